#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

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

/// "«Cộng», «Tổng»".
inline QString quotedNames(const std::vector<std::string>& names)
{
    QString all;
    for (const std::string& name : names)
        all += (all.isEmpty() ? QStringLiteral("«%1»") : QStringLiteral(", «%1»")).arg(qt(name));
    return all;
}

} // namespace models
