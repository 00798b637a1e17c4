#include "cli/OpenBook.h"

#include "app/Wording.h"
#include "cli/Verb.h"

#include <algorithm>
#include <utility>

namespace cli {

namespace {

core::Result<std::unique_ptr<app::Workspace>> open(Arguments& arguments, store::OpenMode mode)
{
    const auto book = arguments.word("BOOK");
    if (!book)
        return book.error();
    return app::Workspace::open(pathOf(*book), mode);
}

/// Characters a terminal shows: Vietnamese letters are one column each in NFC.
std::size_t width(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

} // namespace

core::Result<std::unique_ptr<app::Workspace>> openToRead(Arguments& arguments)
{
    return open(arguments, store::OpenMode::ReadOnly);
}

core::Result<std::unique_ptr<app::Workspace>> openToWrite(Arguments& arguments)
{
    auto workspace = open(arguments, store::OpenMode::ReadWrite);
    if (!workspace || !(*workspace)->isReadOnly())
        return workspace;
    if (const auto& holder = (*workspace)->book().holder()) {
        return core::Error{core::ErrorKind::NotPermitted,
                           "store.locked",
                           {core::Param::text("user", holder->user),
                            core::Param::text("host", holder->host),
                            core::Param::text("since", holder->since)},
                           {}};
    }
    return core::Error{core::ErrorKind::Storage, "app.read-only", {}, {}};
}

core::Result<std::unique_ptr<app::Workspace>> openAlone(Arguments& arguments)
{
    auto workspace = openToRead(arguments);
    if (!workspace)
        return workspace;
    if (core::Status done = arguments.finish(); !done)
        return done.error();
    return workspace;
}

core::Result<BookAndText> openWithText(Arguments& arguments)
{
    auto workspace = openToWrite(arguments);
    if (!workspace)
        return std::move(workspace).error();
    const auto file = arguments.word("FILE");
    if (!file)
        return file.error();
    if (core::Status done = arguments.finish(); !done)
        return done.error();
    auto text = readText(*file);
    if (!text)
        return std::move(text).error();
    return BookAndText{*std::move(workspace), *std::move(text)};
}

core::Result<BookAndAssessment> openAssessment(Arguments& arguments)
{
    auto workspace = openToRead(arguments);
    if (!workspace)
        return std::move(workspace).error();
    auto assessment = arguments.need("--assessment");
    if (!assessment)
        return std::move(assessment).error();
    if (core::Status done = arguments.finish(); !done)
        return done.error();
    return BookAndAssessment{*std::move(workspace), *std::move(assessment)};
}

core::Result<ImportRequest> openImport(Arguments& arguments)
{
    ImportRequest request;
    request.isDryRun = arguments.takeFlag("--dry-run");
    auto workspace = request.isDryRun ? openToRead(arguments) : openToWrite(arguments);
    if (!workspace)
        return std::move(workspace).error();
    const auto file = arguments.word("FILE");
    if (!file)
        return file.error();
    auto assessment = arguments.need("--assessment");
    if (!assessment)
        return std::move(assessment).error();
    if (core::Status done = arguments.finish(); !done)
        return done.error();
    auto bytes = readText(*file);
    if (!bytes)
        return std::move(bytes).error();
    const auto name = pathOf(*file).filename().u8string();
    request.workspace = *std::move(workspace);
    request.bytes = *std::move(bytes);
    request.name.assign(name.begin(), name.end());
    request.assessment = *std::move(assessment);
    return request;
}

void tell(const std::vector<core::Problem>& problems, core::Language language, std::ostream& out)
{
    for (const core::Problem& problem : problems)
        out << app::placeText(problem.place, language) << ": " << app::text(problem, language)
            << '\n';
}

core::Result<core::ResultStage> takeStage(Arguments& arguments)
{
    const auto name = arguments.take("--stage");
    if (!name)
        return core::ResultStage::Final;
    if (const auto stage = core::resultStageNamed(*name))
        return *stage;
    return core::Error{
        core::ErrorKind::Usage, "cli.unknown-stage", {core::Param::text("value", *name)}, {}};
}

std::string TextTable::text() const
{
    std::vector<std::size_t> widths(m_right.size(), 0);
    for (const auto& cells : m_rows) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], width(cells[i]));
    }
    std::string text;
    for (const auto& cells : m_rows) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string padding(widths[i] - width(cells[i]), ' ');
            line += m_right[i] == 'r' ? padding + cells[i] : cells[i] + padding;
            line += "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

} // namespace cli
