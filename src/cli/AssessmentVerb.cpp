#include "cli/CarriedForms.h"
#include "cli/CorrectionForms.h"
#include "cli/OpenBook.h"
#include "cli/ProcessForms.h"
#include "cli/TextTable.h"

namespace cli {

namespace {

core::Status makeAssessment(const Arguments& arguments, Streams)
{
    const auto year = yearOf(arguments);
    if (!year)
        return year.error();
    core::Assessment assessment;
    assessment.id = arguments["--id"];
    assessment.setId = arguments["--set"];
    assessment.group = arguments["--group"];
    assessment.year = *year;
    assessment.title = arguments.value("--title").value_or(assessment.id);
    assessment.previous = arguments.value("--previous").value_or(std::string());
    auto workspace = openToWrite(arguments);
    if (!workspace)
        return workspace.error();
    return (*workspace)->addAssessment(assessment);
}

core::Status renameAssessment(const Arguments& arguments, Streams)
{
    auto workspace = openToWrite(arguments);
    if (!workspace)
        return workspace.error();
    return (*workspace)->renameAssessment(arguments["--id"], arguments["--title"]);
}

core::Status listAssessments(const Arguments& arguments, Streams streams)
{
    return openToRead(arguments)
        .andThen([](const auto& workspace) { return workspace->assessments(); })
        .andThen([&](const std::vector<core::Assessment>& assessments) {
            TextTable table("lrlll");
            for (const core::Assessment& one : assessments)
                table.row({one.id, std::to_string(one.year), one.group, one.setId, one.title});
            return print(table.text(), streams);
        });
}

} // namespace

Verb assessmentVerb()
{
    Verb verb{
        "assessment",
        {{"new BOOK",
          {{"--id", "ID", true, {"mã của đợt chấm", "the assessment's id"}},
           {"--set", "SET", true, {"mã bộ chỉ số trong sổ", "id of an index set of the book"}},
           {"--group", "GROUP", true, {"nhóm đơn vị được chấm", "the group of units assessed"}},
           yearOption(),
           {"--title", "T", false, {"tên đợt chấm", "the assessment's name"}},
           {"--previous",
            "ID",
            false,
            {"đợt chấm có số liệu năm trước; không ghi: cùng nhóm, một năm trước",
             "the assessment with last year's figures; absent: same group, one year earlier"}}},
          {"Lập đợt chấm điểm.", "Makes an assessment."},
          makeAssessment},
         {"rename BOOK",
          {{"--id", "ID", true, {"mã của đợt chấm", "the assessment's id"}},
           {"--title", "T", true, {"tên mới của đợt chấm", "the assessment's new name"}}},
          {"Đổi tên đợt chấm điểm; mã và điểm giữ nguyên.",
           "Renames an assessment; its id and scores stay."},
          renameAssessment},
         {"list BOOK",
          {},
          {"Liệt kê các đợt chấm điểm.", "Lists the assessments."},
          listAssessments}}};
    verb.forms.push_back(correctForm());
    for (Form& form : processForms())
        verb.forms.push_back(std::move(form));
    for (Form& form : carriedForms())
        verb.forms.push_back(std::move(form));
    return verb;
}

} // namespace cli
