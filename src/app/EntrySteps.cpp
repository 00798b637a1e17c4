#include "app/EntrySteps.h"

#include "core/Calendar.h"
#include "core/Codes.h"
#include "core/Names.h"
#include "core/NumberText.h"

#include <algorithm>
#include <utility>

namespace app {

using core::Entry;
using core::EntryStatus;
using core::Param;

namespace {

const Entry& entryAt(const SheetEditor& editor, const Place& place)
{
    return editor.scores().sheet(place.unit).at(place.stage, place.leaf);
}

Param codeParam(const SheetEditor& editor, const Place& place)
{
    // "figure:dan-so" is for files.
    const core::Node* node = nodeOf(editor.scores().set(), place.leaf);
    return Param::text("code", node && !node->bearsPoints()
                                   ? node->title
                                   : std::string(editor.scores().set().leafCode(place.leaf)));
}

StepPlan refusedPlan(const Place& place, core::Error error)
{
    StepPlan plan;
    plan.refused = StepRefusal{place, std::move(error)};
    return plan;
}

StepPlan refusedPlan(const Place& place, const char* code, std::vector<Param> params = {})
{
    return refusedPlan(place, {core::ErrorKind::InvalidData, code, std::move(params), {}});
}

/// Whether there is nothing to accept and nothing missing: a criterion that the set's figures
/// score, a figure that is drawn.
bool countsUnentered(const SheetEditor& editor, const Place& place)
{
    const core::Node* node = nodeOf(editor.scores().set(), place.leaf);
    if (!node || !entryAt(editor, place).isEmpty())
        return false;
    return node->section == core::Section::Figures
               ? !shownFigures(editor, place.unit, place.stage, place.leaf).empty()
               : node->isSharedOnly && pointsOf(editor.scores(), place, {});
}

/// A fault that a reason mends.
bool isReason(const core::Problem& fault)
{
    return fault.code == core::codes::entryReasonNeeded ||
           fault.code == core::codes::entryNoteNeeded;
}

} // namespace

StepPlan planStatus(const SheetEditor& editor, std::span<const Place> places, EntryStatus status)
{
    const bool isBack = status != EntryStatus::Empty &&
                        std::all_of(places.begin(), places.end(), [&](const Place& place) {
                            return entryAt(editor, place).status == status;
                        });
    StepPlan plan;
    for (const Place& place : places) {
        if (auto refused = editor.refusal(place.unit, place.stage, place.leaf))
            return refusedPlan(place, *std::move(refused));
        const core::Node* node = nodeOf(editor.scores().set(), place.leaf);
        if (status == EntryStatus::None && !isBack && (!node || !node->mayBeNone()))
            return refusedPlan(place, "step.none-refused", {codeParam(editor, place)});
        Entry entry = withStatus(entryAt(editor, place), isBack ? EntryStatus::Scored : status);
        const auto faults = editor.faults(place.unit, place.stage, place.leaf, entry);
        if (!entry.isEmpty() && !faults.empty() && isReason(faults.front())) {
            if (places.size() > 1)
                return refusedPlan(place, "step.reason-each");
            plan.wantsReason.push_back(place);
            plan.waiting = WaitingText{place, {field::status, std::string(core::name(status))}};
            return plan;
        }
        plan.edits.push_back(
            editor.makeEdit(place.unit, place.stage, place.leaf, std::move(entry)));
    }
    return plan;
}

StepPlan planAccept(const SheetEditor& editor, std::span<const Place> places)
{
    StepPlan plan;
    if (places.empty())
        return plan;
    for (const Place& place : places) {
        if (place.stage == core::Stage::Self)
            return refusedPlan(place, "step.no-stage-before");
        if (auto refused = editor.refusal(place.unit, place.stage, place.leaf))
            return refusedPlan(place, *std::move(refused));
        // What a verifier has decided is not overrun in passing; one, chosen alone, is meant.
        if (places.size() > 1 && !entryAt(editor, place).isEmpty()) {
            ++plan.kept;
            continue;
        }
        auto entry = acceptedEntry(editor, place.unit, place.stage, place.leaf);
        if (!entry) {
            if (!countsUnentered(editor, place))
                plan.notScored.push_back(place);
            continue;
        }
        const auto faults = editor.faults(place.unit, place.stage, place.leaf, *entry);
        if (!std::all_of(faults.begin(), faults.end(), isReason)) {
            const auto unit = static_cast<std::size_t>(place.unit);
            return refusedPlan(
                place, "step.not-computable",
                {codeParam(editor, place),
                 Param::text("unit", core::shortUnitName(editor.scores().units()[unit].name))});
        }
        if (!faults.empty()) {
            plan.wantsReason.push_back(place);
            continue;
        }
        plan.edits.push_back(
            editor.makeEdit(place.unit, place.stage, place.leaf, *std::move(entry)));
    }
    if (!plan.edits.empty())
        return plan;
    if (!plan.wantsReason.empty()) {
        // The first of them asks for its reason: what was accepted waits as typed.
        const Place& place = plan.wantsReason.front();
        const core::Node* node = nodeOf(editor.scores().set(), place.leaf);
        const Entry* previous = editor.previousEntry(place.unit, place.stage, place.leaf);
        if (node && !previous->figures.empty())
            plan.waiting =
                WaitingText{place, {field::figures, figuresFieldText(*node, previous->figures)}};
        else if (previous->points)
            plan.waiting = WaitingText{
                place,
                {field::points, core::format(*previous->points, core::NumberStyle::Vietnamese)}};
        else
            plan.waiting =
                WaitingText{place, {field::status, std::string(core::name(previous->status))}};
        return plan;
    }
    if (plan.kept > 0)
        return refusedPlan(places.front(), "step.all-verified");
    const Place& first = plan.notScored.empty() ? places.front() : plan.notScored.front();
    return refusedPlan(first, plan.notScored.empty() ? "step.counts-unentered" : "step.none-before",
                       {codeParam(editor, first)});
}

bool holdsDay(const core::IndexSet& set, int leaf, const core::Entry& entry)
{
    const core::Node* node = nodeOf(set, leaf);
    for (std::size_t slot = 0; node && slot < node->slots.size(); ++slot) {
        if (node->slots[slot].kind == core::FigureSlot::Kind::Date && entry.figures.has(slot) &&
            entry.figures.at(slot) != core::Decimal::whole(core::neverDay))
            return true;
    }
    return false;
}

StepPlan planLastYear(const SheetEditor& editor, std::span<const Place> places,
                      const LastYear& last)
{
    StepPlan plan;
    for (const Place& place : places) {
        if (!last.exists())
            return refusedPlan(place, "step.no-last-year");
        if (auto refused = editor.refusal(place.unit, place.stage, place.leaf))
            return refusedPlan(place, *std::move(refused));
        const Entry* entry = last.entry(place.unit, place.leaf);
        if (!entry || entry->isEmpty())
            return refusedPlan(place, "step.last-year-empty", {codeParam(editor, place)});
        if (!last.sameFigures(place.leaf))
            return refusedPlan(place, "step.last-year-other", {codeParam(editor, place)});
        if (holdsDay(editor.scores().set(), place.leaf, *entry))
            return refusedPlan(place, "step.last-year-day", {codeParam(editor, place)});
        Entry taken;
        taken.status = entry->status;
        taken.figures = entry->figures;
        if (isManual(editor.scores().set(), place.leaf))
            taken.points = entry->points;
        // Where the entry speaks by its note, the note comes along.
        if (taken.figures.empty())
            taken.note = entry->note;
        plan.edits.push_back(
            editor.makeEdit(place.unit, place.stage, place.leaf, std::move(taken)));
    }
    return plan;
}

} // namespace app
