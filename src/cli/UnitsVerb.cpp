#include "app/LineageEditor.h"
#include "app/UnitEditor.h"
#include "app/Wording.h"
#include "cli/OpenBook.h"
#include "cli/UnitsFile.h"
#include "core/DateText.h"
#include "exchange/Csv.h"
#include "exchange/UnitsCsv.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace cli {

namespace {

/// "mới, «Sở Tài chính», nhóm so", "tên «A» → «B»", "như trong sổ": what a row does to a unit.
std::string effectOn(const core::Unit* known, const core::Unit& unit, core::Language language)
{
    const bool vietnamese = language == core::Language::Vietnamese;
    if (known == nullptr)
        return (vietnamese ? "mới, «" : "new, “") + unit.name +
               (vietnamese ? "», nhóm " : "”, group ") + unit.group;
    struct Field {
        const char* name; ///< code of it
        std::string core::Unit::*value;
    };
    static constexpr std::array fields = {Field{"units.column-name", &core::Unit::name},
                                          Field{"units.column-group", &core::Unit::group},
                                          Field{"units.column-parent", &core::Unit::parent},
                                          Field{"units.column-valid_from", &core::Unit::validFrom},
                                          Field{"units.column-valid_to", &core::Unit::validTo},
                                          Field{"units.column-successor", &core::Unit::successor}};
    const auto quoted = [vietnamese](const std::string& value) {
        return value.empty() ? std::string("–")
                             : (vietnamese ? "«" : "“") + value + (vietnamese ? "»" : "”");
    };
    std::string changes;
    const auto tell = [&](const std::string& name, const std::string& before,
                          const std::string& after) {
        if (before != after)
            changes +=
                (changes.empty() ? "" : "; ") + name + ' ' + quoted(before) + " → " + quoted(after);
    };
    for (const Field& field : fields)
        tell(app::text(core::Problem{core::Severity::Note, field.name, {}, {}}, language),
             known->*field.value, unit.*field.value);
    std::map<std::string, std::pair<std::string, std::string>> attributes; // before, after
    for (const auto& own : known->attributes)
        attributes[own.first].first = own.second;
    for (const auto& own : unit.attributes)
        attributes[own.first].second = own.second;
    for (const auto& [id, values] : attributes)
        tell(std::string(exchange::attributePrefix) + id, values.first, values.second);
    return !changes.empty() ? changes : vietnamese ? "như trong sổ" : "as in the book";
}

/// What an import does or would do: on a dry run each row, else the units that it changed; then
/// "Đã nhập 5 đơn vị: 1 mới, 1 sửa, 3 như trong sổ."
void tellUnits(const std::vector<core::Unit>& units, const std::vector<core::Unit>& present,
               bool isDryRun, core::Language language, Streams streams)
{
    std::unordered_map<std::string_view, const core::Unit*> known;
    for (const core::Unit& unit : present)
        known.emplace(unit.id, &unit);
    std::size_t fresh = 0;
    std::size_t same = 0;
    std::string lines;
    for (const core::Unit& unit : units) {
        const auto found = known.find(unit.id);
        const core::Unit* before = found == known.end() ? nullptr : found->second;
        fresh += before == nullptr ? 1 : 0;
        same += before != nullptr && *before == unit ? 1 : 0;
        if (isDryRun || (before != nullptr && *before != unit))
            lines.append(isDryRun ? "" : "  ")
                .append(unit.id)
                .append(": ")
                .append(effectOn(before, unit, language))
                .append("\n");
    }
    if (isDryRun)
        streams.out << std::exchange(lines, {});
    const std::size_t changed = units.size() - fresh - same;
    if (language == core::Language::Vietnamese)
        streams.messages << (isDryRun ? "Sẽ nhập " : "Đã nhập ") << units.size()
                         << " đơn vị: " << fresh << " mới, " << changed << " sửa, " << same
                         << " như trong sổ.\n";
    else
        streams.messages << (isDryRun ? "Would import " : "Imported ") << units.size()
                         << " units: " << fresh << " new, " << changed << " changed, " << same
                         << " unchanged.\n";
    streams.messages << lines;
}

core::Status importUnits(const Arguments& arguments, Streams streams)
{
    const auto opened = openImport(arguments);
    if (!opened)
        return opened.error();
    const store::Book& book = opened->workspace->book();
    const auto present = book.units();
    if (!present)
        return present.error();
    const auto units = unitsIn(opened->bytes, arguments["--group"], arguments.language(),
                               streams.messages, *present);
    if (!units)
        return units.error();
    const core::Status done = opened->isDryRun ? app::checkNewUnits(book, *present, *units)
                                               : app::importUnitList(*opened->workspace, *units);
    if (!done)
        return done;
    tellUnits(*units, *present, opened->isDryRun, arguments.language(), streams);
    return {};
}

core::Status listUnits(const Arguments& arguments, Streams streams)
{
    return openToRead(arguments)
        .andThen([](const auto& workspace) { return workspace->book().units(); })
        .andThen([&](const std::vector<core::Unit>& units) {
            return print(exchange::writeUnits(units), streams);
        });
}

core::Status listLineage(const Arguments& arguments, Streams streams)
{
    const auto workspace = openToRead(arguments);
    if (!workspace)
        return workspace.error();
    const auto rows = store::Lineages::all((*workspace)->book());
    if (!rows)
        return rows.error();
    const auto units = (*workspace)->book().units();
    if (!units)
        return units.error();
    const auto unit = arguments.value("--unit");
    if (unit && std::ranges::find(*units, *unit, &core::Unit::id) == units->end())
        return core::Error{
            core::ErrorKind::NotFound, "app.no-unit", {core::Param::text("unit", *unit)}, {}};
    std::string out;
    exchange::appendCsvRow(
        out, {"unit", "id", "how", "origin", "old_name", "document", "date", "effective"});
    for (const store::LineageRow& row : *rows) {
        const core::Lineage& one = row.lineage;
        if (!unit || row.unit == *unit)
            exchange::appendCsvRow(out, {row.unit, one.id,
                                         std::string(core::lineageKindName(one.kind)), one.origin,
                                         one.oldName, one.document, one.dated, one.effective});
    }
    return print(out, streams);
}

core::Status setOrigin(const Arguments& arguments, Streams)
{
    const auto text = [&arguments](std::string_view option) {
        return arguments.value(option).value_or(std::string());
    };
    const auto day = [&text](std::string_view option) {
        return core::readDate(text(option)).value_or(text(option));
    };
    core::Lineage lineage;
    const bool isGone = arguments.has("--remove");
    const auto kind = core::lineageKindNamed(text("--how"));
    for (const auto& [option, isNeeded] :
         {std::pair("--how", !isGone), std::pair("--remove", isGone)}) {
        if (isNeeded && text(option).empty())
            return core::Error{core::ErrorKind::Usage,
                               "cli.option-missing",
                               {core::Param::text("option", option)},
                               {}};
    }
    if (!kind && !isGone)
        return core::Error{core::ErrorKind::Usage,
                           "cli.unknown-origin",
                           {core::Param::text("value", text("--how"))},
                           {}};
    lineage.id = text("--remove");
    lineage.kind = kind.value_or(core::LineageKind::Merged);
    lineage.origin = text("--origin");
    lineage.oldName = text("--old-name");
    lineage.document = text("--document");
    lineage.dated = day("--date");
    lineage.effective = day("--effective");
    auto workspace = openToWrite(arguments);
    if (!workspace)
        return workspace.error();
    return app::putLineage(**workspace, text("--unit"), std::move(lineage), isGone);
}

} // namespace

Verb unitsVerb()
{
    return {
        "units",
        {{"import BOOK FILE",
          {{"--group",
            "GROUP",
            false,
            {"nhóm của đơn vị chưa ghi nhóm", "group of units that name none"}},
           dryRunOption()},
          {"Nhập danh sách đơn vị (CSV: unit,name,group; hoặc danh sách CSV, XLSX, ODS).",
           "Imports units (CSV: unit,name,group; or any list, CSV, XLSX or ODS)."},
          importUnits},
         {"list BOOK", {}, {"In danh sách đơn vị (CSV).", "Prints the units (CSV)."}, listUnits},
         {"lineage BOOK",
          {unitOption(false)},
          {"In nguồn gốc đơn vị: sáp nhập, tách, đổi tên (CSV).",
           "Prints where units come from: merged, split, renamed (CSV)."},
          listLineage},
         {"origin BOOK",
          {unitOption(true),
           {"--how", "merged|split|renamed", false, {"cách", "how it came about"}},
           {"--origin", "UNIT", false, {"đơn vị cũ trong sổ", "the old unit, of the book"}},
           {"--old-name", "NAME", false, {"tên cũ", "the old name"}},
           {"--document", "N", false, {"văn bản quyết định", "the document that decided it"}},
           {"--date", "D", false, {"ngày văn bản", "its date"}},
           {"--effective", "D", false, {"hoạt động từ ngày", "from which day it works so"}},
           {"--remove", "ID", false, {"bỏ dòng số này", "takes the row of this number away"}}},
          {"Ghi đơn vị từ đâu mà có; đơn vị cũ được sáp nhập thì có đơn vị kế tục và hết hiệu lực.",
           "Says where a unit comes from; a unit that was merged gets its successor and ends."},
          setOrigin}}};
}

} // namespace cli
