#include "models/sheet/SheetCells.h"

#include "app/Wording.h"
#include "engine/Explain.h"
#include "models/book/Session.h"
#include "models/entry/EntryForm.h"
#include "models/words/NumberText.h"
#include "models/words/Text.h"
#include "report/ShortTitle.h"

namespace models {

using core::EntryStatus;
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
    return row.node >= 0
               ? qt(m_session.scores().set().nodes[static_cast<std::size_t>(row.node)].code)
               : QString();
}

core::Points SheetCells::maximum(const SheetRow& row) const
{
    const core::IndexSet& set = m_session.scores().set();
    if (row.node >= 0)
        return set.nodes[static_cast<std::size_t>(row.node)].max;
    return row.leaf == set.bonusLeaf() ? set.bonusCap : set.penaltyCap;
}

SheetCell SheetCells::cell(const SheetRow& row, SheetColumn column) const
{
    SheetCell cell;
    switch (column) {
    case SheetColumn::CodeTitle:
        if (row.node >= 0)
            cell.text = qt(report::abbreviated(
                m_session.scores().set().nodes[static_cast<std::size_t>(row.node)].title));
        else
            cell.text = row.leaf == m_session.scores().set().bonusLeaf() ? tr("Điểm thưởng")
                                                                         : tr("Điểm phạt");
        break;
    case SheetColumn::Max:
        cell.text = sumText(maximum(row), row.isArea());
        break;
    case SheetColumn::Figures:
        return figuresCell(row);
    case SheetColumn::Self:
    case SheetColumn::V1:
    case SheetColumn::V2: {
        const Stage stage = *sheetColumn(static_cast<int>(column)).stage;
        return row.isScored() ? pointsCell(row, stage) : sumCell(row, stage);
    }
    case SheetColumn::Difference:
        if (const auto points = difference(row)) {
            cell.text =
                points->isNegative() ? numberText(*points) : QLatin1Char('+') + numberText(*points);
            cell.tone = points->isNegative() ? Tone::Warning : Tone::Accent;
        }
        break;
    case SheetColumn::Documents:
        return documentsCell(row);
    case SheetColumn::LastYear:
        return lastYearCell(row);
    case SheetColumn::Note:
        return noteCell(row);
    case SheetColumn::State:
        return row.isScored() ? stateCell(row) : areaStateCell(row);
    case SheetColumn::Count:
        break;
    }
    return cell;
}

std::optional<SheetCell> SheetCells::pendingCell(const SheetRow& row, const QString& field) const
{
    const Session::Drafts& drafts = m_session.drafts(m_unit, m_session.stage(), row.leaf);
    const auto typed = drafts.find(field);
    if (typed == drafts.end())
        return std::nullopt;
    SheetCell cell;
    cell.text = *typed;
    cell.icon = QStringLiteral("pen");
    cell.tone = Tone::Warning;
    cell.pending = true;
    return cell;
}

SheetCell SheetCells::lastYearCell(const SheetRow& row) const
{
    SheetCell cell;
    cell.readOnly = true;
    if (!row.isScored() || !m_showsLastYear)
        return cell;
    if (const auto points = m_session.lastYear().points(m_unit, row.leaf)) {
        cell.text = numberText(*points);
        // Points of another maximum do not compare.
        if (const auto max = m_session.lastYear().maximum(row.leaf); max && *max != maximum(row))
            cell.text += QLatin1Char('/') + numberText(*max);
    }
    return cell;
}

SheetCell SheetCells::noteCell(const SheetRow& row) const
{
    SheetCell cell;
    if (!row.isScored())
        return cell;
    if (auto typed = pendingCell(row, QStringLiteral("note")))
        return *typed;
    cell.text =
        qt(m_session.scores().sheet(m_unit).counting(m_session.resultStage(), row.leaf).note);
    cell.readOnly = !EntryForm::readOnlyReason(m_session, m_session.stage(), row.leaf).isEmpty();
    return cell;
}

std::optional<core::Points> SheetCells::sinceLastYear(const SheetRow& row) const
{
    if (!row.isScored())
        return std::nullopt;
    const auto before = m_session.lastYear().points(m_unit, row.leaf);
    const auto now = pointsAt(row, m_session.resultStage());
    return before && now ? std::optional(*now - *before) : std::nullopt;
}

SheetCell SheetCells::documentsCell(const SheetRow& row) const
{
    SheetCell cell;
    if (!row.isScored())
        return cell;
    if (const int count = m_session.scores().documentCount(m_unit, row.leaf); count > 0) {
        cell.text = QString::number(count);
        cell.icon = QStringLiteral("clip");
        cell.tone = Tone::Muted;
    }
    return cell;
}

bool SheetCells::hasEntries(const SheetRow& row, Stage stage) const
{
    const core::Sheet& sheet = m_session.scores().sheet(m_unit);
    if (row.isScored())
        return !sheet.at(stage, row.leaf).isEmpty();
    const core::IndexSet& set = m_session.scores().set();
    const int end = set.nodes[static_cast<std::size_t>(row.node)].end;
    for (int node = row.node; node < end; ++node) {
        const core::Node& place = set.nodes[static_cast<std::size_t>(node)];
        if (place.isScored() && !sheet.at(stage, place.leaf).isEmpty())
            return true;
    }
    return false;
}

SheetCell SheetCells::sumCell(const SheetRow& row, Stage stage) const
{
    SheetCell cell;
    cell.readOnly = !row.isArea() && stage != m_session.stage();
    if (!hasEntries(row, stage))
        return cell;
    cell.text =
        sumText(result(app::resultStageOf(stage)).nodes[static_cast<std::size_t>(row.node)].points,
                row.isArea());
    return cell;
}

SheetCell SheetCells::pointsCell(const SheetRow& row, Stage stage) const
{
    SheetCell cell;
    const bool isCurrent = stage == m_session.stage();
    cell.readOnly = !isCurrent || !EntryForm::readOnlyReason(m_session, stage, row.leaf).isEmpty();
    if (isCurrent) {
        if (auto typed = pendingCell(row, QStringLiteral("points")))
            return *typed;
        if (auto status = pendingCell(row, QStringLiteral("status"))) {
            status->nothingArose = status->text == QLatin1String("none");
            status->text = status->nothingArose ? tr("không phát sinh") : QStringLiteral("0");
            return *status;
        }
    }
    const core::Entry& entry = m_session.scores().sheet(m_unit).at(stage, row.leaf);
    switch (entry.status) {
    case EntryStatus::Empty:
        return cell;
    case EntryStatus::None:
        cell.text = tr("không phát sinh");
        cell.icon = QStringLiteral("na");
        cell.tone = Tone::Muted;
        cell.nothingArose = true;
        return cell;
    case EntryStatus::Unproven:
        cell.text = QStringLiteral("0");
        cell.icon = QStringLiteral("clip");
        cell.tone = Tone::Warning;
        return cell;
    case EntryStatus::Scored:
        break;
    }
    const auto points = pointsAt(row, app::resultStageOf(stage));
    if (points) {
        cell.text = numberText(*points);
    } else {
        cell.text = QStringLiteral("?");
        cell.icon = QStringLiteral("stop");
        cell.tone = Tone::Error;
    }
    return cell;
}

std::optional<core::Points> SheetCells::pointsAt(const SheetRow& row, ResultStage stage) const
{
    if (row.node < 0) {
        const core::Entry& entry = m_session.scores().sheet(m_unit).counting(stage, row.leaf);
        return entry.status == EntryStatus::Scored ? entry.points : std::nullopt;
    }
    const engine::NodeResult& own = result(stage).nodes[static_cast<std::size_t>(row.node)];
    return own.scored ? std::optional(own.points) : std::nullopt;
}

std::optional<core::Points> SheetCells::difference(const SheetRow& row) const
{
    if (!row.isScored() || m_session.stage() == Stage::Self)
        return std::nullopt;
    const auto self = pointsAt(row, ResultStage::Self);
    const auto verified = pointsAt(row, m_session.resultStage());
    if (!self || !verified || *self == *verified)
        return std::nullopt;
    return *verified - *self;
}

SheetCell SheetCells::figuresCell(const SheetRow& row) const
{
    SheetCell cell;
    if (row.node < 0 || !row.isScored())
        return cell;
    if (auto typed = pendingCell(row, QStringLiteral("figures")))
        return *typed;
    const core::Node& node = m_session.scores().set().nodes[static_cast<std::size_t>(row.node)];
    const core::Sheet& sheet = m_session.scores().sheet(m_unit);
    const core::Entry* entry = &sheet.counting(m_session.resultStage(), row.leaf);
    if (entry->isEmpty()) {
        // The unit's figures are what the verifier will look at.
        const core::Entry* previous =
            m_session.editor().previousEntry(m_unit, m_session.stage(), row.leaf);
        if (!previous)
            return cell;
        entry = previous;
        cell.tone = Tone::Muted;
    }
    const core::Figures figures =
        engine::countingFigures(node, *entry, m_session.scores().counters(m_unit));
    if (!figures.empty() && entry->status != EntryStatus::None)
        cell.text = qt(engine::figuresText(node, figures, m_session.language()));
    return cell;
}

engine::Flags SheetCells::flags(const SheetRow& row) const
{
    if (row.node < 0)
        return 0;
    return result(m_session.resultStage()).nodes[static_cast<std::size_t>(row.node)].flags;
}

} // namespace models
