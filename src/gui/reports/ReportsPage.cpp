#include "gui/reports/ReportsPage.h"

#include "app/Wording.h"
#include "gui/delegates/RowDelegate.h"
#include "gui/delegates/ThumbnailDelegate.h"
#include "gui/look/Breakpoints.h"
#include "gui/look/Look.h"
#include "gui/page/Dialogs.h"
#include "gui/page/Settings.h"
#include "gui/reports/OfficeDialog.h"
#include "gui/reports/ReportFiles.h"
#include "gui/reports/ReportOptionsForm.h"
#include "models/book/Session.h"
#include "models/words/FoldedText.h"
#include "models/words/Terms.h"
#include "ui_ReportsPage.h"

#include <QAction>
#include <QScrollBar>
#include <QStandardItemModel>

#include <algorithm>
#include <utility>

namespace gui {

namespace {

/// Of a unit of the assessment in the list of units; −1: not in it.
int rowOfUnit(const QComboBox& list, const models::Session* session, int unit)
{
    if (unit < 0 || !session || !session->hasAssessment())
        return -1;
    const auto& units = session->scores().units();
    return list.findData(models::qt(units[static_cast<std::size_t>(unit)].id));
}

/// Who sees one unit is offered what is printed of one.
void offerKinds(QListView& list, QStandardItemModel& kinds, const app::ReportCatalogue& catalogue,
                bool seesAll)
{
    int first = -1;
    for (int row = 0; row < kinds.rowCount(); ++row) {
        const bool isOffered =
            seesAll || catalogue.all()[static_cast<std::size_t>(row)].takesUnit();
        kinds.item(row)->setEnabled(isOffered);
        list.setRowHidden(row, !isOffered);
        if (isOffered && first < 0)
            first = row;
    }
    if (first >= 0 && !kinds.item(list.currentIndex().row())->isEnabled())
        list.setCurrentIndex(kinds.index(first, 0));
}

} // namespace

ReportsPage::ReportsPage(Dialogs& dialogs, Settings& settings, QWidget* parent,
                         const app::ReportCatalogue& catalogue)
    : Page(parent), m_ui(std::make_unique<Ui::ReportsPage>()), m_dialogs(dialogs),
      m_catalogue(catalogue), m_kinds(new QStandardItemModel(this))
{
    m_ui->setupUi(this);
    Look::setFont(*m_ui->titleLabel, TextStyle::PageTitle);
    Look::setTextRole(*m_ui->contextLabel, Role::MutedText);
    for (QLabel* head : {m_ui->kindsHead, m_ui->optionsHead, m_ui->exportHead}) {
        Look::setFont(*head, TextStyle::HintStrong);
        Look::setFill(*head, Role::Header);
    }
    Look::setFill(*m_ui->optionsPanel, Role::Base);
    Look::setTextRole(*m_ui->noticeLabel, Role::Warning);
    Look::setFont(*m_ui->noticeLabel, TextStyle::Hint);
    Look::setTextRole(*m_ui->emptyLabel, Role::MutedText);

    for (std::size_t i = 0; i < m_catalogue.all().size(); ++i) {
        auto* item = new QStandardItem;
        item->setData(QStringLiteral("report"), models::IconRole);
        m_kinds->appendRow(item);
    }
    m_ui->kindsList->setModel(m_kinds);
    m_ui->kindCombo->setModel(m_kinds);
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

    m_files = new ReportFiles(m_dialogs, settings, this, [this] {
        return ReportFiles::Shown{m_session, &report(), request(), m_report ? &*m_report : nullptr};
    });
    m_files->addButtons(*m_ui->exportGrid, 1);
    m_previousPage = new QAction(this);
    m_nextPage = new QAction(this);
    m_office = new QAction(this);
    m_previousPage->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
    m_nextPage->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    m_ui->previousButton->setIcon(Look::icon(QStringLiteral("up")));
    m_ui->nextButton->setIcon(Look::icon(QStringLiteral("down")));

    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &ReportsPage::layOut);
    connect(m_ui->kindsList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ReportsPage::showKind);
    connect(m_ui->kindCombo, &QComboBox::activated, this,
            [this](int row) { m_ui->kindsList->setCurrentIndex(m_kinds->index(row, 0)); });
    connect(m_ui->optionsForm, &ReportOptionsForm::chosen, this,
            [this](const QString& option, const QString& value) {
                m_memory.remember(*m_session, report(), option, value);
                laterLayOut();
            });
    connect(m_ui->unitCombo, &QComboBox::activated, this, [this] {
        m_isOfAll = m_ui->unitCombo->currentData().toString().isEmpty();
        if (!m_isOfAll)
            m_unitId = m_ui->unitCombo->currentData().toString();
        laterLayOut();
    });
    connect(m_ui->zoomCombo, &QComboBox::activated, this,
            [this](int row) { m_ui->preview->setZoom(static_cast<PagePreview::Zoom>(row)); });
    connect(m_ui->preview, &PagePreview::currentPageChanged, this, &ReportsPage::showPageNumber);
    connect(m_ui->thumbnails->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { m_ui->preview->goTo(index.row()); });
    connect(m_ui->pageSpin, &QSpinBox::valueChanged, this,
            [this](int number) { m_ui->preview->goTo(number - 1); });
    connect(m_ui->previousButton, &QAbstractButton::clicked, m_previousPage, &QAction::trigger);
    connect(m_ui->nextButton, &QAbstractButton::clicked, m_nextPage, &QAction::trigger);
    connect(m_previousPage, &QAction::triggered, this,
            [this] { m_ui->preview->goTo(m_ui->preview->currentPage() - 1); });
    connect(m_nextPage, &QAction::triggered, this,
            [this] { m_ui->preview->goTo(m_ui->preview->currentPage() + 1); });
    connect(m_ui->officeButton, &QAbstractButton::clicked, m_office, &QAction::trigger);
    connect(m_office, &QAction::triggered, this, &ReportsPage::tellOffice);
    connect(m_files, &ReportFiles::saved, this, &ReportsPage::statusMessage);
    connect(m_ui->printButton, &QAbstractButton::clicked, this, &ReportsPage::print);
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
    connect(session, &models::Session::assessmentChanged, this, &ReportsPage::fillUnits);
    connect(session, &models::Session::stageChanged, this, &ReportsPage::laterLayOut);
    connect(session, &models::Session::languageChanged, this, &ReportsPage::laterLayOut);
    connect(session, &models::Session::changed, this, &ReportsPage::laterLayOut);
    fillUnits();
    offerKinds(*m_ui->kindsList, *m_kinds, m_catalogue, session->viewer().seesAll());
    showKind();
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

const app::Report& ReportsPage::report() const
{
    return m_catalogue
        .all()[static_cast<std::size_t>(std::max(0, m_ui->kindsList->currentIndex().row()))];
}

/// The options of the report that the list shows.
void ReportsPage::showKind()
{
    const bool takesUnit = report().takesUnit();
    m_ui->unitLabel->setVisible(takesUnit);
    m_ui->unitCombo->setVisible(takesUnit);
    if (m_session)
        fillUnits();
    m_ui->kindCombo->setCurrentIndex(m_ui->kindsList->currentIndex().row());
    if (!m_session)
        return;
    m_isDecided = isDecided(*m_session);
    m_ui->optionsForm->showOptions(report(), m_memory.values(*m_session, report()),
                                   m_session->language());
    QWidget* before = m_ui->unitCombo;
    for (QWidget* field : m_ui->optionsForm->fields()) {
        QWidget::setTabOrder(before, field);
        before = field;
    }
    QWidget::setTabOrder(before, m_ui->officeButton);
    QWidget::setTabOrder(m_ui->officeButton, m_ui->printButton);
    fitWidth();
    laterLayOut();
}

void ReportsPage::fillUnits()
{
    m_ui->unitCombo->clear();
    const bool mayBeAll =
        report().takesUnit() && !report().needsUnit() && m_session->viewer().seesAll();
    if (mayBeAll)
        m_ui->unitCombo->addItem(tr("Mọi đơn vị"), QString());
    if (m_session->hasAssessment()) {
        const auto& units = m_session->scores().units();
        for (const int index : m_session->seenUnits()) {
            const core::Unit& unit = units[static_cast<std::size_t>(index)];
            m_ui->unitCombo->addItem(models::qt(unit.name), models::qt(unit.id));
        }
        m_ui->unitCombo->setCurrentIndex(
            mayBeAll && m_isOfAll ? 0 : std::max(0, m_ui->unitCombo->findData(m_unitId)));
    }
    laterLayOut();
}

void ReportsPage::showReport(const QString& name, int unit)
{
    if (const int row = rowOfUnit(*m_ui->unitCombo, m_session, unit); row >= 0) {
        m_ui->unitCombo->setCurrentIndex(row);
        m_unitId = m_ui->unitCombo->currentData().toString();
        m_isOfAll = false;
    }
    for (std::size_t i = 0; i < m_catalogue.all().size(); ++i) {
        const auto row = static_cast<int>(i);
        if (models::qt(m_catalogue.all()[i].name) == name && m_kinds->item(row)->isEnabled())
            m_ui->kindsList->setCurrentIndex(m_kinds->index(row, 0));
    }
    laterLayOut();
}

bool ReportsPage::showPlace(const Place& place)
{
    if (place.report.empty())
        return false;
    showReport(models::qt(place.report), place.unit);
    return true;
}

/// Whoever chose another unit here keeps it until the other page moves on.
void ReportsPage::comeFrom(const Place& place)
{
    const int row = rowOfUnit(*m_ui->unitCombo, m_session, place.unit);
    if (row < 0)
        return;
    const QString unit = m_ui->unitCombo->itemData(row).toString();
    if (unit == std::exchange(m_cameFrom, unit))
        return;
    m_unitId = unit;
    if (report().scope == app::Report::Scope::UnitOrGroup && m_isOfAll)
        return; // a paper of all stays of all
    m_ui->unitCombo->setCurrentIndex(row);
    laterLayOut();
}

app::ReportRequest ReportsPage::request() const
{
    return reportRequest(*m_session, m_memory.values(*m_session, report()),
                         m_ui->unitCombo->currentData().toString());
}

/// The ways out that the report has.
void ReportsPage::showFormats(bool canMake)
{
    m_files->offer(report(), canMake);
    m_ui->printButton->setEnabled(canMake && report().document);
    m_ui->pageSpin->setEnabled(canMake && report().document);
}

void ReportsPage::layOut()
{
    m_stale = false;
    const bool has = m_session && m_session->hasAssessment();
    // Once a result is decided it is no draft: the options go with it.
    if (has && m_isDecided != isDecided(*m_session)) {
        showKind();
        return;
    }
    dropPages();
    if (has && !report().document) {
        m_ui->emptyLabel->setText(tr("Văn bản này là bảng tính, không có trang in: bấm Lưu Excel "
                                     "hoặc Lưu CSV."));
    } else if (has) {
        auto made = layOutReport(*m_session, report(), request());
        if (made)
            m_report.emplace(std::move(made).value());
        else
            m_ui->emptyLabel->setText(models::qt(app::text(made.error(), m_session->language())));
    } else {
        m_ui->emptyLabel->setText(tr("Sổ này chưa có đợt chấm nào, nên chưa có gì để in."));
    }
    const render::Pages* pages = m_report ? &m_report->pages : nullptr;
    m_ui->previewStack->setCurrentIndex(pages ? 0 : 1);
    m_ui->preview->setPages(pages);
    m_thumbnails.setPages(pages, devicePixelRatioF());
    // Its pages are laid out, or it has none and is a table alone.
    showFormats(has && (pages != nullptr || !report().document));
    m_ui->noticeLabel->setVisible(has && !m_session->workspace().info().notice.empty());
    QString context;
    if (has)
        context = QStringLiteral("%1 · %2 · %3")
                      .arg(models::qt(report().title.in(m_session->language())),
                           models::qt(m_session->scores().assessment().title),
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

// ---- ways out ----

bool ReportsPage::save(const QString& format)
{
    return m_files->save(format);
}

void ReportsPage::print()
{
    if (!m_report)
        return;
    if (const auto done = printReport(*m_report, m_dialogs, this))
        Q_EMIT statusMessage(*done);
}

/// What the office puts on its papers; the lines that this window remembered go into the book with
/// it.
void ReportsPage::tellOffice()
{
    if (!m_session)
        return;
    m_session->finishTyping();
    if (OfficeDialog(*m_session, m_memory.lines(), window()).exec() != QDialog::Accepted)
        return;
    m_memory.forgetLines();
    (void)m_session->reload();
    showKind();
    Q_EMIT statusMessage(tr("Đã ghi thông tin cơ quan"));
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
    m_ui->preview->goTo(first);
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
            m_ui->preview->goTo(page);
            return;
        }
    }
}

// ---- frame ----

QList<QAction*> ReportsPage::pageActions() const
{
    return m_files->actions() + QList<QAction*>{m_previousPage, m_nextPage, m_office};
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
    QList<QWidget*> all = {m_ui->preview};
    if (report().takesUnit())
        all += m_ui->unitCombo;
    else if (!m_ui->optionsForm->fields().empty())
        all += m_ui->optionsForm->fields().front();
    return all + QList<QWidget*>{m_ui->kindCombo, m_ui->kindsList, m_ui->thumbnails};
}

void ReportsPage::saveState(SettingsGroup& settings) const
{
    m_memory.save(settings);
    settings.setValue("report", models::qt(report().name));
    settings.setOfBook("unit", m_unitId);
    settings.setValue("all", m_isOfAll);
    settings.setValue("zoom", m_ui->zoomCombo->currentIndex());
    settings.setValue("splitter", m_ui->splitter->saveState());
}

void ReportsPage::restoreState(const SettingsGroup& settings)
{
    m_memory.restore(settings);
    m_unitId = settings.ofBook("unit").toString();
    m_isOfAll = settings.value("all", true).toBool();
    showReport(settings.value("report").toString());
    m_ui->zoomCombo->setCurrentIndex(settings.value("zoom").toInt());
    m_ui->preview->setZoom(static_cast<PagePreview::Zoom>(m_ui->zoomCombo->currentIndex()));
    m_ui->splitter->restoreState(settings.value("splitter").toByteArray());
}

void ReportsPage::retranslate()
{
    const core::Language language = m_session ? m_session->language() : core::Language::Vietnamese;
    for (std::size_t i = 0; i < m_catalogue.all().size(); ++i)
        m_kinds->item(static_cast<int>(i))
            ->setText(models::qt(m_catalogue.all()[i].title.in(language)));
    m_files->retranslate();
    m_previousPage->setText(tr("Trang t&rước"));
    m_nextPage->setText(tr("Trang &sau"));
    m_office->setText(tr("Thông tin cơ &quan…"));
    m_ui->previousButton->setToolTip(tr("Trang trước (Alt+↑)"));
    m_ui->nextButton->setToolTip(tr("Trang sau (Alt+↓)"));
}

void ReportsPage::fitWidth()
{
    // Options are never cut at the side; at the bottom they scroll.
    m_ui->optionsArea->setMinimumWidth(m_ui->optionsPanel->sizeHint().width() +
                                       m_ui->optionsArea->verticalScrollBar()->sizeHint().width());
    // Without its list the kind is chosen in a box above the options.
    const bool hasList = width() >= breakpoints::narrowest;
    m_ui->kindsPanel->setVisible(hasList);
    m_ui->kindsPanel->setMinimumWidth(
        std::min(m_ui->kindsList->sizeHintForColumn(0) + Look::cellPadding, width() / 4));
    m_ui->kindLabel->setVisible(!hasList);
    m_ui->kindCombo->setVisible(!hasList);
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
        showKind();
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
