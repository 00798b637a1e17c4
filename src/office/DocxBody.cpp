#include "office/DocxBody.h"

#include "office/DocxParagraph.h"
#include "office/DocxTable.h"
#include "office/DocxXml.h"
#include "report/PaperSize.h"
#include "report/TextWidth.h"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <variant>

namespace office {

namespace {

std::string pageNumberHeader()
{
    const XmlPart part = wordPart("w:hdr");
    const WordParagraph look = WordParagraph::of(WordStyleId::PageNumber);
    const pugi::xml_node paragraph = addParagraph(part.root(), look);
    pugi::xml_node field = addElement(paragraph, "w:fldSimple");
    setAttribute(field, "w:instr", " PAGE ");
    addRuns(field, {{"2"}}, look);
    return part.text();
}

/// A box as wide as its text, at the left of a text of `width`, as on paper.
WordParagraph stampLook(const std::string& stamp, int width)
{
    constexpr int padding = 220; // 1/100 mm
    WordParagraph look = WordParagraph::of(WordStyleId::Stamp);
    look.border = WordParagraph::Border::Box;
    look.right =
        twips(std::max(width - report::textWidth(stamp, look.size, true) - 2 * padding, 0));
    return look;
}

/// Empty, or with the stamp, which stands in the margin above the text.
std::string firstPageHeader(const std::string& stamp, int textWidth)
{
    const XmlPart part = wordPart("w:hdr");
    WordParagraph look =
        stamp.empty() ? WordParagraph::of(WordStyleId::PageNumber) : stampLook(stamp, textWidth);
    if (!stamp.empty())
        look.left = twips(20); // its line stands in the text's width
    addRuns(addParagraph(part.root(), look), {{stamp, true}}, look);
    return part.text();
}

std::string footerPart(const std::string& text)
{
    const XmlPart part = wordPart("w:ftr");
    WordParagraph look = WordParagraph::of(WordStyleId::Footer);
    look.border = WordParagraph::Border::Grey;
    addRuns(addParagraph(part.root(), look), {{text}}, look);
    return part.text();
}

class BodyWriter {
public:
    BodyWriter(const report::Document& document, DocxTexts* texts)
        : m_document(document), m_texts(texts), m_part(wordPart("w:document")),
          m_body(addElement(m_part.root(), "w:body"))
    {}

    std::string write()
    {
        for (std::size_t i = 0; i < m_document.sections.size(); ++i)
            addSection(m_document.sections[i], i + 1 == m_document.sections.size());
        return m_part.text();
    }

private:
    int widthOf(const report::Section& section) const
    {
        return report::bodyWidth(m_document.margins, section.landscape);
    }

    void addSection(const report::Section& section, bool isLast)
    {
        std::string stamp;
        pugi::xml_node end; // the paragraph that may end the section
        bool afterTable = false;
        for (const report::Block& block : section.blocks) {
            const bool isFirst = &block == &section.blocks.front();
            if (const auto* mark = std::get_if<report::Stamp>(&block); mark != nullptr && isFirst) {
                stamp = mark->text;
                continue;
            }
            // Two tables without a paragraph between them would be one.
            if (afterTable && std::holds_alternative<report::Table>(block))
                addGap();
            end = add(block, widthOf(section));
            afterTable = std::holds_alternative<report::Table>(block);
        }
        if (!end)
            end = addGap();
        if (isLast)
            addSectionProperties(m_body, section, stamp);
        else
            addSectionProperties(paragraphProperties(end), section, stamp);
    }

    /// A line of one point.
    pugi::xml_node addGap() { return addParagraph(m_body, WordParagraph::of(WordStyleId::Gap)); }

    /// The paragraph it ends with; none after a table.
    pugi::xml_node add(const report::Block& block, int width)
    {
        return std::visit(
            [this, width](const auto& one) -> pugi::xml_node {
                using Kind = std::decay_t<decltype(one)>;
                if constexpr (std::is_same_v<Kind, report::Table>) {
                    addTable(m_body, one, width);
                    return {};
                } else if constexpr (std::is_same_v<Kind, report::ShortRule>) {
                    return addShortRule(one, width);
                } else if constexpr (std::is_same_v<Kind, report::Stamp>) {
                    return addStamp(one, width);
                } else {
                    return addText(one);
                }
            },
            block);
    }

    static WordStyleId styleOf(const report::Paragraph& paragraph)
    {
        switch (paragraph.bookmark.level) {
        case 0:
            break;
        case 1:
            return WordStyleId::Heading1;
        case 2:
            return WordStyleId::Heading2;
        default:
            return WordStyleId::Heading3;
        }
        switch (paragraph.align) {
        case report::Align::Justify:
            return WordStyleId::Body;
        case report::Align::Center:
            return WordStyleId::Centred;
        case report::Align::Left:
        case report::Align::Right:
            break;
        }
        return WordStyleId::Normal;
    }

    pugi::xml_node addText(const report::Paragraph& paragraph)
    {
        WordParagraph look;
        look.style = styleOf(paragraph);
        look.align = paragraph.align;
        look.size = paragraph.size;
        look.keepWithNext = paragraph.keepWithNext;
        look.before = twips(paragraph.before);
        look.after = twips(paragraph.after);
        look.firstIndent = twips(paragraph.firstIndent);
        const pugi::xml_node node = addParagraph(m_body, look);
        addRuns(node, paragraph.runs, look);
        return node;
    }

    pugi::xml_node addShortRule(const report::ShortRule& rule, int width)
    {
        WordParagraph look = WordParagraph::of(WordStyleId::Gap);
        look.border = WordParagraph::Border::Above;
        look.keepWithNext = true;
        look.before = twips(rule.before);
        look.after = twips(rule.after);
        look.left = look.right = twips(std::max(width - rule.width, 0)) / 2;
        return addParagraph(m_body, look);
    }

    pugi::xml_node addStamp(const report::Stamp& stamp, int width)
    {
        WordParagraph look = stampLook(stamp.text, width);
        look.after = twips(150);
        const pugi::xml_node node = addParagraph(m_body, look);
        addRuns(node, {{stamp.text, true}}, look);
        return node;
    }

    void addSectionProperties(pugi::xml_node parent, const report::Section& section,
                              const std::string& stamp)
    {
        pugi::xml_node properties = addElement(parent, "w:sectPr");
        addReference(properties, "w:headerReference", "default", docxNumberHeader);
        addReference(properties, "w:headerReference", "first",
                     firstHeader(firstPageHeader(stamp, widthOf(section))).c_str());
        if (!m_document.footer.empty()) {
            addReference(properties, "w:footerReference", "default", docxFooter);
            addReference(properties, "w:footerReference", "first", docxFooter);
        }
        addElement(properties, "w:type", "nextPage");
        pugi::xml_node size = addElement(properties, "w:pgSz");
        setAttribute(size, "w:w",
                     twips(section.landscape ? report::paperLong : report::paperShort));
        setAttribute(size, "w:h",
                     twips(section.landscape ? report::paperShort : report::paperLong));
        if (section.landscape)
            setAttribute(size, "w:orient", "landscape");
        const report::Margins& margins = m_document.margins;
        pugi::xml_node room = addElement(properties, "w:pgMar");
        setAttribute(room, "w:top", twips(margins.top));
        setAttribute(room, "w:right", twips(margins.right));
        setAttribute(room, "w:bottom", twips(margins.bottom));
        setAttribute(room, "w:left",
                     twips(section.landscape ? margins.landscapeLeft : margins.left));
        // The number stands in the middle of the upper margin.
        setAttribute(room, "w:header",
                     (twips(margins.top) - lineTwips(wordStyle(WordStyleId::PageNumber).size)) / 2);
        setAttribute(room, "w:footer", twips(500));
        setAttribute(room, "w:gutter", 0);
        setAttribute(addElement(properties, "w:pgNumType"), "w:start", 1);
        addElement(properties, "w:titlePg");
    }

    static void addReference(pugi::xml_node parent, const char* name, const char* type,
                             const char* relationship)
    {
        pugi::xml_node node = addElement(parent, name);
        setAttribute(node, "w:type", type);
        setAttribute(node, "r:id", relationship);
    }

    /// The relationship of a header for first pages; equal ones are one part.
    std::string firstHeader(std::string part)
    {
        std::vector<std::string>& known = m_texts->onFirst;
        const auto found = std::find(known.begin(), known.end(), part);
        const auto index = static_cast<int>(found - known.begin());
        if (found == known.end())
            known.push_back(std::move(part));
        return "rId" + std::to_string(docxFirstHeader + index);
    }

    const report::Document& m_document;
    DocxTexts* m_texts;
    XmlPart m_part;
    pugi::xml_node m_body;
};

} // namespace

DocxTexts docxTexts(const report::Document& document)
{
    DocxTexts texts;
    texts.pageNumber = pageNumberHeader();
    if (!document.footer.empty())
        texts.footer = footerPart(document.footer);
    texts.body = BodyWriter(document, &texts).write();
    return texts;
}

} // namespace office
