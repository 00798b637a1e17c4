#pragma once

#include "app/Report.h"

#include <QString>
#include <QVariantMap>

#include <map>
#include <string>

namespace models {
class Session;
}

namespace gui {

class SettingsGroup;

/// What a person chose for the options of reports: flags and choices for every book, lines (who
/// issues the papers, where) for the book that is open.
class ReportMemory {
public:
    void restore(const SettingsGroup& settings);
    void save(SettingsGroup& settings) const;

    /// `session` shows the result of which it was chosen.
    void remember(models::Session& session, const app::Report& report, const QString& option,
                  const QString& value);
    /// What was chosen last, else what the book knows, else as the report comes. Of a decided
    /// result (app::isDecided) a draft is chosen apart.
    app::ReportValues values(models::Session& session, const app::Report& report) const;

    /// The lines of this book, by option.
    std::map<std::string, std::string> lines() const;
    /// The book itself knows these lines now.
    void forgetLines();

private:
    QVariantMap m_chosen; ///< by "report/option", "report/option/decided"
    QVariantMap m_lines;  ///< by option
};

} // namespace gui
