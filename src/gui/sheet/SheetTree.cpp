#include "gui/sheet/SheetTree.h"

#include "gui/cells/PointsDelegate.h"
#include "gui/delegates/DecimalDelegate.h"
#include "gui/delegates/RowDelegate.h"
#include "gui/sheet/SheetHeader.h"
#include "gui/sheet/TitleDelegate.h"
#include "models/book/Session.h"
#include "models/entry/EntryForm.h"
#include "models/sheet/SheetFilter.h"
#include "models/sheet/SheetModel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTimer>

#include <algorithm>
#include <array>

namespace gui {

using models::SheetColumn;

namespace {

constexpr int indentStep = 6;
constexpr int leastTitleWidth = 170;
/// Below this titles are cut: the note gives way.
constexpr int usualTitleWidth = 280;
constexpr int leastNoteWidth = 90;

constexpr int longestText = 2000;

/// Widths at the usual font, by column; the title takes the rest.
constexpr std::array<int, models::sheetColumnCount> sheetWidths = {0,  44, 100, 56,  56, 56,
                                                                   46, 34, 64,  180, 124};
/// Where titles are cut, what a column needs to show: a text as wide as its numbers.
constexpr std::array<const char*, models::sheetColumnCount> leastContents = {
    "",      "00,00", "00.000/00.000", "00,00", "00,00",        "00,00",
    "−0,00", "00 ▪",  "00,00",         "",      "▪ Đã tự chấm "};

struct SheetWidth {
    int usual = 0;
    int least = 0; ///< the same where the column does not give way
};
SheetWidth widthOf(int column)
{
    // What the widths were chosen for is 9 pt of a usual font; others take their share.
    const QFontMetrics metrics(Look::font(TextStyle::TableStrong));
    const double scale =
        std::max(1.0, metrics.horizontalAdvance(QStringLiteral("00.000/00.000")) / 86.0);
    const auto place = static_cast<std::size_t>(column);
    const int title =
        QFontMetrics(Look::font(TextStyle::HintStrong))
            .horizontalAdvance(models::SheetCells::headerText(models::sheetColumn(column).column));
    SheetWidth width;
    width.usual = std::max(title + 2 * Look::cellPadding + 4, qRound(sheetWidths[place] * scale));
    const int content = metrics.horizontalAdvance(QString::fromUtf8(leastContents[place]));
    width.least = content == 0
                      ? width.usual
                      : std::min(width.usual, std::max(title + 2 * SheetHeader::narrowPadding + 1,
                                                       content + 2 * Look::cellPadding));
    return width;
}

} // namespace

SheetTree::SheetTree(QWidget* parent) : EntryTable(parent)
{
    auto* header = new SheetHeader(this);
    setHeader(header);
    setIndentation(indentStep);
    setUniformRowHeights(false);
    setAllColumnsShowFocus(false);
    setSelectionBehavior(SelectRows);
    setExpandsOnDoubleClick(false);
    setAccessibleName(tr("Phiếu chấm"));

    connect(&entry(), &CellEntry::waiting, this, &SheetTree::reasonRequested);
    setItemDelegateForColumn(position(SheetColumn::CodeTitle), new TitleDelegate(*this));
    for (const SheetColumn column : {SheetColumn::Self, SheetColumn::V1, SheetColumn::V2}) {
        auto* delegate = new PointsDelegate(this);
        setItemDelegateForColumn(position(column), delegate);
        delegate->setEntry(entry());
    }
    for (const SheetColumn column : {SheetColumn::Figures, SheetColumn::Note}) {
        auto* delegate = new TextDelegate(this);
        setItemDelegateForColumn(position(column), delegate);
        delegate->setAlignment(column == SheetColumn::Note ? Qt::AlignLeft : Qt::AlignRight,
                               longestText);
        delegate->setEntry(entry());
    }
    for (const SheetColumn column :
         {SheetColumn::Max, SheetColumn::Difference, SheetColumn::LastYear})
        setItemDelegateForColumn(position(column), new DecimalDelegate(this));
    setItemDelegateForColumn(position(SheetColumn::Documents), new CountDelegate(this));
    setItemDelegateForColumn(position(SheetColumn::State), new RowDelegate(this));

    // Wrapped titles need new row heights, but once per turn of the event loop, not for every
    // pixel.
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(0);
    connect(&m_layoutTimer, &QTimer::timeout, this, [this] {
        doItemsLayout();
        keepCurrentInView();
    });
    connect(header, &QHeaderView::sectionResized, this, [this](int section, int, int width) {
        if (section == position(SheetColumn::Note) && !m_isStretching && width > 0)
            m_noteWidth = width;
        if (section == position(SheetColumn::CodeTitle))
            m_layoutTimer.start();
        else if (width == 0) // about to be hidden: it must not get a width again
            QTimer::singleShot(0, this, &SheetTree::stretchTitle);
        else if (!m_isStretching)
            stretchTitle();
    });
}

void SheetTree::setModels(models::SheetModel& sheet, models::SheetFilter& filter)
{
    m_sheet = &sheet;
    m_filter = &filter;
    setModel(&filter);
    static_cast<SheetHeader*>(header())->setSheet(sheet);
    connect(&sheet, &models::SheetModel::editRejected, this, &SheetTree::showRefusal);
    connect(&filter, &QAbstractItemModel::modelReset, this, &QTreeView::expandAll);
    connect(&filter, &QAbstractItemModel::rowsInserted, this, &QTreeView::expandAll);
    fitColumns();
    expandAll();
}

void SheetTree::fitColumns()
{
    header()->setMinimumSectionSize(28);
    header()->setSectionResizeMode(QHeaderView::Interactive);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setFixedHeight(Look::headerHeight());
    {
        // The title is stretched once, not for each column.
        const QScopedValueRollback fitting(m_isStretching, true);
        for (int column = 1; column < models::sheetColumnCount; ++column) {
            const int width = widthOf(column).usual;
            if (column == position(SheetColumn::Note))
                m_noteWidth = width;
            header()->resizeSection(column, width);
        }
    }
    stretchTitle();
}

void SheetTree::stretchTitle()
{
    const QScopedValueRollback guard(m_isStretching, true);
    const int note = position(SheetColumn::Note);
    const auto roomBeside = [&](auto width) {
        int room = viewport()->width();
        for (int column = 1; column < models::sheetColumnCount; ++column)
            room -= isColumnHidden(column) || column == note ? 0 : width(column);
        return room;
    };
    // Columns that nobody has drawn to a width give the title what they can do without.
    const auto isOwn = [this](int column, SheetWidth width) {
        return columnWidth(column) != width.usual && columnWidth(column) != width.least;
    };
    const bool isCramped = roomBeside([&](int column) {
                               const SheetWidth width = widthOf(column);
                               return isOwn(column, width) ? columnWidth(column) : width.usual;
                           }) < usualTitleWidth;
    for (int column = 1; column < models::sheetColumnCount; ++column) {
        const SheetWidth width = widthOf(column);
        if (column != note && !isColumnHidden(column) && !isOwn(column, width))
            setColumnWidth(column, isCramped ? width.least : width.usual);
    }
    int room = roomBeside([this](int column) { return columnWidth(column); });
    if (!isColumnHidden(note)) {
        const int width =
            std::clamp(room - usualTitleWidth, std::min(leastNoteWidth, m_noteWidth), m_noteWidth);
        if (columnWidth(note) != width)
            setColumnWidth(note, width);
        room -= width;
    }
    const int width = std::max(leastTitleWidth, room);
    if (columnWidth(0) != width)
        setColumnWidth(0, width);
}

QModelIndex SheetTree::toSheet(const QModelIndex& index) const
{
    return m_filter ? m_filter->mapToSource(index) : QModelIndex();
}

QModelIndex SheetTree::fromSheet(const QModelIndex& index) const
{
    return m_filter ? m_filter->mapFromSource(index) : QModelIndex();
}

QModelIndex SheetTree::atEditableColumn(const QModelIndex& index) const
{
    return index.siblingAtColumn(m_sheet->editableColumn());
}

void SheetTree::showLeaf(int leaf)
{
    showRow(m_sheet->indexOfLeaf(leaf, 0));
}

int SheetTree::editableColumn() const
{
    return m_sheet ? m_sheet->editableColumn() : -1;
}

void SheetTree::showRow(const QModelIndex& sheetIndex)
{
    const QModelIndex place = entryCell(fromSheet(sheetIndex.siblingAtColumn(0)));
    if (!place.isValid())
        return;
    for (QModelIndex above = place.parent(); above.isValid(); above = above.parent())
        expand(above);
    goTo(place);
}

int SheetTree::currentLeaf() const
{
    return m_sheet ? m_sheet->leafOf(toSheet(currentIndex())) : -1;
}

QModelIndexList SheetTree::chosen() const
{
    QModelIndexList all;
    const QModelIndexList rows = selectionModel()->selectedRows(m_sheet->editableColumn());
    for (const QModelIndex& row : rows)
        all.push_back(toSheet(row));
    if (const QModelIndex current = toSheet(atEditableColumn(currentIndex()));
        current.isValid() && !all.contains(current))
        all = {current};
    return all;
}

void SheetTree::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    hideMessage();
    if (index.isValid() && index.column() == 0 && event->button() == Qt::LeftButton &&
        model()->hasChildren(index) &&
        event->pos().x() <
            visualRect(index).left() + TitleDelegate::arrowWidth + Look::cellPadding) {
        setExpanded(index, !isExpanded(index));
        return;
    }
    EntryTable::mousePressEvent(event);
}

void SheetTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    // The arrow is drawn beside the code; here is only the row's fill and line.
    Role fill = Role::Base;
    if (selectionModel()->isRowSelected(index.row(), index.parent()))
        fill = Role::Selection;
    else if (static_cast<models::Fill>(index.data(models::FillRole).toInt()) == models::Fill::Area)
        fill = Role::AreaRow;
    painter->fillRect(rect, Look::color(fill));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                      Look::color(Role::Hairline));
}

CellEntry::Place SheetTree::place(const QModelIndex& cell)
{
    models::Session& session = *m_sheet->session();
    const QModelIndex shown = toSheet(cell);
    const core::Stage stage = session.stage();
    const int field =
        models::SheetCells::fieldOf(models::sheetColumn(shown.column()).column, stage).value();
    return CellEntry::placeOf({session, m_sheet->unit(), stage, m_sheet->leafOf(shown)}, field,
                              [this](const models::EntryForm& form) {
                                  return m_sheet->unit() == form.unit() &&
                                         m_sheet->session()->stage() == form.stage();
                              });
}

CellEntry::Result SheetTree::enter(const QModelIndex& cell, const QString& text)
{
    return CellEntry::resultOf(m_sheet->enter(toSheet(cell), text));
}

bool SheetTree::isWaiting(const QModelIndex& cell) const
{
    return m_sheet->isWaiting(toSheet(cell));
}

CellEntry::Result SheetTree::enterWaiting(const QModelIndex& cell)
{
    return CellEntry::resultOf(m_sheet->enterWaiting(toSheet(cell)));
}

void SheetTree::dropWaiting(const QModelIndex& cell)
{
    m_sheet->dropDrafts(toSheet(cell));
}

QString SheetTree::readOnlyReason(const QModelIndex& cell) const
{
    return m_sheet->readOnlyReason(toSheet(cell));
}

void SheetTree::keepCurrentInView()
{
    // The first criterion is shown below its area, not alone at the upper edge.
    if (currentLeaf() == 0)
        scrollToTop();
    EntryTable::keepCurrentInView();
}

void SheetTree::showRefusal(const QModelIndex& sheetIndex, const QString& text)
{
    showMessage(
        fromSheet(sheetIndex.isValid() ? sheetIndex : toSheet(atEditableColumn(currentIndex()))),
        text);
}

void SheetTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    if (!isMoving() && m_sheet && current.isValid())
        m_column = isEditableCell(current) ? current.column() : -1;
    EntryTable::currentChanged(current, previous);
}

void SheetTree::resizeEvent(QResizeEvent* event)
{
    EntryTable::resizeEvent(event);
    stretchTitle();
}

void SheetTree::changeEvent(QEvent* event)
{
    EntryTable::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        if (m_sheet)
            fitColumns();
        m_layoutTimer.start();
    } else if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Phiếu chấm"));
    }
}

} // namespace gui
