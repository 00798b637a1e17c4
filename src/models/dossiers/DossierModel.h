#pragma once

#include "app/CounterDrafts.h"
#include "core/DossierCounter.h"
#include "core/Result.h"
#include "core/Unit.h"
#include "models/dossiers/DossierColumns.h"
#include "models/dossiers/DossierSteps.h"
#include "models/words/Roles.h"

#include <QAbstractTableModel>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace models {

class Session;

/// The dossier counters of one unit: a row a level and field, the counters of its form and what
/// follows from them, the sums last.
///
/// setData never changes a cell itself: the change is written as one step and comes back from the
/// session. A row that was added and has no number yet lives here only; it is in the book from its
/// first number on. What is typed in a cell is a draft until it is entered
/// (Session::counterDrafts); a row that has but drafts is a new one.
class DossierModel : public QAbstractTableModel, public DossierColumns {
    Q_OBJECT

public:
    struct Refusal {
        int row = 0; ///< in the table
        int column = 0;
        QString text;
        QString value = {}; ///< what was to be entered
    };
    /// A sentence about how the numbers add up.
    struct Line {
        QString place; ///< "Huyện · Tất cả", empty for the unit as a whole
        QString text;
        core::Severity severity = core::Severity::Note;
        bool operator==(const Line&) const = default;
    };

    explicit DossierModel(QObject* parent = nullptr);

    void setSession(Session* session);
    Session* session() const { return m_session; }
    void setUnit(int unit);
    int unit() const { return m_unit; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// False where the text was refused: editRejected says why.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    /// Rows without the sums.
    int dataRows() const { return static_cast<int>(m_rows.size()); }
    const core::DossierCounters& counters(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)].counters;
    }
    /// The row of a level and field, −1 where there is none.
    int rowOf(const core::DossierCounters& place) const;
    /// The place of a cell in which something can be typed.
    app::CounterPlace placeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const app::CounterPlace& place) const;
    /// Whether something that was typed waits in a cell, and Enter on it: answered as by setData.
    bool isWaiting(const QModelIndex& index) const { return typed(index) != nullptr; }
    bool enterWaiting(const QModelIndex& index);

    /// How the row and the unit as a whole add up, with `typed` in the place of a cell's value
    /// where it is given and can be read.
    std::vector<Line> lines(const QModelIndex& index,
                            const std::optional<QString>& typed = {}) const;

    /// A new row below the others, for the first level and field that are not there yet. Its number
    /// in the table.
    int addRow();
    /// Removes rows as one step (new rows without numbers simply go). Not removeRows, which would
    /// hide that of the base class.
    std::optional<Refusal> deleteRows(const QList<int>& rows);
    /// The counters among `cells` become not known, as one step.
    std::optional<Refusal> clear(const QModelIndexList& cells);
    /// Why a row cannot stand at a level and field: another one (not `besides`) does; nothing where
    /// it can.
    std::optional<QString> placeRefusal(const core::DossierCounters& row, int besides) const;
    /// Writes rows as one step; why not, or nothing. What was typed at `entered` is done with then.
    std::optional<QString> enterRows(const std::vector<DossierChange>& changes, const QString& what,
                                     const std::vector<app::CounterPlace>& entered);
    /// Gives a row that is not in the book yet another level and field.
    void placeNewRow(int row, const core::DossierCounters& place);
    /// The same for its form.
    void formNewRow(int row, core::DossierForm form);
    /// The form of the rows together: II.06a where none is of ten counters.
    core::DossierForm form() const;
    /// What the clipboard gets: plain digits, thousands dots would be decimals to a spreadsheet of
    /// another country.
    std::string copyText(int row, int column) const;
    /// The unit that is shown. Pre: there is one.
    const core::Unit& unitFacts() const;

    /// Why nothing can be changed now; empty where it can.
    QString readOnlyReason() const;

Q_SIGNALS:
    void editRejected(const QModelIndex& index, const QString& reason);
    void unitChanged();
    void linesChanged();

private:
    /// Keeps a new row that has got its place but no number yet; its text is the form.
    static constexpr const char* newRowDraft = "row";

    struct Row {
        core::DossierCounters counters;
        bool isNew = false; ///< not in the book yet
    };

    void reset();
    void refresh();
    std::vector<Row> currentRows() const;
    const QString* typed(const QModelIndex& index) const;
    bool isSums(int row) const { return row == dataRows(); }
    core::DossierForm formAt(int row) const { return isSums(row) ? form() : counters(row).form; }
    std::vector<core::DossierCounters> allCounters() const;
    QString cellText(int row, int column) const;
    core::CounterValue value(int row, int column) const;
    /// The field of a place, or a name that no other row of the level has.
    std::string freeField(core::DossierCounters place, int besides) const;
    /// Writes rows that changed, old and new ones in pairs, as one step; why not, or nothing.
    std::optional<QString> write(const std::vector<DossierChange>& changes, const QString& what);
    void dropDrafts(const std::vector<app::CounterPlace>& places);
    QVariant tone(int row, int column) const;

    Session* m_session = nullptr;
    int m_unit = -1;
    std::vector<Row> m_rows;
};

} // namespace models
