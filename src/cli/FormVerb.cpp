#include "app/EntryWords.h"
#include "app/FormImport.h"
#include "app/Permission.h"
#include "app/StepText.h"
#include "app/UnitForm.h"
#include "app/Wording.h"
#include "app/WriteOut.h"
#include "cli/EntryLine.h"
#include "cli/OpenBook.h"
#include "exchange/JsonWriter.h"
#include "office/Xlsx.h"

namespace cli {

namespace {

core::Status exportForm(const Arguments& arguments, Streams streams)
{
    const std::string& out = arguments["--out"];
    if (!out.ends_with(".xlsx"))
        return core::Error{core::ErrorKind::Usage,
                           "cli.unknown-format",
                           {core::Param::text("value", out), core::Param::text("known", ".xlsx")},
                           {}};
    const auto workspace = openToSee(arguments);
    if (!workspace)
        return workspace.error();
    const auto bytes =
        app::unitForm(**workspace, arguments["--assessment"], arguments["--unit"])
            .andThen([](const report::Workbook& workbook) { return office::toXlsx(workbook); });
    if (!bytes)
        return bytes.error();
    if (core::Status written = app::writeOut((*workspace)->book(), pathOf(out), *bytes); !written)
        return written;
    streams.messages << out << '\n';
    return {};
}

std::string placeOf(const app::FormPlan& plan, const core::Edit& edit, const core::IndexSet& set)
{
    const auto found = plan.places.find(std::string(set.leafCode(edit.leaf)));
    return found == plan.places.end() ? std::string() : found->second;
}

void writeProblems(exchange::JsonWriter& json, std::string_view name,
                   const std::vector<core::Problem>& problems, core::Language language)
{
    json.beginList(name);
    for (const core::Problem& problem : problems) {
        json.beginObject();
        json.text("cell", problem.place);
        json.text("code", problem.code);
        json.text("text", app::text(problem, language));
        json.endObject();
    }
    json.endList();
}

std::string formPlanJson(const app::FormPlan& plan, const core::IndexSet& set, bool isApplied,
                         core::Language language)
{
    exchange::JsonWriter json;
    json.beginObject();
    json.integer("schema", 1);
    json.text("assessment", plan.assessment);
    json.integer("year", plan.year);
    json.text("unit", plan.unit);
    json.text("sheet", plan.sheet);
    json.boolean("applied", isApplied);
    json.integer("same", plan.entries.unchanged);
    json.beginList("entries");
    for (const core::Edit& edit : plan.entries.edits) {
        json.beginObject();
        json.text("cell", placeOf(plan, edit, set));
        json.text("code", set.leafCode(edit.leaf));
        json.text("book", entryLine(edit.before, set, edit.leaf));
        json.text("form", entryLine(edit.after, set, edit.leaf));
        json.endObject();
    }
    json.endList();
    writeProblems(json, "faults", plan.faults, language);
    writeProblems(json, "warnings", plan.warnings, language);
    json.endObject();
    return json.take();
}

core::Result<core::IndexSet> setOf(const app::Workspace& workspace, const app::FormPlan& plan)
{
    const app::YearReader reader(workspace.book());
    return reader.assessment(plan.assessment).andThen([&reader](const auto& one) {
        return reader.setOf(one);
    });
}

/// What the import would be refused for is not shown either.
core::Status mayEnter(const app::Workspace& workspace, const app::FormPlan& plan,
                      const core::IndexSet& set)
{
    const app::Roles roles(workspace.book());
    for (const core::Edit& edit : plan.entries.edits) {
        if (auto refused = roles.refusal({app::enteringAction(edit.stage), plan.assessment,
                                          edit.unit, set.leafCode(edit.leaf)}))
            return *std::move(refused);
    }
    return {};
}

/// Into which assessment: a form of the year before looks the same.
void tellWhere(const app::FormPlan& plan, core::Language language, std::ostream& out)
{
    const bool vietnamese = language == core::Language::Vietnamese;
    out << (vietnamese ? "Đợt chấm: " : "Assessment: ") << plan.assessment
        << (vietnamese ? " (năm " : " (year ") << plan.year << "), " << plan.title
        << (vietnamese ? "; đơn vị: " : "; unit: ") << plan.unit << ".\n";
}

/// "36/39"; "–" for an entry with nothing in it.
std::string wordsOf(const core::IndexSet& set, int leaf, const core::Entry& entry,
                    core::Language language)
{
    const std::string words = app::entryWords(set, leaf, entry, language);
    return words.empty() ? "–" : words;
}

void tellForm(const app::FormPlan& plan, const core::IndexSet& set, bool isDryRun, bool isSkipped,
              core::Language language, Streams streams)
{
    const bool vietnamese = language == core::Language::Vietnamese;
    if (isDryRun) {
        for (const core::Edit& edit : plan.entries.edits)
            streams.out << placeOf(plan, edit, set) << ' ' << set.leafCode(edit.leaf) << ": "
                        << wordsOf(set, edit.leaf, edit.before, language) << " → "
                        << wordsOf(set, edit.leaf, edit.after, language) << '\n';
    }
    tellWhere(plan, language, streams.messages);
    tell(plan.warnings, language, streams.messages);
    streams.messages << (isDryRun ? (vietnamese ? "Sẽ thay đổi " : "Would change ")
                                  : (vietnamese ? "Đã thay đổi " : "Changed "))
                     << plan.entries.changed << (vietnamese ? " ô, " : " entries, ")
                     << plan.entries.unchanged
                     << (vietnamese ? " tiêu chí không đổi.\n" : " criteria unchanged.\n");
    if (!isSkipped)
        return;
    streams.messages << (vietnamese ? "Không nhập " : "Not imported: ") << plan.faultyCriteria
                     << (vietnamese ? " tiêu chí sai:\n" : " faulty criteria:\n");
    tell(plan.faults, language, streams.messages);
}

core::Error formRefusal(const app::FormPlan& plan)
{
    std::vector<core::Problem> all = plan.faults;
    if (plan.entries.changed > 0)
        all.push_back({core::Severity::Note,
                       "form.hint-skip",
                       {},
                       {core::Param::num("count", plan.faultyCriteria)}});
    return {core::ErrorKind::InvalidData, "form.refused", {}, std::move(all)};
}

core::Status importFormFile(const Arguments& arguments, Streams streams)
{
    const auto request = openImport(arguments);
    if (!request)
        return request.error();
    app::Workspace& workspace = *request->workspace;
    auto file = exchange::readTableFile(request->bytes);
    if (!file)
        return std::move(file).error();
    file->changeTexts(nfc);
    const app::FormAsk ask{request->assessment, arguments.value("--unit").value_or(std::string()),
                           arguments.has("--other-heading")};
    const auto plan = app::planForm(workspace, *file, ask);
    if (!plan)
        return plan.error();
    const auto set = setOf(workspace, *plan);
    if (!set)
        return set.error();
    if (core::Status may = mayEnter(workspace, *plan, *set); !may)
        return may;
    const core::Language language = arguments.language();
    const bool isSkipped = !plan->faults.empty() && arguments.has("--skip-faulty");
    const bool isRefused = !plan->faults.empty() && !isSkipped;
    core::Status done;
    if (isRefused) {
        done = formRefusal(*plan);
    } else if (!request->isDryRun && plan->entries.changed > 0) {
        const auto written = app::importForm(
            workspace, *plan,
            app::stepText("step.import", {core::Param::text("file", request->name)}));
        if (!written)
            done = written.error();
    }
    if (arguments.has("--json"))
        (void)print(formPlanJson(*plan, *set, done.ok() && !request->isDryRun, language), streams);
    else if (!done)
        tellWhere(*plan, language, streams.messages);
    else
        tellForm(*plan, *set, request->isDryRun, isSkipped, language, streams);
    return done;
}

} // namespace

Verb formVerb()
{
    return {
        "form",
        {{"export BOOK",
          {assessmentOption(),
           unitOption(true),
           {"--out", "FILE", true, {"tệp phiếu (.xlsx)", "the form (.xlsx)"}}},
          {"Xuất phiếu tự chấm của một đơn vị thành bảng tính để điền.",
           "Writes a unit's self-assessment as a spreadsheet to be filled in."},
          exportForm},
         {"import BOOK FILE",
          {{"--assessment",
            "ID",
            false,
            {"đợt chấm, nếu phiếu không cho biết", "the assessment, where the form does not say"}},
           {"--unit",
            "U",
            false,
            {"đơn vị, nếu phiếu không cho biết", "the unit, where the form does not say"}},
           {"--other-heading",
            "",
            false,
            {"đợt và đơn vị ghi trên đầu phiếu không tính",
             "what the form says above the table of assessment and unit does not count"}},
           dryRunOption(),
           {"--skip-faulty",
            "",
            false,
            {"bỏ các tiêu chí sai, liệt kê chúng, nhập phần còn lại",
             "leave faulty criteria out, list them, import the rest"}},
           jsonOption()},
          {"Nhập phiếu đã điền (.xlsx hoặc .ods), tất cả hoặc không ô nào.",
           "Imports a filled-in form (.xlsx or .ods), all of it or nothing."},
          importFormFile}}};
}

} // namespace cli
