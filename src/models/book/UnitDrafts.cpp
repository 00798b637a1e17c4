#include "models/book/UnitDrafts.h"

#include "models/words/Text.h"

namespace models {

void UnitDrafts::read(store::Book& book, const std::vector<core::Assessment>& assessments,
                      const std::string& current)
{
    m_book = &book;
    m_current = current;
    m_texts.clear();
    // Drafts that cannot be read are lost typing, no reason to keep the book closed.
    const auto kept = app::unitDrafts(book, assessments);
    if (!kept)
        return;
    for (const app::UnitDraft& draft : *kept)
        m_texts[draft.place] = {draft.assessment, qt(draft.text)};
}

const QString* UnitDrafts::find(const Place& place) const
{
    const auto found = m_texts.find(place);
    return found == m_texts.end() ? nullptr : &found->second.text;
}

std::vector<UnitDrafts::Place> UnitDrafts::places() const
{
    std::vector<Place> all;
    for (const auto& [place, kept] : m_texts)
        all.push_back(place);
    return all;
}

core::Status UnitDrafts::keep(const Place& place, const QString& text)
{
    const auto [kept, isNew] = m_texts.try_emplace(place, Kept{m_current, {}});
    if (!isNew && kept->second.text == text)
        return {};
    kept->second.text = text;
    core::Status status = app::keepUnitDraft(*m_book, {kept->second.assessment, place, utf8(text)});
    Q_EMIT changed();
    return status;
}

void UnitDrafts::drop(const Place& place)
{
    const auto found = m_texts.find(place);
    if (found == m_texts.end())
        return;
    (void)app::keepUnitDraft(*m_book, {found->second.assessment, place, {}});
    m_texts.erase(found);
    Q_EMIT changed();
}

} // namespace models
