#include "gui/look/Look.h"

#include "gui/look/LookStyle.h"

#include <QApplication>
#include <QFile>
#include <QFontMetrics>
#include <QIconEngine>
#include <QLabel>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QToolTip>
#include <QWidget>

#include <algorithm>
#include <array>
#include <map>

namespace gui {
namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

// By role, in the order of the enumeration.
constexpr std::array<Pair, 29> colours = {{
    {0xFFEFF0F2, 0xFF26292D}, // Window
    {0xFFFFFFFF, 0xFF1B1D20}, // Base
    {0xFFF6F7F9, 0xFF212428}, // Alt
    {0xFFE6E8EB, 0xFF2D3136}, // Header
    {0xFFECEFF3, 0xFF272B30}, // AreaRow
    {0xFFD6E5F7, 0xFF25405C}, // Selection
    {0xFF1B1F24, 0xFFE4E7EB}, // Text
    {0xFF10243C, 0xFFF2F6FB}, // SelectedText
    {0xFF545C67, 0xFFA7AFB9}, // MutedText
    {0xFF545C67, 0xFFA7AFB9}, // SelectedMutedText
    {0xFF8A919B, 0xFF79818B}, // DisabledText
    {0xFFD3D7DD, 0xFF383D44}, // Hairline
    {0xFFAEB5BF, 0xFF535A63}, // StrongLine
    {0xFF1F5FA8, 0xFF7DB1EF}, // Accent
    {0xFFFFFFFF, 0xFF1B1D20}, // OnAccent
    {0xFFFAFBFC, 0xFF31363C}, // Button
    {0xFF1A6B3A, 0xFF7FCB98}, // Good
    {0xFF8A5200, 0xFFE6B657}, // Warning
    {0xFFFCF0D8, 0xFF3B3120}, // WarningFill
    {0xFFB3261E, 0xFFF2988F}, // Error
    {0xFFFBE6E4, 0xFF432726}, // ErrorFill
    {0xFFE5EFFA, 0xFF22344A}, // InfoFill
    {0xFFBDD3EC, 0xFF34506F}, // Bar
    {0x801F5FA8, 0x807DB1EF}, // SelectedBar
    {0xFF8A9098, 0xFF3A3F46}, // Desk
    {0xFFFFFFFF, 0xFFFFFFFF}, // Paper
}};

QColor colour(Role role, bool dark)
{
    const Pair& pair = colours[static_cast<std::size_t>(role)];
    return QColor::fromRgba(dark ? pair.dark : pair.light);
}

bool looksDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

QPalette paletteFor(bool dark)
{
    const auto of = [dark](Role role) { return colour(role, dark); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(Role::Window));
    palette.setColor(QPalette::WindowText, of(Role::Text));
    palette.setColor(QPalette::Base, of(Role::Base));
    palette.setColor(QPalette::AlternateBase, of(Role::Alt));
    palette.setColor(QPalette::Text, of(Role::Text));
    palette.setColor(QPalette::PlaceholderText, of(Role::DisabledText));
    palette.setColor(QPalette::Button, of(Role::Button));
    palette.setColor(QPalette::ButtonText, of(Role::Text));
    palette.setColor(QPalette::BrightText, of(Role::Error));
    palette.setColor(QPalette::ToolTipBase, of(Role::Base));
    palette.setColor(QPalette::ToolTipText, of(Role::Text));
    palette.setColor(QPalette::Highlight, of(Role::Selection));
    palette.setColor(QPalette::HighlightedText, of(Role::SelectedText));
    palette.setColor(QPalette::Link, of(Role::Accent));
    palette.setColor(QPalette::LinkVisited, of(Role::Accent));
    palette.setColor(QPalette::Light, of(Role::Base));
    palette.setColor(QPalette::Midlight, of(Role::Header));
    palette.setColor(QPalette::Mid, of(Role::StrongLine));
    palette.setColor(QPalette::Dark, of(Role::StrongLine));
    palette.setColor(QPalette::Shadow, of(Role::MutedText));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, of(Role::DisabledText));
    palette.setColor(QPalette::Disabled, QPalette::Base, of(Role::Alt));
    return palette;
}

/// Paints an SVG in the colour its role has at this moment.
class RoleIconEngine : public QIconEngine {
public:
    RoleIconEngine(QString name, Role role) : m_name(std::move(name)), m_role(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        const int size = std::min(rect.width(), rect.height());
        const QPixmap image = Look::pixmap(m_name, size, colourFor(mode), ratio);
        painter->drawPixmap(rect.x() + (rect.width() - size) / 2,
                            rect.y() + (rect.height() - size) / 2, image);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    // `size` is in device pixels here.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = qRound(std::min(size.width(), size.height()) / scale);
        return Look::pixmap(m_name, side, colourFor(mode), scale);
    }
    QIconEngine* clone() const override { return new RoleIconEngine(m_name, m_role); }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        return Look::color(mode == QIcon::Disabled ? Role::DisabledText : m_role);
    }

    QString m_name;
    Role m_role;
};

/// Sets colours of a widget's palette by role, and sets them again when light and dark change.
class RoleKeeper : public QObject {
public:
    static RoleKeeper& of(QWidget& widget)
    {
        const QObjectList& children = widget.children();
        for (QObject* child : children)
            if (auto* keeper = dynamic_cast<RoleKeeper*>(child))
                return *keeper;
        return *new RoleKeeper(widget);
    }
    void keep(QPalette::ColorRole role, Role meaning)
    {
        m_roles.insert_or_assign(role, meaning);
        refresh();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == &m_widget && event->type() == QEvent::PaletteChange)
            refresh();
        return false;
    }

private:
    explicit RoleKeeper(QWidget& widget) : QObject(&widget), m_widget(widget)
    {
        widget.installEventFilter(this);
    }
    void refresh()
    {
        QPalette palette = m_widget.palette();
        bool differs = false;
        for (const auto& [role, meaning] : m_roles) {
            const QColor wanted = Look::color(meaning);
            if (palette.color(QPalette::Active, role) != wanted) {
                palette.setColor(role, wanted);
                differs = true;
            }
        }
        if (differs)
            m_widget.setPalette(palette);
    }

    QWidget& m_widget;
    std::map<QPalette::ColorRole, Role> m_roles;
};

QFont& systemFont()
{
    static QFont font = QApplication::font();
    return font;
}

} // namespace

Theme themeNamed(const QString& name)
{
    if (name == QStringLiteral("dark"))
        return Theme::Dark;
    return name == QStringLiteral("light") ? Theme::Light : Theme::System;
}

QString name(Theme theme)
{
    switch (theme) {
    case Theme::System:
        break;
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Dark:
        return QStringLiteral("dark");
    }
    return QStringLiteral("system");
}

void Look::apply(QApplication& application, Theme theme)
{
    systemFont(); // taken before anything of ours changes it
    if (!qobject_cast<LookStyle*>(application.style()))
        QApplication::setStyle(new LookStyle);
    bool dark = theme == Theme::Dark;
    if (theme == Theme::System) {
        QApplication::setPalette(QPalette()); // what the system says
        dark = looksDark(QGuiApplication::palette());
    }
    const QPalette palette = paletteFor(dark);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(font(TextStyle::Table));
    // A rich text keeps the colours that its links had when it was set.
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget* widget : all) {
        auto* label = qobject_cast<QLabel*>(widget);
        if (!label || !Qt::mightBeRichText(label->text()))
            continue;
        const QString text = label->text();
        label->clear();
        label->setText(text);
    }
}

bool Look::isDark()
{
    return looksDark(QGuiApplication::palette());
}

QColor Look::color(Role role)
{
    return colour(role, isDark());
}

QColor Look::heat(double share)
{
    const QColor cold = isDark() ? QColor(0x1E, 0x22, 0x28) : QColor(0xFB, 0xFC, 0xFE);
    const QColor warm = isDark() ? QColor(0x2B, 0x5F, 0x9E) : QColor(0x6F, 0xA5, 0xDB);
    const auto mixed = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return {mixed(cold.red(), warm.red()), mixed(cold.green(), warm.green()),
            mixed(cold.blue(), warm.blue())};
}

QColor Look::onHeat()
{
    return isDark() ? QColor(0xF0, 0xF3, 0xF7) : QColor(0x14, 0x18, 0x1D);
}

QColor Look::color(models::Tone tone, bool selected)
{
    switch (tone) {
    case models::Tone::Normal:
        return color(selected ? Role::SelectedText : Role::Text);
    case models::Tone::Muted:
        return color(selected ? Role::SelectedMutedText : Role::MutedText);
    case models::Tone::Good:
        return color(Role::Good);
    case models::Tone::Warning:
        return color(Role::Warning);
    case models::Tone::Error:
        return color(Role::Error);
    case models::Tone::Accent:
        return color(Role::Accent);
    case models::Tone::Disabled:
        return color(Role::DisabledText);
    }
    return color(Role::Text);
}

namespace {

constexpr std::size_t textStyles = static_cast<std::size_t>(TextStyle::Mono) + 1;

QFont madeFont(TextStyle style)
{
    QFont font = systemFont();
    const qreal base = font.pointSizeF();
    const auto sized = [&font, base](qreal difference, bool strong) {
        font.setPointSizeF(std::max(8.0, base + difference));
        // Always said: a painter takes what is not said from its widget, which may be a semibold
        // header.
        font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
        return font;
    };
    switch (style) {
    case TextStyle::Body:
        return sized(0, false);
    case TextStyle::BodyStrong:
        return sized(0, true);
    case TextStyle::Table:
        return sized(-0.5, false);
    case TextStyle::TableStrong:
        return sized(-0.5, true);
    case TextStyle::Hint:
        return sized(-1, false);
    case TextStyle::HintStrong:
        return sized(-1, true);
    case TextStyle::PageTitle:
        return sized(1.5, true);
    case TextStyle::Total:
        return sized(2, true);
    case TextStyle::StartTitle:
        return sized(7, true);
    case TextStyle::Mono:
        font.setFamilies({QStringLiteral("Consolas"), QStringLiteral("Liberation Mono"),
                          QStringLiteral("monospace")});
        font.setStyleHint(QFont::Monospace);
        return sized(-1, false);
    }
    return font;
}

} // namespace

QFont Look::font(TextStyle style)
{
    // Copies of a font share what was found for it: each is made and looked up once.
    static const std::array<QFont, textStyles> fonts = [] {
        std::array<QFont, textStyles> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = madeFont(static_cast<TextStyle>(i));
        return all;
    }();
    return fonts[static_cast<std::size_t>(style)];
}

QFont Look::strong(const QFont& font)
{
    // Most are a table's.
    if (font == Look::font(TextStyle::Table))
        return Look::font(TextStyle::TableStrong);
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    return strong;
}

QIcon Look::icon(const QString& name, Role role)
{
    return QIcon(new RoleIconEngine(name, role));
}

QPixmap Look::pixmap(const QString& name, int size, const QColor& color, qreal ratio)
{
    const QString key =
        QStringLiteral("cchc/%1/%2/%3/%4").arg(name).arg(size).arg(color.rgba(), 8, 16).arg(ratio);
    QPixmap image;
    if (QPixmapCache::find(key, &image))
        return image;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    QByteArray svg;
    if (file.open(QIODevice::ReadOnly))
        svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    const int pixels = std::max(1, qRound(size * ratio));
    image = QPixmap(pixels, pixels);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    if (renderer.isValid()) {
        QPainter painter(&image);
        painter.setOpacity(color.alphaF());
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    }
    image.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, image);
    return image;
}

int Look::rowHeight()
{
    return std::max(23, QFontMetrics(font(TextStyle::Table)).height() + 6);
}

int Look::headerHeight(int lines)
{
    const int line = QFontMetrics(font(TextStyle::HintStrong)).height();
    return lines <= 1 ? std::max(24, line + 8) : std::max(40, 2 * line + 8);
}

void Look::setFill(QWidget& widget, Role background)
{
    widget.setAutoFillBackground(true);
    widget.setBackgroundRole(QPalette::Window);
    RoleKeeper::of(widget).keep(QPalette::Window, background);
}

void Look::setTextRole(QWidget& widget, Role text)
{
    RoleKeeper::of(widget).keep(QPalette::WindowText, text);
}

void Look::setFont(QWidget& widget, TextStyle style)
{
    widget.setFont(font(style));
}

} // namespace gui
