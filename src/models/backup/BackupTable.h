#pragma once

#include "app/Backups.h"
#include "models/admin/TitledTable.h"

#include <QString>

#include <vector>

namespace models {

/// Dated copies as rows, the newest first.
class BackupTable : public TitledTable {
    Q_OBJECT

public:
    enum Column { MomentColumn, NameColumn, CauseColumn, SizeColumn, FolderColumn, ColumnCount };

    explicit BackupTable(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    void show(std::vector<app::Backup> backups);
    /// nullptr: no such row.
    const app::Backup* at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;

private:
    QString columnTitle(int column) const override;
    bool isNumber(int column) const override { return column == SizeColumn; }
    QVariant cell(int row, int column, int role) const override;
    QString text(const app::Backup& backup, int column) const;

    std::vector<app::Backup> m_backups;
};

} // namespace models
