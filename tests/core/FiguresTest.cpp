#include "core/FiguresText.h"

#include "TestRules.h"

#include <catch2/catch.hpp>

using core::Decimal;
using core::Figures;
using core::Node;

namespace {

Node nodeWith(core::Rule itsRule, int figureDecimals = 0)
{
    Node node;
    node.code = "1.1";
    itsRule.figureDecimals = figureDecimals;
    node.rule = std::move(itsRule);
    node.slots = core::figureSlots(*node.rule);
    return node;
}

Node ratioNode()
{
    return nodeWith(test::RateRule());
}

Node choiceNode()
{
    return nodeWith(test::PickRule{{{"on-time", "Đúng hạn", core::Points::whole(1), {}},
                                    {"late", "Trễ", core::Points(), {}}}});
}

/// The canonical text, or the code of the error.
std::string canonical(std::string_view text, const Node& node)
{
    const auto figures = core::parseFigures(text, node);
    return figures ? core::formatFigures(*figures, node) : figures.error().code;
}

} // namespace

TEST_CASE("Figures hold few inline and many behind")
{
    Figures figures;
    CHECK(figures.empty());
    for (const std::size_t slot : {0U, 3U, 4U, 63U})
        figures.set(slot, Decimal::whole(static_cast<std::int64_t>(slot) + 1));
    CHECK(figures.has(63));
    CHECK_FALSE(figures.has(62));
    CHECK_FALSE(figures.has(64));
    CHECK(figures.get(4) == Decimal::whole(5));
    CHECK_FALSE(figures.get(5).has_value());

    figures.clear(63);
    figures.clear(62);
    Figures same;
    same.set(4, Decimal::whole(5));
    same.set(0, Decimal::whole(1));
    same.set(3, Decimal::whole(4));
    CHECK(figures == same);
    same.clear(0);
    same.clear(3);
    same.clear(4);
    CHECK(same == Figures());
}

TEST_CASE("Figures are read from text and written canonically")
{
    const Node ratio = ratioNode();
    CHECK(canonical("n=19536;d=19651", ratio) == "n=19536;d=19651");
    CHECK(canonical(" d = 19651 ; n=19536; ", ratio) == "n=19536;d=19651");
    CHECK(canonical("", ratio) == "");
    CHECK(canonical("d=0", ratio) == "d=0");
    CHECK(canonical("n=-5", ratio) == "n=-5");
    CHECK(canonical("n", ratio) == "figures.malformed");
    CHECK(canonical("n=1;n=2", ratio) == "figures.repeated");
    CHECK(canonical("x=1", ratio) == "figures.unknown-key");
    CHECK(canonical("n=", ratio) == "number.empty");
    CHECK(canonical("n=1.5", ratio) == "number.too-many-decimals");
    CHECK(canonical("n=1=2", ratio) == "number.malformed");
    CHECK(canonical("N=1", ratio) == "figures.unknown-key");

    CHECK(canonical("n=1,25;d=2.5", nodeWith(test::RateRule(), 2)) == "n=1.25;d=2.5");
    CHECK(canonical("p=99,9999", nodeWith(test::RateRule(core::ValueOf::Percent))) == "p=99.9999");
    CHECK(canonical("x=12.5", nodeWith(test::RateRule(core::ValueOf::Number))) == "x=12.5");

    const Node choice = choiceNode();
    CHECK(canonical("option=late", choice) == "option=late");
    CHECK(canonical("option=never", choice) == "figures.unknown-option");
    CHECK(canonical("option=", choice) == "figures.unknown-option");
    CHECK(canonical("n=1", nodeWith(test::TypedRule())) == "figures.unknown-key");
}

TEST_CASE("An error about figures names the figure")
{
    const auto unknown = core::parseFigures("x=1", ratioNode());
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().params == std::vector<core::Param>{core::Param::text("key", "x"),
                                                             core::Param::text("known", "n, d")});
    const auto malformed = core::parseFigures("n=a", ratioNode());
    REQUIRE_FALSE(malformed);
    CHECK(malformed.error().params.back() == core::Param::text("key", "n"));
}

TEST_CASE("One figure in machine form")
{
    const Node choice = choiceNode();
    CHECK(core::formatFigure(Decimal::whole(1), 0, choice) == "late");
    CHECK(core::formatFigure(Decimal::whole(2), 0, choice) == "?");
    CHECK(core::formatFigure(Decimal::whole(-1), 0, choice) == "?");
    CHECK(core::formatFigure(Decimal(5, 1), 0, choice) == "?");
    CHECK(core::formatFigure(Decimal(-125, 2), 0, ratioNode()) == "-1.25");
}

TEST_CASE("A value asks for the figures it is made of")
{
    const auto keys = [](core::ValueOf of) {
        std::string text;
        for (const auto& slot : core::figureSlots(test::RateRule(of)))
            text += slot.key + ' ';
        return text;
    };
    CHECK(keys(core::ValueOf::Ratio) == "n d ");
    CHECK(keys(core::ValueOf::Percent) == "p ");
    CHECK(keys(core::ValueOf::Count) == "n ");
    CHECK(keys(core::ValueOf::Number) == "x ");
    CHECK(core::figureSlots(core::Rule(test::RateRule(), 3))[0].decimals == 3);
    CHECK(core::figureSlots(core::Rule(test::RateRule(), 99))[0].decimals == Decimal::maxDecimals);
}

TEST_CASE("Statuses and stages have their names")
{
    for (const auto status : {core::EntryStatus::Empty, core::EntryStatus::Scored,
                              core::EntryStatus::None, core::EntryStatus::Unproven})
        CHECK(core::entryStatusNamed(core::name(status)) == status);
    CHECK_FALSE(core::entryStatusNamed("Scored").has_value());
    for (const auto stage : core::stages)
        CHECK(core::stageNamed(core::name(stage)) == stage);
    for (const auto stage : core::resultStages)
        CHECK(core::resultStageNamed(core::name(stage)) == stage);
    CHECK_FALSE(core::resultStageNamed("v2").has_value());
}

TEST_CASE("The final stage takes v2 where there is an entry, else v1")
{
    core::Sheet sheet(1);
    sheet.at(core::Stage::Self, 0).status = core::EntryStatus::Scored;
    sheet.at(core::Stage::V1, 0).status = core::EntryStatus::None;
    CHECK(sheet.counting(core::ResultStage::Self, 0).status == core::EntryStatus::Scored);
    CHECK(sheet.counting(core::ResultStage::Final, 0).status == core::EntryStatus::None);
    sheet.at(core::Stage::V2, 0).status = core::EntryStatus::Unproven;
    CHECK(sheet.counting(core::ResultStage::Final, 0).status == core::EntryStatus::Unproven);
    CHECK(sheet.counting(core::ResultStage::V1, 0).status == core::EntryStatus::None);
}
