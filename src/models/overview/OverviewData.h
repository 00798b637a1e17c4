#pragma once

#include "app/Overview.h"
#include "app/TaskList.h"
#include "models/overview/CountModel.h"
#include "models/overview/OfficeModel.h"
#include "models/overview/PlaceModel.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace models {

class Session;

/// What the first page shows of the current assessment at the current stage, in words, and the list
/// behind each number.
class OverviewData {
    Q_DECLARE_TR_FUNCTIONS(models::OverviewData)

public:
    /// Pre: the session has an assessment and outlives this.
    explicit OverviewData(Session& session);

    const app::Overview& overview() const { return m_overview; }
    const app::ProcessView& process() const { return m_process; }
    bool hasProcess() const { return m_process.process.phase != core::Phase::None; }

    /// Units by where they stand (app::UnitStatus), the same as on the page of the process.
    std::vector<CountRow> states() const;
    std::vector<PlaceRow> unitsIn(int stateRow) const;
    /// Units whose day is over; the number is how many days ago.
    std::vector<CountRow> late() const;
    int lateUnit(int row) const { return m_late[static_cast<std::size_t>(row)].unit; }
    std::vector<OfficeModel::Row> offices() const;
    /// Classes so far, then those without points.
    std::vector<CountRow> classes() const;
    /// "bước thẩm định lần 1, tạm"
    QString stageText() const;

    // Open problems are looked for portion by portion.
    bool lookOn(int units); ///< false where all units have been looked at
    int looked() const { return m_problems.looked(); }
    /// By kind, then the tasks that are overdue.
    std::vector<CountRow> problems() const;
    std::vector<PlaceRow> problemsOf(int row) const;

private:
    std::vector<PlaceRow> overdueTasks() const;
    QString unitName(int unit) const;
    app::UnitStatus stateOf(int unit) const;

    Session& m_session;
    app::Overview m_overview;
    app::ProcessView m_process;
    std::vector<app::UnitWork> m_work;
    std::vector<app::LateUnit> m_late;
    std::vector<app::OverdueTask> m_overdue;
    std::vector<app::UnitStatus> m_states; ///< by row
    app::OpenProblems m_problems;
};

} // namespace models
