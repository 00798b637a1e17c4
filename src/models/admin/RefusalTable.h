#pragma once

#include "app/RefusalList.h"
#include "models/admin/TitledTable.h"

namespace models {

/// The lines of a refusal. The list outlives it.
class RefusalTable : public TitledTable {
    Q_OBJECT

public:
    enum Column { PlaceColumn, WhatColumn, ColumnCount };

    explicit RefusalTable(const app::RefusalList& list, QObject* parent = nullptr)
        : TitledTable(ColumnCount, parent), m_list(list)
    {}

    int rowCount(const QModelIndex& parent = {}) const override;

private:
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

    const app::RefusalList& m_list;
};

} // namespace models
