#include "app/SetCorrection.h"

#include "app/BookCalendar.h"
#include "app/CorrectionHolds.h"
#include "app/Gate.h"
#include "app/Permission.h"
#include "app/SheetEditor.h"
#include "app/SoundSet.h"
#include "core/Ascii.h"
#include "core/Codes.h"
#include "core/Trim.h"
#include "store/Corrections.h"

#include <algorithm>
#include <set>
#include <utility>

namespace app {

namespace {

using core::Error;
using core::ErrorKind;
using core::Param;

/// What can no longer be entered, of entries that are there.
std::vector<CorrectionFault> newFaults(store::Book& book, ScoreBook& before, ScoreBook& after)
{
    const SheetEditor old(book, before);
    const SheetEditor now(book, after);
    std::vector<CorrectionFault> all;
    for (int unit = 0; unit < after.unitCount(); ++unit) {
        for (const core::Stage stage : core::stages) {
            if (!after.sheet(unit).hasEntries(stage))
                continue;
            for (int leaf = 0; leaf < after.set().entryCount(); ++leaf) {
                const core::Entry& entry = after.sheet(unit).at(stage, leaf);
                if (entry.isEmpty())
                    continue;
                auto found = now.faults(unit, stage, leaf, entry);
                if (found.empty())
                    continue;
                const std::string code(after.set().leafCode(leaf));
                const int oldLeaf = before.set().findLeaf(code);
                const auto known =
                    old.faults(unit, stage, oldLeaf, before.sheet(unit).at(stage, oldLeaf));
                const auto isNew = [&](const core::Problem& problem) {
                    return std::ranges::none_of(
                        known, [&](const core::Problem& one) { return one.code == problem.code; });
                };
                const auto first = std::ranges::find_if(found, isNew);
                if (first != found.end())
                    all.push_back({unit, stage, code, std::move(*first)});
            }
        }
    }
    return all;
}

/// Where a set was made for another year, or for another level than the version of before.
void remarkKind(const core::IndexSet& before, const core::IndexSet& set,
                const core::Assessment& assessment, std::vector<core::Problem>& remarks)
{
    if (set.year != assessment.year)
        remarks.push_back({core::Severity::Warning,
                           "correction.other-year",
                           {},
                           {Param::num("year", set.year), Param::num("own", assessment.year)}});
    if (set.level != before.level)
        remarks.push_back({core::Severity::Warning,
                           "correction.other-level",
                           {},
                           {Param::text("level", set.level), Param::text("own", before.level)}});
}

std::vector<std::string> entryCodes(const core::IndexSet& set)
{
    std::vector<std::string> codes;
    codes.reserve(static_cast<std::size_t>(set.entryCount()));
    for (int leaf = 0; leaf < set.entryCount(); ++leaf)
        codes.emplace_back(set.leafCode(leaf));
    return codes;
}

} // namespace

std::optional<core::Error> SetCorrection::refusal() const
{
    const Ask ask{core::Action::CorrectSet, m_assessment};
    if (auto refused = Roles(m_workspace.book()).refusal(ask))
        return refused;
    return Gate(m_workspace.book()).closed(ask);
}

core::Result<CorrectionPlan> SetCorrection::planText(std::string_view json) const
{
    auto read = readSoundSet(json);
    if (!read)
        return std::move(read).error();
    return plan(std::move(read->set), std::move(read->faults));
}

core::Result<CorrectionPlan> SetCorrection::planSet(const std::string& id) const
{
    const auto text = m_workspace.exportSet(id);
    if (!text)
        return text.error();
    return planText(*text);
}

core::Result<std::string> SetCorrection::idFor(const core::IndexSet& set,
                                               const core::Assessment& now) const
{
    const store::Book& book = m_workspace.book();
    const auto sets = book.sets();
    if (!sets)
        return sets.error();
    std::set<std::string> ids;
    for (const store::SetInfo& one : *sets)
        ids.insert(one.id);
    const auto clash = [&ids](const std::string& id) {
        return std::ranges::find_if(
            ids, [&id](const std::string& one) { return core::isSameButCase(one, id); });
    };
    if (!ids.contains(set.id)) {
        if (const auto other = clash(set.id); other != ids.end())
            return Error{ErrorKind::Conflict,
                         "store.id-case",
                         {Param::text("id", set.id), Param::text("existing", *other)},
                         {}};
        return set.id;
    }
    const auto stored = book.setText(set.id);
    if (!stored)
        return stored.error();
    if (*stored == exchange::writeIndexSet(set))
        return set.id;
    const auto corrections = store::Corrections::of(book, now.id);
    if (!corrections)
        return corrections.error();
    std::vector<std::string> own; // versions, the first one at the front
    for (const store::SetCorrection& each : *corrections)
        own.push_back(each.setBefore);
    own.push_back(now.setId);
    if (std::ranges::find(own, set.id) == own.end()) {
        const auto user = store::Corrections::userOf(book, set.id);
        if (!user)
            return user.error();
        if (*user)
            return Error{ErrorKind::Conflict,
                         "store.set-in-use",
                         {Param::text("set", set.id), Param::text("assessment", **user)},
                         {}};
        return set.id; // a draft that nobody uses takes the newer text
    }
    // What it has had already is not kept twice.
    core::IndexSet named = set;
    for (const std::string& version : own) {
        named.id = version;
        const auto text = book.setText(version);
        if (text && *text == exchange::writeIndexSet(named))
            return version;
    }
    int number = 2;
    const auto next = [&] { return own.front() + '-' + std::to_string(number); };
    while (clash(next()) != ids.end())
        ++number;
    return next();
}

core::Result<CorrectionPlan> SetCorrection::plan(core::IndexSet set,
                                                 std::vector<core::Problem> remarks) const
{
    if (auto refused = refusal())
        return *std::move(refused);
    store::Book& book = m_workspace.book();
    const YearReader reader(book);
    const auto now = reader.assessment(m_assessment);
    if (!now)
        return now.error();
    const auto length = book.historyLength();
    if (!length)
        return length.error();
    // Read anew, so that nothing that is still in the making is compared.
    const auto before = reader.scores(*now);
    if (!before)
        return before.error();

    core::IndexSet renamed = set;
    renamed.id = (*before)->set().id;
    CorrectionPlan made;
    made.changes = exchange::setDifference((*before)->set(), renamed);
    if (made.changes.empty())
        return Error{ErrorKind::Conflict, "correction.same", {Param::text("set", set.id)}, {}};
    auto held = heldPlaces(book, m_assessment, (*before)->set(), set);
    if (!held)
        return std::move(held).error();
    if (!held->empty())
        return Error{ErrorKind::Conflict,
                     "correction.held",
                     {Param::num("count", static_cast<long long>(held->size()))},
                     *std::move(held)};
    auto id = idFor(set, *now);
    if (!id)
        return std::move(id).error();
    set.id = *std::move(id);

    made.assessment = *now;
    made.assessment.setId = set.id;
    made.text = exchange::writeIndexSet(set);
    const auto stored = book.setText(set.id);
    made.isStored = stored && *stored == made.text;
    made.remarks = std::move(remarks);
    remarkKind((*before)->set(), set, *now, made.remarks);
    made.historyLength = *length;
    // As a new assessment would (Workspace::addAssessment); a calendar that is kept stays.
    if (asksForDays(set) && !set.hasCalendar && !asksForDays((*before)->set())) {
        const auto days = calendarDays(book);
        if (!days)
            return days.error();
        made.assessment.calendar = core::calendarOf(*days);
    }
    if (!set.hasCalendar)
        set.calendar = made.assessment.calendar;
    const auto after = reader.scoresBy(std::move(set), made.assessment);
    if (!after)
        return after.error();
    made.faults = newFaults(book, **before, **after);
    CorrectedResults results = correctedResults(**before, **after);
    made.scores = std::move(results.scores);
    made.units = std::move(results.units);
    made.before = *before;
    made.after = *after;
    return made;
}

core::Status SetCorrection::apply(const CorrectionPlan& plan, const std::string& reason)
{
    store::Book& book = m_workspace.book();
    if (auto refused = Gate(book).refusal({core::Action::CorrectSet, m_assessment}))
        return *std::move(refused);
    const std::string why(core::trimmed(reason));
    if (why.empty())
        return Error{ErrorKind::InvalidData, core::codes::processReasonNeeded, {}, {}};
    const auto length = book.historyLength();
    if (!length)
        return length.error();
    if (*length != plan.historyLength)
        return Error{ErrorKind::Conflict, "correction.overtaken", {}, {}};
    m_workspace.copyBefore(BackupCause::BeforeCorrection);
    core::Status done = book.inOneTransaction([&]() -> core::Status {
        const core::IndexSet& set = plan.after->set();
        if (!plan.isStored) {
            if (core::Status stored = book.putSet({set.id, set.title, set.year, set.level, {}},
                                                  plan.text, entryCodes(set));
                !stored)
                return stored;
        }
        return store::Corrections::write(book, m_assessment, set.id, plan.assessment.calendar,
                                         static_cast<std::int64_t>(plan.scores.size()), why);
    });
    if (done)
        m_workspace.forgetLoaded();
    return done;
}

} // namespace app
