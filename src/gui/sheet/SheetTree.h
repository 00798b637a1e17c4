#pragma once

#include "gui/entry/CellEntry.h"
#include "gui/sheet/FrozenTree.h"
#include "models/entry/EntryForm.h"

#include <QPersistentModelIndex>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace models {
class SheetFilter;
class SheetModel;
} // namespace models

namespace gui {

class CellMessage;

/// The criteria tree of one sheet. Points are typed in the column of the current stage, figures and
/// notes in theirs; Enter goes down the column, Tab through the cells that can be entered.
class SheetTree : public FrozenTree {
    Q_OBJECT

public:
    explicit SheetTree(QWidget* parent = nullptr);

    void setModels(models::SheetModel& sheet, models::SheetFilter& filter);

    /// Opens what is above the criterion, makes its cell of the current stage the current one and
    /// shows it.
    void showLeaf(int leaf);
    /// A row of the model below the filter.
    void showRow(const QModelIndex& sheetIndex);
    int currentLeaf() const;
    /// Cells of the sheet that are selected, the current one at least; in the model below the
    /// filter.
    QModelIndexList chosen() const;
    /// The rows that are selected, areas and groups too, as they are shown from the top down; in
    /// the model below the filter.
    QModelIndexList selectedInOrder() const;
    /// The criteria that the filter lets through, from the current one on; in the model below the
    /// filter.
    QModelIndexList criteriaFromCurrent() const;
    int editableColumn() const;
    /// To the next criterion that can be scored, in the same column. False at the end.
    bool step(bool backward);
    /// A line under a cell of the model below the filter, until something else happens.
    void showMessage(const QModelIndex& sheetIndex, const QString& text);
    void hideMessage();
    /// Before something else is shown: what is being typed is entered, or waits where it is.
    void finishTyping();
    /// Before a command for the same cells: what is being typed is entered, or given up.
    void giveWay() { m_entry->giveWay(); }
    /// Widths of all columns but the first, by their contents; the first takes the rest.
    void fitColumns();
    void stretchTitle();

Q_SIGNALS:
    void figuresRequested();
    /// A typed value waits for its reason.
    void reasonRequested();
    void clearRequested();
    void copyRequested(bool withHeaders);
    void pasteRequested();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString& text) override;
    void mousePressEvent(QMouseEvent* event) override;
    void drawBranches(QPainter* painter, const QRect& rect,
                      const QModelIndex& index) const override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;

private:
    /// Makes a cell the current and the only chosen one, whatever keys are held.
    void goTo(const QModelIndex& cell);
    CellEntry::Place place(const QModelIndex& index);
    static CellEntry::Result answer(models::EntryForm::Commit done);
    void go(CellEdit::Then then);
    void keepCurrentInView();
    bool handleBlockKey(QKeyEvent& event);
    /// The cell of a row in which typing goes on: in the column chosen before where that can be
    /// entered.
    QModelIndex entryCell(const QModelIndex& row) const;
    /// Cells of a row that can be entered, from left to right.
    QModelIndexList enterable(const QModelIndex& row) const;
    QModelIndex nextCell(const QModelIndex& from, bool backward) const;
    bool isEditableCell(const QModelIndex& index) const;
    QModelIndex toSheet(const QModelIndex& index) const;
    QModelIndex fromSheet(const QModelIndex& index) const;
    QModelIndex atEditableColumn(const QModelIndex& index) const;

    models::SheetModel* m_sheet = nullptr;
    models::SheetFilter* m_filter = nullptr;
    CellEntry* m_entry = nullptr; ///< its indexes are of the filter
    CellMessage* m_message = nullptr;
    QPersistentModelIndex m_messagePlace; ///< in the filter
    QTimer m_layoutTimer;
    int m_column = -1;       ///< the column that a person went to, −1: the usual one of each row
    bool m_isMoving = false; ///< the tree moves by itself
};

} // namespace gui
