#include "cli/OpenBook.h"

#include "app/Gate.h"
#include "app/Wording.h"
#include "core/NumberText.h"
#include "core/PathText.h"

#include <utility>

namespace cli {

namespace {

core::Result<std::unique_ptr<app::Workspace>> open(const Arguments& arguments, store::OpenMode mode)
{
    return app::Workspace::open(pathOf(arguments["BOOK"]), mode);
}

} // namespace

Option assessmentOption()
{
    return {"--assessment",
            "ID",
            true,
            {"đợt chấm, như assessment list ghi", "the assessment, as assessment list names it"}};
}

Option stageOption()
{
    return {"--stage",
            "self|v1|final",
            false,
            {"tự chấm, thẩm định lần 1, kết quả (khi không ghi)",
             "self-score, first verification, result (the default)"}};
}

Option jsonOption()
{
    return {"--json", "", false, {"in dạng JSON", "print JSON"}};
}

Option dryRunOption()
{
    return {"--dry-run",
            "",
            false,
            {"chỉ in những gì sẽ thay đổi, không ghi", "print what would change, write nothing"}};
}

Option yearOption()
{
    return {"--year", "YEAR", true, {"năm, bốn chữ số", "year, four digits"}};
}

core::Result<std::unique_ptr<app::Workspace>> openToRead(const Arguments& arguments)
{
    // A book of an older version becomes one of today where it can be written, as the window makes
    // it; a verified copy of it stays beside it. Elsewhere it is read as it is.
    const bool isEarlier = store::earlierVersionOf(pathOf(arguments["BOOK"])).has_value();
    return open(arguments, isEarlier ? store::OpenMode::ReadWrite : store::OpenMode::ReadOnly);
}

core::Result<std::unique_ptr<app::Workspace>> openToWrite(const Arguments& arguments)
{
    auto workspace = open(arguments, store::OpenMode::ReadWrite);
    if (!workspace || !(*workspace)->isReadOnly())
        return workspace;
    return *app::Gate((*workspace)->book()).refusal();
}

core::Result<BookAndText> openWithText(const Arguments& arguments)
{
    auto workspace = openToWrite(arguments);
    if (!workspace)
        return std::move(workspace).error();
    auto text = readText(arguments["FILE"]);
    if (!text)
        return std::move(text).error();
    return BookAndText{*std::move(workspace), *std::move(text)};
}

core::Result<ImportRequest> openImport(const Arguments& arguments)
{
    ImportRequest request;
    request.isDryRun = arguments.has("--dry-run");
    // A dry run writes nothing: an older book stays one.
    auto workspace =
        request.isDryRun ? open(arguments, store::OpenMode::ReadOnly) : openToWrite(arguments);
    if (!workspace)
        return std::move(workspace).error();
    auto bytes = readText(arguments["FILE"]);
    if (!bytes)
        return std::move(bytes).error();
    request.workspace = *std::move(workspace);
    request.bytes = *std::move(bytes);
    request.name = core::pathText(pathOf(arguments["FILE"]).filename());
    request.assessment = arguments["--assessment"];
    return request;
}

core::Status print(std::string_view text, Streams streams)
{
    streams.out << text;
    return {};
}

void tell(const std::vector<core::Problem>& problems, core::Language language, std::ostream& out)
{
    for (const core::Problem& problem : problems) {
        if (!problem.place.empty())
            out << app::placeText(problem.place, language) << ": ";
        out << app::text(problem, language) << '\n';
    }
}

void tellSheet(std::string_view name, core::Language language, std::ostream& out)
{
    out << (language == core::Language::Vietnamese ? "Trang tính: " : "Sheet: ") << name << '\n';
}

core::Result<int> yearOf(const Arguments& arguments)
{
    constexpr int first = 1900;
    constexpr int last = 2999;
    const std::string& text = arguments["--year"];
    const auto number = core::readNumber(text, core::NumberField::Data, 0);
    if (!number || number->mantissa() < first || number->mantissa() > last)
        return core::Error{
            core::ErrorKind::Usage, "cli.bad-year", {core::Param::text("value", text)}, {}};
    return static_cast<int>(number->mantissa());
}

core::Result<core::ResultStage> stageOf(const Arguments& arguments)
{
    const auto name = arguments.value("--stage");
    if (!name)
        return core::ResultStage::Final;
    if (const auto stage = core::resultStageNamed(*name))
        return *stage;
    return core::Error{
        core::ErrorKind::Usage, "cli.unknown-stage", {core::Param::text("value", *name)}, {}};
}

} // namespace cli
