#include "gui/admin/AdminPage.h"

#include "app/BookCalendar.h"
#include "app/WriteOut.h"
#include "gui/admin/AdminTable.h"
#include "gui/admin/AssessmentDialog.h"
#include "gui/admin/CalendarDialog.h"
#include "gui/admin/CorrectionDialog.h"
#include "gui/admin/LineageDialog.h"
#include "gui/admin/UnitListDialog.h"
#include "gui/look/Look.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "gui/page/LowPanes.h"
#include "gui/page/PageActions.h"
#include "gui/page/Settings.h"
#include "gui/people/AccountsDialog.h"
#include "models/book/Session.h"
#include "models/words/GroupText.h"
#include "models/words/Text.h"
#include "ui_AdminPage.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace gui {

using models::qt;
using models::UnitTable;

namespace {
constexpr std::array<int, 2> adminHeights = {420, 220};
constexpr int leastTitle = 220; ///< of an assessment: its group and year are read
constexpr std::array<int, 2> adminWidths = {640, 420};
} // namespace

AdminPage::AdminPage(Dialogs& dialogs, Settings& settings, QWidget* parent)
    : Page(parent), m_ui(std::make_unique<Ui::AdminPage>()), m_dialogs(dialogs),
      m_settings(settings)
{
    m_ui->setupUi(this);
    build();
    retranslate();
}

AdminPage::~AdminPage()
{
    // Views go before the models that they look at.
    delete m_ui->splitter;
}

AdminTable& AdminPage::table()
{
    return *m_ui->units;
}

void AdminPage::build()
{
    Look::setFont(*m_ui->titleLabel, TextStyle::PageTitle);
    Look::setTextRole(*m_ui->contextLabel, Role::MutedText);
    m_ui->contextLabel->setMinimumWidth(10);
    m_ui->contextLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_ui->units->setUnits(m_units);
    m_ui->assessments->setModel(&m_assessments);
    m_ui->sets->setModel(&m_sets);
    m_ui->units->setColumns({0, 20, 19, 14, 11, 11, 26, 11});
    m_ui->assessments->setColumns({0, 16, 15, 5, 22}, leastTitle);
    m_ui->sets->setColumns({0, 6, 10});
    m_ui->splitter->setSizes({adminHeights.begin(), adminHeights.end()});
    m_ui->splitter->setStretchFactor(0, 1);
    new LowPanes(*m_ui->splitter);
    m_ui->lower->setSizes({adminWidths.begin(), adminWidths.end()});

    m_add = makeAction(*this, Qt::Key_Insert, "plus");
    m_rename = makeAction(*m_ui->units, Qt::Key_F2, "pen");
    m_end = makeAction(*m_ui->units, Qt::Key_Delete, "minus");
    m_origin = makeAction(*this, {}, "clock");
    m_importUnits = makeAction(*this, {}, "people");
    m_newAssessment = makeAction(*this, {}, "flag");
    m_renameAssessment = makeAction(*m_ui->assessments, Qt::Key_F2, "pen");
    m_importSet = makeAction(*this, {}, "set");
    m_exportSet = makeAction(*this, {});
    m_correctSet = makeAction(*this, {});
    m_calendar = makeAction(*this, {});
    m_accounts = makeAction(*this, {}, "key");
    m_newAssessmentButton = new QPushButton(this);
    m_importSetButton = new QPushButton(this);
    m_exportSetButton = new QPushButton(this);
    m_correctSetButton = new QPushButton(this);
    m_calendarButton = new QPushButton(this);
    m_accountsButton = new QPushButton(this);
    for (QPushButton* button : {m_newAssessmentButton, m_calendarButton, m_accountsButton,
                                m_importSetButton, m_exportSetButton, m_correctSetButton}) {
        button->setAutoDefault(false);
        button->setFlat(true);
    }
    m_ui->assessmentHead->addButton(m_newAssessmentButton);
    m_ui->assessmentHead->addButton(m_calendarButton);
    m_ui->assessmentHead->addButton(m_accountsButton);
    m_ui->setHead->addButton(m_importSetButton);
    m_ui->setHead->addButton(m_exportSetButton);
    m_ui->setHead->addButton(m_correctSetButton);
    QWidget* before = m_ui->endButton;
    for (QWidget* next :
         std::initializer_list<QWidget*>{m_ui->units, m_newAssessmentButton, m_calendarButton,
                                         m_accountsButton, m_ui->assessments, m_importSetButton,
                                         m_exportSetButton, m_correctSetButton, m_ui->sets}) {
        setTabOrder(before, next);
        before = next;
    }

    const auto does = [this](QAction* action, QPushButton* button, void (AdminPage::*what)()) {
        connect(action, &QAction::triggered, this, what);
        if (button)
            connect(button, &QPushButton::clicked, action, &QAction::trigger);
    };
    does(m_add, m_ui->addButton, &AdminPage::addUnit);
    does(m_end, m_ui->endButton, &AdminPage::endUnit);
    does(m_origin, nullptr, &AdminPage::tellOrigin);
    does(m_importUnits, m_ui->importButton, &AdminPage::importUnits);
    does(m_newAssessment, m_newAssessmentButton, &AdminPage::newAssessment);
    does(m_renameAssessment, nullptr, &AdminPage::renameAssessment);
    does(m_importSet, m_importSetButton, &AdminPage::importSet);
    does(m_exportSet, m_exportSetButton, &AdminPage::exportSet);
    does(m_correctSet, m_correctSetButton, &AdminPage::correctSet);
    does(m_calendar, m_calendarButton, &AdminPage::editCalendar);
    does(m_accounts, m_accountsButton, &AdminPage::editAccounts);
    connect(m_rename, &QAction::triggered, this, [this] {
        m_ui->units->setFocus(Qt::OtherFocusReason);
        const QModelIndex cell = m_ui->units->currentIndex();
        if (!(cell.flags() & Qt::ItemIsEditable))
            m_ui->units->goTo(cell.row(), UnitTable::NameColumn);
        m_ui->units->editCurrent();
    });
    connect(m_ui->assessments, &AdminTable::entered, this, &AdminPage::openAssessment);
    connect(m_ui->assessments, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { openAssessment(index.row()); });
    connect(&m_units, &UnitTable::written, this, &Page::statusMessage);
    connect(&m_units, &QAbstractItemModel::modelReset, this, &AdminPage::showHead);
    connect(&m_units, &QAbstractItemModel::dataChanged, this, &AdminPage::showHead);
}

void AdminPage::setSession(models::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &models::Session::aboutToMove, m_ui->units, &AdminTable::finishTyping);
    }
    m_units.setSession(session);
    m_assessments.setSession(session);
    m_sets.setSession(session);
    const bool writes = session && !session->workspace().isReadOnly();
    for (QAction* action : {m_add, m_rename, m_end, m_origin, m_importUnits, m_newAssessment,
                            m_renameAssessment, m_importSet, m_correctSet})
        action->setEnabled(writes);
    m_calendar->setEnabled(session != nullptr);
    m_calendarButton->setEnabled(session != nullptr);
    m_accounts->setEnabled(session != nullptr);
    m_accountsButton->setEnabled(session != nullptr);
    for (QPushButton* button : {m_ui->addButton, m_ui->importButton, m_ui->endButton,
                                m_newAssessmentButton, m_importSetButton, m_correctSetButton})
        button->setEnabled(writes);
    m_ui->units->goTo(0, UnitTable::NameColumn);
    m_ui->assessments->goTo(m_assessments.currentRow(), 0);
    m_ui->sets->goTo(0, 0);
    showHead();
}

void AdminPage::showHead()
{
    if (!m_session)
        return;
    QString text = tr("%n đơn vị", nullptr, m_units.rowCount());
    QStringList groups;
    for (const QString& group : m_units.groups())
        groups += models::groupText(models::utf8(group), m_session->language());
    if (!groups.isEmpty())
        text += tr(" · nhóm %1").arg(groups.join(QStringLiteral("; ")));
    text += m_units.isReadOnly() ? tr(" · sổ chỉ xem, chưa sửa được")
                                 : tr(" · F2 hoặc gõ để sửa ô, Esc để thôi");
    m_ui->contextLabel->setText(text);
}

// ---- units ----

void AdminPage::addUnit()
{
    const int row = m_units.addRow(m_ui->units->currentIndex().row());
    if (row < 0)
        return;
    m_ui->units->setFocus(Qt::OtherFocusReason);
    m_ui->units->goTo(row, UnitTable::NameColumn);
    m_ui->units->edit(m_ui->units->currentIndex());
}

void AdminPage::endUnit()
{
    const QModelIndex cell = m_ui->units->currentIndex();
    const QString done = m_units.end(cell.row());
    m_ui->units->goTo(std::min(cell.row(), m_units.rowCount() - 1), cell.column());
    if (!done.isEmpty())
        Q_EMIT statusMessage(done);
}

void AdminPage::tellOrigin()
{
    const int row = m_ui->units->currentIndex().row();
    if (row < 0 || row >= static_cast<int>(m_units.units().size()))
        return;
    const core::Unit unit = m_units.units()[static_cast<std::size_t>(row)];
    if (unit.id.empty()) // still to be named
        return;
    m_session->finishTyping();
    if (LineageDialog(*m_session, unit, window()).exec() != QDialog::Accepted)
        return;
    (void)m_session->reload();
    Q_EMIT statusMessage(tr("Đã ghi nguồn gốc: %1").arg(qt(unit.name)));
}

void AdminPage::importUnits()
{
    m_units.dropNew();
    auto present = m_session->workspace().book().units();
    if (!present) {
        m_dialogs.showError(this, tr("Chưa đọc lại được sổ"), present.error(),
                            m_session->language());
        return;
    }
    UnitListDialog dialog(m_dialogs, *m_session, *std::move(present), folder(), m_units.groups(),
                          this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const core::Status read = m_session->reload(); !read) {
        m_dialogs.showError(this, tr("Chưa đọc lại được sổ"), read.error(), m_session->language());
        return;
    }
    m_ui->units->goTo(m_units.rowCount() - 1, UnitTable::NameColumn);
    Q_EMIT statusMessage(tr("Đã nhập %n đơn vị", nullptr, dialog.count()));
}

// ---- assessments ----

void AdminPage::newAssessment()
{
    if (m_sets.rowCount() == 0 || m_units.rowCount() == 0) {
        Q_EMIT statusMessage(tr("Cần có bộ chỉ số và đơn vị trước khi lập đợt"));
        return;
    }
    AssessmentDialog dialog(m_dialogs, *m_session, m_sets.sets(), m_units.groups(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    (void)m_session->reload();
    if (const core::Status shown = m_session->setAssessment(dialog.id()); !shown)
        m_dialogs.showError(this, tr("Chưa mở được đợt chấm"), shown.error(),
                            m_session->language());
    m_ui->assessments->goTo(m_assessments.currentRow(), 0);
    Q_EMIT statusMessage(tr("Đã lập và mở đợt %1 (lập đợt không hoàn tác được)").arg(dialog.id()));
}

void AdminPage::renameAssessment()
{
    const int row = m_ui->assessments->currentIndex().row();
    const QString id = m_assessments.idAt(row);
    if (id.isEmpty())
        return;
    const QString now =
        m_assessments.index(row, models::AssessmentTable::TitleColumn).data().toString();
    const auto title = m_dialogs.askText(
        this, tr("Đổi tên đợt"),
        tr("Tên mới của đợt %1. Mã và điểm giữ nguyên; văn bản in từ nay mang tên mới.").arg(id),
        now, tr("Đổi tên"));
    if (!title)
        return;
    const core::Status renamed = m_session->workspace().renameAssessment(
        models::utf8(id), models::utf8(title->simplified()));
    if (!renamed) {
        m_dialogs.showError(this, tr("Chưa đổi được tên đợt"), renamed.error(),
                            m_session->language());
        return;
    }
    (void)m_session->reload();
    m_ui->assessments->goTo(row, 0);
    Q_EMIT statusMessage(tr("Đợt %1 nay tên là «%2»").arg(id, title->simplified()));
}

void AdminPage::openAssessment(int row)
{
    const QString id = m_assessments.idAt(row);
    if (id.isEmpty() || id == m_session->assessmentId())
        return;
    if (const core::Status shown = m_session->setAssessment(id); !shown)
        m_dialogs.showError(this, tr("Chưa mở được đợt chấm"), shown.error(),
                            m_session->language());
    m_ui->assessments->goTo(m_assessments.currentRow(), 0);
}

// ---- index sets ----

QString AdminPage::folder() const
{
    return m_settings.value(Settings::Key::LastFolder).toString();
}

void AdminPage::importSet()
{
    const QString path =
        m_dialogs.askOpenFile(this, tr("Nhập bộ chỉ số"), folder(), tr("Bộ chỉ số (*.json)"));
    if (path.isEmpty())
        return;
    const auto text =
        m_dialogs.readFile(this, path, tr("Chưa đọc được bộ chỉ số"), m_session->language());
    if (!text)
        return;
    const auto imported = m_session->workspace().importSet(*text);
    if (!imported) {
        m_dialogs.showError(this, tr("Chưa nhập được bộ chỉ số"), imported.error(),
                            m_session->language(), path,
                            {tr("Sửa các chỗ nêu ở chi tiết rồi nhập lại. Sổ chưa thay đổi gì.")});
        return;
    }
    (void)m_session->reload();
    m_ui->sets->goTo(m_sets.rowCount() - 1, 0);
    Q_EMIT statusMessage(tr("Đã nhập bộ chỉ số %1 (không hoàn tác được)").arg(qt(*imported)));
}

void AdminPage::editCalendar()
{
    auto days = app::calendarDays(m_session->workspace().book());
    if (!days) {
        m_dialogs.showError(this, tr("Chưa đọc được lịch"), days.error(), m_session->language());
        return;
    }
    CalendarDialog dialog(m_dialogs, *m_session, *std::move(days), this);
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT statusMessage(tr("Đã ghi lịch năm %1 (không hoàn tác được)").arg(dialog.written()));
}

void AdminPage::editAccounts()
{
    AccountsDialog(m_dialogs, *m_session, this).exec();
    // Who is signed in may be somebody now, or may do less than before.
    (void)m_session->reload();
}

void AdminPage::exportSet()
{
    const int row = m_ui->sets->currentIndex().row();
    if (row < 0)
        return;
    const std::string id = m_sets.sets()[static_cast<std::size_t>(row)].id;
    const QString path = m_dialogs.askSaveFile(this, tr("Xuất bộ chỉ số"),
                                               QStringLiteral("%1/%2.json").arg(folder(), qt(id)),
                                               tr("Bộ chỉ số (*.json)"));
    if (path.isEmpty())
        return;
    const auto text = m_session->workspace().exportSet(id);
    if (!text) {
        m_dialogs.showError(this, tr("Chưa xuất được bộ chỉ số"), text.error(),
                            m_session->language(), path);
        return;
    }
    if (const core::Status written =
            app::writeOut(m_session->workspace().book(), pathOf(path), *text);
        !written) {
        m_dialogs.showError(this, tr("Chưa xuất được bộ chỉ số"), written.error(),
                            m_session->language(), path);
        return;
    }
    Q_EMIT statusMessage(tr("Đã xuất bộ chỉ số %1").arg(qt(id)));
}

void AdminPage::correctSet()
{
    const QString id = m_assessments.idAt(m_ui->assessments->currentIndex().row());
    if (id.isEmpty()) {
        Q_EMIT statusMessage(tr("Chọn đợt chấm có bộ chỉ số cần sửa"));
        return;
    }
    const auto& all = m_session->assessments();
    const auto assessment =
        std::find_if(all.begin(), all.end(), [&id](const auto& one) { return qt(one.id) == id; });
    const int row = m_ui->sets->currentIndex().row();
    QString chosen;
    if (row >= 0 && assessment != all.end() &&
        m_sets.sets()[static_cast<std::size_t>(row)].id != assessment->setId)
        chosen = qt(m_sets.sets()[static_cast<std::size_t>(row)].id);
    const QString done = gui::correctSet(m_dialogs, *m_session, id, chosen, folder(), this);
    if (done.isEmpty())
        return;
    for (int i = 0; i < m_assessments.rowCount(); ++i) {
        if (m_assessments.idAt(i) == id)
            m_ui->assessments->goTo(i, 0);
    }
    m_ui->assessments->setFocus(Qt::OtherFocusReason);
    Q_EMIT statusMessage(done);
}

// ---- frame ----

QList<QAction*> AdminPage::pageActions() const
{
    return {m_add,           m_rename,           m_end,       m_origin,    m_importUnits,
            m_newAssessment, m_renameAssessment, m_importSet, m_exportSet, m_correctSet,
            m_calendar,      m_accounts};
}

QList<QAction*> AdminPage::contextActions(const QAbstractItemView& view) const
{
    if (&view == m_ui->units)
        return {m_add, m_rename, m_end, m_origin};
    if (&view == m_ui->assessments)
        return {m_newAssessment, m_renameAssessment, m_correctSet};
    return {m_importSet, m_exportSet, m_correctSet};
}

QString AdminPage::menuTitle() const
{
    return tr("Đơ&n vị");
}

QString AdminPage::findHint() const
{
    return tr("Tìm đơn vị, mã…");
}

bool AdminPage::find(const QString& text)
{
    m_sought = text;
    if (text.isEmpty())
        return true;
    const int row = m_units.find(text, m_ui->units->currentIndex().row(), false, false);
    if (row >= 0)
        m_ui->units->goTo(row, UnitTable::NameColumn);
    return row >= 0;
}

void AdminPage::findNext(bool backward)
{
    if (m_sought.isEmpty())
        return;
    const int row = m_units.find(m_sought, m_ui->units->currentIndex().row(), backward, true);
    if (row >= 0)
        m_ui->units->goTo(row, UnitTable::NameColumn);
}

bool AdminPage::showPlace(const Place& place)
{
    const QModelIndex cell = place.ofBook ? m_units.indexOf(*place.ofBook) : QModelIndex();
    if (!cell.isValid())
        return false;
    m_ui->units->goTo(cell.row(), cell.column());
    m_ui->units->setFocus(Qt::OtherFocusReason);
    return true;
}

QList<QWidget*> AdminPage::panes() const
{
    return {m_ui->units, m_ui->assessments, m_ui->sets};
}

void AdminPage::saveState(SettingsGroup& settings) const
{
    settings.setValue("splitter", m_ui->splitter->saveState());
    settings.setValue("lower", m_ui->lower->saveState());
}

void AdminPage::restoreState(const SettingsGroup& settings)
{
    m_ui->splitter->restoreState(settings.value("splitter").toByteArray());
    m_ui->lower->restoreState(settings.value("lower").toByteArray());
}

void AdminPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    // Entries may have been made on other pages.
    m_units.refresh();
}

void AdminPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AdminPage::retranslate()
{
    m_ui->titleLabel->setText(tr("Đơn vị"));
    m_ui->units->setAccessibleName(tr("Đơn vị của sổ"));
    m_ui->assessments->setAccessibleName(tr("Đợt chấm điểm của sổ"));
    m_ui->sets->setAccessibleName(tr("Bộ chỉ số của sổ"));
    m_ui->assessmentHead->setTitle(tr("Đợt chấm điểm"));
    m_ui->assessmentHead->setHint(tr("Enter mở đợt, F2 đổi tên"));
    m_ui->setHead->setTitle(tr("Bộ chỉ số"));
    m_ui->addButton->setText(tr("Thêm đơn vị (Ins)"));
    m_ui->importButton->setText(tr("Nhập danh sách…"));
    m_ui->endButton->setText(tr("Kết thúc (Del)"));
    m_newAssessmentButton->setText(tr("Lập đợt mới…"));
    m_importSetButton->setText(tr("Nhập…"));
    m_importSetButton->setAccessibleName(tr("Nhập bộ chỉ số"));
    m_exportSetButton->setText(tr("Xuất…"));
    m_correctSetButton->setText(tr("Sửa bộ…"));
    m_correctSetButton->setAccessibleName(tr("Sửa bộ chỉ số đang dùng"));
    m_calendarButton->setText(tr("Ngày nghỉ…"));
    m_accountsButton->setText(tr("Tài khoản…"));
    m_exportSetButton->setAccessibleName(tr("Xuất bộ chỉ số"));
    m_add->setText(tr("&Thêm đơn vị"));
    m_rename->setText(tr("Đổi t&ên, sửa ô"));
    m_end->setText(tr("&Kết thúc đơn vị"));
    m_origin->setText(tr("Nguồn &gốc đơn vị…"));
    m_importUnits->setText(tr("&Nhập danh sách đơn vị…"));
    m_newAssessment->setText(tr("&Lập đợt mới…"));
    m_renameAssessment->setText(tr("Đổ&i tên đợt…"));
    m_importSet->setText(tr("Nhập &bộ chỉ số…"));
    m_exportSet->setText(tr("&Xuất bộ chỉ số…"));
    m_correctSet->setText(tr("&Sửa bộ chỉ số đang dùng…"));
    m_calendar->setText(tr("N&gày nghỉ và ngày làm bù…"));
    m_accounts->setText(tr("Tài &khoản…"));
    showHead();
}

} // namespace gui
