#include "SmallSet.h"

using core::EntryStatus;
using core::ResultStage;
using core::Stage;
using engine::Flag;
using test::points;
using test::rule;

namespace {

/// Area 1: 1.1 (proportional 3, none = na), 1.2 (survey 2). Area 2: 2.1 (manual 4, step 0.5), 2.2
/// (choice 1, −1 possible).
core::IndexSet mixedSet()
{
    test::SetBuilder builder;
    builder.area("1");
    builder.leaf("1.1", "1", "3", rule(engine::ProportionalRule{})).ifNone =
        core::IfNone::NotApplicable;
    builder
        .leaf("1.2", "1", "2",
              rule(engine::SurveyRule{
                  {{"A", "A", test::decimal("100")}, {"D", "D", test::decimal("0")}}}))
        .by = core::ScoredBy::Survey;
    builder.area("2");
    builder.leaf("2.1", "2", "4", rule(engine::ManualRule{points("0.5")})).ifNone =
        core::IfNone::Full;
    builder
        .leaf("2.2", "2", "1",
              rule(engine::ChoiceRule{
                  {{"co", "Có", points("1"), {}}, {"khong", "Không", points("-1"), {}}}}))
        .ifNone = core::IfNone::Zero;
    builder.set.bonusCap = points("2");
    builder.set.penaltyCap = points("1");
    return builder.build();
}

struct Sheets {
    core::IndexSet set = mixedSet();
    core::Sheet sheet = core::Sheet(set.entryCount());

    core::Entry& at(Stage stage, const char* code) { return sheet.at(stage, set.findLeaf(code)); }
    void score(Stage stage, const char* code, const char* figures)
    {
        at(stage, code) = test::scored(set.leafNode(set.findLeaf(code)), figures);
    }
    engine::UnitResult result(ResultStage stage) const
    {
        const engine::UnitFacts unit{&sheet, {}};
        return engine::evaluateUnit(set, unit, stage, engine::bestValues(set, {&unit, 1}, stage));
    }
    const engine::NodeResult node(ResultStage stage, const char* code) const
    {
        return result(stage).nodes[static_cast<std::size_t>(set.find(code))];
    }
};

/// "points/applicable", "-/max" where not scored, then flags.
std::string text(const engine::NodeResult& node)
{
    const std::string flags = test::flagText(node.flags);
    return (node.scored ? core::format(node.points) : "-") + "/" + core::format(node.applicable) +
           (node.missing > 0 ? " missing" : "") + (flags.empty() ? "" : " " + flags);
}

std::string evaluated(const core::IndexSet& set, const char* code, const core::Entry& entry,
                      ResultStage stage)
{
    return text(engine::evaluateEntry(set, set.leafNode(set.findLeaf(code)), entry, stage, {}, {}));
}

} // namespace

TEST_CASE("The four kinds of nothing")
{
    const core::IndexSet set = mixedSet();
    const auto v1 = ResultStage::V1;
    CHECK(evaluated(set, "1.1", core::Entry(), v1) == "-/3 missing");
    CHECK(evaluated(set, "1.1", test::withStatus(EntryStatus::None), v1) == "-/0");
    CHECK(evaluated(set, "2.1", test::withStatus(EntryStatus::None), v1) == "4/4");
    CHECK(evaluated(set, "2.2", test::withStatus(EntryStatus::None), v1) == "0/1");
    CHECK(evaluated(set, "1.2", test::withStatus(EntryStatus::None), v1) ==
          "-/2 missing none-refused");
    CHECK(evaluated(set, "1.1", test::withStatus(EntryStatus::Unproven), v1) == "0/3 unproven");
    CHECK(evaluated(set, "1.1", test::scored(set.leafNode(0), "n=0;d=5"), v1) == "0/3");
    CHECK(evaluated(set, "1.1", test::scored(set.leafNode(0), "n=1;d=0"), v1) ==
          "-/3 missing zero-denominator");
    CHECK(evaluated(set, "1.2", test::withStatus(EntryStatus::Unproven), ResultStage::Self) ==
          "-/0");
}

TEST_CASE("Typed points")
{
    const core::IndexSet set = mixedSet();
    core::Entry entry = test::typed("2.5");
    CHECK(evaluated(set, "2.1", entry, ResultStage::Self) == "2.5/4");
    CHECK(evaluated(set, "2.1", test::typed("2.25"), ResultStage::Self) ==
          "-/4 missing points-range");
    CHECK(evaluated(set, "2.1", test::typed("4.5"), ResultStage::V1) == "-/4 missing points-range");
    CHECK(evaluated(set, "2.1", test::typed("-0.5"), ResultStage::V1) ==
          "-/4 missing points-range");
    CHECK(evaluated(set, "2.1", test::withStatus(EntryStatus::Scored), ResultStage::V1) ==
          "-/4 missing points-missing");

    entry = test::scored(set.leafNode(0), "n=1;d=2");
    entry.points = points("1.5");
    CHECK(evaluated(set, "1.1", entry, ResultStage::Self) == "1.5/3");
    entry.points = points("1.4");
    CHECK(evaluated(set, "1.1", entry, ResultStage::Self) == "1.5/3 points-differ");
    CHECK(evaluated(set, "1.1", entry, ResultStage::V1) == "1.4/3");
    entry.points = points("1.405");
    CHECK(evaluated(set, "1.1", entry, ResultStage::Final) == "-/3 missing points-range");

    // The verifier's own figure stands alone, whatever the figures are.
    entry = test::scored(set.leafNode(0), "n=1;d=0");
    entry.points = points("2");
    CHECK(evaluated(set, "1.1", entry, ResultStage::V1) == "2/3");
    CHECK(evaluated(set, "1.1", entry, ResultStage::Self) ==
          "-/3 missing zero-denominator points-differ");
    CHECK(evaluated(set, "2.2", test::typed("-1"), ResultStage::V1) == "-1/1");
    CHECK(evaluated(set, "2.2", test::typed("-1.5"), ResultStage::V1) ==
          "-/1 missing points-range");
}

TEST_CASE("A unit at its stages")
{
    Sheets sheets;
    CHECK_FALSE(sheets.result(ResultStage::Self).hasEntries);
    CHECK_FALSE(sheets.result(ResultStage::Self).isScored());

    sheets.score(Stage::Self, "1.2", "A=1"); // a survey is nothing that a unit scores itself
    CHECK_FALSE(sheets.result(ResultStage::Self).hasEntries);

    sheets.score(Stage::Self, "1.1", "n=1;d=1");
    sheets.at(Stage::Self, "2.1") = test::typed("4");
    auto self = sheets.result(ResultStage::Self);
    CHECK(self.isScored());
    CHECK(self.total == points("7"));
    CHECK(self.applicable == points("8"));
    CHECK(self.missing == 1);
    CHECK(self.index() == core::Ratio(700, 8));
    CHECK(text(sheets.node(ResultStage::Self, "1")) == "3/3");
    CHECK(text(sheets.node(ResultStage::Self, "2")) == "-/5 missing");

    sheets.score(Stage::V1, "1.1", "n=9;d=10");
    sheets.score(Stage::V1, "1.2", "A=3;D=1");
    sheets.at(Stage::V1, "2.1") = test::typed("3.5");
    sheets.score(Stage::V1, "2.2", "option=khong");
    const auto v1 = sheets.result(ResultStage::V1);
    CHECK(v1.total == points("6.7"));
    CHECK(v1.applicable == points("10"));
    CHECK(v1.missing == 0);
    CHECK(text(sheets.node(ResultStage::V1, "1")) == "4.2/5");
    CHECK_FALSE(sheets.node(ResultStage::V1, "1").atMaximum());

    sheets.at(Stage::V2, "1.1") = test::withStatus(EntryStatus::None);
    const auto final = sheets.result(ResultStage::Final);
    CHECK(final.total == points("4"));
    CHECK(final.applicable == points("7"));
    CHECK(final.missing == 0);
}

TEST_CASE("Bonus and penalty are capped, and count in the index or stand beside it")
{
    Sheets sheets;
    sheets.at(Stage::V1, "2.1") = test::typed("4");
    sheets.at(Stage::V1, "bonus") = test::typed("5", "sáng kiến");
    sheets.at(Stage::V1, "penalty") = test::typed("0.5", "chậm");
    auto result = sheets.result(ResultStage::Final);
    CHECK(result.bonus == points("2"));
    CHECK(result.penalty == points("0.5"));
    CHECK(result.total == points("5.5"));
    CHECK(result.applicable == points("10"));

    sheets.at(Stage::V2, "bonus") = test::typed("1", "giải trình");
    CHECK(sheets.result(ResultStage::Final).total == points("4.5"));
    CHECK(sheets.result(ResultStage::V1).total == points("5.5"));

    sheets.set.bonusInIndex = false;
    result = sheets.result(ResultStage::Final);
    CHECK(result.total == points("4"));
    CHECK(result.bonus == points("1"));

    sheets.set.bonusInIndex = true;
    sheets.at(Stage::V2, "penalty") = test::typed("-3", "gõ nhầm");
    CHECK(sheets.result(ResultStage::Final).penalty.isZero());
    sheets.at(Stage::V2, "bonus") = test::withStatus(EntryStatus::Unproven);
    CHECK(sheets.result(ResultStage::Final).bonus.isZero());
}

TEST_CASE("An entry that is only a bonus makes a unit scored")
{
    Sheets sheets;
    sheets.at(Stage::V1, "bonus") = test::typed("1", "sáng kiến");
    CHECK(sheets.result(ResultStage::V1).isScored());
    CHECK(sheets.result(ResultStage::V1).missing == 4);
}

TEST_CASE("Without anything applicable there is no index")
{
    test::SetBuilder builder;
    builder.area("1").leaf("1.1", "1", "3", rule(engine::ProportionalRule{})).ifNone =
        core::IfNone::NotApplicable;
    const core::IndexSet set = builder.build();
    core::Sheet sheet(set.entryCount());
    sheet.at(Stage::V1, 0).status = EntryStatus::None;
    const engine::UnitFacts unit{&sheet, {}};
    const auto result = engine::evaluateUnit(set, unit, ResultStage::V1, engine::BestValues(1));
    CHECK(result.hasEntries);
    CHECK_FALSE(result.isScored());
    CHECK_FALSE(engine::nodeIndex(result.nodes[0]).has_value());
    CHECK_FALSE(result.nodes[0].scored);
    CHECK_FALSE(result.nodes[0].atMaximum());
}

TEST_CASE("Best compares within the group and the stage")
{
    test::SetBuilder builder;
    builder.area("1").leaf("1.1", "1", "2", rule(engine::BestRule{core::ValueOf::Percent}));
    const core::IndexSet set = builder.build();
    std::vector<core::Sheet> sheets(4, core::Sheet(set.entryCount()));
    sheets[0].at(Stage::V1, 0) = test::scored(set.leafNode(0), "p=45");
    sheets[1].at(Stage::V1, 0) = test::scored(set.leafNode(0), "p=90");
    sheets[1].at(Stage::V1, 0).points =
        points("1"); // an override does not change the value that takes part
    sheets[2].at(Stage::V1, 0) = test::scored(set.leafNode(0), "p=99");
    sheets[2].at(Stage::V1, 0).status = EntryStatus::Unproven;
    sheets[2].at(Stage::V2, 0) = test::scored(set.leafNode(0), "p=100");
    sheets[3].at(Stage::V1, 0) = test::scored(set.leafNode(0), "p=-1");
    std::vector<engine::UnitFacts> group;
    for (const auto& sheet : sheets)
        group.push_back({&sheet, {}});

    CHECK(engine::bestValues(set, group, ResultStage::V1)[0].at(0) == core::Ratio(90));
    CHECK(engine::bestValues(set, group, ResultStage::Final)[0].at(0) == core::Ratio(100));
    const auto v1 = engine::evaluateGroup(set, group, ResultStage::V1);
    CHECK(v1[0].total == points("1"));
    CHECK(v1[1].total == points("1"));
    CHECK(engine::evaluateGroup(set, group, ResultStage::Final)[0].total == points("0.9"));
    CHECK(test::flagText(v1[3].nodes[1].flags) == "negative");
}

TEST_CASE("Figures are drawn from the dossier counters of the level")
{
    using Source = core::DossierSource;
    core::DossierCounters row;
    row.level = Source::Level::District;
    row.carried = 100;
    row.direct = 15'000;
    row.online = 4'000;
    row.postal = 838;
    row.early = 9'000;
    row.onTime = 10'536;
    row.late = 115;
    row.pendingInTime = 280;
    row.pendingLate = 7;
    row.returned = 0;

    const auto drawn = [](const Source& source, const std::vector<core::DossierCounters>& rows) {
        core::IndexSet set = test::setOf(rule(engine::ProportionalRule{}), "1");
        set.nodes[1].rule->source = source;
        set.buildIndex();
        return core::formatFigures(engine::countingFigures(set, set.leafNode(0), core::Entry(),
                                                           rows, core::ResultStage::V1),
                                   set.leafNode(0));
    };
    const auto of = [](Source::Formula formula) {
        return Source{formula, Source::Level::District};
    };
    CHECK(drawn(of(Source::Formula::OnTimeOfFinished), {row}) == "n=19536;d=19651");
    CHECK(drawn(of(Source::Formula::OnTimeOfDue), {row}) == "n=19536;d=19658");
    CHECK(drawn(of(Source::Formula::NotLateOfAll), {row}) == "n=19816;d=19938");
    CHECK(drawn(of(Source::Formula::OnTimeOfReceived), {row}) == "n=19536;d=19838");
    CHECK(drawn({Source::Formula::OnTimeOfFinished, Source::Level::Commune}, {row}) == "");
    CHECK(drawn(of(Source::Formula::OnTimeOfFinished), {}) == "");

    core::DossierCounters derived = row; // late unknown: total − pending − returned
    derived.late.reset();
    CHECK(drawn(of(Source::Formula::OnTimeOfFinished), {derived}) == "n=19536;d=19651");
    CHECK(drawn(of(Source::Formula::NotLateOfAll), {derived}) == "");
    derived.returned.reset();
    CHECK(drawn(of(Source::Formula::OnTimeOfFinished), {derived}) == "");

    core::DossierCounters land = row;
    land.field = "Đất đai";
    core::DossierCounters justice = row;
    justice.field = "Tư pháp";
    CHECK(drawn(of(Source::Formula::OnTimeOfFinished), {land, justice}) == "n=39072;d=39302");
    CHECK(drawn(of(Source::Formula::OnTimeOfFinished), {row, land, justice}) == "n=19536;d=19651");
    land.early.reset();
    CHECK(drawn(of(Source::Formula::OnTimeOfFinished), {land, justice}) == "");
    justice.early = 1'000'000'000'000'000;
    CHECK(drawn(of(Source::Formula::OnTimeOfFinished), {justice}) == "");

    core::IndexSet set = test::setOf(rule(engine::ProportionalRule{}), "1");
    set.nodes[1].rule->source = of(Source::Formula::OnTimeOfFinished);
    set.buildIndex();
    const std::vector<core::DossierCounters> rows = {row};
    const auto typedOver =
        engine::evaluateEntry(set, set.leafNode(0), test::scored(set.leafNode(0), "n=1;d=2"),
                              ResultStage::Self, {}, rows);
    CHECK(typedOver.points == points("0.5"));
    const auto drawnPoints = engine::evaluateEntry(
        set, set.leafNode(0), test::withStatus(EntryStatus::Scored), ResultStage::Self, {}, rows);
    CHECK(drawnPoints.points == points("0.99"));
}

TEST_CASE("A sheet that is not there or too short counts as empty")
{
    const core::IndexSet set = mixedSet();
    const core::Sheet torn(2);
    for (const core::Sheet* sheet : {static_cast<const core::Sheet*>(nullptr), &torn}) {
        const auto result =
            engine::evaluateUnit(set, {sheet, {}}, ResultStage::Final, engine::BestValues(4));
        CHECK_FALSE(result.isScored());
        CHECK(result.missing == 4);
    }
}

TEST_CASE("Flags have the names of the page on scoring")
{
    CHECK(engine::flagName(Flag::ZeroDenominator) == "zero-denominator");
    CHECK(engine::flagName(Flag::OutOfRange) == "points-range");
    CHECK(engine::flagName(Flag::Unproven) == "unproven");
    CHECK(engine::flagList(static_cast<engine::Flags>(Flag::Over100) |
                           static_cast<engine::Flags>(Flag::Negative)) ==
          std::vector<Flag>{Flag::Negative, Flag::Over100});
}
