#include "app/NewBook.h"

#include "app/UnitEditor.h"
#include "core/UnitGroups.h"

namespace app {

std::string assessmentId(std::string_view group, int year)
{
    return std::string(group) + '-' + std::to_string(year);
}

std::string assessmentTitle(std::string_view group, int year, core::Language language)
{
    const bool vietnamese = language == core::Language::Vietnamese;
    const core::UnitGroup* known = core::unitGroup(group);
    const std::string title = (known        ? ""
                               : vietnamese ? "Nhóm "
                                            : "Group ") +
                              core::groupTitle(group, language);
    return title + (vietnamese ? " – năm " : " – ") + std::to_string(year);
}

core::Status makeBook(const std::filesystem::path& file, const NewBook& wanted)
{
    store::BookInfo info;
    info.title = wanted.title;
    const auto fill = [&wanted](Workspace& book) -> core::Status {
        return book.importSet(wanted.setJson).andThen([&](const std::string&) -> core::Status {
            if (core::Status written = putUnits(book, wanted.units); !written)
                return written;
            return book.addAssessment(wanted.assessment);
        });
    };
    return Workspace::create(file, info, fill, wanted.author);
}

} // namespace app
