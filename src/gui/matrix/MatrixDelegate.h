#pragma once

#include "gui/cells/PointsDelegate.h"

#include <functional>

namespace gui {

/// Cells of the matrix: numbers at their comma, words with their icon, the current row told apart;
/// editors for points, figures and reasons.
class MatrixDelegate : public PointsDelegate {
public:
    using PointsDelegate::PointsDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const CellStyle& style) const override;
};

} // namespace gui
