#pragma once

#include "app/MoveNeeds.h"
#include "core/Process.h"
#include "core/Result.h"
#include "store/Processes.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

class ScoreBook;
class Workspace;

/// Whether a unit may contest the score of the first verification: it is below the unit's own.
/// What is typed as bonus or penalty may always be.
bool isContestable(const ScoreBook& scores, int unit, int leaf);

/// How far an assessment has come, as window and command line show it.
struct ProcessView {
    core::Process process;
    std::map<std::string, core::UnitProcess, std::less<>> units; ///< of the assessment, every one
    std::vector<std::string> order; ///< their ids, as the book has them
    std::string today;              ///< bookDay()
    /// The machine's clock is behind the book's last change.
    bool isClockBehind = false;
};

/// The one way by which an assessment moves from opening to publication. Everything asks the gate
/// first (Gate::refusal); errors of all: NotFound "app.no-assessment", NotPermitted "gate.…".
/// Reasons stand in the history.
class ProcessDesk {
public:
    ProcessDesk(Workspace& workspace, std::string assessment)
        : m_workspace(workspace), m_assessment(std::move(assessment))
    {}

    core::Result<ProcessView> view() const;

    struct Move {
        core::Phase to = core::Phase::Self;
        std::string reason;
        std::string decisionNumber; ///< of the approval
        std::string decisionDate;   ///< "YYYY-MM-DD"
    };
    /// Conflict "process.already" (phase), "process.no-way" (from, to). InvalidData:
    /// "process.reason-needed" where the way goes back; "process.decision-needed" where an approval
    /// has no number or date; "process.units-open" (count) where sheets are not locked yet and no
    /// reason says why that is done now, "process.left-open" (count) likewise where nothing but
    /// other matters is left: details name all (MoveNeeds). Leaving the self-assessment locks every
    /// sheet.
    /// Publishing freezes the results and the units; leaving `published` begins a corrigendum,
    /// whose publication needs its reason.
    core::Status move(const Move& move);
    /// What move() to there wants to be known and said first. Conflict "process.no-way" (from, to).
    core::Result<MoveNeeds> needs(core::Phase to) const;
    /// Why whoever works here may move nothing: Gate::refusal(), "gate.administrator".
    std::optional<core::Error> moveRefusal() const;

    /// Before the process begins: begins it. InvalidData "process.bad-dates" (name of the date).
    core::Status setTerms(const core::ProcessDates& dates, int complaints,
                          const std::string& reason);

    /// NotFound "app.no-unit" (unit).
    core::Status lock(const std::string& unit, const std::string& reason);
    /// `until`: its last day, or empty. InvalidData "process.reason-needed",
    /// "process.bad-until" (date) where the day is over or no day.
    core::Status reopen(const std::string& unit, const std::string& until,
                        const std::string& reason);
    core::Status extend(const std::string& unit, const std::string& until,
                        const std::string& reason);
    /// Criteria that the unit scores itself and has not, which would count 0: what is asked about
    /// before its sheet is locked.
    core::Result<std::vector<std::string>> missing(const std::string& unit) const;

    /// Criteria at which something of last year waits to be confirmed, which counts nowhere.
    core::Result<std::vector<std::string>> unconfirmed(const std::string& unit) const;

    /// A verifier's question about a criterion (hỏi). An empty one takes it back. NotFound
    /// "process.no-code" (code).
    core::Status ask(const std::string& unit, const std::string& code, const std::string& question);
    /// A unit's answer; as a complaint (khiếu nại) it opens the criterion for the second
    /// verification. InvalidData "process.answer-needed"; Conflict "process.too-many-complaints"
    /// (most), "process.not-cut" (code): the score of the first verification is not below the
    /// unit's own.
    core::Status answer(const std::string& unit, const std::string& code, const std::string& answer,
                        bool isComplaint);

private:
    /// What an approval asks for, before anything is written.
    static core::Status decide(core::Process& process, const Move& move);
    core::Status publish(core::Process& process, const Move& move);
    /// What an action on a unit begins with: the view, where the action is open.
    core::Result<ProcessView> viewFor(core::Action action, const std::string& unit) const;

    Workspace& m_workspace;
    std::string m_assessment;
};

} // namespace app
