#include "gui/admin/AdminTable.h"

#include "gui/cells/CellEditing.h"
#include "gui/cells/CellMessage.h"
#include "gui/delegates/RowDelegate.h"
#include "gui/look/ColumnRoom.h"
#include "gui/look/Look.h"
#include "models/admin/UnitTable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace gui {

namespace {
constexpr int longestName = 300;
} // namespace

AdminTable::AdminTable(QWidget* parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setItemDelegate(new RowDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(36);
    m_message = new CellMessage(viewport());
    dress();
}

void AdminTable::dress()
{
    setFont(Look::font(TextStyle::Table));
    verticalHeader()->setDefaultSectionSize(Look::rowHeight() + 3);
    horizontalHeader()->setFixedHeight(Look::headerHeight());
}

void AdminTable::setColumns(std::vector<int> letters, int least)
{
    m_letters = std::move(letters);
    m_wanted.clear(); // some may be shown that were hidden
    m_least = least;
    fitColumns();
}

void AdminTable::showRows()
{
    auto* rows = new RowDelegate(this);
    rows->setCellFrame(false);
    setItemDelegate(rows);
}

void AdminTable::fitColumns()
{
    if (!model() || m_letters.empty())
        return;
    const int letter = QFontMetrics(Look::font(TextStyle::Table)).averageCharWidth();
    const QFontMetrics head(Look::font(TextStyle::HintStrong));
    if (m_wanted.size() != m_letters.size())
        measure();
    std::vector<ColumnNeed> needs;
    std::vector<int> shown;
    for (int column = 0; column < static_cast<int>(m_letters.size()); ++column) {
        if (isColumnHidden(column))
            continue;
        const auto place = static_cast<std::size_t>(column);
        const int letters = m_letters[place];
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        const int usual = letters == 0 ? m_least
                                       : std::max(letters * letter, head.horizontalAdvance(title)) +
                                             4 * Look::cellPadding;
        // A cell that is typed in is as wide as usual, whatever stands in it.
        needs.push_back(
            {usual, m_units ? std::max(usual, m_wanted[place]) : m_wanted[place], letters == 0});
        shown.push_back(column);
    }
    const std::vector<int> widths = sharedRoom(viewport()->width(), needs);
    for (std::size_t i = 0; i < shown.size(); ++i)
        setColumnWidth(shown[i], widths[i]);
}

void AdminTable::measure()
{
    m_wanted.clear();
    for (int column = 0; column < static_cast<int>(m_letters.size()); ++column)
        m_wanted.push_back(isColumnHidden(column) ? 0 : wantedWidth(*this, column));
}

void AdminTable::setModel(QAbstractItemModel* model)
{
    if (QAbstractItemModel* before = this->model())
        before->disconnect(this);
    QTableView::setModel(model);
    m_wanted.clear();
    if (!model)
        return;
    const auto fitAnew = [this] {
        m_wanted.clear();
        fitColumns();
    };
    connect(model, &QAbstractItemModel::modelReset, this, fitAnew);
    connect(model, &QAbstractItemModel::layoutChanged, this, fitAnew);
    connect(model, &QAbstractItemModel::rowsInserted, this, fitAnew);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fitAnew);
    // Columns do not move below what is being typed.
    connect(model, &QAbstractItemModel::dataChanged, this, [this, fitAnew] {
        if (!m_units)
            fitAnew();
    });
}

void AdminTable::goTo(int row, int column)
{
    const QModelIndex cell = model()->index(row, column);
    if (!cell.isValid())
        return;
    setCurrentIndex(cell);
    scrollTo(cell);
}

void AdminTable::setUnits(models::UnitTable& units)
{
    m_units = &units;
    setModel(&units);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    auto* cells = new CellEditing<RowDelegate>(this);
    cells->setAlignment(Qt::AlignLeft | Qt::AlignVCenter, longestName);
    m_entry =
        new CellEntry(*this, {[this](const QModelIndex& cell) { return place(cell); },
                              [this](const QModelIndex& cell, const QString& text) {
                                  return enter([&] { return m_units->setData(cell, text); });
                              },
                              [this](const QModelIndex& cell) { return m_units->isWaiting(cell); },
                              [this](const QModelIndex& cell) {
                                  return enter([&] { return m_units->enterWaiting(cell); });
                              }});
    cells->setEntry(*m_entry);
    setItemDelegate(cells);
    connect(m_entry, &CellEntry::left, this, &AdminTable::leave);
    connect(&units, &models::UnitTable::refused, this,
            [this](const QModelIndex& cell, const QString& why) {
                m_message->showAt(why, visualRect(cell));
            });
}

CellEntry::Place AdminTable::place(const QModelIndex& index)
{
    const app::UnitPlace place = m_units->placeOf(index);
    const QPersistentModelIndex cell = index;
    return {[this, cell](const QString& text) {
                m_message->hide();
                m_units->keepTyped(cell, text);
            },
            [this, cell] {
                m_message->hide();
                m_units->dropTyped(cell);
            },
            [this, place, cell] { return cell.isValid() && m_units->placeOf(cell) == place; }};
}

/// What is written makes the session read anew, which asks for what is being typed: once is enough.
CellEntry::Result AdminTable::enter(const std::function<bool()>& write)
{
    const QScopedValueRollback entering(m_isEntering, true);
    return write() ? CellEntry::Result::Entered : CellEntry::Result::Refused;
}

void AdminTable::leave(CellEdit::Then then, const QModelIndex& index)
{
    const int step = then == CellEdit::Then::NextCell       ? 1
                     : then == CellEdit::Then::PreviousCell ? -1
                                                            : 0;
    if (step == 0 || !index.isValid())
        return;
    for (int column = index.column() + step; column >= 0 && column < model()->columnCount();
         column += step) {
        if (index.siblingAtColumn(column).flags() & Qt::ItemIsEditable) {
            goTo(index.row(), column);
            return;
        }
    }
}

void AdminTable::finishTyping()
{
    if (!m_entry || m_isEntering)
        return;
    const QScopedValueRollback entering(m_isEntering, true);
    m_entry->finish();
    m_message->hide();
}

void AdminTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    m_message->hide();
    QTableView::currentChanged(current, previous);
}

void AdminTable::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && state() != EditingState && event->modifiers() == Qt::NoModifier) {
        if (!m_entry || !m_entry->submitWaiting(currentIndex(), CellEdit::Then::NextRow))
            Q_EMIT entered(currentIndex().row());
        return;
    }
    if (event->key() == Qt::Key_Escape && m_units && m_units->isWaiting(currentIndex())) {
        m_message->hide();
        m_units->dropTyped(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void AdminTable::editCurrent()
{
    edit(currentIndex());
    if (m_entry)
        m_entry->keepText();
}

void AdminTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void AdminTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_wanted.clear();
        fitColumns();
        viewport()->update();
    }
}

} // namespace gui
