#include "gui/page/FileDialog.h"

#include <QDateTime>
#include <QDir>
#include <QFileIconProvider>
#include <QFileInfo>
#include <QFileSystemModel>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QLocale>
#include <QTemporaryDir>
#include <QTreeView>

namespace gui {

namespace {

constexpr int columnMargin = 24; ///< and the mark of the order

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

/// Qt writes dates and sizes as the system's language does, which is often English.
class FileRows : public QIdentityProxyModel {
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    QVariant data(const QModelIndex& index, int role) const override
    {
        const auto* files = qobject_cast<const QFileSystemModel*>(sourceModel());
        const QModelIndex row = mapToSource(index);
        if (role == Qt::DisplayRole && files && row.isValid()) {
            if (index.column() == dateColumn)
                return files->lastModified(row).toString(QStringLiteral("dd/MM/yyyy HH:mm"));
            if (index.column() == sizeColumn && !files->isDir(row))
                return QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                    .formattedDataSize(files->size(row), 1, QLocale::DataSizeTraditionalFormat);
        }
        return QIdentityProxyModel::data(index, role);
    }

    // Of QFileSystemModel, which does not name them.
    static constexpr int sizeColumn = 1;
    static constexpr int dateColumn = 3;
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
    setProxyModel(new FileRows(this));
    if (auto* rows = findChild<QTreeView*>(QStringLiteral("treeView"))) {
        const auto fit = [rows](int column, const QString& text) {
            rows->header()->resizeSection(column, rows->fontMetrics().horizontalAdvance(text) +
                                                      columnMargin);
        };
        fit(FileRows::dateColumn, QStringLiteral("00/00/0000 00:00"));
        fit(FileRows::sizeColumn,
            rows->model()->headerData(FileRows::sizeColumn, Qt::Horizontal).toString());
    }
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
