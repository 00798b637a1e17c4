#include "gui/page/UnitChoice.h"

#include "models/book/Session.h"

#include <QWidget>

namespace gui {

bool choosesUnit(const models::Session* session)
{
    return !session || session->viewer().seesAll();
}

void showUnitChoice(const models::Session* session, QWidget& list, QWidget& box, bool isNarrow)
{
    const bool isOffered = choosesUnit(session);
    list.setVisible(isOffered && !isNarrow);
    box.setVisible(isOffered && isNarrow);
}

} // namespace gui
