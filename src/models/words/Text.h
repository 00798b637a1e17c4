#pragma once

#include "core/Names.h"

#include <QString>
#include <QStringList>

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

/// The shorter forms of a unit's name (core::unitNameForms), for ShortFormsRole.
inline QStringList shortUnitNames(std::string_view name)
{
    const auto forms = core::unitNameForms(name);
    QStringList shorter;
    for (std::size_t i = 1; i < forms.size(); ++i) {
        if (forms[i] != forms[i - 1])
            shorter += qt(forms[i]);
    }
    return shorter;
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
