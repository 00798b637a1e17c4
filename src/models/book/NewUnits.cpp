#include "models/book/NewUnits.h"

#include "app/Wording.h"
#include "exchange/UnitsCsv.h"
#include "models/words/FoldedText.h"

#include <QCoreApplication>
#include <QSet>

namespace models {
namespace {

/// The context of the messages below; NewUnits itself stays plain data.
struct Messages {
    Q_DECLARE_TR_FUNCTIONS(models::NewUnits)
};

QString idOf(const QString& name)
{
    QString id;
    for (const QChar letter : folded(name)) {
        const bool plain =
            (letter >= QLatin1Char('a') && letter <= QLatin1Char('z')) || letter.isDigit();
        if (plain)
            id += letter;
        else if (!id.isEmpty() && !id.endsWith(QLatin1Char('-')))
            id += QLatin1Char('-');
    }
    while (id.endsWith(QLatin1Char('-')))
        id.chop(1);
    return id.left(60);
}

bool isId(const QString& text)
{
    if (text.isEmpty() || text.size() > 64)
        return false;
    for (const QChar letter : text) {
        const char16_t code = letter.unicode();
        const bool good = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
                          (code >= '0' && code <= '9') || code == '.' || code == '-' || code == '_';
        if (!good)
            return false;
    }
    return true;
}

void readCsv(const QString& text, core::Language language, NewUnits& found)
{
    auto units = exchange::readUnits(utf8(text));
    if (!units) {
        for (const core::Problem& problem : units.error().details)
            found.faults += qt(app::placeText(problem.place, language)) + QStringLiteral(": ") +
                            qt(app::text(problem, language));
        if (found.faults.isEmpty())
            found.faults += qt(app::text(units.error(), language));
        return;
    }
    found.units = *std::move(units);
    for (const core::Unit& unit : found.units)
        if (const QString group = qt(unit.group); !found.groups.contains(group))
            found.groups += group;
}

void readLines(const QString& text, const QString& group, NewUnits& found)
{
    QSet<QString> ids;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        // Not trimmed as a whole: a tab at the end is a name that is missing.
        const QString& line = lines.at(i);
        if (line.trimmed().isEmpty())
            continue;
        qsizetype cut = line.indexOf(QLatin1Char('\t'));
        if (cut < 0)
            cut = line.indexOf(QLatin1Char(';'));
        const QString name = cut < 0 ? line.trimmed()
                                     : line.mid(cut + 1)
                                           .section(QLatin1Char('\t'), 0, 0)
                                           .section(QLatin1Char(';'), 0, 0)
                                           .trimmed();
        QString id = cut < 0 ? idOf(name) : line.left(cut).trimmed();
        if (cut < 0) {
            // Two units of one name differ in their ids.
            const QString plain = id;
            for (int number = 2; ids.contains(id); ++number)
                id = QStringLiteral("%1-%2").arg(plain).arg(number);
        }
        if (name.isEmpty())
            found.faults += Messages::tr("dòng %1: thiếu tên đơn vị").arg(i + 1);
        else if (!isId(id))
            found.faults +=
                Messages::tr("dòng %1: mã «%2» chỉ được gồm chữ không dấu, số, «.», «-», «_»")
                    .arg(i + 1)
                    .arg(id);
        else if (ids.contains(id))
            found.faults += Messages::tr("dòng %1: mã «%2» đã có ở dòng trên").arg(i + 1).arg(id);
        else {
            ids.insert(id);
            core::Unit unit;
            unit.id = utf8(id);
            unit.name = utf8(name);
            unit.group = utf8(group);
            found.units.push_back(std::move(unit));
        }
    }
    if (!found.units.empty())
        found.groups = {group};
}

} // namespace

NewUnits readNewUnits(const QString& text, const QString& group, core::Language language)
{
    NewUnits found;
    const QString first = text.section(QLatin1Char('\n'), 0, 0)
                              .trimmed()
                              .remove(QChar(0xFEFF))
                              .remove(QLatin1Char('"'));
    if (first.startsWith(QStringLiteral("unit,")) || first.startsWith(QStringLiteral("unit;")))
        readCsv(text, language, found);
    else
        readLines(text, group, found);
    return found;
}

std::string unitsCsv(const std::vector<core::Unit>& units)
{
    return exchange::writeUnits(units);
}

} // namespace models
