#include "report/RankingReport.h"

#include "core/Capitals.h"
#include "report/RankingContext.h"

#include <algorithm>

namespace report {

namespace {

// No-break spaces: blanks that the clerk's office fills in must neither shrink nor break.
std::string blank(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "\u00A0";
    return text;
}

Paragraph centred(std::string text, bool bold, bool italic)
{
    Paragraph paragraph;
    paragraph.runs.push_back({std::move(text), bold, italic});
    paragraph.align = Align::Center;
    paragraph.size = 28;
    paragraph.keepWithNext = true;
    return paragraph;
}

std::string attachedTo(const RankingContext& context, const RankingOptions& options, bool oneLine)
{
    const int year =
        options.decisionYear != 0 ? options.decisionYear : context.input.assessment->year + 1;
    const std::string yearText = std::to_string(year);
    const std::string_view gap = oneLine ? " " : "\n";
    if (context.say.isVietnamese())
        return join("(Kèm theo Quyết định số", blank(oneLine ? 10 : 8), "/QĐ-UBND ngày", blank(6),
                    "tháng", blank(6), "năm ", yearText, gap, "của ", options.authority, ")");
    return join("(Attached to Decision No.", blank(8), "/QĐ-UBND of", blank(14), yearText, gap,
                "of ", options.authority, ")");
}

/// "5f3c9a17d2e4…" → "5f3c 9a17 d2e4": short enough to be compared by eye.
std::string grouped(std::string_view hash)
{
    constexpr std::size_t shown = 12;
    constexpr std::size_t group = 4;
    if (hash.find(' ') != std::string_view::npos)
        return std::string(hash);
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, hash.size()); ++i) {
        if (i > 0 && i % group == 0)
            text += ' ';
        text += hash[i];
    }
    return text;
}

std::string footer(const RankingContext& context, const RankingOptions& options)
{
    std::vector<std::string> parts;
    if (!context.input.notice.empty())
        parts.push_back(context.input.notice);
    if (options.hashes && !context.input.resultHash.empty())
        parts.push_back(
            join(context.say("Mã kết quả ", "Result code "), grouped(context.input.resultHash)));
    if (options.hashes && !context.input.historyHead.empty())
        parts.push_back(
            join(context.say("Nhật ký ", "History "), grouped(context.input.historyHead)));
    std::string text;
    for (const std::string& part : parts)
        text += text.empty() ? part : join(" · ", part);
    return text;
}

std::string yearOf(const RankingContext& context)
{
    return std::to_string(context.input.assessment->year);
}

std::string withStage(const std::string& title, const RankingContext& context, std::string_view gap)
{
    const std::string stage = context.stageName();
    return stage.empty() ? title : join(title, gap, "(", stage, ")");
}

} // namespace

void appendHeading(Section& section, std::string_view numeral, const std::string& title,
                   const RankingContext& context, const RankingOptions& options)
{
    if (options.draft)
        section.blocks.emplace_back(Stamp{std::string(context.say("DỰ THẢO", "DRAFT"))});
    Paragraph word = centred(join(context.say("Phụ lục ", "Annex "), numeral), true, false);
    word.after = 60;
    section.blocks.emplace_back(std::move(word));
    section.blocks.emplace_back(centred(core::upperCase(title), true, false));
    Paragraph attached = centred(attachedTo(context, options, section.landscape), false, true);
    attached.before = 40;
    attached.size = section.landscape ? 26 : 28;
    section.blocks.emplace_back(std::move(attached));
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
    document.footer = footer(context, options);
    document.date = input.date;

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
