#include "gui/overview/OverviewDelegates.h"

#include "models/overview/HeatModel.h"

#include <QPainter>
#include <QTableView>

namespace gui {

void ProgressDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                    const QModelIndex& index, const CellStyle&) const
{
    constexpr int thick = 9;
    QRect bar = contentRect(option);
    bar.setTop(bar.top() + (bar.height() - thick) / 2);
    bar.setHeight(thick);
    painter.fillRect(bar, Look::color(Role::Header));
    QRect done = bar;
    done.setWidth(qRound(bar.width() * index.data(models::BarRole).toDouble()));
    painter.fillRect(done, Look::color(Role::Accent));
    painter.setPen(Look::color(Role::StrongLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
}

void HeatHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const QStringList lines =
        model()->headerData(section, Qt::Horizontal).toString().split(QLatin1Char('\n'));
    painter->save();
    painter->fillRect(rect, Look::color(Role::Header));
    painter->setPen(Look::color(Role::StrongLine));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setPen(Look::color(Role::Text));
    painter->setFont(Look::font(TextStyle::HintStrong));
    if (lines.size() < 2) {
        painter->drawText(rect.adjusted(Look::cellPadding, 0, 0, 0),
                          Qt::AlignLeft | Qt::AlignVCenter, lines.value(0));
    } else {
        const int half = rect.height() / 2;
        painter->drawText(QRect(rect.left(), rect.top() + 2, rect.width(), half), Qt::AlignCenter,
                          lines.at(0));
        painter->setFont(Look::font(TextStyle::Hint));
        painter->setPen(Look::color(Role::MutedText));
        painter->drawText(
            QRect(rect.left(), rect.top() + half, rect.width(), half - 2), Qt::AlignCenter,
            painter->fontMetrics().elidedText(lines.at(1), Qt::ElideRight, rect.width() - 2));
    }
    painter->restore();
}

void HeatDelegate::paintMark(QPainter& painter, const QPoint& corner)
{
    constexpr int side = 7;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Look::color(Role::Warning));
    painter.drawPolygon(QPolygon({corner, corner + QPoint(side, 0), corner + QPoint(0, side)}));
}

void HeatDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    const bool isCurrent = view && view->currentIndex() == index;
    const QRect cell = option.rect.adjusted(0, 0, -1, -1);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, Look::color(Role::Hairline));
    const QVariant heat = index.data(models::HeatModel::HeatRole);
    const bool isNamed = index.column() == 0;
    painter->fillRect(isNamed ? option.rect : cell,
                      heat.isValid() ? Look::heat(heat.toDouble()) : Look::color(Role::Base));
    painter->setFont(Look::font(index.data(models::EmphasisRole).toBool() ? TextStyle::TableStrong
                                                                          : TextStyle::Table));
    const QString words = index.data(models::HeatModel::WordsRole).toString();
    if (isNamed) {
        painter->setPen(Look::color(words.isEmpty() ? Role::Text : Role::MutedText));
        paintText(*painter, contentRect(option), index.data().toString(), Qt::AlignLeft);
    } else if (!words.isEmpty() && view) {
        // The same words in every cell, each with its own part of them.
        const QHeaderView& header = *view->horizontalHeader();
        const int left = header.sectionViewportPosition(1);
        QFont slanted = painter->font();
        slanted.setItalic(true);
        painter->setFont(slanted);
        painter->setPen(Look::color(Role::MutedText));
        painter->drawText(
            QRect(left, cell.top(), header.length() - header.sectionSize(0), cell.height()),
            Qt::AlignCenter, words);
    } else {
        painter->setPen(heat.isValid() ? Look::onHeat() : Look::color(Role::MutedText));
        painter->drawText(cell, Qt::AlignCenter, index.data().toString());
    }
    if (index.data(models::HeatModel::OpenRole).toBool())
        paintMark(*painter, cell.topLeft());
    if (isCurrent || (option.state & QStyle::State_Selected)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(Look::color(Role::Accent), isCurrent && view->hasFocus() ? 2 : 1,
                             isCurrent && view->hasFocus() ? Qt::SolidLine : Qt::DashLine));
        painter->drawRect(cell.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace gui
