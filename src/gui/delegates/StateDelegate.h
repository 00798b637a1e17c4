#pragma once

#include "gui/delegates/RowDelegate.h"

namespace gui {

/// A state: icon and word in the state's tone. Never colour alone.
class StateDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit StateDelegate(QObject* parent = nullptr) : RowDelegate(parent) {}
};

} // namespace gui
