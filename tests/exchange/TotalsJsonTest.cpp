// Totals and classes in the file: read, written, refused in format 1, every fault found.

#include "engine/Check.h"
#include "engine/Rank.h"
#include "exchange/EntriesOut.h"

#include "SampleSet.h"

#include <catch2/catch.hpp>

#include <algorithm>

using sample::replaced;
using sample::soundSet;

namespace {

/// A small set that says everything about totals and classes.
const char* const saysEverything = R"({
  "format": "cchc-index-set/2",
  "id": "tong-hop",
  "title": "Bộ thử tổng và loại",
  "year": 2026,
  "level": "xa",
  "decision": "",
  "sample": true,
  "max": "85",
  "decimals": 2,
  "ties": "skip",
  "classes": [
    {"id": "xuat-sac", "title": "Xuất sắc", "from": "90"},
    {"id": "tot", "title": "Tốt", "from": "80"},
    {"id": "yeu", "title": "Yếu"}
  ],
  "classRules": [
    {"class": "tot", "area": "1", "from": "50"},
    {"class": "xuat-sac", "all": [{"noZero": true}, {"item": "1.1", "from": "75"}]}
  ],
  "bonus": {
    "cap": "5",
    "inIndex": true,
    "free": true,
    "items": [
      {"code": "C1", "title": "Khen", "max": "3", "by": "unit", "ifNone": null, "group": "khen",
       "rule": {"kind": "count", "each": "1"}}
    ]
  },
  "penalty": {
    "cap": "20",
    "items": [
      {"code": "T1", "title": "Sai", "max": "5", "by": "office", "ifNone": null, "item": "typed",
       "effect": {"class": "demote", "by": 1}, "rule": {"kind": "count", "each": "5"}},
      {"code": "T2", "title": "Kỷ luật", "max": "5", "by": "office", "ifNone": null, "item": "1.1",
       "effect": {"class": "cap", "to": "tot"}, "rule": {"kind": "count", "each": "5"}}
    ]
  },
  "total": {"floor": "0", "ceiling": "100", "base": "100"},
  "indexScale": "5",
  "quotas": [
    {"class": "xuat-sac", "share": "25", "of": "group", "order": ["index", "bonus", "area:1"],
     "ties": "decide"},
    {"class": "tot", "share": "33.3333", "of": {"atLeast": "tot"}, "ties": "in"}
  ],
  "areas": [
    {"code": "1", "title": "Việc", "max": "85", "items": [
      {"code": "1.1", "title": "Việc một", "max": "80", "by": "unit", "ifNone": "na",
       "rule": {"kind": "count", "each": "1"}},
      {"code": "1.2", "title": "Việc hai", "max": "5", "by": "unit", "ifNone": null,
       "rule": {"kind": "count", "each": "1"}}
    ]}
  ]
})";

std::vector<std::string> totalsFaults(const std::string& text)
{
    const auto read = exchange::readIndexSet(text);
    REQUIRE(read.ok());
    return sample::brief(read->faults);
}

bool holds(const std::vector<std::string>& faults, const std::string& fault)
{
    return std::find(faults.begin(), faults.end(), fault) != faults.end();
}

} // namespace

TEST_CASE("What a set says of totals and classes is read and written", "[totals]")
{
    const core::IndexSet set = soundSet(saysEverything);
    CHECK(set.bonus.hasItems());
    CHECK(set.bonus.isFree);
    CHECK_FALSE(set.penalty.isFree);
    CHECK(set.criterionCount() == 2);
    CHECK(set.areas.size() == 1);
    const std::vector<std::string> codes = {"1.1", "1.2", "C1", "T1", "T2", "quota:xuat-sac"};
    REQUIRE(set.leafCount() == static_cast<int>(codes.size()));
    for (int leaf = 0; leaf < set.leafCount(); ++leaf)
        CHECK(set.leafCode(leaf) == codes[static_cast<std::size_t>(leaf)]);
    CHECK(set.total.ceiling == core::Points::fromUnits(1'000'000));
    CHECK(set.indexScale == core::Decimal::whole(5));
    REQUIRE(set.quotas.size() == 2);
    CHECK(set.quotas[0].order.size() == 3);
    CHECK(set.quotas[1].atLeast == "tot");
    CHECK(set.classRules[0].isShort());
    CHECK(set.classRules[1].all.size() == 2);
    // The item that names a criterion asks for it behind the figures of its rule.
    const core::Node& item = set.leafNode(set.findLeaf("T1"));
    REQUIRE(item.slots.size() == 2);
    CHECK(item.slots[1].key == "item");
    CHECK(item.slots[1].options->size() == 2);

    const std::string written = exchange::writeIndexSet(set);
    CHECK(written.find("cchc-index-set/2") != std::string::npos);
    CHECK(exchange::writeIndexSet(soundSet(written)) == written);
    CHECK(written.find(R"("area:1")") != std::string::npos);
    CHECK(written.find(R"("effect")") != std::string::npos);
    CHECK(written.find("quota:") == std::string::npos); // the program's own
}

TEST_CASE("Format 1 does not know what format 2 says of totals", "[totals]")
{
    const auto faults = totalsFaults(replaced(saysEverything, "index-set/2", "index-set/1"));
    for (const char* place : {"total", "indexScale", "quotas", "bonus", "penalty"})
        CHECK(std::any_of(faults.begin(), faults.end(), [&](const std::string& fault) {
            return fault.starts_with("set.unknown-key@" + std::string(place));
        }));
    CHECK(holds(faults, "set.unknown-key@classRules[1]"));
}

TEST_CASE("Each of the keys alone asks for format 2", "[totals]")
{
    std::string plain = sample::allKindsText();
    const auto isFormat2 = [](const std::string& text) {
        return exchange::writeIndexSet(soundSet(text)).find("index-set/2") != std::string::npos;
    };
    CHECK_FALSE(isFormat2(plain));
    plain = replaced(plain, "cchc-index-set/1", "cchc-index-set/2");
    CHECK_FALSE(isFormat2(plain));
    CHECK(isFormat2(
        replaced(plain, R"("ties": "dense")", R"("ties": "dense", "total": {"floor": "0"})")));
    CHECK(
        isFormat2(replaced(plain, R"("ties": "dense")", R"("ties": "dense", "indexScale": "10")")));
}

TEST_CASE("Every fault of totals and classes is found", "[totals]")
{
    struct Change {
        const char* from;
        const char* to;
        const char* fault;
    };
    const Change changes[] = {
        {R"("item": "1.1", "from")", R"("item": "9", "from")",
         "set.class-rule-unknown@classRules[1]"},
        {R"("item": "1.1", "from")", R"("item": "C1", "from")",
         "set.class-rule-unknown@classRules[1]"},
        {R"("area": "1", "from")", R"("area": "bonus", "from")",
         "set.class-rule-unknown@classRules[0]"},
        {R"({"noZero": true})", R"({"noZero": false})", "set.condition@classRules[1].all[0]"},
        {R"({"noZero": true})", R"({"noZero": true, "from": "1"})",
         "set.condition@classRules[1].all[0]"},
        {R"("item": "1.1", "from": "75")", R"("item": "1.1")",
         "set.condition@classRules[1].all[1]"},
        {R"("item": "1.1", "from": "75")", R"("item": "1.1", "from": "175")",
         "set.percent-range@classRules[1]"},
        {R"({"item": "1.1", "from": "75"})", R"({"figure": "f", "from": "75"})",
         "set.class-rule-unknown@classRules[1]"},
        {R"("class": "xuat-sac", "all")", R"("class": "yeu", "all")",
         "set.class-rule-last@classRules[1]"},
        {R"("code": "C1")", R"("code": "1.1")", "set.code-duplicate@1.1"},
        {R"("code": "C1")", R"("code": "quota:x")", "set.code-malformed@quota:x"},
        {R"("code": "C1")", R"("code": "penalty")", "set.code-reserved@penalty"},
        {R"("group": "khen")", R"("group": "khen thưởng")", "set.id-malformed@C1"},
        {R"("cap": "5")", R"("cap": "-5")", "set.cap@bonus"},
        {R"("cap": "5")", R"("cap": "2")", "set.cap-exceeded@bonus"},
        {R"("ifNone": null, "item": "1.1")", R"("ifNone": null, "item": "1")",
         "set.lost-unknown@T2"},
        {R"("ifNone": null, "item": "1.1")", R"("ifNone": null, "item": "C1")",
         "set.lost-unknown@T2"},
        {R"("to": "tot")", R"("to": "gioi")", "set.effect-unknown@T2"},
        {R"("to": "tot")", R"("to": "xuat-sac")", "set.effect-nothing@T2"},
        {R"("by": 1)", R"("by": 0)", "set.out-of-range@T1"},
        {R"("by": 1)", R"("to": "tot")", "set.unknown-key@T1"},
        {R"("class": "demote")", R"("class": "promote")", "set.bad-value@T1"},
        {R"("floor": "0")", R"("floor": "101")", "set.total-order@total"},
        {R"("base": "100")", R"("base": "0")", "set.base-not-positive@total"},
        {R"("inIndex": true)", R"("inIndex": false)", "set.base-without-bonus@total"},
        {R"("indexScale": "5")", R"("indexScale": "0")", "set.index-scale@indexScale"},
        {R"("class": "xuat-sac", "share")", R"("class": "gioi", "share")",
         "set.quota-unknown@quotas[0]"},
        {R"("class": "xuat-sac", "share")", R"("class": "tot", "share")",
         "set.quota-twice@quotas[1]"},
        {R"("class": "tot", "share")", R"("class": "yeu", "share")", "set.quota-last@quotas[1]"},
        {R"("share": "25")", R"("share": "100.01")", "set.percent-range@quotas[0]"},
        {R"("atLeast": "tot")", R"("atLeast": "xuat-sac")", "set.quota-at-least@quotas[1]"},
        {R"("atLeast": "tot")", R"("atLeast": "gioi")", "set.quota-unknown@quotas[1]"},
        {R"("area:1")", R"("area:2")", "set.quota-unknown@quotas[0]"},
        {R"("area:1")", R"("index")", "set.quota-key-twice@quotas[0]"},
        {R"("area:1")", R"("name")", "set.bad-value@quotas[0]"},
        {R"("ties": "decide")", R"("ties": "lot")", "set.bad-value@quotas[0]"},
        {R"("of": "group")", R"("of": "all")", "set.bad-value@quotas[0]"},
    };
    CHECK(totalsFaults(saysEverything).empty());
    for (const Change& change : changes) {
        INFO(change.from << " -> " << change.to);
        const auto faults = totalsFaults(replaced(saysEverything, change.from, change.to));
        CHECK(holds(faults, change.fault));
        CHECK(faults.size() == 1);
    }
    std::string swapped =
        replaced(saysEverything, R"("class": "xuat-sac", "share")", R"("class": "tot", "share")");
    swapped = replaced(swapped, R"("class": "tot", "share": "33)",
                       R"("class": "xuat-sac", "share": "33)");
    CHECK(holds(totalsFaults(swapped), "set.quota-order@quotas[1]"));
}

TEST_CASE("Of a group of bonus items the highest stands against the cap", "[totals]")
{
    const std::string second = R"(
      {"code": "C2", "title": "Giấy khen", "max": "3", "by": "unit", "ifNone": null, "group": "khen",
       "rule": {"kind": "count", "each": "1"}},
      {"code": "C1")";
    const std::string grouped = replaced(saysEverything, R"({"code": "C1")", second);
    CHECK(totalsFaults(grouped).empty()); // 3 of the group, not 6, against 5
    CHECK(holds(totalsFaults(replaced(grouped, R"("group": "khen")", R"("group": "hai")")),
                "set.cap-exceeded@bonus"));
}

TEST_CASE("An amount beside items is refused where the set does not let it be typed", "[totals]")
{
    const core::IndexSet set = soundSet(saysEverything);
    core::Entry entry;
    entry.status = core::EntryStatus::Scored;
    entry.points = core::Points::fromUnits(10'000);
    entry.note = "Báo cáo 12";
    CHECK(engine::checkEntry(set, set.bonusLeaf(), entry, core::Stage::V1, nullptr, {}).empty());
    const auto refused =
        engine::checkEntry(set, set.penaltyLeaf(), entry, core::Stage::V1, nullptr, {});
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].code == "entry.amount-refused");
}

TEST_CASE("Entries of items and decisions come back as they were written, decisions last",
          "[totals]")
{
    const core::IndexSet set = soundSet(saysEverything);
    core::Sheet sheet(set.entryCount());
    exchange::EntriesContext context{
        &set, {"xa-a"}, [&](int) {
            return core::Result<engine::UnitFacts>(engine::UnitFacts{&sheet, {}});
        }};
    const std::string csv = "unit,code,stage,status,figures,points,note\n"
                            "xa-a,C1,v2,scored,n=2,,\n"
                            "xa-a,T1,v2,scored,n=1;item=1.1,,\n"
                            "xa-a,bonus,v2,scored,,1,Báo cáo 3\n"
                            "xa-a,quota:xuat-sac,v2,scored,in=1,,Họp 20/12\n";
    const auto plan = exchange::planEntries(csv, context);
    REQUIRE(plan.ok());
    REQUIRE(plan->edits.size() == 4);
    for (const core::Edit& edit : plan->edits)
        sheet.at(edit.stage, edit.leaf) = edit.after;
    CHECK(exchange::writeEntries(context).value() == csv);
    const auto refused = exchange::planEntries(replaced(csv, "item=1.1", "item=9"), context);
    CHECK_FALSE(refused.ok());
}
