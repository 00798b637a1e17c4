#include "models/words/PublishedWords.h"

#include "app/PublishedRanking.h"
#include "core/DateText.h"
#include "models/words/Text.h"

namespace models {

QString PublishedWords::points(const std::string& machine)
{
    return qt(machine).replace(QLatin1Char('.'), QLatin1Char(','));
}

QString PublishedWords::decision(const std::string& number, const std::string& date)
{
    return tr("Quyết định số %1 ngày %2").arg(qt(number), qt(core::dateText(date)));
}

QString PublishedWords::version(const store::PublicationHead& head)
{
    const int number = app::corrigendumOf(head);
    return QStringLiteral("%1 · %2").arg(number > 0 ? corrigendum(number) : tr("Công bố lần đầu"),
                                         decision(head.decisionNumber, head.decisionDate));
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
