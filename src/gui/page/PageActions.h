#pragma once

#include <QKeySequence>

class QAction;
class QWidget;

namespace gui {

/// An action of a page: its key holds while the focus is somewhere in the page, and no other page
/// hears it.
QAction* makeAction(QWidget& page, const QKeySequence& key, const char* icon = nullptr);
/// Ctrl+Enter, on both Enter keys.
QAction* makeAcceptAction(QWidget& page);

} // namespace gui
