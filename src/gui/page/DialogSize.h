#pragma once

#include <QDialog>

namespace gui {

/// Gives a dialog the size that its contents want, but no more than the window before which it
/// stands: on a small or scaled screen its buttons would lie outside.
inline void resizeWithin(QDialog& dialog, const QSize& wanted)
{
    const QWidget* before = dialog.parentWidget();
    dialog.resize(before ? wanted.boundedTo(before->window()->size()) : wanted);
}

} // namespace gui
