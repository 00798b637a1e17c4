#include "app/TableReading.h"

#include "app/DossierImport.h"

#include <utility>

namespace app {

using core::Param;
using core::Severity;

bool TableReading::hasHeader()
{
    if (!m_header.names.empty())
        return true;
    m_faults.push_back({Severity::Error, "table.no-header", {}, {}});
    return false;
}

void TableReading::missing(std::string_view target)
{
    m_faults.push_back({Severity::Error,
                        "table.missing-column",
                        {},
                        {Param::text("column", "table.target-" + std::string(target))}});
}

void TableReading::fault(const Row& row, std::size_t target, std::string code,
                         std::vector<Param> more)
{
    const std::size_t column = m_match[target].value_or(0);
    const std::string name =
        column < m_header.names.size() ? m_header.names[column] : std::string();
    std::vector<Param> params = {Param::text("column", name),
                                 Param::text("value", cell(row, target).text)};
    params.insert(params.end(), more.begin(), more.end());
    m_faults.push_back({Severity::Error, std::move(code), place(row, target), std::move(params)});
}

int TableReading::unitOf(const Row& row, std::size_t target)
{
    const std::vector<int> units = unitsNamed(m_scores, cell(row, target).text);
    if (units.size() == 1)
        return units.front();
    std::string several;
    for (const int one : units)
        several +=
            (several.empty() ? "" : ", ") + m_scores.units()[static_cast<std::size_t>(one)].name;
    fault(row, target, units.empty() ? "counters.unknown-unit" : "counters.unit-ambiguous",
          {Param::text("units", several)});
    return -1;
}

} // namespace app
