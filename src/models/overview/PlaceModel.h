#pragma once

#include "app/UnitDrafts.h"
#include "models/admin/TitledTable.h"

#include <QString>

#include <optional>
#include <vector>

namespace models {

/// A place behind a number of the first page.
struct PlaceRow {
    int unit = -1;
    int leaf = -1; ///< below 0: the unit itself
    QString unitName{};
    QString what{};                         ///< the criterion
    QString detail{};                       ///< what is wrong there, or how far the unit is
    QString task{};                         ///< id of a task: it is meant, not the sheet
    QString assessment{};                   ///< of the task
    std::optional<app::UnitPlace> ofBook{}; ///< mended where units are kept
};

/// The list behind a number.
class PlaceModel : public TitledTable {
    Q_OBJECT

public:
    enum Column { UnitColumn, WhatColumn, DetailColumn, ColumnCount };

    explicit PlaceModel(std::vector<PlaceRow> rows, QObject* parent = nullptr)
        : TitledTable(ColumnCount, parent), m_rows(std::move(rows))
    {}

    const PlaceRow& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;

private:
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

    std::vector<PlaceRow> m_rows;
};

} // namespace models
