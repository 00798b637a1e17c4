#include "app/Reports.h"
#include "cli/OpenBook.h"

namespace cli {

namespace {

core::Status verifyHistory(const Arguments& arguments, Streams streams)
{
    const auto workspace = openToRead(arguments);
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
    tellRecoveries((*workspace)->book(), arguments.language(), streams.out);
    return {};
}

core::Status checkBook(const Arguments& arguments, Streams streams)
{
    const auto workspace = openToRead(arguments);
    if (!workspace)
        return workspace.error();
    // The numbers, too: every assessment must still be read with its set.
    if (core::Status sound = app::YearReader((*workspace)->book()).checkAll(); !sound)
        return sound;
    streams.out << (arguments.language() == core::Language::Vietnamese ? "Sổ nguyên vẹn.\n"
                                                                       : "The book is sound.\n");
    return {};
}

} // namespace

Verb auditVerb()
{
    return {"audit",
            {{"verify BOOK",
              {},
              {"Kiểm tra chuỗi nhật ký của sổ.", "Verifies the book's chained history."},
              verifyHistory}}};
}

Verb checkVerb()
{
    return {"check",
            {{"BOOK",
              {},
              {"Kiểm tra cả sổ: tệp, nhật ký, mọi đợt chấm.",
               "Checks the whole book: file, history, every assessment."},
              checkBook}}};
}

} // namespace cli
