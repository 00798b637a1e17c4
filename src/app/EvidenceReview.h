#pragma once

#include "app/ScoreBook.h"
#include "core/Language.h"
#include "core/Result.h"
#include "engine/EvidenceChecks.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// What engine/EvidenceChecks.h finds in an assessment, with units by name. Which units hold which
/// content is looked up once; documentsChanged() makes it look again.
class EvidenceReview {
public:
    EvidenceReview() = default;
    explicit EvidenceReview(const ScoreBook& scores) : m_scores(&scores) {}

    void documentsChanged() { m_uses.reset(); }
    /// False where the assessment was loaded anew or another one is current: then a new review is
    /// needed.
    bool isOf(const ScoreBook& scores) const { return m_scores == &scores; }

    std::vector<core::Problem> ofDocument(int unit, const core::Document& document) const;
    /// All problems of a unit's evidence: of each document, of each criterion that rests on one
    /// whose time is over, then missing ones, in the order of the set.
    std::vector<core::Problem> ofUnit(int unit) const;

private:
    const engine::FileUses& uses() const;

    const ScoreBook* m_scores = nullptr;
    mutable std::optional<engine::FileUses> m_uses;
};

/// A problem of a document in a word or two, to stand beside it: "thiếu số".
std::string flagWord(const core::Problem& problem, core::Language language);

} // namespace app
