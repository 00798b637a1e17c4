#include "gui/packages/PlanView.h"

#include "models/packages/PlanTable.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace gui {

using models::PlanTable;

namespace {

bool choosesSide(const QModelIndex& index)
{
    const auto* plan = qobject_cast<const PlanTable*>(index.model());
    return plan && !plan->placeAt(index.row()).empty();
}

} // namespace

void SideDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index, const CellStyle&) const
{
    if (!choosesSide(index))
        return;
    const int chosen = index.data(PlanTable::ChosenRole).toInt();
    const QStyle* style = option.widget->style();
    const int size = style->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, option.widget);
    QRect half = contentRect(option);
    half.setWidth(half.width() / 2);
    for (const auto& [side, word] :
         {std::pair{app::Side::Ours, tr("Sổ")}, std::pair{app::Side::Theirs, tr("Gói")}}) {
        QStyleOptionButton radio;
        radio.initFrom(option.widget);
        radio.rect = QRect(half.left(), half.top() + (half.height() - size) / 2, size, size);
        radio.state = QStyle::State_Enabled |
                      (chosen == static_cast<int>(side) ? QStyle::State_On : QStyle::State_Off);
        style->drawPrimitive(QStyle::PE_IndicatorRadioButton, &radio, &painter, option.widget);
        paintText(painter, half.adjusted(size + 4, 0, 0, 0), word, Qt::AlignLeft);
        half.translate(half.width(), 0);
    }
}

PlanView::PlanView(QWidget* parent) : AdminTable(parent)
{
    setItemDelegateForColumn(PlanTable::SideColumn, new SideDelegate(this));
}

void PlanView::keyPressEvent(QKeyEvent* event)
{
    const bool isLeft = event->key() == Qt::Key_Left;
    if ((isLeft || event->key() == Qt::Key_Right) && event->modifiers() == Qt::NoModifier &&
        choosesSide(currentIndex())) {
        Q_EMIT sideChosen(currentIndex().row(), isLeft ? app::Side::Ours : app::Side::Theirs);
        return;
    }
    AdminTable::keyPressEvent(event);
}

void PlanView::mouseReleaseEvent(QMouseEvent* event)
{
    AdminTable::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || index.column() != PlanTable::SideColumn ||
        !choosesSide(index))
        return;
    const bool isLeft = event->position().x() < visualRect(index).center().x();
    Q_EMIT sideChosen(index.row(), isLeft ? app::Side::Ours : app::Side::Theirs);
}

} // namespace gui
