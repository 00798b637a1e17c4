// The history is read by what is asked for, part by part; what each answer must be is worked out
// from all of its rows.

#include "support.h"

#include "store/History.h"
#include "store/HistoryReader.h"

#include <algorithm>

using namespace support;
using store::HistoryFilter;
using store::HistoryRange;
using store::HistoryReader;

namespace {

constexpr std::int64_t hour = 3'600'000;
constexpr std::int64_t begin = 1'639'558'800'000; // 2021-12-15 09:00 UTC

/// A book of four units written by two people; the clock goes back three hours in between.
std::unique_ptr<store::Book> writtenBook(const Folder& folder)
{
    const auto now = std::make_shared<std::int64_t>(begin);
    auto book = newBook(folder.book(), {.clock = [now] { return *now; }});
    fill(*book, 4);
    REQUIRE_OK(book->addAssessment({"b", "Đợt khác", "s", "so", 2020, "", ""}));
    const std::string hash = *book->addFile("noi dung");
    for (int i = 0; i < 40; ++i) {
        *now += i == 20 ? -3 * hour : hour;
        book->setAuthor(i % 3 == 0 ? "lan" : "minh");
        const std::string unit = "u" + std::to_string(i % 4);
        const std::string code = "1." + std::to_string(i % 5);
        const std::string assessment = i % 7 == 0 ? "b" : "a";
        const auto before = book->entriesOf(assessment, unit);
        store::StoredEntry last;
        for (const store::EntryRow& row : *before) {
            if (row.code == code)
                last = row.entry;
        }
        REQUIRE_OK(book->writeEntries(assessment, {change(unit, code, last, scored(i), "self")},
                                      i % 2 == 0 ? "" : "import"));
    }
    core::Document document;
    document.id = "d1";
    document.fileHash = hash;
    document.size = 8;
    document.fileName = "a.pdf";
    document.kind = "pdf";
    document.codes = {"1.1", "1.3"};
    REQUIRE_OK(book->writeDocuments("a", {{"u2", {}, document}}, ""));
    core::Document less = document;
    less.codes = {"1.3"};
    REQUIRE_OK(book->writeDocuments("a", {{"u2", document, less}}, ""));
    return book;
}

std::vector<std::int64_t> readAll(const store::Book& book, const HistoryFilter& filter, int limit)
{
    const HistoryReader reader(book);
    auto range = reader.range(filter);
    REQUIRE_OK(range);
    std::vector<std::int64_t> numbers;
    for (HistoryRange rest = *range; !rest.isEmpty();) {
        const auto part = reader.part(filter, rest, limit);
        REQUIRE_OK(part);
        CHECK(part->rows.size() <= static_cast<std::size_t>(limit));
        CHECK(part->rest.size() < rest.size());
        for (const store::HistoryRow& row : part->rows)
            numbers.push_back(row.number);
        rest = part->rest;
    }
    return numbers;
}

std::vector<std::int64_t> expected(const store::Book& book, const HistoryFilter& filter)
{
    std::vector<std::int64_t> numbers;
    const auto rows = book.history();
    REQUIRE_OK(rows);
    for (const store::HistoryRow& row : *rows) {
        const bool serves =
            row.action == "document" &&
            (row.before.ends_with(filter.code) || row.after.ends_with(filter.code) ||
             row.before.find("|" + filter.code + " ") != std::string::npos ||
             row.after.find("|" + filter.code + " ") != std::string::npos);
        const bool fits = (filter.assessment.empty() || row.assessment == filter.assessment) &&
                          (filter.unit.empty() || row.unit == filter.unit) &&
                          (filter.code.empty() || row.code == filter.code || serves) &&
                          (filter.author.empty() || row.author == filter.author) &&
                          // Times of one form are in the order of their texts.
                          (!filter.from || row.time >= store::utcText(*filter.from)) &&
                          (!filter.until || row.time < store::utcText(*filter.until));
        if (fits)
            numbers.push_back(row.number);
    }
    if (!filter.oldestFirst)
        std::ranges::reverse(numbers);
    return numbers;
}

} // namespace

TEST_CASE("Every combination of what is asked for gives the rows that fit, in parts of any size",
          "[history]")
{
    const Folder folder;
    const auto book = writtenBook(folder);
    int asked = 0;
    int answered = 0;
    for (const char* assessment : {"", "a", "b", "c"})
        for (const char* unit : {"", "u1", "u2", "u9"})
            for (const char* code : {"", "1.1", "1.3"})
                for (const char* author : {"", "lan", "minh", "admin"})
                    for (const int hours : {-1, 5, 19})
                        for (const bool oldestFirst : {false, true}) {
                            HistoryFilter filter{assessment, unit, code,       author,
                                                 {},         {},   oldestFirst};
                            if (hours >= 0) {
                                filter.from = begin + hours * hour;
                                filter.until = begin + (hours + 8) * hour;
                            }
                            const auto all = expected(*book, filter);
                            ++asked;
                            answered += all.empty() ? 0 : 1;
                            for (const int limit : {1, 3, 1000}) {
                                INFO(assessment << " " << unit << " " << code << " " << author
                                                << " " << hours << " " << limit);
                                CHECK(readAll(*book, filter, limit) == all);
                            }
                        }
    CHECK(asked == 4 * 4 * 3 * 4 * 3 * 2);
    CHECK(answered > asked / 8);
}

TEST_CASE("A document is found by the criteria that it serves or served", "[history]")
{
    const Folder folder;
    const auto book = writtenBook(folder);
    const auto all = *book->history();
    const std::int64_t attached = all[all.size() - 2].number;
    // Attached with 1.1 and 1.3, then 1.1 was taken away: both rows tell of 1.1.
    const auto found = readAll(*book, {.assessment = "a", .unit = "u2", .code = "1.1"}, 100);
    CHECK(std::ranges::count(found, attached) == 1);
    CHECK(std::ranges::count(found, attached + 1) == 1);
    const auto other = readAll(*book, {.assessment = "a", .unit = "u2", .code = "1"}, 100);
    CHECK(other.empty()); // "1" is part of "1.1" and no criterion of it
}

TEST_CASE("Whoever wrote is named once", "[history]")
{
    const Folder folder;
    const auto book = writtenBook(folder);
    CHECK(*HistoryReader(*book).authors() == std::vector<std::string>{"admin", "lan", "minh"});
}

TEST_CASE("A name that the book does not know is looked for nowhere", "[history]")
{
    const Folder folder;
    const auto book = writtenBook(folder);
    CHECK(HistoryReader(*book).range({.unit = "u9"})->isEmpty());
    CHECK(HistoryReader(*book).range({.author = "ai"})->isEmpty());
    // Moments before the first writing.
    CHECK(HistoryReader(*book).range({.until = begin})->isEmpty());
    CHECK(HistoryReader(*book).range({})->size() == *book->historyLength());
}

TEST_CASE("Checking the history can be stopped", "[history]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book, 3);
    std::vector<store::EntryChange> many;
    for (int i = 0; i < 9000; ++i)
        many.push_back(change("u0", "c" + std::to_string(i), {}, scored(i)));
    REQUIRE_OK(book->writeEntries("a", many, "import"));
    std::int64_t told = 0;
    REQUIRE_OK(book->verifyHistory([&](std::int64_t rows) {
        told = rows;
        return true;
    }));
    CHECK(told > 0);
    CHECK(codeOf(book->verifyHistory([](std::int64_t) { return false; })) == "history.cancelled");
}
