#include "core/Codes.h"
#include "core/DateText.h"
#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/RecordKinds.h"
#include "store/Rows.h"

#include <map>
#include <set>

namespace store {

namespace {

std::vector<core::CalendarDay> daysIn(const Database& database)
{
    std::vector<core::CalendarDay> days;
    Query rows = database.query("SELECT day, worked, name FROM calendar_day ORDER BY day");
    while (rows.next()) {
        if (!core::isDate(rows.view(0)))
            failDamaged("calendar_day");
        days.push_back({core::dayNumber(rows.view(0)), rows.within(1, 0, 1) == 1, rows.text(2)});
    }
    return days;
}

} // namespace

/// Of the table of kinds (Record.cpp).
RecordKind calendarKind()
{
    return {.name = "calendar", .forEach = [](const Database& database, const auto& use) {
                for (const core::CalendarDay& day : daysIn(database))
                    use({.kind = "calendar", .code = core::isoDate(day.day)}, canonicalText(day));
            }};
}

core::Result<std::vector<core::CalendarDay>> Book::calendarDays() const
{
    return guarded([&] { return daysIn(m_impl->db()); });
}

core::Status Book::putCalendarDays(const std::vector<core::CalendarDay>& days)
{
    return guarded([&] {
        Write write(*m_impl);
        HistoryWriter history = m_impl->historyWriter();
        std::map<std::string, std::pair<std::string, std::string>> changes; // day: before, after
        std::set<int> years;
        for (const core::CalendarDay& day : days) {
            const std::string iso = core::isoDate(day.day);
            years.insert(day.year());
            changes[iso].second = canonicalText(day);
        }
        for (const core::CalendarDay& day : daysIn(m_impl->db())) {
            const std::string iso = core::isoDate(day.day);
            if (years.contains(day.year()))
                changes[iso].first = canonicalText(day);
        }
        Query remove = m_impl->db().query("DELETE FROM calendar_day WHERE day = ?1");
        for (const auto& [iso, change] : changes) {
            if (change.first == change.second)
                continue;
            if (change.second.empty())
                remove.with(iso).run();
            history.append({.action = "calendar",
                            .code = iso,
                            .before = change.first,
                            .after = change.second});
        }
        Query put = m_impl->db().query("INSERT INTO calendar_day (day, worked, name) VALUES (?1, "
                                       "?2, ?3) ON CONFLICT (day) DO UPDATE SET worked = ?2, name "
                                       "= ?3");
        for (const core::CalendarDay& day : days)
            put.with(core::isoDate(day.day), day.isWorked ? 1 : 0, day.name).run();
        history.finish();
        write.commit();
    });
}

} // namespace store
