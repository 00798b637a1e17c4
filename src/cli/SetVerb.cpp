#include "app/Wording.h"
#include "cli/OpenBook.h"
#include "cli/Verb.h"
#include "core/NumberText.h"
#include "exchange/IndexSetJson.h"

#include <array>

namespace cli {

namespace {

core::Status check(Arguments& arguments, Streams streams)
{
    const auto file = arguments.word("FILE");
    if (!file)
        return file.error();
    if (core::Status done = arguments.finish(); !done)
        return done;
    const auto text = readText(*file);
    if (!text)
        return text.error();
    auto read = exchange::readIndexSet(*text);
    if (!read)
        return std::move(read).error();
    const core::IndexSet& set = read->set;
    if (!read->sound())
        return core::Error{core::ErrorKind::InvalidData,
                           "set.faulty",
                           {core::Param::text("id", set.id)},
                           std::move(read->faults)};

    const core::Language language = arguments.language();
    for (const core::Problem& warning : read->faults)
        streams.messages << app::placeText(warning.place, language) << ": "
                         << app::text(warning, language) << '\n';
    const bool vietnamese = language == core::Language::Vietnamese;
    streams.out << set.id << ": " << set.areas.size() << (vietnamese ? " lĩnh vực, " : " areas, ")
                << set.criterionCount() << (vietnamese ? " tiêu chí (" : " criteria (")
                << set.leafCount() << (vietnamese ? " tiêu chí chấm điểm), " : " scored), ")
                << core::format(set.max, core::NumberStyle::Vietnamese)
                << (vietnamese ? " điểm. Không có lỗi.\n" : " points. No faults.\n");
    return {};
}

core::Status importSet(Arguments& arguments, Streams streams)
{
    const auto opened = openWithText(arguments);
    if (!opened)
        return opened.error();
    const auto id = opened->workspace->importSet(opened->text);
    if (!id)
        return id.error();
    streams.out << *id << '\n';
    return {};
}

core::Status exportSet(Arguments& arguments, Streams streams)
{
    auto workspace = openToRead(arguments);
    if (!workspace)
        return workspace.error();
    const auto id = arguments.word("ID");
    if (!id)
        return id.error();
    if (core::Status done = arguments.finish(); !done)
        return done;
    const auto text = (*workspace)->exportSet(*id);
    if (!text)
        return text.error();
    streams.out << *text;
    return {};
}

core::Status listSets(Arguments& arguments, Streams streams)
{
    const auto workspace = openAlone(arguments);
    if (!workspace)
        return workspace.error();
    const auto sets = (*workspace)->book().sets();
    if (!sets)
        return sets.error();
    TextTable table("lrll");
    for (const store::SetInfo& set : *sets)
        table.row({set.id, std::to_string(set.year), set.level, set.title});
    streams.out << table.text();
    return {};
}

} // namespace

core::Status runSet(Arguments& arguments, Streams streams)
{
    static constexpr std::array actions = {
        Action{"check", check},
        Action{"import", importSet},
        Action{"export", exportSet},
        Action{"list", listSets},
    };
    return runAction("set", actions, arguments, streams);
}

} // namespace cli
