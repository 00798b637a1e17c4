#include "app/CounterFields.h"

#include "app/ColumnMatch.h"
#include "app/UnitList.h"
#include "core/Trim.h"

#include <algorithm>
#include <array>

namespace app {

using Level = core::DossierSource::Level;

std::optional<Level> levelSaid(std::string_view text)
{
    const std::string folded = foldedWords(text);
    if (holdsAny(folded, "tinh|province|so|nganh"))
        return Level::Province;
    if (holdsAny(folded, "huyen|district|thanh pho|quan"))
        return Level::District;
    if (holdsAny(folded, "xa|commune|phuong|thi tran"))
        return Level::Commune;
    return std::nullopt;
}

std::optional<core::DossierForm> formSaid(std::string_view text)
{
    const std::string folded = foldedWords(text);
    if (holdsAny(folded, "06a|6a"))
        return core::DossierForm::Form06a;
    return holdsAny(folded, "10") ? std::optional(core::DossierForm::TenCounters) : std::nullopt;
}

std::string fieldText(std::string_view text)
{
    std::string line = core::plainBlanks(text);
    for (char& c : line)
        c = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    return line;
}

std::string fieldKey(std::string_view field)
{
    return comparableName(fieldText(field));
}

bool isWholeField(std::string_view field)
{
    const std::string words = foldedWords(core::plainBlanks(field));
    if (words.size() < 3)
        return true;
    // "Cộng" is a sum, "Công" the first word of an office: marks tell where there are any.
    if (words == " cong ")
        return fieldKey(field).starts_with("CỘNG") || fieldKey(field).starts_with("CONG");
    static constexpr std::array<std::string_view, 9> wholes = {
        " tong ",    " tong so ", " tong cong ", " tong chung ", " tat ca ",
        " toan bo ", " total ",   " all ",       " all fields "};
    static constexpr std::array<std::string_view, 6> beginnings = {
        " tong so ",           " tong cong ", " cong cac linh vuc ",
        " tong cac linh vuc ", " tat ca ",    " toan bo "};
    return std::find(wholes.begin(), wholes.end(), words) != wholes.end() ||
           std::any_of(
               beginnings.begin(), beginnings.end(),
               [&words](std::string_view beginning) { return words.starts_with(beginning); }) ||
           words == " cac linh vuc ";
}

std::string fieldName(const std::string& field)
{
    return field.empty() ? std::string("Tất cả") : field;
}

} // namespace app
