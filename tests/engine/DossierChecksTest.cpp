#include "SmallSet.h"

#include "engine/DossierChecks.h"

#include <algorithm>

using core::DossierCounters;
using core::Severity;
using Level = core::DossierSource::Level;
using engine::DossierState;

namespace {

/// Counters in the order of the dossiers CSV; −1 is not known.
DossierCounters row(std::initializer_list<std::int64_t> values, Level level = Level::District,
                    std::string field = "Tất cả")
{
    DossierCounters counters = core::emptyCounters(level, field);
    std::size_t at = 0;
    for (const std::int64_t value : values) {
        if (value >= 0)
            counters.*core::counterFields[at].value = value;
        ++at;
    }
    return counters;
}

/// Domain section 4: 19.938 received, 19.536 on time, 287 pending; late ones are not told.
DossierCounters naRi()
{
    return row({412, 16466, 2186, 874, 13287, 6249, -1, 287, 0, 0});
}

/// The same year told after form II.06a: 4 online, 5 direct and by post, 6 carried over; 8, 9, 10;
/// 12, 13.
DossierCounters form06a(std::initializer_list<std::int64_t> values, Level level = Level::District,
                        std::string field = "Tất cả")
{
    DossierCounters counters = core::emptyCounters(level, field);
    counters.form = core::DossierForm::Form06a;
    std::size_t at = 0;
    for (auto* counter :
         {&counters.online, &counters.direct, &counters.carried, &counters.early, &counters.onTime,
          &counters.late, &counters.pendingInTime, &counters.pendingLate}) {
        if (*(values.begin() + at) >= 0)
            *counter = *(values.begin() + at);
        ++at;
    }
    return counters;
}
DossierCounters naRi06a()
{
    return form06a({2186, 17340, 412, 13287, 6249, -1, 287, 0});
}

const core::Problem* find(const std::vector<core::Problem>& all, std::string_view code)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [code](const auto& one) { return one.code == code; });
    return found == all.end() ? nullptr : &*found;
}

std::string paramText(const core::Problem& problem, std::string_view name)
{
    for (const core::Param& one : problem.params) {
        if (one.name == name)
            return one.value;
    }
    return "–";
}

} // namespace

TEST_CASE("Na Rì 2021: 115 dossiers are not explained", "[dossier-checks]")
{
    const engine::DossierTotals totals = engine::dossierTotals(naRi());
    CHECK(totals.received == 19526);
    CHECK(totals.total == 19938);
    CHECK(totals.inTime == 19536);
    CHECK_FALSE(totals.finished);
    CHECK(totals.pending == 287);
    CHECK(totals.rest == 115);
    CHECK_FALSE(totals.complete);

    const auto found = engine::checkCounters(naRi());
    REQUIRE(found.size() == 2);
    CHECK(found[0].code == "counters.total");
    CHECK(found[0].severity == Severity::Note);
    const core::Problem* rest = find(found, "counters.unexplained");
    REQUIRE(rest != nullptr);
    CHECK(rest->severity == Severity::Warning);
    CHECK(paramText(*rest, "total") == "19938");
    CHECK(paramText(*rest, "finished") == "19536");
    CHECK(paramText(*rest, "pending") == "287");
    CHECK(paramText(*rest, "rest") == "115");
    CHECK(paramText(*rest, "late") == "1");     // named as not known
    CHECK(paramText(*rest, "returned") == "–"); // known
    CHECK(engine::dossierState(std::vector{naRi()}) == DossierState::Incomplete);
}

TEST_CASE("The four formulas give Na Rì four rates", "[dossier-checks]")
{
    // 19.536/19.651 = 99,41 %; due: nothing pending is late; not late of all needs the late ones;
    // received: 19.536/19.526.
    const std::vector rows = {naRi()};
    const auto rates = engine::dossierRates(rows, Level::District);
    CHECK(rates[0].n == 19536);
    CHECK(rates[0].d == 19651);
    CHECK(core::formatFixed(*rates[0].percent(), 2) == "99.41");
    CHECK(rates[1].d == 19651);
    CHECK_FALSE(rates[2].percent());
    CHECK(rates[3].n == 19536);
    CHECK(rates[3].d == 19526);
    for (const engine::DossierRate& rate : engine::dossierRates(rows, Level::Commune))
        CHECK_FALSE(rate.percent());
    CHECK_FALSE(engine::DossierRate{{}, 0, 0}.percent());
}

TEST_CASE("A row adds up, says too much, or too little", "[dossier-checks]")
{
    const auto balanced = engine::checkCounters(row({10, 60, 25, 5, 40, 45, 5, 6, 1, 3}));
    REQUIRE(find(balanced, "counters.balanced") != nullptr);
    CHECK(paramText(*find(balanced, "counters.balanced"), "given-back") == "3");
    CHECK(engine::dossierState(std::vector{row({10, 60, 25, 5, 40, 45, 5, 6, 1, 3})}) ==
          DossierState::Complete);

    const auto over = engine::checkCounters(row({10, 60, 25, 5, 40, 45, 25, 6, 1, 3}));
    REQUIRE(find(over, "counters.exceeds") != nullptr);
    CHECK(find(over, "counters.exceeds")->severity == Severity::Error);
    CHECK(paramText(*find(over, "counters.exceeds"), "over") == "20");

    const auto under = engine::checkCounters(row({10, 60, 25, 5, 40, 40, 5, 6, 1, 3}));
    REQUIRE(find(under, "counters.short") != nullptr);
    CHECK(paramText(*find(under, "counters.short"), "rest") == "5");
    CHECK(engine::dossierState(std::vector{row({10, 60, 25, 5, 40, 40, 5, 6, 1, 3})}) ==
          DossierState::Faulty);

    // Known parts that exceed the total are wrong whatever the unknown ones are.
    CHECK(find(engine::checkCounters(row({0, 10, 0, 0, 8, 8, -1, -1, -1, -1})),
               "counters.exceeds") != nullptr);
}

TEST_CASE("What is not known is named, never taken for 0", "[dossier-checks]")
{
    const auto found = engine::checkCounters(row({-1, 60, 25, -1, 40, 45}));
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "counters.total-unknown");
    CHECK(paramText(found[0], "carried") == "1");
    CHECK(paramText(found[0], "direct") == "–");
    CHECK(paramText(found[0], "postal") == "1");

    CHECK(find(engine::checkCounters(row({0, 10, 0, 0, -1, 8})), "counters.early-unknown") !=
          nullptr);
    CHECK(engine::checkCounters(row({})).empty());
    CHECK(engine::dossierState({}) == DossierState::None);
}

TEST_CASE("Sums over a unit take a row for all fields instead of the rows by field",
          "[dossier-checks]")
{
    const std::vector rows = {row({1, 10, 0, 0, 5, 5, 0, 1, 0, 0}, Level::District, ""),
                              row({1, 8, 0, 0, 5, 5, 0, 1, 0, 0}, Level::District, "Đất đai"),
                              row({2, 20, 0, 0, 10, 10, 0, 2, 0, 0}, Level::Commune)};
    CHECK(engine::countedRows(rows, Level::District) == std::vector<std::size_t>{0});
    CHECK(engine::sumOfCounters(rows).direct == 30);
    CHECK(engine::sumOfTotals(rows).total == 33);
    CHECK(engine::sumOfTotals(rows).rest == 0);

    const auto found = engine::checkUnitCounters(rows);
    CHECK(find(found, "counters.balanced") != nullptr);
    const core::Problem* differ = find(found, "counters.fields-differ");
    REQUIRE(differ != nullptr);
    CHECK(differ->place == "huyen");
    CHECK(paramText(*differ, "counter") == "counters.name-direct");
    CHECK(paramText(*differ, "all") == "10");
    CHECK(paramText(*differ, "sum") == "8");
}

TEST_CASE("Rests of several rows add up where one hides a counter", "[dossier-checks]")
{
    const std::vector rows = {
        naRi(), row({205, 15981, 1137, 68, 7520, 9571, 57, 173, 2, 68}, Level::Commune)};
    CHECK(engine::sumOfTotals(rows).total == 19938 + 17391);
    CHECK(engine::sumOfTotals(rows).rest == 115);
    CHECK_FALSE(engine::sumOfCounters(rows).late);
    const auto found = engine::checkUnitCounters(rows);
    REQUIRE(find(found, "counters.unexplained") != nullptr);
    CHECK(paramText(*find(found, "counters.unexplained"), "rest") == "115");
}

TEST_CASE("Na Rì after form II.06a: the same total, the same 115, and no counter of the other form",
          "[dossier-checks]")
{
    // 16.466 directly and 874 by post are 17.340 in one column; nothing was returned.
    const engine::DossierTotals totals = engine::dossierTotals(naRi06a());
    CHECK(totals.received == 19526);
    CHECK(totals.total == 19938);
    CHECK(totals.inTime == 19536);
    CHECK(totals.pending == 287);
    CHECK(totals.rest == 115);
    CHECK_FALSE(totals.complete); // 10 is not known
    const auto found = engine::checkCounters(naRi06a());
    const core::Problem* rest = find(found, "counters.unexplained");
    REQUIRE(rest != nullptr);
    CHECK(paramText(*rest, "rest") == "115");
    CHECK(paramText(*rest, "late") == "1");
    CHECK(paramText(*rest, "returned") == "–");
    // With the late ones 3 = 7 + 11 holds, and nothing is missing.
    DossierCounters whole = naRi06a();
    whole.late = 115;
    CHECK(engine::dossierTotals(whole).finished == 19651);
    CHECK(engine::dossierTotals(whole).rest == 0);
    CHECK(engine::dossierTotals(whole).complete);
    CHECK(engine::dossierState(std::vector{whole}) == DossierState::Complete);
    whole.late = 116;
    CHECK(engine::dossierState(std::vector{whole}) == DossierState::Faulty);
    CHECK(find(engine::checkCounters(whole), "counters.exceeds") != nullptr);

    // What is not known is named as the form calls it.
    const auto unknown = engine::checkCounters(form06a({2186, -1, 412, 1, 2, 3, 4, 5}));
    REQUIRE(unknown.size() == 1);
    CHECK(unknown[0].code == "counters.total-unknown");
    CHECK(paramText(unknown[0], "direct-postal") == "1");
    CHECK(paramText(unknown[0], "direct") == "–");
    CHECK(paramText(unknown[0], "postal") == "–");
    CHECK(engine::checkCounters(form06a({-1, -1, -1, -1, -1, -1, -1, -1})).empty());
}

TEST_CASE("The four formulas follow the form", "[dossier-checks]")
{
    auto rates = engine::dossierRates(std::vector{naRi06a()}, Level::District);
    CHECK(rates[0].n == 19536);
    CHECK(rates[0].d == 19651); // 19.938 − 287: late ones are not known
    CHECK(rates[1].d == 19651);
    CHECK_FALSE(rates[2].percent());
    CHECK(rates[3].d == 19526);
    // 60 + 25 + 5 came and 10 were carried over; of them 3 were returned. In the ten counters these
    // are no part of what was finished; form II.06a has them among what was on time.
    const DossierCounters ten = row({10, 60, 25, 5, 40, 45, 5, 6, 1, 3});
    const DossierCounters same = engine::inForm(ten, core::DossierForm::Form06a);
    CHECK(same == form06a({25, 65, 10, 40, 48, 5, 6, 1}));
    const auto fraction = [](const DossierCounters& one, std::size_t formula) {
        const auto rate = engine::dossierRates(std::vector{one}, Level::District)[formula];
        return std::pair(rate.n, rate.d);
    };
    using Pair = std::pair<core::CounterValue, core::CounterValue>;
    CHECK(fraction(ten, 0) == Pair(85, 90));
    CHECK(fraction(same, 0) == Pair(88, 93));
    CHECK(fraction(ten, 1) == Pair(85, 91));
    CHECK(fraction(same, 1) == Pair(88, 94));
    CHECK(fraction(ten, 2) == Pair(94, 100));
    CHECK(fraction(same, 2) == Pair(94, 100));
    CHECK(fraction(ten, 3) == Pair(85, 90));
    CHECK(fraction(same, 3) == Pair(88, 90));
}

TEST_CASE("A row of another form keeps its total and its remainder", "[dossier-checks]")
{
    using core::DossierForm;
    CHECK(engine::inForm(naRi(), DossierForm::Form06a) == naRi06a());
    CHECK(engine::inForm(naRi(), DossierForm::TenCounters) == naRi());
    const DossierCounters ten = row({10, 60, 25, 5, 40, 44, 5, 6, 1, 3});
    CHECK(engine::dossierTotals(engine::inForm(ten, DossierForm::Form06a)).total == 100);
    CHECK(engine::dossierTotals(engine::inForm(ten, DossierForm::Form06a)).rest ==
          engine::dossierTotals(ten).rest);
    // Not known and 0 add nothing; what cannot be added leaves nothing known.
    CHECK(engine::inForm(row({10, 60, 25, -1, 40, 45, 5, 6, 1, -1}), DossierForm::Form06a) ==
          form06a({25, 60, 10, 40, 45, 5, 6, 1}));
    CHECK(engine::inForm(row({10, -1, 25, 5, 40, -1, 5, 6, 1, 3}), DossierForm::Form06a) ==
          form06a({25, -1, 10, 40, -1, 5, 6, 1}));
    // Back, by post and returned are not known: the form never said them.
    CHECK(engine::inForm(form06a({25, 65, 10, 40, 48, 5, 6, 1}), DossierForm::TenCounters) ==
          row({10, 65, 25, -1, 40, 48, 5, 6, 1, -1}));
    CHECK(engine::counterNameCode(DossierForm::Form06a, 1) == "counters.name-direct-postal");
    CHECK(engine::counterNameCode(DossierForm::TenCounters, 1) == "counters.name-direct");
}

TEST_CASE("Rows of both forms add up in their totals, and say what has no sum", "[dossier-checks]")
{
    const std::vector rows = {
        naRi06a(), row({205, 15981, 1137, 68, 7520, 9571, 57, 173, 2, 68}, Level::Commune)};
    const engine::DossierTotals totals = engine::sumOfTotals(rows);
    CHECK(totals.received == 19526 + 17186);
    CHECK(totals.total == 19938 + 17391);
    CHECK(totals.pending == 287 + 175);
    CHECK(totals.rest == 115);
    const DossierCounters sum = engine::sumOfCounters(rows);
    CHECK(sum.carried == 412 + 205);
    CHECK(sum.online == 2186 + 1137);
    CHECK(sum.early == 13287 + 7520);
    CHECK_FALSE(sum.direct);
    CHECK_FALSE(sum.postal);
    CHECK_FALSE(sum.onTime);
    CHECK_FALSE(sum.returned);
    const auto found = engine::checkUnitCounters(rows);
    REQUIRE(find(found, "counters.unexplained") != nullptr);
    CHECK(paramText(*find(found, "counters.unexplained"), "rest") == "115");
    CHECK(paramText(*find(found, "counters.unexplained"), "given-back") == "68");
    REQUIRE(find(found, "counters.forms-mixed") != nullptr);
    CHECK(find(found, "counters.forms-mixed")->severity == Severity::Warning);
    CHECK(engine::hasForm(rows, core::DossierForm::Form06a, Level::District));
    CHECK_FALSE(engine::hasForm(rows, core::DossierForm::Form06a, Level::Commune));
    // Rows of one form have all their sums.
    const std::vector alike = {naRi06a(), form06a({1, 2, 3, 4, 1, 0, 1, 0}, Level::Commune)};
    CHECK(engine::sumOfCounters(alike).direct == 17342);
    CHECK(engine::sumOfCounters(alike).onTime == 6250);
    CHECK(find(engine::checkUnitCounters(alike), "counters.forms-mixed") == nullptr);

    // A whole and its parts of another form are compared in what means the same.
    const std::vector parts = {
        form06a({25, 65, 11, 40, 48, 5, 6, 1}, Level::District, ""),
        row({10, 60, 25, 5, 40, 45, 5, 6, 1, 3}, Level::District, "Đất đai")};
    const auto differ = engine::checkUnitCounters(parts);
    CHECK(std::count_if(differ.begin(), differ.end(),
                        [](const auto& one) { return one.code == "counters.fields-differ"; }) == 1);
    CHECK(paramText(*find(differ, "counters.fields-differ"), "counter") == "counters.name-carried");
    CHECK(find(differ, "counters.forms-mixed") == nullptr); // only the whole counts
}
