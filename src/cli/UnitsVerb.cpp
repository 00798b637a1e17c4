#include "cli/OpenBook.h"
#include "cli/Verb.h"
#include "exchange/UnitsCsv.h"

#include <array>

namespace cli {

namespace {

core::Status importUnits(Arguments& arguments, Streams streams)
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

core::Status listUnits(Arguments& arguments, Streams streams)
{
    const auto workspace = openAlone(arguments);
    if (!workspace)
        return workspace.error();
    const auto units = (*workspace)->book().units();
    if (!units)
        return units.error();
    streams.out << exchange::writeUnits(*units);
    return {};
}

} // namespace

core::Status runUnits(Arguments& arguments, Streams streams)
{
    static constexpr std::array actions = {
        Action{"import", importUnits},
        Action{"list", listUnits},
    };
    return runAction("units", actions, arguments, streams);
}

} // namespace cli
