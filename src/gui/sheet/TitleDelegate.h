#pragma once

#include "gui/delegates/RowDelegate.h"

#include <QFont>

#include <map>
#include <tuple>
#include <vector>

class QTreeView;

namespace gui {

/// Code and title of a criterion: the title wraps beside its code, at most three lines.
///
/// A tree asks for row heights with width −1, so the width comes from the column's section, less
/// the indentation.
class TitleDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit TitleDelegate(QTreeView& tree);

    static constexpr int maxLines = 4;
    static constexpr int arrowWidth = 13;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const CellStyle& style) const override;

private:
    struct Line {
        int start = 0;
        int length = 0;
    };
    /// Where a title breaks. Remembered: a tree asks for the height of a row with every change of
    /// one of its cells.
    const std::vector<Line>& wrapped(const QString& text, const QFont& font, int width) const;
    /// How wide a code is; remembered for the same reason.
    int widthOf(const QString& code, const QFont& font) const;

    /// Where the title begins, measured from the cell's left edge.
    int titleOffset(const QFont& font, const QModelIndex& index) const;

    QTreeView& m_tree;
    /// By text, width, weight and size of the font.
    mutable std::map<std::tuple<QString, int, int, qreal>, std::vector<Line>> m_lines;
    mutable std::map<std::tuple<QString, int, qreal>, int> m_widths; ///< by text, weight and size
};

} // namespace gui
