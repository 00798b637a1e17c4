#include "gui/sheet/SheetTree.h"

#include "gui/delegates/DecimalDelegate.h"
#include "gui/delegates/StateDelegate.h"
#include "gui/sheet/CellMessage.h"
#include "gui/sheet/PointsDelegate.h"
#include "gui/sheet/SheetHeader.h"
#include "gui/sheet/TitleDelegate.h"
#include "models/EntryForm.h"
#include "models/Session.h"
#include "models/SheetFilter.h"
#include "models/SheetModel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <array>

namespace gui {

using models::SheetColumn;

namespace {

constexpr int indentStep = 6;
constexpr int leastTitleWidth = 170;

/// Widths at the usual font, by column; the title takes the rest.
constexpr std::array<int, models::sheetColumnCount> columnWidths = {0, 44, 80, 56, 56, 56, 46, 40, 122};

constexpr int position(SheetColumn column)
{
    return static_cast<int>(column);
}

} // namespace

SheetTree::SheetTree(QWidget* parent) : QTreeView(parent)
{
    auto* header = new SheetHeader(this);
    setHeader(header);
    setIndentation(indentStep);
    setUniformRowHeights(false);
    setAllColumnsShowFocus(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setExpandsOnDoubleClick(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(true);
    setAccessibleName(tr("Phiếu chấm"));

    setItemDelegateForColumn(position(SheetColumn::CodeTitle), new TitleDelegate(*this));
    for (const SheetColumn column : {SheetColumn::Self, SheetColumn::V1, SheetColumn::V2}) {
        auto* delegate = new PointsDelegate(this);
        setItemDelegateForColumn(position(column), delegate);
        connect(delegate, &PointsDelegate::editorOpened, this, &SheetTree::open);
    }
    for (const SheetColumn column : {SheetColumn::Max, SheetColumn::Difference})
        setItemDelegateForColumn(position(column), new DecimalDelegate(this));
    for (const SheetColumn column : {SheetColumn::Figures, SheetColumn::Documents})
        setItemDelegateForColumn(position(column), new RowDelegate(this));
    setItemDelegateForColumn(position(SheetColumn::State), new StateDelegate(this));

    m_message = new CellMessage(viewport());

    // Wrapped titles need new row heights, but once per turn of the event loop, not for every pixel.
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(0);
    connect(&m_layoutTimer, &QTimer::timeout, this, [this] {
        doItemsLayout();
        keepCurrentInView();
    });
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        if (section == position(SheetColumn::CodeTitle))
            m_layoutTimer.start();
        else
            stretchTitle();
    });
}

void SheetTree::setModels(models::SheetModel& sheet, models::SheetFilter& filter)
{
    m_sheet = &sheet;
    m_filter = &filter;
    setModel(&filter);
    static_cast<SheetHeader*>(header())->setSheet(sheet);
    connect(&sheet, &models::SheetModel::editRejected, this, &SheetTree::showMessage);
    connect(&filter, &QAbstractItemModel::modelReset, this, &QTreeView::expandAll);
    connect(&filter, &QAbstractItemModel::rowsInserted, this, &QTreeView::expandAll);
    fitColumns();
    expandAll();
}

void SheetTree::fitColumns()
{
    // What the widths were chosen for is 9 pt of a usual font; others take their share.
    const QFontMetrics metrics(Look::font(TextStyle::TableStrong));
    const double scale = std::max(1.0, metrics.horizontalAdvance(QStringLiteral("00.000/00.000")) / 86.0);
    header()->setMinimumSectionSize(36);
    header()->setSectionResizeMode(QHeaderView::Interactive);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setFixedHeight(Look::headerHeight());
    const QFontMetrics headerMetrics(Look::font(TextStyle::HintStrong));
    for (int column = 1; column < models::sheetColumnCount; ++column) {
        const QString title = models::SheetCells::headerText(models::sheetColumn(column).column);
        const int least = headerMetrics.horizontalAdvance(title) + 2 * Look::cellPadding + 4;
        header()->resizeSection(column, std::max(least, qRound(columnWidths[static_cast<std::size_t>(column)] * scale)));
    }
    stretchTitle();
}

void SheetTree::stretchTitle()
{
    int others = 0;
    for (int column = 1; column < models::sheetColumnCount; ++column)
        others += isColumnHidden(column) ? 0 : columnWidth(column);
    const int width = std::max(leastTitleWidth, viewport()->width() - others);
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

bool SheetTree::isEditableCell(const QModelIndex& index) const
{
    return index.isValid() && (index.flags() & Qt::ItemIsEditable);
}

void SheetTree::showLeaf(int leaf)
{
    showRow(m_sheet->indexOfLeaf(leaf, 0));
}

void SheetTree::showRow(const QModelIndex& sheetIndex)
{
    const QModelIndex place = fromSheet(sheetIndex.siblingAtColumn(m_sheet->editableColumn()));
    if (!place.isValid())
        return;
    for (QModelIndex above = place.parent(); above.isValid(); above = above.parent())
        expand(above);
    goTo(place);
    scrollTo(place);
}

void SheetTree::goTo(const QModelIndex& cell)
{
    // QTreeView's own setCurrentIndex extends the selection while Shift or Ctrl is held, and both are part of our keys.
    selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
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
    if (const QModelIndex current = toSheet(atEditableColumn(currentIndex())); current.isValid() && !all.contains(current))
        all = {current};
    return all;
}

bool SheetTree::step(bool backward)
{
    QModelIndex row = currentIndex().siblingAtColumn(0);
    const int column = std::max(0, currentIndex().column());
    for (row = backward ? indexAbove(row) : indexBelow(row); row.isValid();
         row = backward ? indexAbove(row) : indexBelow(row)) {
        const QModelIndex cell =
            isEditableCell(row.siblingAtColumn(column)) ? row.siblingAtColumn(column) : atEditableColumn(row);
        if (isEditableCell(cell)) {
            goTo(cell);
            scrollTo(cell);
            return true;
        }
    }
    return false;
}

QModelIndex SheetTree::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    const QModelIndex row = current.siblingAtColumn(0);
    switch (action) {
    case MoveLeft:
        if (model()->hasChildren(row) && isExpanded(row))
            collapse(row);
        else if (row.parent().isValid())
            return row.parent().siblingAtColumn(current.column());
        return current;
    case MoveRight:
        if (model()->hasChildren(row) && !isExpanded(row))
            expand(row);
        else if (model()->hasChildren(row))
            return indexBelow(row).siblingAtColumn(current.column());
        return current;
    case MoveNext:
    case MovePrevious: {
        const bool backward = action == MovePrevious;
        for (QModelIndex next = backward ? indexAbove(row) : indexBelow(row); next.isValid();
             next = backward ? indexAbove(next) : indexBelow(next)) {
            if (isEditableCell(atEditableColumn(next)))
                return atEditableColumn(next);
        }
        return current;
    }
    default:
        break;
    }
    const QModelIndex next = QTreeView::moveCursor(action, modifiers);
    return next.isValid() ? next.siblingAtColumn(std::max(0, current.column())) : next;
}

void SheetTree::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() & Qt::AltModifier) {
        Q_EMIT figuresRequested();
        return;
    }
    if (isEnter) {
        hideMessage();
        step(event->modifiers() & Qt::ShiftModifier);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Delete:
        Q_EMIT clearRequested();
        return;
    case Qt::Key_Escape:
        if (m_message->isVisible() || atEditableColumn(currentIndex()).data(models::SheetModel::PendingRole).toBool()) {
            hideMessage();
            m_sheet->dropDrafts(toSheet(currentIndex()));
            return;
        }
        break;
    case Qt::Key_F2:
        // From any column of the row to the one that can be edited.
        if (const QModelIndex cell = atEditableColumn(currentIndex()); isEditableCell(cell)) {
            goTo(cell);
            edit(cell);
            return;
        }
        break;
    case Qt::Key_Asterisk:
        expandAll();
        return;
    default:
        break;
    }
    const QString typed = event->text();
    const bool isTyping = !typed.isEmpty() && typed.at(0).isPrint() && typed.at(0) != QLatin1Char(' ') &&
                          !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (isTyping && currentIndex().isValid()) {
        // Typing in any column of a row means the score of that row.
        const QModelIndex cell = atEditableColumn(currentIndex());
        if (!isEditableCell(cell)) {
            showMessage(toSheet(cell), m_sheet->readOnlyReason(toSheet(cell)));
            return;
        }
        if (cell != currentIndex())
            goTo(cell);
    }
    QTreeView::keyPressEvent(event);
}

void SheetTree::keyboardSearch(const QString&)
{
    // Letters are values here; texts are found with Ctrl+F.
}

void SheetTree::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    hideMessage();
    if (index.isValid() && index.column() == 0 && event->button() == Qt::LeftButton && model()->hasChildren(index) &&
        event->pos().x() < visualRect(index).left() + TitleDelegate::arrowWidth + Look::cellPadding) {
        setExpanded(index, !isExpanded(index));
        return;
    }
    QTreeView::mousePressEvent(event);
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
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), Look::color(Role::Hairline));
}

void SheetTree::open(CellEdit* editor, const QModelIndex& index)
{
    m_editor = editor;
    m_edited = index;
    connect(editor, &CellEdit::submitted, this, &SheetTree::submit);
    connect(editor, &CellEdit::cancelled, this, &SheetTree::cancel);
    connect(editor, &QLineEdit::textEdited, this, [this](const QString& text) {
        hideMessage();
        const QModelIndex place = toSheet(m_edited);
        const int leaf = m_sheet->leafOf(place);
        if (leaf < 0)
            return;
        m_editor->setFault(false);
        models::EntryForm form(*m_sheet->session(), m_sheet->unit(), m_sheet->session()->stage(), leaf);
        (void)form.setText(models::EntryForm::pointsField, text);
    });
}

void SheetTree::submit(CellEdit::Then then)
{
    if (!m_editor)
        return;
    const QPointer<CellEdit> editor = m_editor;
    const QPersistentModelIndex edited = m_edited;
    bool isWaiting = false;
    if (editor->isModified()) {
        // Whether it waits for a reason is said by the model's signal, which comes before setData returns.
        const auto waiting = connect(m_sheet, &models::SheetModel::reasonNeeded, this, [&isWaiting] { isWaiting = true; });
        const bool isDone = model()->setData(edited, editor->text(), Qt::EditRole);
        disconnect(waiting);
        if (!isDone && !isWaiting && editor) {
            editor->setFault(true);
            return;
        }
    }
    if (editor) {
        editor->setModified(false);
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
    m_editor = nullptr;
    if (isWaiting) {
        Q_EMIT reasonRequested();
        return;
    }
    setFocus(Qt::OtherFocusReason);
    go(then);
}

void SheetTree::cancel()
{
    if (!m_editor)
        return;
    hideMessage();
    m_editor->setModified(false);
    m_sheet->dropDrafts(toSheet(m_edited));
    closeEditor(m_editor, QAbstractItemDelegate::RevertModelCache);
    m_editor = nullptr;
    setFocus(Qt::OtherFocusReason);
}

void SheetTree::go(CellEdit::Then then)
{
    switch (then) {
    case CellEdit::Then::Stay:
        break;
    case CellEdit::Then::NextRow:
    case CellEdit::Then::NextCell:
        step(false);
        break;
    case CellEdit::Then::PreviousRow:
    case CellEdit::Then::PreviousCell:
        step(true);
        break;
    case CellEdit::Then::Figures:
        Q_EMIT figuresRequested();
        break;
    }
}

void SheetTree::keepCurrentInView()
{
    // The first criterion is shown below its area, not alone at the upper edge.
    if (currentLeaf() == 0)
        scrollToTop();
    scrollTo(currentIndex());
}

void SheetTree::showMessage(const QModelIndex& sheetIndex, const QString& text)
{
    m_messagePlace = fromSheet(sheetIndex.isValid() ? sheetIndex : toSheet(atEditableColumn(currentIndex())));
    m_message->showAt(text, m_messagePlace.isValid() ? visualRect(m_messagePlace) : QRect());
}

void SheetTree::hideMessage()
{
    m_message->hide();
}

void SheetTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    // The editor that is left may be refused and say so: its message stays, an older one goes.
    hideMessage();
    QTreeView::currentChanged(current, previous);
}

void SheetTree::resizeEvent(QResizeEvent* event)
{
    const QRect before(QPoint(0, 0), event->oldSize());
    const bool wasInView = !event->oldSize().isValid() || before.intersects(visualRect(currentIndex()));
    QTreeView::resizeEvent(event);
    stretchTitle();
    hideMessage();
    // A list of problems that opens below must not cover the row at work.
    if (wasInView && event->size() != event->oldSize())
        QTimer::singleShot(0, this, &SheetTree::keepCurrentInView);
}

void SheetTree::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, dy);
    if (m_message->isVisible() && m_messagePlace.isValid())
        m_message->follow(visualRect(m_messagePlace));
}

void SheetTree::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        if (m_sheet)
            fitColumns();
        m_layoutTimer.start();
    } else if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Phiếu chấm"));
    }
}

} // namespace gui
