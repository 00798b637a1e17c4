#pragma once

#include "engine/ScoringRule.h"

namespace engine {

/// The share of the highest value in the group.
class BestRule final : public KindOf<BestRule> {
public:
    static const core::RuleKind row;

    BestRule() = default;
    explicit BestRule(core::ValueOf valueOf) : of(valueOf) {}

    void describe(core::RuleFields& fields) override;
    std::optional<core::ValueOf> value() const override { return of; }
    const core::ValueFrom* from() const override { return &shared; }
    core::ValueFrom* from() override { return &shared; }
    void addSlots(core::SlotList& slots) const override;
    void compareBy(core::FiguresView figures, Highest& highest) const override;
    void apply(RuleRun& run) const override;
    void check(RuleCheck& check) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(core::FiguresView figures, core::Language language) const override;
    std::string title(core::Language language) const override;
    std::vector<RuleRow> table(const core::Node& node, core::FiguresView figures,
                               core::Language language) const override;

    core::ValueOf of = core::ValueOf::Ratio;
    core::ValueFrom shared; ///< figures that are not typed here
};

} // namespace engine
