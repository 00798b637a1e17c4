#pragma once

#include "engine/ScoringRule.h"
#include "engine/kinds/PointItem.h"

namespace engine {

/// Shares of a total, each worth its points: Σ term / total · points.
class WeightedRule final : public KindOf<WeightedRule> {
public:
    static const core::RuleKind row;

    WeightedRule() = default;
    WeightedRule(core::NamedFigure whole, std::vector<PointItem> list)
        : total(std::move(whole)), terms(std::move(list))
    {}

    void describe(core::RuleFields& fields) override;
    void eachFrom(
        const std::function<void(const core::FigureRef&, core::FigureUse)>& use) const override;
    void addSlots(core::SlotList& slots) const override;
    void apply(RuleRun& run) const override;
    void check(RuleCheck& check) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(core::FiguresView figures, core::Language language) const override;
    std::optional<SheetFormula> formula(const FormulaScene& scene) const override;
    std::string title(core::Language language) const override;
    std::string worth(std::size_t slot) const override;

    core::NamedFigure total;
    core::FigureRef totalFrom;
    std::vector<PointItem> terms;
};

} // namespace engine
