#include "gui/dossiers/DossierTable.h"

#include "gui/entry/CellMessage.h"
#include "gui/entry/PointsDelegate.h"
#include "gui/look/Look.h"
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
    words->setOpened([this](CellEdit* editor, const QModelIndex& cell) { open(editor, cell); });
    numbers->setOpened([this](CellEdit* editor, const QModelIndex& cell) { open(editor, cell); });
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
    case Qt::Key_Enter:
        hideMessage();
        go(event->modifiers() & Qt::ShiftModifier ? CellEdit::Then::PreviousRow
                                                  : CellEdit::Then::NextRow);
        return;
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
        if (m_message->isVisible()) {
            hideMessage();
            return;
        }
        break;
    default:
        break;
    }
    const QString typed = event->text();
    const bool isTyping = !typed.isEmpty() && typed.at(0).isPrint() &&
                          typed.at(0) != QLatin1Char(' ') &&
                          !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (isTyping && !(currentIndex().flags() & Qt::ItemIsEditable)) {
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

void DossierTable::open(CellEdit* editor, const QModelIndex& index)
{
    m_editor = editor;
    m_edited = index;
    connect(editor, &CellEdit::submitted, this, &DossierTable::submit);
    connect(editor, &CellEdit::cancelled, this, &DossierTable::cancel);
    connect(editor, &QLineEdit::textEdited, this, [this](const QString& text) {
        hideMessage();
        m_editor->setFault(false);
        Q_EMIT typing(text);
    });
}

void DossierTable::submit(CellEdit::Then then)
{
    if (!m_editor)
        return;
    const QPointer<CellEdit> editor = m_editor;
    const QPersistentModelIndex edited = m_edited;
    if (editor->isModified() && !model()->setData(edited, editor->text(), Qt::EditRole)) {
        editor->setFault(true);
        return;
    }
    // A reset after the write may have taken the editor already.
    if (editor && editor->isVisible()) {
        editor->setModified(false);
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
    m_editor = nullptr;
    setFocus(Qt::OtherFocusReason);
    go(then);
}

void DossierTable::cancel()
{
    if (!m_editor)
        return;
    hideMessage();
    m_editor->setModified(false);
    closeEditor(m_editor, QAbstractItemDelegate::RevertModelCache);
    m_editor = nullptr;
    setFocus(Qt::OtherFocusReason);
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
