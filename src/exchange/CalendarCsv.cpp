#include "exchange/CalendarCsv.h"

#include "core/DateText.h"
#include "core/Fold.h"
#include "core/Trim.h"
#include "exchange/Csv.h"

#include <algorithm>
#include <map>

namespace exchange {

namespace {

using core::Param;

enum Column : std::size_t { Day, Kind, Name };

constexpr std::string_view holidayWord = "holiday";
constexpr std::string_view workdayWord = "workday";

/// Whether the word means a day worked; nothing for an unknown one.
std::optional<bool> workedFrom(std::string_view word)
{
    const std::string folded = core::fold(word);
    if (folded == holidayWord || folded == "nghi" || folded == "ngay nghi" || folded == "nghi bu")
        return false;
    if (folded == workdayWord || folded == "lam bu" || folded == "lam viec")
        return true;
    return std::nullopt;
}

class CalendarReader {
public:
    CalendarReader(const RowReader& rows, const CsvColumns& columns, core::FaultList& faults)
        : m_rows(rows), m_columns(columns), m_faults(faults)
    {}

    void readRow()
    {
        const std::string_view typed = cell(Day);
        const auto iso = core::isDate(typed) ? std::optional(std::string(typed)) //
                                             : core::readDate(typed);
        if (!iso)
            return fault("calendar.bad-day", {Param::text("value", core::shortened(typed))});
        const auto isWorked = workedFrom(cell(Kind));
        if (!isWorked)
            return fault("calendar.bad-kind", {Param::text("value", core::shortened(cell(Kind)))});
        core::CalendarDay day{core::dayNumber(*iso), *isWorked, std::string(cell(Name))};
        if (day.isWorked && core::Calendar().isWorking(day.day))
            return fault("calendar.as-usual", {Param::text("value", core::dateText(*iso))});
        const auto [first, isNew] = m_firstLine.emplace(day.day, m_rows.line());
        if (!isNew)
            return fault("calendar.duplicate", {Param::text("value", core::dateText(*iso)),
                                                Param::num("first", first->second)});
        m_days.push_back(std::move(day));
    }

    std::vector<core::CalendarDay> take()
    {
        std::sort(m_days.begin(), m_days.end(),
                  [](const auto& a, const auto& b) { return a.day < b.day; });
        return std::move(m_days);
    }

private:
    std::string_view cell(Column column) const
    {
        const auto index = m_columns.at(column);
        return index ? keptText(core::trimmed(m_rows.cells()[*index])) : std::string_view();
    }

    void fault(const char* code, std::vector<Param> params)
    {
        m_faults.push_back(
            {core::Severity::Error, code, rowPlace(m_rows.line()), std::move(params)});
    }

    const RowReader& m_rows;
    const CsvColumns& m_columns;
    core::FaultList& m_faults;
    std::vector<core::CalendarDay> m_days;
    std::map<int, int> m_firstLine;
};

} // namespace

core::Result<std::vector<core::CalendarDay>> readCalendar(RowReader& rows)
{
    core::FaultList faults;
    const CsvColumns columns(rows, "calendar", {calendarColumns[Day], calendarColumns[Kind]},
                             {calendarColumns[Name]}, faults);
    CalendarReader reader(rows, columns, faults);
    const bool readable = faults.empty();
    while (rows.next()) {
        if (auto fault = rows.cellCountFault())
            faults.push_back(*std::move(fault));
        else if (readable)
            reader.readRow();
    }
    if (rows.fault())
        faults.push_back(*rows.fault());
    auto days = reader.take();
    if (faults.empty() && days.empty())
        faults.push_back({core::Severity::Error, "calendar.no-days", {}, {}});
    if (!faults.empty())
        return core::Error{core::ErrorKind::InvalidData, "calendar.refused", {}, faults.take()};
    return days;
}

std::string writeCalendar(const std::vector<core::CalendarDay>& days)
{
    std::string out;
    appendCsvRow(out, {std::string(calendarColumns[Day]), std::string(calendarColumns[Kind]),
                       std::string(calendarColumns[Name])});
    for (const core::CalendarDay& one : days)
        appendCsvRow(out, {core::isoDate(one.day),
                           std::string(one.isWorked ? workdayWord : holidayWord), one.name});
    return out;
}

} // namespace exchange
