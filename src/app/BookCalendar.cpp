#include "app/BookCalendar.h"

#include "app/Gate.h"
#include "app/Shipped.h"
#include "app/Workspace.h"
#include "exchange/CalendarCsv.h"
#include "exchange/Csv.h"

#include <algorithm>
#include <set>

namespace app {

core::Result<std::vector<core::CalendarDay>> calendarDays(const store::Book& book)
{
    auto own = book.calendarDays();
    if (!own)
        return own;
    std::set<int> years;
    for (const core::CalendarDay& day : *own)
        years.insert(day.year());
    auto csv = exchange::CsvReader::open(shippedText("calendar/viet-nam.csv"));
    if (!csv)
        return std::move(csv).error();
    auto shipped = exchange::readCalendar(*csv);
    if (!shipped)
        return shipped;
    std::erase_if(*shipped, [&](const auto& day) { return years.contains(day.year()); });
    own->insert(own->end(), shipped->begin(), shipped->end());
    std::sort(own->begin(), own->end(), [](const auto& a, const auto& b) { return a.day < b.day; });
    return own;
}

core::Status putCalendarDays(Workspace& workspace, const std::vector<core::CalendarDay>& days)
{
    if (auto refused = Gate(workspace.book()).refusal())
        return *std::move(refused);
    return workspace.importBy([&] { return workspace.book().putCalendarDays(days); });
}

bool asksForDays(const core::IndexSet& set)
{
    return std::any_of(set.nodes.begin(), set.nodes.end(), [](const core::Node& node) {
        return std::any_of(node.slots.begin(), node.slots.end(), [](const core::FigureSlot& slot) {
            return slot.kind == core::FigureSlot::Kind::Date;
        });
    });
}

} // namespace app
