#pragma once

#include "gui/cells/EntryTable.h"
#include "gui/look/FrozenTable.h"
#include "models/matrix/MatrixModel.h"

#include <vector>

namespace gui {

/// The table of the matrix: units down, what is known of the criterion across. Typing in any column
/// means the points of that row, or the figures or reason where the cell is one of those.
class MatrixTable : public EntryTable<FrozenTable> {
    Q_OBJECT

public:
    explicit MatrixTable(QWidget* parent = nullptr);

    void setMatrix(models::MatrixModel& matrix);
    /// Another criterion, or less room, may not show the column of the cell at work: it goes to the
    /// one that is typed in.
    void leaveHiddenColumn();

    int currentUnit() const;
    /// Units of the selected cells, in the order of the rows; the current one where nothing else is
    /// selected.
    std::vector<int> chosenUnits() const;
    void showUnit(int unit);
    bool step(bool backward) override;
    /// Opens the reason of a unit; when it is entered, the next unit follows where `continues`.
    void editReason(int unit, bool continues);
    void finishTyping();

    std::vector<int> shownColumns() const; ///< visible, from left to right
    void copy(bool withHeaders);

Q_SIGNALS:
    void figuresRequested();
    void clearRequested();
    void currentUnitChanged();
    void columnMenuRequested(const QPoint& globalPosition);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

    CellEntry::Place place(const QModelIndex& cell) override;
    CellEntry::Result enter(const QModelIndex& cell, const QString& text) override;
    bool isWaiting(const QModelIndex& cell) const override;
    CellEntry::Result enterWaiting(const QModelIndex& cell) override;
    void dropWaiting(const QModelIndex& cell) override;
    QString readOnlyReason(const QModelIndex& cell) const override;
    QModelIndex cellToType() override;
    QModelIndex cellToOpen() override;
    QModelIndex nextCell(const QModelIndex& from, bool backward) const override;
    void requestClear() override { Q_EMIT clearRequested(); }
    void requestFigures() override { Q_EMIT figuresRequested(); }
    void onLeft(CellEdit::Then then, const QModelIndex& cell) override;

private:
    void onEditorOpened(CellEdit* editor);
    CellEntry::Result answer(const QModelIndex& cell, models::EntryForm::Commit done);
    void onWaiting(const QModelIndex& cell);

    models::MatrixModel* m_matrix = nullptr;
    /// The cell that asked for a reason: the next unit in its column follows.
    QPersistentModelIndex m_returnTo;
};

} // namespace gui
