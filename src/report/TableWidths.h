#pragma once

#include "report/Document.h"

#include <vector>

namespace report {

/// How wide the columns of a table come out in a text of `width`, in 1/100 mm: fixed ones as they
/// ask, the others share the rest by `stretch`. Columns that ask for more than there is are all
/// narrowed; those that share get a tenth of the width at least. Where any share, the sum is
/// `width` exactly.
std::vector<int> columnWidths(const Table& table, int width);

} // namespace report
