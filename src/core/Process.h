#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

/// The way of an assessment from opening to publication: its phases, the states of a unit's sheet,
/// and the one table of what may be done when. Pure: the day is passed in. Who may do it is the
/// other half (core/Role.h). The rules in words: docs/process.md.
namespace core {

/// None: the assessment has no process (books of before, and offices that want none); then nothing
/// is closed by phases or dates.
enum class Phase { None, Self, Verify1, Appeal, Verify2, Council, Approved, Published };
inline constexpr std::array phases = {Phase::None,     Phase::Self,     Phase::Verify1,
                                      Phase::Appeal,   Phase::Verify2,  Phase::Council,
                                      Phase::Approved, Phase::Published};
/// State of a unit's self-assessment: đang mở, đã chốt, mở lại.
enum class UnitState { Open, Locked, Reopened };
inline constexpr std::array unitStates = {UnitState::Open, UnitState::Locked, UnitState::Reopened};

/// The names of the command line: "none", "self", "verify1" …; "open", "locked", "reopened".
std::string_view name(Phase phase);
std::string_view name(UnitState state);
std::optional<Phase> phaseNamed(std::string_view name);
std::optional<UnitState> unitStateNamed(std::string_view name);

/// The five dates, "YYYY-MM-DD" or empty where not set. A day named "until" is the last one on
/// which the work may be done, in Vietnamese time (vietnameseDay).
struct ProcessDates {
    std::string selfFrom;
    std::string selfUntil;
    std::string verify1Until;
    std::string appealUntil;
    std::string verify2Until;

    std::array<const std::string*, 5> inOrder() const
    {
        return {&selfFrom, &selfUntil, &verify1Until, &appealUntil, &verify2Until};
    }
    bool operator==(const ProcessDates&) const = default;
};

/// Where two of the dates contradict: the index in `inOrder` of the later one, which lies before an
/// earlier one or is no date; nothing where they go up.
std::optional<std::size_t> faultyDate(const ProcessDates& dates);

/// An assessment's own part.
struct Process {
    Phase phase = Phase::None;
    ProcessDates dates;
    /// How many criteria a unit may contest (khiếu nại); negative: as many as it wants.
    int complaints = -1;
    std::string decisionNumber; ///< of the approval
    std::string decisionDate;
    int corrects = 0; ///< version of the published result that is being corrected; 0: none

    bool operator==(const Process&) const = default;
};

/// A unit's part. `until` extends or (reopened) replaces the date of the work of `untilOf`: Self or
/// Appeal.
struct UnitProcess {
    UnitState state = UnitState::Open;
    std::string until;
    Phase untilOf = Phase::None;

    bool operator==(const UnitProcess&) const = default;
};

/// What is said of one criterion of a unit between the verifications (giải trình). A question (hỏi)
/// cannot change a score, a complaint (khiếu nại) can.
struct Appeal {
    std::string question; ///< of the verifier; empty: none was asked
    std::string answer;   ///< of the unit
    bool isComplaint = false;

    bool isEmpty() const { return question.empty() && answer.empty() && !isComplaint; }
    bool operator==(const Appeal&) const = default;
};

enum class Action {
    EnterSelf,      ///< a self-score
    ChangeEvidence, ///< documents of a unit
    ChangeDossiers, ///< counters of a unit
    EnterV1,
    EnterV2,
    Ask,        ///< a verifier's question about a criterion
    Answer,     ///< a unit's answer or complaint
    LockUnit,   ///< chốt
    ReopenUnit, ///< mở lại
    ExtendUnit, ///< gia hạn
    SetDates,   ///< dates and terms of the assessment
    Rename,     ///< the assessment's title
    KeySurvey,  ///< batches of ballots
    CorrectSet, ///< another version of the index set in use
};
inline constexpr std::array actions = {
    Action::EnterSelf,  Action::ChangeEvidence, Action::ChangeDossiers,
    Action::EnterV1,    Action::EnterV2,        Action::Ask,
    Action::Answer,     Action::LockUnit,       Action::ReopenUnit,
    Action::ExtendUnit, Action::SetDates,       Action::Rename,
    Action::KeySurvey,  Action::CorrectSet};

/// Why something cannot be done now, besides permission.
struct Closed {
    enum class Why {
        NotBegun,    ///< the self-assessment begins on `date`
        Deadline,    ///< its last day was `date`
        Locked,      ///< the unit's sheet is locked
        NotLocked,   ///< the unit is still working on its sheet
        NoComplaint, ///< only contested criteria are verified again
        NoProcess,   ///< the assessment has no process
        Phase,       ///< not in this phase
        Approved,
        Published,
    };
    Why why = Why::Phase;
    std::string date;

    bool operator==(const Closed&) const = default;
};

/// The table: nothing where the action is open. `today` is "YYYY-MM-DD". `isContested`: whether the
/// unit has a complaint about the criterion (EnterV2 alone looks at it).
std::optional<Closed> closedFor(Action action, const Process& process, const UnitProcess& unit,
                                bool isContested, std::string_view today);

/// Whether the unit may still work on its self-assessment: not locked, begun, and within its dates.
bool isSheetOpen(const Process& process, const UnitProcess& unit, std::string_view today);
/// The last day of the unit's own work in this phase (self-assessment or answers); empty: none set.
std::string deadlineOf(const Process& process, const UnitProcess& unit);

/// A way from one phase to another.
struct PhaseMove {
    Phase from;
    Phase to;
    bool isBack;        ///< wants a reason
    bool wantsDecision; ///< number and date
};
/// All that there are.
const std::array<PhaseMove, 19>& phaseMoves();
/// nullptr where there is none.
const PhaseMove* phaseMove(Phase from, Phase to);

/// The day in Việt Nam (UTC+7: Quyết định 121/CP of 1967, amended by 134/2002/QĐ-TTg) of a moment
/// in UTC milliseconds since 1970.
std::string vietnameseDay(long long milliseconds);
/// The same of a text "YYYY-MM-DDTHH:MM…" in UTC; what is none gives the empty text.
std::string vietnameseDay(std::string_view utc);

} // namespace core
