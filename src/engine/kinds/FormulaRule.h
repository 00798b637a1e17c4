#pragma once

#include "core/Formula.h"
#include "engine/RuleValue.h"
#include "engine/ScoringRule.h"

namespace engine {

/// A figure of the expression, or what two of them are worth.
struct Variable {
    enum class Of { Plain, Ratio, Percent, Number };

    std::string id;
    std::string title;
    Of of = Of::Plain;
    core::ValueFrom shared = {}; ///< figures that are not typed here

    /// What it is worth: a figure of the set says it where the variable does not.
    Of worth() const;
};

/// An expression over named figures.
class FormulaRule final : public KindOf<FormulaRule> {
public:
    static const core::RuleKind row;

    FormulaRule() = default;
    FormulaRule(const std::vector<core::NamedFigure>& figures, std::string text)
        : expression(std::move(text))
    {
        for (const core::NamedFigure& figure : figures)
            variables.push_back({figure.id, figure.title});
        FormulaRule::complete();
    }

    void describe(core::RuleFields& fields) override;
    void complete() override;
    void eachFrom(
        const std::function<void(const core::FigureRef&, core::FigureUse)>& use) const override;
    void addSlots(core::SlotList& slots) const override;
    void apply(RuleRun& run) const override;
    void check(RuleCheck& check) const override;
    bool isAboveMax(const core::Node& node, core::FiguresView figures) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(core::FiguresView figures, core::Language language) const override;
    std::optional<SheetFormula> formula(const FormulaScene& scene) const override;
    std::string title(core::Language language) const override;
    std::vector<RuleRow> table(const core::Node& node, core::FiguresView figures,
                               core::Language language) const override;

    int leastFormat() const override;

    std::vector<Variable> variables;
    std::string expression;
    core::Formula program; ///< compiled from expression; empty in a faulty draft

private:
    /// What the variables are worth and what is wrong with their figures; no values where all are
    /// the figures themselves.
    struct Values {
        std::vector<core::Ratio> values;
        Flags flags = 0;
    };
    Values valuesOf(core::FiguresView figures) const;
    FormulaValue run(core::FiguresView figures) const;
    std::size_t slotOf(std::size_t variable) const;
    bool isPlain() const;
    std::vector<std::string> names() const;
    void remarkUnused(const core::Formula& compiled, RuleCheck& check) const;
    std::string expressionText(const core::FiguresView* figures, core::Language language) const;
    std::string rateWord(std::size_t variable, core::FiguresView figures) const;
    std::string nameText(std::string_view name, const core::FiguresView* figures) const;
};

} // namespace engine
