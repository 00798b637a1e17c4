#include "app/PaperChoices.h"
#include "app/Report.h"
#include "app/Reports.h"
#include "app/Snapshot.h"
#include "app/Viewer.h"
#include "engine/SharedFigures.h"
#include "report/ComparisonReport.h"
#include "store/Processes.h"

#include <algorithm>
#include <map>
#include <utility>

namespace app {

namespace {

using Said = std::map<std::string, core::Appeal, std::less<>>; ///< by code

/// What was asked and answered, by unit.
core::Result<std::map<std::string, Said, std::less<>>> saidOf(const store::Book& book,
                                                              std::string_view assessment)
{
    auto rows = store::Processes::appeals(book, assessment);
    if (!rows)
        return std::move(rows).error();
    std::map<std::string, Said, std::less<>> said;
    for (store::AppealRow& row : *rows)
        said[row.unit].emplace(std::move(row.code), std::move(row.appeal));
    return said;
}

/// Points of a criterion at a stage; a penalty takes them away.
std::optional<core::Points> comparedPoints(const core::Node& node, const engine::NodeResult& result,
                                           core::ResultStage stage)
{
    if (result.applicable.isZero() && !node.extra)
        return std::nullopt;
    if (!result.scored || (stage == core::ResultStage::Self && node.by != core::ScoredBy::Unit))
        return std::nullopt;
    return node.section == core::Section::Penalty ? -result.points : result.points;
}

/// One unit, line by line.
class Compare {
public:
    Compare(const ScoreBook& scores, const ReportRequest& request, bool isAll)
        : m_scores(scores), m_request(request), m_isAll(isAll)
    {
        for (const core::ResultStage stage : core::resultStages) {
            if (stage <= request.stage)
                m_stages.push_back(scores.evaluation(stage));
        }
    }

    report::ComparisonInput::UnitPart unit(int unit, const Said* said) const
    {
        report::ComparisonInput::UnitPart part;
        part.name = m_scores.units()[static_cast<std::size_t>(unit)].name;
        for (const auto& evaluation : m_stages) {
            const auto& result = evaluation->results[static_cast<std::size_t>(unit)];
            if (result.isScored())
                part.totals[static_cast<std::size_t>(evaluation->stage)] = result.total;
        }
        const core::IndexSet& set = m_scores.set();
        for (const int index : set.leaves) {
            if (!set.nodes[static_cast<std::size_t>(index)].bearsPoints())
                continue;
            report::ComparisonLine line = numbers(unit, index);
            addSaid(line, said);
            if (!m_isAll && !line.isContested(m_request.stage))
                continue;
            addWords(line, unit);
            part.lines.push_back(std::move(line));
        }
        return part;
    }

private:
    const core::Node& node(int index) const
    {
        return m_scores.set().nodes[static_cast<std::size_t>(index)];
    }

    report::ComparisonLine numbers(int unit, int index) const
    {
        report::ComparisonLine line;
        line.node = index;
        line.isOfUnit = node(index).by == core::ScoredBy::Unit;
        for (const auto& evaluation : m_stages) {
            const auto& result = evaluation->results[static_cast<std::size_t>(unit)];
            line.points[static_cast<std::size_t>(evaluation->stage)] = comparedPoints(
                node(index), result.nodes[static_cast<std::size_t>(index)], evaluation->stage);
        }
        return line;
    }

    void addSaid(report::ComparisonLine& line, const Said* said) const
    {
        if (said == nullptr)
            return;
        const auto found = said->find(node(line.node).code);
        if (found == said->end())
            return;
        line.question = found->second.question;
        line.answer = found->second.answer;
        line.isComplaint = found->second.isComplaint;
    }

    void addWords(report::ComparisonLine& line, int unit) const
    {
        const int leaf = node(line.node).leaf;
        const core::Sheet& sheet = m_scores.sheet(unit);
        if (line.isOfUnit)
            line.self =
                m_scores.explain(unit, line.node, core::ResultStage::Self, m_request.language);
        line.counted = m_scores.explain(unit, line.node, m_request.stage, m_request.language);
        if (line.counted == line.self)
            line.counted.clear();
        line.unitNote = sheet.at(core::Stage::Self, leaf).note.text();
        line.reason1 = engine::reasonOf(m_scores.set(), sheet, core::Stage::V1, leaf);
        if (m_request.stage == core::ResultStage::Final)
            line.reason2 = engine::reasonOf(m_scores.set(), sheet, core::Stage::V2, leaf);
    }

    const ScoreBook& m_scores;
    const ReportRequest& m_request;
    bool m_isAll;
    std::vector<std::shared_ptr<const Evaluation>> m_stages; ///< up to the one asked for
};

report::ComparisonOptions comparisonOptions(const ReportRequest& request)
{
    const ReportValues& values = request.values;
    report::ComparisonOptions options;
    options.paper = paperChoices(request);
    options.order = values.text("order") == "criterion"
                        ? report::ComparisonOptions::Order::Criterion
                        : report::ComparisonOptions::Order::Unit;
    options.isAll = values.text("criteria") == "all";
    options.reasons = values.isOn("reasons");
    return options;
}

core::Result<report::ComparisonInput> comparisonInput(Workspace& workspace,
                                                      const ReportRequest& request)
{
    const auto loaded = workspace.load(request.assessment);
    if (!loaded)
        return loaded.error();
    const auto& scores = *loaded;
    const auto said = saidOf(workspace.book(), request.assessment);
    if (!said)
        return said.error();
    auto origin = originOf(workspace);
    if (!origin)
        return std::move(origin).error();

    report::ComparisonInput input;
    input.assessment = part(scores, scores->assessment());
    input.set = part(scores, scores->set());
    input.stage = request.stage;
    input.origin = *std::move(origin);
    const Compare compare(*scores, request, request.values.text("criteria") == "all");
    const Viewer viewer(workspace.book());
    std::vector<int> units;
    if (request.unit.empty()) {
        units = viewer.seen(scores->units());
    } else if (const int unit = scores->unitIndex(request.unit); unit >= 0) {
        units = {unit};
        input.isOneUnit = true;
    } else {
        return noUnit(request.unit, request.assessment);
    }
    const auto evaluation = scores->evaluation(request.stage);
    for (const int unit : units) {
        const std::string& id = scores->units()[static_cast<std::size_t>(unit)].id;
        const auto own = said->find(id);
        input.units.push_back(compare.unit(unit, own == said->end() ? nullptr : &own->second));
        input.isProvisional =
            input.isProvisional || evaluation->results[static_cast<std::size_t>(unit)].missing > 0;
    }
    if (request.values.isOn("hashes"))
        input.origin.resultHash = resultHash(resultsOf(scores, request.stage));
    return input;
}

} // namespace

Report comparisonReportKind()
{
    Report kind;
    kind.name = "comparison";
    kind.title = {"Đối chiếu tự chấm – thẩm định", "Self-scores and verification compared"};
    kind.fileStem = "Doi-chieu";
    kind.scope = Report::Scope::UnitOrGroup;
    kind.options = {
        ReportOption::choice(
            "order", {"Xếp theo", "Grouped by"},
            {{"unit", {"đơn vị", "unit"}}, {"criterion", {"tiêu chí", "criterion"}}}),
        ReportOption::choice("criteria", {"Tiêu chí", "Criteria"},
                             {{"changed", {"thay đổi hoặc có giải trình", "changed or discussed"}},
                              {"all", {"mọi tiêu chí", "all criteria"}}}),
        ReportOption::flag("reasons",
                           {"Cách tính điểm, lý do, giải trình", "How scored, reasons, answers"}),
    };
    addPaperOptions(kind.options);
    kind.document = [](Workspace& workspace, const ReportRequest& request) {
        return comparisonInput(workspace, request)
            .andThen([&](const report::ComparisonInput& input) {
                return core::Result<report::Document>(
                    report::comparisonReport(input, comparisonOptions(request)));
            });
    };
    addTableFiles(kind, [](Workspace& workspace, const ReportRequest& request) {
        return comparisonInput(workspace, request)
            .andThen([&](const report::ComparisonInput& input) {
                return core::Result<report::TableFile>(
                    report::comparisonFile(input, comparisonOptions(request)));
            });
    });
    return kind;
}

} // namespace app
