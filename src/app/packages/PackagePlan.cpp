#include "app/packages/PackagePlan.h"

namespace app {

CellFate fateOf(bool isBaseOurs, bool isBaseTheirs)
{
    if (isBaseOurs)
        return CellFate::Take;
    return isBaseTheirs ? CellFate::Keep : CellFate::Conflict;
}

bool isTaken(CellFate fate, const PackageChoice& choice)
{
    return fate == CellFate::Take || (fate == CellFate::Conflict && choice.prefer == Side::Theirs);
}

PackageCount countOf(const PackagePlan& plan, const PackageChoice& choice)
{
    PackageCount count;
    const auto add = [&](CellFate fate) {
        if (isTaken(fate, choice))
            ++count.taken;
        else if (fate == CellFate::Conflict && !choice.prefer)
            ++count.conflicts;
        else
            ++count.kept;
    };
    for (const PackageCell& cell : plan.cells)
        add(cell.fate);
    for (const PackageDocument& document : plan.documents)
        add(document.fate);
    for (const PackageItem& item : plan.items)
        add(item.fate);
    return count;
}

std::vector<core::Problem> PackagePlan::conflicts() const
{
    std::vector<core::Problem> all;
    const auto add = [&all](CellFate fate, const char* code, const std::string& place) {
        if (fate == CellFate::Conflict)
            all.push_back({core::Severity::Error, code, place, {}});
    };
    for (const PackageCell& cell : cells)
        add(cell.fate, "package.conflict-entry",
            envelope.unit.empty() ? cell.edit.unit + " " + cell.code : cell.code);
    for (const PackageDocument& document : documents) {
        const core::Document& after = document.change.after;
        add(document.fate, "package.conflict-document",
            after.title.empty() ? after.fileName : after.title);
    }
    for (const PackageItem& item : items)
        add(item.fate, "package.conflict-entry", item.name);
    return all;
}

} // namespace app
