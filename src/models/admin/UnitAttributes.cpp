#include "models/admin/UnitAttributes.h"

#include "app/YearReader.h"
#include "exchange/UnitsCsv.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QStringList>

#include <algorithm>

namespace models {

namespace {

constexpr qsizetype columnLetters = 16; ///< of an attribute's title in its column
constexpr qsizetype wholeLetters = 200; ///< in the tip

QString beginningOf(const QString& text, qsizetype letters)
{
    return text.size() <= letters ? text : text.left(letters - 1).trimmed() + QStringLiteral("…");
}

QString titledAttributes(const core::Unit& unit, const std::vector<core::Attribute>& known,
                         qsizetype letters)
{
    QStringList parts;
    for (const auto& [id, valueId] : unit.attributes) {
        const auto attribute = std::ranges::find(known, id, &core::Attribute::id);
        QString part = qt(id) + QLatin1Char('=') + qt(valueId);
        if (attribute != known.end()) {
            const auto value =
                std::ranges::find(attribute->values, valueId, &core::NamedFigure::id);
            if (value != attribute->values.end())
                part = beginningOf(qt(attribute->title), letters) + QStringLiteral(": ") +
                       qt(value->title);
        }
        parts += part;
    }
    return parts.join(QStringLiteral("; "));
}

/// "Vùng: vung=mien-nui (Miền núi), …": what a set asks for, a line each.
QStringList knownAttributes(const std::vector<core::Attribute>& known)
{
    QStringList lines;
    for (const core::Attribute& attribute : known) {
        QStringList values;
        for (const core::NamedFigure& value : attribute.values)
            values += qt(attribute.id) + QLatin1Char('=') + qt(value.id) + QStringLiteral(" (") +
                      qt(value.title) + QLatin1Char(')');
        lines += qt(attribute.title) + QStringLiteral(": ") + values.join(QStringLiteral(", "));
    }
    return lines;
}

} // namespace

UnitAttributes::UnitAttributes(Session& session)
{
    std::map<std::string, const core::Assessment*> newest;
    for (const core::Assessment& one : session.assessments()) {
        const core::Assessment*& known = newest[one.group];
        if (known == nullptr || one.year > known->year)
            known = &one;
    }
    if (session.hasAssessment()) {
        const app::ScoreBook& scores = session.scores();
        m_known[scores.assessment().group] = scores.set().attributes;
        newest.erase(scores.assessment().group);
    }
    for (const auto& [group, assessment] : newest) {
        auto set = app::YearReader(session.workspace().book()).setOf(*assessment);
        if (set)
            m_known[group] = std::move(set->attributes);
    }
}

const std::vector<core::Attribute>& UnitAttributes::of(const core::Unit& unit) const
{
    static const std::vector<core::Attribute> none;
    const auto own = m_known.find(unit.group);
    return own == m_known.end() ? none : own->second;
}

QString UnitAttributes::typed(const core::Unit& unit)
{
    QStringList parts;
    for (const auto& [attribute, value] : unit.attributes)
        parts += qt(attribute) + QLatin1Char('=') + qt(value);
    return parts.join(QStringLiteral("; "));
}

void UnitAttributes::set(core::Unit& unit, const QString& typed)
{
    unit.attributes.clear();
    for (const QString& part : typed.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const QString attribute = part.section(QLatin1Char('='), 0, 0).simplified();
        const QString value = part.section(QLatin1Char('='), 1).simplified();
        if (value.isEmpty() && !attribute.isEmpty())
            unit.attributes.emplace_back(utf8(attribute), std::string());
        else if (!attribute.isEmpty())
            exchange::setAttribute(unit, utf8(attribute), utf8(value));
    }
}

QString UnitAttributes::shown(const core::Unit& unit) const
{
    return titledAttributes(unit, of(unit), columnLetters);
}

QString UnitAttributes::tip(const core::Unit& unit) const
{
    QStringList lines;
    if (!unit.attributes.empty())
        lines << titledAttributes(unit, of(unit), wholeLetters) << typed(unit);
    return (lines + knownAttributes(of(unit))).join(QLatin1Char('\n'));
}

} // namespace models
