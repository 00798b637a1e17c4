#include "app/LastYear.h"

#include "app/LineageEditor.h"

#include "app/LineageEditor.h"
#include "core/RuleKind.h"

#include <algorithm>

namespace app {

namespace {

/// So many units are read one by one; who asks for more looks at all of them.
constexpr std::size_t unitsReadAlone = 24;

/// An option is kept by its place in the list: in another list it is another option.
bool sameOptions(const core::FigureSlot& a, const core::FigureSlot& b)
{
    if (!a.options || !b.options)
        return a.options == b.options;
    return std::equal(a.options->begin(), a.options->end(), b.options->begin(), b.options->end(),
                      [](const core::NamedFigure& one, const core::NamedFigure& other) {
                          return one.id == other.id;
                      });
}

bool hasAnyEntry(const core::Sheet& sheet)
{
    return std::any_of(core::stages.begin(), core::stages.end(),
                       [&sheet](core::Stage stage) { return sheet.hasEntries(stage); });
}

} // namespace

core::Result<std::optional<core::Assessment>> previousAssessment(const Workspace& workspace,
                                                                 const core::Assessment& now)
{
    const auto all = workspace.assessments();
    if (!all)
        return all.error();
    const core::Assessment* found = previousOf(*all, now);
    return found == nullptr ? std::optional<core::Assessment>() : std::optional(*found);
}

LastYear::LastYear(Workspace& workspace, const ScoreBook& current)
    : m_workspace(&workspace), m_current(&current)
{
    const auto before = previousAssessment(workspace, current.assessment());
    if (!before || !*before)
        return;
    auto set = YearReader(workspace.book()).setOf(**before);
    if (!set)
        return;
    m_assessment = **before;
    m_set = *std::move(set);
    if (const auto units = unitsKnownTo(workspace.book(), current.assessment().id))
        m_predecessors = onlyPredecessors(*units);
    m_leaves.reserve(static_cast<std::size_t>(current.set().entryCount()));
    for (int leaf = 0; leaf < current.set().entryCount(); ++leaf)
        m_leaves.push_back(m_set.findLeaf(current.set().leafCode(leaf)));
}

int LastYear::leafBefore(int leaf) const
{
    return leaf >= 0 && leaf < static_cast<int>(m_leaves.size())
               ? m_leaves[static_cast<std::size_t>(leaf)]
               : -1;
}

const Surroundings& LastYear::surroundings() const
{
    if (!m_surroundings) {
        auto read = YearReader(m_workspace->book()).surroundingsOf(*m_assessment, m_set);
        m_surroundings = read ? *std::move(read) : Surroundings();
    }
    return *m_surroundings;
}

const ScoreBook* LastYear::whole() const
{
    if (!m_whole) {
        if (const auto loaded = m_workspace->load(m_assessment->id))
            m_whole = *loaded;
    }
    return m_whole.get();
}

const UnitSheet* LastYear::sheetOf(int unit) const
{
    if (!exists() || unit < 0 || unit >= m_current->unitCount())
        return nullptr;
    if (const auto known = m_sheets.find(unit); known != m_sheets.end())
        return &known->second;
    const std::string& id = m_current->units()[static_cast<std::size_t>(unit)].id;
    auto sheet = readSheet(id);
    const auto predecessor = m_predecessors.find(id);
    if (predecessor != m_predecessors.end() && !(sheet && hasAnyEntry(sheet->sheet)))
        sheet = readSheet(predecessor->second);
    return sheet ? &m_sheets.emplace(unit, *std::move(sheet)).first->second : nullptr;
}

std::optional<UnitSheet> LastYear::readSheet(const std::string& id) const
{
    UnitSheet sheet;
    if (m_sheets.size() < unitsReadAlone && !m_whole) {
        auto read =
            YearReader(m_workspace->book()).unit(m_assessment->id, id, m_set, surroundings());
        return read ? std::optional(*std::move(read)) : std::nullopt;
    }
    const ScoreBook* all = whole();
    const int then = all != nullptr ? all->unitIndex(id) : -1;
    if (then < 0)
        return std::nullopt;
    sheet.sheet = all->sheet(then);
    sheet.counters.assign(all->counters(then).begin(), all->counters(then).end());
    const engine::UnitFacts& facts = all->factsOf(then);
    sheet.attributes.assign(facts.attributes.begin(), facts.attributes.end());
    if (facts.last != nullptr)
        sheet.last = *facts.last;
    return sheet;
}

engine::Highest LastYear::highest(int leafThen) const
{
    if (!core::isCompared(*m_set.leafNode(leafThen).rule))
        return {};
    const ScoreBook* all = whole();
    return all ? all->best(core::ResultStage::Final)[static_cast<std::size_t>(leafThen)]
               : engine::Highest();
}

const core::Node* LastYear::node(int leaf) const
{
    const int before = leafBefore(leaf);
    return before >= 0 && before < m_set.leafCount() ? &m_set.leafNode(before) : nullptr;
}

std::optional<core::Points> LastYear::maximum(int leaf) const
{
    const int before = leafBefore(leaf);
    if (before < 0)
        return std::nullopt;
    if (const core::Node* criterion = node(leaf))
        return criterion->max;
    return before == m_set.bonusLeaf() ? m_set.bonusCap : m_set.penaltyCap;
}

const core::Entry* LastYear::entry(int unit, int leaf) const
{
    const int leafThen = leafBefore(leaf);
    const UnitSheet* then = leafThen >= 0 ? sheetOf(unit) : nullptr;
    return then ? &then->sheet.counting(core::ResultStage::Final, leafThen) : nullptr;
}

std::optional<core::Points> LastYear::points(int unit, int leaf) const
{
    const core::Entry* counting = entry(unit, leaf);
    if (!counting || counting->isEmpty())
        return std::nullopt;
    const int leafThen = leafBefore(leaf);
    if (leafThen >= m_set.leafCount())
        return counting->status == core::EntryStatus::Scored ? counting->points : std::nullopt;
    // This one entry's points, not the ranking of a whole year.
    const engine::NodeResult result =
        engine::evaluateEntry(m_set, m_set.leafNode(leafThen), *counting, core::ResultStage::Final,
                              highest(leafThen), sheetOf(unit)->facts());
    return result.scored && !result.applicable.isZero() ? std::optional(result.points)
                                                        : std::nullopt;
}

bool LastYear::sameFigures(int leaf) const
{
    const core::Node* then = node(leaf);
    if (!then || leaf >= m_current->set().leafCount())
        return false;
    const auto& now = m_current->set().leafNode(leaf).slots;
    return std::equal(now.begin(), now.end(), then->slots.begin(), then->slots.end(),
                      [](const core::FigureSlot& a, const core::FigureSlot& b) {
                          return a.key == b.key && a.kind == b.kind && a.ofCase == b.ofCase &&
                                 sameOptions(a, b);
                      });
}

} // namespace app
