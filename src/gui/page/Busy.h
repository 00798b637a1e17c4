#pragma once

#include <QApplication>

namespace gui {

/// The hourglass while something is made that takes a moment (a sample of 800 entries on a slow
/// disk).
class Busy {
public:
    Busy() { QApplication::setOverrideCursor(Qt::WaitCursor); }
    ~Busy() { QApplication::restoreOverrideCursor(); }
    Busy(const Busy&) = delete;
    Busy& operator=(const Busy&) = delete;
};

} // namespace gui
