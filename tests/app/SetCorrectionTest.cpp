// An index set in use is corrected: what is planned is what comes out, nothing is lost, and what
// was published stays.

#include "app/SetCorrection.h"

#include "app/CorrectionLists.h"
#include "app/HistoryReading.h"
#include "app/SheetEditor.h"
#include "app/Wording.h"
#include "core/NumberText.h"
#include "store/Carried.h"
#include "store/Charges.h"
#include "store/Corrections.h"
#include "store/Processes.h"
#include "store/Surveys.h"
#include "store/Tasks.h"
#include "support/SampleBook.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace {

using app::CorrectionPlan;
using app::SetCorrection;

const std::string office = "so-2021";

std::string verdict(const core::Status& status)
{
    return status ? "" : status.error().code;
}
template<typename T>
std::string verdict(const core::Result<T>& result)
{
    return result ? "" : result.error().code;
}

/// The text with the first `from` behind each of `after`, in their order, replaced.
std::string withText(std::string text, std::vector<std::string> after, const std::string& from,
                     const std::string& to)
{
    std::size_t at = 0;
    for (const std::string& each : after) {
        at = text.find(each, at);
        REQUIRE(at != std::string::npos);
    }
    at = text.find(from, at);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

struct OfficeToCorrect {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    SetCorrection correction{*workspace, office};
    std::string text = *workspace->exportSet(office);

    store::Book& book() { return workspace->book(); }
    /// A late plan (1.1.1) gives 0,4 in place of 0,25; 50 % of the units must be looked at for the
    /// whole point of 1.3.1, not 30 % (resources/sets/so-2021.json).
    std::string corrected() const
    {
        const std::string late = withText(text, {R"("code": "1.1.1")", R"("id": "tre")"},
                                          R"("points": "0.25")", R"("points": "0.4")");
        return withText(late, {R"("code": "1.3.1")"}, R"("from": "30")", R"("from": "50")");
    }
    void put(core::Phase phase)
    {
        core::Process process;
        process.phase = phase;
        process.decisionNumber = phase >= core::Phase::Approved ? "12/QĐ-UBND" : "";
        process.decisionDate = phase >= core::Phase::Approved ? "2022-03-01" : "";
        REQUIRE(store::Processes(book()).put(office, process, "").ok());
    }
};

/// What one reading of the book gives, by unit, criterion and stage; and who stands where.
struct Outcome {
    std::map<std::tuple<int, std::string, core::ResultStage>,
             std::pair<std::optional<core::Points>, core::Points>>
        scores;
    std::map<std::pair<int, core::ResultStage>,
             std::tuple<core::Points, core::Points, int, std::string>>
        standings;
};

Outcome outcomeOf(const std::filesystem::path& file, const std::string& assessment)
{
    const auto workspace = app::Workspace::open(file, store::OpenMode::ReadOnly);
    REQUIRE(workspace.ok());
    Outcome outcome;
    for (const core::ResultStage stage : core::resultStages) {
        const auto results = (*workspace)->results(assessment, stage);
        REQUIRE(results.ok());
        const core::IndexSet& set = *results->set;
        for (std::size_t unit = 0; unit < results->units->size(); ++unit) {
            const engine::UnitResult& one = results->evaluation->results[unit];
            const int index = static_cast<int>(unit);
            for (std::size_t node = 0; node < set.nodes.size(); ++node) {
                const engine::NodeResult& result = one.nodes[node];
                if (set.nodes[node].isScored() && set.nodes[node].bearsPoints() && result.scored &&
                    !result.applicable.isZero())
                    outcome.scores[{index, set.nodes[node].code, stage}] = {result.points,
                                                                            result.applicable};
            }
            const engine::Standing* own = results->evaluation->ranking.of(index);
            outcome.standings[{index, stage}] = {
                one.total, one.whole(), own ? own->rank : 0,
                own ? set.classes[static_cast<std::size_t>(own->unitClass)].id : std::string()};
        }
    }
    return outcome;
}

/// The plan says of every score and unit that differs what it was and what it is, and of no other.
void requirePlanned(const CorrectionPlan& plan, const Outcome& before, const Outcome& after)
{
    const auto at = [](const Outcome& outcome, const auto& place) {
        const auto found = outcome.scores.find(place);
        return found == outcome.scores.end()
                   ? std::pair<std::optional<core::Points>, core::Points>()
                   : found->second;
    };
    std::set<std::tuple<int, std::string, core::ResultStage>> moved;
    for (const auto* outcome : {&before, &after}) {
        for (const auto& [place, score] : outcome->scores) {
            if (at(before, place) != at(after, place))
                moved.insert(place);
        }
    }
    std::set<std::tuple<int, std::string, core::ResultStage>> planned;
    for (const app::CorrectedScore& score : plan.scores) {
        const std::tuple place(score.unit, score.code, score.stage);
        CHECK(planned.insert(place).second);
        CHECK(score.before == at(before, place).first);
        CHECK(score.after == at(after, place).first);
    }
    CHECK(planned == moved);
    std::set<std::pair<int, core::ResultStage>> units;
    for (const auto& [place, standing] : before.standings) {
        if (after.standings.at(place) != standing)
            units.insert(place);
    }
    std::set<std::pair<int, core::ResultStage>> plannedUnits;
    for (const app::CorrectedUnit& unit : plan.units) {
        plannedUnits.emplace(unit.unit, unit.stage);
        const auto& old = before.standings.at({unit.unit, unit.stage});
        const auto& now = after.standings.at({unit.unit, unit.stage});
        CHECK(old == std::tuple(unit.before.total, unit.before.whole, unit.before.rank,
                                unit.before.unitClass));
        CHECK(now == std::tuple(unit.after.total, unit.after.whole, unit.after.rank,
                                unit.after.unitClass));
    }
    CHECK(plannedUnits == units);
}

} // namespace

TEST_CASE("What a correction is said to move is what it moves, and planning stores nothing",
          "[correction]")
{
    OfficeToCorrect one;
    // Another assessment by the same set keeps its version.
    core::Assessment next;
    next.id = "so-2022";
    next.setId = office;
    next.group = "so";
    next.year = 2022;
    REQUIRE(one.workspace->addAssessment(next).ok());
    const std::filesystem::path file = one.book().file();
    const Outcome before = outcomeOf(file, office);
    const std::string head = *one.book().historyHead();
    const auto sets = one.book().sets()->size();

    const auto plan = one.correction.planText(one.corrected());
    REQUIRE(verdict(plan) == "");
    CHECK(*one.book().historyHead() == head);
    CHECK(one.book().sets()->size() == sets);
    REQUIRE(plan->changes.size() == 2);
    CHECK(plan->changes[0].member == "rule.options[tre].points");
    CHECK(plan->changes[1].member == "rule.tiers[0].from");
    CHECK(plan->scores.size() > 5);
    CHECK(plan->units.size() > 5);
    CHECK(plan->faults.empty());

    CHECK(verdict(one.correction.apply(*plan, "  ")) == "process.reason-needed");
    REQUIRE(verdict(one.correction.apply(*plan, "sai mức điểm so với QĐ")) == "");
    const Outcome after = outcomeOf(file, office);
    requirePlanned(*plan, before, after);
    // The workspace that corrected sees the same.
    CHECK(one.workspace->load(office).value()->set().id == "so-2021-2");
    CHECK(*one.workspace->exportSet(office) == one.text);
    const auto assessments = *one.workspace->assessments();
    for (const core::Assessment& each : assessments) {
        if (each.id == "so-2022")
            CHECK(each.setId == office);
    }
    CHECK(one.book().check().ok());

    // What was typed by the former rules cannot be brought back by undo; the way back is another
    // correction.
    CHECK_FALSE(one.book().nextUndo(office)->has_value());
    const auto back = one.correction.planSet(office);
    REQUIRE(verdict(back) == "");
    CHECK(back->isStored);
    REQUIRE(verdict(one.correction.apply(*back, "bộ cũ mới đúng")) == "");
    requirePlanned(*back, after, before);
    const Outcome again = outcomeOf(file, office);
    CHECK(again.scores == before.scores);
    CHECK(again.standings == before.standings);
    const auto corrections = store::Corrections::of(one.book(), office);
    REQUIRE(corrections->size() == 2);
    CHECK(corrections->at(0).moved == static_cast<std::int64_t>(plan->scores.size()));
    CHECK(corrections->at(1).setAfter == office);
}

TEST_CASE("Maxima, decimals, classes and what nothing is worth move what they move", "[correction]")
{
    struct Case {
        std::vector<std::string> after;
        const char* from;
        const char* to;
    };
    const Case cases[] = {
        {{}, R"("decimals": 2)", R"("decimals": 1)"},
        {{R"("id": "tot")"}, R"("from": "80")", R"("from": "85")"},
        {{R"("bonus")"}, R"("cap": "0")", R"("cap": "2")"},
        {{R"("code": "2.1.1")"}, R"("ifNone": "na")", R"("ifNone": "zero")"},
        {{R"("code": "3.4.1")"}, "on-time/finished", "not-late/all"},
        {{R"("code": "1.1.3")"}, R"("by": "unit")", R"("by": "office")"},
    };
    for (const Case& each : cases) {
        OfficeToCorrect one;
        const Outcome before = outcomeOf(one.book().file(), office);
        const auto plan =
            one.correction.planText(withText(one.text, each.after, each.from, each.to));
        INFO(each.to);
        REQUIRE(verdict(plan) == "");
        CHECK(plan->changes.size() == 1);
        REQUIRE(verdict(one.correction.apply(*plan, "sửa")) == "");
        requirePlanned(*plan, before, outcomeOf(one.book().file(), office));
        CHECK(one.book().check().ok());
    }
}

TEST_CASE("What is entered stays, and what could not be entered any more is told", "[correction]")
{
    OfficeToCorrect one;
    std::string strict = one.text;
    for (const char* worth : {"\"na\"", "\"full\"", "\"zero\""}) {
        const std::string from = std::string("\"ifNone\": ") + worth;
        for (auto at = strict.find(from); at != std::string::npos; at = strict.find(from))
            strict.replace(at, from.size(), "\"ifNone\": null");
    }
    const auto entries = *one.book().entries(office);
    std::set<std::tuple<std::string, std::string, std::string>> none;
    for (const store::EntryRow& row : entries) {
        if (row.entry.status == "none")
            none.emplace(row.unit, row.code, row.stage);
    }
    REQUIRE_FALSE(none.empty());

    const auto plan = one.correction.planText(strict);
    REQUIRE(verdict(plan) == "");
    std::set<std::tuple<std::string, std::string, std::string>> told;
    for (const app::CorrectionFault& fault : plan->faults) {
        const auto& units = plan->after->units();
        told.emplace(units[static_cast<std::size_t>(fault.unit)].id, fault.code,
                     core::name(fault.stage));
        CHECK(fault.problem.code == "entry.none-refused");
    }
    CHECK(told == none);
    const app::CorrectionLists lists(*plan, core::Language::Vietnamese,
                                     app::CorrectionLists::Units::ByName);
    using List = app::CorrectionLists::List;
    REQUIRE(lists.size(List::Faults) == none.size());
    for (const List list : {List::Changes, List::Faults, List::Scores, List::Standings}) {
        REQUIRE(lists.size(list) > 0);
        CHECK(lists.row(list, 0).size() == lists.columns(list).size());
        CHECK(lists.csv(list).starts_with("\xEF\xBB\xBF"));
    }
    REQUIRE(verdict(one.correction.apply(*plan, "không còn «không phát sinh»")) == "");
    const auto kept = *one.book().entries(office);
    REQUIRE(kept.size() == entries.size());
    for (std::size_t i = 0; i < kept.size(); ++i)
        CHECK(kept[i].entry == entries[i].entry);
    CHECK(one.book().check().ok());
}

TEST_CASE("Nothing that the assessment holds may lose its place", "[correction]")
{
    OfficeToCorrect one;
    const std::string unit = one.workspace->load(office).value()->units().front().id;
    // 1.1.1 goes, its half point to 1.1.2; the option «tre» of 2.2.1 and the ballot option «d» of
    // 1.7 are renamed.
    auto read = exchange::readIndexSet(one.text);
    REQUIRE(read.ok());
    std::string other =
        withText(one.text, {R"("code": "1.1.1")"}, R"("code": "1.1.1")", R"("code": "1.1.9")");
    other = withText(other, {R"("code": "2.2.1")"}, R"("id": "dung-han")", R"("id": "kip")");

    core::Task task;
    task.id = "1";
    task.unit = unit;
    task.title = "Ban hành kế hoạch sớm";
    task.code = "1.1.1";
    REQUIRE(store::Tasks::write(one.book(), office, {{{}, task}}, "").ok());
    REQUIRE(store::Processes(one.book())
                .putAppeals(office, {{unit, "1.1.1", {"vì sao?", "", false}}}, "")
                .ok());
    REQUIRE(store::Charges::write(one.book(), office,
                                  {{unit, "1.1.1", {}, {"", "Hà Minh", "", ""}}}, "")
                .ok());
    REQUIRE(store::Carried::write(one.book(), office,
                                  {{unit, false, "1.1.1", "scored|option=tre||"}}, false, "")
                .ok());
    REQUIRE(one.book().putDraft(office, {unit, "self", "1.1.1", "note", "đang gõ"}).ok());
    core::SurveyBatch batch;
    batch.id = "9";
    batch.form = "03";
    batch.first = {"Lan", 2, 2, 2, {{unit, "1.7", {{"a", 2}}, 0}}};
    REQUIRE(store::Surveys::write(one.book(), office, {{{}, batch}}, "").ok());
    other = withText(other, {R"("code": "1.7")"}, R"("id": "a")", R"("id": "rat-tot")");

    const std::string head = *one.book().historyHead();
    const auto plan = one.correction.planText(other);
    REQUIRE(verdict(plan) == "correction.held");
    CHECK(plan.error().kind == core::ErrorKind::Conflict);
    std::map<std::string, int> held;
    for (const core::Problem& problem : plan.error().details) {
        ++held[problem.code];
        CHECK((problem.place == "1.1.1" || problem.place == "2.2.1" || problem.place == "1.7"));
        CHECK_FALSE(app::text(problem, core::Language::English).empty());
    }
    for (const char* code :
         {"correction.held-entry", "correction.held-figures", "correction.held-document",
          "correction.held-task", "correction.held-appeal", "correction.held-charge",
          "correction.held-carried", "correction.held-draft", "correction.held-ballots"})
        CHECK(held[code] > 0);
    CHECK(*one.book().historyHead() == head);
    // Of 19 sở each has an entry at the self stage and at the first verification.
    CHECK(held["correction.held-entry"] >= 19);
}

TEST_CASE("A criterion that nobody has touched may go, another may come", "[correction]")
{
    OfficeToCorrect one;
    const Outcome before = outcomeOf(one.book().file(), office);
    // 1.1.2 gets a neighbour that takes half of its points.
    std::string text =
        withText(one.text, {R"("code": "1.1.1")", "\"max\""}, R"("0.5")", R"("0.5")");
    const std::string fresh =
        R"({"code": "1.1.0", "title": "Có kế hoạch", "max": "0", "by": "unit", "ifNone": null,
            "rule": {"kind": "manual"}}, {"code": "1.1.1")";
    const auto at = text.find(R"({
              "code": "1.1.1")");
    if (at == std::string::npos) {
        const auto code = text.find(R"("code": "1.1.1")");
        const auto open = text.rfind('{', code);
        text.replace(open, code + std::string(R"("code": "1.1.1")").size() - open, fresh);
    } else {
        text.replace(at,
                     std::string(R"({
              "code": "1.1.1")")
                         .size(),
                     fresh);
    }
    // A maximum of 0 is a fault: the criterion is not taken over as a half-made one.
    CHECK(verdict(one.correction.planText(text)) == "set.faulty");
    text = withText(text, {R"("code": "1.1.0")"}, R"("max": "0")", R"("max": "0.25")");
    text = withText(text, {R"("code": "1.1.3")"}, R"("max": "2")", R"("max": "1.75")");
    const auto plan = one.correction.planText(text);
    REQUIRE(verdict(plan) == "");
    CHECK(plan->changes.size() == 2);
    REQUIRE(verdict(one.correction.apply(*plan, "thêm tiêu chí")) == "");
    const Outcome after = outcomeOf(one.book().file(), office);
    requirePlanned(*plan, before, after);
    const auto back = one.correction.planSet(office);
    REQUIRE(verdict(back) == "");
    CHECK(back->changes.front().kind == exchange::SetChange::Kind::Removed);
    REQUIRE(verdict(one.correction.apply(*back, "bỏ lại")) == "");
    requirePlanned(*back, after, before);
}

TEST_CASE("A set of another year or level than the assessment's is remarked, not refused",
          "[correction]")
{
    OfficeToCorrect one;
    const auto remarks = [&](const std::string& text) {
        const auto plan = one.correction.planText(text);
        REQUIRE(verdict(plan) == "");
        std::set<std::string> codes;
        for (const core::Problem& remark : plan->remarks) {
            if (remark.code.starts_with("correction.")) {
                codes.insert(remark.code);
                CHECK_FALSE(app::text(remark, core::Language::Vietnamese).empty());
            }
        }
        return codes;
    };
    CHECK(remarks(one.corrected()).empty());
    // The file says "year": 2021, "level": "so" (resources/sets/so-2021.json).
    CHECK(remarks(withText(one.text, {}, R"("year": 2021)", R"("year": 2020)")) ==
          std::set<std::string>{"correction.other-year"});
    CHECK(remarks(withText(one.text, {}, R"("level": "so")", R"("level": "huyen")")) ==
          std::set<std::string>{"correction.other-level"});
}

TEST_CASE("Sums that move without a criterion moving are among the scores that move",
          "[correction]")
{
    OfficeToCorrect one;
    // 2.2.1 goes under 2.1: both groups come out otherwise, neither its own points nor the area.
    nlohmann::ordered_json set = nlohmann::ordered_json::parse(one.text);
    auto& area = set["areas"][1];
    REQUIRE(area["items"][0]["code"] == "2.1");
    REQUIRE(area["items"][1]["code"] == "2.2");
    REQUIRE(area["items"][1]["items"].size() > 1);
    const nlohmann::ordered_json moved = area["items"][1]["items"][0];
    area["items"][1]["items"].erase(0);
    area["items"][0]["items"].push_back(moved);
    REQUIRE(moved["max"] == "0.5"); // of 2.1's 3 points and 2.2's 2,5
    area["items"][0]["max"] = "3.5";
    area["items"][1]["max"] = "2";

    const auto plan = one.correction.planText(set.dump());
    REQUIRE(verdict(plan) == "");
    // All 19 sở are scored at all three stages.
    std::map<std::string, int> counts;
    const core::IndexSet& before = plan->before->set();
    const int criterion = before.find(moved["code"].get<std::string>());
    REQUIRE(criterion >= 0);
    for (const app::CorrectedScore& score : plan->scores) {
        ++counts[score.code];
        const auto& result = plan->before->evaluation(score.stage)
                                 ->results[static_cast<std::size_t>(score.unit)]
                                 .nodes[static_cast<std::size_t>(criterion)];
        const bool comes = score.code == "2.1";
        CHECK(*score.after - *score.before == (comes ? result.points : -result.points));
        CHECK(score.maxAfter - score.maxBefore == (comes ? result.applicable : -result.applicable));
    }
    CHECK(counts == std::map<std::string, int>{{"2.1", 57}, {"2.2", 57}});
    CHECK(plan->units.empty());
}

TEST_CASE("What is approved or published, faulty, the same or in use is refused", "[correction]")
{
    OfficeToCorrect one;
    CHECK(verdict(one.correction.planText(one.text)) == "correction.same");
    CHECK(verdict(one.correction.planText("{}")) == "set.format");
    CHECK(verdict(one.correction.planText(
              withText(one.text, {R"("code": "1.1.1")"}, R"("max": "0.5")", R"("max": "0.75")"))) ==
          "set.faulty");
    CHECK(verdict(one.correction.planSet("nowhere")) == "store.no-set");
    CHECK(verdict(SetCorrection(*one.workspace, "nowhere").planText(one.corrected())) != "");
    // The id of the set of the districts, with another text.
    const std::string foreign =
        withText(one.corrected(), {}, R"("id": "so-2021")", R"("id": "huyen-2021")");
    CHECK(verdict(one.correction.planText(foreign)) == "store.set-in-use");

    const auto plan = one.correction.planText(one.corrected());
    REQUIRE(verdict(plan) == "");
    one.put(core::Phase::Council);
    CHECK(verdict(one.correction.apply(*plan, "sửa")) == "correction.overtaken");
    one.put(core::Phase::Approved);
    CHECK(verdict(one.correction.planText(one.corrected())) == "gate.approved");
    CHECK(verdict(one.correction.apply(*plan, "sửa")) == "gate.approved");
    one.put(core::Phase::Published);
    CHECK(verdict(one.correction.planText(one.corrected())) == "gate.published");
    one.put(core::Phase::Council);
    REQUIRE(verdict(one.correction.planText(one.corrected())) == "");
}

TEST_CASE("Versions are numbered on from the first one; an id of its own is kept", "[correction]")
{
    OfficeToCorrect one;
    const auto correct = [&](const std::string& text) {
        const auto plan = one.correction.planText(text);
        REQUIRE(verdict(plan) == "");
        REQUIRE(verdict(one.correction.apply(*plan, "sửa")) == "");
        return one.workspace->load(office).value()->set().id;
    };
    CHECK(correct(one.corrected()) == "so-2021-2");
    CHECK(correct(withText(one.corrected(), {}, R"("decimals": 2)", R"("decimals": 3)")) ==
          "so-2021-3");
    // Exported and corrected once more.
    const std::string third = *one.workspace->exportSet("so-2021-3");
    CHECK(correct(withText(third, {}, R"("decimals": 3)", R"("decimals": 4)")) == "so-2021-4");
    CHECK(correct(withText(one.text, {}, R"("id": "so-2021")", R"("id": "qd-15")")) == "qd-15");
    // Another assessment that keeps the first version stands in nobody's way, before or behind.
    core::Assessment next;
    next.id = "so-2022";
    next.setId = office;
    next.group = "so";
    next.year = 2022;
    REQUIRE(one.workspace->addAssessment(next).ok());
    CHECK(correct(withText(one.corrected(), {}, R"("decimals": 2)", R"("decimals": 1)")) ==
          "so-2021-5");
    CHECK(correct(one.corrected()) == "so-2021-2"); // what it has had is not kept twice
    SetCorrection later(*one.workspace, "so-2022");
    const auto plan =
        later.planText(withText(one.corrected(), {}, R"("decimals": 2)", R"("decimals": 4)"));
    REQUIRE(verdict(plan) == "");
    CHECK(plan->after->set().id == "so-2021-6");
    CHECK(verdict(later.planText(withText(one.corrected(), {}, R"("id": "so-2021")",
                                          R"("id": "qd-15")"))) == "store.set-in-use");
}

TEST_CASE("Rows of before a correction tell what was entered, not what it would be worth today",
          "[correction]")
{
    OfficeToCorrect one;
    const auto plan = one.correction.planText(one.corrected());
    REQUIRE(verdict(plan) == "");
    const auto moved =
        std::find_if(plan->scores.begin(), plan->scores.end(), [](const auto& score) {
            return score.code == "1.3.1" && score.stage == core::ResultStage::Self;
        });
    REQUIRE(moved != plan->scores.end());
    const std::string unit = plan->after->units()[static_cast<std::size_t>(moved->unit)].id;
    const auto told = [&] {
        app::HistoryQuestion question;
        question.filter.assessment = office;
        question.filter.unit = unit;
        question.filter.code = "1.3.1";
        question.filter.oldestFirst = true;
        auto reading =
            app::HistoryReading::open(*one.workspace, question, core::Language::Vietnamese);
        REQUIRE(reading.ok());
        const auto lines = app::readHistory(*reading, 100);
        REQUIRE(lines.ok());
        const auto entered = std::ranges::find_if(*lines, [](const app::HistoryLine& line) {
            return line.row.action == "entry" && line.row.stage == "self";
        });
        REQUIRE(entered != lines->end());
        return entered->words.after;
    };
    CHECK(told() == "1"); // the whole point, by the version in use
    REQUIRE(verdict(one.correction.apply(*plan, "sửa")) == "");
    const core::Entry& entry =
        plan->after->sheet(moved->unit).at(core::Stage::Self, plan->after->set().findLeaf("1.3.1"));
    CHECK(told() == core::format(entry.figures.at(0)) + "/" + core::format(entry.figures.at(1)));
}

TEST_CASE("History tells a correction in words, with both versions and what moved", "[correction]")
{
    OfficeToCorrect one;
    const auto plan = one.correction.planText(one.corrected());
    REQUIRE(verdict(plan) == "");
    REQUIRE(verdict(one.correction.apply(*plan, "QĐ 15/QĐ-UBND sửa mức điểm")) == "");
    app::HistoryQuestion question;
    question.filter.assessment = office;
    auto reading = app::HistoryReading::open(*one.workspace, question, core::Language::Vietnamese);
    REQUIRE(reading.ok());
    const auto lines = reading->next(2);
    REQUIRE(lines.ok());
    REQUIRE(lines->size() == 2);
    const app::HistoryLine& told = lines->at(1);
    CHECK(told.row.action == "correction");
    CHECK(told.words.what == "Sửa bộ chỉ số đang dùng");
    CHECK(told.words.reason == "QĐ 15/QĐ-UBND sửa mức điểm");
    CHECK(told.words.after.find("bộ trước: so-2021") != std::string::npos);
    CHECK(told.words.after.find("bộ mới: so-2021-2") != std::string::npos);
    CHECK(told.words.after.find("số điểm đổi: " + std::to_string(plan->scores.size())) !=
          std::string::npos);
}
