#include "core/Process.h"

#include "core/DateText.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::array<std::string_view, phases.size()> phaseNames = {
    "none", "self", "verify1", "appeal", "verify2", "council", "approved", "published"};
constexpr std::array<std::string_view, unitStates.size()> stateNames = {"open", "locked",
                                                                        "reopened"};

template<typename Value, std::size_t count>
std::optional<Value> named(const std::array<std::string_view, count>& names, std::string_view text)
{
    const auto found = std::find(names.begin(), names.end(), text);
    if (found == names.end())
        return std::nullopt;
    return static_cast<Value>(found - names.begin());
}

/// When a cell of the table is open.
enum class When {
    Yes,
    No,
    SheetOpen,   ///< the unit works on its sheet, within its dates
    SheetAgain,  ///< the same, but only for a sheet that was reopened
    SheetClosed, ///< the unit's sheet is locked, by hand or by its date
    Verifying,   ///< the same, and within the date of the phase
    InTime,      ///< within the date of the phase, or the unit's own
    Contested,   ///< within the date of the phase, where the unit has complained
};

using Row = std::array<When, phases.size()>;

constexpr When yes = When::Yes, no = When::No;

/// One row an action, one column a phase in the order of `phases`.
constexpr std::array<Row, actions.size()> table = {{
    // none, self, verify1, appeal, verify2, council, approved, published
    /* EnterSelf      */ {yes, When::SheetOpen, When::SheetAgain, no, no, no, no, no},
    /* ChangeEvidence */ {yes, When::SheetOpen, When::SheetAgain, When::InTime, no, no, no, no},
    /* ChangeDossiers */ {yes, When::SheetOpen, When::SheetAgain, no, no, no, no, no},
    /* EnterV1        */ {yes, no, When::Verifying, no, no, no, no, no},
    /* EnterV2        */ {yes, no, no, no, When::Contested, yes, no, no},
    /* Ask            */ {no, no, When::Verifying, no, no, no, no, no},
    /* Answer         */ {no, no, no, When::InTime, no, no, no, no},
    /* LockUnit       */ {no, When::SheetOpen, When::SheetAgain, no, no, no, no, no},
    /* ReopenUnit     */ {no, When::SheetClosed, When::SheetClosed, no, no, no, no, no},
    /* ExtendUnit     */ {no, yes, yes, yes, no, no, no, no},
    /* SetDates       */ {no, yes, yes, yes, yes, yes, no, no},
    /* Rename         */ {yes, yes, yes, yes, yes, yes, no, no},
    /* KeySurvey      */ {yes, yes, yes, yes, yes, yes, no, no},
    /* CorrectSet     */ {yes, yes, yes, yes, yes, yes, no, no},
}};

std::string phaseDeadline(const Process& process, const UnitProcess& unit)
{
    switch (process.phase) {
    case Phase::Verify1:
        return process.dates.verify1Until;
    case Phase::Appeal:
        return unit.untilOf == Phase::Appeal ? unit.until : process.dates.appealUntil;
    case Phase::Verify2:
        return process.dates.verify2Until;
    default:
        return {};
    }
}

std::string sheetDeadline(const Process& process, const UnitProcess& unit)
{
    const bool hasOwn = unit.untilOf == Phase::Self;
    if (unit.state == UnitState::Reopened)
        return hasOwn ? unit.until : std::string();
    return hasOwn ? unit.until : process.dates.selfUntil;
}

std::optional<Closed> pastDeadline(std::string date, std::string_view today)
{
    if (date.empty() || today <= date)
        return std::nullopt;
    return Closed{Closed::Why::Deadline, std::move(date)};
}

std::optional<Closed> sheetClosed(const Process& process, const UnitProcess& unit,
                                  std::string_view today)
{
    if (unit.state == UnitState::Locked)
        return Closed{Closed::Why::Locked, {}};
    const std::string& from = process.dates.selfFrom;
    if (unit.state == UnitState::Open && !from.empty() && today < from)
        return Closed{Closed::Why::NotBegun, from};
    return pastDeadline(sheetDeadline(process, unit), today);
}

Closed byPhase(Phase phase)
{
    switch (phase) {
    case Phase::None:
        return {Closed::Why::NoProcess, {}};
    case Phase::Approved:
        return {Closed::Why::Approved, {}};
    case Phase::Published:
        return {Closed::Why::Published, {}};
    default:
        return {Closed::Why::Phase, {}};
    }
}

} // namespace

std::string_view name(Phase phase)
{
    return phaseNames[static_cast<std::size_t>(phase)];
}

std::string_view name(UnitState state)
{
    return stateNames[static_cast<std::size_t>(state)];
}

std::optional<Phase> phaseNamed(std::string_view text)
{
    return named<Phase>(phaseNames, text);
}

std::optional<UnitState> unitStateNamed(std::string_view text)
{
    return named<UnitState>(stateNames, text);
}

std::optional<std::size_t> faultyDate(const ProcessDates& dates)
{
    std::string_view latest;
    const auto all = dates.inOrder();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string& date = *all[i];
        if (date.empty())
            continue;
        if (!isDate(date) || date < latest)
            return i;
        latest = date;
    }
    return std::nullopt;
}

std::optional<Closed> closedFor(Action action, const Process& process, const UnitProcess& unit,
                                bool isContested, std::string_view today)
{
    const When when =
        table[static_cast<std::size_t>(action)][static_cast<std::size_t>(process.phase)];
    switch (when) {
    case When::Yes:
        return std::nullopt;
    case When::No:
        return byPhase(process.phase);
    case When::SheetOpen:
        return sheetClosed(process, unit, today);
    case When::SheetAgain:
        // What nobody locked was locked by the end of its phase.
        if (unit.state == UnitState::Open)
            return Closed{Closed::Why::Locked, {}};
        return sheetClosed(process, unit, today);
    case When::SheetClosed:
    case When::Verifying:
        if (auto closed = closedFor(Action::LockUnit, process, unit, false, today); !closed)
            return Closed{Closed::Why::NotLocked, {}};
        else if (closed->why == Closed::Why::NotBegun)
            return closed;
        return when == When::SheetClosed ? std::nullopt
                                         : pastDeadline(phaseDeadline(process, unit), today);
    case When::Contested:
        if (!isContested)
            return Closed{Closed::Why::NoComplaint, {}};
        return pastDeadline(phaseDeadline(process, unit), today);
    case When::InTime:
        break;
    }
    return pastDeadline(phaseDeadline(process, unit), today);
}

bool isSheetOpen(const Process& process, const UnitProcess& unit, std::string_view today)
{
    return !closedFor(Action::LockUnit, process, unit, false, today);
}

std::string deadlineOf(const Process& process, const UnitProcess& unit)
{
    if (process.phase == Phase::Appeal)
        return phaseDeadline(process, unit);
    return process.phase == Phase::Self || unit.state == UnitState::Reopened
               ? sheetDeadline(process, unit)
               : std::string();
}

const std::array<PhaseMove, 19>& phaseMoves()
{
    using enum Phase;
    static constexpr std::array<PhaseMove, 19> all = {{
        {None, Self, false, false},
        {Self, Verify1, false, false},
        {Verify1, Appeal, false, false},
        {Verify1, Verify2, false, false}, // nobody was asked, nobody complains
        {Verify1, Council, false, false},
        {Appeal, Verify2, false, false},
        {Appeal, Council, false, false},
        {Verify2, Council, false, false},
        {Council, Approved, false, true},
        {Approved, Published, false, false},
        {Verify1, Self, true, false},
        {Appeal, Verify1, true, false},
        {Verify2, Appeal, true, false},
        {Verify2, Verify1, true, false},
        {Council, Verify2, true, false},
        {Council, Appeal, true, false},
        {Council, Verify1, true, false},
        {Approved, Council, true, false},
        {Published, Council, true, false}, // a corrigendum
    }};
    return all;
}

const PhaseMove* phaseMove(Phase from, Phase to)
{
    const auto& all = phaseMoves();
    const auto found = std::find_if(all.begin(), all.end(), [&](const PhaseMove& move) {
        return move.from == from && move.to == to;
    });
    return found == all.end() ? nullptr : &*found;
}

std::string vietnameseDay(long long milliseconds)
{
    constexpr long long anHour = 3'600'000;
    constexpr long long aDay = 24 * anHour;
    const long long local = milliseconds + 7 * anHour;
    const long long number = local >= 0 ? local / aDay : -((-local + aDay - 1) / aDay);
    return isoDate(static_cast<int>(number));
}

std::string vietnameseDay(std::string_view utc)
{
    constexpr std::size_t dateLength = 10;
    if (utc.size() < dateLength + 3 || utc[dateLength] != 'T' || !isDate(utc.substr(0, dateLength)))
        return {};
    // Midnight in Hà Nội is 17:00 in Greenwich.
    const bool isNext = utc.substr(dateLength + 1, 2) >= "17";
    return isoDate(dayNumber(utc.substr(0, dateLength)) + (isNext ? 1 : 0));
}

} // namespace core
