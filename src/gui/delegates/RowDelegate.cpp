#include "gui/delegates/RowDelegate.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace gui {
namespace {

QColor fillColour(const QModelIndex& index)
{
    switch (static_cast<models::Fill>(index.data(models::FillRole).toInt())) {
    case models::Fill::Area:
        return Look::color(Role::AreaRow);
    case models::Fill::ReadOnly:
        return Look::color(Role::Alt);
    case models::Fill::Warning:
        return Look::color(Role::WarningFill);
    case models::Fill::Error:
        return Look::color(Role::ErrorFill);
    case models::Fill::Info:
        return Look::color(Role::InfoFill);
    case models::Fill::None:
        break;
    }
    if (index.data(models::ReadOnlyRole).toBool())
        return Look::color(Role::Alt);
    return {};
}

} // namespace

namespace {

bool isBeside(const QModelIndex& current, const QModelIndex& index)
{
    return current.isValid() && current.row() == index.row() && current.parent() == index.parent();
}

/// One cell's part of a frame around its row: where whole rows are current, the focus is seen so.
void paintRowFrame(QPainter& painter, const QRect& cell, const QAbstractItemView& view)
{
    constexpr int thick = 2;
    const QColor colour = Look::color(Role::Accent);
    const auto* table = qobject_cast<const QTableView*>(&view);
    const QHeaderView* header = table ? table->horizontalHeader() : nullptr;
    painter.fillRect(cell.left(), cell.top(), cell.width(), thick, colour);
    painter.fillRect(cell.left(), cell.bottom() + 1 - thick, cell.width(), thick, colour);
    if (!header || cell.left() <= -header->offset())
        painter.fillRect(cell.left(), cell.top(), thick, cell.height(), colour);
    if (!header || cell.right() + 1 >= header->length() - header->offset())
        painter.fillRect(cell.right() + 1 - thick, cell.top(), thick, cell.height(), colour);
}

} // namespace

RowDelegate::RowDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QFont RowDelegate::fontOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    return index.data(models::EmphasisRole).toBool() ? Look::strong(option.font) : option.font;
}

QRect RowDelegate::contentRect(const QStyleOptionViewItem& option)
{
    return option.rect.adjusted(Look::cellPadding, 0, -Look::cellPadding, -1);
}

RowDelegate::CellStyle RowDelegate::styleOf(const QStyleOptionViewItem& option,
                                            const QModelIndex& index) const
{
    CellStyle style;
    style.selected = option.state & QStyle::State_Selected;
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    style.focused = view && view->hasFocus();
    style.font = fontOf(option, index);
    style.text = Look::color(static_cast<models::Tone>(index.data(models::ToneRole).toInt()),
                             style.selected);
    style.muted = Look::color(models::Tone::Muted, style.selected);
    return style;
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const
{
    const CellStyle style = styleOf(option, index);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool current = m_cellFrame && view && view->currentIndex() == index;

    painter->save();
    painter->setClipRect(option.rect);
    if (style.selected && !(current && style.focused))
        painter->fillRect(option.rect, Look::color(Role::Selection));
    else if (current && style.focused)
        painter->fillRect(option.rect, Look::color(Role::Base));
    else if (const QColor fill = fillColour(index); fill.isValid())
        painter->fillRect(option.rect, fill);

    // Two strong pixels between classes, one hairline elsewhere.
    const bool strong = index.data(models::StrongLineRole).toBool();
    const int thickness = strong ? 2 : 1;
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom() + 1 - thickness,
                            option.rect.width(), thickness),
                      Look::color(strong ? Role::MutedText : Role::Hairline));

    painter->setFont(style.font);
    painter->setPen(current && style.focused ? Look::color(static_cast<models::Tone>(
                                                   index.data(models::ToneRole).toInt()))
                                             : style.text);
    paintContent(*painter, option, index, style);

    if (current) {
        painter->setBrush(Qt::NoBrush);
        if (style.focused) {
            painter->setPen(QPen(Look::color(Role::Accent), 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        } else {
            painter->setPen(QPen(Look::color(Role::Accent), 1, Qt::DashLine));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
    } else if (!m_cellFrame && style.focused && isBeside(view->currentIndex(), index)) {
        // In a table with frames around cells only those have one.
        const auto* there =
            qobject_cast<const RowDelegate*>(view->itemDelegateForIndex(view->currentIndex()));
        if (there && !there->m_cellFrame)
            paintRowFrame(*painter, option.rect, *view);
    }
    painter->restore();
}

QRect RowDelegate::paintIcon(QPainter& painter, const QRect& rect, const QModelIndex& index,
                             const QColor& colour)
{
    const QString name = index.data(models::IconRole).toString();
    if (name.isEmpty())
        return rect;
    const qreal ratio = painter.device()->devicePixelRatio();
    const QPixmap image = Look::pixmap(name, Look::cellIconSize, colour, ratio);
    painter.drawPixmap(rect.left(), rect.top() + (rect.height() - Look::cellIconSize) / 2, image);
    return rect.adjusted(Look::cellIconSize + 4, 0, 0, 0);
}

void RowDelegate::paintCount(QPainter& painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index, const CellStyle& style) const
{
    QRect rect = contentRect(option);
    const QRect icon(rect.right() - Look::cellIconSize + 1, rect.top(), Look::cellIconSize,
                     rect.height());
    paintIcon(painter, icon, index, style.muted);
    rect.adjust(0, 0, -Look::cellIconSize - 3, 0);
    paintText(painter, rect, index.data().toString(), Qt::AlignRight);
}

void RowDelegate::paintText(QPainter& painter, const QRect& rect, const QString& text,
                            Qt::Alignment alignment)
{
    const QString shown =
        QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     shown);
}

void RowDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index, const CellStyle& style) const
{
    QRect rect = paintIcon(painter, contentRect(option), index, painter.pen().color());
    const QString side = index.data(models::SideRole).toString();
    if (!side.isEmpty()) {
        const QPen pen = painter.pen();
        painter.setPen(style.muted);
        painter.drawText(rect, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), side);
        painter.setPen(pen);
        rect.adjust(0, 0, -QFontMetrics(painter.font()).horizontalAdvance(side) - Look::gap, 0);
    }
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const QString text = index.data(Qt::DisplayRole).toString();
    paintText(painter, rect, fitting(index, text, QFontMetrics(painter.font()), rect.width()),
              alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::AlignLeft);
}

QString RowDelegate::fitting(const QModelIndex& index, const QString& text,
                             const QFontMetrics& metrics, int width) const
{
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    QString shortest = text;
    for (const QString& form : index.data(models::ShortFormsRole).toStringList()) {
        if (metrics.horizontalAdvance(form) <= width)
            return form;
        shortest = form;
    }
    return metrics.elidedText(shortest, m_elide, width);
}

int RowDelegate::extraWidth(const QModelIndex& index) const
{
    int width = 2 * Look::cellPadding;
    if (!index.data(models::IconRole).toString().isEmpty())
        width += Look::cellIconSize + 4;
    return width;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics metrics(fontOf(option, index));
    const int height = std::max(Look::rowHeight(), metrics.height() + 6);
    if (isForHeight(option))
        return {0, height};
    return {metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + extraWidth(index) +
                2,
            height};
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                            const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() == QEvent::ToolTip && index.data(Qt::ToolTipRole).toString().isEmpty()) {
        const QString text = index.data(Qt::DisplayRole).toString();
        QStyleOptionViewItem filled = option;
        initStyleOption(&filled, index);
        if (!text.isEmpty() &&
            sizeHint(filled, index).width() > view->visualRect(index).width() + 2)
            QToolTip::showText(event->globalPos(), text, view);
        else
            QToolTip::hideText();
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

void dressRows(QTableView& table)
{
    auto* cells = new RowDelegate(&table);
    cells->setCellFrame(false);
    table.setItemDelegate(cells);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setCornerButtonEnabled(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setMinimumSectionSize(Look::rowHeight());
    table.verticalHeader()->setDefaultSectionSize(Look::rowHeight());
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setStretchLastSection(true);
}

} // namespace gui
