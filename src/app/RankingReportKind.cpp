#include "app/RankingReportKind.h"

#include "app/Report.h"
#include "app/Reports.h"
#include "app/Snapshot.h"

namespace app {

namespace {

/// What is told beside the ranking itself, which it costs much to find: last year's ranks as much
/// as this year's, the hash the whole ranking as JSON. What is not printed is not looked for.
struct Beside {
    bool lastYear = true;
    bool statistics = true;
    bool hash = false; ///< of the result, which only paper and files tell
};

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
    if (beside.statistics)
        input.statistics = std::make_shared<const engine::Statistics>(
            engine::statistics(*results->set, evaluation->results));
    auto origin = originOf(workspace);
    if (!origin)
        return std::move(origin).error();
    input.origin = *std::move(origin);
    if (beside.hash)
        input.origin.resultHash = resultHash(*results);
    if (!beside.lastYear)
        return input;
    auto before = yearBefore(workspace, *results->assessment, *results->units);
    if (!before)
        return std::move(before).error();
    input.previousYear = before->year;
    input.previousRanks = std::move(before->ranks);
    return input;
}

report::RankingOptions optionsOf(const ReportRequest& request)
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

} // namespace

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
    kind.options = {
        ReportOption::flag("compare", {"Cột so với năm trước", "Columns of last year"}),
        ReportOption::flag("areas", {"Kèm bảng theo lĩnh vực (trang ngang)",
                                     "With the table by area (landscape)"}),
        ReportOption::flag("footnotes", {"Ghi chú làm tròn, đồng hạng", "Notes on rounding, ties"}),
        ReportOption::flag("hashes", {"Mã kết quả và nhật ký ở chân trang",
                                      "Result and history code in the footer"}),
        ReportOption::flag("draft", {"Dấu «DỰ THẢO»", "“DRAFT” stamp"}),
        ReportOption::line("authority", {"Cơ quan ban hành", "Issuing authority"}),
    };
    kind.document = [](Workspace& workspace, const ReportRequest& request) {
        const report::RankingOptions options = optionsOf(request);
        const Beside beside{options.compare, options.areas, options.hashes};
        return inputOf(workspace, request.assessment, request.stage, beside)
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
