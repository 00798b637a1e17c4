#include "core/DateText.h"
#include "core/NumberText.h"
#include "report/UnitSheetContext.h"

#include "engine/Explain.h"
#include "engine/SharedFigures.h"
#include "report/TextWidth.h"
#include "report/WorkPaper.h"

#include <algorithm>

namespace report {

namespace {

constexpr int tableSize = 22; ///< half points
constexpr int pointsWidth = 1560;
constexpr int outWidth = 1700; ///< of a column with a longer title

std::string shortest(core::Points points)
{
    return core::format(points, core::NumberStyle::Vietnamese);
}

int codeWidth(const core::IndexSet& set, int padding)
{
    int width = textWidth("STT", tableSize, true);
    for (const core::Node& node : set.nodes)
        width = std::max(width,
                         (node.isRoot() && !node.isArea()) || node.section == core::Section::Figures
                             ? 0
                             : textWidth(node.code, tableSize, node.isArea()));
    return std::min(width, 3000) + 2 * padding + 20;
}

std::string percentText(const std::optional<core::Ratio>& index)
{
    return index ? core::formatFixed(*index, 2, core::NumberStyle::Vietnamese) : std::string("–");
}

class CriteriaTable {
public:
    CriteriaTable(const UnitSheetContext& context, const UnitSheetOptions& options,
                  const std::vector<NumberedDocument>& documents)
        : m_context(context), m_options(options), m_documents(documents),
          m_showDocuments(options.evidence && !documents.empty())
    {
        m_table.size = tableSize;
        m_table.rowPadding = 40;
    }

    Table build()
    {
        addHeader();
        const auto& nodes = m_context.set.nodes;
        for (int i = 0; i < static_cast<int>(nodes.size()); ++i) {
            if (m_context.isLine(i) && isShown(i))
                addNode(i);
        }
        // Sections with items have stood among the nodes.
        if (!m_context.set.bonus.hasItems())
            addExtra(m_context.set.bonusLeaf(), m_context.set.bonusCap,
                     m_context.say("Điểm thưởng", "Bonus"), &engine::UnitResult::bonus);
        if (!m_context.set.penalty.hasItems())
            addExtra(m_context.set.penaltyLeaf(), m_context.set.penaltyCap,
                     m_context.say("Điểm phạt", "Penalty"), &engine::UnitResult::penalty);
        addSums();
        return std::move(m_table);
    }

private:
    const core::Node& node(int index) const
    {
        return m_context.set.nodes[static_cast<std::size_t>(index)];
    }
    core::ResultStage stage() const { return m_context.input.stage; }

    void addColumn(std::string_view title, int width, int stretch)
    {
        m_table.header.front().cells.push_back(headerCell(title));
        m_table.columns.push_back({width, stretch, false});
    }

    void addHeader()
    {
        const Say& say = m_context.say;
        m_table.header.resize(2);
        addColumn("STT", codeWidth(m_context.set, m_table.cellPadding), 0);
        addColumn(say("Lĩnh vực, tiêu chí, tiêu chí thành phần", "Area, criterion, item"), 0,
                  m_options.reasons ? 3 : 1);
        addColumn(say("Điểm tối đa", "Maximum"), pointsWidth, 0);
        for (const core::ResultStage one : m_context.stages())
            addColumn(m_context.columnTitle(one),
                      one == core::ResultStage::Self ? pointsWidth : outWidth, 0);
        if (m_options.reasons)
            addColumn(say("Số liệu, cách tính điểm, lý do", "Figures, how scored, reasons"), 0, 4);
        if (m_showDocuments)
            addColumn(say("Tài liệu số", "Documents"), outWidth, 0);
        Row& numbers = m_table.header.back();
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            Cell cell = textCell(join("(", std::to_string(i + 1), ")"), Align::Center);
            cell.runs.front().italic = true;
            numbers.cells.push_back(std::move(cell));
        }
    }

    bool isLost(int index) const
    {
        const engine::NodeResult& result = m_context.node(stage(), index);
        // A penalty costs points, a bonus that was not earned does not.
        if (node(index).extra)
            return node(index).section == core::Section::Penalty &&
                   (result.missing > 0 || result.points > core::Points());
        return !result.applicable.isZero() && !m_context.isOutside(stage(), index) &&
               (!result.scored || result.missing > 0 || result.points < result.applicable);
    }
    bool isShown(int index) const
    {
        if (!m_options.lostOnly)
            return true;
        for (int i = index; i < node(index).end; ++i) {
            if (node(i).isScored() && isLost(i))
                return true;
        }
        return false;
    }

    std::string pointsText(core::ResultStage at, int index) const
    {
        const auto points = m_context.points(at, index);
        if (points)
            return node(index).isArea() ? m_context.points(*points) : shortest(*points);
        const engine::NodeResult& result = m_context.node(at, index);
        // Not of this stage, does not apply, not scored: three nothings that look different.
        if (m_context.isOutside(at, index) || (!node(index).isScored() && isAllOutside(at, index)))
            return "x";
        return result.applicable.isZero() ? "–" : std::string();
    }
    bool isAllOutside(core::ResultStage at, int index) const
    {
        for (int i = index; i < node(index).end; ++i) {
            if (node(i).isScored() && !m_context.isOutside(at, i))
                return false;
        }
        return true;
    }

    void addNode(int index)
    {
        const core::Node& of = node(index);
        Row row;
        row.cells.push_back(textCell(isSection(index) ? std::string() : of.code));
        row.cells.push_back(textCell(m_context.lineTitle(index)));
        row.cells.push_back(numberCell(of.isArea() ? m_context.points(of.max) : shortest(of.max)));
        for (const core::ResultStage at : m_context.stages())
            row.cells.push_back(numberCell(pointsText(at, index)));
        if (m_options.reasons)
            row.cells.push_back(of.isScored()      ? reasonsCell(of.leaf)
                                : isSection(index) ? sectionCell(index)
                                                   : textCell({}));
        if (m_showDocuments)
            row.cells.push_back(textCell(documentsOf(of.code), Align::Center));
        if (of.isArea()) {
            makeStrong(row);
            shade(row);
        } else if (!of.isScored()) {
            makeStrong(row);
        }
        row.keepWithNext = !of.isScored();
        m_table.rows.push_back(std::move(row));
    }

    /// How the points came about at the stage shown; what differed before it; notes and reasons,
    /// each with who gave it.
    Cell reasonsCell(int leaf) const
    {
        const Say& say = m_context.say;
        Cell cell = textCell({});
        std::string& text = cell.runs.front().text;
        const auto add = [&text](std::string_view label, const std::string& line) {
            if (line.empty())
                return;
            text += join(text.empty() ? "" : "\n", label, line);
        };
        const int index = m_context.set.leaves[static_cast<std::size_t>(leaf)];
        const std::string now = m_context.explain(stage(), leaf);
        if (m_context.isOutside(stage(), index))
            add({}, std::string(node(index).by == core::ScoredBy::Survey
                                    ? say("Điều tra xã hội học, đơn vị không tự chấm",
                                          "By survey, not self-scored")
                                    : say("Cơ quan thẩm định chấm, đơn vị không tự chấm",
                                          "By the verifying office, not self-scored")));
        else if (!now.empty() || !node(index).extra)
            add({}, now.empty() ? std::string(say("Chưa chấm", "Not scored yet")) : now);
        for (const core::ResultStage before : m_context.stages()) {
            if (before == stage())
                break;
            const std::string was = m_context.explain(before, leaf);
            if (was != now)
                add(before == core::ResultStage::Self ? say("Tự chấm: ", "Self: ")
                                                      : say("Lần 1: ", "First: "),
                    was);
        }
        const core::Sheet& sheet = m_context.input.sheet;
        const auto reason = [&](core::Stage at) {
            return engine::reasonOf(m_context.set, sheet, at, leaf);
        };
        add(say("Đơn vị: ", "Unit: "), sheet.at(core::Stage::Self, leaf).note);
        if (stage() != core::ResultStage::Self)
            add(say("Lý do lần 1: ", "First reason: "), reason(core::Stage::V1));
        if (stage() == core::ResultStage::Final)
            add(say("Lý do lần 2: ", "Second reason: "), reason(core::Stage::V2));
        return cell;
    }

    bool isSection(int index) const { return node(index).isRoot() && !node(index).isArea(); }

    /// Which items count, and the note of what is typed beside them.
    Cell sectionCell(int index) const
    {
        const bool isBonus = node(index).section == core::Section::Bonus;
        const int leaf = isBonus ? m_context.set.bonusLeaf() : m_context.set.penaltyLeaf();
        std::string text =
            engine::explainSum(m_context.set, index, m_context.result(stage()), m_context.language);
        const std::string& note = m_context.input.sheet.counting(stage(), leaf).note;
        if (!note.empty())
            text += join("\n", note);
        return textCell(std::move(text));
    }

    std::string documentsOf(const std::string& code) const
    {
        std::string text;
        for (const NumberedDocument& one : m_documents) {
            if (one.document->serves(code))
                text += join(text.empty() ? "" : ", ", std::to_string(one.number));
        }
        return text;
    }

    void addExtra(int leaf, core::Points cap, std::string_view title,
                  core::Points engine::UnitResult::*amount)
    {
        if (cap.isZero())
            return;
        Row row;
        row.cells = {textCell({}), textCell(std::string(title)), numberCell(shortest(cap))};
        for (const core::ResultStage at : m_context.stages())
            row.cells.push_back(numberCell(shortest(m_context.result(at).*amount)));
        if (m_options.reasons)
            row.cells.push_back(textCell(m_context.input.sheet.counting(stage(), leaf).note));
        if (m_showDocuments)
            row.cells.push_back(textCell({}));
        m_table.rows.push_back(std::move(row));
    }

    void addSums()
    {
        const Say& say = m_context.say;
        Row sum;
        Row index;
        sum.cells = {textCell({}), textCell(std::string(say("Tổng điểm", "Total"))),
                     numberCell(m_context.points(m_context.set.max))};
        index.cells = {textCell({}),
                       textCell(std::string(say("Chỉ số (%) = điểm đạt / tối đa áp dụng × 100",
                                                "Index (%) = points / applicable × 100"))),
                       textCell({})};
        for (const core::ResultStage at : m_context.stages()) {
            const engine::UnitResult& result = m_context.result(at);
            sum.cells.push_back(numberCell(m_context.totalOf(at)));
            index.cells.push_back(numberCell(
                percentText(result.isScored() ? std::optional(result.index()) : std::nullopt)));
        }
        for (std::size_t i = 3 + m_context.stages().size(); i < m_table.columns.size(); ++i) {
            sum.cells.push_back(textCell({}));
            index.cells.push_back(textCell({}));
        }
        if (m_options.reasons)
            sum.cells[3 + m_context.stages().size()] =
                textCell(join(say("Điểm tối đa áp dụng: ", "Applicable maximum: "),
                              m_context.points(m_context.result().applicable)));
        for (Row* row : {&sum, &index}) {
            makeStrong(*row);
            shade(*row);
        }
        keepLastRows(m_table);
        // The notes below never stand alone on a page either.
        sum.keepWithNext = true;
        index.keepWithNext = true;
        m_table.rows.push_back(std::move(sum));
        m_table.rows.push_back(std::move(index));
    }

    const UnitSheetContext& m_context;
    const UnitSheetOptions& m_options;
    const std::vector<NumberedDocument>& m_documents;
    bool m_showDocuments;
    Table m_table;
};

} // namespace

Table criteriaTable(const UnitSheetContext& context, const UnitSheetOptions& options,
                    const std::vector<NumberedDocument>& documents)
{
    return CriteriaTable(context, options, documents).build();
}

Table areaSumsTable(const UnitSheetContext& context)
{
    const Say& say = context.say;
    Table table;
    table.size = 24;
    table.rowPadding = 45;
    Row& header = table.header.emplace_back();
    const auto column = [&](std::string_view title, int width) {
        header.cells.push_back(headerCell(title));
        table.columns.push_back({width, width == 0 ? 1 : 0, false});
    };
    column(say("Lĩnh vực", "Area"), 0);
    column(say("Tối đa áp dụng", "Applicable"), 2100);
    for (const core::ResultStage at : context.stages()) {
        // "trên 81,00" keeps together below "75,74".
        const std::string total = context.totalOf(at);
        const int needed = textWidth(total.substr(total.find(' ') + 1), table.size, true);
        column(context.columnTitle(at), std::max(1900, needed + 2 * table.cellPadding));
    }
    column(say("Chỉ số (%)", "Index (%)"), 1900);

    const auto add = [&](const std::string& title, const auto& of, bool strong) {
        Row row;
        row.keepWithNext = true;
        row.cells.push_back(textCell(title));
        row.cells.push_back(numberCell(of(context.input.stage).applicable.isZero()
                                           ? std::string("–")
                                           : context.points(of(context.input.stage).applicable)));
        for (const core::ResultStage at : context.stages())
            row.cells.push_back(numberCell(of(at).applicable.isZero() ? std::string("–")
                                           : strong                   ? context.totalOf(at)
                                                    : context.points(of(at).points)));
        row.cells.push_back(numberCell(percentText(engine::nodeIndex(of(context.input.stage)))));
        if (strong) {
            makeStrong(row);
            shade(row);
        }
        table.rows.push_back(std::move(row));
    };
    for (const int area : context.set.areas) {
        const core::Node& node = context.set.nodes[static_cast<std::size_t>(area)];
        add(
            join(node.code, ". ", node.title),
            [&](core::ResultStage at) { return context.node(at, area); }, false);
    }
    add(
        std::string(context.hasExtras() && context.set.bonusInIndex
                        ? say("Toàn bộ (kể cả thưởng, phạt)", "Whole, with bonus and penalty")
                        : say("Toàn bộ", "Whole")),
        [&](core::ResultStage at) {
            engine::NodeResult whole;
            whole.points = context.result(at).total;
            whole.applicable = context.result(at).whole();
            return whole;
        },
        true);
    table.rows.back().keepWithNext = false;
    return table;
}

Table evidenceTable(const UnitSheetContext& context, const std::vector<NumberedDocument>& documents)
{
    const Say& say = context.say;
    Table table;
    table.size = tableSize;
    table.cellPadding = 80;
    table.rowPadding = 40;
    Row& header = table.header.emplace_back();
    const auto column = [&](std::string_view title, int width, int stretch) {
        header.cells.push_back(headerCell(title));
        table.columns.push_back({width, stretch, false});
    };
    column(say("Số", "No."), 900, 0);
    column(say("Số, ký hiệu", "Number"), 3100, 0);
    column(say("Ngày", "Date"), 2000, 0);
    column(say("Cơ quan ban hành", "Issued by"), 0, 2);
    column(say("Tên tài liệu", "Title"), 0, 4);
    column(say("Tiêu chí", "Criteria"), 2200, 0);
    for (const NumberedDocument& one : documents) {
        const core::Document& document = *one.document;
        std::string codes;
        for (const std::string& code : document.codes)
            codes += join(codes.empty() ? "" : ", ", code);
        Row row;
        row.cells = {textCell(std::to_string(one.number), Align::Center),
                     textCell(document.number),
                     textCell(core::dateText(document.date), Align::Center),
                     textCell(document.office),
                     textCell(document.title.empty() ? document.fileName : document.title),
                     textCell(std::move(codes), Align::Center)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace report
