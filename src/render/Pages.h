#pragma once

#include "report/Document.h"

#include <QByteArray>
#include <QPainter>
#include <QSizeF>
#include <QString>

#include <memory>
#include <vector>

/// How documents are drawn. One paginator lays a document out; preview, printer, PDF and pictures
/// paint the same pages.
namespace render {

struct Page;

/// A document broken into pages. Layout is in points (1/72 inch) and does not depend on the device
/// painted on.
class Pages {
public:
    explicit Pages(const report::Document& document);
    ~Pages();
    Pages(Pages&&) noexcept;
    Pages& operator=(Pages&&) noexcept;

    int count() const;
    QSizeF size(int page) const; ///< points; A4 upright or lying
    bool isLandscape(int page) const;
    /// Paints a page with its upper left corner at the origin, one unit a point.
    void paint(int page, QPainter& painter) const;
    /// The text of a page in reading order, for search and for tests.
    QString text(int page) const;
    /// What is on it, in layout units (Paginator.h).
    const Page& page(int page) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The document as PDF/A-2b (ISO 19005-2): fonts embedded, text that can be copied, headings as
/// bookmarks; equal input gives equal bytes.
QByteArray toPdf(const Pages& pages, const report::Document& document);

} // namespace render
