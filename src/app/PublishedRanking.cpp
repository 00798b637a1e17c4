#include "app/PublishedRanking.h"

#include "exchange/JsonTree.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using exchange::JsonValue;

std::string publishedText(const JsonValue& object, std::string_view key)
{
    const JsonValue* value = object.find(key);
    return value != nullptr && value->is(JsonValue::Kind::Text) ? value->text : std::string();
}

PublishedRanking::Standing standingIn(const JsonValue& object)
{
    const JsonValue* rank = object.find("rank");
    PublishedRanking::Standing one;
    one.unit = publishedText(object, "unit");
    one.name = publishedText(object, "name");
    one.rank = rank != nullptr ? static_cast<int>(rank->integer) : 0;
    one.points = publishedText(object, "points");
    one.index = publishedText(object, "index");
    one.unitClass = publishedText(object, "class");
    return one;
}

core::Result<PublishedRanking> rankingIn(const store::Publication& publication)
{
    // The book has checked its hash; a country's ranking is larger than a file from outside may be.
    constexpr exchange::JsonLimits limits{.bytes = 256U << 20U, .values = 20'000'000};
    const auto tree = exchange::parseJson(publication.result, "published", limits);
    const JsonValue* units = tree ? tree->find("units") : nullptr;
    if (units == nullptr)
        return core::Error{core::ErrorKind::Integrity,
                           "store.damaged",
                           {core::Param::text("what", "publication")},
                           {}};
    PublishedRanking ranking;
    ranking.head = publication;
    const JsonValue* provisional = tree->find("provisional");
    ranking.isProvisional = provisional != nullptr && provisional->boolean;
    ranking.standings.reserve(units->items.size());
    for (const JsonValue& one : units->items)
        ranking.standings.push_back(standingIn(one));
    if (const JsonValue* notScored = tree->find("notScored")) {
        for (const JsonValue& one : notScored->items)
            ranking.notScored.push_back(standingIn(one));
    }
    return ranking;
}

} // namespace

const PublishedRanking::Standing* PublishedRanking::find(std::string_view unit) const
{
    const auto found = std::find_if(standings.begin(), standings.end(),
                                    [unit](const Standing& one) { return one.unit == unit; });
    return found == standings.end() ? nullptr : &*found;
}

core::Result<std::vector<PublishedRanking>> publishedRankings(const store::Book& book,
                                                              std::string_view assessment)
{
    const auto all = store::Publications::of(book, assessment);
    if (!all)
        return all.error();
    std::vector<PublishedRanking> rankings;
    rankings.reserve(all->size());
    for (const store::Publication& one : *all) {
        auto ranking = rankingIn(one);
        if (!ranking)
            return std::move(ranking).error();
        rankings.push_back(*std::move(ranking));
    }
    return rankings;
}

} // namespace app
