#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace models {

/// Between the UTF-8 of the layers below and Qt's strings.
inline QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
/// NFC: what is typed or pasted enters the book in one form.
inline std::string utf8(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).toStdString();
}

} // namespace models
