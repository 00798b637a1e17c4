#include "render/pdf/ShownTexts.h"

#include "render/Fonts.h"
#include "render/pdf/Syntax.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <string>

namespace render::pdf {

namespace {

/// Glyphs side by side, and the corrections where the shaped text has them closer together or
/// further apart than they are wide (kerning).
class GlyphString {
public:
    explicit GlyphString(qreal em) : m_em(em) {}

    /// `x` is the glyph's place from the first one's; `advance` its width in millionths.
    void add(quint32 glyph, qreal x, qint64 advance)
    {
        // Five thousandths of a point: widths are rounded when a text is shaped, and without
        // tolerance each glyph would bring a correction of its own.
        constexpr qreal tolerance = 0.005 * unitsPerPoint;
        if (std::abs(x - m_pen) > tolerance) {
            constexpr qreal tenthsOfThousandths = 10'000;
            const qint64 back = qRound64((m_pen - x) / m_em * tenthsOfThousandths);
            close();
            appendNumber(m_shown, back, 1);
            m_pen -= static_cast<qreal>(back) / tenthsOfThousandths * m_em;
            m_isCorrected = true;
        }
        m_glyphs += static_cast<char>(glyph >> 8U);
        m_glyphs += static_cast<char>(glyph & 0xFFU);
        constexpr qreal millionths = 1'000'000;
        m_pen += static_cast<qreal>(advance) / millionths * m_em;
    }

    std::string operation()
    {
        close();
        return m_isCorrected ? '[' + m_shown + "]TJ" : m_shown + "Tj";
    }

private:
    void close()
    {
        if (!m_glyphs.empty())
            appendLiteral(m_shown, m_glyphs);
        m_glyphs.clear();
    }

    qreal m_em;
    qreal m_pen = 0;
    std::string m_glyphs;
    std::string m_shown;
    bool m_isCorrected = false;
};

void appendPoint(std::string& out, const QPointF& point)
{
    appendNumber(out, hundredths(point.x() / unitsPerPoint), 2);
    out += ' ';
    appendNumber(out, hundredths(-point.y() / unitsPerPoint), 2);
    out += ' ';
}

std::string operationsOf(const QPainterPath& path)
{
    std::string text;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        appendPoint(text, element);
        if (element.isCurveTo()) {
            appendPoint(text, path.elementAt(++i));
            appendPoint(text, path.elementAt(++i));
            text += "c ";
        } else {
            text += element.isMoveTo() ? "m " : "l ";
        }
    }
    return text.empty() ? text : text + "f\n";
}

/// What a reader should get: letters composed as people expect them, without marks that only say
/// where a word may be broken or how it is to be written.
QString spokenText(const QString& text)
{
    QString spoken = text.normalized(QString::NormalizationForm_C);
    spoken.removeIf([](QChar letter) {
        return letter.category() == QChar::Other_Format ||
               letter.category() == QChar::Other_Control;
    });
    return spoken;
}

} // namespace

const ShownText& ShownTexts::of(const TextStyle& style, const QString& text)
{
    constexpr qsizetype most = 100'000; // as paperText
    if (m_last.second == nullptr || m_last.first != style)
        m_last = {style,
                  &m_texts[std::tuple(style.size, style.bold, style.italic, style.underline)]};
    Texts& known = *m_last.second;
    if (const auto found = known.constFind(text); found != known.constEnd())
        return *found;
    if (known.size() >= most)
        known.clear();
    return *known.insert(text, shown(style, text));
}

ShownText ShownTexts::shown(const TextStyle& style, const QString& text)
{
    ShownText result;
    const qreal em = emOf(style.size);
    std::u32string letters;
    const PaperText& paper = paperText(style, text);
    result.underline = paper.underline;
    for (const QGlyphRun& run : paper.glyphs) {
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> places = run.positions();
        const QRawFont font = run.rawFont();
        const std::optional<std::size_t> index = m_faces.indexOf(font);
        for (qsizetype i = 0; i < glyphs.size();) {
            // Number 0 stands for what no typeface has, in ours an empty place. Archives want it
            // not shown (ISO 19005-2, 6.2.11.8).
            if (!index || glyphs[i] == 0) {
                result.outlines.push_back({places[i], operationsOf(font.pathForGlyph(glyphs[i]))});
                letters += U'\0';
                ++i;
                continue;
            }
            Face& face = m_faces.at(*index);
            GlyphString string(em);
            const QPointF start = places[i];
            for (; i < glyphs.size() && glyphs[i] != 0 && places[i].y() == start.y(); ++i) {
                string.add(glyphs[i], places[i].x() - start.x(), face.advance(glyphs[i]));
                face.use(glyphs[i]);
                letters += face.letter(glyphs[i]);
            }
            result.pieces.push_back({*index, start, string.operation()});
        }
    }
    const QString spoken = spokenText(text);
    if (spoken != QString::fromUcs4(letters.data(), static_cast<qsizetype>(letters.size())))
        result.spoken = textString(spoken).toStdString();
    // Readers take what is spoken for what was shown: something must be, if only a blank unseen.
    if (!result.spoken.empty() && result.pieces.empty()) {
        Face& face = m_faces.at(Faces::regular);
        const quint32 blank = face.glyphOf(U' ');
        face.use(blank);
        GlyphString string(em);
        string.add(blank, 0, 0);
        result.pieces.push_back({Faces::regular, {}, " 3 Tr" + string.operation() + " 0 Tr"});
    }
    return result;
}

} // namespace render::pdf
