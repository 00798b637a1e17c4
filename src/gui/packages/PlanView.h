#pragma once

#include "app/packages/PackagePlan.h"
#include "gui/admin/AdminTable.h"
#include "gui/delegates/RowDelegate.h"

namespace gui {

/// The two sides of a conflict, one of them chosen.
class SideDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const CellStyle& style) const override;
};

/// The lines of a plan. In a conflict ← chooses the book's side, → the package's, and so does a
/// click on one.
class PlanView : public AdminTable {
    Q_OBJECT

public:
    explicit PlanView(QWidget* parent = nullptr);

Q_SIGNALS:
    void sideChosen(int row, app::Side side);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
};

} // namespace gui
