#include "gui/page/FileDialog.h"

#include <QDir>
#include <QFileIconProvider>
#include <QFileInfo>
#include <QTemporaryDir>

namespace gui {

namespace {

/// Icons and types by the name alone.
class Icons : public QFileIconProvider {
public:
    using QFileIconProvider::icon;
    QIcon icon(const QFileInfo& file) const override { return icon(file.isDir() ? Folder : File); }
    QString type(const QFileInfo& file) const override
    {
        return file.isDir() ? FileDialog::tr("Thư mục")
                            : FileDialog::tr("Tệp %1").arg(file.suffix().toUpper()).trimmed();
    }
};

/// Outlives every dialog: the thread that lists a folder may ask while its dialog goes.
QFileIconProvider* icons()
{
    static auto* const all = new Icons;
    return all;
}

/// Where the dialog begins before it has our icons: it lists a folder as soon as it is made.
QString emptyFolder()
{
    static const QTemporaryDir folder;
    return folder.path();
}

} // namespace

FileDialog::FileDialog(QWidget* parent, const QString& title, const QString& proposed,
                       const QString& filter)
    : QFileDialog(parent, title, emptyFolder(), filter)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    setOption(DontUseNativeDialog);
#endif
    setIconProvider(icons());
    const QFileInfo wanted(proposed.isEmpty() ? QDir::homePath() : proposed);
    if (wanted.isDir()) {
        setDirectory(wanted.filePath());
    } else {
        setDirectory(wanted.absolutePath());
        selectFile(wanted.fileName());
    }
}

QStringList FileDialog::ask()
{
    return exec() == Accepted ? selectedFiles() : QStringList();
}

} // namespace gui
