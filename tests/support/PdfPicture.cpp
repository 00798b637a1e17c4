#include "PdfPicture.h"

#include <catch2/catch.hpp>

#include <QBuffer>
#include <QImage>
#include <QPainter>
#ifdef CCHC_WITH_PDF
#include <QPdfDocument>
#endif

#include <algorithm>
#include <cstdlib>

namespace support {

#ifdef CCHC_WITH_PDF

namespace {

constexpr int pixelsPerPoint = 4;
constexpr int side = 4 * pixelsPerPoint; // of a square

/// What two programs smooth differently evens out, a letter at another place does not.
int worstSquare(const QImage& one, const QImage& other)
{
    int worst = 0;
    for (int top = 0; top + side <= one.height(); top += side) {
        for (int left = 0; left + side <= one.width(); left += side) {
            int difference = 0;
            for (int y = top; y < top + side; ++y) {
                for (int x = left; x < left + side; ++x)
                    difference += one.constScanLine(y)[x] - other.constScanLine(y)[x];
            }
            worst = std::max(worst, std::abs(difference) / (side * side));
        }
    }
    return worst;
}

QImage grey(const QImage& image)
{
    QImage page(image.size(), QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter(&page).drawImage(0, 0, image);
    return page.convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

int worstDifference(const QByteArray& pdf, const render::Pages& pages)
{
    QByteArray bytes = pdf;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    QPdfDocument document;
    document.load(&buffer);
    REQUIRE(document.pageCount() == pages.count());
    int worst = 0;
    for (int page = 0; page < pages.count(); ++page) {
        const QSize size = (pages.size(page) * pixelsPerPoint).toSize();
        QImage painted(size, QImage::Format_RGB32);
        painted.fill(Qt::white);
        QPainter painter(&painted);
        // As a reader does, stretched to whole pixels.
        painter.scale(size.width() / pages.size(page).width(),
                      size.height() / pages.size(page).height());
        pages.paint(page, painter);
        painter.end();
        worst = std::max(worst, worstSquare(painted.convertToFormat(QImage::Format_Grayscale8),
                                            grey(document.render(page, size))));
    }
    return worst;
}

#else

int worstDifference(const QByteArray&, const render::Pages&)
{
    WARN("qt6-pdf-dev is not installed");
    return 0;
}

#endif

} // namespace support
