#include "render/Pages.h"

#include "render/Fonts.h"
#include "render/Paginator.h"

namespace render {

namespace {

void paintGraphics(QPainter& painter, const Items& items)
{
    for (const FillRect& fill : items.fills)
        painter.fillRect(fill.rect, fill.colour);
    // Without smoothing a hairline is one sharp pixel on screen; on paper the hint says nothing.
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    for (const Frame& frame : items.frames) {
        painter.setPen(QPen(Qt::black, frame.width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(frame.rect);
    }
    for (const Line& line : items.lines) {
        painter.setPen(QPen(line.colour, line.width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(line.line);
    }
}

void paintTexts(QPainter& painter, const Items& items)
{
    painter.setRenderHint(QPainter::TextAntialiasing, true);
    const TextPiece* before = nullptr;
    for (const TextPiece& piece : items.texts) {
        if (before == nullptr || !(before->style == piece.style))
            painter.setFont(paperFont(piece.style));
        if (before == nullptr || before->colour != piece.colour)
            painter.setPen(piece.colour);
        painter.drawText(piece.at, piece.text);
        before = &piece;
    }
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

QString Pages::text(int page) const
{
    return m_impl->at(page).text;
}

} // namespace render
