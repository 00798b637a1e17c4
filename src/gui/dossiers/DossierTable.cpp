#include "gui/dossiers/DossierTable.h"

#include "gui/entry/CellMessage.h"
#include "gui/entry/PointsDelegate.h"
#include "gui/look/Look.h"
#include "models/book/Session.h"
#include "models/dossiers/DossierModel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace gui {

using models::DossierModel;

namespace {
constexpr int levelWidth = 46;
constexpr int leastFieldWidth = 60;
constexpr int mostFieldWidth = 220;
constexpr int longestWords = 100;
} // namespace

DossierTable::DossierTable(QWidget* parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Look::rowHeight());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(36);

    auto* words = new TextDelegate(this);
    auto* numbers = new CellEditing<DecimalDelegate>(this);
    words->setAlignment(Qt::AlignLeft | Qt::AlignVCenter, longestWords);
    m_entry = new CellEntry(
        *this, {[this](const QModelIndex& cell) { return place(cell); },
                [this](const QModelIndex& cell, const QString& text) {
                    return enter(m_model->setData(cell, text, Qt::EditRole));
                },
                [this](const QModelIndex& cell) { return m_model->isWaiting(cell); },
                [this](const QModelIndex& cell) { return enter(m_model->enterWaiting(cell)); }});
    connect(m_entry, &CellEntry::left, this, &DossierTable::go);
    words->setEntry(*m_entry);
    numbers->setEntry(*m_entry);
    setItemDelegate(numbers);
    setItemDelegateForColumn(DossierModel::LevelColumn, words);
    setItemDelegateForColumn(DossierModel::FieldColumn, words);
    m_message = new CellMessage(viewport());
    setAccessibleName(tr("Số liệu hồ sơ"));
}

void DossierTable::setDossiers(DossierModel& model)
{
    m_model = &model;
    setModel(&model);
    connect(&model, &DossierModel::editRejected, this, &DossierTable::showMessage);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &DossierTable::keepPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &DossierTable::restorePlace);
    fitColumns();
}

void DossierTable::keepPlace()
{
    m_keptRow = currentIndex().row();
    m_keptColumn = currentIndex().column();
    if (m_keptRow >= 0 && m_keptRow < m_model->dataRows())
        m_keptPlace = m_model->counters(m_keptRow);
}

void DossierTable::restorePlace()
{
    fitColumns();
    if (m_model->rowCount() == 0)
        return;
    int row = m_keptRow >= 0 ? m_model->rowOf(m_keptPlace) : 0;
    if (row < 0)
        row = std::min(m_keptRow, m_model->dataRows() - 1);
    goTo(m_model->index(row, m_keptColumn >= 0 ? m_keptColumn : int(DossierModel::CarriedColumn)));
}

QModelIndexList DossierTable::chosen() const
{
    QModelIndexList cells =
        selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    if (currentIndex().isValid() && !cells.contains(currentIndex()))
        cells = {currentIndex()};
    return cells;
}

void DossierTable::goTo(const QModelIndex& cell)
{
    if (!cell.isValid())
        return;
    selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect);
    scrollTo(cell);
}

void DossierTable::fitColumns()
{
    if (!m_model)
        return;
    const QFontMetrics cell(Look::font(TextStyle::TableStrong));
    const QFontMetrics head(Look::font(TextStyle::HintStrong));
    horizontalHeader()->setFixedHeight(std::max(Look::headerHeight(2), 2 * head.height() + 8));
    const auto headWidth = [&](int column) {
        int width = 0;
        for (const QString& line : m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole)
                                       .toString()
                                       .split(QLatin1Char('\n')))
            width = std::max(width, head.horizontalAdvance(line));
        return width + 2 * Look::cellPadding + 2;
    };
    int others = 0;
    for (int column = 0; column < DossierModel::ColumnCount; ++column) {
        int width = column == DossierModel::LevelColumn ? levelWidth : 0;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex place = m_model->index(row, column);
            int needed =
                cell.horizontalAdvance(place.data().toString()) + 2 * Look::cellPadding + 3;
            if (!place.data(models::IconRole).toString().isEmpty())
                needed += Look::cellIconSize + 4;
            width = std::max(width, needed);
        }
        width = std::max(width, headWidth(column));
        if (column == DossierModel::FieldColumn)
            width = std::clamp(width, leastFieldWidth, mostFieldWidth);
        setColumnWidth(column, width);
        others += columnWidth(column); // a section has a least width
    }
    // What is over goes to the field, so that the numbers stand together.
    const int over = viewport()->width() - others;
    if (over > 0)
        setColumnWidth(DossierModel::FieldColumn,
                       std::min(mostFieldWidth, columnWidth(DossierModel::FieldColumn) + over));
}

int DossierTable::wantedHeight() const
{
    const int scroll = horizontalHeader()->length() > viewport()->width()
                           ? horizontalScrollBar()->sizeHint().height()
                           : 0;
    return horizontalHeader()->height() + verticalHeader()->length() + scroll + 2;
}

QModelIndex DossierTable::nextEditable(bool backward) const
{
    const int count = m_model->rowCount() * DossierModel::ColumnCount;
    int at = currentIndex().row() * DossierModel::ColumnCount + currentIndex().column();
    for (at += backward ? -1 : 1; at >= 0 && at < count; at += backward ? -1 : 1) {
        const QModelIndex cell =
            m_model->index(at / DossierModel::ColumnCount, at % DossierModel::ColumnCount);
        if (cell.flags() & Qt::ItemIsEditable)
            return cell;
    }
    return {};
}

void DossierTable::go(CellEdit::Then then)
{
    switch (then) {
    case CellEdit::Then::NextRow:
    case CellEdit::Then::PreviousRow: {
        const int row = currentIndex().row() + (then == CellEdit::Then::NextRow ? 1 : -1);
        if (row >= 0 && row < m_model->dataRows())
            goTo(currentIndex().siblingAtRow(row));
        break;
    }
    case CellEdit::Then::NextCell:
    case CellEdit::Then::PreviousCell:
        goTo(nextEditable(then == CellEdit::Then::PreviousCell));
        break;
    default:
        break;
    }
}

void DossierTable::keyPressEvent(QKeyEvent* event)
{
    if (!m_model || !currentIndex().isValid()) {
        QTableView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        hideMessage();
        const auto then = event->modifiers() & Qt::ShiftModifier ? CellEdit::Then::PreviousRow
                                                                 : CellEdit::Then::NextRow;
        if (!m_entry->submitWaiting(currentIndex(), then))
            go(then);
        return;
    }
    case Qt::Key_Tab:
    case Qt::Key_Backtab: {
        const bool backward = event->key() == Qt::Key_Backtab;
        if (nextEditable(backward).isValid()) {
            go(backward ? CellEdit::Then::PreviousCell : CellEdit::Then::NextCell);
            return;
        }
        break;
    }
    case Qt::Key_Delete:
        if (event->modifiers() == Qt::NoModifier) {
            Q_EMIT clearRequested();
            return;
        }
        break;
    case Qt::Key_Escape:
        if (m_message->isVisible() || m_model->isWaiting(currentIndex())) {
            hideMessage();
            if (m_model->isWaiting(currentIndex()))
                m_model->session()->counterDrafts().drop(m_model->placeOf(currentIndex()));
            return;
        }
        break;
    default:
        break;
    }
    if (beginsText(*event) && !(currentIndex().flags() & Qt::ItemIsEditable)) {
        const QString reason = m_model->readOnlyReason();
        showMessage(currentIndex(),
                    reason.isEmpty() ? tr("Ô này được tính từ các ô khác, không gõ vào.") : reason);
        return;
    }
    QTableView::keyPressEvent(event);
}

void DossierTable::keyboardSearch(const QString&)
{
    // Letters are values here; units are found with Ctrl+F.
}

void DossierTable::mousePressEvent(QMouseEvent* event)
{
    hideMessage();
    QTableView::mousePressEvent(event);
}

CellEntry::Place DossierTable::place(const QModelIndex& index)
{
    models::CounterDrafts& drafts = m_model->session()->counterDrafts();
    const app::CounterPlace place = m_model->placeOf(index);
    return {[this, &drafts, place](const QString& text) {
                hideMessage();
                (void)drafts.keep(place, text);
                Q_EMIT typing(text);
            },
            [this, &drafts, place] {
                hideMessage();
                drafts.drop(place);
            },
            [this, place, cell = QPersistentModelIndex(index)] {
                return cell.isValid() && m_model->placeOf(cell) == place;
            }};
}

CellEntry::Result DossierTable::enter(bool isDone)
{
    return isDone ? CellEntry::Result::Entered : CellEntry::Result::Refused;
}

void DossierTable::finishTyping()
{
    m_entry->finish();
    hideMessage();
}

void DossierTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
    Q_EMIT typingEnded();
}

void DossierTable::showMessage(const QModelIndex& cell, const QString& text)
{
    m_messagePlace = cell;
    m_message->showAt(text, visualRect(cell));
}

void DossierTable::hideMessage()
{
    m_message->hide();
}

QString DossierTable::message() const
{
    return m_message->isVisible() ? m_message->text() : QString();
}

void DossierTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    hideMessage();
    QTableView::currentChanged(current, previous);
}

void DossierTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (m_message->isVisible() && m_messagePlace.isValid())
        m_message->follow(visualRect(m_messagePlace));
}

void DossierTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void DossierTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        verticalHeader()->setDefaultSectionSize(Look::rowHeight());
        fitColumns();
    } else if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Số liệu hồ sơ"));
        fitColumns();
    }
}

} // namespace gui
