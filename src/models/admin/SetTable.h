#pragma once

#include "store/Book.h"

#include <QAbstractTableModel>

#include <vector>

namespace models {

class Session;

/// The index sets of the book, with how many assessments use each.
class SetTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TitleColumn, YearColumn, UsedColumn, ColumnCount };

    explicit SetTable(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setSession(Session* session);
    const std::vector<store::SetInfo>& sets() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void refresh();

    Session* m_session = nullptr;
    std::vector<store::SetInfo> m_rows;
};

} // namespace models
