#include "report/NoticeReport.h"

#include "core/DateText.h"
#include "core/NumberText.h"
#include "engine/SharedFigures.h"
#include "report/OfficialPaper.h"
#include "report/PaperSize.h"
#include "report/TextWidth.h"
#include "report/UnitSheetContext.h"

#include <algorithm>

namespace report {

namespace {

using core::PaperKind;
using core::ResultStage;

constexpr int cutsSize = 22; ///< half points

class NoticePaper {
public:
    NoticePaper(const UnitSheetContext& context, const NoticeOptions& options)
        : m_context(context), m_say(context.say), m_options(options), m_facts(options.facts),
          m_stage(context.input.stage), m_unit(context.input.unit.name),
          m_year(std::to_string(context.input.assessment->year))
    {}

    std::string about() const
    {
        return join(m_say("Kết quả thẩm định Chỉ số cải cách hành chính năm ",
                          "Verification of the Public Administration Reform Index "),
                    m_year, m_say(" của ", " of "), m_unit);
    }

    Section section(int width) const
    {
        Section paper;
        const core::PaperFacts& own = m_facts.of(PaperKind::Notice);
        PaperHead head;
        head.letterhead = {m_facts.superior, m_facts.issuer, m_facts.place,
                           m_context.input.assessment->year + 1};
        head.letterhead.symbol = own.symbol;
        head.kind = m_say("Thông báo", "Notice");
        head.about = about();
        head.stamp = stampText(m_options.draft, m_context.isProvisional(), m_say);
        appendPaperHead(paper, head, width, m_say);
        appendBases(paper, core::linesOf(own.bases));
        appendText(paper, {{opening()}});

        appendPart(paper, std::string(m_say("1. Kết quả chung", "1. The result as a whole")));
        appendText(paper, {{whole()}});
        if (m_context.isProvisional())
            appendText(paper, {{missing(), false, true}});
        paper.blocks.emplace_back(areaSumsTable(m_context));
        appendGap(paper);

        appendPart(paper, std::string(m_say(
                              "2. Tiêu chí có điểm thẩm định khác điểm tự chấm",
                              "2. Criteria whose verified points differ from the unit's own")));
        if (Table cuts = cutsTable(); cuts.rows.empty()) {
            appendText(paper, {{std::string(m_say("Không có.", "None."))}});
        } else {
            paper.blocks.emplace_back(std::move(cuts));
            appendGap(paper);
        }
        appendPart(paper, std::string(m_stage == ResultStage::V1
                                          ? m_say("3. Giải trình", "3. Answers")
                                          : m_say("3. Tổ chức thực hiện", "3. What follows")));
        appendText(paper, {{what()}});
        closeText(paper);
        core::PaperFacts signing = own;
        signing.recipients.insert(0, m_unit + '\n');
        appendSignature(paper, signing, m_say);
        return paper;
    }

private:
    static void appendGap(Section& section)
    {
        Paragraph gap = textParagraph({{" "}}, 12);
        gap.keepWithNext = true;
        section.blocks.emplace_back(std::move(gap));
    }

    std::string office() const
    {
        return m_facts.issuer.empty()
                   ? std::string(m_say("Cơ quan thẩm định", "The verifying office"))
                   : m_facts.issuer;
    }

    std::string opening() const
    {
        return m_say.isVietnamese()
                   ? join(office(), " thông báo kết quả thẩm định Chỉ số cải cách hành chính năm ",
                          m_year, " của ", m_unit, " như sau:")
                   : join(office(),
                          " gives notice of the verification of the Public "
                          "Administration Reform Index ",
                          m_year, " of ", m_unit, ":");
    }

    std::string sumAt(ResultStage stage) const
    {
        const engine::UnitResult& result = m_context.result(stage);
        if (!result.isScored())
            return std::string(m_say("chưa chấm", "not scored"));
        return join(m_context.points(result.total), "/", m_context.points(result.whole()),
                    m_say(" điểm", " points"));
    }

    std::string whole() const
    {
        std::string text;
        for (const ResultStage stage : m_context.stages()) {
            const std::string_view title = m_context.columnTitle(stage);
            text += join(text.empty() ? "" : ". ", title, ": ", sumAt(stage));
        }
        const engine::UnitResult& result = m_context.result();
        if (!result.isScored())
            return text + '.';
        text += join(m_say(", chỉ số ", ", index "),
                     core::formatFixed(result.index(), 2, core::NumberStyle::Vietnamese), "%");
        const UnitSheetInput& input = m_context.input;
        // Before the second verification neither class nor rank is told: both may still change.
        if (m_stage == ResultStage::Final && input.unitClass) {
            text += join(m_say("; xếp loại ", "; class "),
                         m_context.set.classes[static_cast<std::size_t>(*input.unitClass)].title);
            if (input.rank > 0)
                text += join(m_say("; hạng ", "; rank "), std::to_string(input.rank), "/",
                             std::to_string(input.ranked));
            if (input.groupProvisional)
                text += m_say(" (tạm)", " (provisional)");
        }
        return text + '.';
    }

    std::string missing() const
    {
        return join(m_say("Kết quả tạm: còn thiếu ", "Provisional: lacks "),
                    std::to_string(m_context.result().missing),
                    m_say(" tiêu chí, tính 0 điểm.", " criteria, which count 0 points."));
    }

    static std::string shown(const std::optional<core::Points>& points)
    {
        return points ? core::format(*points, core::NumberStyle::Vietnamese) : std::string();
    }

    /// Whether a criterion that the unit scores came out otherwise at some stage.
    bool isCut(int index) const
    {
        const core::Node& node = m_context.set.nodes[static_cast<std::size_t>(index)];
        if (!node.isScored() || node.by != core::ScoredBy::Unit || !m_context.isLine(index))
            return false;
        const auto own = m_context.points(ResultStage::Self, index);
        const auto& stages = m_context.stages();
        return std::any_of(stages.begin() + 1, stages.end(), [&](ResultStage stage) {
            const auto verified = m_context.points(stage, index);
            return verified && verified != own;
        });
    }

    /// Why the points are those: what the verifier wrote, else how the rule made them.
    std::string reason(int leaf) const
    {
        const core::Sheet& sheet = m_context.input.sheet;
        std::string text = engine::reasonOf(m_context.set, sheet, core::Stage::V1, leaf);
        if (m_stage == ResultStage::Final) {
            const std::string second =
                engine::reasonOf(m_context.set, sheet, core::Stage::V2, leaf);
            if (!second.empty())
                text += join(text.empty() ? "" : "\n", second);
        }
        return text.empty() ? m_context.explain(m_stage, leaf) : text;
    }

    Table cutsTable() const
    {
        Table table;
        table.size = cutsSize;
        table.rowPadding = 40;
        table.cellPadding = 90;
        Row& header = table.header.emplace_back();
        const auto column = [&](std::string_view title, int width, int stretch) {
            header.cells.push_back(headerCell(title));
            table.columns.push_back({width, stretch, false});
        };
        int codes = textWidth(m_say("Mã", "Code"), cutsSize, true);
        for (const int index : m_context.set.leaves)
            codes = std::max(codes, textWidth(codeOf(index), cutsSize));
        column(m_say("Mã", "Code"), std::min(codes, 2500) + 2 * table.cellPadding + 20, 0);
        column(m_say("Tiêu chí", "Criterion"), 0, 5);
        column(m_say("Tối đa", "Max."), 1300, 0);
        for (const ResultStage stage : m_context.stages())
            column(stage == ResultStage::Self ? m_say("Tự chấm", "Self")
                   : stage == ResultStage::V1 ? m_say("Lần 1", "First")
                                              : m_say("Lần 2", "Second"),
                   1400, 0);
        column(m_say("Lý do", "Reason"), 0, 5);
        for (const int index : m_context.set.leaves) {
            if (!isCut(index))
                continue;
            const core::Node& node = m_context.set.nodes[static_cast<std::size_t>(index)];
            Row row;
            row.cells = {textCell(node.code), textCell(node.title), numberCell(shown(node.max))};
            for (const ResultStage stage : m_context.stages())
                row.cells.push_back(numberCell(shown(m_context.points(stage, index))));
            row.cells.push_back(textCell(reason(node.leaf)));
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    const std::string& codeOf(int index) const
    {
        return m_context.set.nodes[static_cast<std::size_t>(index)].code;
    }

    std::string what() const
    {
        if (m_stage == ResultStage::Final) {
            std::string text =
                m_say.isVietnamese()
                    ? join("Kết quả trên là kết quả thẩm định cuối cùng, là cơ sở "
                           "trình ",
                           m_facts.authority.empty() ? "cơ quan có thẩm quyền" : m_facts.authority,
                           " công bố.")
                    : std::string("This is the final result, by which the index "
                                  "will be published.");
            return text;
        }
        if (!m_say.isVietnamese())
            return join("A unit that does not agree answers with documents",
                        m_options.answersUntil.empty()
                            ? std::string()
                            : join(" by ", core::dateText(m_options.answersUntil)),
                        "; without an answer it is taken to agree.");
        std::string text = join(
            "Đề nghị ", m_unit,
            " rà soát kết quả trên; tiêu chí nào chưa thống nhất thì giải trình kèm tài liệu kiểm "
            "chứng, gửi về ",
            office());
        if (!m_options.answersUntil.empty())
            text += join(" chậm nhất ngày ", core::dateText(m_options.answersUntil));
        if (m_options.complaints >= 0)
            text +=
                join(" (khiếu nại nhiều nhất ", std::to_string(m_options.complaints), " tiêu chí)");
        return text + ". Quá thời hạn, đơn vị không giải trình được coi là thống nhất với kết quả "
                      "thẩm định.";
    }

    const UnitSheetContext& m_context;
    const Say& m_say;
    const NoticeOptions& m_options;
    const core::OfficeFacts& m_facts;
    ResultStage m_stage;
    const std::string& m_unit;
    std::string m_year;
};

} // namespace

Document noticeReport(const UnitSheetInput& input, const NoticeOptions& options)
{
    const UnitSheetContext context(input, options.language);
    const NoticePaper paper(context, options);
    Document document;
    document.title = join(context.say("Thông báo. ", "Notice. "), paper.about());
    document.author = options.facts.issuer;
    document.language = options.language;
    document.footer =
        footerText(input.origin, context.isProvisional(), options.hashes, context.say);
    document.date = input.origin.date;
    document.sections.push_back(paper.section(bodyWidth(document.margins, false)));
    return document;
}

} // namespace report
