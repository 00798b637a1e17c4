#include "app/UnitEditor.h"
#include "cli/OpenBook.h"
#include "cli/UnitsFile.h"
#include "exchange/UnitsCsv.h"

#include <string_view>
#include <unordered_map>

namespace cli {

namespace {

/// "Đã nhập 5 đơn vị: 1 mới, 1 sửa, 3 như trong sổ.", then each new name beside the old one.
void tellUnits(const std::vector<core::Unit>& units, const std::vector<core::Unit>& present,
               core::Language language, std::ostream& out)
{
    std::unordered_map<std::string_view, const core::Unit*> known;
    for (const core::Unit& unit : present)
        known.emplace(unit.id, &unit);
    std::size_t fresh = 0;
    std::size_t same = 0;
    std::string changes;
    for (const core::Unit& unit : units) {
        const auto found = known.find(unit.id);
        if (found == known.end()) {
            ++fresh;
        } else if (*found->second == unit) {
            ++same;
        } else {
            const std::string& before = found->second->name;
            changes.append("  ").append(unit.id).append(": ").append(before);
            if (before != unit.name)
                changes.append(" → ").append(unit.name);
            changes += '\n';
        }
    }
    const std::size_t changed = units.size() - fresh - same;
    if (language == core::Language::Vietnamese)
        out << "Đã nhập " << units.size() << " đơn vị: " << fresh << " mới, " << changed << " sửa, "
            << same << " như trong sổ.\n";
    else
        out << "Imported " << units.size() << " units: " << fresh << " new, " << changed
            << " changed, " << same << " unchanged.\n";
    out << changes;
}

core::Status importUnits(const Arguments& arguments, Streams streams)
{
    const auto opened = openWithText(arguments);
    if (!opened)
        return opened.error();
    const auto present = opened->workspace->book().units();
    if (!present)
        return present.error();
    const auto units = unitsIn(opened->text, arguments["--group"], arguments.language(),
                               streams.messages, *present);
    if (!units)
        return units.error();
    if (core::Status written = app::putUnits(*opened->workspace, *units); !written)
        return written;
    tellUnits(*units, *present, arguments.language(), streams.messages);
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

} // namespace

Verb unitsVerb()
{
    return {
        "units",
        {{"import BOOK FILE",
          {{"--group",
            "GROUP",
            false,
            {"nhóm của đơn vị chưa ghi nhóm", "group of units that name none"}}},
          {"Nhập danh sách đơn vị (CSV: unit,name,group; hoặc danh sách CSV, XLSX).",
           "Imports units (CSV: unit,name,group; or any list, CSV or XLSX)."},
          importUnits},
         {"list BOOK", {}, {"In danh sách đơn vị (CSV).", "Prints the units (CSV)."}, listUnits}}};
}

} // namespace cli
