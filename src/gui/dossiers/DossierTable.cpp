#include "gui/dossiers/DossierTable.h"

#include "gui/cells/PointsDelegate.h"
#include "gui/look/Look.h"
#include "models/book/Session.h"
#include "models/dossiers/DossierModel.h"

#include <QHeaderView>
#include <QScrollBar>

namespace gui {

using models::DossierModel;

namespace {
constexpr int levelWidth = 46;
constexpr int leastFieldWidth = 60;
constexpr int mostFieldWidth = 220;
constexpr int longestWords = 100;
} // namespace

DossierTable::DossierTable(QWidget* parent) : EntryTable(parent)
{
    verticalHeader()->setDefaultSectionSize(Look::rowHeight());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(36);

    auto* words = new TextDelegate(this);
    auto* numbers = new CellEditing<DecimalDelegate>(this);
    words->setAlignment(Qt::AlignLeft | Qt::AlignVCenter, longestWords);
    words->setEntry(entry());
    numbers->setEntry(entry());
    setItemDelegate(numbers);
    setItemDelegateForColumn(DossierModel::LevelColumn, words);
    setItemDelegateForColumn(DossierModel::FieldColumn, words);
    setAccessibleName(tr("Số liệu hồ sơ"));
}

void DossierTable::setDossiers(DossierModel& model)
{
    m_model = &model;
    setModel(&model);
    connect(&model, &DossierModel::editRejected, this,
            [this](const QModelIndex& cell, const QString& why) { showMessage(cell, why); });
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
    return heightOf(0) + verticalHeader()->length();
}

int DossierTable::heightOf(int rows) const
{
    const int scroll = horizontalHeader()->length() > viewport()->width()
                           ? horizontalScrollBar()->sizeHint().height()
                           : 0;
    return horizontalHeader()->height() + rows * verticalHeader()->defaultSectionSize() + scroll +
           2;
}

QModelIndex DossierTable::nextCell(const QModelIndex& from, bool backward) const
{
    const int count = m_model->rowCount() * DossierModel::ColumnCount;
    int at = from.row() * DossierModel::ColumnCount + from.column();
    for (at += backward ? -1 : 1; at >= 0 && at < count; at += backward ? -1 : 1) {
        const QModelIndex cell =
            m_model->index(at / DossierModel::ColumnCount, at % DossierModel::ColumnCount);
        if (isEditableCell(cell))
            return cell;
    }
    return {};
}

bool DossierTable::step(bool backward)
{
    const int row = currentIndex().row() + (backward ? -1 : 1);
    if (row < 0 || row >= m_model->dataRows())
        return false;
    goTo(currentIndex().siblingAtRow(row));
    return true;
}

CellEntry::Place DossierTable::place(const QModelIndex& cell)
{
    models::CounterDrafts& drafts = m_model->session()->counterDrafts();
    const app::CounterPlace place = m_model->placeOf(cell);
    return {[this, &drafts, place](const QString& text) {
                (void)drafts.keep(place, text);
                Q_EMIT typing(text);
            },
            [&drafts, place] { drafts.drop(place); },
            [this, place, at = QPersistentModelIndex(cell)] {
                return at.isValid() && m_model->placeOf(at) == place;
            }};
}

CellEntry::Result DossierTable::enter(const QModelIndex& cell, const QString& text)
{
    return m_model->setData(cell, text, Qt::EditRole) ? CellEntry::Result::Entered
                                                      : CellEntry::Result::Refused;
}

bool DossierTable::isWaiting(const QModelIndex& cell) const
{
    return m_model->isWaiting(cell);
}

CellEntry::Result DossierTable::enterWaiting(const QModelIndex& cell)
{
    return m_model->enterWaiting(cell) ? CellEntry::Result::Entered : CellEntry::Result::Refused;
}

void DossierTable::dropWaiting(const QModelIndex& cell)
{
    if (m_model->isWaiting(cell))
        m_model->session()->counterDrafts().drop(m_model->placeOf(cell));
}

QString DossierTable::readOnlyReason(const QModelIndex& cell) const
{
    const QString reason = m_model->readOnlyReason();
    if (!reason.isEmpty())
        return reason;
    const bool isRow = cell.isValid() && cell.row() < m_model->dataRows();
    return isRow && !DossierModel::isPart(m_model->counters(cell.row()).form, cell.column())
               ? tr("%1 F4: đổi biểu mẫu của dòng.").arg(cell.data(Qt::ToolTipRole).toString())
               : tr("Ô này được tính từ các ô khác, không gõ vào.");
}

void DossierTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    EntryTable::closeEditor(editor, hint);
    Q_EMIT typingEnded();
}

void DossierTable::resizeEvent(QResizeEvent* event)
{
    EntryTable::resizeEvent(event);
    fitColumns();
    // The widths are new: from the left on, as far as the cell at work allows.
    horizontalScrollBar()->setValue(0);
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void DossierTable::changeEvent(QEvent* event)
{
    EntryTable::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        verticalHeader()->setDefaultSectionSize(Look::rowHeight());
        fitColumns();
    } else if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Số liệu hồ sơ"));
        fitColumns();
    }
}

} // namespace gui
