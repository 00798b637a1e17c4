#include "cli/OpenBook.h"
#include "cli/Verb.h"

#include "core/NumberText.h"

#include <array>

namespace cli {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 2999;

core::Result<int> readYear(const std::string& text)
{
    const auto number = core::readNumber(text, core::NumberField::Data, 0);
    if (!number || number->mantissa() < firstYear || number->mantissa() > lastYear)
        return core::Error{
            core::ErrorKind::Usage, "cli.bad-year", {core::Param::text("value", text)}, {}};
    return static_cast<int>(number->mantissa());
}

core::Status make(Arguments& arguments, Streams)
{
    auto workspace = openToWrite(arguments);
    if (!workspace)
        return workspace.error();
    core::Assessment assessment;
    for (const auto& [option, field] :
         {std::pair{"--id", &core::Assessment::id}, std::pair{"--set", &core::Assessment::setId},
          std::pair{"--group", &core::Assessment::group}}) {
        auto value = arguments.need(option);
        if (!value)
            return std::move(value).error();
        assessment.*field = *std::move(value);
    }
    const auto yearText = arguments.need("--year");
    if (!yearText)
        return yearText.error();
    const auto year = readYear(*yearText);
    if (!year)
        return year.error();
    assessment.year = *year;
    assessment.title = arguments.take("--title").value_or(assessment.id);
    if (core::Status done = arguments.finish(); !done)
        return done;
    return (*workspace)->addAssessment(assessment);
}

core::Status listAssessments(Arguments& arguments, Streams streams)
{
    const auto workspace = openAlone(arguments);
    if (!workspace)
        return workspace.error();
    const auto assessments = (*workspace)->assessments();
    if (!assessments)
        return assessments.error();
    TextTable table("lrlll");
    for (const core::Assessment& one : *assessments)
        table.row({one.id, std::to_string(one.year), one.group, one.setId, one.title});
    streams.out << table.text();
    return {};
}

} // namespace

core::Status runAssessment(Arguments& arguments, Streams streams)
{
    static constexpr std::array actions = {
        Action{"new", make},
        Action{"list", listAssessments},
    };
    return runAction("assessment", actions, arguments, streams);
}

} // namespace cli
