#pragma once

#include "engine/ScoringRule.h"

namespace engine {

/// The mean of the ballots, each option worth its percentage of the maximum.
class SurveyRule final : public KindOf<SurveyRule> {
public:
    static const core::RuleKind row;

    SurveyRule() = default;
    explicit SurveyRule(std::vector<core::BallotOption> list) : options(std::move(list)) {}

    void describe(core::RuleFields& fields) override;
    std::span<const core::BallotOption> ballots() const override { return options; }
    void addSlots(core::SlotList& slots) const override;
    void apply(RuleRun& run) const override;
    void check(RuleCheck& check) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(core::FiguresView figures, core::Language language) const override;
    std::optional<SheetFormula> formula(const FormulaScene& scene) const override;
    std::string title(core::Language language) const override;
    std::string worth(std::size_t slot) const override;

    std::vector<core::BallotOption> options;
};

} // namespace engine
