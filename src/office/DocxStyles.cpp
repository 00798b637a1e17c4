#include "office/DocxStyles.h"

#include "office/DocxXml.h"

#include <cstddef>

namespace office {

namespace {

using report::Align;

constexpr const char* typeface = "Times New Roman";

// In the order of WordStyleId.
constexpr std::array<WordStyle, 12> wordStyles{{
    {"Normal", "Normal", "", "", Align::Left, 26, false, false, -1},
    {"BodyText", "Body Text", "", "", Align::Justify, 26, false, false, -1},
    {"DongGiua", nullptr, "Dòng giữa trang", "Centred line", Align::Center, 28, false, false, -1},
    {"Heading1", "heading 1", "", "", Align::Center, 28, true, true, 0},
    {"Heading2", "heading 2", "", "", Align::Left, 26, true, true, 1},
    {"Heading3", "heading 3", "", "", Align::Left, 26, true, true, 2},
    {"ChuTrongBang", nullptr, "Chữ trong bảng", "Table text", Align::Left, 24, false, false, -1},
    {"DauBang", nullptr, "Đầu bảng", "Table head", Align::Center, 24, true, true, -1},
    {"DauDuThao", nullptr, "Dấu dự thảo", "Draft stamp", Align::Center, 26, true, false, -1},
    {"Header", "header", "", "", Align::Center, 26, false, false, -1},
    {"Footer", "footer", "", "", Align::Left, 17, false, false, -1},
    {"KheHo", nullptr, "Khe hở", "Gap", Align::Left, 2, false, false, -1},
}};

void addFonts(pugi::xml_node parent)
{
    pugi::xml_node fonts = addElement(parent, "w:rFonts");
    for (const char* name : {"w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"})
        setAttribute(fonts, name, typeface);
}

void addSizes(pugi::xml_node parent, int size)
{
    addElement(parent, "w:sz", size);
    addElement(parent, "w:szCs", size);
}

void addStyle(pugi::xml_node root, const WordStyle& style, bool isVietnamese)
{
    const bool isNormal = &style == &wordStyles.front();
    pugi::xml_node node = addElement(root, "w:style");
    setAttribute(node, "w:type", "paragraph");
    if (isNormal)
        setAttribute(node, "w:default", "1");
    if (style.builtIn == nullptr)
        setAttribute(node, "w:customStyle", "1");
    setAttribute(node, "w:styleId", style.id);
    const char* const own = isVietnamese ? style.vietnamese : style.english;
    addElement(node, "w:name", style.builtIn != nullptr ? style.builtIn : own);
    if (!isNormal) {
        addElement(node, "w:basedOn", wordStyles.front().id);
        if (style.outline >= 0)
            addElement(node, "w:next", wordStyle(WordStyleId::Body).id);
    }
    addElement(node, "w:qFormat");
    pugi::xml_node paragraph = addElement(node, "w:pPr");
    if (style.keepWithNext)
        addElement(paragraph, "w:keepNext");
    pugi::xml_node spacing = addElement(paragraph, "w:spacing");
    setAttribute(spacing, "w:before", 0);
    setAttribute(spacing, "w:after", 0);
    setAttribute(spacing, "w:line", lineTwips(style.size));
    // Above the least a larger type still gets its room.
    setAttribute(spacing, "w:lineRule",
                 &style == &wordStyle(WordStyleId::Gap) ? "exact" : "atLeast");
    addElement(paragraph, "w:jc", wordAlign(style.align));
    if (style.outline >= 0)
        addElement(paragraph, "w:outlineLvl", style.outline);
    pugi::xml_node run = addElement(node, "w:rPr");
    if (style.bold) {
        addElement(run, "w:b");
        addElement(run, "w:bCs");
    }
    addSizes(run, style.size);
}

void addTableStyles(pugi::xml_node root)
{
    pugi::xml_node plain = addElement(root, "w:style");
    setAttribute(plain, "w:type", "table");
    setAttribute(plain, "w:default", "1");
    setAttribute(plain, "w:styleId", "TableNormal");
    addElement(plain, "w:name", "Normal Table");
    pugi::xml_node properties = addElement(plain, "w:tblPr");
    pugi::xml_node indent = addElement(properties, "w:tblInd");
    setAttribute(indent, "w:w", 0);
    setAttribute(indent, "w:type", "dxa");

    pugi::xml_node grid = addElement(root, "w:style");
    setAttribute(grid, "w:type", "table");
    setAttribute(grid, "w:styleId", "TableGrid");
    addElement(grid, "w:name", "Table Grid");
    addElement(grid, "w:basedOn", "TableNormal");
    pugi::xml_node borders = addElement(addElement(grid, "w:tblPr"), "w:tblBorders");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
        pugi::xml_node line = addElement(borders, side, "single");
        setAttribute(line, "w:sz", 4); // eighths of a point
        setAttribute(line, "w:space", 0);
        setAttribute(line, "w:color", "000000");
    }
}

} // namespace

const WordStyle& wordStyle(WordStyleId id)
{
    return wordStyles[static_cast<std::size_t>(id)];
}

const char* wordAlign(Align align)
{
    switch (align) {
    case Align::Left:
        break;
    case Align::Center:
        return "center";
    case Align::Right:
        return "right";
    case Align::Justify:
        return "both";
    }
    return "left";
}

const char* wordLanguage(core::Language language)
{
    return language == core::Language::Vietnamese ? "vi-VN" : "en-GB";
}

std::string docxStyles(core::Language language)
{
    const XmlPart part = wordPart("w:styles");
    pugi::xml_node defaults = addElement(part.root(), "w:docDefaults");
    pugi::xml_node run = addElement(addElement(defaults, "w:rPrDefault"), "w:rPr");
    addFonts(run);
    addSizes(run, wordStyles.front().size);
    pugi::xml_node spoken = addElement(run, "w:lang", wordLanguage(language));
    setAttribute(spoken, "w:eastAsia", wordLanguage(language));
    setAttribute(spoken, "w:bidi", "ar-SA");
    addElement(addElement(defaults, "w:pPrDefault"), "w:pPr");
    for (const WordStyle& style : wordStyles)
        addStyle(part.root(), style, language == core::Language::Vietnamese);
    addTableStyles(part.root());
    return part.text();
}

std::string docxSettings(core::Language language)
{
    const XmlPart part = wordPart("w:settings");
    addElement(part.root(), "w:defaultTabStop", 720);
    addElement(part.root(), "w:autoHyphenation", "0");
    addElement(part.root(), "w:characterSpacingControl", "doNotCompress");
    pugi::xml_node setting = addElement(addElement(part.root(), "w:compat"), "w:compatSetting");
    setAttribute(setting, "w:name", "compatibilityMode");
    setAttribute(setting, "w:uri", "http://schemas.microsoft.com/office/word");
    setAttribute(setting, "w:val", "15");
    addElement(part.root(), "w:themeFontLang", wordLanguage(language));
    const bool isVietnamese = language == core::Language::Vietnamese;
    addElement(part.root(), "w:decimalSymbol", isVietnamese ? "," : ".");
    addElement(part.root(), "w:listSeparator", isVietnamese ? ";" : ",");
    return part.text();
}

std::string docxFonts()
{
    const XmlPart part = wordPart("w:fonts");
    pugi::xml_node font = addElement(part.root(), "w:font");
    setAttribute(font, "w:name", typeface);
    addElement(font, "w:altName", "Liberation Serif");
    addElement(font, "w:charset", "00");
    addElement(font, "w:family", "roman");
    addElement(font, "w:pitch", "variable");
    return part.text();
}

} // namespace office
