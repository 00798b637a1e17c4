#pragma once

#include "gui/cells/EntryTable.h"
#include "gui/sheet/FrozenTree.h"

#include <QTimer>

namespace models {
class SheetFilter;
class SheetModel;
} // namespace models

namespace gui {

/// The criteria tree of one sheet. Points are typed in the column of the current stage, figures and
/// notes in theirs.
class SheetTree : public EntryTable<FrozenTree> {
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
    bool step(bool backward) override;
    /// A line under a cell of the model below the filter, until something else happens.
    void showRefusal(const QModelIndex& sheetIndex, const QString& text);
    /// Widths of all columns but the first, by their contents; the first takes the rest.
    void fitColumns();
    void stretchTitle();
    /// The note's column where there is room for it; else titles come first.
    int noteWidth() const { return m_noteWidth; }
    void setNoteWidth(int width) { m_noteWidth = width; }

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
    void mousePressEvent(QMouseEvent* event) override;
    void drawBranches(QPainter* painter, const QRect& rect,
                      const QModelIndex& index) const override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

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
    void keepCurrentInView() override;

private:
    bool handleBlockKey(QKeyEvent& event);
    /// The cell of a row in which typing goes on: in the column chosen before where that can be
    /// entered.
    QModelIndex entryCell(const QModelIndex& row) const;
    /// Cells of a row that can be entered, from left to right.
    QModelIndexList enterable(const QModelIndex& row) const;
    QModelIndex toSheet(const QModelIndex& index) const;
    QModelIndex fromSheet(const QModelIndex& index) const;
    QModelIndex atEditableColumn(const QModelIndex& index) const;

    models::SheetModel* m_sheet = nullptr;
    models::SheetFilter* m_filter = nullptr;
    QTimer m_layoutTimer;
    int m_noteWidth = 180;
    bool m_isStretching = false;
    int m_column = -1; ///< the column that a person went to, −1: the usual one of each row
};

} // namespace gui
