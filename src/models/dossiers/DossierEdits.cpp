// The half of DossierModel that changes: typing, rows, blocks. Everything ends in write(), which is
// one step or nothing.
#include "app/CellBlock.h"
#include "app/DossierEditor.h"
#include "app/StepText.h"
#include "app/Wording.h"
#include "core/Names.h"
#include "core/NumberText.h"
#include "models/book/Session.h"
#include "models/dossiers/DossierModel.h"
#include "models/words/DossierText.h"
#include "models/words/Text.h"

#include <algorithm>
#include <map>
#include <set>

namespace models {

namespace {
/// The field of a new row. Data of the office, in its language whatever the window speaks.
constexpr const char* allFields = "Tất cả";

/// Keeps a new row that has got its place but no number yet.
constexpr const char* rowDraft = "row";

using core::DossierCounters;
using core::Param;
using Level = core::DossierSource::Level;

/// The level in the label of a step: "cấp huyện".
Param levelParam(Level level)
{
    return Param::text("level", "counters.level-" + std::string(core::name(level)));
}

/// The label of a step that changes several rows.
QString rowsStep(std::string_view code, std::size_t count)
{
    return qt(app::stepText(code, {Param::num("count", static_cast<long long>(count))}));
}

/// The label of a step that changes one row of `unit`.
QString rowStep(const core::Unit& unit, const DossierCounters& before, const DossierCounters& after)
{
    const std::vector<Param> place = {Param::text("unit", core::shortUnitName(unit.name)),
                                      levelParam(after.level)};
    const auto number = [](core::CounterValue value) {
        return value ? core::toVietnamese(std::to_string(*value))
                     : app::stepText("step.value-blank");
    };
    std::vector<Param> only;
    int changed = 0;
    for (std::size_t i = 0; i < core::counterCount; ++i) {
        const core::CounterField& field = core::counterFields[i];
        if (before.*field.value == after.*field.value)
            continue;
        ++changed;
        only = {Param::text("counter", "counters.name-" + std::string(field.name)),
                Param::text("before", number(before.*field.value)),
                Param::text("after", number(after.*field.value))};
    }
    if (changed != 1)
        only = {Param::num("count", changed)};
    only.insert(only.begin(), place.begin(), place.end());
    return qt(app::stepText(changed == 1 ? "step.counter" : "step.counters", only));
}

} // namespace

QString DossierModel::readOnlyReason() const
{
    if (!m_session || !m_session->hasAssessment())
        return tr("Sổ này chưa có đợt chấm nào.");
    const auto refused = m_session->editor().refusal();
    return refused ? qt(app::text(*refused, m_session->language())) : QString();
}

std::optional<QString> DossierModel::read(DossierCounters& row, int column,
                                          const QString& text) const
{
    const core::Language language = m_session->language();
    if (column == LevelColumn) {
        const auto level = DossierText::levelTyped(text);
        if (!level)
            return tr("Cấp «%1» không có: gõ tỉnh, huyện hoặc xã.").arg(text);
        row.level = *level;
        return std::nullopt;
    }
    if (column == FieldColumn) {
        row.field = utf8(text.simplified());
        return std::nullopt;
    }
    const auto counter = counterOf(column);
    if (!counter)
        return tr("Cột này được tính, không gõ vào.");
    core::CounterValue& value = row.*core::counterFields[*counter].value;
    if (text.trimmed().isEmpty()) {
        value.reset();
        return std::nullopt;
    }
    const auto number = core::readNumber(utf8(text.trimmed()), core::NumberField::Whole, 0);
    if (!number)
        return qt(app::text(number.error(), language));
    if (number->isNegative()) {
        const core::Problem negative{
            core::Severity::Error,
            "counters.negative",
            {},
            {core::Param::text("counter",
                               "counters.name-" + std::string(core::counterFields[*counter].name)),
             core::Param::num("value", number->mantissa())}};
        return qt(app::text(negative, language));
    }
    value = number->mantissa();
    return std::nullopt;
}

std::optional<QString> DossierModel::readPlace(const DossierCounters& row, int besides) const
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

std::optional<QString>
DossierModel::write(const std::vector<std::pair<DossierCounters, DossierCounters>>& changes,
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
    auto refused = read(after, index.column(), value.toString());
    // The level of a new row is typed before its field: until then it gets one that is free.
    if (!refused && index.column() == LevelColumn && m_rows[static_cast<std::size_t>(at)].isNew)
        after.field = freeField(after, at);
    if (!refused)
        refused = readPlace(after, at);
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
            if (core::isEmpty(after)) {
                drafts.drop(place);
                (void)drafts.keep({m_unit, after.level, after.field, rowDraft},
                                  QStringLiteral("1"));
                Q_EMIT dataChanged(index.siblingAtColumn(0),
                                   index.siblingAtColumn(ColumnCount - 1));
                Q_EMIT linesChanged();
                return true;
            }
            refused = write({{none, after}},
                            rowStep(m_session->scores().units()[static_cast<std::size_t>(m_unit)],
                                    none, after));
        } else {
            refused = write({{before, after}},
                            rowStep(m_session->scores().units()[static_cast<std::size_t>(m_unit)],
                                    before, after));
        }
        if (refused && moves && !isNew)
            drafts.moveRow(m_unit, after, before);
        if (!refused)
            drafts.drop({m_unit, after.level, after.field, rowDraft});
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
        if (const auto& source = set.leafNode(leaf).rule->source)
            levels.push_back(source->level);
    }
    levels.insert(levels.end(), core::dossierLevels.begin(), core::dossierLevels.end());
    DossierCounters fresh = core::emptyCounters(levels.front(), allFields);
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

std::optional<DossierModel::Refusal> DossierModel::removeRows(const QList<int>& rows)
{
    std::vector<std::pair<DossierCounters, DossierCounters>> changes;
    std::set<int> fresh;
    for (const int row : rows) {
        if (row < 0 || row >= dataRows())
            continue;
        if (m_rows[static_cast<std::size_t>(row)].isNew)
            fresh.insert(row);
        else
            changes.emplace_back(counters(row),
                                 core::emptyCounters(counters(row).level, counters(row).field));
    }
    if (changes.empty() && fresh.empty())
        return std::nullopt;
    if (const QString reason = readOnlyReason(); !reason.isEmpty())
        return Refusal{rows.value(0), LevelColumn, reason};
    const QString what =
        changes.size() == 1 ? qt(app::stepText("step.remove-row",
                                               {levelParam(changes.front().first.level),
                                                Param::text("field", changes.front().first.field)}))
                            : rowsStep("step.remove-rows", changes.size());
    CounterDrafts& drafts = m_session->counterDrafts();
    std::vector<std::pair<app::CounterPlace, QString>> dropped;
    for (const int row : rows) {
        if (row < 0 || row >= dataRows())
            continue;
        for (const app::CounterPlace& place : drafts.ofRow(counters(row), m_unit)) {
            dropped.emplace_back(place, *drafts.find(place));
            drafts.drop(place);
        }
    }
    if (!fresh.empty()) {
        beginResetModel();
        for (auto row = fresh.rbegin(); row != fresh.rend(); ++row)
            m_rows.erase(m_rows.begin() + *row);
        endResetModel();
        Q_EMIT linesChanged();
    }
    if (const auto refused = write(changes, what)) {
        for (const auto& [place, text] : dropped)
            (void)drafts.keep(place, text);
        return Refusal{rows.value(0), LevelColumn, *refused};
    }
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
    std::vector<std::pair<DossierCounters, DossierCounters>> changes;
    for (const auto& [row, after] : rows)
        changes.emplace_back(counters(row), after);
    const QString what =
        changes.size() == 1 ? rowStep(m_session->scores().units()[static_cast<std::size_t>(m_unit)],
                                      changes.front().first, changes.front().second)
                            : rowsStep("step.blank-rows", changes.size());
    if (const auto refused = write(changes, what))
        return Refusal{first, cells.front().column(), *refused};
    dropDrafts(places);
    return std::nullopt;
}

DossierModel::Pasted DossierModel::paste(const QModelIndex& at, const QString& text)
{
    Pasted pasted;
    std::vector<Refusal>& refusals = pasted.refused;
    const int firstRow = at.isValid() ? at.row() : 0;
    const int firstColumn = at.isValid() ? at.column() : int(LevelColumn);
    if (const QString reason = readOnlyReason(); !reason.isEmpty())
        return {0, {{firstRow, firstColumn, reason}}};
    const app::TextBlock block = app::readBlock(utf8(text));
    std::vector<std::pair<DossierCounters, DossierCounters>> changes;
    std::vector<DossierCounters> places;
    std::vector<app::CounterPlace> entered;
    for (std::size_t i = 0; i < block.size(); ++i) {
        const int row = firstRow + static_cast<int>(i);
        pasted.cells += static_cast<int>(block[i].size());
        const bool isThere = row < dataRows();
        const bool namesPlace = firstColumn == LevelColumn && block[i].size() > 1;
        if (!isThere && !namesPlace) {
            refusals.push_back(
                {row, firstColumn,
                 tr("Không có dòng này: thêm dòng trước, hoặc dán cả cột cấp và lĩnh vực.")});
            continue;
        }
        const DossierCounters before = isThere ? counters(row) : DossierCounters();
        DossierCounters after = before;
        for (std::size_t j = 0; j < block[i].size(); ++j) {
            const int column = firstColumn + static_cast<int>(j);
            if (column >= ColumnCount) {
                refusals.push_back({row, column, tr("Bảng không có cột này."), qt(block[i][j])});
                continue;
            }
            // What is computed may lie inside a block that was copied here; it is not taken.
            if (isComputed(column) ||
                (isThere && column <= FieldColumn && qt(block[i][j]) == cellText(row, column)))
                continue;
            if (const auto refused = read(after, column, qt(block[i][j])))
                refusals.push_back({row, column, *refused, qt(block[i][j])});
            else if (isThere)
                entered.push_back(placeOf(index(row, column)));
        }
        const auto twice = std::find_if(places.begin(), places.end(), [&](const auto& one) {
            return core::isSameRow(one, after);
        });
        if (twice != places.end())
            refusals.push_back(
                {row, LevelColumn, tr("Khối dán có hai dòng %1.").arg(DossierText::row(after))});
        else if (const auto refused = readPlace(after, isThere ? row : -1))
            refusals.push_back({row, LevelColumn, *refused});
        places.push_back(after);
        if (isThere)
            changes.emplace_back(before, after);
        else
            changes.emplace_back(core::emptyCounters(after.level, after.field), after);
    }
    if (!refusals.empty() || changes.empty())
        return pasted;
    std::erase_if(changes, [](const auto& change) { return change.first == change.second; });
    if (changes.empty())
        return pasted;
    // Rows that are not in the book yet take the place that the block gives them.
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (const std::size_t row = static_cast<std::size_t>(firstRow) + i;
            row < m_rows.size() && m_rows[row].isNew)
            m_rows[row].counters = core::emptyCounters(places[i].level, places[i].field);
    }
    const QString what =
        changes.size() == 1
            ? qt(app::stepText(
                  "step.pasted",
                  {Param::text(
                      "what",
                      utf8(rowStep(m_session->scores().units()[static_cast<std::size_t>(m_unit)],
                                   changes.front().first, changes.front().second)))}))
            : rowsStep("step.pasted-rows", changes.size());
    if (const auto refused = write(changes, what)) {
        refusals.push_back({firstRow, firstColumn, *refused});
        return pasted;
    }
    dropDrafts(entered);
    // The place of a new row, which waited for its first number.
    for (const auto& [before, after] : changes) {
        for (const DossierCounters* one : {&before, &after})
            m_session->counterDrafts().drop({m_unit, one->level, one->field, rowDraft});
    }
    return pasted;
}

QString DossierModel::copy(const QModelIndexList& cells, bool withHeaders) const
{
    std::set<int> rows;
    std::set<int> columns;
    for (const QModelIndex& cell : cells) {
        rows.insert(cell.row());
        columns.insert(cell.column());
    }
    app::TextBlock block;
    if (withHeaders) {
        std::vector<std::string> names;
        for (const int column : columns)
            names.push_back(utf8(headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString()));
        block.push_back(std::move(names));
    }
    for (const int row : rows) {
        std::vector<std::string> texts;
        for (const int column : columns) {
            // Plain digits: thousands dots would be decimals to a spreadsheet of another country.
            const auto number = column > FieldColumn ? value(row, column) : std::nullopt;
            texts.push_back(column <= FieldColumn ? utf8(cellText(row, column))
                            : number              ? std::to_string(*number)
                                                  : std::string());
        }
        block.push_back(std::move(texts));
    }
    return qt(app::blockText(block));
}

} // namespace models
