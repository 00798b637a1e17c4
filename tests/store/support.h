#pragma once

#include "store/Book.h"
#include "store/Database.h"
#include "store/History.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace support {

namespace fs = std::filesystem;

/// A directory of its own for each test, with a Vietnamese name, gone afterwards.
class Folder {
public:
    Folder()
    {
        static int number = 0;
        const auto stamp =
            std::to_string(std::hash<std::string>()(fs::current_path().string()) % 100000);
        do {
            m_path = fs::temp_directory_path() /
                     fs::path(u8"sổ thử – Bắc Kạn " + std::u8string(stamp.begin(), stamp.end()));
            m_path += " " + std::to_string(++number);
        } while (!fs::create_directory(m_path));
    }
    ~Folder()
    {
        std::error_code fault;
        fs::remove_all(m_path, fault);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const fs::path& path() const { return m_path; }
    fs::path book() const
    {
        return m_path / fs::path(u8"Chấm điểm năm 2021 (Sở Nội vụ) #1 100%.cchc");
    }
    /// Names of the files in it, sorted.
    std::vector<std::string> names() const
    {
        std::vector<std::string> found;
        for (const auto& item : fs::directory_iterator(m_path)) {
            const std::u8string name = item.path().filename().u8string();
            found.emplace_back(name.begin(), name.end());
        }
        std::sort(found.begin(), found.end());
        return found;
    }

private:
    fs::path m_path;
};

inline std::string bytesOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void writeBytes(const fs::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

inline std::string codeOf(const core::Status& status)
{
    return status ? "" : status.error().code;
}

template<typename T>
std::string codeOf(const core::Result<T>& result)
{
    return result ? "" : result.error().code;
}

inline std::string paramOf(const core::Error& error, const std::string& name)
{
    for (const core::Param& param : error.params) {
        if (param.name == name)
            return param.value;
    }
    return "(none)";
}

#define REQUIRE_OK(expression) REQUIRE(support::codeOf(expression) == "")

inline std::unique_ptr<store::Book> newBook(const fs::path& file,
                                            const store::OpenOptions& options = {})
{
    REQUIRE_OK(store::createBook(file, {"Tỉnh mẫu", true, "SỐ LIỆU MẪU", ""}, "admin", options));
    auto book = store::Book::open(file, store::OpenMode::ReadWrite, "admin", options);
    REQUIRE_OK(book);
    return std::move(book).value();
}

inline std::unique_ptr<store::Book> openBook(const fs::path& file,
                                             store::OpenMode mode = store::OpenMode::ReadWrite)
{
    auto book = store::Book::open(file, mode, "thu");
    REQUIRE_OK(book);
    return std::move(book).value();
}

/// Refused in both modes with `code`, not a byte changed, nothing left beside it.
inline core::Error requireRefused(const fs::path& file, const std::string& code)
{
    const std::string bytes = bytesOf(file);
    core::Error error;
    for (const store::OpenMode mode : {store::OpenMode::ReadWrite, store::OpenMode::ReadOnly}) {
        const auto book = store::Book::open(file, mode, "thu");
        REQUIRE(codeOf(book) == code);
        error = book.error();
        CHECK((bytesOf(file) == bytes));
        CHECK(std::distance(fs::directory_iterator(file.parent_path()), fs::directory_iterator()) ==
              1);
    }
    return error;
}

/// A set "s", an assessment "a" and `count` units u0, u1, …
inline void fill(store::Book& book, int count = 3)
{
    std::vector<core::Unit> units;
    for (int i = 0; i < count; ++i)
        units.push_back(
            {"u" + std::to_string(i), "Sở số " + std::to_string(i), "so", "", "", "", ""});
    REQUIRE_OK(book.putUnits(units));
    REQUIRE_OK(book.putSet({"s", "Bộ", 2021, "so", ""}, R"({"id":"s"})"));
    REQUIRE_OK(book.addAssessment({"a", "Đợt 2021", "s", "so", 2021, "2021-01-01", "2021-12-31"}));
}

inline store::StoredEntry scored(std::int64_t points, std::string note = {})
{
    return {"scored", "n=1;d=2", points, std::move(note)};
}

inline store::EntryChange change(std::string unit, std::string code, store::StoredEntry before,
                                 store::StoredEntry after, std::string stage = "self")
{
    return {std::move(unit), std::move(stage), std::move(code), std::move(before),
            std::move(after)};
}

/// A book of 2.000 entries, closed; its bytes.
inline std::string soundBook(const fs::path& file)
{
    {
        const auto book = newBook(file);
        fill(*book, 200);
        std::vector<store::EntryChange> changes;
        for (int i = 0; i < 2000; ++i)
            changes.push_back(change("u" + std::to_string(i % 200), "1." + std::to_string(i / 200),
                                     {}, scored(i)));
        REQUIRE_OK(book->writeEntries("a", changes, ""));
    }
    return bytesOf(file);
}

/// Runs `work` while nothing keeps the history from being changed.
template<typename Work>
void withoutTriggers(const store::Database& raw, Work work)
{
    std::vector<std::pair<std::string, std::string>> triggers;
    {
        store::Query rows = raw.query("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
        while (rows.next())
            triggers.emplace_back(rows.text(0), rows.text(1));
    }
    for (const auto& [name, text] : triggers)
        raw.run(("DROP TRIGGER " + name).c_str());
    raw.run("PRAGMA foreign_keys = OFF");
    work();
    for (const auto& [name, text] : triggers)
        raw.run(text.c_str());
}

/// What somebody might do who knows how books are made: the sums of the pages and the schema are
/// right afterwards.
inline void tamper(const fs::path& file, const std::string& sql)
{
    const store::Database raw(file, store::Database::Access::Write);
    withoutTriggers(raw, [&] { raw.run(sql.c_str()); });
}

/// The whole chain computed anew over what now stands there, inside withoutTriggers.
inline void chainAnew(const store::Database& raw)
{
    std::vector<std::pair<std::int64_t, store::Digest>> hashes;
    store::Digest head = store::historySeed(raw);
    store::Query batches =
        raw.query("SELECT b.first_row, b.last_row, b.time, a.text, r.text FROM batch b JOIN word a "
                  "ON a.number = b.author JOIN word r ON r.number = b.reason ORDER BY b.first_row");
    while (batches.next()) {
        store::BatchHash batch(head, batches.integer(0), batches.integer(2), batches.text(3),
                               batches.text(4));
        store::Query rows = raw.query(
            "SELECT k.text, a.text, u.text, s.text, c.text, before, after FROM history h JOIN word "
            "k ON k.number = h.kind JOIN word a ON a.number = h.assessment JOIN word u ON u.number "
            "= h.unit JOIN word s ON s.number = h.stage JOIN word c ON c.number = h.code WHERE "
            "h.number BETWEEN ?1 AND ?2 ORDER BY h.number");
        rows.with(batches.integer(0), batches.integer(1));
        while (rows.next()) {
            std::vector<std::string> texts;
            for (int column = 0; column < 7; ++column)
                texts.push_back(rows.text(column));
            store::HistoryFacts facts;
            facts.action = texts[0];
            facts.assessment = texts[1];
            facts.unit = texts[2];
            facts.stage = texts[3];
            facts.code = texts[4];
            facts.before = texts[5];
            facts.after = texts[6];
            batch.add(facts);
        }
        head = batch.finish(batches.integer(1));
        hashes.emplace_back(batches.integer(0), head);
    }
    for (const auto& [first, hash] : hashes)
        raw.query("UPDATE batch SET hash = ?2 WHERE first_row = ?1")
            .with(first, std::span<const unsigned char>(hash))
            .run();
}

} // namespace support
