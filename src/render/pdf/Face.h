#pragma once

#include <QByteArray>

#include <memory>
#include <vector>

namespace render::pdf {

class File;

/// One face of the paper's typeface, as a PDF embeds it: the glyphs that its pages show, by the
/// numbers that they have in the font file.
class Face {
public:
    /// The whole font file (TrueType), which outlives the face.
    explicit Face(const QByteArray& font);
    ~Face();
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;

    /// Whether `table`, a font's "head", is this face's: it holds a sum of the whole file.
    bool hasHead(const QByteArray& table) const;
    /// How far the next glyph is, in millionths of the type size: as the PDF says it.
    qint64 advance(quint32 glyph) const;
    /// The letter that the glyph shows; 0: it has none of its own.
    char32_t letter(quint32 glyph) const;
    /// 0 where the face has none.
    quint32 glyphOf(char32_t letter) const;

    /// The file will hold this glyph.
    void use(quint32 glyph) { m_used[glyph] = true; }
    bool isUsed() const;
    /// Writes font, descriptor, widths, font program and the way from glyphs to letters.
    void write(File& file, int object) const;

private:
    struct Tables;

    QByteArray name() const;
    QByteArray program() const;
    int writeDescriptor(File& file, const QByteArray& fontName, const QByteArray& fontFile) const;
    QByteArray widths() const;
    QByteArray toUnicode() const;

    std::unique_ptr<Tables> m_tables;
    std::vector<bool> m_used;        ///< by glyph
    std::vector<char32_t> m_letters; ///< by glyph
};

} // namespace render::pdf
