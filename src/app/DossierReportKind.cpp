#include "app/PaperChoices.h"
#include "app/Report.h"
#include "app/Reports.h"
#include "app/Snapshot.h"
#include "app/Viewer.h"
#include "engine/CounterSum.h"
#include "engine/DossierChecks.h"
#include "report/DossierReport.h"

#include <algorithm>
#include <map>
#include <utility>

namespace app {

namespace {

using core::DossierCounters;
using core::DossierForm;

void add(DossierCounters& sum, const DossierCounters& row)
{
    for (const core::CounterField& field : core::counterFields)
        sum.*field.value = engine::plus(sum.*field.value, row.*field.value);
}

DossierCounters noughts(core::DossierSource::Level level)
{
    DossierCounters sum;
    sum.level = level;
    sum.form = DossierForm::Form06a;
    for (const core::CounterField& field : core::counterFields)
        sum.*field.value = 0;
    return sum;
}

/// Told after the form. A row without a field is the whole: the engine takes it in place of the
/// fields' rows, a table by field lists these.
std::vector<DossierCounters> rowsOf(engine::Counters counters, core::DossierSource::Level level,
                                    bool byField)
{
    std::vector<DossierCounters> fields;
    std::vector<DossierCounters> whole;
    for (const DossierCounters& row : counters) {
        if (row.level != level || core::isEmpty(row))
            continue;
        (row.field.empty() ? whole : fields).push_back(engine::inForm(row, DossierForm::Form06a));
    }
    const bool listsFields = byField ? !fields.empty() : whole.empty();
    return listsFields ? fields : whole;
}

report::DossierInput::Level levelOf(const ScoreBook& scores, const std::vector<int>& units,
                                    core::DossierSource::Level level, bool byField,
                                    core::Language language)
{
    constexpr core::Text allFields = {"Tất cả lĩnh vực", "All fields"};
    report::DossierInput::Level told;
    told.level = level;
    told.sum = noughts(level);
    for (const int unit : units) {
        DossierCounters own = noughts(level);
        const auto rows = rowsOf(scores.counters(unit), level, byField);
        for (const DossierCounters& row : rows) {
            if (byField)
                told.lines.push_back(
                    {row.field.empty() ? std::string(allFields.in(language)) : row.field, row});
            add(own, row);
        }
        if (rows.empty())
            continue;
        if (!byField)
            told.lines.push_back({scores.units()[static_cast<std::size_t>(unit)].name, own});
        add(told.sum, own);
    }
    return told;
}

core::Result<report::DossierInput> dossierInput(Workspace& workspace, const ReportRequest& request)
{
    const auto loaded = workspace.load(request.assessment);
    if (!loaded)
        return loaded.error();
    const ScoreBook& scores = **loaded;
    auto origin = originOf(workspace);
    if (!origin)
        return std::move(origin).error();
    report::DossierInput input;
    input.assessment = part(*loaded, scores.assessment());
    input.origin = *std::move(origin);
    input.from = core::firstDayOf(scores.assessment());
    input.to = core::lastDayOf(scores.assessment());
    std::vector<int> units;
    if (request.unit.empty()) {
        units = Viewer(workspace.book()).seen(scores.units());
    } else {
        const int unit = scores.unitIndex(request.unit);
        if (unit < 0)
            return noUnit(request.unit, request.assessment);
        input.unit = scores.units()[static_cast<std::size_t>(unit)].name;
        units = {unit};
    }
    for (const core::DossierSource::Level level : core::dossierLevels) {
        auto told = levelOf(scores, units, level, !request.unit.empty(), request.language);
        if (!told.lines.empty())
            input.levels.push_back(std::move(told));
    }
    return input;
}

} // namespace

Report dossierReportKind()
{
    Report kind;
    kind.name = "dossiers";
    kind.title = {"Kết quả giải quyết TTHC (biểu II.06a)", "Procedures finished (form II.06a)"};
    kind.fileStem = "Bieu-II.06a";
    kind.scope = Report::Scope::UnitOrGroup;
    kind.options = {
        ReportOption::flag("hashes", {"Mã nhật ký ở chân trang", "History code in the footer"}),
    };
    addOfficeOptions(kind.options);
    kind.document = [](Workspace& workspace, const ReportRequest& request) {
        return dossierInput(workspace, request).andThen([&](const report::DossierInput& input) {
            return core::Result<report::Document>(
                report::dossierReport(input, {paperChoices(request)}));
        });
    };
    addTableFiles(kind, [](Workspace& workspace, const ReportRequest& request) {
        return dossierInput(workspace, request).andThen([&](const report::DossierInput& input) {
            return core::Result<report::TableFile>(report::dossierFile(input, request.language));
        });
    });
    return kind;
}

} // namespace app
