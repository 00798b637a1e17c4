#include "render/pdf/PageContent.h"

#include "render/Fonts.h"
#include "render/pdf/Syntax.h"

#include <optional>
#include <utility>
#include <vector>

namespace render::pdf {

namespace {

/// A place in hundredths of a point.
struct Place {
    qint64 x = 0;
    qint64 y = 0;
};

class Content {
public:
    Content(const Page& page, ShownTexts& texts) : m_page(page), m_texts(texts) {}

    std::string all()
    {
        // Mostly thirty bytes a text, somewhat less a fill or a line.
        constexpr std::size_t bytesEach = 40;
        m_out.reserve(bytesEach * (m_page.items.texts.size() + m_page.items.fills.size() +
                                   m_page.items.lines.size()));
        addFills();
        addLines(m_page.items.lines);
        addTexts();
        addDrawn();
        return std::move(m_out);
    }

private:
    static qint64 length(qreal units) { return hundredths(units / unitsPerPoint); }
    /// Rounded once, from the page's corner, so that nothing adds up.
    Place placeOf(const QPointF& point) const
    {
        return {length(point.x()), length(m_page.size.height() - point.y())};
    }

    void number(qint64 value)
    {
        appendNumber(m_out, value, 2);
        m_out += ' ';
    }
    void place(const Place& value)
    {
        number(value.x);
        number(value.y);
    }

    /// Greys are one number; "g" and "rg" fill, "G" and "RG" draw lines.
    void colour(QColor& current, const QColor& wanted, const char* grey, const char* coloured)
    {
        if (current == wanted)
            return;
        current = wanted;
        const auto component = [this](int value) {
            constexpr qint64 tenThousandths = 10'000;
            appendNumber(m_out, (value * tenThousandths * 2 / 255 + 1) / 2, 4);
            m_out += ' ';
        };
        component(wanted.red());
        if (wanted.red() == wanted.green() && wanted.red() == wanted.blue()) {
            m_out += grey;
        } else {
            component(wanted.green());
            component(wanted.blue());
            m_out += coloured;
        }
        m_out += '\n';
    }
    void fillColour(const QColor& wanted) { colour(m_fill, wanted, "g", "rg"); }

    void addFills()
    {
        bool isOpen = false;
        for (const FillRect& fill : m_page.items.fills) {
            if (isOpen && m_fill != fill.colour) {
                m_out += "f\n";
                isOpen = false;
            }
            fillColour(fill.colour);
            const Place corner = placeOf(fill.rect.bottomLeft());
            const Place opposite = placeOf(fill.rect.topRight());
            place(corner);
            place({opposite.x - corner.x, opposite.y - corner.y});
            m_out += "re\n";
            isOpen = true;
        }
        if (isOpen)
            m_out += "f\n";
    }

    void addLines(const std::vector<Line>& lines)
    {
        bool isOpen = false;
        for (const Line& line : lines) {
            const qint64 width = length(line.width);
            if (isOpen && (m_stroke != line.colour || m_width != width)) {
                m_out += "S\n";
                isOpen = false;
            }
            colour(m_stroke, line.colour, "G", "RG");
            if (m_width != width) {
                number(width);
                m_out += "w\n";
                m_width = width;
            }
            place(placeOf(line.line.p1()));
            m_out += "m ";
            place(placeOf(line.line.p2()));
            m_out += "l\n";
            isOpen = true;
        }
        if (isOpen)
            m_out += "S\n";
    }

    /// Glyphs that no font of ours has, and lines under texts.
    void addDrawn()
    {
        for (const auto& [outline, piece] : m_outlines) {
            fillColour(piece->colour);
            m_out += "q 1 0 0 1 ";
            place(placeOf(piece->at + outline.at));
            m_out += "cm " + outline.path + "Q\n";
        }
        addLines(m_underlines);
    }

    void addTexts()
    {
        if (m_page.items.texts.empty())
            return;
        m_out += "BT\n";
        for (const TextPiece& piece : m_page.items.texts)
            addText(piece, m_texts.of(piece.style, piece.text));
        m_out += "ET\n";
    }

    void addText(const TextPiece& piece, const ShownText& text)
    {
        for (const ShownText::Outline& outline : text.outlines)
            m_outlines.emplace_back(outline, &piece);
        if (text.underline)
            m_underlines.push_back(movedLine(*text.underline, piece));
        if (text.pieces.empty())
            return;
        fillColour(piece.colour);
        if (!text.spoken.empty())
            m_out += "/Span<</ActualText" + text.spoken + ">>BDC\n";
        for (const ShownText::Piece& part : text.pieces) {
            if (m_face != part.face || m_size != piece.style.size) {
                m_face = part.face;
                m_size = piece.style.size;
                m_out += Faces::resourceName(part.face);
                m_out += ' ';
                constexpr int tenthsInHalfPoint = 5;
                appendNumber(m_out, m_size * tenthsInHalfPoint, 1);
                m_out += " Tf\n";
            }
            // From where the text before began.
            const Place at = placeOf(piece.at + part.at);
            place({at.x - m_at.x, at.y - m_at.y});
            m_at = at;
            m_out += "Td";
            m_out += part.show;
            m_out += '\n';
        }
        if (!text.spoken.empty())
            m_out += "EMC\n";
    }

    const Page& m_page;
    ShownTexts& m_texts;
    std::string m_out;
    std::vector<std::pair<ShownText::Outline, const TextPiece*>> m_outlines;
    std::vector<Line> m_underlines;
    QColor m_fill = Qt::black; // as each page begins
    QColor m_stroke = Qt::black;
    std::optional<qint64> m_width;
    std::optional<std::size_t> m_face;
    int m_size = 0;
    Place m_at;
};

} // namespace

std::string pageContent(const Page& page, ShownTexts& texts)
{
    return Content(page, texts).all();
}

} // namespace render::pdf
