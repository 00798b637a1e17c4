#pragma once

#include "gui/delegates/RowDelegate.h"

#include <QHeaderView>

namespace gui {

/// How far something is, as a bar by BarRole.
class ProgressDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const CellStyle& style) const override;
};

/// Above the heat map: the code of an area, its word below.
class HeatHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit HeatHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

/// A cell of the heat map: its colour by HeatRole, a mark in the corner where something is open; a
/// row without numbers has its words across all of them.
class HeatDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    static void paintMark(QPainter& painter, const QPoint& corner);
};

} // namespace gui
