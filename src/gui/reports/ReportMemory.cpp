#include "gui/reports/ReportMemory.h"

#include "core/OfficeFacts.h"
#include "gui/page/Settings.h"
#include "gui/reports/ReportPrinter.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <algorithm>

namespace gui {
namespace {

QString keyOf(models::Session& session, const app::Report& report, const app::ReportOption& option)
{
    const QString key = models::qt(report.name) + QLatin1Char('/') + models::qt(option.name);
    return option.untilDecided && isDecided(session) ? key + QStringLiteral("/decided") : key;
}

} // namespace

void ReportMemory::restore(const SettingsGroup& settings)
{
    m_chosen = settings.value("chosen").toMap();
    m_lines = settings.ofBook("lines").toMap();
}

void ReportMemory::save(SettingsGroup& settings) const
{
    settings.setValue("chosen", m_chosen);
    settings.setOfBook("lines", m_lines);
}

void ReportMemory::remember(models::Session& session, const app::Report& report,
                            const QString& option, const QString& value)
{
    const auto found =
        std::find_if(report.options.begin(), report.options.end(),
                     [&option](const auto& one) { return models::qt(one.name) == option; });
    if (found == report.options.end())
        return;
    if (found->ofBook)
        m_lines[option] = value;
    else
        m_chosen[keyOf(session, report, *found)] = value;
}

std::map<std::string, std::string> ReportMemory::lines() const
{
    std::map<std::string, std::string> lines;
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line)
        lines.emplace(models::utf8(line.key()), models::utf8(line.value().toString()));
    return lines;
}

void ReportMemory::forgetLines()
{
    for (const core::OfficeFact& fact : core::allOfficeFacts())
        m_lines.remove(models::qt(fact.name));
}

app::ReportValues ReportMemory::values(models::Session& session, const app::Report& report) const
{
    app::ReportValues values = report.values(
        session.workspace(), models::utf8(session.assessmentId()), session.resultStage());
    for (const app::ReportOption& option : report.options) {
        const QString name = models::qt(option.name);
        const QVariant kept =
            option.ofBook ? m_lines.value(name) : m_chosen.value(keyOf(session, report, option));
        // A value that the report no longer knows is left as it comes.
        if (kept.isValid())
            (void)values.set(option.name, models::utf8(kept.toString()));
    }
    return values;
}

} // namespace gui
