#include "models/tasks/TaskTable.h"

#include "app/BookDay.h"
#include "core/DateText.h"
#include "core/Names.h"
#include "models/book/Session.h"
#include "models/words/FoldedText.h"
#include "models/words/NumberText.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"

#include <algorithm>
#include <iterator>

namespace models {

using core::Task;
using core::TaskState;

void TaskTable::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_filter = {};
    refresh();
    if (!m_session)
        return;
    connect(m_session, &Session::assessmentChanged, this, [this] {
        m_filter.unit = -1; // an index of another assessment
        refresh();
    });
    connect(m_session, &Session::changed, this, [this](const app::Changes& changes) {
        if (changes.tasks)
            refresh();
    });
}

void TaskTable::setFilter(const Filter& filter)
{
    m_filter = filter;
    refresh();
}

void TaskTable::refresh()
{
    beginResetModel();
    m_all.clear();
    m_shown.clear();
    if (m_session && m_session->hasAssessment())
        if (auto tasks = m_session->tasks().all())
            m_all = *std::move(tasks);
    for (std::size_t i = 0; i < m_all.size(); ++i)
        if (isAsked(m_all[i]))
            m_shown.push_back(i);
    endResetModel();
}

std::string TaskTable::today() const
{
    if (!m_session)
        return {};
    const auto day = app::bookDay(m_session->workspace().book());
    return day ? *day : std::string();
}

bool TaskTable::isAsked(const Task& task) const
{
    if (m_filter.unit >= 0 && m_session->scores().unitIndex(task.unit) != m_filter.unit)
        return false;
    if (!m_filter.person.isEmpty() && qt(task.person) != m_filter.person)
        return false;
    switch (m_filter.which) {
    case Which::All:
        return true;
    case Which::Open:
        return task.state == TaskState::Open;
    case Which::Overdue:
        return core::isOverdue(task, today());
    case Which::Done:
        return task.state == TaskState::Done;
    case Which::Dropped:
        return task.state == TaskState::Dropped;
    }
    return true;
}

const Task* TaskTable::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_all[m_shown[static_cast<std::size_t>(row)]] : nullptr;
}

int TaskTable::rowOf(const std::string& id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (at(row)->id == id)
            return row;
    return -1;
}

TaskTable::Counts TaskTable::counts() const
{
    Counts counts;
    const std::string today = this->today();
    for (const Task& task : m_all) {
        ++counts.all;
        counts.open += task.state == TaskState::Open ? 1 : 0;
        counts.overdue += core::isOverdue(task, today) ? 1 : 0;
    }
    return counts;
}

QStringList TaskTable::people() const
{
    QStringList people;
    for (const Task& task : m_all)
        if (!task.person.empty() && !people.contains(qt(task.person)))
            people += qt(task.person);
    people.sort(Qt::CaseInsensitive);
    return people;
}

std::vector<exchange::TaskLine> TaskTable::lines() const
{
    std::vector<exchange::TaskLine> lines;
    for (const std::size_t shown : m_shown)
        lines.push_back({m_all[shown], utf8(unitName(m_all[shown]))});
    return lines;
}

int TaskTable::find(const QString& text, int row, bool backward, bool isNext) const
{
    const QString wanted = folded(text);
    const int count = rowCount();
    const int step = backward ? -1 : 1;
    for (int tried = 0; tried < count; ++tried) {
        const int at = (std::max(row, 0) + step * (tried + (isNext ? 1 : 0)) + 2 * count) % count;
        for (const int column : {TitleColumn, UnitColumn, CodeColumn, SourceColumn, PersonColumn})
            if (folded(this->text(*this->at(at), column)).contains(wanted))
                return at;
    }
    return -1;
}

int TaskTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QString TaskTable::unitName(const Task& task) const
{
    const int unit = m_session->scores().unitIndex(task.unit);
    return unit < 0 ? qt(task.unit)
                    : qt(m_session->scores().units()[static_cast<std::size_t>(unit)].name);
}

QString TaskTable::text(const Task& task, int column) const
{
    switch (column) {
    case NumberColumn:
        return qt(task.id);
    case TitleColumn:
        return qt(task.title);
    case UnitColumn:
        return qt(core::shortUnitName(utf8(unitName(task))));
    case CodeColumn:
        return qt(task.code);
    case SourceColumn:
        return qt(task.source);
    case PersonColumn:
        return qt(task.person);
    case DeadlineColumn:
        return qt(core::dateText(task.deadline));
    default:
        return qt(app::taskStateText(task, today()).in(m_session->language()));
    }
}

QString TaskTable::toolTip(const Task& task) const
{
    QStringList lines{qt(task.title), unitName(task)};
    const auto add = [&lines](const QString& line, const std::string& text) {
        if (!text.empty())
            lines += line.arg(qt(text));
    };
    add(tr("Theo %1"), task.sourceDate.empty()
                           ? task.source
                           : task.source + " (" + core::dateText(task.sourceDate) + ")");
    add(tr("Phụ trách chung: %1"), task.head);
    std::string person = task.person;
    for (const std::string* more : {&task.duty, &task.phone})
        if (!more->empty())
            person += (person.empty() ? "" : ", ") + *more;
    add(tr("Thực hiện: %1"), person);
    add(tr("Hạn: %1"), core::dateText(task.deadline));
    add(task.state == TaskState::Dropped ? tr("Lý do thôi: %1") : tr("Kết quả: %1"), task.result);
    return lines.join(QLatin1Char('\n'));
}

QVariant TaskTable::cell(int row, int column, int role) const
{
    const Task& task = *at(row);
    const bool isState = column == StateColumn;
    const bool isOverdue = core::isOverdue(task, today());
    switch (role) {
    case Qt::DisplayRole:
        return text(task, column);
    case Qt::ToolTipRole:
        return toolTip(task);
    case IconRole:
        return !isState                           ? QString()
               : isOverdue                        ? QStringLiteral("clock")
               : task.state == TaskState::Done    ? QStringLiteral("chk")
               : task.state == TaskState::Dropped ? QStringLiteral("minus")
                                                  : QStringLiteral("o");
    case ToneRole:
        if (isOverdue && (isState || column == DeadlineColumn))
            return static_cast<int>(Tone::Error);
        if (task.state == TaskState::Dropped)
            return static_cast<int>(Tone::Muted);
        return static_cast<int>(isState && task.state == TaskState::Done ? Tone::Good
                                                                         : Tone::Normal);
    default:
        return {};
    }
}

QString TaskTable::columnTitle(int column) const
{
    switch (column) {
    case NumberColumn:
        return tr("Số");
    case TitleColumn:
        return tr("Nhiệm vụ");
    case UnitColumn:
        return tr("Đơn vị");
    case CodeColumn:
        return tr("Tiêu chí");
    case SourceColumn:
        return tr("Văn bản giao");
    case PersonColumn:
        return tr("Người thực hiện");
    case DeadlineColumn:
        return tr("Hạn");
    default:
        return tr("Trạng thái");
    }
}

// ---- people ----

void TaskPeople::show(std::vector<app::TaskPerson> people)
{
    beginResetModel();
    m_people = std::move(people);
    endResetModel();
}

QString TaskPeople::personAt(int row) const
{
    return row >= 0 && row < rowCount() ? qt(m_people[static_cast<std::size_t>(row)].person)
                                        : QString();
}

std::vector<exchange::PersonLine> TaskPeople::lines() const
{
    std::vector<exchange::PersonLine> lines;
    std::transform(m_people.begin(), m_people.end(), std::back_inserter(lines), app::personLine);
    return lines;
}

int TaskPeople::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

QVariant TaskPeople::cell(int row, int column, int role) const
{
    const app::TaskPerson& one = m_people[static_cast<std::size_t>(row)];
    if (role == ToneRole)
        return static_cast<int>(column == OverdueColumn && one.overdue > 0 ? Tone::Error
                                                                           : Tone::Normal);
    if (role == Qt::ToolTipRole && column == LostColumn) {
        const QString what = tr("Điểm mất ở tiêu chí phụ trách và của nhiệm vụ, kết quả đến nay");
        return one.unscored == 0 ? what
                                 : QStringLiteral("%1 (%2)").arg(
                                       what, tr("%n tiêu chí chưa chấm", nullptr, one.unscored));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case PersonColumn:
        return qt(one.person);
    case DutyColumn:
        return qt(one.duty);
    case PhoneColumn:
        return qt(one.phone);
    case CriteriaColumn:
        return QString::number(one.criteria);
    case LostColumn:
        return one.isUnscored() ? tr("chưa chấm") : numberText(one.lost);
    case OpenColumn:
        return QString::number(one.open);
    case OverdueColumn:
        return QString::number(one.overdue);
    default:
        return QString::number(one.done);
    }
}

QString TaskPeople::columnTitle(int column) const
{
    switch (column) {
    case PersonColumn:
        return tr("Người thực hiện");
    case DutyColumn:
        return tr("Chức vụ");
    case PhoneColumn:
        return tr("Điện thoại");
    case CriteriaColumn:
        return tr("Tiêu chí");
    case LostColumn:
        return tr("Điểm mất");
    case OpenColumn:
        return tr("Chưa xong");
    case OverdueColumn:
        return tr("Quá hạn");
    default:
        return tr("Đã xong");
    }
}

} // namespace models
