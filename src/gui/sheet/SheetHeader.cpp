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
    if (!m_sheet || section != m_sheet->editableColumn()) {
        QHeaderView::paintSection(painter, rect, section);
        return;
    }
    painter->save();
    painter->fillRect(rect, Look::color(Role::Selection));
    painter->setPen(Look::color(Role::StrongLine));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setFont(Look::font(TextStyle::HintStrong));
    painter->setPen(Look::color(Role::SelectedText));
    const QRect content = rect.adjusted(Look::cellPadding, 0, -Look::cellPadding, 0);
    painter->drawText(content, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                      QFontMetrics(painter->font())
                          .elidedText(m_sheet->headerData(section, Qt::Horizontal).toString(),
                                      Qt::ElideRight, content.width()));
    painter->restore();
}

} // namespace gui
