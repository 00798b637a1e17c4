#include "app/StepText.h"
#include "cli/SurveyBatchForms.h"
#include "cli/TableVerb.h"

#include <algorithm>

namespace cli {

namespace {

/// The verifying stage named by --stage, the first one where it is absent; Usage
/// "cli.unknown-verifying-stage".
core::Result<core::Stage> verifyingStage(const Arguments& arguments)
{
    const auto name = arguments.value("--stage");
    const auto stage = name ? core::stageNamed(*name) : std::optional(core::Stage::V1);
    if (stage && *stage != core::Stage::Self)
        return *stage;
    return core::Error{core::ErrorKind::Usage,
                       "cli.unknown-verifying-stage",
                       {core::Param::text("value", *name)},
                       {}};
}

/// The criterion of all rows; NotFound "survey.no-criterion" (value, known).
core::Status chooseCriterion(app::SurveyImport& import, const core::IndexSet& set,
                             const Arguments& arguments)
{
    const auto code = arguments.value("--criterion");
    if (!code)
        return {};
    const std::vector<int> leaves = app::surveyLeaves(set);
    const auto leaf = std::find_if(leaves.begin(), leaves.end(),
                                   [&](int one) { return set.leafCode(one) == *code; });
    if (leaf != leaves.end()) {
        import.setChoice(static_cast<int>(leaf - leaves.begin()) + 1);
        return {};
    }
    std::string known;
    for (const int one : leaves)
        known.append(known.empty() ? "" : ", ").append(set.leafCode(one));
    return core::Error{core::ErrorKind::NotFound,
                       "survey.no-criterion",
                       {core::Param::text("value", *code), core::Param::text("known", known)},
                       {}};
}

core::Status importSurvey(const Arguments& arguments, Streams streams)
{
    const auto stage = verifyingStage(arguments);
    if (!stage)
        return stage.error();
    auto table = openTable(arguments);
    if (!table)
        return std::move(table).error();
    const ImportRequest& request = table->request;
    const auto scores = request.workspace->load(request.assessment);
    if (!scores)
        return scores.error();
    app::SheetEditor editor(request.workspace->book(), **scores);
    const std::string step =
        app::stepText("step.import", {core::Param::text("file", request.name)});
    app::SurveyImport import(std::move(table->file), editor, *stage, step, table->units);
    import.setRounded(arguments.has("--round"));
    if (core::Status chosen = chooseCriterion(import, (*scores)->set(), arguments); !chosen)
        return chosen;
    return runTableImport(import, arguments, {"survey.refused", {" ô, ", " entries, "}, true},
                          streams, [&] {
                              return request.workspace->importBy(
                                  [&] { return editor.apply(import.plan().edits, step); });
                          });
}

} // namespace

Verb surveyVerb()
{
    std::vector<Option> options = tableOptions();
    options.push_back({"--stage",
                       "v1|v2",
                       false,
                       {"ghi vào thẩm định lần 1 (khi không ghi) hay lần 2",
                        "write to the first verification (the default) or the second"}});
    options.push_back({"--criterion",
                       "CODE",
                       false,
                       {"tiêu chí của mọi dòng, khi tệp không có cột mã",
                        "criterion of all rows where no column has the code"}});
    options.push_back({"--round",
                       "",
                       false,
                       {"làm tròn tỷ lệ có hơn bốn số lẻ", "round percentages of more than four "
                                                           "decimals"}});
    std::vector<Form> forms = surveyBatchForms();
    forms.insert(forms.begin(),
                 {"import BOOK FILE",
                  std::move(options),
                  {"Nhập kết quả điều tra xã hội học (XLSX, ODS hoặc CSV): số phiếu từng mức, hoặc "
                   "tỷ lệ. Nghĩa của cột: unit, code, percent, option-MÃ.",
                   "Imports survey results (XLSX, ODS or CSV): ballots by option, or a "
                   "percentage. Meanings of columns: unit, code, percent, option-ID."},
                  importSurvey});
    return {"survey", std::move(forms)};
}

} // namespace cli
