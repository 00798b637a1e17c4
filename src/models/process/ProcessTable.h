#pragma once

#include "app/Changes.h"
#include "app/UnitStatus.h"
#include "models/admin/TitledTable.h"

#include <QString>

#include <vector>

namespace models {

class Session;

/// Units of the current assessment on their way: state, last day, what is missing.
class ProcessTable : public TitledTable {
    Q_OBJECT

public:
    enum Column {
        UnitColumn,
        StatusColumn,
        UntilColumn,
        SelfColumn,
        V1Column,
        AppealColumn,
        Count
    };

    explicit ProcessTable(QObject* parent = nullptr) : TitledTable(Count, parent) {}

    void setSession(Session* session);
    /// As read last; a process without a phase where there is no assessment.
    const app::ProcessView& view() const { return m_view; }

    /// The unit's id; empty: no such row.
    QString idAt(int row) const;
    /// Index of the unit in the assessment; −1.
    int unitAt(int row) const;
    int rowOf(int unit) const; ///< −1: not shown
    app::UnitStatus statusAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;

    /// The icon of a status: the same on every page (its word is app::statusText).
    static QString statusIcon(app::UnitStatus status);

public Q_SLOTS:
    void refresh();

protected:
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    bool isNumber(int column) const override { return column == SelfColumn || column == V1Column; }

private:
    QString toDo(core::Phase since, bool isBegun, int missing) const;
    QString text(int row, int column) const;
    /// Counts anew after a step; announces the rows that differ.
    void update(const app::Changes& changes);
    /// Whether process, day or state of a unit differ from view().
    bool hasMoved() const;

    Session* m_session = nullptr;
    app::ProcessView m_view;
    std::vector<app::UnitWork> m_work; ///< by unit
    std::vector<int> m_units;          ///< by row: those that the person may see
};

/// Where a unit stands, with its last day while it works: "Đang tự chấm · hạn 10/12/2026"; empty
/// where the assessment has no process.
QString standingText(const Session& session, int unit);

/// "tự chấm", "thẩm định lần 1" …
QString phaseText(core::Phase phase, core::Language language);

} // namespace models
