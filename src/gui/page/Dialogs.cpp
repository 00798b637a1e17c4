#include "gui/page/Dialogs.h"

#include "app/Wording.h"
#include "gui/page/NoticeDialog.h"
#include "gui/page/RefusedDialog.h"
#include "models/words/Text.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPushButton>
#include <QUrl>

namespace gui {

bool Dialogs::showError(QWidget* parent, const QString& title, const core::Error& error,
                        core::Language language, const QString& place, const QStringList& steps,
                        const QString& verb)
{
    ErrorNotice notice;
    notice.title = title;
    notice.text = models::qt(app::text(error, language));
    notice.place = place;
    notice.steps = steps;
    notice.verb = verb;
    notice.details = models::qt(error.code);
    for (const core::Param& param : error.params)
        notice.details +=
            QStringLiteral(" · %1: %2").arg(models::qt(param.name), models::qt(param.value));
    for (const core::Problem& problem : error.details) {
        const QString where = models::qt(app::placeText(problem.place, language));
        const QString line = models::qt(app::text(problem, language));
        notice.details +=
            QLatin1Char('\n') + (where.isEmpty() ? line : where + QStringLiteral(": ") + line);
    }
    return showNotice(parent, notice);
}

QString SystemDialogs::askOpenFile(QWidget* parent, const QString& title, const QString& directory,
                                   const QString& filter)
{
    return QFileDialog::getOpenFileName(parent, title, directory, filter);
}

QStringList SystemDialogs::askOpenFiles(QWidget* parent, const QString& title,
                                        const QString& directory, const QString& filter)
{
    return QFileDialog::getOpenFileNames(parent, title, directory, filter);
}

QString SystemDialogs::askSaveFile(QWidget* parent, const QString& title, const QString& proposed,
                                   const QString& filter)
{
    return QFileDialog::getSaveFileName(parent, title, proposed, filter);
}

QString SystemDialogs::askNewFile(QWidget* parent, const QString& title, const QString& proposed,
                                  const QString& filter)
{
    QString file = proposed;
    for (;;) {
        file = QFileDialog::getSaveFileName(parent, title, file, filter, nullptr,
                                            QFileDialog::DontConfirmOverwrite);
        if (file.isEmpty() || !QFileInfo::exists(file))
            return file;
        ErrorNotice notice;
        notice.title = QCoreApplication::translate("gui::Dialogs", "Chưa ghi: đã có tệp cùng tên");
        notice.text = QCoreApplication::translate(
            "gui::Dialogs", "Sổ đã có không bị ghi đè. Hãy đặt tên khác hoặc chọn thư mục khác.");
        notice.place = file;
        showNotice(parent, notice);
    }
}

int SystemDialogs::ask(QWidget* parent, const Question& question)
{
    QMessageBox box(QMessageBox::Question, question.title, question.text, QMessageBox::NoButton,
                    parent);
    QList<QPushButton*> buttons;
    for (const QString& verb : question.verbs)
        buttons.append(box.addButton(verb, QMessageBox::ActionRole));
    box.setDefaultButton(buttons.at(question.safest));
    box.setEscapeButton(buttons.at(question.safest));
    box.exec();
    const auto chosen = buttons.indexOf(qobject_cast<QPushButton*>(box.clickedButton()));
    return chosen < 0 ? question.safest : static_cast<int>(chosen);
}

bool SystemDialogs::showNotice(QWidget* parent, const ErrorNotice& notice)
{
    return NoticeDialog(notice, parent).exec() == NoticeDialog::verbChosen;
}

int SystemDialogs::showRefused(QWidget* parent, const RefusedBlock& block)
{
    RefusedDialog dialog(block, parent);
    return dialog.exec() == QDialog::Accepted ? dialog.jumpTo() : -1;
}

bool SystemDialogs::choosePrinter(QWidget* parent, QPrinter& printer)
{
    QPrintDialog dialog(&printer, parent);
    dialog.setOptions(QAbstractPrintDialog::PrintPageRange | QAbstractPrintDialog::PrintToFile);
    return dialog.exec() == QDialog::Accepted;
}

bool SystemDialogs::openExternally(const QString& file)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(file));
}

} // namespace gui
