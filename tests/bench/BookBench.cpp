// The book itself, one job at a time, for a province: 19 units × 66 criteria × 3 stages.

#include "Timing.h"

#include "store/Book.h"

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>

namespace fs = std::filesystem;

namespace {

constexpr int unitCount = 19;
constexpr int codeCount = 66;

/// Whatever fails ends the measuring: its figure would mean nothing.
template<typename T>
T need(core::Result<T> result)
{
    if (!result) {
        std::cerr << result.error().code << '\n';
        std::exit(EXIT_FAILURE);
    }
    return *std::move(result);
}

void need(const core::Status& status)
{
    if (!status) {
        std::cerr << status.error().code << '\n';
        std::exit(EXIT_FAILURE);
    }
}

std::unique_ptr<store::Book> newBook(const fs::path& file)
{
    fs::remove(file);
    need(store::createBook(file, {"Tỉnh mẫu", true, "SỐ LIỆU MẪU", ""}, "admin"));
    auto book = need(store::Book::open(file, store::OpenMode::ReadWrite, "admin"));
    std::vector<core::Unit> units;
    for (int i = 0; i < unitCount; ++i)
        units.push_back(
            {"u" + std::to_string(i), "Sở số " + std::to_string(i), "so", "", "", "", ""});
    need(book->putUnits(units));
    need(book->putSet({"s", "Bộ", 2021, "so", ""}, R"({"id":"s"})"));
    need(book->addAssessment({"a", "Đợt 2021", "s", "so", 2021, "2021-01-01", "2021-12-31"}));
    return book;
}

std::vector<store::EntryChange> province()
{
    std::vector<store::EntryChange> changes;
    for (int unit = 0; unit < unitCount; ++unit) {
        for (const char* stage : {"self", "v1", "v2"}) {
            for (int code = 0; code < codeCount; ++code)
                changes.push_back(
                    {"u" + std::to_string(unit),
                     stage,
                     std::to_string(code / 8 + 1) + "." + std::to_string(code % 8 + 1),
                     {},
                     {"scored", "n=19536;d=19651", 25000 + code,
                      code % 10 == 0 ? "Báo cáo số 12/BC-SNV" : ""}});
        }
    }
    return changes;
}

} // namespace

int main()
{
    const fs::path folder = fs::temp_directory_path() / "cchc-bench-book";
    fs::create_directories(folder);
    const fs::path file = folder / "bench.cchc";
    auto changes = province();
    std::unique_ptr<store::Book> book;
    bench::title("The book: " + std::to_string(changes.size()) + " entries");
    bench::row("make the book and write all entries", bench::time(5, [&] {
                   book.reset();
                   book = newBook(file);
                   need(book->writeEntries("a", changes, "import"));
               }));
    store::StoredEntry now = changes.front().after;
    bench::row("one edit, on the disk", bench::time(100, [&] {
                   store::EntryChange edit = changes.front();
                   edit.before = now;
                   now.points = *now.points + 1;
                   edit.after = now;
                   need(book->writeEntries("a", {edit}, ""));
               }));
    int typed = 0;
    bench::row("one draft", bench::time(100, [&] {
                   need(book->putDraft("a", {"u0", "self", "1.1", "n", std::to_string(++typed)}));
               }));
    bench::row("read all entries", bench::time(20, [&] { need(book->entries("a")); }));
    bench::row("entries of one unit", bench::time(100, [&] { need(book->entriesOf("a", "u9")); }));
    bench::row("history of one cell",
               bench::time(20, [&] { need(book->historyOf("a", "u0", "1.1")); }));
    bench::row("verify the history", bench::time(20, [&] { need(book->verifyHistory()); }));
    bench::row("a copy", bench::time(5, [&] {
                   fs::remove(folder / "copy.cchc");
                   need(book->copyTo(folder / "copy.cchc"));
               }));
    book.reset();
    for (const auto mode : {store::OpenMode::ReadOnly, store::OpenMode::ReadWrite})
        bench::row(mode == store::OpenMode::ReadOnly ? "open and close for reading"
                                                     : "open and close for writing",
                   bench::time(10, [&] { need(store::Book::open(file, mode, "admin")); }));
    std::cout << "  size of the book " << fs::file_size(file) / 1024 << " kB\n";
    fs::remove_all(folder);
    return EXIT_SUCCESS;
}
