#pragma once

#include <QAbstractTableModel>

namespace models {

/// A table whose columns have a title each, texts at the left, numbers at the right. A cell is read
/// aloud with the title of its column.
class TitledTable : public QAbstractTableModel {
    Q_OBJECT

public:
    int columnCount(const QModelIndex& parent = {}) const final;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const final;
    /// Alignment and what is read aloud, the rest as cell() says.
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

protected:
    TitledTable(int columns, QObject* parent) : QAbstractTableModel(parent), m_columns(columns) {}

    virtual QString columnTitle(int column) const = 0;
    virtual bool isNumber(int) const { return false; }
    /// Of a cell that is there; nothing for a role that it says nothing about.
    virtual QVariant cell(int row, int column, int role) const;

private:
    int m_columns;
};

} // namespace models
