#pragma once

#include "app/Report.h"

#include <QString>
#include <QVariantMap>

namespace gui {

class SettingsGroup;

/// What a person chose for the options of reports: flags and choices for every book, lines (who
/// issues the papers, where) for the book that is open.
class ReportMemory {
public:
    void restore(const SettingsGroup& settings);
    void save(SettingsGroup& settings) const;

    void remember(const app::Report& report, const QString& option, const QString& value);
    /// What was chosen last, else what the book knows, else as the report comes.
    app::ReportValues values(const app::Report& report, const app::Workspace& workspace) const;

private:
    QVariantMap m_chosen; ///< by "report/option"
    QVariantMap m_lines;  ///< by option
};

} // namespace gui
