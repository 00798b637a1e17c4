#include "app/Workspace.h"
#include "cli/Verb.h"

namespace cli {

namespace {

core::Status makeBook(const Arguments& arguments, Streams)
{
    const std::filesystem::path file = pathOf(arguments["BOOK"]);
    if (const auto sample = arguments.value("--sample")) {
        const auto made = app::Workspace::createSample(file, *sample);
        return made ? core::Status() : core::Status(made.error());
    }
    const auto title = file.stem().u8string();
    const auto made = app::Workspace::create(file, std::string(title.begin(), title.end()));
    return made ? core::Status() : core::Status(made.error());
}

} // namespace

Verb newVerb()
{
    return {"new",
            {{"BOOK",
              {{"--sample", "bac-kan-2021", false, {"sổ mẫu có sẵn", "a copy of the sample"}}},
              {"Lập sổ mới.", "Makes a new book."},
              makeBook}}};
}

} // namespace cli
