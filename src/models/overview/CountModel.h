#pragma once

#include "models/words/Roles.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace models {

/// Something counted, of the first page: what it is, and how many.
struct CountRow {
    QString text;
    qint64 count = 0;
    QString icon{};
    Tone tone = Tone::Normal;
    int classPosition = -1; ///< of a class of the set; below 0: none
    QString toolTip{};

    bool operator==(const CountRow&) const = default;
};

/// Rows of counts. A number that is not 0 leads to its list.
class CountModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TextColumn, NumberColumn, ColumnCount };

    explicit CountModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setRows(std::vector<CountRow> rows);
    const CountRow& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<CountRow> m_rows;
};

} // namespace models
