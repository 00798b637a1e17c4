#pragma once

#include "models/words/Roles.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QApplication;
class QWidget;

namespace gui {

/// What a colour is for. The only table of colours is in Look.cpp.
enum class Role {
    Window,
    Base,
    Alt,
    Header,
    AreaRow,
    Selection,
    Text,
    SelectedText,
    MutedText,
    SelectedMutedText,
    DisabledText,
    Hairline,
    StrongLine,
    Accent,
    OnAccent, ///< the tick in a checked box
    Button,
    Good,
    Warning,
    WarningFill,
    Error,
    ErrorFill,
    InfoFill,
    Bar,
    SelectedBar,
    Desk, ///< behind the pages of a preview
    Paper
};

enum class Theme { System, Light, Dark };
/// "system", "light", "dark", as in the settings; anything else is System.
Theme themeNamed(const QString& name);
QString name(Theme theme);

/// Sizes and weights relative to the font of the system.
enum class TextStyle {
    Body,
    BodyStrong,
    Table,
    TableStrong,
    Hint,
    HintStrong,
    PageTitle,
    Total,
    StartTitle,
    Mono
};

/// Hands out colours by role, fonts, metrics and icons. Light or dark follows the palette of the
/// application, so that everything painted from here changes with it.
class Look {
public:
    /// Style, palette and base font. May be called again at any time.
    static void apply(QApplication& application, Theme theme);

    static bool isDark();
    static QColor color(Role role);
    static QColor color(models::Tone tone, bool selected = false);
    /// Fill of a cell of a heat map, 0…1, and the text on it: the more the bluer, on the ground of
    /// a table in light and in dark.
    static QColor heat(double share);
    static QColor onHeat();
    static QFont font(TextStyle style);
    /// The same in the weight of what is emphasised.
    static QFont strong(const QFont& font);

    /// An icon that takes its colour from the role at the moment of painting (it follows light and
    /// dark).
    static QIcon icon(const QString& name, Role role = Role::Text);
    static QPixmap pixmap(const QString& name, int size, const QColor& color, qreal ratio);

    // Metrics in logical pixels.
    static constexpr int cellPadding = 5;
    static constexpr int gap = 8;
    static constexpr int iconSize = 16;
    static constexpr int cellIconSize = 14;
    static constexpr int headHeight = 34;
    static constexpr int dockHeadHeight = 24;
    static constexpr int totalsHeight = 44;
    static constexpr int swatchSize = 12;
    static constexpr int barHeight = 4;
    static constexpr int radius = 3;
    static int rowHeight();                 ///< max(23, line of the table font + 6)
    static int headerHeight(int lines = 1); ///< 24, or 40 with two lines

    /// Fill of a widget, colour of a label's text; both follow light and dark.
    static void setFill(QWidget& widget, Role background);
    static void setTextRole(QWidget& widget, Role text);
    static void setFont(QWidget& widget, TextStyle style);
};

} // namespace gui
