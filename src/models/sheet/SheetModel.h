#pragma once

#include "models/entry/StepTaken.h"
#include "models/sheet/SheetCells.h"

#include <QAbstractItemModel>

#include <optional>
#include <vector>

namespace models {

class Session;

/// The sheet of one unit as a tree: areas, groups, criteria.
///
/// An index carries the number of its row. Cells are kept as they are shown: after a change the new
/// ones are compared with the old ones, and just those that differ are announced. setData never
/// changes a cell itself; the change comes back from the session.
class SheetModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role : int {
        CodeRole = OwnRole, ///< QString, as files and pasted blocks have it
        ShownCodeRole,      ///< QString, as a person reads it: may be empty
        ScoredRole,         ///< bool: a criterion
        StateRole,          ///< int: app::CellState
        PendingRole,        ///< bool: typed, not entered
        WordsRole           ///< bool: the text is words for a nothing, not a number
    };

    explicit SheetModel(QObject* parent = nullptr);

    void setSession(Session* session);
    Session* session() const { return m_session; }
    void setUnit(int unit);
    int unit() const { return m_unit; }
    /// Whether the column of last year is filled.
    void setShowsLastYear(bool on);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Hands a typed text over, once: entered, refused (editRejected says why), or waiting for its
    /// reason (reasonNeeded). An empty text in the column of the points clears the entry.
    EntryForm::Commit enter(const QModelIndex& index, const QString& text);
    /// enter() for delegates and tests: true where the text says what is in the book now.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    /// Whether something that was typed waits in a row, and Enter on it: answered as by setData.
    bool isWaiting(const QModelIndex& index) const;
    EntryForm::Commit enterWaiting(const QModelIndex& index);

    /// The column in which points are entered now.
    int editableColumn() const;
    /// The column that typing in a row means: that of the points, for a unit's own figures that of
    /// the figures.
    int entryColumn(const QModelIndex& index) const;
    int leafOf(const QModelIndex& index) const;
    /// Node of the set, −1 for bonus and penalty.
    int nodeOf(const QModelIndex& index) const;
    QModelIndex indexOfLeaf(int leaf, int column) const;
    /// Rows whose code or title contains `text`, without marks; in document order.
    QModelIndexList find(const QString& text) const;
    /// Why the cell cannot be edited; empty where it can.
    QString readOnlyReason(const QModelIndex& index) const;
    /// What is known of the entry of a criterion's row. Pre: leafOf(index) ≥ 0.
    app::Cell entryAt(const QModelIndex& index) const { return cells().entry(rowOf(index)); }
    /// Points now less those of last year, see SheetCells.
    std::optional<core::Points> sinceLastYear(const QModelIndex& index) const;

    // Each one step for all criteria among `indexes`; what needs a reason asks for it (one).
    /// Given again, None and Unproven are taken back; Empty clears.
    StepTaken setStatus(const QModelIndexList& indexes, core::EntryStatus status);
    /// Takes over what the stage before says.
    StepTaken acceptPrevious(const QModelIndexList& indexes);
    /// Takes over last year's figures (Ctrl+D).
    StepTaken takeLastYear(const QModelIndexList& indexes);
    /// Forgets what was typed and not entered.
    void dropDrafts(const QModelIndex& index);

Q_SIGNALS:
    void editRejected(const QModelIndex& index, const QString& reason);
    void reasonNeeded(const QModelIndex& index);
    void unitChanged();

private:
    using Cells = std::vector<ShownCell>; ///< row by row

    void reset();
    void refresh();
    void retranslate();
    void refreshLeaf(int unit, core::Stage stage, int leaf);
    /// Puts cells in the place of the old ones from a row on, and announces those that differ.
    void take(Cells fresh, int firstRow);
    void refreshHeader();
    /// All cells anew, or only those that entries can change.
    Cells makeCells(bool isAnew) const;
    void addCells(Cells& all, int row, bool isAnew) const;
    const ShownCell& cellAt(const QModelIndex& index) const;
    SheetCells cells() const { return {*m_session, m_rows, m_unit, m_showsLastYear}; }
    const SheetRow& rowOf(const QModelIndex& index) const
    {
        return m_rows.at(static_cast<int>(index.internalId()));
    }
    bool isShown() const { return m_session && m_unit >= 0; }
    EntryForm::Commit answer(const QModelIndex& index, EntryForm::Commit done,
                             const EntryForm::Fault& fault);
    std::vector<app::Place> placesOf(const QModelIndexList& indexes) const;
    StepTaken taken(StepTaken step);

    Session* m_session = nullptr;
    SheetRows m_rows;
    Cells m_cells;
    int m_unit = -1;
    bool m_showsLastYear = false;
};

} // namespace models
