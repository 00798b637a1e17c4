#pragma once

#include "report/RankingContext.h"

#include <string>

namespace report {

/// By which numbers a spreadsheet can rank as the engine does.
///
/// Ranks come from the exact index. A spreadsheet has no exact ratios, so a column holds the index
/// with as many decimals as keep different indexes apart, and ranks and classes are reckoned from
/// it. Where that would not give the engine's rank or class for every unit, they must be plain
/// values.
class RankingKeys {
public:
    explicit RankingKeys(const RankingContext& context);

    /// Decimals with which every total and maximum is whole.
    int pointDecimals() const { return m_pointDecimals; }
    /// Decimals of the keys.
    int decimals() const { return m_decimals; }
    /// The index as roundedFormula gives it with that many decimals.
    core::Ratio of(const engine::Standing& standing) const;

    /// Whether counting greater keys gives the engine's rank of every unit.
    bool ranksAgree() const { return m_ranksAgree; }
    /// Whether comparing keys (and areas, for class rules) with the limits gives its class.
    bool classesAgree() const { return m_classesAgree; }

private:
    void chooseDecimals();
    bool fits(core::Points points) const;
    bool compareRanks() const;
    bool compareClasses() const;
    bool meetsRules(int unit, const core::UnitClass& unitClass) const;

    const RankingContext& m_context;
    int m_pointDecimals = 2;
    int m_decimals = 6;
    bool m_ranksAgree = false;
    bool m_classesAgree = false;
};

} // namespace report
