// A country in one book: 11.000 communes × 87 criteria, two years. Each row is a process of its
// own, as a person would start it: time from start to end, processor time, peak memory. Beside it
// its goal, and the least that any system has to do: sqlite3's .import, which checks nothing and
// keeps no history, and a sum and rank in SQL over points that are integers already.
//
// Goals and peers are judged by the time from start to end, which is what a person waits: run it on
// a quiet machine. Where processor time is more, two threads worked.
//
//   bench_country CLI [--against CLI] [--units N]
//
// CLI: the command line to be measured; beside it may lie bench_window, which then is measured,
// too. --against: another build of it, for a second column of figures.

#include "app/Samples.h"
#include "app/Workspace.h"
#include "bench/Runs.h"
#include "core/NumberText.h"
#include "engine/Evaluate.h"
#include "exchange/Csv.h"
#include "support/NewBook.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <nlohmann/json.hpp>

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using bench::Cost;
using bench::Goal;
using bench::Peer;
using bench::print;
using bench::run;

constexpr int criteria = 87;

// ---- the country ----

void collectLeaves(const nlohmann::json& items, std::vector<nlohmann::json>& leaves)
{
    for (const nlohmann::json& item : items) {
        if (item.contains("items"))
            collectLeaves(item.at("items"), leaves);
        else
            leaves.push_back(item);
    }
}

/// The offices' sample set made as long as a commune's: copies of its ratios fill a ninth area.
struct CountrySet {
    nlohmann::json json;
    std::vector<std::string> codes;
    std::map<std::string, std::string> like; ///< code → the code whose figures it has
};

CountrySet countrySet(const std::string& shipped)
{
    CountrySet set{nlohmann::json::parse(shipped), {}, {}};
    std::vector<nlohmann::json> leaves;
    for (const nlohmann::json& area : set.json.at("areas"))
        collectLeaves(area.at("items"), leaves);
    nlohmann::json added = nlohmann::json::array();
    std::int64_t most = 0;
    for (const nlohmann::json& leaf : leaves) {
        set.codes.push_back(leaf.at("code"));
        set.like[leaf.at("code")] = leaf.at("code");
    }
    for (std::size_t i = 0; set.codes.size() < criteria; i = (i + 1) % leaves.size()) {
        if (leaves[i].at("rule").at("kind") != "proportional" || leaves[i].at("by") != "unit")
            continue;
        nlohmann::json copy = leaves[i];
        copy["code"] = "9." + std::to_string(added.size() + 1);
        set.codes.push_back(copy["code"]);
        set.like[copy["code"]] = leaves[i].at("code");
        most +=
            core::readPoints(copy["max"].get<std::string>(), core::NumberField::Data, 4)->units();
        added.push_back(std::move(copy));
    }
    nlohmann::json area = set.json.at("areas").front();
    area["code"] = "9";
    area["max"] = core::format(core::Points::fromUnits(most));
    area["items"] = std::move(added);
    set.json["areas"].push_back(std::move(area));
    most +=
        core::readPoints(set.json["max"].get<std::string>(), core::NumberField::Data, 4)->units();
    set.json["max"] = core::format(core::Points::fromUnits(most));
    set.json["level"] = "xa";
    return set;
}

/// What is corrected in it: half of the units, not 30 %, must be looked at for the whole point of
/// 1.3.1, and a ninth area's first ratio begins at 90 %.
nlohmann::json corrected(nlohmann::json set)
{
    std::function<void(nlohmann::json&)> walk = [&walk](nlohmann::json& items) {
        for (nlohmann::json& item : items) {
            if (item.contains("items"))
                walk(item["items"]);
            else if (item["code"] == "1.3.1")
                item["rule"]["tiers"][0]["from"] = "50";
            else if (item["code"] == "9.1")
                item["rule"]["floor"] = "90";
        }
    };
    for (nlohmann::json& area : set["areas"])
        walk(area["items"]);
    return set;
}

/// By unit of the sample and code: status, figures and note of what was entered first.
using SampleRows = std::vector<std::map<std::string, std::vector<std::string>>>;

SampleRows sampleRows(const std::string& csv)
{
    SampleRows rows;
    std::map<std::string, std::size_t> units;
    const auto table = exchange::readCsv(csv);
    for (const auto& row : table->rows) {
        const auto unit = units.emplace(row.cells[0], units.size()).first->second;
        rows.resize(units.size());
        rows[unit].emplace(row.cells[1],
                           std::vector{row.cells[3], row.cells[4],
                                       row.cells[3] == "scored" ? std::string() : row.cells[6]});
    }
    return rows;
}

std::string unitId(int unit)
{
    char text[16];
    std::snprintf(text, sizeof text, "xa-%05d", unit);
    return text;
}

bool makeFiles(const fs::path& folder, int units)
{
    auto sample = support::newSample(folder / "sample.cchc");
    if (!sample)
        return false;
    const auto csv = (*sample)->exportEntries("so-2021");
    std::string shipped;
    for (const app::ShippedSet& one : app::shippedSets()) {
        if (one.id == "so-2021")
            shipped = one.json;
    }
    if (!csv || shipped.empty())
        return false;
    CountrySet set = countrySet(shipped);
    const SampleRows rows = sampleRows(*csv);
    for (const int year : {2020, 2021}) {
        const std::string name = std::to_string(year);
        set.json["id"] = "nuoc-" + name;
        set.json["year"] = year;
        std::ofstream(folder / ("set-" + name + ".json")) << set.json.dump();
        std::ofstream(folder / ("corrected-" + name + ".json")) << corrected(set.json).dump();
        std::ofstream entries(folder / ("entries-" + name + ".csv"));
        entries << "unit,code,stage,status,figures,points,note\n";
        std::string line;
        for (int unit = 0; unit < units; ++unit) {
            const auto& own = rows[static_cast<std::size_t>(unit + year) % rows.size()];
            for (const std::string& code : set.codes) {
                const auto& cells = own.at(set.like.at(code));
                line.clear();
                exchange::appendCsvRow(
                    line, {unitId(unit), code, "v1", cells[0], cells[1], "", cells[2]});
                entries << line;
            }
        }
    }
    std::ofstream list(folder / "units.csv");
    list << "unit,name,group\n";
    for (int unit = 0; unit < units; ++unit)
        list << unitId(unit) << ",Xã số " << unit << ",xa\n";
    std::ofstream(folder / "one.csv") << "unit,code,stage,status,figures,points,note\n"
                                      << unitId(units / 2) << ",9.1,v1,scored,n=1;d=2,,\n";
    return list.good();
}

// ---- peers ----

/// The points of a year, ready-made, as integers.
int makePeer(const std::string& book, const std::string& file)
{
    auto workspace = app::Workspace::open(book, store::OpenMode::ReadOnly);
    const auto scores = (*workspace)->load("a-2021");
    const auto evaluation = (*scores)->evaluation(core::ResultStage::Final);
    SQLite::Database database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("CREATE TABLE score (unit INTEGER, criterion INTEGER, points INTEGER, "
                  "max INTEGER)");
    SQLite::Transaction transaction(database);
    SQLite::Statement insert(database, "INSERT INTO score VALUES (?, ?, ?, ?)");
    for (std::size_t unit = 0; unit < evaluation->results.size(); ++unit) {
        for (const int node : (*scores)->set().leaves) {
            const auto& place = evaluation->results[unit].nodes[static_cast<std::size_t>(node)];
            insert.bind(1, static_cast<std::int64_t>(unit));
            insert.bind(2, node);
            insert.bind(3, place.points.units());
            insert.bind(4, place.applicable.units());
            insert.exec();
            insert.reset();
        }
    }
    transaction.commit();
    return 0;
}

int rankPeer(const std::string& file)
{
    SQLite::Database database(file);
    SQLite::Statement query(database,
                            "SELECT unit, i, RANK() OVER (ORDER BY i DESC) FROM (SELECT unit, "
                            "SUM(points) * 1000000 / SUM(max) AS i FROM score GROUP BY unit)");
    int rows = 0;
    while (query.executeStep())
        ++rows;
    return rows == 0 ? 1 : 0;
}

// ---- one build of the program ----

struct Build {
    std::string cli;
    std::string window; ///< bench_window, empty where it does not lie beside
    fs::path folder;

    std::string book() const { return (folder / "country.cchc").string(); }
    std::vector<std::string> words(std::vector<std::string> verb,
                                   std::vector<std::string> rest) const
    {
        std::vector<std::string> all{cli};
        all.insert(all.end(), verb.begin(), verb.end());
        all.push_back(book());
        all.insert(all.end(), rest.begin(), rest.end());
        return all;
    }
};

class Bench {
public:
    Bench(fs::path files, std::vector<Build> builds)
        : m_files(std::move(files)), m_builds(std::move(builds))
    {}

    bool prepare() const
    {
        for (const Build& build : m_builds) {
            fs::create_directories(build.folder);
            bool made = run(build.words({"new"}, {})).has_value();
            for (const char* year : {"2020", "2021"})
                made = made && run(build.words({"set", "import"}, {file("set-", year, ".json")}));
            made = made && run(build.words({"units", "import"}, {file("units", "", ".csv")}));
            for (const std::string year : {"2020", "2021"})
                made = made && run(build.words({"assessment", "new"},
                                               {"--id", "a-" + year, "--set", "nuoc-" + year,
                                                "--group", "xa", "--year", year}));
            if (!made)
                return false;
        }
        return true;
    }

    void row(const char* what, const Goal& goal, int times, const std::vector<std::string>& verb,
             const std::vector<std::string>& rest, const Peer& peer = {}) const
    {
        std::vector<std::optional<Cost>> costs(2);
        for (std::size_t i = 0; i < m_builds.size(); ++i)
            costs[i] = run(times, m_builds[i].words(verb, rest));
        print(what, goal, costs[0], costs[1], peer);
    }

    void windowRow() const
    {
        std::vector<std::optional<Cost>> costs(2);
        for (std::size_t i = 0; i < m_builds.size(); ++i) {
            if (!m_builds[i].window.empty())
                costs[i] = run(3, {m_builds[i].window, "--once", m_builds[i].book()});
        }
        print("window on it, until quiet", {.seconds = 1, .megabytes = 250}, costs[0], costs[1]);
    }

    void sizeRow() const
    {
        constexpr double most = 190;
        const auto sizeOf = [](const Build& build) {
            return static_cast<double>(fs::file_size(build.book())) / 1e6;
        };
        std::printf("%-26s | %-14s %-6s |", "book file, both years", "190 MB",
                    sizeOf(m_builds.front()) <= most ? "met" : "missed");
        for (const Build& build : m_builds)
            std::printf(" %36.0f MB |", sizeOf(build));
        std::printf("\n");
    }

    std::string file(const std::string& stem, const std::string& year, const char* end) const
    {
        return (m_files / (stem + year + end)).string();
    }

private:
    fs::path m_files;
    std::vector<Build> m_builds;
};

Build buildAt(const std::string& cli, const fs::path& folder)
{
    const fs::path window = fs::path(cli).parent_path() / "bench_window";
    return {cli, fs::exists(window) ? window.string() : std::string(), folder};
}

int measure(const std::string& self, const fs::path& folder, std::vector<Build> builds, int units)
{
    const std::string ours = builds.front().book();
    const Bench bench(folder, std::move(builds));
    if (!makeFiles(folder, units) || !bench.prepare()) {
        std::fprintf(stderr, "the country cannot be made\n");
        return EXIT_FAILURE;
    }
    std::printf("%d units × %d criteria, two years: the goal for 11000 units at the most, this "
                "build, the build measured against\n",
                units, criteria);
    const std::string entries = bench.file("entries-", "2021", ".csv");
    const fs::path imported = folder / "import.db";
    const auto import =
        run(3, {"sqlite3", imported.string(), ".mode csv", ".import '" + entries + "' entry"},
            [&imported] { fs::remove(imported); });
    const Goal large{.megabytes = 250, .times = 2.5};
    bench.row("import of a year", large, 1, {"entries", "import"},
              {entries, "--assessment", "a-2021"}, {"sqlite3 .import", import});
    bench.row("import of the year before", large, 1, {"entries", "import"},
              {bench.file("entries-", "2020", ".csv"), "--assessment", "a-2020"},
              {"sqlite3 .import", import});
    bench.sizeRow();
    bench.row("import of one entry", {.seconds = 0.15}, 3, {"entries", "import"},
              {bench.file("one", "", ".csv"), "--assessment", "a-2021"});
    const std::string peer = (folder / "peer.db").string();
    run({self, "--make-peer", ours, peer});
    const auto rank = run(5, {self, "--rank-peer", peer});
    bench.row("rank", {.megabytes = 150, .times = 4}, 5, {"rank"}, {"--assessment", "a-2021"},
              {"SQL over ready integers", rank});
    bench.row("audit verify", {.seconds = 3, .megabytes = 150}, 3, {"audit", "verify"}, {});
    bench.row("check", {.seconds = 4, .megabytes = 150}, 3, {"check"}, {});
    bench.row("ranking as PDF", {.seconds = 1.5}, 3, {"report", "ranking"},
              {"--assessment", "a-2021", "--out", (folder / "ranking.pdf").string()});
    bench.row("ranking as CSV", {.seconds = 0.5}, 3, {"report", "ranking"},
              {"--assessment", "a-2021", "--out", (folder / "ranking.csv").string()});
    // Some two million rows of history by now.
    bench.row("history, newest 1.000", {.seconds = 0.2, .megabytes = 100}, 3, {"history", "list"},
              {});
    bench.row("history of a unit", {.seconds = 2, .megabytes = 100}, 3, {"history", "list"},
              {"--unit", unitId(units / 2)});
    bench.row("history of a person", {.seconds = 2, .megabytes = 100}, 3, {"history", "list"},
              {"--user", "nobody"});
    bench.windowRow();
    // Last, since it changes the book: what a correction would move, then the correction.
    const std::string set = bench.file("corrected-", "2021", ".json");
    const Goal correction{.seconds = 5, .megabytes = 400};
    bench.row("correction, only planned", correction, 1, {"assessment", "correct"},
              {"--assessment", "a-2021", "--set", set, "--dry-run", "--json"});
    bench.row("correction of the set", correction, 1, {"assessment", "correct"},
              {"--assessment", "a-2021", "--set", set, "--reason", "QĐ 15"});
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 3 && words[0] == "--make-peer")
        return makePeer(words[1], words[2]);
    if (words.size() == 2 && words[0] == "--rank-peer")
        return rankPeer(words[1]);
    if (words.empty() || words[0].starts_with("--")) {
        std::fprintf(stderr, "bench_country CLI [--against CLI] [--units N]\n");
        return EXIT_FAILURE;
    }
    setenv("QT_QPA_PLATFORM", "offscreen", 0);
    const fs::path folder =
        fs::temp_directory_path() / ("cchc-country-" + std::to_string(getpid()));
    fs::create_directories(folder);
    std::vector<Build> builds{buildAt(words[0], folder / "measured")};
    if (const std::string against = bench::wordAfter(words, "--against"); !against.empty())
        builds.push_back(buildAt(against, folder / "against"));
    const std::string units = bench::wordAfter(words, "--units");
    const int outcome = measure(argv[0], folder, std::move(builds),
                                units.empty() ? 11'000 : std::max(20, std::atoi(units.c_str())));
    fs::remove_all(folder);
    return outcome;
}
