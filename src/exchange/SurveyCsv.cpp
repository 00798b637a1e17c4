#include "exchange/SurveyCsv.h"

#include "core/NumberText.h"
#include "exchange/Csv.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace exchange {

namespace {

std::string ballotsCell(const std::optional<std::int64_t>& number)
{
    return number ? std::to_string(*number) : std::string();
}

/// A whole number that is not negative.
std::optional<std::int64_t> ballotsIn(std::string_view text)
{
    const auto number = core::readNumber(text, core::NumberField::Data, 0);
    if (!number || number->isNegative() || number->mantissa() > core::mostBallots)
        return std::nullopt;
    return number->mantissa();
}

} // namespace

core::Result<std::vector<core::SurveyLine>> readSurveyLines(std::string_view bytes)
{
    const auto table = readCsv(bytes);
    if (!table)
        return table.error();
    core::Error refused{core::ErrorKind::InvalidData, "survey-batch.file-refused", {}, {}};
    const auto& header = table->header;
    for (const char* column : {"unit", "code"}) {
        if (std::find(header.begin(), header.end(), column) == header.end())
            refused.details.push_back({core::Severity::Error,
                                       "survey-batch.missing-column",
                                       rowPlace(1),
                                       {core::Param::text("column", column)}});
    }
    // Two columns of one answer would be added up, and nobody would see it.
    for (std::size_t i = 0; i < header.size(); ++i) {
        const auto first = std::find(header.begin(), header.end(), header[i]);
        if (!header[i].empty() && first != header.begin() + static_cast<std::ptrdiff_t>(i))
            refused.details.push_back({core::Severity::Error,
                                       "survey-batch.double-column",
                                       rowPlace(1),
                                       {core::Param::text("column", header[i])}});
    }
    std::vector<core::SurveyLine> lines;
    for (const CsvTable::Row& row : table->rows) {
        core::SurveyLine& line = lines.emplace_back();
        for (std::size_t i = 0; i < header.size(); ++i) {
            const std::string& cell = row.cells[i];
            if (cell.empty() && (header[i] == "unit" || header[i] == "code"))
                refused.details.push_back({core::Severity::Error,
                                           "survey-batch.empty",
                                           rowPlace(row.line),
                                           {core::Param::text("column", header[i])}});
            if (header[i] == "unit") {
                line.unit = cell;
            } else if (header[i] == "code") {
                line.code = keptText(cell);
            } else if (!cell.empty()) {
                const auto ballots = ballotsIn(cell);
                if (!ballots)
                    refused.details.push_back({core::Severity::Error,
                                               "survey-batch.cell",
                                               rowPlace(row.line),
                                               {core::Param::text("column", header[i]),
                                                core::Param::text("value", cell)}});
                else if (header[i] == "blank")
                    line.blank = *ballots;
                else
                    line.counts.push_back({header[i], *ballots});
            }
        }
    }
    if (!refused.details.empty())
        return refused;
    return lines;
}

std::string writeSurveyBatches(std::span<const SurveyBatchLine> batches)
{
    std::string out;
    appendCsvRow(out, {"batch", "form", "audience", "sent", "returned", "valid", "counter", "first",
                       "second", "state", "reasons", "note"});
    for (const SurveyBatchLine& line : batches) {
        const core::SurveyBatch& batch = line.batch;
        std::string reasons;
        for (const std::string& reason : line.reasons)
            reasons.append(reasons.empty() ? "" : "; ").append(reason);
        appendCsvRow(out, {batch.id, batch.form, batch.audience, ballotsCell(batch.first.sent),
                           ballotsCell(batch.first.returned), ballotsCell(batch.first.valid),
                           batch.counter, batch.first.person, batch.second.person, line.state,
                           reasons, batch.note});
    }
    return out;
}

} // namespace exchange
