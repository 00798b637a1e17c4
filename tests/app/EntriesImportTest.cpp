// Entries files through the workspace: what is read, what is written, what is taken back.

#include "app/Workspace.h"

#include "app/EntriesAside.h"
#include "app/StepLog.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

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
    // More rows than are handed from one thread to the other at a time.
    constexpr int count = 8300;
    std::string units = "unit,name,group\n";
    std::string rows;
    for (int i = 0; i < count; ++i) {
        const std::string id = "u" + std::to_string(i);
        units += id + ",Sở " + std::to_string(i) + ",so\n";
        rows += id + ",1.1.2,self,scored,option=dat,,\n" + id + ",1.1.2,v1,scored,option=dat,,\n";
    }
    REQUIRE(f.workspace->importUnits(units).ok());
    const std::string head = *f.workspace->book().historyHead();
    const auto refused = f.take(rows + "u8299,1.1.1,self,scored,option=khong-co,,\n");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "entries.refused");
    REQUIRE(refused.error().details.size() == 1);
    CHECK(refused.error().details[0].place == "row 16602");
    CHECK(f.workspace->book().entriesOf("so-2021", "u0")->empty());
    CHECK(*f.workspace->book().historyHead() == head);
    CHECK_FALSE(f.workspace->book().nextUndo("so-2021")->has_value());

    const auto done = f.take(rows);
    REQUIRE(done.ok());
    CHECK(done->changed == 2 * count);
    CHECK(f.workspace->book().entriesOf("so-2021", "u8299")->size() == 2);
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

namespace {

/// An import whose book is two functions, of `unitCount` units with one row each.
struct AsideImport {
    explicit AsideImport(int unitCount) : rows(header)
    {
        context.set = &set;
        for (int unit = 0; unit < unitCount; ++unit) {
            context.units.push_back("u" + std::to_string(unit));
            rows += context.units.back() + ",1.1.2,self,scored,option=dat,,\n";
        }
    }
    core::Result<exchange::EntriesSummary> run()
    {
        auto table = exchange::CsvReader::open(rows);
        return app::importAside(
            *table, context,
            [this](int unit) -> core::Result<app::UnitSheet> {
                read.push_back(unit);
                if (unit == unreadable)
                    return core::Error{
                        core::ErrorKind::InvalidData, "app.entry-unreadable", {}, {}};
                return app::UnitSheet{core::Sheet(set.entryCount()), {}};
            },
            [this](const std::vector<store::EntryChange>& changes) -> core::Status {
                if (written.empty() || isDiskGood) {
                    for (const store::EntryChange& change : changes)
                        written.push_back(change.unit);
                    return {};
                }
                return core::Error{core::ErrorKind::Storage, "store.full", {}, {}};
            });
    }

    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    const std::shared_ptr<app::ScoreBook> scores = *workspace->load("so-2021");
    const core::IndexSet& set = scores->set();
    std::string rows;
    exchange::EntriesContext context;
    int unreadable = -1;
    bool isDiskGood = true;
    std::vector<int> read;
    std::vector<std::string> written;
};

} // namespace

TEST_CASE("What is read aside is written in the order of units, each read once", "[import]")
{
    constexpr int count = 40'000;
    AsideImport f(count);
    const auto done = f.run();
    REQUIRE(done.ok());
    CHECK(done->changed == count);
    CHECK(f.written == f.context.units);
    std::vector<int> inOrder(count);
    std::iota(inOrder.begin(), inOrder.end(), 0);
    CHECK(f.read == inOrder);
}

TEST_CASE("A disk that fills up ends an import, whichever thread is waiting", "[import]")
{
    AsideImport f(70'000);
    f.isDiskGood = false;
    const auto done = f.run();
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().code == "store.full");
    CHECK(f.written.size() < f.context.units.size());
}

TEST_CASE("A unit that cannot be read ends an import that is about it, no other", "[import]")
{
    AsideImport about(600);
    about.unreadable = 555;
    const auto refused = about.run();
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "app.entry-unreadable");

    // Read beforehand, but not in the file.
    AsideImport beside(600);
    beside.unreadable = 555;
    const std::string row = "u555,1.1.2,self,scored,option=dat,,\n";
    beside.rows.erase(beside.rows.find(row), row.size());
    CHECK(beside.run().ok());
    CHECK(beside.written.size() == 599);
    CHECK(std::find(beside.read.begin(), beside.read.end(), 555) != beside.read.end());
}
