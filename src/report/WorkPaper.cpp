#include "report/WorkPaper.h"

#include "core/Capitals.h"
#include "report/PaperSize.h"

#include <utility>

namespace report {

namespace {

constexpr int workTextSize = 26; ///< half points

} // namespace

void makeStrong(Row& row)
{
    for (Cell& cell : row.cells) {
        for (Run& run : cell.runs)
            run.bold = true;
    }
}

void shade(Row& row)
{
    for (Cell& cell : row.cells)
        cell.shaded = true;
}

WorkPaper::WorkPaper(const Title& title, const PaperOptions& options, const Origin& origin)
    : m_say(options.language)
{
    m_document.title = title.second.empty() ? title.title : join(title.title, " ", title.second);
    std::string remark = title.remark;
    if (title.isProvisional)
        remark += join(remark.empty() ? "" : "; ", m_say("kết quả tạm", "provisional result"));
    if (!remark.empty())
        m_document.title += join(" (", remark, ")");
    m_document.author = options.issuer;
    m_document.language = options.language;
    m_document.footer = footerText(origin, title.isProvisional, options.hashes, m_say);
    m_document.date = origin.date;

    Section& first = m_document.sections.emplace_back();
    first.landscape = title.isLandscape;
    if (std::string stamp = stampText(options.draft, title.isProvisional, m_say); !stamp.empty())
        first.blocks.emplace_back(Stamp{std::move(stamp)});
    if (!options.issuer.empty())
        first.blocks.emplace_back(letterheadTable(
            {options.superior, options.issuer, options.place, title.year}, width(), m_say));
    first.blocks.emplace_back(titleParagraph(core::upperCase(title.title), true, false));
    if (!title.second.empty())
        first.blocks.emplace_back(titleParagraph(title.second, true, false));
    if (!remark.empty())
        first.blocks.emplace_back(titleParagraph(join("(", remark, ")"), false, true));
    first.blocks.emplace_back(ShortRule{2600, 60, 250});
}

void WorkPaper::heading(std::string text)
{
    Paragraph paragraph = textParagraph({{text, true}}, workTextSize, Align::Left);
    paragraph.bookmark = {1, std::move(text)};
    paragraph.before = 250;
    paragraph.after = 100;
    paragraph.keepWithNext = true;
    section().blocks.emplace_back(std::move(paragraph));
}

void WorkPaper::text(std::string text)
{
    Paragraph paragraph = textParagraph({{std::move(text)}}, workTextSize);
    paragraph.after = 120;
    section().blocks.emplace_back(std::move(paragraph));
}

void WorkPaper::note(std::string text)
{
    Paragraph paragraph = textParagraph({{std::move(text), false, true}}, 22);
    paragraph.before = 100;
    section().blocks.emplace_back(std::move(paragraph));
}

void WorkPaper::table(Table table)
{
    section().blocks.emplace_back(std::move(table));
}

int WorkPaper::width() const
{
    return bodyWidth(m_document.margins, m_document.sections.back().landscape);
}

} // namespace report
