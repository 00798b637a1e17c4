#pragma once

class QTableView;

namespace models {
class ImportModel;
}

namespace gui {

/// The widths of the columns of a dry run. What would change: the values, old and new, are seen
/// whole while there is room; what it is about gives way first, and no column lies outside. What
/// is left over goes to those that want more.
void fitImportLines(QTableView& lines, const models::ImportModel& model);
/// What is wrong: the last column, the sentence, has the room.
void fitImportFaults(QTableView& faults);

} // namespace gui
