#include "gui/reports/PagePreview.h"

#include "gui/look/Look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace gui {
namespace {

constexpr int gap = 12;
constexpr double pointsPerInch = 72.0;

} // namespace

PagePreview::PagePreview(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
}

void PagePreview::setPages(const render::Pages* pages)
{
    m_pages = pages;
    m_current = std::clamp(m_current, 0, pages ? std::max(0, pages->count() - 1) : 0);
    layOut();
    goTo(m_current);
    viewport()->update();
}

void PagePreview::setZoom(Zoom zoom)
{
    m_zoom = zoom;
    layOut();
    goTo(m_current);
    viewport()->update();
}

double PagePreview::scale(int page) const
{
    const QSizeF size = m_pages->size(page);
    const QSize room = viewport()->size() - QSize(2 * gap, 2 * gap);
    switch (m_zoom) {
    case Zoom::FitPage:
        return std::max(0.1, std::min(room.width() / size.width(), room.height() / size.height()));
    case Zoom::FitWidth:
        return std::max(0.1, room.width() / size.width());
    case Zoom::Actual:
        return logicalDpiX() / pointsPerInch;
    }
    return 1;
}

QSize PagePreview::pageSize(int page) const
{
    return (m_pages->size(page) * scale(page)).toSize();
}

int PagePreview::pageTop(int page) const
{
    int top = gap;
    for (int i = 0; i < page; ++i) {
        const int height = pageSize(i).height();
        // A fitted page has the pane to itself.
        top +=
            m_zoom == Zoom::FitPage ? std::max(height + gap, viewport()->height()) : height + gap;
    }
    return top;
}

void PagePreview::layOut()
{
    if (!m_pages || m_pages->count() == 0) {
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
        return;
    }
    const int last = m_pages->count() - 1;
    int widest = 0;
    for (int i = 0; i <= last; ++i)
        widest = std::max(widest, pageSize(i).width());
    const int lastHeight = pageSize(last).height() + gap;
    const int height =
        pageTop(last) +
        (m_zoom == Zoom::FitPage ? std::max(lastHeight, viewport()->height() - gap) : lastHeight);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, widest + 2 * gap - viewport()->width()));
}

void PagePreview::goTo(int page)
{
    if (!m_pages || page < 0 || page >= m_pages->count())
        return;
    m_jumping = true;
    verticalScrollBar()->setValue(pageTop(page) - gap);
    m_jumping = false;
    if (page != m_current) {
        m_current = page;
        Q_EMIT currentPageChanged(page);
    }
}

void PagePreview::updateCurrent()
{
    if (!m_pages || m_jumping)
        return;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 3;
    int page = 0;
    while (page + 1 < m_pages->count() && pageTop(page + 1) <= middle)
        ++page;
    if (page != m_current) {
        m_current = page;
        Q_EMIT currentPageChanged(page);
    }
}

void PagePreview::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), Look::color(Role::Desk));
    if (m_pages) {
        for (int i = 0; i < m_pages->count(); ++i) {
            const QSize size = pageSize(i);
            const int top = pageTop(i) - verticalScrollBar()->value();
            if (top > viewport()->height() || top + size.height() < 0)
                continue;
            const int spareX = viewport()->width() - size.width();
            const int left = spareX >= 2 * gap ? spareX / 2 : gap - horizontalScrollBar()->value();
            const int spareY =
                m_zoom == Zoom::FitPage
                    ? std::max(0, (viewport()->height() - 2 * gap - size.height()) / 2)
                    : 0;
            const QRect page(QPoint(left, top + spareY), size);
            painter.fillRect(page, Look::color(Role::Paper));
            painter.save();
            painter.setClipRect(page);
            painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
            painter.translate(page.topLeft());
            painter.scale(scale(i), scale(i));
            m_pages->paint(i, painter);
            painter.restore();
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(Look::color(Role::Accent), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PagePreview::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    goTo(m_current);
}

void PagePreview::scrollContentsBy(int, int)
{
    updateCurrent();
    viewport()->update();
}

void PagePreview::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
        if (m_zoom == Zoom::FitPage)
            goTo(m_current + 1);
        else
            verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return;
    case Qt::Key_PageUp:
        if (m_zoom == Zoom::FitPage)
            goTo(m_current - 1);
        else
            verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
        return;
    case Qt::Key_Home:
        goTo(0);
        return;
    case Qt::Key_End:
        goTo(m_pages ? m_pages->count() - 1 : 0);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PagePreview::wheelEvent(QWheelEvent* event)
{
    if (m_zoom != Zoom::FitPage || event->angleDelta().y() == 0) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    goTo(m_current + (event->angleDelta().y() < 0 ? 1 : -1));
    event->accept();
}

} // namespace gui
