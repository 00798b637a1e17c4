#include "support.h"

#include "store/Canonical.h"
#include "store/Database.h"
#include "store/Surveys.h"

using namespace support;
using core::SurveyBatch;
using store::Surveys;

namespace {

SurveyBatch batch(std::string id, std::string form = "03 | a\nb")
{
    SurveyBatch batch;
    batch.id = std::move(id);
    batch.form = std::move(form);
    batch.audience = "Lãnh đạo sở";
    batch.counter = "Sơn";
    batch.first = {"Lan",
                   60,
                   55,
                   50,
                   {{"u0", "1.1", {{"a", 30}, {"b", 19}}, 1}, {"u1", "1.1", {{"a", 50}}, 0}}};
    return batch;
}

SurveyBatch keyedTwice(SurveyBatch batch)
{
    batch.second = batch.first;
    batch.second.person = "Minh";
    return batch;
}

} // namespace

TEST_CASE("A batch of ballots is kept with both keyings, and read back from its history",
          "[store][surveys]")
{
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        fill(*book);
        REQUIRE_OK(Surveys::write(*book, "a", {{{}, batch("1")}, {{}, batch("2")}}, ""));
        REQUIRE_OK(Surveys::write(*book, "a", {{batch("1"), keyedTwice(batch("1"))}}, ""));
    }
    const auto book = openBook(folder.book());
    const auto batches = Surveys::of(*book, "a");
    REQUIRE_OK(batches);
    CHECK(*batches == std::vector{keyedTwice(batch("1")), batch("2")});
    CHECK(store::surveyBatchFrom(store::canonicalText(batch("2")), "2") == batch("2"));
    CHECK(store::canonicalText(SurveyBatch()).empty());
    for (const char* text : {"một|vài|ô", "f|a|c|n||Lan|x|||||||||", "f|a|c|n||Lan|1|||u\\|c|||||"})
        CHECK_FALSE(store::surveyBatchFrom(text, "1"));
    REQUIRE_OK(book->verifyHistory());
    REQUIRE_OK(book->check());
}

TEST_CASE("A keying is kept in one form, however it was typed", "[store][surveys]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    SurveyBatch typed = batch("1");
    std::swap(typed.first.lines[0], typed.first.lines[1]);
    typed.first.lines[0].counts = {{"b", 0}, {"a", 50}};
    typed.first.lines.push_back({"u2", "1.1", {{"a", 0}}, 0}); // says nothing
    typed.second = typed.first;
    typed.second.person.clear(); // nobody's
    REQUIRE_OK(Surveys::write(*book, "a", {{{}, typed}}, ""));
    CHECK(*Surveys::of(*book, "a") == std::vector{batch("1")});
    REQUIRE_OK(book->verifyHistory());
}

TEST_CASE("A batch changes only from what is there, and has units of the book", "[store][surveys]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    REQUIRE_OK(Surveys::write(*book, "a", {{{}, batch("1")}}, ""));
    CHECK(codeOf(Surveys::write(*book, "a", {{{}, batch("1", "04")}}, "")) ==
          "store.survey-changed");
    CHECK(codeOf(Surveys::write(*book, "a", {{{}, batch("")}}, "")) == "store.empty-id");
    SurveyBatch lost = batch("2");
    lost.first.lines[0].unit = "nowhere";
    CHECK(codeOf(Surveys::write(*book, "a", {{{}, lost}}, "")) == "store.no-unit");
    CHECK(*Surveys::of(*book, "a") == std::vector{batch("1")});
}

TEST_CASE("Batches are part of steps", "[store][surveys]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    const auto step = [&](const store::SurveyChange& change) {
        return book->asStep("a", "bước", [&] { return Surveys::write(*book, "a", {change}, ""); });
    };
    REQUIRE_OK(step({{}, batch("1")}));
    REQUIRE_OK(step({batch("1"), keyedTwice(batch("1"))}));
    REQUIRE_OK(book->undo("a", "hoàn tác"));
    CHECK(*Surveys::of(*book, "a") == std::vector{batch("1")});
    REQUIRE_OK(book->undo("a", "hoàn tác"));
    CHECK(Surveys::of(*book, "a")->empty());
    REQUIRE_OK(book->redo("a", "làm lại"));
    CHECK(*Surveys::of(*book, "a") == std::vector{batch("1")});
    REQUIRE_OK(book->verifyHistory());
    REQUIRE_OK(book->check());
}

TEST_CASE("A batch changed with a database tool is found", "[store][surveys]")
{
    const char* sql = GENERATE("UPDATE survey_batch SET dropped = 'x'",
                               "UPDATE survey_keying SET valid = 49 WHERE keying = 2",
                               "UPDATE survey_line SET counts = 'a=31;b=18' WHERE unit = 1",
                               "DELETE FROM survey_line WHERE keying = 1");
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        fill(*book);
        REQUIRE_OK(Surveys::write(*book, "a", {{{}, keyedTwice(batch("1"))}}, ""));
    }
    store::Database(folder.book(), store::Database::Access::Write).run(sql);
    const auto verdict = openBook(folder.book())->verifyHistory();
    REQUIRE(codeOf(verdict) == "store.history-mismatch");
    CHECK(paramOf(verdict.error(), "action") == "survey");
    CHECK(paramOf(verdict.error(), "code") == "1");
}

TEST_CASE("What stands in a line's counts is not believed", "[store][surveys]")
{
    const char* counts = GENERATE("a", "a=", "=3", "a=-1", "a=0", "a=2000000000", "a=1;;");
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        fill(*book);
        REQUIRE_OK(Surveys::write(*book, "a", {{{}, batch("1")}}, ""));
    }
    store::Database(folder.book(), store::Database::Access::Write)
        .run((std::string("UPDATE survey_line SET counts = '") + counts + "'").c_str());
    CHECK(codeOf(Surveys::of(*openBook(folder.book()), "a")) == "store.bad-value");
}

TEST_CASE("The text of a document's life stands only where there is one", "[store][documents]")
{
    core::Document document;
    document.id = "d";
    document.fileHash = "h";
    document.title = "Kế hoạch";
    const std::string plain = store::canonicalText(document);
    CHECK(store::splitFields(plain)->size() == 11); // as books of earlier schemas have it
    CHECK(store::documentFrom(plain, "d") == document);
    document.revision = "2";
    const std::string lived = store::canonicalText(document);
    CHECK(lived == plain + "|||2|");
    CHECK(store::documentFrom(lived, "d") == document);
    CHECK_FALSE(store::documentFrom(plain + "||||", "d"));
    CHECK_FALSE(store::documentFrom(plain + "|", "d"));
}
