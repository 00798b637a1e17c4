#pragma once

#include "models/matrix/MatrixCells.h"

#include <Qt>

#include <vector>

namespace models {

/// The units of a matrix in the order of a column; −1 gives the order of the group. Equal ones keep
/// that order; those without a value, and those whose value is masked, come last in both
/// directions: a masked column's order tells nothing.
std::vector<int> sortedUnits(const Session& session, const MatrixReader& reader,
                             const MatrixCells& cells, int column, Qt::SortOrder order,
                             const std::vector<engine::Marks>& marks);

} // namespace models
