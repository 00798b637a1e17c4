#include "app/Report.h"

#include "app/OfficeFacts.h"
#include "store/Processes.h"

#include <algorithm>
#include <cassert>

namespace app {

namespace {

std::string knownValues(const ReportOption& option)
{
    if (option.kind == ReportOption::Kind::Flag)
        return "yes|no";
    std::string known;
    for (const ReportOption::Choice& choice : option.choices)
        known += (known.empty() ? "" : "|") + choice.name;
    return known;
}

bool accepts(const ReportOption& option, const std::string& value)
{
    switch (option.kind) {
    case ReportOption::Kind::Flag:
        return value == "yes" || value == "no";
    case ReportOption::Kind::Choice:
        return std::any_of(option.choices.begin(), option.choices.end(),
                           [&value](const ReportOption::Choice& one) { return one.name == value; });
    case ReportOption::Kind::Line:
        break;
    }
    return true;
}

} // namespace

ReportOption ReportOption::flag(std::string name, core::Text title, bool isOn)
{
    ReportOption option;
    option.name = std::move(name);
    option.title = title;
    option.fallback = isOn ? "yes" : "no";
    return option;
}

ReportOption ReportOption::line(std::string name, core::Text title)
{
    ReportOption option;
    option.kind = Kind::Line;
    option.name = std::move(name);
    option.title = title;
    option.ofBook = true;
    return option;
}

ReportOption ReportOption::choice(std::string name, core::Text title, std::vector<Choice> choices)
{
    ReportOption option;
    option.kind = Kind::Choice;
    option.name = std::move(name);
    option.title = title;
    option.choices = std::move(choices);
    option.fallback = option.choices.front().name;
    return option;
}

ReportValues::ReportValues(std::vector<ReportOption> options) : m_options(std::move(options))
{
    for (const ReportOption& option : m_options)
        m_values[option.name] = option.fallback;
}

core::Status ReportValues::set(std::string_view name, std::string value)
{
    const auto option = std::find_if(m_options.begin(), m_options.end(),
                                     [name](const ReportOption& one) { return one.name == name; });
    if (option == m_options.end())
        return core::Error{core::ErrorKind::Usage,
                           "report.unknown-option",
                           {core::Param::text("option", std::string(name))},
                           {}};
    if (!accepts(*option, value))
        return core::Error{core::ErrorKind::Usage,
                           "report.option-value",
                           {core::Param::text("option", option->name),
                            core::Param::text("value", std::move(value)),
                            core::Param::text("known", knownValues(*option))},
                           {}};
    m_values[option->name] = std::move(value);
    return {};
}

const std::string& ReportValues::text(std::string_view name) const
{
    const auto found = m_values.find(name);
    assert(found != m_values.end());
    return found->second;
}

std::vector<std::string_view> Report::formats() const
{
    std::vector<std::string_view> known;
    if (document) {
        known.emplace_back(".pdf");
        known.emplace_back(".docx");
    }
    if (workbook)
        known.emplace_back(".xlsx");
    if (csv)
        known.emplace_back(".csv");
    return known;
}

bool isDecided(const store::Book& book, std::string_view assessment, core::ResultStage stage)
{
    const auto process = store::Processes::of(book, assessment);
    return stage == core::ResultStage::Final && process && process->phase >= core::Phase::Approved;
}

ReportValues Report::values(const Workspace& workspace, std::string_view assessment,
                            core::ResultStage stage) const
{
    ReportValues values(options);
    const bool decided = isDecided(workspace.book(), assessment, stage);
    for (const ReportOption& option : options) {
        if (option.untilDecided && decided)
            (void)values.set(option.name, "no"); // which every flag knows
    }
    for (const auto& [option, text] : reportLines(workspace.book())) {
        // A fact that this report does not ask for is no fault.
        (void)values.set(option, text);
    }
    return values;
}

const ReportCatalogue& ReportCatalogue::shipped()
{
    static const ReportCatalogue catalogue = [] {
        ReportCatalogue all;
        all.add(rankingReportKind());
        all.add(decisionReportKind());
        all.add(unitSheetReportKind());
        all.add(noticeReportKind());
        all.add(comparisonReportKind());
        all.add(yearReportKind());
        all.add(conferenceReportKind());
        all.add(blankReportKind());
        all.add(dossierReportKind());
        all.add(progressReportKind());
        all.add(rewardReportKind());
        all.add(taskReportKind());
        all.add(dataReportKind());
        return all;
    }();
    return catalogue;
}

ReportCatalogue& ReportCatalogue::add(Report report)
{
    assert(find(report.name) == nullptr);
    m_reports.push_back(std::move(report));
    return *this;
}

const Report* ReportCatalogue::find(std::string_view name) const
{
    const auto found = std::find_if(m_reports.begin(), m_reports.end(),
                                    [name](const Report& one) { return one.name == name; });
    return found == m_reports.end() ? nullptr : &*found;
}

} // namespace app
