#pragma once

#include "gui/delegates/RowDelegate.h"

namespace gui {

/// Numbers that stand under one another at the decimal comma, and the thin bar below them.
///
/// The text comes formatted ("2,5"); DecimalsRole says for how many decimals the column keeps room.
/// MarkRole hangs to the right.
class DecimalDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit DecimalDelegate(QObject* parent = nullptr) : RowDelegate(parent) {}

    /// Where the comma stands in a cell of a column with `decimals`, measured from the right edge
    /// of the content.
    static int fractionWidth(const QFont& font, int decimals);

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const CellStyle& style) const override;
    int extraWidth(const QModelIndex& index) const override;
};

} // namespace gui
