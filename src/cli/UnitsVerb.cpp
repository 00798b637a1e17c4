#include "app/UnitEditor.h"
#include "cli/OpenBook.h"
#include "cli/UnitsFile.h"
#include "exchange/UnitsCsv.h"

namespace cli {

namespace {

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
    streams.messages << (arguments.language() == core::Language::Vietnamese ? "Đã nhập "
                                                                            : "Imported ")
                     << units->size()
                     << (arguments.language() == core::Language::Vietnamese ? " đơn vị.\n"
                                                                            : " units.\n");
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
