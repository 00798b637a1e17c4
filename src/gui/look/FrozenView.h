#pragma once

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QTreeView>

namespace gui {

/// A table or tree whose first column stays in view when the others are scrolled sideways.
///
/// The column is painted once more over the scrolled row, at the left edge, by the class that
/// derives; where it is painted, the mouse finds it, and cells are scrolled to beside it, not under
/// it. One view: row heights, branches and selection cannot drift apart.
template<typename View>
class FrozenView : public View {
public:
    explicit FrozenView(QWidget* parent = nullptr) : View(parent) {}

    /// Width that the first column covers; 0 while nothing is scrolled.
    int frozenWidth() const { return columnHeader(*this)->offset() > 0 ? this->columnWidth(0) : 0; }

    QModelIndex indexAt(const QPoint& point) const override
    {
        const QModelIndex index = View::indexAt(point);
        return index.isValid() && point.x() < frozenWidth() ? index.siblingAtColumn(0) : index;
    }

    QRect visualRect(const QModelIndex& index) const override
    {
        const QRect rect = View::visualRect(index);
        return index.column() == 0 ? rect.translated(columnHeader(*this)->offset(), 0) : rect;
    }

    void scrollTo(const QModelIndex& index,
                  QAbstractItemView::ScrollHint hint = QAbstractItemView::EnsureVisible) override
    {
        QScrollBar& bar = *this->horizontalScrollBar();
        const int before = bar.value();
        View::scrollTo(index, hint);
        if (index.column() == 0) {
            bar.setValue(before);
            return;
        }
        // Not under the column that stays.
        const int covered = frozenWidth() - this->columnViewportPosition(index.column());
        if (covered > 0)
            bar.setValue(bar.value() - covered);
    }

protected:
    void scrollContentsBy(int dx, int dy) override
    {
        View::scrollContentsBy(dx, dy);
        // What was moved along with the rest is painted anew in its place.
        if (dx != 0) {
            this->viewport()->update();
            columnHeader(*this)->viewport()->update();
        }
    }

private:
    static QHeaderView* columnHeader(const QTreeView& tree) { return tree.header(); }
    static QHeaderView* columnHeader(const QTableView& table) { return table.horizontalHeader(); }
};

} // namespace gui
