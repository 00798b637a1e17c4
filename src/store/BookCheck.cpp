#include "store/BookImpl.h"

namespace store {

namespace {

/// Of all tables but the entries: what each of those refers to is looked for as it is read
/// (Rows.cpp, entryKind), and a country has two million.
void verifyReferences(const Database& database)
{
    std::vector<std::string> tables;
    Query names = database.query(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'entry' ORDER BY name");
    while (names.next())
        tables.push_back(names.text(0));
    for (const std::string& table : tables) {
        const std::string sql = "PRAGMA foreign_key_check(\"" + table + "\")";
        if (const std::string dangling = database.text(sql.c_str()); !dangling.empty())
            failDamaged("foreign key: " + dangling);
    }
}

} // namespace

void verifyKeys(const Database& database)
{
    for (const char* sql :
         {"PRAGMA integrity_check(book)",          "PRAGMA integrity_check(unit)",
          "PRAGMA integrity_check(index_set)",     "PRAGMA integrity_check(assessment)",
          "PRAGMA integrity_check(word)",          "PRAGMA integrity_check(dossier)",
          "PRAGMA integrity_check(document)",      "PRAGMA integrity_check(process)",
          "PRAGMA integrity_check(unit_process)",  "PRAGMA integrity_check(appeal)",
          "PRAGMA integrity_check(publication)",   "PRAGMA integrity_check(account)",
          "PRAGMA integrity_check(signature)",     "PRAGMA integrity_check(task)",
          "PRAGMA integrity_check(calendar_day)",  "PRAGMA integrity_check(survey_batch)",
          "PRAGMA integrity_check(survey_keying)", "PRAGMA integrity_check(survey_line)",
          "PRAGMA integrity_check(office)",        "PRAGMA integrity_check(partner)",
          "PRAGMA integrity_check(package)",       "PRAGMA integrity_check(held_package)"}) {
        if (const std::string verdict = database.text(sql); verdict != "ok")
            failDamaged(verdict);
    }
}

void verifyBook(const Database& database, const UseEntryOf& alsoEntry)
{
    const OneReading snapshot(database);
    // All pages, and each row of each table. What integrity_check does beyond that takes as long
    // again for two tables that are read in whole anyway: the index of the history is compared with
    // its rows below, the order of entries is looked at by whoever reads them.
    for (const char* sql : {"PRAGMA quick_check(1)", "PRAGMA integrity_check(file)",
                            "PRAGMA integrity_check(step)", "PRAGMA integrity_check(draft)"}) {
        if (const std::string verdict = database.text(sql); verdict != "ok")
            failDamaged(verdict);
    }
    verifyKeys(database);
    verifyReferences(database);
    verifyHistory(database, WithIndex::Yes, alsoEntry);
    verifyFiles(database);
}

} // namespace store
