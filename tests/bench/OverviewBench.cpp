// The numbers of the first page, of 11.000 units: what they cost once the results of the book are
// in memory (goal: 0,3 s), beside the same counts by plain SQL over the entries.

#include "Timing.h"

#include "app/Overview.h"
#include "app/Samples.h"
#include "store/Database.h"
#include "support/TemporaryFolder.h"

#include <cstdlib>

namespace {

constexpr int units = 11'000;

void need(bool isDone, const char* what)
{
    if (!isDone) {
        std::fprintf(stderr, "%s\n", what);
        std::exit(1);
    }
}

/// The offices of the sample, again and again, with their entries of the first verification.
void fill(app::Workspace& book)
{
    std::vector<core::Unit> all;
    for (int i = 0; i < units; ++i)
        all.push_back(
            {"x" + std::to_string(i), "Sở số " + std::to_string(i), "lon", {}, {}, {}, {}});
    need(book.book().putUnits(all).ok(), "units");
    core::Assessment assessment;
    assessment.id = "lon";
    assessment.title = "lon";
    assessment.setId = "so-2021";
    assessment.group = "lon";
    assessment.year = 2021;
    need(book.addAssessment(assessment).ok(), "assessment");
    const auto entries = book.book().entries("so-2021");
    need(entries.ok(), "entries");
    std::map<std::string, std::vector<store::EntryRow>> byUnit;
    for (const store::EntryRow& row : *entries) {
        if (row.stage == "v1")
            byUnit[row.unit].push_back(row);
    }
    std::vector<std::vector<store::EntryRow>> patterns;
    for (auto& [unit, rows] : byUnit)
        patterns.push_back(std::move(rows));
    std::vector<store::EntryChange> changes;
    for (int i = 0; i < units; ++i) {
        for (const store::EntryRow& row : patterns[static_cast<std::size_t>(i) % patterns.size()])
            changes.push_back({"x" + std::to_string(i), row.stage, row.code, {}, row.entry});
    }
    need(book.book().writeEntries("lon", changes, "").ok(), "writing");
}

} // namespace

int main()
{
    const support::TemporaryFolder folder;
    const auto file = folder / u8"lon.cchc";
    need(app::createSample(file, "bac-kan-2021").ok(), "sample");
    const auto book = app::Workspace::open(file);
    need(book.ok(), "open");
    fill(**book);
    const auto scores = (*book)->load("lon");
    need(scores.ok(), "load");
    (void)(*scores)->evaluation(core::ResultStage::V1);
    bench::title("First page, 11.000 units");
    std::int64_t done = 0;
    bench::row("all its numbers", bench::time(10, [&] {
                   const app::Overview overview = app::overviewOf(**scores, core::Stage::V1);
                   done = overview.cells.done;
               }));
    std::int64_t counted = 0;
    const store::Database database(file, store::Database::Access::Read);
    bench::row(
        "peer: SQL, entries by unit and by criterion", bench::time(5, [&] {
            counted = 0;
            for (const char* by : {"unit", "code"}) {
                store::Query rows = database.query(
                    std::string("SELECT ") + by +
                    ", count(*) FROM entry WHERE assessment = (SELECT number FROM assessment "
                    "WHERE id = 'lon') AND stage = 1 AND status <> 0 GROUP BY " +
                    by);
                while (rows.next())
                    counted += rows.integer(1);
            }
        }));
    std::printf("  %lld cells done, %lld entries counted\n", static_cast<long long>(done),
                static_cast<long long>(counted / 2));
    return 0;
}
