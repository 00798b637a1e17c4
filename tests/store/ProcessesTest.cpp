// How far an assessment has come, as the book keeps it.

#include "support.h"

#include "core/Process.h"
#include "store/Database.h"
#include "store/Guard.h"
#include "store/Processes.h"
#include "store/Publications.h"

using namespace support;
using store::Processes;
using store::Publications;

namespace {

core::Process selfScoring()
{
    core::Process process;
    process.phase = core::Phase::Self;
    process.dates = {"2021-12-15", "2021-12-31", "2022-01-20", "", ""};
    process.complaints = 3;
    return process;
}

std::unique_ptr<store::Book> filled(const Folder& folder)
{
    auto book = newBook(folder.book());
    fill(*book);
    return book;
}

} // namespace

TEST_CASE("What is kept of a process is read back, with its history", "[store][process]")
{
    const Folder folder;
    auto book = filled(folder);
    CHECK(Processes::of(*book, "a").value() == core::Process());
    REQUIRE_OK(Processes(*book).put("a", selfScoring(), "mở đợt"));
    CHECK(Processes::of(*book, "a").value() == selfScoring());
    const auto rows = book->historyLength().value();
    REQUIRE_OK(Processes(*book).put("a", selfScoring(), "lần nữa"));
    CHECK(book->historyLength().value() == rows); // no change, no row

    const core::UnitProcess extended{core::UnitState::Open, "2022-01-05", core::Phase::Self};
    REQUIRE_OK(Processes(*book).putUnits(
        "a", {{"u0", extended}, {"u1", {core::UnitState::Locked, "", {}}}}, "gia hạn"));
    CHECK(Processes::ofUnit(*book, "a", "u0").value() == extended);
    CHECK(Processes::ofUnit(*book, "a", "u2").value() == core::UnitProcess());
    CHECK(Processes::ofUnits(*book, "a").value().size() == 2);
    REQUIRE_OK(Processes(*book).putUnits("a", {{"u0", {}}}, ""));
    CHECK(Processes::ofUnits(*book, "a").value().size() == 1);

    const core::Appeal asked{"Báo cáo số 12 không có phụ lục", "", false};
    REQUIRE_OK(Processes(*book).putAppeals("a", {{"u1", "1.1", asked}}, ""));
    CHECK(Processes::appeal(*book, "a", "u1", "1.1").value() == asked);
    CHECK(Processes::appeals(*book, "a").value().size() == 1);

    const auto last = book->history(book->historyLength().value(), 1).value().front();
    CHECK(last.action == "appeal");
    CHECK(last.code == "1.1");
    REQUIRE_OK(book->verifyHistory());
    REQUIRE_OK(book->check());
    CHECK(Processes::of(*book, "không có").error().code == "store.no-assessment");
    CHECK(Processes::ofUnit(*book, "a", "ai").error().code == "store.no-unit");
}

TEST_CASE("A published result is kept as it was and cannot be changed", "[store][process]")
{
    const Folder folder;
    {
        auto book = filled(folder);
        store::Publication one;
        one.decisionNumber = "12/QĐ-UBND";
        one.decisionDate = "2022-03-01";
        one.result = "{\"schema\": 1}\n";
        one.units = book->units().value();
        CHECK(Publications(*book).add("a", one, "").value() == 1);
        one.corrects = 1;
        one.reason = "cộng sai 3.4.1";
        one.result = "{\"schema\": 1, \"x\": 2}\n";
        CHECK(Publications(*book).add("a", one, "").value() == 2);
        const auto all = Publications::of(*book, "a").value();
        REQUIRE(all.size() == 2);
        CHECK(all[0].result == "{\"schema\": 1}\n");
        CHECK(all[0].units == book->units().value());
        CHECK(all[0].hash != all[1].hash);
        CHECK(all[1].corrects == 1);
        const auto heads = Publications::heads(*book, "a").value();
        REQUIRE(heads.size() == 2);
        CHECK(heads[0].decisionNumber == "12/QĐ-UBND");
        CHECK(heads[1].version == 2);
        CHECK(heads[1].corrects == 1);
        CHECK(heads[1].decisionDate == "2022-03-01");
        CHECK(heads[1].reason == "cộng sai 3.4.1");
        CHECK(Publications::heads(*book, "không có").error().code == "store.no-assessment");
        REQUIRE_OK(book->check());
    }
    const store::Database raw(folder.book(), store::Database::Access::Write);
    CHECK_THROWS(raw.run("UPDATE publication SET result = '{}'"));
    CHECK_THROWS(raw.run("DELETE FROM publication"));
}

TEST_CASE("A phase moved with a database tool is found", "[store][process]")
{
    const Folder folder;
    {
        auto book = filled(folder);
        REQUIRE_OK(Processes(*book).put("a", selfScoring(), ""));
        REQUIRE_OK(Processes(*book).putUnits("a", {{"u0", {core::UnitState::Locked, "", {}}}}, ""));
    }
    const auto changed = [&](const char* sql) {
        {
            const store::Database raw(folder.book(), store::Database::Access::Write);
            raw.run(sql);
        }
        return openBook(folder.book())->verifyHistory();
    };
    CHECK(changed("UPDATE process SET self_until = '2099-01-01'").error().code ==
          "store.history-mismatch");
    CHECK(changed("UPDATE process SET self_until = '2021-12-31'").ok());
    CHECK(changed("DELETE FROM unit_process").error().code == "store.history-mismatch");
}

TEST_CASE("A guard refuses whole writes by the place that they change", "[store][process]")
{
    const Folder folder;
    auto book = filled(folder);
    std::vector<std::string> asked;
    int writings = 0;
    store::BookGuard::set(*book, [&] {
        ++writings;
        return [&](const store::ChangedPlace& place) -> std::optional<core::Error> {
            asked.push_back(std::string(place.action) + ' ' + std::string(place.unit) + ' ' +
                            std::string(place.stage) + ' ' + std::string(place.code));
            if (place.unit == "u1")
                return core::Error{core::ErrorKind::NotPermitted, "gate.locked", {}, {}};
            return std::nullopt;
        };
    });
    const auto rows = book->historyLength().value();
    const auto refused = book->writeEntries(
        "a", {change("u0", "1.1", {}, scored(5000)), change("u1", "1.1", {}, scored(5000))}, "");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "gate.locked");
    CHECK(refused.error().kind == core::ErrorKind::NotPermitted);
    CHECK(book->historyLength().value() == rows);
    CHECK(book->entries("a").value().empty());
    CHECK(writings == 1);
    CHECK(asked == std::vector<std::string>{"entry u0 self 1.1", "entry u1 self 1.1"});
    REQUIRE_OK(book->writeEntries("a", {change("u0", "1.1", {}, scored(5000))}, ""));
    CHECK(book->entries("a").value().size() == 1);
}

TEST_CASE("A clock that was set back does not take the book's own time back", "[store][process]")
{
    const Folder folder;
    std::int64_t now = 1'640'970'000'000;
    store::OpenOptions options;
    options.clock = [&] { return now; };
    REQUIRE_OK(store::createBook(folder.book(), {"Sổ", false, "", ""}, "ai", options));
    const auto book =
        store::Book::open(folder.book(), store::OpenMode::ReadWrite, "ai", options).value();
    fill(*book);
    CHECK(store::BookClock::moment(*book).value() == now);
    const std::int64_t last = now;
    now -= 3'600'000; // an hour
    CHECK(store::BookClock::moment(*book).value() == last);
    now -= 315'360'000'000; // ten years
    CHECK(store::BookClock::moment(*book).value() == last);
    CHECK(store::BookClock::isBehind(*book).value());
    now = last - 60'000; // clocks differ by that much
    CHECK_FALSE(store::BookClock::isBehind(*book).value());
    now = last + 1;
    CHECK(store::BookClock::moment(*book).value() == last + 1);
}
