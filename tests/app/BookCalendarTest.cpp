// The calendar of a book: what the program brings, what the book has of its own, what an assessment
// keeps.

#include "app/BookCalendar.h"
#include "app/Shipped.h"
#include "app/UnitEditor.h"
#include "app/Workspace.h"
#include "app/YearReader.h"
#include "core/DateText.h"
#include "exchange/SampleSet.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using core::CalendarDay;
using core::dayNumber;

std::unique_ptr<app::Workspace> bookIn(const std::filesystem::path& file)
{
    const auto fill = [](app::Workspace& book) {
        return app::putUnits(book, {{"snv", "Sở Nội vụ", "so", {}, {}, {}, {}}});
    };
    REQUIRE(app::Workspace::create(file, {"Lịch", false, "", ""}, fill, "admin"));
    auto book = app::Workspace::open(file, store::OpenMode::ReadWrite, "admin");
    REQUIRE(book);
    return *std::move(book);
}

bool isWorking(const std::vector<CalendarDay>& days, const char* iso)
{
    return core::calendarOf(days).isWorking(dayNumber(iso));
}

} // namespace

TEST_CASE("The calendar that the program brings", "[calendar]")
{
    const support::TemporaryFolder folder;
    const auto book = bookIn(folder / u8"sổ.cchc");
    const auto days = app::calendarDays(book->book());
    REQUIRE(days);
    // Tết and Giỗ Tổ by Viet Nam's own calendar; Tết of 2030 is a day before China's.
    const char* const tet[] = {"2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01",
                               "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17",
                               "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02"};
    const char* const founders[] = {"2019-04-14", "2020-04-02", "2021-04-21", "2022-04-10",
                                    "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26",
                                    "2027-04-16", "2028-04-04", "2029-04-23", "2030-04-12"};
    const auto named = [&](const char* iso, const char* name) {
        return std::any_of(days->begin(), days->end(), [&](const CalendarDay& day) {
            return day.day == dayNumber(iso) && !day.isWorked && day.name.starts_with(name);
        });
    };
    for (std::size_t year = 0; year < std::size(tet); ++year) {
        CHECK(named(tet[year], "Tết Nguyên đán"));
        CHECK(named(founders[year], "Giỗ Tổ Hùng Vương"));
        // Five days of Tết, one of them before the first day of the year, are off each year.
        CHECK_FALSE(core::calendarOf(*days).isWorking(dayNumber(tet[year]) - 1));
    }
    // Giỗ Tổ of 2026 is a Sunday: the Monday is off. 29/04/2024 for Saturday 04/05/2024, 02/05/2025
    // for Saturday 26/04/2025.
    CHECK_FALSE(isWorking(*days, "2026-04-27"));
    CHECK_FALSE(isWorking(*days, "2024-04-29"));
    CHECK(isWorking(*days, "2024-05-04"));
    CHECK_FALSE(isWorking(*days, "2025-05-02"));
    CHECK(isWorking(*days, "2025-04-26"));
    CHECK(isWorking(*days, "2026-12-14"));
}

TEST_CASE("A year of the book's own replaces the one brought, and no other", "[calendar]")
{
    const support::TemporaryFolder folder;
    const auto book = bookIn(folder / u8"sổ.cchc");
    const auto before = app::calendarDays(book->book());
    REQUIRE(before);
    REQUIRE(app::putCalendarDays(*book, {{dayNumber("2027-01-01"), false, "Tết Dương lịch"},
                                         {dayNumber("2027-01-09"), true, "Làm bù"}}));
    REQUIRE(app::putCalendarDays(
        *book, {{dayNumber("2027-01-01"), false, "Tết"}, {dayNumber("2027-01-16"), true, ""}}));
    const auto after = app::calendarDays(book->book());
    REQUIRE(after);
    const auto isOf2027 = [](const CalendarDay& day) {
        return core::isoDate(day.day).starts_with("2027");
    };
    CHECK(std::count_if(after->begin(), after->end(), isOf2027) == 2);
    CHECK(isWorking(*after, "2027-01-16"));
    CHECK_FALSE(isWorking(*after, "2027-01-09"));
    const auto without = [&](std::vector<CalendarDay> days) {
        std::erase_if(days, isOf2027);
        return days;
    };
    CHECK(without(*before) == without(*after));
    CHECK(book->book().check().ok());
    CHECK(book->book().verifyHistory().ok());
}

TEST_CASE("An assessment keeps the calendar that it was made with", "[calendar]")
{
    const support::TemporaryFolder folder;
    const auto book = bookIn(folder / u8"sổ.cchc");
    std::string json = sample::format2Text();
    const auto cut = [&json](const std::string& key) {
        const auto from = json.find("\"" + key + "\"");
        REQUIRE(from != std::string::npos);
        json.erase(from, json.find(']', from) + 2 - from);
    };
    cut("holidays");
    cut("workdays");
    const auto id = book->importSet(json);
    REQUIRE(id);
    REQUIRE(app::putCalendarDays(*book, {{dayNumber("2026-12-15"), false, "một ngày riêng"}}));
    core::Assessment assessment;
    assessment.id = "so-2026";
    assessment.title = "Sở 2026";
    assessment.setId = *id;
    assessment.group = "so";
    assessment.year = 2026;
    REQUIRE(book->addAssessment(assessment));
    REQUIRE(app::putCalendarDays(*book, {{dayNumber("2026-12-16"), false, "sau đó"}}));

    const app::YearReader reader(book->book());
    const auto kept = reader.assessment("so-2026");
    REQUIRE(kept);
    const auto set = reader.setOf(*kept);
    REQUIRE(set);
    CHECK_FALSE(set->calendar.isWorking(dayNumber("2026-12-15")));
    CHECK(set->calendar.isWorking(dayNumber("2026-12-16")));
    // A set without days keeps none.
    core::Assessment plain = assessment;
    plain.id = "so-2021";
    plain.setId = *book->importSet(std::string(app::shippedText("sets/so-2021.json")));
    REQUIRE(book->addAssessment(plain));
    CHECK(reader.assessment("so-2021")->calendar.isEmpty());
    CHECK(book->book().verifyHistory().ok());
}
