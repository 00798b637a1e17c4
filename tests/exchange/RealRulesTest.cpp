// Rules of real sets (tests/data/real-rules): each as data, with the figures and points that the
// official texts give. What a file holds is told in tests/reference/test_real_rules.py.

#include "core/DateText.h"
#include "core/FiguresText.h"
#include "core/NumberText.h"
#include "engine/Evaluate.h"
#include "engine/Explain.h"
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
        sheet.at(core::stageNamed(textOf(each, "stage")).value(), leaf) = std::move(entry);
    }
    return sheet;
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
    if (code == "total" || code == "index") {
        const std::string shown =
            code == "total" ? core::format(result.total) : core::formatFixed(result.index(), 2);
        CHECK(shown == textOf(want, "value"));
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
        for (const JsonValue& want : member(each, "expect")->items) {
            bool isRefused = false;
            const core::Sheet sheet =
                sheetOf(set, *member(each, "entries"), textOf(want, "unit"), isRefused);
            if (isRefused) {
                CHECK(member(want, "points")->is(JsonValue::Kind::Null));
                continue;
            }
            const engine::UnitFacts facts{&sheet, {}};
            const auto results = engine::evaluateGroup(set, {&facts, 1}, core::ResultStage::V1);
            checkPoints(set, results.front(), want);
        }
    }
}

} // namespace

TEST_CASE("Rules of real sets give the points of their texts", "[real-rules]")
{
    for (const char* name :
         {"01-disbursement", "02-target", "03-population-steps", "04-population-area-knots",
          "05-poverty-falling", "07-training-cases", "08-answers-lift", "10-quarter-points",
          "11-meetings-sum", "18-bodies-table", "19-plan-within-days", "23-level-then-faults",
          "24-weighted-tasks", "26-two-rates", "36-small-shares", "38-working-days", "39-thirds"})
        run(name);
}
