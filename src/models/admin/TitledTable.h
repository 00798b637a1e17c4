#pragma once

#include <QAbstractTableModel>

namespace models {

/// A table of the administration page: columns with a title each, texts at the left, numbers at the
/// right.
class TitledTable : public QAbstractTableModel {
    Q_OBJECT

public:
    int columnCount(const QModelIndex& parent = {}) const final;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const final;

protected:
    TitledTable(int columns, QObject* parent) : QAbstractTableModel(parent), m_columns(columns) {}

    virtual QString columnTitle(int column) const = 0;
    virtual bool isNumber(int) const { return false; }

private:
    int m_columns;
};

} // namespace models
