#include "app/TableReading.h"

#include "app/TableNumber.h"
#include "core/Codes.h"
#include "core/DossierCounter.h"
#include "core/NumberText.h"
#include "core/Trim.h"

#include <algorithm>
#include <utility>

namespace app {

using core::Param;
using core::Severity;
using exchange::TableCell;

TableReading::TableReading(const exchange::TableFile& file, const Sheet& sheet,
                           const TableHeader& header, const ColumnMatch& match,
                           const ScoreBook& scores, const UnitNames& names)
    : m_file(file), m_sheet(sheet), m_scores(scores), m_names(names), m_header(header),
      m_match(match)
{
    for (const Sheet::Merge& merge : sheet.merges) {
        m_merges[merge.firstColumn].push_back(&merge);
        m_mergeFirsts.emplace(merge.firstRow, nullptr);
    }
    for (auto& [column, merges] : m_merges)
        std::sort(merges.begin(), merges.end(),
                  [](const auto* a, const auto* b) { return a->firstRow < b->firstRow; });
    for (const Row& row : sheet.rows) {
        if (const auto first = m_mergeFirsts.find(row.number); first != m_mergeFirsts.end())
            first->second = &row;
    }
}

const TableReading::Sheet::Merge* TableReading::mergeAt(int row, std::size_t column) const
{
    const auto merges = m_merges.find(column);
    if (merges == m_merges.end())
        return nullptr;
    auto after =
        std::upper_bound(merges->second.begin(), merges->second.end(), row,
                         [](int number, const auto* one) { return number < one->firstRow; });
    if (after == merges->second.begin())
        return nullptr;
    const Sheet::Merge* merge = *--after;
    return merge->lastRow >= row ? merge : nullptr;
}

const TableCell& TableReading::keyCell(const Row& row, std::size_t target) const
{
    const TableCell& own = cell(row, target);
    if (!own.text.empty() || !has(target))
        return own;
    const std::size_t column = m_match[target].front();
    const Sheet::Merge* merge = mergeAt(row.number, column);
    const auto first = merge == nullptr ? m_mergeFirsts.end() : m_mergeFirsts.find(merge->firstRow);
    return first == m_mergeFirsts.end() || first->second == nullptr
               ? own
               : cellAt(*first->second, column);
}

std::string TableReading::place(const Row& row, std::size_t target) const
{
    return place(row, firstColumn(m_match, target));
}

bool TableReading::hasHeader()
{
    if (!m_header.names.empty())
        return true;
    m_faults.push_back({Severity::Error, "table.no-header", {}, {}});
    m_findings.isBlocked = true;
    return false;
}

void TableReading::missing(std::string_view target)
{
    m_faults.push_back({Severity::Error,
                        "table.missing-column",
                        {},
                        {Param::text("column", "table.target-" + std::string(target))}});
    m_findings.isBlocked = true;
}

void TableReading::refuseRivals(const std::vector<ImportTarget>& targets,
                                const std::function<std::string(const ImportTarget&)>& nameOf)
{
    for (std::size_t target = 0; target < m_header.rivals.size(); ++target) {
        const std::vector<std::size_t>& rivals = m_header.rivals[target];
        if (rivals.empty() || has(target))
            continue;
        std::string name = nameOf(targets[target]);
        // Columns that may mean several things are one question.
        const auto asksTheSame = [&](std::size_t other) {
            return m_header.isDoubtful[target] && m_header.isDoubtful[other] && !has(other) &&
                   m_header.rivals[other] == rivals;
        };
        bool isAsked = name.empty();
        for (std::size_t other = 0; other < target; ++other)
            isAsked = isAsked || asksTheSame(other);
        if (isAsked)
            continue;
        std::vector<Param> params = {Param::text("meaning", std::move(name))};
        for (std::size_t other = target + 1; other < m_header.rivals.size(); ++other) {
            if (asksTheSame(other))
                params.push_back(
                    Param::text("or" + std::to_string(params.size()), nameOf(targets[other])));
        }
        std::string columns;
        for (const std::size_t column : rivals)
            columns += (columns.empty() ? "" : "; ") + columnText(m_header, column);
        params.push_back(Param::text("columns", std::move(columns)));
        m_faults.push_back(
            {Severity::Error,
             m_header.isDoubtful[target] ? "table.doubtful-columns" : "table.rival-columns",
             {},
             std::move(params)});
        m_findings.isBlocked = true;
    }
}

void TableReading::fault(const Row& row, std::size_t target, std::string code,
                         std::vector<Param> more)
{
    fault(row, firstColumn(m_match, target), std::move(code), std::move(more));
}

void TableReading::fault(const Row& row, std::optional<std::size_t> column, std::string code,
                         std::vector<Param> more)
{
    const std::string name =
        column && *column < m_header.names.size() ? m_header.names[*column] : std::string();
    std::vector<Param> params = {Param::text("column", core::shortened(name)),
                                 Param::text("value", core::shortened(cellAt(row, column).text))};
    params.insert(params.end(), more.begin(), more.end());
    m_faults.push_back({Severity::Error, std::move(code), place(row, column), std::move(params)});
}

int TableReading::unitOf(const Row& row, std::size_t target)
{
    const TableCell& text = keyCell(row, target);
    if (text.kind == TableCell::Kind::Formula) {
        fault(row, target, "table.formula-cell");
        return -1;
    }
    const UnitNames::Found found = m_names.find(text.text);
    noteName(text.text, found);
    if (found.unit >= 0)
        return found.unit;
    std::string several;
    constexpr std::size_t most = 5;
    for (std::size_t i = 0; i < std::min(most, found.alike.size()); ++i)
        several += (several.empty() ? "" : ", ") +
                   m_scores.units()[static_cast<std::size_t>(found.alike[i])].name;
    if (found.alike.size() > most)
        several += ", …";
    fault(row, target,
          text.text.empty() ? "table.no-unit"
          : several.empty() ? "counters.unknown-unit"
                            : "counters.unit-ambiguous",
          {Param::text("units", several)});
    return -1;
}

void TableReading::noteName(const std::string& text, const UnitNames::Found& found)
{
    if (text.empty() || (found.unit >= 0 && !found.isAnswered))
        return;
    std::vector<NameQuestion>& names = m_findings.names;
    const auto known = std::find_if(names.begin(), names.end(),
                                    [&text](const NameQuestion& one) { return one.text == text; });
    if (known != names.end()) {
        ++known->rows;
        return;
    }
    if (names.size() == mostNameQuestions)
        return;
    NameQuestion question{text, found.alike, std::nullopt, 1};
    if (found.isAnswered)
        question.unit = found.isLeftOut ? UnitNames::leaveOut : found.unit;
    names.push_back(std::move(question));
}

bool TableReading::isHeading(const Row& row) const
{
    std::size_t same = 0;
    std::size_t filled = 0;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const std::string& text = row.cells[column].text;
        if (text.empty())
            continue;
        ++filled;
        for (std::size_t above = m_header.firstRow; above < m_header.dataRow; ++above) {
            if (cellAt(m_sheet.rows[above], column).text == text) {
                ++same;
                break;
            }
        }
    }
    return same >= 2 && same == filled;
}

std::string TableReading::label(const Row& row, std::size_t unit,
                                std::pair<std::size_t, std::size_t> values) const
{
    if (const std::string& own = cell(row, unit).text; !own.empty())
        return own;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const TableCell& one = row.cells[column];
        const bool isValue = [&] {
            for (std::size_t target = values.first; target < values.second; ++target) {
                const auto& columns = m_match[target];
                if (std::find(columns.begin(), columns.end(), column) != columns.end())
                    return true;
            }
            return false;
        }();
        if (!one.text.empty() && !isValue && !looksLikeNumber(one))
            return one.text;
    }
    return {};
}

void TableReading::pass(const Row& row, const char* code, std::string_view value)
{
    ++m_findings.skipped;
    std::string first = place(row, std::optional<std::size_t>());
    m_passed.push_back(
        {Severity::Note, code, std::move(first), {Param::text("value", core::shortened(value))}});
}

bool TableReading::isPassed(const Row& row, std::size_t unit,
                            std::pair<std::size_t, std::size_t> values, bool isOneUnit)
{
    const std::string name = label(row, unit, values);
    if (isHeading(row) || isColumnNumbers(row)) {
        pass(row, "table.passed-heading", name);
        return true;
    }
    if (isBrokenColumnNumbers(row)) {
        pass(row, "table.passed-numbers", {});
        return true;
    }
    bool hasValue = false;
    bool hasNumber = false;
    for (std::size_t target = values.first; target < values.second; ++target) {
        for (const std::size_t column : m_match[target]) {
            const TableCell& one = cellAt(row, column);
            hasValue = hasValue || !isNoFigure(one);
            hasNumber = hasNumber || looksLikeNumber(one);
        }
    }
    const std::string& key = isOneUnit ? name : keyCell(row, unit).text;
    const UnitNames::Found found = key.empty() ? UnitNames::Found() : m_names.find(key);
    // Signatures and notes stand below the columns of figures, too.
    if (!hasValue || (!hasNumber && found.unit < 0)) {
        pass(row, "table.passed-blank", name);
        return true;
    }
    if (found.unit >= 0 && !isOneUnit)
        return false;
    if (found.isLeftOut && !isOneUnit) {
        noteName(key, found);
        pass(row, "table.passed-name", name);
        return true;
    }
    if (namesSums(key.empty() ? name : key)) {
        pass(row, "table.passed-sums", name);
        return true;
    }
    if (found.other != nullptr && !isOneUnit) {
        pass(row, "table.passed-unit", name);
        return true;
    }
    return false;
}

bool TableReading::refusesCell(const Row& row, std::size_t target, std::size_t column)
{
    const TableCell& one = cellAt(row, column);
    if (one.kind == TableCell::Kind::Error) {
        fault(row, std::optional(column), "table.error-cell");
        return true;
    }
    if (one.kind == TableCell::Kind::Formula) {
        fault(row, std::optional(column), "table.formula-cell");
        return true;
    }
    // One number for several columns or rows is the number of none of them.
    const Sheet::Merge* merge = mergeAt(row.number, column);
    if (merge == nullptr)
        return false;
    const bool isShared = std::any_of(m_match.begin(), m_match.end(), [&](const auto& columns) {
        return std::any_of(columns.begin(), columns.end(), [&](std::size_t other) {
            return other != column && other >= merge->firstColumn && other <= merge->lastColumn;
        });
    });
    if (isShared) {
        fault(row, std::optional(column), "table.merged-columns");
        return true;
    }
    if (merge->firstRow == merge->lastRow)
        return false;
    for (const std::size_t other : m_match[0]) {
        const Sheet::Merge* unit = mergeAt(row.number, other);
        if (target != 0 && unit != nullptr && unit->firstRow <= merge->firstRow &&
            unit->lastRow >= merge->lastRow)
            return false;
    }
    fault(row, std::optional(column), "table.merged-figure",
          {Param::num("first", merge->firstRow), Param::num("last", merge->lastRow)});
    return true;
}

std::optional<core::Decimal> TableReading::whole(const Row& row, std::size_t target,
                                                 const char* bad, const char* percent)
{
    std::optional<core::Decimal> sum;
    std::optional<std::size_t> empty;
    for (const std::size_t column : m_match[target]) {
        const TableCell& one = cellAt(row, column);
        if (isNoFigure(one)) {
            empty = column;
            continue;
        }
        if (refusesCell(row, target, column))
            return std::nullopt;
        if (one.kind == TableCell::Kind::Percent) {
            fault(row, std::optional(column), percent);
            return std::nullopt;
        }
        const auto number = readWhole(one, m_file.format);
        if (!number || number->isNegative()) {
            const auto plain = core::withoutGroupDots(one.text);
            fault(row, std::optional(column), bad,
                  plain ? std::vector{Param::text("plain", *plain)} : std::vector<Param>());
            return std::nullopt;
        }
        const std::int64_t before = sum ? sum->mantissa() : 0;
        sum = core::Decimal::whole(before + number->mantissa());
        if (sum->mantissa() > core::largestCounter) {
            fault(row, std::optional(column), bad);
            return std::nullopt;
        }
    }
    if (sum && empty) {
        fault(row, empty, "table.part-empty");
        return std::nullopt;
    }
    return sum;
}

void TableReading::warnOfHidden(const std::vector<const Row*>& read)
{
    std::string rows;
    int hidden = 0;
    constexpr int most = 8;
    for (const Row* row : read) {
        if (!row->hidden)
            continue;
        if (++hidden <= most)
            rows += (rows.empty() ? "" : ", ") + std::to_string(row->number);
    }
    if (hidden > most)
        rows += ", …";
    if (hidden > 0)
        m_findings.warnings.push_back({Severity::Warning,
                                       "table.hidden-rows",
                                       {},
                                       {Param::num("count", hidden), Param::text("rows", rows)}});
    warnOfZeros();
    const int firstRow =
        m_header.dataRow < m_sheet.rows.size() ? m_sheet.rows[m_header.dataRow].number : 0;
    constexpr int mostCovered = 100;
    int covered = 0;
    for (const Sheet::Covered& one : m_sheet.covered) {
        const bool isTaken =
            std::any_of(m_match.begin(), m_match.end(), [&one](const auto& columns) {
                return std::find(columns.begin(), columns.end(), one.column) != columns.end();
            });
        if (!isTaken || one.row < firstRow || ++covered > mostCovered)
            continue;
        m_findings.warnings.push_back({Severity::Warning,
                                       "table.covered-value",
                                       m_file.place(m_sheet, one.row, one.column),
                                       {Param::text("value", core::shortened(one.text))}});
    }
}

void TableReading::warnOfZeros()
{
    std::string columns;
    for (const std::size_t column : m_sheet.zeroColumns) {
        const bool isTaken = std::any_of(m_match.begin(), m_match.end(), [column](const auto& one) {
            return std::find(one.begin(), one.end(), column) != one.end();
        });
        if (isTaken)
            columns += (columns.empty() ? "" : "; ") + columnText(m_header, column);
    }
    if (!columns.empty())
        m_findings.warnings.push_back({Severity::Warning,
                                       "table.zero-formulas",
                                       {},
                                       {Param::text("columns", std::move(columns))}});
}

void TableReading::tellLeftOut()
{
    std::string columns;
    for (std::size_t column = 0; column < m_header.names.size(); ++column) {
        if (!isLeftOut(column))
            continue;
        columns += (columns.empty() ? "" : "; ") + columnText(m_header, column);
    }
    constexpr std::size_t shown = 600;
    if (!columns.empty())
        m_findings.warnings.push_back({Severity::Note,
                                       core::codes::tableColumnsLeftOut,
                                       {},
                                       {Param::text("columns", core::shortened(columns, shown))}});
}

bool TableReading::isLeftOut(std::size_t column) const
{
    const bool isTaken = std::any_of(m_match.begin(), m_match.end(), [column](const auto& one) {
        return std::find(one.begin(), one.end(), column) != one.end();
    });
    const std::string name = foldedWords(m_header.names[column]);
    if (isTaken || holdsAny(name, "stt|tt|so tt|so thu tu|no"))
        return false;
    return std::any_of(m_sheet.rows.begin() + static_cast<std::ptrdiff_t>(
                                                  std::min(m_header.dataRow, m_sheet.rows.size())),
                       m_sheet.rows.end(),
                       [&](const Row& row) { return looksLikeNumber(cellAt(row, column)); });
}

TableFindings TableReading::takeFindings()
{
    if (!m_findings.isBlocked)
        tellLeftOut();
    m_findings.faults = m_faults.take();
    m_findings.passed = m_passed.take();
    return std::move(m_findings);
}

} // namespace app
