#include "cli/OpenBook.h"

namespace cli {

namespace {

core::Status restore(const Arguments& arguments, Streams streams)
{
    const std::filesystem::path backup = pathOf(arguments["FILE"]);
    tell(app::Workspace::remarks(backup), arguments.language(), streams.messages);
    const auto workspace = app::Workspace::open(backup, store::OpenMode::ReadOnly);
    if (!workspace)
        return workspace.error();
    const store::Book& book = (*workspace)->book();
    if (core::Status whole = book.check(); !whole)
        return whole;
    const std::string& target = arguments["--to"];
    if (core::Status copied = book.copyTo(pathOf(target)); !copied)
        return copied;
    streams.messages << (arguments.language() == core::Language::Vietnamese
                             ? "Đã kiểm tra và lấy lại thành sổ: "
                             : "Verified and restored as the book: ")
                     << target << '\n';
    return {};
}

} // namespace

Verb restoreVerb()
{
    return {"restore",
            {{"FILE",
              {{"--to", "BOOK", true, {"sổ mới, chưa có", "a new book"}}},
              {"Kiểm tra toàn bộ bản sao lưu rồi lấy lại thành một sổ; sổ đã có không bao giờ bị "
               "thay, bản sao lưu giữ nguyên.",
               "Verifies the whole backup, then makes a book of it; a book that is there is never "
               "replaced, the backup stays as it is."},
              restore}}};
}

} // namespace cli
