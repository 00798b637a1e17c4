#include "app/RefusalList.h"

#include "app/Wording.h"
#include "core/Text.h"
#include "report/CsvLine.h"

namespace app {

RefusalList::RefusalList(const core::Error& error, core::Language language)
    : m_columns{std::string(core::Text{"Chỗ", "Place"}.in(language)),
                std::string(core::Text{"Nội dung", "What stands there"}.in(language))}
{
    m_lines.reserve(error.details.size());
    for (const core::Problem& problem : error.details)
        m_lines.push_back({placeText(problem.place, language), text(problem, language)});
}

std::string RefusalList::csv() const
{
    std::string bytes(report::CsvLine::byteOrderMark);
    const auto add = [&bytes](const Line& cells) {
        report::CsvLine line;
        for (const std::string& cell : cells)
            line.text(cell);
        bytes += line.end();
    };
    add(m_columns);
    for (const Line& line : m_lines)
        add(line);
    return bytes;
}

} // namespace app
