#pragma once

#include <QTreeView>

namespace gui {

/// A tree whose first column stays in view when the others are scrolled sideways.
///
/// The column is painted once more over the scrolled row, at the left edge; where it is painted, the mouse finds it, and cells
/// are scrolled to beside it, not under it. One view: row heights, branches and selection cannot drift apart.
class FrozenTree : public QTreeView {
    Q_OBJECT

public:
    explicit FrozenTree(QWidget* parent = nullptr);

    QModelIndex indexAt(const QPoint& point) const override;
    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    /// Width that the first column covers; 0 while nothing is scrolled.
    int frozenWidth() const;

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void scrollContentsBy(int dx, int dy) override;
};

} // namespace gui
