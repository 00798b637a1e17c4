#include "app/UnitDrafts.h"

#include "core/Entry.h"

#include <string_view>

namespace app {

namespace {

constexpr std::string_view unitCode = "unit:";
constexpr std::string_view newUnitCode = "unit:new";

} // namespace

bool isUnitDraft(const store::Draft& draft)
{
    return draft.code == unitCode || draft.code == newUnitCode;
}

core::Status keepUnitDraft(store::Book& book, const UnitDraft& draft)
{
    if (book.isReadOnly() || draft.assessment.empty() || draft.place.unit.empty())
        return {};
    return book.putDraft(draft.assessment,
                         {draft.place.unit, std::string(core::name(core::Stage::Self)),
                          std::string(draft.place.isNew ? newUnitCode : unitCode),
                          draft.place.column, draft.text});
}

core::Result<std::vector<UnitDraft>> unitDrafts(const store::Book& book,
                                                const std::vector<core::Assessment>& assessments)
{
    std::vector<UnitDraft> all;
    for (const core::Assessment& one : assessments) {
        const auto drafts = book.drafts(one.id);
        if (!drafts)
            return drafts.error();
        for (const store::Draft& draft : *drafts) {
            if (isUnitDraft(draft))
                all.push_back(
                    {one.id, {draft.unit, draft.code == newUnitCode, draft.field}, draft.text});
        }
    }
    return all;
}

} // namespace app
