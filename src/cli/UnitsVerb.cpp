#include "cli/OpenBook.h"
#include "exchange/UnitsCsv.h"

namespace cli {

namespace {

core::Status importUnits(const Arguments& arguments, Streams streams)
{
    const auto opened = openWithText(arguments);
    if (!opened)
        return opened.error();
    const auto count = opened->workspace->importUnits(opened->text);
    if (!count)
        return count.error();
    streams.messages << (arguments.language() == core::Language::Vietnamese ? "Đã nhập "
                                                                            : "Imported ")
                     << *count
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
          {},
          {"Nhập danh sách đơn vị (CSV: unit,name,group).",
           "Imports units (CSV: unit,name,group)."},
          importUnits},
         {"list BOOK", {}, {"In danh sách đơn vị (CSV).", "Prints the units (CSV)."}, listUnits}}};
}

} // namespace cli
