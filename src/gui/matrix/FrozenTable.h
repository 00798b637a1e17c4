#pragma once

#include <QTableView>

namespace gui {

/// A table whose first column stays in view when the others are scrolled sideways: it is painted once more at the left edge,
/// and where it is painted the mouse finds it (FrozenTree does the same for the sheet).
class FrozenTable : public QTableView {
    Q_OBJECT

public:
    explicit FrozenTable(QWidget* parent = nullptr) : QTableView(parent) {}

    QModelIndex indexAt(const QPoint& point) const override;
    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    /// Width that the first column covers; 0 while nothing is scrolled.
    int frozenWidth() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
};

} // namespace gui
