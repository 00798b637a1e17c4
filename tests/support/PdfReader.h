#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <string>
#include <vector>

/// Reads PDF files for tests, by the standard (ISO 32000-1, 7) and without mercy: what is not as it
/// must be fails the test that reads.
namespace pdfreader {

/// A value, or an operator of a page's content.
struct Value {
    enum class Kind { Null, Word, Number, Name, String, Array, Dictionary, Reference };
    Kind kind = Kind::Null;
    QByteArray text; ///< of a word, number, name or string, without its signs
    double number = 0;
    std::vector<Value> items;
    std::map<QByteArray, Value> entries;

    bool has(const char* name) const { return entries.count(name) > 0; }
    /// Fails the test where there is none.
    const Value& operator[](const char* name) const;
    bool isName(const char* name) const { return kind == Kind::Name && text == name; }
    /// A text string (7.9.2.2).
    QString string() const;
};

struct Object {
    Value value;
    QByteArray stream; ///< unpacked
};

class Reader {
public:
    /// Reads the whole file: each object lies where the table says, and nothing between them.
    explicit Reader(const QByteArray& file);

    const std::map<int, Object>& objects() const { return m_objects; }
    const Value& trailer() const { return m_trailer; }
    const Object& object(const Value& reference) const;
    /// Where it leads, or itself.
    const Value& follow(const Value& value) const;
    const Value& catalogue() const { return follow(m_trailer["Root"]); }
    std::vector<const Value*> pages() const;

    /// Values and operators of a page's content, in order.
    std::vector<Value> content(const Value& page) const;
    /// What the page says, glyph by glyph through its fonts' way to letters; "\n" between
    /// operators.
    QString text(const Value& page) const;
    /// From glyphs to letters, as a font's ToUnicode says (9.10.3).
    std::map<int, QString> letters(const Value& font) const;

private:
    std::map<int, Object> m_objects;
    Value m_trailer;
};

} // namespace pdfreader
