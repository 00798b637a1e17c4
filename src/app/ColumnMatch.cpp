#include "app/ColumnMatch.h"

#include "app/TableNumber.h"
#include "app/UnitNames.h"
#include "core/Ascii.h"
#include "core/Fold.h"
#include "core/Trim.h"
#include "core/Utf8.h"

#include <algorithm>
#include <charconv>

namespace app {

namespace {

using Sheet = exchange::TableFile::Sheet;
using Row = exchange::TableFile::Row;

constexpr std::size_t searchedRows = 100;
constexpr std::size_t deepestHeader = 4;
constexpr std::size_t longestName = 200;  ///< letters of a cell that can be a name
constexpr std::size_t widestHeader = 512; ///< columns further right are no part of a table

/// Dashes, quotes, bullets and blanks beyond ASCII.
bool isSign(char32_t point)
{
    return point == 0xA0 || point == 0xAB || point == 0xB7 || point == 0xBB ||
           (point >= 0x2000 && point <= 0x206F) || point == 0x2212;
}

std::size_t widthOf(const Sheet& sheet, std::size_t first, std::size_t count)
{
    std::size_t width = 0;
    for (std::size_t i = first; i < std::min(first + count, sheet.rows.size()); ++i)
        width = std::max(width, sheet.rows[i].cells.size());
    return std::min(width, widestHeader);
}

/// The parts of each column's name over `depth` rows from `first` on.
std::vector<std::vector<std::string>> readParts(const Sheet& sheet, std::size_t first,
                                                std::size_t depth)
{
    const std::size_t width = widthOf(sheet, first, depth);
    std::vector<std::vector<std::string>> parts(width);
    for (std::size_t level = 0; level < depth; ++level) {
        const Row& row = sheet.rows[first + level];
        std::string above;
        for (std::size_t column = 0; column < width; ++column) {
            const std::string& own = cellAt(row, column).text;
            if (!own.empty())
                above = own;
            // A name reaches to the right as far as the row below goes on; the lowest row names its
            // own columns only.
            const bool isLowest = level + 1 == depth;
            if (isLowest && own.empty())
                continue;
            const bool hasBelow =
                !isLowest && !cellAt(sheet.rows[first + level + 1], column).text.empty();
            if (own.empty() && !hasBelow) {
                above.clear();
                continue;
            }
            const std::string& part = own.empty() ? above : own;
            if (!part.empty())
                parts[column].push_back(core::shortened(part, longestName));
        }
    }
    return parts;
}

std::string joinedParts(std::span<const std::string> parts)
{
    std::string name;
    for (const std::string& part : parts)
        name.append(name.empty() ? "" : " / ").append(part);
    return name;
}

/// "Đúng hạn (bao gồm cả hồ sơ xin rút)" → "Đúng hạn"; a text in brackets only stays.
std::string withoutBrackets(std::string_view text)
{
    std::string plain;
    int depth = 0;
    for (const char c : text) {
        depth += c == '(' || c == '[' ? 1 : 0;
        if (depth == 0)
            plain += c;
        if ((c == ')' || c == ']') && depth > 0)
            --depth;
    }
    return core::trimmed(plain).empty() ? std::string(text) : plain;
}

/// "A" "B" "1" "2": letters and numbers of columns, which are no names of them.
bool numbersColumns(const Row& row)
{
    const auto isLetter = [](const exchange::TableCell& cell) {
        const std::string name = foldedWords(cell.text);
        return name.size() == 3 && name[1] >= 'a' && name[1] <= 'z';
    };
    return isColumnNumbers(row) && std::any_of(row.cells.begin(), row.cells.end(), isLetter) &&
           std::any_of(row.cells.begin(), row.cells.end(), [&](const exchange::TableCell& cell) {
               return !cell.text.empty() && !isLetter(cell);
           });
}

/// Whether a row holds names only, one of them where the row above has none.
bool partsNames(const Sheet& sheet, std::size_t index)
{
    if (index == 0 || index >= sheet.rows.size())
        return false;
    const Row& row = sheet.rows[index];
    bool parts = false;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        if (looksLikeNumber(row.cells[column]))
            return false;
        parts = parts || (!row.cells[column].text.empty() &&
                          cellAt(sheet.rows[index - 1], column).text.empty());
    }
    return parts;
}

/// What is known of one header: columns by target, and how many targets are named.
struct HeaderReading {
    std::vector<ColumnName> names;
    ColumnMatch columns;
    ColumnMatch doubtful; ///< columns that may mean a target
    std::size_t score = 0;
};

/// The ids of "?early|ontime".
std::vector<std::string_view> doubtfulIds(std::string_view id)
{
    std::vector<std::string_view> ids;
    for (id.remove_prefix(1); !id.empty();) {
        const auto bar = std::min(id.find('|'), id.size());
        ids.push_back(id.substr(0, bar));
        id.remove_prefix(std::min(bar + 1, id.size()));
    }
    return ids;
}

/// A title stands alone in its row.
bool isTitle(const Row& row)
{
    return std::count_if(row.cells.begin(), row.cells.end(),
                         [](const auto& cell) { return !cell.text.empty(); }) < 2;
}

HeaderReading readHeader(std::span<const std::vector<std::string>> parts,
                         std::span<const ImportTarget> targets, const ColumnMeanings& meanings)
{
    HeaderReading reading;
    reading.columns.resize(targets.size());
    reading.doubtful.resize(targets.size());
    for (std::size_t column = 0; column < parts.size(); ++column) {
        reading.names.push_back(columnName(parts[column]));
        if (parts[column].empty())
            continue;
        const std::string id = meanings.meaning(reading.names.back());
        if (id.starts_with('?')) {
            for (const std::string_view one : doubtfulIds(id)) {
                for (std::size_t i = 0; i < targets.size(); ++i) {
                    if (targets[i].id == one)
                        reading.doubtful[i].push_back(column);
                }
            }
            continue;
        }
        const auto target = std::find_if(targets.begin(), targets.end(),
                                         [&id](const ImportTarget& one) { return one.id == id; });
        if (id.empty() || target == targets.end())
            continue;
        auto& columns = reading.columns[static_cast<std::size_t>(target - targets.begin())];
        reading.score += columns.empty() ? 1 : 0;
        columns.push_back(column);
    }
    return reading;
}

} // namespace

const exchange::TableCell& cellAt(const Row& row, std::optional<std::size_t> column)
{
    static const exchange::TableCell none;
    return column && *column < row.cells.size() ? row.cells[*column] : none;
}

bool isColumnNumbers(const Row& row)
{
    int last = 0;
    int numbers = 0;
    int letters = 0;
    for (const exchange::TableCell& cell : row.cells) {
        std::string_view text = cell.text;
        if (text.starts_with('(') && text.ends_with(')'))
            text = text.substr(1, text.size() - 2);
        if (text.empty())
            continue;
        if (text.size() == 1 && ((text[0] | 0x20) >= 'a' && (text[0] | 0x20) <= 'z')) {
            ++letters;
            continue;
        }
        // "(5)=(6)+(7)" tells how a column is summed: its first number counts.
        int number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        if (read.ec != std::errc() || number != last + 1)
            return false;
        last = number;
        ++numbers;
    }
    return numbers + letters >= 3;
}

bool isBrokenColumnNumbers(const Row& row)
{
    constexpr int least = 3;
    constexpr std::size_t mostDigits = 2;
    int bracketed = 0;
    for (const exchange::TableCell& cell : row.cells) {
        std::string text;
        for (const char c : cell.text) {
            if (c != ' ' && c != '\n')
                text += c;
        }
        if (text.empty())
            continue;
        const bool isBracketed = text.front() == '(' || text.front() == '[' || text.front() == '-';
        const std::size_t begin = text.find_first_not_of("([-");
        const std::size_t end = std::min(text.find_first_of(")]=", begin), text.size());
        if (begin == std::string::npos || end == begin)
            return false;
        const std::string_view name = std::string_view(text).substr(begin, end - begin);
        const bool isLetter =
            name.size() == 1 && (name[0] | 0x20) >= 'a' && (name[0] | 0x20) <= 'z';
        const bool isNumber =
            name.size() <= mostDigits && std::all_of(name.begin(), name.end(), core::isDigit) &&
            text.find_first_not_of("0123456789()[]=+-", begin) == std::string::npos;
        if (!isLetter && !isNumber)
            return false;
        bracketed += isBracketed && isNumber ? 1 : 0;
    }
    return bracketed >= least;
}

std::string foldedWords(std::string_view text)
{
    const std::string folded = core::fold(text);
    std::string words = " ";
    for (std::size_t at = 0; at < folded.size();) {
        const char c = folded[at];
        const core::Utf8Letter letter = core::letterAt(folded, at);
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '%' ||
                            (letter.point >= 0x80 && !isSign(letter.point));
        if (isWord)
            words += folded.substr(at, letter.length);
        else if (words.back() != ' ')
            words += ' ';
        at += letter.length;
    }
    if (words.back() != ' ')
        words += ' ';
    return words;
}

bool isDenied(std::string_view folded, std::string_view meant)
{
    std::string rest(folded);
    while (!meant.empty()) {
        const auto bar = std::min(meant.find('|'), meant.size());
        const std::string phrase = ' ' + std::string(meant.substr(0, bar)) + ' ';
        if (const auto at = rest.find(phrase); at != std::string::npos)
            rest.erase(at, phrase.size() - 1);
        meant.remove_prefix(std::min(bar + 1, meant.size()));
    }
    return holdsAny(rest, "khong|chua|sap|not");
}

bool holdsAny(std::string_view folded, std::string_view phrases)
{
    while (!phrases.empty()) {
        const auto bar = std::min(phrases.find('|'), phrases.size());
        const std::string phrase = ' ' + std::string(phrases.substr(0, bar)) + ' ';
        if (folded.find(phrase) != std::string_view::npos)
            return true;
        phrases.remove_prefix(std::min(bar + 1, phrases.size()));
    }
    return false;
}

ColumnName columnName(std::span<const std::string> parts)
{
    // Words that only say that numbers stand below.
    constexpr std::string_view empty = "|so luong|so ho so|so phieu|ho so|so luong ho so|so lieu|";
    ColumnName name;
    std::string joined;
    for (const std::string& part : parts) {
        const std::string whole = foldedWords(part);
        name.isRate = name.isRate || whole.find('%') != std::string::npos ||
                      holdsAny(whole, "ty le|ti le|rate|percent");
        const std::string own = withoutBrackets(part);
        joined.append(" ").append(own);
        std::string words = foldedWords(own);
        const std::string bare =
            '|' + words.substr(1, words.size() < 2 ? 0 : words.size() - 2) + '|';
        if (name.last.empty() || empty.find(bare) == std::string_view::npos) {
            name.last = std::move(words);
            name.isBracketed = own.starts_with('(') && own.ends_with(')');
        }
    }
    name.folded = foldedWords(joined);
    return name;
}

std::string columnText(const TableHeader& header, std::size_t column)
{
    constexpr std::size_t shown = 60;
    std::string text = exchange::cellName(static_cast<int>(column) + 1, 1);
    text.pop_back();
    if (column < header.names.size() && !header.names[column].empty())
        text += ": " + core::shortened(header.names[column], shown);
    return text;
}

TableHeader findHeader(const Sheet& sheet, std::span<const ImportTarget> targets,
                       const ColumnMeanings& meanings, ColumnMatch& match)
{
    TableHeader best;
    HeaderReading chosen;
    for (std::size_t first = 0; first < std::min(searchedRows, sheet.rows.size()); ++first) {
        if (isTitle(sheet.rows[first]))
            continue;
        for (std::size_t depth = 1; depth <= deepestHeader && first + depth <= sheet.rows.size();
             ++depth) {
            if (numbersColumns(sheet.rows[first + depth - 1]))
                break;
            const auto parts = readParts(sheet, first, depth);
            HeaderReading reading = readHeader(parts, targets, meanings);
            // Of headers that name as much the one of fewer rows, then the upper one.
            if (reading.score <= chosen.score &&
                (reading.score != chosen.score || reading.score == 0 ||
                 depth >= best.dataRow - best.firstRow))
                continue;
            chosen = std::move(reading);
            best.firstRow = first;
            best.dataRow = first + depth;
            best.names.clear();
            for (const auto& one : parts)
                best.names.push_back(joinedParts(one));
        }
    }
    match.assign(targets.size(), {});
    best.rivals.assign(targets.size(), {});
    best.isDoubtful.assign(targets.size(), false);
    if (chosen.score == 0)
        return best;
    // A row of names below, which part what stands together above ("Số lượng", "Tỷ lệ").
    while (best.dataRow - best.firstRow < deepestHeader && partsNames(sheet, best.dataRow)) {
        const auto parts = readParts(sheet, best.firstRow, best.dataRow - best.firstRow + 1);
        HeaderReading deeper = readHeader(parts, targets, meanings);
        if (deeper.score < chosen.score)
            break;
        chosen = std::move(deeper);
        ++best.dataRow;
        best.names.clear();
        for (const auto& one : parts)
            best.names.push_back(joinedParts(one));
    }
    while (best.dataRow < sheet.rows.size() && isColumnNumbers(sheet.rows[best.dataRow]))
        ++best.dataRow;
    for (std::size_t target = 0; target < targets.size(); ++target) {
        std::vector<std::size_t>& columns = chosen.columns[target];
        std::vector<ColumnName> names;
        names.reserve(columns.size());
        for (const std::size_t column : columns)
            names.push_back(chosen.names[column]);
        const bool areTaken = columns.size() < 2 || meanings.areParts(targets[target].id, names);
        (areTaken ? match : best.rivals)[target] = std::move(columns);
        if (match[target].empty() && best.rivals[target].empty() &&
            !chosen.doubtful[target].empty()) {
            best.rivals[target] = chosen.doubtful[target];
            best.isDoubtful[target] = true;
        }
    }
    return best;
}

TableHeader headerAbove(const Sheet& sheet, std::size_t row, std::size_t targets)
{
    TableHeader header;
    header.firstRow = row;
    while (header.firstRow > 0 && row - header.firstRow < deepestHeader &&
           !isTitle(sheet.rows[header.firstRow - 1]))
        --header.firstRow;
    header.dataRow = row + 1;
    header.rivals.assign(targets, {});
    header.isDoubtful.assign(targets, false);
    for (const auto& parts : readParts(sheet, header.firstRow, row - header.firstRow))
        header.names.push_back(joinedParts(parts));
    header.names.resize(std::max(header.names.size(), sheet.rows[row].cells.size()));
    return header;
}

void chooseUnitColumn(const Sheet& sheet, std::size_t target, const UnitNames& names,
                      TableHeader& header, ColumnMatch& match)
{
    constexpr std::size_t mostRows = 300;
    const std::size_t last = std::min(sheet.rows.size(), header.dataRow + mostRows);
    const std::vector<std::size_t> named =
        match[target].empty() ? header.rivals[target] : match[target];
    std::vector<std::size_t> naming; ///< columns whose cells name units
    std::vector<std::size_t> mostly; ///< those of which most cells do
    std::vector<std::vector<int>> units;
    for (std::size_t column = 0; column < header.names.size(); ++column) {
        std::size_t hits = 0;
        std::size_t filled = 0;
        std::vector<int> found;
        for (std::size_t i = header.dataRow; i < last; ++i) {
            const exchange::TableCell& cell = cellAt(sheet.rows[i], column);
            const bool isText = !cell.text.empty() &&
                                cell.kind == exchange::TableCell::Kind::Text &&
                                !looksLikeNumber(cell);
            filled += isText ? 1 : 0;
            const UnitNames::Found one = isText ? names.find(cell.text) : UnitNames::Found();
            hits += one.unit >= 0 || one.other != nullptr ? 1 : 0;
            found.push_back(one.unit);
        }
        const bool isNamed = std::find(named.begin(), named.end(), column) != named.end();
        if (hits > 0 && isNamed) {
            naming.push_back(column);
            units.push_back(std::move(found));
        } else if (hits > 0 && hits * 2 >= filled) {
            mostly.push_back(column);
        }
    }
    // Code and name of the same unit: it does not matter which one is read.
    const bool areSame = std::all_of(units.begin(), units.end(),
                                     [&units](const auto& one) { return one == units.front(); });
    if (!naming.empty() && areSame)
        naming.erase(naming.begin() + 1, naming.end());
    else if (naming.empty())
        naming = mostly;
    if (naming.empty())
        return;
    header.rivals[target].clear();
    header.isDoubtful[target] = false;
    match[target].clear();
    if (naming.size() > 1) {
        header.rivals[target] = naming;
        return;
    }
    for (auto& columns : match)
        std::erase(columns, naming.front());
    match[target] = naming;
}

} // namespace app
