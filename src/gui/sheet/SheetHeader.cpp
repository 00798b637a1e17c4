#include "gui/sheet/SheetHeader.h"

#include "gui/look/Look.h"
#include "models/sheet/SheetModel.h"

#include <QPainter>

namespace gui {

SheetHeader::SheetHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
}

void SheetHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    if (offset() == 0)
        return;
    QPainter painter(viewport());
    paintSection(&painter, QRect(0, 0, sectionSize(0), height()), 0);
}

void SheetHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    if (!m_sheet) {
        QHeaderView::paintSection(painter, rect, section);
        return;
    }
    const QString title = m_sheet->headerData(section, Qt::Horizontal).toString();
    const QFontMetrics metrics(Look::font(TextStyle::HintStrong));
    // Where columns have moved together their titles go nearer to the edges.
    const bool isNarrow =
        section > 0 && metrics.horizontalAdvance(title) + 2 * Look::cellPadding + 1 > rect.width();
    const int padding = isNarrow ? narrowPadding : Look::cellPadding;
    if (section != m_sheet->editableColumn()) {
        const int over = Look::cellPadding - padding;
        painter->save();
        painter->setClipRect(rect);
        QHeaderView::paintSection(painter, rect.adjusted(-over, 0, over, 0), section);
        painter->restore();
        return;
    }
    painter->save();
    painter->fillRect(rect, Look::color(Role::Selection));
    painter->setPen(Look::color(Role::StrongLine));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setFont(Look::font(TextStyle::HintStrong));
    painter->setPen(Look::color(Role::SelectedText));
    const QRect content = rect.adjusted(padding, 0, -padding, 0);
    painter->drawText(content, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                      metrics.elidedText(title, Qt::ElideRight, content.width()));
    painter->restore();
}

} // namespace gui
