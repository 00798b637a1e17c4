#include "gui/overview/CountTable.h"

#include "gui/delegates/ClassDelegate.h"
#include "gui/look/ColumnRoom.h"
#include "gui/look/Look.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace gui {

namespace {

/// A class has its swatch, other rows their icon.
class CountDelegateOfClasses : public ClassDelegate {
public:
    using ClassDelegate::ClassDelegate;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const CellStyle& style) const override
    {
        if (index.data(models::ClassRole).isValid())
            ClassDelegate::paintContent(painter, option, index, style);
        else
            RowDelegate::paintContent(painter, option, index, style);
    }
};

} // namespace

CountTable::CountTable(QWidget* parent) : QTableView(parent)
{
    setModel(&m_model);
    auto* rows = new CountDelegateOfClasses(this);
    rows->setCellFrame(false);
    setItemDelegate(rows);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(Look::font(TextStyle::Table));
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(20);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Look::rowHeight());
    connect(this, &QAbstractItemView::clicked, this, &CountTable::choose);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CountTable::fitColumns);
}

void CountTable::setRowsShown(int least, int most)
{
    m_least = least;
    m_most = most;
    updateGeometry();
}

QSize CountTable::sizeHint() const
{
    const int rows = std::clamp(m_model.rowCount(), m_least, m_most);
    return {200, rows * verticalHeader()->defaultSectionSize() + 2};
}

bool CountTable::canChoose() const
{
    return currentIndex().isValid() && m_model.at(currentIndex().row()).count > 0;
}

void CountTable::choose(const QModelIndex& index)
{
    if (index.isValid() && m_model.at(index.row()).count > 0)
        Q_EMIT chosen(index.row());
}

void CountTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void CountTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void CountTable::fitColumns()
{
    using models::CountModel;
    const int usual = QFontMetrics(Look::font(TextStyle::TableStrong))
                          .horizontalAdvance(QStringLiteral("11.000")) +
                      2 * Look::cellPadding;
    constexpr int leastText = 40;
    const std::vector<int> widths = sharedRoom(
        viewport()->width(), {{leastText, contentWidth(*this, CountModel::TextColumn), true},
                              {usual, contentWidth(*this, CountModel::NumberColumn), false}});
    setColumnWidth(CountModel::TextColumn, widths[0]);
    setColumnWidth(CountModel::NumberColumn, widths[1]);
}

} // namespace gui
