#include "cli/OpenBook.h"

namespace cli {

namespace {

core::Status backUp(const Arguments& arguments, Streams streams)
{
    const auto workspace = openToSee(arguments);
    if (!workspace)
        return workspace.error();
    const std::string& target = arguments["--to"];
    if (core::Status copied = (*workspace)->book().copyTo(pathOf(target)); !copied)
        return copied;
    streams.messages << (arguments.language() == core::Language::Vietnamese
                             ? "Đã sao chép và kiểm tra: "
                             : "Copied and verified: ")
                     << target << '\n';
    return {};
}

} // namespace

Verb backupVerb()
{
    return {"backup",
            {{"BOOK",
              {{"--to", "FILE", true, {"tệp mới, chưa có", "a new file"}}},
              {"Sao chép sổ thành một tệp trọn vẹn, đã kiểm tra, cả khi sổ đang có người ghi.",
               "Copies the book as one whole, verified file, also while somebody writes it."},
              backUp}}};
}

} // namespace cli
