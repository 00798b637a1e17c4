#include "app/StepText.h"
#include "app/TableImport.h"
#include "app/Wording.h"
#include "cli/OpenBook.h"
#include "cli/TextTable.h"
#include "core/NumberText.h"
#include "engine/DossierChecks.h"

namespace cli {

namespace {

std::string numberOf(core::CounterValue value)
{
    return value ? std::to_string(*value) : std::string("–");
}

core::Status importDossiers(const Arguments& arguments, Streams streams)
{
    const auto request = openImport(arguments);
    if (!request)
        return request.error();
    auto table = exchange::readTableFile(request->bytes);
    if (!table)
        return std::move(table).error();
    table->changeTexts(nfc);
    const auto scores = request->workspace->load(request->assessment);
    if (!scores)
        return scores.error();

    const core::Language language = arguments.language();
    const bool vietnamese = language == core::Language::Vietnamese;
    app::CounterImport plan(*std::move(table), **scores);
    const app::ImportPreview preview = plan.preview(language);
    if (!preview.faults.empty())
        return core::Error{core::ErrorKind::InvalidData, "dossiers.refused", {}, preview.faults};
    tell(preview.warnings, language, streams.messages);
    if (request->isDryRun) {
        for (const app::ImportLine& line : preview.lines) {
            streams.out << line.subject << ", " << line.what << ": "
                        << (line.before.empty() ? "–" : line.before) << " → " << line.after << '\n';
        }
    } else if (!plan.plan().changes.empty()) {
        const core::Status written =
            app::DossierEditor(request->workspace->book(), **scores)
                .apply(plan.plan().changes,
                       app::stepText("step.import", {core::Param::text("file", request->name)}));
        if (!written)
            return written;
    }
    streams.messages << (request->isDryRun ? (vietnamese ? "Sẽ thay đổi " : "Would change ")
                                           : (vietnamese ? "Đã thay đổi " : "Changed "))
                     << preview.lines.size() << (vietnamese ? " ô, " : " counters, ")
                     << preview.unchanged << (vietnamese ? " ô như cũ, " : " unchanged, ")
                     << preview.skipped
                     << (vietnamese ? " dòng bỏ qua.\n" : " rows passed over.\n");
    return {};
}

core::Status listDossiers(const Arguments& arguments, Streams streams)
{
    const auto workspace = openToRead(arguments);
    if (!workspace)
        return workspace.error();
    const auto scores = (*workspace)->load(arguments["--assessment"]);
    if (!scores)
        return scores.error();

    TextTable table("lllrrrrrrrrrrrrr");
    std::vector<std::string> head = {"unit", "level", "field"};
    for (const core::CounterField& field : core::counterFields)
        head.emplace_back(field.name);
    for (const char* sum : {"total", "finished", "rest"})
        head.emplace_back(sum);
    table.row(std::move(head));
    for (int unit = 0; unit < (*scores)->unitCount(); ++unit) {
        for (const core::DossierCounters& row : (*scores)->counters(unit)) {
            std::vector<std::string> cells = {(*scores)->units()[static_cast<std::size_t>(unit)].id,
                                              std::string(core::name(row.level)), row.field};
            for (const core::CounterField& field : core::counterFields)
                cells.push_back(numberOf(row.*field.value));
            const engine::DossierTotals totals = engine::dossierTotals(row);
            for (const core::CounterValue sum : {totals.total, totals.finished, totals.rest})
                cells.push_back(numberOf(sum));
            table.row(std::move(cells));
        }
    }
    streams.out << table.text();
    return {};
}

} // namespace

Verb dossiersVerb()
{
    return {"dossiers",
            {{"import BOOK FILE",
              {assessmentOption(), dryRunOption()},
              {"Nhập số liệu hồ sơ (CSV hoặc XLSX) của hệ thống một cửa.",
               "Imports dossier counters (CSV or XLSX) of another system."},
              importDossiers},
             {"list BOOK",
              {assessmentOption()},
              {"Liệt kê số liệu hồ sơ.", "Lists the dossier counters."},
              listDossiers}}};
}

} // namespace cli
