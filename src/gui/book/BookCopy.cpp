#include "gui/book/BookCopy.h"

#include "app/Workspace.h"
#include "gui/page/BookFile.h"
#include "gui/page/Busy.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "gui/page/Settings.h"
#include "models/evidence/DocumentText.h"

#include <QDir>
#include <QFileInfo>

namespace gui {

QString BookCopy::proposed(const app::Workspace& workspace) const
{
    const QFileInfo book(fileName(workspace.book().file()));
    const QString last = m_settings.value(Settings::Key::LastFolder).toString();
    const QString folder = !last.isEmpty() && QFileInfo(last).isDir() ? last : book.absolutePath();
    const QString base =
        QStringLiteral("%1/%2-%3")
            .arg(folder, book.completeBaseName(), m_today().toString(QStringLiteral("yyyy-MM-dd")));
    QString file = base + QStringLiteral(".cchc");
    for (int number = 2; QFileInfo::exists(file); ++number)
        file = QStringLiteral("%1-%2.cchc").arg(base).arg(number);
    return file;
}

QString BookCopy::copy(QWidget* parent, const app::Workspace& workspace,
                       core::Language language) const
{
    const QString file = BookFile::withSuffix(m_dialogs.askNewFile(
        parent, tr("Sao chép sổ vào đâu"), proposed(workspace), BookFile::filter()));
    if (file.isEmpty())
        return {};
    const core::Status copied = [&] {
        const Busy busy;
        return workspace.book().copyTo(pathOf(file));
    }();
    if (!copied) {
        m_dialogs.showError(parent, tr("Chưa sao chép được sổ"), copied.error(), language, file,
                            {tr("Chọn nơi khác còn chỗ và cho ghi (USB, ổ đĩa khác)."),
                             tr("Sổ đang mở vẫn nguyên vẹn.")});
        return {};
    }
    return tr("Đã sao chép và kiểm tra: %1 (%2)")
        .arg(QDir::toNativeSeparators(file), models::sizeText(QFileInfo(file).size()));
}

bool BookCopy::showNotWritten(QWidget* parent, const app::Workspace& workspace,
                              const core::Error& error, core::Language language) const
{
    return m_dialogs.showError(
        parent, tr("Chưa ghi được điều vừa gõ"), error, language, fileName(workspace.book().file()),
        {tr("Dọn bớt tệp hoặc mở khóa ổ đĩa, rồi bấm Enter ở ô đó để ghi lại."),
         tr("Hoặc sao chép sổ sang ổ khác và làm tiếp ở đó.")},
        tr("Sao chép sổ…"));
}

} // namespace gui
