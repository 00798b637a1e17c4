#pragma once

#include "core/Ratio.h"
#include "engine/ScoringRule.h"

namespace engine {

/// Values up to a border that give points of their own.
struct First {
    bool isThere = false;
    core::Decimal upTo;
    core::Points points;
};

/// base + ⌊(value − from) / size⌋ × each: whole steps only (contract, section 1b).
class StepsRule final : public KindOf<StepsRule> {
public:
    static const core::RuleKind row;

    void describe(core::RuleFields& fields) override;
    std::optional<core::ValueOf> value() const override { return of; }
    std::vector<core::Decimal> borders() const override;
    const core::ValueFrom* from() const override { return &shared; }
    core::ValueFrom* from() override { return &shared; }
    void addSlots(core::SlotList& slots) const override;
    void apply(RuleRun& run) const override;
    void check(RuleCheck& check) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(core::FiguresView figures, core::Language language) const override;
    std::optional<SheetFormula> formula(const FormulaScene& scene) const override;
    std::string title(core::Language language) const override;
    std::vector<RuleRow> table(const core::Node& node, core::FiguresView figures,
                               core::Language language) const override;

    core::ValueOf of = core::ValueOf::Number;
    core::ValueFrom shared; ///< figures that are not typed here
    core::DayCount days;
    core::Decimal start; ///< "from"
    core::Points base;
    core::Decimal size;
    core::Points each;
    std::optional<core::Points> most; ///< the maximum where absent
    First first;

private:
    /// Whole steps above the start, which attributes may have moved. Pre: value ≥ moved.
    std::optional<core::Int128> stepsTo(const core::Ratio& value, const core::Ratio& moved) const;
    std::string stepText(core::Language language) const;
};

} // namespace engine
