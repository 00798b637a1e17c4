#include "support.h"

#include "store/Canonical.h"
#include "store/Database.h"
#include "store/Packages.h"

using namespace support;

namespace {

core::Status writeAsStep(store::Book& book, const std::string& label,
                         const std::vector<store::EntryChange>& changes)
{
    return book.asStep("a", label, [&]() -> core::Status {
        const auto written = book.writeEntries("a", changes, "");
        return written ? core::Status() : core::Status(written.error());
    });
}

std::string labelOf(const core::Result<std::optional<store::Step>>& step)
{
    REQUIRE_OK(step);
    return *step ? (*step)->label : std::string();
}

store::StoredEntry entryAt(const store::Book& book, const std::string& code)
{
    const auto all = book.entriesOf("a", "u0");
    REQUIRE_OK(all);
    for (const store::EntryRow& row : *all) {
        if (row.code == code)
            return row.entry;
    }
    return {};
}

core::Document document(std::string id, std::string hash, std::vector<std::string> codes)
{
    return {std::move(id), std::move(hash), 3,       "Báo cáo | quý\n1.pdf", "pdf",
            false,         "Báo cáo",       "12/BC", "2021-03-04",           "Sở",
            false,         std::move(codes)};
}

} // namespace

TEST_CASE("Steps are undone and done again, also after the book was closed", "[store][steps]")
{
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        fill(*book);
        REQUIRE_OK(
            writeAsStep(*book, "một",
                        {change("u0", "1.1", {}, scored(1)), change("u0", "1.2", {}, scored(2))}));
        REQUIRE_OK(writeAsStep(*book, "hai", {change("u0", "1.1", scored(1), scored(3))}));
        CHECK(labelOf(book->nextUndo("a")) == "hai");
        CHECK(labelOf(book->nextRedo("a")).empty());
    }
    const auto book = openBook(folder.book());
    const auto first = book->undo("a", "hoàn tác");
    REQUIRE_OK(first);
    REQUIRE(first->size() == 1);
    CHECK(first->front().reason == "hoàn tác");
    CHECK(first->front().after == store::canonicalText(scored(1)));
    CHECK(entryAt(*book, "1.1") == scored(1));
    REQUIRE_OK(book->undo("a", "hoàn tác"));
    CHECK(book->entries("a")->empty());
    CHECK(labelOf(book->nextUndo("a")).empty());
    CHECK(codeOf(book->undo("a", "hoàn tác")) == "store.no-step");

    CHECK(labelOf(book->nextRedo("a")) == "một");
    REQUIRE_OK(book->redo("a", "làm lại"));
    REQUIRE_OK(book->redo("a", "làm lại"));
    CHECK(entryAt(*book, "1.1") == scored(3));
    CHECK(entryAt(*book, "1.2") == scored(2));
    CHECK(codeOf(book->redo("a", "làm lại")) == "store.no-step");
    CHECK(labelOf(book->nextUndo("a")) == "hai");
    REQUIRE_OK(book->verifyHistory());
}

TEST_CASE("A new step ends what could be done again", "[store][steps]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    REQUIRE_OK(writeAsStep(*book, "một", {change("u0", "1.1", {}, scored(1))}));
    REQUIRE_OK(book->undo("a", ""));
    REQUIRE_OK(writeAsStep(*book, "hai", {change("u0", "1.1", {}, scored(2))}));
    CHECK(labelOf(book->nextRedo("a")).empty());
    CHECK(labelOf(book->nextUndo("a")) == "hai");
    // Work that changes nothing is no step.
    REQUIRE_OK(writeAsStep(*book, "ba", {change("u0", "1.1", scored(2), scored(2))}));
    CHECK(labelOf(book->nextUndo("a")) == "hai");
}

TEST_CASE("A step whose value was replaced otherwise is refused and closed", "[store][steps]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    REQUIRE_OK(writeAsStep(*book, "một", {change("u0", "1.2", {}, scored(9))}));
    REQUIRE_OK(writeAsStep(
        *book, "hai", {change("u0", "1.1", {}, scored(1)), change("u0", "1.3", {}, scored(1))}));
    REQUIRE_OK(
        book->writeEntries("a", {change("u0", "1.3", scored(1), scored(5))}, "import x.csv"));
    const auto head = *book->historyHead();
    const auto refused = book->undo("a", "");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "store.step-overtaken");
    CHECK(paramOf(refused.error(), "label") == "hai");
    CHECK(*book->historyHead() == head);
    CHECK(entryAt(*book, "1.1") == scored(1));
    // What was before it can still be undone.
    CHECK(labelOf(book->nextUndo("a")) == "một");
    REQUIRE_OK(book->undo("a", ""));
    CHECK(entryAt(*book, "1.2") == store::StoredEntry());
}

TEST_CASE("A step that fails leaves nothing, not even the step", "[store][steps]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    const auto failed = book->asStep("a", "hỏng", [&]() -> core::Status {
        (void)book->writeEntries("a", {change("u0", "1.1", {}, scored(1))}, "");
        return core::Error{core::ErrorKind::InvalidData, "test", {}, {}};
    });
    CHECK(codeOf(failed) == "test");
    CHECK(book->entries("a")->empty());
    CHECK(labelOf(book->nextUndo("a")).empty());
}

TEST_CASE("Dossiers and documents are part of steps", "[store][steps]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    const auto hash = book->addFile("abc");
    REQUIRE_OK(hash);
    store::DossierRow row{"u1", {}};
    row.counters.field = "Đất đai";
    row.counters.carried = 7;
    REQUIRE_OK(book->asStep("a", "cả hai", [&]() -> core::Status {
        const auto written =
            book->writeDocuments("a", {{"u0", {}, document("d1", *hash, {"1.1", "1.2"})}}, "");
        return written ? book->putDossiers("a", {row}) : core::Status(written.error());
    }));
    REQUIRE_OK(book->undo("a", "hoàn tác"));
    CHECK(book->documents("a")->empty());
    CHECK(book->dossiers("a")->empty());
    REQUIRE_OK(book->redo("a", "làm lại"));
    REQUIRE(book->documents("a")->size() == 1);
    CHECK(book->documents("a")->front().document == document("d1", *hash, {"1.1", "1.2"}));
    REQUIRE(book->dossiers("a")->size() == 1);
    CHECK(book->dossiers("a")->front().counters == row.counters);

    // Another form is a step like any other.
    const store::DossierRow before = row;
    row.counters.form = core::DossierForm::Form06a;
    REQUIRE_OK(book->asStep("a", "biểu mẫu", [&] { return book->putDossiers("a", {row}); }));
    REQUIRE_OK(book->undo("a", "hoàn tác"));
    CHECK(book->dossiers("a")->front().counters == before.counters);
    REQUIRE_OK(book->redo("a", "làm lại"));
    CHECK(book->dossiers("a")->front().counters == row.counters);
    REQUIRE_OK(book->check());
}

TEST_CASE("A file is kept once under its hash; documents change only from what is there",
          "[store][documents]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    const auto hash = book->addFile("abc");
    REQUIRE_OK(hash);
    CHECK(*book->addFile("abc") == *hash);
    CHECK(*book->fileContent(*hash) == "abc");
    CHECK(codeOf(book->fileContent("0000")) == "store.no-file");
    CHECK(codeOf(book->writeDocuments("a", {{"u0", {}, document("d1", std::string(64, '0'), {})}},
                                      "")) == "store.no-file");

    REQUIRE_OK(book->writeDocuments("a", {{"u0", {}, document("d1", *hash, {"1.1"})}}, ""));
    // Another document of the same content, of another unit; the name of the file is kept byte for
    // byte.
    REQUIRE_OK(book->writeDocuments("a", {{"u1", {}, document("d1", *hash, {"1.1"})}}, ""));
    REQUIRE(book->documents("a")->size() == 2);
    CHECK(book->documents("a")->front().document.fileName == "Báo cáo | quý\n1.pdf");
    const auto overtaken = book->writeDocuments(
        "a", {{"u0", document("d1", *hash, {"9"}), document("d1", *hash, {})}}, "");
    REQUIRE_FALSE(overtaken);
    CHECK(overtaken.error().code == "store.document-changed");

    const auto codes = book->codesChangedSince("a", "u0", 0);
    REQUIRE_OK(codes);
    CHECK(codes->empty());
    REQUIRE_OK(book->writeEntries("a", {change("u0", "1.1", {}, scored(1))}, ""));
    CHECK(*book->codesChangedSince("a", "u0", 0) == std::vector<std::string>{"1.1"});
    CHECK(book->codesChangedSince("a", "u0", 4'000'000'000'000)->empty());
}

TEST_CASE("Content or a document changed with a database tool is found", "[store][documents]")
{
    const Folder folder;
    std::string hash;
    {
        const auto book = newBook(folder.book());
        fill(*book);
        hash = *book->addFile("abc");
        REQUIRE_OK(book->writeDocuments("a", {{"u0", {}, document("d1", hash, {"1.1"})}}, ""));
    }
    SECTION("content")
    {
        store::Database(folder.book(), store::Database::Access::Write)
            .run("UPDATE file SET content = x'616264'");
        const auto book = openBook(folder.book());
        CHECK(codeOf(book->check()) == "store.file-damaged");
        CHECK(codeOf(book->fileContent(hash)) == "store.file-damaged");
    }
    SECTION("document")
    {
        store::Database(folder.book(), store::Database::Access::Write)
            .run("UPDATE document SET doc_number = '99/BC'");
        CHECK(codeOf(openBook(folder.book())->verifyHistory()) == "store.history-mismatch");
    }
}

TEST_CASE("A key was confirmed when people did so, not when that was undone or done again",
          "[store][steps]")
{
    const Folder folder;
    std::int64_t now = 1'000'000;
    const auto book = newBook(folder.book(), {.clock = [&now] { return now; }});
    fill(*book);
    const store::Partner old{std::string(64, 'a'), "Sở Tư pháp", "u0", true};
    const store::Partner fresh{std::string(64, 'b'), "Sở Tư pháp", "u0", true};
    const auto confirm = [&](const store::Partner& one, const store::Partner* before) {
        now += 1000;
        REQUIRE_OK(book->asStep("a", "nhập gói", [&]() -> core::Status {
            if (before != nullptr) {
                store::Partner given = *before;
                given.isConfirmed = false;
                if (core::Status taken = store::Packages::putPartner(*book, given); !taken)
                    return taken;
            }
            return store::Packages::putPartner(*book, one);
        }));
        return now;
    };
    const auto when = [&](const store::Partner& one) {
        const auto moment = store::Packages::confirmedAt(*book, one.key);
        REQUIRE_OK(moment);
        return moment->value_or(0);
    };
    const auto first = confirm(old, nullptr);
    CHECK(when(old) == first);
    const auto second = confirm(fresh, &old);
    CHECK(when(old) == 0); // known, but no longer confirmed
    CHECK(when(fresh) == second);
    now += 1000;
    REQUIRE_OK(book->undo("a", "hoàn tác"));
    CHECK(when(old) == first);
    CHECK(when(fresh) == 0);
    now += 1000;
    REQUIRE_OK(book->redo("a", "làm lại"));
    CHECK(when(old) == 0);
    CHECK(when(fresh) == second);
    const auto again = confirm(old, &fresh);
    CHECK(when(old) == again);
}
