#pragma once

#include "app/Workspace.h"
#include "core/Language.h"
#include "core/Stage.h"
#include "core/Text.h"
#include "report/Document.h"
#include "report/Workbook.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// An option of a report. The page makes a box, a field or a list of it, the command line an option
/// "--NAME".
struct ReportOption {
    enum class Kind {
        Flag,  ///< "yes" or "no"
        Line,  ///< a text
        Choice ///< the name of one of `choices`
    };
    struct Choice {
        std::string name;
        core::Text title;
    };

    Kind kind = Kind::Flag;
    std::string name;
    core::Text title;
    /// What counts where nothing is chosen. A line that the book knows begins with that
    /// (reportLines).
    std::string fallback;
    std::vector<Choice> choices;
    /// A line that belongs to the book (who issues it, where), not to the person who prints.
    bool ofBook = false;
    /// A flag that is on until the result is decided (isDecided): what is chosen before says
    /// nothing of what is to be chosen afterwards.
    bool untilDecided = false;

    static ReportOption flag(std::string name, core::Text title, bool isOn = true);
    static ReportOption line(std::string name, core::Text title);
    static ReportOption choice(std::string name, core::Text title, std::vector<Choice> choices);
};

/// What was chosen for the options of a report, each within its schema.
class ReportValues {
public:
    ReportValues() = default;
    /// The fallbacks of the schema.
    explicit ReportValues(std::vector<ReportOption> options);

    /// Usage "report.unknown-option" (option) or "report.option-value" (option, value, known).
    core::Status set(std::string_view name, std::string value);

    /// Whether the schema has it.
    bool has(std::string_view name) const { return m_values.contains(name); }
    bool isOn(std::string_view flag) const { return text(flag) == "yes"; }
    /// A line, or the name of the choice. Pre: the schema has it.
    const std::string& text(std::string_view name) const;

private:
    std::vector<ReportOption> m_options;
    std::map<std::string, std::string, std::less<>> m_values;
};

/// Whether the result of that stage is the one that was approved or published. False where the
/// assessment cannot be read.
bool isDecided(const store::Book& book, std::string_view assessment, core::ResultStage stage);

/// What a report is made of.
struct ReportRequest {
    std::string assessment;
    core::ResultStage stage = core::ResultStage::Final;
    std::string unit; ///< id; empty: the group as a whole
    core::Language language = core::Language::Vietnamese;
    ReportValues values;
};

/// A kind of report: one row of the catalogue, from which the page, the command line and their help
/// are made. A format without its function is not offered.
struct Report {
    template<typename Output>
    using Make = std::function<core::Result<Output>(Workspace&, const ReportRequest&)>;

    std::string name; ///< on the command line
    core::Text title;
    std::string fileStem; ///< of files that are saved: "Xep-hang"
    /// Whom it tells of: the group as a whole, one unit (it asks which), or either.
    enum class Scope { Group, Unit, UnitOrGroup };
    Scope scope = Scope::Group;
    bool takesUnit() const { return scope != Scope::Group; }
    bool needsUnit() const { return scope == Scope::Unit; }
    std::vector<ReportOption> options;
    Make<report::Document> document; ///< paper: preview, printer, PDF, DOCX
    Make<std::string> csv;           ///< UTF-8 with its mark
    Make<report::Workbook> workbook; ///< XLSX

    /// ".pdf", ".docx", ".xlsx", ".csv", those that can be made.
    std::vector<std::string_view> formats() const;
    /// The options' values to begin with: what the book knows, else the fallback; of the result
    /// of an assessment at a stage.
    ReportValues values(const Workspace& workspace, std::string_view assessment,
                        core::ResultStage stage) const;
};

/// The kinds of reports, in the order in which they are offered.
class ReportCatalogue {
public:
    /// Those of the program.
    static const ReportCatalogue& shipped();

    /// Pre: no other has its name.
    ReportCatalogue& add(Report report);
    const std::vector<Report>& all() const { return m_reports; }
    /// nullptr where there is none of that name.
    const Report* find(std::string_view name) const;

private:
    std::vector<Report> m_reports;
};

// A report is one file that defines such a function, and its place in ReportCatalogue::shipped().
Report rankingReportKind();
Report decisionReportKind();
Report unitSheetReportKind();
Report noticeReportKind();
Report comparisonReportKind();
Report yearReportKind();
Report conferenceReportKind();
Report blankReportKind();
Report dossierReportKind();
Report progressReportKind();
Report rewardReportKind();
Report taskReportKind();
Report dataReportKind();

} // namespace app
