#include "core/NumberText.h"
#include "report/CsvLine.h"
#include "report/RankingContext.h"

namespace report {

namespace {

std::string header(const RankingContext& context)
{
    const Say& say = context.say;
    CsvLine line;
    line.text(say("Hạng", "Rank"));
    line.text(say("Mã đơn vị", "Unit id"));
    line.text(say("Đơn vị", "Unit"));
    line.text(say("Điểm đạt", "Points"));
    line.text(say("Điểm tối đa áp dụng", "Applicable maximum"));
    line.text(say("Chỉ số (%)", "Index (%)"));
    line.text(say("Xếp loại", "Class"));
    line.text(say("Số tiêu chí thiếu", "Criteria missing"));
    if (context.hasExtras()) {
        line.text(say("Điểm thưởng", "Bonus"));
        line.text(say("Điểm phạt", "Penalty"));
    }
    if (context.set.indexScale)
        line.text(join(say("Chỉ số thang ", "Index on a scale of "),
                       core::format(*context.set.indexScale, core::NumberStyle::Vietnamese)));
    if (context.hasClassReasons()) {
        line.text(say("Xếp loại theo điểm", "Class by points"));
        line.text(say("Vì sao khác", "Why another"));
    }
    for (const int area : context.set.areas) {
        const core::Node& node = context.set.nodes[static_cast<std::size_t>(area)];
        line.text(join(node.code, ". ", node.title, say(": điểm", ": points")));
        line.text(join(node.code, ". ", node.title, say(": chỉ số (%)", ": index (%)")));
    }
    line.text(say("Đợt chấm", "Assessment"));
    line.text(say("Bước", "Stage"));
    line.text(say("Kết quả", "Result"));
    return line.end();
}

/// Rows get apart from their file: each says whose result it is, and that it is provisional.
void addWhose(CsvLine& line, const RankingContext& context)
{
    line.text(context.input.assessment->title);
    line.text(stageTitle(context.input.stage, context.say));
    line.text(context.isProvisional() ? context.say("tạm", "provisional") : std::string_view());
}

std::string unitLine(const RankingContext& context, int unit, const engine::Standing* standing)
{
    const engine::UnitResult& result = context.result(unit);
    CsvLine line;
    if (standing != nullptr)
        line.number(standing->rank);
    else
        line.empty();
    line.text((*context.input.units)[static_cast<std::size_t>(unit)].id);
    line.text(context.unitName(unit));
    if (standing == nullptr) {
        // Not scored is not 0: the cells stay empty.
        const std::size_t rest = 5 + (context.hasExtras() ? 2 : 0) +
                                 (context.set.indexScale ? 1 : 0) +
                                 (context.hasClassReasons() ? 2 : 0) + 2 * context.set.areas.size();
        for (std::size_t i = 0; i < rest; ++i)
            line.empty();
        addWhose(line, context);
        return line.end();
    }
    line.number(result.total);
    line.number(result.applicable);
    line.number(standing->index);
    line.text(context.className(standing->unitClass));
    line.number(result.missing);
    if (context.hasExtras()) {
        line.number(result.bonus);
        line.number(result.penalty);
    }
    if (const auto scaled = engine::scaledIndex(context.set, result))
        line.number(*scaled);
    if (context.hasClassReasons()) {
        line.text(context.className(standing->classByPoints));
        line.text(context.classReason(*standing));
    }
    for (const int area : context.set.areas) {
        const engine::NodeResult& node = context.node(unit, area);
        if (const auto index = engine::nodeIndex(node)) {
            line.number(node.points);
            line.number(*index);
        } else {
            line.empty();
            line.empty();
        }
    }
    addWhose(line, context);
    return line.end();
}

} // namespace

std::string rankingCsv(const RankingInput& input, core::Language language)
{
    const RankingContext context(input, language);
    std::string text(CsvLine::byteOrderMark);
    text += header(context);
    for (const engine::Standing& standing : context.standings())
        text += unitLine(context, standing.unit, &standing);
    for (const int unit : input.ranking->notScored)
        text += unitLine(context, unit, nullptr);
    return text;
}

} // namespace report
