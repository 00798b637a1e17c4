#include "app/CounterDrafts.h"

#include <string_view>

namespace app {

namespace {

constexpr std::string_view dossierCode = "dossier:";

} // namespace

bool isCounterDraft(const store::Draft& draft)
{
    return draft.code.starts_with(dossierCode);
}

core::Status keepCounterDraft(store::Book& book, const ScoreBook& scores, const CounterPlace& place,
                              const std::string& text)
{
    if (book.isReadOnly())
        return {};
    return book.putDraft(
        scores.assessment().id,
        {scores.units()[static_cast<std::size_t>(place.unit)].id,
         std::string(core::name(core::Stage::Self)),
         std::string(dossierCode) + std::string(core::name(place.level)) + ':' + place.field,
         place.column, text});
}

core::Result<std::vector<std::pair<CounterPlace, std::string>>>
counterDrafts(const store::Book& book, const ScoreBook& scores)
{
    const auto all = book.drafts(scores.assessment().id);
    if (!all)
        return all.error();
    std::vector<std::pair<CounterPlace, std::string>> counters;
    for (const store::Draft& draft : *all) {
        const std::string_view code = draft.code;
        const std::size_t colon = code.find(':', dossierCode.size());
        if (!isCounterDraft(draft) || colon == std::string_view::npos)
            continue;
        const int unit = scores.unitIndex(draft.unit);
        const auto level =
            core::dossierLevelNamed(code.substr(dossierCode.size(), colon - dossierCode.size()));
        if (unit >= 0 && level)
            counters.push_back(
                {{unit, *level, std::string(code.substr(colon + 1)), draft.field}, draft.text});
    }
    return counters;
}

} // namespace app
