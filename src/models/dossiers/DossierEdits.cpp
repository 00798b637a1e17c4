// The half of DossierModel that changes: typing, rows. Everything ends in write(), which is one
// step or nothing.
#include "app/DossierEditor.h"
#include "app/Wording.h"
#include "models/book/Session.h"
#include "models/dossiers/DossierForms.h"
#include "models/dossiers/DossierModel.h"
#include "models/dossiers/DossierReader.h"
#include "models/words/DossierText.h"
#include "models/words/Text.h"

#include <algorithm>
#include <map>
#include <set>

namespace models {

namespace {
using core::DossierCounters;
using core::Param;
using Level = core::DossierSource::Level;

} // namespace

QString DossierModel::readOnlyReason() const
{
    if (!m_session || !m_session->hasAssessment())
        return tr("Sổ này chưa có đợt chấm nào.");
    const auto refused =
        m_unit < 0 ? m_session->editor().refusal()
                   : m_session->editor().standing().refusal(
                         core::Action::ChangeDossiers,
                         m_session->scores().units()[static_cast<std::size_t>(m_unit)].id);
    return refused ? qt(app::text(*refused, m_session->language())) : QString();
}

std::optional<QString> DossierModel::placeRefusal(const DossierCounters& row, int besides) const
{
    const int other = rowOf(row);
    if (other < 0 || other == besides)
        return std::nullopt;
    return tr("Đã có dòng %1: mỗi cấp và lĩnh vực chỉ một dòng.").arg(DossierText::row(row));
}

std::string DossierModel::freeField(DossierCounters place, int besides) const
{
    const auto isTaken = [&] {
        const int other = rowOf(place);
        return other >= 0 && other != besides;
    };
    for (int number = 2; isTaken(); ++number)
        place.field = "Lĩnh vực " + std::to_string(number);
    return place.field;
}

std::optional<QString> DossierModel::write(const std::vector<DossierChange>& changes,
                                           const QString& what)
{
    // A row that moves to another level or field is one row less and one more.
    std::vector<app::DossierChange> steps;
    const std::string& unit = m_session->scores().units()[static_cast<std::size_t>(m_unit)].id;
    for (const auto& [before, after] : changes) {
        if (core::isSameRow(before, after)) {
            steps.push_back({unit, before, after});
        } else {
            steps.push_back({unit, before, core::emptyCounters(before.level, before.field)});
            steps.push_back({unit, core::emptyCounters(after.level, after.field), after});
        }
    }
    std::erase_if(steps, [](const app::DossierChange& step) { return step.before == step.after; });
    if (steps.empty())
        return std::nullopt;
    const core::Status written = m_session->editCounters(std::move(steps), what);
    if (!written) {
        const auto& details = written.error().details;
        return details.empty() ? qt(app::text(written.error(), m_session->language()))
                               : qt(app::text(details.front(), m_session->language()));
    }
    return std::nullopt;
}

bool DossierModel::enterWaiting(const QModelIndex& index)
{
    const QString* waiting = typed(index);
    return waiting && setData(index, *waiting);
}

bool DossierModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || isSums(index.row()) ||
        isComputed(index.column()))
        return false;
    const int at = index.row();
    const DossierCounters before = counters(at);
    CounterDrafts& drafts = m_session->counterDrafts();
    app::CounterPlace place = placeOf(index);
    DossierCounters after = before;
    auto refused =
        DossierReader::read(after, index.column(), value.toString(), m_session->language());
    // The level of a new row is typed before its field: until then it gets one that is free.
    if (!refused && index.column() == LevelColumn && m_rows[static_cast<std::size_t>(at)].isNew)
        after.field = freeField(after, at);
    if (!refused)
        refused = placeRefusal(after, at);
    if (!refused && after != before) {
        // What waits in the row goes where the row goes.
        const bool moves = !core::isSameRow(before, after);
        if (moves)
            drafts.moveRow(m_unit, before, after);
        place.level = after.level;
        place.field = after.field;
        Row& row = m_rows[static_cast<std::size_t>(at)];
        const bool isNew = row.isNew;
        if (isNew) {
            // Its place may change freely; with its first number it becomes a row of the book.
            const DossierCounters none = core::emptyCounters(after.level, after.field);
            row.counters = none;
            row.counters.form = after.form;
            if (core::isEmpty(after)) {
                drafts.drop(place);
                (void)drafts.keep({m_unit, after.level, after.field, newRowDraft},
                                  qt(core::name(after.form)));
                Q_EMIT dataChanged(index.siblingAtColumn(0),
                                   index.siblingAtColumn(ColumnCount - 1));
                Q_EMIT linesChanged();
                return true;
            }
            refused = write({{none, after}}, rowStep(unitFacts(), {none, after}));
        } else {
            refused = write({{before, after}}, rowStep(unitFacts(), {before, after}));
        }
        if (refused && moves && !isNew)
            drafts.moveRow(m_unit, after, before);
        if (!refused)
            drafts.drop({m_unit, after.level, after.field, newRowDraft});
    }
    if (refused) {
        Q_EMIT editRejected(index, *refused);
        return false;
    }
    drafts.drop(place);
    return true;
}

void DossierModel::dropDrafts(const std::vector<app::CounterPlace>& places)
{
    for (const app::CounterPlace& place : places)
        m_session->counterDrafts().drop(place);
}

int DossierModel::addRow()
{
    if (!readOnlyReason().isEmpty() || m_unit < 0)
        return -1;
    // The level that the criteria of the set draw from comes first, then the one that is shown.
    std::vector<Level> levels;
    const core::IndexSet& set = m_session->scores().set();
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        for (const core::DossierSource& source : engine::sourcesOf(set.leafNode(leaf)))
            levels.push_back(source.level);
    }
    levels.insert(levels.end(), core::dossierLevels.begin(), core::dossierLevels.end());
    DossierCounters fresh = core::emptyCounters(levels.front(), DossierText::allFields);
    for (const Level level : levels) {
        const bool isFree = std::none_of(m_rows.begin(), m_rows.end(), [level](const Row& one) {
            return one.counters.level == level;
        });
        if (isFree) {
            fresh.level = level;
            break;
        }
    }
    fresh.field = freeField(fresh, -1);
    fresh.form = DossierForms::ofNewRow(*this);

    const int row = dataRows();
    // With the first row the line of sums comes, too.
    beginInsertRows({}, row, m_rows.empty() ? row + 1 : row);
    m_rows.push_back({fresh, true});
    endInsertRows();
    if (row > 0)
        Q_EMIT dataChanged(index(row - 1, 0), index(row - 1, ColumnCount - 1), {StrongLineRole});
    Q_EMIT linesChanged();
    return row;
}

std::optional<DossierModel::Refusal> DossierModel::deleteRows(const QList<int>& rows)
{
    std::vector<DossierChange> changes;
    std::vector<DossierCounters> removed;
    for (const int row : rows) {
        if (row < 0 || row >= dataRows())
            continue;
        removed.push_back(counters(row));
        if (!m_rows[static_cast<std::size_t>(row)].isNew)
            changes.emplace_back(counters(row),
                                 core::emptyCounters(counters(row).level, counters(row).field));
    }
    if (removed.empty())
        return std::nullopt;
    if (const QString reason = readOnlyReason(); !reason.isEmpty())
        return Refusal{rows.value(0), LevelColumn, reason};
    const QString what = changes.size() == 1 ? removedRowStep(changes.front().first)
                                             : rowsStep("step.remove-rows", changes.size());
    if (const auto refused = write(changes, what))
        return Refusal{rows.value(0), LevelColumn, *refused};
    // What was typed in the rows goes with them, once they are gone from the book.
    for (const DossierCounters& row : removed)
        dropDrafts(m_session->counterDrafts().ofRow(row, m_unit));
    beginResetModel();
    std::erase_if(m_rows, [&removed](const Row& row) {
        return row.isNew && std::any_of(removed.begin(), removed.end(), [&row](const auto& one) {
                   return core::isSameRow(row.counters, one);
               });
    });
    endResetModel();
    Q_EMIT linesChanged();
    return std::nullopt;
}

std::optional<DossierModel::Refusal> DossierModel::clear(const QModelIndexList& cells)
{
    std::map<int, DossierCounters> rows;
    std::vector<app::CounterPlace> places;
    for (const QModelIndex& cell : cells) {
        const auto counter = counterOf(cell.column());
        if (!counter || isSums(cell.row()))
            continue;
        const auto row = rows.try_emplace(cell.row(), counters(cell.row())).first;
        (row->second.*core::counterFields[*counter].value).reset();
        places.push_back(placeOf(cell));
    }
    if (rows.empty())
        return std::nullopt;
    const int first = rows.begin()->first;
    if (const QString reason = readOnlyReason(); !reason.isEmpty())
        return Refusal{first, LevelColumn, reason};
    std::vector<DossierChange> changes;
    for (const auto& [row, after] : rows)
        changes.emplace_back(counters(row), after);
    const QString what = changes.size() == 1 ? rowStep(unitFacts(), changes.front())
                                             : rowsStep("step.blank-rows", changes.size());
    if (const auto refused = write(changes, what))
        return Refusal{first, cells.front().column(), *refused};
    dropDrafts(places);
    return std::nullopt;
}

std::optional<QString> DossierModel::enterRows(const std::vector<DossierChange>& changes,
                                               const QString& what,
                                               const std::vector<app::CounterPlace>& entered)
{
    if (auto refused = write(changes, what))
        return refused;
    dropDrafts(entered);
    // The place of a new row, which waited for its first number.
    for (const auto& [before, after] : changes) {
        for (const DossierCounters* one : {&before, &after})
            m_session->counterDrafts().drop({m_unit, one->level, one->field, newRowDraft});
    }
    return std::nullopt;
}

void DossierModel::placeNewRow(int row, const DossierCounters& place)
{
    if (row >= dataRows() || !m_rows[static_cast<std::size_t>(row)].isNew)
        return;
    DossierCounters& counters = m_rows[static_cast<std::size_t>(row)].counters;
    counters = core::emptyCounters(place.level, place.field);
    counters.form = place.form;
}

void DossierModel::formNewRow(int row, core::DossierForm form)
{
    DossierCounters& counters = m_rows[static_cast<std::size_t>(row)].counters;
    counters.form = form;
    (void)m_session->counterDrafts().keep({m_unit, counters.level, counters.field, newRowDraft},
                                          qt(core::name(form)));
    Q_EMIT dataChanged(index(row, 0), index(dataRows(), ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    Q_EMIT linesChanged();
}

} // namespace models
