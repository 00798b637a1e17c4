#include "render/Paginator.h"

#include "render/Fonts.h"
#include "render/Grid.h"
#include "render/TableLayout.h"
#include "render/TextBox.h"
#include "report/PaperSize.h"

#include <algorithm>
#include <array>
#include <optional>

namespace render {

namespace {

constexpr int numberSize = 26;
constexpr int footerSize = 17;
constexpr std::size_t footerLines = 2;
const QColor footerGrey(0x44, 0x44, 0x44);

qreal hundredths(int length)
{
    return length * unitsPerHundredth;
}

/// The page of a section and the box its text stands in.
struct Sheet {
    QSizeF size;
    QRectF body;
    bool landscape = false;

    Sheet(const report::Margins& margins, bool lying)
        : size(hundredths(lying ? report::paperLong : report::paperShort),
               hundredths(lying ? report::paperShort : report::paperLong)),
          landscape(lying)
    {
        const qreal left = hundredths(lying ? margins.landscapeLeft : margins.left);
        // Margins that would leave nothing are met with a strip rather than with a loop without
        // end.
        constexpr qreal least = 60 * unitsPerPoint;
        body = QRectF(
            left, hundredths(margins.top),
            std::max(least, size.width() - left - hundredths(margins.right)),
            std::max(least, size.height() - hundredths(margins.top) - hundredths(margins.bottom)));
    }
};

// ---- blocks to fragments ----

void addParagraph(std::vector<Fragment>& fragments, const report::Paragraph& paragraph,
                  const Sheet& sheet)
{
    BoxFormat format;
    format.size = paragraph.size;
    format.align = paragraph.align;
    format.width = sheet.body.width();
    format.firstIndent = hundredths(paragraph.firstIndent);
    std::vector<TextLine> lines = breakText(paragraph.runs, format);
    if (lines.empty())
        lines.emplace_back().size = paragraph.size;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Fragment fragment;
        addLine(fragment.items, lines[i], {});
        fragment.height = lineHeight(lines[i].size);
        fragment.text = lines[i].text;
        if (i == 0 && paragraph.bookmark.level > 0)
            fragment.items.marks.push_back(
                {0, paragraph.bookmark.level,
                 QString::fromStdString(paragraph.bookmark.title).simplified()});
        const bool last = i + 1 == lines.size();
        fragment.before = i == 0 ? hundredths(paragraph.before) : 0;
        fragment.after = last ? hundredths(paragraph.after) : 0;
        fragment.joinsLine = !last;
        // No single first or last line of a paragraph alone on a page.
        fragment.keepWithNext = last ? paragraph.keepWithNext : i == 0 || i + 2 == lines.size();
        fragments.push_back(std::move(fragment));
    }
}

void addRule(std::vector<Fragment>& fragments, const report::ShortRule& rule, const Sheet& sheet)
{
    Fragment fragment;
    const qreal half = std::min(hundredths(rule.width), sheet.body.width()) / 2;
    const qreal middle = sheet.body.width() / 2;
    fragment.items.lines.push_back(
        {QLineF(middle - half, 0, middle + half, 0), 0.75 * unitsPerPoint});
    fragment.before = hundredths(rule.before);
    fragment.after = hundredths(rule.after);
    fragment.keepWithNext = true;
    fragments.push_back(std::move(fragment));
}

Fragment stampFragment(const report::Stamp& stamp, const Sheet& sheet)
{
    constexpr int size = 26;
    const qreal padding = hundredths(220);
    BoxFormat format;
    format.size = size;
    format.width = sheet.body.width() / 2 - 2 * padding;
    Fragment fragment;
    std::vector<TextLine> lines = breakText({{stamp.text, true}}, format);
    limitLines(lines, 1, format);
    if (lines.empty())
        return fragment;
    fragment.height = lineHeight(size) + hundredths(30);
    addLine(fragment.items, lines.front(), {padding, hundredths(15)});
    fragment.items.frames.push_back(
        {QRectF(0, 0, lines.front().right + 2 * padding, fragment.height), 0.75 * unitsPerPoint});
    fragment.text = lines.front().text;
    fragment.after = hundredths(150);
    return fragment;
}

// ---- fragments to pages ----

/// Where fragments come to lie. It goes through them twice: first to see where pages break, then,
/// with pages to fill, to put them there, which takes what they hold out of them.
class SectionPager {
public:
    SectionPager(std::vector<Page>* pages, const report::Document& document, const Sheet& sheet)
        : m_pages(pages), m_document(document), m_sheet(sheet)
    {
        newPage();
    }

    /// Above the text of the first page, in the top margin.
    void putIntoMargin(const Fragment& fragment)
    {
        if (m_pages == nullptr)
            return;
        const qreal gap = hundredths(180);
        const qreal top =
            std::max<qreal>(hundredths(500), m_sheet.body.top() - gap - fragment.height);
        page().items.append(fragment.items, {m_sheet.body.left(), top});
        addText(fragment);
    }

    /// A new page begins before the fragment `wanted`, too, where one is named.
    void flow(std::vector<Fragment>& fragments, std::optional<std::size_t> wanted)
    {
        for (std::size_t first = 0; first < fragments.size();) {
            std::size_t last = first;
            while (last + 1 < fragments.size() && fragments[last].keepWithNext)
                ++last;
            if ((!fits(fragments, first, last) || first == wanted) && !m_atTop)
                breakBefore(fragments[first]);
            for (; first <= last; ++first)
                put(fragments, first);
        }
    }

    /// Where the last page had better begin when but a few lines are left for it, or nothing of
    /// the table that they speak of; nothing where it is the only one, well filled, or nothing
    /// before it may be parted.
    std::optional<std::size_t> earlierBreak(const std::vector<Fragment>& fragments) const
    {
        if (m_starts.size() < 2)
            return std::nullopt;
        // Rows are taken along where that leaves the page before nearly full; notes that have begun
        // there are rather parted, so that an annex uses its page.
        const auto rows = breakInTable(fragments);
        const qreal least = m_sheet.body.height() / (rows ? 10 : 6);
        if (rows && heightOf(fragments, *rows, m_starts.back()) <= m_sheet.body.height() / 8)
            return rows;
        if (m_y - m_top >= (rows ? 2 * least : least))
            return std::nullopt;
        qreal height = 0;
        for (std::size_t i = fragments.size() - 1; i > m_starts[m_starts.size() - 2]; --i) {
            height += fragments[i].before + fragments[i].height + fragments[i].after;
            if (height > 3 * least)
                break;
            const Fragment& above = fragments[i - 1];
            if (height >= least && i < m_starts.back() && (!rows || !isRow(fragments[i])) &&
                !above.keepWithNext && !above.joinsLine)
                return i;
        }
        return rows;
    }

    void finish() { addFooter(); }

    int pageCount() const { return m_number; }
    /// The last page has nothing of the table that its lines speak of.
    bool endsWithoutRows(const std::vector<Fragment>& fragments) const
    {
        return m_starts.size() > 1 && std::any_of(fragments.begin(), fragments.end(), isRow) &&
               std::none_of(fragments.begin() + static_cast<std::ptrdiff_t>(m_starts.back()),
                            fragments.end(), isRow);
    }

private:
    Page& page() { return m_pages->back(); }

    /// A last page of notes or signatures alone takes the last rows of the table along that ends
    /// on the page before, where there is room for them and rows stay behind.
    std::optional<std::size_t> breakInTable(const std::vector<Fragment>& fragments) const
    {
        constexpr std::size_t leastRows = 3;
        const std::size_t before = m_starts[m_starts.size() - 2];
        std::size_t end = m_starts.back();
        for (std::size_t i = end; i < fragments.size(); ++i) {
            if (isRow(fragments[i]))
                return std::nullopt;
        }
        while (end > before && !isRow(fragments[end - 1]))
            --end;
        std::size_t first = end;
        while (first > before && isRow(fragments[first - 1]) &&
               (end - first < leastRows || fragments[first - 1].keepWithNext))
            --first;
        if (end - first < leastRows || first < before + leastRows ||
            !isRow(fragments[first - leastRows]))
            return std::nullopt;
        qreal height = 0;
        for (const Fragment& header : *fragments[first].header)
            height += header.height;
        height += heightOf(fragments, first, fragments.size());
        if (height > m_sheet.body.height())
            return std::nullopt;
        return first;
    }

    static bool isRow(const Fragment& fragment) { return fragment.header != nullptr; }
    static qreal heightOf(const std::vector<Fragment>& fragments, std::size_t first,
                          std::size_t end)
    {
        qreal height = 0;
        for (std::size_t i = first; i < end; ++i)
            height += fragments[i].before + fragments[i].height + fragments[i].after;
        return height;
    }

    bool fits(const std::vector<Fragment>& fragments, std::size_t first, std::size_t last) const
    {
        qreal bottom = m_y;
        for (std::size_t i = first; i <= last; ++i) {
            if (bottom > m_top || i > first)
                bottom += fragments[i].before;
            bottom += fragments[i].height + (i < last ? fragments[i].after : 0);
        }
        // A hair of tolerance: sums of heights must not push out a row that fits by construction.
        return bottom <= m_sheet.body.bottom() + 1;
    }

    void put(std::vector<Fragment>& fragments, std::size_t index)
    {
        Fragment& fragment = fragments[index];
        qreal top = m_atTop ? m_y : m_y + fragment.before;
        if (!m_atTop && top + fragment.height > m_sheet.body.bottom() + 1) {
            breakBefore(fragment);
            top = m_y;
        }
        if (m_atTop)
            m_starts.push_back(index);
        if (m_pages != nullptr) {
            addText(fragment);
            page().items.append(std::move(fragment.items), {m_sheet.body.left(), top});
        }
        m_y = top + fragment.height + fragment.after;
        m_atTop = false;
    }

    void breakBefore(const Fragment& fragment)
    {
        addFooter();
        newPage();
        if (!fragment.header)
            return;
        for (const Fragment& row : *fragment.header) {
            if (m_pages != nullptr) {
                page().items.append(row.items, {m_sheet.body.left(), m_y});
                addText(row);
            }
            m_y += row.height;
        }
    }

    void newPage()
    {
        if (m_pages != nullptr) {
            Page next;
            next.size = m_sheet.size;
            next.landscape = m_sheet.landscape;
            m_pages->push_back(std::move(next));
        }
        ++m_number;
        m_y = m_top = m_sheet.body.top();
        m_atTop = true;
        if (m_number > 1 && m_pages != nullptr)
            addNumber();
    }

    void addText(const Fragment& fragment)
    {
        if (fragment.text.isEmpty())
            return;
        page().text += fragment.text;
        page().text += QLatin1Char(fragment.joinsLine ? ' ' : '\n');
    }

    void addNumber()
    {
        const std::string number = std::to_string(m_number);
        BoxFormat format;
        format.size = numberSize;
        format.align = report::Align::Center;
        format.width = m_sheet.body.width();
        const qreal top = (m_sheet.body.top() - lineHeight(numberSize)) / 2;
        for (const TextLine& line : breakText({{number}}, format)) {
            addLine(page().items, line, {m_sheet.body.left(), top});
            page().text += line.text + QLatin1Char('\n');
        }
    }

    void addFooter()
    {
        if (m_document.footer.empty() || m_pages == nullptr)
            return;
        if (!m_footer)
            m_footer = footer();
        page().items.append(m_footer->items, {});
        page().text += m_footer->text;
    }

    /// The same on each page of the section.
    Fragment footer() const
    {
        BoxFormat format;
        format.size = footerSize;
        format.width = m_sheet.body.width();
        std::vector<TextLine> lines = breakText({{m_document.footer}}, format);
        limitLines(lines, footerLines, format);
        qreal y = m_sheet.body.bottom() + hundredths(650);
        Fragment fragment;
        fragment.items.lines.push_back({QLineF(m_sheet.body.left(), y, m_sheet.body.right(), y),
                                        0.5 * unitsPerPoint, footerGrey});
        y += hundredths(70);
        for (const TextLine& line : lines) {
            addLine(fragment.items, line, {m_sheet.body.left(), y});
            fragment.text += line.text + QLatin1Char('\n');
            y += lineHeight(footerSize);
        }
        for (TextPiece& piece : fragment.items.texts)
            piece.colour = footerGrey;
        return fragment;
    }

    std::vector<Page>* m_pages; ///< nullptr: only to see where they break
    const report::Document& m_document;
    const Sheet m_sheet;
    std::optional<Fragment> m_footer;
    qreal m_top = 0;
    qreal m_y = 0;
    bool m_atTop = true;
    int m_number = 0;
    std::vector<std::size_t> m_starts; ///< by page of the section: its first fragment
};

/// In hundredths of a millimetre, above and below the text of a row.
constexpr std::array closerPaddings = {30, 15};

/// The same with rows that stand closer.
report::Section withRowPadding(report::Section section, int padding)
{
    for (report::Block& block : section.blocks) {
        if (auto* table = std::get_if<report::Table>(&block))
            table->rowPadding = std::min(table->rowPadding, padding);
    }
    return section;
}

struct SectionFragments {
    std::optional<Fragment> stampAbove;
    std::vector<Fragment> all;
};

SectionFragments fragmentsOf(const report::Section& section, const Sheet& sheet)
{
    SectionFragments made;
    auto& [stampAbove, fragments] = made;
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        const report::Block& block = section.blocks[i];
        if (const auto* paragraph = std::get_if<report::Paragraph>(&block)) {
            addParagraph(fragments, *paragraph, sheet);
        } else if (const auto* rule = std::get_if<report::ShortRule>(&block)) {
            addRule(fragments, *rule, sheet);
        } else if (const auto* stamp = std::get_if<report::Stamp>(&block)) {
            if (i == 0)
                stampAbove = stampFragment(*stamp, sheet);
            else
                fragments.push_back(stampFragment(*stamp, sheet));
        } else if (const auto* table = std::get_if<report::Table>(&block)) {
            std::vector<Fragment> rows =
                layOutTable(*table, sheet.body.width(), sheet.body.height());
            std::move(rows.begin(), rows.end(), std::back_inserter(fragments));
        }
    }
    return made;
}

void paginateSection(std::vector<Page>& pages, const report::Document& document,
                     const report::Section& section)
{
    const Sheet sheet(document.margins, section.landscape);
    SectionFragments made = fragmentsOf(section, sheet);
    SectionPager measured(nullptr, document, sheet);
    measured.flow(made.all, {});
    std::optional<std::size_t> wanted = measured.earlierBreak(made.all);
    // A few notes alone on a last page: rows stand closer where that saves the page.
    if (measured.endsWithoutRows(made.all)) {
        for (const int padding : closerPaddings) {
            SectionFragments closer = fragmentsOf(withRowPadding(section, padding), sheet);
            SectionPager again(nullptr, document, sheet);
            again.flow(closer.all, {});
            if (again.pageCount() < measured.pageCount()) {
                wanted = again.earlierBreak(closer.all);
                made = std::move(closer);
                break;
            }
        }
    }
    SectionPager pager(&pages, document, sheet);
    if (made.stampAbove)
        pager.putIntoMargin(*made.stampAbove);
    pager.flow(made.all, wanted);
    pager.finish();
}

} // namespace

void Items::append(Items other, QPointF offset)
{
    for (TextPiece& piece : other.texts) {
        piece.at += offset;
        texts.push_back(std::move(piece));
    }
    for (Line& line : other.lines) {
        line.line.translate(offset);
        lines.push_back(line);
    }
    for (Frame& frame : other.frames) {
        frame.rect.translate(offset);
        frames.push_back(frame);
    }
    for (FillRect& fill : other.fills) {
        fill.rect.translate(offset);
        fills.push_back(fill);
    }
    for (PageMark& mark : other.marks) {
        mark.top += offset.y();
        marks.push_back(std::move(mark));
    }
}

std::vector<Page> paginate(const report::Document& document)
{
    std::vector<Page> pages;
    for (const report::Section& section : document.sections)
        paginateSection(pages, document, section);
    // A document without sections is still a sheet of paper: printers and PDF readers know no
    // document of no page.
    if (pages.empty())
        paginateSection(pages, document, {});
    for (Page& page : pages) {
        joinFrames(page.items);
        joinFills(page.items);
    }
    return pages;
}

} // namespace render
