#pragma once

class QWidget;

namespace models {
class Session;
}

namespace gui {

/// Whether a page offers units to choose from: who sees one unit has none to choose. Without a
/// book nothing is hidden.
bool choosesUnit(const models::Session* session);
/// Shows what the unit of a page is chosen by: the list beside it, or the box where there is no
/// room for the list.
void showUnitChoice(const models::Session* session, QWidget& list, QWidget& box, bool isNarrow);

} // namespace gui
