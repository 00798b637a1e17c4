// The sample province agrees with what was published: docs and domain name the sources.

#include "app/Gate.h"
#include "app/ProcessDesk.h"
#include "app/RankingReportKind.h"
#include "app/Reports.h"
#include "app/SamplePeople.h"
#include "app/SignIn.h"
#include "app/TaskList.h"
#include "app/UnitStatus.h"
#include "core/DateText.h"
#include "support/NewBook.h"
#include "support/SampleBook.h"

#include "core/NumberText.h"

#include <algorithm>
#include <map>

namespace {

const app::Evaluation& finalOf(app::Workspace& workspace, const char* assessment)
{
    const auto scores = workspace.load(assessment);
    REQUIRE(scores.ok());
    return *(*scores)->evaluation(core::ResultStage::Final);
}

std::vector<int> classCounts(app::Workspace& workspace, const char* assessment)
{
    return finalOf(workspace, assessment).ranking.classCounts;
}

std::string indexOf(app::Workspace& workspace, const char* assessment, const char* unit)
{
    const app::Evaluation& evaluation = finalOf(workspace, assessment);
    const app::ScoreBook& scores = **workspace.load(assessment);
    const auto& result = evaluation.results[static_cast<std::size_t>(scores.unitIndex(unit))];
    return core::formatFixed(result.index(), 2, core::NumberStyle::Vietnamese);
}

} // namespace

TEST_CASE("Sample: 19 departments are classed 2, 14, 3 with the two commended first", "[sample]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    CHECK(classCounts(*workspace, "so-2021") == std::vector{2, 14, 3, 0, 0});
    const app::Evaluation& evaluation = finalOf(*workspace, "so-2021");
    const app::ScoreBook& scores = **workspace->load("so-2021");
    REQUIRE(evaluation.ranking.standings.size() == 19);
    CHECK(evaluation.ranking.notScored.empty());
    CHECK_FALSE(evaluation.ranking.provisional);
    const auto idAt = [&](std::size_t place) {
        return scores.units()[static_cast<std::size_t>(evaluation.ranking.standings[place].unit)]
            .id;
    };
    CHECK(idAt(0) == "vpubnd");
    CHECK(idAt(1) == "sct");
}

TEST_CASE("Sample: 73 of 87 criteria and 3 of 8 areas reach the maximum", "[sample]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const auto results = workspace->results("so-2021", core::ResultStage::Final);
    REQUIRE(results.ok());
    const engine::Statistics statistics =
        engine::statistics(*results->set, results->evaluation->results);
    CHECK(statistics.criteria.any == 73);
    CHECK(statistics.criteria.of == 87);
    CHECK(statistics.areas.any == 3);
    CHECK(statistics.areas.of == 8);
}

TEST_CASE("Sample: Na Rì has 75,75, khá, and its published dossiers", "[sample]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    CHECK(indexOf(*workspace, "huyen-2021", "na-ri") == "75,75");
    const app::ScoreBook& scores = **workspace->load("huyen-2021");
    const int unit = scores.unitIndex("na-ri");
    const engine::Standing* standing =
        scores.evaluation(core::ResultStage::Final)->ranking.of(unit);
    REQUIRE(standing != nullptr);
    CHECK(scores.set().classes[static_cast<std::size_t>(standing->unitClass)].id == "kha");

    const int criterion = scores.set().find("3.4.1");
    CHECK(scores.explain(unit, criterion, core::ResultStage::Final, core::Language::Vietnamese)
              .find("19.536/19.651 = 99,41%") != std::string::npos);

    std::int64_t total = 0;
    std::int64_t onTime = 0;
    std::int64_t pending = 0;
    for (const core::DossierCounters& row : scores.counters(unit)) {
        if (row.level != core::DossierSource::Level::District)
            continue;
        total += row.carried.value_or(0) + row.direct.value_or(0) + row.online.value_or(0) +
                 row.postal.value_or(0);
        onTime += row.early.value_or(0) + row.onTime.value_or(0);
        pending += row.pendingInTime.value_or(0) + row.pendingLate.value_or(0);
        CHECK_FALSE(row.late.has_value());
    }
    CHECK(total == 19'938);
    CHECK(onTime == 19'536);
    CHECK(pending == 287);
}

TEST_CASE("Sample: every assessment is complete and 2020 is there to compare with", "[sample]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    for (const char* assessment : {"so-2020", "so-2021", "huyen-2020", "huyen-2021"}) {
        INFO(assessment);
        const app::Evaluation& evaluation = finalOf(*workspace, assessment);
        CHECK_FALSE(evaluation.ranking.provisional);
        CHECK(evaluation.ranking.notScored.empty());
    }
    const auto before = app::yearBefore(*workspace, (*workspace->load("so-2021"))->assessment(),
                                        (*workspace->load("so-2021"))->units());
    REQUIRE(before.ok());
    CHECK(before->year == 2020);
    for (const auto& rank : before->ranks)
        CHECK(rank.has_value());
}

TEST_CASE("Sample: units, groups and the note that it is illustrative", "[sample]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const auto units = workspace->book().units();
    REQUIRE(units.ok());
    const auto inGroup = [&units](const char* group) {
        return std::count_if(units->begin(), units->end(),
                             [group](const core::Unit& unit) { return unit.group == group; });
    };
    CHECK(inGroup("so") == 19);
    CHECK(inGroup("huyen") == 8);
    CHECK(inGroup("xa") == 108);
    CHECK(workspace->info().sample);
    CHECK_FALSE(workspace->info().notice.empty());
    const auto input = app::rankingInput(*workspace, "so-2021", core::ResultStage::Final);
    REQUIRE(input.ok());
    CHECK(input->origin.notice == workspace->info().notice);
}

TEST_CASE("Sample: recomputed from its own export, the ranking has the same bytes", "[sample]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const auto before = app::rankJson(*workspace, "so-2021", core::ResultStage::Final);
    const auto entries = workspace->exportEntries("so-2021");
    REQUIRE(before.ok());
    REQUIRE(entries.ok());

    auto fresh = support::newBook(folder / u8"mới.cchc", "mới");
    REQUIRE(fresh.ok());
    REQUIRE((*fresh)->importSet(*workspace->exportSet("so-2021")).ok());
    REQUIRE((*fresh)->book().putUnits(*workspace->book().units()).ok());
    core::Assessment assessment{"so-2021", "Sở", "so-2021", "so", 2021, {}, {}};
    REQUIRE((*fresh)->addAssessment(assessment).ok());
    REQUIRE((*fresh)->importEntries("so-2021", *entries, "test").ok());
    const auto after = app::rankJson(**fresh, "so-2021", core::ResultStage::Final);
    REQUIRE(after.ok());
    CHECK(*after == *before);
}

TEST_CASE("The sample with people stands in the middle of its work, and each of them can sign in",
          "[sample]")
{
    const support::TemporaryFolder folder;
    const auto file = folder / u8"có tài khoản.cchc";
    CHECK(app::createSampleWithPeople(folder / u8"khác.cchc", "hai-cap-2026").error().code ==
          "app.no-sample-people");
    REQUIRE(app::createSampleWithPeople(file, "bac-kan-2021").ok());
    const auto workspace = app::Workspace::open(file).value();
    CHECK(app::Gate(workspace->book()).refusal()->code == "gate.sign-in");
    for (const app::SamplePerson& one : app::samplePeople("bac-kan-2021")) {
        const auto account =
            app::signIn(workspace->book(), one.name, app::samplePassword, 1'700'000'000'000);
        REQUIRE(account.ok());
        CHECK(account->holder.role == one.role);
    }
    const auto view = app::ProcessDesk(*workspace, "so-2021").view().value();
    CHECK(view.process.phase == core::Phase::Verify1);
    CHECK(core::daysBetween(view.today, view.process.dates.verify1Until) == 2);
    const auto scores = workspace->load("so-2021").value();
    const auto appeals = store::Processes::appeals(workspace->book(), "so-2021").value();
    std::map<app::UnitStatus, int> counts;
    const auto work = app::workOf(*scores, appeals);
    for (std::size_t i = 0; i < work.size(); ++i)
        ++counts[app::statusOf(view.process, view.units.at(scores->units()[i].id), view.today,
                               work[i])];
    // 19 units: a quarter verified, a fifth not looked at (one of them reopened), the rest between
    CHECK(counts[app::UnitStatus::Verified1] == 5);
    CHECK(counts[app::UnitStatus::Verifying1] == 11);
    CHECK(counts[app::UnitStatus::Locked] == 2);
    CHECK(counts[app::UnitStatus::Reopened] == 1);
    CHECK(appeals.size() == 3);
    const std::vector<core::Assessment> all = *workspace->assessments();
    const auto overdue = app::overdueTasks(workspace->book(), all, view.today).value();
    REQUIRE(overdue.size() == 1); // of three that the conference about 2020 ordered
    CHECK(overdue[0].assessment.id == "so-2020");
    CHECK(overdue[0].days == 12);
    CHECK(workspace->book().check().ok());
}
