#include "engine/EvidenceChecks.h"
#include "engine/kinds/ManualRule.h"

#include "SmallSet.h"

#include <catch2/catch.hpp>

#include <algorithm>

using engine::InPeriod;

namespace {

core::Assessment period2021()
{
    core::Assessment assessment;
    assessment.periodFrom = "2020-12-15";
    assessment.periodTo = "2021-12-14";
    return assessment;
}

core::Document paper(std::string id, std::string date = "2021-06-01", std::string hash = {})
{
    core::Document document;
    document.id = id;
    document.fileHash = hash.empty() ? "hash of " + id : std::move(hash);
    document.kind = "pdf";
    document.number = "412/BC-STNMT";
    document.date = std::move(date);
    document.codes = {"1.1"};
    return document;
}

core::IndexSet twoCriteria()
{
    core::IndexSet set;
    const auto add = [&set](std::string code, int parent, bool isScored) {
        core::Node node;
        node.code = std::move(code);
        node.title = "Tiêu chí";
        node.parent = parent;
        node.depth = parent < 0 ? 0 : 1;
        node.max = core::Points::whole(2);
        if (isScored) {
            node.rule = core::Rule(engine::ManualRule());
            node.evidence = "Báo cáo";
        }
        set.nodes.push_back(std::move(node));
    };
    add("1", -1, false);
    add("1.1", 0, true);
    add("1.2", 0, true);
    add("1.3", 0, true);
    set.nodes[3].by = core::ScoredBy::Survey;
    set.buildIndex();
    return set;
}

std::vector<std::string> codesOf(const std::vector<core::Problem>& problems)
{
    std::vector<std::string> codes;
    for (const core::Problem& problem : problems)
        codes.push_back(problem.code);
    return codes;
}

} // namespace

TEST_CASE("Where a document's date lies in the period", "[evidence]")
{
    // The period of 2021 ran from 15/12/2020 to 14/12/2021 (domain notes: not the calendar year).
    struct Row {
        const char* date;
        InPeriod where;
    };
    const std::vector<Row> rows = {
        {"2020-12-14", InPeriod::Before},       {"2020-12-15", InPeriod::Inside},
        {"2021-12-14", InPeriod::Inside},       {"2021-12-15", InPeriod::ShortlyAfter},
        {"2022-01-14", InPeriod::ShortlyAfter}, // 31 days after the end
        {"2022-01-15", InPeriod::After},        {"", InPeriod::Unknown},
        {"2021-02-30", InPeriod::Unknown},
    };
    for (const Row& row : rows) {
        INFO(row.date);
        CHECK(engine::inPeriod(paper("a", row.date), period2021()) == row.where);
    }
    CHECK(engine::inPeriod(paper("a"), core::Assessment()) == InPeriod::Unknown);
}

TEST_CASE("What is wrong with a document", "[evidence]")
{
    const core::IndexSet set = twoCriteria();
    const auto problems = [&](const core::Document& document,
                              const std::vector<core::Document>& all = {}) {
        engine::FileUses uses;
        uses.add("stnmt", all);
        return engine::documentProblems(document, all, "stnmt", period2021(), set, uses);
    };
    CHECK(problems(paper("a")).empty());

    core::Document bare = paper("a", "");
    bare.number.clear();
    bare.title = "Phụ lục II.06";
    CHECK(codesOf(problems(bare)) == std::vector<std::string>{"evidence.no-number-date"});
    CHECK(problems(bare).front().place == "1.1");
    CHECK(problems(bare).front().params.front().value == "Phụ lục II.06");
    // Extracts and photographs carry no number.
    for (const char* kind : {"xlsx", "png", "csv", "zip"}) {
        bare.kind = kind;
        CHECK(problems(bare).empty());
    }
    core::Document noDate = paper("a", "");
    CHECK(codesOf(problems(noDate)) == std::vector<std::string>{"evidence.no-date"});
    core::Document noNumber = paper("a");
    noNumber.number.clear();
    CHECK(codesOf(problems(noNumber)) == std::vector<std::string>{"evidence.no-number"});

    CHECK(codesOf(problems(paper("a", "2020-06-01"))) ==
          std::vector<std::string>{"evidence.before-period"});
    CHECK(codesOf(problems(paper("a", "2022-06-01"))) ==
          std::vector<std::string>{"evidence.after-period"});
    core::Document broken = paper("a");
    broken.unreadable = true;
    CHECK(codesOf(problems(broken)) == std::vector<std::string>{"evidence.unreadable"});
    broken.removed = true;
    CHECK(problems(broken).empty());
}

TEST_CASE("The same content is told of the later document, and of other units", "[evidence]")
{
    const core::IndexSet set = twoCriteria();
    std::vector<core::Document> own = {paper("a", "2021-06-01", "same"),
                                       paper("b", "2021-06-01", "same")};
    const std::vector<core::Document> others = {paper("x", "2021-06-01", "same")};
    engine::FileUses uses;
    uses.add("stnmt", own);
    uses.add("syt", others);
    uses.add("sct", others);
    const auto first = engine::documentProblems(own[0], own, "stnmt", period2021(), set, uses);
    CHECK(codesOf(first) == std::vector<std::string>{"evidence.other-unit"});
    CHECK(first.front().severity == core::Severity::Note);
    CHECK(first.front().params[1] == core::Param::text("unit", "syt"));
    CHECK(first.front().params[2] == core::Param::num("more", 1));
    CHECK(codesOf(engine::documentProblems(own[1], own, "stnmt", period2021(), set, uses)) ==
          std::vector<std::string>{"evidence.duplicate", "evidence.other-unit"});

    // One that was removed is no double of anything.
    own[0].removed = true;
    engine::FileUses alone;
    alone.add("stnmt", own);
    CHECK(engine::documentProblems(own[1], own, "stnmt", period2021(), set, alone).empty());
}

TEST_CASE("Points of the unit's own want a document", "[evidence]")
{
    const core::IndexSet set = twoCriteria();
    core::Sheet sheet(set.entryCount());
    engine::UnitResult self;
    self.nodes.resize(set.nodes.size());
    const auto score = [&](int leaf, int points) {
        sheet.at(core::Stage::Self, leaf).status = core::EntryStatus::Scored;
        auto& node =
            self.nodes[static_cast<std::size_t>(set.leaves[static_cast<std::size_t>(leaf)])];
        node.scored = true;
        node.points = core::Points::whole(points);
    };
    CHECK(engine::missingEvidence({}, sheet, self, set).empty()); // nothing scored
    score(0, 2);
    score(1, 1);
    score(2, 1); // a survey's points need no document of the unit

    // A unit without any document is told once.
    const auto none = engine::missingEvidence({}, sheet, self, set);
    REQUIRE(codesOf(none) == std::vector<std::string>{"evidence.none"});
    CHECK(none.front().place == "1.1");
    CHECK(none.front().params.front() == core::Param::num("count", 2));

    const std::vector<core::Document> one = {paper("a")};
    const auto missing = engine::missingEvidence(one, sheet, self, set);
    REQUIRE(codesOf(missing) == std::vector<std::string>{"evidence.missing"});
    CHECK(missing.front().place == "1.2");
    CHECK(missing.front().params.front() == core::Param::num("points", "1"));
    const auto lacks = [&](int leaf, bool hasDocument) {
        return engine::lacksEvidence(
            set.leafNode(leaf), sheet.at(core::Stage::Self, leaf),
            self.nodes[static_cast<std::size_t>(set.leaves[static_cast<std::size_t>(leaf)])],
            hasDocument);
    };
    CHECK_FALSE(lacks(0, true));
    CHECK(lacks(1, false));
    CHECK_FALSE(lacks(2, false)); // a survey's

    // 0 points, and "nothing arose", want none.
    score(1, 0);
    CHECK(engine::missingEvidence(one, sheet, self, set).empty());
    score(1, 1);
    sheet.at(core::Stage::Self, 1).status = core::EntryStatus::None;
    CHECK(engine::missingEvidence(one, sheet, self, set).empty());
    CHECK_FALSE(lacks(1, false));

    // The unit says itself that it has none: the mark stays, and there is nothing to ask any more.
    sheet.at(core::Stage::Self, 1).status = core::EntryStatus::Unproven;
    CHECK(engine::missingEvidence(one, sheet, self, set).empty());
    CHECK(lacks(1, false));
    CHECK_FALSE(lacks(1, true));
}

TEST_CASE("A document's time is over by the last day of the period, or when it is replaced",
          "[evidence]")
{
    // docs/manual/evidence.md: the last day of the period counts, 14/12/2021 here.
    struct Row {
        const char* from;
        const char* until;
        const char* code; ///< empty: in force
    };
    const std::vector<Row> rows = {
        {"", "", ""},
        {"", "2021-12-14", ""},
        {"", "2021-12-13", "evidence.expired"},
        {"2021-12-14", "", ""},
        {"2021-12-15", "", "evidence.not-yet"},
        {"2021-01-01", "2021-12-31", ""},
    };
    const core::IndexSet set = twoCriteria();
    core::Assessment assessment = period2021();
    std::vector<core::Document> all = {paper("a")};
    const auto code = [&] {
        const auto found = engine::staleEvidence(all, assessment, set);
        return found.empty() ? std::string() : found.front().code;
    };
    for (const Row& row : rows) {
        INFO(row.from << " – " << row.until);
        all[0].validFrom = row.from;
        all[0].validUntil = row.until;
        CHECK(code() == row.code);
    }
    // Without a period the year's last day; without either nothing is told.
    all[0].validFrom.clear();
    all[0].validUntil = "2021-12-30";
    assessment = {};
    CHECK(code().empty());
    assessment.year = 2021;
    CHECK(code() == "evidence.expired");
    CHECK(engine::staleEvidence(all, assessment, set).front().params[2].value == "31/12/2021");

    all = {paper("a"), paper("b")};
    all[1].codes.clear();
    all[0].replacedBy = "b";
    assessment = period2021();
    CHECK(code() == "evidence.replaced");
    all[1].removed = true;
    CHECK(code().empty());
    all[0].replacedBy = "gone";
    CHECK(code().empty());
}

TEST_CASE("A criterion rests on a stale document until what replaced it serves the criterion",
          "[evidence]")
{
    const core::IndexSet set = twoCriteria();
    std::vector<core::Document> all = {paper("a"), paper("b"), paper("c")};
    all[0].codes = {"1.2", "1.1", "9.9"};
    all[0].replacedBy = "b";
    all[1].codes = {"1.1"};
    all[2].codes = {};
    const auto stale = [&] { return engine::staleEvidence(all, period2021(), set); };
    REQUIRE(codesOf(stale()) == std::vector<std::string>{"evidence.replaced"});
    CHECK(stale().front().place == "1.2"); // 9.9 is none of the set
    CHECK(stale().front().params[1] == core::Param::text("other", "BC 412/BC-STNMT, 01/06/2021"));

    // The replacement of the replacement counts, too; a circle ends.
    all[1].replacedBy = "c";
    CHECK(stale().size() == 2); // b has no criterion of its own that c serves
    all[2].codes = {"1.1", "1.2"};
    CHECK(stale().empty());
    all[2].codes = {};
    all[2].replacedBy = "a";
    CHECK(stale().size() == 1); // each of a, b and c is replaced; a and b serve 1.1 for each other

    all = {paper("a")};
    all[0].codes = {"1.1", "1.2"};
    all[0].validUntil = "2021-06-30";
    REQUIRE(codesOf(stale()) == std::vector<std::string>{"evidence.expired", "evidence.expired"});
    CHECK(stale()[1].params[1] == core::Param::text("until", "30/06/2021"));
    CHECK(stale()[1].params[2] == core::Param::text("to", "14/12/2021"));
    engine::FileUses uses;
    const auto problems = [&] {
        return engine::documentProblems(all[0], all, "stnmt", period2021(), set, uses);
    };
    CHECK(codesOf(problems()) == std::vector<std::string>{"evidence.expired"});
    CHECK(problems().front().severity == core::Severity::Warning);
    all[0].codes = {};
    CHECK(problems().front().severity == core::Severity::Note); // nothing rests on it
    all[0].removed = true;
    CHECK(stale().empty());
    CHECK(problems().empty());
}
