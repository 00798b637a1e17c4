#include "models/words/PublishedWords.h"

#include "models/words/Text.h"

namespace models {

QString PublishedWords::points(const std::string& machine)
{
    return qt(machine).replace(QLatin1Char('.'), QLatin1Char(','));
}

QString PublishedWords::sentence(const package::PublishedCriterion& published)
{
    const auto said = [](const std::string& value) {
        return value.empty() ? QStringLiteral("–") : points(value);
    };
    QString text = tr("Công bố: %1 điểm (tự chấm %2; lần 1 %3).")
                       .arg(said(published.v2), said(published.self), said(published.v1));
    const std::string& reason =
        published.reasonV2.empty() ? published.reasonV1 : published.reasonV2;
    if (!reason.empty())
        text += QLatin1Char(' ') + tr("Lý do: %1").arg(qt(reason));
    return text;
}

} // namespace models
