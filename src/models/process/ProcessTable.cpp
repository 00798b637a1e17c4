#include "models/process/ProcessTable.h"

#include "app/Standing.h"
#include "app/Wording.h"
#include "core/DateText.h"
#include "core/Names.h"
#include "models/book/Session.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"

#include <algorithm>
#include <utility>

namespace models {

using app::UnitStatus;

QString phaseText(core::Phase phase, core::Language language)
{
    return qt(
        app::text(core::Error{{}, "phase." + std::string(core::name(phase)), {}, {}}, language));
}

void ProcessTable::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    refresh();
    if (!m_session)
        return;
    connect(m_session, &Session::reloaded, this, &ProcessTable::refresh);
    connect(m_session, &Session::assessmentChanged, this, &ProcessTable::refresh);
    connect(m_session, &Session::changed, this, &ProcessTable::update);
    connect(m_session, &Session::appealWritten, this, &ProcessTable::refresh);
    connect(m_session, &Session::languageChanged, this, &ProcessTable::refresh);
}

void ProcessTable::refresh()
{
    beginResetModel();
    m_view = {};
    m_work.clear();
    m_units.clear();
    if (m_session && m_session->hasAssessment()) {
        const std::string id = utf8(m_session->assessmentId());
        const auto appeals = store::Processes::appeals(m_session->workspace().book(), id);
        auto view = app::ProcessDesk(m_session->workspace(), id).view();
        if (view && appeals) {
            m_view = *std::move(view);
            m_work = app::workOf(m_session->scores(), *appeals);
            m_units = m_session->seenUnits();
        }
    }
    endResetModel();
}

bool ProcessTable::hasMoved() const
{
    const app::Standing& standing = m_session->editor().standing();
    return standing.process() != m_view.process || standing.today() != m_view.today ||
           std::ranges::any_of(m_view.units, [&standing](const auto& unit) {
               return standing.unit(unit.first) != unit.second;
           });
}

void ProcessTable::update(const app::Changes& changes)
{
    if (changes.units || !m_session->hasAssessment() || hasMoved()) {
        refresh();
        return;
    }
    const auto before = std::exchange(
        m_work, app::workOf(m_session->scores(), m_session->editor().standing().appeals()));
    for (int row = 0; row < rowCount(); ++row) {
        const auto place = static_cast<std::size_t>(unitAt(row));
        if (m_work[place] != before[place])
            Q_EMIT dataChanged(index(row, 0), index(row, Count - 1));
    }
}

int ProcessTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_units.size());
}

QString ProcessTable::idAt(int row) const
{
    const int unit = unitAt(row);
    return unit < 0 ? QString()
                    : qt(m_session->scores().units()[static_cast<std::size_t>(unit)].id);
}

int ProcessTable::unitAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_units[static_cast<std::size_t>(row)] : -1;
}

int ProcessTable::rowOf(int unit) const
{
    const auto found = std::ranges::find(m_units, unit);
    return found == m_units.end() ? -1 : static_cast<int>(found - m_units.begin());
}

UnitStatus ProcessTable::statusAt(int row) const
{
    const auto place = static_cast<std::size_t>(unitAt(row));
    const auto& id = m_session->scores().units()[place].id;
    const auto unit = m_view.units.find(id);
    return app::statusOf(m_view.process,
                         unit == m_view.units.end() ? core::UnitProcess() : unit->second,
                         m_view.today, m_work[place]);
}

QString ProcessTable::statusIcon(UnitStatus status)
{
    switch (status) {
    case UnitStatus::NotBegun:
    case UnitStatus::Untouched:
        return QStringLiteral("o");
    case UnitStatus::Working:
        return QStringLiteral("half");
    case UnitStatus::Late:
        return QStringLiteral("clock");
    case UnitStatus::Reopened:
        return QStringLiteral("unlock");
    case UnitStatus::Locked:
        return QStringLiteral("lock");
    case UnitStatus::Verifying1:
    case UnitStatus::Verifying2:
        return QStringLiteral("eye");
    case UnitStatus::Unscored:
        return QStringLiteral("warn");
    case UnitStatus::Scored:
    case UnitStatus::Verified1:
    case UnitStatus::Verified2:
    case UnitStatus::NotAsked:
    case UnitStatus::Answered:
        return QStringLiteral("chk2");
    case UnitStatus::Answering:
        return QStringLiteral("talk");
    case UnitStatus::Council:
        return QStringLiteral("people");
    case UnitStatus::Approved:
        return QStringLiteral("flag");
    case UnitStatus::Published:
        break;
    }
    return QStringLiteral("seal");
}

/// A stage that has not come, and that nobody has begun, leaves nothing to be done yet.
QString ProcessTable::toDo(core::Phase since, bool isBegun, int missing) const
{
    const bool hasCome = m_view.process.phase >= since;
    return hasCome || isBegun ? QString::number(missing) : QStringLiteral("–");
}

QString ProcessTable::text(int row, int column) const
{
    const auto place = static_cast<std::size_t>(unitAt(row));
    const core::Unit& unit = m_session->scores().units()[place];
    const app::UnitWork& work = m_work[place];
    switch (column) {
    case UnitColumn:
        return qt(unit.name);
    case StatusColumn:
        return qt(app::statusText(statusAt(row)).in(m_session->language()));
    case UntilColumn: {
        const auto found = m_view.units.find(unit.id);
        return found == m_view.units.end()
                   ? QString()
                   : qt(core::dateText(core::deadlineOf(m_view.process, found->second)));
    }
    case SelfColumn:
        return toDo(core::Phase::Self, work.hasSelf, work.missingSelf);
    case V1Column:
        return toDo(core::Phase::Verify1, work.hasV1, work.missingV1);
    default: {
        QStringList parts;
        if (work.asked > 0)
            parts << tr("%1 câu hỏi, %2 chưa trả lời").arg(work.asked).arg(work.unanswered);
        if (work.complaints > 0)
            parts << tr("%1 khiếu nại, %2 chưa thẩm định lại")
                         .arg(work.complaints)
                         .arg(work.undecided);
        return parts.join(QStringLiteral("; "));
    }
    }
}

QVariant ProcessTable::cell(int row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, column);
    case ShortFormsRole:
        return column == UnitColumn
                   ? QVariant(shortUnitNames(
                         m_session->scores().units()[static_cast<std::size_t>(unitAt(row))].name))
                   : QVariant();
    case IconRole:
        return column == StatusColumn ? statusIcon(statusAt(row)) : QString();
    case ToneRole:
        return static_cast<int>(column == StatusColumn && statusAt(row) == UnitStatus::Late
                                    ? Tone::Error
                                    : Tone::Normal);
    default:
        return {};
    }
}

QString ProcessTable::columnTitle(int column) const
{
    switch (column) {
    case UnitColumn:
        return tr("Đơn vị");
    case StatusColumn:
        return tr("Trạng thái");
    case UntilColumn:
        return tr("Hạn");
    case SelfColumn:
        return tr("Chưa tự chấm");
    case V1Column:
        return tr("Chưa TĐ lần 1");
    default:
        return tr("Giải trình");
    }
}

QString standingText(const Session& session, int unit)
{
    const app::Standing& standing = session.editor().standing();
    const core::Process& process = standing.process();
    if (process.phase == core::Phase::None)
        return {};
    const core::UnitProcess own =
        standing.unit(session.scores().units()[static_cast<std::size_t>(unit)].id);
    const UnitStatus status = app::statusOf(
        process, own, standing.today(), app::workOf(session.scores(), unit, standing.appeals()));
    const QString words = qt(app::statusText(status).in(session.language()));
    const QString until = qt(core::dateText(core::deadlineOf(process, own)));
    const bool isAtWork = status == UnitStatus::Untouched || status == UnitStatus::Working ||
                          status == UnitStatus::Scored || status == UnitStatus::Late ||
                          status == UnitStatus::Reopened || status == UnitStatus::Answering;
    return isAtWork && !until.isEmpty() ? ProcessTable::tr("%1 · hạn %2").arg(words, until) : words;
}

} // namespace models
