#include "PdfReader.h"

#include <catch2/catch.hpp>

#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace pdfreader {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    static const QByteArray delimiters("()<>[]{}/%");
    return delimiters.contains(c);
}

class Parser {
public:
    Parser(const QByteArray& text, qsizetype at) : m_text(text), m_at(at) {}

    qsizetype at() const { return m_at; }
    bool atEnd()
    {
        skip();
        return m_at >= m_text.size();
    }

    Value value()
    {
        skip();
        if (m_at >= m_text.size())
            FAIL("a value is missing at the end");
        const char c = m_text[m_at];
        if (c == '/')
            return name();
        if (c == '(')
            return literal();
        if (c == '[')
            return array();
        if (c == '<')
            return m_text.mid(m_at, 2) == "<<" ? dictionary() : hex();
        if (isDelimiter(c))
            FAIL("no value begins with " << c);
        return word();
    }

    QByteArray nextWord()
    {
        skip();
        QByteArray text;
        for (; m_at < m_text.size() && !isBlank(m_text[m_at]) && !isDelimiter(m_text[m_at]); ++m_at)
            text += m_text[m_at];
        return text;
    }

private:
    void skip()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }

    Value name()
    {
        ++m_at;
        Value result;
        result.kind = Value::Kind::Name;
        while (m_at < m_text.size() && !isBlank(m_text[m_at]) && !isDelimiter(m_text[m_at]))
            result.text += m_text[m_at++];
        return result;
    }

    Value literal()
    {
        Value result;
        result.kind = Value::Kind::String;
        int depth = 1;
        for (++m_at; depth > 0; ++m_at) {
            if (m_at >= m_text.size())
                FAIL("a string does not end");
            char c = m_text[m_at];
            if (c == '\\') {
                c = m_text[++m_at];
                REQUIRE(QByteArray("nrtbf()\\").contains(c));
                const qsizetype plain = QByteArray("nrtbf").indexOf(c);
                result.text += plain >= 0 ? QByteArray("\n\r\t\b\f")[plain] : c;
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > 0)
                result.text += c == '\r' ? '\n' : c; // 7.3.4.2
        }
        return result;
    }

    Value hex()
    {
        const qsizetype end = m_text.indexOf('>', m_at);
        REQUIRE(end > 0);
        const QByteArray digits = m_text.mid(m_at + 1, end - m_at - 1);
        Value result;
        result.kind = Value::Kind::String;
        result.text = QByteArray::fromHex(digits);
        // In whole bytes: ISO 19005-2, 6.1.6.
        if (result.text.toHex().toUpper() != digits)
            FAIL_CHECK("hexadecimal digits: " << digits.toStdString());
        m_at = end + 1;
        return result;
    }

    Value array()
    {
        Value result;
        result.kind = Value::Kind::Array;
        ++m_at;
        for (skip(); m_text.mid(m_at, 1) != "]"; skip())
            result.items.push_back(value());
        ++m_at;
        return result;
    }

    Value dictionary()
    {
        Value result;
        result.kind = Value::Kind::Dictionary;
        m_at += 2;
        for (skip(); m_text.mid(m_at, 2) != ">>"; skip()) {
            const Value key = value();
            REQUIRE(key.kind == Value::Kind::Name);
            CHECK(result.entries.emplace(key.text, value()).second);
        }
        m_at += 2;
        return result;
    }

    /// A number, a reference or what is written without signs.
    Value word()
    {
        Value result;
        result.text = nextWord();
        static const QRegularExpression number(QStringLiteral("^-?\\d+(\\.\\d+)?$"));
        if (!number.match(QString::fromLatin1(result.text)).hasMatch()) {
            result.kind = result.text == "null" ? Value::Kind::Null : Value::Kind::Word;
            return result;
        }
        result.kind = Value::Kind::Number;
        result.number = result.text.toDouble();
        static const QRegularExpression generation(QStringLiteral("^ 0 R(?![A-Za-z])"));
        if (generation.match(QString::fromLatin1(m_text.mid(m_at, 5))).hasMatch()) {
            result.kind = Value::Kind::Reference;
            m_at += 4;
        }
        return result;
    }

    const QByteArray& m_text;
    qsizetype m_at;
};

QByteArray unpacked(const QByteArray& bytes)
{
    // qUncompress wants the length before; a guess too small is mended by it.
    const QByteArray result = qUncompress(QByteArray("\0\1\0\0", 4) + bytes);
    REQUIRE_FALSE(result.isEmpty());
    return result;
}

/// The object's number, its value and its stream; gives where it ends.
qsizetype readObject(const QByteArray& file, qsizetype offset, int number, Object& object)
{
    const QByteArray head = QByteArray::number(number) + " 0 obj\n";
    REQUIRE(file.mid(offset, head.size()) == head);
    Parser parser(file, offset + head.size());
    object.value = parser.value();
    qsizetype at = parser.at();
    const QByteArray streamWord = "\nstream\n";
    if (file.mid(at, streamWord.size()) == streamWord) {
        const auto length = static_cast<qsizetype>(object.value["Length"].number);
        at += streamWord.size();
        object.stream = file.mid(at, length);
        if (object.value.has("Filter")) {
            REQUIRE(object.value["Filter"].isName("FlateDecode"));
            object.stream = unpacked(object.stream);
        }
        at += length;
        const QByteArray endOfStream = "\nendstream";
        REQUIRE(file.mid(at, endOfStream.size()) == endOfStream);
        at += endOfStream.size();
    }
    const QByteArray end = "\nendobj\n";
    REQUIRE(file.mid(at, end.size()) == end);
    return at + end.size();
}

} // namespace

const Value& Value::operator[](const char* name) const
{
    INFO(name);
    REQUIRE(has(name));
    return entries.at(name);
}

QString Value::string() const
{
    REQUIRE(kind == Kind::String);
    if (!text.startsWith("\xFE\xFF"))
        return QString::fromLatin1(text);
    QString result;
    for (qsizetype i = 2; i + 1 < text.size(); i += 2)
        result += QChar(static_cast<quint8>(text[i]) << 8 | static_cast<quint8>(text[i + 1]));
    return result;
}

Reader::Reader(const QByteArray& file)
{
    REQUIRE(file.startsWith("%PDF-1.7\n%"));
    for (qsizetype i = 10; i < 14; ++i)
        CHECK(static_cast<quint8>(file[i]) > 127); // ISO 19005-2, 6.1.2
    REQUIRE(file.endsWith("\n%%EOF\n"));
    const qsizetype start = file.lastIndexOf("startxref\n");
    const qsizetype table = file.mid(start + 10).split('\n').first().toLongLong();
    const QList<QByteArray> lines = file.mid(table, start - table).split('\n');
    REQUIRE(lines[0] == "xref");
    REQUIRE(lines[1].startsWith("0 "));
    const int count = lines[1].mid(2).toInt();
    CHECK(lines[2] == "0000000000 65535 f ");
    std::vector<std::pair<qsizetype, int>> offsets;
    for (int number = 1; number < count; ++number) {
        const QByteArray& line = lines[2 + number];
        REQUIRE(line.size() == 19);
        REQUIRE(line.endsWith(" 00000 n "));
        offsets.emplace_back(line.left(10).toLongLong(), number);
    }
    std::sort(offsets.begin(), offsets.end());
    qsizetype end = 15;
    for (const auto& [offset, number] : offsets) {
        CHECK(offset == end);
        end = readObject(file, offset, number, m_objects[number]);
    }
    CHECK(end == table);
    REQUIRE(lines[2 + count] == "trailer");
    const qsizetype trailer = file.lastIndexOf("trailer\n");
    m_trailer = Parser(file, trailer + 8).value();
    CHECK(static_cast<int>(m_trailer["Size"].number) == count);
}

const Object& Reader::object(const Value& reference) const
{
    REQUIRE(reference.kind == Value::Kind::Reference);
    const auto found = m_objects.find(static_cast<int>(reference.number));
    REQUIRE(found != m_objects.end());
    return found->second;
}

const Value& Reader::follow(const Value& value) const
{
    return value.kind == Value::Kind::Reference ? object(value).value : value;
}

std::vector<const Value*> Reader::pages() const
{
    const Value& tree = follow(catalogue()["Pages"]);
    std::vector<const Value*> result;
    for (const Value& kid : tree["Kids"].items) {
        result.push_back(&follow(kid));
        CHECK(&follow((*result.back())["Parent"]) == &tree);
    }
    CHECK(static_cast<std::size_t>(tree["Count"].number) == result.size());
    return result;
}

std::vector<Value> Reader::content(const Value& page) const
{
    const QByteArray& stream = object(page["Contents"]).stream;
    std::vector<Value> result;
    for (Parser parser(stream, 0); !parser.atEnd();)
        result.push_back(parser.value());
    return result;
}

std::map<int, QString> Reader::letters(const Value& font) const
{
    std::map<int, QString> result;
    static const QRegularExpression pair(QStringLiteral("<([0-9A-F]{4})> <([0-9A-F]+)>\n"));
    const QString map = QString::fromLatin1(object(font["ToUnicode"]).stream);
    auto found = pair.globalMatch(map.mid(map.indexOf(QStringLiteral("endcodespacerange"))));
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        Value text;
        text.kind = Value::Kind::String;
        text.text = "\xFE\xFF" + QByteArray::fromHex(match.captured(2).toLatin1());
        CHECK(result.emplace(match.captured(1).toInt(nullptr, 16), text.string()).second);
    }
    return result;
}

QString Reader::text(const Value& page) const
{
    const Value& fonts = follow(follow(page["Resources"])["Font"]);
    std::map<QByteArray, std::map<int, QString>> known;
    for (const auto& [name, font] : fonts.entries)
        known[name] = letters(follow(font));
    QString result;
    QByteArray font;
    const auto append = [&](const QByteArray& glyphs) {
        CHECK(glyphs.size() % 2 == 0);
        for (qsizetype i = 0; i + 1 < glyphs.size(); i += 2)
            result += known[font][static_cast<quint8>(glyphs[i]) << 8 |
                                  static_cast<quint8>(glyphs[i + 1])];
    };
    std::vector<Value> operands;
    QString spoken;
    for (const Value& value : content(page)) {
        if (value.kind != Value::Kind::Word) {
            operands.push_back(value);
            continue;
        }
        if (value.text == "Tf")
            font = operands.at(0).text;
        if (value.text == "BDC")
            spoken = operands.at(1)["ActualText"].string();
        if (value.text == "EMC") {
            result += spoken + QLatin1Char('\n');
            spoken.clear();
        }
        if ((value.text == "Tj" || value.text == "TJ") && spoken.isNull()) {
            for (const Value& one : value.text == "Tj" ? operands : operands.at(0).items) {
                if (one.kind == Value::Kind::String)
                    append(one.text);
            }
            result += QLatin1Char('\n');
        }
        operands.clear();
    }
    return result;
}

} // namespace pdfreader
