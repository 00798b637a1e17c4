#include "report/RankingContext.h"

#include "core/NumberText.h"

namespace report {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr int indexDecimals = 4; ///< two are printed; a spreadsheet that sorts again needs more

/// One line of the file. Numbers are written with a comma and without group signs, as a Vietnamese
/// spreadsheet reads them.
class Line {
public:
    void text(std::string_view value)
    {
        // A text that a spreadsheet would run as a formula is made a text by an apostrophe.
        const bool risky = !value.empty() && std::string_view("=+-@\t\r").find(value.front()) !=
                                                 std::string_view::npos;
        add(risky ? join("'", value) : std::string(value));
    }
    void number(core::Points points) { add(withComma(core::format(points))); }
    void number(const core::Ratio& ratio)
    {
        add(withComma(core::formatFixed(ratio, indexDecimals)));
    }
    void number(int value) { add(std::to_string(value)); }
    void empty() { add({}); }
    std::string end() { return m_line + "\r\n"; }

private:
    static std::string withComma(std::string machine)
    {
        if (const std::size_t point = machine.find('.'); point != std::string::npos)
            machine[point] = ',';
        return machine;
    }
    void add(const std::string& value)
    {
        if (!m_first)
            m_line += ';';
        m_first = false;
        if (value.find_first_of(";\"\r\n") == std::string::npos) {
            m_line += value;
            return;
        }
        m_line += '"';
        for (const char c : value)
            m_line += c == '"' ? std::string("\"\"") : std::string(1, c);
        m_line += '"';
    }

    std::string m_line;
    bool m_first = true;
};

std::string header(const RankingContext& context)
{
    const Say& say = context.say;
    Line line;
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
    for (const int area : context.set.areas) {
        const core::Node& node = context.set.nodes[static_cast<std::size_t>(area)];
        line.text(join(node.code, ". ", node.title, say(": điểm", ": points")));
        line.text(join(node.code, ". ", node.title, say(": chỉ số (%)", ": index (%)")));
    }
    return line.end();
}

std::string unitLine(const RankingContext& context, int unit, const engine::Standing* standing)
{
    const engine::UnitResult& result = context.result(unit);
    Line line;
    if (standing != nullptr)
        line.number(standing->rank);
    else
        line.empty();
    line.text((*context.input.units)[static_cast<std::size_t>(unit)].id);
    line.text(context.unitName(unit));
    if (standing == nullptr) {
        // Not scored is not 0: the cells stay empty.
        const std::size_t rest = 5 + (context.hasExtras() ? 2 : 0) + 2 * context.set.areas.size();
        for (std::size_t i = 0; i < rest; ++i)
            line.empty();
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
    return line.end();
}

} // namespace

std::string rankingCsv(const RankingInput& input, core::Language language)
{
    const RankingContext context(input, language);
    std::string text(byteOrderMark);
    text += header(context);
    for (const engine::Standing& standing : context.standings())
        text += unitLine(context, standing.unit, &standing);
    for (const int unit : input.ranking->notScored)
        text += unitLine(context, unit, nullptr);
    return text;
}

} // namespace report
