#pragma once

#include "render/Pages.h"

#include <QAbstractScrollArea>

namespace gui {

/// Pages of a document one below the other, drawn by the same code as on paper.
class PagePreview : public QAbstractScrollArea {
    Q_OBJECT

public:
    enum class Zoom { FitPage, FitWidth, Actual };

    explicit PagePreview(QWidget* parent = nullptr);

    /// The pages stay the caller's; nullptr shows nothing. The place in the document is kept where
    /// it still exists.
    void setPages(const render::Pages* pages);
    void setZoom(Zoom zoom);
    Zoom zoom() const { return m_zoom; }
    int currentPage() const { return m_current; }
    void goTo(int page);

Q_SIGNALS:
    void currentPageChanged(int page);

private:
    double scale(int page) const;
    QSize pageSize(int page) const;
    int pageTop(int page) const;
    void layOut();
    void updateCurrent();
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

    const render::Pages* m_pages = nullptr;
    Zoom m_zoom = Zoom::FitPage;
    int m_current = 0;
    bool m_jumping = false;
};

} // namespace gui
