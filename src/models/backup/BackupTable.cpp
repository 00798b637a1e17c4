#include "models/backup/BackupTable.h"

#include "models/backup/BackupText.h"
#include "models/evidence/DocumentText.h"
#include "models/words/Text.h"

#include <QDir>

namespace models {

void BackupTable::show(std::vector<app::Backup> backups)
{
    beginResetModel();
    m_backups = std::move(backups);
    endResetModel();
}

const app::Backup* BackupTable::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_backups[static_cast<std::size_t>(row)] : nullptr;
}

int BackupTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_backups.size());
}

QString BackupTable::text(const app::Backup& backup, int column) const
{
    switch (column) {
    case MomentColumn:
        return BackupText::full(BackupText::moment(backup.moment));
    case NameColumn:
        return qt(backup.name);
    case CauseColumn:
        switch (backup.cause) {
        case app::BackupCause::Daily:
            return tr("hằng ngày");
        case app::BackupCause::BeforeImport:
            return tr("trước khi nhập");
        case app::BackupCause::BeforeMove:
            return tr("trước khi chuyển bước");
        case app::BackupCause::BeforeCorrection:
            return tr("trước khi sửa bộ chỉ số");
        case app::BackupCause::ByHand:
            return tr("bấm sao lưu");
        }
        return {};
    case SizeColumn:
        return sizeText(static_cast<qint64>(backup.size));
    case FolderColumn: {
        const std::u16string folder = backup.file.parent_path().u16string();
        return QDir::toNativeSeparators(QString::fromStdU16String(folder));
    }
    default:
        return {};
    }
}

QVariant BackupTable::cell(int row, int column, int role) const
{
    const app::Backup& backup = *at(row);
    switch (role) {
    case Qt::DisplayRole:
        return text(backup, column);
    case Qt::ToolTipRole:
        return QDir::toNativeSeparators(QString::fromStdU16String(backup.file.u16string()));
    default:
        return {};
    }
}

QString BackupTable::columnTitle(int column) const
{
    switch (column) {
    case MomentColumn:
        return tr("Lúc sao lưu");
    case NameColumn:
        return tr("Sổ");
    case CauseColumn:
        return tr("Vì sao");
    case SizeColumn:
        return tr("Dung lượng");
    default:
        return tr("Thư mục");
    }
}

} // namespace models
