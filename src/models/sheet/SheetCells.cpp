#include "models/sheet/SheetCells.h"

#include "app/Wording.h"
#include "core/Names.h"
#include "engine/Explain.h"
#include "engine/SharedFigures.h"
#include "models/book/Session.h"
#include "models/entry/EntryForm.h"
#include "models/words/NumberText.h"
#include "models/words/PublishedWords.h"
#include "models/words/Text.h"

namespace models {

using core::ResultStage;
using core::Stage;

namespace {

/// Areas always with two decimals: they are totals.
QString sumText(core::Points points, bool isArea)
{
    return isArea ? fixedText(points, 2) : numberText(points);
}

} // namespace

SheetCells::SheetCells(const Session& session, const SheetRows& rows, int unit, bool showsLastYear)
    : m_session(session), m_rows(rows), m_unit(unit), m_showsLastYear(showsLastYear)
{}

const engine::UnitResult& SheetCells::result(ResultStage stage) const
{
    return m_session.scores().evaluation(stage)->results[static_cast<std::size_t>(m_unit)];
}

QString SheetCells::code(const SheetRow& row) const
{
    const core::IndexSet& set = m_session.scores().set();
    // "figure:dan-so" and "quota:tot" are for files.
    if (row.node < 0 || isSection(set, row.node) || !bearsPoints(row))
        return {};
    return qt(set.nodes[static_cast<std::size_t>(row.node)].code);
}

bool SheetCells::bearsPoints(const SheetRow& row) const
{
    return row.node < 0 ||
           m_session.scores().set().nodes[static_cast<std::size_t>(row.node)].bearsPoints();
}

core::Points SheetCells::maximum(const SheetRow& row) const
{
    const core::IndexSet& set = m_session.scores().set();
    return row.node >= 0 ? set.nodes[static_cast<std::size_t>(row.node)].max
                         : app::maximumOf(set, row.leaf);
}

app::Cell SheetCells::entry(const SheetRow& row) const
{
    const app::Place place{m_unit, m_session.stage(), row.leaf};
    return app::cellAt(m_session.editor(), place,
                       !m_session.drafts(place.unit, place.stage, place.leaf).isEmpty(),
                       m_showsLastYear ? &m_session.lastYear() : nullptr);
}

ShownCell SheetCells::cell(const SheetRow& row, SheetColumn column) const
{
    if (row.isScored())
        return cell(row, column, entry(row));
    switch (column) {
    case SheetColumn::CodeTitle:
        return titleCell(row);
    case SheetColumn::Max: {
        ShownCell cell;
        if (bearsPoints(row))
            cell.text = sumText(maximum(row), row.isArea());
        return cell;
    }
    case SheetColumn::Self:
    case SheetColumn::V1:
    case SheetColumn::V2: {
        const ShownCell sum = sumCell(row, *sheetColumn(position(column)).stage);
        return sum.text.isEmpty() && column == SheetColumn::V2 ? publishedCell(row) : sum;
    }
    case SheetColumn::LastYear: {
        ShownCell cell;
        cell.readOnly = true;
        return cell;
    }
    case SheetColumn::State:
        return areaStateCell(row);
    default:
        return {};
    }
}

ShownCell SheetCells::cell(const SheetRow& row, SheetColumn column, const app::Cell& entry) const
{
    ShownCell cell;
    switch (column) {
    case SheetColumn::CodeTitle:
        return titleCell(row);
    case SheetColumn::Max:
        if (bearsPoints(row))
            cell.text = sumText(maximum(row), false);
        break;
    case SheetColumn::Figures:
        return figuresCell(entry);
    case SheetColumn::Self:
    case SheetColumn::V1:
        return pointsCell(m_session, entry, *sheetColumn(position(column)).stage);
    case SheetColumn::V2:
        cell = pointsCell(m_session, entry, Stage::V2);
        if (!cell.text.isEmpty())
            return cell;
        return holdsV1(row) ? heldCell(row) : publishedOf(row) ? publishedCell(row) : cell;
    case SheetColumn::Difference:
        return differenceCell(entry);
    case SheetColumn::Documents:
        if (entry.documents > 0) {
            cell.text = QString::number(entry.documents);
            cell.icon = entry.restsOnStale ? QStringLiteral("warn") : QStringLiteral("clip");
            cell.tone = entry.restsOnStale ? Tone::Warning : Tone::Muted;
        }
        if (entry.carriedDocuments > 0) {
            // The column has room for an icon with one number: of the unit's own, else what waits.
            if (entry.documents == 0)
                cell.text = QString::number(entry.carriedDocuments);
            cell.icon = QStringLiteral("back");
            cell.tone = Tone::Warning;
        }
        break;
    case SheetColumn::LastYear:
        return lastYearCell(entry);
    case SheetColumn::Note:
        return noteCell(m_session, entry);
    case SheetColumn::State:
        return stateCell(entry);
    case SheetColumn::Count:
        break;
    }
    return cell;
}

ShownCell SheetCells::titleCell(const SheetRow& row) const
{
    const core::IndexSet& set = m_session.scores().set();
    ShownCell cell;
    if (row.node >= 0 && isSection(set, row.node))
        cell.text = sectionTitle(set.nodes[static_cast<std::size_t>(row.node)].section);
    else if (row.node >= 0)
        cell.text = qt(core::abbreviated(set.nodes[static_cast<std::size_t>(row.node)].title));
    else
        cell.text = sectionTitle(row.leaf == set.bonusLeaf() ? core::Section::Bonus
                                                             : core::Section::Penalty);
    return cell;
}

ShownCell SheetCells::lastYearCell(const app::Cell& entry) const
{
    ShownCell cell;
    cell.readOnly = true;
    if (entry.lastYear) {
        cell.text = numberText(*entry.lastYear);
        // Points of another maximum do not compare.
        const int leaf = entry.place.leaf;
        if (const auto max = m_session.lastYear().maximum(leaf);
            max && *max != app::maximumOf(m_session.scores().set(), leaf))
            cell.text += QLatin1Char('/') + numberText(*max);
    }
    return cell;
}

std::optional<core::Points> SheetCells::sinceLastYear(const SheetRow& row) const
{
    if (!row.isScored())
        return std::nullopt;
    const auto before = m_session.lastYear().points(m_unit, row.leaf);
    const auto now = entry(row).counting;
    return before && now ? std::optional(*now - *before) : std::nullopt;
}

/// What the set's figures score needs no entry; the second verification tells of it alone where it
/// has changed one of them.
bool SheetCells::countsUnentered(const core::Node& node, Stage stage) const
{
    if (!node.isSharedOnly)
        return false;
    const core::Sheet& sheet = m_session.scores().sheet(m_unit);
    return stage == Stage::V2
               ? engine::isSharedEntered(node, sheet, stage)
               : app::pointsOf(m_session.scores(), {m_unit, stage, node.leaf}, core::Entry())
                     .has_value();
}

bool SheetCells::hasEntries(const SheetRow& row, Stage stage) const
{
    const core::IndexSet& set = m_session.scores().set();
    const core::Sheet& sheet = m_session.scores().sheet(m_unit);
    if (row.isScored()) {
        const core::Node* node = app::nodeOf(set, row.leaf);
        return !sheet.at(stage, row.leaf).isEmpty() || (node && countsUnentered(*node, stage));
    }
    const int end = set.nodes[static_cast<std::size_t>(row.node)].end;
    for (int node = row.node; node < end; ++node) {
        const core::Node& place = set.nodes[static_cast<std::size_t>(node)];
        if (!place.isScored())
            continue;
        if (!sheet.at(stage, place.leaf).isEmpty() || countsUnentered(place, stage))
            return true;
    }
    return false;
}

bool SheetCells::hasSum(const SheetRow& row, Stage stage) const
{
    if (!bearsPoints(row))
        return false;
    if (hasEntries(row, stage))
        return true;
    if (stage != Stage::V2 || row.node < 0)
        return false;
    // Points of the first verification hold where the second has none.
    if (stage == m_session.stage())
        return hasEntries(row, Stage::V1);
    return holdsV1(row);
}

bool SheetCells::holdsV1(const SheetRow& row) const
{
    if (row.node < 0 || m_session.stage() == Stage::V2 || !bearsPoints(row))
        return false;
    const core::IndexSet& set = m_session.scores().set();
    SheetRow area = row;
    area.leaf = -1;
    while (set.nodes[static_cast<std::size_t>(area.node)].parent >= 0)
        area.node = set.nodes[static_cast<std::size_t>(area.node)].parent;
    return area.node != row.node && hasEntries(row, Stage::V1) && hasEntries(area, Stage::V2);
}

ShownCell SheetCells::heldCell(const SheetRow& row) const
{
    ShownCell cell;
    cell.readOnly = true;
    const app::Place place{m_unit, Stage::V1, row.leaf};
    if (const auto points = app::pointsOf(m_session.scores(), place,
                                          m_session.scores().sheet(m_unit).at(Stage::V1, row.leaf)))
        cell.text = numberText(*points);
    cell.tone = Tone::Muted;
    cell.kept = true;
    return cell;
}

const package::PublishedCriterion* SheetCells::publishedOf(const SheetRow& row) const
{
    const app::ScoreBook& scores = m_session.scores();
    if (row.node < 0 || m_session.stage() == Stage::V2)
        return nullptr;
    return m_session.published().of(scores.units()[static_cast<std::size_t>(m_unit)].id,
                                    scores.set().nodes[static_cast<std::size_t>(row.node)].code);
}

ShownCell SheetCells::publishedCell(const SheetRow& row) const
{
    ShownCell cell;
    cell.readOnly = true;
    if (const package::PublishedCriterion* published = publishedOf(row)) {
        cell.text = PublishedWords::points(published->v2);
        // What was cut is seen without reading both numbers.
        cell.tone = published->v2 != published->self ? Tone::Warning : Tone::Muted;
        cell.kept = true;
    }
    return cell;
}

ShownCell SheetCells::sumCell(const SheetRow& row, Stage stage) const
{
    ShownCell cell;
    cell.readOnly = !row.isArea() && stage != m_session.stage();
    if (!hasSum(row, stage))
        return cell;
    cell.text =
        sumText(result(app::resultStageOf(stage)).nodes[static_cast<std::size_t>(row.node)].points,
                row.isArea());
    return cell;
}

ShownCell SheetCells::figuresCell(const app::Cell& entry) const
{
    ShownCell cell;
    const core::Node* node = app::nodeOf(m_session.scores().set(), entry.place.leaf);
    if (node) {
        if (auto typed = typedCell(m_session, entry, EntryForm::figuresField))
            return *typed;
    }
    if (auto carried = carriedCell(m_session, entry))
        return *carried;
    if (!node)
        return cell;
    if (node->takesShared && (!entry.figures.empty() || entry.counting)) {
        core::Entry shown; // with those of the set in their places
        shown.status = core::EntryStatus::Scored;
        shown.figures = entry.figures;
        cell.text = figuresCellText(m_session, *node,
                                    engine::countingFigures(m_session.scores().set(), *node, shown,
                                                            m_session.scores().factsOf(m_unit),
                                                            m_session.resultStage()));
    } else if (!entry.figures.empty()) {
        cell.text = figuresCellText(m_session, *node, entry.figures);
    }
    // The unit's figures are what the verifier will look at.
    const core::Sheet& sheet = m_session.scores().sheet(m_unit);
    if (node->isSharedOnly || sheet.counting(m_session.resultStage(), entry.place.leaf).isEmpty())
        cell.tone = Tone::Muted;
    return cell;
}

} // namespace models
