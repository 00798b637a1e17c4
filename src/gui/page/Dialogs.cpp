#include "gui/page/Dialogs.h"

#include "app/OwnFile.h"
#include "app/Wording.h"
#include "gui/page/FileDialog.h"
#include "gui/page/FilePath.h"
#include "gui/page/NoticeDialog.h"
#include "gui/page/RefusedDialog.h"
#include "models/words/Text.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinterInfo>
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
    for (const core::Problem& problem : error.details)
        notice.details += QLatin1Char('\n') + models::qt(app::lineText(problem, language));
    return showNotice(parent, notice);
}

bool Dialogs::isOpenBook(const QString& file) const
{
    return !m_openBook.isEmpty() && app::isOwnFile(pathOf(m_openBook), pathOf(file));
}

std::optional<std::string> Dialogs::readFile(QWidget* parent, const QString& path,
                                             const QString& title, core::Language language)
{
    if (isOpenBook(path)) {
        showError(parent, title, app::ownFileError(pathOf(path)), language, path);
        return std::nullopt;
    }
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.readAll().toStdString();
    ErrorNotice notice;
    notice.title = title;
    notice.text = QCoreApplication::translate(
        "gui::Dialogs", "Không mở được tệp. Sổ chưa thay đổi gì. Đóng tệp trong chương trình khác "
                        "rồi thử lại.");
    notice.place = path;
    notice.details = file.errorString();
    showNotice(parent, notice);
    return std::nullopt;
}

namespace {

QString firstOf(const QStringList& files)
{
    return files.isEmpty() ? QString() : files.constFirst();
}

} // namespace

QString SystemDialogs::askOpenFile(QWidget* parent, const QString& title, const QString& directory,
                                   const QString& filter)
{
    FileDialog dialog(parent, title, directory, filter);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return firstOf(dialog.ask());
}

QStringList SystemDialogs::askOpenFiles(QWidget* parent, const QString& title,
                                        const QString& directory, const QString& filter)
{
    FileDialog dialog(parent, title, directory, filter);
    dialog.setFileMode(QFileDialog::ExistingFiles);
    return dialog.ask();
}

QString SystemDialogs::askSaveFile(QWidget* parent, const QString& title, const QString& proposed,
                                   const QString& filter)
{
    QString file = proposed;
    for (;;) {
        FileDialog dialog(parent, title, file, filter);
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        file = firstOf(dialog.ask());
        if (file.isEmpty() || !isOpenBook(file))
            return file;
        ErrorNotice notice;
        notice.title = QCoreApplication::translate("gui::Dialogs", "Chưa ghi: đó là sổ đang mở");
        notice.text = QCoreApplication::translate(
            "gui::Dialogs", "Sổ không bị ghi đè. Hãy đặt tên khác hoặc chọn thư mục khác.");
        notice.place = file;
        showNotice(parent, notice);
    }
}

QString SystemDialogs::askFolder(QWidget* parent, const QString& title, const QString& directory)
{
    FileDialog dialog(parent, title, directory, {});
    dialog.setFileMode(QFileDialog::Directory);
    dialog.setOption(QFileDialog::ShowDirsOnly);
    return firstOf(dialog.ask());
}

QString SystemDialogs::askNewFile(QWidget* parent, const QString& title, const QString& proposed,
                                  const QString& filter)
{
    QString file = proposed;
    for (;;) {
        FileDialog dialog(parent, title, file, filter);
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setOption(QFileDialog::DontConfirmOverwrite);
        file = firstOf(dialog.ask());
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

std::optional<QString> SystemDialogs::askText(QWidget* parent, const QString& title,
                                              const QString& question, const QString& text,
                                              const QString& verb)
{
    QInputDialog dialog(parent);
    dialog.setWindowTitle(
        QCoreApplication::translate("gui::Dialogs", "%1 – Chỉ số CCHC").arg(title));
    dialog.setLabelText(question);
    dialog.setTextValue(text);
    dialog.setOkButtonText(verb);
    dialog.setCancelButtonText(QCoreApplication::translate("gui::Dialogs", "Để sau"));
    dialog.resize(420, dialog.sizeHint().height());
    for (auto* label : dialog.findChildren<QLabel*>())
        label->setWordWrap(true);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.textValue()) : std::nullopt;
}

int SystemDialogs::ask(QWidget* parent, const Question& question)
{
    QMessageBox box(QMessageBox::Question, question.title, question.text, QMessageBox::NoButton,
                    parent);
    QList<QPushButton*> buttons;
    for (const QString& verb : question.verbs)
        buttons.append(box.addButton(verb, QMessageBox::ActionRole));
    box.setDefaultButton(buttons.at(question.safest));
    const int givesUp = question.givesUp < 0 ? question.safest : question.givesUp;
    box.setEscapeButton(buttons.at(givesUp));
    box.exec();
    const auto chosen = buttons.indexOf(qobject_cast<QPushButton*>(box.clickedButton()));
    return chosen < 0 ? givesUp : static_cast<int>(chosen);
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
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        ErrorNotice notice;
        notice.title = QCoreApplication::translate("gui::Dialogs", "Máy này chưa có máy in");
        notice.text = QCoreApplication::translate(
            "gui::Dialogs", "Văn bản vẫn lưu được ra tệp để in ở máy khác: trang Báo cáo, Lưu PDF "
                            "(Ctrl+S).");
        showNotice(parent, notice);
        return false;
    }
    // Not to a file: that part of the dialog lists and opens files as Qt does (see FileDialog), and
    // pages are saved as PDF by a button of their own.
    QPrintDialog dialog(&printer, parent);
    dialog.setOptions(QAbstractPrintDialog::PrintPageRange);
    return dialog.exec() == QDialog::Accepted;
}

bool SystemDialogs::openExternally(const QString& file)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(file));
}

} // namespace gui
