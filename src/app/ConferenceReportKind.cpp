#include "app/PaperChoices.h"
#include "app/RankingReportKind.h"
#include "app/Report.h"
#include "app/Reports.h"
#include "engine/CounterSum.h"
#include "engine/DossierChecks.h"
#include "report/ConferenceReport.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

/// Open dossiers of a unit at a level; nothing where some row does not know them.
core::CounterValue pendingAt(engine::Counters counters, core::DossierSource::Level level)
{
    core::CounterValue pending = 0;
    for (const core::DossierCounters& row : counters) {
        if (row.level == level)
            pending = engine::plus(pending, engine::plus(row.pendingInTime, row.pendingLate));
    }
    return pending;
}

/// Sums by level over all units, each as a criterion would draw it: a unit whose rate cannot be
/// known is counted apart.
std::vector<report::DossierSums> dossierSums(const ScoreBook& scores)
{
    std::vector<report::DossierSums> list;
    for (const core::DossierSource::Level level : core::dossierLevels) {
        report::DossierSums sums;
        sums.level = level;
        for (int unit = 0; unit < scores.unitCount(); ++unit) {
            const engine::Counters counters = scores.counters(unit);
            if (std::none_of(counters.begin(), counters.end(),
                             [level](const auto& row) { return row.level == level; }))
                continue;
            ++sums.units;
            const engine::DossierRate rate = engine::dossierRates(counters, level).front();
            if (!rate.n || !rate.d) {
                ++sums.incomplete;
                continue;
            }
            sums.onTime += *rate.n;
            sums.late += *rate.d - *rate.n;
            const core::CounterValue pending = pendingAt(counters, level);
            sums.isPendingKnown = sums.isPendingKnown && pending.has_value();
            sums.pending += pending.value_or(0);
        }
        if (sums.units > 0)
            list.push_back(sums);
    }
    return list;
}

core::Result<report::ConferenceInput> conferenceInput(Workspace& workspace,
                                                      const ReportRequest& request)
{
    auto ranking = rankingInput(workspace, request.assessment, request.stage);
    if (!ranking)
        return std::move(ranking).error();
    const auto scores = workspace.load(request.assessment);
    if (!scores)
        return scores.error();
    report::ConferenceInput input;
    input.ranking = *std::move(ranking);
    if (request.values.isOn("hashes"))
        input.ranking.origin.resultHash = resultHash(resultsOf(*scores, request.stage));
    input.dossiers = dossierSums(**scores);
    return input;
}

} // namespace

Report conferenceReportKind()
{
    Report kind;
    kind.name = "conference";
    kind.title = {"Số liệu hội nghị", "Figures for the conference"};
    kind.fileStem = "So-lieu-hoi-nghi";
    addPaperOptions(kind.options);
    kind.document = [](Workspace& workspace, const ReportRequest& request) {
        return conferenceInput(workspace, request)
            .andThen([&](const report::ConferenceInput& input) {
                report::ConferenceOptions options;
                options.paper = paperChoices(request);
                return core::Result<report::Document>(report::conferenceReport(input, options));
            });
    };
    addTableFiles(kind, [](Workspace& workspace, const ReportRequest& request) {
        return conferenceInput(workspace, request)
            .andThen([&](const report::ConferenceInput& input) {
                return core::Result<report::TableFile>(
                    report::conferenceFile(input, request.language));
            });
    });
    return kind;
}

} // namespace app
