// The Word writer: what a word processor reads of a document, part by part (ECMA-376, part 1).

#include "office/Docx.h"
#include "office/Package.h"

#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using report::Align;
using report::Cell;
using report::Document;
using report::Paragraph;
using report::Row;
using report::Section;
using report::Table;

namespace {

Cell cell(std::string text, Align align = Align::Left)
{
    Cell one;
    one.runs = {{std::move(text)}};
    one.align = align;
    return one;
}

Paragraph paragraph(std::string text, Align align)
{
    Paragraph one;
    one.runs = {{std::move(text)}};
    one.align = align;
    return one;
}

/// A ranking of two units below a stamp, then a lying annex.
Document smallDocument()
{
    Document document;
    document.title = "Bảng xếp hạng <1> & \"2\"";
    document.author = "Sở Nội vụ";
    document.date = "2022-02-12T09:30:00Z";
    document.footer = "Kết quả tạm";
    Section& first = document.sections.emplace_back();
    first.blocks.emplace_back(report::Stamp{"DỰ THẢO"});
    Paragraph heading = paragraph("Phụ lục I", Align::Center);
    heading.runs.front().bold = true;
    heading.size = 28;
    heading.keepWithNext = true;
    heading.bookmark = {1, "Phụ lục I. Bảng xếp hạng"};
    first.blocks.emplace_back(heading);
    first.blocks.emplace_back(report::ShortRule{});
    Paragraph text = paragraph("Dòng một\nDòng hai\x01<&>", Align::Justify);
    text.firstIndent = 1270;
    text.runs.push_back({" nghiêng", false, true});
    first.blocks.emplace_back(text);
    Table table;
    table.columns = {{1000, 0, false}, {0, 2, false}, {0, 1, true}};
    Row head;
    head.cells = {cell("Hạng", Align::Center), cell("Đơn vị", Align::Center),
                  cell("Điểm", Align::Center)};
    table.header = {head};
    Row one;
    one.cells = {cell("1"), cell("Sở A"), cell("92,76", Align::Right)};
    one.cells.back().hanging = "*";
    Row two;
    two.cells = {cell("2"), cell("Sở B"), cell("9,97", Align::Right)};
    table.rows = {one, two};
    first.blocks.emplace_back(table);
    first.blocks.emplace_back(table);

    Section& second = document.sections.emplace_back();
    second.landscape = true;
    Table spans;
    spans.columns = {{0, 1, false}, {0, 1, false}, {0, 1, false}};
    Cell tall = cell("Tổng");
    tall.rowSpan = 2;
    Cell wide = cell("Lĩnh vực");
    wide.columnSpan = 2;
    Row above;
    above.cells = {tall, wide};
    Row below;
    below.cells = {cell("1"), cell("2")};
    Row ragged;
    ragged.cells = {cell("chỉ một")};
    spans.header = {above, below};
    spans.rows = {ragged};
    second.blocks.emplace_back(spans);
    return document;
}

std::map<std::string, std::string> partsOf(const Document& document)
{
    const auto bytes = office::toDocx(document);
    REQUIRE(bytes.ok());
    const auto package = office::Package::read(*bytes);
    REQUIRE(package.ok());
    return package->parts();
}

pugi::xml_document xml(const std::map<std::string, std::string>& parts, const std::string& name)
{
    const auto found = parts.find(name);
    INFO(name);
    REQUIRE(found != parts.end());
    pugi::xml_document document;
    REQUIRE(
        document.load_string(found->second.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    return document;
}

std::string textOf(const pugi::xml_node& node)
{
    std::string text;
    pugi::xpath_node_set pieces = node.select_nodes(".//w:t | .//w:br");
    pieces.sort();
    for (const pugi::xpath_node& one : pieces)
        text += one.node().name() == std::string("w:br") ? "\n" : one.node().text().get();
    return text;
}

/// The order in which the schema (CT_PPrBase, CT_RPr, CT_TblPr, CT_TcPr, CT_TrPr, CT_SectPr; part
/// 1, annex A.1) wants the children that we write.
const std::map<std::string, std::vector<std::string>> orders{
    {"w:pPr",
     {"w:pStyle", "w:keepNext", "w:pBdr", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr",
      "w:sectPr"}},
    {"w:rPr",
     {"w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:sz", "w:szCs", "w:u", "w:lang"}},
    {"w:tblPr",
     {"w:tblStyle", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar"}},
    {"w:tcPr", {"w:tcW", "w:gridSpan", "w:vMerge", "w:shd", "w:vAlign"}},
    {"w:trPr", {"w:cantSplit", "w:tblHeader"}},
    {"w:pBdr", {"w:top", "w:left", "w:bottom", "w:right"}},
    {"w:tblCellMar", {"w:top", "w:left", "w:bottom", "w:right"}},
    {"w:sectPr",
     {"w:headerReference", "w:footerReference", "w:type", "w:pgSz", "w:pgMar", "w:pgNumType",
      "w:titlePg"}},
    {"w:style", {"w:name", "w:basedOn", "w:next", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr"}},
    {"w:settings",
     {"w:defaultTabStop", "w:autoHyphenation", "w:characterSpacingControl", "w:compat",
      "w:themeFontLang", "w:decimalSymbol", "w:listSeparator"}},
    {"w:font", {"w:altName", "w:charset", "w:family", "w:pitch"}},
};

/// What stands out of order, or is not known, below a node.
std::vector<std::string> disorder(const pugi::xml_node& root)
{
    std::vector<std::string> found;
    for (const pugi::xpath_node& match : root.select_nodes(".//*")) {
        const pugi::xml_node node = match.node();
        const auto order = orders.find(node.name());
        if (order == orders.end())
            continue;
        std::size_t last = 0;
        for (const pugi::xml_node& child : node.children()) {
            const auto at = std::find(order->second.begin(), order->second.end(), child.name());
            const auto index = static_cast<std::size_t>(at - order->second.begin());
            if (at == order->second.end() || index < last)
                found.push_back(std::string(node.name()) + " > " + child.name());
            last = index;
        }
    }
    return found;
}

} // namespace

TEST_CASE("A DOCX has its parts, each named with its type and related", "[office][docx]")
{
    const auto parts = partsOf(smallDocument());
    const pugi::xml_document types = xml(parts, "[Content_Types].xml");
    for (const auto& [name, content] : parts) {
        INFO(name);
        if (name == "[Content_Types].xml" || name.ends_with(".rels"))
            continue;
        const std::string path = "//Override[@PartName='/" + name + "']";
        CHECK(types.select_node(path.c_str()));
    }
    const pugi::xml_document relations = xml(parts, "word/_rels/document.xml.rels");
    for (const pugi::xpath_node& one : relations.select_nodes("//Relationship")) {
        const std::string target = one.node().attribute("Target").value();
        INFO(target);
        CHECK(parts.contains("word/" + target));
    }
    // Each reference of a section leads to a relationship.
    const pugi::xml_document body = xml(parts, "word/document.xml");
    for (const pugi::xpath_node& one :
         body.select_nodes("//w:headerReference | //w:footerReference")) {
        const std::string path =
            "//Relationship[@Id='" + std::string(one.node().attribute("r:id").value()) + "']";
        INFO(path);
        CHECK(relations.select_node(path.c_str()));
    }
}

TEST_CASE("Children stand in the order of the schema", "[office][docx]")
{
    const auto parts = partsOf(smallDocument());
    for (const auto& [name, content] : parts) {
        if (!name.starts_with("word/") || name.ends_with(".rels"))
            continue;
        INFO(name);
        CHECK(disorder(xml(parts, name)) == std::vector<std::string>{});
    }
}

TEST_CASE("Texts stay, line feeds break lines, control characters are blanks", "[office][docx]")
{
    const auto parts = partsOf(smallDocument());
    const pugi::xml_document body = xml(parts, "word/document.xml");
    const pugi::xml_node text = body.select_node("//w:p[w:pPr/w:pStyle/@w:val='BodyText']").node();
    CHECK(textOf(text) == "Dòng một\nDòng hai <&> nghiêng");
    // 12,7 mm are half an inch, 720 twentieths of a point.
    CHECK(text.select_node("w:pPr/w:ind").node().attribute("w:firstLine").as_int() == 720);
    CHECK(text.select_nodes("w:r[w:rPr/w:i]").size() == 1);
    CHECK(body.select_nodes("//w:fldSimple | //w:instrText").empty());
}

TEST_CASE("A bookmark is a real heading, whose style is in the outline", "[office][docx]")
{
    const auto parts = partsOf(smallDocument());
    const pugi::xml_document body = xml(parts, "word/document.xml");
    const auto headings = body.select_nodes("//w:p[w:pPr/w:pStyle/@w:val='Heading1']");
    REQUIRE(headings.size() == 1);
    CHECK(textOf(headings.first().node()) == "Phụ lục I");
    const pugi::xml_document styles = xml(parts, "word/styles.xml");
    const pugi::xml_node style = styles.select_node("//w:style[@w:styleId='Heading1']").node();
    CHECK(style.select_node("w:pPr/w:outlineLvl[@w:val='0']"));
    CHECK(style.select_node("w:name").node().attribute("w:val").value() ==
          std::string("heading 1"));
    // Bold, centred, 14 pt, kept with the next: as the style says, so the paragraph does not.
    CHECK(headings.first().node().select_nodes("w:pPr/*").size() == 1);
    CHECK_FALSE(headings.first().node().select_node(".//w:b"));
}

TEST_CASE("Columns of a table fill the text's width, its header rows are repeated",
          "[office][docx]")
{
    const auto parts = partsOf(smallDocument());
    const pugi::xml_document body = xml(parts, "word/document.xml");
    const auto tables = body.select_nodes("//w:body/w:tbl");
    REQUIRE(tables.size() == 3);
    std::vector<int> widths;
    int whole = 0;
    for (const pugi::xpath_node& one : tables.first().node().select_nodes("w:tblGrid/w:gridCol")) {
        widths.push_back(one.node().attribute("w:w").as_int());
        whole += widths.back();
    }
    // 210 − 30 − 16 mm: 9298 twentieths of a point; a centimetre of them 567; the rest 2 : 1.
    CHECK(whole == 9298);
    CHECK(widths == std::vector<int>{567, 5821, 2910});
    for (const pugi::xpath_node& table : tables) {
        for (const pugi::xpath_node& row : table.node().select_nodes("w:tr"))
            CHECK(row.node().select_node("w:trPr/w:cantSplit"));
    }
    CHECK(tables.first().node().select_nodes("w:tr[w:trPr/w:tblHeader]").size() == 1);
    // Two tables in a row would be one without a paragraph between them.
    CHECK(tables[0].node().next_sibling().name() == std::string("w:p"));
    // The mark hangs in a strip that the number below it leaves free.
    const auto numbers =
        tables.first().node().select_nodes("w:tr/w:tc[3]/w:p[w:pPr/w:jc/@w:val='right']");
    REQUIRE(numbers.size() == 2);
    CHECK(textOf(numbers[0].node()) == "92,76*");
    CHECK_FALSE(numbers[0].node().select_node("w:pPr/w:ind"));
    CHECK(numbers[1].node().select_node("w:pPr/w:ind").node().attribute("w:right").as_int() == 120);
}

TEST_CASE("Spans become merged cells, a row that ends early is filled", "[office][docx]")
{
    const auto parts = partsOf(smallDocument());
    const pugi::xml_document body = xml(parts, "word/document.xml");
    const pugi::xml_node table = body.select_nodes("//w:body/w:tbl")[2].node();
    const auto rows = table.select_nodes("w:tr");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].node().select_nodes("w:tc").size() == 2);
    CHECK(rows[0].node().select_node("w:tc[1]/w:tcPr/w:vMerge[@w:val='restart']"));
    CHECK(rows[0].node().select_node("w:tc[2]/w:tcPr/w:gridSpan[@w:val='2']"));
    CHECK(rows[1].node().select_node("w:tc[1]/w:tcPr/w:vMerge[@w:val='continue']"));
    CHECK(textOf(rows[1].node()) == "12");
    CHECK(rows[2].node().select_nodes("w:tc").size() == 3);
    // Every cell ends with a paragraph, or the file does not open.
    for (const pugi::xpath_node& one : body.select_nodes("//w:tc"))
        CHECK(one.node().last_child().name() == std::string("w:p"));
}

TEST_CASE("Sections count their own pages, the first without a number", "[office][docx]")
{
    const auto parts = partsOf(smallDocument());
    const pugi::xml_document body = xml(parts, "word/document.xml");
    const auto sections = body.select_nodes("//w:sectPr");
    REQUIRE(sections.size() == 2);
    const pugi::xml_node first = sections[0].node();
    const pugi::xml_node second = sections[1].node();
    CHECK(second.parent().name() == std::string("w:body"));
    CHECK(second.next_sibling().empty());
    // A4, 210 × 297 mm.
    CHECK(first.child("w:pgSz").attribute("w:w").as_int() == 11906);
    CHECK(second.child("w:pgSz").attribute("w:w").as_int() == 16838);
    CHECK(second.child("w:pgSz").attribute("w:orient").value() == std::string("landscape"));
    for (const pugi::xml_node& section : {first, second}) {
        CHECK(section.child("w:titlePg"));
        CHECK(section.child("w:pgNumType").attribute("w:start").as_int() == 1);
        // Nghị định 30/2020/NĐ-CP: 20 mm above and below, 16 at the right.
        CHECK(section.child("w:pgMar").attribute("w:top").as_int() == 1134);
        CHECK(section.child("w:pgMar").attribute("w:right").as_int() == 907);
    }
    CHECK(first.child("w:pgMar").attribute("w:left").as_int() == 1701);
    CHECK(second.child("w:pgMar").attribute("w:left").as_int() == 1417);

    CHECK(xml(parts, "word/header1.xml").select_node("//w:fldSimple[contains(@w:instr,'PAGE')]"));
    CHECK(textOf(xml(parts, "word/header2.xml")) == "DỰ THẢO");
    CHECK(textOf(xml(parts, "word/header3.xml")).empty());
    CHECK(textOf(xml(parts, "word/footer1.xml")) == "Kết quả tạm");
}

TEST_CASE("The same document gives the same bytes, with its own date", "[office][docx]")
{
    const auto once = office::toDocx(smallDocument());
    REQUIRE(once.ok());
    CHECK(*once == *office::toDocx(smallDocument()));
    const auto parts = partsOf(smallDocument());
    const pugi::xml_document core = xml(parts, "docProps/core.xml");
    CHECK(core.select_node("//dc:title").node().text().get() == smallDocument().title);
    CHECK(core.select_node("//dc:creator").node().text().get() == std::string("Sở Nội vụ"));
    CHECK(core.select_node("//dc:language").node().text().get() == std::string("vi-VN"));
    CHECK(core.select_node("//dcterms:created").node().text().get() == smallDocument().date);
}

TEST_CASE("Styles are named in the document's language", "[office][docx]")
{
    Document document = smallDocument();
    CHECK(
        xml(partsOf(document), "word/styles.xml").select_node("//w:name[@w:val='Chữ trong bảng']"));
    document.language = core::Language::English;
    CHECK(xml(partsOf(document), "word/styles.xml").select_node("//w:name[@w:val='Table text']"));
}
