#pragma once

#include "engine/ScoringRule.h"

namespace engine {

/// Nothing up to `low`, the maximum from `high` on, a straight line between.
class InterpolateRule final : public KindOf<InterpolateRule> {
public:
    static const core::RuleKind row;

    InterpolateRule() = default;
    InterpolateRule(core::ValueOf valueOf, core::Decimal from, core::Decimal to)
        : of(valueOf), low(from), high(to)
    {}

    void describe(core::RuleFields& fields) override;
    std::optional<core::ValueOf> value() const override { return of; }
    std::vector<core::Decimal> borders() const override { return {low, high}; }
    void addSlots(core::SlotList& slots) const override;
    void apply(RuleRun& run) const override;
    void check(RuleCheck& check) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(const core::Figures& figures, core::Language language) const override;
    std::string title(core::Language language) const override;
    std::vector<RuleRow> table(const core::Node& node, const core::Figures& figures,
                               core::Language language) const override;

    core::ValueOf of = core::ValueOf::Ratio;
    core::Decimal low;
    core::Decimal high;
};

} // namespace engine
