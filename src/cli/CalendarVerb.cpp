#include "app/BookCalendar.h"
#include "cli/OpenBook.h"
#include "cli/TableRows.h"
#include "core/DateText.h"
#include "exchange/CalendarCsv.h"

#include <algorithm>
#include <set>

namespace cli {

namespace {

core::Status importCalendar(const Arguments& arguments, Streams streams)
{
    const auto request = openImport(arguments);
    if (!request)
        return request.error();
    const core::Language language = arguments.language();
    const auto rows = rowsIn(request->bytes, exchange::calendarColumns, language, streams.messages);
    if (!rows)
        return rows.error();
    const auto days = exchange::readCalendar(**rows);
    if (!days)
        return days.error();
    const auto before = app::calendarDays(request->workspace->book());
    if (!before)
        return before.error();
    if (!request->isDryRun) {
        if (core::Status done = app::putCalendarDays(*request->workspace, *days); !done)
            return done;
    }
    const bool vietnamese = language == core::Language::Vietnamese;
    std::set<int> years;
    std::size_t worked = 0;
    for (const core::CalendarDay& day : *days) {
        years.insert(day.year());
        worked += day.isWorked ? 1 : 0;
    }
    // What the years had and have no more, and what is new in them.
    const auto told = [&](const core::CalendarDay& day, const char* sign) {
        streams.messages << sign << ' ' << core::dateText(core::isoDate(day.day)) << ": "
                         << (day.isWorked ? vietnamese ? "làm bù" : "worked instead"
                             : vietnamese ? "nghỉ"
                                          : "day off")
                         << (day.name.empty() ? "" : ", ") << day.name << '\n';
    };
    const auto holds = [](const std::vector<core::CalendarDay>& list,
                          const core::CalendarDay& day) {
        return std::find(list.begin(), list.end(), day) != list.end();
    };
    for (const core::CalendarDay& day : *before) {
        if (years.contains(day.year()) && !holds(*days, day))
            told(day, "-");
    }
    for (const core::CalendarDay& day : *days) {
        if (!holds(*before, day))
            told(day, "+");
    }
    std::string named;
    for (const int year : years)
        named += (named.empty() ? "" : ", ") + std::to_string(year);
    const std::size_t off = days->size() - worked;
    if (vietnamese)
        streams.messages << (request->isDryRun ? "Sẽ nhập lịch năm " : "Đã nhập lịch năm ") << named
                         << ": " << off << " ngày nghỉ, " << worked
                         << " ngày làm bù. Đợt chấm đã lập vẫn giữ lịch của nó.\n";
    else
        streams.messages << (request->isDryRun ? "Would import the calendar of "
                                               : "Imported the calendar of ")
                         << named << ": " << off << " days off, " << worked
                         << " worked instead. Assessments keep the calendar they were made with.\n";
    return {};
}

core::Status listCalendar(const Arguments& arguments, Streams streams)
{
    return openToRead(arguments)
        .andThen([](const auto& workspace) { return app::calendarDays(workspace->book()); })
        .andThen([&](const std::vector<core::CalendarDay>& days) {
            return print(exchange::writeCalendar(days), streams);
        });
}

} // namespace

Verb calendarVerb()
{
    return {"calendar",
            {{"import BOOK FILE",
              {dryRunOption()},
              {"Nhập ngày nghỉ lễ, ngày làm bù theo thông báo hằng năm (CSV, XLSX, ODS: "
               "day,kind,name); thay lịch của các năm có trong tệp.",
               "Imports holidays and days worked instead from the yearly decision (CSV, XLSX, ODS: "
               "day,kind,name); replaces the years that the file has."},
              importCalendar},
             {"list BOOK",
              {},
              {"In lịch nghỉ lễ, làm bù của sổ (CSV).",
               "Prints the book's holidays and days worked instead (CSV)."},
              listCalendar}}};
}

} // namespace cli
