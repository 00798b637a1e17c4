#include "app/Reports.h"
#include "cli/OpenBook.h"
#include "cli/Verb.h"

namespace cli {

core::Status runAudit(Arguments& arguments, Streams streams)
{
    const auto action = arguments.word("verify");
    if (!action)
        return action.error();
    if (*action != "verify")
        return core::Error{core::ErrorKind::Usage, "cli.unknown-verb", {core::Param::text("word", "audit " + *action)}, {}};
    auto workspace = openToRead(arguments);
    if (!workspace)
        return workspace.error();
    if (core::Status done = arguments.finish(); !done)
        return done;
    if (core::Status whole = (*workspace)->book().verifyHistory(); !whole)
        return whole;
    const auto head = (*workspace)->book().historyHead();
    if (!head)
        return head.error();
    streams.out << (arguments.language() == core::Language::Vietnamese ? "Nhật ký nguyên vẹn, mã cuối "
                                                                       : "History is whole, head ")
                << app::shortHash(*head) << '\n';
    return {};
}

core::Status runCheck(Arguments& arguments, Streams streams)
{
    auto workspace = openToRead(arguments);
    if (!workspace)
        return workspace.error();
    if (core::Status done = arguments.finish(); !done)
        return done;
    if (core::Status sound = (*workspace)->book().check(); !sound)
        return sound;
    // The numbers, too: every assessment must still be read with its set.
    const auto assessments = (*workspace)->assessments();
    if (!assessments)
        return assessments.error();
    for (const core::Assessment& one : *assessments) {
        if (const auto loaded = (*workspace)->load(one.id); !loaded)
            return loaded.error();
    }
    streams.out << (arguments.language() == core::Language::Vietnamese ? "Sổ nguyên vẹn.\n" : "The book is sound.\n");
    return {};
}

} // namespace cli
