// Not run by default: `test_store "[.speed]"` prints the figures that docs/storage.md quotes.

#include "support.h"

#include <chrono>
#include <cstdio>

using namespace support;

namespace {

class Watch {
public:
    explicit Watch(const char* what) : m_what(what) {}
    ~Watch()
    {
        const auto spent = std::chrono::steady_clock::now() - m_start;
        const auto micros =
            std::chrono::duration_cast<std::chrono::microseconds>(spent).count() / m_times;
        std::printf("%-44s %8lld.%03lld ms\n", m_what, static_cast<long long>(micros / 1000),
                    static_cast<long long>(micros % 1000));
    }
    void times(int count) { m_times = count; }

private:
    const char* m_what;
    int m_times = 1;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

std::vector<store::EntryChange> sheet(int units, int codes, const std::vector<std::string>& stages)
{
    std::vector<store::EntryChange> changes;
    for (int u = 0; u < units; ++u)
        for (const std::string& stage : stages)
            for (int c = 0; c < codes; ++c)
                changes.push_back(
                    change("u" + std::to_string(u),
                           std::to_string(c / 8 + 1) + "." + std::to_string(c % 8 + 1), {},
                           {"scored", "n=19536;d=19651", 25000 + c,
                            c % 10 == 0 ? "Báo cáo số 12/BC-SNV" : ""},
                           stage));
    return changes;
}

} // namespace

TEST_CASE("Speed of a province's book", "[.speed]")
{
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        fill(*book, 19);
        auto changes = sheet(19, 66, {"self", "v1", "v2"});
        {
            const Watch watch("write 3.762 entries");
            REQUIRE_OK(book->writeEntries("a", changes, "import"));
        }
        for (auto& c : changes) {
            c.before = c.after;
            c.after.points = 1;
        }
        changes.resize(3500);
        {
            const Watch watch("change 3.500 entries");
            REQUIRE_OK(book->writeEntries("a", changes, "import"));
        }
        {
            Watch watch("one edit (with fsync)");
            watch.times(100);
            for (int i = 0; i < 100; ++i) {
                auto before = changes[0].after;
                before.points = i + 1;
                auto after = before;
                after.points = i + 2;
                REQUIRE_OK(book->writeEntries("a", {change("u0", "1.1", before, after)}, ""));
            }
        }
        {
            Watch watch("one draft");
            watch.times(100);
            for (int i = 0; i < 100; ++i)
                REQUIRE_OK(book->putDraft("a", {"u0", "self", "1.1", "n", std::to_string(i)}));
        }
        {
            const Watch watch("read 3.762 entries");
            CHECK(book->entries("a")->size() == 3762);
        }
        {
            const Watch watch("history of one cell");
            CHECK(book->historyOf("a", "u0", "1.1")->size() == 106);
        }
        {
            const Watch watch("verify the history");
            REQUIRE_OK(book->verifyHistory());
        }
        const Watch watch("a copy");
        REQUIRE_OK(book->copyTo(folder.path() / "copy.cchc"));
    }
    std::printf("size of the book %llu KB\n",
                static_cast<unsigned long long>(fs::file_size(folder.book()) / 1024));
    {
        Watch watch("open and close for reading");
        watch.times(10);
        for (int i = 0; i < 10; ++i)
            openBook(folder.book(), store::OpenMode::ReadOnly);
    }
    Watch watch("open and close for writing");
    watch.times(10);
    for (int i = 0; i < 10; ++i)
        openBook(folder.book());
}

TEST_CASE("Speed of opening a book of 5 MB", "[.speed]")
{
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        fill(*book, 140);
        REQUIRE_OK(book->writeEntries("a", sheet(140, 66, {"self", "v1", "v2"}), "import"));
    }
    std::printf("size of the book %llu KB\n",
                static_cast<unsigned long long>(fs::file_size(folder.book()) / 1024));
    std::unique_ptr<store::Book> book; // closed after the watch has stopped
    const Watch watch("open");
    book = openBook(folder.book());
}

TEST_CASE("Speed with 11.000 communes", "[.speed]")
{
    const Folder folder;
    auto book = newBook(folder.book());
    {
        const Watch watch("put 11.000 units");
        fill(*book, 11'000);
    }
    const auto changes = sheet(11'000, 66, {"self"});
    {
        const Watch watch("write 726.000 entries");
        REQUIRE_OK(book->writeEntries("a", changes, "import"));
    }
    {
        const Watch watch("read 726.000 entries");
        CHECK(book->entries("a")->size() == changes.size());
    }
    {
        const Watch watch("entries of one unit");
        CHECK(book->entriesOf("a", "u5000")->size() == 66);
    }
    {
        const Watch watch("verify the history");
        REQUIRE_OK(book->verifyHistory());
    }
    {
        const Watch watch("close");
        book.reset();
    }
    std::printf("size of the book %llu MB\n",
                static_cast<unsigned long long>(fs::file_size(folder.book()) / 1024 / 1024));
    const Watch watch("open");
    book = openBook(folder.book());
}
