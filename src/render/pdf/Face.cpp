#include "render/pdf/Face.h"

#include "render/pdf/File.h"
#include "render/pdf/Syntax.h"

#include <QCryptographicHash>

#include <hb-ot.h>
#include <hb-subset.h>

#include <algorithm>
#include <array>

namespace render::pdf {

/// Owners of what HarfBuzz makes.
template<auto destroy>
struct Destroyer {
    template<typename Thing>
    void operator()(Thing* thing) const
    {
        destroy(thing);
    }
};
using HbBlob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroyer<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, Destroyer<hb_font_destroy>>;
using HbSet = std::unique_ptr<hb_set_t, Destroyer<hb_set_destroy>>;
using HbSubset = std::unique_ptr<hb_subset_input_t, Destroyer<hb_subset_input_destroy>>;

namespace {

QByteArray bytesOf(hb_blob_t* blob)
{
    unsigned int length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    return {data, static_cast<qsizetype>(length)};
}

QByteArray tableOf(hb_face_t* face, hb_tag_t tag)
{
    const HbBlob table(hb_face_reference_table(face, tag));
    return bytesOf(table.get());
}

/// A signed number of 16 bits of a table; 0 where it is too short.
int shortAt(const QByteArray& table, qsizetype at)
{
    if (table.size() < at + 2)
        return 0;
    const auto high = static_cast<quint8>(table[at]);
    const auto low = static_cast<quint8>(table[at + 1]);
    return static_cast<qint16>(high << 8U | low);
}

/// What a glyph's number looks like in strings of the type CID: two bytes.
QByteArray hexOf(quint32 number)
{
    return QByteArray::number(number, 16).rightJustified(4, '0').toUpper();
}

QByteArray hexOf(char32_t letter)
{
    const QString text = QString::fromUcs4(&letter, 1);
    QByteArray hex;
    for (const QChar unit : text)
        hex += hexOf(quint32{unit.unicode()});
    return hex;
}

} // namespace

struct Face::Tables {
    HbFace face;
    HbFont font;
    QByteArray head;
    QByteArray metrics; ///< OS/2
    QByteArray horizontal;

    explicit Tables(const QByteArray& file)
    {
        const HbBlob blob(hb_blob_create(file.constData(), static_cast<unsigned int>(file.size()),
                                         HB_MEMORY_MODE_READONLY, nullptr, nullptr));
        face.reset(hb_face_create(blob.get(), 0));
        font.reset(hb_font_create(face.get()));
        head = tableOf(face.get(), HB_TAG('h', 'e', 'a', 'd'));
        metrics = tableOf(face.get(), HB_TAG('O', 'S', '/', '2'));
        horizontal = tableOf(face.get(), HB_TAG('h', 'h', 'e', 'a'));
    }

    qint64 millionths(int units) const
    {
        const auto em = static_cast<qint64>(hb_face_get_upem(face.get()));
        const qint64 doubled = 2'000'000 * qint64{units} / em;
        return (doubled + (doubled < 0 ? -1 : 1)) / 2;
    }
    /// In thousandths of the type size, whole.
    QByteArray thousandths(int units) const
    {
        return QByteArray::number(qRound(static_cast<qreal>(millionths(units)) / 1000));
    }
};

Face::Face(const QByteArray& font)
    : m_tables(std::make_unique<Tables>(font)),
      m_used(hb_face_get_glyph_count(m_tables->face.get()), false), m_letters(m_used.size(), 0)
{
    const HbSet letters(hb_set_create());
    hb_face_collect_unicodes(m_tables->face.get(), letters.get());
    for (hb_codepoint_t letter = HB_SET_VALUE_INVALID; hb_set_next(letters.get(), &letter);) {
        hb_codepoint_t glyph = 0;
        if (!hb_font_get_nominal_glyph(m_tables->font.get(), letter, &glyph) ||
            glyph >= m_letters.size())
            continue;
        // Of several letters with one glyph the first, but none for private use (ﬁ has such a one).
        constexpr char32_t privateUse = 0xE000;
        constexpr char32_t behindPrivateUse = 0xF900;
        char32_t& shown = m_letters[glyph];
        if (shown == 0 || (shown >= privateUse && shown < behindPrivateUse))
            shown = letter;
    }
}

Face::~Face() = default;

bool Face::hasHead(const QByteArray& table) const
{
    return table == m_tables->head;
}

qint64 Face::advance(quint32 glyph) const
{
    return m_tables->millionths(hb_font_get_glyph_h_advance(m_tables->font.get(), glyph));
}

char32_t Face::letter(quint32 glyph) const
{
    return glyph < m_letters.size() ? m_letters[glyph] : 0;
}

quint32 Face::glyphOf(char32_t letter) const
{
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(m_tables->font.get(), letter, &glyph);
    return glyph;
}

bool Face::isUsed() const
{
    return std::find(m_used.begin(), m_used.end(), true) != m_used.end();
}

QByteArray Face::name() const
{
    std::array<char, 64> text{};
    auto length = static_cast<unsigned int>(text.size());
    hb_ot_name_get_utf8(m_tables->face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME,
                        hb_language_from_string("en", -1), &length, text.data());
    return {text.data(), static_cast<qsizetype>(length)};
}

/// The font file with the used glyphs alone and the tables that a PDF needs (ISO 32000-1, 9.9).
/// Glyphs keep their numbers, so that pages can be written before it is known which are used; those
/// between them are empty, and packed take next to nothing.
QByteArray Face::program() const
{
    const HbSubset input(hb_subset_input_create_or_fail());
    hb_subset_input_set_flags(input.get(),
                              HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_RETAIN_GIDS);
    hb_set_t* const glyphs = hb_subset_input_glyph_set(input.get());
    for (std::size_t glyph = 0; glyph < m_used.size(); ++glyph) {
        if (m_used[glyph])
            hb_set_add(glyphs, static_cast<hb_codepoint_t>(glyph));
    }
    hb_set_t* const dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char* table :
         {"OS/2", "cmap", "name", "post", "GSUB", "GPOS", "GDEF", "kern", "gasp", "FFTM"})
        hb_set_add(dropped, hb_tag_from_string(table, -1));
    const HbFace subset(hb_subset_or_fail(m_tables->face.get(), input.get()));
    const HbBlob blob(hb_face_reference_blob(subset.get()));
    return bytesOf(blob.get());
}

int Face::writeDescriptor(File& file, const QByteArray& fontName, const QByteArray& fontFile) const
{
    const Tables& tables = *m_tables;
    const int embedded =
        file.addStream("/Length1 " + QByteArray::number(fontFile.size()), fontFile);
    constexpr unsigned int serif = 1U << 1U;
    constexpr unsigned int symbolic = 1U << 2U; // letters beyond those of Latin
    constexpr unsigned int italic = 1U << 6U;
    const bool isItalic = (static_cast<unsigned int>(shortAt(tables.head, 44)) & 2U) != 0;
    const HbBlob post(hb_face_reference_table(tables.face.get(), HB_TAG('p', 'o', 's', 't')));
    const int angle = shortAt(bytesOf(post.get()), 4); // degrees, before its fraction
    // Nothing in the file says how thick stems are; readers want it for fonts that they lack.
    const int weight = shortAt(tables.metrics, 4);
    constexpr int boldWeight = 600;
    QByteArray box;
    for (const qsizetype at : {36, 38, 40, 42})
        box += (box.isEmpty() ? "" : " ") + tables.thousandths(shortAt(tables.head, at));
    return file.add("<</Type/FontDescriptor/FontName/" + fontName + "/Flags " +
                    QByteArray::number(serif | symbolic | (isItalic ? italic : 0)) + "/FontBBox[" +
                    box + "]/ItalicAngle " + QByteArray::number(angle) + "/Ascent " +
                    tables.thousandths(shortAt(tables.horizontal, 4)) + "/Descent " +
                    tables.thousandths(shortAt(tables.horizontal, 6)) + "/CapHeight " +
                    tables.thousandths(shortAt(tables.metrics, 88)) + "/StemV " +
                    (weight >= boldWeight ? "140" : "80") + "/FontFile2 " + reference(embedded) +
                    ">>");
}

/// Neighbours stand in one list: "[3[250 333]7[500]]".
QByteArray Face::widths() const
{
    QByteArray text = "[";
    bool isOpen = false;
    for (std::size_t glyph = 0; glyph < m_used.size(); ++glyph) {
        if (m_used[glyph]) {
            text += isOpen ? QByteArray(" ") : QByteArray::number(glyph) + '[';
            text += number(advance(static_cast<quint32>(glyph)), 3);
        } else if (isOpen) {
            text += ']';
        }
        isOpen = m_used[glyph];
    }
    return text + (isOpen ? "]]" : "]");
}

/// A CMap (ISO 32000-1, 9.10.3) that says for each glyph which letter it shows.
QByteArray Face::toUnicode() const
{
    QByteArray pairs;
    QByteArray text = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    int count = 0;
    const auto flush = [&] {
        if (count > 0)
            text += QByteArray::number(count) + " beginbfchar\n" + pairs + "endbfchar\n";
        pairs.clear();
        count = 0;
    };
    constexpr int mostInOne = 100;
    for (std::size_t glyph = 0; glyph < m_used.size(); ++glyph) {
        if (!m_used[glyph] || m_letters[glyph] == 0)
            continue;
        pairs += '<' + hexOf(static_cast<quint32>(glyph)) + "> <" + hexOf(m_letters[glyph]) + ">\n";
        if (++count == mostInOne)
            flush();
    }
    flush();
    return text + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

void Face::write(File& file, int object) const
{
    const QByteArray fontFile = program();
    // Six capitals tell subsets of one font apart.
    const QByteArray hash = QCryptographicHash::hash(fontFile, QCryptographicHash::Sha256);
    QByteArray fontName;
    for (const char byte : hash.first(6))
        fontName += static_cast<char>('A' + static_cast<quint8>(byte) % 26);
    fontName += '+' + name();
    const int descriptor = writeDescriptor(file, fontName, fontFile);
    const int descendant = file.add(
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/" + fontName +
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity"
        "/FontDescriptor " +
        reference(descriptor) + "/DW 0/W" + widths() + ">>");
    const int letters = file.addStream("", toUnicode());
    file.write(object, "<</Type/Font/Subtype/Type0/BaseFont/" + fontName +
                           "/Encoding/Identity-H/DescendantFonts[" + reference(descendant) +
                           "]/ToUnicode " + reference(letters) + ">>");
}

} // namespace render::pdf
