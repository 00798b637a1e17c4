#include "app/Reports.h"
#include "cli/OpenBook.h"
#include "cli/TextTable.h"
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

core::Error usage(std::string code, std::string name, std::string value)
{
    return {core::ErrorKind::Usage,
            std::move(code),
            {core::Param::text(std::move(name), std::move(value))},
            {}};
}

core::Status listReports(const Arguments& arguments, Streams streams)
{
    const bool vietnamese = arguments.language() == core::Language::Vietnamese;
    TextTable table("ll");
    for (const app::ReportKind& kind : app::reportKinds())
        table.row({std::string(kind.name), std::string(vietnamese ? kind.titleVi : kind.titleEn)});
    streams.out << table.text();
    return {};
}

core::Status makeReport(const Arguments& arguments, Streams streams)
{
    const std::string& name = arguments["KIND"];
    const std::string& out = arguments["--out"];
    const auto& kinds = app::reportKinds();
    if (std::none_of(kinds.begin(), kinds.end(),
                     [&name](const app::ReportKind& one) { return one.name == name; }))
        return usage("cli.unknown-report", "value", name);
    const auto stage = stageOf(arguments);
    if (!stage)
        return stage.error();
    const auto workspace = openToRead(arguments);
    if (!workspace)
        return workspace.error();

    const auto data = app::rankingData(**workspace, arguments["--assessment"], *stage);
    if (!data)
        return data.error();
    const PaperDevice device;
    QByteArray bytes;
    if (out.ends_with(".pdf")) {
        report::RankingOptions options;
        options.language = arguments.language();
        const report::Document document = report::rankingReport((*data)->input, options);
        bytes = render::toPdf(render::Pages(document), document);
    } else if (out.ends_with(".csv")) {
        bytes = QByteArray::fromStdString(report::rankingCsv((*data)->input, arguments.language()));
    } else {
        return usage("cli.unknown-format", "value", out);
    }
    const QString failure = render::writeWhole(QString::fromStdString(out), bytes);
    if (!failure.isEmpty()) {
        return core::Error{
            core::ErrorKind::Storage,
            "cli.not-written",
            {core::Param::text("file", out), core::Param::text("reason", failure.toStdString())},
            {}};
    }
    streams.messages << out << '\n';
    return {};
}

} // namespace

Verb reportVerb()
{
    return {"report",
            {{"",
              {{"--list", "", true, {"liệt kê, không in", "list, print nothing"}}},
              {"Liệt kê các loại báo cáo.", "Lists the kinds of reports."},
              listReports},
             {"KIND BOOK",
              {assessmentOption(),
               stageOption(),
               {"--out", "FILE", true, {"tệp .pdf hoặc .csv", "a .pdf or .csv file"}}},
              {"Ghi báo cáo ra tệp.", "Writes a report to a file."},
              makeReport}}};
}

} // namespace cli
