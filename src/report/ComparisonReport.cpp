#include "report/ComparisonReport.h"

#include "core/NumberText.h"
#include "report/TextWidth.h"

#include <algorithm>
#include <map>

namespace report {

namespace {

using core::ResultStage;

constexpr int comparedSize = 22; ///< half points
constexpr int comparedNumberWidth = 1500;

/// A unit's line of a criterion, wherever it is grouped.
struct Compared {
    const ComparisonInput::UnitPart* unit = nullptr;
    const ComparisonLine* line = nullptr;
};

/// What was cut and raised among some lines.
struct Balance {
    int cut = 0;
    int raised = 0;
    int asked = 0;      ///< with a question or an answer
    int complaints = 0; ///< of these
    int accepted = 0;   ///< of these: with more points than after the first verification
    core::Points lost;
    core::Points won;

    void add(const ComparisonLine& line, ResultStage stage)
    {
        if (const auto difference = line.difference(stage); difference && !difference->isZero()) {
            const bool isCut = difference->isNegative();
            ++(isCut ? cut : raised);
            (isCut ? lost : won) += *difference;
        }
        if (line.question.empty() && line.answer.empty() && !line.isComplaint)
            return;
        ++asked;
        if (!line.isComplaint)
            return;
        ++complaints;
        const auto& first = line.at(ResultStage::V1);
        const auto& last = line.at(ResultStage::Final);
        if (stage == ResultStage::Final && first && last && *last > *first)
            ++accepted;
    }
};

class Comparison {
public:
    Comparison(const ComparisonInput& input, const ComparisonOptions& options)
        : m_input(input), m_options(options), m_set(*input.set), m_say(options.paper.language)
    {
        m_stages.push_back(ResultStage::Self);
        m_stages.push_back(ResultStage::V1);
        if (input.stage == ResultStage::Final)
            m_stages.push_back(ResultStage::Final);
    }

    const Say& say() const { return m_say; }
    const std::vector<ResultStage>& stages() const { return m_stages; }
    const core::Node& node(int index) const { return m_set.nodes[static_cast<std::size_t>(index)]; }
    std::string_view stageColumn(ResultStage stage) const
    {
        switch (stage) {
        case ResultStage::Self:
            return m_say("Tự chấm", "Self");
        case ResultStage::V1:
            return m_say("Thẩm định lần 1", "First verification");
        case ResultStage::Final:
            break;
        }
        return m_say("Kết quả", "Result");
    }
    bool isTold(const ComparisonLine& line) const
    {
        return m_options.isAll || line.isContested(m_input.stage);
    }
    std::string title() const
    {
        return std::string(
            m_say("Bảng đối chiếu tự chấm – thẩm định", "Self-scores and verification compared"));
    }
    /// "năm 2021 của các sở, ban, ngành"
    std::string second() const
    {
        const std::string whose = m_input.isOneUnit && !m_input.units.empty()
                                      ? m_input.units.front().name
                                      : groupName(*m_input.assessment, m_say);
        return join(m_say("năm ", "year "), std::to_string(m_input.assessment->year),
                    m_say(" của ", ", "), whose);
    }
    std::string total(const std::optional<core::Points>& points) const
    {
        return points ? core::formatFixed(*points,
                                          std::clamp(m_set.decimals, 2, core::Points::maxDecimals),
                                          core::NumberStyle::Vietnamese)
                      : std::string();
    }
    /// x: not of this stage; empty: not scored.
    std::string pointsText(const ComparisonLine& line, ResultStage stage) const
    {
        if (const auto& points = line.at(stage))
            return core::format(*points, core::NumberStyle::Vietnamese);
        return stage == ResultStage::Self && !line.isOfUnit ? "x" : "";
    }
    /// "+0,5", "−1"; empty where nothing can be compared.
    std::string differenceText(const ComparisonLine& line) const
    {
        const auto difference = line.difference(m_input.stage);
        if (!difference)
            return {};
        return signedText(*difference);
    }
    static std::string signedText(core::Points points)
    {
        std::string text = core::format(points, core::NumberStyle::Vietnamese);
        return points > core::Points() ? "+" + text : text;
    }

    /// Why, who said what: each with its speaker.
    std::string words(const ComparisonLine& line) const
    {
        std::string text;
        const auto add = [&text](std::string_view label, const std::string& said) {
            if (!said.empty())
                text += join(text.empty() ? "" : "\n", label, said);
        };
        add(m_say("Tự chấm: ", "Self: "), line.self);
        add(m_say("Đơn vị ghi: ", "Unit: "), line.unitNote);
        add(m_say("Thẩm định: ", "Verified: "), line.counted);
        add(m_say("Lý do lần 1: ", "First reason: "), line.reason1);
        add(m_say("Hỏi: ", "Asked: "), line.question);
        add(line.isComplaint ? m_say("Khiếu nại: ", "Complaint: ")
                             : m_say("Giải trình: ", "Answer: "),
            line.answer);
        if (m_input.stage == ResultStage::Final)
            add(m_say("Lý do lần 2: ", "Second reason: "), line.reason2);
        return text;
    }

    Table summary() const
    {
        Table table;
        table.size = comparedSize;
        table.rowPadding = 40;
        table.header.resize(2);
        Row& top = table.header[0];
        Row& below = table.header[1];
        const auto column = [&](std::string_view name, int width, int stretch) {
            Cell cell = headerCell(name);
            cell.rowSpan = 2;
            top.cells.push_back(std::move(cell));
            table.columns.push_back({width, stretch, false});
        };
        const auto pair = [&](std::string_view over, std::string_view first,
                              std::string_view next) {
            Cell cell = headerCell(over);
            cell.columnSpan = 2;
            top.cells.push_back(std::move(cell));
            for (const std::string_view name : {first, next}) {
                below.cells.push_back(headerCell(name));
                table.columns.push_back({1750, 0, false});
            }
        };
        const std::string_view count = m_say("tiêu chí", "criteria");
        const std::string_view points = m_say("điểm", "points");
        column(m_say("TT", "No."), 1100, 0);
        column(m_say("Đơn vị", "Unit"), 0, 1);
        for (const ResultStage stage : m_stages)
            column(stageColumn(stage), 2100, 0);
        pair(m_say("Giảm", "Cut"), count, points);
        pair(m_say("Tăng", "Raised"), count, points);
        if (m_input.stage == ResultStage::Final)
            pair(m_say("Giải trình", "Answers"), m_say("khiếu nại", "complaints"),
                 m_say("được thêm", "accepted"));

        int number = 0;
        Balance all;
        for (const auto& unit : m_input.units) {
            Balance balance;
            for (const ComparisonLine& line : unit.lines) {
                balance.add(line, m_input.stage);
                all.add(line, m_input.stage);
            }
            Row row;
            row.cells = {textCell(std::to_string(++number), Align::Center), textCell(unit.name)};
            for (const ResultStage stage : m_stages)
                row.cells.push_back(
                    numberCell(total(unit.totals[static_cast<std::size_t>(stage)])));
            addBalance(row, balance);
            table.rows.push_back(std::move(row));
        }
        if (m_input.units.size() > 1) {
            Row sum;
            sum.cells = {textCell({}), textCell(std::string(m_say("Cộng", "Sum")))};
            for (std::size_t i = 0; i < m_stages.size(); ++i)
                sum.cells.push_back(textCell({}));
            addBalance(sum, all);
            makeStrong(sum);
            shade(sum);
            keepLastRows(table);
            sum.keepWithNext = true; // the note below is not alone on a page
            table.rows.push_back(std::move(sum));
        }
        return table;
    }

    Table details() const
    {
        Table table;
        table.size = comparedSize;
        table.rowPadding = 40;
        table.cellPadding = 90;
        Row& header = table.header.emplace_back();
        const auto column = [&](std::string_view name, int width, int stretch) {
            header.cells.push_back(headerCell(name));
            table.columns.push_back({width, stretch, false});
        };
        const bool byUnit = m_options.order == ComparisonOptions::Order::Unit;
        if (byUnit)
            column(m_say("Mã", "Code"), codeWidth(), 0);
        else
            column(m_say("TT", "No."), 1100, 0);
        column(byUnit ? m_say("Tiêu chí", "Criterion") : m_say("Đơn vị", "Unit"), 0, 3);
        column(m_say("Tối đa", "Max."), comparedNumberWidth, 0);
        for (const ResultStage stage : m_stages)
            column(stageColumn(stage), stage == ResultStage::V1 ? 1750 : comparedNumberWidth, 0);
        column(m_say("Chênh lệch", "Change"), comparedNumberWidth, 0);
        if (m_options.reasons)
            column(m_say("Cách tính, lý do, giải trình", "How scored, reasons, answers"), 0, 5);
        if (byUnit)
            addByUnit(table);
        else
            addByCriterion(table);
        return table;
    }

    /// By node: who is told of it.
    std::map<int, std::vector<Compared>> byCriterion() const
    {
        std::map<int, std::vector<Compared>> grouped;
        for (const auto& unit : m_input.units) {
            for (const ComparisonLine& line : unit.lines) {
                if (isTold(line))
                    grouped[line.node].push_back({&unit, &line});
            }
        }
        return grouped;
    }

private:
    void addBalance(Row& row, const Balance& balance) const
    {
        const auto counted = [](int count) {
            return numberCell(count == 0 ? std::string("–") : std::to_string(count));
        };
        const auto summed = [this](core::Points points) {
            return numberCell(points.isZero()
                                  ? std::string("–")
                                  : join(points.isNegative() ? "" : "+", total(points)));
        };
        row.cells.push_back(counted(balance.cut));
        row.cells.push_back(summed(balance.lost));
        row.cells.push_back(counted(balance.raised));
        row.cells.push_back(summed(balance.won));
        if (m_input.stage == ResultStage::Final) {
            row.cells.push_back(counted(balance.complaints));
            row.cells.push_back(counted(balance.accepted));
        }
    }

    int codeWidth() const
    {
        int width = textWidth("STT", comparedSize, true);
        for (const auto& unit : m_input.units) {
            for (const ComparisonLine& line : unit.lines)
                width = std::max(width, textWidth(node(line.node).code, comparedSize));
        }
        return std::min(width, 3000) + 2 * 90 + 20;
    }

    void addGroup(Table& table, std::string name) const
    {
        Row row;
        Cell cell = textCell(std::move(name));
        cell.columnSpan = static_cast<int>(table.columns.size());
        row.cells.push_back(std::move(cell));
        row.keepWithNext = true;
        makeStrong(row);
        shade(row);
        table.rows.push_back(std::move(row));
    }

    void addLine(Table& table, std::string first, std::string second, const ComparisonLine& line,
                 Align firstAlign) const
    {
        Row row;
        row.cells = {textCell(std::move(first), firstAlign), textCell(std::move(second)),
                     numberCell(core::format(node(line.node).max, core::NumberStyle::Vietnamese))};
        for (const ResultStage stage : m_stages)
            row.cells.push_back(numberCell(pointsText(line, stage)));
        Cell difference = numberCell(differenceText(line));
        const auto change = line.difference(m_input.stage);
        difference.runs.front().bold = change && !change->isZero();
        row.cells.push_back(std::move(difference));
        if (m_options.reasons)
            row.cells.push_back(textCell(words(line)));
        table.rows.push_back(std::move(row));
    }

    void addNothing(Table& table) const
    {
        Row row;
        Cell cell = textCell(std::string(m_say("Không có tiêu chí nào thay đổi khi thẩm định.",
                                               "Verification has changed no criterion.")),
                             Align::Center);
        cell.columnSpan = static_cast<int>(table.columns.size());
        cell.runs.front().italic = true;
        row.cells.push_back(std::move(cell));
        table.rows.push_back(std::move(row));
    }

    void addByUnit(Table& table) const
    {
        for (const auto& unit : m_input.units) {
            bool isNamed = m_input.isOneUnit;
            for (const ComparisonLine& line : unit.lines) {
                if (!isTold(line))
                    continue;
                if (!isNamed)
                    addGroup(table, unit.name);
                isNamed = true;
                addLine(table, node(line.node).code, node(line.node).title, line, Align::Left);
            }
        }
        if (table.rows.empty())
            addNothing(table);
    }

    void addByCriterion(Table& table) const
    {
        for (const auto& [index, lines] : byCriterion()) {
            addGroup(table, join(node(index).code, ". ", node(index).title));
            int number = 0;
            for (const Compared& one : lines)
                addLine(table, std::to_string(++number), one.unit->name, *one.line, Align::Center);
        }
        if (table.rows.empty())
            addNothing(table);
    }

    const ComparisonInput& m_input;
    const ComparisonOptions& m_options;
    const core::IndexSet& m_set;
    Say m_say;
    std::vector<ResultStage> m_stages;
};

} // namespace

std::optional<core::Points> ComparisonLine::difference(ResultStage stage) const
{
    const auto& own = at(ResultStage::Self);
    const auto& now = at(stage);
    if (!own || !now)
        return std::nullopt;
    return *now - *own;
}

bool ComparisonLine::isContested(ResultStage stage) const
{
    if (!question.empty() || !answer.empty() || isComplaint)
        return true;
    const auto change = difference(stage);
    if (change)
        return !change->isZero();
    // A self-score that nobody has verified yet is open, not contested.
    return isOfUnit && !at(ResultStage::Self) && at(stage) && !at(stage)->isZero();
}

Document comparisonReport(const ComparisonInput& input, const ComparisonOptions& options)
{
    const Comparison comparison(input, options);
    const Say& say = comparison.say();
    WorkPaper paper({comparison.title(), comparison.second(),
                     std::string(stageTitle(input.stage, say)), input.assessment->year + 1,
                     input.isProvisional, true},
                    options.paper, input.origin);
    if (input.stage == ResultStage::Self) {
        paper.text(std::string(say("Ở bước tự chấm chưa có gì để đối chiếu: chọn bước thẩm định.",
                                   "The self stage has nothing to compare: choose a stage of "
                                   "verification.")));
        return std::move(paper).end();
    }
    paper.heading(std::string(say("I. Tổng hợp", "I. Summary")));
    paper.table(comparison.summary());
    paper.note(std::string(
        say("Tự chấm không gồm tiêu chí điều tra xã hội học và tiêu chí do cơ quan thẩm định chấm. "
            "Điểm giảm, tăng cộng từ phần II.",
            "Self totals hold no criteria of surveys or of the verifying office. Cut and raised "
            "are summed from part II.")));
    paper.heading(std::string(options.isAll ? say("II. Từng tiêu chí", "II. By criterion")
                                            : say("II. Tiêu chí thay đổi hoặc có giải trình",
                                                  "II. Criteria that were changed or discussed")));
    paper.table(comparison.details());
    paper.note(std::string(
        say("Chênh lệch = kết quả − tự chấm. Dấu x: đơn vị không tự chấm tiêu chí này. Ô trống: "
            "chưa chấm.",
            "Change = result − self-score. An x: not self-scored by the unit. An empty cell: not "
            "scored yet.")));
    return std::move(paper).end();
}

} // namespace report
