#pragma once

#include "report/Parts.h"
#include "report/RankingReport.h"

#include <string>
#include <string_view>
#include <vector>

/// What both annexes of the ranking share: whose results, how numbers are printed, what things are
/// called.
namespace report {

class RankingContext {
public:
    RankingContext(const RankingInput& input, core::Language language);

    const RankingInput& input;
    const core::IndexSet& set;
    const Say say;

    const std::vector<engine::Standing>& standings() const { return input.ranking->standings; }
    const engine::UnitResult& result(int unit) const
    {
        return (*input.results)[static_cast<std::size_t>(unit)];
    }
    const engine::NodeResult& node(int unit, int node) const
    {
        return result(unit).nodes[static_cast<std::size_t>(node)];
    }
    const std::string& unitName(int unit) const
    {
        return (*input.units)[static_cast<std::size_t>(unit)].name;
    }
    const std::string& className(int unitClass) const
    {
        return set.classes[static_cast<std::size_t>(unitClass)].title;
    }
    /// Points with as many decimals as the set scores with, two at least: totals stand under each
    /// other at the comma.
    std::string points(core::Points points) const;
    /// Bonus less penalty with its sign; 0 has none.
    std::string extra(const engine::UnitResult& unit) const;
    /// An index in %. Where rounding would lift it to a class border that it does not reach (89,998
    /// is not 90), it gets as many decimals as tell the truth.
    std::string index(const core::Ratio& index) const;
    /// An area's index with one decimal, "100,0" only for the maximum itself.
    static std::string areaPercent(const core::Ratio& index);
    static std::string percent(int part, int whole);

    /// While anything is missing, no rank and no class of the group is final.
    bool isProvisional() const { return input.ranking->provisional; }
    bool hasExtras() const { return set.hasBonus() || set.hasPenalty(); }
    /// Whether classes come by more than limits of indexes, so that a unit's class needs a reason.
    bool hasClassReasons() const { return m_hasClassReasons; }
    /// Why a unit has not the class of its points; empty where it has.
    std::string classReason(const engine::Standing& standing) const;
    /// What a node can give at most at this stage: at the self stage survey and office criteria are
    /// outside.
    core::Points stageMax(int node) const { return m_stageMax[static_cast<std::size_t>(node)]; }
    core::Points stageMax() const;
    /// Whether a unit is measured by less than the whole set.
    bool isReduced(int unit) const { return result(unit).applicable < stageMax(); }
    /// Codes of what does not apply to a unit, compact: "3, 7.3.2, 8.1–8.3".
    std::string leftOut(int unit) const;
    /// Criteria whose maximum a scale cuts down for a unit, with what is left of it: "3.2.1 còn
    /// 0,5".
    std::string cutDown(int unit) const;

    /// "các sở, ban, ngành" or "departments and agencies".
    std::string groupName() const;
    /// "kết quả tự chấm" where the result is not the final one, else empty.
    std::string stageName() const;

private:
    std::vector<core::Points> m_stageMax;
    bool m_hasClassReasons = false;
    std::vector<core::Ratio> m_borders; ///< of classes and class rules, in %
};

/// Mean of exact values; nothing for none. Where the exact sum leaves 128 bits, the mean of the
/// values to twelve decimals.
std::optional<core::Ratio> meanOf(const std::vector<core::Ratio>& values);

/// Names in a row with commas, at most `shown`; the rest is counted.
std::string listed(const std::vector<std::string>& names, std::size_t shown,
                   std::string_view separator, const Say& say);

// ---- blocks ----

/// Stamp, "Phụ lục …", title lines, "(Kèm theo …)", short rule.
void appendHeading(Section& section, std::string_view numeral, const std::string& title,
                   const RankingContext& context, const RankingOptions& options);
void appendRankingTable(Section& section, const RankingContext& context,
                        const RankingOptions& options);
/// What stands under the ranking: sums, units without points, notes generated from the set's rules.
void appendRankingNotes(Section& section, const RankingContext& context,
                        const RankingOptions& options);
/// A line of what is to be told of classes: "Xã A", "đủ điểm Xuất sắc, ngoài tỷ lệ 25%: Tốt".
struct ClassReason {
    std::string about;
    std::string text;
};
/// Who has not the class of its points, at most `most`, the rest counted: a line each, or one for
/// the many that have one reason. Then each tie over the border of a quota.
std::vector<ClassReason> classReasons(const RankingContext& context, std::size_t most);
/// Tables units × areas, with their footnote.
void appendAreaTables(Section& section, const RankingContext& context);

} // namespace report
