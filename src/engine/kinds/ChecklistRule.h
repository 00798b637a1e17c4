#pragma once

#include "engine/ScoringRule.h"
#include "engine/kinds/PointItem.h"

namespace engine {

/// Points for so many ticks; the last row is for fewer than all others.
struct CountRow {
    std::optional<int> count;
    core::Points points;
};

/// Points of the items that are ticked: added up, those of the best, or by how many there are.
class ChecklistRule final : public KindOf<ChecklistRule> {
public:
    static const core::RuleKind row;

    ChecklistRule() = default;
    explicit ChecklistRule(std::vector<PointItem> list) : items(std::move(list)) {}

    void describe(core::RuleFields& fields) override;
    void eachZeroed(const std::function<void(const std::string&)>& use) const override;
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

    enum class By { Sum, Number, Highest };

    std::vector<PointItem> items;
    By by = By::Sum;
    std::vector<CountRow> counts; ///< by number

private:
    core::Points pointsOf(core::FiguresView figures) const;
    std::size_t ticked(core::FiguresView figures) const;
    void checkCounts(RuleCheck& check) const;
    std::string otherLine(const RuleLine& line) const;
};

} // namespace engine
