#include "app/Wording.h"
#include "app/packages/PackagePlan.h"
#include "core/DateText.h"
#include "core/NumberText.h"
#include "core/Task.h"

namespace app {

namespace {

using Reads = PackageItem::Reads;

std::string taskWords(std::string value, core::Language language)
{
    for (const auto& [state, name] : core::taskStates) {
        const std::string raw = std::string(": ").append(name);
        const std::size_t at = value.rfind(raw);
        const std::size_t end = at == std::string::npos ? at : at + raw.size();
        if (end == std::string::npos || (end != value.size() && value[end] != ','))
            continue;
        return value.replace(at, raw.size(),
                             ": " +
                                 textOr("task." + std::string(name), std::string(name), language));
    }
    return value;
}

} // namespace

std::string itemName(const PackageItem& item, core::Language language)
{
    const std::size_t space = item.name.find(' ');
    if (item.reads != Reads::Counters || space == std::string::npos)
        return item.name;
    const std::string level = item.name.substr(0, space);
    return textOr("counters.level-" + level, level, language) + item.name.substr(space);
}

std::string itemText(const PackageItem& item, const std::string& value, core::Language language)
{
    if (value.empty())
        return {};
    switch (item.reads) {
    case Reads::Phase:
        return textOr("phase." + value, value, language);
    case Reads::Number:
        return language == core::Language::Vietnamese ? core::toVietnamese(value) : value;
    case Reads::Day:
        return core::dateText(value);
    case Reads::Sheet: {
        const std::size_t space = value.find(' ');
        const std::string state = value.substr(0, space);
        std::string words = textOr("sheet." + state, state, language);
        if (space != std::string::npos)
            words.append(core::Text{", đến ", ", until "}.in(language))
                .append(core::dateText(value.substr(space + 1)));
        return words;
    }
    case Reads::Task:
        return taskWords(value, language);
    case Reads::Text:
    case Reads::Counters:
        break;
    }
    return value;
}

} // namespace app
