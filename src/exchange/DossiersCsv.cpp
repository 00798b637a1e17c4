#include "exchange/DossiersCsv.h"

#include "core/DossierCounter.h"
#include "core/NumberText.h"
#include "exchange/Csv.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace exchange {

core::Result<std::vector<DossierLine>> readDossiers(std::string_view bytes)
{
    auto table = readCsv(bytes);
    if (!table)
        return table.error();

    core::Error refused{core::ErrorKind::InvalidData, "dossiers.refused", {}, {}};
    const auto fault = [&refused](std::string code, std::string place, std::string column,
                                  std::string value) {
        const auto plain = core::withoutGroupDots(value);
        refused.details.push_back({core::Severity::Error,
                                   std::move(code),
                                   std::move(place),
                                   {core::Param::text("column", std::move(column)),
                                    core::Param::text("value", std::move(value))}});
        if (plain)
            refused.details.back().params.push_back(core::Param::text("plain", *plain));
    };
    const auto column = [&](std::string_view name) -> std::optional<std::size_t> {
        const auto found = std::find(table->header.begin(), table->header.end(), name);
        if (found == table->header.end()) {
            fault("dossiers.missing-column", "row 1", std::string(name), {});
            return std::nullopt;
        }
        return static_cast<std::size_t>(found - table->header.begin());
    };

    const auto unit = column("unit");
    const auto assessment = column("assessment");
    const auto level = column("level");
    const auto field = column("field");
    const auto form = std::find(table->header.begin(), table->header.end(), "form");
    std::array<std::optional<std::size_t>, core::counterCount> counters;
    for (std::size_t i = 0; i < core::counterCount; ++i)
        counters[i] = column(core::counterFields[i].name);
    if (!refused.details.empty())
        return refused;

    std::vector<DossierLine> lines;
    lines.reserve(table->rows.size());
    for (const CsvTable::Row& row : table->rows) {
        const std::string place = "row " + std::to_string(row.line);
        DossierLine line;
        line.unit = row.cells[*unit];
        line.assessment = row.cells[*assessment];
        line.counters.field = row.cells[*field];
        if (const auto known = core::dossierLevelNamed(row.cells[*level]))
            line.counters.level = *known;
        else
            fault("dossiers.bad-level", place, "level", row.cells[*level]);
        if (form != table->header.end()) {
            const std::string& text =
                row.cells[static_cast<std::size_t>(form - table->header.begin())];
            if (const auto known = core::dossierFormNamed(text))
                line.counters.form = *known;
            else if (!text.empty())
                fault("dossiers.bad-form", place, "form", text);
        }
        for (std::size_t i = 0; i < core::counterCount; ++i) {
            const std::string& text = row.cells[*counters[i]];
            if (text.empty())
                continue;
            const std::string name(core::counterFields[i].name);
            const auto number = core::readNumber(text, core::NumberField::Data, 0);
            if (!core::isPartOf(line.counters.form, i))
                fault("dossiers.not-of-form", place, name, text);
            else if (number && !number->isNegative())
                line.counters.*core::counterFields[i].value = number->mantissa();
            else
                fault("dossiers.bad-count", place, name, text);
        }
        lines.push_back(std::move(line));
    }
    if (!refused.details.empty())
        return refused;
    return lines;
}

std::string writeDossiers(const std::vector<DossierLine>& lines)
{
    std::vector<std::string> cells = {"unit", "assessment", "level", "field"};
    for (const core::CounterField& field : core::counterFields)
        cells.emplace_back(field.name);
    cells.emplace_back("form");
    std::string out;
    appendCsvRow(out, cells);
    for (const DossierLine& line : lines) {
        cells = {line.unit, line.assessment, std::string(core::name(line.counters.level)),
                 line.counters.field};
        for (const core::CounterField& field : core::counterFields) {
            const core::CounterValue value = line.counters.*field.value;
            cells.push_back(value ? std::to_string(*value) : std::string());
        }
        cells.emplace_back(core::name(line.counters.form));
        appendCsvRow(out, cells);
    }
    return out;
}

} // namespace exchange
