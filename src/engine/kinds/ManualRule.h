#pragma once

#include "engine/ScoringRule.h"

namespace engine {

/// Points are typed; the rule asks for no figures.
class ManualRule final : public KindOf<ManualRule> {
public:
    static const core::RuleKind row;

    ManualRule() = default;
    explicit ManualRule(std::optional<core::Points> step) : typedStep(step) {}

    void describe(core::RuleFields& fields) override;
    std::optional<core::Points> step() const override { return typedStep; }
    void addSlots(core::SlotList& slots) const override;
    void apply(RuleRun& run) const override;
    void check(RuleCheck& check) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(core::FiguresView figures, core::Language language) const override;
    std::string title(core::Language language) const override;
    std::vector<RuleRow> table(const core::Node& node, core::FiguresView figures,
                               core::Language language) const override;

    std::optional<core::Points> typedStep;
};

} // namespace engine
