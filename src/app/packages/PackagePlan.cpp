#include "app/packages/PackagePlan.h"

#include "core/Stage.h"

#include <algorithm>
#include <array>
#include <utility>

namespace app {

namespace {

constexpr std::array<std::string_view, 4> partNames = {"self", "verification", "evidence", "units"};

PackagePart partOf(const PackageCell& cell)
{
    return cell.edit.stage == core::Stage::Self ? PackagePart::Self : PackagePart::Verification;
}
PackagePart partOf(const PackageDocument& /*document*/)
{
    return PackagePart::Evidence;
}
PackagePart partOf(const PackageItem& /*item*/)
{
    return PackagePart::Units;
}

template<typename Difference>
bool isTakenBy(const Difference& difference, const PackageChoice& choice)
{
    return choice.takes(partOf(difference)) &&
           (difference.fate == CellFate::Take ||
            (difference.fate == CellFate::Conflict &&
             choice.sideOf(difference.place()) == Side::Theirs));
}
/// Whether somebody has to choose a side first.
template<typename Difference>
bool isUndecided(const Difference& difference, const PackageChoice& choice)
{
    return choice.takes(partOf(difference)) && difference.fate == CellFate::Conflict &&
           !choice.sideOf(difference.place());
}

/// Whether it is not written only because its part was not chosen.
template<typename Difference>
bool isLeftOutBy(const Difference& difference, const PackageChoice& choice)
{
    return !choice.takes(partOf(difference)) && difference.fate != CellFate::Keep;
}

/// No id has a line break.
std::string placeIn(std::string_view what, std::string_view name)
{
    return std::string(what).append("\n").append(name);
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
    const std::string own = package::fingerprint(key);
    std::string_view rest = fingerprint;
    while (!rest.empty()) {
        const std::string_view one = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
        if (package::isFingerprint(one, own))
            return true;
    }
    return false;
}

bool isTaken(const PackageCell& cell, const PackageChoice& choice)
{
    return isTakenBy(cell, choice);
}

bool isTaken(const PackageDocument& document, const PackageChoice& choice)
{
    return isTakenBy(document, choice);
}

bool isTaken(const PackageItem& item, const PackageChoice& choice)
{
    return isTakenBy(item, choice);
}

bool isLeftOut(const PackageCell& cell, const PackageChoice& choice)
{
    return isLeftOutBy(cell, choice);
}

bool isLeftOut(const PackageDocument& document, const PackageChoice& choice)
{
    return isLeftOutBy(document, choice);
}

bool isLeftOut(const PackageItem& item, const PackageChoice& choice)
{
    return isLeftOutBy(item, choice);
}

std::string PackageCell::place() const
{
    return placeIn(edit.unit, placeIn(core::name(edit.stage), code));
}

std::string PackageDocument::place() const
{
    return placeIn("document", placeIn(change.unit, change.after.id));
}

std::string PackageItem::place() const
{
    return placeIn(what.english, name);
}

std::optional<Side> PackageChoice::sideOf(std::string_view place) const
{
    const auto own = sides.find(place);
    return own != sides.end() ? own->second : prefer;
}

PackageChoice PackagePlan::counting(PackageChoice choice) const
{
    if (isWhole)
        choice.parts.clear();
    if (left.empty() || isDone(choice))
        return choice;
    std::set<PackagePart> still;
    for (const PackagePart part : left) {
        if (choice.takes(part))
            still.insert(part);
    }
    choice.parts = std::move(still);
    return choice;
}

bool PackagePlan::isDone(const PackageChoice& choice) const
{
    return order == PackageOrder::Known ||
           (!left.empty() && std::none_of(left.begin(), left.end(), [&choice](PackagePart part) {
               return choice.takes(part);
           }));
}

void PackagePlan::offerLeftOnly()
{
    const auto isTakenBefore = [this](const auto& one) { return !left.contains(partOf(one)); };
    std::erase_if(cells, isTakenBefore);
    std::erase_if(documents, isTakenBefore);
    std::erase_if(items, isTakenBefore);
}

PackageCount countOf(const PackagePlan& plan, const PackageChoice& made)
{
    const PackageChoice choice = plan.counting(made);
    PackageCount count;
    const auto addAll = [&](const auto& differences) {
        for (const auto& one : differences) {
            if (isLeftOut(one, choice))
                ++count.leftOut;
            else if (isTaken(one, choice))
                ++count.taken;
            else if (isUndecided(one, choice))
                ++count.conflicts;
            else
                ++count.kept;
        }
    };
    addAll(plan.cells);
    addAll(plan.documents);
    addAll(plan.items);
    return count;
}

std::set<PackagePart> leftOutParts(const PackagePlan& plan, const PackageChoice& made)
{
    const PackageChoice choice = plan.counting(made);
    std::set<PackagePart> parts;
    const auto add = [&](const auto& differences) {
        for (const auto& one : differences) {
            if (isLeftOut(one, choice))
                parts.insert(partOf(one));
        }
    };
    add(plan.cells);
    add(plan.documents);
    add(plan.items);
    return parts;
}

std::string leftOutText(const PackagePlan& plan, const PackageChoice& made, core::Language language)
{
    const PackageChoice choice = plan.counting(made);
    std::vector<std::pair<std::string, int>> named;
    const auto add = [&](const auto& differences, const auto& what) {
        for (const auto& one : differences) {
            if (!isLeftOut(one, choice))
                continue;
            const std::string word(core::Text(what(one)).in(language));
            const auto known = std::find_if(named.begin(), named.end(), [&word](const auto& pair) {
                return pair.first == word;
            });
            if (known == named.end())
                named.emplace_back(word, 1);
            else
                ++known->second;
        }
    };
    add(plan.cells, [](const PackageCell& cell) {
        return partOf(cell) == PackagePart::Self
                   ? core::Text{"ô tự chấm", "cell of the self-assessment"}
                   : core::Text{"ô thẩm định", "cell of a verification"};
    });
    add(plan.documents, [](const PackageDocument&) {
        return core::Text{"tài liệu kiểm chứng", "document"};
    });
    add(plan.items, [](const PackageItem& item) { return item.what; });
    std::string text;
    for (const auto& [word, count] : named)
        text.append(text.empty() ? "" : ", ")
            .append(word)
            .append(" (")
            .append(std::to_string(count))
            .append(")");
    return text;
}

std::vector<core::Problem> PackagePlan::conflicts(const PackageChoice& made) const
{
    const PackageChoice choice = counting(made);
    std::vector<core::Problem> all;
    const auto add = [&](const auto& difference, const char* code, const std::string& place) {
        if (isUndecided(difference, choice))
            all.push_back({core::Severity::Error, code, place, {}});
    };
    for (const PackageCell& cell : cells)
        add(cell, "package.conflict-entry",
            envelope.unit.empty() ? cell.edit.unit + " " + cell.code : cell.code);
    for (const PackageDocument& document : documents) {
        const core::Document& after = document.change.after;
        add(document, "package.conflict-document",
            after.title.empty() ? after.fileName : after.title);
    }
    for (const PackageItem& item : items)
        add(item, "package.conflict-entry", item.name);
    return all;
}

} // namespace app
