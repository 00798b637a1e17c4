#pragma once

#include "engine/ScoringRule.h"

namespace engine {

/// The maximum times a rate, held to 100 %; nothing below a floor.
class ProportionalRule final : public KindOf<ProportionalRule> {
public:
    static const core::RuleKind row;

    ProportionalRule() = default;
    ProportionalRule(core::ValueOf valueOf, std::optional<core::Decimal> lowest)
        : of(valueOf), floor(lowest)
    {}

    void describe(core::RuleFields& fields) override;
    std::optional<core::ValueOf> value() const override { return of; }
    std::vector<core::Decimal> borders() const override;
    const core::ValueFrom* from() const override { return &shared; }
    core::ValueFrom* from() override { return &shared; }
    void addSlots(core::SlotList& slots) const override;
    void apply(RuleRun& run) const override;
    void check(RuleCheck& check) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(core::FiguresView figures, core::Language language) const override;
    std::optional<SheetFormula> formula(const FormulaScene& scene) const override;
    std::string title(core::Language language) const override;
    std::vector<RuleRow> table(const core::Node& node, core::FiguresView figures,
                               core::Language language) const override;

    core::ValueOf of = core::ValueOf::Ratio;
    core::ValueFrom shared;              ///< figures that are not typed here
    std::optional<core::Decimal> floor;  ///< in %
    std::optional<core::Decimal> target; ///< in %: from here on the maximum; 100 where not set

private:
    core::Decimal full() const { return target.value_or(core::Decimal::whole(100)); }
};

} // namespace engine
