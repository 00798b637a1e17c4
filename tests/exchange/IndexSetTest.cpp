#include "SampleSet.h"

#include "engine/kinds/FormulaRule.h"
#include "engine/kinds/TiersRule.h"
#include "engine/kinds/WeightedRule.h"
#include "exchange/JsonTree.h"

#include <algorithm>

namespace {

using sample::Texts;

std::string shippedText(const std::string& name)
{
    return sample::fileText(std::string(PROJECT_ROOT) + "/resources/sets/" + name + ".json");
}

std::string setRefusal(std::string_view bytes)
{
    const auto read = exchange::readIndexSet(bytes);
    return read ? "read" : read.error().code;
}

std::string repeated(std::string_view text, std::size_t times)
{
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        result += text;
    return result;
}

/// A set of one area whose only criterion lies `levels` items below it.
std::string chain(int levels)
{
    std::string text =
        R"({"format": "cchc-index-set/1", "id": "a", "title": "a", "year": 2021, "max": "1",
        "classes": [{"id": "a", "title": "a"}], "areas": [{"code": "0", "title": "a")";
    for (int i = 1; i <= levels; ++i)
        text += R"(, "items": [{"code": ")" + std::to_string(i) + R"(", "title": "a")";
    text += R"(, "max": "1", "rule": {"kind": "manual"})";
    for (int i = 0; i < levels; ++i)
        text += "}]";
    return text + "}]}";
}

} // namespace

TEST_CASE("The shipped sets are sound")
{
    // Domain, section 2: 8 areas, 87 criteria (TC and TCTP together), 100 points at sở and huyện.
    for (const std::string name : {"so-2021", "huyen-2021"}) {
        INFO(name);
        const core::IndexSet set = sample::soundSet(shippedText(name));
        CHECK(set.id == name);
        CHECK(set.areas.size() == 8);
        CHECK(set.criterionCount() == 87);
        CHECK(set.max == core::Points::whole(100));
        CHECK(set.sample);
    }
    const core::IndexSet commune = sample::soundSet(shippedText("xa-2021"));
    CHECK(commune.max == core::Points::whole(100));
}

TEST_CASE("A set is read with everything it says")
{
    const core::IndexSet set = sample::allKinds();
    CHECK(set.title == "Mỗi loại quy tắc một tiêu chí");
    CHECK(set.year == 2021);
    CHECK(set.ties == core::Ties::Dense);
    CHECK(set.bonusCap == core::Points::whole(2));
    CHECK_FALSE(set.bonusInIndex);
    CHECK(set.penaltyCap == core::Points::fromUnits(15'000));
    CHECK(set.classes.at(1).from == core::Decimal(6667, 2));
    CHECK_FALSE(set.classes.at(2).from);
    CHECK(set.classRules.at(0).all.at(0).code == "2");
    CHECK(set.leafCount() == 12);

    const core::Node& tiers = set.nodes[static_cast<std::size_t>(set.find("1.1.2"))];
    CHECK(tiers.ifNone == core::IfNone::NotApplicable);
    CHECK(tiers.rule->source.value().level == core::DossierSource::Level::Province);
    CHECK(dynamic_cast<const engine::TiersRule&>(*tiers.rule->body).tiers.at(1).above ==
          core::Decimal::whole(90));
    const core::Node& manual = set.nodes[static_cast<std::size_t>(set.find("1.1.3"))];
    CHECK(manual.by == core::ScoredBy::Office);
    CHECK(manual.verifier == "so-tu-phap");
    const core::Node& formula = set.nodes[static_cast<std::size_t>(set.find("2.7"))];
    CHECK_FALSE(dynamic_cast<const engine::FormulaRule&>(*formula.rule->body).program.empty());
    CHECK(set.nodes[static_cast<std::size_t>(set.find("1.2"))].rule->figureDecimals == 2);
    CHECK(set.verifierOf(set.find("1.1.1")) == "so-noi-vu");
}

TEST_CASE("What a set may leave out")
{
    SECTION("the maximum of a sum")
    {
        std::string text = sample::replaced(sample::allKindsText(), R"("max": "7",)", "");
        text = sample::replaced(text, R"("max": "14",)", "");
        const core::IndexSet set = sample::soundSet(text);
        CHECK(set.nodes[0].max == core::Points::whole(14));
        CHECK(set.nodes[static_cast<std::size_t>(set.find("1.1"))].max == core::Points::whole(7));
    }
    SECTION("bonus, penalty, class rules and everything that has a usual value")
    {
        const core::IndexSet set = sample::soundSet(chain(1));
        CHECK(set.decimals == 2);
        CHECK(set.ties == core::Ties::Skip);
        CHECK(set.bonusCap.isZero());
        CHECK(set.bonusInIndex);
        CHECK_FALSE(set.sample);
        CHECK(set.nodes[1].by == core::ScoredBy::Unit);
        CHECK_FALSE(set.nodes[1].ifNone);
    }
    SECTION("the title of a weighted total")
    {
        const auto set = sample::soundSet(sample::replaced(sample::allKindsText(), R"({
              "id": "total",
              "title": "Tổng số"
            })",
                                                           R"("total")"));
        const auto& rule = dynamic_cast<const engine::WeightedRule&>(
            *set.nodes[static_cast<std::size_t>(set.find("2.4"))].rule->body);
        CHECK(rule.total.id == "total");
        CHECK(rule.total.title == "total");
    }
}

TEST_CASE("Writing and reading a set changes nothing")
{
    const std::string canonical = sample::allKindsText();
    // The file in tests/data is in canonical form: every byte comes back.
    CHECK(exchange::writeIndexSet(sample::allKinds()) == canonical);
    for (const std::string name : {"so-2021", "huyen-2021", "xa-2021"}) {
        const std::string once = exchange::writeIndexSet(sample::soundSet(shippedText(name)));
        CHECK(exchange::writeIndexSet(sample::soundSet(once)) == once);
    }
}

TEST_CASE("What is no index set at all is refused, not read as a set full of faults")
{
    CHECK(setRefusal("") == "set.not-json");
    CHECK(setRefusal("{") == "set.not-json");
    CHECK(setRefusal("hello") == "set.not-json");
    CHECK(setRefusal("{}") == "set.format");
    CHECK(setRefusal("[]") == "set.format");
    CHECK(setRefusal("null") == "set.format");
    CHECK(setRefusal(R"({"format": "cchc-index-set/3"})") == "set.format");
    CHECK(setRefusal(R"({"format": 1})") == "set.format");
    CHECK(setRefusal(sample::allKindsText() + "x") == "set.not-json");
    CHECK(setRefusal(sample::allKindsText().substr(0, 2000)) ==
          "set.not-json"); // cut in the middle
    CHECK(setRefusal("\xEF\xBB\xBF" + sample::allKindsText()) ==
          "read"); // a byte order mark is no fault
    CHECK(setRefusal("{\"format\": \"\xC3\"}") == "set.not-utf8");
    CHECK(setRefusal("{\"format\": \"\xED\xA0\x80\"}") == "set.not-utf8"); // a surrogate
    CHECK(setRefusal(R"({"format": "\ud800"})") == "set.not-json");
}

TEST_CASE("A fault of the text is found by line and column")
{
    auto read = exchange::readIndexSet("{\n  \"tên\": x\n}");
    REQUIRE_FALSE(read.ok());
    CHECK(sample::param(read.error().params, "line") == "2");
    CHECK(sample::param(read.error().params, "column") == "10");

    read = exchange::readIndexSet("{\n\"a\": \"\xFF\"}");
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == "set.not-utf8");
    CHECK(sample::param(read.error().params, "line") == "2");
    CHECK(sample::param(read.error().params, "column") == "7");
}

TEST_CASE("Hostile bytes are refused and cost little")
{
    CHECK(setRefusal(repeated("[", 1U << 20U)) == "set.too-nested");
    CHECK(setRefusal(repeated("{\"a\":", 1U << 18U)) == "set.too-nested");
    CHECK(setRefusal(R"({"format": "cchc-index-set/1", "a": )" + repeated("[", 70) +
                     repeated("]", 70) + "}") == "set.too-nested");
    CHECK(setRefusal(std::string((32U << 20U) + 1, ' ')) == "set.too-large");
    CHECK(setRefusal("[" + repeated("0,", 1'000'000) + "0]") == "set.too-large");
    CHECK(setRefusal(R"({"format": "cchc-index-set/1", "max": 1e999999})") == "set.not-json");
    CHECK(setRefusal(std::string("\0\0\0", 3)) == "set.not-json");

    // Every prefix and every changed byte of a sound file gives an answer.
    const std::string text = sample::allKindsText();
    for (std::size_t i = 0; i < text.size(); i += 7) {
        CHECK_FALSE(exchange::readIndexSet(std::string_view(text).substr(0, i)).ok());
        std::string changed = text;
        changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ (1U << (i % 8U)));
        (void)exchange::readIndexSet(changed);
    }
}

TEST_CASE("A tree has at most eight levels of items")
{
    CHECK(sample::soundSet(chain(8)).nodes.size() == 9);
    const auto read = exchange::readIndexSet(chain(9));
    REQUIRE(read.ok());
    CHECK(sample::brief(read->faults).at(0) == "set.too-deep@9");
}

TEST_CASE("A tree has at most 20 000 nodes")
{
    std::string items;
    for (int i = 0; i < 20'000; ++i)
        items += (i == 0 ? "" : ",") + (R"({"code":"1.)" + std::to_string(i)) +
                 R"(","title":"a","max":"1","rule":{"kind":"manual"}})";
    const std::string text =
        R"({"format":"cchc-index-set/1","id":"a","title":"a","year":2021,"max":"20000","classes":[{"id":"a",
        "title":"a"}],"areas":[{"code":"1","title":"a","items":[)" +
        items + "]}]}";
    const auto read = exchange::readIndexSet(text);
    REQUIRE(read.ok());
    CHECK(sample::brief(read->faults) == Texts{"set.too-many-nodes@1.19999"});
    CHECK(read->set.nodes.size() == core::IndexSet::maxNodes);
}

TEST_CASE("A code of any length is no place to flood a message with")
{
    const auto read = exchange::readIndexSet(
        sample::replaced(sample::allKindsText(), R"("1.10")", '"' + repeated("7", 5000) + '"'));
    REQUIRE(read.ok());
    REQUIRE(read->faults.size() == 1);
    CHECK(read->faults[0].code == "set.code-malformed");
    CHECK(read->faults[0].place.size() < 100);
}

TEST_CASE("Thousands of faults are counted, not listed")
{
    const auto read = exchange::readIndexSet(R"({"format": "cchc-index-set/1", "areas": [)" +
                                             repeated("0,", 19'000) + "0]}");
    REQUIRE(read.ok());
    CHECK(read->faults.size() == 10'001);
    CHECK(read->faults.back().code == "set.more-faults");
}
