#include "gui/ranking/RankingHeader.h"

#include "gui/delegates/BarDelegate.h"
#include "gui/ranking/AxisLabels.h"
#include "models/ranking/RankingModel.h"

#include <QPainter>

namespace gui {
namespace {

using models::RankingModel;

constexpr int arrowWidth = 10;
constexpr int areaLeft = 2; ///< left of an area's name: eight areas must leave room for the bars

} // namespace

RankingHeader::RankingHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setMinimumSectionSize(30);
}

void RankingHeader::setAxis(int section, std::vector<Border> borders)
{
    m_axisSection = section;
    m_borders = std::move(borders);
    viewport()->update();
}

int RankingHeader::axisWidth() const
{
    return gui::axisWidth(m_borders, QFontMetrics(Look::font(TextStyle::Hint)));
}

QSize RankingHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), Look::headerHeight(2)};
}

QSize RankingHeader::sectionSizeFromContents(int section) const
{
    const QFontMetrics metrics(font());
    const QFontMetrics plain(Look::font(TextStyle::Hint));
    const QString code =
        model()->headerData(section, orientation(), RankingModel::HeaderCodeRole).toString();
    int width = 0;
    int padding = 2 * Look::cellPadding + 2;
    if (code.isEmpty()) {
        width = metrics.horizontalAdvance(model()->headerData(section, orientation()).toString());
    } else {
        padding = Look::cellPadding + areaLeft + 1;
        const QString of =
            model()->headerData(section, orientation(), RankingModel::HeaderOfRole).toString();
        const QString name =
            model()->headerData(section, orientation(), RankingModel::HeaderNameRole).toString();
        width = std::max(metrics.horizontalAdvance(code + QLatin1Char(' ')) +
                             plain.horizontalAdvance(of),
                         plain.horizontalAdvance(name));
    }
    return {width + padding, Look::headerHeight(2)};
}

void RankingHeader::paintArrow(QPainter& painter, const QRect& rect) const
{
    const bool ascending = sortIndicatorOrder() == Qt::AscendingOrder;
    const QPointF centre(rect.center().x(), rect.bottom() - 6);
    const double tip = ascending ? -2.5 : 2.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Look::color(Role::MutedText));
    painter.drawPolygon(
        QPolygonF{centre + QPointF(-4, -tip), centre + QPointF(4, -tip), centre + QPointF(0, tip)});
    painter.restore();
}

void RankingHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    painter->fillRect(rect, Look::color(Role::Header));
    painter->setPen(Look::color(Role::StrongLine));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setPen(Look::color(Role::Hairline));
    painter->drawLine(rect.topRight(), rect.bottomRight() - QPoint(0, 1));

    if (section == m_axisSection) {
        paintAxis(*painter, rect);
    } else {
        const QRect content = rect.adjusted(Look::cellPadding, 2, -Look::cellPadding, -2);
        const auto alignment =
            Qt::Alignment(
                model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt()) &
            Qt::AlignHorizontal_Mask;
        const QString code =
            model()->headerData(section, orientation(), RankingModel::HeaderCodeRole).toString();
        painter->setFont(font());
        painter->setPen(Look::color(Role::Text));
        if (code.isEmpty()) {
            QString text = model()->headerData(section, orientation()).toString();
            const bool wraps = painter->fontMetrics().horizontalAdvance(text) > content.width();
            painter->drawText(content,
                              static_cast<int>(alignment | Qt::AlignVCenter) |
                                  (wraps ? Qt::TextWordWrap : 0),
                              text);
        } else {
            const int line = painter->fontMetrics().height();
            const int left = rect.left() + areaLeft;
            const QRect top(left, content.center().y() - line, content.right() + 1 - left, line);
            const QRect bottom(left, content.center().y() + 1, top.width(), line);
            const QFont plain = Look::font(TextStyle::Hint);
            const QFontMetrics plainMetrics(plain);
            const QString of =
                model()->headerData(section, orientation(), RankingModel::HeaderOfRole).toString();
            const int ofWidth = plainMetrics.horizontalAdvance(of);
            painter->drawText(top.adjusted(0, 0, -ofWidth - 3, 0),
                              static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), code);
            painter->setFont(plain);
            painter->drawText(bottom, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                              plainMetrics.elidedText(model()
                                                          ->headerData(section, orientation(),
                                                                       RankingModel::HeaderNameRole)
                                                          .toString(),
                                                      Qt::ElideRight, bottom.width()));
            painter->setPen(Look::color(Role::MutedText));
            painter->drawText(top, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), of);
        }
    }
    if (isSortIndicatorShown() && sortIndicatorSection() == section && section != m_axisSection)
        paintArrow(*painter, QRect(rect.center().x() - arrowWidth / 2, rect.top(), arrowWidth,
                                   rect.height() + 3));
    painter->restore();
}

void RankingHeader::paintAxis(QPainter& painter, const QRect& rect) const
{
    const int line = QFontMetrics(font()).height();
    const int top = rect.bottom() - 2 * line - 1;
    painter.setFont(Look::font(TextStyle::Hint));
    const QFontMetrics metrics(painter.font());
    painter.setPen(Look::color(Role::MutedText));
    int free = rect.right();
    for (const AxisLabel& label : axisLabels(rect, top, line, m_borders, metrics)) {
        painter.drawText(label.box, static_cast<int>(Qt::AlignCenter), label.text);
        if (label.box.top() == top)
            free = std::min(free, label.box.left() - 4);
    }
    const QString zero = QStringLiteral("0");
    const int width = metrics.horizontalAdvance(zero) + 1;
    painter.drawText(
        QRect(qRound(BarDelegate::Scale::x(rect, 0)) + 3 - width / 2, top + line, width, line),
        static_cast<int>(Qt::AlignCenter), zero);
    painter.setFont(font());
    painter.setPen(Look::color(Role::Text));
    const QString title = model()->headerData(m_axisSection, orientation()).toString();
    if (rect.left() + Look::cellPadding + painter.fontMetrics().horizontalAdvance(title) < free)
        painter.drawText(QRect(rect.left() + Look::cellPadding, top, rect.width(), line),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), title);
}

} // namespace gui
