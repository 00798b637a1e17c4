#include "gui/matrix/MatrixHeader.h"

#include "gui/look/Look.h"
#include "models/matrix/MatrixColumns.h"

#include <QPainter>

namespace gui {

namespace {
constexpr int sortArrow = 10;
}

MatrixHeader::MatrixHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorClearable(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setStretchLastSection(false);
    setSectionsMovable(false);
    setMinimumSectionSize(30);
}

QSize MatrixHeader::sectionSizeFromContents(int section) const
{
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    return {QFontMetrics(Look::font(TextStyle::HintStrong)).horizontalAdvance(title) +
                2 * Look::cellPadding + 4,
            Look::headerHeight()};
}

void MatrixHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    // The first column stays in view when the others are scrolled.
    if (offset() == 0 || count() == 0)
        return;
    QPainter painter(viewport());
    paintSection(&painter, QRect(0, 0, sectionSize(0), height()), 0);
}

void MatrixHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const bool isEntry = section == models::position(models::MatrixColumn::Points);
    const bool isSorted = sortIndicatorSection() == section && isSortIndicatorShown();
    painter->save();
    painter->fillRect(rect, Look::color(isEntry ? Role::Selection : Role::Header));
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()),
                      Look::color(Role::Hairline));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                      Look::color(Role::StrongLine));
    QRect content = rect.adjusted(Look::cellPadding, 0, -Look::cellPadding, -1);
    const QColor colour = Look::color(isEntry ? Role::SelectedText : Role::Text);
    const auto alignment = static_cast<Qt::Alignment>(
        model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    if (isSorted) {
        const bool isLeft = !(alignment & Qt::AlignRight);
        const QString arrow = sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("up")
                                                                         : QStringLiteral("down");
        const int x = isLeft ? content.right() - sortArrow + 1 : content.left();
        painter->drawPixmap(x, content.top() + (content.height() - sortArrow) / 2,
                            Look::pixmap(arrow, sortArrow, colour, devicePixelRatioF()));
        content.adjust(isLeft ? 0 : sortArrow + 2, 0, isLeft ? -sortArrow - 2 : 0, 0);
    }
    painter->setFont(Look::font(TextStyle::HintStrong));
    painter->setPen(colour);
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    painter->drawText(
        content, static_cast<int>(alignment) | Qt::TextSingleLine,
        QFontMetrics(painter->font()).elidedText(title, Qt::ElideRight, content.width()));
    painter->restore();
}

} // namespace gui
