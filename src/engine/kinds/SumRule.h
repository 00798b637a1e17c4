#pragma once

#include "engine/ScoringRule.h"

namespace engine {

/// Parts with rules of their own, their points added (contract, section 1b).
class SumRule final : public KindOf<SumRule> {
public:
    static const core::RuleKind row;

    void describe(core::RuleFields& fields) override;
    void complete() override;
    int leastFormat() const override { return row.format; }
    void eachInner(const std::function<void(const core::Rule&)>& use) const override;
    void addSlots(core::SlotList& slots) const override;
    bool isCompared() const override;
    void compareBy(core::FiguresView figures, Highest& highest) const override;
    void apply(RuleRun& run) const override;
    void check(RuleCheck& check) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(core::FiguresView figures, core::Language language) const override;
    std::optional<SheetFormula> formula(const FormulaScene& scene) const override;
    std::string title(core::Language language) const override;
    std::vector<RuleRow> table(const core::Node& node, core::FiguresView figures,
                               core::Language language) const override;
    std::string worth(std::size_t slot) const override;

    /// Each with its id as code, its title, maximum, rule and slots.
    std::vector<core::Node> parts;

private:
    std::string m_lostFigure; ///< said at a part whose rule has no value to take it for
};

} // namespace engine
