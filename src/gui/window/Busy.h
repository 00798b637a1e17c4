#pragma once

#include <QApplication>

namespace gui {

/// The hourglass while a book is made, opened or copied: a moment for a year of a province, a few
/// seconds for a country on a slow disk.
class Busy {
public:
    Busy() { QApplication::setOverrideCursor(Qt::WaitCursor); }
    ~Busy() { QApplication::restoreOverrideCursor(); }
    Busy(const Busy&) = delete;
    Busy& operator=(const Busy&) = delete;
};

} // namespace gui
