#include "app/Overview.h"

#include "app/Cell.h"
#include "app/SheetChecks.h"
#include "core/Codes.h"
#include "core/DateText.h"
#include "report/RankingContext.h"

#include <algorithm>

namespace app {

namespace {

std::size_t nodeIndexOf(const core::IndexSet& set, int leaf)
{
    return static_cast<std::size_t>(set.leaves[static_cast<std::size_t>(leaf)]);
}

/// The area that a node lies in.
int areaOf(const core::IndexSet& set, int node)
{
    while (!set.nodes[static_cast<std::size_t>(node)].isRoot())
        node = set.nodes[static_cast<std::size_t>(node)].parent;
    return node;
}

std::vector<Overview::Office> officesOf(const core::IndexSet& set, core::Stage stage)
{
    std::vector<Overview::Office> offices;
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        if (!isCounted(set, leaf, stage))
            continue;
        const int node = set.leaves[static_cast<std::size_t>(leaf)];
        const std::string_view id = set.verifierOf(node);
        auto office = std::ranges::find(offices, id, &Overview::Office::id);
        if (office == offices.end())
            office = offices.insert(offices.end(), Overview::Office{std::string(id), {}, {}, {}});
        const int area = areaOf(set, node);
        if (office->areas.empty() || office->areas.back() != area)
            office->areas.push_back(area);
        office->criteria.push_back(leaf);
    }
    return offices;
}

ProblemKind kindOf(const core::Problem& problem)
{
    if (problem.code == core::codes::checkFarFromLast)
        return ProblemKind::FarFromLast;
    if (problem.code == core::codes::checkOverMax ||
        problem.code == core::codes::checkAttributeMissing)
        return ProblemKind::Doubt;
    return ProblemKind::UnlikeDossiers;
}

} // namespace

std::optional<core::Ratio> Overview::areaIndex(int unit, int area) const
{
    const engine::UnitResult& result = evaluation->results[static_cast<std::size_t>(unit)];
    if (!result.hasEntries)
        return std::nullopt;
    return engine::nodeIndex(
        result.nodes[static_cast<std::size_t>(areas[static_cast<std::size_t>(area)])]);
}

bool Overview::isAreaOpen(int unit, int area) const
{
    return evaluation->results[static_cast<std::size_t>(unit)]
               .nodes[static_cast<std::size_t>(areas[static_cast<std::size_t>(area)])]
               .missing > 0;
}

Overview overviewOf(const ScoreBook& scores, core::Stage stage)
{
    const core::IndexSet& set = scores.set();
    Overview overview;
    overview.stage = stage;
    overview.evaluation = scores.evaluation(resultStageOf(stage));
    overview.offices = officesOf(set, stage);
    for (std::size_t node = 0; node < set.nodes.size(); ++node) {
        if (set.nodes[node].section == core::Section::Areas && set.nodes[node].isRoot())
            overview.areas.push_back(static_cast<int>(node));
    }
    // By leaf: how many units lack it. One pass over the results, in their order in memory.
    std::vector<std::size_t> nodes;
    for (const Overview::Office& office : overview.offices) {
        for (const int leaf : office.criteria)
            nodes.push_back(nodeIndexOf(set, leaf));
    }
    std::vector<int> missing(set.nodes.size(), 0);
    for (const engine::UnitResult& result : overview.evaluation->results) {
        for (const std::size_t node : nodes)
            missing[node] += result.nodes[node].missing;
    }
    const auto units = static_cast<std::int64_t>(overview.evaluation->results.size());
    for (Overview::Office& office : overview.offices) {
        for (const int leaf : office.criteria) {
            const int lacks = missing[nodeIndexOf(set, leaf)];
            office.cells += {units - lacks, units};
            if (lacks > 0 && office.openLeaf < 0)
                office.openLeaf = leaf;
        }
        overview.cells += office.cells;
    }
    overview.notScored = static_cast<int>(overview.evaluation->ranking.notScored.size());
    return overview;
}

std::string areaIndexText(const core::Ratio& index)
{
    return report::RankingContext::areaPercent(index);
}

std::vector<LateUnit> lateUnits(const ScoreBook& scores, const ProcessView& view,
                                const std::vector<UnitWork>& work)
{
    std::vector<LateUnit> late;
    for (int unit = 0; unit < scores.unitCount(); ++unit) {
        const auto own = view.units.find(scores.units()[static_cast<std::size_t>(unit)].id);
        const core::UnitProcess process =
            own == view.units.end() ? core::UnitProcess() : own->second;
        if (statusOf(view.process, process, view.today, work[static_cast<std::size_t>(unit)]) !=
            UnitStatus::Late)
            continue;
        const std::string until = core::deadlineOf(view.process, process);
        late.push_back(
            {unit, until, core::isDate(until) ? core::daysBetween(until, view.today) : 0});
    }
    std::ranges::stable_sort(late, std::greater(), &LateUnit::days);
    return late;
}

void OpenProblems::add(ProblemKind kind, int unit, int leaf, core::Problem problem)
{
    m_found[static_cast<std::size_t>(kind)].push_back({{unit, m_stage, leaf}, std::move(problem)});
}

void OpenProblems::lookAt(const LastYear& lastYear, int unit)
{
    const core::IndexSet& set = m_scores->set();
    const core::ResultStage stage = resultStageOf(m_stage);
    const auto evaluation = m_scores->evaluation(stage);
    const engine::UnitResult& result = evaluation->results[static_cast<std::size_t>(unit)];
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        const std::string code(set.leafCode(leaf));
        const engine::Flags flags = result.nodes[nodeIndexOf(set, leaf)].flags;
        for (const engine::Flag flag : engine::flagList(flags)) {
            // A missing attribute is told once, below, not at each criterion.
            if (flag == engine::Flag::Unproven || flag == engine::Flag::AttributeMissing)
                continue;
            // Nobody has begun with it: what is missing is the set's figure, at its own place.
            if (flag == engine::Flag::FigureMissing &&
                m_scores->sheet(unit).counting(stage, leaf).isEmpty())
                continue;
            const core::Severity severity = severityOf(flag);
            add(severity == core::Severity::Error ? ProblemKind::Fault : ProblemKind::Doubt, unit,
                leaf, {severity, "flag." + std::string(engine::flagName(flag)), code, {}});
        }
        if (engine::has(flags, engine::Flag::Unproven) || lacksEvidence(*m_scores, unit, leaf))
            add(ProblemKind::Evidence, unit, leaf,
                {core::Severity::Warning, "evidence.missing-word", code, {}});
        if (restsOnStale(*m_scores, unit, leaf))
            add(ProblemKind::StaleEvidence, unit, leaf,
                {core::Severity::Warning, "evidence.stale-word", code, {}});
    }
    for (core::Problem& problem : sheetProblems(*m_scores, lastYear, unit, stage)) {
        const int leaf = set.findLeaf(problem.place);
        const ProblemKind kind = kindOf(problem);
        add(kind, unit, leaf, std::move(problem));
    }
    if (stage != core::ResultStage::Self)
        return;
    for (core::Problem& problem : unconfirmedProblems(*m_scores, unit)) {
        const int leaf = set.findLeaf(problem.place);
        add(ProblemKind::Unconfirmed, unit, leaf, std::move(problem));
    }
}

void OpenProblems::lookOn(const LastYear& lastYear, int units)
{
    for (int i = 0; i < units && !isDone(); ++i)
        lookAt(lastYear, m_next++);
}

} // namespace app
