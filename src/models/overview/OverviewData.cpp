#include "models/overview/OverviewData.h"

#include "app/Wording.h"
#include "core/Codes.h"
#include "core/DateText.h"
#include "core/Names.h"
#include "models/book/Session.h"
#include "models/matrix/CriterionList.h"
#include "models/process/ProcessTable.h"
#include "models/sheet/SheetCells.h"
#include "models/words/Terms.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

namespace {

core::UnitProcess processOf(const app::ProcessView& view, const std::string& unit)
{
    const auto found = view.units.find(unit);
    return found == view.units.end() ? core::UnitProcess() : found->second;
}

} // namespace

OverviewData::OverviewData(Session& session)
    : m_session(session), m_overview(app::overviewOf(session.scores(), session.stage())),
      m_problems(session.scores(), session.stage())
{
    const app::ScoreBook& scores = session.scores();
    const std::string& id = scores.assessment().id;
    if (auto view = app::ProcessDesk(session.workspace(), id).view())
        m_process = *std::move(view);
    auto overdue =
        app::overdueTasks(session.workspace().book(), session.assessments(), m_process.today);
    if (overdue)
        m_overdue = *std::move(overdue);
    const auto appeals = store::Processes::appeals(session.workspace().book(), id);
    m_work = app::workOf(scores, appeals ? *appeals : std::vector<store::AppealRow>());
    m_late = app::lateUnits(scores, m_process, m_work);
    for (int unit = 0; unit < scores.unitCount(); ++unit) {
        if (std::ranges::count(m_states, stateOf(unit)) == 0)
            m_states.push_back(stateOf(unit));
    }
    std::ranges::sort(m_states);
}

app::UnitStatus OverviewData::stateOf(int unit) const
{
    const auto index = static_cast<std::size_t>(unit);
    return app::statusOf(m_process.process,
                         processOf(m_process, m_session.scores().units()[index].id),
                         m_process.today, m_work[index]);
}

QString OverviewData::unitName(int unit) const
{
    return qt(core::shortUnitName(m_session.scores().units()[static_cast<std::size_t>(unit)].name));
}

std::vector<CountRow> OverviewData::states() const
{
    std::vector<qint64> counts(m_states.size(), 0);
    for (int unit = 0; unit < m_session.scores().unitCount(); ++unit)
        ++counts[static_cast<std::size_t>(std::ranges::find(m_states, stateOf(unit)) -
                                          m_states.begin())];
    std::vector<CountRow> rows;
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        CountRow row;
        row.count = counts[i];
        const app::UnitStatus status = m_states[i];
        row.text = qt(app::statusText(status).in(m_session.language()));
        row.icon = ProcessTable::statusIcon(status);
        row.tone = status == app::UnitStatus::Late ? Tone::Error : Tone::Normal;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<PlaceRow> OverviewData::unitsIn(int stateRow) const
{
    std::vector<PlaceRow> rows;
    const core::IndexSet& set = m_session.scores().set();
    for (int unit = 0; unit < m_session.scores().unitCount(); ++unit) {
        if (stateOf(unit) != m_states[static_cast<std::size_t>(stateRow)])
            continue;
        const app::Progress progress = app::progressOf(
            set, m_overview.evaluation->results[static_cast<std::size_t>(unit)], m_overview.stage);
        rows.push_back({unit,
                        -1,
                        unitName(unit),
                        {},
                        tr("%1/%2 tiêu chí").arg(progress.done).arg(progress.all)});
    }
    return rows;
}

std::vector<CountRow> OverviewData::late() const
{
    std::vector<CountRow> rows;
    for (const app::LateUnit& one : m_late)
        rows.push_back({tr("%1, hạn %2").arg(unitName(one.unit), qt(core::dateText(one.until))),
                        one.days, QStringLiteral("clock"), Tone::Error, -1,
                        tr("Quá hạn %n ngày", nullptr, one.days)});
    return rows;
}

std::vector<OfficeModel::Row> OverviewData::offices() const
{
    // The list of criteria knows the offices by their names.
    CriterionList names;
    names.setSession(&m_session);
    const core::IndexSet& set = m_session.scores().set();
    std::vector<OfficeModel::Row> rows;
    for (const app::Overview::Office& office : m_overview.offices) {
        QStringList areas;
        for (const int area : office.areas)
            areas += qt(set.nodes[static_cast<std::size_t>(area)].code);
        rows.push_back(
            {office.id.empty() ? tr("Không ghi cơ quan") : names.officeName(qt(office.id)),
             areas.join(QStringLiteral(", ")), office.cells, false, office.openLeaf});
    }
    rows.push_back({tr("Cộng"), {}, m_overview.cells, true, -1});
    for (OfficeModel::Row& row : rows) {
        if (rows.back().openLeaf < 0)
            rows.back().openLeaf = row.openLeaf;
    }
    return rows;
}

std::vector<CountRow> OverviewData::classes() const
{
    std::vector<CountRow> rows;
    const core::IndexSet& set = m_session.scores().set();
    for (std::size_t i = 0; i < set.classes.size(); ++i)
        rows.push_back({qt(set.classes[i].title),
                        m_overview.classCounts()[i],
                        {},
                        Tone::Normal,
                        static_cast<int>(i)});
    rows.push_back({tr("Chưa có điểm"), m_overview.notScored, QStringLiteral("o"), Tone::Muted});
    return rows;
}

QString OverviewData::stageText() const
{
    return m_overview.evaluation->ranking.provisional
               ? tr("bước %1, tạm").arg(Terms::stage(m_overview.stage))
               : tr("bước %1").arg(Terms::stage(m_overview.stage));
}

bool OverviewData::lookOn(int units)
{
    m_problems.lookOn(m_session.lastYear(), units);
    return !m_problems.isDone();
}

std::vector<CountRow> OverviewData::problems() const
{
    const auto row = [this](app::ProblemKind kind, const QString& text, const char* icon,
                            Tone tone) {
        return CountRow{text, static_cast<qint64>(m_problems.of(kind).size()),
                        QString::fromLatin1(icon), tone};
    };
    return {row(app::ProblemKind::Fault, tr("Lỗi số liệu"), "stop", Tone::Error),
            row(app::ProblemKind::Doubt, tr("Số liệu cần xem"), "warn", Tone::Warning),
            row(app::ProblemKind::Evidence, tr("Thiếu tài liệu"), "clip", Tone::Warning),
            row(app::ProblemKind::StaleEvidence, tr("Tài liệu hết giá trị"), "clip", Tone::Warning),
            row(app::ProblemKind::FarFromLast, tr("Lệch năm trước"), "warn", Tone::Warning),
            row(app::ProblemKind::UnlikeDossiers, tr("Khác số hồ sơ"), "dossier", Tone::Warning),
            row(app::ProblemKind::Unconfirmed, tr("Chưa xác nhận"), "back", Tone::Warning),
            {tr("Nhiệm vụ quá hạn"), static_cast<qint64>(m_overdue.size()), QStringLiteral("task"),
             Tone::Error}};
}

std::vector<PlaceRow> OverviewData::overdueTasks() const
{
    std::vector<PlaceRow> rows;
    const auto units = m_session.workspace().book().units();
    for (const app::OverdueTask& overdue : m_overdue) {
        PlaceRow row;
        if (units) {
            const auto whose = std::ranges::find(*units, overdue.task.unit, &core::Unit::id);
            if (whose != units->end())
                row.unitName = qt(core::shortUnitName(whose->name));
        }
        row.what = qt(overdue.task.title);
        row.detail =
            tr("%1, quá %n ngày · %2", nullptr, overdue.days)
                .arg(qt(core::dateText(overdue.task.deadline)), qt(overdue.assessment.title));
        row.task = qt(overdue.task.id);
        row.assessment = qt(overdue.assessment.id);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<PlaceRow> OverviewData::problemsOf(int row) const
{
    if (static_cast<std::size_t>(row) >= app::problemKinds.size())
        return overdueTasks();
    std::vector<PlaceRow> rows;
    const core::IndexSet& set = m_session.scores().set();
    for (const app::OpenProblems::Found& found :
         m_problems.of(app::problemKinds[static_cast<std::size_t>(row)])) {
        const core::Node* node = app::nodeOf(set, found.place.leaf);
        QString what = SheetCells::leafName(set, found.place.leaf);
        if (node && node->bearsPoints())
            what += QLatin1Char(' ') + qt(node->title);
        PlaceRow one{found.place.unit, found.place.leaf, unitName(found.place.unit), what,
                     qt(app::text(found.problem, m_session.language()))};
        if (found.problem.code == core::codes::checkAttributeMissing) {
            one.what.clear();
            const auto unit = static_cast<std::size_t>(found.place.unit);
            if (m_session.viewer().manages())
                one.ofBook = {m_session.scores().units()[unit].id, false, "attributes"};
        }
        rows.push_back(std::move(one));
    }
    return rows;
}

} // namespace models
