#include "render/pdf/Syntax.h"

#include <array>

namespace render::pdf {

void appendNumber(std::string& out, qint64 value, int decimals)
{
    std::array<char, 24> text{};
    char* const end = text.data() + text.size();
    char* first = end;
    const bool negative = value < 0;
    auto rest = static_cast<quint64>(negative ? -value : value);
    bool shown = false; // zeros at the end of a fraction are not
    for (int i = 0; i < decimals; ++i, rest /= 10) {
        shown = shown || rest % 10 != 0;
        if (shown)
            *--first = static_cast<char>('0' + rest % 10);
    }
    if (shown)
        *--first = '.';
    do {
        *--first = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (negative)
        *--first = '-';
    out.append(first, end);
}

QByteArray number(qint64 value, int decimals)
{
    std::string text;
    appendNumber(text, value, decimals);
    return QByteArray::fromStdString(text);
}

qint64 hundredths(qreal points)
{
    return qRound64(points * 100);
}

void appendLiteral(std::string& out, std::string_view bytes)
{
    out += '(';
    for (const char byte : bytes) {
        // A carriage return, as it is, would be read as a line feed.
        if (byte == '\r') {
            out += "\\r";
            continue;
        }
        if (byte == '(' || byte == ')' || byte == '\\')
            out += '\\';
        out += byte;
    }
    out += ')';
}

QByteArray textString(const QString& text)
{
    QByteArray units("\xFE\xFF");
    for (const QChar letter : text) {
        units += static_cast<char>(letter.unicode() >> 8U);
        units += static_cast<char>(letter.unicode() & 0xFFU);
    }
    return '<' + units.toHex().toUpper() + '>';
}

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

QByteArray packed(QByteArrayView bytes)
{
    constexpr qsizetype lengthOfQt = 4; // qCompress says the length before
    return qCompress(reinterpret_cast<const uchar*>(bytes.data()), bytes.size()).sliced(lengthOfQt);
}

} // namespace render::pdf
