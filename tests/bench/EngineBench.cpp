// Evaluation and ranking of a province, beside the way peers do it: points in a table, summed and
// ranked by SQL in binary floating point. The peer gets its points ready-made and explains nothing;
// it is the least that any other system has to do.

#include "Timing.h"

#include "app/Samples.h"
#include "app/Workspace.h"
#include "engine/Rank.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace {

struct Province {
    const core::IndexSet* set = nullptr;
    std::vector<core::Sheet> sheets;
    std::vector<engine::UnitFacts> refs;
    std::vector<std::string> ids;
};

Province copies(const app::ScoreBook& scores, int count)
{
    Province province;
    province.set = &scores.set();
    province.sheets.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        province.sheets.push_back(scores.sheet(i % scores.unitCount()));
        province.ids.push_back("u" + std::to_string(i));
    }
    for (int i = 0; i < count; ++i) {
        province.refs.push_back(scores.factsOf(i % scores.unitCount()));
        province.refs.back().sheet = &province.sheets[static_cast<std::size_t>(i)];
    }
    return province;
}

std::size_t evaluateAndRank(const Province& province)
{
    const auto results =
        engine::evaluateGroup(*province.set, province.refs, core::ResultStage::Final);
    return engine::rankUnits(*province.set, results, province.ids).standings.size();
}

SQLite::Database peerTable(const Province& province)
{
    const auto results =
        engine::evaluateGroup(*province.set, province.refs, core::ResultStage::Final);
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("CREATE TABLE score (unit TEXT, criterion TEXT, points REAL, max REAL)");
    SQLite::Transaction transaction(database);
    SQLite::Statement insert(database, "INSERT INTO score VALUES (?, ?, ?, ?)");
    for (std::size_t i = 0; i < results.size(); ++i) {
        for (const int node : province.set->leaves) {
            const engine::NodeResult& place = results[i].nodes[static_cast<std::size_t>(node)];
            insert.bind(1, province.ids[i]);
            insert.bind(2, province.set->nodes[static_cast<std::size_t>(node)].code);
            insert.bind(3, static_cast<double>(place.points.units()) / 10'000);
            insert.bind(4, static_cast<double>(place.applicable.units()) / 10'000);
            insert.exec();
            insert.reset();
        }
    }
    transaction.commit();
    return database;
}

std::size_t peerRank(SQLite::Database& database)
{
    SQLite::Statement query(database, "SELECT unit, i, RANK() OVER (ORDER BY i DESC) FROM (SELECT "
                                      "unit, SUM(points) / SUM(max) * 100 AS i "
                                      "FROM score GROUP BY unit)");
    std::size_t rows = 0;
    while (query.executeStep())
        ++rows;
    return rows;
}

void compare(const app::ScoreBook& scores, int units, int runs)
{
    const Province province = copies(scores, units);
    SQLite::Database peer = peerTable(province);
    std::size_t ranked = 0;
    bench::title(std::to_string(units) + " units × " +
                 std::to_string(scores.set().criterionCount()) + " criteria");
    bench::row("evaluate and rank, exact, from figures",
               bench::time(runs, [&] { ranked += evaluateAndRank(province); }));
    bench::row("peer: SQL sum and rank of ready points, floating point",
               bench::time(runs, [&] { ranked += peerRank(peer); }));
    if (ranked == 0)
        std::abort();
}

/// The rules of format 2 beside those of format 1: scores of both, taken in turn.
void compareFormats(const app::ScoreBook& old, const app::ScoreBook& mixed, int units, int runs)
{
    const Province before = copies(old, units);
    const Province now = copies(mixed, units);
    std::size_t ranked = 0;
    std::vector<double> first;
    std::vector<double> second;
    for (int round = 0; round < runs; ++round) {
        first.push_back(bench::time(1, [&] { ranked += evaluateAndRank(before); }).front());
        second.push_back(bench::time(1, [&] { ranked += evaluateAndRank(now); }).front());
    }
    std::sort(first.begin(), first.end());
    std::sort(second.begin(), second.end());
    bench::title(std::to_string(units) + " units, " + std::to_string(old.set().criterionCount()) +
                 " criteria of format 1 (" + old.set().id + ") and " +
                 std::to_string(mixed.set().criterionCount()) + " of format 2 (" + mixed.set().id +
                 ')');
    bench::row("evaluate and rank, format 1", first);
    bench::row("evaluate and rank, format 2", second);
    const double each = bench::median(second) / static_cast<double>(mixed.set().leafCount()) /
                        (bench::median(first) / static_cast<double>(old.set().leafCount()));
    std::printf("  a scored criterion of format 2 costs %.2f of one of format 1\n", each);
    if (ranked == 0)
        std::abort();
}

} // namespace

int main()
{
    const auto folder = std::filesystem::temp_directory_path() / "cchc-bench";
    std::filesystem::create_directories(folder);
    const auto file = folder / "bench.cchc";
    std::filesystem::remove(file);
    bool sound = true;
    {
        bench::title("The book");
        bench::row("make the sample province (3.900 entries, history)", bench::time(3, [&] {
                       std::filesystem::remove(file);
                       sound = app::createSample(file, "bac-kan-2021").ok() && sound;
                   }));
        bench::row(
            "open the sample, load so-2021, rank", bench::time(20, [&] {
                auto workspace = app::Workspace::open(file);
                const auto scores = (*workspace)->load("so-2021");
                sound =
                    sound && scores.ok() &&
                    (*scores)->evaluation(core::ResultStage::Final)->ranking.standings.size() == 19;
            }));
        bench::row("peer: read the same rows with plain SQLite", bench::time(20, [&] {
                       SQLite::Database database(file.string());
                       SQLite::Statement query(database, "SELECT * FROM entry");
                       while (query.executeStep())
                           sound = sound && query.getColumnCount() > 0;
                   }));
        auto workspace = app::Workspace::open(file);
        if (!workspace || !sound) {
            std::cerr << "the sample could not be opened\n";
            return EXIT_FAILURE;
        }
        const app::ScoreBook& scores = **(*workspace)->load("so-2021");
        compare(scores, 19, 500);
        compare(scores, 11'000, 20);
        const auto mixedFile = folder / "mixed.cchc";
        std::filesystem::remove(mixedFile);
        const bool made = app::createSample(mixedFile, "hai-cap-2026").ok();
        auto mixed = app::Workspace::open(mixedFile);
        if (!made || !mixed) {
            std::cerr << "the second sample could not be opened\n";
            return EXIT_FAILURE;
        }
        compareFormats(scores, **(*mixed)->load("xa-2026"), 11'000, 15);
    }
    std::filesystem::remove_all(folder);
    return EXIT_SUCCESS;
}
