#include "gui/reports/ReportFiles.h"

#include "app/WriteOut.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "gui/page/Settings.h"
#include "models/book/Session.h"
#include "office/Docx.h"
#include "office/Xlsx.h"
#include "render/Pages.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QPushButton>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace gui {

namespace {

/// A format of files, with its words in the tongue of the window.
struct FileFormat {
    const char* ending;
    const char* action;
    const char* title;
    const char* filter;
};

// In the order in which they are offered.
constexpr std::array<FileFormat, 4> fileFormats{{
    {"pdf", QT_TRANSLATE_NOOP("gui::ReportFiles", "Lưu &PDF…"),
     QT_TRANSLATE_NOOP("gui::ReportFiles", "Lưu PDF"),
     QT_TRANSLATE_NOOP("gui::ReportFiles", "Tệp PDF (*.pdf)")},
    {"docx", QT_TRANSLATE_NOOP("gui::ReportFiles", "Lưu &Word…"),
     QT_TRANSLATE_NOOP("gui::ReportFiles", "Lưu Word"),
     QT_TRANSLATE_NOOP("gui::ReportFiles", "Văn bản Word (*.docx)")},
    {"xlsx", QT_TRANSLATE_NOOP("gui::ReportFiles", "Lưu &Excel…"),
     QT_TRANSLATE_NOOP("gui::ReportFiles", "Lưu Excel"),
     QT_TRANSLATE_NOOP("gui::ReportFiles", "Bảng tính Excel (*.xlsx)")},
    {"csv", QT_TRANSLATE_NOOP("gui::ReportFiles", "Lưu &CSV…"),
     QT_TRANSLATE_NOOP("gui::ReportFiles", "Lưu CSV"),
     QT_TRANSLATE_NOOP("gui::ReportFiles", "Bảng tính CSV (*.csv)")},
}};

core::Result<QByteArray> byteArray(const core::Result<std::string>& bytes)
{
    if (!bytes)
        return bytes.error();
    return QByteArray::fromStdString(*bytes);
}

} // namespace

ReportFiles::ReportFiles(Dialogs& dialogs, Settings& settings, QWidget* page,
                         std::function<Shown()> shown)
    : QObject(page), m_dialogs(dialogs), m_settings(settings), m_page(page),
      m_shown(std::move(shown))
{
    for (const FileFormat& format : fileFormats) {
        auto* action = new QAction(this);
        const QString ending = QLatin1String(format.ending);
        connect(action, &QAction::triggered, this, [this, ending] { save(ending); });
        m_actions += action;
    }
    m_actions.constFirst()->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    retranslate();
}

void ReportFiles::addButtons(QGridLayout& grid, int row)
{
    for (int i = 0; i < m_actions.size(); ++i) {
        auto* button = new QPushButton(grid.parentWidget());
        button->setObjectName(QLatin1String(fileFormats[static_cast<std::size_t>(i)].ending) +
                              QStringLiteral("Button"));
        button->setAutoDefault(false);
        connect(button, &QAbstractButton::clicked, m_actions[i], &QAction::trigger);
        m_buttons += button;
    }
    for (int i = 0; i < m_buttons.size(); ++i)
        grid.addWidget(m_buttons[i], row + i / 2, i % 2);
    retranslate();
}

void ReportFiles::offer(const app::Report& report, bool canSave)
{
    m_canSave = canSave;
    const std::vector<std::string_view> known = report.formats();
    for (int i = 0; i < m_actions.size(); ++i) {
        const std::string ending =
            std::string(".") + fileFormats[static_cast<std::size_t>(i)].ending;
        const bool isThere = std::find(known.begin(), known.end(), ending) != known.end();
        m_actions[i]->setVisible(isThere);
        if (i < m_buttons.size()) {
            m_buttons[i]->setVisible(isThere);
            m_buttons[i]->setEnabled(canSave);
        }
    }
}

std::optional<core::Result<QByteArray>> ReportFiles::contents(const QString& format,
                                                              const Shown& shown)
{
    app::Workspace& workspace = shown.session->workspace();
    if (format == QLatin1String("xlsx") && shown.report->workbook)
        return byteArray(shown.report->workbook(workspace, shown.request)
                             .andThen([](const report::Workbook& workbook) {
                                 return office::toXlsx(workbook);
                             }));
    if (format == QLatin1String("csv") && shown.report->csv)
        return byteArray(shown.report->csv(workspace, shown.request));
    if (shown.laidOut == nullptr)
        return std::nullopt;
    if (format == QLatin1String("docx"))
        return byteArray(office::toDocx(shown.laidOut->document));
    if (format == QLatin1String("pdf"))
        return core::Result<QByteArray>(
            render::toPdf(shown.laidOut->pages, shown.laidOut->document));
    return std::nullopt;
}

QString ReportFiles::askFile(const QString& format, const Shown& shown)
{
    const auto* row =
        std::find_if(fileFormats.begin(), fileFormats.end(), [&format](const FileFormat& one) {
            return format == QLatin1String(one.ending);
        });
    if (row == fileFormats.end())
        return {};
    QString folder = m_settings.value(Settings::Key::LastFolder).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return m_dialogs.askSaveFile(
        m_page, tr(row->title),
        QStringLiteral("%1/%2.%3")
            .arg(folder, reportFileName(*shown.report, shown.request), format),
        tr(row->filter));
}

bool ReportFiles::save(const QString& format)
{
    const Shown shown = m_shown();
    if (!m_canSave || shown.session == nullptr)
        return false;
    const QString file = askFile(format, shown);
    if (file.isEmpty())
        return false;
    const core::Language language = shown.session->language();
    const auto bytes = contents(format, shown);
    if (!bytes)
        return false;
    if (!*bytes) {
        m_dialogs.showError(m_page, tr("Chưa lập được văn bản"), bytes->error(), language, file);
        return false;
    }
    const QByteArray& whole = **bytes;
    const core::Status written =
        app::writeOut(shown.session->workspace().book(), pathOf(file),
                      {whole.constData(), static_cast<std::size_t>(whole.size())});
    if (!written) {
        m_dialogs.showError(
            m_page, tr("Chưa lưu được văn bản"), written.error(), language, file,
            {tr("Chọn thư mục khác, hoặc đóng chương trình đang mở tệp này, rồi lưu lại.")});
        return false;
    }
    Q_EMIT saved(tr("Đã lưu %1").arg(QDir::toNativeSeparators(file)));
    return true;
}

void ReportFiles::retranslate()
{
    for (int i = 0; i < m_actions.size(); ++i) {
        m_actions[i]->setText(tr(fileFormats[static_cast<std::size_t>(i)].action));
        if (i < m_buttons.size())
            m_buttons[i]->setText(m_actions[i]->text().remove(QLatin1Char('&')));
    }
}

} // namespace gui
