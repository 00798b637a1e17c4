#include "store/Packages.h"

#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/RecordKinds.h"

#include <charconv>
#include <limits>

namespace store {

namespace {

using core::ErrorKind;
using core::Param;

constexpr std::int64_t mostPackages = std::numeric_limits<std::int64_t>::max();

Partner readPartner(const Query& row)
{
    Partner partner;
    partner.key = row.text(0);
    partner.name = row.text(1);
    partner.unit = row.text(2);
    partner.isConfirmed = row.flag(3);
    partner.isOffice = row.flag(4);
    return partner;
}

constexpr const char* partnerColumns = "SELECT key, name, unit, confirmed, office FROM partner ";

std::vector<Partner> readPartners(Query& rows)
{
    std::vector<Partner> all;
    while (rows.next())
        all.push_back(readPartner(rows));
    return all;
}
std::vector<Partner> partnersIn(const Database& database)
{
    Query rows = database.query(std::string(partnerColumns) + "ORDER BY key");
    return readPartners(rows);
}

std::optional<Partner> partnerAt(const Database& database, std::string_view key)
{
    Query row = database.query(std::string(partnerColumns) + "WHERE key = ?1");
    return row.with(key).next() ? std::optional(readPartner(row)) : std::nullopt;
}

PackageRow readPackage(const Query& row)
{
    PackageRow read;
    int column = 0;
    read.number = row.within(column++, 1, mostPackages);
    read.isReceived = row.flag(column++);
    for (std::string* text : {&read.kind, &read.assessment, &read.unit, &read.key})
        *text = row.text(column++);
    read.sequence = row.within(column++, 1, mostPackages);
    for (std::string* text : {&read.identity, &read.made, &read.name, &read.records})
        *text = row.text(column++);
    return read;
}

constexpr const char* packageColumns = "SELECT number, received, kind, assessment, unit, key, "
                                       "sequence, identity, made, name, records FROM package ";

std::vector<PackageRow> readPackages(Query& rows)
{
    std::vector<PackageRow> all;
    while (rows.next())
        all.push_back(readPackage(rows));
    return all;
}
std::vector<PackageRow> packagesIn(const Database& database)
{
    Query rows = database.query(std::string(packageColumns) + "ORDER BY number");
    return readPackages(rows);
}

std::optional<PackageRow> receivedIn(const Database& database, std::string_view key,
                                     std::int64_t sequence)
{
    Query row = database.query(std::string(packageColumns) +
                               "WHERE received = 1 AND key = ?1 AND sequence = ?2");
    return row.with(key, sequence).next() ? std::optional(readPackage(row)) : std::nullopt;
}

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// What canonicalText() wrote; a row without a key for the empty text.
std::optional<PackageRow> packageFrom(std::string_view canonical, std::string_view code)
{
    PackageRow row;
    if (canonical.empty())
        return row;
    const auto fields = splitFields(canonical);
    constexpr std::size_t fieldCount = 10;
    if (!fields || fields->size() != fieldCount)
        return std::nullopt;
    const auto number = wholeNumber(code);
    const auto sequence = wholeNumber((*fields)[5]);
    if (!number || !sequence)
        return std::nullopt;
    row.number = *number;
    row.isReceived = (*fields)[0] == "1";
    row.kind = (*fields)[1];
    row.assessment = (*fields)[2];
    row.unit = (*fields)[3];
    row.key = (*fields)[4];
    row.sequence = *sequence;
    row.identity = (*fields)[6];
    row.made = (*fields)[7];
    row.name = (*fields)[8];
    row.records = (*fields)[9];
    return row;
}

/// The last row of the history by which a package, by its number, or an assessment was added; 0:
/// there is none.
std::int64_t addedAt(const Database& database, std::string_view kind, std::string_view assessment,
                     std::string_view code)
{
    Query row = database.query("SELECT ifnull(max(h.number), 0) FROM history h WHERE h.unit = "
                               "(SELECT number FROM word WHERE text = '') AND h.code = "
                               "(SELECT number FROM word WHERE text = ?3) AND h.kind = "
                               "(SELECT number FROM word WHERE text = ?1) AND h.assessment = "
                               "(SELECT number FROM word WHERE text = ?2) AND h.before = ''");
    row.with(kind, assessment, code).next();
    return row.integer(0);
}

/// Writes `partner` under its key where the book holds `expected` there, or takes it away where it
/// has none.
void putPartnerAt(const Database& database, HistoryWriter& history, std::string_view key,
                  std::string_view expected, const Partner& partner)
{
    const std::string before = canonicalText(partnerAt(database, key).value_or(Partner()));
    if (before != expected)
        fail(ErrorKind::Conflict, "store.partner-changed", {Param::text("office", partner.name)});
    const std::string after = canonicalText(partner);
    if (before == after)
        return;
    if (partner.key.empty())
        database.query("DELETE FROM partner WHERE key = ?1").with(key).run();
    else
        database
            .query("INSERT INTO partner (key, name, unit, confirmed, office) VALUES (?1, ?2, "
                   "?3, ?4, ?5) ON CONFLICT (key) DO UPDATE SET name = ?2, unit = ?3, "
                   "confirmed = ?4, office = ?5")
            .with(partner.key, partner.name, partner.unit, partner.isConfirmed ? 1 : 0,
                  partner.isOffice && !partner.unit.empty() ? 1 : 0)
            .run();
    history.append({.action = "partner", .code = key, .before = before, .after = after});
}

/// Writes `row` where the book holds `expected` under the number, or takes it away where the row
/// has no key.
void putPackage(const Database& database, HistoryWriter& history, std::int64_t number,
                std::string_view expected, const PackageRow& row)
{
    std::string before;
    {
        Query present = database.query(std::string(packageColumns) + "WHERE number = ?1");
        if (present.with(number).next())
            before = canonicalText(readPackage(present));
    }
    if (before != expected)
        fail(ErrorKind::Conflict, "store.package-changed",
             {Param::num("number", static_cast<long long>(number))});
    const std::string after = canonicalText(row);
    if (before == after)
        return;
    database.query("DELETE FROM package WHERE number = ?1").with(number).run();
    if (!row.key.empty()) {
        {
            Query same = database.query("SELECT 1 FROM package WHERE received = ?1 AND key = ?2 "
                                        "AND sequence = ?3");
            if (same.with(row.isReceived ? 1 : 0, row.key, row.sequence).next())
                fail(ErrorKind::Conflict, "package.number-taken",
                     {Param::num("sequence", static_cast<long long>(row.sequence))});
        }
        database
            .query("INSERT INTO package (number, received, kind, assessment, unit, key, sequence, "
                   "identity, made, name, records) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
                   "?10, ?11)")
            .with(number, row.isReceived ? 1 : 0, row.kind, row.assessment, row.unit, row.key,
                  row.sequence, row.identity, row.made, row.name, row.records)
            .run();
    }
    const std::string code = std::to_string(number);
    history.append({.action = "package", .code = code, .before = before, .after = after});
}

} // namespace

std::string canonicalText(const Partner& partner)
{
    if (partner.key.empty())
        return {};
    std::string text = joinFields({partner.name, partner.unit, partner.isConfirmed ? "1" : "0"});
    if (partner.isOffice && !partner.unit.empty())
        text += "|office";
    return text;
}

std::optional<Partner> partnerFrom(std::string_view canonical, std::string_view key)
{
    Partner partner;
    if (canonical.empty())
        return partner;
    const auto fields = splitFields(canonical);
    constexpr std::size_t fieldCount = 3;
    if (!fields || fields->size() < fieldCount || fields->size() > fieldCount + 1)
        return std::nullopt;
    partner.key = key;
    partner.name = (*fields)[0];
    partner.unit = (*fields)[1];
    partner.isConfirmed = (*fields)[2] == "1";
    partner.isOffice = fields->size() > fieldCount;
    return partner;
}

std::string canonicalText(const PackageRow& row)
{
    if (row.key.empty())
        return {};
    return joinFields({row.isReceived ? "1" : "0", row.kind, row.assessment, row.unit, row.key,
                       std::to_string(row.sequence), row.identity, row.made, row.name,
                       row.records});
}

/// Of the table of kinds (Record.cpp).
RecordKind partnerKind()
{
    RecordKind kind{.name = "partner"};
    kind.forEach = [](const Database& database, const auto& use) {
        for (const Partner& partner : partnersIn(database))
            use({.kind = "partner", .code = partner.key}, canonicalText(partner));
    };
    kind.put = [](const Database& database, HistoryWriter& history, std::string_view,
                  std::span<const HistoryRow> rows) {
        for (const HistoryRow& row : rows) {
            const auto after = partnerFrom(row.after, row.code);
            if (!after)
                failUnreadable(row);
            putPartnerAt(database, history, row.code, row.before, *after);
        }
    };
    return kind;
}

/// Of the table of kinds (Record.cpp).
RecordKind packageKind()
{
    RecordKind kind{.name = "package", .isNumbered = true};
    kind.forEach = [](const Database& database, const auto& use) {
        for (const PackageRow& row : packagesIn(database)) {
            const std::string code = std::to_string(row.number);
            use({.kind = "package", .code = code}, canonicalText(row));
        }
    };
    kind.put = [](const Database& database, HistoryWriter& history, std::string_view,
                  std::span<const HistoryRow> rows) {
        for (const HistoryRow& row : rows) {
            const auto after = packageFrom(row.after, row.code);
            const auto number = wholeNumber(row.code);
            if (!after || !number)
                failUnreadable(row);
            putPackage(database, history, *number, row.before, *after);
        }
    };
    return kind;
}

core::Result<std::vector<Partner>> Packages::partners(const Book& book)
{
    return guarded([&] { return partnersIn(book.m_impl->db()); });
}

core::Result<std::optional<Partner>> Packages::partner(const Book& book, std::string_view key)
{
    return guarded([&] { return partnerAt(book.m_impl->db(), key); });
}

core::Result<std::optional<std::int64_t>> Packages::confirmedAt(const Book& book,
                                                                std::string_view key)
{
    return guarded([&]() -> std::optional<std::int64_t> {
        const Database& database = book.m_impl->db();
        const auto partner = partnerAt(database, key);
        if (!partner || !partner->isConfirmed)
            return std::nullopt;
        // Undo and redo write rows that belong to no step: they bring back what somebody confirmed.
        Query row = database.query(
            "SELECT b.time FROM history h CROSS JOIN batch b ON b.first_row = "
            "(SELECT max(first_row) FROM batch WHERE first_row <= h.number) WHERE h.unit = "
            "(SELECT number FROM word WHERE text = '') AND h.code = "
            "(SELECT number FROM word WHERE text = ?1) AND h.kind = "
            "(SELECT number FROM word WHERE text = 'partner') AND h.after = ?2 ORDER BY "
            "EXISTS (SELECT 1 FROM step s WHERE h.number BETWEEN s.first_row AND s.last_row) DESC, "
            "h.number DESC LIMIT 1");
        return row.with(key, canonicalText(*partner)).next() ? std::optional(row.integer(0))
                                                             : std::nullopt;
    });
}

core::Result<std::vector<Partner>> Packages::partnersOf(const Book& book, std::string_view unit)
{
    return guarded([&] {
        Query rows =
            book.m_impl->db().query(std::string(partnerColumns) + "WHERE unit = ?1 ORDER BY key");
        rows.with(unit);
        return readPartners(rows);
    });
}

core::Status Packages::putPartner(Book& book, const Partner& partner)
{
    return guarded([&] {
        Write write(*book.m_impl);
        const Database& database = book.m_impl->db();
        const std::string before =
            canonicalText(partnerAt(database, partner.key).value_or(Partner()));
        HistoryWriter history = book.m_impl->historyWriter();
        putPartnerAt(database, history, partner.key, before, partner);
        history.finish();
        write.commit();
    });
}

core::Result<std::vector<PackageRow>> Packages::of(const Book& book)
{
    return guarded([&] { return packagesIn(book.m_impl->db()); });
}

core::Result<std::vector<PackageRow>> Packages::receivedOf(const Book& book, std::string_view kind,
                                                           std::string_view otherKind)
{
    return guarded([&] {
        // A plain scan: by the index of `received` thousands of rows are looked up one by one.
        Query rows = book.m_impl->db().query(
            std::string(packageColumns) +
            "WHERE (kind = ?1 OR kind = ?2) AND +received = 1 ORDER BY number");
        rows.with(kind, otherKind);
        return readPackages(rows);
    });
}

core::Result<std::vector<PackageRow>> Packages::about(const Book& book, std::string_view kind,
                                                      std::string_view assessment,
                                                      std::optional<std::string_view> unit)
{
    return guarded([&] {
        // Most rows are of other units: the unit is looked at first.
        Query rows = book.m_impl->db().query(
            std::string(packageColumns) +
            (unit ? "WHERE unit = ?3 AND kind = ?1 AND assessment = ?2 ORDER BY number"
                  : "WHERE kind = ?1 AND assessment = ?2 ORDER BY number"));
        if (unit)
            rows.with(kind, assessment, *unit);
        else
            rows.with(kind, assessment);
        return readPackages(rows);
    });
}

core::Result<std::optional<PackageRow>> Packages::received(const Book& book, std::string_view key,
                                                           std::int64_t sequence)
{
    return guarded([&] { return receivedIn(book.m_impl->db(), key, sequence); });
}

core::Result<std::int64_t> Packages::lastMade(const Book& book)
{
    return guarded([&] {
        Query row = book.m_impl->db().query(
            "SELECT ifnull(max(sequence), 0) FROM package WHERE received = 0");
        row.next();
        return row.integer(0);
    });
}

core::Result<bool> Packages::hasBrought(const Book& book, const PackageRow& package,
                                        std::string_view assessment)
{
    return guarded([&] {
        const Database& database = book.m_impl->db();
        const std::int64_t came = addedAt(database, "package", {}, std::to_string(package.number));
        const std::int64_t own = addedAt(database, "assessment", package.assessment, {});
        const std::int64_t added = addedAt(database, "assessment", assessment, {});
        return came > 0 && came < added && added < own;
    });
}

core::Status Packages::putRecords(Book& book, std::string_view key, std::int64_t sequence,
                                  const std::string& records)
{
    return guarded([&] {
        Write write(*book.m_impl);
        const auto present = receivedIn(book.m_impl->db(), key, sequence);
        const PackageRow before = present.value_or(PackageRow());
        if (!present)
            fail(ErrorKind::Conflict, "store.package-changed", {Param::num("number", 0)});
        PackageRow after = before;
        after.records = records;
        HistoryWriter history = book.m_impl->historyWriter();
        putPackage(book.m_impl->db(), history, before.number, canonicalText(before), after);
        history.finish();
        write.commit();
    });
}

core::Status Packages::add(Book& book, PackageRow row)
{
    return guarded([&] {
        Write write(*book.m_impl);
        const Database& database = book.m_impl->db();
        {
            Query last = database.query("SELECT ifnull(max(number), 0) FROM package");
            last.next();
            row.number = last.integer(0) + 1;
        }
        HistoryWriter history = book.m_impl->historyWriter();
        putPackage(database, history, row.number, {}, row);
        history.finish();
        write.commit();
    });
}

} // namespace store
