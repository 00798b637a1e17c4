#include "app/Permission.h"

#include "app/YearReader.h"
#include "engine/SharedFigures.h"
#include "store/Canonical.h"
#include "store/Record.h"

#include <map>
#include <memory>
#include <utility>

namespace app {

namespace {

using core::Param;
using core::Role;

core::Error refused(const char* code, std::vector<Param> params = {})
{
    return {core::ErrorKind::NotPermitted, code, std::move(params), {}};
}

Param text(const char* name, std::string_view value)
{
    return Param::text(name, std::string(value));
}

void addPath(std::vector<std::string>& places, const core::IndexSet& set, int leaf)
{
    for (int node = set.leaves[static_cast<std::size_t>(leaf)]; node >= 0;
         node = set.nodes[static_cast<std::size_t>(node)].parent)
        places.push_back(set.nodes[static_cast<std::size_t>(node)].code);
}

/// What the guard knows of the sets by which criteria are somebody's: each is read once.
class Guard {
public:
    Guard(const store::Book& book, const store::Account& account) : m_book(book), m_account(account)
    {}

    std::optional<core::Error> refusal(const store::RowChange& row)
    {
        switch (store::partOf(row.action)) {
        case store::BookPart::Entries:
            return ofEntry(row);
        case store::BookPart::Counters:
        case store::BookPart::Documents:
            return supplyRefusal(m_account.holder, row.unit);
        case store::BookPart::Book:
            break;
        }
        return isOwnPassword(row) ? std::nullopt : manageRefusal(m_account.holder);
    }

private:
    using Set = std::shared_ptr<const core::IndexSet>;

    std::optional<core::Error> ofEntry(const store::RowChange& row)
    {
        const auto stage = core::stageNamed(row.stage);
        if (!stage)
            return manageRefusal(m_account.holder);
        // Most are held to no criterion, and no set need be read for them.
        std::vector<std::string> places;
        if (!core::covers(m_account.holder, places)) {
            const auto set = setOf(row.assessment);
            if (!set)
                return set.error();
            if (const int leaf = (*set)->findLeaf(row.code); leaf >= 0)
                places = placesOf(**set, leaf);
        }
        return entryRefusal(m_account.holder, row.unit, *stage, row.code, places);
    }

    bool isOwnPassword(const store::RowChange& row) const
    {
        if (row.action != "account" || row.code != m_account.name)
            return false;
        const auto before = store::accountFrom(row.before, row.code);
        const auto after = store::accountFrom(row.after, row.code);
        return before && after && store::isOwnPassword(*before, *after);
    }

    core::Result<Set> setOf(std::string_view assessment)
    {
        if (const auto known = m_sets.find(assessment); known != m_sets.end())
            return known->second;
        const YearReader reader(m_book);
        auto set = reader.assessment(assessment).andThen([&](const core::Assessment& found) {
            return reader.setOf(found);
        });
        if (!set)
            return std::move(set).error();
        return m_sets
            .emplace(std::string(assessment),
                     std::make_shared<const core::IndexSet>(*std::move(set)))
            .first->second;
    }

    const store::Book& m_book;
    store::Account m_account;
    std::map<std::string, Set, std::less<>> m_sets;
};

} // namespace

std::vector<std::string> placesOf(const core::IndexSet& set, int leaf)
{
    if (leaf >= set.leafCount())
        return {std::string(set.leafCode(leaf))};
    std::vector<std::string> places;
    addPath(places, set, leaf);
    if (leaf < set.figureCount()) {
        for (const int user : engine::usersOf(set, leaf))
            addPath(places, set, user);
    }
    return places;
}

std::optional<core::Error> entryRefusal(const core::Holder& holder, std::string_view unit,
                                        core::Stage stage, std::string_view code,
                                        const std::vector<std::string>& places)
{
    if (core::mayEnter(holder, unit, stage, places))
        return std::nullopt;
    if (holder.role == Role::Reader)
        return refused("gate.reader");
    if (holder.role == Role::UnitOfficer && unit != holder.unit)
        return refused("gate.other-unit", {text("unit", holder.unit)});
    if ((holder.role == Role::UnitOfficer) != (stage == core::Stage::Self))
        return refused("gate.other-stage",
                       {text("role", "role." + std::string(core::name(holder.role))),
                        text("stage", "stage." + std::string(core::name(stage)))});
    return refused("gate.other-criterion", {text("code", code)});
}

std::optional<core::Error> supplyRefusal(const core::Holder& holder, std::string_view unit)
{
    if (core::maySupply(holder, unit))
        return std::nullopt;
    if (holder.role == Role::UnitOfficer)
        return refused("gate.other-unit", {text("unit", holder.unit)});
    return refused(holder.role == Role::Reader ? "gate.reader" : "gate.supply");
}

std::optional<core::Error> manageRefusal(const core::Holder& holder)
{
    return core::mayManage(holder) ? std::nullopt : std::optional(refused("gate.administrator"));
}

std::optional<core::Error> seeRefusal(const core::Holder& holder, std::string_view unit)
{
    return core::maySee(holder, unit)
               ? std::nullopt
               : std::optional(refused("gate.see-own", {text("unit", holder.unit)}));
}

std::optional<core::Error> seeAllRefusal(const core::Holder& holder)
{
    return core::maySeeAll(holder)
               ? std::nullopt
               : std::optional(refused("gate.see-own", {text("unit", holder.unit)}));
}

store::RowGuard guardOf(const store::Book& book, const store::Account& account)
{
    return [guard = std::make_shared<Guard>(book, account)](const store::RowChange& row) {
        return guard->refusal(row);
    };
}

} // namespace app
