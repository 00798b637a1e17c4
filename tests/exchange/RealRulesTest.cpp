// Rules of real sets (tests/data/real-rules): each as data, with the figures and points that the
// official texts give. What a file holds is told in tests/reference/test_real_rules.py.

#include "core/DateText.h"
#include "core/FiguresText.h"
#include "core/NumberText.h"
#include "engine/Between.h"
#include "engine/Evaluate.h"
#include "engine/Rank.h"
#include "exchange/JsonTree.h"

#include "SampleSet.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using exchange::JsonValue;

const JsonValue* member(const JsonValue& object, std::string_view key)
{
    const auto found = std::find(object.keys.begin(), object.keys.end(), key);
    return found == object.keys.end()
               ? nullptr
               : &object.items[static_cast<std::size_t>(found - object.keys.begin())];
}

std::string textOf(const JsonValue& object, std::string_view key)
{
    const JsonValue* value = member(object, key);
    return value != nullptr ? value->text : std::string();
}

/// The object behind the first `"key": ` of the text, as it stands there.
std::string objectText(const std::string& text, const std::string& key)
{
    const auto start = text.find('{', text.find('"' + key + "\":"));
    REQUIRE(start != std::string::npos);
    int depth = 0;
    bool isInText = false;
    for (auto at = start; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"' && text[at - 1] != '\\')
            isInText = !isInText;
        if (isInText)
            continue;
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth == 0)
            return text.substr(start, at + 1 - start);
    }
    FAIL("no end of " << key);
    return {};
}

std::vector<int> days(const JsonValue& calendar, std::string_view key)
{
    std::vector<int> numbers;
    if (const JsonValue* list = member(calendar, key)) {
        for (const JsonValue& day : list->items)
            numbers.push_back(core::dayNumber(day.text));
    }
    return numbers;
}

/// All entries of a case: units are told apart only where a file has several.
core::Sheet sheetOf(const core::IndexSet& set, const JsonValue& entries, const std::string& unit,
                    bool& isRefused)
{
    core::Sheet sheet(set.entryCount());
    for (const JsonValue& each : entries.items) {
        if (textOf(each, "unit") != unit)
            continue;
        const int leaf = set.findLeaf(textOf(each, "code"));
        REQUIRE(leaf >= 0);
        core::Entry entry;
        entry.status = core::entryStatusNamed(textOf(each, "status")).value();
        auto figures = core::parseFigures(textOf(each, "figures"), set.leafNode(leaf));
        INFO(textOf(each, "figures"));
        // Figures that are refused on entry never come to be scored.
        if (!figures) {
            isRefused = true;
            continue;
        }
        entry.figures = *std::move(figures);
        entry.note = textOf(each, "note");
        if (const std::string typed = textOf(each, "points"); !typed.empty())
            entry.points = core::readPoints(typed, core::NumberField::Data, 4).value();
        sheet.at(core::stageNamed(textOf(each, "stage")).value(), leaf) = std::move(entry);
    }
    return sheet;
}

core::Unit unitOf(const JsonValue& file, const std::string& id)
{
    core::Unit unit;
    for (const JsonValue& each : member(file, "units")->items) {
        if (textOf(each, "unit") != id)
            continue;
        const JsonValue& attributes = *member(each, "attributes");
        for (std::size_t i = 0; i < attributes.keys.size(); ++i)
            unit.attributes.emplace_back(attributes.keys[i], attributes.items[i].text);
    }
    return unit;
}

/// The figures of the year before: of v2, else v1, else self.
engine::LastFigures lastOf(const JsonValue& file, const core::IndexSet& set,
                           const std::string& unit)
{
    engine::LastFigures last;
    last.figures.resize(static_cast<std::size_t>(set.figureCount()));
    const JsonValue* previous = member(file, "previous");
    if (previous == nullptr)
        return last;
    bool isRefused = false;
    const core::Sheet sheet = sheetOf(set, *previous, unit, isRefused);
    REQUIRE_FALSE(isRefused);
    for (int leaf = 0; leaf < set.figureCount(); ++leaf) {
        for (const core::Stage stage : {core::Stage::Self, core::Stage::V1, core::Stage::V2}) {
            const core::Entry& entry = sheet.at(stage, leaf);
            if (entry.status == core::EntryStatus::Scored)
                last.figures[static_cast<std::size_t>(leaf)] = entry.figures;
        }
    }
    return last;
}

std::vector<std::string> flagTexts(engine::Flags flags)
{
    std::vector<std::string> names;
    for (const engine::Flag flag : engine::flagList(flags))
        names.emplace_back(engine::flagName(flag));
    return names;
}

void checkPoints(const core::IndexSet& set, const engine::UnitResult& result, const JsonValue& want)
{
    const std::string code = textOf(want, "code");
    if (code == "total" || code == "index" || code == "indexScaled") {
        const std::string shown =
            code == "total"
                ? core::format(result.total)
                : core::formatFixed(
                      code == "index" ? result.index() : *engine::scaledIndex(set, result), 2);
        CHECK(shown == textOf(want, "value"));
        return;
    }
    if (code == "bonus" || code == "penalty") {
        CHECK(core::format(code == "bonus" ? result.bonus : result.penalty) ==
              textOf(want, "points"));
        return;
    }
    const engine::NodeResult& node = result.nodes[static_cast<std::size_t>(set.find(code))];
    const JsonValue* points = member(want, "points");
    REQUIRE(points != nullptr);
    const bool hasPoints = points->is(JsonValue::Kind::Text);
    CHECK((node.scored && !node.applicable.isZero()) == hasPoints);
    if (hasPoints)
        CHECK(core::format(node.points) == points->text);
    if (member(want, "applicable") != nullptr)
        CHECK(core::format(node.applicable) == textOf(want, "applicable"));
    if (const JsonValue* atMax = member(want, "atMax"))
        CHECK(node.atMaximum() == atMax->boolean);
    if (const JsonValue* flags = member(want, "flags")) {
        std::vector<std::string> names;
        for (const JsonValue& flag : flags->items)
            names.push_back(flag.text);
        CHECK(flagTexts(node.flags) == names);
    }
}

/// A case with all its units, and where they stand.
struct Group {
    std::vector<std::string> ids;
    std::vector<core::Sheet> sheets;
    std::vector<std::vector<std::string>> attributes;
    std::vector<engine::LastFigures> last;
    std::vector<engine::UnitFacts> facts;
    std::vector<bool> isRefused; ///< by unit: some figures are refused on entry
    std::vector<engine::UnitResult> results;
    engine::Ranking ranking;
};

/// What is expected of a unit's class, or of the ranking as a whole.
void checkStanding(const core::IndexSet& set, const Group& group, int unit, const JsonValue& want)
{
    if (member(want, "provisional") != nullptr)
        CHECK(group.ranking.provisional == member(want, "provisional")->boolean);
    if (unit < 0) {
        if (member(want, "class") == nullptr)
            return;
        const int place = set.findClass(textOf(want, "class"));
        REQUIRE(place >= 0);
        CHECK(group.ranking.classCounts[static_cast<std::size_t>(place)] ==
              member(want, "count")->integer);
        return;
    }
    const engine::Standing* standing = group.ranking.of(unit);
    REQUIRE(standing != nullptr);
    const std::string code = textOf(want, "code");
    const auto titleOf = [&](int place) { return set.classes[static_cast<std::size_t>(place)].id; };
    if (code == "missing")
        CHECK(group.results[static_cast<std::size_t>(unit)].missing ==
              member(want, "value")->integer);
    else
        CHECK(titleOf(code == "class" ? standing->unitClass : standing->classByPoints) ==
              textOf(want, "value"));
    if (member(want, "reason") != nullptr)
        CHECK(standing->classReason == textOf(want, "reason"));
}

void runCase(const core::IndexSet& set, const JsonValue& file, const JsonValue& each)
{
    Group group;
    for (const JsonValue& unit : member(file, "units")->items) {
        bool isRefused = false;
        group.ids.push_back(textOf(unit, "unit"));
        group.sheets.push_back(sheetOf(set, *member(each, "entries"), group.ids.back(), isRefused));
        group.isRefused.push_back(isRefused);
        group.attributes.push_back(engine::attributeValues(set, unitOf(file, group.ids.back())));
        group.last.push_back(lastOf(file, set, group.ids.back()));
    }
    for (std::size_t i = 0; i < group.sheets.size(); ++i) {
        group.facts.push_back({&group.sheets[i], {}});
        group.facts.back().attributes = group.attributes[i];
        group.facts.back().last = &group.last[i];
    }
    const std::string stage = textOf(each, "stage");
    group.results = engine::evaluateGroup(
        set, group.facts, core::resultStageNamed(stage.empty() ? "v1" : stage).value());
    group.ranking = engine::rankUnits(set, group.results, group.ids);
    for (const JsonValue& want : member(each, "expect")->items) {
        const auto found = std::find(group.ids.begin(), group.ids.end(), textOf(want, "unit"));
        const auto unit = static_cast<std::size_t>(found - group.ids.begin());
        const std::string code = textOf(want, "code");
        INFO(textOf(want, "unit") << ' ' << code);
        if (found == group.ids.end())
            checkStanding(set, group, -1, want);
        else if (group.isRefused[unit])
            CHECK(member(want, "points")->is(JsonValue::Kind::Null));
        else if (code == "class" || code == "classByPoints" || code == "missing")
            checkStanding(set, group, static_cast<int>(unit), want);
        else
            checkPoints(set, group.results[unit], want);
    }
}

/// Remarks are legal: real sets have some.
core::IndexSet setOf(const std::string& text)
{
    auto read = exchange::readIndexSet(text);
    REQUIRE(read.ok());
    for (const core::Problem& fault : read->faults)
        INFO(fault.code);
    REQUIRE(read->sound());
    return std::move(read->set);
}

void run(const std::string& name)
{
    INFO(name);
    const std::string text =
        sample::fileText(std::string(TEST_DATA) + "/real-rules/" + name + ".json");
    const auto file = exchange::parseJson(text, "case");
    REQUIRE(file.ok());
    core::IndexSet set = setOf(objectText(text, "set"));
    // What was read is written, and reads as the same again.
    CHECK(exchange::writeIndexSet(set) ==
          exchange::writeIndexSet(setOf(exchange::writeIndexSet(set))));
    if (const JsonValue* calendar = member(*file, "calendar"))
        set.calendar = core::Calendar(days(*calendar, "holidays"), days(*calendar, "workdays"));

    for (const JsonValue& each : member(*file, "cases")->items) {
        INFO(textOf(each, "name"));
        runCase(set, *file, each);
    }
}

} // namespace

TEST_CASE("Faults taken off a chosen level are no slip of the set", "[real-rules]")
{
    const auto read = exchange::readIndexSet(objectText(
        sample::fileText(std::string(TEST_DATA) + "/real-rules/23-level-then-faults.json"), "set"));
    REQUIRE(read.ok());
    CHECK(read->faults.empty());
}

TEST_CASE("Rules of real sets give the points of their texts", "[real-rules]")
{
    for (const char* name : {"01-disbursement",
                             "02-target",
                             "03-population-steps",
                             "04-population-area-knots",
                             "05-poverty-falling",
                             "06-mountain-thresholds",
                             "07-training-cases",
                             "08-answers-lift",
                             "09-sessions-zeroes",
                             "10-quarter-points",
                             "11-meetings-sum",
                             "12-penalty-list",
                             "13-shared-late-reports",
                             "14-award-highest",
                             "15-national-rank-group",
                             "16-three-indexes",
                             "17-above-last-year",
                             "18-bodies-table",
                             "19-plan-within-days",
                             "20-late-file-steps",
                             "22-false-evidence",
                             "23-level-then-faults",
                             "24-weighted-tasks",
                             "26-two-rates",
                             "28-last-year-fallback",
                             "31-duty-none",
                             "32-reduced-maximum",
                             "33-five-levels",
                             "34-total-0-100",
                             "34b-total-0-110",
                             "35-no-zero",
                             "36-small-shares",
                             "37a-quota-ties-down",
                             "37b-quota-ties-in",
                             "37c-quota-ties-decide",
                             "37d-quota-166",
                             "37e-quota-102",
                             "37f-quota-of-good",
                             "37g-quota-of-scored",
                             "38-working-days",
                             "39-thirds",
                             "40-rounded-once",
                             "41-base-not-applicable"})
        run(name);
}
