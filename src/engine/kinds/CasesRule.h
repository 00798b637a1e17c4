#pragma once

#include "engine/ScoringRule.h"

namespace engine {

/// A rule and when it applies.
struct Case {
    core::Node node;                 ///< its id as code, its title, rule and slots
    std::optional<core::Points> max; ///< the criterion's where absent
    std::size_t first = 0;           ///< slot of its first figure
};

/// One of several rules, chosen by the figure `case` (contract, section 1b).
class CasesRule final : public KindOf<CasesRule> {
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
    core::Ratio lowestTyped(core::Points max) const override;
    void check(RuleCheck& check) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(core::FiguresView figures, core::Language language) const override;
    std::optional<SheetFormula> formula(const FormulaScene& scene) const override;
    std::string title(core::Language language) const override;
    std::vector<RuleRow> table(const core::Node& node, core::FiguresView figures,
                               core::Language language) const override;
    std::string worth(std::size_t slot) const override;

    std::vector<Case> cases;

private:
    const Case* chosen(core::FiguresView figures) const;
};

} // namespace engine
