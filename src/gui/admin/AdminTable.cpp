#include "gui/admin/AdminTable.h"

#include "gui/delegates/RowDelegate.h"
#include "gui/entry/CellMessage.h"
#include "gui/look/Look.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>

#include <algorithm>

namespace gui {

namespace {
constexpr int leastColumn = 90;
}

AdminTable::AdminTable(QWidget* parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
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

void AdminTable::setColumns(std::vector<int> letters)
{
    m_letters = std::move(letters);
    fitColumns();
}

void AdminTable::fitColumns()
{
    if (!model() || m_letters.empty())
        return;
    const int letter = QFontMetrics(Look::font(TextStyle::Table)).averageCharWidth();
    const QFontMetrics head(Look::font(TextStyle::HintStrong));
    int rest = viewport()->width();
    int wide = -1;
    for (int column = 0; column < static_cast<int>(m_letters.size()); ++column) {
        const int letters = m_letters[static_cast<std::size_t>(column)];
        if (letters == 0) {
            wide = column;
            continue;
        }
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        const int width =
            std::max(letters * letter, head.horizontalAdvance(title)) + 4 * Look::cellPadding;
        setColumnWidth(column, width);
        rest -= width;
    }
    if (wide >= 0)
        setColumnWidth(wide, std::max(rest, leastColumn));
}

void AdminTable::goTo(int row, int column)
{
    const QModelIndex cell = model()->index(row, column);
    if (!cell.isValid())
        return;
    setCurrentIndex(cell);
    scrollTo(cell);
}

void AdminTable::finishTyping()
{
    const auto editors = viewport()->findChildren<QLineEdit*>();
    if (m_isCommitting || state() != EditingState || editors.isEmpty())
        return;
    commitData(editors.constLast());
    closeEditor(editors.constLast(), QAbstractItemDelegate::NoHint);
}

void AdminTable::showRefused(const QModelIndex& cell, const QString& why, const QString& typed)
{
    setCurrentIndex(cell);
    scrollTo(cell);
    edit(cell);
    // The editor that gave the value may still wait to be deleted: the new one is the last.
    if (const auto editors = viewport()->findChildren<QLineEdit*>(); !editors.isEmpty())
        editors.constLast()->setText(typed);
    m_message->showAt(why, visualRect(cell));
}

void AdminTable::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && state() != EditingState && event->modifiers() == Qt::NoModifier) {
        Q_EMIT entered(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

/// What is written makes the session read anew, which asks for what is being typed: once is enough.
void AdminTable::commitData(QWidget* editor)
{
    if (m_isCommitting)
        return;
    const QScopedValueRollback committing(m_isCommitting, true);
    QTableView::commitData(editor);
}

void AdminTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    m_message->hide();
    QTableView::closeEditor(editor, hint);
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
        fitColumns();
        viewport()->update();
    }
}

} // namespace gui
