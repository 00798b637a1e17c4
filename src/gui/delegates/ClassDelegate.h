#pragma once

#include "gui/delegates/RowDelegate.h"

namespace gui {

/// A class: its swatch (colour and pattern by ClassRole) and the word beside it in the colour of
/// text.
class ClassDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit ClassDelegate(QObject* parent = nullptr) : RowDelegate(parent) {}

    /// The swatch, `Look::swatchSize` square, vertically centred in `rect` at its left edge.
    static void paintSwatch(QPainter& painter, const QRect& rect, int position);
    /// Width of a cell that shows a class with its muted mark whole.
    static int widthOf(const QString& title, const QString& side);

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const CellStyle& style) const override;
    int extraWidth(const QModelIndex& index) const override;
};

} // namespace gui
