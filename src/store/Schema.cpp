#include "store/Schema.h"

#include "store/Database.h"
#include "store/Hash.h"
#include "store/Migrations.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace store {

namespace {

/// (type, name) → the table and the text that made it.
using Schema = std::map<std::pair<std::string, std::string>, std::string>;

constexpr std::string_view schemaQuery =
    "SELECT type, name, tbl_name, ifnull(sql, ''), rootpage FROM sqlite_schema";
/// What the steps up to `version` make, by its hash. Making it in order to compare costs as much as
/// all else at the opening of a book; a book of another version, or one that is not like it, is
/// compared so.
struct {
    std::int64_t version = 15;
    std::string_view hash = "1d00cd49b2ba59a78d6450c194059fc7660af659870b5574c2d4462d46e50cb7";
} constexpr knownSchema;
constexpr std::size_t longestQuotedName = 60; // bytes of a name that a message repeats

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
}

/// The end of a comment that begins at `at`; `at` where none does.
std::size_t commentEnd(std::string_view sql, std::size_t at)
{
    const std::string_view rest = sql.substr(at);
    if (rest.starts_with("--"))
        return std::min(sql.find('\n', at), sql.size());
    if (rest.starts_with("/*")) {
        const std::size_t end = sql.find("*/", at + 2);
        return end == std::string_view::npos ? sql.size() : end + 2;
    }
    return at;
}

/// One blank between words; no comments, no quotes around names (SQLite puts them there when it
/// renames a table). Texts in '…' stay as they are.
std::string plainSql(std::string_view sql)
{
    std::string plain;
    bool isText = false;
    for (std::size_t at = 0; at < sql.size(); ++at) {
        const char c = sql[at];
        if (c == '\'')
            isText = !isText;
        const bool isCode = !isText && c != '\'';
        if (const std::size_t end = isCode ? commentEnd(sql, at) : at;
            end > at || (isCode && isBlank(c))) {
            at = std::max(end, at + 1) - 1;
            if (!plain.empty() && plain.back() != ' ')
                plain += ' ';
        } else if (!isCode || c != '"') {
            plain += c;
        }
    }
    if (plain.ends_with(' '))
        plain.pop_back();
    return plain;
}

Schema readSchema(const Database& database)
{
    Schema schema;
    std::set<std::int64_t> roots;
    Query rows = database.query(schemaQuery);
    while (rows.next()) {
        std::string text = rows.text(2) + ": " + plainSql(rows.view(3));
        schema.emplace(std::pair(rows.text(0), rows.text(1)), std::move(text));
        if (const std::int64_t root = rows.integer(4); root != 0 && !roots.insert(root).second)
            failDamaged("roots");
    }
    return schema;
}

/// What the steps make, by version: made once, in memory.
const std::vector<Schema>& knownSchemas()
{
    static const std::vector<Schema> known = [] {
        std::vector<Schema> list(1);
        Database database(":memory:", Database::Access::Write);
        std::vector<Migration> steps;
        for (const Migration& step : migrations()) {
            steps.push_back(step);
            migrate(database, steps);
            list.push_back(readSchema(database));
        }
        return list;
    }();
    return known;
}

bool isKnown(const Schema& schema, std::int64_t version)
{
    FieldHash hash;
    for (const auto& [name, text] : schema) {
        hash.add(name.first);
        hash.add(name.second);
        hash.add(text);
    }
    return version == knownSchema.version && toHex(hash.finish()) == knownSchema.hash;
}

[[noreturn]] void failSchema(const char* code, const Schema::value_type& item)
{
    std::string name = item.first.second;
    if (name.size() > longestQuotedName) {
        std::size_t end = longestQuotedName;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
            --end;
        name.resize(end);
        name += "…";
    }
    fail(core::ErrorKind::Integrity, code, {core::Param::text("name", std::move(name))});
}

} // namespace

bool isKnownSchema(const Database& database, std::int64_t version)
{
    return isKnown(readSchema(database), version);
}

void verifySchema(const Database& database, std::int64_t version)
{
    if (version <= 0 || version > schemaVersion())
        failDamaged("version");
    const Schema found = readSchema(database);
    if (isKnown(found, version))
        return;
    const Schema& known = knownSchemas()[static_cast<std::size_t>(version)];
    for (const auto& item : found) {
        const auto same = known.find(item.first);
        if (same == known.end())
            failSchema("store.schema-extra", item);
        if (same->second != item.second)
            failSchema("store.schema-changed", item);
    }
    for (const auto& item : known) {
        if (!found.contains(item.first))
            failSchema("store.schema-missing", item);
    }
}

} // namespace store
