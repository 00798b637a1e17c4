#include "app/PaperChoices.h"
#include "app/Report.h"
#include "app/Reports.h"
#include "app/Snapshot.h"
#include "app/UnitForm.h"
#include "engine/RuleTable.h"
#include "report/BlankReport.h"

#include <utility>

namespace app {

namespace {

report::BlankInput::Line blankLine(const core::IndexSet& set, int node, core::Language language)
{
    const core::Node& own = set.nodes[static_cast<std::size_t>(node)];
    report::BlankInput::Line line;
    line.node = node;
    line.isOfUnit = isInForm(set, own.leaf);
    if (own.section != core::Section::Figures)
        line.rule = engine::ruleWords(own, language, engine::RuleWords::WithoutOptions);
    for (std::size_t slot = 0; slot < own.slots.size(); ++slot) {
        const core::FigureSlot& figure = own.slots[slot];
        if (!figure.isTyped())
            continue;
        if (figure.kind == core::FigureSlot::Kind::Option && figure.options) {
            for (const core::NamedFigure& option : *figure.options)
                line.options.push_back((option.title.empty() ? option.id : option.title) +
                                       (option.worth.empty() ? "" : ": " + option.worth));
        } else {
            line.figures.push_back(formLabel(own, slot));
        }
    }
    return line;
}

core::Result<report::BlankInput> blankInput(Workspace& workspace, const ReportRequest& request)
{
    const auto scores = workspace.load(request.assessment);
    if (!scores)
        return scores.error();
    auto origin = originOf(workspace);
    if (!origin)
        return std::move(origin).error();
    report::BlankInput input;
    input.assessment = part(*scores, (*scores)->assessment());
    input.set = part(*scores, (*scores)->set());
    input.origin = *std::move(origin);
    if (!request.unit.empty()) {
        const int unit = (*scores)->unitIndex(request.unit);
        if (unit < 0)
            return noUnit(request.unit, request.assessment);
        input.unit = (*scores)->units()[static_cast<std::size_t>(unit)].name;
    }
    for (const int node : input.set->leaves) {
        if (input.set->nodes[static_cast<std::size_t>(node)].section != core::Section::Quotas)
            input.lines.push_back(blankLine(*input.set, node, request.language));
    }
    return input;
}

} // namespace

Report blankReportKind()
{
    Report kind;
    kind.name = "blank";
    kind.title = {"Phiếu trắng để điền bằng tay", "Blank sheet to be filled in by hand"};
    kind.fileStem = "Phieu-trang";
    kind.scope = Report::Scope::UnitOrGroup;
    kind.options = {
        ReportOption::flag("rules", {"Cách chấm từng tiêu chí", "How each criterion is scored"}),
        ReportOption::flag("hashes", {"Mã nhật ký ở chân trang", "History code in the footer"},
                           false),
    };
    addOfficeOptions(kind.options);
    kind.document = [](Workspace& workspace, const ReportRequest& request) {
        return blankInput(workspace, request).andThen([&](const report::BlankInput& input) {
            return core::Result<report::Document>(
                report::blankReport(input, {paperChoices(request), request.values.isOn("rules")}));
        });
    };
    return kind;
}

} // namespace app
