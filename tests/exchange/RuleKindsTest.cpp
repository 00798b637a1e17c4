// Every kind of rule, walked through all that is asked of it: file, check, words, table and line.

#include "core/RuleKind.h"
#include "engine/Check.h"
#include "engine/Explain.h"
#include "engine/RuleTable.h"
#include "exchange/IndexSetJson.h"

#include "SampleSet.h"

#include <catch2/catch.hpp>

#include <set>

using core::Language;

namespace {

/// What each criterion of the set can do, besides giving points; the names of its kinds.
std::set<std::string_view> tellEach(const core::IndexSet& set)
{
    const core::IndexSet again = sample::soundSet(exchange::writeIndexSet(set));
    CHECK(exchange::writeIndexSet(again) == exchange::writeIndexSet(set));
    std::set<std::string_view> kinds;
    for (std::size_t i = 0; i < set.nodes.size(); ++i) {
        const core::Node& node = set.nodes[i];
        if (!node.rule)
            continue;
        const std::string_view name = core::kindName(*node.rule);
        INFO(name);
        kinds.insert(name);
        CHECK(core::kindName(*again.nodes[i].rule) == name);

        const std::string vietnamese = engine::ruleKind(node, Language::Vietnamese);
        const std::string english = engine::ruleKind(node, Language::English);
        CHECK_FALSE(vietnamese.empty());
        CHECK_FALSE(english.empty());
        CHECK(vietnamese != english);

        core::Entry entry;
        entry.status = core::EntryStatus::Scored;
        if (core::isTyped(node.rule))
            entry.points = core::stepOf(*node.rule).value_or(core::Points());
        for (std::size_t slot = 0; slot < node.slots.size(); ++slot)
            entry.figures.set(slot, core::Decimal::whole(1));
        if (!node.slots.empty() && node.slots.front().key == core::caseKey)
            entry.figures.set(0, core::Decimal());
        for (const Language language : {Language::Vietnamese, Language::English}) {
            CHECK_FALSE(engine::explain(set, node, entry, core::ResultStage::Final, core::Ratio(1),
                                        {}, language)
                            .empty());
            for (const engine::RuleRow& row : engine::ruleTable(node, entry.figures, language))
                CHECK_FALSE(row.text.empty());
        }
        if (!entry.figures.empty())
            CHECK_FALSE(engine::figuresText(node, entry.figures, Language::Vietnamese).empty());
    }
    return kinds;
}

} // namespace

TEST_CASE("Each kind of rule can be read, written, checked, explained and told", "[rules]")
{
    std::set<std::string_view> kinds = tellEach(sample::allKinds());
    kinds.merge(tellEach(sample::format2Kinds()));
    std::set<std::string_view> all;
    for (const core::RuleKind* kind : engine::RuleKinds::shipped().all())
        all.insert(kind->name);
    CHECK(kinds == all);
}
