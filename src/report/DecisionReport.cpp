#include "report/DecisionReport.h"

#include "core/DateText.h"
#include "report/OfficialPaper.h"
#include "report/PaperSize.h"
#include "report/RankingContext.h"

#include <array>

namespace report {

namespace {

using core::PaperKind;

class DecisionPaper {
public:
    DecisionPaper(const RankingContext& context, const DecisionOptions& options, int annexes)
        : m_context(context), m_say(context.say), m_facts(options.facts), m_annexes(annexes),
          m_draft(options.annexes.draft), m_group(context.groupName()),
          m_year(std::to_string(context.input.assessment->year))
    {
        const std::string land = landOf(m_facts.authority);
        if (!land.empty())
            m_land = ' ' + land;
    }

    std::string about() const
    {
        const auto& decision = m_context.input.decision;
        std::string text = join(
            m_say("Về việc công bố kết quả xếp hạng, phân loại Chỉ số cải cách hành chính năm ",
                  "On the ranking and classes of the Public Administration Reform Index "),
            m_year, m_say(" của ", " of "), m_group, m_land);
        std::string remark = m_context.stageName();
        const auto add = [&remark](const std::string& more) {
            remark += remark.empty() ? more : ", " + more;
        };
        if (decision && decision->corrigendum > 0)
            add(join(m_say("đính chính lần ", "corrigendum "),
                     std::to_string(decision->corrigendum)));
        if (m_context.isProvisional())
            add(std::string(m_say("kết quả tạm", "provisional result")));
        return remark.empty() ? text : join(text, " (", remark, ")");
    }

    Section section(int width) const
    {
        Section paper;
        const core::PaperFacts& own = m_facts.of(PaperKind::Decision);
        const auto& decision = m_context.input.decision;
        PaperHead head;
        head.letterhead = {m_facts.authoritySuperior, m_facts.authority, m_facts.place,
                           m_context.input.assessment->year + 1};
        head.letterhead.symbol = own.symbol;
        if (decision) {
            head.letterhead.number = decision->number;
            head.letterhead.date = decision->date;
        }
        head.kind = m_say("Quyết định", "Decision");
        head.about = about();
        head.stamp = stampText(m_draft, m_context.isProvisional(), m_say);
        appendPaperHead(paper, head, width, m_say);
        if (const std::string decider = deciderOf(own.signer, m_facts.authority); !decider.empty())
            appendCapitals(paper, decider);
        appendBases(paper, core::linesOf(own.bases));
        appendCapitals(paper, m_say("Quyết định:", "Decides:"));
        appendArticle(paper, 1, published(), m_say);
        appendText(paper, {{attached(), false, true}});
        appendArticle(paper, 2, duties(), m_say);
        appendArticle(paper, 3, force(), m_say);
        closeText(paper);
        appendSignature(paper, own, m_say);
        return paper;
    }

private:
    /// "sở, ban, ngành", "huyện, thành phố": those that are counted.
    std::string members() const
    {
        std::string_view text = m_group;
        for (const std::string_view before : {"UBND ", "các "}) {
            if (text.starts_with(before))
                text.remove_prefix(before.size());
        }
        return std::string(text);
    }

    /// Numbers below 10 have a nought before them, as the decree has it of numbers of papers and
    /// offices write them in running text.
    std::string count(int number) const
    {
        const std::string digits = std::to_string(number);
        return m_say.isVietnamese() && digits.size() == 1 ? '0' + digits : digits;
    }

    std::string published() const
    {
        const engine::Ranking& ranking = *m_context.input.ranking;
        std::string text =
            join(m_say("Công bố kết quả xếp hạng, phân loại Chỉ số cải cách hành chính năm ",
                       "The ranking and classes of the Public Administration Reform Index "),
                 m_year, m_say(" của ", " of "), count(static_cast<int>(ranking.standings.size())),
                 " ", members(), m_land, m_say("", " are published"));
        std::string classes;
        for (std::size_t i = 0; i < ranking.classCounts.size(); ++i) {
            if (ranking.classCounts[i] > 0)
                classes += join(classes.empty() ? "" : ", ", count(ranking.classCounts[i]),
                                m_say(" đơn vị xếp loại ", " of class "),
                                m_context.className(static_cast<int>(i)));
        }
        return classes.empty() ? text + '.' : join(text, m_say(", gồm: ", ": "), classes, ".");
    }

    std::string attached() const
    {
        static constexpr std::array<std::string_view, 3> numerals = {"I", "II", "III"};
        std::string text(m_say("(Chi tiết tại ", "(See "));
        for (int i = 0; i < m_annexes; ++i)
            text += join(i == 0 ? "" : ", ", m_say("Phụ lục ", "Annex "),
                         numerals[static_cast<std::size_t>(i)]);
        return text + std::string(m_say(" kèm theo)", ")"));
    }

    /// "Thủ trưởng các sở, ban, ngành", "Chủ tịch UBND các xã": who leads them.
    std::string leaders(std::string_view others) const
    {
        return m_group.starts_with("UBND ") ? join("Chủ tịch ", m_group) : join(others, m_group);
    }

    std::string duties() const
    {
        std::string text =
            m_say.isVietnamese()
                ? join("Căn cứ kết quả tại Điều 1, ", leaders("người đứng đầu "),
                       " xác định rõ người phụ trách từng chỉ tiêu, kiểm điểm trách nhiệm đối với "
                       "các tiêu chí đạt điểm thấp và có giải pháp khắc phục; gắn kết quả với công "
                       "tác thi đua, khen thưởng của đơn vị.")
                : std::string("By the result of article 1 the heads of the units name who answers "
                              "for each criterion, account for those with low points and mend "
                              "them; the result counts for emulation and rewards.");
        if (!m_facts.issuer.empty() && !m_facts.authority.empty())
            text += join(
                m_say(" Giao ", " "), m_facts.issuer,
                m_say(" theo dõi, đôn đốc, tổng hợp báo cáo ", " follows this up and reports to "),
                m_facts.authority, ".");
        return text;
    }

    std::string force() const
    {
        const auto& decision = m_context.input.decision;
        std::string text(m_say("Quyết định này có hiệu lực kể từ ngày ký",
                               "This decision is in force from the day of its signing"));
        if (decision && decision->corrigendum > 0)
            text += join(m_say(" và thay thế Quyết định số ", " and replaces Decision No. "),
                         decision->replacedNumber, m_say(" ngày ", " of "),
                         core::dateText(decision->replacedDate));
        text += join(". ", m_facts.executors, m_facts.executors.empty() ? "" : ", ");
        return text +
               (m_say.isVietnamese()
                    ? join(leaders(m_facts.executors.empty() ? "Thủ trưởng " : "thủ trưởng "),
                           " và các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết "
                           "định này.")
                    : std::string(
                          "the heads of the units and the offices concerned carry it out."));
    }

    const RankingContext& m_context;
    const Say& m_say;
    const core::OfficeFacts& m_facts;
    int m_annexes;
    bool m_draft;
    std::string m_group;
    std::string m_year;
    std::string m_land; ///< " tỉnh Bắc Kạn"
};

} // namespace

Document decisionReport(const RankingInput& input, const DecisionOptions& options)
{
    Document document = rankingReport(input, options.annexes);
    const RankingContext context(input, options.annexes.language);
    const DecisionPaper paper(context, options, static_cast<int>(document.sections.size()));
    document.title = join(context.say("Quyết định ", "Decision "), paper.about());
    document.author = options.facts.authority;
    document.sections.insert(document.sections.begin(),
                             paper.section(bodyWidth(document.margins, false)));
    return document;
}

} // namespace report
