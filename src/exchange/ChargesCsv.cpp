#include "exchange/ChargesCsv.h"

#include "exchange/Csv.h"

namespace exchange {

std::string writeCharges(std::span<const ChargeLine> lines)
{
    std::string out;
    appendCsvRow(out, {"unit", "name", "code", "title", "head", "person", "duty", "phone"});
    for (const ChargeLine& line : lines) {
        const core::Charge& charge = line.charge;
        appendCsvRow(out, {line.unit, line.unitName, line.code, line.title, charge.head,
                           charge.person, charge.duty, charge.phone});
    }
    return out;
}

std::string writePeople(std::span<const PersonLine> lines)
{
    std::string out;
    appendCsvRow(
        out, {"person", "duty", "phone", "units", "criteria", "lost", "open", "overdue", "done"});
    for (const PersonLine& line : lines) {
        std::string units;
        for (const std::string& unit : line.units)
            units += (units.empty() ? "" : " ") + unit;
        appendCsvRow(out, {line.person, line.duty, line.phone, units, std::to_string(line.criteria),
                           line.lost, std::to_string(line.open), std::to_string(line.overdue),
                           std::to_string(line.done)});
    }
    return out;
}

} // namespace exchange
