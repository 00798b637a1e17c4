#include "app/PaperChoices.h"
#include "app/RankingReportKind.h"
#include "app/Report.h"
#include "app/Reports.h"
#include "report/RewardReport.h"

#include <charconv>
#include <utility>

namespace app {

namespace {

report::RewardOptions rewardOptions(const ReportRequest& request)
{
    report::RewardOptions options;
    options.paper = paperChoices(request);
    const std::string& rule = request.values.text("rule");
    options.rule = rule == "first"      ? report::RewardRule::First
                   : rule == "improved" ? report::RewardRule::Improved
                                        : report::RewardRule::BestClass;
    const std::string& count = request.values.text("count"); // one of the choices
    std::from_chars(count.data(), count.data() + count.size(), options.count);
    return options;
}

core::Result<report::RankingInput> rewardInput(Workspace& workspace, const ReportRequest& request)
{
    auto input = rankingInput(workspace, request.assessment, request.stage);
    if (!input)
        return std::move(input).error();
    if (request.values.isOn("hashes")) {
        const auto results = workspace.results(request.assessment, request.stage);
        if (!results)
            return results.error();
        input->origin.resultHash = resultHash(*results);
    }
    return input;
}

} // namespace

Report rewardReportKind()
{
    Report kind;
    kind.name = "reward";
    kind.title = {"Danh sách đề nghị khen thưởng", "Units proposed for commendation"};
    kind.fileStem = "De-nghi-khen-thuong";
    kind.options = {
        ReportOption::choice("rule", {"Tiêu chuẩn", "Rule"},
                             {{"class", {"loại cao nhất", "the best class"}},
                              {"first", {"đứng đầu bảng xếp hạng", "first of the ranking"}},
                              {"improved", {"tăng hạng nhiều nhất", "gained most ranks"}}}),
        ReportOption::choice("count", {"Số đơn vị", "How many"},
                             {{"3", {"3", "3"}},
                              {"1", {"1", "1"}},
                              {"2", {"2", "2"}},
                              {"5", {"5", "5"}},
                              {"10", {"10", "10"}}}),
    };
    addPaperOptions(kind.options);
    kind.document = [](Workspace& workspace, const ReportRequest& request) {
        return rewardInput(workspace, request).andThen([&](const report::RankingInput& input) {
            return core::Result<report::Document>(
                report::rewardReport(input, rewardOptions(request)));
        });
    };
    addTableFiles(kind, [](Workspace& workspace, const ReportRequest& request) {
        return rewardInput(workspace, request).andThen([&](const report::RankingInput& input) {
            return core::Result<report::TableFile>(
                report::rewardFile(input, rewardOptions(request)));
        });
    });
    return kind;
}

} // namespace app
