#pragma once

#include "report/Document.h"

#include <string>
#include <vector>

/// A document's blocks as texts, for tests of reports.
namespace support {

inline std::string textOf(const std::vector<report::Run>& runs)
{
    std::string text;
    for (const report::Run& run : runs)
        text += run.text;
    return text;
}

inline std::vector<std::string> paragraphsOf(const report::Section& section)
{
    std::vector<std::string> texts;
    for (const report::Block& block : section.blocks) {
        if (const auto* paragraph = std::get_if<report::Paragraph>(&block))
            texts.push_back(textOf(paragraph->runs));
    }
    return texts;
}

inline std::vector<const report::Table*> tablesOf(const report::Section& section)
{
    std::vector<const report::Table*> tables;
    for (const report::Block& block : section.blocks) {
        if (const auto* table = std::get_if<report::Table>(&block))
            tables.push_back(table);
    }
    return tables;
}

/// A row as one line: cells separated by |.
inline std::string lineOf(const report::Row& row)
{
    std::string text;
    for (const report::Cell& cell : row.cells)
        text += (&cell == &row.cells.front() ? "" : "|") + textOf(cell.runs);
    return text;
}

inline std::vector<std::string> linesOf(const report::Table& table)
{
    std::vector<std::string> lines;
    for (const report::Row& row : table.rows)
        lines.push_back(lineOf(row));
    return lines;
}

} // namespace support
