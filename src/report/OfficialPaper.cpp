#include "report/OfficialPaper.h"

#include "core/Capitals.h"
#include "core/Trim.h"
#include "report/TextWidth.h"

#include <algorithm>

namespace report {

namespace {

constexpr int paperBodySize = 28;  ///< 14 pt
constexpr int recipientsHead = 24; ///< 12 pt
constexpr int recipientsSize = 22; ///< 11 pt
constexpr int paperIndent = 1270;  ///< of a first line
constexpr int paragraphGap = 212;  ///< 6 pt

/// Without the sign of a list before it and what ends a line behind it.
std::string_view bareLine(std::string_view line)
{
    line = core::trimmed(line);
    while (!line.empty() && (line.front() == '-' || line.front() == '+'))
        line = core::trimmed(line.substr(1));
    while (!line.empty() && (line.back() == ';' || line.back() == '.' || line.back() == ','))
        line = core::trimmed(line.substr(0, line.size() - 1));
    return line;
}

Paragraph paperParagraph(std::vector<Run> runs)
{
    Paragraph paragraph = textParagraph(std::move(runs), paperBodySize);
    paragraph.firstIndent = paperIndent;
    paragraph.after = paragraphGap;
    return paragraph;
}

/// As wide as two fifths of a line of the text, which may need several.
int subjectRule(std::string_view text, int width)
{
    const int whole = textWidth(text, paperBodySize, true);
    const int lines = whole / std::max(width, 1) + 1;
    return std::max(whole / lines * 2 / 5, 1000);
}

std::string recipientLines(const core::PaperFacts& facts, const Say& say)
{
    std::string text;
    for (const std::string& line : core::linesOf(facts.recipients)) {
        if (const std::string_view bare = bareLine(line); !bare.empty())
            text += join("- ", bare, ";\n");
    }
    const std::string_view archive = bareLine(facts.archive);
    return text + join("- ", archive.empty() ? say("Lưu: VT", "Archive: VT") : archive, ".");
}

} // namespace

void appendPaperHead(Section& section, const PaperHead& head, int width, const Say& say)
{
    if (!head.stamp.empty())
        section.blocks.emplace_back(Stamp{head.stamp});
    Letterhead letterhead = head.letterhead;
    if (head.kind.empty())
        letterhead.subject = head.about;
    section.blocks.emplace_back(letterheadTable(letterhead, width, say));
    if (head.kind.empty())
        return;
    Paragraph kind = titleParagraph(core::upperCase(head.kind), true, false);
    kind.before = 100;
    kind.bookmark = {1, head.kind};
    section.blocks.emplace_back(std::move(kind));
    section.blocks.emplace_back(titleParagraph(head.about, true, false));
    section.blocks.emplace_back(ShortRule{subjectRule(head.about, width), 80, 250});
}

void appendCapitals(Section& section, std::string_view text)
{
    Paragraph line = titleParagraph(core::upperCase(text), true, false);
    line.before = paragraphGap / 2;
    line.after = paragraphGap;
    section.blocks.emplace_back(std::move(line));
}

void appendBases(Section& section, const std::vector<std::string>& bases)
{
    std::vector<std::string_view> bare;
    for (const std::string& base : bases) {
        if (const std::string_view line = bareLine(base); !line.empty())
            bare.push_back(line);
    }
    for (std::size_t i = 0; i < bare.size(); ++i)
        section.blocks.emplace_back(
            paperParagraph({{join(bare[i], i + 1 == bare.size() ? "." : ";"), false, true}}));
}

void appendText(Section& section, std::vector<Run> runs)
{
    section.blocks.emplace_back(paperParagraph(std::move(runs)));
}

void appendArticle(Section& section, int number, std::string text, const Say& say)
{
    appendText(section, {{join(say("Điều ", "Article "), std::to_string(number), ". "), true},
                         {std::move(text)}});
}

void appendPart(Section& section, std::string title)
{
    Paragraph part = paperParagraph({{title, true}});
    part.keepWithNext = true;
    part.bookmark = {1, std::move(title)};
    section.blocks.emplace_back(std::move(part));
}

void closeText(Section& section)
{
    auto& last = std::get<Paragraph>(section.blocks.back());
    last.runs.back().text = join(bareLine(last.runs.back().text), "./.");
    last.keepWithNext = true;
}

void appendSignature(Section& section, const core::PaperFacts& facts, const Say& say)
{
    constexpr int signingLines = 3; // 25 mm from title to name
    Table table;
    table.ruled = false;
    table.size = recipientsSize;
    table.cellPadding = 0;
    table.rowPadding = 0;
    table.columns = {{0, 1, false}, {0, 1, false}};

    Cell recipients;
    recipients.runs.push_back(
        {join(say("Nơi nhận:", "Recipients:"), "\n"), true, true, false, recipientsHead});
    recipients.runs.push_back({recipientLines(facts, say)});

    Cell signer;
    signer.align = Align::Center;
    std::string titles;
    for (const std::string& line : core::signerLines(facts.signer))
        titles += join(core::upperCase(line), "\n");
    signer.runs.push_back({titles + std::string(static_cast<std::size_t>(signingLines), '\n'), true,
                           false, false, paperBodySize});
    if (facts.signer.name.empty())
        signer.runs.push_back(
            {std::string(say("(Họ và tên)", "(Full name)")), false, true, false, recipientsHead});
    else
        signer.runs.push_back({facts.signer.name, true, false, false, paperBodySize});

    Row& row = table.rows.emplace_back();
    row.cells = {std::move(recipients), std::move(signer)};
    section.blocks.emplace_back(std::move(table));
}

void appendAnnexHead(Section& section, const AnnexHead& head)
{
    if (!head.stamp.empty())
        section.blocks.emplace_back(Stamp{head.stamp});
    Paragraph word = titleParagraph(head.word, true, false);
    word.after = 60;
    word.bookmark = {1, join(head.word, ". ", head.title)};
    section.blocks.emplace_back(std::move(word));
    section.blocks.emplace_back(titleParagraph(core::upperCase(head.title), true, false));
    Paragraph attached = titleParagraph(head.attached, false, true);
    attached.before = 40;
    attached.size = section.landscape ? 26 : paperBodySize;
    section.blocks.emplace_back(attached);
    if (!head.more.empty()) {
        attached.runs.front().text = head.more;
        attached.before = 0;
        section.blocks.emplace_back(std::move(attached));
    }
    if (section.landscape) {
        // A lying page is short; the table follows at once.
        std::get<Paragraph>(section.blocks.back()).after = 120;
        return;
    }
    section.blocks.emplace_back(ShortRule{3200, 80, 350});
}

std::string deciderOf(const core::Signer& signer, const std::string& body)
{
    if (!signer.behalf.empty() || signer.title.empty())
        return body;
    return body.empty() ? signer.title : signer.title + ' ' + body;
}

std::string landOf(std::string_view body)
{
    constexpr std::string_view committee = "Ủy ban nhân dân ";
    return std::string(body.starts_with(committee) ? body.substr(committee.size())
                                                   : std::string_view());
}

} // namespace report
