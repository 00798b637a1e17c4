#pragma once

class QAbstractItemModel;
class QItemSelectionModel;

namespace gui {

/// Puts rows of a table with their headings on the clipboard, a line each, cells divided by tabs: a
/// spreadsheet takes them. `chosen`: those rows alone. Returns how many rows.
int copyTable(const QAbstractItemModel& model, const QItemSelectionModel* chosen = nullptr);

} // namespace gui
