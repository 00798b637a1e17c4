#include "gui/sheet/SheetForms.h"

#include "app/FormTable.h"
#include "app/Permission.h"
#include "app/StepText.h"
#include "app/UnitForm.h"
#include "app/WriteOut.h"
#include "gui/imports/ImportDialog.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "gui/page/Page.h"
#include "gui/sheet/SheetActions.h"
#include "models/book/Session.h"
#include "models/sheet/SheetModel.h"
#include "models/words/Text.h"
#include "office/Xlsx.h"

#include <QAction>
#include <QFileInfo>

namespace gui {

using models::qt;
using models::utf8;

SheetForms::SheetForms(const SheetActions& actions, models::SheetModel& sheet, Dialogs& dialogs,
                       Page& page)
    : QObject(&page), m_actions(actions), m_sheet(sheet), m_dialogs(dialogs), m_page(page)
{
    connect(actions.exportForm, &QAction::triggered, this, &SheetForms::write);
    connect(actions.importForm, &QAction::triggered, this, &SheetForms::read);
    connect(&sheet, &QAbstractItemModel::modelReset, this, &SheetForms::update);
    update();
}

/// Whoever may enter the unit's own scores now may have them from a file, too.
void SheetForms::update()
{
    models::Session* session = m_sheet.session();
    const bool isShown = session != nullptr && session->hasAssessment() && m_sheet.unit() >= 0;
    m_actions.exportForm->setEnabled(isShown);
    m_actions.importForm->setEnabled(
        isShown && !session->editor().standing().refusal(
                       app::enteringAction(core::Stage::Self),
                       session->scores().units()[static_cast<std::size_t>(m_sheet.unit())].id));
}

QString SheetForms::folder() const
{
    return QFileInfo(gui::fileName(m_sheet.session()->workspace().book().file())).absolutePath();
}

void SheetForms::write()
{
    models::Session& session = *m_sheet.session();
    const std::string unit = session.scores().units()[static_cast<std::size_t>(m_sheet.unit())].id;
    const QString path = m_dialogs.askSaveFile(
        &m_page, tr("Xuất phiếu Excel"),
        QStringLiteral("%1/%2-%3.xlsx").arg(folder(), session.assessmentId(), qt(unit)),
        tr("Bảng tính (*.xlsx)"));
    if (path.isEmpty())
        return;
    session.finishTyping();
    const auto bytes =
        app::unitForm(session.workspace(), utf8(session.assessmentId()), unit)
            .andThen([](const report::Workbook& workbook) { return office::toXlsx(workbook); });
    core::Status written = bytes ? core::Status() : core::Status(bytes.error());
    if (written)
        written = app::writeOut(session.workspace().book(), pathOf(path), *bytes);
    if (!written) {
        m_dialogs.showError(&m_page, tr("Chưa xuất được phiếu"), written.error(),
                            session.language(), path);
        return;
    }
    Q_EMIT m_page.statusMessage(tr("Đã xuất phiếu %1").arg(QFileInfo(path).fileName()));
}

void SheetForms::read()
{
    const QString path = m_dialogs.askOpenFile(&m_page, tr("Nhập phiếu Excel"), folder(),
                                               tr("Phiếu đã điền (*.xlsx *.ods);;Mọi tệp (*)"));
    if (!path.isEmpty())
        openDialog(path);
}

void SheetForms::openDialog(const QString& path)
{
    models::Session& session = *m_sheet.session();
    const QString title = tr("Chưa đọc được phiếu");
    const auto refuse = [&](const core::Error& error) {
        m_dialogs.showError(&m_page, title, error, session.language(), path);
    };
    if (QFileInfo(path).size() > static_cast<qint64>(exchange::largestTable))
        return refuse(exchange::tableTooLarge());
    const auto bytes = m_dialogs.readFile(&m_page, path, title, session.language());
    if (!bytes)
        return;
    auto table = exchange::readTableFile(*bytes);
    if (!table)
        return refuse(table.error());
    table->changeTexts([](std::string text) { return utf8(qt(text)); });
    const auto units = session.workspace().book().units();
    if (!units)
        return refuse(units.error());
    const std::string unit = session.scores().units()[static_cast<std::size_t>(m_sheet.unit())].id;
    auto form = std::make_unique<app::FormTable>(*std::move(table), session.scores(), *units,
                                                 session.workspace(), unit);
    if (form->refusal())
        return refuse(*form->refusal());
    const QString fileName = QFileInfo(path).fileName();
    auto write = [&session, fileName, plan = form.get()](int) {
        const QString step =
            qt(app::stepText("step.import", {core::Param::text("file", utf8(fileName))}));
        return session.workspace().importBy(
            [&] { return session.editPlanned(plan->plan().entries.edits, step, step); });
    };
    auto* dialog = new ImportDialog(m_dialogs, std::move(form), fileName, session.language(),
                                    nullptr, std::move(write), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setProperty("manual", QStringLiteral("sheet"));
    dialog->setWindowTitle(tr("Nhập phiếu Excel"));
    dialog->open();
}

} // namespace gui
