#pragma once

#include "core/Formula.h"
#include "engine/ScoringRule.h"

namespace engine {

/// An expression over named figures.
class FormulaRule final : public KindOf<FormulaRule> {
public:
    static const core::RuleKind row;

    FormulaRule() = default;
    FormulaRule(std::vector<core::NamedFigure> figures, std::string text)
        : variables(std::move(figures)), expression(std::move(text))
    {
        FormulaRule::complete();
    }

    void describe(core::RuleFields& fields) override;
    void complete() override;
    void addSlots(core::SlotList& slots) const override;
    void apply(RuleRun& run) const override;
    void check(RuleCheck& check) const override;
    bool isAboveMax(const core::Node& node, const core::Figures& figures) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(const core::Figures& figures, core::Language language) const override;
    std::string title(core::Language language) const override;
    std::vector<RuleRow> table(const core::Node& node, const core::Figures& figures,
                               core::Language language) const override;

    std::vector<core::NamedFigure> variables;
    std::string expression;
    core::Formula program; ///< compiled from expression; empty in a faulty draft

private:
    std::vector<std::string> names() const;
    std::string expressionText(const core::Figures* figures) const;
    std::string nameText(std::string_view name, const core::Figures* figures) const;
};

} // namespace engine
