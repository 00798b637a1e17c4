#pragma once

#include "engine/ScoringRule.h"

namespace engine {

/// One of a list of options, each with its points or its share of the maximum.
class ChoiceRule final : public KindOf<ChoiceRule> {
public:
    static const core::RuleKind row;

    ChoiceRule() = default;
    explicit ChoiceRule(std::vector<core::Choice> list) : options(std::move(list)) {}

    void describe(core::RuleFields& fields) override;
    std::span<const core::Choice> choices() const override { return options; }
    void eachZeroed(const std::function<void(const std::string&)>& use) const override;
    void addSlots(core::SlotList& slots) const override;
    void apply(RuleRun& run) const override;
    core::Ratio lowestTyped(core::Points max) const override;
    void check(RuleCheck& check) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(core::FiguresView figures, core::Language language) const override;
    std::optional<SheetFormula> formula(const FormulaScene& scene) const override;
    std::string title(core::Language language) const override;

    std::vector<core::Choice> options;

private:
    const core::Choice* chosen(core::FiguresView figures) const;
};

} // namespace engine
