#include "app/UnitSheetReportKind.h"

#include "app/ReceivedResult.h"
#include "app/Reports.h"
#include "app/Snapshot.h"
#include "app/Viewer.h"
#include "engine/ExplainClass.h"
#include "store/Processes.h"

#include <algorithm>

namespace app {

namespace {

/// Points travel with a point; paper has a comma.
std::string onPaper(std::string points)
{
    std::replace(points.begin(), points.end(), '.', ',');
    return points;
}

core::Status addPublished(report::UnitSheetInput& input, const store::Book& book,
                          const ReportRequest& request)
{
    if (request.stage == core::ResultStage::Self)
        return {}; // what is handed in tells nothing of the verification
    const auto received = receivedResult(book, request.assessment, request.unit);
    if (!received)
        return received.error();
    if (!*received)
        return {};
    const package::PublishedResult& result = (*received)->result;
    report::UnitSheetInput::Published published;
    published.decisionNumber = result.decisionNumber;
    published.decisionDate = result.decisionDate;
    published.points = onPaper(result.points);
    published.max = onPaper(result.max);
    published.index = onPaper(result.index);
    published.rank = result.rank;
    published.units = result.units;
    published.isProvisional = result.isProvisional;
    const auto& classes = input.set->classes; // a class travels by its id
    for (std::size_t i = 0; i < classes.size(); ++i) {
        if (classes[i].id == result.unitClass)
            published.unitClass = static_cast<int>(i);
    }
    input.published = std::move(published);
    return {};
}

} // namespace

core::Result<report::UnitSheetInput> unitSheetInput(Workspace& workspace,
                                                    const ReportRequest& request)
{
    const auto loaded = workspace.load(request.assessment);
    if (!loaded)
        return loaded.error();
    const auto& scores = *loaded;
    const int unit = scores->unitIndex(request.unit);
    if (unit < 0)
        return noUnit(request.unit, request.assessment);
    const auto position = static_cast<std::size_t>(unit);
    const auto process = store::Processes::of(workspace.book(), request.assessment);
    if (!process)
        return process.error();
    const bool seesRanks = Viewer(workspace.book()).seesRanks(process->phase);

    report::UnitSheetInput input;
    input.assessment = part(scores, scores->assessment());
    input.set = part(scores, scores->set());
    input.unit = scores->units()[position];
    input.stage = request.stage;
    input.sheet = scores->sheet(unit);
    const engine::Counters counters = scores->counters(unit);
    input.counters.assign(counters.begin(), counters.end());
    const engine::UnitFacts& facts = scores->factsOf(unit);
    input.attributes.assign(facts.attributes.begin(), facts.attributes.end());
    if (facts.last != nullptr)
        input.last = *facts.last;
    input.documents = scores->documents(unit);
    for (const core::ResultStage stage : core::resultStages) {
        const auto evaluation = scores->evaluation(stage);
        auto& at = input.stages[static_cast<std::size_t>(stage)];
        at.result = evaluation->results[position];
        at.best = evaluation->best;
        if (stage != request.stage)
            continue;
        input.ranked = static_cast<int>(evaluation->ranking.standings.size());
        input.groupProvisional = evaluation->ranking.provisional;
        if (const engine::Standing* standing = evaluation->ranking.of(unit)) {
            input.rank = seesRanks ? standing->rank : 0;
            input.unitClass = standing->unitClass;
            input.classReason = engine::classLine(scores->set(), at.result, evaluation->ranking,
                                                  *standing, request.language);
        }
        input.origin.resultHash = resultHash(resultsOf(scores, stage));
        break; // later stages are not told
    }
    auto origin = originOf(workspace);
    if (!origin)
        return std::move(origin).error();
    if (core::Status added = addPublished(input, workspace.book(), request); !added)
        return added.error();
    origin->resultHash = std::move(input.origin.resultHash);
    input.origin = *std::move(origin);
    return input;
}

namespace {

report::UnitSheetOptions sheetOptions(const ReportRequest& request)
{
    const ReportValues& values = request.values;
    report::UnitSheetOptions options;
    options.language = request.language;
    options.lostOnly = values.text("criteria") == "lost";
    options.reasons = values.isOn("reasons");
    options.evidence = values.isOn("evidence");
    options.hashes = values.isOn("hashes");
    options.draft = values.isOn("draft");
    options.authority = values.text("authority");
    options.place = values.text("place");
    options.signer = values.text("signer");
    return options;
}

} // namespace

Report unitSheetReportKind()
{
    Report kind;
    kind.name = "sheet";
    kind.title = {"Phiếu chấm điểm của đơn vị", "Score sheet of a unit"};
    kind.fileStem = "Phieu-cham";
    kind.scope = Report::Scope::Unit;
    kind.options = {
        ReportOption::choice("criteria", {"Tiêu chí", "Criteria"},
                             {{"all", {"mọi tiêu chí", "all criteria"}},
                              {"lost", {"chưa đạt tối đa", "below the maximum"}}}),
        ReportOption::flag("reasons", {"Cách tính điểm và lý do", "How scored, and reasons"}),
        ReportOption::flag("evidence", {"Danh mục tài liệu kiểm chứng", "List of evidence"}),
        ReportOption::flag("hashes", {"Mã kết quả và nhật ký ở chân trang",
                                      "Result and history code in the footer"}),
        ReportOption::flag("draft", {"Dấu «DỰ THẢO»", "“DRAFT” stamp"}, false),
        ReportOption::line("authority", {"Cơ quan chủ quản", "Body above the unit"}),
        ReportOption::line("place", {"Địa danh", "Place"}),
        ReportOption::line("signer", {"Chức danh người ký", "Title of the signer"}),
    };
    kind.document = [](Workspace& workspace, const ReportRequest& request) {
        return unitSheetInput(workspace, request).andThen([&](const report::UnitSheetInput& input) {
            return core::Result<report::Document>(
                report::unitSheetReport(input, sheetOptions(request)));
        });
    };
    kind.csv = [](Workspace& workspace, const ReportRequest& request) {
        return unitSheetInput(workspace, request).andThen([&](const report::UnitSheetInput& input) {
            return core::Result<std::string>(report::unitSheetCsv(input, request.language));
        });
    };
    kind.workbook = [](Workspace& workspace, const ReportRequest& request) {
        return unitSheetInput(workspace, request).andThen([&](const report::UnitSheetInput& input) {
            return core::Result<report::Workbook>(
                report::unitSheetWorkbook(input, request.language));
        });
    };
    return kind;
}

} // namespace app
