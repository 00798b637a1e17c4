// Colours and icons, whatever shows them.
#include "WindowFixture.h"

#include "gui/look/Look.h"

#include <catch2/catch.hpp>

#include <cmath>

namespace {

double luminance(const QColor& colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
           0.0722 * part(colour.blueF());
}

double contrast(gui::Role a, gui::Role b)
{
    const double x = luminance(gui::Look::color(a));
    const double y = luminance(gui::Look::color(b));
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

TEST_CASE("look: text can be read on its ground, light and dark")
{
    const auto theme = GENERATE(gui::Theme::Light, gui::Theme::Dark);
    gui::Look::apply(*qApp, theme);
    CHECK(gui::Look::isDark() == (theme == gui::Theme::Dark));
    using gui::Role;
    for (const Role ground :
         {Role::Window, Role::Base, Role::Alt, Role::Header, Role::AreaRow, Role::Selection}) {
        CHECK(contrast(Role::Text, ground) >= 4.5);
        CHECK(contrast(Role::MutedText, ground) >= 4.5);
    }
    // What may be typed is told from what is.
    CHECK(QApplication::palette().color(QPalette::PlaceholderText) ==
          gui::Look::color(Role::DisabledText));
    CHECK(contrast(Role::DisabledText, Role::Base) >= 3.0);
    CHECK(contrast(Role::Text, Role::Base) >= 2.5 * contrast(Role::DisabledText, Role::Base));
    for (const Role ink : {Role::Accent, Role::Good, Role::Warning, Role::Error}) {
        CHECK(contrast(ink, Role::Base) >= 4.5);
        CHECK(contrast(ink, Role::Selection) >= 3.0);
    }
    CHECK(contrast(Role::Warning, Role::WarningFill) >= 4.5);
    CHECK(contrast(Role::Error, Role::ErrorFill) >= 4.5);
    gui::Look::apply(*qApp, gui::Theme::Light);
}

TEST_CASE("look: every icon of the set can be drawn in a colour")
{
    for (const char* name : {"sheet", "rank", "report", "undo",  "redo", "find", "print",
                             "help",  "lock", "chk",    "warn",  "stop", "info", "book",
                             "plus",  "flag", "seal",   "admin", "up",   "down", "close"}) {
        const QImage image =
            gui::Look::pixmap(QString::fromLatin1(name), 16, gui::Look::color(gui::Role::Error), 1)
                .toImage();
        bool painted = false;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                painted = painted || qAlpha(image.pixel(x, y)) > 100;
        INFO(name);
        CHECK(painted);
    }
}
