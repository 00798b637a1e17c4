#pragma once

#include "gui/look/FrozenView.h"

namespace gui {

/// A tree whose first column stays in view (FrozenView).
class FrozenTree : public FrozenView<QTreeView> {
    Q_OBJECT

public:
    explicit FrozenTree(QWidget* parent = nullptr) : FrozenView(parent) {}

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
};

} // namespace gui
