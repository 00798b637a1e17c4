#include "gui/reports/ReportsPage.h"

#include "app/Reports.h"
#include "app/Wording.h"
#include "gui/delegates/RowDelegate.h"
#include "gui/delegates/ThumbnailDelegate.h"
#include "gui/look/Breakpoints.h"
#include "gui/look/Look.h"
#include "gui/page/Dialogs.h"
#include "gui/page/Settings.h"
#include "models/book/Session.h"
#include "models/words/FoldedText.h"
#include "models/words/Terms.h"
#include "ui_ReportsPage.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStandardPaths>

namespace gui {

ReportsPage::ReportsPage(Dialogs& dialogs, Settings& settings, QWidget* parent)
    : Page(parent), m_ui(std::make_unique<Ui::ReportsPage>()), m_dialogs(dialogs),
      m_settings(settings), m_kinds(new QStandardItemModel(this))
{
    m_ui->setupUi(this);
    Look::setFont(*m_ui->titleLabel, TextStyle::PageTitle);
    Look::setTextRole(*m_ui->contextLabel, Role::MutedText);
    for (QLabel* head : {m_ui->kindsHead, m_ui->optionsHead, m_ui->textHead, m_ui->exportHead}) {
        Look::setFont(*head, TextStyle::HintStrong);
        Look::setFill(*head, Role::Header);
    }
    Look::setFill(*m_ui->optionsPanel, Role::Base);
    Look::setTextRole(*m_ui->noticeLabel, Role::Warning);
    Look::setFont(*m_ui->noticeLabel, TextStyle::Hint);
    Look::setTextRole(*m_ui->emptyLabel, Role::MutedText);

    for (const app::ReportKind& kind : app::reportKinds()) {
        auto* item = new QStandardItem;
        item->setData(QStringLiteral("report"), models::IconRole);
        item->setData(QString::fromUtf8(kind.name.data(), static_cast<qsizetype>(kind.name.size())),
                      Qt::UserRole);
        m_kinds->appendRow(item);
    }
    m_ui->kindsList->setModel(m_kinds);
    auto* rows = new RowDelegate(this);
    rows->setCellFrame(false);
    m_ui->kindsList->setItemDelegate(rows);
    m_ui->kindsList->setCurrentIndex(m_kinds->index(0, 0));
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setStretchFactor(2, 0);
    m_ui->splitter->setSizes({200, 700, 256});
    m_ui->thumbnails->setModel(&m_thumbnails);
    m_ui->thumbnails->setItemDelegate(new ThumbnailDelegate(this));

    m_savePdf = new QAction(this);
    m_saveCsv = new QAction(this);
    m_previousPage = new QAction(this);
    m_nextPage = new QAction(this);
    m_savePdf->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_previousPage->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
    m_nextPage->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    m_ui->previousButton->setIcon(Look::icon(QStringLiteral("up")));
    m_ui->nextButton->setIcon(Look::icon(QStringLiteral("down")));

    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &ReportsPage::layOut);
    for (QCheckBox* box :
         {m_ui->compareBox, m_ui->areasBox, m_ui->footnotesBox, m_ui->hashesBox, m_ui->draftBox})
        connect(box, &QAbstractButton::toggled, this, &ReportsPage::laterLayOut);
    connect(m_ui->authorityEdit, &QLineEdit::textChanged, this, &ReportsPage::laterLayOut);
    connect(m_ui->zoomCombo, &QComboBox::activated, this,
            [this](int row) { m_ui->preview->setZoom(static_cast<PagePreview::Zoom>(row)); });
    connect(m_ui->preview, &PagePreview::currentPageChanged, this, &ReportsPage::showPageNumber);
    connect(m_ui->thumbnails->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { m_ui->preview->goTo(index.row()); });
    connect(m_ui->pageSpin, &QSpinBox::valueChanged, this,
            [this](int number) { goTo(number - 1); });
    connect(m_ui->previousButton, &QAbstractButton::clicked, m_previousPage, &QAction::trigger);
    connect(m_ui->nextButton, &QAbstractButton::clicked, m_nextPage, &QAction::trigger);
    connect(m_previousPage, &QAction::triggered, this,
            [this] { goTo(m_ui->preview->currentPage() - 1); });
    connect(m_nextPage, &QAction::triggered, this,
            [this] { goTo(m_ui->preview->currentPage() + 1); });
    connect(m_savePdf, &QAction::triggered, this, &ReportsPage::savePdf);
    connect(m_saveCsv, &QAction::triggered, this, &ReportsPage::saveCsv);
    connect(m_ui->printButton, &QAbstractButton::clicked, this, &ReportsPage::print);
    connect(m_ui->pdfButton, &QAbstractButton::clicked, this, &ReportsPage::savePdf);
    connect(m_ui->csvButton, &QAbstractButton::clicked, this, &ReportsPage::saveCsv);
    retranslate();
}

ReportsPage::~ReportsPage() = default;

void ReportsPage::setSession(models::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_later.stop();
    dropPages();
    if (!session)
        return;
    connect(session, &models::Session::assessmentChanged, this, &ReportsPage::laterLayOut);
    connect(session, &models::Session::stageChanged, this, &ReportsPage::laterLayOut);
    connect(session, &models::Session::languageChanged, this, &ReportsPage::laterLayOut);
    connect(session, &models::Session::entriesChanged, this, &ReportsPage::laterLayOut);
    laterLayOut();
}

/// Several changes of one moment lay out once; a hidden page waits until it is looked at.
void ReportsPage::laterLayOut()
{
    m_stale = true;
    if (isVisible())
        m_later.start();
}

void ReportsPage::dropPages()
{
    m_ui->preview->setPages(nullptr);
    m_thumbnails.setPages(nullptr, devicePixelRatioF());
    m_report.reset();
}

report::RankingOptions ReportsPage::options() const
{
    report::RankingOptions options;
    options.language = m_session->language();
    options.compare = m_ui->compareBox->isChecked();
    options.areas = m_ui->areasBox->isChecked();
    options.footnotes = m_ui->footnotesBox->isChecked();
    options.hashes = m_ui->hashesBox->isChecked();
    options.draft = m_ui->draftBox->isChecked();
    if (const QString authority = m_ui->authorityEdit->text().trimmed(); !authority.isEmpty())
        options.authority = models::utf8(authority);
    return options;
}

void ReportsPage::layOut()
{
    m_stale = false;
    const bool has = m_session && m_session->hasAssessment();
    dropPages();
    if (has) {
        auto report = layOutRanking(*m_session, options());
        if (report)
            m_report.emplace(std::move(report).value());
        else
            m_ui->emptyLabel->setText(models::qt(app::text(report.error(), m_session->language())));
    } else {
        m_ui->emptyLabel->setText(tr("Sổ này chưa có đợt chấm nào, nên chưa có gì để in."));
    }
    const render::Pages* pages = m_report ? &m_report->pages : nullptr;
    m_ui->previewStack->setCurrentIndex(pages ? 0 : 1);
    m_ui->preview->setPages(pages);
    m_thumbnails.setPages(pages, devicePixelRatioF());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_ui->printButton, m_ui->pdfButton,
                                                           m_ui->csvButton, m_ui->pageSpin})
        widget->setEnabled(pages);
    m_ui->noticeLabel->setVisible(has && !m_session->workspace().info().notice.empty());
    QString context;
    if (has)
        context =
            QStringLiteral("%1 · %2 · %3")
                .arg(m_kinds->item(0)->text(), models::qt(m_session->scores().assessment().title),
                     models::Terms::stageTitle(m_session->stage()).toLower());
    m_ui->contextLabel->setText(context);
    showPageNumber();
    Q_EMIT capabilitiesChanged();
}

void ReportsPage::showPageNumber()
{
    const int page = m_ui->preview->currentPage();
    const QSignalBlocker blockSpin(m_ui->pageSpin);
    m_ui->pageSpin->setRange(pageCount() > 0 ? 1 : 0, pageCount());
    m_ui->pageSpin->setValue(page + 1);
    m_ui->countLabel->setText(QStringLiteral("/ %1").arg(pageCount()));
    m_ui->previousButton->setEnabled(page > 0);
    m_ui->nextButton->setEnabled(page + 1 < pageCount());
    const QSignalBlocker blockList(m_ui->thumbnails->selectionModel());
    m_ui->thumbnails->setCurrentIndex(m_thumbnails.index(page, 0));
    m_ui->thumbnails->viewport()->update();
}

void ReportsPage::goTo(int page)
{
    m_ui->preview->goTo(page);
}

// ---- ways out ----

QString ReportsPage::proposedFile(const QString& suffix) const
{
    QString folder = m_settings.value(Settings::Key::LastFolder).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QStringLiteral("%1/Xep-hang-%2.%3").arg(folder, m_session->assessmentId(), suffix);
}

bool ReportsPage::save(const QString& file, const QByteArray& bytes)
{
    const QString reason = render::writeWhole(file, bytes);
    if (!reason.isEmpty()) {
        ErrorNotice notice;
        notice.title = tr("Chưa lưu được văn bản");
        notice.text = tr("%1. Sổ vẫn nguyên vẹn; tệp cũ cùng tên, nếu có, giữ nguyên.").arg(reason);
        notice.place = file;
        notice.steps = {
            tr("Chọn thư mục khác, hoặc đóng chương trình đang mở tệp này, rồi lưu lại.")};
        m_dialogs.showNotice(this, notice);
        return false;
    }
    Q_EMIT statusMessage(tr("Đã lưu %1").arg(QDir::toNativeSeparators(file)));
    return true;
}

bool ReportsPage::savePdf()
{
    if (!m_report)
        return false;
    const QString file = m_dialogs.askSaveFile(
        this, tr("Lưu PDF"), proposedFile(QStringLiteral("pdf")), tr("Tệp PDF (*.pdf)"));
    return !file.isEmpty() && save(file, render::toPdf(m_report->pages, m_report->document));
}

bool ReportsPage::saveCsv()
{
    if (!m_report)
        return false;
    const QString file = m_dialogs.askSaveFile(
        this, tr("Lưu CSV"), proposedFile(QStringLiteral("csv")), tr("Bảng tính CSV (*.csv)"));
    if (file.isEmpty())
        return false;
    const auto ranking = app::rankingData(
        m_session->workspace(), models::utf8(m_session->assessmentId()), m_session->resultStage());
    if (!ranking) {
        m_dialogs.showError(this, tr("Chưa lập được bảng"), ranking.error(), m_session->language(),
                            file);
        return false;
    }
    return save(file, QByteArray::fromStdString(
                          report::rankingCsv((*ranking)->input, m_session->language())));
}

void ReportsPage::print()
{
    if (m_report && printReport(*m_report, m_dialogs, this))
        Q_EMIT statusMessage(tr("Đã gửi văn bản đến máy in"));
}

// ---- find ----

bool ReportsPage::pageHolds(int page) const
{
    return models::folded(m_report->pages.text(page)).contains(m_sought);
}

bool ReportsPage::find(const QString& text)
{
    m_sought = models::folded(text.trimmed());
    if (m_sought.isEmpty() || !m_report)
        return true;
    QStringList found;
    int first = -1;
    const int current = m_ui->preview->currentPage();
    for (int page = 0; page < pageCount(); ++page) {
        if (!pageHolds(page))
            continue;
        found += QString::number(page + 1);
        if (first < 0 || (page >= current && first < current))
            first = page;
    }
    if (first < 0)
        return false;
    goTo(first);
    Q_EMIT statusMessage(
        tr("«%1» có ở trang %2").arg(text.trimmed(), found.join(QStringLiteral(", "))));
    return true;
}

void ReportsPage::findNext(bool backward)
{
    if (m_sought.isEmpty() || !m_report)
        return;
    const int count = pageCount();
    for (int step = 1; step <= count; ++step) {
        const int page = (m_ui->preview->currentPage() + (backward ? -step : step) + count) % count;
        if (pageHolds(page)) {
            goTo(page);
            return;
        }
    }
}

// ---- frame ----

QList<QAction*> ReportsPage::pageActions() const
{
    return {m_savePdf, m_saveCsv, m_previousPage, m_nextPage};
}

QString ReportsPage::menuTitle() const
{
    return tr("&Văn bản");
}

QString ReportsPage::findHint() const
{
    return tr("Tìm trong văn bản…");
}

QList<QWidget*> ReportsPage::panes() const
{
    return {m_ui->preview, m_ui->compareBox, m_ui->kindsList, m_ui->thumbnails};
}

void ReportsPage::saveState(Settings& settings) const
{
    QStringList on;
    for (const QCheckBox* box :
         {m_ui->compareBox, m_ui->areasBox, m_ui->footnotesBox, m_ui->hashesBox, m_ui->draftBox})
        if (box->isChecked())
            on += box->objectName();
    settings.setValue(Settings::Key::ReportsOptions, on);
    settings.setValue(Settings::Key::ReportsAuthority, m_ui->authorityEdit->text());
    settings.setValue(Settings::Key::ReportsZoom, m_ui->zoomCombo->currentIndex());
    settings.setValue(Settings::Key::ReportsSplitter, m_ui->splitter->saveState());
}

void ReportsPage::restoreState(const Settings& settings)
{
    if (const QVariant saved = settings.value(Settings::Key::ReportsOptions); saved.isValid()) {
        const QStringList on = saved.toStringList();
        for (QCheckBox* box : {m_ui->compareBox, m_ui->areasBox, m_ui->footnotesBox,
                               m_ui->hashesBox, m_ui->draftBox})
            box->setChecked(on.contains(box->objectName()));
    }
    const QVariant authority = settings.value(Settings::Key::ReportsAuthority);
    m_ui->authorityEdit->setText(authority.isValid()
                                     ? authority.toString()
                                     : models::qt(report::RankingOptions().authority));
    m_ui->zoomCombo->setCurrentIndex(settings.value(Settings::Key::ReportsZoom).toInt());
    m_ui->preview->setZoom(static_cast<PagePreview::Zoom>(m_ui->zoomCombo->currentIndex()));
    m_ui->splitter->restoreState(settings.value(Settings::Key::ReportsSplitter).toByteArray());
}

void ReportsPage::retranslate()
{
    const bool english = m_session && m_session->language() == core::Language::English;
    const auto& kinds = app::reportKinds();
    for (std::size_t i = 0; i < kinds.size(); ++i)
        m_kinds->item(static_cast<int>(i))
            ->setText(models::qt(english ? kinds[i].titleEn : kinds[i].titleVi));
    m_savePdf->setText(tr("Lưu &PDF…"));
    m_saveCsv->setText(tr("Lưu &CSV…"));
    m_previousPage->setText(tr("Trang t&rước"));
    m_nextPage->setText(tr("Trang &sau"));
    m_ui->previousButton->setToolTip(tr("Trang trước (Alt+↑)"));
    m_ui->nextButton->setToolTip(tr("Trang sau (Alt+↓)"));
}

void ReportsPage::fitWidth()
{
    // Options are never cut at the side; at the bottom they scroll.
    m_ui->optionsArea->setMinimumWidth(m_ui->optionsPanel->sizeHint().width() +
                                       m_ui->optionsArea->verticalScrollBar()->sizeHint().width());
    m_ui->kindsPanel->setVisible(width() >= breakpoints::narrowest);
    m_ui->thumbnails->setVisible(width() >= breakpoints::thumbnails);
}

void ReportsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        const int zoom = m_ui->zoomCombo->currentIndex();
        m_ui->retranslateUi(this);
        m_ui->zoomCombo->setCurrentIndex(zoom);
        retranslate();
        laterLayOut();
    }
}

void ReportsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitWidth();
}

void ReportsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    retranslate();
    fitWidth();
    if (m_stale)
        m_later.start();
}

} // namespace gui
