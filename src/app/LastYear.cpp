#include "app/LastYear.h"

#include <algorithm>

namespace app {

core::Result<std::optional<core::Assessment>> previousAssessment(const Workspace& workspace,
                                                                 const core::Assessment& now)
{
    const auto all = workspace.assessments();
    if (!all)
        return all.error();
    const auto found =
        std::find_if(all->rbegin(), all->rend(), [&now](const core::Assessment& one) {
            return one.group == now.group && one.year == now.year - 1;
        });
    return found == all->rend() ? std::optional<core::Assessment>() : std::optional(*found);
}

LastYear::LastYear(Workspace& workspace, const ScoreBook& current) : m_currentSet(&current.set())
{
    const auto before = previousAssessment(workspace, current.assessment());
    if (!before || !*before)
        return;
    const auto loaded = workspace.load((*before)->id);
    if (!loaded)
        return;
    m_scores = *loaded;
    m_set = &m_scores->set();
    m_leaves.reserve(static_cast<std::size_t>(m_currentSet->entryCount()));
    for (int leaf = 0; leaf < m_currentSet->entryCount(); ++leaf)
        m_leaves.push_back(m_set->findLeaf(m_currentSet->leafCode(leaf)));
    m_units.reserve(current.units().size());
    for (const core::Unit& unit : current.units())
        m_units.push_back(m_scores->unitIndex(unit.id));
}

int LastYear::leafBefore(int leaf) const
{
    return leaf >= 0 && leaf < static_cast<int>(m_leaves.size())
               ? m_leaves[static_cast<std::size_t>(leaf)]
               : -1;
}

int LastYear::unitBefore(int unit) const
{
    return unit >= 0 && unit < static_cast<int>(m_units.size())
               ? m_units[static_cast<std::size_t>(unit)]
               : -1;
}

const core::Node* LastYear::node(int leaf) const
{
    const int before = leafBefore(leaf);
    return before >= 0 && before < m_set->leafCount() ? &m_set->leafNode(before) : nullptr;
}

std::optional<core::Points> LastYear::maximum(int leaf) const
{
    const int before = leafBefore(leaf);
    if (before < 0)
        return std::nullopt;
    if (const core::Node* criterion = node(leaf))
        return criterion->max;
    return before == m_set->bonusLeaf() ? m_set->bonusCap : m_set->penaltyCap;
}

const core::Entry* LastYear::entry(int unit, int leaf) const
{
    const int unitThen = unitBefore(unit);
    const int leafThen = leafBefore(leaf);
    return unitThen >= 0 && leafThen >= 0
               ? &m_scores->sheet(unitThen).counting(core::ResultStage::Final, leafThen)
               : nullptr;
}

std::optional<core::Points> LastYear::points(int unit, int leaf) const
{
    const core::Entry* counting = entry(unit, leaf);
    if (!counting || counting->isEmpty())
        return std::nullopt;
    const int leafThen = leafBefore(leaf);
    if (leafThen >= m_set->leafCount())
        return counting->status == core::EntryStatus::Scored ? counting->points : std::nullopt;
    // This one entry's points, not the ranking of a whole year.
    const auto stage = core::ResultStage::Final;
    const engine::NodeResult result =
        engine::evaluateEntry(*m_set, m_set->leafNode(leafThen), *counting, stage,
                              m_scores->best(stage)[static_cast<std::size_t>(leafThen)],
                              m_scores->counters(unitBefore(unit)));
    return result.scored && !result.applicable.isZero() ? std::optional(result.points)
                                                        : std::nullopt;
}

bool LastYear::sameFigures(int leaf) const
{
    const core::Node* then = node(leaf);
    if (!then || leaf >= m_currentSet->leafCount())
        return false;
    const auto& now = m_currentSet->leafNode(leaf).slots;
    return std::equal(now.begin(), now.end(), then->slots.begin(), then->slots.end(),
                      [](const core::FigureSlot& a, const core::FigureSlot& b) {
                          return a.key == b.key && a.kind == b.kind;
                      });
}

} // namespace app
