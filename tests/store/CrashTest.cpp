// A process that is killed at the worst moment. Needs fork and kill; the store itself has no code
// of one system only here.
#ifndef _WIN32

#include "support.h"

#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace support;
using store::Book;
using store::OpenMode;

namespace {

// Runs `work` in a child, which must call `ready` when its last promise is made; then the child
// waits for its end.
class Child {
public:
    explicit Child(const std::function<void(const std::function<void()>& ready)>& work)
    {
        int ends[2] = {};
        REQUIRE(pipe(ends) == 0);
        m_process = fork();
        REQUIRE(m_process >= 0);
        if (m_process == 0) {
            close(ends[0]);
            work([&] {
                const char byte = 'x';
                if (write(ends[1], &byte, 1) != 1)
                    _exit(1);
            });
            for (;;)
                pause();
        }
        close(ends[1]);
        char byte = 0;
        const bool told = read(ends[0], &byte, 1) == 1;
        close(ends[0]);
        if (!told)
            killNow();
        REQUIRE(told);
    }
    ~Child() { killNow(); }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    void killNow()
    {
        if (m_process <= 0)
            return;
        kill(m_process, SIGKILL);
        waitpid(m_process, nullptr, 0);
        m_process = 0;
    }
    std::int64_t process() const { return m_process; }

private:
    pid_t m_process = 0;
};

// No Catch in the child: a failed promise ends it, and the parent sees the pipe close.
std::unique_ptr<Book> openOrExit(const fs::path& file)
{
    auto book = Book::open(file, OpenMode::ReadWrite, "lan");
    if (!book)
        _exit(1);
    return std::move(book).value();
}

void must(bool done)
{
    if (!done)
        _exit(1);
}

} // namespace

TEST_CASE("kill -9 loses no edit and no draft, and frees the book", "[store][crash]")
{
    const Folder folder;
    fill(*newBook(folder.book()));
    Child child([&](const auto& ready) {
        const auto book = openOrExit(folder.book());
        must(book->writeEntries("a", {change("u0", "1.1", {}, scored(7))}, "").ok());
        must(book->putDraft("a", {"u0", "self", "1.2", "n", "195"}).ok());
        ready();
        pause();
    });
    {
        const auto reader = openBook(folder.book());
        CHECK(reader->isReadOnly());
        REQUIRE(reader->holder());
        CHECK(reader->holder()->process == child.process());
        CHECK(reader->holder()->user == "lan");
        CHECK(reader->entries("a")->size() == 1);
    }
    child.killNow();
    SECTION("the next writer takes over")
    {
        const auto book = openBook(folder.book());
        CHECK_FALSE(book->isReadOnly());
        CHECK(book->entries("a")->at(0).entry == scored(7));
        REQUIRE(book->drafts("a")->size() == 1);
        CHECK(book->drafts("a")->at(0).text == "195");
        REQUIRE_OK(book->check());
    }
    SECTION("a reader sees all of it")
    {
        CHECK(openBook(folder.book(), OpenMode::ReadOnly)->entries("a")->size() == 1);
    }
    CHECK(openBook(folder.book())->drafts("a")->size() == 1);
    CHECK(folder.names().size() == 1);
}

TEST_CASE("kill -9 in the middle of a transaction leaves nothing of it", "[store][crash]")
{
    const Folder folder;
    fill(*newBook(folder.book()));
    Child child([&](const auto& ready) {
        const auto book = openOrExit(folder.book());
        static_cast<void>(book->inOneTransaction([&] {
            std::vector<store::EntryChange> changes;
            for (int i = 0; i < 20'000;
                 ++i) // more than the page cache holds: pages spill into the log
                changes.push_back(
                    change("u0", std::to_string(i), {}, scored(i, std::string(100, 'n'))));
            must(book->writeEntries("a", changes, "").ok());
            ready();
            pause();
            return core::Status();
        }));
    });
    child.killNow();
    const auto book = openBook(folder.book());
    CHECK(book->entries("a")->empty());
    REQUIRE_OK(book->check());
}

TEST_CASE("kill -9 at any moment: what was confirmed is there, the rest whole or not at all",
          "[store][crash]")
{
    const Folder folder;
    fill(*newBook(folder.book()));
    std::int64_t expected = 0;
    for (int round = 0; round < 15; ++round) {
        int ends[2] = {};
        REQUIRE(pipe(ends) == 0);
        const pid_t writer = fork();
        if (writer == 0) {
            const auto book = openOrExit(folder.book());
            for (std::int64_t next = expected; true; ++next) {
                // Two cells move together.
                const auto before = next == 0 ? store::StoredEntry() : scored(next);
                must(book->writeEntries("a",
                                        {change("u0", "1", before, scored(next + 1)),
                                         change("u1", "1", before, scored(next + 1))},
                                        "")
                         .ok());
                must(write(ends[1], &next, sizeof next) == sizeof next);
            }
        }
        close(ends[1]);
        usleep(static_cast<useconds_t>(3000 + round * 4000));
        kill(writer, SIGKILL);
        waitpid(writer, nullptr, 0);
        std::int64_t confirmed = -1;
        while (read(ends[0], &confirmed, sizeof confirmed) == sizeof confirmed)
            expected = confirmed + 1;
        close(ends[0]);

        const auto book = openBook(folder.book());
        REQUIRE_FALSE(book->isReadOnly());
        const auto rows = book->entries("a");
        const std::int64_t present = rows->empty() ? 0 : *rows->at(0).entry.points;
        REQUIRE((present == expected || present == expected + 1));
        REQUIRE((rows->empty() || (rows->size() == 2 && rows->at(0).entry == rows->at(1).entry)));
        expected = present;
        REQUIRE_OK(book->check());
    }
    CHECK(folder.names().size() == 1);
}

#endif
