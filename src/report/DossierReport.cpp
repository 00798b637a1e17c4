#include "report/DossierReport.h"

#include "core/DateText.h"
#include "core/NumberText.h"

#include <array>
#include <optional>

namespace report {

namespace {

using core::CounterValue;
using core::DossierCounters;

/// The eleven numbers of the form, columns (3) to (13).
using FormNumbers = std::array<CounterValue, 11>;

CounterValue sumOf(std::initializer_list<CounterValue> parts)
{
    std::int64_t sum = 0;
    for (const CounterValue& part : parts) {
        if (!part)
            return std::nullopt;
        sum += *part;
    }
    return sum;
}

FormNumbers numbersOf(const DossierCounters& row)
{
    return {sumOf({row.online, row.direct, row.carried}),
            row.online,
            row.direct,
            row.carried,
            sumOf({row.early, row.onTime, row.late}),
            row.early,
            row.onTime,
            row.late,
            sumOf({row.pendingInTime, row.pendingLate}),
            row.pendingInTime,
            row.pendingLate};
}

std::string counted(const CounterValue& value)
{
    return value ? core::formatFixed(core::Ratio(*value), 0, core::NumberStyle::Vietnamese)
                 : std::string();
}

struct NumberTitle {
    std::string_view vietnamese;
    std::string_view english;
};
constexpr std::array<NumberTitle, 11> numberTitles = {{
    {"Tiếp nhận: tổng số", "Received: total"},
    {"Trực tuyến trong kỳ", "Online in the period"},
    {"Trực tiếp, bưu chính trong kỳ", "Direct and by post in the period"},
    {"Từ kỳ trước", "Carried over"},
    {"Đã giải quyết: tổng số", "Finished: total"},
    {"Trước hạn", "Early"},
    {"Đúng hạn", "On time"},
    {"Quá hạn", "Late"},
    {"Đang giải quyết: tổng số", "Pending: total"},
    {"Trong hạn", "In time"},
    {"Đang quá hạn", "Overdue"},
}};

class DossierForm {
public:
    explicit DossierForm(const Say& say) : m_say(say) {}

    Table table(const DossierInput& input, const DossierInput::Level& level) const
    {
        Table table;
        table.size = 21;
        table.cellPadding = 60;
        table.rowPadding = 45;
        table.header.resize(4);
        whole(table, m_say("STT", "No."), 1000, 0);
        whole(table,
              input.unit.empty() ? m_say("Đơn vị", "Unit") : m_say("Lĩnh vực giải quyết", "Field"),
              0, 1);
        group(table, m_say("Số hồ sơ tiếp nhận", "Received"), 4);
        group(table, m_say("Số lượng hồ sơ đã giải quyết", "Finished"), 4);
        group(table, m_say("Số lượng hồ sơ đang giải quyết", "Pending"), 3);
        under(table, m_say("Tổng số", "Total"));
        span(table, m_say("Trong kỳ", "In the period"), 2);
        under(table, m_say("Từ kỳ trước", "Carried over"));
        for (const std::string_view name :
             {m_say("Tổng số", "Total"), m_say("Trước hạn", "Early"), m_say("Đúng hạn", "On time"),
              m_say("Quá hạn", "Late"), m_say("Tổng số", "Total"), m_say("Trong hạn", "In time"),
              m_say("Quá hạn", "Overdue")})
            under(table, name);
        table.header[2].cells = {
            headerCell(m_say("Trực tuyến", "Online")),
            headerCell(m_say("Trực tiếp, dịch vụ bưu chính", "Direct, by post"))};
        for (const std::string_view number :
             {"(1)", "(2)", "(3)=(4)+(5)+(6)", "(4)", "(5)", "(6)", "(7)=(8)+(9)+(10)", "(8)",
              "(9)", "(10)", "(11)=(12)+(13)", "(12)", "(13)"}) {
            Cell cell = textCell(std::string(number), Align::Center);
            cell.runs.front().italic = true;
            table.header[3].cells.push_back(std::move(cell));
        }
        int number = 0;
        for (const DossierInput::Line& line : level.lines)
            table.rows.push_back(rowOf(std::to_string(++number), line.name, line.counters));
        if (level.lines.size() > 1) {
            Row sum = rowOf({}, std::string(m_say("Tổng cộng", "Sum")), level.sum);
            makeStrong(sum);
            shade(sum);
            keepLastRows(table);
            table.rows.push_back(std::move(sum));
        }
        return table;
    }

private:
    void whole(Table& table, std::string_view name, int width, int stretch) const
    {
        Cell cell = headerCell(name);
        cell.rowSpan = 3;
        table.header[0].cells.push_back(std::move(cell));
        table.columns.push_back({width, stretch, false});
    }
    static void group(Table& table, std::string_view name, int columns)
    {
        Cell cell = headerCell(name);
        cell.columnSpan = columns;
        table.header[0].cells.push_back(std::move(cell));
        for (int i = 0; i < columns; ++i)
            table.columns.push_back({1720, 0, false});
    }
    static void under(Table& table, std::string_view name)
    {
        Cell cell = headerCell(name);
        cell.rowSpan = 2;
        table.header[1].cells.push_back(std::move(cell));
    }
    static void span(Table& table, std::string_view name, int columns)
    {
        Cell cell = headerCell(name);
        cell.columnSpan = columns;
        table.header[1].cells.push_back(std::move(cell));
    }
    static Row rowOf(std::string number, std::string name, const DossierCounters& counters)
    {
        Row row;
        row.cells = {textCell(std::move(number), Align::Center), textCell(std::move(name))};
        for (const CounterValue& value : numbersOf(counters))
            row.cells.push_back(numberCell(counted(value)));
        return row;
    }

    const Say& m_say;
};

} // namespace

std::string_view levelTitle(core::DossierSource::Level level, const Say& say)
{
    switch (level) {
    case core::DossierSource::Level::Province:
        return say("Cấp tỉnh", "Province");
    case core::DossierSource::Level::District:
        return say("Cấp huyện", "District");
    case core::DossierSource::Level::Commune:
        break;
    }
    return say("Cấp xã", "Commune");
}

Document dossierReport(const DossierInput& input, const DossierOptions& options)
{
    const Say say(options.paper.language);
    const std::string whose = input.unit.empty() ? groupName(*input.assessment, say) : input.unit;
    WorkPaper paper(
        {std::string(say("Tình hình, kết quả giải quyết thủ tục hành chính",
                         "Administrative procedures received and finished")),
         join(say("của ", "of "), whose),
         join(say("Biểu số II.06a/VPCP/KSTT; từ ", "Form II.06a/VPCP/KSTT; from "),
              core::dateText(input.from), say(" đến ", " to "), core::dateText(input.to)),
         input.assessment->year + 1, false, true},
        options.paper, input.origin);
    if (input.levels.empty())
        paper.text(std::string(say("Chưa có số liệu hồ sơ nào của đợt này.",
                                   "This assessment has no counters of dossiers yet.")));
    const DossierForm form(say);
    for (const DossierInput::Level& level : input.levels) {
        paper.heading(std::string(levelTitle(level.level, say)));
        paper.table(form.table(input, level));
    }
    paper.note(std::string(
        say("Đơn vị tính: số hồ sơ. Ô trống: chưa có số liệu. Cột (9) gồm cả hồ sơ chờ bổ sung, hồ "
            "sơ trả lại hoặc rút (Thông tư 01/2020/TT-VPCP).",
            "Unit: dossiers. An empty cell: not known. Column (9) holds what waits for a "
            "supplement, was returned or withdrawn (Thông tư 01/2020/TT-VPCP).")));
    return std::move(paper).end();
}

TableFile dossierFile(const DossierInput& input, core::Language language)
{
    const Say say(language);
    TableFile file({std::string(say("Kết quả giải quyết thủ tục hành chính (II.06a)",
                                    "Administrative procedures (II.06a)")),
                    "II.06a",
                    input.assessment->title,
                    {},
                    false,
                    input.origin},
                   language);
    file.column(say("Cấp", "Level"), 12);
    file.column(input.unit.empty() ? say("Đơn vị", "Unit") : say("Lĩnh vực", "Field"), 40);
    for (const NumberTitle& title : numberTitles)
        file.column(say(title.vietnamese, title.english), 14);
    constexpr int first = 2;
    for (const DossierInput::Level& level : input.levels) {
        for (const DossierInput::Line& line : level.lines) {
            file.row();
            file.text(levelTitle(level.level, say));
            file.text(line.name);
            const FormNumbers numbers = numbersOf(line.counters);
            const auto sum = [&file](int from, int count) {
                std::string formula = "=" + file.here(from);
                for (int i = 1; i < count; ++i)
                    formula += "+" + file.here(from + i);
                file.formula(std::move(formula));
            };
            for (std::size_t i = 0; i < numbers.size(); ++i) {
                file.numberOrNothing(numbers[i]);
                if (!numbers[i])
                    continue;
                const int at = first + static_cast<int>(i);
                if (i == 0 || i == 4)
                    sum(at + 1, 3);
                else if (i == 8)
                    sum(at + 1, 2);
            }
        }
    }
    return file;
}

} // namespace report
