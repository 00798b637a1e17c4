#include "app/Reports.h"
#include "cli/OpenBook.h"
#include "cli/Verb.h"
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

} // namespace

core::Status runReport(Arguments& arguments, Streams streams)
{
    const bool vietnamese = arguments.language() == core::Language::Vietnamese;
    if (arguments.takeFlag("--list")) {
        if (core::Status done = arguments.finish(); !done)
            return done;
        TextTable table("ll");
        for (const app::ReportKind& kind : app::reportKinds())
            table.row(
                {std::string(kind.name), std::string(vietnamese ? kind.titleVi : kind.titleEn)});
        streams.out << table.text();
        return {};
    }

    const auto kind = arguments.word("KIND");
    if (!kind)
        return kind.error();
    const auto& kinds = app::reportKinds();
    if (std::none_of(kinds.begin(), kinds.end(),
                     [&kind](const app::ReportKind& one) { return one.name == *kind; }))
        return usage("cli.unknown-report", "value", *kind);
    auto workspace = openToRead(arguments);
    if (!workspace)
        return workspace.error();
    const auto assessment = arguments.need("--assessment");
    if (!assessment)
        return assessment.error();
    const auto stage = takeStage(arguments);
    if (!stage)
        return stage.error();
    const auto out = arguments.need("--out");
    if (!out)
        return out.error();
    if (core::Status done = arguments.finish(); !done)
        return done;

    const auto data = app::rankingData(**workspace, *assessment, *stage);
    if (!data)
        return data.error();
    const PaperDevice device;
    QByteArray bytes;
    if (out->ends_with(".pdf")) {
        report::RankingOptions options;
        options.language = arguments.language();
        const report::Document document = report::rankingReport((*data)->input, options);
        bytes = render::toPdf(render::Pages(document), document);
    } else if (out->ends_with(".csv")) {
        bytes = QByteArray::fromStdString(report::rankingCsv((*data)->input, arguments.language()));
    } else {
        return usage("cli.unknown-format", "value", *out);
    }
    const QString failure = render::writeWhole(QString::fromStdString(*out), bytes);
    if (!failure.isEmpty()) {
        return core::Error{
            core::ErrorKind::Storage,
            "cli.not-written",
            {core::Param::text("file", *out), core::Param::text("reason", failure.toStdString())},
            {}};
    }
    streams.messages << *out << '\n';
    return {};
}

} // namespace cli
