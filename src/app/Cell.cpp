#include "app/Cell.h"

#include "app/EntryReader.h"
#include "app/LastYear.h"
#include "app/Progress.h"
#include "app/SheetChecks.h"
#include "app/SheetEditor.h"
#include "core/RuleKind.h"
#include "engine/EvidenceChecks.h"

#include <algorithm>

namespace app {

using core::Entry;
using core::EntryStatus;
using core::Points;
using core::ScoredBy;
using core::Stage;

namespace {

struct Judged {
    const core::Node* node = nullptr;
    ScoredBy by = ScoredBy::Unit;
    EntryStatus counting = EntryStatus::Empty;
    engine::NodeResult result; ///< of the counting entry of a criterion
    bool applies = true;       ///< false: its maximum is scaled to nothing for this unit
};

bool applies(const ScoreBook& scores, const Place& place)
{
    const core::Node* node = nodeOf(scores.set(), place.leaf);
    if (!node || !node->isScaled || !node->bearsPoints() ||
        (place.stage == Stage::Self && node->by != ScoredBy::Unit))
        return true;
    // Nothing is entered: what is left is what the scale makes of the maximum.
    const engine::NodeResult bare = resultOf(scores, place, Entry());
    return !bare.applicable.isZero() || bare.flags != 0;
}

CellState stateOf(const Cell& cell, const Judged& judged)
{
    if (cell.isTyped)
        return CellState::Pending;
    const bool isSelf = cell.place.stage == Stage::Self;
    if (isSelf && judged.by != ScoredBy::Unit)
        return CellState::Outside;
    if (!judged.applies)
        return CellState::NotApplicable;
    switch (judged.counting) {
    case EntryStatus::Empty:
        return cell.carried ? CellState::Unconfirmed : CellState::NotScored;
    case EntryStatus::None:
        return CellState::NothingArose;
    case EntryStatus::Unproven:
        return CellState::Unproven;
    case EntryStatus::Scored:
        break;
    }
    // Figures and decisions give no points, which is no fault of theirs.
    if (judged.node && !judged.result.scored && (judged.node->bearsPoints() || cell.flags != 0))
        return CellState::Faulty;
    if (cell.flags != 0 || cell.isHeldToMax)
        return CellState::Flagged;
    if (isSelf)
        return CellState::SelfScored;
    if (judged.by == ScoredBy::Survey)
        return CellState::Survey;
    if (!cell.difference)
        return CellState::Accepted;
    return cell.difference->isNegative() ? CellState::Cut : CellState::Raised;
}

} // namespace

const core::Node* nodeOf(const core::IndexSet& set, int leaf)
{
    return leaf >= 0 && leaf < set.leafCount() ? &set.leafNode(leaf) : nullptr;
}

Points maximumOf(const core::IndexSet& set, int leaf)
{
    if (const core::Node* node = nodeOf(set, leaf))
        return node->max;
    return leaf == set.bonusLeaf() ? set.bonusCap : set.penaltyCap;
}

bool isManual(const core::IndexSet& set, int leaf)
{
    const core::Node* node = nodeOf(set, leaf);
    return !node || core::isTyped(node->rule);
}

ScoredBy scoredBy(const core::IndexSet& set, int leaf)
{
    const core::Node* node = nodeOf(set, leaf);
    return node ? node->by : ScoredBy::Unit;
}

engine::NodeResult resultOf(const ScoreBook& scores, const Place& place, const Entry& entry)
{
    const core::ResultStage stage = resultStageOf(place.stage);
    return engine::evaluateEntry(scores.set(), scores.set().leafNode(place.leaf), entry, stage,
                                 scores.best(stage)[static_cast<std::size_t>(place.leaf)],
                                 scores.factsOf(place.unit));
}

std::optional<Points> pointsOf(const ScoreBook& scores, const Place& place, const Entry& entry)
{
    const core::Node* node = nodeOf(scores.set(), place.leaf);
    if (entry.isEmpty() && (!node || !node->isSharedOnly))
        return std::nullopt;
    if (!node)
        return entry.status == EntryStatus::Scored ? entry.points : std::nullopt;
    const engine::NodeResult made = resultOf(scores, place, entry);
    return made.scored && !made.applicable.isZero() ? std::optional(made.points) : std::nullopt;
}

bool isDone(const ScoreBook& scores, const Place& place)
{
    const Entry& entry = scores.sheet(place.unit).counting(resultStageOf(place.stage), place.leaf);
    const core::Node* node = nodeOf(scores.set(), place.leaf);
    if (node && isCounted(scores.set(), place.leaf, place.stage)) {
        // Most are empty or plain: only what depends on more is evaluated to know that it is open.
        const bool isOpen = entry.isEmpty() && !node->isScaled && !node->isSharedOnly;
        return !isOpen && resultOf(scores, place, entry).missing == 0;
    }
    if (!entry.isEmpty() || !node)
        return !entry.isEmpty();
    if (!applies(scores, place))
        return true;
    if (node->isSharedOnly)
        return pointsOf(scores, place, entry).has_value();
    return node->section == core::Section::Figures && node->draws &&
           !engine::countingFigures(scores.set(), *node, entry, scores.factsOf(place.unit),
                                    resultStageOf(place.stage))
                .empty();
}

bool lacksEvidence(const ScoreBook& scores, int unit, int leaf)
{
    const core::Node* node = nodeOf(scores.set(), leaf);
    if (!node || node->by != ScoredBy::Unit || scores.documentCount(unit, leaf) > 0)
        return false;
    const Entry& self = scores.sheet(unit).at(Stage::Self, leaf);
    return !self.isEmpty() &&
           engine::lacksEvidence(*node, self, resultOf(scores, {unit, Stage::Self, leaf}, self),
                                 false);
}

bool restsOnStale(const ScoreBook& scores, int unit, int leaf)
{
    if (scores.documentCount(unit, leaf) == 0)
        return false;
    const std::string_view code = scores.set().leafCode(leaf);
    const auto& documents = scores.documents(unit);
    return std::any_of(documents.begin(), documents.end(), [&](const core::Document& document) {
        return engine::restsOnStale(document, code, documents, scores.assessment());
    });
}

Cell cellAt(const SheetEditor& editor, const Place& place, bool isTyped, const LastYear* last)
{
    const ScoreBook& scores = editor.scores();
    const core::Sheet& sheet = scores.sheet(place.unit);
    const Entry& own = sheet.at(place.stage, place.leaf);
    const Entry& counting = sheet.counting(resultStageOf(place.stage), place.leaf);
    const Entry* previous = editor.previousEntry(place.unit, place.stage, place.leaf);

    Judged judged;
    judged.node = nodeOf(scores.set(), place.leaf);
    judged.by = scoredBy(scores.set(), place.leaf);
    judged.counting = counting.status;
    judged.applies = applies(scores, place);

    Cell cell;
    cell.place = place;
    cell.isExtra = !judged.node || judged.node->section != core::Section::Areas;
    cell.by = judged.by;
    cell.isTyped = isTyped;
    cell.status = own.status;
    cell.isNoteOwn = !own.isEmpty() || !own.note.empty() || counting.note.empty();
    cell.note = cell.isNoteOwn ? own.note : counting.note;
    const bool isSharedOnly = judged.node && judged.node->isSharedOnly;
    if (judged.node && (!counting.isEmpty() || isSharedOnly)) {
        judged.result = resultOf(scores, place, counting);
        // What the set's figures score needs no entry.
        if (counting.isEmpty() && judged.result.scored)
            judged.counting = EntryStatus::Scored;
        cell.flags = judged.result.flags;
        // Nobody has begun with it: that figures of the set are still to come is no fault here.
        if (judged.counting == EntryStatus::Empty)
            cell.flags &= ~static_cast<engine::Flags>(engine::Flag::FigureMissing);
        if (judged.result.scored && !judged.result.applicable.isZero())
            cell.counting = judged.result.points;
        // What is held to the maximum has reached it.
        cell.isHeldToMax = judged.result.points == judged.result.applicable &&
                           judged.result.scored &&
                           isHeldToMax(scores, place.unit, resultStageOf(place.stage), place.leaf);
    } else {
        cell.counting = pointsOf(scores, place, counting);
    }
    // An own entry is the one that counts at its stage.
    if (!own.isEmpty() || (isSharedOnly && counting.isEmpty()))
        cell.points = cell.counting;
    if (previous) {
        const Place from{place.unit, editor.previousStage(place.unit, place.stage, place.leaf),
                         place.leaf};
        cell.before = pointsOf(scores, from, *previous);
        if (judged.by == ScoredBy::Unit && cell.counting) {
            const auto self = from.stage == Stage::Self
                                  ? cell.before
                                  : pointsOf(scores, {place.unit, Stage::Self, place.leaf},
                                             sheet.at(Stage::Self, place.leaf));
            if (self && *self != *cell.counting)
                cell.difference = *cell.counting - *self;
        }
    }
    const Entry& shown = own.isEmpty() && previous ? *previous : own;
    if (judged.node && shown.status != EntryStatus::None) {
        cell.figures = shownFigures(editor, place.unit, place.stage, place.leaf);
        cell.figuresFrom = figuresFrom(editor, place);
    }
    cell.documents = scores.documentCount(place.unit, place.leaf);
    cell.lacksEvidence = lacksEvidence(scores, place.unit, place.leaf);
    cell.restsOnStale = restsOnStale(scores, place.unit, place.leaf);
    if (place.stage == Stage::Self && scores.carried(place.unit) != nullptr) {
        if (const Entry* carried = unconfirmedAnswer(scores, place.unit, place.leaf))
            cell.carried = *carried;
        cell.carriedDocuments =
            static_cast<int>(unconfirmedDocuments(scores, place.unit, place.leaf).size());
    }
    if (last)
        cell.lastYear = last->points(place.unit, place.leaf);
    if (const core::Phase phase = editor.standing().process().phase; phase != core::Phase::None) {
        const core::Appeal appeal =
            editor.standing().appeal(scores.units()[static_cast<std::size_t>(place.unit)].id,
                                     scores.set().leafCode(place.leaf));
        cell.isAsked = !appeal.question.empty() && appeal.answer.empty() &&
                       (phase == core::Phase::Verify1 || phase == core::Phase::Appeal);
        cell.isContested = appeal.isComplaint && sheet.at(Stage::V2, place.leaf).isEmpty() &&
                           (phase == core::Phase::Appeal || phase == core::Phase::Verify2);
    }
    cell.readOnly = editor.refusal(place.unit, place.stage, place.leaf);
    cell.state = stateOf(cell, judged);
    return cell;
}

} // namespace app
