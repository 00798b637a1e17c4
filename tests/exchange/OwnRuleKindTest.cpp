// A kind of rule that no file of the program knows: read, written, checked, evaluated, explained.

#include "engine/Check.h"
#include "engine/Explain.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"
#include "engine/ScoringRule.h"

#include "SampleSet.h"

#include <catch2/catch.hpp>

namespace {

/// Points for each full group of a count: ⌊n / per⌋ × each.
class GroupsRule final : public engine::KindOf<GroupsRule> {
public:
    static const core::RuleKind row;

    void describe(core::RuleFields& fields) override
    {
        fields.decimal("per", m_per);
        fields.points("each", m_each);
    }
    void addSlots(core::SlotList& slots) const override { slots.addValue(core::ValueOf::Count); }
    void apply(engine::RuleRun& run) const override
    {
        const engine::Value count = run.take(core::ValueOf::Count);
        if (count.known())
            run.doneUnits(groups(run.figures()) * m_each.units(), 1);
    }
    void check(engine::RuleCheck& check) const override
    {
        if (m_per.isNegative() || m_per.isZero())
            check.faults().error("set.per-not-positive",
                                 {core::Param::num("per", core::format(m_per))});
        check.points(m_each, "each");
    }
    std::string line(const engine::RuleLine& line) const override
    {
        return line.to(figures(line.figures(), line.language()) + ": " +
                       std::to_string(groups(line.figures())) + " × " + engine::number(m_each));
    }
    std::string figures(core::FiguresView figures, core::Language) const override
    {
        return engine::number(figures.at(0));
    }
    std::string title(core::Language language) const override
    {
        return engine::say(language, "mỗi nhóm ", "each group of ") + engine::number(m_per);
    }

private:
    long long groups(core::FiguresView figures) const
    {
        const auto share =
            core::divide(core::Ratio::of(figures.at(0)), core::Ratio::of(m_per)).value();
        return static_cast<long long>(share.numerator() / share.denominator());
    }

    core::Decimal m_per;
    core::Points m_each;
};

const core::RuleKind GroupsRule::row{.name = "groups", .make = make};

/// The small set of all kinds, its count (2.2) made a rule of the new kind.
std::string setText(const std::string& rule)
{
    return sample::replaced(sample::allKindsText(), R"("kind": "count",
            "each": "0.25")",
                            rule);
}

engine::RuleKinds kinds()
{
    engine::RuleKinds all = engine::RuleKinds::shipped();
    all.add(GroupsRule::row);
    return all;
}

} // namespace

TEST_CASE("A test adds a kind of rule without touching another file", "[rules]")
{
    const std::string text = setText(R"("kind": "groups",
            "per": "10",
            "each": "0.5")");
    const auto read = exchange::readIndexSet(text, kinds());
    REQUIRE(read.ok());
    CHECK(sample::brief(read->faults).empty());
    const core::IndexSet& set = read->set;
    CHECK(exchange::writeIndexSet(set) == text);

    int leaf = 0;
    while (core::kindName(*set.leafNode(leaf).rule) != "groups")
        ++leaf;
    const core::Node& node = set.leafNode(leaf);
    REQUIRE(node.slots.size() == 1);
    CHECK(node.slots[0].key == "n");

    core::Entry entry;
    entry.status = core::EntryStatus::Scored;
    entry.figures.set(0, core::Decimal::whole(29));
    const auto result =
        engine::evaluateEntry(set, node, entry, core::ResultStage::Final, core::Ratio(), {});
    CHECK(result.scored);
    CHECK(result.points == core::Points::whole(1)); // ⌊29/10⌋ × 0,5
    CHECK(engine::explain(set, node, entry, core::ResultStage::Final, core::Ratio(), {},
                          core::Language::Vietnamese) ==
          "29: 2 × 0,5 → 1/" + core::format(node.max, core::NumberStyle::Vietnamese));
    CHECK(engine::ruleKind(node, core::Language::English) == "each group of 10");
    CHECK(engine::ruleTable(node, entry.figures, core::Language::Vietnamese).empty());

    entry.figures.clear(0);
    CHECK(engine::has(
        engine::evaluateEntry(set, node, entry, core::ResultStage::Final, core::Ratio(), {}).flags,
        engine::Flag::FigureMissing));
}

TEST_CASE("The keys and the meaning of a new kind are checked as those of the others", "[rules]")
{
    const auto faults = [](const std::string& rule) {
        return sample::brief(exchange::readIndexSet(setText(rule), kinds()).value().faults);
    };
    using sample::Texts;
    const std::string code = "2.2";
    CHECK(faults(R"("kind": "groups", "per": "0", "each": "0.5")") ==
          Texts{"set.per-not-positive@" + code});
    CHECK(faults(R"("kind": "groups", "per": "10", "each": "0.5", "low": "1")") ==
          Texts{"set.unknown-key@" + code});
    CHECK(faults(R"("kind": "groups", "per": "10")") == Texts{"set.missing-key@" + code});
    // The program itself does not know it.
    const auto read = exchange::readIndexSet(setText(R"("kind": "groups")"));
    REQUIRE(read.ok());
    CHECK(sample::brief(read->faults) == Texts{"set.unknown-kind@" + code});
}
