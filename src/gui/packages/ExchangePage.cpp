#include "gui/packages/ExchangePage.h"

#include "app/Gate.h"
#include "app/Wording.h"
#include "gui/admin/AdminTable.h"
#include "gui/evidence/FileDrop.h"
#include "gui/look/Breakpoints.h"
#include "gui/look/Look.h"
#include "gui/packages/ArrivalPane.h"
#include "gui/packages/InspectDialog.h"
#include "gui/packages/KeyBand.h"
#include "gui/packages/PackageDialog.h"
#include "gui/packages/PackageQueue.h"
#include "gui/packages/PlanPane.h"
#include "gui/packages/PlanView.h"
#include "gui/page/Busy.h"
#include "gui/page/Dialogs.h"
#include "gui/page/PageActions.h"
#include "gui/page/Settings.h"
#include "models/book/Session.h"
#include "models/words/FoldedText.h"
#include "models/words/Text.h"
#include "package/PackageFile.h"
#include "store/Office.h"
#include "ui_ExchangePage.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QTabBar>
#include <QTime>

#include <array>

namespace gui {

using models::qt;
using models::TrafficTable;

namespace {
constexpr std::array<int, 2> exchangeWidths = {450, 702};
constexpr int leastUnit = 120;
} // namespace

ExchangePage::ExchangePage(Dialogs& dialogs, Settings& settings, QWidget* parent)
    : Page(parent), m_ui(std::make_unique<Ui::ExchangePage>()), m_dialogs(dialogs),
      m_settings(settings)
{
    m_ui->setupUi(this);
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
    m_queue = new PackageQueue(m_desk, m_dialogs, this);
    m_plan = new PlanPane(m_desk, m_ui->rightPane);
    m_arrivals = new ArrivalPane(m_desk, m_ui->rightPane);
    m_ui->rightLayout->addWidget(m_plan, 3);
    m_ui->rightLayout->addWidget(m_arrivals, 1);
    buildTabs();
    buildActions();
    m_ui->splitter->setSizes({exchangeWidths.begin(), exchangeWidths.end()});
    m_ui->splitter->setStretchFactor(1, 1);
    auto* drop = new FileDrop(*this);
    connect(drop, &FileDrop::filesDropped, this,
            [this](const QPersistentModelIndex&, const QStringList& files) { look(files); });
    connect(m_queue, &PackageQueue::moved, this, &ExchangePage::showProgress);
    connect(m_queue, &PackageQueue::finished, this, [this] {
        showProgress();
        refresh();
        if (m_queue->total() == 1)
            showCurrent();
    });
    connect(m_queue, &PackageQueue::foundNothing, this, [this](const QString& folder) {
        Q_EMIT statusMessage(tr("Thư mục «%1» không có gói nào (*.cchcx).").arg(folder));
    });
    connect(m_plan, &PlanPane::importAsked, this, &ExchangePage::importPlan);
    connect(m_arrivals, &ArrivalPane::chosen, this, [this](const QString& file) { look({file}); });
    connect(m_arrivals, &ArrivalPane::importAllAsked, m_queue, &PackageQueue::importReady);
    connect(&m_desk, &models::PackageDesk::arrivalsChanged, this, [this] {
        if (!m_queue->isBusy())
            refresh();
    });
    connect(&m_desk, &models::PackageDesk::imported, this, [this](const QString& words) {
        Q_EMIT statusMessage(
            tr("Đã nhập %1 · %2")
                .arg(QTime::currentTime().toString(QStringLiteral("HH:mm:ss")), words));
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
    m_ui->tabs->addTab(m_logTable, QString());
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
    connect(m_make, &QAction::triggered, this, &ExchangePage::make);
    connect(m_import, &QAction::triggered, this, &ExchangePage::chooseFiles);
    connect(m_folder, &QAction::triggered, this, &ExchangePage::chooseFolder);
    connect(m_inspect, &QAction::triggered, this, &ExchangePage::inspect);
    connect(m_fingerprint, &QAction::triggered, this, &ExchangePage::showFingerprint);
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
    QList<QWidget*> all{traffic ? traffic->table : m_logTable};
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
    m_ui->dropPlace->setVisible(!isNarrow);
    m_ui->rightPane->setVisible(!isNarrow);
    if (isNarrow) {
        m_ui->tabs->addTab(m_plan, tr("Kế hoạch nhập"));
        m_ui->tabs->addTab(m_arrivals, tr("Gói gần đây"));
        return;
    }
    for (QWidget* pane : {static_cast<QWidget*>(m_plan), static_cast<QWidget*>(m_arrivals)})
        m_ui->tabs->removeTab(m_ui->tabs->indexOf(pane));
    m_ui->rightLayout->addWidget(m_plan, 3);
    m_ui->rightLayout->addWidget(m_arrivals, 1);
    m_plan->show();
    m_arrivals->show();
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
    m_folder->setText(tr("Nhập cả &thư mục…"));
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
        m_logTable->goTo(0, models::PackageLog::FileColumn);
    showHead();
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
        m_ui->contextLabel->setText(isUnitsBook() ? QString() : context);
    m_ui->emptyLabel->say(
        !has || m_log.rowCount() > 0 || !m_desk.arrivals().empty() ? QString()
        : refused ? qt(app::text(*refused, m_session->language()))
        : isUnitsBook()
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
    const QString own = has && isUnitsBook()
                            ? qt(app::packageKind(proposedKind()).title().in(m_session->language()))
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

/// The only unit of its assessment: the book is that unit's own.
bool ExchangePage::isUnitsBook() const
{
    return m_session && m_session->hasAssessment() && m_session->scores().unitCount() == 1;
}

package::Kind ExchangePage::proposedKind() const
{
    const auto kinds = app::packageKinds();
    const app::PackageKind* best = nullptr;
    for (const app::PackageKind* kind : kinds) {
        if (kind->isOfUnit() != isUnitsBook() || !PackageDialog::canMake(*m_session, *kind))
            continue;
        // To a unit before to nobody in particular.
        if (!best || (kind->needs().unit && !best->needs().unit))
            best = kind;
    }
    return (best ? best : kinds.front())->kind();
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

void ExchangePage::openUnit(const Traffic& traffic, int row)
{
    const std::string unit = traffic.model->unitAt(row);
    const std::string kind(package::name(traffic.model->kind().kind()));
    for (const models::PackageArrival& arrival : m_desk.arrivals()) {
        if (arrival.unit == unit && arrival.kind == kind) {
            look({arrival.file});
            return;
        }
    }
    if (const int index = m_session->scores().unitIndex(unit); index >= 0)
        Q_EMIT openSheet(index);
}

// ---- what is done ----

void ExchangePage::make()
{
    const Traffic* traffic = currentTraffic();
    const std::string unit =
        traffic ? traffic->model->unitAt(traffic->table->currentIndex().row()) : std::string();
    PackageDialog dialog(*m_session, m_dialogs, m_settings, proposedKind(), unit, window());
    (void)dialog.exec();
    refresh();
    if (dialog.made().empty())
        return;
    const package::Envelope& last = dialog.made().back();
    const int count = static_cast<int>(dialog.made().size());
    const QString what = count == 1 ? tr("Gói số %1: %2").arg(last.sequence).arg(dialog.place())
                                    : tr("%n gói trong %1", nullptr, count).arg(dialog.place());
    Q_EMIT statusMessage(
        tr("Đã tạo %1 · %2").arg(QTime::currentTime().toString(QStringLiteral("HH:mm:ss")), what));
    FingerprintDialog(last.key, qt(last.office), what, window()).exec();
}

void ExchangePage::showFingerprint()
{
    const auto office = store::Offices::of(m_session->workspace().book());
    if (office && *office)
        FingerprintDialog((*office)->publicKey, qt((*office)->name), {}, window()).exec();
}

void ExchangePage::chooseFiles()
{
    look(m_dialogs.askOpenFiles(this, tr("Nhập gói"),
                                m_settings.value(Settings::Key::LastFolder).toString(),
                                tr("Gói dữ liệu (*.cchcx)")));
}

void ExchangePage::chooseFolder()
{
    const QString folder = m_dialogs.askFolder(
        this, tr("Nhập cả thư mục"), m_settings.value(Settings::Key::LastFolder).toString());
    if (!folder.isEmpty())
        look({folder});
}

void ExchangePage::look(const QStringList& paths)
{
    if (m_session)
        m_queue->look(paths);
}

void ExchangePage::inspect()
{
    const QString title = tr("Chưa xem được gói");
    const QString file = m_dialogs.askOpenFile(
        this, tr("Xem gói"), m_settings.value(Settings::Key::LastFolder).toString(),
        tr("Gói dữ liệu (*.cchcx)"));
    if (file.isEmpty())
        return;
    const auto bytes = m_dialogs.readFile(this, file, title, m_session->language());
    if (!bytes)
        return;
    const auto envelope = package::inspectPackage(*bytes);
    if (!envelope) {
        m_dialogs.showError(this, title, envelope.error(), m_session->language(), file);
        return;
    }
    InspectDialog dialog(*m_session, file, *envelope, *bytes, window());
    (void)dialog.exec();
    if (dialog.isWanted())
        look({file});
}

void ExchangePage::importPlan()
{
    if (!m_desk.hasFile() || !m_plan->importButton().isEnabled())
        return;
    const QString file = m_desk.file();
    core::Status applied;
    {
        const Busy busy;
        applied = m_desk.apply();
    }
    if (!applied)
        m_dialogs.showError(this, tr("Chưa nhập được gói"), applied.error(), m_session->language(),
                            file);
    else
        m_arrivals->table().setFocus(Qt::OtherFocusReason);
}

} // namespace gui
