#include "gui/tasks/TasksPage.h"

#include "app/WriteOut.h"
#include "core/Names.h"
#include "gui/admin/AdminTable.h"
#include "gui/look/Look.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "gui/page/LowPanes.h"
#include "gui/page/PageActions.h"
#include "gui/page/Settings.h"
#include "gui/page/UnitChoice.h"
#include "gui/tasks/TaskDialog.h"
#include "models/book/Session.h"
#include "models/words/Text.h"
#include "ui_TasksPage.h"

#include <QAction>
#include <QEvent>
#include <QSignalBlocker>

#include <array>

namespace gui {

using models::qt;
using models::TaskTable;

namespace {
constexpr std::array<int, 2> taskHeights = {440, 200};
constexpr int filterLetters = 18;
} // namespace

TasksPage::TasksPage(Dialogs& dialogs, Settings& settings, QWidget* parent)
    : Page(parent), m_ui(std::make_unique<Ui::TasksPage>()), m_dialogs(dialogs),
      m_settings(settings)
{
    m_ui->setupUi(this);
    build();
    retranslate();
}

TasksPage::~TasksPage()
{
    // Views go before the models that they look at.
    delete m_ui->splitter;
}

AdminTable& TasksPage::table()
{
    return *m_ui->tasks;
}

void TasksPage::build()
{
    Look::setFont(*m_ui->titleLabel, TextStyle::PageTitle);
    Look::setTextRole(*m_ui->contextLabel, Role::MutedText);
    m_ui->contextLabel->setMinimumWidth(10);
    m_ui->contextLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_ui->tasks->setModel(&m_tasks);
    m_ui->people->setModel(&m_people);
    m_ui->tasks->setColumns({4, 0, 18, 8, 15, 18, 11, 12});
    m_ui->people->setColumns({0, 22, 14, 8, 9, 10, 8, 8});
    m_ui->splitter->setSizes({taskHeights.begin(), taskHeights.end()});
    m_ui->splitter->setStretchFactor(0, 1);
    new LowPanes(*m_ui->splitter);
    for (QComboBox* box : {m_ui->stateCombo, m_ui->unitCombo, m_ui->personCombo}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(filterLetters);
        connect(box, &QComboBox::activated, this, &TasksPage::applyFilter);
    }
    m_add = makeAction(*this, Qt::Key_Insert, "plus");
    // Enter and F2 are keys of the table.
    m_edit = makeAction(*m_ui->tasks, Qt::Key_F2, "pen");
    m_done = makeAcceptAction(*this);
    m_open = makeAction(*this, Qt::ALT | Qt::Key_Return, "sheet");
    m_export = makeAction(*this, {}, "down");
    m_exportPeople = makeAction(*this, {}, "down");
    connect(m_add, &QAction::triggered, this, &TasksPage::give);
    connect(m_edit, &QAction::triggered, this, [this] { edit(false); });
    connect(m_done, &QAction::triggered, this, [this] { edit(true); });
    connect(m_open, &QAction::triggered, this, &TasksPage::openUnit);
    connect(m_export, &QAction::triggered, this, &TasksPage::exportFile);
    connect(m_exportPeople, &QAction::triggered, this, &TasksPage::exportPeople);
    connect(m_ui->addButton, &QPushButton::clicked, m_add, &QAction::trigger);
    connect(m_ui->doneButton, &QPushButton::clicked, m_done, &QAction::trigger);
    connect(m_ui->exportButton, &QPushButton::clicked, m_export, &QAction::trigger);
    connect(m_ui->tasks, &AdminTable::entered, this, [this] { edit(false); });
    connect(m_ui->tasks, &QAbstractItemView::doubleClicked, this, [this] { edit(false); });
    connect(m_ui->people, &AdminTable::entered, this, [this](int row) {
        TaskTable::Filter filter = m_tasks.filter();
        filter.person = m_people.personAt(row);
        m_tasks.setFilter(filter);
    });
    connect(&m_tasks, &QAbstractItemModel::modelReset, this, [this] {
        fillFilters();
        showPeople();
        showHead();
    });
}

void TasksPage::setSession(models::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_unit = -1;
    m_tasks.setSession(session);
    if (session)
        connect(session, &models::Session::changed, this, [this](const app::Changes& changes) {
            if (changes.moveResults() || changes.charges)
                showPeople();
        });
    if (m_tasks.rowCount() > 0)
        m_ui->tasks->goTo(0, TaskTable::TitleColumn);
}

// ---- what is shown ----

void TasksPage::fillFilters()
{
    const TaskTable::Filter& filter = m_tasks.filter();
    const QSignalBlocker unitQuiet(m_ui->unitCombo);
    const QSignalBlocker personQuiet(m_ui->personCombo);
    m_ui->unitCombo->clear();
    m_ui->personCombo->clear();
    m_ui->unitCombo->addItem(tr("Mọi đơn vị"));
    m_ui->personCombo->addItem(tr("Mọi người thực hiện"));
    if (m_session && m_session->hasAssessment())
        for (const core::Unit& unit : m_session->scores().units())
            m_ui->unitCombo->addItem(qt(unit.name));
    m_ui->unitCombo->setVisible(choosesUnit(m_session));
    m_ui->personCombo->addItems(m_tasks.people());
    m_ui->unitCombo->setCurrentIndex(filter.unit + 1);
    m_ui->personCombo->setCurrentIndex(
        filter.person.isEmpty() ? 0 : std::max(0, m_ui->personCombo->findText(filter.person)));
    const QSignalBlocker stateQuiet(m_ui->stateCombo);
    m_ui->stateCombo->setCurrentIndex(static_cast<int>(filter.which));
}

void TasksPage::applyFilter()
{
    TaskTable::Filter filter;
    filter.which = static_cast<TaskTable::Which>(std::max(0, m_ui->stateCombo->currentIndex()));
    filter.unit = m_ui->unitCombo->currentIndex() - 1;
    if (m_ui->personCombo->currentIndex() > 0)
        filter.person = m_ui->personCombo->currentText();
    m_tasks.setFilter(filter);
    if (m_tasks.rowCount() > 0)
        m_ui->tasks->goTo(0, TaskTable::TitleColumn);
}

void TasksPage::showPeople()
{
    const bool has = m_session && m_session->hasAssessment();
    app::ChargeMap charges;
    if (has) {
        if (const auto rows = m_session->charges().all())
            charges = app::ChargeMap(m_session->scores().set(), *rows);
    }
    m_people.show(
        has ? app::taskPeople(m_session->scores(), charges, m_tasks.all(), m_tasks.today())
            : std::vector<app::TaskPerson>());
    m_exportPeople->setEnabled(m_people.rowCount() > 0);
}

void TasksPage::showHead()
{
    const bool has = m_session && m_session->hasAssessment();
    const bool writes = has && !m_session->workspace().isReadOnly();
    // Only who may give one is shown the points that any unit has lost.
    const bool gives = writes && m_session->viewer().manages();
    const bool any = m_tasks.rowCount() > 0;
    const TaskTable::Counts counts = m_tasks.counts();
    m_ui->contextLabel->setText(!has              ? tr("Sổ này chưa có đợt chấm nào.")
                                : counts.all == 0 ? QString()
                                                  : tr("%1 nhiệm vụ · %2 chưa xong · %3 quá hạn")
                                                        .arg(counts.all)
                                                        .arg(counts.open)
                                                        .arg(counts.overdue));
    m_ui->emptyLabel->say(
        !has || any ? QString()
        : counts.all == 0
            ? gives ? tr("Chưa giao nhiệm vụ nào. Ins để giao; ở Phiếu chấm, Ctrl+Shift+G giao "
                         "từ điểm mất của tiêu chí.")
                    : tr("Chưa giao nhiệm vụ nào.")
            : tr("Không nhiệm vụ nào như đang lọc."));
    m_add->setEnabled(gives);
    m_edit->setEnabled(writes && any);
    m_done->setEnabled(writes && any);
    m_open->setEnabled(any);
    m_export->setEnabled(any);
    m_ui->addButton->setEnabled(gives);
    m_ui->doneButton->setEnabled(writes && any);
    m_ui->exportButton->setEnabled(any);
}

void TasksPage::goTo(const std::string& id)
{
    if (m_tasks.rowOf(id) < 0)
        m_tasks.setFilter({}); // what was just written is to be seen
    m_ui->tasks->goTo(m_tasks.rowOf(id), TaskTable::TitleColumn);
    m_ui->tasks->setFocus(Qt::OtherFocusReason);
}

// ---- what is done ----

void TasksPage::give()
{
    const int unit = m_tasks.filter().unit >= 0 ? m_tasks.filter().unit : std::max(m_unit, 0);
    if (!m_session->hasAssessment() || m_session->scores().unitCount() == 0)
        return;
    if (const std::string id = TaskDialog::give(*m_session, unit, -1, window()); !id.empty())
        goTo(id);
}

void TasksPage::edit(bool ends)
{
    const core::Task* task = m_tasks.at(m_ui->tasks->currentIndex().row());
    if (!task || m_session->workspace().isReadOnly())
        return;
    const core::Task before = *task;
    if (TaskDialog::edit(*m_session, before, ends, window()))
        goTo(before.id);
}

void TasksPage::openUnit()
{
    if (const Place place = this->place(); place.unit >= 0)
        Q_EMIT openSheet(place.unit, place.leaf);
}

void TasksPage::exportFile()
{
    const QString title = tr("Xuất danh sách nhiệm vụ");
    if (write(title, tr("nhiệm vụ"), exchange::writeTasks(m_tasks.lines(), m_tasks.today())))
        Q_EMIT statusMessage(tr("Đã xuất %n nhiệm vụ", nullptr, m_tasks.rowCount()));
}

void TasksPage::exportPeople()
{
    if (write(tr("Xuất danh sách phụ trách"), tr("phụ trách"),
              exchange::writePeople(m_people.lines())))
        Q_EMIT statusMessage(tr("Đã xuất %n người phụ trách", nullptr, m_people.rowCount()));
}

bool TasksPage::write(const QString& title, const QString& name, const std::string& csv)
{
    const QString path = m_dialogs.askSaveFile(
        this, title,
        QStringLiteral("%1/%2.csv")
            .arg(m_settings.value(Settings::Key::LastFolder).toString(), name),
        tr("Bảng CSV (*.csv)"));
    if (path.isEmpty())
        return false;
    // With its mark, by which spreadsheets know Vietnamese letters.
    const core::Status written =
        app::writeOut(m_session->workspace().book(), pathOf(path), "\xEF\xBB\xBF" + csv);
    if (!written)
        m_dialogs.showError(this, tr("Chưa xuất được danh sách"), written.error(),
                            m_session->language(), path);
    return written.ok();
}

// ---- frame ----

QList<QAction*> TasksPage::pageActions() const
{
    return {m_add, m_edit, m_done, m_open, m_exportPeople, m_export};
}

QString TasksPage::menuTitle() const
{
    return tr("&Nhiệm vụ");
}

QString TasksPage::findHint() const
{
    return tr("Tìm việc, đơn vị, người…");
}

bool TasksPage::find(const QString& text)
{
    m_sought = text;
    if (text.isEmpty())
        return true;
    const int row = m_tasks.find(text, m_ui->tasks->currentIndex().row(), false, false);
    if (row >= 0)
        m_ui->tasks->goTo(row, TaskTable::TitleColumn);
    return row >= 0;
}

void TasksPage::findNext(bool backward)
{
    if (m_sought.isEmpty())
        return;
    const int row = m_tasks.find(m_sought, m_ui->tasks->currentIndex().row(), backward, true);
    if (row >= 0)
        m_ui->tasks->goTo(row, TaskTable::TitleColumn);
}

Place TasksPage::place() const
{
    Place place;
    if (const core::Task* task = m_tasks.at(m_ui->tasks->currentIndex().row())) {
        place.unit = m_session->scores().unitIndex(task->unit);
        place.leaf = m_session->scores().set().findLeaf(task->code);
    }
    return place;
}

bool TasksPage::showPlace(const Place& place)
{
    if (place.task.empty())
        return false;
    if (m_tasks.rowOf(place.task) < 0) {
        m_tasks.setFilter({});
        fillFilters();
    }
    const int row = m_tasks.rowOf(place.task);
    if (row >= 0)
        m_ui->tasks->goTo(row, TaskTable::TitleColumn);
    return row >= 0;
}

void TasksPage::comeFrom(const Place& place)
{
    m_unit = place.unit;
    // Deadlines pass while another page is looked at.
    m_tasks.setFilter(m_tasks.filter());
    if (!m_ui->tasks->currentIndex().isValid() && m_tasks.rowCount() > 0)
        m_ui->tasks->goTo(0, TaskTable::TitleColumn);
}

QList<QWidget*> TasksPage::panes() const
{
    return {m_ui->tasks, m_ui->people};
}

void TasksPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TasksPage::retranslate()
{
    m_ui->titleLabel->setText(tr("Nhiệm vụ sau hội nghị"));
    m_ui->tasks->setAccessibleName(tr("Nhiệm vụ"));
    m_ui->people->setAccessibleName(tr("Người phụ trách"));
    m_ui->peopleHead->setTitle(tr("Phụ trách"));
    m_ui->peopleHead->setHint(tr("điểm mất ở tiêu chí phụ trách và của nhiệm vụ · Enter để lọc"),
                              {tr("điểm mất · Enter để lọc"), tr("Enter để lọc")});
    m_ui->stateCombo->setAccessibleName(tr("Trạng thái"));
    m_ui->unitCombo->setAccessibleName(tr("Đơn vị"));
    m_ui->personCombo->setAccessibleName(tr("Người thực hiện"));
    const int which = std::max(0, m_ui->stateCombo->currentIndex());
    m_ui->stateCombo->clear();
    m_ui->stateCombo->addItems(
        {tr("Mọi trạng thái"), tr("Chưa xong"), tr("Quá hạn"), tr("Đã xong"), tr("Đã thôi")});
    m_ui->stateCombo->setCurrentIndex(which);
    m_ui->addButton->setText(tr("Giao nhiệm vụ… (Ins)"));
    m_ui->doneButton->setText(tr("Ghi kết quả… (Ctrl+Enter)"));
    m_ui->exportButton->setText(tr("Xuất CSV…"));
    m_add->setText(tr("&Giao nhiệm vụ…"));
    m_edit->setText(tr("&Sửa nhiệm vụ…"));
    m_done->setText(tr("Ghi &kết quả…"));
    m_open->setText(tr("Mở &phiếu của đơn vị"));
    m_export->setText(tr("&Xuất danh sách…"));
    m_exportPeople->setText(tr("Xuất danh sách &phụ trách…"));
    fillFilters();
    showHead();
}

} // namespace gui
