#pragma once

#include "gui/entry/CellEntry.h"
#include "gui/matrix/FrozenTable.h"
#include "models/matrix/MatrixModel.h"

#include <QPersistentModelIndex>

#include <functional>
#include <vector>

namespace gui {

class CellMessage;
class MatrixHeader;

/// The table of the matrix: units down, what is known of the criterion across. Typing in any column
/// means the points of that row, or the figures or reason where the cell is one of those.
class MatrixTable : public FrozenTable {
    Q_OBJECT

public:
    explicit MatrixTable(QWidget* parent = nullptr);

    void setMatrix(models::MatrixModel& matrix);

    int currentUnit() const;
    /// Units of the selected cells, in the order of the rows; the current one where nothing else is
    /// selected.
    std::vector<int> chosenUnits() const;
    void showUnit(int unit);
    void goTo(const QModelIndex& cell);
    /// The next unit in the same column; false at the ends.
    bool step(bool backward);
    /// Opens the reason of a unit; when it is entered, the next unit follows where `continues`.
    void editReason(int unit, bool continues);
    /// Before a command: enters what is being typed as Enter does. False where it was refused and
    /// stays open.
    bool submitTyping();
    /// Before something else is shown: what is being typed is entered, or waits where it is.
    void finishTyping();
    /// Before a command for the same cells: what is being typed is entered, or given up.
    void giveWay() { m_entry->giveWay(); }
    void showMessage(const QModelIndex& index, const QString& text);
    CellMessage& message() { return *m_message; }
    bool isTyping() const { return m_entry->isOpen(); }

    std::vector<int> shownColumns() const; ///< visible, from left to right
    void copy(bool withHeaders);

Q_SIGNALS:
    void figuresRequested();
    void clearRequested();
    void currentUnitChanged();
    void columnMenuRequested(const QPoint& globalPosition);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString& search) override;
    void mousePressEvent(QMouseEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void onEditorOpened(CellEdit* editor);
    CellEntry::Place place(const QModelIndex& index);
    CellEntry::Result answer(const QModelIndex& index, models::EntryForm::Commit done);
    void onLeft(CellEdit::Then then, const QModelIndex& index);
    void onWaiting(const QModelIndex& index);
    bool typeInto(QKeyEvent* event);
    bool isEditableCell(const QModelIndex& index) const;
    QModelIndex nextCell(const QModelIndex& from, bool backward) const;
    void hideMessage();

    models::MatrixModel* m_matrix = nullptr;
    CellEntry* m_entry = nullptr;
    CellMessage* m_message = nullptr;
    QPersistentModelIndex m_messagePlace;
    QPersistentModelIndex
        m_returnTo; ///< the cell that asked for a reason: the next unit in its column follows
};

} // namespace gui
