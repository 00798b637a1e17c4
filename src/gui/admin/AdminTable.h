#pragma once

#include "gui/cells/CellEntry.h"

#include <QTableView>

#include <vector>

namespace models {
class UnitTable;
}

namespace gui {

class CellMessage;

/// A table of the administration page: rows, one column that takes the room left, and a value that
/// was not taken stays in its editor with the reason below.
class AdminTable : public QTableView {
    Q_OBJECT

public:
    explicit AdminTable(QWidget* parent = nullptr);

    /// A usual name: the column that takes what is left is never narrower, the table scrolls then.
    static constexpr int usualLeast = 170;
    /// Usual widths in letters; 0: the column takes what is left. Hidden ones take nothing, and
    /// none is cut while another has room to spare (sharedRoom).
    void setColumns(std::vector<int> letters, int least = usualLeast);
    /// Rows are current as a whole, not their cells.
    void showRows();
    void goTo(int row, int column);
    void setModel(QAbstractItemModel* model) override;
    /// F2: opens the current cell with its text, which the next key does not replace.
    void editCurrent();
    /// The table of units: its cells are typed in, each key is a draft of its place. Other tables
    /// only show.
    void setUnits(models::UnitTable& units);
    /// Writes what is being typed, where it can be taken; else it stays a draft.
    void finishTyping();

Q_SIGNALS:
    /// Enter on a row that is not edited.
    void entered(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void dress();
    void fitColumns();
    void measure();
    CellEntry::Place place(const QModelIndex& index);
    CellEntry::Result enter(const std::function<bool()>& write);
    void leave(CellEdit::Then then, const QModelIndex& index);

    models::UnitTable* m_units = nullptr;
    CellEntry* m_entry = nullptr;
    CellMessage* m_message = nullptr;
    bool m_isEntering = false;
    std::vector<int> m_letters;
    std::vector<int> m_wanted; ///< by column; empty: not measured since the rows changed
    int m_least = usualLeast;
};

} // namespace gui
