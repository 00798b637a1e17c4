#include "report/RankingReport.h"

#include "core/DateText.h"
#include "report/OfficialPaper.h"
#include "report/RankingContext.h"

#include <algorithm>

namespace report {

namespace {

/// The annex goes with the decision that was recorded; before that its number and day stay blank.
std::string attachedTo(const RankingContext& context, const RankingOptions& options, bool oneLine)
{
    const std::string_view gap = oneLine ? " " : "\n";
    const std::string of = options.authority.empty()
                               ? std::string()
                               : join(gap, context.say("của ", "of "), options.authority);
    if (const auto& decision = context.input.decision; decision && core::isDate(decision->date))
        return context.say.isVietnamese()
                   ? join("(Kèm theo Quyết định số ", paperNumber(decision->number), " ",
                          dayInWords(decision->date), of, ")")
                   : join("(Attached to Decision No. ", decision->number, " of ",
                          core::dateText(decision->date), of.empty() ? "" : ",", of, ")");
    const std::string yearText = std::to_string(context.input.assessment->year + 1);
    const std::string symbol = options.symbol.empty() ? std::string("QĐ-UBND") : options.symbol;
    if (context.say.isVietnamese())
        return join("(Kèm theo Quyết định số", blank(oneLine ? 10 : 8), "/", symbol, " ngày",
                    blank(6), "tháng", blank(6), "năm ", yearText, of, ")");
    return join("(Attached to Decision No.", blank(8), "/", symbol, " of", blank(14), yearText, of,
                ")");
}

std::string yearOf(const RankingContext& context)
{
    return std::to_string(context.input.assessment->year);
}

/// The title with what it would hide: whose stage the result is, and that it is provisional.
std::string withStage(const std::string& title, const RankingContext& context, std::string_view gap)
{
    std::string remark = context.stageName();
    if (context.isProvisional()) {
        if (!remark.empty())
            remark += ", ";
        remark += context.say("kết quả tạm", "provisional result");
    }
    return remark.empty() ? title : join(title, gap, "(", remark, ")");
}

/// "(Đính chính lần 1, thay bảng kèm theo Quyết định số 12/QĐ-UBND ngày 01/3/2022)"
std::string corrects(const RankingContext& context)
{
    const auto& decision = context.input.decision;
    if (!decision || decision->corrigendum == 0)
        return {};
    const Say& say = context.say;
    return join(
        say("(Đính chính lần ", "(Corrigendum "), std::to_string(decision->corrigendum),
        say(", thay bảng kèm theo Quyết định số ", ", in place of the annex to Decision No. "),
        decision->replacedNumber, say(" ngày ", " of "), core::dateText(decision->replacedDate),
        ")");
}

} // namespace

void appendHeading(Section& section, std::string_view numeral, const std::string& title,
                   const RankingContext& context, const RankingOptions& options)
{
    AnnexHead head;
    head.word = join(context.say("Phụ lục ", "Annex "), numeral);
    head.title = title;
    head.attached = attachedTo(context, options, section.landscape);
    head.more = corrects(context);
    head.stamp = stampText(options.draft, context.isProvisional(), context.say);
    appendAnnexHead(section, head);
}

Document rankingReport(const RankingInput& input, const RankingOptions& options)
{
    const RankingContext context(input, options.language);
    const Say& say = context.say;
    const std::string year = yearOf(context);
    const std::string group = context.groupName();

    Document document;
    document.title =
        withStage(join(say("Bảng xếp hạng, phân loại Chỉ số cải cách hành chính năm ",
                           "Ranking and classes of the Public Administration Reform Index "),
                       year, say(" của ", ", "), group),
                  context, " ");
    document.author = options.authority;
    document.language = options.language;
    document.footer = footerText(input.origin, context.isProvisional(), options.hashes, say);
    document.date = input.origin.date;

    Section& list = document.sections.emplace_back();
    const std::string listTitle =
        join(say("Bảng xếp hạng, phân loại chỉ số cải cách hành chính\nnăm ",
                 "Ranking and classes of the public administration\nreform index "),
             year, say(" của ", ", "), group);
    appendHeading(list, "I", withStage(listTitle, context, "\n"), context, options);
    appendRankingTable(list, context, options);
    appendRankingNotes(list, context, options);

    if (options.areas && !context.set.areas.empty()) {
        Section& areas = document.sections.emplace_back();
        areas.landscape = true;
        const std::string title =
            join(say("Tổng hợp điểm và chỉ số theo lĩnh vực năm ", "Points and index by area "),
                 year, say(" của ", ", "), group);
        appendHeading(areas, "II", withStage(title, context, " "), context, options);
        appendAreaTables(areas, context);
    }
    return document;
}

} // namespace report
