#include "app/HoldingPlace.h"
#include "cli/OpenBook.h"
#include "cli/PackageForms.h"
#include "cli/TextTable.h"
#include "exchange/JsonWriter.h"

#include <charconv>

namespace cli {

namespace {

/// Two packages of one unit may be by two keys.
std::string fingerprintOf(const store::HeldPackage& held)
{
    const auto key = package::keyFrom(held.key);
    return key ? package::fingerprint(*key) : std::string();
}

core::Status listHeld(const Arguments& arguments, Streams streams)
{
    const auto workspace = openToSee(arguments);
    if (!workspace)
        return workspace.error();
    const auto waiting = app::waitingPackages((*workspace)->book());
    if (!waiting)
        return waiting.error();
    if (!arguments.has("--json")) {
        TextTable table("rllllll");
        for (const store::HeldPackage& held : *waiting)
            table.row({std::to_string(held.number), held.sender, fingerprintOf(held), held.unit,
                       held.made, held.name, app::heldBecause(held.why, arguments.language())});
        return print(table.text(), streams);
    }
    exchange::JsonWriter json;
    json.beginObject();
    json.integer("schema", 1);
    json.beginList("held");
    for (const store::HeldPackage& held : *waiting) {
        json.beginObject();
        json.integer("number", held.number);
        json.text("kind", held.kind);
        json.text("assessment", held.assessment);
        json.text("unit", held.unit);
        json.text("office", held.sender);
        json.text("fingerprint", fingerprintOf(held));
        json.integer("sequence", held.sequence);
        json.text("made", held.made);
        json.text("file", held.name);
        json.text("why", held.why);
        json.endObject();
    }
    json.endList();
    json.endObject();
    return print(json.take(), streams);
}

core::Result<std::int64_t> numberOf(const Arguments& arguments)
{
    const std::string& text = arguments["NUMBER"];
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size())
        return core::Error{
            core::ErrorKind::Usage,
            "cli.bad-number",
            {core::Param::text("option", "NUMBER"), core::Param::text("value", text)},
            {}};
    return number;
}

core::Status admitHeld(const Arguments& arguments, Streams streams)
{
    const auto choice = choiceOf(arguments);
    if (!choice)
        return choice.error();
    const auto number = numberOf(arguments);
    if (!number)
        return number.error();
    const bool isDryRun = arguments.has("--dry-run");
    const auto workspace = isDryRun ? openToSee(arguments) : openToWriteAll(arguments);
    if (!workspace)
        return workspace.error();
    const auto result = app::admitPackage(**workspace, *number, *choice, isDryRun);
    return result ? tellWhole(*result, *choice, arguments, streams) : core::Status(result.error());
}

core::Status dropHeld(const Arguments& arguments, Streams /*streams*/)
{
    const auto number = numberOf(arguments);
    if (!number)
        return number.error();
    const auto workspace = openToWriteAll(arguments);
    if (!workspace)
        return workspace.error();
    return app::dropPackage(**workspace, *number, arguments["--reason"]);
}

} // namespace

std::vector<Form> holdingForms()
{
    return {{"held BOOK",
             {jsonOption()},
             {"Các gói đến muộn đang ở chỗ chờ.", "Packages that came too late and wait."},
             listHeld},
            {"admit BOOK NUMBER",
             importOptions(),
             {"Nhập gói ở chỗ chờ sau khi phiếu đã mở lại hoặc gia hạn.",
              "Imports a package that waits, once its sheet is reopened or extended."},
             admitHeld},
            {"drop BOOK NUMBER",
             {{"--reason", "TEXT", true, {"lý do, ghi vào nhật ký", "why; the history tells it"}}},
             {"Bỏ gói ở chỗ chờ.", "Gives up a package that waits."},
             dropHeld}};
}

} // namespace cli
