#include "app/Workspace.h"
#include "cli/Verb.h"

namespace cli {

core::Status runNew(Arguments& arguments, Streams)
{
    const auto book = arguments.word("BOOK");
    if (!book)
        return book.error();
    const auto sample = arguments.take("--sample");
    if (core::Status done = arguments.finish(); !done)
        return done;
    const std::filesystem::path file = pathOf(*book);
    if (sample) {
        const auto made = app::Workspace::createSample(file, *sample);
        return made ? core::Status() : core::Status(made.error());
    }
    const auto title = file.stem().u8string();
    const auto made = app::Workspace::create(file, std::string(title.begin(), title.end()));
    return made ? core::Status() : core::Status(made.error());
}

} // namespace cli
