#include "gui/look/EmptyHint.h"

#include "gui/look/Look.h"

namespace gui {

EmptyHint::EmptyHint(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setMargin(Look::gap);
    setMinimumWidth(10);
    Look::setTextRole(*this, Role::MutedText);
    // The policy is set before the words wrap: setting one takes back that the height depends on
    // the width, by which the layout knows how many lines there are.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setWordWrap(true);
    hide();
}

void EmptyHint::say(const QString& words)
{
    setText(words);
    setVisible(!words.isEmpty());
}

} // namespace gui
