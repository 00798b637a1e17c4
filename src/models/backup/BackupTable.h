#pragma once

#include "app/Backups.h"
#include "models/words/Roles.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace models {

/// Dated copies as rows, the newest first.
class BackupTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { MomentColumn, NameColumn, CauseColumn, SizeColumn, FolderColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<app::Backup> backups);
    /// nullptr: no such row.
    const app::Backup* at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const app::Backup& backup, int column) const;

    std::vector<app::Backup> m_backups;
};

} // namespace models
