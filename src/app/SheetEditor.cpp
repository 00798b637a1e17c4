#include "app/SheetEditor.h"

#include "app/Cell.h"
#include "app/EntryReader.h"
#include "app/EntryText.h"
#include "app/Gate.h"
#include "app/Log.h"
#include "app/ScoreMoves.h"
#include "core/Codes.h"
#include "core/RuleKind.h"
#include "core/Trim.h"
#include "engine/Check.h"
#include "engine/Explain.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace app {

namespace {

bool isError(const core::Problem& problem)
{
    return problem.severity == core::Severity::Error;
}

/// Where no figures speak for themselves, the person does. Taking over what the stage before says
/// needs no second reason.
bool wantsReason(const core::IndexSet& set, int leaf, const core::Entry& entry,
                 const core::Entry* previous)
{
    // Bonus and penalty ask for their reason themselves (engine::checkEntry).
    const bool isByHand = nodeOf(set, leaf) && isManual(set, leaf);
    const bool isSilent = entry.status == core::EntryStatus::None ||
                          entry.status == core::EntryStatus::Unproven ||
                          (entry.status == core::EntryStatus::Scored && isByHand);
    if (!isSilent || !core::trimmed(entry.note).empty())
        return false;
    return !previous || previous->status != entry.status || previous->points != entry.points;
}

/// Says a figure as the form does: "key" becomes its name, "slot" keeps the key. "none" is there
/// where «không phát sinh» may be chosen.
void nameFigure(core::Problem& problem, const core::Node& node)
{
    for (core::Param& param : problem.params) {
        if (param.name != "key")
            continue;
        const core::Param slot = core::Param::text("slot", param.value);
        param.value = figureName(node, param.value);
        problem.params.push_back(slot);
        break;
    }
    if (problem.code == core::codes::entryZeroDenominator && node.mayBeNone())
        problem.params.push_back(core::Param::num("none", 1));
}

core::Param param(std::string name, std::string_view value)
{
    return core::Param::text(std::move(name), std::string(value));
}

} // namespace

std::optional<core::Error> SheetEditor::refusal() const
{
    return Gate(m_book).refusal();
}

std::optional<core::Error> SheetEditor::refusal(int unit, core::Stage stage, int leaf) const
{
    const std::string_view unitId =
        unit >= 0 ? std::string_view(m_scores.units()[static_cast<std::size_t>(unit)].id)
                  : std::string_view();
    if (auto refused =
            m_standing.refusal(enteringAction(stage), unitId, m_scores.set().leafCode(leaf)))
        return refused;
    const core::ScoredBy by = scoredBy(m_scores.set(), leaf);
    if (stage != core::Stage::Self || by == core::ScoredBy::Unit)
        return std::nullopt;
    return core::Error{core::ErrorKind::InvalidData,
                       by == core::ScoredBy::Survey ? core::codes::entrySurveySelf
                                                    : core::codes::entryOfficeSelf,
                       {},
                       {}};
}

std::vector<core::Problem> SheetEditor::faults(int unit, core::Stage stage, int leaf,
                                               const core::Entry& entry) const
{
    const core::IndexSet& set = m_scores.set();
    const core::Entry* previous = previousEntry(unit, stage, leaf);
    return faults(unit, stage, leaf, entry,
                  engine::checkEntry(set, leaf, entry, stage, previous, m_scores.factsOf(unit)));
}

std::vector<core::Problem> SheetEditor::faults(int unit, core::Stage stage, int leaf,
                                               const core::Entry& entry,
                                               std::vector<core::Problem> found) const
{
    const core::IndexSet& set = m_scores.set();
    const core::Entry* previous = previousEntry(unit, stage, leaf);
    std::erase_if(found, [](const core::Problem& problem) { return !isError(problem); });
    if (found.empty() && wantsReason(set, leaf, entry, previous))
        found.push_back({core::Severity::Error, core::codes::entryReasonNeeded, {}, {}});
    for (core::Problem& problem : found)
        problem.place = std::string(set.leafCode(leaf));
    return found;
}

core::Status SheetEditor::apply(std::vector<core::Edit> edits, const std::string& reason,
                                const std::string& label, std::span<const Place> typed)
{
    if (auto refused = refusal())
        return *std::move(refused);
    std::erase_if(edits, [](const core::Edit& edit) { return edit.before == edit.after; });

    core::Error refusedEdits{core::ErrorKind::InvalidData, "entry.refused", {}, {}};
    for (const core::Edit& edit : edits) {
        const int unit = m_scores.unitIndex(edit.unit);
        if (unit < 0)
            return core::Error{
                core::ErrorKind::NotFound, "app.no-unit", {param("unit", edit.unit)}, {}};
        auto found = faults(unit, edit.stage, edit.leaf, edit.after);
        std::move(found.begin(), found.end(), std::back_inserter(refusedEdits.details));
    }
    if (!refusedEdits.details.empty())
        return refusedEdits;
    return write(edits, reason, label, typed);
}

core::Status SheetEditor::applyChecked(const std::vector<core::Edit>& edits,
                                       const std::string& reason, const std::string& label,
                                       std::span<const Place> typed)
{
    if (auto refused = refusal())
        return *std::move(refused);
    return write(edits, reason, label, typed);
}

core::Status SheetEditor::write(const std::vector<core::Edit>& edits, const std::string& reason,
                                const std::string& label, std::span<const Place> typed)
{
    if (edits.empty())
        return {};
    const core::IndexSet& set = m_scores.set();
    std::vector<store::EntryChange> changes;
    changes.reserve(edits.size());
    for (const core::Edit& edit : edits) {
        changes.push_back(
            {edit.unit, std::string(core::name(edit.stage)), std::string(set.leafCode(edit.leaf)),
             toStored(edit.before, set, edit.leaf), toStored(edit.after, set, edit.leaf)});
    }
    const std::string& assessment = m_scores.assessment().id;
    const auto write = [&]() -> core::Status {
        if (const auto row = m_book.writeEntries(assessment, changes, reason); !row)
            return row.error();
        for (const Place& place : typed) {
            if (core::Status ended = dropDrafts(place.unit, place.stage, place.leaf); !ended)
                return ended;
        }
        return {};
    };
    // An import without a step is one statement of the book already.
    core::Status written = !label.empty()  ? m_book.asStep(assessment, label, write)
                           : typed.empty() ? write()
                                           : m_book.inOneTransaction(write);
    if (!written) {
        logError("entries not written: " + written.error().code);
        return written;
    }
    for (const core::Edit& edit : edits)
        m_scores.setEntry(m_scores.unitIndex(edit.unit), edit.stage, edit.leaf, edit.after);
    return {};
}

core::Edit SheetEditor::makeEdit(int unit, core::Stage stage, int leaf, core::Entry after) const
{
    return {m_scores.units()[static_cast<std::size_t>(unit)].id, stage, leaf,
            m_scores.sheet(unit).at(stage, leaf), std::move(after)};
}

core::Entry SheetEditor::withFigures(int unit, core::Stage stage, int leaf,
                                     const core::Figures& figures) const
{
    core::Entry entry = m_scores.sheet(unit).at(stage, leaf);
    entry.status = core::EntryStatus::Scored;
    entry.figures = figures;
    if (!isManual(m_scores.set(), leaf))
        entry.points.reset();
    return entry;
}

core::Entry SheetEditor::withPoints(int unit, core::Stage stage, int leaf,
                                    core::Points points) const
{
    core::Entry entry = m_scores.sheet(unit).at(stage, leaf);
    entry.status = core::EntryStatus::Scored;
    entry.points = points;
    if (isManual(m_scores.set(), leaf))
        return entry;
    const core::Node& node = m_scores.set().leafNode(leaf);

    // The verifier works on the unit's figures until typing others.
    if (entry.figures.empty()) {
        if (const core::Entry* previous = previousEntry(unit, stage, leaf))
            entry.figures = previous->figures;
    }
    const core::Figures figures = engine::countingFigures(
        m_scores.set(), node, entry, m_scores.factsOf(unit), resultStageOf(stage));
    const engine::Highest highest =
        m_scores.best(resultStageOf(stage))[static_cast<std::size_t>(leaf)];
    const auto result = engine::rulePoints(m_scores.set(), node, figures, m_scores.factsOf(unit),
                                           resultStageOf(stage), highest);
    if (result.points == points)
        entry.points.reset();
    return entry;
}

Preview SheetEditor::preview(int unit, core::Stage stage, int leaf, const core::Entry& entry,
                             core::Language language) const
{
    Preview preview;
    const core::IndexSet& set = m_scores.set();
    preview.problems = engine::checkEntry(set, leaf, entry, stage, previousEntry(unit, stage, leaf),
                                          m_scores.factsOf(unit));
    if (leaf >= set.leafCount()) {
        preview.points = entry.points;
        return preview;
    }
    const core::ResultStage resultStage = resultStageOf(stage);
    const core::Node& node = set.leafNode(leaf);
    for (core::Problem& problem : preview.problems)
        nameFigure(problem, node);
    const engine::Highest highest = m_scores.best(resultStage)[static_cast<std::size_t>(leaf)];
    const engine::NodeResult result =
        engine::evaluateEntry(set, node, entry, resultStage, highest, m_scores.factsOf(unit));
    if (result.scored && !result.applicable.isZero())
        preview.points = result.points;
    preview.explanation =
        engine::explain(set, node, entry, resultStage, highest, m_scores.factsOf(unit), language);
    if (node.section == core::Section::Figures) {
        const core::Edit edit{m_scores.units()[static_cast<std::size_t>(unit)].id, stage, leaf,
                              m_scores.sheet(unit).at(stage, leaf), entry};
        std::vector<ScoreMove> moves = movesBy(m_scores, {&edit, 1});
        std::erase_if(moves,
                      [resultStage](const ScoreMove& move) { return move.stage != resultStage; });
        if (!moves.empty())
            preview.explanation +=
                (language == core::Language::Vietnamese ? "; đổi điểm " : "; moves ") +
                movesText(set, moves, language);
    }
    return preview;
}

const core::Entry* SheetEditor::previousEntry(int unit, core::Stage stage, int leaf) const
{
    return stage == core::Stage::Self
               ? nullptr
               : &m_scores.sheet(unit).at(previousStage(unit, stage, leaf), leaf);
}

core::Stage SheetEditor::previousStage(int unit, core::Stage stage, int leaf) const
{
    return app::previousStage(m_scores.sheet(unit), stage, leaf);
}

core::Status SheetEditor::keepDraft(int unit, core::Stage stage, int leaf, const std::string& field,
                                    const std::string& text)
{
    if (m_book.isReadOnly())
        return {};
    return m_book.putDraft(m_scores.assessment().id,
                           {m_scores.units()[static_cast<std::size_t>(unit)].id,
                            std::string(core::name(stage)),
                            std::string(m_scores.set().leafCode(leaf)), field, text});
}

core::Status SheetEditor::dropDrafts(int unit, core::Stage stage, int leaf)
{
    if (m_book.isReadOnly())
        return {};
    return m_book.clearDrafts(m_scores.assessment().id,
                              m_scores.units()[static_cast<std::size_t>(unit)].id,
                              core::name(stage), m_scores.set().leafCode(leaf));
}

core::Result<std::vector<store::Draft>> SheetEditor::drafts() const
{
    return m_book.drafts(m_scores.assessment().id);
}

} // namespace app
