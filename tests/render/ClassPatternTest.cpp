#include "render/ClassPattern.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

#include <set>

using namespace render;

namespace {

QImage fill(int position, bool dark)
{
    QImage image(48, 24, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintClassFill(painter, QRectF(4, 4, 40, 16), position, dark);
    return image;
}

} // namespace

TEST_CASE("classes differ by colour and by pattern", "[class]")
{
    CHECK(classColour(0, false) == QColor(0x1B, 0x2F, 0x63));
    CHECK(classColour(4, true) == QColor(0x71, 0x3D, 0x2B));
    for (const bool dark : {false, true}) {
        // Lightness goes one way, so that a grey print keeps the order of the classes.
        for (int i = 1; i < classFillCount; ++i) {
            const bool lighter =
                qGray(classColour(i, false).rgb()) > qGray(classColour(i - 1, false).rgb());
            CHECK(lighter);
        }
        for (int i = 0; i < classFillCount; ++i) {
            const QImage image = fill(i, dark);
            std::set<QRgb> colours;
            for (int y = 4; y < 20; ++y) {
                for (int x = 4; x < 44; ++x)
                    colours.insert(image.pixel(x, y));
            }
            CHECK((colours.size() > 1) == (i > 0));
            CHECK(colours.count(classColour(i, dark).rgb()) == 1);
            // The clip holds.
            CHECK(image.pixel(2, 12) == qRgb(255, 255, 255));
            CHECK(image.pixel(46, 12) == qRgb(255, 255, 255));
        }
    }
}

TEST_CASE("positions outside the table repeat its ends", "[class]")
{
    CHECK(fill(9, false) == fill(4, false));
    CHECK(fill(-1, false) == fill(0, false));
    CHECK(classColour(17, true) == classColour(4, true));
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintClassFill(painter, QRectF(1, 1, 0, 2), 1, false);
    paintClassFill(painter, QRectF(1, 1, -3, 2), 1, false);
    painter.end();
    CHECK(image.pixel(1, 1) == qRgb(255, 255, 255));
}
