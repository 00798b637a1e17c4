#pragma once

#include "store/Book.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace store {

class Database;
class Query;

/// Readers of whole tables, for lists and for the comparison with history. Rows come in the order
/// of first insertion, entries by unit, stage and code.
/// What a column of the table unit says of its attributes.
std::vector<std::pair<std::string, std::string>> attributesIn(const Query& row, int column);
void forEachUnit(const Database& database,
                 const std::function<void(const core::Unit&, const std::string& search)>& use);
void forEachSet(const Database& database,
                const std::function<void(const SetInfo&, const std::string& json)>& use);
void forEachAssessment(
    const Database& database,
    const std::function<void(const core::Assessment&, const std::string& setHash)>& use);
void forEachDossier(
    const Database& database,
    const std::function<void(const std::string& assessment, const DossierRow&)>& use);
/// Of one assessment and, where it is not nothing, of one unit, by their numbers. False from `use`
/// ends it. Throws Failure: Integrity "store.damaged" where a row cannot be one of the book's.
void forEachEntry(const Database& database, std::int64_t assessment,
                  std::optional<std::int64_t> unit, const UseEntry& use);
void forEachDocument(
    const Database& database,
    const std::function<void(const std::string& assessment, const DocumentRow&)>& use);

/// The columns that readDocument takes, of the table `document` under the name d.
inline constexpr std::string_view documentColumns =
    "d.id, d.file, (SELECT size FROM file f WHERE f.hash = d.file), d.file_name, "
    "d.kind, d.unreadable, d.title, d.doc_number, d.doc_date, d.office, "
    "d.removed, d.codes, d.valid_from, d.valid_until, d.revision, d.replaced_by";
core::Document readDocument(const Query& row, int column);

/// Columns status, figures, points, note from `column` on.
StoredEntry readEntry(const Query& row, int column);
/// Number in the table ↔ word of the contract. Throw Failure: InvalidData "store.bad-status"
/// (status), Integrity "store.damaged".
int statusNumber(std::string_view status);
std::string_view statusName(std::int64_t number);
/// A year of the tables `index_set` and `assessment`.
int yearIn(const Query& row, int column);
/// Columns level, field and the ten counters from `column` on.
core::DossierCounters readCounters(const Query& row, int column);

/// Number in the tables ↔ name of the contract. The number throws Failure InvalidData
/// "store.bad-stage" (stage), the name Integrity "store.damaged".
int stageNumber(std::string_view stage);
std::string_view stageName(std::int64_t number);

/// Id of the first assessment that uses an index set, or has used it before it was corrected: what
/// was published by it must be there to be read.
std::optional<std::string> userOfSet(const Database& database, std::string_view set);

/// Throw Failure NotFound "store.no-assessment" (assessment), "store.no-unit" (unit).
std::int64_t assessmentNumber(const Database& database, std::string_view id);
std::int64_t unitNumber(const Database& database, std::string_view id);
/// The same for many units in a row, with a query of `unitNumberSql`.
std::int64_t unitNumber(Query& row, std::string_view id);
inline constexpr std::string_view unitNumberSql = "SELECT number FROM unit WHERE id = ?1";

} // namespace store
