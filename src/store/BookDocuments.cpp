#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/RecordKinds.h"
#include "store/Rows.h"

#include <optional>
#include <utility>

namespace store {

namespace {

using core::ErrorKind;
using core::Param;

std::optional<std::int64_t> fileSize(const Database& database, const std::string& hash)
{
    Query row = database.query("SELECT size FROM file WHERE hash = ?1");
    return row.with(hash).next() ? std::optional(row.integer(0)) : std::nullopt;
}

std::string_view textOf(std::span<const unsigned char> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

core::Document documentAt(const Database& database, std::int64_t assessment, std::int64_t unit,
                          const std::string& id)
{
    Query row =
        database.query("SELECT " + std::string(documentColumns) +
                       " FROM document d WHERE d.assessment = ?1 AND d.unit = ?2 AND d.id = ?3");
    return row.with(assessment, unit, id).next() ? readDocument(row, 0) : core::Document();
}

void putDocument(const Database& database, HistoryWriter& history, std::string_view assessment,
                 const DocumentChange& change)
{
    const std::int64_t assessmentKey = assessmentNumber(database, assessment);
    const std::int64_t unitKey = unitNumber(database, change.unit);
    core::Document after = change.after;
    const std::string id = after.id.empty() ? change.before.id : after.id;
    if (id.empty())
        fail(ErrorKind::InvalidData, "store.empty-id", {Param::text("unit", change.unit)});
    const core::Document present = documentAt(database, assessmentKey, unitKey, id);
    if (present != change.before)
        fail(ErrorKind::Conflict, "store.document-changed",
             {Param::text("unit", change.unit), Param::text("document", id)});
    if (!after.id.empty()) {
        const auto size = fileSize(database, after.fileHash);
        if (!size)
            fail(ErrorKind::NotFound, "store.no-file", {Param::text("hash", after.fileHash)});
        after.size = *size; // a fact of the content, whatever the caller says
    }
    if (present == after)
        return;
    if (after.id.empty()) {
        // Only undo takes away what it had brought; the content stays.
        database.query("DELETE FROM document WHERE assessment = ?1 AND unit = ?2 AND id = ?3")
            .with(assessmentKey, unitKey, id)
            .run();
    } else {
        database
            .query("INSERT INTO document (assessment, unit, id, file, kind, unreadable, file_name, "
                   "title, doc_number, doc_date, "
                   "office, removed, codes, valid_from, valid_until, revision, replaced_by) VALUES "
                   "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) "
                   "ON CONFLICT (assessment, unit, id) DO UPDATE SET file = ?4, kind = ?5, "
                   "unreadable = ?6, file_name = ?7, "
                   "title = ?8, doc_number = ?9, doc_date = ?10, office = ?11, removed = ?12, "
                   "codes = ?13, valid_from = ?14, valid_until = ?15, revision = ?16, "
                   "replaced_by = ?17")
            .with(assessmentKey, unitKey, id, after.fileHash, after.kind, after.unreadable ? 1 : 0,
                  after.fileName, after.title, after.number, after.date, after.office,
                  after.removed ? 1 : 0, joinCodes(after.codes), after.validFrom, after.validUntil,
                  after.revision, after.replacedBy)
            .run();
    }
    const std::string beforeText = canonicalText(present);
    const std::string afterText = canonicalText(after);
    history.append({.action = "document",
                    .assessment = assessment,
                    .unit = change.unit,
                    .code = id,
                    .before = beforeText,
                    .after = afterText});
}

} // namespace

/// Of the table of kinds (Record.cpp).
RecordKind documentKind()
{
    RecordKind kind{.name = "document", .part = BookPart::Documents};
    kind.forEach = [](const Database& database, const auto& use) {
        forEachDocument(database, [&](const std::string& assessment, const DocumentRow& row) {
            use({.kind = "document",
                 .assessment = assessment,
                 .unit = row.unit,
                 .code = row.document.id},
                canonicalText(row.document));
        });
    };
    kind.put = [](const Database& database, HistoryWriter& history, std::string_view assessment,
                  std::span<const HistoryRow> rows) {
        for (const HistoryRow& row : rows) {
            auto before = documentFrom(row.before, row.code);
            auto after = documentFrom(row.after, row.code);
            if (!before || !after)
                failUnreadable(row);
            putDocument(database, history, assessment,
                        {row.unit, *std::move(before), *std::move(after)});
        }
    };
    return kind;
}

void verifyFiles(const Database& database)
{
    Query rows = database.query("SELECT hash, content FROM file ORDER BY number");
    while (rows.next()) {
        if (hashHex(textOf(rows.blob(1))) != rows.text(0))
            fail(ErrorKind::Integrity, "store.file-damaged", {Param::text("hash", rows.text(0))});
    }
}

core::Result<std::string> Book::addFile(std::string_view content)
{
    return guarded([&] {
        Write write(*m_impl);
        std::string hash = hashHex(content);
        if (!fileSize(m_impl->db(), hash)) {
            const std::span bytes(reinterpret_cast<const unsigned char*>(content.data()),
                                  content.size());
            m_impl->db()
                .query("INSERT INTO file (hash, size, content) VALUES (?1, ?2, ?3)")
                .with(hash, static_cast<std::int64_t>(content.size()), bytes)
                .run();
        }
        write.commit();
        return hash;
    });
}

core::Result<std::string> Book::fileContent(std::string_view hash) const
{
    return guarded([&] {
        Query row = m_impl->db().query("SELECT content FROM file WHERE hash = ?1");
        if (!row.with(hash).next())
            fail(ErrorKind::NotFound, "store.no-file", {Param::text("hash", std::string(hash))});
        std::string content(textOf(row.blob(0)));
        if (hashHex(content) != hash)
            fail(ErrorKind::Integrity, "store.file-damaged",
                 {Param::text("hash", std::string(hash))});
        return content;
    });
}

core::Result<std::vector<DocumentRow>> Book::documents(std::string_view assessment,
                                                       std::optional<std::string_view> unit) const
{
    return guarded([&] {
        const Database& database = m_impl->db();
        std::vector<DocumentRow> documents;
        Query rows = database.query("SELECT u.id, " + std::string(documentColumns) +
                                    " FROM document d JOIN unit u ON u.number = d.unit "
                                    "WHERE d.assessment = ?1 " +
                                    (unit ? "AND d.unit = ?2 " : "") + "ORDER BY d.number");
        const std::int64_t key = assessmentNumber(database, assessment);
        Query& asked = unit ? rows.with(key, unitNumber(database, *unit)) : rows.with(key);
        while (asked.next())
            documents.push_back({asked.text(0), readDocument(asked, 1)});
        return documents;
    });
}

core::Result<std::int64_t> Book::writeDocuments(std::string_view assessment,
                                                const std::vector<DocumentChange>& changes,
                                                const std::string& reason)
{
    return guarded([&] {
        Write write(*m_impl);
        HistoryWriter history = m_impl->historyWriter(reason);
        for (const DocumentChange& change : changes)
            putDocument(m_impl->db(), history, assessment, change);
        history.finish();
        write.commit();
        return history.lastNumber();
    });
}

} // namespace store
