#include "store/Surveys.h"

#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/RecordKinds.h"
#include "store/Rows.h"

#include <array>
#include <charconv>
#include <utility>

namespace store {

namespace {

using core::ErrorKind;
using core::Param;
using core::SurveyBatch;
using core::SurveyKeying;
using core::SurveyLine;

constexpr std::string_view batchColumns = "b.number, b.id, b.form, b.audience, b.counter, b.note, "
                                          "b.dropped FROM survey_batch b";
constexpr std::size_t keyingFields = 5;
constexpr std::size_t batchFields = 5;

std::string ballotsText(const std::optional<std::int64_t>& number)
{
    return number ? std::to_string(*number) : std::string();
}

/// False where the text is neither empty nor a number that a batch may have.
bool readBallots(std::string_view text, std::optional<std::int64_t>& number)
{
    if (text.empty())
        return true;
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size() || value < 0 ||
        value > core::mostBallots)
        return false;
    number = value;
    return true;
}

std::string countsText(const SurveyLine& line)
{
    std::string text;
    for (const SurveyLine::Count& count : line.counts)
        text.append(text.empty() ? "" : ";")
            .append(count.option)
            .append("=")
            .append(std::to_string(count.ballots));
    return text;
}

std::optional<std::vector<SurveyLine::Count>> countsFrom(std::string_view text)
{
    std::vector<SurveyLine::Count> counts;
    while (!text.empty()) {
        const std::string_view one = text.substr(0, text.find(';'));
        text.remove_prefix(std::min(one.size() + 1, text.size()));
        const auto equals = one.find('=');
        std::optional<std::int64_t> ballots;
        if (equals == std::string_view::npos || equals == 0 ||
            !readBallots(one.substr(equals + 1), ballots) || !ballots || *ballots == 0)
            return std::nullopt;
        counts.push_back({std::string(one.substr(0, equals)), *ballots});
    }
    return counts;
}

std::string linesText(const SurveyKeying& keying)
{
    std::string text;
    for (const SurveyLine& line : keying.lines)
        text.append(text.empty() ? "" : "\n")
            .append(
                joinFields({line.unit, line.code, countsText(line), std::to_string(line.blank)}));
    return text;
}

std::optional<std::vector<SurveyLine>> linesFrom(std::string_view text)
{
    std::vector<SurveyLine> lines;
    while (!text.empty()) {
        const std::string_view one = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(one.size() + 1, text.size()));
        auto fields = splitFields(one);
        if (!fields || fields->size() != 4)
            return std::nullopt;
        auto counts = countsFrom((*fields)[2]);
        std::optional<std::int64_t> blank;
        if (!counts || !readBallots((*fields)[3], blank) || !blank)
            return std::nullopt;
        lines.push_back(
            {std::move((*fields)[0]), std::move((*fields)[1]), *std::move(counts), *blank});
    }
    return lines;
}

std::optional<SurveyKeying> keyingFrom(std::vector<std::string>& fields, std::size_t at)
{
    SurveyKeying keying;
    auto lines = linesFrom(fields[at + 4]);
    if (!lines || !readBallots(fields[at + 1], keying.sent) ||
        !readBallots(fields[at + 2], keying.returned) || !readBallots(fields[at + 3], keying.valid))
        return std::nullopt;
    keying.person = std::move(fields[at]);
    keying.lines = *std::move(lines);
    return keying;
}

SurveyKeying readKeying(const Database& database, std::int64_t batch, int which)
{
    SurveyKeying keying;
    Query row = database.query("SELECT person, sent, returned, valid FROM survey_keying WHERE "
                               "batch = ?1 AND keying = ?2");
    if (!row.with(batch, which).next())
        return keying;
    keying.person = row.text(0);
    keying.sent = row.optionalWithin(1, 0, core::mostBallots);
    keying.returned = row.optionalWithin(2, 0, core::mostBallots);
    keying.valid = row.optionalWithin(3, 0, core::mostBallots);
    Query lines = database.query("SELECT u.id, l.code, l.counts, l.blank FROM survey_line l JOIN "
                                 "unit u ON u.number = l.unit WHERE l.batch = ?1 AND l.keying = "
                                 "?2");
    lines.with(batch, which);
    while (lines.next()) {
        auto counts = countsFrom(lines.view(2));
        if (!counts)
            lines.failValue(2);
        keying.lines.push_back({lines.text(0), lines.text(1), *std::move(counts),
                                lines.within(3, 0, core::mostBallots)});
    }
    core::arrange(keying);
    return keying;
}

SurveyBatch readSurveyBatch(const Database& database, const Query& row, int column)
{
    SurveyBatch batch;
    const std::int64_t number = row.integer(column++);
    for (std::string* text :
         {&batch.id, &batch.form, &batch.audience, &batch.counter, &batch.note, &batch.dropped})
        *text = row.text(column++);
    batch.first = readKeying(database, number, 1);
    batch.second = readKeying(database, number, 2);
    return batch;
}

SurveyBatch batchAt(const Database& database, std::int64_t assessment, const std::string& id)
{
    Query row = database.query("SELECT " + std::string(batchColumns) +
                               " WHERE b.assessment = ?1 AND b.id = ?2");
    return row.with(assessment, id).next() ? readSurveyBatch(database, row, 0) : SurveyBatch();
}

std::int64_t batchNumber(const Database& database, std::int64_t assessment, const std::string& id)
{
    Query row = database.query("SELECT number FROM survey_batch WHERE assessment = ?1 AND id = ?2");
    return row.with(assessment, id).next() ? row.integer(0) : 0;
}

/// Takes a keying away and puts the other in its place.
void writeKeying(const Database& database, std::int64_t batch, int which,
                 const SurveyKeying& keying)
{
    database.query("DELETE FROM survey_line WHERE batch = ?1 AND keying = ?2")
        .with(batch, which)
        .run();
    database.query("DELETE FROM survey_keying WHERE batch = ?1 AND keying = ?2")
        .with(batch, which)
        .run();
    if (keying.isEmpty())
        return;
    database
        .query("INSERT INTO survey_keying (batch, keying, person, sent, returned, valid) VALUES "
               "(?1, ?2, ?3, ?4, ?5, ?6)")
        .with(batch, which, keying.person, keying.sent, keying.returned, keying.valid)
        .run();
    for (const SurveyLine& line : keying.lines) {
        database
            .query("INSERT INTO survey_line (batch, keying, unit, code, counts, blank) VALUES (?1, "
                   "?2, ?3, ?4, ?5, ?6)")
            .with(batch, which, unitNumber(database, line.unit), line.code, countsText(line),
                  line.blank)
            .run();
    }
}

void putSurveyBatch(const Database& database, HistoryWriter& history, std::string_view assessment,
                    SurveyChange change)
{
    for (SurveyKeying* keying : {&change.after.first, &change.after.second}) {
        core::arrange(*keying);
        if (keying->isEmpty()) // nobody's figures are no keying
            *keying = {};
    }
    const SurveyBatch& after = change.after;
    const std::string id = after.id.empty() ? change.before.id : after.id;
    if (id.empty())
        fail(ErrorKind::InvalidData, "store.empty-id", {Param::text("unit", "")});
    const std::int64_t key = assessmentNumber(database, assessment);
    const SurveyBatch present = batchAt(database, key, id);
    if (present != change.before)
        fail(ErrorKind::Conflict, "store.survey-changed", {Param::text("batch", id)});
    if (present == after)
        return;
    if (after.id.empty()) {
        const std::int64_t number = batchNumber(database, key, id);
        for (const int which : {1, 2})
            writeKeying(database, number, which, {});
        database.query("DELETE FROM survey_batch WHERE number = ?1").with(number).run();
    } else {
        database
            .query("INSERT INTO survey_batch (assessment, id, form, audience, counter, note, "
                   "dropped) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (assessment, id) DO "
                   "UPDATE SET form = ?3, audience = ?4, counter = ?5, note = ?6, dropped = ?7")
            .with(key, id, after.form, after.audience, after.counter, after.note, after.dropped)
            .run();
        const std::int64_t number = batchNumber(database, key, id);
        if (present.first != after.first)
            writeKeying(database, number, 1, after.first);
        if (present.second != after.second)
            writeKeying(database, number, 2, after.second);
    }
    const std::string before = canonicalText(present);
    const std::string now = canonicalText(after);
    history.append(
        {.action = "survey", .assessment = assessment, .code = id, .before = before, .after = now});
}

} // namespace

std::string canonicalText(const SurveyBatch& batch)
{
    if (batch.id.empty())
        return {};
    std::string text =
        joinFields({batch.form, batch.audience, batch.counter, batch.note, batch.dropped});
    for (const SurveyKeying* keying : {&batch.first, &batch.second})
        text += '|' + joinFields({keying->person, ballotsText(keying->sent),
                                  ballotsText(keying->returned), ballotsText(keying->valid),
                                  linesText(*keying)});
    return text;
}

std::optional<SurveyBatch> surveyBatchFrom(std::string_view canonical, std::string_view id)
{
    SurveyBatch batch;
    if (canonical.empty())
        return batch;
    auto fields = splitFields(canonical);
    if (!fields || fields->size() != batchFields + 2 * keyingFields)
        return std::nullopt;
    auto first = keyingFrom(*fields, batchFields);
    auto second = keyingFrom(*fields, batchFields + keyingFields);
    if (!first || !second)
        return std::nullopt;
    batch.id = id;
    std::size_t next = 0;
    for (std::string* text :
         {&batch.form, &batch.audience, &batch.counter, &batch.note, &batch.dropped})
        *text = std::move((*fields)[next++]);
    batch.first = *std::move(first);
    batch.second = *std::move(second);
    return batch;
}

/// Of the table of kinds (Record.cpp).
RecordKind surveyKind()
{
    RecordKind kind{.name = "survey", .part = BookPart::Surveys, .isNumbered = true};
    kind.forEach = [](const Database& database, const auto& use) {
        Query rows = database.query("SELECT a.id, " + std::string(batchColumns) +
                                    " JOIN assessment a ON a.number = b.assessment ORDER BY "
                                    "b.number");
        while (rows.next()) {
            const std::string assessment = rows.text(0);
            const SurveyBatch batch = readSurveyBatch(database, rows, 1);
            use({.kind = "survey", .assessment = assessment, .code = batch.id},
                canonicalText(batch));
        }
    };
    kind.put = [](const Database& database, HistoryWriter& history, std::string_view assessment,
                  std::span<const HistoryRow> rows) {
        for (const HistoryRow& row : rows) {
            auto before = surveyBatchFrom(row.before, row.code);
            auto after = surveyBatchFrom(row.after, row.code);
            if (!before || !after)
                failUnreadable(row);
            putSurveyBatch(database, history, assessment, {*std::move(before), *std::move(after)});
        }
    };
    return kind;
}

core::Result<std::vector<SurveyBatch>> Surveys::of(const Book& book, std::string_view assessment)
{
    return guarded([&] {
        const Database& database = book.m_impl->db();
        std::vector<SurveyBatch> batches;
        Query rows = database.query("SELECT " + std::string(batchColumns) +
                                    " WHERE b.assessment = ?1 ORDER BY b.number");
        rows.with(assessmentNumber(database, assessment));
        while (rows.next())
            batches.push_back(readSurveyBatch(database, rows, 0));
        return batches;
    });
}

core::Status Surveys::write(Book& book, std::string_view assessment,
                            const std::vector<SurveyChange>& changes, const std::string& reason)
{
    return guarded([&] {
        Write write(*book.m_impl);
        HistoryWriter history = book.m_impl->historyWriter(reason);
        for (const SurveyChange& change : changes) {
            if (change.after.dropped != change.before.dropped)
                refuseHidden(change.after.dropped, "text.reason");
            putSurveyBatch(book.m_impl->db(), history, assessment, change);
        }
        history.finish();
        write.commit();
    });
}

} // namespace store
