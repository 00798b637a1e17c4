#pragma once

#include "app/Changes.h"
#include "app/Place.h"
#include "app/SheetEditor.h"
#include "app/Unconfirmed.h"

#include <span>
#include <string>

namespace app {

/// How what came over from last year (Unconfirmed.h) becomes the unit's own, or goes: each one
/// step. An answer becomes the entry of the self stage, a document one of the unit's that serves
/// the criterion. Places are criteria of units; their stage is not looked at.
class CarriedEditor {
public:
    CarriedEditor(store::Book& book, ScoreBook& scores, const SheetEditor& sheet)
        : m_book(book), m_scores(scores), m_sheet(sheet)
    {}

    /// Why nothing can be confirmed or discarded there: as SheetEditor::refusal of the self stage
    /// and, where documents wait, EvidenceEditor::refusal; InvalidData "carried.none" (code) where
    /// nothing waits; "entry.refused" with the faults of an answer that nobody could type today.
    std::optional<core::Error> refusal(const Place& place) const;

    /// Of several places those that are refused stay unconfirmed; where all are, or the only one
    /// is, the error is that of the first.
    core::Result<Changes> confirm(std::span<const Place> places, const std::string& label);
    /// What waits there is given up. Refused as a whole where one place is.
    core::Result<Changes> discard(std::span<const Place> places, const std::string& label);

private:
    std::optional<core::Error> closed(const Place& place) const;

    store::Book& m_book;
    ScoreBook& m_scores;
    const SheetEditor& m_sheet;
};

/// The label of such a step, as a stored text (StepText.h): of one criterion, or of how many.
std::string carriedLabel(const ScoreBook& scores, std::span<const Place> places, bool isConfirmed);

} // namespace app
