#include "report/ComparisonReport.h"

#include <array>

namespace report {

namespace {

using core::ResultStage;

/// What a line of the file holds besides its numbers, in the order of the columns.
std::array<std::string, 8> textsOf(const ComparisonLine& line, const Say& say)
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

} // namespace

TableFile comparisonFile(const ComparisonInput& input, const ComparisonOptions& options)
{
    const Say say(options.paper.language);
    TableFile file(
        {std::string(say("Đối chiếu tự chấm – thẩm định", "Self-scores and verification compared")),
         std::string(say("Đối chiếu", "Comparison")), input.assessment->title,
         std::string(stageTitle(input.stage, say)), input.isProvisional, input.origin},
        options.paper.language);
    file.column(say("Đơn vị", "Unit"), 30);
    file.column(say("Mã", "Code"), 9);
    file.column(say("Tiêu chí", "Criterion"), 50);
    file.column(say("Điểm tối đa", "Maximum"), 9);
    constexpr int firstStage = 4;
    int lastStage = firstStage - 1;
    for (const ResultStage stage : core::resultStages) {
        if (stage > input.stage)
            break;
        file.column(stageTitle(stage, say), 12);
        ++lastStage;
    }
    file.column(say("Chênh lệch", "Change"), 10);
    for (const TextColumn& one : textColumns)
        file.column(say(one.vietnamese, one.english), 40);

    for (const auto& unit : input.units) {
        for (const ComparisonLine& one : unit.lines) {
            if (!options.isAll && !one.isContested(input.stage))
                continue;
            const core::Node& node = input.set->nodes[static_cast<std::size_t>(one.node)];
            file.row();
            file.text(unit.name);
            file.text(node.code);
            file.text(node.title);
            file.number(node.max);
            for (const ResultStage stage : core::resultStages) {
                if (stage <= input.stage)
                    file.numberOrNothing(one.at(stage));
            }
            file.numberOrNothing(one.difference(input.stage));
            if (one.difference(input.stage))
                file.formula("=" +
                             roundedFormula(file.here(lastStage) + "-" + file.here(firstStage),
                                            core::Points::maxDecimals));
            for (const std::string& words : textsOf(one, say))
                file.text(words);
        }
    }
    return file;
}

} // namespace report
