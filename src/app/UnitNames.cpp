#include "app/UnitNames.h"

#include "app/ColumnMatch.h"
#include "app/UnitList.h"
#include "core/Names.h"
#include "core/Trim.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr std::size_t longestText = 600; ///< bytes of a cell that can be a name

std::string lowerAscii(std::string_view text)
{
    std::string lower(core::trimmed(text));
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

bool takePrefix(std::string& words, std::string_view prefix)
{
    if (!words.starts_with(prefix) || words.size() == prefix.size())
        return false;
    words.erase(1, prefix.size() - 1);
    return true;
}

bool isListNumber(std::string_view word)
{
    static constexpr std::array romans = {"i",   "ii",   "iii", "iv", "v",  "vi",
                                          "vii", "viii", "ix",  "x",  "xi", "xii"};
    return std::find(romans.begin(), romans.end(), word) != romans.end() ||
           (word.size() <= 3 &&
            std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

/// "1. Sở Y tế", "I- Khối sở", "(2) …": what stands before the sign is a number of the list.
std::string_view withoutListNumber(std::string_view text)
{
    text = core::trimmed(text);
    const std::string_view inside = text.starts_with('(') ? text.substr(1) : text;
    const auto sign = inside.find_first_of(".)-/: ");
    if (sign == std::string_view::npos || sign == 0 || sign > 4 || inside[sign] == ' ')
        return text;
    if (!isListNumber(lowerAscii(inside.substr(0, sign))))
        return text;
    const std::string_view rest = core::trimmed(inside.substr(sign + 1));
    return rest.empty() ? text : rest;
}

/// Words of a name without marks, "&" as "và"; numbers of a list ("1.", "II.") before it are left
/// out.
std::string nameWords(std::string_view text)
{
    std::string joined;
    for (const char c : withoutListNumber(text)) {
        if (c == '&')
            joined += " va ";
        else
            joined += c;
    }
    return foldedWords(joined);
}

/// "Ủy ban nhân dân" and what is left without it: units go by their own name.
void dropCommittee(std::string& words)
{
    for (const std::string_view committee : {" uy ban nhan dan ", " ubnd "}) {
        if (takePrefix(words, committee))
            return;
    }
}

/// Words in one piece without "và": "so tn va mt" and "so tnmt" are one name.
std::string compact(std::string_view words)
{
    std::string text;
    std::string word;
    for (const char c : words) {
        if (c != ' ') {
            word += c;
            continue;
        }
        if (word != "va")
            text += word;
        word.clear();
    }
    return text;
}

/// Words without the kind of place before them. A town of a province is left out: it often has the
/// province's name.
std::string bareWords(std::string words)
{
    for (const std::string_view kind :
         {" huyen ", " thi xa ", " quan ", " xa ", " phuong ", " thi tran "}) {
        if (takePrefix(words, kind))
            return words;
    }
    return {};
}

} // namespace

bool namesSums(std::string_view text)
{
    const std::string words = text.size() > longestText ? std::string() : nameWords(text);
    if (words.size() < 3)
        return false;
    static constexpr std::array<std::string_view, 4> notSums = {" tong cuc ", " tong cong ty ",
                                                                " tinh uy ", " tinh doan "};
    for (const std::string_view other : notSums) {
        if (words.starts_with(other))
            return false;
    }
    static constexpr std::array<std::string_view, 22> beginnings = {
        " tong ",           " binh quan ",  " trung binh ", " toan tinh ", " toan huyen ",
        " toan thanh pho ", " luy ke ",     " khoi ",       " cap tinh ",  " cap huyen ",
        " cap xa ",         " cac so ",     " cac huyen ",  " cac xa ",    " so ban nganh ",
        " huyen thi xa ",   " xa phuong ",  " tinh ",       " total ",     " sum ",
        " average ",        " grand total "};
    for (const std::string_view beginning : beginnings) {
        if (words.starts_with(beginning))
            return true;
    }
    if (words == " ubnd tinh " || words == " uy ban nhan dan tinh " || words == " cong ")
        return true;
    // "Cộng khối sở" is a sum, "Công an tỉnh" an office: the marks tell.
    const std::string marked = comparableName(withoutListNumber(text));
    return marked.starts_with("CỘNG ") || marked.starts_with("CỘNG:");
}

bool namesSignature(std::string_view text)
{
    static constexpr std::array<std::string_view, 18> beginnings = {
        " nguoi lap ",      " nguoi tong hop ", " nguoi bao cao ",
        " nguoi ky ",       " lap bieu ",       " ghi chu ",
        " noi nhan ",       " chu tich ",       " pho chu tich ",
        " giam doc ",       " pho giam doc ",   " thu truong ",
        " ke toan truong ", " ky ten ",         " xac nhan cua ",
        " luu y ",          " nguon so lieu ",  " ngay "};
    const std::string words = foldedWords(text);
    return std::any_of(beginnings.begin(), beginnings.end(), [&words](std::string_view beginning) {
        return words.starts_with(beginning);
    });
}

UnitNames::UnitNames(std::span<const core::Unit> units, std::span<const core::Unit> book)
    : m_units(units)
{
    for (const core::Unit& one : book) {
        if (std::none_of(units.begin(), units.end(),
                         [&one](const core::Unit& unit) { return unit.id == one.id; }))
            m_others.push_back(one);
    }
    int index = 0;
    for (const core::Unit& unit : m_units) {
        m_words.push_back(nameWords(unit.name));
        add(unit, index++);
    }
    for (const core::Unit& unit : m_others)
        add(unit, index++);
}

void UnitNames::add(const core::Unit& unit, int index)
{
    for (int way = 0; way < WayCount; ++way) {
        for (const std::string& key : keysOf(static_cast<Way>(way), unit)) {
            std::vector<int>& units = m_byKey[way][key];
            if (!key.empty() && (units.empty() || units.back() != index))
                units.push_back(index);
        }
    }
}

std::vector<std::string> UnitNames::keysOf(Way way, const core::Unit& unit)
{
    std::string words = nameWords(unit.name);
    dropCommittee(words);
    switch (way) {
    case ById:
        return {lowerAscii(unit.id)};
    case ByName:
        return {comparableName(core::plainBlanks(unit.name))};
    case ByWords:
        return {words};
    case ByShortForm: {
        std::vector<std::string> keys;
        for (const std::string& form : core::unitNameForms(unit.name))
            keys.push_back(compact(nameWords(form)));
        // "VP" goes with "UBND tỉnh", whose name is long enough without.
        keys.push_back(compact(nameWords(core::shortUnitName(unit.name))));
        if (words.starts_with(" van phong "))
            keys.push_back(compact(" vp " + words.substr(std::string_view(" van phong ").size())));
        return keys;
    }
    default:
        return {bareWords(words)};
    }
}

void UnitNames::answer(const std::string& text, std::optional<int> unit)
{
    if (unit)
        m_answers.insert_or_assign(text, *unit);
    else
        m_answers.erase(text);
}

UnitNames::Found UnitNames::find(std::string_view text) const
{
    Found found;
    if (const auto answer = m_answers.find(text); answer != m_answers.end()) {
        found.isAnswered = true;
        found.isLeftOut = answer->second == leaveOut;
        found.unit = answer->second;
        return found;
    }
    std::string words = text.size() > longestText ? std::string() : nameWords(text);
    if (words.size() < 3)
        return found;
    const std::string withCommittee = words;
    dropCommittee(words);
    const int own = static_cast<int>(m_units.size());
    for (int way = 0; way < WayCount; ++way) {
        std::string key;
        switch (way) {
        case ById:
            key = lowerAscii(text);
            break;
        case ByName:
            key = comparableName(core::plainBlanks(withoutListNumber(text)));
            break;
        case ByShortForm:
            key = compact(withCommittee);
            break;
        default:
            key = words;
        }
        const auto known = m_byKey[way].find(key);
        if (known == m_byKey[way].end() || known->second.empty())
            continue;
        const std::vector<int>& units = known->second;
        const auto ours =
            std::count_if(units.begin(), units.end(), [own](int unit) { return unit < own; });
        const bool isOne = way == ByBareName ? units.size() == 1 : ours == 1;
        if (isOne && ours == 1)
            found.unit =
                *std::find_if(units.begin(), units.end(), [own](int unit) { return unit < own; });
        else if (ours == 0)
            found.other = &m_others[static_cast<std::size_t>(units.front() - own)];
        else
            std::copy_if(units.begin(), units.end(), std::back_inserter(found.alike),
                         [own](int unit) { return unit < own; });
        return found;
    }
    constexpr std::size_t leastLetters = 5; // " na ri " has seven with its blanks
    for (int unit = 0; unit < own && words.size() >= leastLetters; ++unit) {
        const std::string& name = m_words[static_cast<std::size_t>(unit)];
        if (withCommittee.find(name) != std::string::npos || name.find(words) != std::string::npos)
            found.alike.push_back(unit);
    }
    return found;
}

} // namespace app
