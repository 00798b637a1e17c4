#include "app/KeyingDrafts.h"

#include <algorithm>
#include <string_view>

namespace app {

namespace {

constexpr std::string_view keyingCode = "survey:";
constexpr std::string_view newBatch = "new";

/// "survey:BATCH:1:PERSON", cut at its colons; a person's name may have some.
struct KeyingCode {
    KeyingPlace place;
    std::string_view criterion; ///< empty: of the batch itself
};

std::optional<KeyingCode> keyingCodeOf(std::string_view code, const std::string& person)
{
    if (!code.starts_with(keyingCode))
        return std::nullopt;
    code.remove_prefix(keyingCode.size());
    const std::size_t end = code.find(':');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view batch = code.substr(0, end);
    const std::string_view rest = code.substr(end + 1);
    const bool isSecond = rest.starts_with("2:");
    if ((!isSecond && !rest.starts_with("1:")) || !rest.substr(2).starts_with(person))
        return std::nullopt;
    const std::string_view criterion = rest.substr(2 + person.size());
    if (!criterion.empty() && criterion.front() != ':')
        return std::nullopt; // of another person whose name begins like this
    return KeyingCode{{batch == newBatch ? std::string() : std::string(batch), isSecond, person},
                      criterion.empty() ? criterion : criterion.substr(1)};
}

core::Status putKeyingText(store::Book& book, const ScoreBook& scores, const KeyingPlace& place,
                           const KeyingText& text, const std::string& kept)
{
    if (book.isReadOnly() || scores.units().empty())
        return {};
    std::string code = std::string(keyingCode) +
                       (place.batch.empty() ? std::string(newBatch) : place.batch) +
                       (place.isSecond ? ":2:" : ":1:") + place.person;
    if (!text.code.empty())
        code += ':' + text.code;
    return book.putDraft(scores.assessment().id,
                         {text.unit.empty() ? scores.units().front().id : text.unit,
                          std::string(core::name(core::Stage::Self)), code, text.field, kept});
}

} // namespace

bool isKeyingDraft(const store::Draft& draft)
{
    return draft.code.starts_with(keyingCode);
}

std::string_view keyingDraftCriterion(const store::Draft& draft)
{
    const std::string_view code = draft.code;
    // The third colon ends the words before the person, whose name may have no more of them.
    return isKeyingDraft(draft) && std::count(code.begin(), code.end(), ':') > 3
               ? code.substr(code.rfind(':') + 1)
               : std::string_view();
}

core::Status keepKeyingText(store::Book& book, const ScoreBook& scores, const KeyingPlace& place,
                            const KeyingText& text)
{
    return putKeyingText(book, scores, place, text, '=' + text.text);
}

core::Status dropKeyingText(store::Book& book, const ScoreBook& scores, const KeyingPlace& place,
                            const KeyingText& text)
{
    return putKeyingText(book, scores, place, text, {});
}

core::Result<std::vector<KeyingText>> keyingTexts(const store::Book& book, const ScoreBook& scores,
                                                  const KeyingPlace& place)
{
    const auto all = book.drafts(scores.assessment().id);
    if (!all)
        return all.error();
    std::vector<KeyingText> texts;
    for (const store::Draft& draft : *all) {
        const auto of = keyingCodeOf(draft.code, place.person);
        if (!of || of->place != place || !draft.text.starts_with('='))
            continue;
        std::string text = draft.text.substr(1);
        if (of->criterion.empty())
            texts.push_back({{}, {}, draft.field, std::move(text)});
        else if (scores.unitIndex(draft.unit) >= 0 && scores.set().findLeaf(of->criterion) >= 0)
            texts.push_back({draft.unit, std::string(of->criterion), draft.field, std::move(text)});
    }
    return texts;
}

core::Result<std::vector<KeyingPlace>>
keyingsBegun(const store::Book& book, const ScoreBook& scores, const std::string& person)
{
    const auto all = book.drafts(scores.assessment().id);
    if (!all)
        return all.error();
    std::vector<KeyingPlace> places;
    for (const store::Draft& draft : *all) {
        const auto of = keyingCodeOf(draft.code, person);
        if (of && (of->criterion.empty() || scores.set().findLeaf(of->criterion) >= 0) &&
            std::find(places.begin(), places.end(), of->place) == places.end())
            places.push_back(of->place);
    }
    return places;
}

} // namespace app
