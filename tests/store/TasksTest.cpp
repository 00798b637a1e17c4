#include "support.h"

#include "store/Tasks.h"

#include "store/Canonical.h"
#include "store/Database.h"

using namespace support;

namespace {

core::Task task(std::string id, std::string title = "Rà soát | hồ sơ\ntrễ hạn")
{
    core::Task task;
    task.id = std::move(id);
    task.unit = "u0";
    task.title = std::move(title);
    task.source = "12/KL-UBND";
    task.sourceDate = "2022-02-10";
    task.head = "Nguyễn Văn A";
    task.person = "Trần Thị B";
    task.duty = "Chánh Văn phòng";
    task.phone = "0209 3870 000";
    task.deadline = "2022-06-30";
    task.code = "1.1";
    return task;
}

core::Task done(core::Task task)
{
    task.state = core::TaskState::Done;
    task.result = "Không còn hồ sơ trễ hạn";
    task.evidence = "d1";
    return task;
}

} // namespace

TEST_CASE("A task is kept with all it says, and read back from its history", "[store][tasks]")
{
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        fill(*book);
        REQUIRE_OK(store::Tasks::write(*book, "a", {{{}, task("1")}, {{}, task("2")}}, ""));
        REQUIRE_OK(store::Tasks::write(*book, "a", {{task("1"), done(task("1"))}}, ""));
    }
    const auto book = openBook(folder.book());
    const auto tasks = store::Tasks::of(*book, "a");
    REQUIRE_OK(tasks);
    CHECK(*tasks == std::vector{done(task("1")), task("2")});
    CHECK(store::taskFrom(store::canonicalText(done(task("1"))), "u0", "1") == done(task("1")));
    CHECK_FALSE(store::taskFrom("chỉ|vài|ô", "u0", "1"));
    REQUIRE_OK(book->verifyHistory());
    REQUIRE_OK(book->check());
}

TEST_CASE("A task changes only from what is there, and never becomes another unit's",
          "[store][tasks]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    REQUIRE_OK(store::Tasks::write(*book, "a", {{{}, task("1")}}, ""));
    CHECK(codeOf(store::Tasks::write(*book, "a", {{{}, task("1", "việc khác")}}, "")) ==
          "store.task-changed");
    core::Task moved = task("1");
    moved.unit = "u1";
    CHECK(codeOf(store::Tasks::write(*book, "a", {{task("1"), moved}}, "")) ==
          "store.task-changed");
    CHECK(codeOf(store::Tasks::write(*book, "a", {{{}, task("")}}, "")) == "store.empty-id");
    CHECK(*store::Tasks::of(*book, "a") == std::vector{task("1")});
}

TEST_CASE("Tasks are part of steps", "[store][tasks]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    const auto step = [&](const store::TaskChange& change) {
        return book->asStep("a", "bước",
                            [&] { return store::Tasks::write(*book, "a", {change}, ""); });
    };
    REQUIRE_OK(step({{}, task("1")}));
    REQUIRE_OK(step({task("1"), done(task("1"))}));
    REQUIRE_OK(book->undo("a", "hoàn tác"));
    CHECK(*store::Tasks::of(*book, "a") == std::vector{task("1")});
    REQUIRE_OK(book->undo("a", "hoàn tác"));
    CHECK(store::Tasks::of(*book, "a")->empty());
    REQUIRE_OK(book->redo("a", "làm lại"));
    CHECK(*store::Tasks::of(*book, "a") == std::vector{task("1")});
    REQUIRE_OK(book->verifyHistory());
}

TEST_CASE("A task changed with a database tool is found", "[store][tasks]")
{
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        fill(*book);
        REQUIRE_OK(store::Tasks::write(*book, "a", {{{}, task("1")}}, ""));
    }
    store::Database(folder.book(), store::Database::Access::Write)
        .run("UPDATE task SET deadline = '2023-06-30'");
    const auto book = openBook(folder.book());
    const auto verdict = book->verifyHistory();
    REQUIRE(codeOf(verdict) == "store.history-mismatch");
    CHECK(paramOf(verdict.error(), "action") == "task");
    CHECK(paramOf(verdict.error(), "code") == "1");
}
