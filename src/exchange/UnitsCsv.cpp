#include "exchange/UnitsCsv.h"

#include "core/Ascii.h"
#include "core/DateText.h"
#include "core/HiddenLetter.h"
#include "core/Trim.h"
#include "exchange/Csv.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace exchange {

namespace {

using core::Param;
using core::Problem;
using core::Unit;

constexpr std::size_t longestId = 64;

enum UnitColumn : std::size_t {
    Id,
    Name,
    Group,
    Parent,
    ValidFrom,
    ValidTo,
    Successor,
    UnitColumnCount
};
constexpr std::string_view unitColumnNames[UnitColumnCount] = {
    "unit", "name", "group", "parent", "valid_from", "valid_to", "successor"};

/// Columns of attributes, whatever they are: name and place.
std::vector<std::pair<std::string_view, std::size_t>> attributeColumns(const CsvReader& csv)
{
    std::vector<std::pair<std::string_view, std::size_t>> columns;
    for (std::size_t i = 0; i < csv.header().size(); ++i) {
        const std::string_view name = csv.header()[i];
        if (name.starts_with(attributePrefix) && isUnitId(name.substr(attributePrefix.size())))
            columns.emplace_back(name, i);
    }
    return columns;
}

/// Reads the rows one by one and remembers where each unit was first met.
class UnitReader {
public:
    UnitReader(const CsvReader& csv, const CsvColumns& columns, std::span<const Unit> present,
               core::FaultList& faults)
        : m_csv(csv), m_columns(columns), m_faults(faults), m_attributes(attributeColumns(csv))
    {
        for (const Unit& unit : present)
            m_present.emplace(unit.id, &unit);
    }

    void readRow()
    {
        Unit unit;
        if (const auto known = m_present.find(cell(Id)); known != m_present.end())
            unit = *known->second;
        fill(unit.id, Id);
        fill(unit.name, Name);
        fill(unit.group, Group);
        fill(unit.parent, Parent);
        fill(unit.validFrom, ValidFrom);
        fill(unit.validTo, ValidTo);
        fill(unit.successor, Successor);
        for (const auto& [name, index] : m_attributes)
            setAttribute(unit, name.substr(attributePrefix.size()),
                         keptText(core::trimmed(m_csv.cells()[index])));
        check(unit);
        m_units.push_back(std::move(unit));
    }

    std::vector<Unit> take() { return std::move(m_units); }

private:
    std::string_view cell(UnitColumn column) const
    {
        const auto index = m_columns.at(column);
        return index ? keptText(core::trimmed(m_csv.cells()[*index])) : std::string_view();
    }

    void fill(std::string& value, UnitColumn column) const
    {
        if (m_columns.at(column))
            value = cell(column);
    }

    void check(const Unit& unit)
    {
        for (Problem& found : unitFaults(unit))
            fault(std::move(found));
        if (unit.id.empty())
            return;
        const auto [first, isNew] = m_firstLine.emplace(unit.id, m_csv.line());
        if (!isNew)
            fault({core::Severity::Error,
                   "units.duplicate",
                   {},
                   {Param::text("column", std::string(unitColumnNames[Id])),
                    Param::text("value", unit.id), Param::num("first", first->second)}});
    }

    void fault(Problem found)
    {
        found.place = rowPlace(m_csv.line());
        m_faults.push_back(std::move(found));
    }

    const CsvReader& m_csv;
    const CsvColumns& m_columns;
    core::FaultList& m_faults;
    std::vector<std::pair<std::string_view, std::size_t>> m_attributes; ///< name and its cell
    std::vector<Unit> m_units;
    std::unordered_map<std::string_view, const Unit*> m_present; ///< by id
    std::unordered_map<std::string, int> m_firstLine;
};

} // namespace

void setAttribute(Unit& unit, std::string_view attribute, std::string_view value)
{
    const auto place =
        std::lower_bound(unit.attributes.begin(), unit.attributes.end(), attribute,
                         [](const auto& each, std::string_view id) { return each.first < id; });
    const bool isThere = place != unit.attributes.end() && place->first == attribute;
    if (value.empty()) {
        if (isThere)
            unit.attributes.erase(place);
    } else if (isThere) {
        place->second = value;
    } else {
        unit.attributes.emplace(place, attribute, value);
    }
}

bool isUnitId(std::string_view text)
{
    const auto fits = [](char c) {
        return core::isLetter(c) || core::isDigit(c) || c == '.' || c == '-' || c == '_';
    };
    return text.size() <= longestId && std::all_of(text.begin(), text.end(), fits);
}

namespace {

/// The unit's value of an attribute; empty where it has none.
std::string_view attributeOf(const Unit& unit, std::string_view attribute)
{
    const auto own = std::find_if(unit.attributes.begin(), unit.attributes.end(),
                                  [&](const auto& each) { return each.first == attribute; });
    return own == unit.attributes.end() ? std::string_view() : own->second;
}

/// The unit's value in a column.
const std::string& member(const Unit& unit, std::size_t column)
{
    const std::string* const members[UnitColumnCount] = {
        &unit.id,        &unit.name,    &unit.group,    &unit.parent,
        &unit.validFrom, &unit.validTo, &unit.successor};
    return *members[column];
}

} // namespace

std::vector<Problem> unitFaults(const Unit& unit)
{
    std::vector<Problem> faults;
    const auto fault = [&faults](const char* code, UnitColumn column, std::vector<Param> params) {
        params.insert(params.begin(), Param::text("column", std::string(unitColumnNames[column])));
        faults.push_back({core::Severity::Error, code, {}, std::move(params)});
    };
    const auto value = [&unit](UnitColumn column) { return member(unit, column); };
    for (const UnitColumn column : {Id, Name, Group}) {
        if (value(column).empty())
            fault("units.empty", column, {});
    }
    for (const UnitColumn column : {Name, Group}) {
        if (const auto letter = core::hiddenLetter(value(column), core::TextLines::Name))
            fault("units.control-character", column,
                  {Param::text("letter", core::letterName(*letter))});
    }
    for (const UnitColumn column : {Name, Group}) {
        if (value(column).starts_with('='))
            fault("units.formula-text", column,
                  {Param::text("value", core::shortened(value(column)))});
    }
    for (const UnitColumn column : {Id, Parent, Successor}) {
        if (!isUnitId(value(column)))
            fault("units.bad-id", column, {Param::text("value", core::shortened(value(column)))});
    }
    for (const UnitColumn column : {ValidFrom, ValidTo}) {
        if (!value(column).empty() && !core::isDate(value(column)))
            fault("units.bad-date", column, {Param::text("value", core::shortened(value(column)))});
    }
    for (const auto& [attribute, own] : unit.attributes) {
        if (!isUnitId(attribute) || attribute.empty() || !isUnitId(own) || own.empty())
            faults.push_back({core::Severity::Error,
                              "units.bad-id",
                              {},
                              {Param::text("column", std::string(attributePrefix) + attribute),
                               Param::text("value", core::shortened(own))}});
    }
    // Dates of this form are ordered like their texts.
    if (core::isDate(unit.validFrom) && core::isDate(unit.validTo) && unit.validTo < unit.validFrom)
        fault("units.dates-reversed", ValidTo,
              {Param::text("value", unit.validTo), Param::text("from", unit.validFrom)});
    return faults;
}

std::optional<Problem> unitCountFault(std::span<const Unit> units, std::size_t most)
{
    std::unordered_map<std::string_view, std::size_t> counts;
    for (const Unit& unit : units) {
        if (++counts[unit.group] > most)
            return Problem{core::Severity::Error,
                           "units.too-many",
                           {},
                           {Param::text("value", core::shortened(unit.group)),
                            Param::num("limit", static_cast<long long>(most))}};
    }
    return std::nullopt;
}

core::Result<std::vector<Unit>> readUnits(std::string_view bytes, std::span<const Unit> present)
{
    auto csv = CsvReader::open(bytes);
    if (!csv)
        return std::move(csv).error();
    core::FaultList faults;
    std::vector<std::string_view> optional = {unitColumnNames[Parent], unitColumnNames[ValidFrom],
                                              unitColumnNames[ValidTo], unitColumnNames[Successor]};
    for (const auto& [name, index] : attributeColumns(*csv)) {
        if (std::find(optional.begin(), optional.end(), name) == optional.end())
            optional.push_back(name);
    }
    const CsvColumns columns(*csv, "units",
                             {unitColumnNames[Id], unitColumnNames[Name], unitColumnNames[Group]},
                             optional, faults);
    UnitReader reader(*csv, columns, present, faults);
    const bool readable = faults.empty();
    while (csv->next()) {
        if (auto fault = csv->cellCountFault())
            faults.push_back(std::move(*fault));
        else if (readable)
            reader.readRow();
    }
    if (csv->fault())
        faults.push_back(*csv->fault());
    std::vector<Unit> units = reader.take();
    if (auto tooMany = unitCountFault(units))
        faults.push_back(*std::move(tooMany));
    if (!faults.empty())
        return core::Error{core::ErrorKind::InvalidData, "units.refused", {}, faults.take()};
    return units;
}

std::string writeUnits(const std::vector<Unit>& units)
{
    // Optional columns only where some unit needs them: the common file stays three columns wide.
    std::vector<std::size_t> columns;
    std::vector<std::string> cells;
    for (std::size_t column = 0; column < UnitColumnCount; ++column) {
        const auto needs = [&](const Unit& unit) { return !member(unit, column).empty(); };
        if (column <= Group || std::any_of(units.begin(), units.end(), needs)) {
            columns.push_back(column);
            cells.emplace_back(unitColumnNames[column]);
        }
    }
    std::set<std::string> attributes;
    for (const Unit& unit : units) {
        for (const auto& each : unit.attributes)
            attributes.insert(each.first);
    }
    for (const std::string& attribute : attributes)
        cells.push_back(std::string(attributePrefix) + attribute);
    std::string out;
    appendCsvRow(out, cells);
    for (const Unit& unit : units) {
        cells.clear();
        for (const std::size_t column : columns)
            cells.push_back(member(unit, column));
        for (const std::string& attribute : attributes)
            cells.emplace_back(attributeOf(unit, attribute));
        appendCsvRow(out, cells);
    }
    return out;
}

} // namespace exchange
