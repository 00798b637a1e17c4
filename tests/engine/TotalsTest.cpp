// Bonus and penalty items, the total and the steps to a class (contract, section 1b, "Totals and
// classes"). Numbers are worked out in the comments; whole rules of real sets are in
// tests/exchange/RealRulesTest.cpp.

#include "engine/Check.h"
#include "engine/Explain.h"
#include "engine/ExplainClass.h"
#include "engine/ExplainTotals.h"
#include "engine/Rank.h"
#include "engine/kinds/DecisionRule.h"

#include "SmallSet.h"

using core::ResultStage;
using core::Section;
using core::Stage;
using test::points;
using test::typed;

namespace {

/// One area with two manual criteria of 60 and 25 points; bonus and penalty items are added behind.
class Builder : public test::SetBuilder {
public:
    Builder()
    {
        set.format = 2;
        area("1");
        leaf("1.1", "1", "60", engine::ManualRule{});
        leaf("1.2", "1", "25", engine::ManualRule{}).ifNone = core::IfNone::NotApplicable;
        set.max = points("85");
    }

    /// An item with typed points.
    core::ExtraItem& item(Section section, const char* code, const char* max)
    {
        core::ExtraSection& extras = section == Section::Bonus ? set.bonus : set.penalty;
        if (extras.root < 0) {
            extras.root = static_cast<int>(set.nodes.size());
            extras.isFree = false;
            core::Node root;
            root.section = section;
            root.code = section == Section::Bonus ? "bonus" : "penalty";
            set.nodes.push_back(root);
        }
        core::Node node;
        node.code = node.title = code;
        node.section = section;
        node.parent = extras.root;
        node.depth = 1;
        node.max = points(max);
        node.rule = core::Rule(engine::ManualRule{});
        node.extra = core::ExtraItem();
        return *set.nodes.emplace_back(std::move(node)).extra;
    }

    core::IndexSet build()
    {
        engine::addDecisions(set);
        set.nodes[0].max = points("85");
        set.buildIndex();
        return set;
    }
};

using Row = std::vector<std::pair<const char*, const char*>>;

core::Sheet sheetOf(const core::IndexSet& set, const Row& row)
{
    core::Sheet sheet(set.entryCount());
    for (const auto& [code, text] : row) {
        const int leaf = set.findLeaf(code);
        INFO(code);
        REQUIRE(leaf >= 0);
        core::Entry& entry = sheet.at(Stage::V1, leaf);
        if (std::string_view(text) == "na")
            entry.status = core::EntryStatus::None;
        else
            entry = typed(text);
    }
    return sheet;
}

engine::UnitResult resultOf(const core::IndexSet& set, const Row& row)
{
    const core::Sheet sheet = sheetOf(set, row);
    const engine::UnitFacts facts{&sheet, {}};
    return engine::evaluateGroup(set, {&facts, 1}, ResultStage::V1).front();
}

core::Points pointsOf(const core::IndexSet& set, const engine::UnitResult& result,
                      std::string_view code)
{
    return result.nodes[static_cast<std::size_t>(set.find(code))].points;
}

} // namespace

TEST_CASE("Of a group only the highest item counts, then the cap, and a typed amount is in it",
          "[totals]")
{
    Builder builder;
    builder.set.bonusCap = points("5");
    builder.item(Section::Bonus, "C1", "3").group = "g";
    builder.item(Section::Bonus, "C2", "3").group = "g";
    builder.item(Section::Bonus, "C3", "3");
    const core::IndexSet set = builder.build();
    CHECK(resultOf(set, {{"1.1", "50"}, {"C1", "1"}, {"C2", "2.5"}}).bonus == points("2.5"));
    CHECK(resultOf(set, {{"1.1", "50"}, {"C1", "1"}, {"C2", "2"}, {"C3", "1"}}).bonus ==
          points("3"));
    // 3 + 3 = 6, capped at 5
    CHECK(resultOf(set, {{"1.1", "50"}, {"C1", "3"}, {"C3", "3"}}).bonus == points("5"));
    // Not free: what is typed under "bonus" does not count, but the unit has an entry.
    CHECK(resultOf(set, {{"1.1", "50"}, {"bonus", "4"}}).bonus == points("0"));
    builder.set.bonus.isFree = true;
    CHECK(resultOf(builder.build(), {{"1.1", "50"}, {"C1", "3"}, {"bonus", "1"}}).bonus ==
          points("4"));
    builder.set.bonus.isCapped = false;
    CHECK(resultOf(builder.build(), {{"1.1", "50"}, {"C1", "3"}, {"C3", "3"}, {"bonus", "4"}})
              .bonus == points("10"));
}

TEST_CASE("An entry without points and without the criterion it takes from tells both", "[totals]")
{
    Builder builder;
    builder.item(Section::Penalty, "T1", "5").item = "typed";
    builder.set.penaltyCap = points("5");
    const core::IndexSet set = builder.build();
    core::Sheet sheet = sheetOf(set, {{"1.1", "50"}, {"1.2", "20"}});
    core::Entry& entry = sheet.at(Stage::V1, set.findLeaf("T1"));
    entry.status = core::EntryStatus::Scored;
    const engine::UnitFacts facts{&sheet, {}};
    const auto result = engine::evaluateGroup(set, {&facts, 1}, ResultStage::V1).front();
    const auto& item = result.nodes[static_cast<std::size_t>(set.find("T1"))];
    CHECK_FALSE(item.scored);
    CHECK(item.flags == (engine::Flag::PointsMissing | engine::Flag::FigureMissing));
    CHECK(result.total == points("70"));
}

TEST_CASE("Bonus and penalty items are never missing and stand outside the maximum", "[totals]")
{
    Builder builder;
    builder.set.penaltyCap = points("10");
    builder.item(Section::Bonus, "C1", "3");
    builder.item(Section::Penalty, "T1", "5");
    builder.set.bonusCap = points("3");
    const core::IndexSet set = builder.build();
    const auto result = resultOf(set, {{"1.1", "50"}, {"1.2", "20"}, {"C1", "na"}, {"T1", "2"}});
    CHECK(result.missing == 0);
    CHECK(result.applicable == points("85"));
    CHECK(result.total == points("68")); // 50 + 20 − 2
    CHECK(set.criterionCount() == 2);
    CHECK(set.areas.size() == 1);
    // "none" of an item gives nothing, whatever the set says of it.
    const auto& none = result.nodes[static_cast<std::size_t>(set.find("C1"))];
    CHECK_FALSE(none.scored);
    CHECK(none.flags == 0);
}

TEST_CASE("A penalty item takes the points of a criterion, its maximum stays", "[totals]")
{
    Builder builder;
    builder.set.penaltyCap = points("5");
    builder.item(Section::Penalty, "T1", "5").item = "1.2";
    const core::IndexSet set = builder.build();
    const auto result = resultOf(set, {{"1.1", "50"}, {"1.2", "20"}, {"T1", "2"}});
    CHECK(pointsOf(set, result, "1.2") == points("0"));
    CHECK(result.applicable == points("85"));
    CHECK(result.total == points("48")); // 50 + 0 − 2
    REQUIRE(result.consequences);
    CHECK(result.consequences->losses.size() == 1);
    // Without points it takes nothing.
    const auto kept = resultOf(set, {{"1.1", "50"}, {"1.2", "20"}, {"T1", "0"}});
    CHECK(kept.total == points("70"));
    CHECK_FALSE(kept.consequences);
}

TEST_CASE("The total is held, and the index is a share of the base", "[totals]")
{
    Builder builder;
    builder.set.bonusCap = points("20");
    builder.set.penaltyCap = points("100");
    builder.set.total = {points("0"), points("100"), points("100")};
    builder.set.indexScale = test::decimal("5");
    const core::IndexSet set = builder.build();
    const auto full = resultOf(set, {{"1.1", "60"}, {"1.2", "25"}, {"bonus", "15"}});
    CHECK(full.total == points("100"));
    CHECK(full.index() == core::Ratio(100));
    CHECK(engine::scaledIndex(set, full) == core::Ratio(5));
    CHECK(resultOf(set, {{"1.1", "60"}, {"1.2", "25"}, {"bonus", "18"}}).total == points("100"));
    CHECK(resultOf(set, {{"1.1", "3"}, {"penalty", "20"}}).total == points("0"));
    // 25 of the maximum do not apply: 60 / (100 − 25) = 80 %
    const auto less = resultOf(set, {{"1.1", "60"}, {"1.2", "na"}});
    CHECK(less.index() == core::Ratio(80));
    CHECK(less.whole() == points("75"));
    CHECK(engine::scaledIndex(set, less) == core::Ratio(4));
}

TEST_CASE("A class comes by points, rules, demotion, cap and force, in this order", "[totals]")
{
    Builder builder;
    builder.set.classes = {{"a", "A", test::decimal("80")},
                           {"b", "B", test::decimal("60")},
                           {"c", "C", test::decimal("40")},
                           {"d", "D", {}}};
    builder.set.bonusInIndex = false;
    builder.set.penaltyCap = points("100");
    core::ClassRule noZero;
    noZero.unitClass = "a";
    noZero.all = {{core::ClassCondition::Kind::NoZero, {}, {}, {}}};
    builder.set.classRules = {noZero};
    builder.item(Section::Penalty, "T1", "5").effect = {core::ClassEffect::Kind::Demote, 1, {}};
    builder.item(Section::Penalty, "T2", "5").effect = {core::ClassEffect::Kind::Demote, 2, {}};
    builder.item(Section::Penalty, "T3", "5").effect = {core::ClassEffect::Kind::Cap, 1, "c"};
    builder.item(Section::Penalty, "T4", "5").effect = {core::ClassEffect::Kind::Force, 1, "b"};
    builder.item(Section::Penalty, "T5", "5").item = "1.2";
    const core::IndexSet set = builder.build();
    const auto given = [&](const Row& row) {
        const engine::GivenClass one = engine::ClassTable(set).give(resultOf(set, row));
        std::string text = set.classes[static_cast<std::size_t>(one.place)].id;
        for (const auto& move : one.moves)
            text += ' ' + std::string(engine::stepName(move.step));
        return text;
    };
    // 80 / 85 = 94,12 %
    CHECK(given({{"1.1", "60"}, {"1.2", "20"}}) == "a");
    CHECK(given({{"1.1", "60"}, {"1.2", "20"}, {"T1", "1"}}) == "b demote");
    CHECK(given({{"1.1", "60"}, {"1.2", "20"}, {"T1", "1"}, {"T2", "1"}}) == "d demote");
    CHECK(given({{"1.1", "60"}, {"1.2", "20"}, {"T1", "1"}, {"T3", "1"}}) == "c demote cap");
    CHECK(given({{"1.1", "60"}, {"1.2", "20"}, {"T2", "1"}, {"T4", "1"}}) == "b demote force");
    // 30 / 85 = 35,29 %: class d, and forced upwards.
    CHECK(given({{"1.1", "10"}, {"1.2", "20"}, {"T4", "1"}}) == "b force");
    // A cap above the class that it has is no move.
    CHECK(given({{"1.1", "10"}, {"1.2", "20"}, {"T3", "1"}}) == "d");
    // 60 / 85 = 70,59 %: class b by points once 1.2 is lost, so that no rule is asked.
    CHECK(given({{"1.1", "60"}, {"1.2", "20"}, {"T5", "1"}}) == "b");
    // With bonus the lost criterion would be full: 1.1 at 60 and nothing for 1.2 is a zero.
    CHECK(resultOf(set, {{"1.1", "60"}, {"1.2", "0"}}).missing == 0);
}

namespace {

/// Units with these points of one criterion of 100, classes a from 90, b from 80, c from 50, d.
struct Quotas {
    core::IndexSet set;
    std::vector<core::Sheet> sheets;
    std::vector<std::string> ids;

    explicit Quotas(std::vector<core::Quota> quotas)
    {
        test::SetBuilder builder;
        builder.area("1").leaf("1.1", "1", "100", engine::ManualRule{});
        builder.set.classes = {{"a", "A", test::decimal("90")},
                               {"b", "B", test::decimal("80")},
                               {"c", "C", test::decimal("50")},
                               {"d", "D", {}}};
        builder.set.bonusCap = points("5");
        builder.set.bonusInIndex = false;
        builder.set.quotas = std::move(quotas);
        builder.set.max = points("100");
        engine::addDecisions(builder.set);
        builder.set.nodes[0].max = points("100");
        builder.set.buildIndex();
        set = builder.set;
    }

    Quotas& add(std::initializer_list<const char*> itsPoints)
    {
        for (const char* each : itsPoints) {
            ids.push_back(std::string(1, static_cast<char>('p' + ids.size())));
            core::Sheet sheet(set.entryCount());
            sheet.at(Stage::V1, 0) = typed(each);
            sheets.push_back(std::move(sheet));
        }
        return *this;
    }
    void decide(std::size_t unit, const char* code, int in)
    {
        const int leaf = set.findLeaf(code);
        REQUIRE(leaf >= 0);
        core::Entry& entry = sheets[unit].at(Stage::V2, leaf);
        entry.status = core::EntryStatus::Scored;
        entry.figures.set(0, core::Decimal::whole(in));
    }
    engine::Ranking ranking() const
    {
        std::vector<engine::UnitFacts> facts;
        for (const auto& sheet : sheets)
            facts.push_back({&sheet, {}});
        return engine::rankUnits(set, engine::evaluateGroup(set, facts, ResultStage::Final), ids);
    }
    /// "a ab:tie": classes by rank, with what moved them.
    std::string classes() const
    {
        std::string text;
        for (const auto& standing : ranking().standings)
            text += (text.empty() ? "" : " ") +
                    set.classes[static_cast<std::size_t>(standing.unitClass)].id +
                    (standing.moves.empty() ? "" : ":" + std::string(standing.classReason));
        return text;
    }
};

core::Quota quota(const char* unitClass, const char* share,
                  core::Quota::Ties ties = core::Quota::Ties::Down)
{
    core::Quota one;
    one.unitClass = unitClass;
    one.share = test::decimal(share);
    one.ties = ties;
    return one;
}

} // namespace

TEST_CASE("At most a share of the units has a class; those beyond fall one", "[totals]")
{
    // ⌊40 % of 4⌋ = 1
    CHECK(Quotas({quota("a", "40")}).add({"99", "95", "92", "60"}).classes() ==
          "a b:quota b:quota c");
    // One more unit that has no points counts in the group only: ⌊50 % of 3⌋ = 1, of 4 = 2.
    Quotas group({quota("a", "50")});
    group.add({"99", "95", "92"});
    group.ids.push_back("z");
    group.sheets.emplace_back(group.set.entryCount());
    CHECK(group.classes() == "a b:quota b:quota");
    group.set.quotas[0].of = core::Quota::Of::Group;
    CHECK(group.classes() == "a a b:quota");
    group.set.quotas[0].of = core::Quota::Of::AtLeast;
    group.set.quotas[0].atLeast = "a";
    group.set.quotas[0].share = test::decimal("99.9999"); // ⌊2,99…⌋
    CHECK(group.classes() == "a a b:quota");
}

TEST_CASE("A tie over the border falls, stays, or waits to be decided", "[totals]")
{
    using Ties = core::Quota::Ties;
    const auto tied = [](Ties ties) {
        return Quotas({quota("a", "50", ties)}).add({"99", "95", "95", "60"});
    };
    CHECK(tied(Ties::Down).classes() == "a b:tie b:tie c");
    CHECK_FALSE(tied(Ties::Down).ranking().provisional);
    CHECK(tied(Ties::In).classes() == "a a a c");
    REQUIRE(tied(Ties::In).ranking().ties.size() == 1);
    CHECK(tied(Ties::In).ranking().ties[0].outcome == engine::BorderTie::Outcome::In);
    CHECK(tied(Ties::In).ranking().ties[0].places == 1);
    CHECK(tied(Ties::In).ranking().ties[0].members == std::vector<int>{1, 2});

    auto open = tied(Ties::Decide);
    CHECK(open.classes() == "a b:tie b:tie c");
    CHECK(open.ranking().provisional);
    open.decide(1, "quota:a", 0);
    CHECK(open.ranking().provisional); // the other one is still open
    open.decide(2, "quota:a", 1);
    CHECK(open.classes() == "a b:tie a c");
    CHECK_FALSE(open.ranking().provisional);
    CHECK(open.ranking().ties[0].outcome == engine::BorderTie::Outcome::Decided);
    open.decide(1, "quota:a", 1); // two for one place
    CHECK(open.classes() == "a b:tie b:tie c");
    CHECK(open.ranking().ties[0].outcome == engine::BorderTie::Outcome::Undecided);
}

TEST_CASE("Who fell from above passes first, and a tie hands its places down", "[totals]")
{
    // a: 1 place for two equals, so both fall; b has ⌊25 % of 4⌋ = 1 place and the one handed down.
    CHECK(Quotas({quota("a", "25"), quota("b", "25")}).add({"95", "95", "85", "84"}).classes() ==
          "b:tie b:tie c:quota c:quota");
    // Without a tie nothing is handed down: the one that fell passes before the one of class b.
    CHECK(Quotas({quota("a", "25"), quota("b", "25")}).add({"95", "94", "85", "84"}).classes() ==
          "a b:quota c:quota c:quota");
    // Equal by the order, but of another class before: no tie.
    auto order = Quotas({quota("a", "25"), quota("b", "25")}).add({"95", "94", "85", "84"});
    order.set.quotas[1].order = {{core::Quota::Key::Kind::Bonus, {}}};
    CHECK(order.classes() == "a b:quota c:quota c:quota");
}

TEST_CASE("The order of a quota may ask for the bonus first", "[totals]")
{
    auto units = Quotas({quota("a", "25")}).add({"95", "94", "60", "55"});
    units.set.quotas[0].order = {{core::Quota::Key::Kind::Bonus, {}},
                                 {core::Quota::Key::Kind::Index, {}}};
    units.sheets[1].at(Stage::V1, units.set.bonusLeaf()) = typed("2", "Khen");
    CHECK(units.classes() == "b:quota a c c");
}

TEST_CASE("A decision about a tie is made at the end, with a reason", "[totals]")
{
    const Quotas units({quota("a", "50", core::Quota::Ties::Decide)});
    const int leaf = units.set.quotaLeaf("a");
    REQUIRE(leaf >= 0);
    core::Entry entry;
    entry.status = core::EntryStatus::Scored;
    entry.figures.set(0, core::Decimal::whole(1));
    const auto codes = [&](Stage stage) {
        std::vector<std::string> found;
        for (const auto& problem : engine::checkEntry(units.set, leaf, entry, stage, nullptr, {}))
            found.push_back(problem.code);
        return found;
    };
    using Told = std::vector<std::string>;
    CHECK(codes(Stage::V2) == Told{"entry.note-needed"});
    entry.note = "12/BB: xét tiêu chí phụ";
    CHECK(codes(Stage::V2).empty());
    CHECK(codes(Stage::V1) == Told{"entry.decision-stage"});
    CHECK(codes(Stage::Self) == Told{"entry.office-self"});
    entry.figures.set(0, core::Decimal::whole(2));
    CHECK(codes(Stage::V2) == Told{"entry.bad-tick"});
    entry.points = points("1");
    CHECK(codes(Stage::V2) == Told{"entry.decision-form"});
    // A quota that is not decided has no place for it.
    CHECK(Quotas({quota("a", "50")}).set.quotaLeaf("a") < 0);
}

TEST_CASE("The lines tell what counts, what is held, and who took what", "[totals]")
{
    Builder builder;
    builder.set.bonusCap = points("5");
    builder.set.penaltyCap = points("20");
    builder.set.total = {points("0"), points("100"), points("100")};
    builder.item(Section::Bonus, "C1", "3").group = "g";
    builder.item(Section::Bonus, "C2", "3").group = "g";
    builder.item(Section::Bonus, "C3", "4");
    core::ExtraItem& penalty = builder.item(Section::Penalty, "T1", "5");
    penalty.item = "1.2";
    penalty.effect = {core::ClassEffect::Kind::Demote, 1, {}};
    const core::IndexSet set = builder.build();
    const auto vietnamese = core::Language::Vietnamese;
    const core::Sheet sheet = sheetOf(
        set, {{"1.1", "60"}, {"1.2", "20"}, {"C1", "2"}, {"C2", "3"}, {"C3", "4"}, {"T1", "2"}});
    const engine::UnitFacts facts{&sheet, {}};
    const auto result = engine::evaluateGroup(set, {&facts, 1}, ResultStage::V1).front();
    CHECK(engine::explainSum(set, set.bonus.root, result, vietnamese) ==
          "C2 3 + C3 4 = 7, tính tối đa 5; không tính vì nhóm đã có mục cao hơn: C1");
    CHECK(engine::explainSum(set, set.penalty.root, result, vietnamese) == "T1 2");
    CHECK(engine::explainSum(set, -1, result, vietnamese) ==
          "60 + điểm thưởng 5 − điểm trừ 2 = 63, giữ trong 0–100 → 63/100");
    const auto lineOf = [&](const char* code) {
        const core::Node& node = set.leafNode(set.findLeaf(code));
        return engine::withLoss(engine::explain(set, node, sheet.at(Stage::V1, node.leaf),
                                                ResultStage::V1, engine::Highest(), facts,
                                                vietnamese),
                                set, result, set.find(code), vietnamese);
    };
    CHECK(lineOf("T1") == "2/5; mất điểm tiêu chí 1.2; hạ 1 bậc xếp loại");
    CHECK(lineOf("1.2") == "20/25; 0 vì T1: T1");
    CHECK(lineOf("1.1") == "60/60");
}

TEST_CASE("A class line tells every step from the points to the class", "[totals]")
{
    using Ties = core::Quota::Ties;
    const auto lines = [](const Quotas& units, core::Language language) {
        std::vector<engine::UnitFacts> facts;
        for (const auto& sheet : units.sheets)
            facts.push_back({&sheet, {}});
        const auto results = engine::evaluateGroup(units.set, facts, ResultStage::Final);
        const auto ranking = engine::rankUnits(units.set, results, units.ids);
        std::vector<std::string> all;
        for (const auto& standing : ranking.standings)
            all.push_back(engine::classLine(units.set,
                                            results[static_cast<std::size_t>(standing.unit)],
                                            ranking, standing, language));
        for (const auto& tie : ranking.ties)
            all.push_back(engine::tieLine(units.set, tie, {"q", "r"}, language));
        return all;
    };
    using Texts = std::vector<std::string>;
    CHECK(lines(Quotas({quota("a", "25")}).add({"99", "95", "60", "55"}),
                core::Language::Vietnamese) == Texts{"", "đủ điểm A, ngoài tỷ lệ 25%: B", "", ""});
    CHECK(lines(Quotas({quota("a", "50", Ties::Decide)}).add({"99", "95", "95", "60"}),
                core::Language::Vietnamese) ==
          Texts{"", "đủ điểm A, bằng nhau ở ranh giới tỷ lệ 50%, chờ xét: B",
                "đủ điểm A, bằng nhau ở ranh giới tỷ lệ 50%, chờ xét: B", "",
                "2 đơn vị bằng nhau ở ranh giới tỷ lệ 50% loại A, còn 1 chỗ (q; r): chưa xét xong, "
                "tạm xuống loại dưới."});
    CHECK(lines(Quotas({quota("a", "50", Ties::In)}).add({"99", "95", "95", "60"}),
                core::Language::English)
              .back() == "2 units are tied at the quota of 50% of class A, places left: 1 (q; r): "
                         "all stay, beyond the quota.");
    Quotas zero({});
    core::ClassRule rule;
    rule.unitClass = "a";
    rule.all = {{core::ClassCondition::Kind::NoZero, {}, {}, {}}};
    zero.set.classRules = {rule, {"a", "1", test::decimal("99")}};
    CHECK(lines(zero.add({"95"}), core::Language::Vietnamese) ==
          Texts{"đủ điểm A, chỉ số lĩnh vực 1 dưới 99%: B"});
}

TEST_CASE("A class line names the criteria at 0, three of them at most", "[totals]")
{
    test::SetBuilder builder;
    builder.area("1").leaf("1.1", "1", "95", engine::ManualRule{});
    for (const char* code : {"1.2", "1.3", "1.4", "1.5"})
        builder.leaf(code, "1", "1.25", engine::ManualRule{});
    builder.set.classes = {{"a", "A", test::decimal("90")}, {"b", "B", {}}};
    core::ClassRule rule;
    rule.unitClass = "a";
    rule.all = {{core::ClassCondition::Kind::NoZero, {}, {}, {}}};
    builder.set.classRules = {rule};
    builder.set.max = points("100");
    builder.set.nodes[0].max = points("100");
    builder.set.buildIndex();
    const core::IndexSet& set = builder.set;
    const std::vector<std::string> ids = {"p"};
    const auto line = [&](const char* most, core::Language language) {
        const core::Sheet sheet = sheetOf(
            set, {{"1.1", "95"}, {"1.2", "0"}, {"1.3", most}, {"1.4", most}, {"1.5", most}});
        const engine::UnitFacts facts{&sheet, {}};
        const auto results = engine::evaluateGroup(set, {&facts, 1}, ResultStage::V1);
        const auto ranking = engine::rankUnits(set, results, ids);
        return engine::classLine(set, results.front(), ranking, ranking.standings.front(),
                                 language);
    };
    CHECK(line("1", core::Language::Vietnamese) == "đủ điểm A, tiêu chí 1.2 được 0 điểm: B");
    CHECK(line("0", core::Language::Vietnamese) ==
          "đủ điểm A, tiêu chí 1.2, 1.3, 1.4 và 1 tiêu chí khác được 0 điểm: B");
    CHECK(line("0", core::Language::English) ==
          "points for A, criteria 1.2, 1.3, 1.4 and 1 more have 0 points: B");
}
