#pragma once

#include "core/Ratio.h"
#include "engine/ScoringRule.h"

namespace engine {

/// A point of the line: the points at a value.
struct Knot {
    core::Decimal at;
    core::Points points;
};

/// Nothing up to `low`, the maximum from `high` on, a straight line between; or a line through
/// knots, level outside them.
class InterpolateRule final : public KindOf<InterpolateRule> {
public:
    static const core::RuleKind row;

    InterpolateRule() = default;
    InterpolateRule(core::ValueOf valueOf, core::Decimal from, core::Decimal to)
        : of(valueOf), low(from), high(to)
    {}

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

    core::ValueOf of = core::ValueOf::Ratio;
    core::ValueFrom shared; ///< figures that are not typed here
    core::Decimal low;
    core::Decimal high;
    core::DayCount days;
    std::vector<Knot> knots; ///< instead of low and high

private:
    void applyKnots(RuleRun& run, const core::Ratio& value) const;
    std::string knotText(const RuleLine& line, std::size_t knot) const;

    bool m_hasBoth = false; ///< the file gives knots, and low or high besides
};

} // namespace engine
