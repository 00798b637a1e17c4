// Entries files through the workspace: what is read, what is written, what is taken back.

#include "app/Workspace.h"

#include "app/StepLog.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

namespace {

constexpr const char* header = "unit,code,stage,status,figures,points,note\n";

struct ImportedBook {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);

    core::Result<exchange::EntriesSummary> take(const std::string& rows) const
    {
        return workspace->importEntries("so-2021", header + rows, "import", "nhập");
    }
    core::EntryStatus statusOf(const app::ScoreBook& scores, const std::string& unit,
                               const char* code) const
    {
        return scores.sheet(scores.unitIndex(unit))
            .at(core::Stage::Self, scores.set().findLeaf(code))
            .status;
    }
};

} // namespace

TEST_CASE("An import shows in an assessment that is loaded, and can be undone", "[import]")
{
    const ImportedBook f;
    const auto scores = *f.workspace->load("so-2021");
    const auto unit = static_cast<std::size_t>(scores->unitIndex("stnmt"));
    const core::Points before = scores->evaluation(core::ResultStage::Self)->results[unit].total;
    REQUIRE(f.statusOf(*scores, "stnmt", "1.1.2") == core::EntryStatus::Scored);
    const auto done = f.take("stnmt,1.1.2,self,,,,\n");
    REQUIRE(done.ok());
    CHECK(done->changed == 1);
    CHECK(done->rows == 1);
    CHECK(f.statusOf(*scores, "stnmt", "1.1.2") == core::EntryStatus::Empty);
    CHECK(scores->evaluation(core::ResultStage::Self)->results[unit].total < before);
    // The same results without the sheets.
    const auto alone = f.workspace->results("so-2021", core::ResultStage::Self);
    REQUIRE(alone.ok());
    CHECK(alone->evaluation->results[unit].total ==
          scores->evaluation(core::ResultStage::Self)->results[unit].total);

    REQUIRE(app::StepLog(f.workspace->book(), *scores).undo("hoàn tác").ok());
    CHECK(scores->evaluation(core::ResultStage::Self)->results[unit].total == before);
    // The same file again changes nothing.
    const auto text = f.workspace->exportEntries("so-2021");
    REQUIRE(text.ok());
    const std::string head = *f.workspace->book().historyHead();
    const auto again = f.workspace->importEntries("so-2021", *text, "import");
    REQUIRE(again.ok());
    CHECK(again->changed == 0);
    CHECK(again->unchanged == again->rows);
    CHECK(*f.workspace->book().historyHead() == head);
}

TEST_CASE("A row refused at the end of a long file takes all back", "[import]")
{
    const ImportedBook f;
    // More than are handed over at a time.
    constexpr int count = 4200;
    std::string units = "unit,name,group\n";
    std::string rows;
    for (int i = 0; i < count; ++i) {
        const std::string id = "u" + std::to_string(i);
        units += id + ",Sở " + std::to_string(i) + ",so\n";
        rows += id + ",1.1.2,self,scored,option=dat,,\n";
    }
    REQUIRE(f.workspace->importUnits(units).ok());
    const std::string head = *f.workspace->book().historyHead();
    const auto refused = f.take(rows + "u4199,1.1.1,self,scored,option=khong-co,,\n");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "entries.refused");
    REQUIRE(refused.error().details.size() == 1);
    CHECK(refused.error().details[0].place == "row 4202");
    CHECK(f.workspace->book().entriesOf("so-2021", "u0")->empty());
    CHECK(*f.workspace->book().historyHead() == head);
    CHECK_FALSE(f.workspace->book().nextUndo("so-2021")->has_value());

    const auto done = f.take(rows);
    REQUIRE(done.ok());
    CHECK(done->changed == count);
    CHECK(f.workspace->book().entriesOf("so-2021", "u4199")->size() == 1);
    CHECK(f.workspace->book().verifyHistory().ok());
    // Without sheets and with them: the same ranking.
    const auto alone = f.workspace->results("so-2021", core::ResultStage::Self);
    const auto scores = *f.workspace->load("so-2021");
    const auto whole = scores->evaluation(core::ResultStage::Self);
    REQUIRE(alone->evaluation->results.size() == whole->results.size());
    for (std::size_t i = 0; i < whole->results.size(); ++i)
        REQUIRE(alone->evaluation->results[i].total == whole->results[i].total);
    CHECK(alone->evaluation->ranking.classCounts == whole->ranking.classCounts);
}
