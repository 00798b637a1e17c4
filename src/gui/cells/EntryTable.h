#pragma once

#include "gui/cells/CellEntry.h"
#include "gui/cells/CellMessage.h"

#include <QFrame>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPersistentModelIndex>
#include <QScopedValueRollback>
#include <QTableView>
#include <QTimer>

#include <type_traits>

namespace gui {

/// A view whose cells are typed: typing replaces, Enter goes down the column, Tab to the next cell
/// that can be entered, F2 opens, Esc drops, Delete clears, Alt+Enter leads to the figures.
///
/// The sheet's tree, the matrix and the dossiers derive from it, and say what a cell means. What is
/// refused stays in its editor with the sentence below it; what waits is entered by Enter. Indexes
/// are of the view's model.
template<typename View>
class EntryTable : public View {
public:
    explicit EntryTable(QWidget* parent = nullptr) : View(parent)
    {
        this->setFrameShape(QFrame::NoFrame);
        this->setSelectionMode(QAbstractItemView::ExtendedSelection);
        this->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed |
                              QAbstractItemView::DoubleClicked);
        this->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        this->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
        this->setTabKeyNavigation(true);
        if constexpr (std::is_base_of_v<QTableView, View>) {
            this->setShowGrid(false);
            this->setWordWrap(false);
            this->setCornerButtonEnabled(false);
            this->setSelectionBehavior(QAbstractItemView::SelectItems);
            this->verticalHeader()->hide();
            this->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        }
        m_message = new CellMessage(this->viewport());
        m_entry = new CellEntry(
            *this,
            {[this](const QModelIndex& cell) { return quietly(place(cell)); },
             [this](const QModelIndex& cell, const QString& text) { return enter(cell, text); },
             [this](const QModelIndex& cell) { return isWaiting(cell); },
             [this](const QModelIndex& cell) { return enterWaiting(cell); }});
        QObject::connect(
            m_entry, &CellEntry::left, this,
            [this](CellEdit::Then then, const QModelIndex& cell) { onLeft(then, cell); });
    }

    /// Makes a cell the current and the only chosen one, whatever keys are held, and shows it.
    void goTo(const QModelIndex& cell)
    {
        if (!cell.isValid())
            return;
        // The views' own setCurrentIndex extends the selection while Shift or Ctrl is held, and
        // both are part of our keys.
        QItemSelectionModel::SelectionFlags how = QItemSelectionModel::ClearAndSelect;
        if (this->selectionBehavior() == QAbstractItemView::SelectRows)
            how |= QItemSelectionModel::Rows;
        const QScopedValueRollback moving(m_isMoving, true);
        this->selectionModel()->setCurrentIndex(cell, how);
        this->scrollTo(cell);
    }

    bool isTyping() const { return m_entry->isOpen(); }
    /// Before a command: enters what is being typed as Enter does. False where it was refused and
    /// stays open.
    bool submitTyping() { return m_entry->submit(CellEdit::Then::Stay); }
    /// Before something else is shown: what is being typed is entered, or waits where it is.
    void finishTyping()
    {
        m_entry->finish();
        hideMessage();
    }
    /// Before a command for the same cells: what is being typed is entered, or given up.
    void giveWay() { m_entry->giveWay(); }

    /// A line under a cell (the current one where `cell` is none), until something else happens.
    void showMessage(const QModelIndex& cell, const QString& text,
                     CellMessage::Kind kind = CellMessage::Kind::Refused)
    {
        m_messagePlace = cell.isValid() ? cell : this->currentIndex();
        m_message->showAt(
            text, m_messagePlace.isValid() ? this->visualRect(m_messagePlace) : QRect(), kind);
    }
    void hideMessage() { m_message->hide(); }
    /// The line that is shown; empty where none is.
    QString message() const { return m_message->isVisible() ? m_message->text() : QString(); }

    void keyboardSearch(const QString&) override
    {
        // Letters are values here; texts are found with Ctrl+F.
    }

protected:
    /// The place of the book that a cell shows.
    virtual CellEntry::Place place(const QModelIndex& cell) = 0;
    virtual CellEntry::Result enter(const QModelIndex& cell, const QString& text) = 0;
    /// Whether something that was typed waits in a cell; entering it; giving it up.
    virtual bool isWaiting(const QModelIndex& cell) const = 0;
    virtual CellEntry::Result enterWaiting(const QModelIndex& cell) = 0;
    virtual void dropWaiting(const QModelIndex& cell) = 0;
    /// Why nothing can be typed in a cell.
    virtual QString readOnlyReason(const QModelIndex& cell) const = 0;

    /// The cell that a key typed in the current one means.
    virtual QModelIndex cellToType() { return this->currentIndex(); }
    /// The cell that F2 opens.
    virtual QModelIndex cellToOpen() { return cellToType(); }
    /// The next row in the same column; false at the ends.
    virtual bool step(bool backward) = 0;
    /// The next cell in which something can be typed; invalid at the ends.
    virtual QModelIndex nextCell(const QModelIndex& from, bool backward) const = 0;
    virtual void requestClear() = 0;
    virtual void requestFigures() {}

    /// An editor was closed by a key, its text is entered.
    virtual void onLeft(CellEdit::Then then, const QModelIndex&)
    {
        proceed(then, this->currentIndex());
    }
    void proceed(CellEdit::Then then, const QModelIndex& from)
    {
        switch (then) {
        case CellEdit::Then::Stay:
            break;
        case CellEdit::Then::NextRow:
        case CellEdit::Then::PreviousRow:
            step(then == CellEdit::Then::PreviousRow);
            break;
        case CellEdit::Then::NextCell:
        case CellEdit::Then::PreviousCell:
            goTo(nextCell(from, then == CellEdit::Then::PreviousCell));
            break;
        case CellEdit::Then::Figures:
            requestFigures();
            break;
        }
    }

    /// Shows the row at work again after the view has become lower.
    virtual void keepCurrentInView() { this->scrollTo(this->currentIndex()); }

    bool isEditableCell(const QModelIndex& cell) const
    {
        return cell.isValid() && !this->isColumnHidden(cell.column()) &&
               (cell.flags() & Qt::ItemIsEditable);
    }
    CellEntry& entry() const { return *m_entry; }
    /// In goTo(): it is not the person who moves.
    bool isMoving() const { return m_isMoving; }

    void keyPressEvent(QKeyEvent* event) override
    {
        if (!this->currentIndex().isValid() || !handleKey(*event))
            View::keyPressEvent(event);
    }

    void mousePressEvent(QMouseEvent* event) override
    {
        hideMessage();
        View::mousePressEvent(event);
    }

    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override
    {
        // The editor that is left may be refused and say so: its message stays, an older one goes.
        hideMessage();
        View::currentChanged(current, previous);
    }

    void scrollContentsBy(int dx, int dy) override
    {
        View::scrollContentsBy(dx, dy);
        if (m_message->isVisible() && m_messagePlace.isValid())
            m_message->follow(this->visualRect(m_messagePlace));
    }

    void resizeEvent(QResizeEvent* event) override
    {
        const QRect before(QPoint(0, 0), event->oldSize());
        const bool wasInView = !event->oldSize().isValid() ||
                               before.intersects(this->visualRect(this->currentIndex()));
        View::resizeEvent(event);
        hideMessage();
        // A list or pane that opens below must not cover the row at work.
        if (wasInView && event->size().height() != event->oldSize().height())
            QTimer::singleShot(0, this, [this] {
                if (this->currentIndex().isValid())
                    keepCurrentInView();
            });
    }

private:
    /// A key or Esc in the editor ends what is said below it.
    CellEntry::Place quietly(CellEntry::Place place)
    {
        return {[this, keep = std::move(place.keep)](const QString& text) {
                    hideMessage();
                    keep(text);
                },
                [this, drop = std::move(place.drop)] {
                    hideMessage();
                    drop();
                },
                std::move(place.isShown)};
    }

    /// False where the key is the view's own.
    bool handleKey(const QKeyEvent& event)
    {
        switch (event.key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            onEnter(event.modifiers());
            return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            goTo(nextCell(this->currentIndex(), event.key() == Qt::Key_Backtab));
            return true;
        case Qt::Key_Delete:
            requestClear();
            return true;
        case Qt::Key_Escape:
            if (!m_message->isVisible() && !isWaiting(this->currentIndex()))
                return false;
            hideMessage();
            dropWaiting(this->currentIndex());
            return true;
        case Qt::Key_F2:
            if (const QModelIndex cell = cellToOpen(); isTypable(cell)) {
                goTo(cell);
                this->edit(cell);
                m_entry->keepText();
            }
            return true;
        default:
            return beginsText(event) && !goToType();
        }
    }

    void onEnter(Qt::KeyboardModifiers modifiers)
    {
        if (modifiers & Qt::AltModifier) {
            requestFigures();
            return;
        }
        hideMessage();
        const bool isBack = modifiers & Qt::ShiftModifier;
        if (!m_entry->submitWaiting(this->currentIndex(),
                                    isBack ? CellEdit::Then::PreviousRow : CellEdit::Then::NextRow))
            step(isBack);
    }

    /// Whether something can be typed in a cell; says why where it cannot.
    bool isTypable(const QModelIndex& cell)
    {
        if (isEditableCell(cell))
            return true;
        showMessage(cell, readOnlyReason(cell));
        return false;
    }

    bool goToType()
    {
        const QModelIndex cell = cellToType();
        if (!isTypable(cell))
            return false;
        if (cell != this->currentIndex())
            goTo(cell);
        return true;
    }

    CellEntry* m_entry = nullptr;
    CellMessage* m_message = nullptr;
    QPersistentModelIndex m_messagePlace;
    bool m_isMoving = false;
};

} // namespace gui
