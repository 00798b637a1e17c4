#include "SmallSet.h"

using core::ValueOf;
using test::items;
using test::points;
using test::rule;

namespace {

engine::ChoiceRule choice(std::initializer_list<std::pair<const char*, const char*>> options)
{
    engine::ChoiceRule body;
    for (const auto& [id, worth] : options) {
        const std::string_view text = worth;
        if (text.back() == '%')
            body.options.push_back({id, id, {}, test::decimal(text.substr(0, text.size() - 1))});
        else
            body.options.push_back({id, id, points(text), {}});
    }
    return body;
}

engine::DeductRule deduct(std::initializer_list<std::pair<const char*, const char*>> events,
                          const char* floor = "0")
{
    return {{}, items(events), points(floor)};
}

engine::DeductRule deductFrom(const char* start,
                              std::initializer_list<std::pair<const char*, const char*>> events)
{
    return {points(start), items(events), points("0")};
}

engine::SurveyRule survey()
{
    return engine::SurveyRule({{"A", "Rất tốt", test::decimal("100")},
                               {"B", "Tốt", test::decimal("60")},
                               {"C", "Khá", test::decimal("20")},
                               {"D", "Kém", test::decimal("0")}});
}

/// "2.5", "- zero-denominator" (nothing, flagged), "2 over-100" (scored and flagged).
std::string outcome(const core::Rule& itsRule, const char* max, int decimals, const char* figures,
                    const core::Ratio& highest)
{
    const core::IndexSet set = test::setOf(itsRule, max, decimals);
    const core::Node& node = set.leafNode(0);
    const auto result = engine::rulePoints(set, node, test::figures(node, figures), {},
                                           core::ResultStage::V1, highest);
    const std::string flags = test::flagText(result.flags);
    return (result.points ? core::format(*result.points) : "-") +
           (flags.empty() ? "" : " " + flags);
}

struct RuleRow {
    core::Rule itsRule;
    const char* max;
    const char* figures;
    const char* expected;
    int decimals = 2;
    core::Ratio highest = {};
};

void checkOutcomes(const std::vector<RuleRow>& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RuleRow& row = rows[i];
        CAPTURE(i, core::kindName(row.itsRule), row.figures);
        CHECK(outcome(row.itsRule, row.max, row.decimals, row.figures, row.highest) ==
              row.expected);
    }
}

const core::Rule onTimeRatio =
    rule(test::tiers(ValueOf::Ratio, {"100:3", "98:2.5", "95:1.5", "0"}));
const core::Rule overlapping = rule(test::tiers(ValueOf::Percent, {">90:2", "70:1", "0"}));

} // namespace

TEST_CASE("Tiers: the first border that is reached, top down")
{
    checkOutcomes({
        {onTimeRatio, "3", "n=19536;d=19651", "2.5"}, // huyện Na Rì 2021, 99,41 %
        {onTimeRatio, "3", "n=19536;d=19938", "1.5"}, // the same over all dossiers, 97,98 %
        {onTimeRatio, "3", "n=312;d=312", "3"},
        {onTimeRatio, "3", "n=98;d=100", "2.5"},
        {onTimeRatio, "3", "n=97999999;d=100000000", "1.5"},
        {onTimeRatio, "3", "n=99999999999999;d=100000000000000", "2.5"},
        {onTimeRatio, "3", "n=95;d=100", "1.5"},
        {onTimeRatio, "3", "n=9499;d=10000", "0"},
        {onTimeRatio, "3", "n=0;d=1", "0"},
        {onTimeRatio, "3", "n=2188;d=2100", "3 over-100"},
        {onTimeRatio, "3", "n=1;d=0", "- zero-denominator"},
        {onTimeRatio, "3", "n=-1;d=0", "- zero-denominator negative"},
        {onTimeRatio, "3", "n=1;d=-1", "- negative"},
        {onTimeRatio, "3", "n=1", "- figure-missing"},
        {onTimeRatio, "3", "d=0", "- zero-denominator figure-missing"},
        {onTimeRatio, "3", "", "- figure-missing"},
        // "trên 90 %" and then "từ 70 %": 90 exactly belongs to the middle
        {overlapping, "2", "p=90", "1"},
        {overlapping, "2", "p=90.0001", "2"},
        {overlapping, "2", "p=70", "1"},
        {overlapping, "2", "p=69.9999", "0"},
        {overlapping, "2", "p=100.0001", "2 over-100"},
        {rule(test::tiers(ValueOf::Count, {"2:1.5", "1:1", "0"})), "1.5", "n=1", "1"},
        {rule(test::tiers(ValueOf::Count, {"2:1.5", "1:1", "0"})), "1.5", "n=200", "1.5"},
        {rule(test::tiers(ValueOf::Number, {"10.5:1", "0"})), "1", "x=10.4999", "0"},
        {rule(test::tiers(ValueOf::Number, {"10.5:1", "0"})), "1", "x=-3", "- negative"},
    });
}

TEST_CASE("Proportional, with and without a floor")
{
    const core::Rule plain = rule(engine::ProportionalRule{});
    const core::Rule floor80 = rule(engine::ProportionalRule{ValueOf::Ratio, test::decimal("80")});
    const core::Rule percent = rule(engine::ProportionalRule{ValueOf::Percent, {}});
    checkOutcomes({
        {plain, "1", "n=118;d=121", "0.98"},
        {plain, "2", "n=1;d=3", "0.67"},
        {plain, "2", "n=1;d=3", "0.6667", 4},
        {plain, "2", "n=1;d=3", "1", 0},
        {plain, "1", "n=1;d=200", "0.01"}, // 0,005 rounds away from zero
        {plain, "3", "n=5;d=3", "3 over-100"},
        {plain, "1", "n=999999999999999;d=999999999999999", "1"},
        {plain, "1000000000", "n=999999999999998;d=999999999999999", "1000000000"},
        {plain, "1000000000", "n=999999999999;d=1000000000000", "999999999.999", 4},
        {floor80, "2", "n=80;d=100", "1.6"},
        {floor80, "2", "n=7999999;d=10000000", "0"},
        {floor80, "2", "n=0;d=5", "0"},
        {percent, "8", "p=83.53", "6.68"},
        {percent, "8", "p=-0.0001", "- negative"},
    });
}

TEST_CASE("Interpolation between two thresholds")
{
    const core::Rule half =
        rule(engine::InterpolateRule{ValueOf::Ratio, test::decimal("50"), test::decimal("100")});
    const core::Rule online =
        rule(engine::InterpolateRule{ValueOf::Ratio, test::decimal("0"), test::decimal("50")});
    const core::Rule fine =
        rule(engine::InterpolateRule{ValueOf::Number, test::decimal("0.5"), test::decimal("2.25")});
    checkOutcomes({
        {half, "1.5", "n=50;d=100", "0"},
        {half, "1.5", "n=49;d=100", "0"},
        {half, "1.5", "n=75;d=100", "0.75"},
        {half, "1.5", "n=1;d=1", "1.5"},
        {half, "1.5", "n=3;d=2", "1.5 over-100"},
        {online, "2", "n=221;d=1000", "0.88"},
        {online, "2", "n=0;d=1000", "0"},
        {online, "2", "n=6;d=10", "2"},
        {fine, "1", "x=0.5", "0"},
        {fine, "1", "x=1", "0.29"},
        {fine, "1", "x=2.2499", "1"},
        {fine, "1", "x=2.2499", "0.9999", 4},
        // near 15 digits: through reduced ratios, still exact
        {rule(engine::InterpolateRule{ValueOf::Ratio, test::decimal("0"),
                                      test::decimal("99999999999.9999")}),
         "1000000000", "n=999999999999999;d=1", "1000000000 over-100"},
        {rule(engine::InterpolateRule{ValueOf::Number, test::decimal("0.0001"),
                                      test::decimal("99999999999.9999")}),
         "1000000000", "x=50000000000", "500000000"},
    });
}

TEST_CASE("Choice: points or a share of the maximum, also negative")
{
    const core::Rule plan = rule(choice({{"on-time", "1"}, {"late", "0"}, {"none", "-1"}}));
    const core::Rule share =
        rule(choice({{"full", "100%"}, {"good", "75%"}, {"violation", "-50%"}}));
    checkOutcomes({
        {plan, "1", "option=on-time", "1"},
        {plan, "1", "option=none", "-1"},
        {plan, "1", "option=?", "- unknown-option"},
        {plan, "1", "", "- figure-missing"},
        {share, "0.5", "option=good", "0.38"},
        {share, "0.5", "option=violation", "-0.25"},
        {share, "0.25", "option=violation", "-0.13"},
        {share, "0.5", "option=full", "0.5"},
        {rule(choice({{"a", "5"}})), "1", "option=a", "1"},
        {rule(choice({{"a", "250%"}})), "1", "option=a", "1"},
    });
}

TEST_CASE("Deductions and their floors")
{
    const core::Rule reports = rule(deduct({{"late", "0.25"}, {"missing", "0.5"}, {"year", "1"}}));
    checkOutcomes({
        {reports, "2", "late=2", "1.5"},
        {reports, "2", "late=1;missing=1", "1.25"},
        {reports, "2", "late=0", "2"},
        {reports, "2", "late=1;missing=1;year=2", "0"},
        {reports, "2", "", "- figure-missing"},
        {reports, "2", "late=-1", "- negative"},
        {rule(deduct({{"late", "0.25"}}, "0.5")), "1", "late=9", "0.5"},
        {rule(deductFrom("3", {{"late", "0.25"}})), "2", "late=2", "2"},
        {rule(deductFrom("3", {{"late", "0.25"}})), "2", "late=5", "1.75"},
        {rule(deduct({{"late", "0.1"}}), 2), "1", "late=1.25", "0.88"},
        {reports, "2", "late=999999999999999", "0"},
    });
}

TEST_CASE("Counts, checklists and weighted shares")
{
    const core::Rule each = rule(engine::CountRule{points("0.5")});
    const core::Rule list = rule(
        engine::ChecklistRule{items({{"a", "0.25"}, {"b", "0.25"}, {"c", "0.25"}, {"d", "0.5"}})});
    const core::Rule inspection =
        rule(engine::WeightedRule{{"a", "Phát hiện"}, items({{"b", "1"}, {"c", "0.5"}})});
    checkOutcomes({
        {each, "2", "n=3", "1.5"},
        {each, "2", "n=5", "2"},
        {each, "2", "n=0", "0"},
        {each, "2", "n=-3", "- negative"},
        {each, "2", "", "- figure-missing"},
        {each, "1000000000", "n=999999999999999", "1000000000"},
        {list, "1", "a=1;b=1;c=1;d=0", "0.75"},
        {list, "1", "a=1", "0.25"},
        {list, "1", "a=1;b=1;c=1;d=1", "1"},
        {list, "1", "a=0", "0"},
        {list, "1", "a=2", "- bad-tick"},
        {list, "1", "a=-1", "- bad-tick"},
        {list, "1", "a=0.5", "- bad-tick"},
        {list, "1", "", "- figure-missing"},
        {inspection, "1", "a=6;b=5;c=1", "0.92"},
        {inspection, "1", "a=6;b=6;c=0", "1"},
        {inspection, "1", "a=6;b=7;c=0", "1 over-100"},
        {inspection, "1", "a=0;b=0;c=0", "- zero-denominator"},
        {inspection, "1", "a=0;b=1", "- zero-denominator figure-missing"},
        {inspection, "1", "a=6;b=5", "- figure-missing"},
        {inspection, "1", "a=6;b=-5;c=1", "- negative"},
        {rule(engine::WeightedRule{{"a", ""}, items({{"b", "1"}})}, 2), "1", "a=2.5;b=1.25", "0.5"},
    });
}

TEST_CASE("Surveys: the mean of the ballots")
{
    const core::Rule xhh = rule(survey());
    checkOutcomes({
        {xhh, "2", "A=30;B=5;C=3;D=2", "1.68"},
        {xhh, "2", "A=40", "2"},
        {xhh, "2", "D=7", "0"},
        {xhh, "2", "A=0;B=0", "- zero-denominator"},
        {xhh, "2", "", "- figure-missing"},
        {xhh, "2", "A=5;B=-5", "- negative"},
        {xhh, "1000000000", "A=999999999999999;B=999999999999999", "800000000"},
        {rule(survey(), 4), "1000000000", "A=99999999999.9999;B=99999999999.9999", "800000000"},
    });
}

TEST_CASE("Best: relative to the highest value")
{
    const core::Rule rate = rule(engine::BestRule{ValueOf::Ratio});
    checkOutcomes({
        {rate, "2", "n=80;d=100", "1.78", 2, core::Ratio(90)},
        {rate, "2", "n=90;d=100", "2", 2, core::Ratio(90)},
        {rate, "2", "n=0;d=100", "0", 2, core::Ratio(90)},
        {rate, "2", "n=0;d=100", "- best-zero", 2, core::Ratio(0)},
        {rate, "2", "n=1;d=0", "- zero-denominator", 2, core::Ratio(0)},
        {rate, "2", "n=120;d=100", "2 over-100", 2, core::Ratio(120)},
        {rule(engine::BestRule{ValueOf::Number}), "2", "x=12.5", "0.5", 2, core::Ratio(50)},
        {rate, "1000000000", "n=999999999999998;d=999999999999997", "1000000000 over-100", 2,
         core::Ratio(core::Int128(999999999999998) * 100, 999999999999997)},
    });
}

TEST_CASE("Formulas")
{
    const core::Rule inspection = rule(test::formula({"a", "b", "c"}, "(b/a)*1 + (c/a)*0.5"));
    checkOutcomes({
        {inspection, "1", "a=6;b=5;c=1", "0.92"},
        {inspection, "1", "a=0;b=0;c=0", "- zero-denominator"},
        {inspection, "1", "a=6;b=5", "- figure-missing"},
        {inspection, "1", "a=6;b=-5;c=1", "- negative"},
        {inspection, "1", "a=1;b=5;c=1", "1"},
        {rule(test::formula({"a"}, "1 - a/10")), "1", "a=25", "0"},
        {rule(test::formula({"a"}, "min(a/4, 2, 1.5) - -0.25")), "2", "a=3", "1"},
        {rule(test::formula({"a"}, "max(a, 1/a, 0)")), "9", "a=0", "- zero-denominator"},
        {rule(test::formula({"a"}, "2 - 1 - 1 + a")), "9", "a=3", "3"},
        {rule(test::formula({"a"}, "8/4/2*a")), "9", "a=3", "3"},
        {rule(test::formula({"a"}, "1/(0-a)*(0-1)")), "9", "a=4", "0.25"},
        // 64-bit products overflow, 128-bit ones do not
        {rule(test::formula({"a", "b"}, "a*b/b/a")), "1", "a=999999999999999;b=999999999999998",
         "1"},
        {rule(test::formula({"a", "b"}, "(a+1)*(b+1)/(a*b)")), "2",
         "a=999999999999999;b=999999999999999", "1"},
        {rule(test::formula({"a"}, "a*a*a/(a*a*a)")), "1", "a=999999999999999", "- overflow"},
        {rule(test::formula({"a"}, "a*a*a*a")), "1", "a=999999999999999", "- overflow"},
    });
}

TEST_CASE("Rounding never lifts points over a maximum with more decimals")
{
    CHECK(outcome(rule(engine::ProportionalRule{}), "0.386", 2, "n=1;d=1", {}) == "0.386");
    CHECK(outcome(rule(engine::ProportionalRule{}), "0.384", 2, "n=1;d=1", {}) == "0.38");
}

TEST_CASE("The exact result stands beside the rounded one")
{
    const core::IndexSet set = test::setOf(rule(engine::ProportionalRule{}), "2");
    const core::Node& node = set.leafNode(0);
    const auto result =
        engine::rulePoints(set, node, test::figures(node, "n=1;d=3"), {}, core::ResultStage::V1);
    CHECK(result.exact == core::Ratio(2, 3));
    CHECK(result.points == points("0.67"));
}
