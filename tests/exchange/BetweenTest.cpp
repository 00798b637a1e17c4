// What stands between criteria (contract, section 1b): read, checked, written, evaluated and told.
// Expected numbers come from the contract's examples and from the real rules they name.

#include "engine/Between.h"
#include "BetweenSet.h"

#include <algorithm>

namespace {

using between::item;
using between::lateFigure;
using between::read;
using between::regions;
using between::Scored;
using between::setText;
using between::shareFigure;
using between::soundSet;

} // namespace

TEST_CASE("A figure typed once scores wherever it is taken", "[between]")
{
    // Real rule 13: three late reports cost 0,5 each in one place and 1 each in another.
    Scored unit(soundSet(setText(
        lateFigure,
        item(
            "1.1", "5",
            R"({"kind": "deduct", "events": [{"id": "a", "title": "Muộn", "points": "0.5", "figure": "muon"}]})") +
            ", " +
            item(
                "1.2", "5",
                R"({"kind": "deduct", "events": [{"id": "b", "title": "Muộn", "points": "1", "figure": "muon"},
 {"id": "c", "title": "Sai", "points": "2"}]})"))));
    CHECK(unit.points("1.1") == "-/5 figure-missing");
    unit.enter("figure:muon", "n=3");
    CHECK(unit.points("1.1") == "3.5/5"); // no entry is needed
    CHECK(unit.points("1.2") == "-/5");   // here a figure of its own is
    unit.enter("1.2", "c=0");
    CHECK(unit.points("1.2") == "2/5");
    CHECK(unit.line("1.1") == "5 − 3 × 0,5 = 3,5 → 3,5/5");
    CHECK(unit.line("figure:muon") == "dùng ở 1.1, 1.2");
    CHECK(unit.line("figure:muon", core::Language::English) == "used by 1.1, 1.2");

    SECTION("what is shared is not typed beside it")
    {
        const auto& node = unit.set.leafNode(unit.set.findLeaf("1.2"));
        CHECK(core::parseFigures("b=1", node).error().code == "figures.unknown-key");
    }
    SECTION("at the end the second verification counts, figure by figure")
    {
        unit.enter("figure:muon", "n=1", core::Stage::V2);
        CHECK(unit.points("1.1") == "3.5/5");
        CHECK(unit.points("1.1", core::ResultStage::Final) == "4.5/5");
    }
    SECTION("it may still be said that nothing can be shown for it")
    {
        unit.sheet.at(core::Stage::V1, unit.set.findLeaf("1.1")).status =
            core::EntryStatus::Unproven;
        CHECK(unit.points("1.1") == "0/5 unproven");
    }
}

TEST_CASE("Last year's figure is typed, else that of the year before", "[between]")
{
    // Real rule 28: 1.800 last year, this month 120 done: 120/150 = 80 %.
    Scored unit(soundSet(setText(
        R"("figures": [{"id": "viec", "title": "Việc được giao", "of": "count"}], )",
        item(
            "1.1", "10",
            R"({"kind": "proportional", "of": "ratio", "fallback": {"last": "viec", "divide": "12", "else": "0"}})"))));
    unit.enter("1.1", "n=120");
    CHECK(unit.points("1.1") == "0/10");
    CHECK(unit.line("1.1") == "120, năm trước không có số liệu = 0% → 0/10");
    // Several units became this one: what they had is not "nothing".
    unit.last.predecessors = {"Xã A", "Xã B"};
    CHECK(unit.points("1.1") == "-/10 figure-missing");
    CHECK(unit.line("1.1") ==
          "Thiếu số liệu d; Thiếu số liệu dùng chung «Việc được giao» (năm trước)");
    unit.last.predecessors.clear();
    unit.last.figures[0].set(0, core::Decimal::whole(1800));
    CHECK(unit.points("1.1") == "8/10");
    CHECK(unit.line("1.1") == "120/(1.800 của năm trước : 12) = 80% → 8/10");
    unit.enter("figure:viec", "last=1440");
    CHECK(unit.points("1.1") == "10/10");
    unit.enter("1.1", "n=120;d=240"); // typed
    CHECK(unit.points("1.1") == "5/10");
    unit.enter("1.1", "n=120;d=0");
    CHECK(unit.points("1.1") == "-/10 zero-denominator");
}

TEST_CASE("who had several predecessors is not compared by what stands for last year's number",
          "[between]")
{
    // Contract, section 1b, `last`: with several predecessors the figure is missing, also where
    // there is an `else`; so it cannot be the highest of the group either.
    const core::IndexSet set = soundSet(setText(
        R"("figures": [{"id": "viec", "title": "Việc được giao", "of": "count"}], )",
        item("1.1", "10",
             R"({"kind": "best", "of": "ratio", "fallback": {"last": "viec", "else": "100"}})") +
            "," +
            item(
                "1.2", "10",
                R"({"kind": "sum", "parts": [{"id": "a", "title": "A", "max": "10", "rule": {"kind": "best", "of": "ratio",
 "fallback": {"last": "viec", "else": "100"}}}]})"),
        "20"));
    Scored merged(set);
    merged.enter("1.1", "n=3");
    merged.enter("1.2", "a.n=3");
    Scored other(set);
    other.enter("1.1", "n=1;d=2");
    other.enter("1.2", "a.n=1;a.d=2");
    const auto points = [&] {
        const engine::UnitFacts group[] = {merged.facts(), other.facts()};
        std::string text;
        for (const auto& unit : engine::evaluateGroup(set, group, core::ResultStage::V1)) {
            for (const char* code : {"1.1", "1.2"}) {
                const auto& node = unit.nodes[static_cast<std::size_t>(set.find(code))];
                text += (node.scored ? core::format(node.points) : "-") + ' ';
            }
        }
        return text;
    };
    CHECK(points() == "10 10 5 5 "); // 100 % of `else`, 50 %
    merged.last.predecessors = {"Xã A", "Xã B"};
    CHECK(points() == "- - 10 10 ");
}

TEST_CASE("A child takes the points of what stands above it", "[between]")
{
    // Real rule 9: one session short, and the whole parent is 0 of 4.
    Scored unit(soundSet(setText(
        "",
        R"({"code": "1.1", "title": "Họp", "items": [)" +
            item("1.1.1", "2.5", R"({"kind": "proportional", "of": "percent"})") + ", " +
            item("1.1.2", "1.5",
                 R"({"kind": "choice", "options": [{"id": "du", "title": "Đủ", "points": "1.5"},
 {"id": "thieu", "title": "Thiếu", "points": "0.5", "zeroes": "1.1"}]})") +
            "]}",
        "4")));
    unit.enter("1.1.1", "p=80");
    unit.enter("1.1.2", "option=du");
    CHECK(unit.points("1.1") == "3.5/4");
    unit.enter("1.1.2", "option=thieu");
    CHECK(unit.points("1.1") == "0/4");
    CHECK(unit.points("1") == "0/4");
    CHECK(unit.points("1.1.1") == "2/2.5"); // its own line keeps its points
    CHECK(unit.points("1.1.2") == "0.5/1.5");
    CHECK(unit.line("1.1") == "0 vì 1.1.2: Mục 1.1.2 (2 + 0,5 không tính) → 0/4");
    // The verifier's own points are his judgement of the one criterion.
    unit.sheet.at(core::Stage::V1, unit.set.findLeaf("1.1.2")).points =
        core::readPoints("1", core::NumberField::Data, 2).value();
    CHECK(unit.points("1.1") == "3/4");
}

TEST_CASE("Attributes scale the maximum and what is scored of it", "[between]")
{
    // The contract's "20 × 0,5 = 10 điểm tối đa".
    Scored unit(soundSet(setText(
        std::string(shareFigure) + regions,
        item("1.1", "20", R"({"kind": "proportional", "of": "percent"})",
             R"("scale": {"by": [{"attribute": "vung", "is": "mien-nui", "times": "0.5"}]}, )") +
            ", " +
            item("1.2", "20", R"({"kind": "proportional", "of": "percent"})",
                 R"("scale": {"by": [{"figure": "ty-trong", "least": "0.5"}]}, )"),
        "40")));
    unit.enter("1.1", "p=80");
    CHECK(unit.points("1.1") == "16/20 attribute-missing");
    unit.attributes[0] = "mien-nui";
    CHECK(unit.points("1.1") == "8/10");
    CHECK(unit.line("1.1") == "80% → 16/20 × 0,5 → 8/10; 20 × 0,5 = 10 điểm tối đa");
    unit.attributes[0] = "dong-bang";
    CHECK(unit.points("1.1") == "16/20");

    // Real rule 32: share 63 % → 12,6, share 30 % held to a half.
    unit.enter("1.2", "p=100");
    CHECK(unit.points("1.2") == "-/20 figure-missing");
    CHECK(unit.line("1.2") ==
          "Điểm tối đa tùy theo số liệu dùng chung chưa có hoặc chưa đúng: Tỷ trọng");
    unit.enter("figure:ty-trong", "p=63");
    CHECK(unit.points("1.2") == "12.6/12.6");
    unit.enter("figure:ty-trong", "p=30");
    CHECK(unit.points("1.2") == "10/10");

    // Typed points are typed on the scaled maximum.
    unit.sheet.at(core::Stage::V1, unit.set.findLeaf("1.2")).points = core::Points::whole(11);
    CHECK(unit.points("1.2") == "-/10 points-range");
}

TEST_CASE("Attributes move the borders of a rule", "[between]")
{
    // Real rule 6: for a mountain unit the base holds up to 2.625 people.
    Scored unit(soundSet(setText(
        regions, item("1.1", "35", R"({"kind": "steps", "of": "count", "from": "3500", "base": "10",
 "size": "100", "each": "0.5", "thresholds": [{"attribute": "vung", "is": "mien-nui", "times": "0.75"}]})"),
        "35")));
    unit.enter("1.1", "n=2725");
    CHECK(unit.points("1.1") == "10/35 attribute-missing");
    unit.attributes[0] = "mien-nui";
    CHECK(unit.points("1.1") == "10.5/35");
    CHECK(unit.line("1.1") == "2.725 (các mốc × 0,75): 10 + ⌊100/100⌋ × 0,5 = 10,5/35");
}

TEST_CASE("A maximum scaled to 0 does not apply, and the line says so once", "[between]")
{
    Scored unit(soundSet(setText(
        regions,
        item("1.1", "20", R"({"kind": "proportional", "of": "percent"})",
             R"("scale": {"by": [{"attribute": "vung", "is": "mien-nui", "times": "0"}]}, )"),
        "20")));
    unit.attributes[0] = "mien-nui";
    CHECK(unit.line("1.1") == "20 × 0 = 0 điểm tối đa: không áp dụng");
}

TEST_CASE("A line tells the borders as they are for the unit", "[between]")
{
    const std::string moved =
        R"(, "thresholds": [{"attribute": "vung", "is": "mien-nui", "times": "0.75"}])";
    Scored unit(soundSet(setText(
        regions,
        item("1.1", "3",
             R"({"kind": "proportional", "of": "percent", "target": "90", "floor": "40")" + moved +
                 '}') +
            ", " +
            item("1.2", "2",
                 R"({"kind": "interpolate", "of": "number", "knots": [{"at": "80", "points": "1"},
 {"at": "90", "points": "2"}])" +
                     moved + '}') +
            ", " +
            item("1.3", "1",
                 R"({"kind": "tiers", "of": "percent", "tiers": [{"from": "100", "points": "1"},
 {"from": "80", "points": "0.5"}, {"points": "0"}])" +
                     moved + '}'),
        "6")));
    unit.attributes[0] = "mien-nui";
    // 54/67,5 × 3 = 2,4; the floor of 40 is 30, the knots are 60 and 67,5, the tiers 75 and 60.
    unit.enter("1.1", "p=54");
    CHECK(unit.line("1.1") == "54% (các mốc × 0,75) → đạt 54/67,5 mục tiêu → 2,4/3");
    unit.enter("1.1", "p=29");
    CHECK(unit.line("1.1") == "29% (các mốc × 0,75) → dưới 30% → 0/3");
    unit.enter("1.2", "x=63.75");
    CHECK(unit.line("1.2") == "63,75 (các mốc × 0,75) → giữa 60: 1 điểm và 67,5: 2 điểm → 1,5/2");
    unit.enter("1.3", "p=70");
    CHECK(unit.line("1.3") == "70% (các mốc × 0,75) → từ 60% đến dưới 75% → 0,5/1");
    unit.enter("1.3", "p=80");
    CHECK(unit.line("1.3") == "80% (các mốc × 0,75) → từ 75% trở lên → 1/1");
}

TEST_CASE("What nothing arose is worth depends on another criterion", "[between]")
{
    // Real rule 31.
    Scored unit(soundSet(
        setText("", item("1.1", "5", R"({"kind": "proportional", "of": "percent"})") + ", " +
                        R"({"code": "1.2", "title": "Trực", "max": "5", "by": "unit",
 "ifNone": {"when": "1.1", "status": "scored", "then": "full", "else": "zero"},
 "rule": {"kind": "proportional", "of": "percent"}})")));
    core::Entry& none = unit.sheet.at(core::Stage::V1, unit.set.findLeaf("1.2"));
    none.status = core::EntryStatus::None;
    CHECK(unit.points("1.2") == "0/5");
    unit.enter("1.1", "p=60");
    CHECK(unit.points("1.2") == "5/5");
    CHECK(unit.line("1.2") == "không phát sinh (1.1: có chấm) → điểm tối đa 5/5");
}

TEST_CASE("A shared figure is checked as it is entered", "[between]")
{
    Scored unit(soundSet(setText(
        lateFigure, item("1.1", "10", R"({"kind": "weighted", "total": {"id": "t", "title": "Tổng"},
 "terms": [{"id": "a", "title": "Muộn", "points": "10", "figure": "muon"}]})"))));
    const auto check = [&unit](const char* code, const core::Entry& entry) {
        std::string found;
        for (const core::Problem& problem : engine::checkEntry(
                 unit.set, unit.set.findLeaf(code), entry, core::Stage::V1, nullptr, unit.facts()))
            found += (problem.severity == core::Severity::Error ? "!" : "") + problem.code + ' ';
        return found;
    };
    core::Entry entry = unit.enter("figure:muon", "n=2");
    CHECK(check("figure:muon", entry).empty());
    entry.points = core::Points::whole(1);
    CHECK(check("figure:muon", entry) == "!entry.figure-points ");
    entry = unit.enter("figure:muon", "last=3");
    CHECK(check("figure:muon", entry) == "!entry.note-needed ");
    entry.note = "Báo cáo năm trước";
    CHECK(check("figure:muon", entry).empty());
    entry.status = core::EntryStatus::None;
    CHECK(check("figure:muon", entry) == "!entry.figure-status ");
    // A criterion may be entered before the figure that it takes; its own ones must be there.
    CHECK(check("1.1", unit.enter("1.1", "t=4")) == "entry.figure-missing ");
    core::Entry bare = unit.enter("1.1", "t=4");
    bare.figures = {};
    CHECK(check("1.1", bare) == "!entry.figure-missing ");
}

TEST_CASE("A shared figure typed over the one that dossiers give wants its reason", "[between]")
{
    Scored unit(soundSet(setText(
        R"("figures": [{"id": "hs", "title": "Hồ sơ", "of": "ratio", "source": "dossiers:on-time/finished:huyen"}], )",
        item("1.1", "10", R"({"kind": "proportional", "of": "ratio", "figure": "hs"})"))));
    // Na Rì 2021, domain section 4: 19.536 of 19.651.
    core::DossierCounters row = core::emptyCounters(core::DossierSource::Level::District, "");
    row.early = 13287;
    row.onTime = 6249;
    row.late = 115;
    const std::vector rows = {row};
    const auto check = [&](const core::Entry& entry) {
        engine::UnitFacts facts = unit.facts();
        facts.counters = rows;
        std::string found;
        for (const core::Problem& problem : engine::checkEntry(
                 unit.set, unit.set.findLeaf("figure:hs"), entry, core::Stage::V1, nullptr, facts))
            found += problem.code + ' ';
        return found;
    };
    CHECK(check(unit.enter("figure:hs", "n=19536;d=19651")).empty());
    core::Entry other = unit.enter("figure:hs", "n=19537;d=19651");
    CHECK(check(other) == "entry.note-needed ");
    other.note = "Một hồ sơ ghi nhầm";
    CHECK(check(other).empty());
}

TEST_CASE("A shared figure drawn from dossiers says after which form", "[between][form06a]")
{
    Scored unit(soundSet(setText(
        R"("figures": [{"id": "hs", "title": "Hồ sơ", "of": "ratio", "source": "dossiers:on-time/finished:huyen"}], )",
        item("1.1", "10", R"({"kind": "proportional", "of": "ratio", "figure": "hs"})"))));
    // Na Rì 2021, domain section 4.
    core::DossierCounters row = core::emptyCounters(core::DossierSource::Level::District, "");
    row.early = 13287;
    row.onTime = 6249;
    row.late = 115;
    const auto origin = [&unit, &row](core::Language language) {
        const std::vector rows = {row};
        engine::UnitFacts facts = unit.facts();
        facts.counters = rows;
        return engine::figureOrigin(unit.set, unit.set.findLeaf("figure:hs"), facts,
                                    core::ResultStage::V1, language);
    };
    CHECK(origin(core::Language::Vietnamese) == "từ số liệu hồ sơ");
    row.form = core::DossierForm::Form06a;
    CHECK(origin(core::Language::Vietnamese) == "từ số liệu hồ sơ (biểu II.06a)");
    CHECK(origin(core::Language::English) == "from the dossier counters (form II.06a)");
}

TEST_CASE("What is read is written and read again", "[between]")
{
    const std::string text = setText(
        std::string(R"("figures": [{"id": "a", "title": "A", "of": "ratio", "figureDecimals": 1},
 {"id": "b", "title": "B", "of": "count"}], )") +
            regions,
        item("1.1", "5", R"({"kind": "tiers", "of": "ratio", "figure": "a",
 "tiers": [{"from": "90", "points": "5"}, {"points": "0", "zeroes": "1"}],
 "thresholds": [{"attribute": "vung", "is": "mien-nui", "times": "0.8"}]})",
             R"("scale": {"by": [{"attribute": "vung", "is": "dong-bang", "times": "0.5"},
 {"figure": "a"}], "combine": "add", "atLeast": "1"}, )") +
            ", " + item("1.2", "3", R"({"kind": "proportional", "of": "ratio", "n": {"figure": "b"},
 "fallback": {"last": "b", "divide": "12"}})") +
            ", " +
            R"({"code": "1.3", "title": "Ba", "max": "2", "by": "unit",
 "ifNone": {"when": "1.2", "status": "none", "then": "na", "else": null},
 "rule": {"kind": "formula", "variables": [{"id": "x", "title": "X", "last": "a"}], "expression": "x / 50"}})");
    const core::IndexSet set = soundSet(text);
    const std::string written = exchange::writeIndexSet(set);
    CHECK(exchange::writeIndexSet(soundSet(written)) == written);
    for (const char* key :
         {"\"figures\"", "\"attributes\"", "\"thresholds\"", "\"scale\"", "\"fallback\"",
          "\"when\"", "\"zeroes\"", "\"last\": \"a\"", "\"combine\": \"add\"", "\"figure\": \"b\""})
        CHECK(written.find(key) != std::string::npos);
    // The figure of a part is its rule's.
    const core::IndexSet parts = soundSet(
        setText(lateFigure, item("1.1", "10", R"({"kind": "sum", "parts": [{"id": "p", "title": "P",
 "max": "10", "figure": "muon", "rule": {"kind": "count", "each": "1"}}]})")));
    CHECK(parts.leafNode(parts.findLeaf("1.1")).isSharedOnly);
}

TEST_CASE("A part draws its figures from dossiers beside what is typed for the others", "[between]")
{
    // 19.536 / 19.651 = 99,41 % of 6 points is 5,9649; a late report costs 1 of 4.
    Scored unit(soundSet(setText(
        "",
        item(
            "1.1", "10",
            R"({"kind": "sum", "parts": [{"id": "ho-so", "title": "Hồ sơ đúng hạn", "max": "6", "rule":
 {"kind": "proportional", "of": "ratio", "source": "dossiers:on-time/finished:xa"}},
 {"id": "bao-cao", "title": "Báo cáo", "max": "4", "rule":
 {"kind": "deduct", "events": [{"id": "muon", "title": "Muộn", "points": "1"}]}}]})"))));
    core::DossierCounters row;
    row.level = core::DossierSource::Level::Commune;
    row.early = 9'000;
    row.onTime = 10'536;
    row.late = 115;
    const std::vector<core::DossierCounters> rows = {row};
    const core::Node& node = unit.set.leafNode(0);
    const auto entered = [&](const char* figures, const std::vector<core::DossierCounters>& known) {
        unit.enter("1.1", figures);
        engine::UnitFacts facts = unit.facts();
        facts.counters = known;
        return std::pair(engine::evaluateGroup(unit.set, {&facts, 1}, core::ResultStage::V1)
                             .front()
                             .nodes[static_cast<std::size_t>(unit.set.find("1.1"))],
                         engine::explain(unit.set, node, unit.sheet.at(core::Stage::V1, 0),
                                         core::ResultStage::V1, engine::Highest(), facts,
                                         core::Language::Vietnamese));
    };
    CHECK(core::format(entered("bao-cao.muon=1", rows).first.points) == "8.96");
    CHECK(entered("bao-cao.muon=1", rows).second.find("19.536/19.651") != std::string::npos);
    // What is typed stands over what is drawn; the other part is drawn all the same.
    CHECK(core::format(entered("ho-so.n=1;ho-so.d=2;bao-cao.muon=0", rows).first.points) == "7");
    CHECK(entered("ho-so.n=1;bao-cao.muon=0", rows).first.points == core::Points());
    const auto [missing, line] = entered("bao-cao.muon=1", {});
    CHECK_FALSE(missing.scored);
    CHECK(line.find("ho-so.n, ho-so.d (số liệu hồ sơ chưa đủ)") != std::string::npos);
    // The source is written back.
    CHECK(read(exchange::writeIndexSet(unit.set)).set.leafNode(0).slots[0].drawnFrom.has_value());

    const auto problems = [&](const char* figures) {
        engine::UnitFacts facts = unit.facts();
        facts.counters = rows;
        const core::Entry& entry = unit.enter("1.1", figures);
        std::vector<std::string> found;
        for (const core::Problem& each :
             engine::checkEntry(unit.set, 0, entry, core::Stage::Self, nullptr, facts))
            found.push_back(each.code);
        return found;
    };
    CHECK(problems("bao-cao.muon=1").empty());
    CHECK(problems("ho-so.n=19536;ho-so.d=19651;bao-cao.muon=1").empty());
    CHECK(problems("ho-so.n=1;ho-so.d=2;bao-cao.muon=1") ==
          std::vector<std::string>{"entry.note-needed"});
}

TEST_CASE("A case draws only where it is chosen", "[between]")
{
    Scored unit(soundSet(setText("", item("1.1", "10", R"({"kind": "cases", "cases": [
 {"id": "co", "title": "Có hồ sơ", "rule":
  {"kind": "proportional", "of": "ratio", "source": "dossiers:on-time/finished:xa"}},
 {"id": "khong", "title": "Không có hồ sơ", "rule":
  {"kind": "choice", "options": [{"id": "dat", "title": "Đạt", "points": "10"}]}}]})"))));
    core::DossierCounters row;
    row.level = core::DossierSource::Level::Commune;
    row.early = 1;
    row.onTime = 2;
    row.late = 1;
    const std::vector<core::DossierCounters> rows = {row};
    const core::Node& node = unit.set.leafNode(0);
    const auto counting = [&](const char* figures) {
        engine::UnitFacts facts = unit.facts();
        facts.counters = rows;
        return core::formatFigures(engine::countingFigures(unit.set, node,
                                                           unit.enter("1.1", figures), facts,
                                                           core::ResultStage::V1),
                                   node);
    };
    CHECK(counting("case=co") == "case=co;n=3;d=4");
    CHECK(counting("case=khong;option=dat") == "case=khong;option=dat");
}
