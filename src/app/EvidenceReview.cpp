#include "app/EvidenceReview.h"

#include "app/Wording.h"
#include "core/Names.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace app {

const engine::FileUses& EvidenceReview::uses() const
{
    if (!m_uses) {
        m_uses.emplace();
        for (int unit = 0; unit < m_scores->unitCount(); ++unit)
            m_uses->add(m_scores->units()[static_cast<std::size_t>(unit)].id,
                        m_scores->documents(unit));
    }
    return *m_uses;
}

std::vector<core::Problem> EvidenceReview::ofDocument(int unit,
                                                      const core::Document& document) const
{
    auto found = engine::documentProblems(document, m_scores->documents(unit),
                                          m_scores->units()[static_cast<std::size_t>(unit)].id,
                                          m_scores->assessment(), m_scores->set(), uses());
    for (core::Problem& problem : found) {
        for (core::Param& param : problem.params) {
            const int other = param.name == "unit" ? m_scores->unitIndex(param.value) : -1;
            if (other >= 0)
                param.value =
                    core::shortUnitName(m_scores->units()[static_cast<std::size_t>(other)].name);
        }
    }
    return found;
}

std::vector<core::Problem> EvidenceReview::ofUnit(int unit) const
{
    std::vector<core::Problem> all;
    for (const core::Document& document : m_scores->documents(unit)) {
        auto found = ofDocument(unit, document);
        // Told of each criterion that rests on it, below.
        std::erase_if(found, engine::isOfLife);
        std::move(found.begin(), found.end(), std::back_inserter(all));
    }
    auto stale =
        engine::staleEvidence(m_scores->documents(unit), m_scores->assessment(), m_scores->set());
    std::move(stale.begin(), stale.end(), std::back_inserter(all));
    const auto snapshot = m_scores->evaluation(core::ResultStage::Self);
    const Evaluation& self = *snapshot;
    auto missing =
        engine::missingEvidence(m_scores->documents(unit), m_scores->sheet(unit),
                                self.results[static_cast<std::size_t>(unit)], m_scores->set());
    std::move(missing.begin(), missing.end(), std::back_inserter(all));
    const auto leafOf = [this](const core::Problem& problem) {
        return m_scores->set().findLeaf(problem.place);
    };
    std::stable_sort(all.begin(), all.end(), [&](const core::Problem& a, const core::Problem& b) {
        return leafOf(a) < leafOf(b);
    });
    return all;
}

std::string flagWord(const core::Problem& problem, core::Language language)
{
    return text(core::Problem{problem.severity, problem.code + "-word", {}, {}}, language);
}

} // namespace app
