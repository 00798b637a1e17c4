#include "models/backup/BackupText.h"
#include "models/words/Clock.h"

#include "models/words/Text.h"

#include <QLocale>

namespace models {

QDateTime BackupText::moment(std::string_view moment)
{
    return QDateTime::fromString(qt(moment), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString BackupText::full(const QDateTime& moment)
{
    return moment.toString(QStringLiteral("dd/MM/yyyy HH:mm"));
}

QString BackupText::brief(const QDateTime& moment, const QDate& today)
{
    return moment.date() == today ? tr("hôm nay %1").arg(moment.toString(QStringLiteral("HH:mm")))
                                  : moment.toString(QStringLiteral("dd/MM/yyyy"));
}

QString BackupText::forFileName(const QDateTime& moment)
{
    return moment.toString(QStringLiteral("yyyy-MM-dd HH.mm"));
}

QString BackupText::contents(const app::BackupContents& contents)
{
    const QDateTime last =
        onTheClock(QDateTime::fromString(qt(contents.lastChange), Qt::ISODateWithMs));
    const QString counts =
        tr("%1 đơn vị · %2 đợt chấm · %3 thay đổi trong nhật ký")
            .arg(contents.units)
            .arg(contents.assessments)
            .arg(QLocale(QLocale::Vietnamese).toString(static_cast<qlonglong>(contents.changes)));
    const QString until =
        last.isValid() ? tr(", lần cuối %1").arg(last.toString(QStringLiteral("HH:mm dd/MM/yyyy")))
                       : QString();
    return QStringLiteral("%1 · %2%3").arg(qt(contents.title), counts, until);
}

} // namespace models
