#include "gui/sheet/TitleDelegate.h"

#include "models/sheet/SheetModel.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QTreeView>

namespace gui {
namespace {

constexpr std::size_t remembered = 2000;

void paintArrow(QPainter& painter, const QRect& rect, bool isOpen)
{
    const QPointF centre = QRectF(rect).center();
    QPainterPath path;
    if (isOpen) {
        path.moveTo(centre + QPointF(-3, -1.5));
        path.lineTo(centre + QPointF(3, -1.5));
        path.lineTo(centre + QPointF(0, 2.5));
    } else {
        path.moveTo(centre + QPointF(-1.5, -3));
        path.lineTo(centre + QPointF(-1.5, 3));
        path.lineTo(centre + QPointF(2.5, 0));
    }
    path.closeSubpath();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(path, painter.pen().color());
    painter.restore();
}

} // namespace

TitleDelegate::TitleDelegate(QTreeView& tree) : RowDelegate(&tree), m_tree(tree) {}

const std::vector<TitleDelegate::Line>& TitleDelegate::wrapped(const QString& text,
                                                               const QFont& font, int width) const
{
    if (m_lines.size() > remembered)
        m_lines.clear();
    std::vector<Line>& lines = m_lines[{text, width, font.weight(), font.pointSizeF()}];
    if (!lines.empty())
        return lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 20));
        lines.push_back({line.textStart(), line.textLength()});
    }
    layout.endLayout();
    return lines;
}

int TitleDelegate::widthOf(const QString& code, const QFont& font) const
{
    if (m_widths.size() > remembered)
        m_widths.clear();
    const auto [place, isNew] = m_widths.try_emplace({code, font.weight(), font.pointSizeF()}, 0);
    if (isNew)
        place->second = QFontMetrics(font).horizontalAdvance(code);
    return place->second;
}

int TitleDelegate::titleOffset(const QFont& font, const QModelIndex& index) const
{
    const QString code = index.data(models::SheetModel::ShownCodeRole).toString();
    if (code.isEmpty())
        return index.data(models::SheetModel::ScoredRole).toBool() ? 0 : arrowWidth;
    if (!index.data(models::SheetModel::ScoredRole).toBool())
        return arrowWidth + widthOf(code, font) + Look::gap;
    // Titles of criteria stand below one another, whatever the length of their codes.
    const int usual = widthOf(QStringLiteral("0.0.0"), font) + Look::gap;
    return std::max(usual, widthOf(code, font) + 6);
}

QSize TitleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFont font = fontOf(option, index);
    int depth = 1;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    const int width = m_tree.columnWidth(index.column()) - depth * m_tree.indentation() -
                      2 * Look::cellPadding - titleOffset(font, index);
    const int lines =
        std::min(maxLines, static_cast<int>(wrapped(index.data().toString(), font, width).size()));
    return {width, std::max(Look::rowHeight(), lines * QFontMetrics(font).height() + 6)};
}

void TitleDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index, const CellStyle&) const
{
    const QRect rect = contentRect(option);
    const QFont font = painter.font();
    const QFontMetrics metrics(font);
    const int offset = titleOffset(font, index);
    const QString title = index.data().toString();
    const int width = rect.width() - offset;
    const std::vector<Line>& lines = wrapped(title, font, width);
    const int shown = std::min(maxLines, static_cast<int>(lines.size()));
    int y = rect.top() + (rect.height() - shown * metrics.height()) / 2;

    int x = rect.left();
    if (!index.data(models::SheetModel::ScoredRole).toBool()) {
        if (option.state & QStyle::State_Children)
            paintArrow(painter, QRect(x, y, 9, metrics.height()),
                       option.state & QStyle::State_Open);
        x += arrowWidth;
    }
    painter.drawText(QRect(x, y, offset, metrics.height()),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     index.data(models::SheetModel::ShownCodeRole).toString());
    for (int i = 0; i < shown; ++i, y += metrics.height()) {
        const Line& line = lines[static_cast<std::size_t>(i)];
        const bool isCut = i == shown - 1 && shown < static_cast<int>(lines.size());
        const QString part = isCut
                                 ? metrics.elidedText(title.mid(line.start), Qt::ElideRight, width)
                                 : title.mid(line.start, line.length).trimmed();
        painter.drawText(QRect(rect.left() + offset, y, width, metrics.height()),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextDontClip,
                         part);
    }
}

} // namespace gui
