#include "app/OfficeFacts.h"
#include "app/RankingReportKind.h"
#include "app/Report.h"
#include "report/DecisionReport.h"

namespace app {

Report decisionReportKind()
{
    Report kind;
    kind.name = "decision";
    kind.title = {"Quyết định công bố, kèm phụ lục", "Decision that publishes it, with annexes"};
    kind.fileStem = "Quyet-dinh";
    kind.options = rankingOptionRows();
    kind.options.push_back(ReportOption::line("place", {"Địa danh", "Place"}));
    kind.document = [](Workspace& workspace, const ReportRequest& request) {
        const auto facts = officeFacts(workspace.book());
        if (!facts)
            return core::Result<report::Document>(facts.error());
        report::DecisionOptions options{rankingOptions(request), *facts};
        options.facts.authority = request.values.text("authority");
        options.facts.place = request.values.text("place");
        options.annexes.symbol = facts->of(core::PaperKind::Decision).symbol;
        return rankingInput(workspace, request, options.annexes)
            .andThen([&](const report::RankingInput& input) {
                return core::Result<report::Document>(report::decisionReport(input, options));
            });
    };
    return kind;
}

} // namespace app
