#include "engine/Check.h"

#include "SmallSet.h"

using core::EntryStatus;
using core::Stage;
using test::points;
using test::rule;
using test::typed;

namespace {

core::IndexSet entrySet()
{
    test::SetBuilder builder;
    builder.area("1");
    builder.leaf("ratio", "1", "2", rule(engine::ProportionalRule{})).ifNone = core::IfNone::Full;
    builder.leaf("manual", "1", "2", rule(engine::ManualRule{points("0.5")}));
    builder.leaf("survey", "1", "2", rule(engine::SurveyRule{{{"A", "A", test::decimal("100")}}}))
        .by = core::ScoredBy::Survey;
    builder.leaf("office", "1", "2", rule(engine::ManualRule{})).by = core::ScoredBy::Office;
    builder.leaf(
        "choice", "1", "1",
        rule(engine::ChoiceRule{{{"co", "Có", points("1"), {}}, {"khong", "", points("-1"), {}}}}));
    builder.leaf("list", "1", "1",
                 rule(engine::ChecklistRule{{{"a", "", points("1")}, {"b", "", points("1")}}}));
    builder.leaf("weighted", "1", "1",
                 rule(engine::WeightedRule{{"tong", ""}, {{"b", "", points("1")}}}));
    builder.leaf("formula", "1", "1", rule(test::formula({"a", "b"}, "a/b")));
    builder.leaf("best", "1", "1", rule(engine::BestRule{core::ValueOf::Percent}));
    builder.leaf("drawn", "1", "1", rule(engine::ProportionalRule{})).rule->source =
        core::DossierSource{};
    builder.set.bonusCap = points("2");
    return builder.build();
}

/// Made at the first use: its formula is checked as it is compiled.
const core::IndexSet& checkedSet()
{
    static const core::IndexSet set = entrySet();
    return set;
}

/// "code key=value …" per problem, parted by "; ".
std::string problems(const char* code, const core::Entry& entry, Stage stage,
                     const core::Entry* previous = nullptr, engine::Counters counters = {})
{
    std::string text;
    for (const auto& problem : engine::checkEntry(checkedSet(), checkedSet().findLeaf(code), entry,
                                                  stage, previous, counters)) {
        CHECK(problem.place == code);
        text += (text.empty() ? "" : "; ") + problem.code +
                (problem.severity == core::Severity::Warning ? "?" : "");
        for (const auto& param : problem.params)
            text += ' ' + param.name + '=' + param.value;
    }
    return text;
}

core::Entry scored(const char* code, const char* figures)
{
    return test::scored(checkedSet().leafNode(checkedSet().findLeaf(code)), figures);
}

core::Entry with(core::Entry entry, const char* itsPoints, const char* note = "")
{
    entry.points = points(itsPoints);
    entry.note = note;
    return entry;
}

} // namespace

TEST_CASE("Entries that may be made")
{
    CHECK(problems("ratio", core::Entry(), Stage::Self) == "");
    CHECK(problems("ratio", scored("ratio", "n=1;d=2"), Stage::Self) == "");
    CHECK(problems("ratio", test::withStatus(EntryStatus::None), Stage::Self) == "");
    CHECK(problems("ratio", test::withStatus(EntryStatus::Unproven), Stage::V1) == "");
    CHECK(problems("manual", typed("1.5"), Stage::Self) == "");
    CHECK(problems("survey", scored("survey", "A=5"), Stage::V1) == "");
    CHECK(problems("office", typed("1.25"), Stage::V2) == "");
    CHECK(problems("choice", with(scored("choice", "option=co"), "-1", "không ban hành"),
                   Stage::V1) == "");
    CHECK(problems("best", scored("best", "p=0"), Stage::Self) == "");
}

TEST_CASE("Statuses and stages that are refused")
{
    CHECK(problems("manual", test::withStatus(EntryStatus::None), Stage::Self) ==
          "entry.none-refused");
    CHECK(problems("survey", scored("survey", "A=5"), Stage::Self) == "entry.survey-self");
    CHECK(problems("office", typed("1"), Stage::Self) == "entry.office-self");
    CHECK(problems("survey", core::Entry(), Stage::Self) == "");
}

TEST_CASE("Typed points: needed, in range, fine enough, on the step")
{
    CHECK(problems("manual", test::withStatus(EntryStatus::Scored), Stage::V1) ==
          "entry.points-needed");
    CHECK(problems("manual", typed("2.5"), Stage::V1) ==
          "entry.points-range points=2.5 max=2 lowest=0");
    CHECK(problems("manual", typed("-0.5"), Stage::V1) ==
          "entry.points-range points=-0.5 max=2 lowest=0");
    CHECK(problems("manual", typed("1.2"), Stage::V1) == "entry.points-step points=1.2 step=0.5");
    CHECK(problems("office", typed("1.255"), Stage::V1) ==
          "entry.points-decimals points=1.255 decimals=2");
    CHECK(problems("choice", typed("-2", "lý do"), Stage::V1) ==
          "entry.points-range points=-2 max=1 lowest=-1");
}

TEST_CASE("Self points must be the rule's result")
{
    const core::Entry half = scored("ratio", "n=1;d=2");
    CHECK(problems("ratio", with(half, "1"), Stage::Self) == "");
    CHECK(problems("ratio", with(half, "1.1"), Stage::Self) ==
          "entry.points-differ points=1.1 result=1");
    CHECK(problems("ratio", typed("1"), Stage::Self) == "entry.figure-missing key=n");
}

TEST_CASE("The verifier's own figure needs a note where it differs")
{
    const core::Entry self = scored("ratio", "n=1;d=2");
    CHECK(problems("ratio", with(self, "1"), Stage::V1) == "");
    CHECK(problems("ratio", with(self, "0.5"), Stage::V1) ==
          "entry.note-needed reason=own-figure points=0.5 result=1");
    CHECK(problems("ratio", with(self, "0.5", "trễ 3 hồ sơ"), Stage::V1) == "");
    CHECK(problems("ratio", with(self, "0.5", " \n"), Stage::V2) ==
          "entry.note-needed reason=own-figure points=0.5 result=1");
    // no own figures: compared with the stage before
    CHECK(problems("ratio", typed("1"), Stage::V1, &self) == "");
    CHECK(problems("ratio", typed("1.5"), Stage::V1, &self) ==
          "entry.note-needed reason=own-figure points=1.5 result=1");
    // own figures come first
    CHECK(problems("ratio", with(scored("ratio", "n=1;d=4"), "1"), Stage::V1, &self) ==
          "entry.note-needed reason=own-figure points=1 result=0.5");
    // nothing to compare with
    const core::Entry unproven = test::withStatus(EntryStatus::Unproven);
    CHECK(problems("ratio", typed("1"), Stage::V1) ==
          "entry.note-needed reason=own-figure points=1");
    CHECK(problems("ratio", typed("1"), Stage::V1, &unproven) ==
          "entry.note-needed reason=own-figure points=1");
    CHECK(problems("best", with(scored("best", "p=50"), "1"), Stage::V1) ==
          "entry.note-needed reason=own-figure points=1");
    // the rule is not asked, so its problems do not refuse
    CHECK(problems("ratio", with(scored("ratio", "n=1;d=0"), "1", "theo biên bản"), Stage::V1) ==
          "");
}

TEST_CASE("What is wrong with figures")
{
    CHECK(problems("ratio", scored("ratio", "n=1;d=0"), Stage::Self) ==
          "entry.zero-denominator key=d");
    CHECK(problems("ratio", scored("ratio", "n=-1;d=2"), Stage::Self) == "entry.negative key=n");
    CHECK(problems("ratio", scored("ratio", "n=1"), Stage::Self) == "entry.figure-missing key=d");
    CHECK(problems("ratio", scored("ratio", "n=2188;d=2100"), Stage::Self) ==
          "entry.over-100? rate=104.19");
    CHECK(problems("ratio", scored("ratio", "n=100001;d=100000"), Stage::Self) ==
          "entry.over-100? rate=100.001");
    CHECK(problems("ratio", scored("ratio", "n=1.5;d=2"), Stage::Self) ==
          "entry.figure-decimals key=n figure=1.5 decimals=0");
    CHECK(problems("choice", scored("choice", "option=?"), Stage::Self) == "entry.unknown-option");
    CHECK(problems("choice", test::withStatus(EntryStatus::Scored), Stage::Self) ==
          "entry.figure-missing key=option");
    CHECK(problems("list", scored("list", "a=1;b=2"), Stage::Self) == "entry.bad-tick key=b");
    CHECK(problems("weighted", scored("weighted", "tong=0;b=1"), Stage::Self) ==
          "entry.zero-denominator key=tong");
    CHECK(problems("weighted", scored("weighted", "tong=1;b=2"), Stage::Self) == "entry.over-100?");
    CHECK(problems("survey", scored("survey", "A=0"), Stage::V1) == "entry.zero-denominator");
    // Held to the maximum, but not without a word.
    CHECK(problems("formula", scored("formula", "a=5;b=4"), Stage::Self) ==
          "entry.over-max? max=1");
    CHECK(problems("formula", scored("formula", "a=4;b=4"), Stage::Self) == "");
}

TEST_CASE("Typed figures over drawn ones need a note")
{
    core::DossierCounters row;
    row.early = 5;
    row.onTime = 4;
    row.late = 1;
    const std::vector<core::DossierCounters> rows = {row};
    core::Entry entry = scored("drawn", "n=8;d=10");
    CHECK(problems("drawn", test::withStatus(EntryStatus::Scored), Stage::Self, nullptr, rows) ==
          "");
    CHECK(problems("drawn", entry, Stage::Self, nullptr, rows) ==
          "entry.note-needed reason=drawn-figures");
    CHECK(problems("drawn", scored("drawn", "n=9;d=10"), Stage::Self, nullptr, rows) == "");
    CHECK(problems("drawn", entry, Stage::Self) == "");
    entry.note = "số liệu của hệ thống thiếu tháng 12";
    CHECK(problems("drawn", entry, Stage::Self, nullptr, rows) == "");
    CHECK(problems("drawn", test::withStatus(EntryStatus::Scored), Stage::Self) ==
          "entry.figure-missing key=n");
    CHECK(problems("drawn", typed("0.9"), Stage::V1, nullptr, rows) == "");
}

TEST_CASE("Bonus and penalty need points and a note")
{
    CHECK(problems("bonus", typed("1", "sáng kiến"), Stage::Self) == "");
    CHECK(problems("bonus", typed("9", "trên mức trần"), Stage::Self) == "");
    CHECK(problems("bonus", core::Entry(), Stage::Self) == "");
    CHECK(problems("bonus", typed("1"), Stage::V1) == "entry.note-needed reason=bonus");
    CHECK(problems("penalty", typed("-1", "chậm"), Stage::V1) == "entry.bonus-negative points=-1");
    CHECK(problems("penalty", typed("0.125", "chậm"), Stage::V1) ==
          "entry.points-decimals points=0.125 decimals=2");
    CHECK(problems("penalty", test::withStatus(EntryStatus::Scored), Stage::V1) ==
          "entry.bonus-points-needed; entry.note-needed reason=penalty");
}
