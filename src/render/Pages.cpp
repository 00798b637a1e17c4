#include "render/Pages.h"

#include "render/Fonts.h"
#include "render/Paginator.h"

#include <QList>

#include <algorithm>
#include <iterator>

namespace render {

namespace {

void paintLines(QPainter& painter, const std::vector<Line>& lines)
{
    // Without smoothing a hairline is one sharp pixel on screen; on paper the hint says nothing.
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    for (auto line = lines.begin(); line != lines.end();) {
        const auto isAlike = [&line](const Line& other) {
            return other.width == line->width && other.colour == line->colour;
        };
        const auto last = std::find_if_not(line, lines.end(), isAlike);
        QList<QLineF> alike;
        std::transform(line, last, std::back_inserter(alike),
                       [](const Line& one) { return one.line; });
        painter.setPen(QPen(line->colour, line->width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLines(alike);
        line = last;
    }
}

void paintGraphics(QPainter& painter, const Items& items)
{
    for (const FillRect& fill : items.fills)
        painter.fillRect(fill.rect, fill.colour);
    paintLines(painter, items.lines);
}

void paintTexts(QPainter& painter, const Items& items)
{
    painter.setRenderHint(QPainter::TextAntialiasing, true);
    const TextPiece* before = nullptr;
    std::vector<Line> underlines;
    for (const TextPiece& piece : items.texts) {
        if (before == nullptr || before->colour != piece.colour)
            painter.setPen(piece.colour);
        const PaperText& text = paperText(piece.style, piece.text);
        for (const QGlyphRun& glyphs : text.glyphs)
            painter.drawGlyphRun(piece.at, glyphs);
        if (text.underline)
            underlines.push_back(movedLine(*text.underline, piece));
        before = &piece;
    }
    paintLines(painter, underlines);
}

} // namespace

struct Pages::Impl {
    std::vector<Page> pages;

    const Page& at(int page) const { return pages.at(static_cast<std::size_t>(page)); }
};

Pages::Pages(const report::Document& document)
    : m_impl(std::make_unique<Impl>(Impl{paginate(document)}))
{}
Pages::~Pages() = default;
Pages::Pages(Pages&&) noexcept = default;
Pages& Pages::operator=(Pages&&) noexcept = default;

int Pages::count() const
{
    return static_cast<int>(m_impl->pages.size());
}

QSizeF Pages::size(int page) const
{
    return m_impl->at(page).size / unitsPerPoint;
}

bool Pages::isLandscape(int page) const
{
    return m_impl->at(page).landscape;
}

void Pages::paint(int page, QPainter& painter) const
{
    const Items& items = m_impl->at(page).items;
    painter.save();
    painter.scale(1 / unitsPerPoint, 1 / unitsPerPoint);
    paintGraphics(painter, items);
    paintTexts(painter, items);
    painter.restore();
}

const Page& Pages::page(int page) const
{
    return m_impl->at(page);
}

QString Pages::text(int page) const
{
    return m_impl->at(page).text;
}

} // namespace render
