#pragma once

#include "gui/look/FrozenView.h"

namespace gui {

/// A table whose first column stays in view (FrozenView).
class FrozenTable : public FrozenView<QTableView> {
    Q_OBJECT

public:
    explicit FrozenTable(QWidget* parent = nullptr) : FrozenView(parent) {}

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace gui
