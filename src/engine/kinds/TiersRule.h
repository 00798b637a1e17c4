#pragma once

#include "core/Ratio.h"
#include "engine/ScoringRule.h"

namespace engine {

struct Tier {
    std::optional<core::Decimal> from;  ///< value ≥ from
    std::optional<core::Decimal> above; ///< value > above
    core::Points points;
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
    void addSlots(core::SlotList& slots) const override;
    void apply(RuleRun& run) const override;
    void check(RuleCheck& check) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(const core::Figures& figures, core::Language language) const override;
    std::string title(core::Language language) const override;
    std::vector<RuleRow> table(const core::Node& node, const core::Figures& figures,
                               core::Language language) const override;

    /// One tier in words: "từ 98% đến dưới 100%", "dưới 95%", "trên 90%", "100%".
    std::string tierText(std::size_t tier, core::Language language) const;
    /// The tier that figures fall in, or nothing where they give no value.
    std::optional<std::size_t> tierOf(const core::Figures& figures) const;

    core::ValueOf of = core::ValueOf::Ratio;
    std::vector<Tier> tiers;

private:
    std::optional<std::size_t> tierAt(const core::Ratio& value) const;
};

} // namespace engine
