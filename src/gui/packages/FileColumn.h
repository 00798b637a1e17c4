#pragma once

#include "gui/admin/AdminTable.h"
#include "gui/delegates/RowDelegate.h"

namespace gui {

/// Files of packages are called alike but for their number, which stands last: what is cut is cut
/// in the middle.
inline void showFileNames(AdminTable& table, int column)
{
    auto* names = new RowDelegate(&table);
    names->setCellFrame(false);
    names->setElide(Qt::ElideMiddle);
    table.setItemDelegateForColumn(column, names);
}

} // namespace gui
