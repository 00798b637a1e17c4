#include "app/PackageTraffic.h"

#include "app/Standing.h"
#include "core/Process.h"

#include <algorithm>

namespace app {

namespace {

TrafficState trafficState(const UnitTraffic& traffic, bool isMadeHere, const core::Process& process,
                          const core::UnitProcess& unit, std::string_view today)
{
    if (!traffic.received.empty())
        return unit.state == core::UnitState::Reopened ? TrafficState::Returned
                                                       : TrafficState::Imported;
    if (isMadeHere)
        return TrafficState::Made;
    const std::string deadline = core::deadlineOf(process, unit);
    if (!deadline.empty() && today > deadline)
        return TrafficState::Overdue;
    return traffic.sent.empty() ? TrafficState::Nothing : TrafficState::Sent;
}

} // namespace

core::Result<std::vector<UnitTraffic>> trafficOf(const store::Book& book,
                                                 const std::string& assessment,
                                                 const std::vector<core::Unit>& units,
                                                 const PackageKind& kind)
{
    const auto rows = store::Packages::of(book);
    if (!rows)
        return rows.error();
    const std::string_view name = package::name(kind.kind());
    const Standing standing(book, assessment);
    const core::Process& process = standing.process();
    const std::string today = standing.today();
    std::vector<UnitTraffic> all;
    all.reserve(units.size());
    for (const core::Unit& unit : units) {
        UnitTraffic& traffic = all.emplace_back();
        traffic.unit = unit.id;
        int made = 0;
        for (const store::PackageRow& row : *rows) {
            if (row.assessment != assessment || row.unit != unit.id)
                continue;
            if (!row.isReceived) {
                traffic.sent = row.made;
                made += row.kind == name ? 1 : 0;
            } else if (row.kind == name) {
                traffic.received = row.made;
                ++traffic.times;
            }
        }
        traffic.state = trafficState(traffic, made > 0, process, standing.unit(unit.id), today);
        if (traffic.times == 0)
            traffic.times = made;
    }
    return all;
}

} // namespace app
