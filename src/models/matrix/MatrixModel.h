#pragma once

#include "app/Changes.h"
#include "app/LastYear.h"
#include "core/Entry.h"
#include "models/entry/StepTaken.h"
#include "models/matrix/MatrixCells.h"
#include "models/matrix/MatrixTotals.h"

#include <QAbstractTableModel>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace models {

class Session;

/// One criterion over all units of the current assessment, at the session's stage.
///
/// A row's cells are made when the row is first asked for and kept as they are shown; after a
/// change they are made anew, compared, and just those that differ are announced. Nothing looks
/// through all units but what is about all of them: totals, quartiles, sorting, find. Rows keep
/// their places while values change; they are sorted when a header is clicked or another criterion
/// is shown. setData asks the session; the change comes back from there.
class MatrixModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role : int {
        UnitRole = OwnRole + 100, ///< int: unit index
        MaskedRole,               ///< bool: hidden by blind verification
        PendingRole,              ///< bool: typed, not entered
        CopyRole                  ///< QString: what the clipboard gets
    };
    explicit MatrixModel(QObject* parent = nullptr);
    ~MatrixModel() override;

    void setSession(Session* session);
    Session* session() const { return m_session; }
    /// Another criterion (bonus and penalty, too). −1 shows none.
    void setLeaf(int leaf);
    int leaf() const { return m_leaf; }
    void setBlind(bool isBlind);
    bool isBlind() const { return m_isBlind; }

    int unitAt(int row) const;
    int rowOf(int unit) const; ///< −1 where there is none
    QModelIndex indexOf(int unit, MatrixColumn column) const;
    /// Whether the column says something for this criterion at this stage.
    bool isUsed(MatrixColumn column) const;
    /// Whether any unit has a document for the criterion.
    bool keepsDocuments() const { return m_reader && m_reader->keepsDocuments(); }
    /// Where typing goes from a column in which nothing is typed: units give figures, verifiers
    /// points.
    MatrixColumn entryColumn() const;
    /// Why the cell cannot be edited; empty where it can.
    QString readOnlyReason(const QModelIndex& index) const;
    bool isMasked(int unit) const { return isShown() && cells().isMasked(unit); }
    /// An outlier, fault, text that waits, question or complaint, as far as blind verification
    /// shows it.
    bool needsLook(int row) const;
    /// Rows of the units whose name or id contains `text`, without marks, in the order of the rows.
    std::vector<int> find(const QString& text) const;
    const MatrixTotals& totals() const;
    const app::LastYear* lastYear() const;

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
    /// Whether something that was typed waits for a unit, and Enter on it: answered as by setData.
    bool isWaiting(int unit) const;
    EntryForm::Commit enterWaiting(const QModelIndex& index);
    /// −1: the order of the group. Empty and masked cells come last either way.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    // Each one step for all units; what needs a reason asks for it (one unit).
    /// Given again, None and Unproven are taken back; Empty clears.
    StepTaken setStatus(const std::vector<int>& units, core::EntryStatus status);
    /// Takes over what the stage before says.
    StepTaken acceptPrevious(const std::vector<int>& units);
    void dropDrafts(int unit);

Q_SIGNALS:
    void editRejected(const QModelIndex& index, const QString& reason);
    void reasonNeeded(const QModelIndex& index);
    void leafChanged();
    void columnsChanged(); ///< isUsed
    void totalsChanged();

private:
    using Row = std::array<MatrixCell, matrixColumnCount>;

    void reset();
    void showAnew();
    void onChanged(const app::Changes& changes);
    void onDraftsChanged(int unit, core::Stage stage, int leaf);
    void refreshUnit(int unit);
    /// Makes the cells of rows that are kept anew, and announces those that differ.
    void refreshKept();
    void refreshMarks();
    void makeReader();
    Row makeRow(int unit) const;
    const Row& rowFor(int unit) const;
    bool isShown() const { return m_session && m_reader && m_leaf >= 0; }
    EntryForm::Commit answer(const QModelIndex& index, EntryForm::Commit done,
                             const EntryForm::Fault& fault);
    MatrixCells cells() const { return {*m_session, *m_reader, m_isBlind}; }
    engine::Marks marksOf(int unit) const;
    std::vector<engine::Marks> makeMarks() const;
    void sortUnits();
    std::vector<app::Place> placesOf(const std::vector<int>& units) const;
    StepTaken taken(StepTaken step);
    QString unitName(int unit) const { return cells().unitName(unit); }

    Session* m_session = nullptr;
    std::unique_ptr<MatrixReader> m_reader;
    int m_leaf = -1;
    bool m_isBlind = false;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<int> m_unitAt;                        ///< by row
    std::vector<int> m_rowOf;                         ///< by unit
    mutable std::vector<std::unique_ptr<Row>> m_kept; ///< by unit; made when first asked for
    mutable std::optional<std::vector<engine::Marks>> m_marks;
    mutable std::optional<MatrixTotals> m_totals;
    mutable std::vector<std::string> m_folded; ///< by unit; what find looks through
};

} // namespace models
