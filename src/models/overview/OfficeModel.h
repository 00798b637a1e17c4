#pragma once

#include "app/Overview.h"
#include "models/admin/TitledTable.h"

#include <QString>

#include <vector>

namespace models {

/// How far each verifying office is with its criteria, and all of them together in the last row.
class OfficeModel : public TitledTable {
    Q_OBJECT

public:
    enum Column { NameColumn, AreasColumn, BarColumn, CellsColumn, PercentColumn, ColumnCount };

    struct Row {
        QString name;
        QString areas; ///< "1, 4, 5"
        app::Progress cells;
        bool isSum = false;
        int openLeaf = -1; ///< where work goes on; below 0: all is done

        bool operator==(const Row&) const = default;
    };

    explicit OfficeModel(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    void setRows(std::vector<Row> rows);
    const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;

private:
    QString columnTitle(int column) const override;
    bool isNumber(int column) const override { return column >= CellsColumn; }
    QVariant cell(int row, int column, int role) const override;

    std::vector<Row> m_rows;
};

} // namespace models
