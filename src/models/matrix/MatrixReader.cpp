#include "models/matrix/MatrixReader.h"

#include "core/RuleKind.h"
#include "models/book/Session.h"

namespace models {

using core::Entry;
using core::Stage;

MatrixReader::MatrixReader(const Session& session, int leaf, const app::LastYear* last,
                           bool keepsDocuments)
    : m_session(session), m_leaf(leaf), m_stage(session.stage()), m_last(last),
      m_keepsDocuments(keepsDocuments)
{
    m_node = app::nodeOf(session.scores().set(), leaf);
}

core::ScoredBy MatrixReader::by() const
{
    return app::scoredBy(m_session.scores().set(), m_leaf);
}

bool MatrixReader::isManual() const
{
    return app::isManual(m_session.scores().set(), m_leaf);
}

core::Points MatrixReader::maximum() const
{
    return app::maximumOf(m_session.scores().set(), m_leaf);
}

app::Cell MatrixReader::cell(int unit) const
{
    return app::cellAt(m_session.editor(), place(unit),
                       !m_session.drafts(unit, m_stage, m_leaf).isEmpty(), m_last);
}

const Entry& MatrixReader::entry(int unit, Stage stage) const
{
    return m_session.scores().sheet(unit).at(stage, m_leaf);
}

const Entry& MatrixReader::counting(int unit) const
{
    return m_session.scores().sheet(unit).counting(app::resultStageOf(m_stage), m_leaf);
}

bool MatrixReader::isDone(int unit) const
{
    return app::isDone(m_session.scores(), place(unit));
}

const Entry* MatrixReader::previous(int unit) const
{
    return m_session.editor().previousEntry(unit, m_stage, m_leaf);
}

Stage MatrixReader::stageOfPrevious(int unit) const
{
    return m_session.editor().previousStage(unit, m_stage, m_leaf);
}

core::Figures MatrixReader::figures(int unit, const Entry& entry) const
{
    return m_node ? engine::countingFigures(m_session.scores().set(), *m_node, entry,
                                            m_session.scores().factsOf(unit),
                                            app::resultStageOf(m_stage))
                  : core::Figures();
}

std::optional<core::Points> MatrixReader::points(int unit, Stage stage, const Entry& entry) const
{
    return app::pointsOf(m_session.scores(), {unit, stage, m_leaf}, entry);
}

int MatrixReader::documentCount(int unit) const
{
    return m_session.scores().documentCount(unit, m_leaf);
}

bool MatrixReader::lacksEvidence(int unit) const
{
    return app::lacksEvidence(m_session.scores(), unit, m_leaf);
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
    const bool needsEntry =
        m_node && !m_node->isSharedOnly && m_node->section != core::Section::Figures;
    const core::Figures given = figures(unit, own);
    if (!m_node || (own.isEmpty() && (needsEntry || given.empty())))
        return compared;
    const engine::NodeResult made = app::resultOf(m_session.scores(), {unit, stage, m_leaf}, own);
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
