#include "app/AppealDrafts.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace app {

namespace {

constexpr std::string_view appealCode = "appeal:";
/// By AppealField.
constexpr std::array<std::string_view, 3> fieldNames = {"question", "answer", "complaint"};

} // namespace

core::Status keepAppealDraft(store::Book& book, const ScoreBook& scores, const AppealPlace& place,
                             const std::string& text)
{
    if (book.isReadOnly())
        return {};
    const core::Stage stage =
        place.field == AppealField::Question ? core::Stage::V1 : core::Stage::Self;
    return book.putDraft(scores.assessment().id,
                         {scores.units()[static_cast<std::size_t>(place.unit)].id,
                          std::string(core::name(stage)),
                          std::string(appealCode) + std::string(scores.set().leafCode(place.leaf)),
                          std::string(fieldNames[static_cast<std::size_t>(place.field)]), text});
}

core::Result<std::vector<std::pair<AppealPlace, std::string>>> appealDrafts(const store::Book& book,
                                                                            const ScoreBook& scores)
{
    const auto all = book.drafts(scores.assessment().id);
    if (!all)
        return all.error();
    std::vector<std::pair<AppealPlace, std::string>> appeals;
    for (const store::Draft& draft : *all) {
        const std::string_view code = draft.code;
        const auto field = std::find(fieldNames.begin(), fieldNames.end(), draft.field);
        if (!code.starts_with(appealCode) || field == fieldNames.end())
            continue;
        const int unit = scores.unitIndex(draft.unit);
        const int leaf = scores.set().findLeaf(code.substr(appealCode.size()));
        if (unit >= 0 && leaf >= 0)
            appeals.emplace_back(
                AppealPlace{unit, leaf, static_cast<AppealField>(field - fieldNames.begin())},
                draft.text);
    }
    return appeals;
}

} // namespace app
