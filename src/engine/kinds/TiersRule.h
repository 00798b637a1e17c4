#pragma once

#include "core/Ratio.h"
#include "engine/ScoringRule.h"

namespace engine {

struct Tier {
    std::optional<core::Decimal> from;  ///< value ≥ from
    std::optional<core::Decimal> above; ///< value > above
    core::Points points;
    std::string zeroes = {}; ///< code that has 0 points where the value falls in here
};

/// A tick that raises the points of a value to at least these.
struct Lift {
    bool isThere = false;
    std::string id;
    std::string title;
    core::Points atLeast;
};

/// Steps: the first tier, top down, whose border the value reaches gives its points.
class TiersRule final : public KindOf<TiersRule> {
public:
    static const core::RuleKind row;

    TiersRule() = default;
    TiersRule(core::ValueOf valueOf, std::vector<Tier> list) : of(valueOf), tiers(std::move(list))
    {}

    void describe(core::RuleFields& fields) override;
    std::optional<core::ValueOf> value() const override { return of; }
    std::vector<core::Decimal> borders() const override;
    const core::ValueFrom* from() const override { return &shared; }
    core::ValueFrom* from() override { return &shared; }
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

    /// One tier in words: "từ 98% đến dưới 100%", "dưới 95%", "trên 90%", "100%".
    /// The borders are multiplied by `times`.
    std::string tierText(std::size_t tier, core::Language language,
                         const core::Ratio& times = core::Ratio(1)) const;
    /// The tier that a value falls in; null where none is met (a faulty draft).
    const Tier* tierAt(const core::Ratio& value) const;

    core::ValueOf of = core::ValueOf::Ratio;
    core::ValueFrom shared; ///< figures that are not typed here
    core::DayCount days;
    std::vector<Tier> tiers;
    Lift lift;

private:
    std::size_t liftSlot() const { return core::valueSlots(of, days, shared); }
};

} // namespace engine
