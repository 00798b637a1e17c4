#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <QList>
#include <QSizeF>

#include <vector>

namespace gui {

/// Pages or a picture, one below the other. Fits the width until it is zoomed: + and −, Ctrl with
/// the wheel, 0 fits again.
class PreviewCanvas : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PreviewCanvas(QWidget* parent = nullptr);

    void clear();
    void setPicture(const QImage& picture);
    /// Pages of these sizes, in points; their pictures come with setPage when pageWanted asked for
    /// them.
    void setPages(const QList<QSizeF>& sizes);
    void setPage(int page, const QImage& picture);
    int pageCount() const { return static_cast<int>(m_pages.size()); }
    bool hasPicture(int page) const
    {
        return !m_pages[static_cast<std::size_t>(page)].picture.isNull();
    }
    /// In per cent of the width that fits.
    int zoom() const { return m_zoom; }
    void setZoom(int percent);

Q_SIGNALS:
    void pageWanted(int page, const QSize& pixels);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    struct Page {
        QSizeF size;    ///< in points, or pixels of a picture
        QImage picture; ///< for pages: at the size it was drawn for
        QSize asked;    ///< that was asked for last
    };
    QRect pageRect(int page) const; ///< in the contents
    void layOut();

    std::vector<Page> m_pages;
    bool m_isPicture = false;
    int m_zoom = 100;
};

} // namespace gui
