#include "app/Backups.h"
#include "cli/OpenBook.h"

namespace cli {

namespace {

core::Status restore(const Arguments& arguments, Streams streams)
{
    const std::filesystem::path backup = pathOf(arguments["FILE"]);
    tell(app::Workspace::remarks(backup), arguments.language(), streams.messages);
    const std::string& target = arguments["--to"];
    if (core::Status restored = app::restore(backup, pathOf(target)); !restored)
        return restored;
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
