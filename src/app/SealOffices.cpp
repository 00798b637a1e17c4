#include "app/SealOffices.h"

#include "app/packages/PackageKind.h"
#include "core/Fold.h"
#include "core/SameName.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace app {

namespace {

/// The key of the office whose work a package answers; empty where there is none.
core::Result<std::string> giverOf(const store::Book& book, package::Kind kind,
                                  std::string_view assessment)
{
    std::string giver;
    const bool isOfUnit = packageKind(kind).isOfUnit();
    if (!isOfUnit && kind != package::Kind::Verify)
        return giver;
    const auto given = store::Packages::about(
        book, package::name(isOfUnit ? package::Kind::Assign : package::Kind::VerifyAssign),
        assessment);
    if (!given)
        return given.error();
    for (const store::PackageRow& row : *given) {
        if (row.isReceived)
            giver = row.key;
    }
    return giver;
}

/// Those whose keys are confirmed and that a package of the kind may be for, with when.
core::Result<std::vector<std::pair<store::Partner, std::int64_t>>>
confirmed(const store::Book& book, bool isToUnit, std::string_view unit)
{
    const auto partners =
        isToUnit ? store::Packages::partnersOf(book, unit) : store::Packages::partners(book);
    if (!partners)
        return partners.error();
    std::vector<std::pair<store::Partner, std::int64_t>> found;
    for (const store::Partner& one : *partners) {
        const bool isMeant = isToUnit || one.unit.empty() || one.isOffice;
        if (!one.isConfirmed || !isMeant)
            continue;
        const auto when = store::Packages::confirmedAt(book, one.key);
        if (!when)
            return when.error();
        found.emplace_back(one, when->value_or(0));
    }
    return found;
}

/// The number of offices where none is called so.
std::size_t placeOf(const std::vector<store::Partner>& offices, std::string_view name)
{
    const auto found = std::find_if(offices.begin(), offices.end(), [name](const auto& one) {
        return core::isSameName(one.name, name);
    });
    return static_cast<std::size_t>(found - offices.begin());
}

} // namespace

std::string SealOffices::names(std::string_view like) const
{
    std::string all;
    for (const store::Partner& one : offices) {
        if (like.empty() || core::fold(one.name) == core::fold(like))
            all.append(all.empty() ? "" : ", ").append(one.name);
    }
    return all;
}

const store::Partner* SealOffices::named(std::string_view name) const
{
    const store::Partner* alike = nullptr;
    bool isAlone = true;
    for (const store::Partner& one : offices) {
        if (core::isSameName(one.name, name))
            return &one;
        if (core::fold(one.name) != core::fold(name))
            continue;
        isAlone = alike == nullptr;
        alike = &one;
    }
    return isAlone ? alike : nullptr;
}

core::Result<SealOffices> sealOffices(const store::Book& book, package::Kind kind,
                                      std::string_view assessment, std::string_view unit)
{
    const bool isToUnit = !packageKind(kind).isOfUnit() && !unit.empty();
    const auto all = confirmed(book, isToUnit, unit);
    if (!all)
        return all.error();
    const auto giver = giverOf(book, kind, assessment);
    if (!giver)
        return giver.error();
    SealOffices made;
    std::vector<std::int64_t> since;
    std::string giverName;
    for (const auto& [one, when] : *all) {
        if (one.key == *giver)
            giverName = one.name;
        // By the very name: those of Hòa An and Hoa An are two offices.
        const std::size_t at = placeOf(made.offices, one.name);
        if (at == made.offices.size()) {
            made.offices.push_back(one);
            since.push_back(when);
            continue;
        }
        if (when > since[at]) {
            made.offices[at] = one;
            since[at] = when;
        }
    }
    if (giver->empty() && made.offices.size() == 1)
        made.proposed = 0;
    else if (!giverName.empty())
        made.proposed = placeOf(made.offices, giverName);
    return made;
}

} // namespace app
