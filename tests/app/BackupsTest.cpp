// The dated copies of a book: named so that they are found again, whole, and never too many.

#include "app/BackupRotation.h"
#include "app/ProcessDesk.h"
#include "app/UnitEditor.h"
#include "app/Workspace.h"
#include "support/NewBook.h"
#include "support/SampleBook.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <map>

namespace {

using app::Backup;
using app::BackupCause;

Backup backup(const std::string& moment, BackupCause cause = BackupCause::Daily)
{
    Backup one;
    one.file = moment + std::to_string(static_cast<int>(cause));
    one.moment = moment;
    one.cause = cause;
    return one;
}

std::string dayNumber(int day) // of a year of twelve months with 28 days
{
    const auto two = [](int number) {
        return std::string(number < 10 ? "0" : "") + std::to_string(number);
    };
    return std::to_string(2020 + day / 336) + '-' + two(day % 336 / 28 + 1) + '-' +
           two(day % 28 + 1);
}

std::unique_ptr<app::Workspace> emptyBookIn(const std::filesystem::path& file)
{
    auto made = support::newBook(file, "Tỉnh ta");
    REQUIRE(made.ok());
    return *std::move(made);
}

} // namespace

TEST_CASE("Copies of ten days, of twelve months and of five imports are kept", "[app][backups]")
{
    // Three years, a copy each morning, an import each afternoon: thinned out day by day, as the
    // program does it, never more than is promised, and the newest of each kind always there.
    std::vector<Backup> kept;
    constexpr int days = 3 * 336;
    for (int day = 0; day < days; ++day) {
        for (const auto& one : {backup(dayNumber(day) + " 08:00:00"),
                                backup(dayNumber(day) + " 15:00:00", BackupCause::BeforeImport)}) {
            kept.insert(kept.begin(), one);
            for (const Backup& old : app::superfluous(kept))
                std::erase_if(kept, [&](const Backup& known) { return known.file == old.file; });
            CHECK(kept.size() <= 10 + 12 + 5);
            CHECK(kept.front().file == one.file);
        }
    }
    std::map<std::string, int> daily;
    std::map<std::string, int> months;
    int imports = 0;
    for (const Backup& one : kept) {
        imports += one.cause == BackupCause::BeforeImport ? 1 : 0;
        if (one.cause == BackupCause::Daily)
            ++daily[std::string(one.day())];
        ++months[std::string(one.month())];
    }
    for (int day = days - 10; day < days; ++day)
        CHECK(daily[dayNumber(day)] == 1);
    CHECK(months.size() == 12);
    CHECK(months.begin()->first == dayNumber(days - 12 * 28).substr(0, 7));
    CHECK(imports >= 5);
}

TEST_CASE("Copies made before an assessment moved on are kept, the last ten", "[app][backups]")
{
    std::vector<Backup> all;
    for (int day = 29; day >= 0; --day)
        all.push_back(backup(dayNumber(day) + " 10:00:00", BackupCause::BeforeMove));
    std::vector<Backup> kept = all;
    for (const Backup& old : app::superfluous(all))
        std::erase_if(kept, [&](const Backup& one) { return one.file == old.file; });
    REQUIRE(kept.size() == 10);
    CHECK(kept.back().file == all[9].file);
}

TEST_CASE("Copies made before an index set was corrected are kept, the last five", "[app][backups]")
{
    std::vector<Backup> all;
    for (int day = 29; day >= 0; --day)
        all.push_back(backup(dayNumber(day) + " 10:00:00", BackupCause::BeforeCorrection));
    std::vector<Backup> kept = all;
    for (const Backup& old : app::superfluous(all))
        std::erase_if(kept, [&](const Backup& one) { return one.file == old.file; });
    REQUIRE(kept.size() == 5);
    CHECK(kept.back().file == all[4].file);
}

TEST_CASE("A copy made by hand is never taken away", "[app][backups]")
{
    std::vector<Backup> all;
    for (int day = 99; day >= 0; --day)
        all.push_back(backup(dayNumber(day) + " 09:00:00", BackupCause::ByHand));
    CHECK(app::superfluous(all).empty());
}

TEST_CASE("Of two daily copies of one day the newest stays", "[app][backups]")
{
    const std::vector<Backup> all = {backup("2026-11-29 16:00:00"), backup("2026-11-29 08:00:00"),
                                     backup("2026-11-28 08:00:00")};
    const auto gone = app::superfluous(all);
    REQUIRE(gone.size() == 1);
    CHECK(gone.front().moment == "2026-11-29 08:00:00");
}

TEST_CASE("A dated copy is a whole book, found again by the book's id", "[app][backups]")
{
    const support::TemporaryFolder folder;
    const auto file = folder / u8"Sổ của tỉnh.cchc";
    const auto workspace = emptyBookIn(file);
    const app::Backups backups(folder / u8"nơi sao lưu", workspace->info().id);
    CHECK(backups.all().empty());
    CHECK(backups.isDue(file, "2026-11-29"));

    const auto made = backups.make(workspace->book(), BackupCause::Daily, "2026-11-29 15:45:03");
    REQUIRE(made.ok());
    CHECK(made->moment == "2026-11-29 15:45:03");
    CHECK(made->cause == BackupCause::Daily);
    CHECK(made->name == "Sổ của tỉnh");
    CHECK(app::isBackup(made->file));
    CHECK_FALSE(app::isBackup(file));
    CHECK_FALSE(app::isBackup(folder / made->file.filename().u8string()));
    CHECK(made->size == std::filesystem::file_size(made->file));
    CHECK_FALSE(backups.isDue(file, "2026-11-29"));
    CHECK(backups.isDue(file, "2026-11-30"));

    REQUIRE(workspace->book().putUnits({{"snv", "Sở Nội vụ", "so", {}, {}, {}, {}}}).ok());
    const auto later =
        backups.make(workspace->book(), BackupCause::BeforeImport, "2026-11-29 15:46:00");
    REQUIRE(later.ok());
    const auto all = backups.all();
    REQUIRE(all.size() == 2);
    CHECK(all[0].file == later->file);
    CHECK(all[1].file == made->file);

    const auto before = app::contentsOf(all[1]);
    const auto after = app::contentsOf(all[0]);
    REQUIRE(before.ok());
    REQUIRE(after.ok());
    CHECK(before->title == "Tỉnh ta");
    CHECK(before->units == 0);
    CHECK(after->units == 1);
    CHECK(after->changes == before->changes + 1);

    // Another book's copies and whatever else lies in the folder are not this book's.
    const auto other = emptyBookIn(folder / u8"khác.cchc");
    const app::Backups others(folder / u8"nơi sao lưu", other->info().id);
    REQUIRE(others.make(other->book(), BackupCause::ByHand, "2026-11-29 16:00:00").ok());
    std::ofstream(backups.folder() / u8"ghi chú-20261129-160000-ngay.cchc") << "x";
    std::ofstream(backups.folder() / u8"a-0123456g-20261129-160000-ngay.cchc") << "x";
    std::ofstream(backups.folder() / u8"a-01234567-20261129-1600-ngay.cchc") << "x";
    std::ofstream(backups.folder() / u8"a-01234567-20261129-160000-khac.cchc") << "x";
    CHECK(backups.all().size() == 2);
    CHECK(others.all().size() == 1);
    CHECK(app::Backups(folder / u8"nơi sao lưu").all().size() == 3);

    // Restored beside the original it has the same id: its copies are its own all the same.
    const auto again = folder / u8"Sổ của tỉnh – khôi phục.cchc";
    REQUIRE(app::restore(made->file, again).ok());
    CHECK(backups.isDue(again, "2026-11-29"));
    const auto restored = app::Workspace::open(again);
    REQUIRE(restored.ok());
    REQUIRE(backups.make((*restored)->book(), BackupCause::Daily, "2026-11-29 17:00:00").ok());
    CHECK(backups.all().size() == 3);
    CHECK(std::filesystem::exists(made->file));
}

TEST_CASE("A copy that cannot be made takes none away and says why", "[app][backups]")
{
    const support::TemporaryFolder folder;
    const auto workspace = emptyBookIn(folder / u8"a.cchc");
    std::ofstream(folder / u8"tệp") << "x";
    const app::Backups nowhere(folder / u8"tệp", workspace->info().id);
    const auto refused = nowhere.make(workspace->book(), BackupCause::Daily, "2026-11-29 08:00:00");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "app.no-backup-folder");

    const app::Backups backups(folder.path(), workspace->info().id);
    REQUIRE(backups.make(workspace->book(), BackupCause::Daily, "2026-11-29 08:00:00").ok());
    // The same second twice: the first stays as it is, the second has a name of its own.
    const auto byHand = [&] {
        return backups.make(workspace->book(), BackupCause::ByHand, "2026-11-29 08:00:00");
    };
    const auto first = byHand();
    const auto twice = byHand();
    REQUIRE((first.ok() && twice.ok()));
    CHECK(twice->moment == "2026-11-29 08:00:00");
    CHECK(twice->cause == BackupCause::ByHand);
    CHECK(twice->file != first->file);
    CHECK(std::filesystem::exists(first->file));
    const auto import =
        backups.make(workspace->book(), BackupCause::BeforeImport, "2026-11-29 08:00:01");
    const auto again =
        backups.make(workspace->book(), BackupCause::BeforeImport, "2026-11-29 08:00:01");
    REQUIRE((import.ok() && again.ok()));
    CHECK(app::isBackup(again->file));
    CHECK(again->file.stem().string().ends_with("-nhap.2"));
    const auto all = backups.all();
    CHECK(std::ranges::count_if(
              all, [](const auto& one) { return one.cause == BackupCause::BeforeImport; }) == 2);
    CHECK_FALSE(app::isBackup(again->file.parent_path() / "a-01234567-20261129-080001-nhap..cchc"));

    // What is no book any more says so when it is looked into.
    const auto copy = backups.all().front();
    std::ofstream(copy.file, std::ios::binary | std::ios::trunc) << "không còn là sổ";
    CHECK_FALSE(app::contentsOf(copy).ok());
}

TEST_CASE("Imports in a row are one piece of work: the copy of before the first stays",
          "[app][backups]")
{
    const support::TemporaryFolder folder;
    const auto workspace = emptyBookIn(folder / u8"sổ.cchc");
    const auto place = folder / u8"nơi sao lưu";
    const auto copied = [&](BackupCause cause, const std::string& moment) {
        const auto copies = app::copyBefore(*workspace, cause, {place}, moment);
        CHECK_FALSE(copies.error);
        return copies.made;
    };
    CHECK(copied(BackupCause::BeforeImport, "2026-11-29 23:55:00") == 1);
    for (const char* moment : {"2026-11-29 23:55:00", "2026-11-29 23:59:59", "2026-11-30 00:04:59"})
        CHECK(copied(BackupCause::BeforeImport, moment) == 0);
    // What is rare and weighty is always copied, and stands in no import's way.
    CHECK(copied(BackupCause::BeforeMove, "2026-11-30 00:04:00") == 1);
    CHECK(copied(BackupCause::BeforeMove, "2026-11-30 00:04:30") == 1);
    CHECK(copied(BackupCause::BeforeCorrection, "2026-11-30 00:04:40") == 1);
    CHECK(copied(BackupCause::BeforeImport, "2026-11-30 00:05:00") == 1);
    // A clock that was set back is no work in a row.
    CHECK(copied(BackupCause::BeforeImport, "2026-11-29 12:00:00") == 1);

    // At each place that can be written; the first that cannot is told.
    std::ofstream(folder / u8"tệp") << "x";
    const auto two = app::copyBefore(*workspace, BackupCause::BeforeMove, {folder / u8"tệp", place},
                                     "2026-12-01 08:00:00");
    CHECK(two.made == 1);
    REQUIRE(two.error);
    CHECK(two.error->code == "app.no-backup-folder");
    CHECK(two.failed.parent_path() == folder / u8"tệp");
}

TEST_CASE("A sample and a book that is only read are not copied by themselves", "[app][backups]")
{
    const support::TemporaryFolder folder;
    const auto sample = support::sampleBook(folder);
    CHECK_FALSE(app::keepsCopies(*sample));
    const auto place = folder / u8"nơi sao lưu";
    CHECK(app::copyBefore(*sample, BackupCause::BeforeMove, {place}, "2026-11-29 08:00:00").made ==
          0);
    const auto book = emptyBookIn(folder / u8"sổ.cchc");
    const auto reader = app::Workspace::open(folder / u8"sổ.cchc", store::OpenMode::ReadOnly);
    REQUIRE(reader.ok());
    CHECK(app::keepsCopies(*book));
    CHECK_FALSE(app::keepsCopies(**reader));
    CHECK_FALSE(std::filesystem::exists(place));
}

TEST_CASE("What is refused, or changes nothing of what stands there, is not copied before",
          "[app][backups]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    std::vector<BackupCause> causes;
    workspace->setCopyBefore(
        [&](const app::Workspace&, BackupCause cause) { causes.push_back(cause); });
    app::ProcessDesk desk(*workspace, "so-2021");
    REQUIRE(desk.setTerms({}, -1, "").ok());
    CHECK_FALSE(desk.move({core::Phase::Verify1, "", {}, {}}).ok()); // sheets are open
    CHECK_FALSE(desk.move({core::Phase::Published, "", {}, {}}).ok());
    CHECK(causes.empty());
    REQUIRE(desk.move({core::Phase::Verify1, "xong", {}, {}}).ok());
    REQUIRE(desk.move({core::Phase::Council, "", {}, {}}).ok());
    CHECK_FALSE(desk.move({core::Phase::Approved, "", {}, {}}).ok()); // no decision
    CHECK(causes == std::vector<BackupCause>(2, BackupCause::BeforeMove));

    CHECK_FALSE(workspace->importSet("{}").ok());
    auto units = *workspace->book().units();
    units.front().id = "không phải mã";
    CHECK_FALSE(app::importUnitList(*workspace, units).ok());
    CHECK(causes.size() == 2);
    REQUIRE(app::importUnitList(*workspace, *workspace->book().units()).ok());
    CHECK(causes.back() == BackupCause::BeforeImport);
}
