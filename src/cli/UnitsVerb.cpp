#include "cli/OpenBook.h"
#include "cli/Verb.h"
#include "exchange/UnitsCsv.h"

namespace cli {

namespace {

core::Status import(Arguments& arguments, Streams streams)
{
    auto workspace = openToWrite(arguments);
    if (!workspace)
        return workspace.error();
    const auto file = arguments.word("FILE");
    if (!file)
        return file.error();
    if (core::Status done = arguments.finish(); !done)
        return done;
    const auto text = readText(*file);
    if (!text)
        return text.error();
    const auto count = (*workspace)->importUnits(*text);
    if (!count)
        return count.error();
    streams.messages << (arguments.language() == core::Language::Vietnamese ? "Đã nhập " : "Imported ") << *count
                     << (arguments.language() == core::Language::Vietnamese ? " đơn vị.\n" : " units.\n");
    return {};
}

core::Status list(Arguments& arguments, Streams streams)
{
    auto workspace = openToRead(arguments);
    if (!workspace)
        return workspace.error();
    if (core::Status done = arguments.finish(); !done)
        return done;
    const auto units = (*workspace)->book().units();
    if (!units)
        return units.error();
    streams.out << exchange::writeUnits(*units);
    return {};
}

} // namespace

core::Status runUnits(Arguments& arguments, Streams streams)
{
    const auto action = arguments.word("import|list");
    if (!action)
        return action.error();
    if (*action == "import")
        return import(arguments, streams);
    if (*action == "list")
        return list(arguments, streams);
    return core::Error{core::ErrorKind::Usage, "cli.unknown-verb", {core::Param::text("word", "units " + *action)}, {}};
}

} // namespace cli
