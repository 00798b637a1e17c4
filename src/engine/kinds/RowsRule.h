#pragma once

#include "core/Ratio.h"
#include "engine/ScoringRule.h"

namespace engine {

struct TaskWeight {
    std::string id;
    std::string title;
    core::Decimal times;
};

/// Σ count · times · percent and Σ count · times; nothing on overflow.
struct Mean {
    std::optional<core::Ratio> weighted = core::Ratio();
    std::optional<core::Ratio> whole = core::Ratio();
};

/// Tasks counted by how well they were done and what they weigh: their weighted mean (contract,
/// section 1b).
class RowsRule final : public KindOf<RowsRule> {
public:
    static const core::RuleKind row;

    void describe(core::RuleFields& fields) override;
    int leastFormat() const override { return row.format; }
    void addSlots(core::SlotList& slots) const override;
    void apply(RuleRun& run) const override;
    void check(RuleCheck& check) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(core::FiguresView figures, core::Language language) const override;
    std::optional<SheetFormula> formula(const FormulaScene& scene) const override;
    std::string title(core::Language language) const override;
    std::vector<RuleRow> table(const core::Node& node, core::FiguresView figures,
                               core::Language language) const override;
    std::string worth(std::size_t slot) const override;

    std::vector<core::BallotOption> levels;
    std::vector<TaskWeight> weights; ///< none: every task weighs the same

private:
    std::size_t weightCount() const { return weights.empty() ? 1 : weights.size(); }
    Mean mean(core::FiguresView figures) const;
};

} // namespace engine
