#include "core/DocumentLabel.h"

#include "core/DateText.h"

namespace core {

namespace {

/// "412/BC-STNMT" → "BC": the kind of the document as its sign has it. Empty for laws
/// ("15/2020/NĐ-CP" has it, too, but behind a year) and signs of another form.
std::string_view kindWord(std::string_view number)
{
    const auto slash = number.rfind('/');
    if (slash == std::string_view::npos)
        return {};
    const std::string_view sign = number.substr(slash + 1);
    const auto hyphen = sign.find('-');
    if (hyphen == std::string_view::npos || hyphen == 0 || hyphen > 6)
        return {};
    return sign.substr(0, hyphen);
}

} // namespace

std::string documentLabel(const Document& document)
{
    std::string label;
    if (!document.number.empty()) {
        if (const std::string_view kind = kindWord(document.number); !kind.empty())
            label = std::string(kind) + " ";
        label += document.number;
    } else {
        label = document.title.empty() ? document.fileName : document.title;
    }
    if (!document.date.empty())
        label += ", " + dateText(document.date);
    return label;
}

} // namespace core
