#include "app/Reports.h"

#include "app/LastYear.h"
#include "exchange/ResultsJson.h"
#include "store/Hash.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace app {

namespace {

exchange::GroupView viewOf(const ScoreBook& scores, const Evaluation& evaluation)
{
    exchange::GroupView view;
    view.assessment = &scores.assessment();
    view.set = &scores.set();
    view.units = &scores.units();
    view.sheets = &scores.sheetRefs();
    view.stage = evaluation.stage;
    view.results = &evaluation.results;
    view.best = &evaluation.best;
    view.ranking = &evaluation.ranking;
    return view;
}

} // namespace

core::Result<YearBefore> yearBefore(Workspace& workspace, const ScoreBook& scores)
{
    YearBefore before;
    before.ranks.resize(scores.units().size());
    const auto previous = previousAssessment(workspace, scores.assessment());
    if (!previous)
        return previous.error();
    if (!*previous)
        return before;
    const auto results = workspace.results((*previous)->id, core::ResultStage::Final);
    if (!results)
        return results.error();
    const YearResults& old = **results;
    before.year = old.assessment.year;
    for (const engine::Standing& standing : old.evaluation.ranking.standings) {
        const int unit = scores.unitIndex(old.units[static_cast<std::size_t>(standing.unit)].id);
        if (unit >= 0)
            before.ranks[static_cast<std::size_t>(unit)] = standing.rank;
    }
    return before;
}

core::Result<std::string> rankJson(Workspace& workspace, std::string_view assessment,
                                   core::ResultStage stage)
{
    const auto year = workspace.results(assessment, stage);
    if (!year)
        return year.error();
    exchange::GroupView view;
    view.assessment = &(*year)->assessment;
    view.set = &(*year)->set;
    view.units = &(*year)->units;
    view.stage = stage;
    view.results = &(*year)->evaluation.results;
    view.best = &(*year)->evaluation.best;
    view.ranking = &(*year)->evaluation.ranking;
    return exchange::rankJson(view); // asks for no sheets
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
    return exchange::sheetJson(viewOf(**scores, *(*scores)->evaluation(stage)), index, language);
}

core::Result<std::string> statisticsJson(Workspace& workspace, std::string_view assessment,
                                         core::ResultStage stage)
{
    const auto scores = workspace.load(assessment);
    if (!scores)
        return scores.error();
    return exchange::statisticsJson(viewOf(**scores, *(*scores)->evaluation(stage)),
                                    (*scores)->statistics(stage));
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

std::string resultHash(const ScoreBook& scores, const Evaluation& evaluation)
{
    return shortHash(store::hashHex(exchange::rankJson(viewOf(scores, evaluation))));
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
