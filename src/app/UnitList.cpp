#include "app/UnitList.h"

#include "app/UnitColumns.h"
#include "app/UnitNames.h"
#include "core/Capitals.h"
#include "core/FaultList.h"
#include "core/Trim.h"
#include "core/UnitGroups.h"
#include "core/Utf8.h"
#include "exchange/Csv.h"
#include "exchange/UnitsCsv.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace app {

namespace {

using core::Param;
using core::Problem;
using core::Severity;
using core::Unit;
using Sheet = exchange::TableFile::Sheet;
using Row = exchange::TableFile::Row;

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

/// The id of a group that a list calls by its words; what is none stays as it is.
std::string groupMeant(std::string_view text)
{
    const std::string words = foldedWords(text);
    for (const core::UnitGroup& group : core::unitGroups()) {
        if (std::find(group.words.begin(), group.words.end(), words) != group.words.end())
            return std::string(group.id);
    }
    return std::string(text);
}

class UnitListReader {
public:
    UnitListReader(const Sheet& sheet, std::string_view group, std::span<const Unit> present)
        : m_sheet(sheet), m_group(group), m_present(present)
    {}

    UnitList read()
    {
        m_header = unitHeader(m_sheet, m_match);
        findAttributes();
        if (hasHeader())
            tellHeader();
        else
            guessColumns();
        refuseRivals();
        if (!m_list.faults.empty())
            return std::move(m_list);
        if (!m_match[unitName]) {
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

    /// Attributes have the names that the units file gives them: "attr:vung".
    void findAttributes()
    {
        for (std::size_t column = 0; column < m_header.names.size(); ++column) {
            const std::string_view name = m_header.names[column];
            if (name.starts_with(exchange::attributePrefix) &&
                exchange::isUnitId(name.substr(exchange::attributePrefix.size())))
                m_attributes.emplace(column, name.substr(exchange::attributePrefix.size()));
        }
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

    void guessColumns()
    {
        UnitColumnGuess guess = guessUnitColumns(m_sheet);
        m_match = std::move(guess.columns);
        for (Problem& one : guess.remarks)
            m_list.remarks.push_back(std::move(one));
    }

    bool hasHeader() const { return !m_header.names.empty(); }

    void tellHeader()
    {
        if (m_header.firstRow > 0)
            remark("units.rows-above", {Param::num("count", static_cast<int>(m_header.firstRow))});
        remark("units.header-row", {Param::num("row", m_sheet.rows[m_header.firstRow].number)});
        for (std::size_t column = 0; column < m_header.names.size(); ++column) {
            const std::string& name = m_header.names[column];
            if (name.empty() || m_attributes.contains(column) ||
                std::find(m_match.begin(), m_match.end(), column) != m_match.end())
                continue;
            remark("units.column-left-out", {Param::text("name", name)});
        }
        if (m_match[unitNumbers])
            remark("units.numbers-left-out",
                   {Param::text("name", m_header.names[*m_match[unitNumbers]])});
    }

    void readRow(const Row& source)
    {
        UnitList::Row row;
        row.number = source.number;
        for (std::size_t i = 0; i < unitFields().size(); ++i) {
            if (!m_match[i])
                continue;
            const exchange::TableCell& cell = cellAt(source, *m_match[i]);
            const std::string_view text = core::trimmed(cell.text);
            row.unit.*unitFields()[i].value = i == unitGroup ? groupMeant(text) : std::string(text);
            if (cell.kind == exchange::TableCell::Kind::Formula)
                m_formulas.emplace(
                    row.number, exchange::cellName(static_cast<int>(*m_match[i]) + 1, row.number));
        }
        for (const auto& [column, attribute] : m_attributes)
            exchange::setAttribute(row.unit, attribute, core::trimmed(cellAt(source, column).text));
        // In a list without a header a name may stand alone among ids with names.
        if (!hasHeader() && filledCells(source) == 1 && row.unit.name.empty() &&
            !exchange::isUnitId(row.unit.id))
            std::swap(row.unit.id, row.unit.name);
        const bool isTyped = row.unit.name.empty() && takeLoneName(source, row.unit);
        if (isTyped)
            m_typed.insert(row.number);
        if (row.unit.id.empty() && isNoUnit(row.unit)) {
            m_passed.push_back(row.unit.name);
            return;
        }
        m_list.rows.push_back(std::move(row));
    }

    /// A name that was typed below a pasted table stands alone in its first cell, before which the
    /// table has running numbers or ids: "Sở Y tế", "3. Sở Y tế". Heads of groups ("I. Khối sở"),
    /// and what comes before the first unit, are none.
    bool takeLoneName(const Row& source, Unit& unit) const
    {
        if (m_list.rows.empty() || filledCells(source) != 1)
            return false;
        const std::string_view text = core::trimmed(cellAt(source, 0).text);
        const bool isBesideName = m_match[unitName] && *m_match[unitName] > 0;
        const std::size_t words = text.find_first_not_of("0123456789.) ");
        if (!isBesideName || words == std::string_view::npos || exchange::isUnitId(text))
            return false;
        const std::string_view first = text.substr(0, text.find(' '));
        if (words == 0 && (first.ends_with('.') || first.ends_with(')')))
            return false;
        if (m_match[unitId] == 0U)
            unit.id.clear();
        unit.name = text.substr(words);
        return true;
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
            if (!row.unit.id.empty() ||
                (hasHeader() && m_match[unitId] && !m_typed.contains(row.number)))
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
        const Unit* known = m_present.onlyLike(sought, m_match[unitParent].has_value());
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
            for (std::size_t i = unitParent; i < unitFields().size(); ++i) {
                if (!m_match[i])
                    unit.*unitFields()[i].value = known->*unitFields()[i].value;
            }
            for (const auto& own : known->attributes) {
                const bool isListed =
                    std::any_of(m_attributes.begin(), m_attributes.end(),
                                [&](const auto& column) { return column.second == own.first; });
                if (!isListed)
                    exchange::setAttribute(unit, own.first, own.second);
            }
        }
        if (unit.group.empty())
            unit.group = m_group;
    }

    void check(UnitList::Row& row)
    {
        row.faults = exchange::unitFaults(row.unit);
        // Without a name no id is made: one fault tells both.
        if (!m_match[unitId] && row.unit.name.empty())
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
    UnitColumns m_match;
    std::map<std::size_t, std::string> m_attributes; ///< by column
    UnitList m_list;
    std::vector<std::string> m_passed; ///< rows that are no units
    std::set<int> m_typed;             ///< rows with a name that stands alone
    /// By row, the first cell with a formula whose result is not in the file.
    std::map<int, std::string> m_formulas;
    std::unordered_map<std::string, int> m_ids;   ///< first row of each
    std::unordered_map<std::string, int> m_names; ///< of each name in its group under its parent
};

/// The sheet that a list is read from; hidden ones do not count. A workbook of all data has several
/// that name units: the one with id, name and group is the list.
const Sheet* chosenSheet(const exchange::TableFile& file)
{
    const Sheet* first = nullptr;
    const Sheet* withHeader = nullptr;
    for (const Sheet& sheet : file.sheets) {
        if (sheet.rows.empty() || sheet.hidden)
            continue;
        UnitColumns match;
        const bool hasHeader = !unitHeader(sheet, match).names.empty();
        if (hasHeader && match[unitId] && match[unitName] && match[unitGroup])
            return &sheet;
        if (hasHeader && withHeader == nullptr)
            withHeader = &sheet;
        if (first == nullptr)
            first = &sheet;
    }
    return withHeader != nullptr ? withHeader : first;
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
        UnitColumns match;
        unitHeader(file->sheets.front(), match);
        if (match[unitName] && std::count_if(match.begin(), match.end(), [](const auto& column) {
                                   return column.has_value();
                               }) > 1)
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
