#include "app/packages/PackagePlan.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr std::array<std::string_view, 4> partNames = {"self", "verification", "evidence", "units"};

bool isTakenBy(CellFate fate, PackagePart part, const PackageChoice& choice)
{
    return choice.takes(part) && (fate == CellFate::Take ||
                                  (fate == CellFate::Conflict && choice.prefer == Side::Theirs));
}

PackagePart partOf(const PackageCell& cell)
{
    return cell.edit.stage == core::Stage::Self ? PackagePart::Self : PackagePart::Verification;
}

} // namespace

CellFate fateOf(bool isBaseOurs, bool isBaseTheirs)
{
    if (isBaseOurs)
        return CellFate::Take;
    return isBaseTheirs ? CellFate::Keep : CellFate::Conflict;
}

std::string_view name(PackagePart part)
{
    return partNames[static_cast<std::size_t>(part)];
}

std::optional<PackagePart> packagePartNamed(std::string_view name)
{
    const auto found = std::find(partNames.begin(), partNames.end(), name);
    if (found == partNames.end())
        return std::nullopt;
    return static_cast<PackagePart>(found - partNames.begin());
}

bool PackageChoice::confirms(const store::PublicKey& key) const
{
    std::string_view rest = fingerprint;
    while (!rest.empty()) {
        const std::string_view one = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
        if (package::isFingerprint(one, key))
            return true;
    }
    return false;
}

bool isTaken(const PackageCell& cell, const PackageChoice& choice)
{
    return isTakenBy(cell.fate, partOf(cell), choice);
}

bool isTaken(const PackageDocument& document, const PackageChoice& choice)
{
    return isTakenBy(document.fate, PackagePart::Evidence, choice);
}

bool isTaken(const PackageItem& item, const PackageChoice& choice)
{
    return isTakenBy(item.fate, PackagePart::Units, choice);
}

PackageCount countOf(const PackagePlan& plan, const PackageChoice& choice)
{
    PackageCount count;
    const auto add = [&](CellFate fate, PackagePart part) {
        if (isTakenBy(fate, part, choice))
            ++count.taken;
        else if (fate == CellFate::Conflict && !choice.prefer && choice.takes(part))
            ++count.conflicts;
        else
            ++count.kept;
    };
    for (const PackageCell& cell : plan.cells)
        add(cell.fate, partOf(cell));
    for (const PackageDocument& document : plan.documents)
        add(document.fate, PackagePart::Evidence);
    for (const PackageItem& item : plan.items)
        add(item.fate, PackagePart::Units);
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
