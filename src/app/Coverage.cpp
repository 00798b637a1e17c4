#include "app/Coverage.h"

#include "app/Permission.h"
#include "app/Progress.h"

namespace app {

std::vector<CriterionCover> coverageOf(const core::IndexSet& set,
                                       std::span<const store::Account> accounts,
                                       std::string_view unit)
{
    std::vector<CriterionCover> all;
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        if (!isCounted(set, leaf, core::Stage::V1))
            continue;
        CriterionCover cover;
        cover.leaf = leaf;
        const std::vector<std::string> places = placesOf(set, leaf);
        const bool isSelfScored = !unit.empty() && isCounted(set, leaf, core::Stage::Self);
        for (const store::Account& account : accounts) {
            if (!account.isActive || !core::covers(account.holder, places))
                continue;
            if (account.holder.role == core::Role::Verifier)
                cover.verifiers.push_back(account.name);
            else if (isSelfScored && account.holder.role == core::Role::UnitOfficer &&
                     account.holder.unit == unit)
                cover.officers.push_back(account.name);
        }
        all.push_back(std::move(cover));
    }
    return all;
}

} // namespace app
