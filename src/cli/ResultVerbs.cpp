#include "cli/ResultVerbs.h"

#include "app/Reports.h"
#include "app/SheetChecks.h"
#include "app/Wording.h"
#include "cli/TextTable.h"

#include "core/Codes.h"
#include "core/FiguresText.h"
#include "core/NumberText.h"
#include "engine/Explain.h"
#include "engine/ExplainClass.h"
#include "engine/SharedFigures.h"
#include "engine/Statistics.h"

#include <algorithm>
#include <utility>

namespace cli {

namespace {

using core::NumberStyle;

std::string two(const core::Ratio& value)
{
    return core::formatFixed(value, 2, NumberStyle::Vietnamese);
}

std::string two(core::Points value)
{
    return core::formatFixed(value, 2, NumberStyle::Vietnamese);
}

} // namespace

core::Result<ResultRequest> openResults(const Arguments& arguments)
{
    ResultRequest request;
    request.json = arguments.has("--json");
    request.assessment = arguments["--assessment"];
    const auto stage = stageOf(arguments);
    if (!stage)
        return stage.error();
    request.stage = *stage;
    auto workspace = openToSee(arguments);
    if (!workspace)
        return std::move(workspace).error();
    request.workspace = *std::move(workspace);
    return request;
}

namespace {

core::Status loadScores(ResultRequest& request)
{
    const auto scores = request.workspace->load(request.assessment);
    if (!scores)
        return scores.error();
    request.scores = *scores;
    return {};
}

/// Who has not the class of its points, and the ties over the border of a quota.
void printClassReasons(const app::YearResults& results, core::Language language, Streams streams)
{
    const engine::Ranking& ranking = results.evaluation->ranking;
    const auto nameOf = [&](int unit) -> const std::string& {
        return (*results.units)[static_cast<std::size_t>(unit)].name;
    };
    for (const auto& [reason, units] :
         engine::stoppedUnits(*results.set, results.evaluation->results, ranking, language)) {
        for (std::size_t i = 0; i < units.size(); ++i)
            streams.messages << (i == 0 ? "" : "; ") << nameOf(units[i]);
        streams.messages << ": " << reason << '\n';
    }
    for (const engine::BorderTie& tie : ranking.ties) {
        std::vector<std::string> names;
        for (const int member : tie.members)
            names.push_back(nameOf(ranking.standings[static_cast<std::size_t>(member)].unit));
        streams.messages << engine::tieLine(*results.set, tie, names, language) << '\n';
    }
}

core::Status rankUnits(const Arguments& arguments, Streams streams)
{
    const auto request = openResults(arguments);
    if (!request)
        return request.error();
    if (request->json) {
        const auto json = app::rankJson(*request->workspace, request->assessment, request->stage);
        if (!json)
            return json.error();
        streams.out << *json;
        return {};
    }
    const auto results = request->workspace->results(request->assessment, request->stage);
    if (!results)
        return results.error();
    const std::vector<core::Unit>& units = *results->units;
    const app::Evaluation& evaluation = *results->evaluation;
    const bool vietnamese = arguments.language() == core::Language::Vietnamese;
    TextTable table("rllrrrlr");
    table.row(vietnamese ? std::vector<std::string>{"Hạng", "Mã", "Đơn vị", "Điểm", "Tối đa",
                                                    "Chỉ số %", "Xếp loại", "Thiếu"}
                         : std::vector<std::string>{"Rank", "Id", "Unit", "Points", "Maximum",
                                                    "Index %", "Class", "Missing"});
    // Where the table goes alone, into a file, it says so, too.
    const std::string provisional =
        evaluation.ranking.provisional ? (vietnamese ? " (tạm)" : " (provisional)") : std::string();
    for (const engine::Standing& standing : evaluation.ranking.standings) {
        const core::Unit& unit = units[static_cast<std::size_t>(standing.unit)];
        const engine::UnitResult& result =
            evaluation.results[static_cast<std::size_t>(standing.unit)];
        table.row({std::to_string(standing.rank) + (standing.tied ? "=" : ""), unit.id, unit.name,
                   two(result.total), two(result.applicable), two(standing.index),
                   results->set->classes[static_cast<std::size_t>(standing.unitClass)].title +
                       provisional,
                   std::to_string(result.missing)});
    }
    streams.out << table.text();
    if (evaluation.ranking.provisional)
        streams.messages << (vietnamese ? "Kết quả tạm: còn tiêu chí chưa chấm hoặc việc xét loại "
                                          "chưa xong.\n"
                                        : "Provisional: some criteria are not scored or some "
                                          "classes not decided yet.\n");
    printClassReasons(*results, arguments.language(), streams);
    for (const int unit : evaluation.ranking.notScored)
        streams.messages << (vietnamese ? "Chưa có điểm: " : "Not scored: ")
                         << units[static_cast<std::size_t>(unit)].name << '\n';
    return {};
}

core::Status printSheet(const Arguments& arguments, Streams streams)
{
    auto request = openResults(arguments);
    if (!request)
        return request.error();
    if (core::Status loaded = loadScores(*request); !loaded)
        return loaded;
    const std::string& unitId = arguments["--unit"];
    const core::Language language = arguments.language();
    const auto json =
        app::sheetJson(*request->workspace, request->assessment, request->stage, unitId, language);
    if (!json)
        return json.error();
    if (request->json) {
        streams.out << *json;
        return {};
    }

    const app::ScoreBook& scores = *request->scores;
    const core::IndexSet& set = scores.set();
    const int unit = scores.unitIndex(unitId);
    const engine::UnitResult& result =
        scores.evaluation(request->stage)->results[static_cast<std::size_t>(unit)];
    TextTable table("lrrl");
    for (std::size_t i = 0; i < set.nodes.size(); ++i) {
        const core::Node& node = set.nodes[i];
        if (node.section == core::Section::Quotas)
            continue;
        const engine::NodeResult& place = result.nodes[i];
        if (node.section == core::Section::Figures) {
            if (node.isScored())
                table.row(
                    {"  " + node.code + " " + node.title, "",
                     engine::figuresText(
                         node,
                         engine::sharedFigure(set, node.leaf, scores.factsOf(unit), request->stage),
                         language),
                     engine::figureOrigin(set, node.leaf, scores.factsOf(unit), request->stage,
                                          language)});
            continue;
        }
        const bool shown = !place.applicable.isZero() && (place.scored || !node.isScored());
        std::string line = scores.explain(unit, static_cast<int>(i), request->stage, language);
        for (const engine::Flag flag : engine::flagList(place.flags))
            line += " [" + app::text(flag, language) + "]";
        if (node.isScored() && app::isHeldToMax(scores, unit, request->stage, node.leaf))
            line += " [" +
                    app::text(core::Problem{core::Severity::Warning,
                                            core::codes::checkOverMax,
                                            {},
                                            {core::Param::num("max", core::format(node.max))}},
                              language) +
                    "]";
        table.row({std::string(2U * static_cast<std::size_t>(node.depth), ' ') + node.code + " " +
                       node.title,
                   core::format(node.max, NumberStyle::Vietnamese),
                   shown ? core::format(place.points, NumberStyle::Vietnamese) : "", line});
    }
    const bool vietnamese = language == core::Language::Vietnamese;
    std::string total = vietnamese ? "Tổng" : "Total";
    if (result.missing > 0)
        total += vietnamese ? " (tạm)" : " (provisional)";
    table.row({std::move(total), two(result.whole()), two(result.total),
               result.isScored() ? two(result.index()) + "%" : ""});
    streams.out << table.text();
    return {};
}

core::Status printStatistics(const Arguments& arguments, Streams streams)
{
    const auto request = openResults(arguments);
    if (!request)
        return request.error();
    if (request->json) {
        const auto json =
            app::statisticsJson(*request->workspace, request->assessment, request->stage);
        if (!json)
            return json.error();
        streams.out << *json;
        return {};
    }

    const auto results = request->workspace->results(request->assessment, request->stage);
    if (!results)
        return results.error();
    const core::IndexSet& set = *results->set;
    const engine::Statistics statistics = engine::statistics(set, results->evaluation->results);
    const bool vietnamese = arguments.language() == core::Language::Vietnamese;
    TextTable table("lrrrrrr");
    table.row(vietnamese ? std::vector<std::string>{"Tiêu chí", "Số đơn vị", "Đạt tối đa",
                                                    "Trung bình", "%", "Thấp nhất", "Cao nhất"}
                         : std::vector<std::string>{"Criterion", "Units", "At maximum", "Mean", "%",
                                                    "Lowest", "Highest"});
    for (std::size_t i = 0; i < set.nodes.size(); ++i) {
        if (set.nodes[i].section != core::Section::Areas)
            continue;
        const engine::NodeStatistics& row = statistics.nodes[i];
        table.row({set.nodes[i].code + " " + set.nodes[i].title, std::to_string(row.scored),
                   std::to_string(row.atMaximum), row.mean ? two(*row.mean) : "",
                   row.meanPercent ? two(*row.meanPercent) : "",
                   row.lowest ? core::format(*row.lowest, NumberStyle::Vietnamese) : "",
                   row.highest ? core::format(*row.highest, NumberStyle::Vietnamese) : ""});
    }
    streams.out << table.text();
    const auto line = [&](const char* vi, const char* en, const engine::AtMaximum& count) {
        streams.out << (vietnamese ? vi : en) << ": " << count.any << '/' << count.of
                    << (vietnamese ? " (ít nhất một đơn vị), " : " (at least one unit), ")
                    << count.all << '/' << count.of
                    << (vietnamese ? " (mọi đơn vị)" : " (all units)") << '\n';
    };
    line("Lĩnh vực đạt điểm tối đa", "Areas at the maximum", statistics.areas);
    line("Tiêu chí đạt điểm tối đa", "Criteria at the maximum", statistics.criteria);
    return {};
}

} // namespace

Verb rankVerb()
{
    return {"rank",
            {{"BOOK",
              {assessmentOption(), stageOption(), jsonOption()},
              {"Xếp hạng, xếp loại các đơn vị.", "Ranks and classes the units."},
              rankUnits}}};
}

Verb sheetVerb()
{
    return {"sheet",
            {{"BOOK",
              {assessmentOption(),
               {"--unit", "UNIT", true, {"mã đơn vị", "the unit's id"}},
               stageOption(),
               jsonOption()},
              {"In phiếu chấm điểm của một đơn vị.", "Prints the score sheet of a unit."},
              printSheet}}};
}

Verb statsVerb()
{
    return {"stats",
            {{"BOOK",
              {assessmentOption(), stageOption(), jsonOption()},
              {"Thống kê từng tiêu chí, lĩnh vực.", "Statistics of criteria and areas."},
              printStatistics}}};
}

} // namespace cli
