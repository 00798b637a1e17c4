#include "models/book/CounterDrafts.h"

#include "models/words/Text.h"

namespace models {

void CounterDrafts::read(store::Book& book, const app::ScoreBook& scores)
{
    m_book = &book;
    m_scores = &scores;
    m_texts.clear();
    // Drafts that cannot be read are lost typing, no reason to keep the assessment closed.
    const auto kept = app::counterDrafts(book, scores);
    if (!kept)
        return;
    for (const auto& [place, text] : *kept)
        m_texts.emplace(place, qt(text));
}

const QString* CounterDrafts::find(const Place& place) const
{
    const auto found = m_texts.find(place);
    return found == m_texts.end() ? nullptr : &found->second;
}

std::vector<CounterDrafts::Place> CounterDrafts::places() const
{
    std::vector<Place> all;
    for (const auto& [place, text] : m_texts)
        all.push_back(place);
    return all;
}

core::Status CounterDrafts::keep(const Place& place, const QString& text)
{
    if (const QString* kept = find(place); kept && *kept == text)
        return {};
    m_texts[place] = text;
    core::Status status = app::keepCounterDraft(*m_book, *m_scores, place, utf8(text));
    Q_EMIT changed(place.unit);
    return status;
}

void CounterDrafts::drop(const Place& place)
{
    if (m_texts.erase(place) == 0)
        return;
    (void)app::keepCounterDraft(*m_book, *m_scores, place, {});
    Q_EMIT changed(place.unit);
}

std::vector<CounterDrafts::Place> CounterDrafts::ofRow(const core::DossierCounters& row,
                                                       int unit) const
{
    std::vector<Place> all;
    for (auto it = m_texts.lower_bound({unit, row.level, row.field, {}}); it != m_texts.end();
         ++it) {
        const Place& place = it->first;
        if (place.unit != unit || place.level != row.level || place.field != row.field)
            break;
        all.push_back(place);
    }
    return all;
}

void CounterDrafts::moveRow(int unit, const core::DossierCounters& from,
                            const core::DossierCounters& to)
{
    for (const Place& place : ofRow(from, unit)) {
        const QString text = *find(place);
        drop(place);
        (void)keep({unit, to.level, to.field, place.column}, text);
    }
}

} // namespace models
