#include "app/ColumnMatch.h"

#include "core/Fold.h"

#include <algorithm>
#include <charconv>

namespace app {

namespace {

using Sheet = exchange::TableFile::Sheet;
using Row = exchange::TableFile::Row;

constexpr std::size_t searchedRows = 40;
constexpr std::size_t deepestHeader = 3;

std::size_t widthOf(const Sheet& sheet, std::size_t first, std::size_t count)
{
    std::size_t width = 0;
    for (std::size_t i = first; i < std::min(first + count, sheet.rows.size()); ++i)
        width = std::max(width, sheet.rows[i].cells.size());
    return width;
}

/// Full names of the columns over `depth` rows from `first` on, and the last part of each.
void readNames(const Sheet& sheet, std::size_t first, std::size_t depth,
               std::vector<std::string>& names, std::vector<std::string>& lasts)
{
    const std::size_t width = widthOf(sheet, first, depth);
    names.assign(width, {});
    lasts.assign(width, {});
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
            if (part.empty())
                continue;
            names[column].append(names[column].empty() ? "" : " / ").append(part);
            lasts[column] = part;
        }
    }
}

/// "(1)" "(2)" …, "A" "B" "1" "2" …: the numbers under the names of official tables.
bool isNumbering(const Row& row)
{
    int last = 0;
    int numbers = 0;
    for (const exchange::TableCell& cell : row.cells) {
        std::string_view text = cell.text;
        if (text.starts_with('(') && text.ends_with(')'))
            text = text.substr(1, text.size() - 2);
        if (text.empty() || (text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z'))
            continue;
        // "(5)=(6)+(7)" tells how a column is summed: its first number counts.
        int number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        if (read.ec != std::errc() || number != last + 1)
            return false;
        last = number;
        ++numbers;
    }
    return numbers >= 3;
}

} // namespace

const exchange::TableCell& cellAt(const Row& row, std::optional<std::size_t> column)
{
    static const exchange::TableCell none;
    return column && *column < row.cells.size() ? row.cells[*column] : none;
}

std::string foldedWords(std::string_view text)
{
    const std::string folded = core::fold(text);
    std::string words = " ";
    for (const char c : folded) {
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                            static_cast<unsigned char>(c) >= 0x80 || c == '%';
        if (isWord)
            words += c;
        else if (words.back() != ' ')
            words += ' ';
    }
    if (words.back() != ' ')
        words += ' ';
    return words;
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

TableHeader findHeader(const Sheet& sheet, std::span<const ImportTarget> targets,
                       const Meaning& meaning, ColumnMatch& match)
{
    TableHeader best;
    match.assign(targets.size(), std::nullopt);
    std::size_t bestScore = 0;
    for (std::size_t first = 0; first < std::min(searchedRows, sheet.rows.size()); ++first) {
        // A title stands alone in its row.
        const auto& cells = sheet.rows[first].cells;
        if (std::count_if(cells.begin(), cells.end(),
                          [](const auto& cell) { return !cell.text.empty(); }) < 2)
            continue;
        for (std::size_t depth = 1; depth <= deepestHeader && first + depth <= sheet.rows.size();
             ++depth) {
            std::vector<std::string> names;
            std::vector<std::string> lasts;
            readNames(sheet, first, depth, names, lasts);
            ColumnMatch found(targets.size());
            std::size_t score = 0;
            for (std::size_t column = 0; column < names.size(); ++column) {
                if (names[column].empty())
                    continue;
                const std::string id =
                    meaning(foldedWords(names[column]), foldedWords(lasts[column]));
                const auto target =
                    std::find_if(targets.begin(), targets.end(),
                                 [&id](const ImportTarget& one) { return one.id == id; });
                if (id.empty() || target == targets.end())
                    continue;
                auto& place = found[static_cast<std::size_t>(target - targets.begin())];
                if (!place) {
                    place = column;
                    ++score;
                }
            }
            // Of headers that name as much the one of fewer rows, then the upper one.
            if (score > bestScore ||
                (score == bestScore && score > 0 && depth < best.dataRow - best.firstRow)) {
                bestScore = score;
                best = {first, first + depth, std::move(names)};
                match = std::move(found);
            }
        }
    }
    if (bestScore > 0 && best.dataRow < sheet.rows.size() && isNumbering(sheet.rows[best.dataRow]))
        ++best.dataRow;
    return best;
}

} // namespace app
