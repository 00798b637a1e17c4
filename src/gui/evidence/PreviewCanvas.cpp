#include "gui/evidence/PreviewCanvas.h"

#include "gui/look/Look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace gui {

namespace {
constexpr int pageGap = 10;
constexpr int zoomStep = 125;
constexpr int leastZoom = 25;
constexpr int mostZoom = 800;
} // namespace

PreviewCanvas::PreviewCanvas(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
}

void PreviewCanvas::clear()
{
    m_pages.clear();
    layOut();
}

void PreviewCanvas::setPicture(const QImage& picture)
{
    m_isPicture = true;
    m_zoom = 100;
    m_pages = {{QSizeF(picture.size()), picture, picture.size()}};
    layOut();
    verticalScrollBar()->setValue(0);
}

void PreviewCanvas::setPages(const QList<QSizeF>& sizes)
{
    m_isPicture = false;
    m_zoom = 100;
    m_pages.clear();
    for (const QSizeF& size : sizes)
        m_pages.push_back({size.isEmpty() ? QSizeF(595, 842) : size, {}, {}});
    layOut();
    verticalScrollBar()->setValue(0);
}

void PreviewCanvas::setPage(int page, const QImage& picture)
{
    if (page < 0 || page >= pageCount())
        return;
    m_pages[static_cast<std::size_t>(page)].picture = picture;
    viewport()->update();
}

void PreviewCanvas::setZoom(int percent)
{
    percent = std::clamp(percent, leastZoom, mostZoom);
    if (percent == m_zoom)
        return;
    const double place = static_cast<double>(verticalScrollBar()->value()) /
                         std::max(1, verticalScrollBar()->maximum());
    m_zoom = percent;
    layOut();
    verticalScrollBar()->setValue(static_cast<int>(place * verticalScrollBar()->maximum()));
}

QRect PreviewCanvas::pageRect(int page) const
{
    int top = pageGap;
    for (int before = 0; before <= page; ++before) {
        const QSizeF size = m_pages[static_cast<std::size_t>(before)].size;
        double fit = (viewport()->width() - 2 * pageGap) / size.width();
        // A small picture is not blown up, and one that is higher than the room is seen whole.
        if (m_isPicture)
            fit = std::min({fit, 1.0, (viewport()->height() - 2 * pageGap) / size.height()});
        const double scale = std::max(fit, 0.01) * m_zoom / 100.0;
        const QSize shown(std::max(1, qRound(size.width() * scale)),
                          std::max(1, qRound(size.height() * scale)));
        if (before == page) {
            const int left = std::max(pageGap, (viewport()->width() - shown.width()) / 2);
            return {QPoint(left, top), shown};
        }
        top += shown.height() + pageGap;
    }
    return {};
}

void PreviewCanvas::layOut()
{
    QSize all;
    if (!m_pages.empty()) {
        int width = 0;
        for (int page = 0; page < pageCount(); ++page)
            width = std::max(width, pageRect(page).width());
        all = QSize(width + 2 * pageGap, pageRect(pageCount() - 1).bottom() + pageGap);
    }
    const QSize room = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, all.width() - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setRange(0, std::max(0, all.height() - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
    viewport()->update();
}

void PreviewCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), Look::color(Role::Desk));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QPoint offset(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (int number = 0; number < pageCount(); ++number) {
        const QRect place = pageRect(number).translated(-offset);
        if (place.top() > viewport()->height())
            break;
        if (!place.intersects(viewport()->rect()))
            continue;
        Page& page = m_pages[static_cast<std::size_t>(number)];
        painter.fillRect(place, Look::color(Role::Paper));
        if (!page.picture.isNull())
            painter.drawImage(place, page.picture);
        const QSize wanted = place.size() * devicePixelRatioF();
        if (!m_isPicture && page.asked != wanted) {
            page.asked = wanted;
            Q_EMIT pageWanted(number, wanted);
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(Look::color(Role::Accent), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PreviewCanvas::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void PreviewCanvas::scrollContentsBy(int, int)
{
    viewport()->update();
}

void PreviewCanvas::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setZoom(m_zoom * zoomStep / 100);
        return;
    case Qt::Key_Minus:
        setZoom(m_zoom * 100 / zoomStep);
        return;
    case Qt::Key_0:
        setZoom(100);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PreviewCanvas::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(event->angleDelta().y() > 0 ? m_zoom * zoomStep / 100 : m_zoom * 100 / zoomStep);
    event->accept();
}

} // namespace gui
