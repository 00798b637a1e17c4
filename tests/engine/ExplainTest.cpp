#include "engine/Explain.h"

#include "SmallSet.h"

using core::EntryStatus;
using core::Language;
using core::ResultStage;
using core::ValueOf;
using test::decimal;
using test::items;
using test::points;
using test::rule;

namespace {

core::Entry withPoints(core::Entry entry, const char* itsPoints)
{
    entry.points = points(itsPoints);
    return entry;
}

std::string line(const core::IndexSet& set, const core::Entry& entry, ResultStage stage,
                 Language language, const core::Ratio& highest = {})
{
    return engine::explain(set, set.leafNode(0), entry, stage, highest, {}, language);
}

struct Row {
    core::Rule itsRule;
    const char* max;
    const char* figures;
    const char* vietnamese;
    const char* english;
    core::Ratio highest = {};
};

void check(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        const core::IndexSet set = test::setOf(row.itsRule, row.max);
        const core::Entry entry = test::scored(set.leafNode(0), row.figures);
        CAPTURE(core::kindName(row.itsRule), row.figures);
        CHECK(line(set, entry, ResultStage::V1, Language::Vietnamese, row.highest) ==
              row.vietnamese);
        CHECK(line(set, entry, ResultStage::V1, Language::English, row.highest) == row.english);
    }
}

const core::Rule onTime = rule(test::tiers(ValueOf::Ratio, {"100:3", "98:2.5", "95:1.5", "0"}));
const core::Rule issued = rule(engine::ChoiceRule{
    {{"dung-han", "đúng hạn", points("0.5"), {}}, {"khong", "không ban hành", points("-1"), {}}}});

} // namespace

TEST_CASE("Lines of tiers")
{
    check({
        {onTime, "3", "n=19536;d=19651", "19.536/19.651 = 99,41% → từ 98% đến dưới 100% → 2,5/3",
         "19.536/19.651 = 99,41% → from 98% to below 100% → 2,5/3"},
        {onTime, "3", "n=8214;d=8214", "8.214/8.214 = 100% → 100% → 3/3",
         "8.214/8.214 = 100% → 100% → 3/3"},
        {onTime, "3", "n=9;d=10", "9/10 = 90% → dưới 95% → 0/3", "9/10 = 90% → below 95% → 0/3"},
        {onTime, "3", "n=2188;d=2100", "2.188/2.100 = 104,19% (vượt 100%) → 100% → 3/3",
         "2.188/2.100 = 104,19% (above 100%) → 100% → 3/3"},
        // 99,996 % is not 100 %, and 97,9999 % is not 98 %
        {onTime, "3", "n=49998;d=50000", "49.998/50.000 = 99,996% → từ 98% đến dưới 100% → 2,5/3",
         "49.998/50.000 = 99,996% → from 98% to below 100% → 2,5/3"},
        {onTime, "3", "n=2999999;d=3000000",
         "2.999.999/3.000.000 = 99,99997% → từ 98% đến dưới 100% → 2,5/3",
         "2.999.999/3.000.000 = 99,99997% → from 98% to below 100% → 2,5/3"},
        {onTime, "3", "n=97999;d=100000", "97.999/100.000 = 97,999% → từ 95% đến dưới 98% → 1,5/3",
         "97.999/100.000 = 97,999% → from 95% to below 98% → 1,5/3"},
        {rule(test::tiers(ValueOf::Percent, {">90:2", "70:1", "0"})), "2", "p=90.5",
         "90,5% → trên 90% → 2/2", "90,5% → above 90% → 2/2"},
        {rule(test::tiers(ValueOf::Percent, {">90:2", "70:1", "0"})), "2", "p=90",
         "90% → từ 70% đến 90% → 1/2", "90% → from 70% to 90% → 1/2"},
        {rule(test::tiers(ValueOf::Percent, {">90:2", "0"})), "2", "p=12.3456",
         "12,3456% → không quá 90% → 0/2", "12,3456% → at most 90% → 0/2"},
        {rule(test::tiers(ValueOf::Count, {"2:1.5", "1:1", "0"})), "1.5", "n=3",
         "3 → từ 2 trở lên → 1,5/1,5", "3 → 2 or more → 1,5/1,5"},
        {rule(test::tiers(ValueOf::Number, {"1"})), "1", "x=1234.5", "1.234,5 → mọi giá trị → 1/1",
         "1.234,5 → any value → 1/1"},
    });
}

TEST_CASE("Lines of rates")
{
    const core::Rule plain = rule(engine::ProportionalRule{});
    const core::Rule floor80 = rule(engine::ProportionalRule{ValueOf::Ratio, decimal("80")});
    const core::Rule online =
        rule(engine::InterpolateRule{ValueOf::Ratio, decimal("0"), decimal("50")});
    const core::Rule best = rule(engine::BestRule{ValueOf::Ratio});
    check({
        {plain, "1", "n=118;d=121", "118/121 = 97,52% → 0,98/1", "118/121 = 97,52% → 0,98/1"},
        {plain, "1", "n=34;d=121", "34/121 = 28,10% → 0,28/1", "34/121 = 28,10% → 0,28/1"},
        {plain, "2", "n=5;d=4", "5/4 = 125% (vượt 100%, tính 100%) → 2/2",
         "5/4 = 125% (above 100%, counts as 100%) → 2/2"},
        {floor80, "2", "n=79999;d=100000", "79.999/100.000 = 79,999% → dưới 80% → 0/2",
         "79.999/100.000 = 79,999% → below 80% → 0/2"},
        {floor80, "2", "n=8;d=10", "8/10 = 80% → 1,6/2", "8/10 = 80% → 1,6/2"},
        {online, "2", "n=221;d=1000", "221/1.000 = 22,1% → nội suy 0–50% → 0,88/2",
         "221/1.000 = 22,1% → interpolated 0–50% → 0,88/2"},
        {online, "2", "n=0;d=5", "0/5 = 0% → không quá 0% → 0/2", "0/5 = 0% → at most 0% → 0/2"},
        {online, "2", "n=3;d=5", "3/5 = 60% → từ 50% trở lên → 2/2",
         "3/5 = 60% → 50% or more → 2/2"},
        {best, "2", "n=4;d=5", "4/5 = 80%, cao nhất 90% → 1,78/2",
         "4/5 = 80%, highest 90% → 1,78/2", core::Ratio(90)},
        {rule(engine::BestRule{ValueOf::Number}), "2", "x=7", "7, cao nhất 8 → 1,75/2",
         "7, highest 8 → 1,75/2", core::Ratio(8)},
    });
}

TEST_CASE("Lines of choices, deductions, counts, checklists and shares")
{
    const core::Rule reports =
        rule(engine::DeductRule{{}, items({{"tre", "0.25"}, {"thieu", "0.5"}}), {}});
    const core::Rule generous = rule(engine::DeductRule{points("2"), items({{"tre", "0.25"}}), {}});
    const core::Rule each = rule(engine::CountRule{points("0.5")});
    const core::Rule list = rule(
        engine::ChecklistRule{items({{"a", "0.25"}, {"b", "0.25"}, {"c", "0.25"}, {"d", "0.5"}})});
    const core::Rule weighted =
        rule(engine::WeightedRule{{"a", "A"}, items({{"b", "1"}, {"c", "0.5"}})});
    const core::Rule survey = rule(engine::SurveyRule{{{"A", "A", decimal("100")},
                                                       {"B", "B", decimal("60")},
                                                       {"C", "C", decimal("20")},
                                                       {"D", "D", decimal("0")}}});
    check({
        {issued, "0.5", "option=dung-han", "đúng hạn → 0,5/0,5", "đúng hạn → 0,5/0,5"},
        {issued, "0.5", "option=khong", "không ban hành → −1/0,5", "không ban hành → −1/0,5"},
        {reports, "1", "tre=2", "1 − 2 × 0,25 = 0,5 → 0,5/1", "1 − 2 × 0,25 = 0,5 → 0,5/1"},
        {reports, "2", "tre=1;thieu=1", "2 − 1 × 0,25 − 1 × 0,5 = 1,25 → 1,25/2",
         "2 − 1 × 0,25 − 1 × 0,5 = 1,25 → 1,25/2"},
        {reports, "1", "tre=0;thieu=0", "không bị trừ → 1/1", "nothing deducted → 1/1"},
        {reports, "1", "tre=5", "1 − 5 × 0,25 = −0,25 → không dưới 0 → 0/1",
         "1 − 5 × 0,25 = −0,25 → not below 0 → 0/1"},
        {generous, "1", "tre=1", "2 − 1 × 0,25 = 1,75 → không quá 1 → 1/1",
         "2 − 1 × 0,25 = 1,75 → at most 1 → 1/1"},
        {each, "2", "n=3", "3 × 0,5 = 1,5 → 1,5/2", "3 × 0,5 = 1,5 → 1,5/2"},
        {each, "2", "n=5", "5 × 0,5 = 2,5 → không quá 2 → 2/2", "5 × 0,5 = 2,5 → at most 2 → 2/2"},
        {list, "1", "a=1;b=1;c=1;d=0", "3/4 mục: 0,25 + 0,25 + 0,25 = 0,75/1",
         "3/4 items: 0,25 + 0,25 + 0,25 = 0,75/1"},
        {list, "1", "d=1", "1/4 mục: 0,5/1", "1/4 items: 0,5/1"},
        {list, "1", "a=0", "0/4 mục → 0/1", "0/4 items → 0/1"},
        {list, "1", "a=1;b=1;c=1;d=1",
         "4/4 mục: 0,25 + 0,25 + 0,25 + 0,5 = 1,25 → không quá 1 → 1/1",
         "4/4 items: 0,25 + 0,25 + 0,25 + 0,5 = 1,25 → at most 1 → 1/1"},
        {weighted, "1", "a=6;b=5;c=1", "5/6 × 1 + 1/6 × 0,5 = 0,92 → 0,92/1",
         "5/6 × 1 + 1/6 × 0,5 = 0,92 → 0,92/1"},
        {weighted, "1", "a=6;b=7;c=0",
         "7/6 × 1 + 0/6 × 0,5 = 1,17 (b lớn hơn a) → không quá 1 → 1/1",
         "7/6 × 1 + 0/6 × 0,5 = 1,17 (b is above a) → at most 1 → 1/1"},
        {survey, "2", "A=30;B=7;C=0;D=3", "40 phiếu, trung bình 85,5% → 1,71/2",
         "40 ballots, mean 85,5% → 1,71/2"},
    });
}

TEST_CASE("Lines of formulas show the figures in place of the names")
{
    const core::Rule inspection = rule(test::formula({"a", "b", "c"}, "(b/a)*1+(c/a)*0.5"));
    check({
        {inspection, "1", "a=6;b=5;c=1", "(5/6) × 1 + (1/6) × 0,5 = 0,92 → 0,92/1",
         "(5/6) × 1 + (1/6) × 0,5 = 0,92 → 0,92/1"},
        {inspection, "1", "a=4;b=3;c=1", "(3/4) × 1 + (1/4) × 0,5 = 0,875 → 0,88/1",
         "(3/4) × 1 + (1/4) × 0,5 = 0,875 → 0,88/1"},
        {rule(test::formula({"a"}, "min(a, 1.5) - - 0.25")), "1", "a=19938",
         "min(19.938; 1,5) − −0,25 = 1,75 → không quá 1 → 1/1",
         "min(19.938; 1,5) − −0,25 = 1,75 → at most 1 → 1/1"},
        {rule(test::formula({"a"}, "1-a/3000")), "1", "a=2999", "1 − 2.999/3.000 = 0,0003 → 0/1",
         "1 − 2.999/3.000 = 0,0003 → 0/1"},
        // What a person reads is no program: conditions in words, whole numbers in brackets.
        {rule(test::formula({"a", "b"}, "0.5 * if(a <= b, 0, min((a - b)/(a*0.3), 1))")), "1",
         "a=10;b=8",
         "0,5 × (nếu 10 ≤ 8 thì 0, nếu không thì min((10 − 8)/(10 × 0,3); 1)) = 0,33 "
         "→ 0,33/1",
         "0,5 × (if 10 ≤ 8 then 0, else min((10 − 8)/(10 × 0,3); 1)) = 0,33 → 0,33/1"},
        {rule(test::formula({"a"}, "if (a<1, 0, -floor ( a/2 ) + 2)")), "1", "a=3",
         "(nếu 3 < 1 thì 0, nếu không thì −⌊3/2⌋ + 2) = 1 → 1/1",
         "(if 3 < 1 then 0, else −⌊3/2⌋ + 2) = 1 → 1/1"},
        {inspection, "1", "a=0;b=0;c=0", "Công thức chia cho 0 nên chưa tính được điểm",
         "The formula divides by 0"},
    });
    std::string sum = "a";
    for (int i = 0; i < 200; ++i)
        sum += "+a";
    check({{rule(test::formula({"a"}, sum)), "500", "a=2", "công thức = 402 → 402/500",
            "formula = 402 → 402/500"}});
}

TEST_CASE("Problems are short sentences")
{
    check({
        {onTime, "3", "n=1;d=0", "Số liệu d là 0 nên chưa tính được tỷ lệ",
         "Figure d is 0, so there is no rate"},
        {onTime, "3", "n=1", "Thiếu số liệu d", "Missing figure d"},
        {onTime, "3", "", "Chưa có số liệu", "No figures yet"},
        {onTime, "3", "n=-1;d=5", "Số liệu âm: n", "Negative figure: n"},
        {issued, "0.5", "", "Chưa chọn mức", "No option is chosen"},
        {issued, "0.5", "option=?", "Mức đã chọn không có trong bộ chỉ số",
         "The chosen option is not in the set"},
        {rule(engine::ChecklistRule{items({{"a", "1"}})}), "1", "a=2", "Chỉ ghi 0 hoặc 1: a",
         "Only 0 or 1: a"},
        {rule(engine::WeightedRule{{"tong", ""}, items({{"b", "1"}})}), "1", "tong=0;b=0",
         "Số liệu tong là 0 nên chưa tính được tỷ lệ", "Figure tong is 0, so there is no rate"},
        {rule(engine::SurveyRule{{{"A", "A", decimal("100")}}}), "1", "A=0",
         "Chưa có phiếu nào nên chưa tính được trung bình",
         "There are no ballots to take a mean of"},
        {rule(engine::BestRule{ValueOf::Percent}), "1", "p=0",
         "Giá trị cao nhất của nhóm là 0 nên chưa so được", "The highest value of the group is 0"},
        {rule(test::formula({"a"}, "a*a*a*a")), "1", "a=999999999999999",
         "Số liệu quá lớn nên chưa tính được", "The figures are too large to compute with"},
    });
    core::IndexSet set = test::setOf(rule(engine::ProportionalRule{}), "1");
    set.nodes[1].rule->source = core::DossierSource{};
    set.buildIndex();
    CHECK(line(set, test::withStatus(EntryStatus::Scored), ResultStage::Self,
               Language::Vietnamese) == "Chưa đủ số liệu hồ sơ để tính n và d");
}

TEST_CASE("A line says where its figures are drawn from rows of form II.06a")
{
    // Na Rì 2021, domain section 4.
    core::IndexSet set = test::setOf(rule(engine::ProportionalRule()), "10");
    set.nodes[1].rule->source = core::DossierSource{core::DossierSource::Formula::OnTimeOfFinished,
                                                    core::DossierSource::Level::District};
    set.buildIndex();
    core::DossierCounters row = core::emptyCounters(core::DossierSource::Level::District, "");
    row.early = 13287;
    row.onTime = 6249;
    row.late = 115;
    const auto drawn = [&](const core::Entry& entry, Language language) {
        const std::vector rows = {row};
        return engine::explain(set, set.nodes[1], entry, ResultStage::V1, engine::Highest(),
                               engine::UnitFacts(rows), language);
    };
    const core::Entry entry = test::withStatus(EntryStatus::Scored);
    const std::string ten = drawn(entry, Language::Vietnamese);
    CHECK(ten.find("19.536/19.651") == 0);
    row.form = core::DossierForm::Form06a;
    CHECK(drawn(entry, Language::Vietnamese) == ten + "; hồ sơ theo biểu II.06a");
    CHECK(drawn(entry, Language::English).ends_with("; dossiers after form II.06a"));
    // Figures that are typed are drawn from nowhere.
    core::Entry typed = entry;
    typed.figures.set(0, core::Decimal::whole(19536));
    typed.figures.set(1, core::Decimal::whole(19651));
    CHECK(drawn(typed, Language::Vietnamese) == ten);
}

TEST_CASE("Statuses and typed points")
{
    core::IndexSet set = test::setOf(rule(engine::ProportionalRule{}), "3");
    const auto vi = [&](const core::Entry& entry, ResultStage stage = ResultStage::V1) {
        return line(set, entry, stage, Language::Vietnamese);
    };
    const auto en = [&](const core::Entry& entry, ResultStage stage = ResultStage::V1) {
        return line(set, entry, stage, Language::English);
    };
    CHECK(vi(core::Entry()) == "");
    CHECK(vi(test::withStatus(EntryStatus::Unproven)) == "chưa có tài liệu kiểm chứng → 0/3");
    CHECK(en(test::withStatus(EntryStatus::Unproven)) == "no evidence yet → 0/3");
    const core::Entry none = test::withStatus(EntryStatus::None);
    CHECK(vi(none) == "Tiêu chí này không nhận «không phát sinh»");
    set.nodes[1].ifNone = core::IfNone::Full;
    CHECK(vi(none) == "không phát sinh → điểm tối đa 3/3");
    CHECK(en(none) == "nothing arose → full points 3/3");
    set.nodes[1].ifNone = core::IfNone::Zero;
    CHECK(vi(none) == "không phát sinh → 0/3");
    set.nodes[1].ifNone = core::IfNone::NotApplicable;
    CHECK(vi(none) == "không áp dụng: không tính vào điểm tối đa");
    CHECK(en(none) == "not applicable: left out of the maximum");

    const core::Entry entry = test::scored(set.leafNode(0), "n=2;d=3");
    CHECK(vi(withPoints(entry, "2")) == "2/3 = 66,67% → 2/3");
    CHECK(vi(withPoints(entry, "1.5")) == "theo số liệu 2/3; thẩm định cho 1,5/3");
    CHECK(en(withPoints(entry, "1.5")) == "by the figures 2/3; the verifier gives 1,5/3");
    CHECK(vi(test::typed("1.5")) == "thẩm định cho 1,5/3");
    CHECK(vi(withPoints(entry, "1.5"), ResultStage::Self) ==
          "2/3 = 66,67% → 2/3; không tính điểm đã gõ 1,5");
    CHECK(vi(test::typed("3.5")) == "3,5 vượt điểm tối đa 3");
    CHECK(vi(test::typed("-1")) == "−1 nhỏ hơn điểm thấp nhất 0");
    CHECK(vi(test::typed("1.255")) == "1,255 có quá 2 chữ số thập phân");

    set = test::setOf(rule(engine::ManualRule{points("0.1")}), "2");
    CHECK(vi(test::typed("1.5")) == "1,5/2");
    CHECK(vi(test::typed("1.25")) == "1,25 không phải bội số của 0,1");
    CHECK(vi(test::withStatus(EntryStatus::Scored)) == "Chưa có điểm");

    set.nodes[1].by = core::ScoredBy::Survey;
    CHECK(vi(test::typed("1.5"), ResultStage::Self) == "");
}

TEST_CASE("Sums of groups, areas and the total")
{
    test::SetBuilder builder;
    builder.area("1").group("1.1", "1");
    for (const char* code : {"1.1.1", "1.1.2", "1.1.3"})
        builder.leaf(code, "1.1", "2", rule(engine::ManualRule{})).ifNone =
            core::IfNone::NotApplicable;
    builder.area("2").leaf("2.1", "2", "4", rule(engine::ManualRule{})).ifNone =
        core::IfNone::NotApplicable;
    builder.set.bonusCap = points("1");
    builder.set.penaltyCap = points("1");
    core::IndexSet set = builder.build();
    core::Sheet sheet(set.entryCount());
    const auto at = [&](const char* code) -> core::Entry& {
        return sheet.at(core::Stage::V1, set.findLeaf(code));
    };
    at("1.1.1") = test::typed("1.5");
    at("1.1.2") = test::withStatus(EntryStatus::None);
    at("2.1") = test::withStatus(EntryStatus::None);
    const auto sum = [&](int node, Language language = Language::Vietnamese) {
        const engine::UnitFacts unit{&sheet, {}};
        const auto result = engine::evaluateUnit(set, unit, ResultStage::V1, engine::BestValues(4));
        return engine::explainSum(set, node, result, language);
    };
    CHECK(sum(set.find("1.1")) == "1,5 + chưa chấm = 1,5/4");
    CHECK(sum(set.find("1.1"), Language::English) == "1,5 + not scored = 1,5/4");
    CHECK(sum(set.find("1")) == "1,5/4");
    CHECK(sum(set.find("2")) == "không áp dụng: không tính vào điểm tối đa");
    CHECK(sum(-1) == "1,5/4");

    at("2.1") = test::typed("3");
    at("1.1.3") = test::typed("0.25");
    CHECK(sum(set.find("1.1")) == "1,5 + 0,25 = 1,75/4");
    CHECK(sum(-1) == "1,75 + 3 = 4,75/8");
    at("bonus") = test::typed("2", "sáng kiến");
    at("penalty") = test::typed("0.5", "chậm");
    CHECK(sum(-1) == "1,75 + 3 + điểm thưởng 1 − điểm trừ 0,5 = 5,25/8");
    CHECK(sum(-1, Language::English) == "1,75 + 3 + bonus 1 − penalty 0,5 = 5,25/8");
    set.bonusInIndex = false;
    CHECK(sum(-1) == "1,75 + 3 = 4,75/8; điểm thưởng 1; điểm trừ 0,5 (ngoài chỉ số)");
}

TEST_CASE("Figures as a short cell text")
{
    const auto text = [](core::Rule itsRule, const char* figures) {
        const core::IndexSet set = test::setOf(std::move(itsRule), "1");
        return engine::figuresText(set.leafNode(0), test::figures(set.leafNode(0), figures),
                                   Language::Vietnamese);
    };
    CHECK(text(engine::ProportionalRule{}, "n=8214;d=8214") == "8.214/8.214");
    CHECK(text(engine::ProportionalRule{}, "d=8214") == "?/8.214");
    CHECK(text(engine::ProportionalRule{}, "") == "");
    CHECK(text(engine::ProportionalRule{ValueOf::Percent, {}}, "p=98.5") == "98,5%");
    CHECK(text(engine::CountRule{points("1")}, "n=3") == "3");
    CHECK(text(issued, "option=dung-han") == "đúng hạn");
    CHECK(text(issued, "option=?") == "?");
    CHECK(text(engine::ChecklistRule{items({{"a", "1"}, {"b", "1"}, {"c", "1"}})}, "a=1;b=0;c=1") ==
          "2/3: 1;3");
    CHECK(text(engine::DeductRule{{}, items({{"a", "1"}, {"b", "1"}}), {}}, "a=1;b=2") == "1/2");
    CHECK(text(engine::WeightedRule{{"a", ""}, items({{"b", "1"}, {"c", "1"}})}, "a=6;b=5;c=1") ==
          "6/5/1");
    CHECK(text(engine::SurveyRule{{{"A", "", {}}, {"B", "", {}}}}, "A=1000;B=234") ==
          "1.234 phiếu");
    CHECK(text(test::formula({"a", "b"}, "a/b"), "a=1;b=2") == "1; 2");
}

TEST_CASE("Rules and tiers in words")
{
    const auto title = [](core::Rule itsRule, const char* max, Language language) {
        const core::IndexSet set = test::setOf(std::move(itsRule), max);
        return engine::ruleTitle(set.leafNode(0), language);
    };
    const auto vi = Language::Vietnamese;
    CHECK(title(onTime, "3", vi) == "bậc thang, tối đa 3 điểm");
    CHECK(title(onTime, "3", Language::English) == "tiers, at most 3 points");
    CHECK(title(rule(engine::ManualRule{points("0.1")}), "2", vi) ==
          "chấm trực tiếp, bước 0,1, tối đa 2 điểm");
    CHECK(title(issued, "0.5", vi) == "chọn mức, tối đa 0,5 điểm");
    CHECK(title(rule(engine::ProportionalRule{ValueOf::Ratio, decimal("80")}), "2", vi) ==
          "theo tỷ lệ, dưới 80% không có điểm, tối đa 2 điểm");
    CHECK(title(rule(engine::InterpolateRule{ValueOf::Ratio, decimal("50"), decimal("100")}), "1.5",
                vi) == "nội suy 50–100%, tối đa 1,5 điểm");
    CHECK(title(rule(engine::CountRule{points("0.5")}), "2", vi) ==
          "đếm, mỗi mục 0,5 điểm, tối đa 2 điểm");
    CHECK(title(rule(test::formula({"a", "b"}, "(b/a)*0.5")), "1", vi) ==
          "công thức (b/a) × 0,5, tối đa 1 điểm");
    CHECK(engine::ruleTitle(core::Node(), vi) == "");
    CHECK(engine::ruleKind(test::setOf(issued, "0.5").leafNode(0), vi) == "chọn mức");

    const auto& rows = dynamic_cast<const engine::TiersRule&>(*onTime.body);
    const char* expected[] = {"100%", "từ 98% đến dưới 100%", "từ 95% đến dưới 98%", "dưới 95%"};
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(rows.tierText(i, vi) == expected[i]);
    const auto open = test::tiers(ValueOf::Number, {">10:2", ">5:1", "0"});
    CHECK(open.tierText(1, vi) == "trên 5 đến 10");
    CHECK(open.tierText(1, Language::English) == "above 5 to 10");
    CHECK(open.tierText(2, vi) == "không quá 5");

    CHECK(rows.tierAt(core::Ratio(1'953'600, 19'651)) == &rows.tiers[1]);
    CHECK(rows.tierAt(core::Ratio(0)) == &rows.tiers[3]);
}
