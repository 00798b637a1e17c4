#include "gui/tasks/TaskDialog.h"

#include "app/TaskList.h"
#include "app/Wording.h"
#include "core/Codes.h"
#include "core/DateText.h"
#include "core/DocumentLabel.h"
#include "gui/look/Look.h"
#include "models/book/Session.h"
#include "models/words/NumberText.h"
#include "models/words/Text.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace gui {

using models::qt;
using models::utf8;

namespace {

constexpr int taskDialogWidth = 560;

QPlainTextEdit* textBox(const std::string& text, int lines, QWidget* parent)
{
    auto* box = new QPlainTextEdit(qt(text), parent);
    box->setTabChangesFocus(true);
    box->setFixedHeight(lines * box->fontMetrics().lineSpacing() + 12);
    return box;
}

/// As it was typed where it is no day: the editor of tasks says so.
std::string dateIn(const QLineEdit& edit)
{
    const std::string typed = utf8(edit.text().trimmed());
    return core::readDate(typed).value_or(typed);
}

} // namespace

TaskDialog::TaskDialog(models::Session& session, core::Task task, QWidget* parent)
    : FormDialog(task.id.empty() ? tr("Giao nhiệm vụ") : tr("Nhiệm vụ số %1").arg(qt(task.id)),
                 QStringLiteral("tasks"), parent),
      m_session(session), m_task(std::move(task))
{
    build();
}

std::string TaskDialog::give(models::Session& session, int unit, int leaf, QWidget* parent)
{
    session.finishTyping();
    std::vector<core::Task> tasks;
    if (auto all = session.tasks().all())
        tasks = *std::move(all);
    app::ChargeMap charges;
    if (const auto rows = session.charges().all())
        charges = app::ChargeMap(session.scores().set(), *rows);
    TaskDialog dialog(
        session, app::taskFor(session.scores(), charges, tasks, unit, leaf, session.language()),
        parent);
    return dialog.exec() == Accepted ? dialog.id() : std::string();
}

bool TaskDialog::edit(models::Session& session, const core::Task& task, bool ends, QWidget* parent)
{
    session.finishTyping();
    TaskDialog dialog(session, task, parent);
    if (ends)
        dialog.beginEnding();
    return dialog.exec() == Accepted;
}

void TaskDialog::build()
{
    m_unit = new QComboBox(this);
    m_criterion = new QComboBox(this);
    for (QComboBox* box : {m_unit, m_criterion}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(30);
    }
    addField(tr("&Đơn vị"), m_unit);
    addField(tr("&Tiêu chí"), m_criterion);
    m_lost = new QLabel(this);
    Look::setFont(*m_lost, TextStyle::Hint);
    Look::setTextRole(*m_lost, Role::MutedText);
    addField({}, m_lost);
    m_title = textBox(m_task.title, 3, this);
    addField(tr("&Việc phải làm"), m_title);
    m_source = addLine(tr("Văn &bản giao"), qt(m_task.source));
    m_sourceDate = addLine(tr("&Ngày văn bản"), qt(core::dateText(m_task.sourceDate)));
    m_deadline = addLine(tr("&Hạn"), qt(core::dateText(m_task.deadline)));
    m_head = addLine(tr("Phụ trách &chung"), qt(m_task.head));
    m_person = addLine(tr("Người th&ực hiện"), qt(m_task.person));
    m_duty = addLine(tr("Chức v&ụ"), qt(m_task.duty));
    m_phone = addLine(tr("Đi&ện thoại"), qt(m_task.phone));
    m_source->setPlaceholderText(QStringLiteral("12/KL-UBND"));
    for (QLineEdit* date : {m_sourceDate, m_deadline})
        date->setPlaceholderText(tr("ngày/tháng/năm"));
    m_state = new QComboBox(this);
    m_state->addItems({tr("Chưa xong"), tr("Đã xong"), tr("Thôi, không làm nữa")});
    m_state->setCurrentIndex(static_cast<int>(m_task.state));
    m_result = textBox(m_task.result, 2, this);
    m_evidence = new QComboBox(this);
    addField(tr("T&rạng thái"), m_state);
    addField(tr("&Kết quả, lý do"), m_result);
    addField(tr("Tài &liệu kiểm chứng"), m_evidence);
    if (m_task.id.empty()) // nothing has come of it yet
        for (QWidget* later : {static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_result),
                               static_cast<QWidget*>(m_evidence)})
            setFieldVisible(later, false);

    fillUnits();
    fillCriteria();
    fillEvidence();
    showLost();
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        fillEvidence();
        showLost();
    });
    connect(m_criterion, &QComboBox::currentIndexChanged, this, &TaskDialog::showLost);
    addButtons(m_task.id.empty() ? tr("Giao nhiệm vụ") : tr("Ghi"), tr("Thôi, không ghi"),
               taskDialogWidth);
    m_title->setFocus();
    m_title->selectAll();
}

void TaskDialog::beginEnding()
{
    if (m_task.state == core::TaskState::Open)
        m_state->setCurrentIndex(static_cast<int>(core::TaskState::Done));
    m_result->setFocus();
    m_result->selectAll();
}

void TaskDialog::fillUnits()
{
    for (const core::Unit& unit : m_session.scores().units())
        m_unit->addItem(qt(unit.name), qt(unit.id));
    m_unit->setCurrentIndex(m_session.scores().unitIndex(m_task.unit));
    m_unit->setEnabled(m_task.id.empty()); // never another's afterwards
}

void TaskDialog::fillCriteria()
{
    const core::IndexSet& set = m_session.scores().set();
    m_criterion->addItem(tr("không gắn tiêu chí nào"), QString());
    for (int leaf = set.figureCount(); leaf < set.leafCount(); ++leaf) {
        const core::Node& node = set.leafNode(leaf);
        m_criterion->addItem(QStringLiteral("%1  %2").arg(qt(node.code), qt(node.title)),
                             qt(node.code));
    }
    m_criterion->setCurrentIndex(std::max(0, m_criterion->findData(qt(m_task.code))));
}

void TaskDialog::fillEvidence()
{
    m_evidence->clear();
    m_evidence->addItem(tr("chưa có"), QString());
    if (m_unit->currentIndex() < 0)
        return;
    for (const core::Document& document : m_session.scores().documents(m_unit->currentIndex()))
        if (!document.removed || document.id == m_task.evidence)
            m_evidence->addItem(qt(core::documentLabel(document)), qt(document.id));
    m_evidence->setCurrentIndex(std::max(0, m_evidence->findData(qt(m_task.evidence))));
}

void TaskDialog::showLost()
{
    const int leaf = m_session.scores().set().findLeaf(utf8(m_criterion->currentData().toString()));
    const auto lost = app::lostPoints(m_session.scores(), m_unit->currentIndex(), leaf);
    m_lost->setText(
        leaf < 0 ? QString()
        : !lost  ? tr("Tiêu chí này chưa có điểm.")
        : lost->isZero()
            ? tr("Tiêu chí này đạt điểm tối đa.")
            : tr("Kết quả đến nay mất %1 điểm ở tiêu chí này.").arg(models::numberText(*lost)));
    m_lost->setVisible(!m_lost->text().isEmpty());
}

core::Task TaskDialog::typed() const
{
    core::Task task = m_task;
    task.unit = utf8(m_unit->currentData().toString());
    task.code = utf8(m_criterion->currentData().toString());
    task.title = utf8(m_title->toPlainText().simplified());
    task.source = utf8(m_source->text().simplified());
    task.sourceDate = dateIn(*m_sourceDate);
    task.deadline = dateIn(*m_deadline);
    task.head = utf8(m_head->text().simplified());
    task.person = utf8(m_person->text().simplified());
    task.duty = utf8(m_duty->text().simplified());
    task.phone = utf8(m_phone->text().simplified());
    task.state = static_cast<core::TaskState>(m_state->currentIndex());
    task.result = utf8(m_result->toPlainText().trimmed());
    task.evidence = utf8(m_evidence->currentData().toString());
    return task;
}

QWidget* TaskDialog::faultyField(const core::Error& error) const
{
    namespace codes = core::codes;
    if (error.code == codes::taskNoTitle)
        return m_title;
    if (error.code == codes::taskNoUnit)
        return m_unit;
    if (error.code == codes::taskNoCode)
        return m_criterion;
    if (error.code == codes::taskBadSourceDate)
        return m_sourceDate;
    if (error.code == codes::taskBadDeadline || error.code == codes::taskEarlyDeadline)
        return m_deadline;
    if (error.code == codes::taskNoResult)
        return m_result;
    if (error.code == codes::taskNoEvidence)
        return m_evidence;
    return nullptr;
}

void TaskDialog::take()
{
    const core::Task task = typed();
    if (task == m_task && !m_task.id.empty()) {
        accept();
        return;
    }
    const std::string label = app::taskLabel(m_task, task);
    std::string id;
    const core::Status written =
        m_session.editTasks(qt(label), [&](app::TaskEditor& editor) -> core::Status {
            const auto put = editor.put(task, label);
            if (!put)
                return put.error();
            id = *put;
            return {};
        });
    if (!written) {
        const QString fault = qt(app::text(written.error(), m_session.language()));
        if (QWidget* field = faultyField(written.error()))
            showFault(fault, *field);
        else
            showFault(fault);
        return;
    }
    m_task = task;
    m_task.id = id;
    accept();
}

} // namespace gui
