#include "PdfArchive.h"

#include <catch2/catch.hpp>

#include <QHash>
#include <QXmlStreamReader>

#include <set>

namespace pdfreader {

namespace {

/// How many values an operator takes, of those that our pages use.
int operandCount(const QByteArray& name)
{
    static const QHash<QByteArray, int> counts{
        {"q", 0},  {"Q", 0},  {"cm", 6}, {"re", 4}, {"f", 0},  {"w", 1},   {"m", 2},  {"l", 2},
        {"c", 6},  {"S", 0},  {"g", 1},  {"rg", 3}, {"G", 1},  {"RG", 3},  {"BT", 0}, {"ET", 0},
        {"Tf", 2}, {"Td", 2}, {"Tj", 1}, {"TJ", 1}, {"Tr", 1}, {"BDC", 2}, {"EMC", 0}};
    return counts.value(name, -1);
}

/// Glyphs that a page's operators show, by the name of their font.
using Shown = std::map<QByteArray, std::set<int>>;

/// Looks through a page's operators: those of PDF 1.7, with what they take, in an order that it
/// allows.
class ContentCheck {
public:
    explicit ContentCheck(Shown& shown) : m_shown(shown) {}

    /// Names the first fault; empty: none.
    QByteArray firstFault(const std::vector<Value>& content)
    {
        for (const Value& value : content) {
            if (value.kind != Value::Kind::Word) {
                m_operands.push_back(value);
                continue;
            }
            if (!isInPlace(value.text) ||
                operandCount(value.text) != static_cast<int>(m_operands.size()))
                return value.text;
            follow(value.text);
            m_operands.clear();
        }
        return m_inText || m_saved != 0 || m_marked || !m_operands.empty() ? "the end" : "";
    }

private:
    bool isInPlace(const QByteArray& name) const
    {
        static const QList<QByteArray> ofTexts{"Tf", "Td", "Tj", "TJ", "Tr", "BDC", "EMC", "ET"};
        if (ofTexts.contains(name))
            return m_inText && (name != "BDC" || !m_marked) && (name != "EMC" || m_marked) &&
                   (name != "ET" || !m_marked);
        if (name == "Q")
            return !m_inText && m_saved > 0;
        return !m_inText || name == "g" || name == "rg";
    }

    void follow(const QByteArray& name)
    {
        if (name == "BT" || name == "ET")
            m_inText = name == "BT";
        else if (name == "BDC" || name == "EMC")
            m_marked = name == "BDC";
        else if (name == "q" || name == "Q")
            m_saved += name == "q" ? 1 : -1;
        else if (name == "Tf")
            m_font = m_operands.at(0).text;
        else if (name == "Tj" || name == "TJ")
            show(name == "Tj" ? m_operands : m_operands.at(0).items);
    }

    void show(const std::vector<Value>& strings)
    {
        for (const Value& one : strings) {
            for (qsizetype i = 0; one.kind == Value::Kind::String && i + 1 < one.text.size();
                 i += 2)
                m_shown[m_font].insert(static_cast<quint8>(one.text[i]) << 8 |
                                       static_cast<quint8>(one.text[i + 1]));
        }
    }

    Shown& m_shown;
    std::vector<Value> m_operands;
    bool m_inText = false;
    bool m_marked = false;
    int m_saved = 0;
    QByteArray m_font;
};

std::set<int> glyphsWithWidth(const Value& widths)
{
    std::set<int> glyphs;
    for (std::size_t i = 0; i + 1 < widths.items.size(); i += 2) {
        for (std::size_t k = 0; k < widths.items[i + 1].items.size(); ++k)
            glyphs.insert(static_cast<int>(widths.items[i].number) + static_cast<int>(k));
    }
    return glyphs;
}

/// A font is whole in the file, and knows each glyph that is shown (ISO 19005-2, 6.2.11).
void checkFont(const Reader& reader, const Value& font, const std::set<int>& shown)
{
    CHECK(font["Subtype"].isName("Type0"));
    CHECK(font["Encoding"].isName("Identity-H"));
    const Value& descendant = reader.follow(font["DescendantFonts"].items.at(0));
    CHECK(descendant["Subtype"].isName("CIDFontType2"));
    CHECK(descendant["CIDToGIDMap"].isName("Identity"));
    CHECK(descendant["CIDSystemInfo"]["Ordering"].text == "Identity");
    const Value& descriptor = reader.follow(descendant["FontDescriptor"]);
    for (const Value* one : {&font, &descendant})
        CHECK((*one)["BaseFont"].text == descriptor["FontName"].text);
    const QByteArray name = descriptor["FontName"].text;
    CHECK(name.indexOf('+') == 6);
    CHECK(name.first(6) == name.first(6).toUpper());
    CHECK(name.mid(7).startsWith("LiberationSerif"));
    const Object& file = reader.object(descriptor["FontFile2"]);
    CHECK(file.stream.startsWith(QByteArray("\0\1\0\0", 4)));
    CHECK(static_cast<qsizetype>(file.value["Length1"].number) == file.stream.size());
    CHECK_FALSE(shown.empty());
    CHECK(shown.count(0) == 0); // no sign for what is missing: 6.2.11.8
    CHECK(glyphsWithWidth(descendant["W"]) == shown);
    for (const int glyph : shown) {
        INFO(name.toStdString() << ' ' << glyph);
        CHECK_FALSE(reader.letters(font)[glyph].isEmpty());
    }
}

/// The values of the XMP by their names.
QHash<QString, QString> xmpOf(const Reader& reader)
{
    const Object& metadata = reader.object(reader.catalogue()["Metadata"]);
    CHECK_FALSE(metadata.value.has("Filter"));
    QHash<QString, QString> values;
    QXmlStreamReader xml(metadata.stream);
    QStringList path;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement())
            path.append(xml.qualifiedName().toString());
        if (xml.isCharacters() && !xml.isWhitespace() && path.size() > 3)
            values[path.at(3)] += xml.text().toString();
        if (xml.isEndElement())
            path.removeLast();
    }
    CHECK_FALSE(xml.hasError());
    return values;
}

} // namespace

void checkArchive(const QByteArray& pdf)
{
    const Reader reader(pdf);
    const Value& id = reader.trailer()["ID"]; // 6.1.3
    REQUIRE(id.items.size() == 2);
    CHECK(id.items[0].text.size() == 16);
    CHECK_FALSE(reader.trailer().has("Encrypt"));

    const Value& catalogue = reader.catalogue();
    const Value& intent = catalogue["OutputIntents"].items.at(0); // 6.2.3
    CHECK(intent["S"].isName("GTS_PDFA1"));
    const Object& profile = reader.object(intent["DestOutputProfile"]);
    CHECK(profile.value["N"].number == 3);

    Shown shown;
    std::map<QByteArray, const Value*> fonts;
    for (const Value* page : reader.pages()) {
        CHECK(ContentCheck(shown).firstFault(reader.content(*page)).toStdString() == "");
        const Value& resources = reader.follow((*page)["Resources"]); // 6.2.2: its own
        CHECK_FALSE(resources.has("ExtGState"));                      // 6.2.10: no transparency
        CHECK_FALSE(page->has("Group"));
        CHECK_FALSE(page->has("Annots"));
        if (resources.has("Font")) {
            for (const auto& [name, font] : resources["Font"].entries)
                fonts[name] = &reader.follow(font);
        }
    }
    CHECK(fonts.size() == shown.size());
    for (const auto& [name, font] : fonts)
        checkFont(reader, *font, shown[name]);

    const QHash<QString, QString> xmp = xmpOf(reader); // 6.6
    CHECK(xmp[QStringLiteral("pdfaid:part")] == QStringLiteral("2"));
    CHECK(xmp[QStringLiteral("pdfaid:conformance")] == QStringLiteral("B"));
    const Value& information = reader.follow(reader.trailer()["Info"]);
    const auto said = [&information](const char* key) {
        return information.has(key) ? information[key].string() : QString();
    };
    CHECK(xmp[QStringLiteral("dc:title")] == said("Title"));
    CHECK(xmp[QStringLiteral("dc:creator")] == said("Author"));
    CHECK(xmp[QStringLiteral("xmp:CreatorTool")] == said("Creator"));
    CHECK(xmp[QStringLiteral("pdf:Producer")] == said("Producer"));
    for (const auto& [inXmp, key] :
         {std::pair("xmp:CreateDate", "CreationDate"), std::pair("xmp:ModifyDate", "ModDate")}) {
        QString digits = said(key).mid(2); // D:20220212093000Z
        for (const auto& [at, sign] : {std::pair(12, ':'), std::pair(10, ':'), std::pair(8, 'T'),
                                       std::pair(6, '-'), std::pair(4, '-')})
            digits.insert(at, QLatin1Char(sign));
        CHECK(xmp[QString::fromLatin1(inXmp)] == digits);
    }
}

} // namespace pdfreader
