#pragma once

#include "engine/RuleRun.h"
#include "engine/ScoringRule.h"
#include "engine/kinds/PointItem.h"

namespace engine {

/// Points taken away for each event, down to a floor.
class DeductRule final : public KindOf<DeductRule> {
public:
    static const core::RuleKind row;

    DeductRule() = default;
    DeductRule(std::optional<core::Points> first, std::vector<PointItem> list, core::Points lowest)
        : start(first), events(std::move(list)), floor(lowest)
    {}

    void describe(core::RuleFields& fields) override;
    void eachFrom(
        const std::function<void(const core::FigureRef&, core::FigureUse)>& use) const override;
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
    core::Points lowest() const override { return std::min(floor, core::Points()); }
    std::string worth(std::size_t slot) const override;

    std::optional<core::Points> start; ///< the maximum where absent
    std::vector<PointItem> events;
    core::Points floor;

private:
    bool isMissing(core::FiguresView figures) const;
    RuleRun::ScaledSum cappedLoss(RuleRun& run) const;
};

} // namespace engine
