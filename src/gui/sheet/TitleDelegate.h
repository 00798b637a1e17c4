#pragma once

#include "gui/delegates/RowDelegate.h"

class QTreeView;

namespace gui {

/// Code and title of a criterion: the title wraps beside its code, at most three lines.
///
/// A tree asks for row heights with width −1, so the width comes from the column's section, less the indentation.
class TitleDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit TitleDelegate(QTreeView& tree);

    static constexpr int maxLines = 3;
    static constexpr int arrowWidth = 13;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                      const CellStyle& style) const override;

private:
    /// Where the title begins, measured from the cell's left edge.
    int titleOffset(const QFont& font, const QModelIndex& index) const;
    QFont fontOf(const QFont& font, const QModelIndex& index) const;

    QTreeView& m_tree;
};

} // namespace gui
