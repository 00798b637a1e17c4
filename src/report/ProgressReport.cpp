#include "report/ProgressReport.h"

#include "core/DateText.h"

#include <algorithm>
#include <utility>

namespace report {

namespace {

using UnitProgress = ProgressInput::UnitPart;

/// In %, down: 100 stands for all alone.
std::string shareText(const ProgressInput::Share& share)
{
    if (share.all == 0)
        return "–";
    return join(std::to_string(share.done), "/", std::to_string(share.all), " (",
                std::to_string(share.done * 100 / share.all), "%)");
}

std::string talkText(const UnitProgress& unit, const Say& say)
{
    std::string text;
    if (unit.asked > 0)
        text = join(std::to_string(unit.asked), say(" câu hỏi, ", " questions, "),
                    std::to_string(unit.unanswered), say(" chưa trả lời", " unanswered"));
    if (unit.complaints > 0)
        text += join(text.empty() ? "" : "; ", std::to_string(unit.complaints),
                     say(" khiếu nại, ", " complaints, "), std::to_string(unit.undecided),
                     say(" chưa thẩm định lại", " undecided"));
    return text;
}

std::vector<const UnitProgress*> toldUnits(const ProgressInput& input,
                                           const ProgressOptions& options)
{
    std::vector<const UnitProgress*> told;
    for (const UnitProgress& unit : input.units) {
        if (!options.lateOnly || unit.isLate)
            told.push_back(&unit);
    }
    return told;
}

/// How many units are in each state, in the order in which the states first come.
std::string countsText(const ProgressInput& input)
{
    std::vector<std::pair<std::string, int>> counts;
    for (const UnitProgress& unit : input.units) {
        const auto found = std::find_if(counts.begin(), counts.end(), [&unit](const auto& one) {
            return one.first == unit.state;
        });
        if (found == counts.end())
            counts.emplace_back(unit.state, 1);
        else
            ++found->second;
    }
    std::string text;
    for (const auto& [state, count] : counts)
        text += join(text.empty() ? "" : "; ", state, ": ", std::to_string(count));
    return text;
}

Table progressTable(const std::vector<const UnitProgress*>& units, const Say& say)
{
    Table table;
    table.size = 23;
    table.rowPadding = 45;
    table.cellPadding = 90;
    Row& header = table.header.emplace_back();
    const auto column = [&](std::string_view name, int width, int stretch) {
        header.cells.push_back(headerCell(name));
        table.columns.push_back({width, stretch, false});
    };
    column(say("TT", "No."), 1100, 0);
    column(say("Đơn vị", "Unit"), 0, 4);
    column(say("Trạng thái", "State"), 0, 3);
    column(say("Tự chấm", "Self-scored"), 3200, 0);
    column(say("Thẩm định", "Verified"), 3200, 0);
    column(say("Giải trình", "Answers"), 0, 3);
    column(say("Hạn", "Last day"), 2300, 0);
    int number = 0;
    for (const UnitProgress* unit : units) {
        Row row;
        row.cells = {textCell(std::to_string(++number), Align::Center),
                     textCell(unit->name),
                     textCell(unit->state),
                     textCell(shareText(unit->self), Align::Center),
                     textCell(shareText(unit->verified), Align::Center),
                     textCell(talkText(*unit, say)),
                     textCell(core::dateText(unit->until), Align::Center)};
        row.cells[2].runs.front().bold = unit->isLate;
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Document progressReport(const ProgressInput& input, const ProgressOptions& options)
{
    const Say say(options.paper.language);
    std::string remark = join(say("đến ngày ", "as of "), core::dateText(input.today),
                              input.phase.empty() ? "" : say("; bước ", "; phase "), input.phase);
    WorkPaper paper(
        {std::string(options.lateOnly ? say("Đơn vị quá hạn chấm điểm cải cách hành chính",
                                            "Units late with their reform scores")
                                      : say("Tiến độ chấm điểm chỉ số cải cách hành chính",
                                            "Progress of scoring the reform index")),
         join(say("năm ", "year "), std::to_string(input.assessment->year), say(" của ", ", "),
              groupName(*input.assessment, say)),
         std::move(remark), input.assessment->year + 1, false, true},
        options.paper, input.origin);
    const auto units = toldUnits(input, options);
    if (units.empty()) {
        paper.text(
            std::string(options.lateOnly
                            ? say("Không có đơn vị nào quá hạn.", "No unit is late.")
                            : say("Đợt chấm không có đơn vị nào.", "The assessment has no unit.")));
        return std::move(paper).end();
    }
    if (!options.lateOnly)
        paper.text(join(std::to_string(input.units.size()), say(" đơn vị. ", " units. "),
                        countsText(input), "."));
    paper.table(progressTable(units, say));
    paper.note(std::string(say(
        "Số tiêu chí đã có điểm trên số tiêu chí phải chấm ở bước đó; phần trăm làm tròn xuống.",
        "Criteria with points of those asked at the stage; percentages are rounded down.")));
    return std::move(paper).end();
}

TableFile progressFile(const ProgressInput& input, const ProgressOptions& options)
{
    const Say say(options.paper.language);
    TableFile file({std::string(say("Tiến độ chấm điểm", "Progress of scoring")),
                    std::string(say("Tiến độ", "Progress")), input.assessment->title, input.phase,
                    false, input.origin},
                   options.paper.language);
    file.column(say("Đơn vị", "Unit"), 34);
    file.column(say("Trạng thái", "State"), 26);
    for (const std::string_view name :
         {say("Tự chấm: đã chấm", "Self: done"), say("Tự chấm: phải chấm", "Self: asked"),
          say("Thẩm định: đã chấm", "Verified: done"),
          say("Thẩm định: phải chấm", "Verified: asked"), say("Câu hỏi", "Questions"),
          say("Chưa trả lời", "Unanswered"), say("Khiếu nại", "Complaints"),
          say("Chưa thẩm định lại", "Undecided")})
        file.column(name, 12);
    file.column(say("Hạn", "Last day"), 12);
    for (const UnitProgress* unit : toldUnits(input, options)) {
        file.row();
        file.text(unit->name);
        file.text(unit->state);
        for (const std::int64_t value :
             {unit->self.done, unit->self.all, unit->verified.done, unit->verified.all,
              std::int64_t{unit->asked}, std::int64_t{unit->unanswered},
              std::int64_t{unit->complaints}, std::int64_t{unit->undecided}})
            file.number(value);
        file.text(core::dateText(unit->until));
    }
    return file;
}

} // namespace report
