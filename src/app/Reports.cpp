#include "app/Reports.h"

#include "app/LastYear.h"
#include "engine/Statistics.h"
#include "exchange/ResultsJson.h"
#include "store/Hash.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace app {

namespace {

/// Without sheets, for what asks for none.
exchange::GroupView viewOf(const YearResults& results)
{
    exchange::GroupView view;
    view.assessment = results.assessment.get();
    view.set = results.set.get();
    view.units = results.units.get();
    view.stage = results.evaluation->stage;
    view.results = &results.evaluation->results;
    view.best = &results.evaluation->best;
    view.ranking = &results.evaluation->ranking;
    return view;
}

} // namespace

core::Result<YearBefore> yearBefore(Workspace& workspace, const core::Assessment& assessment,
                                    const std::vector<core::Unit>& units)
{
    YearBefore before;
    before.ranks.resize(units.size());
    const auto previous = previousAssessment(workspace, assessment);
    if (!previous)
        return previous.error();
    if (!*previous)
        return before;
    const auto results = workspace.results((*previous)->id, core::ResultStage::Final);
    if (!results)
        return results.error();
    before.year = results->assessment->year;
    std::unordered_map<std::string_view, int> ranks;
    for (const engine::Standing& standing : results->evaluation->ranking.standings)
        ranks.emplace((*results->units)[static_cast<std::size_t>(standing.unit)].id, standing.rank);
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (const auto rank = ranks.find(units[i].id); rank != ranks.end())
            before.ranks[i] = rank->second;
    }
    return before;
}

std::string rankJson(const YearResults& results)
{
    return exchange::rankJson(viewOf(results));
}

core::Result<std::string> rankJson(Workspace& workspace, std::string_view assessment,
                                   core::ResultStage stage)
{
    const auto year = workspace.results(assessment, stage);
    if (!year)
        return year.error();
    return rankJson(*year);
}

core::Result<std::string> sheetJson(Workspace& workspace, std::string_view assessment,
                                    core::ResultStage stage, std::string_view unit,
                                    core::Language language)
{
    const auto scores = workspace.load(assessment);
    if (!scores)
        return scores.error();
    const int index = (*scores)->unitIndex(unit);
    if (index < 0)
        return noUnit(unit, assessment);
    const YearResults results = resultsOf(*scores, stage);
    exchange::GroupView view = viewOf(results);
    view.sheets = &(*scores)->unitFacts();
    return exchange::sheetJson(view, index, language);
}

core::Result<std::string> statisticsJson(Workspace& workspace, std::string_view assessment,
                                         core::ResultStage stage)
{
    const auto results = workspace.results(assessment, stage);
    if (!results)
        return results.error();
    return exchange::statisticsJson(
        viewOf(*results), engine::statistics(*results->set, results->evaluation->results));
}

core::Result<report::Origin> originOf(const Workspace& workspace)
{
    report::Origin origin;
    origin.notice = workspace.info().notice;
    auto head = workspace.head();
    if (!head)
        return std::move(head).error();
    origin.historyHead = shortHash(head->hash);
    // What a printed file says of its making, so that the same book gives the same bytes.
    if (head->time.size() > 19)
        head->time.replace(19, std::string::npos, "Z");
    origin.date = std::move(head->time);
    return origin;
}

core::Error noUnit(std::string_view unit, std::string_view assessment)
{
    return {core::ErrorKind::NotFound,
            "app.no-unit",
            {core::Param::text("unit", std::string(unit)),
             core::Param::text("assessment", std::string(assessment))},
            {}};
}

std::string resultHash(const YearResults& results)
{
    return shortHash(store::hashHex(rankJson(results)));
}

std::string shortHash(std::string_view hex)
{
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(hex.size(), 12); ++i) {
        if (i != 0 && i % 4 == 0)
            text += ' ';
        text += hex[i];
    }
    return text;
}

} // namespace app
