#include "app/UnitColumns.h"

#include "exchange/UnitsCsv.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace app {

namespace {

using core::Param;
using core::Problem;
using core::Severity;
using core::Unit;
using Sheet = exchange::TableFile::Sheet;
using Row = exchange::TableFile::Row;

constexpr std::string_view numberNames = "|stt|tt|so tt|so thu tu|no|";
constexpr std::array unitColumnFields = {
    UnitField{"unit",
              "|unit|unit id|id|code|ma|ma so|ma dv|ma don vi|ma co quan|ma dinh danh|ky hieu|",
              &Unit::id},
    UnitField{"name",
              "|name|unit name|ten|don vi|ten don vi|co quan|ten co quan|co quan don vi|ten co "
              "quan don vi|so ban nganh|ten so ban nganh|ten huyen|huyen thanh pho|ten xa|xa "
              "phuong|xa phuong thi tran|",
              &Unit::name},
    UnitField{"group", "|group|nhom|nhom don vi|loai|loai don vi|cap|khoi|", &Unit::group},
    UnitField{"parent", "|parent|don vi cap tren|co quan cap tren|truc thuoc|thuoc|",
              &Unit::parent},
    UnitField{"valid_from", "|valid from|hieu luc tu|tu ngay|", &Unit::validFrom},
    UnitField{"valid_to", "|valid to|hieu luc den|den ngay|", &Unit::validTo},
    UnitField{"successor", "|successor|don vi ke thua|", &Unit::successor},
};
static_assert(unitColumnFields.size() == unitNumbers);

const std::vector<ImportTarget>& targets()
{
    static const std::vector<ImportTarget> all = [] {
        std::vector<ImportTarget> made;
        made.reserve(unitColumnFields.size() + 1);
        for (const UnitField& field : unitColumnFields)
            made.push_back({std::string(field.id), false});
        made.push_back({"number", false});
        return made;
    }();
    return all;
}

/// Whole names only: a unit's own name must not look like a header.
std::string meaningOf(const ColumnName& name)
{
    for (const std::string_view words :
         {std::string_view(name.folded), std::string_view(name.last)}) {
        if (words.size() < 3)
            continue;
        const std::string bare = '|' + std::string(words.substr(1, words.size() - 2)) + '|';
        for (const UnitField& field : unitColumnFields) {
            if (field.names.find(bare) != std::string_view::npos)
                return std::string(field.id);
        }
        if (numberNames.find(bare) != std::string_view::npos)
            return "number";
    }
    return {};
}

/// "1", "1." or "(1)" as a number; −1 for anything else.
int runningNumber(std::string_view text)
{
    if (text.starts_with('(') && text.ends_with(')'))
        text = text.substr(1, text.size() - 2);
    else if (text.ends_with('.'))
        text.remove_suffix(1);
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? number : -1;
}

/// Columns of a list without a header, from what its rows hold.
class ColumnGuesser {
public:
    explicit ColumnGuesser(const Sheet& sheet) : m_sheet(sheet) {}

    /// Without a header: running numbers, then ids where most cells of a column can be some and
    /// those of the next cannot, then names. Rows of one cell say nothing of columns.
    UnitColumnGuess run()
    {
        m_guess.columns.assign(targets().size(), std::nullopt);
        for (const Row& row : m_sheet.rows) {
            if (filledCells(row) > 1)
                m_telling.push_back(&row);
        }
        if (m_telling.empty()) {
            for (const Row& row : m_sheet.rows)
                m_telling.push_back(&row);
        }
        std::size_t width = 0;
        for (const Row* row : m_telling)
            width = std::max(width, row->cells.size());
        std::vector<std::size_t> columns;
        for (std::size_t column = 0; column < width; ++column) {
            if (std::any_of(m_telling.begin(), m_telling.end(),
                            [&](const Row* row) { return !text(*row, column).empty(); }))
                columns.push_back(column);
        }
        if (columns.size() > 1 && isNumbers(columns.front())) {
            remark("units.numbers-left-out",
                   {Param::num("number", static_cast<int>(columns.front() + 1))});
            columns.erase(columns.begin());
        }
        std::size_t next = 0;
        if (columns.size() > 1 && isMostlyIds(columns[0]) && !isMostlyIds(columns[1]))
            m_guess.columns[unitId] = columns[next++];
        if (next < columns.size())
            m_guess.columns[unitName] = columns[next++];
        if (m_guess.columns[unitId] && next < columns.size() && isMostlyIds(columns[next]))
            m_guess.columns[unitGroup] = columns[next++];
        for (; next < columns.size(); ++next)
            remark("units.column-left-out",
                   {Param::num("number", static_cast<int>(columns[next] + 1))});
        return std::move(m_guess);
    }

private:
    bool isNumbers(std::size_t column) const
    {
        int last = 0;
        for (const Row* row : m_telling) {
            if (text(*row, column).empty())
                continue;
            if (runningNumber(text(*row, column)) != last + 1)
                return false;
            ++last;
        }
        return last > 0;
    }

    bool isMostlyIds(std::size_t column) const
    {
        int ids = 0;
        int others = 0;
        for (const Row* row : m_telling) {
            const std::string& cell = text(*row, column);
            if (!cell.empty())
                ++(exchange::isUnitId(cell) ? ids : others);
        }
        return ids > others;
    }

    static const std::string& text(const Row& row, std::size_t column)
    {
        return cellAt(row, column).text;
    }
    void remark(std::string code, std::vector<Param> params)
    {
        m_guess.remarks.push_back({Severity::Note, std::move(code), {}, std::move(params)});
    }

    const Sheet& m_sheet;
    std::vector<const Row*> m_telling; ///< rows that columns are guessed from
    UnitColumnGuess m_guess;
};

} // namespace

std::span<const UnitField> unitFields()
{
    return unitColumnFields;
}

std::size_t filledCells(const Row& row)
{
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(),
                      [](const exchange::TableCell& cell) { return !cell.text.empty(); }));
}

TableHeader unitHeader(const Sheet& sheet, UnitColumns& columns)
{
    ColumnMatch match;
    TableHeader header = findHeader(sheet, targets(), {meaningOf}, match);
    columns.clear();
    for (std::size_t i = 0; i < match.size(); ++i)
        columns.push_back(firstColumn(match, i));
    if (!header.names.empty() || sheet.rows.empty() || filledCells(sheet.rows.front()) != 1)
        return header;
    const Row& first = sheet.rows.front();
    for (std::size_t column = 0; column < first.cells.size(); ++column) {
        if (meaningOf(columnName(std::array{first.cells[column].text})) != "name")
            continue;
        header.dataRow = 1;
        header.names.resize(column + 1);
        header.names[column] = first.cells[column].text;
        columns[unitName] = column;
    }
    return header;
}

UnitColumnGuess guessUnitColumns(const Sheet& sheet)
{
    return ColumnGuesser(sheet).run();
}

} // namespace app
