#include "app/NewBook.h"

#include "exchange/UnitsCsv.h"

namespace app {

std::string assessmentId(std::string_view group, int year)
{
    return std::string(group) + '-' + std::to_string(year);
}

core::Result<std::unique_ptr<Workspace>> makeBook(const std::filesystem::path& file,
                                                  const NewBook& wanted)
{
    store::BookInfo info;
    info.title = wanted.title;
    return Workspace::create(file, info, [&wanted](Workspace& book) -> core::Status {
        return book.importSet(wanted.setJson)
            .andThen([&](const std::string&) {
                return book.importUnits(exchange::writeUnits(wanted.units));
            })
            .andThen([&](int) { return book.addAssessment(wanted.assessment); });
    });
}

} // namespace app
