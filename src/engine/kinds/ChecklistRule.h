#pragma once

#include "engine/ScoringRule.h"
#include "engine/kinds/PointItem.h"

namespace engine {

/// Points of the items that are ticked, added up.
class ChecklistRule final : public KindOf<ChecklistRule> {
public:
    static const core::RuleKind row;

    ChecklistRule() = default;
    explicit ChecklistRule(std::vector<PointItem> list) : items(std::move(list)) {}

    void describe(core::RuleFields& fields) override;
    void addSlots(core::SlotList& slots) const override;
    void apply(RuleRun& run) const override;
    void check(RuleCheck& check) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(const core::Figures& figures, core::Language language) const override;
    std::string title(core::Language language) const override;
    std::string worth(std::size_t slot) const override;

    std::vector<PointItem> items;
};

} // namespace engine
