#include "cli/ReportVerb.h"
#include "app/Report.h"
#include "app/WriteOut.h"
#include "cli/OpenBook.h"
#include "cli/TextTable.h"
#include "office/Docx.h"
#include "office/Xlsx.h"
#include "render/Pages.h"

#include <QGuiApplication>
#include <QString>

#include <algorithm>
#include <array>
#include <memory>

namespace cli {

namespace {

/// Fonts and painters need an application object, never a display. Only this verb pays for it; what
/// Qt has to say of a machine without a session is no message of ours.
class PaperDevice {
public:
    PaperDevice()
    {
        if (QCoreApplication::instance() != nullptr)
            return;
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        m_application = std::make_unique<QGuiApplication>(m_argc, m_argv.data());
    }

private:
    int m_argc = 1;
    std::array<char, 9> m_name{"cchc-cli"};
    std::array<char*, 2> m_argv{m_name.data(), nullptr};
    std::unique_ptr<QGuiApplication> m_application;
};

core::Status listReports(const app::ReportCatalogue& catalogue, const Arguments& arguments,
                         Streams streams)
{
    TextTable table("ll");
    for (const app::Report& one : catalogue.all())
        table.row({one.name, std::string(one.title.in(arguments.language()))});
    streams.out << table.text();
    return {};
}

std::string formatsOf(const app::Report& report)
{
    std::string known;
    for (const std::string_view format : report.formats())
        known.append(known.empty() ? "" : "|").append(format);
    return known;
}

/// What the file is to hold, by the end of its name; one of report.formats().
core::Result<QByteArray> contents(const app::Report& report, app::Workspace& workspace,
                                  const app::ReportRequest& request, const std::string& file)
{
    if (file.ends_with(".csv"))
        return report.csv(workspace, request).andThen([](const std::string& csv) {
            return core::Result<QByteArray>(QByteArray::fromStdString(csv));
        });
    const auto inMemory = [](const std::string& bytes) {
        return core::Result<QByteArray>(QByteArray::fromStdString(bytes));
    };
    if (file.ends_with(".xlsx"))
        return report.workbook(workspace, request)
            .andThen([](const report::Workbook& workbook) { return office::toXlsx(workbook); })
            .andThen(inMemory);
    if (file.ends_with(".docx"))
        return report.document(workspace, request)
            .andThen([](const report::Document& document) { return office::toDocx(document); })
            .andThen(inMemory);
    return report.document(workspace, request).andThen([](const report::Document& document) {
        const PaperDevice device;
        return core::Result<QByteArray>(render::toPdf(render::Pages(document), document));
    });
}

core::Status makeReport(const app::Report& report, const Arguments& arguments, Streams streams)
{
    const std::string& out = arguments["--out"];
    const auto formats = report.formats();
    if (std::none_of(formats.begin(), formats.end(),
                     [&out](std::string_view format) { return out.ends_with(format); }))
        return core::Error{
            core::ErrorKind::Usage,
            "cli.unknown-format",
            {core::Param::text("value", out), core::Param::text("known", formatsOf(report))},
            {}};
    const auto stage = stageOf(arguments);
    if (!stage)
        return stage.error();
    const auto workspace = openToSee(arguments);
    if (!workspace)
        return workspace.error();
    app::ReportRequest request{
        arguments["--assessment"], *stage, arguments.value("--unit").value_or(std::string()),
        arguments.language(), report.values(**workspace, arguments["--assessment"], *stage)};
    for (const app::ReportOption& option : report.options) {
        if (auto value = arguments.value("--" + option.name)) {
            if (core::Status set = request.values.set(option.name, *std::move(value)); !set)
                return set;
        }
    }
    const auto bytes = contents(report, **workspace, request, out);
    if (!bytes)
        return bytes.error();
    if (core::Status written =
            app::writeOut((*workspace)->book(), pathOf(out),
                          {bytes->constData(), static_cast<std::size_t>(bytes->size())});
        !written)
        return written;
    streams.messages << out << '\n';
    return {};
}

Meaning meaningOf(const core::Text& text)
{
    return {std::string(text.vietnamese), std::string(text.english)};
}

Option optionOf(const app::ReportOption& option)
{
    std::string value;
    switch (option.kind) {
    case app::ReportOption::Kind::Flag:
        value = "yes|no";
        break;
    case app::ReportOption::Kind::Line:
        value = "TEXT";
        break;
    case app::ReportOption::Kind::Choice:
        for (const auto& choice : option.choices)
            value += (value.empty() ? "" : "|") + choice.name;
        break;
    }
    return {"--" + option.name, value, false, meaningOf(option.title)};
}

Form formOf(const app::Report& report)
{
    Form form;
    form.words = report.name + " BOOK";
    form.options = {assessmentOption(), stageOption()};
    if (report.takesUnit())
        form.options.push_back({"--unit", "UNIT", report.needsUnit(),
                                report.needsUnit()
                                    ? Meaning{"mã đơn vị", "the unit's id"}
                                    : Meaning{"mã đơn vị; không nêu: mọi đơn vị",
                                              "the unit's id; without it all units"}});
    form.options.push_back(
        {"--out", "FILE", true, {"tệp " + formatsOf(report), "a file " + formatsOf(report)}});
    for (const app::ReportOption& option : report.options)
        form.options.push_back(optionOf(option));
    form.meaning = meaningOf(report.title);
    form.run = [&report](const Arguments& arguments, Streams streams) {
        return makeReport(report, arguments, streams);
    };
    return form;
}

} // namespace

Verb reportVerb(const app::ReportCatalogue& catalogue)
{
    Verb verb{"report",
              {{"",
                {{"--list", "", true, {"liệt kê, không in", "list, print nothing"}}},
                {"Liệt kê các loại báo cáo.", "Lists the kinds of reports."},
                [&catalogue](const Arguments& arguments, Streams streams) {
                    return listReports(catalogue, arguments, streams);
                }}}};
    for (const app::Report& one : catalogue.all())
        verb.forms.push_back(formOf(one));
    return verb;
}

Verb reportVerb()
{
    return reportVerb(app::ReportCatalogue::shipped());
}

} // namespace cli
