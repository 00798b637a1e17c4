#include "app/LastYear.h"
#include "app/Reports.h"
#include "support/SampleBook.h"

#include <string>

namespace {

using core::Points;

struct LastYearBook {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);

    const app::ScoreBook& scores(const char* id)
    {
        const auto loaded = workspace->load(id);
        REQUIRE(loaded.ok());
        return **loaded;
    }
};

void replaceOnce(std::string& text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    REQUIRE(text.find(from, at + from.size()) == std::string::npos);
    text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("Last year: the same group one year before, by unit id and code", "[last-year]")
{
    LastYearBook f;
    const app::ScoreBook& now = f.scores("so-2021");
    const app::LastYear last(*f.workspace, now);
    REQUIRE(last.exists());
    CHECK(last.year() == 2020);
    const int unit = now.unitIndex("stnmt");
    const int leaf = now.set().findLeaf("3.4.1");
    // The sample's entries of 2020: n=7146;d=7146 at v1, no v2; 100 % gives 3 of 3.
    CHECK(last.points(unit, leaf) == Points::whole(3));
    CHECK(last.maximum(leaf) == Points::whole(3));
    REQUIRE(last.entry(unit, leaf) != nullptr);
    CHECK(last.entry(unit, leaf)->figures.at(0) == core::Decimal::whole(7146));
    CHECK(last.sameFigures(leaf));
    REQUIRE(last.node(leaf) != nullptr);
    CHECK(last.node(leaf)->code == "3.4.1");

    // Points are those of last year's final results.
    const app::ScoreBook& then = f.scores("so-2020");
    const engine::UnitResult& result =
        then.evaluation(core::ResultStage::Final)
            ->results[static_cast<std::size_t>(then.unitIndex("stnmt"))];
    for (int place = 0; place < now.set().leafCount(); ++place) {
        INFO(now.set().leafCode(place));
        const int before = then.set().find(now.set().leafCode(place));
        const engine::NodeResult& node = result.nodes[static_cast<std::size_t>(before)];
        const auto expected =
            node.scored && !node.applicable.isZero() ? std::optional(node.points) : std::nullopt;
        CHECK(last.points(unit, place) == expected);
    }
}

TEST_CASE("Last year: a first year has none, and another group is none", "[last-year]")
{
    LastYearBook f;
    const app::LastYear last(*f.workspace, f.scores("so-2020"));
    CHECK_FALSE(last.exists());
    CHECK(last.year() == 0);
    CHECK_FALSE(last.points(0, 0).has_value());
    CHECK_FALSE(last.maximum(0).has_value());
    CHECK(last.entry(0, 0) == nullptr);
    CHECK(last.node(0) == nullptr);
    CHECK_FALSE(last.sameFigures(0));
}

TEST_CASE("Last year: of two assessments the one made last, on paper and on the screen",
          "[last-year]")
{
    LastYearBook f;
    core::Assessment second;
    second.id = "so-2020-b";
    second.title = "Sở, ban, ngành – năm 2020, chấm lại";
    second.setId = f.scores("so-2020").set().id;
    second.group = "so";
    second.year = 2020;
    REQUIRE(f.workspace->addAssessment(second).ok());
    const app::ScoreBook& now = f.scores("so-2021");
    const auto before = app::previousAssessment(*f.workspace, now.assessment());
    REQUIRE(before.ok());
    REQUIRE(before->has_value());
    CHECK((*before)->id == "so-2020-b");
    // It is empty: there are neither points nor ranks, though the first trial has both.
    const app::LastYear last(*f.workspace, now);
    CHECK(last.exists());
    CHECK_FALSE(last.points(now.unitIndex("stnmt"), now.set().findLeaf("3.4.1")));
    const auto ranks = app::yearBefore(*f.workspace, now.assessment(), now.units());
    REQUIRE(ranks.ok());
    CHECK(ranks->year == 2020);
    for (const auto& rank : ranks->ranks)
        CHECK_FALSE(rank);
    REQUIRE_FALSE(
        app::previousAssessment(*f.workspace, f.scores("so-2020").assessment())->has_value());
}

TEST_CASE("Last year: where the set changed only what is mapped is compared", "[last-year]")
{
    LastYearBook f;
    auto text = f.workspace->exportSet("so-2021");
    REQUIRE(text.ok());
    std::string json = *text;
    replaceOnce(json, "\"id\": \"so-2021\"", "\"id\": \"so-2022\"");
    replaceOnce(json, "\"code\": \"3.4.1\"", "\"code\": \"3.4.9\"");
    REQUIRE(f.workspace->importSet(json).ok());
    core::Assessment next;
    next.id = "so-2022";
    next.title = "Sở, ban, ngành – năm 2022";
    next.setId = "so-2022";
    next.group = "so";
    next.year = 2022;
    REQUIRE(f.workspace->addAssessment(next).ok());

    const app::ScoreBook& now = f.scores("so-2022");
    const app::LastYear last(*f.workspace, now);
    REQUIRE(last.exists());
    CHECK(last.year() == 2021);
    const int unit = now.unitIndex("stnmt");
    const int changed = now.set().findLeaf("3.4.9");
    REQUIRE(changed >= 0);
    CHECK_FALSE(last.points(unit, changed).has_value());
    CHECK_FALSE(last.maximum(changed).has_value());
    CHECK(last.entry(unit, changed) == nullptr);
    CHECK(last.node(changed) == nullptr);
    CHECK_FALSE(last.sameFigures(changed));

    const int kept = now.set().findLeaf("3.1.1");
    CHECK(last.entry(unit, kept) != nullptr);
    CHECK(last.sameFigures(kept));

    // Bonus and penalty are mapped to themselves; they have a cap and no node.
    CHECK(last.maximum(now.set().bonusLeaf()) == now.set().bonusCap);
    CHECK(last.node(now.set().bonusLeaf()) == nullptr);
    CHECK_FALSE(last.sameFigures(now.set().bonusLeaf()));
}

TEST_CASE("Last year: a rule that asks for other figures is said", "[last-year]")
{
    LastYearBook f;
    auto text = f.workspace->exportSet("so-2021");
    REQUIRE(text.ok());
    std::string json = *text;
    replaceOnce(json, "\"id\": \"so-2021\"", "\"id\": \"so-2022\"");
    const app::ScoreBook& before = f.scores("so-2021");
    // The first criterion with a proportional ratio is asked in percent instead.
    const auto rule = json.find("\"kind\": \"proportional\"");
    REQUIRE(rule != std::string::npos);
    const auto of = json.find("\"of\": \"ratio\"", rule);
    REQUIRE(of != std::string::npos);
    json.replace(of, std::string("\"of\": \"ratio\"").size(), "\"of\": \"percent\"");
    REQUIRE(f.workspace->importSet(json).ok());
    core::Assessment next;
    next.id = "so-2022";
    next.setId = "so-2022";
    next.group = "so";
    next.year = 2022;
    REQUIRE(f.workspace->addAssessment(next).ok());

    const app::ScoreBook& now = f.scores("so-2022");
    const app::LastYear last(*f.workspace, now);
    int differing = 0;
    for (int leaf = 0; leaf < now.set().leafCount(); ++leaf) {
        if (last.sameFigures(leaf))
            continue;
        ++differing;
        CHECK(last.maximum(leaf) == now.set().leafNode(leaf).max);
        CHECK(before.set().leafNode(leaf).slots.size() == 2);
        CHECK(now.set().leafNode(leaf).slots.size() == 1);
    }
    CHECK(differing == 1);
}

TEST_CASE("Last year: an option is another one where the list is", "[last-year]")
{
    LastYearBook f;
    auto text = f.workspace->exportSet("so-2021");
    REQUIRE(text.ok());
    std::string json = *text;
    replaceOnce(json, "\"id\": \"so-2021\"", "\"id\": \"so-2022\"");
    // The first option of the first choice gets another id; its place in the list is the same.
    const auto choice = json.find("\"kind\": \"choice\"");
    REQUIRE(choice != std::string::npos);
    const std::string key = "\"id\": \"";
    const auto id = json.find(key, choice);
    REQUIRE(id != std::string::npos);
    json.insert(id + key.size(), "new-");
    REQUIRE(f.workspace->importSet(json).ok());
    core::Assessment next;
    next.id = "so-2022";
    next.setId = "so-2022";
    next.group = "so";
    next.year = 2022;
    REQUIRE(f.workspace->addAssessment(next).ok());

    const app::ScoreBook& now = f.scores("so-2022");
    const app::LastYear last(*f.workspace, now);
    std::vector<int> differing;
    for (int leaf = 0; leaf < now.set().leafCount(); ++leaf) {
        if (!last.sameFigures(leaf))
            differing.push_back(leaf);
    }
    REQUIRE(differing.size() == 1);
    const auto& slots = now.set().leafNode(differing.front()).slots;
    REQUIRE(slots.front().options);
    CHECK(slots.front().options->front().id.starts_with("new-"));
}
