#include "models/book/Appeals.h"

#include "app/ProcessDesk.h"
#include "models/words/Text.h"

#include <algorithm>
#include <array>

namespace models {

namespace {
constexpr std::array fields = {app::AppealField::Question, app::AppealField::Answer,
                               app::AppealField::Complaint};
}

void Appeals::read(app::Workspace& workspace, const app::ScoreBook& scores)
{
    m_workspace = &workspace;
    m_scores = &scores;
    m_texts.clear();
    // Drafts that cannot be read are lost typing, no reason to keep the assessment closed.
    const auto kept = app::appealDrafts(workspace.book(), scores);
    if (!kept)
        return;
    for (const auto& [place, text] : *kept)
        m_texts.emplace(place, qt(text));
}

const QString* Appeals::find(const Place& place) const
{
    const auto found = m_texts.find(place);
    return found == m_texts.end() ? nullptr : &found->second;
}

bool Appeals::isTyped(int unit, int leaf) const
{
    return std::any_of(fields.begin(), fields.end(), [&](Field field) {
        return find({unit, leaf, field}) != nullptr;
    });
}

std::set<app::Place> Appeals::places() const
{
    std::set<app::Place> all;
    for (const auto& [place, text] : m_texts)
        all.insert({place.unit,
                    place.field == Field::Question ? core::Stage::V1 : core::Stage::Self,
                    place.leaf});
    return all;
}

core::Status Appeals::keep(const Place& place, const QString& text)
{
    if (const QString* kept = find(place); kept && *kept == text)
        return {};
    m_texts[place] = text;
    core::Status status = app::keepAppealDraft(m_workspace->book(), *m_scores, place, utf8(text));
    Q_EMIT changed(place.unit, place.leaf);
    return status;
}

void Appeals::drop(int unit, int leaf)
{
    bool hasDropped = false;
    for (const Field field : fields) {
        const Place place{unit, leaf, field};
        if (m_texts.erase(place) == 0)
            continue;
        (void)app::keepAppealDraft(m_workspace->book(), *m_scores, place, {});
        hasDropped = true;
    }
    if (hasDropped)
        Q_EMIT changed(unit, leaf);
}

std::pair<std::string, std::string> Appeals::idsOf(int unit, int leaf) const
{
    return {m_scores->units()[static_cast<std::size_t>(unit)].id,
            std::string(m_scores->set().leafCode(leaf))};
}

core::Status Appeals::ask(int unit, int leaf, const QString& question)
{
    const auto [id, code] = idsOf(unit, leaf);
    return wrote(
        app::ProcessDesk(*m_workspace, m_scores->assessment().id).ask(id, code, utf8(question)),
        unit, leaf);
}

core::Status Appeals::answer(int unit, int leaf, const QString& answer, bool isComplaint)
{
    const auto [id, code] = idsOf(unit, leaf);
    return wrote(app::ProcessDesk(*m_workspace, m_scores->assessment().id)
                     .answer(id, code, utf8(answer), isComplaint),
                 unit, leaf);
}

core::Status Appeals::wrote(const core::Status& status, int unit, int leaf)
{
    if (status) {
        drop(unit, leaf);
        Q_EMIT written(unit, leaf);
    }
    return status;
}

} // namespace models
