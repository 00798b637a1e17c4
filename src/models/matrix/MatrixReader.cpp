#include "models/matrix/MatrixReader.h"

#include "core/RuleKind.h"
#include "models/book/Session.h"

namespace models {

using core::Entry;
using core::EntryStatus;
using core::ResultStage;
using core::Stage;

MatrixReader::MatrixReader(const Session& session, int leaf, const app::LastYear* last,
                           bool keepsDocuments)
    : m_session(session), m_leaf(leaf), m_stage(session.stage()), m_last(last),
      m_keepsDocuments(keepsDocuments)
{
    const core::IndexSet& set = session.scores().set();
    if (leaf < set.leafCount())
        m_node = &set.leafNode(leaf);
}

core::Points MatrixReader::maximum() const
{
    if (m_node)
        return m_node->max;
    const core::IndexSet& set = m_session.scores().set();
    return m_leaf == set.bonusLeaf() ? set.bonusCap : set.penaltyCap;
}

const Entry& MatrixReader::entry(int unit, Stage stage) const
{
    return m_session.scores().sheet(unit).at(stage, m_leaf);
}

const Entry& MatrixReader::counting(int unit) const
{
    return m_session.scores().sheet(unit).counting(app::resultStageOf(m_stage), m_leaf);
}

const Entry* MatrixReader::previous(int unit) const
{
    return m_session.editor().previousEntry(unit, m_stage, m_leaf);
}

Stage MatrixReader::stageOfPrevious(int unit) const
{
    return m_stage == Stage::V2 && previous(unit) == &entry(unit, Stage::V1) ? Stage::V1
                                                                             : Stage::Self;
}

core::Figures MatrixReader::figures(int unit, const Entry& entry) const
{
    return m_node ? engine::countingFigures(*m_node, entry, m_session.scores().counters(unit))
                  : core::Figures();
}

core::Ratio MatrixReader::highest(ResultStage stage) const
{
    return m_session.scores().best(stage)[static_cast<std::size_t>(m_leaf)];
}

engine::NodeResult MatrixReader::result(int unit, Stage stage, const Entry& entry) const
{
    const ResultStage result = app::resultStageOf(stage);
    return engine::evaluateEntry(m_session.scores().set(), *m_node, entry, result, highest(result),
                                 m_session.scores().counters(unit));
}

std::optional<core::Points> MatrixReader::points(int unit, Stage stage, const Entry& entry) const
{
    if (entry.isEmpty())
        return std::nullopt;
    if (!m_node)
        return entry.status == EntryStatus::Scored ? entry.points : std::nullopt;
    const engine::NodeResult made = result(unit, stage, entry);
    return made.scored && !made.applicable.isZero() ? std::optional(made.points) : std::nullopt;
}

std::optional<core::Points> MatrixReader::countingPoints(int unit) const
{
    return points(unit, m_stage, counting(unit));
}

std::optional<core::Points> MatrixReader::difference(int unit) const
{
    if (m_stage == Stage::Self || by() != core::ScoredBy::Unit)
        return std::nullopt;
    const auto verified = countingPoints(unit);
    const auto self = verified ? points(unit, Stage::Self) : std::nullopt;
    if (!self || *self == *verified)
        return std::nullopt;
    return *verified - *self;
}

int MatrixReader::documentCount(int unit) const
{
    return m_session.scores().documentCount(unit, m_leaf);
}

std::optional<core::Points> MatrixReader::lastPoints(int unit) const
{
    return m_last ? m_last->points(unit, m_leaf) : std::nullopt;
}

engine::Compared MatrixReader::compared(int unit) const
{
    engine::Compared compared;
    const Stage stage = comparedStage();
    const Entry& own = stage == Stage::Self ? entry(unit, stage) : counting(unit);
    if (!m_node || own.isEmpty())
        return compared;
    const engine::NodeResult made = result(unit, stage, own);
    const core::Figures given = figures(unit, own);
    compared.value = engine::comparedValue(*m_node, given, made);
    compared.flags = made.flags;
    // Ballots for each option are small numbers that jump.
    const bool isSurvey = core::takes(m_node->rule, core::RuleInput::Ballots);
    if (m_last && !isSurvey && m_last->sameFigures(m_leaf)) {
        const Entry* then = m_last->entry(unit, m_leaf);
        compared.farFromLast = then && engine::farFromLast(m_node->slots, given, then->figures);
    }
    return compared;
}

} // namespace models
