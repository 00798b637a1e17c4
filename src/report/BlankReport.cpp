#include "report/BlankReport.h"

#include "core/Capitals.h"
#include "core/NumberText.h"
#include "report/TextWidth.h"

#include <algorithm>
#include <unordered_map>

namespace report {

namespace {

constexpr int blankSize = 22; ///< half points
constexpr std::string_view dots = "………………";

class Blank {
public:
    Blank(const BlankInput& input, const BlankOptions& options)
        : m_options(options), m_set(*input.set), m_say(options.paper.language)
    {
        for (const BlankInput::Line& line : input.lines)
            m_lines.emplace(line.node, &line);
    }

    Table table() const
    {
        Table table;
        table.size = blankSize;
        table.cellPadding = 90;
        table.rowPadding = 70;
        Row& header = table.header.emplace_back();
        const auto column = [&](std::string_view name, int width, int stretch) {
            header.cells.push_back(headerCell(name));
            table.columns.push_back({width, stretch, false});
        };
        column(m_say("STT", "No."), codeWidth(), 0);
        column(m_say("Lĩnh vực, tiêu chí, tiêu chí thành phần", "Area, criterion, item"), 0, 4);
        column(m_say("Điểm tối đa", "Maximum"), 1400, 0);
        if (m_options.rules)
            column(m_say("Cách chấm", "How scored"), 0, 4);
        column(m_say("Số liệu", "Figures"), 0, 4);
        column(m_say("Điểm tự chấm", "Self-score"), 1700, 0);
        column(m_say("Tài liệu kiểm chứng, ghi chú", "Evidence, notes"), 0, 3);
        for (std::size_t i = 0; i < m_set.nodes.size(); ++i)
            addNode(table, static_cast<int>(i));
        addSum(table);
        return table;
    }

    Table signatures() const
    {
        Table table;
        table.ruled = false;
        table.size = 26;
        table.rowPadding = 0;
        Row names;
        Row hints;
        for (const auto& [who, hint] :
             {std::pair(m_say("Người lập phiếu", "Prepared by"),
                        m_say("(Ký, ghi rõ họ tên)", "(Signature, full name)")),
              std::pair(m_say("Thủ trưởng đơn vị", "Head of the unit"),
                        m_say("(Ký, đóng dấu, ghi rõ họ tên)", "(Signature, seal, full name)"))}) {
            table.columns.push_back({0, 1, false});
            names.cells.push_back(headerCell(core::upperCase(who)));
            Cell cell = textCell(std::string(hint), Align::Center);
            cell.runs.front().italic = true;
            hints.cells.push_back(std::move(cell));
        }
        names.keepWithNext = true;
        hints.keepWithNext = true;
        hints.below = 2200; // room to sign in
        table.rows = {std::move(names), std::move(hints)};
        return table;
    }

private:
    int codeWidth() const
    {
        int width = textWidth("STT", blankSize, true);
        for (const core::Node& node : m_set.nodes) {
            if (node.section == core::Section::Areas)
                width = std::max(width, textWidth(node.code, blankSize, node.isArea()));
        }
        return std::min(width, 3000) + 2 * 90 + 20;
    }

    void addNode(Table& table, int index) const
    {
        const core::Node& node = m_set.nodes[static_cast<std::size_t>(index)];
        const auto found = m_lines.find(index);
        const bool isFigure = node.section == core::Section::Figures;
        if (node.section == core::Section::Quotas || (node.isScored() && found == m_lines.end()))
            return;
        Row row;
        row.cells.push_back(textCell(node.section == core::Section::Areas ? node.code : ""));
        row.cells.push_back(textCell(node.title));
        row.cells.push_back(numberCell(
            isFigure ? std::string() : core::format(node.max, core::NumberStyle::Vietnamese)));
        const BlankInput::Line* line = found == m_lines.end() ? nullptr : found->second;
        if (m_options.rules)
            row.cells.push_back(textCell(line != nullptr ? line->rule : std::string()));
        row.cells.push_back(textCell(line != nullptr ? figures(*line) : std::string()));
        row.cells.push_back(
            textCell(line != nullptr && !line->isOfUnit ? "x" : std::string(), Align::Center));
        row.cells.push_back(textCell(line != nullptr && !node.evidence.empty()
                                         ? join(m_say("TLKC: ", "Evidence: "), node.evidence)
                                         : std::string()));
        row.keepWithNext = !node.isScored();
        if (!node.isScored())
            makeStrong(row);
        if (node.isRoot())
            shade(row);
        table.rows.push_back(std::move(row));
    }

    static std::string figures(const BlankInput::Line& line)
    {
        std::string text;
        if (!line.isOfUnit)
            return text;
        for (const std::string& option : line.options)
            text += join(text.empty() ? "" : "\n", "[\u00A0\u00A0] ", option);
        for (const std::string& label : line.figures)
            text += join(text.empty() ? "" : "\n", label, ": ", dots);
        return text;
    }

    void addSum(Table& table) const
    {
        Row row;
        row.cells = {textCell({}), textCell(std::string(m_say("Tổng điểm", "Total"))),
                     numberCell(core::format(m_set.max, core::NumberStyle::Vietnamese))};
        while (row.cells.size() < table.columns.size())
            row.cells.push_back(textCell({}));
        makeStrong(row);
        shade(row);
        keepLastRows(table);
        row.keepWithNext = true;
        table.rows.push_back(std::move(row));
    }

    const BlankOptions& m_options;
    const core::IndexSet& m_set;
    Say m_say;
    std::unordered_map<int, const BlankInput::Line*> m_lines;
};

} // namespace

Document blankReport(const BlankInput& input, const BlankOptions& options)
{
    const Say say(options.paper.language);
    const Blank blank(input, options);
    PaperOptions paperOptions = options.paper;
    paperOptions.draft = false; // there is nothing on it yet
    WorkPaper paper({std::string(say("Phiếu chấm điểm chỉ số cải cách hành chính",
                                     "Score sheet of the public administration reform index")),
                     join(say("năm ", "year "), std::to_string(input.assessment->year)),
                     std::string(say("để điền bằng tay", "to be filled in by hand")),
                     input.assessment->year + 1, false, true},
                    paperOptions, input.origin);
    paper.text(join(say("Đơn vị: ", "Unit: "),
                    input.unit.empty() ? join(dots, dots, dots, dots) : input.unit));
    paper.table(blank.table());
    paper.note(std::string(
        say("Dấu x: đơn vị không tự chấm. Tiêu chí không phát sinh: ghi «không phát sinh» vào cột "
            "số liệu. Chưa có tài liệu: ghi «chưa có tài liệu».",
            "An x: not self-scored. Where nothing arose write “nothing arose”; without evidence "
            "write “no evidence”.")));
    paper.table(blank.signatures());
    return std::move(paper).end();
}

} // namespace report
