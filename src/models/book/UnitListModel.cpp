#include "models/book/UnitListModel.h"

#include "core/Names.h"
#include "models/book/Session.h"
#include "models/words/FoldedText.h"
#include "models/words/Text.h"

#include <tuple>

namespace models {

UnitListModel::UnitListModel(QObject* parent) : QAbstractListModel(parent) {}

void UnitListModel::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        connect(m_session, &Session::assessmentChanged, this, &UnitListModel::reset);
        connect(m_session, &Session::changed, this, [this](const app::Changes& changes) {
            if (changes.moveResults())
                refresh();
        });
        connect(m_session, &Session::stageChanged, this, &UnitListModel::refresh);
        connect(m_session, &Session::languageChanged, this, &UnitListModel::reset);
    }
    reset();
}

void UnitListModel::reset()
{
    beginResetModel();
    m_rows.clear();
    if (m_session && m_session->hasAssessment()) {
        for (int unit = 0; unit < m_session->scores().unitCount(); ++unit)
            m_rows.push_back(makeRow(unit));
    }
    if (m_session)
        m_stage = m_session->stage();
    endResetModel();
}

void UnitListModel::refresh()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        const auto before = std::tuple(row.progress.done, row.progress.all, row.started, m_stage);
        count(row, static_cast<int>(i));
        if (before ==
            std::tuple(row.progress.done, row.progress.all, row.started, m_session->stage()))
            continue;
        const QModelIndex place = index(static_cast<int>(i));
        Q_EMIT dataChanged(place, place);
    }
    m_stage = m_session->stage();
}

UnitListModel::Row UnitListModel::makeRow(int unit) const
{
    const core::Unit& who = m_session->scores().units()[static_cast<std::size_t>(unit)];
    Row row;
    row.fullName = qt(who.name);
    row.name = qt(core::shortUnitName(who.name));
    row.folded =
        folded(row.fullName + QLatin1Char('\n') + row.name + QLatin1Char('\n') + qt(who.id));
    count(row, unit);
    return row;
}

void UnitListModel::count(Row& row, int unit) const
{
    const core::IndexSet& set = m_session->scores().set();
    const engine::UnitResult& result =
        m_session->evaluation()->results[static_cast<std::size_t>(unit)];
    row.progress = app::progressOf(set, result, m_session->stage());
    row.started = result.hasEntries;
}

int UnitListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString UnitListModel::stateText(const Row& row) const
{
    // Whatever stage is looked at: nobody scores any more.
    switch (m_session->editor().standing().process().phase) {
    case core::Phase::Approved:
        return tr("Đã phê duyệt");
    case core::Phase::Published:
        return tr("Đã công bố");
    default:
        break;
    }
    const bool isDone = row.progress.isWhole() && row.started;
    switch (m_session->stage()) {
    case core::Stage::Self:
        return isDone ? tr("Xong tự chấm") : row.started ? tr("Đang tự chấm") : tr("Chưa chấm");
    case core::Stage::V1:
        return isDone ? tr("Xong lần 1") : row.started ? tr("Đang TĐ lần 1") : tr("Chưa TĐ lần 1");
    case core::Stage::V2:
        return isDone ? tr("Xong lần 2") : row.started ? tr("Đang TĐ lần 2") : tr("Chưa TĐ lần 2");
    }
    return {};
}

/// In the narrow list: what is begun or not, in fewer letters.
QString UnitListModel::shortStateText(const Row& row) const
{
    const bool isDone = row.progress.isWhole() && row.started;
    const core::Stage stage = m_session->stage();
    if (isClosed())
        return stateText(row);
    if (stage == core::Stage::Self)
        return isDone ? tr("Xong") : row.started ? tr("Đang chấm") : tr("Chưa chấm");
    if (isDone)
        return stateText(row);
    if (stage == core::Stage::V1)
        return row.started ? tr("Đang TĐ1") : tr("Chưa TĐ1");
    return row.started ? tr("Đang TĐ2") : tr("Chưa TĐ2");
}

bool UnitListModel::isClosed() const
{
    const core::Phase phase = m_session->editor().standing().process().phase;
    return phase == core::Phase::Approved || phase == core::Phase::Published;
}

QString UnitListModel::icon(const Row& row) const
{
    if (isClosed())
        return QStringLiteral("seal");
    if (!row.started)
        return QStringLiteral("o");
    if (row.progress.isWhole())
        return QStringLiteral("chk2");
    return m_session->stage() == core::Stage::Self ? QStringLiteral("half") : QStringLiteral("eye");
}

QVariant UnitListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole:
        return row.fullName;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3 trên %4 tiêu chí")
            .arg(row.fullName, stateText(row))
            .arg(row.progress.done)
            .arg(row.progress.all);
    case SideRole:
        return QStringLiteral("%1/%2").arg(row.progress.done).arg(row.progress.all);
    case DetailRole:
        return shortStateText(row);
    case IconRole:
        return icon(row);
    case ToneRole:
        return static_cast<int>(Tone::Normal);
    case BarRole:
        return row.progress.all > 0
                   ? static_cast<double>(row.progress.done) / static_cast<double>(row.progress.all)
                   : 0.0;
    case FoldedRole:
        // What may not be seen is not found.
        return m_session->sees(index.row()) ? row.folded : QString();
    default:
        return {};
    }
}

void UnitFilter::setText(const QString& text)
{
    const QString wanted = folded(text.trimmed());
    if (wanted == m_folded)
        return;
    m_folded = wanted;
    invalidateFilter();
}

bool UnitFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    return m_folded.isEmpty() || sourceModel()
                                     ->index(row, 0, parent)
                                     .data(UnitListModel::FoldedRole)
                                     .toString()
                                     .contains(m_folded);
}

} // namespace models
