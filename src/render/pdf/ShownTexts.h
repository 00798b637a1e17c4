#pragma once

#include "render/PageItems.h"
#include "render/pdf/Faces.h"

#include <QGlyphRun>
#include <QHash>
#include <QString>

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace render::pdf {

/// A text on one line as a page shows it. Places are in layout units from the left end of its
/// baseline, y downwards.
struct ShownText {
    /// Glyphs of one face on one baseline, and the operator that shows them.
    struct Piece {
        std::size_t face = Faces::regular;
        QPointF at;
        std::string show;
    };
    /// A glyph that our typeface lacks: it is drawn, not shown.
    struct Outline {
        QPointF at;
        std::string path; ///< in points from there, y upwards
    };
    std::vector<Piece> pieces;
    std::vector<Outline> outlines;
    std::optional<Line> underline;
    /// What readers take for the text, where the glyphs would say something else; else empty.
    std::string spoken;
};

/// Texts by style, each made once: a table says many things again and again.
class ShownTexts {
public:
    explicit ShownTexts(Faces& faces) : m_faces(faces) {}

    /// Holds until the next call.
    const ShownText& of(const TextStyle& style, const QString& text);

private:
    using Texts = QHash<QString, ShownText>;

    ShownText shown(const TextStyle& style, const QString& text);

    Faces& m_faces;
    std::map<std::tuple<int, bool, bool, bool>, Texts> m_texts;
    std::pair<TextStyle, Texts*> m_last{{}, nullptr}; ///< neighbours mostly look alike
};

} // namespace render::pdf
