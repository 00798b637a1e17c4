#include "gui/packages/ExchangePage.h"

#include "app/Gate.h"
#include "app/Wording.h"
#include "gui/admin/AdminTable.h"
#include "gui/evidence/FileDrop.h"
#include "gui/look/Breakpoints.h"
#include "gui/look/Look.h"
#include "gui/packages/ArrivalPane.h"
#include "gui/packages/ExchangeTabs.h"
#include "gui/packages/HeldPane.h"
#include "gui/packages/KeyBand.h"
#include "gui/packages/ManyDialog.h"
#include "gui/packages/PackageCommands.h"
#include "gui/packages/PackageQueue.h"
#include "gui/packages/PlanPane.h"
#include "gui/packages/PlanView.h"
#include "gui/packages/ResultPane.h"
#include "gui/page/PageActions.h"
#include "gui/page/Settings.h"
#include "models/book/Session.h"
#include "models/words/Clock.h"
#include "models/words/Text.h"
#include "store/Office.h"
#include "ui_ExchangePage.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QTime>

#include <array>

namespace gui {

using models::qt;
using models::TrafficTable;

namespace {
constexpr std::array<int, 2> exchangeWidths = {450, 702};
} // namespace

ExchangePage::ExchangePage(Dialogs& dialogs, Settings& settings, QWidget* parent)
    : Page(parent), m_ui(std::make_unique<Ui::ExchangePage>()),
      m_queue(new PackageQueue(m_desk, dialogs, this)),
      m_commands(new PackageCommands(m_desk, *m_queue, dialogs, settings, *this))
{
    m_ui->setupUi(this);
    // Tab goes in the order in which they are made.
    m_held = new HeldPane(m_desk, dialogs, m_ui->tabs);
    m_result = new ResultPane(m_ui->tabs);
    build();
    retranslate();
}

ExchangePage::~ExchangePage()
{
    // Views go before the models that they look at.
    delete m_ui->splitter;
}

// ---- frame ----

void ExchangePage::build()
{
    Look::setFont(*m_ui->titleLabel, TextStyle::PageTitle);
    Look::setTextRole(*m_ui->contextLabel, Role::MutedText);
    m_ui->contextLabel->setMinimumWidth(10);
    m_ui->contextLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_tabs = new ExchangeTabs(*m_ui->tabs, *m_held, *m_result);
    connect(m_tabs, &ExchangeTabs::turned, this, &ExchangePage::showHead);
    connect(m_tabs, &ExchangeTabs::opened, this, &ExchangePage::openUnit);
    m_plan = new PlanPane(m_desk, m_ui->rightPane);
    m_arrivals = new ArrivalPane(m_desk, m_ui->rightPane);
    m_ui->rightLayout->addWidget(m_plan, 3);
    m_ui->rightLayout->addWidget(m_arrivals, 1);
    buildActions();
    m_ui->splitter->setSizes({exchangeWidths.begin(), exchangeWidths.end()});
    m_ui->splitter->setStretchFactor(1, 1);
    auto* drop = new FileDrop(*this);
    connect(drop, &FileDrop::filesDropped, this,
            [this](const QPersistentModelIndex&, const QStringList& files) {
                m_commands->look(files);
            });
    connect(m_queue, &PackageQueue::moved, this, &ExchangePage::showProgress);
    connect(m_queue, &PackageQueue::finished, this, [this] {
        showProgress();
        refresh();
        if (m_queue->imports())
            return;
        if (m_queue->total() == 1)
            showCurrent();
        else
            importMany();
    });
    connect(m_commands, &PackageCommands::said, this, &ExchangePage::statusMessage);
    connect(m_held, &HeldPane::looked, this, &ExchangePage::showCurrent);
    connect(m_held, &HeldPane::dropped, this, [this] {
        refresh();
        // The tab goes with the last one.
        if (m_held->held().rowCount() == 0)
            panes().front()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_queue, &PackageQueue::foundNothing, this, [this](const QString& folder) {
        Q_EMIT statusMessage(tr("Thư mục «%1» không có gói nào (*.cchcx).").arg(folder));
    });
    connect(m_plan, &PlanPane::importAsked, this, &ExchangePage::importPlan);
    connect(m_plan, &PlanPane::left, this, &ExchangePage::showArrival);
    connect(m_arrivals, &ArrivalPane::chosen, this,
            [this](const QString& file) { m_commands->look({file}); });
    connect(m_arrivals, &ArrivalPane::heldChosen, m_held, qOverload<std::int64_t>(&HeldPane::look));
    connect(m_arrivals, &ArrivalPane::importAllAsked, this, &ExchangePage::importMany);
    connect(&m_desk, &models::PackageDesk::arrivalsChanged, this, [this] {
        if (!m_queue->isBusy())
            refresh();
    });
    connect(&m_desk, &models::PackageDesk::imported, this, [this](const QString& words) {
        Q_EMIT statusMessage(
            tr("Đã nhập %1 · %2")
                .arg(models::clockNow().toString(QStringLiteral("HH:mm:ss")), words));
    });
}

void ExchangePage::buildActions()
{
    m_make = makeAction(*this, Qt::Key_Insert, "plus");
    m_import = makeAction(*this, Qt::CTRL | Qt::Key_I, "down");
    m_folder = makeAction(*this, Qt::CTRL | Qt::SHIFT | Qt::Key_I, "box");
    m_inspect = makeAction(*this, Qt::CTRL | Qt::Key_J, "eye");
    m_fingerprint = makeAction(*this, {}, "key");
    m_line = new QAction(this);
    m_line->setSeparator(true);
    m_take = makeAcceptAction(*this);
    m_undo = makeAction(*this, {}, "undo");
    connect(m_make, &QAction::triggered, this, [this] {
        const ExchangeTabs::Traffic* traffic = m_tabs->current();
        m_commands->make(traffic ? traffic->model->unitAt(traffic->table->currentIndex().row())
                                 : std::string());
        refresh();
    });
    connect(m_import, &QAction::triggered, m_commands, &PackageCommands::chooseFiles);
    connect(m_folder, &QAction::triggered, m_commands, &PackageCommands::chooseFolder);
    connect(m_inspect, &QAction::triggered, m_commands, &PackageCommands::inspect);
    connect(m_fingerprint, &QAction::triggered, m_commands, &PackageCommands::showFingerprint);
    connect(m_take, &QAction::triggered, this, &ExchangePage::importPlan);
    connect(m_undo, &QAction::triggered, &m_desk, &models::PackageDesk::undo);
    connect(m_ui->makeButton, &QPushButton::clicked, m_make, &QAction::trigger);
    connect(m_ui->importButton, &QPushButton::clicked, m_import, &QAction::trigger);
    connect(m_ui->folderButton, &QPushButton::clicked, m_folder, &QAction::trigger);
    connect(m_ui->stopButton, &QPushButton::clicked, m_queue, &PackageQueue::stop);
}

void ExchangePage::setSession(models::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_queue->leave();
    m_session = session;
    m_desk.setSession(session);
    refresh();
    if (!session)
        return;
    for (const auto signal : {&models::Session::assessmentChanged, &models::Session::reloaded,
                              &models::Session::undoChanged, &models::Session::languageChanged})
        connect(session, signal, this, &ExchangePage::refresh);
}

QList<QAction*> ExchangePage::pageActions() const
{
    return {m_make, m_import, m_folder, m_inspect, m_line, m_take, m_undo, m_fingerprint};
}

QString ExchangePage::menuTitle() const
{
    return tr("T&rao đổi");
}

QList<QWidget*> ExchangePage::panes() const
{
    QList<QWidget*> all{&m_tabs->currentTable()};
    if (m_desk.hasFile())
        all += m_plan->panes();
    all += &m_arrivals->table();
    return all;
}

void ExchangePage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ExchangePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

/// In a narrow page the plan and the files before are tabs beside the units.
void ExchangePage::arrange()
{
    const bool isNarrow = width() < breakpoints::narrow;
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    // Who moves loses the focus, and the keys would go to the toolbar.
    QWidget* focused = focusWidget();
    m_ui->dropPlace->setVisible(!isNarrow);
    m_ui->rightPane->setVisible(!isNarrow);
    if (isNarrow) {
        m_ui->tabs->addTab(m_plan, tr("Kế hoạch"));
        m_ui->tabs->addTab(m_arrivals, tr("Gần đây"));
        for (QWidget* pane : {static_cast<QWidget*>(m_plan), static_cast<QWidget*>(m_arrivals)})
            if (focused && pane->isAncestorOf(focused))
                m_ui->tabs->setCurrentWidget(pane);
        if (focused)
            focused->setFocus(Qt::OtherFocusReason);
        return;
    }
    for (QWidget* pane : {static_cast<QWidget*>(m_plan), static_cast<QWidget*>(m_arrivals)})
        m_ui->tabs->removeTab(m_ui->tabs->indexOf(pane));
    m_ui->rightLayout->addWidget(m_plan, 3);
    m_ui->rightLayout->addWidget(m_arrivals, 1);
    m_plan->show();
    m_arrivals->show();
    if (focused)
        focused->setFocus(Qt::OtherFocusReason);
}

void ExchangePage::retranslate()
{
    m_ui->titleLabel->setText(tr("Trao đổi"));
    m_ui->importButton->setText(tr("Nhập gói… (Ctrl+I)"));
    m_ui->folderButton->setText(tr("Nhập cả thư mục… (Ctrl+Shift+I)"));
    m_ui->stopButton->setText(tr("Dừng"));
    m_ui->dropPlace->setText(tr("Thả tệp *.cchcx hoặc cả thư mục vào đây\nCtrl+J: xem trong gói "
                                "có gì mà không nhập"));
    m_import->setText(tr("&Nhập gói…"));
    m_folder->setText(tr("Nhập &cả thư mục…"));
    m_inspect->setText(tr("&Xem gói…"));
    m_fingerprint->setText(tr("&Dấu vân tay khóa của cơ quan…"));
    m_take->setText(tr("Nhậ&p gói đang xem"));
    m_undo->setText(tr("&Hoàn tác lần nhập cuối"));
    if (m_isNarrow) {
        m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_plan), tr("Kế hoạch"));
        m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_arrivals), tr("Gần đây"));
    }
    m_plan->retranslate();
    m_arrivals->retranslate();
    m_tabs->retranslate();
    refresh();
}

void ExchangePage::saveState(SettingsGroup& settings) const
{
    settings.setValue("splitter", m_ui->splitter->saveState());
}

void ExchangePage::restoreState(const SettingsGroup& settings)
{
    m_ui->splitter->restoreState(settings.value("splitter").toByteArray());
}

// ---- what is shown ----

void ExchangePage::refresh()
{
    m_tabs->refresh(m_session, m_desk, m_commands->isUnitsBook());
    showHead();
}

/// Goes to the one package that was looked at.
void ExchangePage::showCurrent()
{
    if (!m_desk.hasFile())
        return;
    const app::PackagePlan* plan = m_desk.plan();
    if (plan)
        m_tabs->show(plan->envelope.kind, plan->envelope.unit);
    if (m_isNarrow)
        m_ui->tabs->setCurrentWidget(m_plan);
    m_plan->focusNext();
}

void ExchangePage::showHead()
{
    const bool has = m_session != nullptr;
    const auto refused = has ? app::Gate(m_session->workspace().book()).refusal() : std::nullopt;
    const bool makes = has && !refused;
    const ExchangeTabs::Traffic* traffic = m_tabs->told();
    const TrafficTable::Counts counts = traffic ? traffic->model->counts() : TrafficTable::Counts();
    QString context;
    if (traffic && counts.all > 0) {
        context = tr("%1/%2 đã nhập").arg(counts.imported).arg(counts.all);
        if (counts.waiting > 0)
            context += tr(", %1 đang chờ").arg(counts.waiting);
        if (counts.overdue > 0)
            context += tr(", %1 quá hạn").arg(counts.overdue);
    } else if (!traffic && m_tabs->log().rowCount() > 0) {
        context = tr("%n gói", nullptr, m_tabs->log().rowCount());
    }
    if (!m_queue->isBusy())
        m_ui->contextLabel->setText(m_commands->isUnitsBook() ? QString() : context);
    m_ui->emptyLabel->say(
        !has || m_tabs->log().rowCount() > 0 || !m_desk.arrivals().empty() ? QString()
        : refused ? qt(app::text(*refused, m_session->language()))
        : m_commands->isUnitsBook()
            ? tr("Chưa gửi gói nào. Ins để tạo gói gửi lên; dấu vân tay hiện sau đó thì chép lên "
                 "phiếu giao nộp.")
            : tr("Chưa có gói nào. Ins để tạo gói gửi đi, Ctrl+I để nhập gói đã nhận; gói của đơn "
                 "vị sẽ hiện ở đây."));
    m_make->setEnabled(makes);
    m_ui->makeButton->setEnabled(makes);
    m_ui->makeButton->setToolTip(refused ? qt(app::text(*refused, m_session->language()))
                                         : QString());
    const bool isFree = has && !m_queue->isBusy();
    for (QAction* action : {m_import, m_folder, m_inspect})
        action->setEnabled(isFree);
    m_ui->importButton->setEnabled(isFree);
    m_ui->folderButton->setEnabled(isFree);
    m_ui->stopButton->setVisible(m_queue->isBusy());
    const auto office = has ? store::Offices::of(m_session->workspace().book())
                            : core::Result<std::optional<store::Office>>(std::nullopt);
    m_fingerprint->setEnabled(office && *office);
    m_undo->setEnabled(m_desk.undoable() >= 0);
    const QString own =
        has && (m_commands->isUnitsBook() || m_commands->owed())
            ? qt(app::packageKind(m_commands->proposedKind()).title().in(m_session->language()))
            : QString();
    m_ui->makeButton->setText(own.isEmpty() ? tr("Tạo gói… (Ins)")
                                            : tr("Tạo gói %1… (Ins)").arg(own));
    m_make->setText(own.isEmpty() ? tr("&Tạo gói…") : tr("&Tạo gói %1…").arg(own));
}

void ExchangePage::showProgress()
{
    const bool isBusy = m_queue->isBusy();
    for (QWidget* pane :
         {m_ui->leftPane, static_cast<QWidget*>(m_plan), static_cast<QWidget*>(m_arrivals)})
        pane->setEnabled(!isBusy || !m_queue->isMany());
    if (isBusy && m_queue->isMany()) {
        const QString what =
            m_queue->imports() ? tr("Đang nhập gói %1/%2: %3") : tr("Đang đọc gói %1/%2: %3");
        m_ui->contextLabel->setText(
            what.arg(m_queue->done() + 1).arg(m_queue->total()).arg(m_queue->name()));
    }
    showHead();
}

// ---- finding ----

QString ExchangePage::findHint() const
{
    return tr("Tìm đơn vị…");
}

bool ExchangePage::find(const QString& text)
{
    return m_tabs->find(text);
}

Place ExchangePage::place() const
{
    Place place;
    const ExchangeTabs::Traffic* traffic = m_tabs->current();
    if (traffic && m_session && m_session->hasAssessment())
        place.unit = m_session->scores().unitIndex(
            traffic->model->unitAt(traffic->table->currentIndex().row()));
    return place;
}

void ExchangePage::comeFrom(const Place& place)
{
    refresh(); // deadlines pass while another page is looked at
    const ExchangeTabs::Traffic* traffic = m_tabs->current();
    if (traffic && place.unit >= 0 && m_session && m_session->hasAssessment())
        traffic->table->goTo(place.unit, TrafficTable::UnitColumn);
}

bool ExchangePage::showPlace(const Place& place)
{
    if (place.package.isEmpty())
        return false;
    m_commands->look({place.package});
    return true;
}

void ExchangePage::openUnit(const ExchangeTabs::Traffic& traffic, int row)
{
    const std::string unit = traffic.model->unitAt(row);
    const std::string kind(package::name(traffic.model->kind().kind()));
    for (const models::PackageArrival& arrival : m_desk.arrivals()) {
        if (arrival.unit == unit && arrival.kind == kind && arrival.held == 0) {
            m_commands->look({arrival.file});
            return;
        }
    }
    if (const int index = m_session->scores().unitIndex(unit); index >= 0)
        Q_EMIT openSheet(index);
}

// ---- what is done ----

void ExchangePage::importPlan()
{
    const QString file = m_desk.file();
    if (m_desk.hasFile() && m_plan->importButton().isEnabled() && m_commands->importPlan()) {
        refresh();
        showArrival(file);
    }
}

void ExchangePage::importMany()
{
    m_commands->importMany();
    showArrival({});
}

/// The plan is away, and with it where the keys went: they go on in the list of what came.
void ExchangePage::showArrival(const QString& file)
{
    if (m_isNarrow)
        m_ui->tabs->setCurrentWidget(m_arrivals);
    m_arrivals->goTo(file);
}

} // namespace gui
