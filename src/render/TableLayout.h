#pragma once

#include "render/PageItems.h"
#include "report/Document.h"

#include <vector>

namespace render {

/// A table as fragments, one a row, the header rows first. `width` is that of the text, `height`
/// that of a page's body. A row that no page could hold is the only one to be parted.
std::vector<Fragment> layOutTable(const report::Table& table, qreal width, qreal height);

} // namespace render
