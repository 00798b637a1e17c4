#include "app/CarriedEditor.h"

#include "app/Cell.h"
#include "app/EntryText.h"
#include "app/Gate.h"
#include "app/Log.h"
#include "app/StepText.h"
#include "core/Names.h"
#include "store/Canonical.h"
#include "store/Carried.h"

#include <algorithm>
#include <map>
#include <utility>

namespace app {

namespace {

using core::Document;
using core::ErrorKind;
using core::Param;

std::string codeOfPlace(const ScoreBook& scores, const Place& place)
{
    return std::string(scores.set().leafCode(place.leaf));
}

const std::string& unitOfPlace(const ScoreBook& scores, const Place& place)
{
    return scores.units()[static_cast<std::size_t>(place.unit)].id;
}

/// A document of the unit that holds the same: the one that was confirmed for another criterion, or
/// that content attached anew.
std::vector<Document>::iterator sameAs(std::vector<Document>& own, const Document& carried)
{
    const auto byId = std::find_if(own.begin(), own.end(),
                                   [&](const Document& one) { return one.id == carried.id; });
    return byId != own.end() ? byId
                             : std::find_if(own.begin(), own.end(), [&](const Document& one) {
                                   return one.fileHash == carried.fileHash && !one.removed;
                               });
}

void addServed(std::vector<Document>& own, Document carried, const std::string& code)
{
    const auto present = sameAs(own, carried);
    if (present != own.end()) {
        present->codes.push_back(code);
        return;
    }
    carried.codes = {code};
    own.push_back(std::move(carried));
}

std::vector<store::DocumentChange> changesOf(const std::string& unit,
                                             const std::vector<Document>& before,
                                             const std::vector<Document>& after)
{
    std::vector<store::DocumentChange> changes;
    for (std::size_t i = 0; i < after.size(); ++i) {
        const Document was = i < before.size() ? before[i] : Document();
        if (was != after[i])
            changes.push_back({unit, was, after[i]});
    }
    return changes;
}

} // namespace

std::optional<core::Error> CarriedEditor::closed(const Place& place) const
{
    if (unconfirmedAnswer(m_scores, place.unit, place.leaf) != nullptr) {
        if (auto refused = m_sheet.refusal(place.unit, core::Stage::Self, place.leaf))
            return refused;
    }
    if (unconfirmedDocuments(m_scores, place.unit, place.leaf).empty())
        return std::nullopt;
    return Gate(m_book).refusal(
        {core::Action::ChangeEvidence, m_scores.assessment().id, unitOfPlace(m_scores, place)});
}

std::optional<core::Error> CarriedEditor::refusal(const Place& place) const
{
    const core::Entry* answer = unconfirmedAnswer(m_scores, place.unit, place.leaf);
    if (answer == nullptr && unconfirmedDocuments(m_scores, place.unit, place.leaf).empty())
        return core::Error{ErrorKind::InvalidData,
                           "carried.none",
                           {Param::text("code", codeOfPlace(m_scores, place))},
                           {}};
    if (auto refused = closed(place))
        return refused;
    if (answer == nullptr)
        return std::nullopt;
    auto faults = m_sheet.faults(place.unit, core::Stage::Self, place.leaf, *answer);
    if (faults.empty())
        return std::nullopt;
    return core::Error{ErrorKind::InvalidData, "entry.refused", {}, std::move(faults)};
}

core::Result<Changes> CarriedEditor::confirm(std::span<const Place> places,
                                             const std::string& label)
{
    Changes changes;
    std::vector<store::EntryChange> entries;
    std::map<int, std::vector<Document>> documents; // of the units that get some
    std::optional<core::Error> first;
    const core::IndexSet& set = m_scores.set();
    for (const Place& place : places) {
        if (auto refused = refusal(place)) {
            if (!first)
                first = std::move(refused);
            continue;
        }
        if (const core::Entry* answer = unconfirmedAnswer(m_scores, place.unit, place.leaf)) {
            core::Edit edit = m_sheet.makeEdit(place.unit, core::Stage::Self, place.leaf, *answer);
            entries.push_back({edit.unit, std::string(core::name(edit.stage)),
                               codeOfPlace(m_scores, place), toStored(edit.before, set, edit.leaf),
                               toStored(edit.after, set, edit.leaf)});
            changes.edits.push_back(std::move(edit));
        }
        for (Document& document : unconfirmedDocuments(m_scores, place.unit, place.leaf)) {
            auto& own =
                documents.try_emplace(place.unit, m_scores.documents(place.unit)).first->second;
            addServed(own, std::move(document), codeOfPlace(m_scores, place));
        }
    }
    if (entries.empty() && documents.empty())
        return first ? *std::move(first)
                     : core::Error{ErrorKind::InvalidData, "carried.none-left", {}, {}};

    const std::string& assessment = m_scores.assessment().id;
    const std::string reason = stepText("step.confirmed");
    const core::Status written = m_book.asStep(assessment, label, [&]() -> core::Status {
        if (!entries.empty()) {
            if (const auto row = m_book.writeEntries(assessment, entries, reason); !row)
                return row.error();
        }
        for (const auto& [unit, own] : documents) {
            const auto row =
                m_book.writeDocuments(assessment,
                                      changesOf(m_scores.units()[static_cast<std::size_t>(unit)].id,
                                                m_scores.documents(unit), own),
                                      reason);
            if (!row)
                return row.error();
        }
        return {};
    });
    if (!written) {
        logError("carried answers not confirmed: " + written.error().code);
        return written.error();
    }
    for (const core::Edit& edit : changes.edits)
        m_scores.setEntry(m_scores.unitIndex(edit.unit), edit.stage, edit.leaf, edit.after);
    for (auto& [unit, own] : documents) {
        m_scores.setDocuments(unit, std::move(own));
        changes.documentUnits.push_back(unit);
    }
    changes.label = label;
    return changes;
}

core::Result<Changes> CarriedEditor::discard(std::span<const Place> places,
                                             const std::string& label)
{
    Changes changes;
    changes.label = label;
    std::vector<store::CarriedRow> gone;
    std::vector<store::CarriedRow> come;
    std::map<int, Carried> after;
    for (const Place& place : places) {
        const core::Entry* answer = unconfirmedAnswer(m_scores, place.unit, place.leaf);
        const auto documents = unconfirmedDocuments(m_scores, place.unit, place.leaf);
        if (answer == nullptr && documents.empty())
            continue;
        if (auto refused = closed(place))
            return *std::move(refused);
        const std::string code = codeOfPlace(m_scores, place);
        Carried& left = after.try_emplace(place.unit, *m_scores.carried(place.unit)).first->second;
        if (answer != nullptr) {
            gone.push_back({unitOfPlace(m_scores, place), false, code,
                            store::canonicalText(toStored(*answer, m_scores.set(), place.leaf))});
            left.answers.erase(place.leaf);
        }
        // A document that came for several criteria stays for the others.
        for (const Document& document : documents) {
            for (Document& one : left.documents) {
                if (one.id == document.id)
                    std::erase(one.codes, code);
            }
        }
    }
    for (auto& [unit, left] : after) {
        const std::string& id = m_scores.units()[static_cast<std::size_t>(unit)].id;
        const auto& before = m_scores.carried(unit)->documents;
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (before[i] == left.documents[i])
                continue;
            gone.push_back({id, true, before[i].id, store::canonicalText(before[i])});
            if (!left.documents[i].codes.empty())
                come.push_back({id, true, before[i].id, store::canonicalText(left.documents[i])});
        }
        std::erase_if(left.documents, [](const Document& one) { return one.codes.empty(); });
        changes.carriedUnits.push_back(unit);
    }
    if (gone.empty())
        return core::Error{ErrorKind::InvalidData, "carried.none-left", {}, {}};
    const std::string& assessment = m_scores.assessment().id;
    const core::Status written = m_book.asStep(assessment, label, [&]() -> core::Status {
        if (core::Status dropped = store::Carried::write(m_book, assessment, gone, true, {});
            !dropped)
            return dropped;
        return come.empty() ? core::Status()
                            : store::Carried::write(m_book, assessment, come, false, {});
    });
    if (!written)
        return written.error();
    for (auto& [unit, left] : after)
        m_scores.setCarried(unit, std::move(left));
    return changes;
}

std::string carriedLabel(const ScoreBook& scores, std::span<const Place> places, bool isConfirmed)
{
    if (places.size() == 1)
        return stepText(
            isConfirmed ? "step.confirm-one" : "step.discard-one",
            {Param::text("code", codeOfPlace(scores, places.front())),
             Param::text("unit",
                         core::shortUnitName(
                             scores.units()[static_cast<std::size_t>(places.front().unit)].name))});
    return stepText(isConfirmed ? "step.confirm" : "step.discard",
                    {Param::num("count", static_cast<long long>(places.size()))});
}

} // namespace app
