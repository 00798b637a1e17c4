#include "gui/imports/ImportFile.h"

#include "app/StepText.h"
#include "gui/imports/ImportDialog.h"
#include "gui/page/Dialogs.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QFileInfo>

namespace gui {

namespace {

using models::qt;
using models::utf8;

/// The label of the step that an import is, as the book keeps it.
QString stepOf(const QString& fileName, int count, bool isSurvey)
{
    return qt(app::stepText(
        isSurvey ? "step.import-survey" : "step.import-dossiers",
        {core::Param::text("file", utf8(fileName)), core::Param::num("count", count)}));
}

} // namespace

ImportDialog* openImport(models::Session& session, Dialogs& dialogs, ImportMemory& memory,
                         const QString& path, bool isSurvey, QWidget* parent)
{
    const QString fileName = QFileInfo(path).fileName();
    const QString title = ImportDialog::tr("Chưa đọc được tệp");
    const auto refuse = [&](const core::Error& error) {
        dialogs.showError(parent, title, error, session.language(), path);
    };
    // Told before it is read: a large file would fill the memory first.
    if (QFileInfo(path).size() > static_cast<qint64>(exchange::largestTable)) {
        refuse(exchange::tableTooLarge());
        return nullptr;
    }
    const auto bytes = dialogs.readFile(parent, path, title, session.language());
    if (!bytes)
        return nullptr;
    auto table = exchange::readTableFile(*bytes);
    if (!table) {
        refuse(table.error());
        return nullptr;
    }
    // Texts enter in one form, whatever wrote them.
    table->changeTexts([](std::string text) { return utf8(qt(text)); });

    const auto units = session.workspace().book().units();
    if (!units) {
        refuse(units.error());
        return nullptr;
    }
    std::unique_ptr<app::TableImport> import;
    ImportDialog::Write write;
    if (isSurvey) {
        auto survey = std::make_unique<app::SurveyImport>(
            *std::move(table), session.editor(), session.stage(),
            utf8(ImportDialog::tr("Kết quả điều tra, tệp %1").arg(fileName)), *units);
        write = [&session, fileName, plan = survey.get()](int count) {
            return session.workspace().importBy(
                [&] { return session.edit(plan->plan().edits, stepOf(fileName, count, true)); });
        };
        import = std::move(survey);
    } else {
        auto counters =
            std::make_unique<app::CounterImport>(*std::move(table), session.scores(), *units);
        write = [&session, fileName, plan = counters.get()](int count) {
            return session.workspace().importBy([&] {
                return session.editCounters(plan->plan().changes, stepOf(fileName, count, false));
            });
        };
        import = std::move(counters);
    }
    auto* dialog = new ImportDialog(dialogs, std::move(import), fileName, session.language(),
                                    &memory, std::move(write), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QString manual = QStringLiteral("dossiers");
    if (isSurvey)
        manual += QLatin1Char('#') + ImportDialog::tr("Nhập kết quả điều tra");
    dialog->setProperty("manual", manual);
    return dialog;
}

QString chooseImport(models::Session& session, Dialogs& dialogs, ImportMemory& memory,
                     const QString& folder, bool isSurvey, QWidget* parent)
{
    const QString title = isSurvey ? ImportDialog::tr("Nhập kết quả điều tra")
                                   : ImportDialog::tr("Nhập số liệu hồ sơ");
    const QString path =
        dialogs.askOpenFile(parent, title, folder,
                            ImportDialog::tr("Bảng tính (*.xlsx *.ods *.csv *.txt);;Mọi tệp (*)"));
    if (path.isEmpty())
        return {};
    if (auto* dialog = openImport(session, dialogs, memory, path, isSurvey, parent)) {
        dialog->setWindowTitle(QStringLiteral("%1 · %2").arg(
            title, qt(dialog->import().destination(session.language()))));
        dialog->open();
    }
    return QFileInfo(path).absolutePath();
}

} // namespace gui
