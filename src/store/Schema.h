#pragma once

#include <cstdint>

namespace store {

class Database;

/// Compares what the file says of its tables, indexes, triggers and views with what the steps up to
/// `version` make (Migrations.h): nothing else may be run or read of a foreign schema. Comments,
/// blanks and quotes around names do not count.
///
/// Pre: inside one read transaction with the reading of `version`; no other statement has run.
/// Throws Failure: Integrity "store.schema-extra", "store.schema-missing", "store.schema-changed"
/// (name: the first that differs), "store.damaged" where two of them share a page.
void verifySchema(const Database& database, std::int64_t version);
/// Whether its hash alone says so: true of what the steps up to today's version make.
bool isKnownSchema(const Database& database, std::int64_t version);

} // namespace store
