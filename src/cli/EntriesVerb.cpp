#include "app/EntryText.h"
#include "app/Wording.h"
#include "cli/OpenBook.h"
#include "cli/Verb.h"

#include "core/NumberText.h"

#include <array>

namespace cli {

namespace {

/// "scored n=1;d=2 3 ghi chú": an entry in one line of a dry run.
std::string lineOf(const core::Entry& entry, const core::IndexSet& set, int leaf)
{
    const store::StoredEntry stored = app::toStored(entry, set, leaf);
    if (stored.isEmpty())
        return "–";
    std::string text = stored.status;
    if (!stored.figures.empty())
        text += " " + stored.figures;
    if (entry.points)
        text += " " + core::format(*entry.points);
    if (!stored.note.empty())
        text += " «" + stored.note + "»";
    return text;
}

core::Status import(Arguments& arguments, Streams streams)
{
    const bool dryRun = arguments.takeFlag("--dry-run");
    auto workspace = dryRun ? openToRead(arguments) : openToWrite(arguments);
    if (!workspace)
        return workspace.error();
    const auto file = arguments.word("FILE");
    if (!file)
        return file.error();
    const auto assessment = arguments.need("--assessment");
    if (!assessment)
        return assessment.error();
    if (core::Status done = arguments.finish(); !done)
        return done;
    const auto text = readText(*file);
    if (!text)
        return text.error();

    const auto name = pathOf(*file).filename().u8string();
    const auto plan = dryRun ? (*workspace)->planEntries(*assessment, *text)
                             : (*workspace)
                                   ->importEntries(*assessment, *text, "import " + std::string(name.begin(), name.end()),
                                                   "nhập " + std::string(name.begin(), name.end()));
    if (!plan)
        return plan.error();

    const core::Language language = arguments.language();
    const bool vietnamese = language == core::Language::Vietnamese;
    for (const core::Problem& warning : plan->warnings)
        streams.messages << app::placeText(warning.place, language) << ": " << app::text(warning, language) << '\n';
    if (dryRun) {
        const core::IndexSet& set = (*(*workspace)->load(*assessment))->set();
        for (const core::Edit& edit : plan->edits) {
            streams.out << edit.unit << ' ' << set.leafCode(edit.leaf) << ' ' << core::name(edit.stage) << ": "
                        << lineOf(edit.before, set, edit.leaf) << " → " << lineOf(edit.after, set, edit.leaf) << '\n';
        }
    }
    streams.messages << (dryRun ? (vietnamese ? "Sẽ thay đổi " : "Would change ") : (vietnamese ? "Đã thay đổi " : "Changed "))
                     << plan->edits.size() << (vietnamese ? " ô, " : " entries, ") << plan->unchanged
                     << (vietnamese ? " dòng không đổi.\n" : " rows unchanged.\n");
    return {};
}

core::Status exportEntries(Arguments& arguments, Streams streams)
{
    auto workspace = openToRead(arguments);
    if (!workspace)
        return workspace.error();
    const auto assessment = arguments.need("--assessment");
    if (!assessment)
        return assessment.error();
    if (core::Status done = arguments.finish(); !done)
        return done;
    const auto text = (*workspace)->exportEntries(*assessment);
    if (!text)
        return text.error();
    streams.out << *text;
    return {};
}

} // namespace

core::Status runEntries(Arguments& arguments, Streams streams)
{
    static constexpr std::array actions = {
        Action{"import", import},
        Action{"export", exportEntries},
    };
    return runAction("entries", actions, arguments, streams);
}

} // namespace cli
