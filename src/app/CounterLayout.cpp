#include "app/CounterLayout.h"

#include "app/CounterHeadings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace app {

namespace {

using Row = exchange::TableFile::Row;
using Sheet = exchange::TableFile::Sheet;
using Level = core::DossierSource::Level;

constexpr std::size_t rowsForNumbers = 100;
constexpr std::size_t deepestFormHead = 5; ///< rows of names above the numbers
constexpr int formFirst = 3;               ///< (1) and (2) are the row's number and its name
constexpr int formLast = 13;
constexpr std::size_t formWidth = formLast - formFirst + 1;

/// A column of form II.06a: what it is, and the columns that it sums.
struct SumColumn {
    std::string_view target;
    std::array<int, 3> parts = {};

    bool isSum() const { return parts[0] != 0; }
};
constexpr std::array<SumColumn, formWidth> formColumns = {{{"sum-total", {4, 5, 6}},
                                                           {"online"},
                                                           {"direct-postal"},
                                                           {"carried"},
                                                           {"sum-finished", {8, 9, 10}},
                                                           {"early"},
                                                           {"ontime"},
                                                           {"late"},
                                                           {"sum-pending", {12, 13}},
                                                           {"pending_intime"},
                                                           {"pending_late"}}};

std::size_t targetOf(std::string_view id)
{
    const auto& targets = counterTargets();
    return static_cast<std::size_t>(
        std::find_if(targets.begin(), targets.end(),
                     [id](const ImportTarget& one) { return one.id == id; }) -
        targets.begin());
}

/// "(3)=(4)+(5)+(6)": a column's number and what it sums. A spreadsheet program makes -4 of "(4)".
struct ColumnNumber {
    int number = 0;
    std::vector<int> parts;
};
std::optional<ColumnNumber> readColumnNumber(std::string_view text)
{
    std::string bare;
    for (const char c : text) {
        if (c != '(' && c != ')' && c != '[' && c != ']' && c != ' ')
            bare += c;
    }
    std::string_view rest = bare;
    if (rest.starts_with('-'))
        rest.remove_prefix(1);
    const auto takeNumber = [&rest]() -> std::optional<int> {
        int number = 0;
        const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), number);
        if (read.ec != std::errc() || number < 0)
            return std::nullopt;
        rest.remove_prefix(static_cast<std::size_t>(read.ptr - rest.data()));
        return number;
    };
    const auto number = takeNumber();
    if (!number)
        return std::nullopt;
    ColumnNumber column{*number, {}};
    while (!rest.empty()) {
        if (rest.front() != (column.parts.empty() ? '=' : '+'))
            return std::nullopt;
        rest.remove_prefix(1);
        const auto part = takeNumber();
        if (!part)
            return std::nullopt;
        column.parts.push_back(*part);
    }
    return column;
}

/// A row of column numbers that may be those of the form.
struct FormNumbers {
    std::size_t row = 0;
    std::array<std::size_t, formWidth> columns = {}; ///< of the sheet
    int sums = 0;                                    ///< that are told as the form sums
};

/// Consecutive numbers up to the last of the form, or behind two letters two less.
std::optional<FormNumbers> formNumbersIn(const Row& row)
{
    FormNumbers found;
    int letters = 0;
    int last = 0;
    std::size_t named = 0;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const std::string folded = foldedWords(row.cells[column].text);
        if (folded.size() < 3)
            continue;
        if (last == 0 && folded.size() == 3 && folded[1] >= 'a' && folded[1] <= 'z') {
            ++letters;
            continue;
        }
        const auto read = readColumnNumber(row.cells[column].text);
        const bool isNext = read && (last == 0 ? read->number <= formFirst && read->number > 0
                                               : read->number == last + 1);
        if (!isNext || (letters != 0 && letters != formFirst - 1))
            return std::nullopt;
        last = read->number;
        const int number = read->number + letters;
        if (number < formFirst || number > formLast)
            continue;
        const auto place = static_cast<std::size_t>(number - formFirst);
        found.columns[place] = column;
        ++named;
        if (read->parts.empty())
            continue;
        std::vector<int> parts;
        for (const int part : formColumns[place].parts) {
            if (part != 0)
                parts.push_back(part - letters);
        }
        if (parts != read->parts)
            return std::nullopt; // another form
        ++found.sums;
    }
    return named == formWidth ? std::optional(found) : std::nullopt;
}

/// Whether what the words say leaves the numbers their say: no word tells another counter, and the
/// sums are the form's, or most words are.
bool agree(const FormNumbers& numbers, const TableHeader& header, const ColumnMatch& match)
{
    constexpr int mostSums = 2;
    constexpr int mostWords = 5;
    const std::size_t direct = targetOf("direct");
    // A column of what was returned alone: on time does not contain it, so these are ten counters.
    if (!match.empty() && !match[targetOf("returned")].empty())
        return false;
    int words = 0;
    for (std::size_t i = 0; i < formWidth; ++i) {
        if (formColumns[i].isSum())
            continue;
        const std::size_t wanted = targetOf(formColumns[i].target);
        const auto has = [&](const ColumnMatch& columns, std::size_t target) {
            const auto& all = columns[target];
            return std::find(all.begin(), all.end(), numbers.columns[i]) != all.end();
        };
        if (match.empty())
            continue;
        for (std::size_t target = 0; target < CounterTarget::firstSum; ++target) {
            // "Trực tiếp" may leave the post unsaid.
            const bool isShort = wanted == CounterTarget::joint && target == direct;
            if (target != wanted && !isShort && has(match, target))
                return false;
        }
        words += has(match, wanted) || has(header.rivals, wanted) ? 1 : 0;
    }
    return numbers.sums >= mostSums || words >= mostWords;
}

void takeNumbers(const Sheet& sheet, const FormNumbers& numbers, TableHeader& header,
                 ColumnMatch& match)
{
    const bool isBelow = !header.names.empty() && header.firstRow < numbers.row &&
                         header.dataRow <= numbers.row + 1 &&
                         numbers.row - header.firstRow <= deepestFormHead;
    if (!isBelow) {
        header = headerAbove(sheet, numbers.row, counterTargets().size());
        match.assign(counterTargets().size(), {});
    }
    header.dataRow = numbers.row + 1;
    // What came by post or was returned is in (5) and (9): another column of it is none of the
    // form's.
    for (const char* id : {"direct", "postal", "returned"}) {
        match[targetOf(id)].clear();
        header.rivals[targetOf(id)].clear();
        header.isDoubtful[targetOf(id)] = false;
    }
    for (std::size_t i = 0; i < formWidth; ++i) {
        for (ColumnMatch* columns : {&match, &header.rivals}) {
            for (auto& one : *columns)
                std::erase(one, numbers.columns[i]);
        }
    }
    for (std::size_t i = 0; i < formWidth; ++i) {
        const std::size_t target = targetOf(formColumns[i].target);
        match[target] = {numbers.columns[i]};
        header.rivals[target].clear();
        header.isDoubtful[target] = false;
    }
    match[CounterTarget::sumReceived].clear();
}

} // namespace

CounterLayout guessCounterLayout(const Sheet& sheet, const ScoreBook& scores,
                                 const UnitNames& names)
{
    CounterLayout layout;
    layout.header = findHeader(sheet, counterTargets(), counterMeanings(), layout.match);
    for (std::size_t i = 0; i < std::min(rowsForNumbers, sheet.rows.size()); ++i) {
        auto numbers = formNumbersIn(sheet.rows[i]);
        if (!numbers)
            continue;
        numbers->row = i;
        if (agree(*numbers, layout.header, layout.match))
            takeNumbers(sheet, *numbers, layout.header, layout.match);
        break;
    }
    if (!layout.header.names.empty())
        chooseUnitColumn(sheet, CounterTarget::unit, names, layout.header, layout.match);
    const std::string& group = scores.assessment().group;
    layout.level = group == "so"   ? Level::Province
                   : group == "xa" ? Level::Commune
                                   : Level::District;
    const core::IndexSet& set = scores.set();
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        if (const auto sources = engine::sourcesOf(set.leafNode(leaf)); !sources.empty()) {
            layout.level = sources.front().level;
            break;
        }
    }
    return layout;
}

} // namespace app
