#include "gui/packages/ExchangeTabs.h"

#include "gui/admin/AdminTable.h"
#include "gui/packages/FileColumn.h"
#include "gui/packages/HeldPane.h"
#include "gui/packages/ResultPane.h"
#include "models/book/Session.h"
#include "models/words/FoldedText.h"

#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>

namespace gui {

using models::TrafficTable;

namespace {
constexpr int leastUnit = 120;
} // namespace

ExchangeTabs::ExchangeTabs(QTabWidget& tabs, HeldPane& held, ResultPane& result)
    : QObject(&tabs), m_tabs(tabs), m_held(held), m_result(result)
{
    build();
}

void ExchangeTabs::build()
{
    for (const app::PackageKind* kind : app::packageKinds()) {
        if (!kind->isOfUnit() || !kind->needs().unit)
            continue;
        Traffic traffic{std::make_unique<TrafficTable>(*kind), new AdminTable(&m_tabs)};
        traffic.table->setModel(traffic.model.get());
        traffic.table->setColumns({0, 6, 6, 4, 19}, leastUnit);
        traffic.table->showRows();
        m_tabs.addTab(traffic.table, QString());
        const std::size_t number = m_traffic.size();
        connect(traffic.table, &AdminTable::entered, this,
                [this, number](int row) { Q_EMIT opened(m_traffic[number], row); });
        connect(traffic.table, &QAbstractItemView::doubleClicked, this,
                [this, number](const QModelIndex& index) {
                    Q_EMIT opened(m_traffic[number], index.row());
                });
        m_traffic.push_back(std::move(traffic));
    }
    m_logTable = new AdminTable(&m_tabs);
    m_logTable->setModel(&m_log);
    m_logTable->setColumns({5, 9, 16, 14, 22, 22, 5, 0});
    m_logTable->showRows();
    showFileNames(*m_logTable, models::PackageLog::FileColumn);
    // What is there at times only stands beside the first, where it is seen when it comes.
    m_tabs.insertTab(1, &m_held, QString());
    m_tabs.addTab(m_logTable, QString());
    m_result.hide(); // a tab only where a result has come
    // Arrow keys go along the tabs: the little arrows of the mouse are no stop on the way of Tab.
    for (QToolButton* arrow : m_tabs.tabBar()->findChildren<QToolButton*>())
        arrow->setFocusPolicy(Qt::NoFocus);
    connect(&m_tabs, &QTabWidget::currentChanged, this, &ExchangeTabs::turned);
}

void ExchangeTabs::retranslate()
{
    m_logTable->setAccessibleName(tr("Nhật ký gói"));
    m_tabs.setTabText(m_tabs.indexOf(m_logTable), tr("Nhật ký", "packages"));
    m_tabs.setTabToolTip(m_tabs.indexOf(m_logTable), tr("Nhật ký gói"));
    m_tabs.setAccessibleName(tr("Trao đổi theo loại gói"));
    m_tabs.tabBar()->setAccessibleName(tr("Trao đổi theo loại gói"));
    m_held.retranslate();
    m_result.retranslate();
}

QWidget& ExchangeTabs::currentTable() const
{
    if (const Traffic* traffic = current())
        return *traffic->table;
    return m_tabs.currentWidget() == &m_held     ? m_held.table()
           : m_tabs.currentWidget() == &m_result ? m_result.table()
                                                 : static_cast<QWidget&>(*m_logTable);
}

const ExchangeTabs::Traffic* ExchangeTabs::told() const
{
    const Traffic* traffic = current();
    return traffic || m_traffic.empty() || m_tabs.currentWidget() == m_logTable
               ? traffic
               : &m_traffic.front();
}

const ExchangeTabs::Traffic* ExchangeTabs::current() const
{
    for (const Traffic& traffic : m_traffic)
        if (traffic.table == m_tabs.currentWidget())
            return &traffic;
    return nullptr;
}

void ExchangeTabs::refresh(models::Session* session, const models::PackageDesk& desk,
                           bool isUnitsBook)
{
    const core::Language language = session ? session->language() : core::Language::Vietnamese;
    for (const Traffic& traffic : m_traffic) {
        const std::string unit = traffic.model->unitAt(traffic.table->currentIndex().row());
        traffic.model->show(session, desk);
        if (traffic.model->rowCount() > 0)
            traffic.table->goTo(std::max(0, traffic.model->rowOf(unit)), TrafficTable::UnitColumn);
        const QString title =
            models::PackageWords::kind(package::name(traffic.model->kind().kind()), language);
        traffic.table->setAccessibleName(title);
        // Short, so that all of them are in sight; how many units there are the head says.
        const int at = m_tabs.indexOf(traffic.table);
        m_tabs.setTabText(at,
                          models::PackageWords::shortKind(traffic.model->kind().kind(), language));
        m_tabs.setTabToolTip(at, title);
    }
    m_log.show(session);
    if (m_log.rowCount() > 0)
        m_logTable->goTo(0, models::PackageLog::NumberColumn);
    refreshAtTimes(session, isUnitsBook);
}

/// The holding place, and what was published of the book's unit where it has come.
void ExchangeTabs::refreshAtTimes(models::Session* session, bool isUnitsBook)
{
    m_held.refresh();
    const int waiting = m_held.held().rowCount();
    m_tabs.setTabText(m_tabs.indexOf(&m_held), tr("Chỗ chờ (%1)").arg(waiting));
    // Most books never have one: the tabs are many enough.
    m_tabs.setTabVisible(m_tabs.indexOf(&m_held), waiting > 0);
    const bool any = isUnitsBook && m_result.show(session, session->scores().units().front().id);
    const int at = m_tabs.indexOf(&m_result);
    if (any && at < 0)
        m_tabs.insertTab(m_tabs.indexOf(&m_held), &m_result, QString());
    else if (!any && at >= 0)
        m_tabs.removeTab(at);
    if (!any)
        return;
    m_tabs.setTabText(m_tabs.indexOf(&m_result), tr("Công bố", "tab"));
    m_tabs.setTabToolTip(m_tabs.indexOf(&m_result), tr("Kết quả công bố"));
}

void ExchangeTabs::show(package::Kind kind, const std::string& unit)
{
    for (const Traffic& traffic : m_traffic) {
        const int row = traffic.model->kind().kind() == kind ? traffic.model->rowOf(unit) : -1;
        if (row >= 0)
            traffic.table->goTo(row, TrafficTable::UnitColumn);
    }
}

bool ExchangeTabs::find(const QString& text)
{
    const Traffic* traffic = current();
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

} // namespace gui
