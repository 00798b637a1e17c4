// Every fault of an index set's file, each made by one change of a sound set.

#include "SampleSet.h"
#include "engine/kinds/ManualRule.h"

namespace {

using sample::Texts;

struct Change {
    std::string_view from;
    std::string_view to;
    std::string_view code; ///< of the one fault expected
    std::string_view place;
    std::string_view key; ///< param "key", empty where it is not looked at
    std::string_view after = {};
};

void expectOneFault(const Change& change)
{
    const auto read = exchange::readIndexSet(
        sample::replaced(sample::allKindsText(), change.from, change.to, change.after));
    INFO("changed to: " << change.to);
    REQUIRE(read.ok());
    CHECK(sample::brief(read->faults) ==
          Texts{std::string(change.code) + "@" + std::string(change.place)});
    if (!change.key.empty() && !read->faults.empty())
        CHECK(sample::param(read->faults[0].params, "key") == change.key);
}

} // namespace

TEST_CASE("A set's structure: each fault has its code, its place and its key")
{
    const Change changes[] = {
        // keys
        {R"("level": "so")", R"("levels": "so")", "set.unknown-key", "levels", "levels"},
        {R"("sample": true)", R"("sample": true, "sample": false)", "set.duplicate-key", "sample",
         "sample"},
        {R"("title": "Tốt",)", R"("title": "Tốt", "colour": "red",)", "set.unknown-key",
         "classes[0]", "colour"},
        {R"("evidence": "Kế hoạch năm")", R"("proof": "Kế hoạch năm")", "set.unknown-key", "1.1.1",
         "proof"},
        {R"("step": "0.25")", R"("steps": "0.25")", "set.unknown-key", "1.1.3", "rule.steps"},
        {R"("percent": "100")", R"("percent": "100", "percent": "50")", "set.duplicate-key",
         "1.1.1", "rule.options[0].percent"},
        {R"("points": "0.5")", R"("points": "0.5", "from": "1")", "set.unknown-key", "1.1.1",
         "rule.options[1].from"},
        {R"("verifier": "so-noi-vu")", R"("verifier": "so-noi-vu", "rule": {})", "set.unknown-key",
         "1", "rule"},
        {R"("cap": "1.5")", R"("cap": "1.5", "inIndex": true)", "set.unknown-key", "penalty",
         "inIndex"},
        // missing
        {R"("id": "all-kinds",)", "", "set.missing-key", "id", "id"},
        {R"("year": 2021,)", "", "set.missing-key", "year", "year"},
        {R"("max": "30",)", "", "set.missing-key", "max", "max"},
        {R"("title": "Tốt",)", "", "set.missing-key", "classes[0]", "title"},
        {R"("cap": "1.5")", "", "set.missing-key", "penalty", "cap"},
        {R"("code": "1.1.1",)", "", "set.missing-key", "areas[0].items[0].items[0]", "code"},
        {R"("title": "Ban hành kế hoạch",)", "", "set.missing-key", "1.1.1", "title"},
        {R"("max": "2",)", "", "set.missing-key", "1.1.1", "max", R"("1.1.1")"},
        {R"("kind": "choice",)", "", "set.missing-key", "1.1.1", "rule.kind"},
        {R"("of": "ratio",)", "", "set.missing-key", "1.1.2", "rule.of"},
        {R"("low": "50",)", "", "set.missing-key", "1.10", "rule.low"},
        {R"(,
            "each": "0.25")",
         "", "set.missing-key", "2.2", "rule.each", R"("kind": "count")"},
        {R"j("expression": "min(2, 2 * a / b)")j", R"("figureDecimals": 1)", "set.missing-key",
         "2.7", "rule.expression"},
        // types
        {R"("year": 2021)", R"("year": "2021")", "set.wrong-type", "year", "year"},
        {R"("year": 2021)", R"("year": 2021.0)", "set.wrong-type", "year", "year"},
        {R"("sample": true)", R"("sample": "true")", "set.wrong-type", "sample", "sample"},
        {R"("max": "30")", R"("max": 30)", "set.wrong-type", "max", "max"},
        {R"("from": "80")", R"("from": 80.5)", "set.wrong-type", "classes[0]", "from"},
        {R"("title": "Khá")", R"("title": null)", "set.wrong-type", "classes[1]", "title"},
        {R"("points": "0.5")", R"("points": 0.5)", "set.wrong-type", "1.1.1",
         "rule.options[1].points"},
        {R"("figureDecimals": 2)", R"("figureDecimals": "2")", "set.wrong-type", "1.2",
         "rule.figureDecimals"},
        {R"({
                "kind": "manual",
                "step": "0.25"
              })",
         R"(["manual"])", "set.wrong-type", "1.1.3", "rule"},
        {R"({
                "id": "b",
                "title": "Phải làm"
              })",
         R"({"id": "b", "title": "Phải làm"}, 7)", "set.wrong-type", "2.7", "rule.variables[2]"},
        // numbers
        {R"("max": "30")", R"("max": "30,0")", "set.bad-number", "max", "max"},
        {R"("max": "30")", R"("max": " 30")", "set.bad-number", "max", "max"},
        {R"("max": "30")", R"("max": "+30")", "set.bad-number", "max", "max"},
        {R"("max": "30")", R"("max": "3e1")", "set.bad-number", "max", "max"},
        {R"("max": "30")", R"("max": "30.")", "set.bad-number", "max", "max"},
        {R"("max": "30")", R"("max": "")", "set.bad-number", "max", "max"},
        {R"("max": "30")", R"("max": "30.00001")", "set.bad-number", "max", "max"},
        {R"("max": "30")", R"("max": "1000000000.0001")", "set.bad-number", "max", "max"},
        {R"("max": "30")", R"("max": "9999999999999999")", "set.bad-number", "max", "max"},
        {R"("floor": "70")", R"("floor": "70%")", "set.bad-number", "1.2", "rule.floor"},
        {R"("decimals": 2)", R"("decimals": 5)", "set.out-of-range", "decimals", "decimals"},
        {R"("decimals": 2)", R"("decimals": -1)", "set.out-of-range", "decimals", "decimals"},
        {R"("figureDecimals": 2)", R"("figureDecimals": 5)", "set.out-of-range", "1.2",
         "rule.figureDecimals"},
        {R"("year": 2021)", R"("year": 20210000000)", "set.out-of-range", "year", "year"},
        // words
        {R"("ties": "dense")", R"("ties": "Dense")", "set.bad-value", "ties", "ties"},
        {R"("by": "office")", R"("by": "nobody")", "set.bad-value", "1.1.3", "by"},
        {R"("ifNone": "na")", R"("ifNone": "none")", "set.bad-value", "1.1.2", "ifNone"},
        {R"("kind": "choice")", R"("kind": "choose")", "set.unknown-kind", "1.1.1", "rule.kind"},
        {R"("of": "ratio")", R"("of": "rate")", "set.bad-of", "1.1.2", "rule.of"},
        {R"("of": "ratio")", R"("of": "count")", "set.bad-of", "1.2", "rule.of",
         R"("kind": "proportional")"},
        {R"("of": "number")", R"("of": "count")", "set.bad-of", "2.6", "rule.of"},
        {R"(dossiers:on-time/finished:tinh)", R"(dossiers:on-time/finished)", "set.bad-source",
         "1.1.2", "rule.source"},
        {R"(dossiers:on-time/finished:tinh)", R"(dossiers:in-time/finished:xa)", "set.bad-source",
         "1.1.2", "rule.source"},
        {R"(dossiers:on-time/finished:tinh)", R"(dossiers:on-time/finished:bo)", "set.bad-source",
         "1.1.2", "rule.source"},
        {R"(dossiers:on-time/finished:tinh)", R"(tinh)", "set.bad-source", "1.1.2", "rule.source"},
        {R"("title": "Khá")", R"("title": "Kh\u0007á")", "set.control-character", "classes[1]",
         "title"},
    };
    for (const Change& change : changes)
        expectOneFault(change);
}

TEST_CASE("A set's meaning: the faults of the engine come with the reader's")
{
    const Change changes[] = {
        {R"("max": "30")", R"("max": "31")", "set.max-mismatch", "", ""},
        {R"("code": "1.10")", R"("code": "1.2")", "set.code-duplicate", "1.2", ""},
        {R"("code": "1.10")", R"("code": "1..10")", "set.code-malformed", "1..10", ""},
        {R"("code": "1.10")", R"("code": "bonus")", "set.code-reserved", "bonus", ""},
        {R"("above": "90")", R"("from": "90")", "set.tiers-overlap", "1.1.2", ""},
        {R"("above": "90")", R"("from": "100")", "set.tiers-overlap", "1.1.2", ""},
        {R"("above": "90")", R"("from": "101")", "set.tiers-order", "1.1.2", ""},
        {R"("points": "1.5")", R"("points": "3.5")", "set.points-above-max", "1.1.2", ""},
        {R"("title": "Giải ngân")", R"("title": " ")", "set.title-empty", "1.2", ""},
        {R"("points": "0.5")", R"("points": "0.5", "percent": "25")", "set.option-value", "1.1.1",
         ""},
        {"min(2, 2 * a / b)", "min(2, 2 * a / c)", "set.formula", "2.7", ""},
        {"min(2, 2 * a / b)", "min(2, b * a / (1 - 1))", "set.divides-by-zero", "2.7", ""},
        {"min(2, 2 * a / b)", "a / max(b, 0 - 2) + b / (0.5 * min(0, 3))", "set.divides-by-zero",
         "2.7", ""},
        {"min(2, 2 * a / b)", "2 * a / 1", "set.variable-unused", "2.7", ""},
        {R"("area": "2")", R"("area": "9")", "set.class-rule-unknown", "classRules[0]", ""},
        {R"("year": 2021)", R"("year": 21)", "set.year", "", ""},
    };
    for (const Change& change : changes)
        expectOneFault(change);
}

TEST_CASE("All faults of a set are reported at once, in the order of the document, the "
          "consequences left out")
{
    std::string text = sample::allKindsText();
    text = sample::replaced(text, R"("level": "so")", R"("level": 1)");
    text = sample::replaced(text, R"("title": "Tốt")", R"("title": "")");
    text = sample::replaced(text, R"("max": "2")", R"("max": 2)",
                            R"("1.1.1")"); // hence no sum of 1.1, 1 and the whole
    text = sample::replaced(text, R"("kind": "manual")", R"("kind": "mandatory")");
    text = sample::replaced(text, R"("above": "90")", R"("from": "90")");
    text = sample::replaced(text, R"("max": "16")", R"("max": "15.55")");
    const auto read = exchange::readIndexSet(text);
    REQUIRE(read.ok());
    CHECK_FALSE(read->sound());
    CHECK(sample::brief(read->faults) ==
          Texts{"set.wrong-type@level", "set.wrong-type@1.1.1", "set.unknown-kind@1.1.3",
                "set.title-empty@classes[0]", "set.tiers-overlap@1.1.2", "set.sum-mismatch@2"});
    CHECK(read->set.find("2.7") > 0); // the rest is there all the same
}

TEST_CASE("What is only to be said comes behind what keeps a set a draft")
{
    std::string text = sample::replaced(sample::allKindsText(), "min(2, 2 * a / b)", "2 * a");
    text = sample::replaced(text, R"("year": 2021)", R"("year": 21)");
    text = sample::replaced(text, R"("title": "Giải ngân")", R"("title": " ")");
    const auto read = exchange::readIndexSet(text);
    REQUIRE(read.ok());
    CHECK(sample::brief(read->faults) ==
          Texts{"set.year@", "set.title-empty@1.2", "set.variable-unused@2.7"});
}

TEST_CASE("Maxima that sum to 99,55 under 100 are a fault with both numbers")
{
    const std::string shipped =
        sample::fileText(std::string(PROJECT_ROOT) + "/resources/sets/so-2021.json");
    // One criterion with 0.5 becomes 0.05, and everything above it up to the areas follows.
    const auto sound = sample::soundSet(shipped);
    const int leaf = sound.find("1.1.1");
    REQUIRE(leaf > 0);
    auto set = sound;
    for (int node = leaf; node >= 0; node = set.nodes[static_cast<std::size_t>(node)].parent)
        set.nodes[static_cast<std::size_t>(node)].max -= core::Points::fromUnits(4'500);
    set.nodes[static_cast<std::size_t>(leaf)].rule = core::Rule(engine::ManualRule());
    const auto read = exchange::readIndexSet(exchange::writeIndexSet(set));
    REQUIRE(read.ok());
    REQUIRE(sample::brief(read->faults) == Texts{"set.max-mismatch@"});
    CHECK(sample::param(read->faults[0].params, "sum") == "99.55");
    CHECK(sample::param(read->faults[0].params, "max") == "100");
}

TEST_CASE("A wrong maximum of a sum is a fault of the sum and of the one above it")
{
    const auto read = exchange::readIndexSet(
        sample::replaced(sample::allKindsText(), R"("max": "7")", R"("max": "6.95")"));
    REQUIRE(read.ok());
    CHECK(sample::brief(read->faults) == Texts{"set.sum-mismatch@1", "set.sum-mismatch@1.1"});
}

TEST_CASE("An item needs either items or a rule")
{
    auto read = exchange::readIndexSet(
        sample::replaced(sample::allKindsText(), R"("verifier": "so-tu-phap")", R"("items": [])"));
    REQUIRE(read.ok());
    CHECK(sample::brief(read->faults).at(0) == "set.items-and-rule@1.1.3");
    CHECK(sample::brief(read->faults).back() ==
          "set.key-without-rule@1.1.3"); // by and ifNone have no effect on a sum
    CHECK(read->faults.back().severity == core::Severity::Warning);

    read = exchange::readIndexSet(sample::replaced(sample::allKindsText(), R"(,
              "rule": {
                "kind": "manual",
                "step": "0.25"
              })",
                                                   ""));
    REQUIRE(read.ok());
    CHECK(sample::brief(read->faults) == Texts{"set.neither-items-nor-rule@1.1.3"});
}
