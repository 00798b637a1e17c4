#include "app/RankingReportKind.h"

#include "app/Reports.h"
#include "app/Snapshot.h"
#include "store/Processes.h"
#include "store/Publications.h"

#include <future>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace app {

namespace {

/// What is told beside the ranking itself, which it costs much to find: last year's ranks as much
/// as this year's, the hash the whole ranking as JSON. What is not printed is not looked for.
struct Beside {
    bool lastYear = true;
    bool statistics = true;
    bool hash = false; ///< of the result, which only paper and files tell
};

struct Told {
    std::shared_ptr<const engine::Statistics> statistics;
    std::string hash;
};

/// What is told of results alone, and of a country takes a tenth of a second: in a thread of its
/// own, while the caller's reads last year. Of few units it is found when it is asked for.
std::future<Told> toldOf(const YearResults& results, const Beside& beside)
{
    constexpr std::size_t many = 1000;
    const auto tell = [results, beside] {
        Told told;
        if (beside.statistics)
            told.statistics = std::make_shared<const engine::Statistics>(
                engine::statistics(*results.set, results.evaluation->results));
        if (beside.hash)
            told.hash = resultHash(results);
        return told;
    };
    return std::async(results.units->size() < many ? std::launch::deferred : std::launch::async,
                      tell);
}

core::Result<std::optional<report::RankingDecision>>
decisionOn(const store::Book& book, std::string_view assessment, core::ResultStage stage)
{
    using Decision = std::optional<report::RankingDecision>;
    if (!isDecided(book, assessment, stage))
        return Decision();
    const auto process = store::Processes::of(book, assessment);
    const auto published = store::Publications::heads(book, assessment);
    if (!process || !published)
        return process ? published.error() : process.error();
    report::RankingDecision decision;
    decision.number = process->decisionNumber;
    decision.date = process->decisionDate;
    // An approval corrects what was published last, before it is published itself.
    std::size_t before = published->size();
    if (process->phase == core::Phase::Published && before > 0)
        --before;
    if (before > 0) {
        decision.corrigendum = static_cast<int>(before);
        decision.replacedNumber = (*published)[before - 1].decisionNumber;
        decision.replacedDate = (*published)[before - 1].decisionDate;
    }
    return Decision(std::move(decision));
}

core::Result<report::RankingInput> inputOf(Workspace& workspace, std::string_view assessment,
                                           core::ResultStage stage, const Beside& beside)
{
    const auto results = workspace.results(assessment, stage);
    if (!results)
        return results.error();
    const auto& evaluation = results->evaluation;
    report::RankingInput input;
    input.assessment = results->assessment;
    input.set = results->set;
    input.units = results->units;
    input.stage = evaluation->stage;
    input.results = part(evaluation, evaluation->results);
    input.ranking = part(evaluation, evaluation->ranking);
    auto decision = decisionOn(workspace.book(), assessment, stage);
    if (!decision)
        return std::move(decision).error();
    input.decision = *std::move(decision);
    std::future<Told> aside = toldOf(*results, beside);
    auto origin = originOf(workspace);
    if (!origin)
        return std::move(origin).error();
    input.origin = *std::move(origin);
    if (beside.lastYear) {
        auto before = yearBefore(workspace, *results->assessment, *results->units);
        if (!before)
            return std::move(before).error();
        input.previousYear = before->year;
        input.previousRanks = std::move(before->ranks);
    }
    Told told = aside.get();
    input.statistics = std::move(told.statistics);
    input.origin.resultHash = std::move(told.hash);
    return input;
}

ReportOption draftOption()
{
    ReportOption option = ReportOption::flag("draft", {"Dấu «DỰ THẢO»", "“DRAFT” stamp"});
    option.untilDecided = true;
    return option;
}

} // namespace

report::RankingOptions rankingOptions(const ReportRequest& request)
{
    const ReportValues& values = request.values;
    report::RankingOptions options;
    options.language = request.language;
    options.compare = values.isOn("compare");
    options.areas = values.isOn("areas");
    options.footnotes = values.isOn("footnotes");
    options.hashes = values.isOn("hashes");
    options.draft = values.isOn("draft");
    options.authority = values.text("authority");
    return options;
}

std::vector<ReportOption> rankingOptionRows()
{
    return {
        ReportOption::flag("compare", {"Cột so với năm trước", "Columns of last year"}),
        ReportOption::flag("areas", {"Kèm bảng theo lĩnh vực (trang ngang)",
                                     "With the table by area (landscape)"}),
        ReportOption::flag("footnotes", {"Ghi chú làm tròn, đồng hạng", "Notes on rounding, ties"}),
        ReportOption::flag("hashes", {"Mã kết quả và nhật ký ở chân trang",
                                      "Result and history code in the footer"}),
        draftOption(),
        ReportOption::line("authority", {"Cơ quan ban hành", "Issuing authority"}),
    };
}

core::Result<report::RankingInput> rankingInput(Workspace& workspace, const ReportRequest& request,
                                                const report::RankingOptions& options)
{
    return inputOf(workspace, request.assessment, request.stage,
                   {options.compare, options.areas, options.hashes});
}

core::Result<report::RankingInput> rankingInput(Workspace& workspace, std::string_view assessment,
                                                core::ResultStage stage)
{
    return inputOf(workspace, assessment, stage, {});
}

Report rankingReportKind()
{
    Report kind;
    kind.name = "ranking";
    kind.title = {"Bảng xếp hạng, phân loại", "Ranking and classes"};
    kind.fileStem = "Xep-hang";
    kind.options = rankingOptionRows();
    kind.document = [](Workspace& workspace, const ReportRequest& request) {
        const report::RankingOptions options = rankingOptions(request);
        return rankingInput(workspace, request, options)
            .andThen([&](const report::RankingInput& input) {
                return core::Result<report::Document>(report::rankingReport(input, options));
            });
    };
    kind.csv = [](Workspace& workspace, const ReportRequest& request) {
        return inputOf(workspace, request.assessment, request.stage, {false, false, false})
            .andThen([&](const report::RankingInput& input) {
                return core::Result<std::string>(report::rankingCsv(input, request.language));
            });
    };
    kind.workbook = [](Workspace& workspace, const ReportRequest& request) {
        return inputOf(workspace, request.assessment, request.stage, {true, false, true})
            .andThen([&](const report::RankingInput& input) {
                return core::Result<report::Workbook>(
                    report::rankingWorkbook(input, request.language));
            });
    };
    return kind;
}

} // namespace app
