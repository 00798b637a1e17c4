#include "app/StepText.h"
#include "cli/TableVerb.h"
#include "cli/TextTable.h"
#include "engine/DossierChecks.h"
#include "exchange/DossiersCsv.h"

namespace cli {

namespace {

std::string numberOf(core::CounterValue value)
{
    return value ? std::to_string(*value) : std::string("–");
}

core::Status importDossiers(const Arguments& arguments, Streams streams)
{
    auto table = openTable(arguments);
    if (!table)
        return std::move(table).error();
    const ImportRequest& request = table->request;
    const auto scores = request.workspace->load(request.assessment);
    if (!scores)
        return scores.error();
    app::CounterImport import(std::move(table->file), **scores, table->units);
    return runTableImport(
        import, arguments, {"dossiers.refused", {" ô, ", " counters, "}}, streams, [&] {
            return request.workspace->importBy([&] {
                return app::DossierEditor(request.workspace->book(), **scores)
                    .apply(import.plan().changes,
                           app::stepText("step.import", {core::Param::text("file", request.name)}));
            });
        });
}

core::Status listDossiers(const Arguments& arguments, Streams streams)
{
    const auto opened = withAssessment(openToSee(arguments), arguments);
    if (!opened)
        return opened.error();
    const app::ScoreBook& scores = *opened->scores;

    TextTable table("llllrrrrrrrrrrrrr");
    std::vector<std::string> head = {"unit", "level", "field", "form"};
    for (const core::CounterField& field : core::counterFields)
        head.emplace_back(field.name);
    for (const char* sum : {"total", "finished", "rest"})
        head.emplace_back(sum);
    table.row(std::move(head));
    for (int unit = 0; unit < scores.unitCount(); ++unit) {
        for (const core::DossierCounters& row : scores.counters(unit)) {
            std::vector<std::string> cells = {scores.units()[static_cast<std::size_t>(unit)].id,
                                              std::string(core::name(row.level)), row.field,
                                              std::string(core::name(row.form))};
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

core::Status exportDossiers(const Arguments& arguments, Streams streams)
{
    const auto opened = withAssessment(openToSee(arguments), arguments);
    if (!opened)
        return opened.error();
    const app::ScoreBook& scores = *opened->scores;
    std::vector<exchange::DossierLine> lines;
    for (int unit = 0; unit < scores.unitCount(); ++unit) {
        for (const core::DossierCounters& row : scores.counters(unit))
            lines.push_back(
                {scores.units()[static_cast<std::size_t>(unit)].id, scores.assessment().id, row});
    }
    return print(exchange::writeDossiers(lines), streams);
}

} // namespace

Verb dossiersVerb()
{
    return {
        "dossiers",
        {{"import BOOK FILE",
          tableOptions(),
          {"Nhập số liệu hồ sơ (XLSX, ODS hoặc CSV) của hệ thống một cửa. Nghĩa của cột: unit, "
           "level, field, assessment, form (10 hoặc 06a), carried, direct, online, postal, early, "
           "ontime, late, pending_intime, pending_late, returned, direct-postal (bảng theo biểu "
           "II.06a); sum-received, sum-total, sum-finished, sum-pending chỉ để đối chiếu.",
           "Imports dossier counters (XLSX, ODS or CSV) of another system. Meanings of columns: "
           "unit, level, field, assessment, form (10 or 06a), carried, direct, online, postal, "
           "early, ontime, late, pending_intime, pending_late, returned, direct-postal (a table "
           "of form II.06a); sum-received, sum-total, sum-finished, sum-pending are compared "
           "only."},
          importDossiers},
         {"export BOOK",
          {assessmentOption()},
          {"In số liệu hồ sơ (CSV), nhập lại được.",
           "Prints the dossier counters (CSV), to be imported again."},
          exportDossiers},
         {"list BOOK",
          {assessmentOption()},
          {"Liệt kê số liệu hồ sơ.", "Lists the dossier counters."},
          listDossiers}}};
}

} // namespace cli
