#include "render/Fonts.h"

#include <QFontDatabase>
#include <QHash>
#include <QTextLayout>

#include <map>
#include <tuple>
#include <utility>

namespace render {

namespace {

/// Loads the faces that the program brings along. Of two files with one family and style Qt takes
/// the one that came last: those of the system (an older Liberation has no Vietnamese letters in
/// its bold faces) are looked up first.
QString loadPaperFamily()
{
    (void)QFontDatabase::families();
    QString family;
    for (const bool italic : {false, true}) {
        for (const bool bold : {false, true}) {
            const int id = QFontDatabase::addApplicationFont(paperFontFile(bold, italic));
            family = QFontDatabase::applicationFontFamilies(id).value(0);
        }
    }
    return family;
}

/// The glyphs of a text on one line, from the left end of its baseline.
PaperText shaped(const TextStyle& style, const QString& text)
{
    QTextLayout layout(text, paperFont(style));
    QTextOption option;
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return {};
    // Glyphs are told from the top of their line.
    line.setPosition({0, -line.ascent()});
    PaperText result{line.cursorToX(static_cast<int>(text.size())), line.glyphRuns(), {}};
    if (style.underline) {
        const QFontMetricsF& metrics = paperMetrics(style);
        const qreal y = metrics.underlinePos();
        result.underline = Line{QLineF(0, y, result.width, y), metrics.lineWidth()};
    }
    return result;
}

} // namespace

QString paperFontFile(bool bold, bool italic)
{
    const char* const face = bold     ? (italic ? "BoldItalic" : "Bold")
                             : italic ? "Italic"
                                      : "Regular";
    return QStringLiteral(":/fonts/LiberationSerif-%1.ttf").arg(QLatin1String(face));
}

QFont paperFont(const TextStyle& style)
{
    static const QString family = loadPaperFamily();
    QFont font(family);
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(style.size * unitsPerHalfPoint);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setBold(style.bold);
    font.setItalic(style.italic);
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

const PaperText& paperText(const TextStyle& style, const QString& text)
{
    // A country's ranking says 25 000 texts of one style, ranks and names, and says them in three
    // tables: what was dropped would be shaped again for each, and once more to be painted. Half a
    // kilobyte each.
    constexpr qsizetype most = 100'000;
    using Texts = QHash<QString, PaperText>;
    thread_local std::map<std::tuple<int, bool, bool, bool>, Texts> cache;
    // Neighbours mostly look alike.
    thread_local std::pair<TextStyle, Texts*> last{{}, nullptr};
    if (last.second == nullptr || last.first != style)
        last = {style, &cache[std::tuple(style.size, style.bold, style.italic, style.underline)]};
    Texts& known = *last.second;
    if (const auto found = known.constFind(text); found != known.constEnd())
        return *found;
    if (known.size() >= most)
        known.clear();
    return *known.insert(text, shaped(style, text));
}

} // namespace render
