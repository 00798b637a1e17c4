#pragma once

#include "gui/delegates/RowDelegate.h"

namespace gui {

/// A unit in the list: name and count above, state and progress below.
class UnitDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit UnitDelegate(QObject* parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const CellStyle& style) const override;
};

} // namespace gui
