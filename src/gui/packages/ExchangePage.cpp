#include "gui/packages/ExchangePage.h"

#include "app/Gate.h"
#include "app/Wording.h"
#include "gui/admin/AdminTable.h"
#include "gui/evidence/FileDrop.h"
#include "gui/look/Breakpoints.h"
#include "gui/look/Look.h"
#include "gui/packages/ArrivalPane.h"
#include "gui/packages/FileColumn.h"
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
#include "models/words/FoldedText.h"
#include "models/words/Text.h"
#include "store/Office.h"
#include "ui_ExchangePage.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QTabBar>
#include <QTime>
#include <QToolButton>

#include <array>

namespace gui {

using models::qt;
using models::TrafficTable;

namespace {
constexpr std::array<int, 2> exchangeWidths = {450, 702};
constexpr int leastUnit = 120;
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
    buildTabs();
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

void ExchangePage::buildTabs()
{
    for (const app::PackageKind* kind : app::packageKinds()) {
        if (!kind->isOfUnit() || !kind->needs().unit)
            continue;
        Traffic traffic{std::make_unique<TrafficTable>(*kind), new AdminTable(m_ui->tabs)};
        traffic.table->setModel(traffic.model.get());
        traffic.table->setColumns({0, 6, 6, 4, 19}, leastUnit);
        traffic.table->showRows();
        m_ui->tabs->addTab(traffic.table, QString());
        const std::size_t number = m_traffic.size();
        connect(traffic.table, &AdminTable::entered, this,
                [this, number](int row) { openUnit(m_traffic[number], row); });
        connect(
            traffic.table, &QAbstractItemView::doubleClicked, this,
            [this, number](const QModelIndex& index) { openUnit(m_traffic[number], index.row()); });
        m_traffic.push_back(std::move(traffic));
    }
    m_logTable = new AdminTable(m_ui->tabs);
    m_logTable->setModel(&m_log);
    m_logTable->setColumns({5, 9, 16, 14, 22, 22, 5, 0});
    m_logTable->showRows();
    showFileNames(*m_logTable, models::PackageLog::FileColumn);
    // What is there at times only stands beside the first, where it is seen when it comes.
    m_ui->tabs->insertTab(1, m_held, QString());
    m_ui->tabs->addTab(m_logTable, QString());
    m_result->hide(); // a tab only where a result has come
    // Arrow keys go along the tabs: the little arrows of the mouse are no stop on the way of Tab.
    for (QToolButton* arrow : m_ui->tabs->tabBar()->findChildren<QToolButton*>())
        arrow->setFocusPolicy(Qt::NoFocus);
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, &ExchangePage::showHead);
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
        const Traffic* traffic = currentTraffic();
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
    const Traffic* traffic = currentTraffic();
    QList<QWidget*> all{m_ui->tabs->currentWidget() == m_held     ? &m_held->table()
                        : m_ui->tabs->currentWidget() == m_result ? &m_result->table()
                        : traffic                                 ? traffic->table
                                                                  : m_logTable};
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
        m_ui->tabs->addTab(m_plan, tr("Kế hoạch nhập"));
        m_ui->tabs->addTab(m_arrivals, tr("Gói gần đây"));
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
    m_ui->folderButton->setText(tr("Nhập cả thư mục…"));
    m_ui->stopButton->setText(tr("Dừng"));
    m_ui->dropPlace->setText(tr("Thả tệp *.cchcx hoặc cả thư mục vào đây\nCtrl+J: xem trong gói "
                                "có gì mà không nhập"));
    m_import->setText(tr("&Nhập gói…"));
    m_folder->setText(tr("Nhập &cả thư mục…"));
    m_inspect->setText(tr("&Xem gói…"));
    m_fingerprint->setText(tr("&Dấu vân tay khóa của cơ quan…"));
    m_take->setText(tr("Nhậ&p gói đang xem"));
    m_undo->setText(tr("&Hoàn tác lần nhập cuối"));
    m_logTable->setAccessibleName(tr("Nhật ký gói"));
    m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_logTable), tr("Nhật ký gói"));
    if (m_isNarrow) {
        m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_plan), tr("Kế hoạch nhập"));
        m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_arrivals), tr("Gói gần đây"));
    }
    m_ui->tabs->setAccessibleName(tr("Trao đổi theo loại gói"));
    m_ui->tabs->tabBar()->setAccessibleName(tr("Trao đổi theo loại gói"));
    m_plan->retranslate();
    m_arrivals->retranslate();
    m_held->retranslate();
    m_result->retranslate();
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

const ExchangePage::Traffic* ExchangePage::currentTraffic() const
{
    for (const Traffic& traffic : m_traffic)
        if (traffic.table == m_ui->tabs->currentWidget())
            return &traffic;
    return nullptr;
}

void ExchangePage::refresh()
{
    const core::Language language = m_session ? m_session->language() : core::Language::Vietnamese;
    for (const Traffic& traffic : m_traffic) {
        const std::string unit = traffic.model->unitAt(traffic.table->currentIndex().row());
        traffic.model->show(m_session, m_desk);
        if (traffic.model->rowCount() > 0)
            traffic.table->goTo(std::max(0, traffic.model->rowOf(unit)), TrafficTable::UnitColumn);
        const QString title =
            models::PackageWords::kind(package::name(traffic.model->kind().kind()), language);
        traffic.table->setAccessibleName(title);
        m_ui->tabs->setTabText(m_ui->tabs->indexOf(traffic.table),
                               QStringLiteral("%1 (%2)").arg(title).arg(traffic.model->rowCount()));
    }
    m_log.show(m_session);
    if (m_log.rowCount() > 0)
        m_logTable->goTo(0, models::PackageLog::NumberColumn);
    refreshTabs();
    showHead();
}

/// The holding place, and what was published of the book's unit where it has come.
void ExchangePage::refreshTabs()
{
    m_held->refresh();
    const int waiting = m_held->held().rowCount();
    m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_held), tr("Chỗ chờ (%1)").arg(waiting));
    // Most books never have one: the tabs are many enough.
    m_ui->tabs->setTabVisible(m_ui->tabs->indexOf(m_held), waiting > 0);
    const bool any = m_commands->isUnitsBook() &&
                     m_result->show(m_session, m_session->scores().units().front().id);
    const int at = m_ui->tabs->indexOf(m_result);
    if (any && at < 0)
        m_ui->tabs->insertTab(m_ui->tabs->indexOf(m_held), m_result, QString());
    else if (!any && at >= 0)
        m_ui->tabs->removeTab(at);
    if (any)
        m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_result), tr("Kết quả công bố"));
}

/// Goes to the one package that was looked at.
void ExchangePage::showCurrent()
{
    if (!m_desk.hasFile())
        return;
    const app::PackagePlan* plan = m_desk.plan();
    for (const Traffic& traffic : m_traffic) {
        const int row = plan && plan->envelope.kind == traffic.model->kind().kind()
                            ? traffic.model->rowOf(plan->envelope.unit)
                            : -1;
        if (row >= 0)
            traffic.table->goTo(row, TrafficTable::UnitColumn);
    }
    if (m_isNarrow)
        m_ui->tabs->setCurrentWidget(m_plan);
    m_plan->focusNext();
}

void ExchangePage::showHead()
{
    const bool has = m_session != nullptr;
    const auto refused = has ? app::Gate(m_session->workspace().book()).refusal() : std::nullopt;
    const bool makes = has && !refused;
    const Traffic* traffic = currentTraffic();
    // Of plan and files, which may be tabs, the units say how far it is.
    if (!traffic && m_ui->tabs->currentWidget() != m_logTable && !m_traffic.empty())
        traffic = &m_traffic.front();
    const TrafficTable::Counts counts = traffic ? traffic->model->counts() : TrafficTable::Counts();
    QString context;
    if (traffic && counts.all > 0) {
        context = tr("%1/%2 đã nhập").arg(counts.imported).arg(counts.all);
        if (counts.waiting > 0)
            context += tr(", %1 đang chờ").arg(counts.waiting);
        if (counts.overdue > 0)
            context += tr(", %1 quá hạn").arg(counts.overdue);
    } else if (!traffic && m_log.rowCount() > 0) {
        context = tr("%n gói", nullptr, m_log.rowCount());
    }
    if (!m_queue->isBusy())
        m_ui->contextLabel->setText(m_commands->isUnitsBook() ? QString() : context);
    m_ui->emptyLabel->say(
        !has || m_log.rowCount() > 0 || !m_desk.arrivals().empty() ? QString()
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
    const Traffic* traffic = currentTraffic();
    if (text.isEmpty() || !traffic)
        return text.isEmpty();
    const QString sought = models::folded(text);
    for (int row = 0; row < traffic->model->rowCount(); ++row) {
        const QString unit = traffic->model->index(row, TrafficTable::UnitColumn).data().toString();
        if (models::folded(unit).contains(sought)) {
            traffic->table->goTo(row, TrafficTable::UnitColumn);
            return true;
        }
    }
    return false;
}

Place ExchangePage::place() const
{
    Place place;
    const Traffic* traffic = currentTraffic();
    if (traffic && m_session && m_session->hasAssessment())
        place.unit = m_session->scores().unitIndex(
            traffic->model->unitAt(traffic->table->currentIndex().row()));
    return place;
}

void ExchangePage::comeFrom(const Place& place)
{
    refresh(); // deadlines pass while another page is looked at
    const Traffic* traffic = currentTraffic();
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

void ExchangePage::openUnit(const Traffic& traffic, int row)
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
