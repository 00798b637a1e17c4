#include "app/LastYear.h"
#include "app/PaperChoices.h"
#include "app/Report.h"
#include "app/Reports.h"
#include "report/YearReport.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace app {

namespace {

/// Where each unit of a result stands: by its place among the units.
class YearSide {
public:
    YearSide(const YearResults& results, const std::vector<int>& areas)
        : m_results(results), m_areas(areas)
    {
        const auto& standings = results.evaluation->ranking.standings;
        for (const engine::Standing& one : standings)
            m_standings.emplace((*results.units)[static_cast<std::size_t>(one.unit)].id, &one);
    }

    report::YearInput::Side of(const std::string& unit) const
    {
        report::YearInput::Side side;
        side.areas.resize(m_areas.size());
        const auto found = m_standings.find(unit);
        if (found == m_standings.end())
            return side;
        const engine::Standing& standing = *found->second;
        side.index = standing.index;
        side.rank = standing.rank;
        side.unitClass = m_results.set->classes[static_cast<std::size_t>(standing.unitClass)].title;
        const auto& result = m_results.evaluation->results[static_cast<std::size_t>(standing.unit)];
        for (std::size_t i = 0; i < m_areas.size(); ++i) {
            if (m_areas[i] >= 0)
                side.areas[i] =
                    engine::nodeIndex(result.nodes[static_cast<std::size_t>(m_areas[i])]);
        }
        return side;
    }

private:
    const YearResults& m_results;
    const std::vector<int>& m_areas; ///< nodes; −1: none of that code
    std::unordered_map<std::string_view, const engine::Standing*> m_standings;
};

core::Result<report::YearInput> yearInput(Workspace& workspace, const ReportRequest& request)
{
    const auto now = workspace.results(request.assessment, request.stage);
    if (!now)
        return now.error();
    auto origin = originOf(workspace);
    if (!origin)
        return std::move(origin).error();
    report::YearInput input;
    input.assessment = now->assessment;
    input.stage = request.stage;
    input.isProvisional = now->evaluation->ranking.provisional;
    input.origin = *std::move(origin);
    if (request.values.isOn("hashes"))
        input.origin.resultHash = resultHash(*now);
    const auto previous = previousAssessment(workspace, *now->assessment);
    if (!previous)
        return previous.error();
    if (!*previous)
        return input;
    const auto before = workspace.results((*previous)->id, core::ResultStage::Final);
    if (!before)
        return before.error();
    input.yearBefore = before->assessment->year;
    input.wasProvisional = before->evaluation->ranking.provisional;

    std::vector<int> areasBefore;
    for (const int area : now->set->areas) {
        const core::Node& node = now->set->nodes[static_cast<std::size_t>(area)];
        const int then = before->set->find(node.code);
        const bool isArea =
            then >= 0 && before->set->nodes[static_cast<std::size_t>(then)].isArea();
        areasBefore.push_back(isArea ? then : -1);
        input.areas.push_back(
            {node.code, node.title,
             isArea ? before->set->nodes[static_cast<std::size_t>(then)].title : std::string()});
    }
    const YearSide sideBefore(*before, areasBefore);
    const YearSide sideNow(*now, now->set->areas);
    const auto add = [&](int unit) {
        const core::Unit& one = (*now->units)[static_cast<std::size_t>(unit)];
        input.units.push_back({one.name, sideBefore.of(one.id), sideNow.of(one.id)});
    };
    for (const engine::Standing& standing : now->evaluation->ranking.standings)
        add(standing.unit);
    for (const int unit : now->evaluation->ranking.notScored)
        add(unit);
    return input;
}

} // namespace

Report yearReportKind()
{
    Report kind;
    kind.name = "year";
    kind.title = {"So sánh với năm trước", "Compared with the year before"};
    kind.fileStem = "So-sanh";
    kind.options = {
        ReportOption::flag("areas", {"Kèm so sánh theo lĩnh vực", "With the areas"}),
    };
    addPaperOptions(kind.options);
    kind.document = [](Workspace& workspace, const ReportRequest& request) {
        return yearInput(workspace, request).andThen([&](const report::YearInput& input) {
            return core::Result<report::Document>(
                report::yearReport(input, {paperChoices(request), request.values.isOn("areas")}));
        });
    };
    addTableFiles(kind, [](Workspace& workspace, const ReportRequest& request) {
        return yearInput(workspace, request).andThen([&](const report::YearInput& input) {
            return core::Result<report::TableFile>(report::yearFile(input, request.language));
        });
    });
    return kind;
}

} // namespace app
