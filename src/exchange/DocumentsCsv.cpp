#include "exchange/DocumentsCsv.h"

#include "core/DateText.h"
#include "exchange/Csv.h"

#include <algorithm>
#include <array>
#include <utility>

namespace exchange {

namespace {

enum DocumentColumn {
    OwnerUnit,
    Assessment,
    Codes,
    File,
    Title,
    Number,
    Date,
    Office,
    DocumentColumnCount,
    // The life of a document may be left out.
    ValidFrom = DocumentColumnCount,
    ValidUntil,
    Revision,
    ReplacedBy,
    AllColumnCount
};
constexpr std::array<std::string_view, AllColumnCount> documentColumnNames = {
    "unit", "assessment", "codes",      "file",        "title",    "number",
    "date", "office",     "valid_from", "valid_until", "revision", "replaced_by"};

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    while (!text.empty()) {
        const auto blank = std::min(text.find(' '), text.size());
        if (blank > 0)
            words.emplace_back(text.substr(0, blank));
        text.remove_prefix(std::min(text.size(), blank + 1));
    }
    return words;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text.append(text.empty() ? "" : " ").append(word);
    return text;
}

} // namespace

core::Result<std::vector<DocumentLine>> readDocuments(std::string_view bytes)
{
    auto table = readCsv(bytes);
    if (!table)
        return table.error();
    core::Error refused{core::ErrorKind::InvalidData, "evidence.file-refused", {}, {}};
    std::array<std::size_t, AllColumnCount> at{};
    for (std::size_t i = 0; i < at.size(); ++i) {
        const auto found =
            std::find(table->header.begin(), table->header.end(), documentColumnNames[i]);
        at[i] = static_cast<std::size_t>(found - table->header.begin());
        if (found == table->header.end() && i < DocumentColumnCount)
            refused.details.push_back(
                {core::Severity::Error,
                 "evidence.missing-column",
                 rowPlace(1),
                 {core::Param::text("column", std::string(documentColumnNames[i]))}});
    }
    if (!refused.details.empty())
        return refused;
    std::vector<DocumentLine> lines;
    lines.reserve(table->rows.size());
    for (CsvTable::Row& row : table->rows) {
        row.cells.resize(table->header.size() + 1); // the last is that of columns left out
        const auto cell = [&](DocumentColumn column) -> std::string& {
            return row.cells[at[column]];
        };
        for (const DocumentColumn column : {Date, ValidFrom, ValidUntil}) {
            if (const std::string& date = cell(column); !date.empty() && !core::isDate(date))
                refused.details.push_back({core::Severity::Error,
                                           "evidence.bad-date",
                                           rowPlace(row.line),
                                           {core::Param::text("date", date)}});
        }
        DocumentLine line;
        line.unit = std::move(cell(OwnerUnit));
        line.assessment = std::move(cell(Assessment));
        line.document.codes = wordsOf(cell(Codes));
        line.document.fileName = std::move(cell(File));
        line.document.title = std::move(cell(Title));
        line.document.number = std::move(cell(Number));
        line.document.date = std::move(cell(Date));
        line.document.office = std::move(cell(Office));
        line.document.validFrom = cell(ValidFrom);
        line.document.validUntil = cell(ValidUntil);
        line.document.revision = cell(Revision);
        line.document.replacedBy = cell(ReplacedBy);
        lines.push_back(std::move(line));
    }
    if (!refused.details.empty())
        return refused;
    return lines;
}

std::string writeDocuments(std::span<const ListedDocument> documents)
{
    std::string out;
    appendCsvRow(out, {"unit", "name", "document", "codes", "file", "title", "number", "date",
                       "office", "valid_from", "valid_until", "revision", "replaced_by", "removed",
                       "problems", "resting"});
    for (const ListedDocument& line : documents) {
        const core::Document& document = line.document;
        appendCsvRow(out, {line.unit, line.unitName, document.id, joined(document.codes),
                           document.fileName, document.title, document.number, document.date,
                           document.office, document.validFrom, document.validUntil,
                           document.revision, document.replacedBy, document.removed ? "1" : "",
                           joined(line.problems), joined(line.resting)});
    }
    return out;
}

} // namespace exchange
