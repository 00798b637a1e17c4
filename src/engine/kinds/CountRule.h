#pragma once

#include "engine/ScoringRule.h"

namespace engine {

/// Points for each one counted, up to the maximum.
class CountRule final : public KindOf<CountRule> {
public:
    static const core::RuleKind row;

    CountRule() = default;
    explicit CountRule(core::Points ofEach) : each(ofEach) {}

    void describe(core::RuleFields& fields) override;
    std::optional<core::ValueOf> value() const override { return core::ValueOf::Count; }
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

    core::Points each;
    core::ValueFrom shared; ///< figures that are not typed here
};

} // namespace engine
