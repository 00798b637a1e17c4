#include "report/TableFile.h"

#include "core/NumberText.h"
#include "report/CsvLine.h"

namespace report {

namespace {

using Look = SheetCell::Look;

constexpr int ratioDigits = 10;
constexpr int ratioShown = 2;
constexpr int ratioCsv = 4;

} // namespace

void TableFile::column(std::string_view title, int width)
{
    m_columns.push_back({std::string(title), width});
}

void TableFile::text(std::string_view value)
{
    m_rows.back().push_back({std::string(value), {}, {}, false, -1});
}

void TableFile::number(core::Points points)
{
    const std::string digits = core::format(points);
    m_rows.back().push_back({digits, digits, {}, true, -1});
}

void TableFile::number(std::int64_t value)
{
    const std::string digits = std::to_string(value);
    m_rows.back().push_back({digits, digits, {}, true, -1});
}

void TableFile::number(const core::Ratio& ratio)
{
    m_rows.back().push_back({core::formatFixed(ratio, ratioDigits),
                             core::formatFixed(ratio, ratioCsv),
                             {},
                             true,
                             ratioShown});
}

void TableFile::formula(std::string formula)
{
    m_rows.back().back().formula = std::move(formula);
}

std::string TableFile::here(int column) const
{
    return cellReference(column, headRows + static_cast<int>(m_rows.size()) - 1);
}

std::string TableFile::csv() const
{
    std::string all(CsvLine::byteOrderMark);
    CsvLine header;
    for (const Column& column : m_columns)
        header.text(column.title);
    header.text(m_say("Đợt chấm", "Assessment"));
    header.text(m_say("Bước", "Stage"));
    header.text(m_say("Trạng thái kết quả", "State of the result"));
    all += header.end();
    for (const auto& row : m_rows) {
        CsvLine line;
        for (const Value& value : row) {
            if (value.isNumber)
                line.digits(value.csvDigits);
            else
                line.text(value.text);
        }
        line.text(m_head.assessment);
        line.text(m_head.stage);
        line.text(m_head.isProvisional ? m_say("tạm", "provisional") : std::string_view());
        all += line.end();
    }
    return all;
}

Workbook TableFile::workbook() const
{
    Workbook workbook;
    workbook.title = join(m_head.title, ", ", m_head.assessment);
    workbook.date = m_head.origin.date;
    SheetTab& tab = workbook.tabs.emplace_back();
    tab.name = m_head.tab;
    tab.landscape = true;
    tab.rows.push_back({sheetText(m_head.title, Look::Title)});
    std::string whose = m_head.assessment;
    if (!m_head.stage.empty())
        whose += join(" · ", m_head.stage);
    if (m_head.isProvisional)
        whose += join(" · ", m_say("KẾT QUẢ TẠM", "PROVISIONAL RESULT"));
    tab.rows.push_back(
        {sheetText(std::move(whose), m_head.isProvisional ? Look::Strong : Look::Note)});
    tab.rows.push_back(
        {sheetText(footerText(m_head.origin, m_head.isProvisional, true, m_say), Look::Note)});
    tab.footer = footerText(m_head.origin, m_head.isProvisional, false, m_say);
    tab.rows.emplace_back();
    tab.firstHeader = tab.lastHeader = headRows - 1;
    std::vector<SheetCell>& header = tab.rows.emplace_back();
    for (const Column& column : m_columns) {
        header.push_back(sheetText(column.title, Look::Header, Align::Center));
        tab.widths.push_back(column.width);
    }
    for (const auto& row : m_rows) {
        std::vector<SheetCell>& cells = tab.rows.emplace_back();
        for (const Value& value : row) {
            if (value.isNumber)
                cells.push_back(sheetNumber(value.text, value.decimals, value.formula));
            else if (value.text.empty())
                cells.emplace_back();
            else
                cells.push_back(sheetText(value.text));
        }
    }
    return workbook;
}

} // namespace report
