#include "report/RankingKeys.h"

#include "report/Workbook.h"

#include <algorithm>

namespace report {

namespace {

constexpr int mostKeyDecimals = 10; ///< a spreadsheet holds fifteen digits

} // namespace

RankingKeys::RankingKeys(const RankingContext& context) : m_context(context)
{
    chooseDecimals();
    m_ranksAgree = compareRanks();
    m_classesAgree = compareClasses();
}

void RankingKeys::chooseDecimals()
{
    m_pointDecimals = std::clamp(m_context.set.decimals, 2, core::Points::maxDecimals);
    // Two different indexes differ by 100 / (max · max) at least, in steps of the points.
    core::Int128 largest = 1;
    for (const engine::Standing& standing : m_context.standings()) {
        const auto& result = m_context.result(standing.unit);
        largest = std::max<core::Int128>(largest, result.applicable.units());
        if (!fits(result.total) || !fits(result.applicable))
            m_pointDecimals = core::Points::maxDecimals;
    }
    for (int i = m_pointDecimals; i < core::Points::maxDecimals; ++i)
        largest /= 10;
    m_decimals = 6;
    core::Int128 reach = 100'000'000; // 100 · 10^6
    while (m_decimals < mostKeyDecimals && reach < largest * largest) {
        ++m_decimals;
        reach *= 10;
    }
}

bool RankingKeys::fits(core::Points points) const
{
    std::int64_t step = core::Points::scale;
    for (int i = 0; i < m_pointDecimals; ++i)
        step /= 10;
    return points.units() % step == 0;
}

core::Ratio RankingKeys::of(const engine::Standing& standing) const
{
    return roundedAsFormula(standing.index, m_decimals);
}

bool RankingKeys::compareRanks() const
{
    std::vector<core::Ratio> keys;
    for (const engine::Standing& standing : m_context.standings())
        keys.push_back(of(standing));
    // Standings are by rank, so equal and falling keys are all there is to look at.
    const bool dense = m_context.set.ties == core::Ties::Dense;
    int rank = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const bool tied = i > 0 && keys[i] == keys[i - 1];
        if (i > 0 && keys[i] > keys[i - 1])
            return false;
        if (!tied)
            rank = dense ? rank + 1 : static_cast<int>(i) + 1;
        if (m_context.standings()[i].rank != rank)
            return false;
    }
    return true;
}

bool RankingKeys::compareClasses() const
{
    const auto& classes = m_context.set.classes;
    // Quotas, penalty items and other conditions are beyond a comparison with limits.
    if (!m_context.set.quotas.empty() ||
        !std::all_of(m_context.set.classRules.begin(), m_context.set.classRules.end(),
                     [](const core::ClassRule& rule) { return rule.isShort(); }))
        return false;
    for (const engine::Standing& standing : m_context.standings()) {
        std::size_t found = classes.size();
        for (std::size_t i = 0; i < classes.size() && found == classes.size(); ++i) {
            if ((!classes[i].from || of(standing) >= core::Ratio::of(*classes[i].from)) &&
                meetsRules(standing.unit, classes[i]))
                found = i;
        }
        if (static_cast<int>(found) != standing.unitClass)
            return false;
    }
    return !classes.empty();
}

bool RankingKeys::meetsRules(int unit, const core::UnitClass& unitClass) const
{
    return std::all_of(
        m_context.set.classRules.begin(), m_context.set.classRules.end(),
        [&](const core::ClassRule& rule) {
            if (rule.unitClass != unitClass.id)
                return true;
            const core::ClassCondition& bar = rule.all.front();
            const auto index =
                engine::nodeIndex(m_context.node(unit, m_context.set.find(bar.code)));
            return !index || roundedAsFormula(*index, m_decimals) >= core::Ratio::of(*bar.from);
        });
}

} // namespace report
