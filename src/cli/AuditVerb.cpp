#include "app/Reports.h"
#include "cli/OpenBook.h"
#include "cli/Verb.h"

#include <array>

namespace cli {

namespace {

core::Status verify(Arguments& arguments, Streams streams)
{
    const auto workspace = openAlone(arguments);
    if (!workspace)
        return workspace.error();
    if (core::Status whole = (*workspace)->book().verifyHistory(); !whole)
        return whole;
    const auto head = (*workspace)->book().historyHead();
    if (!head)
        return head.error();
    streams.out << (arguments.language() == core::Language::Vietnamese
                        ? "Nhật ký nguyên vẹn, mã cuối "
                        : "History is whole, head ")
                << app::shortHash(*head) << '\n';
    return {};
}

} // namespace

core::Status runAudit(Arguments& arguments, Streams streams)
{
    static constexpr std::array actions = {Action{"verify", verify}};
    return runAction("audit", actions, arguments, streams);
}

core::Status runCheck(Arguments& arguments, Streams streams)
{
    const auto workspace = openAlone(arguments);
    if (!workspace)
        return workspace.error();
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
    streams.out << (arguments.language() == core::Language::Vietnamese ? "Sổ nguyên vẹn.\n"
                                                                       : "The book is sound.\n");
    return {};
}

} // namespace cli
