#pragma once

#include "engine/ScoringRule.h"

namespace engine {

/// What is entered for a shared figure of the set (contract, section 1b): its figures, and last
/// year's where they are typed. It gives no points, and no file names it.
class FigureRule final : public KindOf<FigureRule> {
public:
    static const core::RuleKind row;

    FigureRule() = default;
    explicit FigureRule(core::ValueOf valueOf) : of(valueOf) {}

    void describe(core::RuleFields& fields) override;
    std::optional<core::ValueOf> value() const override { return of; }
    void addSlots(core::SlotList& slots) const override;
    void apply(RuleRun& run) const override;
    void check(RuleCheck& check) const override;
    std::string line(const RuleLine& line) const override;
    std::string figures(core::FiguresView figures, core::Language language) const override;
    std::string title(core::Language language) const override;

    core::ValueOf of = core::ValueOf::Count;
};

} // namespace engine
