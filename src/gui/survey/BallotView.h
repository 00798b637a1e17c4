#pragma once

#include "gui/look/FrozenTable.h"

namespace gui {

class CellMessage;

/// A table of ballots that is typed from paper: a digit replaces what is there, Enter goes down,
/// Tab to the right, Ctrl+V takes a block of a spreadsheet, Delete clears. What is no number stays
/// out, with the reason below the cell. The units stay in view: a count is never keyed blind.
class BallotView : public FrozenTable {
    Q_OBJECT

public:
    explicit BallotView(QWidget* parent = nullptr);

    void goTo(const QModelIndex& cell);
    void say(const QModelIndex& cell, const QString& text);
    void fitColumns();
    /// Opens the editor of a cell with a text that was typed there once.
    void typeAgain(const QModelIndex& cell, const QString& text);

Q_SIGNALS:
    /// What stands in the editor of a cell, with every key.
    void typed(const QModelIndex& cell, const QString& text);
    /// The editor of a cell is closed: the cell says what the model holds.
    void left(const QModelIndex& cell);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    /// Over the cells that are typed, row by row.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void step(int rows, int columns);

    CellMessage* m_message = nullptr;
};

} // namespace gui
