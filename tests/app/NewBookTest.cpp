// A new book is whole under its name or not there, and touches nothing beside it.

#include "app/NewBook.h"
#include "app/Samples.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <fstream>
#include <iterator>
#include <set>
#include <thread>
#ifndef _WIN32
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace {

namespace fs = std::filesystem;

app::NewBook small()
{
    app::NewBook wanted;
    wanted.title = "Tỉnh ta 2022";
    wanted.setJson = app::shippedSets().front().json;
    wanted.units = {{"snv", "Sở Nội vụ", "so", {}, {}, {}, {}},
                    {"stc", "Sở Tài chính", "so", {}, {}, {}, {}}};
    wanted.assessment = {app::assessmentId("so", 2022),
                         "Sở – năm 2022",
                         app::shippedSets().front().id,
                         "so",
                         2022,
                         {},
                         {}};
    return wanted;
}

std::set<std::string> namesIn(const fs::path& folder)
{
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto name = entry.path().filename().u8string();
        names.emplace(name.begin(), name.end());
    }
    return names;
}

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string codeOf(const core::Status& made)
{
    return made ? "" : made.error().code;
}

} // namespace

TEST_CASE("An assessment is called after its group, a known one by its words", "[newbook]")
{
    using core::Language;
    CHECK(app::assessmentTitle("so", 2021, Language::Vietnamese) == "Sở, ban, ngành – năm 2021");
    CHECK(app::assessmentTitle("huyen", 2021, Language::English) == "Districts and cities – 2021");
    CHECK(app::assessmentTitle("truong", 2022, Language::Vietnamese) == "Nhóm truong – năm 2022");
}

TEST_CASE("A new book has set, units and assessment; nothing else lies beside it", "[newbook]")
{
    const support::TemporaryFolder folder;
    const fs::path file = folder / u8"Tỉnh ta.cchc";
    // Somebody's own file of a name that looks like ours.
    std::ofstream(folder / u8"Tỉnh ta.cchc.part") << "của tôi";
    {
        REQUIRE(app::makeBook(file, small()).ok());
        const auto made = app::Workspace::open(file);
        REQUIRE(made.ok());
        CHECK((*made)->info().title == "Tỉnh ta 2022");
        const auto scores = (*made)->load("so-2022");
        REQUIRE(scores.ok());
        CHECK((*scores)->unitCount() == 2);
        CHECK((*made)->book().verifyHistory().ok());
    }
    CHECK(namesIn(folder.path()) == std::set<std::string>{"Tỉnh ta.cchc", "Tỉnh ta.cchc.part"});
    CHECK(bytesOf(folder / u8"Tỉnh ta.cchc.part") == "của tôi");
}

TEST_CASE("What cannot be made leaves nothing, and says why", "[newbook]")
{
    const support::TemporaryFolder folder;
    const fs::path file = folder / u8"a.cchc";
    app::NewBook wanted = small();
    SECTION("no unit of the group")
    {
        wanted.assessment.group = "huyen";
        CHECK(codeOf(app::makeBook(file, wanted)) == "app.no-units-in-group");
    }
    SECTION("a set that is none")
    {
        wanted.setJson = "{}";
        CHECK_FALSE(app::makeBook(file, wanted).ok());
    }
    SECTION("units that cannot be")
    {
        wanted.units.push_back(wanted.units.front());
        CHECK(codeOf(app::makeBook(file, wanted)) == "units.refused");
    }
    SECTION("units of one name")
    {
        wanted.units.push_back({"snv-2", "SỞ NỘI VỤ", "so", {}, {}, {}, {}});
        CHECK(codeOf(app::makeBook(file, wanted)) == "units.refused");
    }
    SECTION("a unit under one that is not there")
    {
        wanted.units.front().parent = "khong-co";
        CHECK(codeOf(app::makeBook(file, wanted)) == "units.refused");
    }
    SECTION("a folder that is not there")
    {
        const auto made = app::makeBook(folder / u8"không có" / u8"a.cchc", wanted);
        CHECK(codeOf(made) == "app.no-folder");
    }
    CHECK(namesIn(folder.path()).empty());
}

TEST_CASE("A book that is there stays; so does the sample's way", "[newbook]")
{
    const support::TemporaryFolder folder;
    const fs::path file = folder / u8"a.cchc";
    std::ofstream(file) << "sổ cũ";
    CHECK(codeOf(app::makeBook(file, small())) == "store.exists");
    CHECK(codeOf(app::createSample(file, "bac-kan-2021")) == "store.exists");
    CHECK(codeOf(app::Workspace::create(file, "b")) == "store.exists");
    CHECK(bytesOf(file) == "sổ cũ");
    std::ofstream(folder / u8"mẫu.cchc.part") << "của tôi";
    CHECK(app::createSample(folder / u8"mẫu.cchc", "bac-kan-2021").ok());
    CHECK(bytesOf(folder / u8"mẫu.cchc.part") == "của tôi");
}

TEST_CASE("Four make one book at once: one does, three are told that it exists", "[newbook]")
{
    const support::TemporaryFolder folder;
    const fs::path file = folder / u8"a.cchc";
    std::atomic<int> made = 0;
    std::atomic<int> told = 0;
    {
        std::vector<std::jthread> offices;
        for (int i = 0; i < 4; ++i)
            offices.emplace_back([&] {
                const std::string code = codeOf(app::makeBook(file, small()));
                ++(code == "store.exists" ? told : made);
            });
    }
    CHECK(made == 1);
    CHECK(told == 3);
    CHECK(namesIn(folder.path()) == std::set<std::string>{"a.cchc"});
    auto opened = app::Workspace::open(file);
    REQUIRE(opened.ok());
    CHECK((*opened)->load("so-2022").ok());
}

#ifndef _WIN32

TEST_CASE("Killed at any moment, a new book is whole or not there", "[newbook]")
{
    const support::TemporaryFolder folder;
    const fs::path file = folder / u8"a.cchc";
    int whole = 0;
    constexpr int moments = 24;
    for (int moment = 0; moment <= moments; ++moment) {
        const pid_t process = fork();
        REQUIRE(process >= 0);
        if (process == 0) {
            const auto made = app::makeBook(file, small());
            _exit(made ? 0 : 1);
        }
        // The last one is left to finish.
        if (moment < moments) {
            usleep(static_cast<useconds_t>(moment) * 4000);
            kill(process, SIGKILL);
        }
        int state = 0;
        REQUIRE(waitpid(process, &state, 0) == process);
        INFO(moment);
        if (fs::exists(file)) {
            ++whole;
            auto opened = app::Workspace::open(file);
            REQUIRE(opened.ok());
            CHECK((*opened)->load("so-2022").ok());
            CHECK((*opened)->book().verifyHistory().ok());
        }
        fs::remove(file);
    }
    CHECK(whole > 0);
}

#endif
