#include "support.h"

#include "core/PathText.h"
#include "store/Canonical.h"
#include "store/Database.h"
#include "store/PageSums.h"

#include <algorithm>

using namespace support;
using store::Book;
using store::Database;
using store::OpenMode;
using store::StoredEntry;

TEST_CASE("A new book holds its facts and is one plain file once closed", "[store]")
{
    const Folder folder;
    std::string id;
    {
        REQUIRE_OK(store::createBook(folder.book(),
                                     {"Tỉnh Bắc Kạn", true, "SỐ LIỆU MẪU", "2021-12-15"}, "admin"));
        const auto book = Book::open(folder.book(), OpenMode::ReadWrite, "admin");
        REQUIRE_OK(book);
        const auto info = (*book)->info();
        REQUIRE_OK(info);
        CHECK(info->title == "Tỉnh Bắc Kạn");
        CHECK(info->sample);
        CHECK(info->notice == "SỐ LIỆU MẪU");
        CHECK(info->created == "2021-12-15");
        CHECK(info->id.size() == 32);
        id = info->id;
        CHECK_FALSE((*book)->isReadOnly());
        CHECK_FALSE((*book)->holder());
        CHECK((*book)->file() == folder.book());
    }
    CHECK(folder.names() ==
          std::vector<std::string>{"Chấm điểm năm 2021 (Sở Nội vụ) #1 100%.cchc"});
    const std::string bytes = bytesOf(folder.book());
    CHECK(bytes.substr(0, 15) == "SQLite format 3");
    CHECK(bytes[18] == 1); // rollback mode: needs no companions
    CHECK(bytes.substr(68, 4) == "CCHC");

    const auto again = openBook(folder.book());
    CHECK(again->info()->id == id);
    REQUIRE_OK(again->setTitle("Tỉnh khác"));
    CHECK(again->info()->title == "Tỉnh khác");
}

TEST_CASE("A book is never made over a file, nor where none can be", "[store]")
{
    const Folder folder;
    writeBytes(folder.book(), "ghi chú của tôi");
    const auto over = store::createBook(folder.book(), {}, "admin");
    CHECK(codeOf(over) == "store.exists");
    CHECK(over.error().kind == core::ErrorKind::Conflict);
    CHECK(bytesOf(folder.book()) == "ghi chú của tôi");

    const auto nowhere = store::createBook(folder.path() / "no" / "such.cchc", {}, "admin");
    CHECK(codeOf(nowhere) == "file.no-folder");
    CHECK(nowhere.error().kind == core::ErrorKind::Storage);
    CHECK(folder.names().size() == 1);
}

TEST_CASE("Units round trip, in the order of first insertion, and are found without marks",
          "[store]")
{
    const Folder folder;
    const std::vector<core::Unit> units = {
        {"z", "Huyện Na Rì", "huyen", "tinh", "2020-01-01", "2021-12-31", "y"},
        {"b", "Sở Kế hoạch và Đầu tư", "so", "", "", "", ""},
        {"a", "", "", "", "", "", ""}};
    const auto book = newBook(folder.book());
    REQUIRE_OK(book->putUnits(units));
    CHECK(*book->units() == units);
    const std::size_t rows = book->history()->size();
    REQUIRE_OK(book->putUnits(units));
    CHECK(book->history()->size() == rows); // nothing changed, nothing written

    auto renamed = units[0];
    renamed.name = "Huyện Na Rì (cũ)";
    REQUIRE_OK(book->putUnits({units[1], renamed}));
    CHECK((*book->units())[0] == renamed);
    CHECK(book->history()->back().unit == "z");
    CHECK(book->history()->size() == rows + 1);

    CHECK(book->findUnits("na ri")->size() == 1);
    CHECK(book->findUnits("TU ĐẦU")->at(0).id == "b");
    CHECK(book->findUnits("  ")->size() == 3);
    CHECK(book->findUnits("xyz")->empty());

    CHECK(codeOf(book->putUnits({{"c", "C", "", "", "", "", ""}, {"", "D", "", "", "", "", ""}})) ==
          "store.empty-id");
    CHECK(book->units()->size() == 3); // all or nothing
}

TEST_CASE("A set is stored whole and stays as it is once an assessment uses it", "[store]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    const std::string json = "{\"title\":\"Bộ; [chỉ] số\"}\n";
    REQUIRE_OK(book->putSet({"s", "Bộ", 2021, "so", ""}, json));
    CHECK(*book->setText("s") == json);
    const auto info = book->sets()->at(0);
    CHECK(info.title == "Bộ");
    CHECK(info.year == 2021);
    CHECK(info.level == "so");
    CHECK(info.hash.size() == 64);
    CHECK(codeOf(book->setText("t")) == "store.no-set");

    REQUIRE_OK(book->putSet({"s", "Bộ", 2021, "so", ""}, json + " "));
    CHECK(book->sets()->at(0).hash != info.hash);

    const core::Assessment assessment{"a", "Đợt", "s", "so", 2021, "2021-01-01", ""};
    CHECK(codeOf(book->addAssessment({"a", "Đợt", "none", "so", 2021, "", ""})) == "store.no-set");
    REQUIRE_OK(book->addAssessment(assessment));
    CHECK(codeOf(book->addAssessment(assessment)) == "store.assessment-exists");
    CHECK(*book->assessments() == std::vector<core::Assessment>{assessment});

    // Its title may change: a row of the history, and the chain and the contents agree after it.
    CHECK(codeOf(book->setTitle("Khác", "b")) == "store.no-assessment");
    const auto rows = book->history()->size();
    REQUIRE_OK(book->setTitle("Đợt", "a"));
    CHECK(book->history()->size() == rows);
    REQUIRE_OK(book->setTitle("Đợt; [năm] 2021", "a"));
    CHECK(book->assessments()->at(0).title == "Đợt; [năm] 2021");
    CHECK(book->assessments()->at(0).periodFrom == "2021-01-01");
    CHECK(book->history()->size() == rows + 1);
    CHECK(book->history()->back().action == "assessment");
    CHECK(book->history()->back().before.find("Đợt") != std::string::npos);
    REQUIRE_OK(book->verifyHistory());

    const auto refused = book->putSet({"s", "Bộ", 2021, "so", ""}, json);
    CHECK(codeOf(refused) == "store.set-in-use");
    CHECK(paramOf(refused.error(), "assessment") == "a");
    REQUIRE_OK(book->putSet({"s", "Bộ", 2021, "so", ""}, json + " ")); // the same text again
}

TEST_CASE("Entries round trip: four nothings, negative points, any note", "[store]")
{
    const Folder folder;
    const std::vector<StoredEntry> values = {
        {"scored", "", 0, ""},
        {"scored", "", std::nullopt, ""},
        {"none", "", std::nullopt, "Không phát sinh"},
        {"unproven", "n=1", std::nullopt, "a|b\\c\nd\r"},
        {"scored", "option=on-time", -5000, std::string("nul\0byte", 8)},
        {"", "", std::nullopt, "chưa chấm"}};
    {
        const auto book = newBook(folder.book());
        fill(*book);
        std::vector<store::EntryChange> changes;
        for (std::size_t i = 0; i < values.size(); ++i)
            changes.push_back(change("u1", "1." + std::to_string(i), {}, values[i], "v1"));
        REQUIRE_OK(book->writeEntries("a", changes, "import"));
    }
    const auto book = openBook(folder.book());
    const auto rows = book->entries("a");
    REQUIRE(rows->size() == values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        CHECK(rows->at(i).unit == "u1");
        CHECK(rows->at(i).stage == "v1");
        CHECK(rows->at(i).code == "1." + std::to_string(i));
        CHECK(rows->at(i).entry == values[i]);
        CHECK(store::storedEntryFrom(store::canonicalText(values[i])) == values[i]);
    }
    CHECK(book->entriesOf("a", "u1")->size() == values.size());
    CHECK(book->entriesOf("a", "u0")->empty());
    CHECK(codeOf(book->entries("b")) == "store.no-assessment");
    CHECK(codeOf(book->entriesOf("a", "b")) == "store.no-unit");

    REQUIRE_OK(book->writeEntries("a", {change("u1", "1.0", values[0], {}, "v1")}, ""));
    CHECK(book->entries("a")->size() == values.size() - 1);
    REQUIRE_OK(book->check());
}

TEST_CASE("A write that expects something else is refused whole", "[store]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    REQUIRE_OK(book->writeEntries("a", {change("u0", "1.1", {}, scored(10))}, ""));
    const std::string head = *book->historyHead();

    const auto refused = book->writeEntries(
        "a",
        {change("u0", "1.2", {}, scored(5)), change("u0", "1.1", {}, scored(20)),
         change("u0", "1.3", {}, scored(5)), change("u1", "1.1", scored(1), scored(2))},
        "");
    REQUIRE(codeOf(refused) == "store.entry-changed");
    CHECK(refused.error().kind == core::ErrorKind::Conflict);
    CHECK(paramOf(refused.error(), "found") == "scored|n=1;d=2|10|");
    REQUIRE(refused.error().details.size() == 2);
    CHECK(refused.error().details[1].place == "1.1");
    CHECK(book->entries("a")->size() == 1);
    CHECK(*book->historyHead() == head);

    // One call may step over a cell twice; what changes nothing leaves no trace.
    REQUIRE_OK(book->writeEntries(
        "a",
        {change("u0", "1.1", scored(10), scored(11)), change("u0", "1.1", scored(11), scored(12))},
        ""));
    const auto same = book->writeEntries("a", {change("u0", "1.1", scored(12), scored(12))}, "");
    REQUIRE_OK(same);
    CHECK(*same == book->history()->back().number);
    CHECK(book->historyOf("a", "u0", "1.1")->size() == 3);
}

TEST_CASE("Of many new entries exactly those that are there already are named", "[store]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    // One with the very value that is to be written, one with another.
    REQUIRE_OK(book->writeEntries(
        "a", {change("u0", "c40", {}, scored(7)), change("u0", "c99", {}, scored(8))}, ""));
    const std::string head = *book->historyHead();
    std::vector<store::EntryChange> changes;
    for (int i = 0; i < 300; ++i)
        changes.push_back(change("u0", "c" + std::to_string(i), {}, scored(7)));
    const auto refused = book->writeEntries("a", changes, "import");
    REQUIRE(codeOf(refused) == "store.entry-changed");
    REQUIRE(refused.error().details.size() == 2);
    CHECK(refused.error().details[0].place == "c40");
    CHECK(refused.error().details[1].place == "c99");
    CHECK(paramOf(refused.error(), "found") == "scored|n=1;d=2|7|");
    CHECK(book->entries("a")->size() == 2);
    CHECK(*book->historyHead() == head);

    // The same cell twice in one call: the second time it is no longer empty.
    const auto twice = book->writeEntries(
        "a", {change("u1", "c1", {}, scored(1)), change("u1", "c1", {}, scored(2))}, "");
    REQUIRE(codeOf(twice) == "store.entry-changed");
    CHECK(book->entriesOf("a", "u1")->empty());

    // New entries that wait are there for a later change of the same call.
    changes.erase(changes.begin() + 99);
    changes.erase(changes.begin() + 40);
    changes.push_back(change("u0", "c297", scored(7), scored(9)));
    REQUIRE_OK(book->writeEntries("a", changes, "import"));
    CHECK(book->entries("a")->size() == 300);
    CHECK(book->historyOf("a", "u0", "c297")->size() == 2);
    REQUIRE_OK(book->check());
}

TEST_CASE("Thousands of entries at once are kept and told as one by one", "[store]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    std::vector<store::EntryChange> changes;
    for (int i = 0; i < 1500; ++i)
        changes.push_back(
            change("u" + std::to_string(i % 2), "c" + std::to_string(i), {}, scored(i)));
    // No reference is looked up for so many: the writer looks for the units itself.
    std::vector<store::EntryChange> stray = changes;
    stray.push_back(change("ux", "c1", {}, scored(1)));
    CHECK(codeOf(book->writeEntries("a", stray, "import")) == "store.no-unit");
    CHECK(book->entries("a")->empty());

    const std::int64_t before = *book->historyLength();
    CHECK(*book->writeEntries("a", changes, "import") == before + 1500);
    const auto rows = book->history(before + 1, 1500).value();
    REQUIRE(rows.size() == changes.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        REQUIRE(rows[i].number == before + 1 + static_cast<std::int64_t>(i));
        REQUIRE(rows[i].unit == changes[i].unit);
        REQUIRE(rows[i].code == changes[i].code);
        REQUIRE(rows[i].after == "scored|n=1;d=2|" + std::to_string(i) + "|");
    }
    CHECK(book->entries("a")->size() == changes.size());
    REQUIRE_OK(book->check());
}

TEST_CASE("References are looked up again once it is over that they are known", "[store]")
{
    const Folder folder;
    fill(*newBook(folder.book()));
    const Database database(folder.book(), Database::Access::Write);
    const auto writeStray = [&database] {
        database
            .query("INSERT INTO entry (assessment, unit, stage, code, status, figures, points, "
                   "note) VALUES (77, 77, 0, 1, 0, '', NULL, '')")
            .run();
    };
    CHECK_THROWS_AS(writeStray(), SQLite::Exception);
    {
        const store::ReferencesKnown known(database);
        CHECK_NOTHROW(writeStray());
    }
    database.run("DELETE FROM entry");
    CHECK_THROWS_AS(writeStray(), SQLite::Exception);
}

TEST_CASE("Faulty changes name what is wrong and leave nothing", "[store]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    const auto good = change("u0", "1.1", {}, scored(1));
    CHECK(codeOf(book->writeEntries("x", {good}, "")) == "store.no-assessment");
    CHECK(codeOf(book->writeEntries("a", {good, change("ux", "1.1", {}, scored(1))}, "")) ==
          "store.no-unit");
    CHECK(codeOf(book->writeEntries("a", {good, change("u0", "1.2", {}, scored(1), "v3")}, "")) ==
          "store.bad-stage");
    CHECK(codeOf(book->writeEntries("a", {good, change("u0", "", {}, scored(1))}, "")) ==
          "store.empty-id");
    CHECK(codeOf(book->writeEntries("a", {good, change("u0", "1.2", {}, {"great", "", {}, ""})},
                                    "")) == "store.bad-status");
    CHECK(book->entries("a")->empty());
    REQUIRE_OK(book->check());
}

TEST_CASE("The form of a row of counters is kept, told by the history and proof", "[store]")
{
    const Folder folder;
    auto book = newBook(folder.book());
    fill(*book);
    store::DossierRow row{"u2", {}};
    row.counters.level = core::DossierSource::Level::District;
    row.counters.field = "Đất đai";
    row.counters.direct = 17340;
    row.counters.late = 115;
    REQUIRE_OK(book->putDossiers("a", {row}));
    // As in books of schema 5 and before, byte for byte.
    CHECK(book->history()->back().after == "|17340|||||115|||");
    row.counters.form = core::DossierForm::Form06a;
    REQUIRE_OK(book->putDossiers("a", {row}));
    CHECK(book->dossiers("a")->front().counters == row.counters);
    CHECK(book->dossiersOf("a", "u2")->front().form == core::DossierForm::Form06a);
    CHECK(book->history()->back().before == "|17340|||||115|||");
    CHECK(book->history()->back().after == "|17340|||||115||||06a");
    REQUIRE_OK(book->check());

    // What the form does not have is refused, and a form changed behind the history's back is
    // found.
    row.counters.postal = 0;
    CHECK(codeOf(book->putDossiers("a", {row})) == "store.constraint");
    CHECK(store::countersFrom("|17340||1||||||", row.counters.level, "").has_value());
    for (const char* text :
         {"|17340||1|||||||06a", "|17340||||||||0|06a", "|17340|||||||||10", "|17340|||||||||",
          "|17340|||||||||x", "|17340||||||||||06a", "||||||||||06a"})
        CHECK_FALSE(store::countersFrom(text, row.counters.level, "").has_value());
    book.reset();
    Database(folder.book(), Database::Access::Write).run("UPDATE dossier SET form = 0");
    const auto verdict = openBook(folder.book())->verifyHistory();
    REQUIRE(codeOf(verdict) == "store.history-mismatch");
    CHECK(paramOf(verdict.error(), "action") == "dossiers");
}

TEST_CASE("Dossier counters: unknown is not 0, nothing known removes the row", "[store]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    store::DossierRow row{"u2", {}};
    row.counters.level = core::DossierSource::Level::District;
    row.counters.field = "Đất đai";
    row.counters.online = 0;
    row.counters.late = 7;
    REQUIRE_OK(book->putDossiers("a", {row}));
    const auto read = book->dossiers("a");
    REQUIRE(read->size() == 1);
    CHECK(read->at(0).unit == "u2");
    CHECK(read->at(0).counters == row.counters);
    CHECK(book->history()->back().after == "||0||||7|||");
    CHECK(book->history()->back().stage == "huyen");
    REQUIRE_OK(book->check());

    row.counters.online.reset();
    row.counters.late.reset();
    REQUIRE_OK(book->putDossiers("a", {row}));
    CHECK(book->dossiers("a")->empty());
    const std::size_t written = book->history()->size();
    row.counters.form = core::DossierForm::Form06a; // nothing known is no row, whatever its form
    REQUIRE_OK(book->putDossiers("a", {row}));
    CHECK(book->history()->size() == written);
    CHECK(codeOf(book->putDossiers("x", {})) == "store.no-assessment");
    CHECK(codeOf(book->putDossiers("a", {{"nobody", row.counters}})) == "store.no-unit");
    REQUIRE_OK(book->check());
}

TEST_CASE("Drafts are kept until cleared and are no part of the history", "[store]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    const std::string head = *book->historyHead();
    REQUIRE_OK(book->putDraft("a", {"u0", "self", "1.1", "n", "19"}));
    REQUIRE_OK(book->putDraft("a", {"u0", "self", "1.1", "n", "195"}));
    REQUIRE_OK(book->putDraft("a", {"u0", "self", "1.1", "note", "ghi"}));
    REQUIRE_OK(book->putDraft("a", {"u0", "v1", "1.1", "points", "0,"}));
    const auto drafts = book->drafts("a");
    REQUIRE(drafts->size() == 3);
    CHECK(drafts->at(0).text == "195");
    CHECK(drafts->at(2).stage == "v1");
    REQUIRE_OK(book->putDraft("a", {"u0", "v1", "1.1", "points", ""}));
    CHECK(book->drafts("a")->size() == 2);
    REQUIRE_OK(book->clearDrafts("a", "u0", "self", "1.1"));
    CHECK(book->drafts("a")->empty());
    CHECK(*book->historyHead() == head);
    CHECK(codeOf(book->putDraft("a", {"ux", "v1", "1.1", "points", ""})) == "store.no-unit");
}

TEST_CASE("Several writes as one: all, or none", "[store]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    const std::size_t rows = book->history()->size();
    const auto failing = book->inOneTransaction([&] {
        REQUIRE_OK(book->setTitle("mới"));
        REQUIRE_OK(book->writeEntries("a", {change("u0", "1.1", {}, scored(1))}, ""));
        REQUIRE_OK(book->putDraft("a", {"u0", "self", "1.1", "n", "1"}));
        CHECK(book->entries("a")->size() == 1);
        return core::Status(core::Error{core::ErrorKind::InvalidData, "mine", {}, {}});
    });
    CHECK(codeOf(failing) == "mine");
    CHECK(book->info()->title == "Tỉnh mẫu");
    CHECK(book->entries("a")->empty());
    CHECK(book->drafts("a")->empty());
    CHECK(book->history()->size() == rows);

    // A part that fails undoes itself; whether the whole goes on is the caller's choice.
    // Transactions nest.
    REQUIRE_OK(book->inOneTransaction([&] {
        REQUIRE_OK(book->writeEntries("a", {change("u0", "1.1", {}, scored(1))}, ""));
        CHECK_FALSE(book->writeEntries("a",
                                       {change("u0", "1.2", {}, scored(1)),
                                        change("u0", "1.1", {}, scored(2))},
                                       "")
                        .ok());
        return book->inOneTransaction([&] { return book->setTitle("mới"); });
    }));
    CHECK(book->entries("a")->size() == 1);
    CHECK(book->info()->title == "mới");

    CHECK_THROWS_AS(
        [&]() -> void {
            const auto outcome = book->inOneTransaction([&]() -> core::Status {
                static_cast<void>(book->setTitle("nửa"));
                throw std::runtime_error("stop");
            });
            CHECK(codeOf(outcome) == "store.unexpected");
            throw std::runtime_error("reached");
        }(),
        std::runtime_error);
    CHECK(book->info()->title == "mới");
    REQUIRE_OK(book->check());
}

TEST_CASE("A copy is a whole book of its own", "[store]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    REQUIRE_OK(book->writeEntries("a", {change("u0", "1.1", {}, scored(1))}, ""));
    const fs::path target = folder.path() / fs::path(u8"bản sao.cchc");
    REQUIRE_OK(book->copyTo(target));
    CHECK(codeOf(book->copyTo(target)) == "store.exists");
    CHECK(codeOf(book->copyTo(folder.path() / "no" / "such.cchc")) == "file.no-folder");
    CHECK(bytesOf(target)[18] == 1);

    const auto copy = openBook(target);
    CHECK_FALSE(copy->isReadOnly());
    CHECK(*copy->historyHead() == *book->historyHead());
    REQUIRE_OK(copy->check());
}

TEST_CASE("Ids that differ in capital letters only are refused where something new is made, and an "
          "old book that has both stays open",
          "[book]")
{
    const Folder folder;
    auto book = newBook(folder.book());
    const auto setOf = [](const std::string& id) {
        return store::SetInfo{id, "Bộ", 2021, "so", {}};
    };
    const auto assessmentOf = [](const std::string& id, const std::string& set) {
        core::Assessment one;
        one.id = id;
        one.title = "Đợt";
        one.setId = set;
        one.group = "so";
        one.year = 2021;
        return one;
    };
    REQUIRE(codeOf(book->putSet(setOf("bo"), "{}")) == "");
    REQUIRE(codeOf(book->addAssessment(assessmentOf("dot", "bo"))) == "");
    REQUIRE(codeOf(book->addAssessment(assessmentOf("khac", "bo"))) == "");
    REQUIRE(codeOf(book->putSet(setOf("khac"), "{}")) == "");

    const core::Status set = book->putSet(setOf("Bo"), "{}");
    REQUIRE(codeOf(set) == "store.id-case");
    CHECK(set.error().kind == core::ErrorKind::Conflict);
    CHECK(set.error().params.at(1).value == "bo");
    CHECK(codeOf(book->addAssessment(assessmentOf("DOT", "bo"))) == "store.id-case");
    CHECK(codeOf(book->addAssessment(assessmentOf("dot", "bo"))) == "store.assessment-exists");
    book.reset();

    // As a program of before could have written it.
    {
        SQLite::Database raw(core::pathText(folder.book()), SQLite::OPEN_READWRITE, 0,
                             store::pageSumLayer());
        raw.exec("UPDATE assessment SET id = 'DOT', title = 'Đợt\u202E' WHERE id = 'khac'");
        raw.exec("UPDATE index_set SET id = 'BO', title = 'Bộ\u202E' WHERE id = 'khac'");
    }
    auto old = Book::open(folder.book(), OpenMode::ReadWrite, "lan");
    REQUIRE(old.ok());
    CHECK((*old)->assessments()->size() == 2);
    CHECK((*old)->sets()->size() == 2);
    CHECK(codeOf((*old)->setTitle("Đợt hai", "DOT")) == "");
    CHECK(codeOf((*old)->setTitle("Đợt \u202E", "dot")) == "text.hidden-letter");
    CHECK(codeOf((*old)->addAssessment(assessmentOf("Dot", "BO"))) == "store.id-case");
}
