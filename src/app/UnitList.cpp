#include "app/UnitList.h"

#include "app/ColumnMatch.h"
#include "app/UnitNames.h"
#include "core/Capitals.h"
#include "core/FaultList.h"
#include "core/Trim.h"
#include "core/Utf8.h"
#include "exchange/Csv.h"
#include "exchange/UnitsCsv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

namespace app {

namespace {

using core::Param;
using core::Problem;
using core::Severity;
using core::Unit;
using Sheet = exchange::TableFile::Sheet;
using Row = exchange::TableFile::Row;

/// What a column of a list can be: its id, the names that it goes by without marks, and where its
/// cells go.
struct UnitField {
    std::string_view id; ///< also the contract's name of the column
    std::string_view names;
    std::string Unit::*value;
};

constexpr std::string_view numberNames = "|stt|tt|so tt|so thu tu|no|";
constexpr std::array fields = {
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
enum FieldNumber : std::size_t { Id, Name, Group, Parent };
constexpr std::size_t numbersTarget = fields.size(); ///< "STT", behind the fields

const std::vector<ImportTarget>& targets()
{
    static const std::vector<ImportTarget> all = [] {
        std::vector<ImportTarget> made;
        made.reserve(fields.size() + 1);
        for (const UnitField& field : fields)
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
        for (const UnitField& field : fields) {
            if (field.names.find(bare) != std::string_view::npos)
                return std::string(field.id);
        }
        if (numberNames.find(bare) != std::string_view::npos)
            return "number";
    }
    return {};
}

std::size_t filledCells(const Row& row)
{
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(),
                      [](const exchange::TableCell& cell) { return !cell.text.empty(); }));
}

/// Column of each field of a list; nothing where none is taken.
using ListColumns = std::vector<std::optional<std::size_t>>;

/// The header of a list, a single column's too.
TableHeader headerOf(const Sheet& sheet, ListColumns& columns)
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
        columns[Name] = column;
    }
    return header;
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

/// The units that the book has, by id and by name.
class PresentUnits {
public:
    explicit PresentUnits(std::span<const Unit> units)
    {
        for (const Unit& unit : units) {
            m_ids.emplace(unit.id, &unit);
            m_names.emplace(nameKey(unit), &unit);
        }
    }

    /// Null where there is none.
    const Unit* withId(const std::string& id) const
    {
        const auto found = m_ids.find(id);
        return found == m_ids.end() ? nullptr : found->second;
    }

    /// The one of this name and group, under this parent if that is asked; null where there is none
    /// or more than one.
    const Unit* onlyLike(const Unit& unit, bool isUnderParent) const
    {
        const Unit* only = nullptr;
        const auto [first, last] = m_names.equal_range(nameKey(unit));
        for (auto like = first; like != last; ++like) {
            if (isUnderParent && like->second->parent != unit.parent)
                continue;
            if (only != nullptr)
                return nullptr;
            only = like->second;
        }
        return only;
    }

private:
    static std::string nameKey(const Unit& unit)
    {
        return comparableName(unit.name) + '\n' + unit.group;
    }

    std::unordered_map<std::string_view, const Unit*> m_ids;
    std::unordered_multimap<std::string, const Unit*> m_names;
};

class UnitListReader {
public:
    UnitListReader(const Sheet& sheet, std::string_view group, std::span<const Unit> present)
        : m_sheet(sheet), m_group(group), m_present(present)
    {}

    UnitList read()
    {
        m_header = headerOf(m_sheet, m_match);
        if (hasHeader())
            tellHeader();
        else
            guessColumns();
        refuseRivals();
        if (!m_list.faults.empty())
            return std::move(m_list);
        if (!m_match[Name]) {
            m_list.faults.push_back({Severity::Error, "units.no-name-column", {}, {}});
            return std::move(m_list);
        }
        for (std::size_t i = m_header.dataRow; i < m_sheet.rows.size(); ++i) {
            if (filledCells(m_sheet.rows[i]) > 0)
                readRow(m_sheet.rows[i]);
        }
        tellPassed();
        giveIds();
        for (UnitList::Row& row : m_list.rows) {
            fillIn(row.unit);
            check(row);
        }
        if (auto tooMany = exchange::unitCountFault(m_list.units()))
            m_list.faults.push_back(*std::move(tooMany));
        return std::move(m_list);
    }

private:
    void remark(std::string code, std::vector<Param> params)
    {
        m_list.remarks.push_back({Severity::Note, std::move(code), {}, std::move(params)});
    }

    /// Two columns of one name: nobody knows which one is meant.
    void refuseRivals()
    {
        for (const std::vector<std::size_t>& rivals : m_header.rivals) {
            if (rivals.size() < 2)
                continue;
            std::string columns;
            for (const std::size_t column : rivals)
                columns += (columns.empty() ? "" : "; ") + columnText(m_header, column);
            m_list.faults.push_back({Severity::Error,
                                     "units.rival-columns",
                                     {},
                                     {Param::text("columns", std::move(columns))}});
        }
    }

    bool hasHeader() const { return !m_header.names.empty(); }

    void tellHeader()
    {
        if (m_header.firstRow > 0)
            remark("units.rows-above", {Param::num("count", static_cast<int>(m_header.firstRow))});
        remark("units.header-row", {Param::num("row", m_sheet.rows[m_header.firstRow].number)});
        for (std::size_t column = 0; column < m_header.names.size(); ++column) {
            const std::string& name = m_header.names[column];
            if (name.empty() || std::find(m_match.begin(), m_match.end(), column) != m_match.end())
                continue;
            remark("units.column-left-out", {Param::text("name", name)});
        }
        if (m_match[numbersTarget])
            remark("units.numbers-left-out",
                   {Param::text("name", m_header.names[*m_match[numbersTarget]])});
    }

    const std::string& text(const Row& row, std::size_t column) const
    {
        return cellAt(row, column).text;
    }

    /// Without a header: running numbers, then ids where most cells of a column can be some and
    /// those of the next cannot, then names. Rows of one cell say nothing of columns.
    void guessColumns()
    {
        m_match.assign(targets().size(), std::nullopt);
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
            m_match[Id] = columns[next++];
        if (next < columns.size())
            m_match[Name] = columns[next++];
        if (m_match[Id] && next < columns.size() && isMostlyIds(columns[next]))
            m_match[Group] = columns[next++];
        for (; next < columns.size(); ++next)
            remark("units.column-left-out",
                   {Param::num("number", static_cast<int>(columns[next] + 1))});
    }

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

    void readRow(const Row& source)
    {
        UnitList::Row row;
        row.number = source.number;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (!m_match[i])
                continue;
            const exchange::TableCell& cell = cellAt(source, *m_match[i]);
            row.unit.*fields[i].value = std::string(core::trimmed(cell.text));
            if (cell.kind == exchange::TableCell::Kind::Formula)
                m_formulas.emplace(
                    row.number, exchange::cellName(static_cast<int>(*m_match[i]) + 1, row.number));
        }
        // In a list without a header a name may stand alone among ids with names.
        if (!hasHeader() && filledCells(source) == 1 && row.unit.name.empty() &&
            !exchange::isUnitId(row.unit.id))
            std::swap(row.unit.id, row.unit.name);
        if (row.unit.id.empty() && isNoUnit(row.unit)) {
            m_passed.push_back(row.unit.name);
            return;
        }
        m_list.rows.push_back(std::move(row));
    }

    /// Sums, heads of groups, signatures and notes; what the book has under this name is a unit.
    bool isNoUnit(const Unit& unit) const
    {
        Unit sought = unit;
        if (sought.group.empty())
            sought.group = m_group;
        const std::string words = foldedWords(unit.name);
        // Where the province itself is listed it is meant.
        if (m_present.onlyLike(sought, false) != nullptr || words.starts_with(" ubnd ") ||
            words.starts_with(" uy ban ") || words.starts_with(" tinh "))
            return false;
        return namesSums(unit.name) || namesSignature(unit.name);
    }

    void tellPassed()
    {
        if (m_passed.empty())
            return;
        std::string names;
        for (const std::string& name : m_passed)
            names += (names.empty() ? "«" : ", «") + core::shortened(name, 60) + "»";
        remark("units.rows-passed", {Param::num("count", static_cast<int>(m_passed.size())),
                                     Param::text("names", core::shortened(names, 600))});
    }

    /// Units without an id are those of the book, or get an id of their name; units whose names
    /// differ in marks only, different ones.
    void giveIds()
    {
        std::set<std::string> taken;
        for (const UnitList::Row& row : m_list.rows)
            taken.insert(row.unit.id);
        for (UnitList::Row& row : m_list.rows) {
            if (!row.unit.id.empty() || (hasHeader() && m_match[Id]))
                continue;
            row.unit.id = idFor(row.unit, taken);
            taken.insert(row.unit.id);
        }
    }

    std::string idFor(const Unit& unit, const std::set<std::string>& taken) const
    {
        Unit sought = unit;
        if (sought.group.empty())
            sought.group = m_group;
        const Unit* known = m_present.onlyLike(sought, m_match[Parent].has_value());
        if (known != nullptr && !taken.contains(known->id))
            return known->id;
        const std::string plain = unitIdOf(unit.name);
        std::string id = plain;
        for (int number = 2; !id.empty() && (taken.contains(id) || m_present.withId(id) != nullptr);
             ++number)
            id = plain + '-' + std::to_string(number);
        return id;
    }

    /// What the list does not say: of the book's units what the book has, of others the group.
    void fillIn(Unit& unit) const
    {
        if (const Unit* known = m_present.withId(unit.id)) {
            if (unit.group.empty())
                unit.group = known->group;
            for (std::size_t i = Parent; i < fields.size(); ++i) {
                if (!m_match[i])
                    unit.*fields[i].value = known->*fields[i].value;
            }
        }
        if (unit.group.empty())
            unit.group = m_group;
    }

    void check(UnitList::Row& row)
    {
        row.faults = exchange::unitFaults(row.unit);
        // Without a name no id is made: one fault tells both.
        if (!m_match[Id] && row.unit.name.empty())
            std::erase_if(row.faults,
                          [](const Problem& one) { return one.params.front().value == "unit"; });
        if (const auto [first, isNew] = m_ids.emplace(row.unit.id, row.number);
            !isNew && !row.unit.id.empty())
            row.faults.push_back(
                {Severity::Error,
                 "units.duplicate",
                 {},
                 {Param::text("value", row.unit.id), Param::num("first", first->second)}});
        const std::string key =
            comparableName(row.unit.name) + '\n' + row.unit.group + '\n' + row.unit.parent;
        if (const auto [first, isNew] = m_names.emplace(key, row.number);
            !isNew && !row.unit.name.empty())
            row.faults.push_back(
                {Severity::Error,
                 "units.same-name",
                 {},
                 {Param::text("value", row.unit.name), Param::num("first", first->second)}});
        // A line that a program put in quotes as a whole is one cell.
        if (row.unit.name.find_first_of(";\t") != std::string::npos)
            row.faults.push_back({Severity::Error, "units.separator", {}, {}});
        if (const auto formula = m_formulas.find(row.number); formula != m_formulas.end())
            row.faults = {
                {Severity::Error, "units.formula", {}, {Param::text("cell", formula->second)}}};
        for (Problem& fault : row.faults) {
            fault.place = exchange::rowPlace(row.number);
            for (Param& param : fault.params) {
                if (param.name == "column")
                    param.value = "units.column-" + param.value;
            }
        }
    }

    const Sheet& m_sheet;
    std::string m_group;
    PresentUnits m_present;
    TableHeader m_header;
    ListColumns m_match;
    std::vector<const Row*> m_telling; ///< rows that columns are guessed from
    UnitList m_list;
    std::vector<std::string> m_passed; ///< rows that are no units
    /// By row, the first cell with a formula whose result is not in the file.
    std::map<int, std::string> m_formulas;
    std::unordered_map<std::string, int> m_ids;   ///< first row of each
    std::unordered_map<std::string, int> m_names; ///< of each name in its group under its parent
};

/// The sheet that a list is read from; hidden ones do not count.
const Sheet* chosenSheet(const exchange::TableFile& file)
{
    const Sheet* chosen = nullptr;
    for (const Sheet& sheet : file.sheets) {
        if (sheet.rows.empty() || sheet.hidden)
            continue;
        ListColumns match;
        if (!headerOf(sheet, match).names.empty())
            return &sheet;
        if (chosen == nullptr)
            chosen = &sheet;
    }
    return chosen;
}

} // namespace

std::string unitIdOf(std::string_view name)
{
    constexpr std::size_t most = 60;
    std::string id;
    for (const char c : foldedWords(name)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            id += c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    id.resize(std::min(id.size(), most));
    while (id.ends_with('-'))
        id.pop_back();
    return id;
}

std::string comparableName(std::string_view name)
{
    std::string text;
    for (const char c : core::upperCase(name)) {
        if (c != ' ' || (!text.empty() && text.back() != ' '))
            text += c;
    }
    return text;
}

bool UnitList::isSound() const
{
    return faults.empty() &&
           std::all_of(rows.begin(), rows.end(), [](const Row& row) { return row.faults.empty(); });
}

std::vector<Problem> UnitList::allFaults() const
{
    core::FaultList all;
    for (const Problem& fault : faults)
        all.push_back(fault);
    for (const Row& row : rows) {
        for (const Problem& fault : row.faults)
            all.push_back(fault);
    }
    return all.take();
}

std::vector<Unit> UnitList::units() const
{
    std::vector<Unit> all;
    for (const Row& row : rows)
        all.push_back(row.unit);
    return all;
}

std::vector<std::string> UnitList::groups() const
{
    std::vector<std::string> found;
    for (const Row& row : rows) {
        if (std::find(found.begin(), found.end(), row.unit.group) == found.end())
            found.push_back(row.unit.group);
    }
    return found;
}

core::Result<exchange::TableFile> readUnitTable(std::string_view bytes)
{
    if (exchange::looksLikeZip(bytes) || exchange::looksLikeCompoundFile(bytes))
        return exchange::readTableFile(bytes);
    if (const auto text = core::fromUtf16(bytes))
        return readUnitTable(*text);
    if (std::all_of(bytes.begin(), bytes.end(),
                    [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }))
        return exchange::TableFile();
    for (const char separator : {'\t', ';'}) {
        if (bytes.find(separator) != std::string_view::npos)
            return exchange::readTableFile(bytes, separator);
    }
    if (auto file = exchange::readTableFile(bytes, ',')) {
        ListColumns match;
        headerOf(file->sheets.front(), match);
        if (match[Name] && std::count_if(match.begin(), match.end(),
                                         [](const auto& column) { return column.has_value(); }) > 1)
            return file;
    }
    return exchange::readTableFile(bytes, '\t');
}

UnitList readUnitList(const exchange::TableFile& file, std::string_view group,
                      std::span<const Unit> present)
{
    const Sheet* sheet = chosenSheet(file);
    return sheet == nullptr ? UnitList() : UnitListReader(*sheet, group, present).read();
}

std::string tabbedText(const exchange::TableFile& file)
{
    const Sheet* sheet = chosenSheet(file);
    if (sheet == nullptr)
        return {};
    std::string text;
    for (const Row& row : sheet->rows) {
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            text += column == 0 ? "" : "\t";
            for (const char c : row.cells[column].text)
                text += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
        }
        text += '\n';
    }
    return text;
}

} // namespace app
