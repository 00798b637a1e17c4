#include "app/Reports.h"

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

/// The results of the same group one year earlier; of several assessments the first.
core::Result<std::shared_ptr<const YearResults>> previousYear(Workspace& workspace,
                                                              const core::Assessment& current)
{
    const auto all = workspace.assessments();
    if (!all)
        return all.error();
    for (const core::Assessment& one : *all) {
        if (one.group == current.group && one.year == current.year - 1)
            return workspace.results(one.id, core::ResultStage::Final);
    }
    return std::shared_ptr<const YearResults>();
}

/// When the newest thing in the book happened: what a printed file says of its making, so that the
/// same book gives the same bytes.
core::Result<std::string> lastChange(const store::Book& book)
{
    auto time = book.lastChange();
    if (!time)
        return time;
    if (time->size() > 19)
        time->replace(19, std::string::npos, "Z");
    return time;
}

} // namespace

const std::vector<ReportKind>& reportKinds()
{
    static const std::vector<ReportKind> kinds = {
        {"ranking", "Bảng xếp hạng, phân loại", "Ranking and classes"},
    };
    return kinds;
}

core::Result<YearBefore> yearBefore(Workspace& workspace, const ScoreBook& scores)
{
    YearBefore before;
    before.ranks.resize(scores.units().size());
    const auto previous = previousYear(workspace, scores.assessment());
    if (!previous)
        return previous.error();
    if (*previous == nullptr)
        return before;
    const YearResults& old = **previous;
    before.year = old.assessment.year;
    for (const engine::Standing& standing : old.evaluation.ranking.standings) {
        const int unit = scores.unitIndex(old.units[static_cast<std::size_t>(standing.unit)].id);
        if (unit >= 0)
            before.ranks[static_cast<std::size_t>(unit)] = standing.rank;
    }
    return before;
}

core::Result<std::unique_ptr<RankingReportData>>
rankingData(Workspace& workspace, std::string_view assessment, core::ResultStage stage)
{
    const auto loaded = workspace.load(assessment);
    if (!loaded)
        return loaded.error();
    const ScoreBook& scores = **loaded;

    auto data = std::make_unique<RankingReportData>();
    data->scores = *loaded;
    data->evaluation = scores.evaluation(stage);
    const Evaluation& evaluation = *data->evaluation;
    data->statistics = scores.statistics(stage);
    report::RankingInput& input = data->input;
    input.assessment = &scores.assessment();
    input.set = &scores.set();
    input.units = &scores.units();
    input.stage = stage;
    input.results = &evaluation.results;
    input.ranking = &evaluation.ranking;
    input.statistics = &data->statistics;
    input.notice = workspace.info().notice;
    input.resultHash = shortHash(store::hashHex(exchange::rankJson(viewOf(scores, evaluation))));

    const auto head = workspace.book().historyHead();
    if (!head)
        return head.error();
    input.historyHead = shortHash(*head);
    auto date = lastChange(workspace.book());
    if (!date)
        return std::move(date).error();
    input.date = *std::move(date);

    auto before = yearBefore(workspace, scores);
    if (!before)
        return std::move(before).error();
    input.previousYear = before->year;
    input.previousRanks = std::move(before->ranks);
    return data;
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
    if (index < 0) {
        return core::Error{core::ErrorKind::NotFound,
                           "app.no-unit",
                           {core::Param::text("unit", std::string(unit)),
                            core::Param::text("assessment", std::string(assessment))},
                           {}};
    }
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
