#include "store/Corrections.h"

#include "core/CalendarDay.h"
#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/RecordKinds.h"
#include "store/Rows.h"

#include <limits>
#include <utility>

namespace store {

namespace {

using core::ErrorKind;
using core::Param;

constexpr std::string_view correctionColumns =
    "c.number, (SELECT id FROM index_set WHERE number = c.set_before), c.hash_before, (SELECT id "
    "FROM index_set WHERE number = c.set_after), c.hash_after, c.moved FROM set_correction c";

SetCorrection readCorrection(const Query& row, int column)
{
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    SetCorrection read;
    read.number = row.within(column++, 1, most);
    for (std::string* text : {&read.setBefore, &read.hashBefore, &read.setAfter, &read.hashAfter})
        *text = row.text(column++);
    read.moved = row.within(column, 0, most);
    return read;
}

/// The assessment with the hash of its set.
std::pair<core::Assessment, std::string> boundAssessment(const Database& database,
                                                         std::string_view id)
{
    std::pair<core::Assessment, std::string> found;
    forEachAssessment(database, [&](const core::Assessment& one, const std::string& hash) {
        if (one.id == id)
            found = {one, hash};
    });
    return found;
}

} // namespace

std::string canonicalText(const SetCorrection& correction)
{
    return joinFields({correction.setBefore, correction.hashBefore, correction.setAfter,
                       correction.hashAfter, std::to_string(correction.moved)});
}

/// Of the table of kinds (Record.cpp).
RecordKind correctionKind()
{
    return {.name = "correction",
            .isNumbered = true,
            .forEach = [](const Database& database, const auto& use) {
                Query rows =
                    database.query("SELECT (SELECT a.id FROM assessment a WHERE a.number = "
                                   "c.assessment), " +
                                   std::string(correctionColumns));
                while (rows.next()) {
                    const std::string assessment = rows.text(0);
                    const SetCorrection one = readCorrection(rows, 1);
                    const std::string number = std::to_string(one.number);
                    use({.kind = "correction", .assessment = assessment, .code = number},
                        canonicalText(one));
                }
            }};
}

core::Result<std::vector<SetCorrection>> Corrections::of(const Book& book,
                                                         std::string_view assessment)
{
    return guarded([&] {
        const Database& database = book.m_impl->db();
        std::vector<SetCorrection> all;
        Query rows = database.query("SELECT " + std::string(correctionColumns) +
                                    " WHERE c.assessment = ?1 ORDER BY c.number");
        rows.with(assessmentNumber(database, assessment));
        while (rows.next())
            all.push_back(readCorrection(rows, 0));
        return all;
    });
}

core::Result<std::optional<std::string>> Corrections::userOf(const Book& book, std::string_view set)
{
    return guarded([&] { return userOfSet(book.m_impl->db(), set); });
}

core::Status Corrections::write(Book& book, std::string_view assessment, const std::string& set,
                                const core::Calendar& calendar, std::int64_t moved,
                                const std::string& reason)
{
    return guarded([&] {
        Write write(*book.m_impl);
        refuseHidden(reason, "text.reason");
        const Database& database = book.m_impl->db();
        const std::int64_t key = assessmentNumber(database, assessment);
        auto [found, hashBefore] = boundAssessment(database, assessment);
        const std::string before = canonicalText(found, hashBefore);
        SetCorrection correction;
        correction.setBefore = found.setId;
        correction.hashBefore = hashBefore;
        correction.setAfter = set;
        correction.moved = moved;
        std::int64_t setKey = 0;
        std::int64_t oldKey = 0;
        {
            Query row = database.query("SELECT number, hash FROM index_set WHERE id = ?1");
            if (!row.with(set).next())
                fail(ErrorKind::NotFound, "store.no-set", {Param::text("set", set)});
            setKey = row.integer(0);
            correction.hashAfter = row.text(1);
            Query old = database.query("SELECT index_set FROM assessment WHERE number = ?1");
            old.with(key).next();
            oldKey = old.integer(0);
        }
        if (setKey == oldKey)
            fail(ErrorKind::Conflict, "store.same-set", {Param::text("set", set)});
        {
            Query last = database.query("SELECT ifnull(max(number), 0) FROM set_correction WHERE "
                                        "assessment = ?1");
            last.with(key).next();
            correction.number = last.integer(0) + 1;
        }
        database
            .query("UPDATE assessment SET index_set = ?2, set_hash = ?3, calendar = ?4 WHERE "
                   "number = ?1")
            .with(key, setKey, correction.hashAfter, core::calendarText(calendar))
            .run();
        database
            .query("INSERT INTO set_correction (assessment, number, set_before, hash_before, "
                   "set_after, hash_after, moved) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
            .with(key, correction.number, oldKey, correction.hashBefore, setKey,
                  correction.hashAfter, correction.moved)
            .run();
        database.query("UPDATE step SET state = 2 WHERE assessment = ?1").with(key).run();
        found.setId = set;
        found.calendar = calendar;
        const std::string after = canonicalText(found, correction.hashAfter);
        const std::string number = std::to_string(correction.number);
        const std::string told = canonicalText(correction);
        HistoryWriter history = book.m_impl->historyWriter(reason);
        history.append(
            {.action = "correction", .assessment = assessment, .code = number, .after = told});
        history.append(
            {.action = "assessment", .assessment = assessment, .before = before, .after = after});
        history.finish();
        write.commit();
    });
}

} // namespace store
