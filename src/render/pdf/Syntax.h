#pragma once

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>

/// A PDF written by ourselves: pages are texts, lines and fills, so that a writer needs little, and
/// Qt's places each glyph by itself (docs/decisions/0010). This file is how PDF writes its values
/// (ISO 32000-1, 7.3); numbers need no locale and the same ones have the same bytes.
namespace render::pdf {

/// Appends value / 10^decimals in its shortest form: 1250 and 2 give "12.5".
void appendNumber(std::string& out, qint64 value, int decimals);
QByteArray number(qint64 value, int decimals);
/// Points are written with two decimals.
qint64 hundredths(qreal points);

/// Appends "(…)" with these bytes.
void appendLiteral(std::string& out, std::string_view bytes);
/// "<FEFF…>", UTF-16: what people read outside of pages, such as titles.
QByteArray textString(const QString& text);
/// "12 0 R".
QByteArray reference(int object);

/// Packed by zlib, as the filter FlateDecode reads it; `bytes` are not empty.
QByteArray packed(QByteArrayView bytes);

} // namespace render::pdf
