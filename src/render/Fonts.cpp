#include "render/Fonts.h"

#include <QFontDatabase>
#include <QHash>

#include <map>
#include <tuple>

namespace render {

namespace {

/// Loads the faces that the program brings along. Of two files with one family and style Qt takes
/// the one that came last: those of the system (an older Liberation has no Vietnamese letters in
/// its bold faces) are looked up first.
QString loadPaperFamily()
{
    (void)QFontDatabase::families();
    QString family;
    for (const char* face : {"Regular", "Bold", "Italic", "BoldItalic"}) {
        const int id = QFontDatabase::addApplicationFont(
            QStringLiteral(":/fonts/LiberationSerif-%1.ttf").arg(QLatin1String(face)));
        family = QFontDatabase::applicationFontFamilies(id).value(0);
    }
    return family;
}

} // namespace

QFont paperFont(const TextStyle& style)
{
    static const QString family = loadPaperFamily();
    QFont font(family);
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(style.size * unitsPerHalfPoint);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setBold(style.bold);
    font.setItalic(style.italic);
    font.setUnderline(style.underline);
    return font;
}

const QFontMetricsF& paperMetrics(const TextStyle& style)
{
    // One set per thread: documents are laid out in workers too.
    thread_local std::map<std::tuple<int, bool, bool>, QFontMetricsF> cache;
    const auto key = std::tuple(style.size, style.bold, style.italic);
    auto found = cache.find(key);
    if (found == cache.end())
        found = cache.emplace(key, QFontMetricsF(paperFont(style))).first;
    return found->second;
}

qreal paperWidth(const TextStyle& style, const QString& text)
{
    constexpr qsizetype most = 20'000;
    thread_local std::map<std::tuple<int, bool, bool>, QHash<QString, qreal>> cache;
    QHash<QString, qreal>& known = cache[std::tuple(style.size, style.bold, style.italic)];
    if (const auto found = known.constFind(text); found != known.constEnd())
        return *found;
    if (known.size() >= most)
        known.clear();
    return *known.insert(text, paperMetrics(style).horizontalAdvance(text));
}

} // namespace render
