#pragma once

#include "gui/cells/CellEditing.h"
#include "gui/delegates/DecimalDelegate.h"

namespace gui {

/// Points of a stage, and the editor for them. "không phát sinh" stands in two small lines where it
/// fits, else as its icon.
class PointsDelegate : public CellEditing<DecimalDelegate> {
public:
    using CellEditing::CellEditing;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const CellStyle& style) const override;
};

/// Figures and notes: text with the same editor.
using TextDelegate = CellEditing<RowDelegate>;

} // namespace gui
