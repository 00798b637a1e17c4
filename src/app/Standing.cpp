#include "app/Standing.h"

#include "app/BookDay.h"
#include "app/ClosedWords.h"

#include <utility>

namespace app {

using store::Processes;

void Standing::refresh() const
{
    const auto rows = m_book.historyLength();
    if (!rows || *rows == m_known.rows)
        return;
    Known known;
    if (auto process = Processes::of(m_book, m_assessment))
        known.process = *std::move(process);
    known.given = GivenWork::of(m_book, m_assessment);
    if (known.process.phase != core::Phase::None) {
        if (auto units = Processes::ofUnits(m_book, m_assessment))
            known.units = *std::move(units);
        if (auto appeals = Processes::appeals(m_book, m_assessment)) {
            for (store::AppealRow& row : *appeals)
                known.appeals.insert_or_assign(std::pair(std::move(row.unit), std::move(row.code)),
                                               std::move(row.appeal));
        }
    }
    known.rows = *rows;
    m_known = std::move(known);
}

const core::Process& Standing::process() const
{
    refresh();
    return m_known.process;
}

core::UnitProcess Standing::Known::unit(std::string_view id) const
{
    const auto found = units.find(id);
    return found == units.end() ? core::UnitProcess() : found->second;
}

core::Appeal Standing::Known::appeal(std::string_view unit, std::string_view code) const
{
    if (appeals.empty())
        return {};
    const auto found = appeals.find(std::pair(std::string(unit), std::string(code)));
    return found == appeals.end() ? core::Appeal() : found->second;
}

core::UnitProcess Standing::unit(std::string_view id) const
{
    refresh();
    return m_known.unit(id);
}

core::Appeal Standing::appeal(std::string_view unit, std::string_view code) const
{
    refresh();
    return m_known.appeal(unit, code);
}

std::vector<store::AppealRow> Standing::appeals() const
{
    refresh();
    std::vector<store::AppealRow> all;
    for (const auto& [place, appeal] : m_known.appeals)
        all.push_back({place.first, place.second, appeal});
    return all;
}

std::string Standing::today() const
{
    const auto day = bookDay(m_book);
    return day ? *day : std::string();
}

std::optional<core::Error> Standing::refusal(core::Action action, std::string_view unitId,
                                             std::string_view code) const
{
    const Gate gate(m_book);
    if (auto refused = gate.refusal())
        return refused;
    if (auto refused = m_roles.refusal({action, m_assessment, unitId, code}))
        return refused;
    refresh();
    if (!m_known.given)
        return m_known.given.error();
    if (auto refused = m_known.given->refusal(action, code))
        return refused;
    const core::Process& now = m_known.process;
    if (now.phase == core::Phase::None)
        return std::nullopt;
    const auto closed = core::closedFor(action, now, m_known.unit(unitId),
                                        m_known.appeal(unitId, code).isComplaint, today());
    if (!closed)
        return std::nullopt;
    core::Error refused = closedRefusal({action, m_assessment, unitId, code}, now, *closed);
    if (closed->why == core::Closed::Why::Locked)
        refused.params.insert(refused.params.end(), locker(unitId).begin(), locker(unitId).end());
    return refused;
}

const std::vector<core::Param>& Standing::locker(std::string_view unit) const
{
    const auto known = m_known.lockers.find(unit);
    if (known != m_known.lockers.end())
        return known->second;
    return m_known.lockers.emplace(std::string(unit), whoLocked(m_book, m_assessment, unit))
        .first->second;
}

} // namespace app
