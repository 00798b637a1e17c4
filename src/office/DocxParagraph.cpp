#include "office/DocxParagraph.h"

#include "office/DocxXml.h"

#include <string_view>

namespace office {

namespace {

void addBorder(pugi::xml_node borders, const char* side, int eighths, int space, const char* colour)
{
    pugi::xml_node line = addElement(borders, side, "single");
    setAttribute(line, "w:sz", eighths);
    setAttribute(line, "w:space", space);
    setAttribute(line, "w:color", colour);
}

void addBorders(pugi::xml_node properties, WordParagraph::Border border)
{
    constexpr int thin = 4; // eighths of a point, as on paper
    constexpr int strong = 6;
    using Border = WordParagraph::Border;
    if (border == Border::None)
        return;
    pugi::xml_node borders = addElement(properties, "w:pBdr");
    if (border == Border::Above)
        addBorder(borders, "w:top", strong, 0, "000000");
    if (border == Border::Grey)
        addBorder(borders, "w:top", thin, 2, "444444");
    if (border == Border::Box) {
        for (const char* side : {"w:top", "w:left", "w:bottom", "w:right"})
            addBorder(borders, side, strong, 1, "000000");
    }
}

void addOnOff(pugi::xml_node properties, const char* name, const char* complex, bool wanted,
              bool ofStyle)
{
    if (wanted == ofStyle)
        return;
    for (const char* one : {name, complex}) {
        pugi::xml_node node = addElement(properties, one);
        if (!wanted)
            setAttribute(node, "w:val", "0");
    }
}

void addRunProperties(pugi::xml_node parent, const report::Run& run, const WordParagraph& look)
{
    const WordStyle& style = wordStyle(look.style);
    pugi::xml_node properties = addElement(parent, "w:rPr");
    addOnOff(properties, "w:b", "w:bCs", run.bold, style.bold);
    addOnOff(properties, "w:i", "w:iCs", run.italic, false);
    if (look.border == WordParagraph::Border::Grey)
        addElement(properties, "w:color", "444444");
    if (const int size = run.size > 0 ? run.size : look.size; size != style.size) {
        addElement(properties, "w:sz", size);
        addElement(properties, "w:szCs", size);
    }
    if (run.underline)
        addElement(properties, "w:u", "single");
    if (!properties.first_child())
        parent.remove_child(properties);
}

void addText(pugi::xml_node run, std::string_view text)
{
    if (text.empty())
        return;
    std::string clean(text);
    for (char& one : clean) {
        if (static_cast<unsigned char>(one) < 0x20)
            one = ' ';
    }
    pugi::xml_node node = addElement(run, "w:t");
    setAttribute(node, "xml:space", "preserve");
    node.text() = clean.c_str();
}

} // namespace

WordParagraph WordParagraph::of(WordStyleId id)
{
    const WordStyle& style = wordStyle(id);
    WordParagraph look;
    look.style = id;
    look.align = style.align;
    look.size = style.size;
    look.keepWithNext = style.keepWithNext;
    return look;
}

pugi::xml_node addParagraph(pugi::xml_node parent, const WordParagraph& look)
{
    const WordStyle& style = wordStyle(look.style);
    pugi::xml_node paragraph = addElement(parent, "w:p");
    pugi::xml_node properties = addElement(paragraph, "w:pPr");
    if (look.style != WordStyleId::Normal)
        addElement(properties, "w:pStyle", style.id);
    if (look.keepWithNext != style.keepWithNext)
        addElement(properties, "w:keepNext", look.keepWithNext ? "1" : "0");
    addBorders(properties, look.border);
    if (look.before != 0 || look.after != 0 || look.size != style.size) {
        pugi::xml_node spacing = addElement(properties, "w:spacing");
        setAttribute(spacing, "w:before", look.before);
        setAttribute(spacing, "w:after", look.after);
        if (look.size != style.size) {
            setAttribute(spacing, "w:line", lineTwips(look.size));
            setAttribute(spacing, "w:lineRule", "atLeast");
        }
    }
    if (look.left != 0 || look.right != 0 || look.firstIndent != 0) {
        pugi::xml_node indent = addElement(properties, "w:ind");
        setAttribute(indent, "w:left", look.left);
        setAttribute(indent, "w:right", look.right);
        if (look.firstIndent > 0)
            setAttribute(indent, "w:firstLine", look.firstIndent);
        if (look.firstIndent < 0)
            setAttribute(indent, "w:hanging", -look.firstIndent);
    }
    if (look.align != style.align)
        addElement(properties, "w:jc", wordAlign(look.align));
    // The mark at its end is as high as its text: an empty paragraph has nothing else.
    if (look.size != style.size) {
        pugi::xml_node mark = addElement(properties, "w:rPr");
        addElement(mark, "w:sz", look.size);
        addElement(mark, "w:szCs", look.size);
    }
    return paragraph;
}

pugi::xml_node paragraphProperties(pugi::xml_node paragraph)
{
    return paragraph.child("w:pPr");
}

void addRuns(pugi::xml_node paragraph, const std::vector<report::Run>& runs,
             const WordParagraph& look)
{
    for (const report::Run& run : runs) {
        if (run.text.empty())
            continue;
        pugi::xml_node node = addElement(paragraph, "w:r");
        addRunProperties(node, run, look);
        std::string_view rest = run.text;
        while (true) {
            const std::size_t feed = rest.find('\n');
            addText(node, rest.substr(0, feed));
            if (feed == std::string_view::npos)
                break;
            addElement(node, "w:br");
            rest.remove_prefix(feed + 1);
        }
    }
}

} // namespace office
