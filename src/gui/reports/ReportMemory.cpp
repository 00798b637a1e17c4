#include "gui/reports/ReportMemory.h"

#include "gui/page/Settings.h"
#include "models/words/Text.h"

#include <algorithm>

namespace gui {
namespace {

QString keyOf(const app::Report& report, const QString& option)
{
    return models::qt(report.name) + QLatin1Char('/') + option;
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

void ReportMemory::remember(const app::Report& report, const QString& option, const QString& value)
{
    const auto found =
        std::find_if(report.options.begin(), report.options.end(),
                     [&option](const auto& one) { return models::qt(one.name) == option; });
    if (found != report.options.end() && found->ofBook)
        m_lines[option] = value;
    else
        m_chosen[keyOf(report, option)] = value;
}

app::ReportValues ReportMemory::values(const app::Report& report,
                                       const app::Workspace& workspace) const
{
    app::ReportValues values = report.values(workspace);
    for (const app::ReportOption& option : report.options) {
        const QString name = models::qt(option.name);
        const QVariant kept =
            option.ofBook ? m_lines.value(name) : m_chosen.value(keyOf(report, name));
        // A value that the report no longer knows is left as it comes.
        if (kept.isValid())
            (void)values.set(option.name, models::utf8(kept.toString()));
    }
    return values;
}

} // namespace gui
