#include "report/RankingReport.h"

#include "core/Capitals.h"
#include "core/DateText.h"
#include "report/RankingContext.h"

#include <algorithm>

namespace report {

namespace {

/// "2022-03-01" → "ngày 01 tháng 3 năm 2022": days below 10 and the first two months have a nought
/// before them (Nghị định 30/2020/NĐ-CP, Phụ lục I).
std::string dayInWords(const std::string& iso)
{
    const std::string_view date = iso;
    std::string_view month = date.substr(5, 2);
    if (month > "02" && month.front() == '0')
        month.remove_prefix(1);
    return join("ngày ", date.substr(8, 2), " tháng ", month, " năm ", date.substr(0, 4));
}

/// The annex goes with the decision that was recorded; before that its number and day stay blank.
std::string attachedTo(const RankingContext& context, const RankingOptions& options, bool oneLine)
{
    const std::string_view gap = oneLine ? " " : "\n";
    const std::string of = options.authority.empty()
                               ? std::string()
                               : join(gap, context.say("của ", "of "), options.authority);
    if (const auto& decision = context.input.decision; decision && core::isDate(decision->date))
        return context.say.isVietnamese()
                   ? join("(Kèm theo Quyết định số ", decision->number, " ",
                          dayInWords(decision->date), of, ")")
                   : join("(Attached to Decision No. ", decision->number, " of ",
                          core::dateText(decision->date), of.empty() ? "" : ",", of, ")");
    const std::string yearText = std::to_string(context.input.assessment->year + 1);
    if (context.say.isVietnamese())
        return join("(Kèm theo Quyết định số", blank(oneLine ? 10 : 8), "/QĐ-UBND ngày", blank(6),
                    "tháng", blank(6), "năm ", yearText, of, ")");
    return join("(Attached to Decision No.", blank(8), "/QĐ-UBND of", blank(14), yearText, of, ")");
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
    if (std::string stamp = stampText(options.draft, context.isProvisional(), context.say);
        !stamp.empty())
        section.blocks.emplace_back(Stamp{std::move(stamp)});
    Paragraph word = titleParagraph(join(context.say("Phụ lục ", "Annex "), numeral), true, false);
    word.after = 60;
    word.bookmark = {1, join(context.say("Phụ lục ", "Annex "), numeral, ". ", title)};
    section.blocks.emplace_back(std::move(word));
    section.blocks.emplace_back(titleParagraph(core::upperCase(title), true, false));
    Paragraph attached =
        titleParagraph(attachedTo(context, options, section.landscape), false, true);
    attached.before = 40;
    attached.size = section.landscape ? 26 : 28;
    section.blocks.emplace_back(attached);
    if (std::string words = corrects(context); !words.empty()) {
        attached.runs.front().text = std::move(words);
        attached.before = 0;
        section.blocks.emplace_back(std::move(attached));
    }
    if (section.landscape) {
        // A lying page is short; the table follows at once.
        std::get<Paragraph>(section.blocks.back()).after = 120;
        return;
    }
    ShortRule rule;
    rule.width = 3200;
    rule.before = 80;
    rule.after = 350;
    section.blocks.emplace_back(rule);
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
