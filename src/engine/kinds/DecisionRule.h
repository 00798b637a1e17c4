#pragma once

#include "engine/ScoringRule.h"

namespace engine {

/// Who keeps a class in a tie on the border of its quota: a tick, no points. It stands behind the
/// codes `quota:CLASS` and is no kind of the file.
class DecisionRule final : public KindOf<DecisionRule> {
public:
    static const core::RuleKind row;

    void describe(core::RuleFields& fields) override;
    void addSlots(core::SlotList& slots) const override;
    void apply(RuleRun& run) const override;
    void check(RuleCheck& check) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(core::FiguresView figures, core::Language language) const override;
    std::string title(core::Language language) const override;
};

/// Adds a place for the decisions of each quota that asks for them, behind all other nodes. Pre:
/// the set has none yet; it is indexed afterwards.
void addDecisions(core::IndexSet& set);

} // namespace engine
