#include "core/NumberText.h"
#include "report/ComparisonReport.h"
#include "report/CsvLine.h"

namespace report {

namespace {

using core::ResultStage;
using Look = SheetCell::Look;

/// What a line of the table files holds besides its numbers, in the order of the columns.
std::vector<std::string> textsOf(const ComparisonLine& line, const Say& say)
{
    return {line.self,
            line.counted,
            line.unitNote,
            line.reason1,
            line.question,
            line.answer,
            std::string(line.isComplaint ? say("khiếu nại", "complaint") : std::string_view()),
            line.reason2};
}

struct TextColumn {
    std::string_view vietnamese;
    std::string_view english;
};
constexpr std::array textColumns = {
    TextColumn{"Cách tính tự chấm", "How self-scored"},
    TextColumn{"Cách tính khi thẩm định", "How verified"},
    TextColumn{"Ghi chú của đơn vị", "Unit's note"},
    TextColumn{"Lý do lần 1", "First reason"},
    TextColumn{"Câu hỏi", "Question"},
    TextColumn{"Giải trình", "Answer"},
    TextColumn{"Khiếu nại", "Complaint"},
    TextColumn{"Lý do lần 2", "Second reason"},
};

std::vector<ResultStage> stagesUpTo(ResultStage stage)
{
    std::vector<ResultStage> stages = {ResultStage::Self};
    if (stage != ResultStage::Self)
        stages.push_back(ResultStage::V1);
    if (stage == ResultStage::Final)
        stages.push_back(ResultStage::Final);
    return stages;
}

bool isTold(const ComparisonLine& line, const ComparisonInput& input,
            const ComparisonOptions& options)
{
    return options.isAll || line.isContested(input.stage);
}

} // namespace

std::string comparisonCsv(const ComparisonInput& input, const ComparisonOptions& options)
{
    const Say say(options.paper.language);
    const std::vector<ResultStage> stages = stagesUpTo(input.stage);
    std::string text(CsvLine::byteOrderMark);
    CsvLine header;
    for (const std::string_view name :
         {say("Đơn vị", "Unit"), say("Mã", "Code"), say("Tiêu chí", "Criterion"),
          say("Điểm tối đa", "Maximum")})
        header.text(name);
    for (const ResultStage stage : stages)
        header.text(stageTitle(stage, say));
    header.text(say("Chênh lệch", "Change"));
    for (const TextColumn& column : textColumns)
        header.text(say(column.vietnamese, column.english));
    for (const std::string_view name : {say("Đợt chấm", "Assessment"), say("Bước", "Stage"),
                                        say("Trạng thái kết quả", "State of the result")})
        header.text(name);
    text += header.end();

    for (const auto& unit : input.units) {
        for (const ComparisonLine& one : unit.lines) {
            if (!isTold(one, input, options))
                continue;
            const core::Node& node = input.set->nodes[static_cast<std::size_t>(one.node)];
            CsvLine line;
            line.text(unit.name);
            line.text(node.code);
            line.text(node.title);
            line.number(node.max);
            const auto number = [&line](const std::optional<core::Points>& points) {
                if (points)
                    line.number(*points);
                else
                    line.empty();
            };
            for (const ResultStage stage : stages)
                number(one.at(stage));
            number(one.difference(input.stage));
            for (const std::string& words : textsOf(one, say))
                line.text(words);
            line.text(input.assessment->title);
            line.text(stageTitle(input.stage, say));
            line.text(input.isProvisional ? say("tạm", "provisional") : std::string_view());
            text += line.end();
        }
    }
    return text;
}

Workbook comparisonWorkbook(const ComparisonInput& input, const ComparisonOptions& options)
{
    const Say say(options.paper.language);
    const std::vector<ResultStage> stages = stagesUpTo(input.stage);
    Workbook workbook;
    workbook.title = join(say("Đối chiếu tự chấm – thẩm định, ", "Self-scores and verification, "),
                          input.assessment->title);
    workbook.date = input.origin.date;
    SheetTab& tab = workbook.tabs.emplace_back();
    tab.name = std::string(say("Đối chiếu", "Comparison"));
    tab.landscape = true;
    tab.fixedColumns = 3;
    tab.rows.push_back({sheetText(std::string(say("Bảng đối chiếu tự chấm – thẩm định",
                                                  "Self-scores and verification compared")),
                                  Look::Title)});
    std::string whose = join(input.assessment->title, " · ", stageTitle(input.stage, say));
    if (input.isProvisional)
        whose += join(" · ", say("KẾT QUẢ TẠM", "PROVISIONAL RESULT"));
    tab.rows.push_back(
        {sheetText(std::move(whose), input.isProvisional ? Look::Strong : Look::Note)});
    tab.rows.push_back(
        {sheetText(footerText(input.origin, input.isProvisional, true, say), Look::Note)});
    tab.footer = footerText(input.origin, input.isProvisional, false, say);
    tab.rows.emplace_back();
    tab.firstHeader = tab.lastHeader = static_cast<int>(tab.rows.size());
    std::vector<SheetCell>& header = tab.rows.emplace_back();
    const auto column = [&](std::string_view name, int width) {
        header.push_back(sheetText(std::string(name), Look::Header, Align::Center));
        tab.widths.push_back(width);
    };
    column(say("Đơn vị", "Unit"), 30);
    column(say("Mã", "Code"), 9);
    column(say("Tiêu chí", "Criterion"), 50);
    column(say("Điểm tối đa", "Maximum"), 9);
    for (const ResultStage stage : stages)
        column(stageTitle(stage, say), 12);
    column(say("Chênh lệch", "Change"), 10);
    for (const TextColumn& one : textColumns)
        column(say(one.vietnamese, one.english), 40);

    const int firstStage = 4;
    const int lastStage = firstStage + static_cast<int>(stages.size()) - 1;
    for (const auto& unit : input.units) {
        for (const ComparisonLine& one : unit.lines) {
            if (!isTold(one, input, options))
                continue;
            const core::Node& node = input.set->nodes[static_cast<std::size_t>(one.node)];
            const auto at = static_cast<int>(tab.rows.size());
            std::vector<SheetCell> row = {sheetText(unit.name), sheetText(node.code),
                                          sheetText(node.title),
                                          sheetNumber(core::format(node.max), -1)};
            for (const ResultStage stage : stages) {
                if (const auto& points = one.at(stage))
                    row.push_back(sheetNumber(core::format(*points), -1));
                else
                    row.push_back(sheetText(stage == ResultStage::Self && !one.isOfUnit ? "x" : "",
                                            Look::Plain, Align::Right));
            }
            if (const auto difference = one.difference(input.stage))
                row.push_back(sheetNumber(core::format(*difference), -1,
                                          "=" + roundedFormula(cellReference(lastStage, at) + "-" +
                                                                   cellReference(firstStage, at),
                                                               core::Points::maxDecimals)));
            else
                row.emplace_back();
            for (std::string& words : textsOf(one, say))
                row.push_back(sheetText(std::move(words)));
            tab.rows.push_back(std::move(row));
        }
    }
    return workbook;
}

} // namespace report
