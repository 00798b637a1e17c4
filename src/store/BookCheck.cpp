#include "store/BookImpl.h"

namespace store {

void verifyKeys(const Database& database)
{
    for (const char* sql :
         {"PRAGMA integrity_check(book)", "PRAGMA integrity_check(unit)",
          "PRAGMA integrity_check(index_set)", "PRAGMA integrity_check(assessment)",
          "PRAGMA integrity_check(word)", "PRAGMA integrity_check(dossier)",
          "PRAGMA integrity_check(document)", "PRAGMA integrity_check(process)",
          "PRAGMA integrity_check(unit_process)", "PRAGMA integrity_check(appeal)",
          "PRAGMA integrity_check(publication)", "PRAGMA integrity_check(account)",
          "PRAGMA integrity_check(signature)", "PRAGMA integrity_check(task)",
          "PRAGMA integrity_check(survey_batch)", "PRAGMA integrity_check(survey_keying)",
          "PRAGMA integrity_check(survey_line)"}) {
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
    Query dangling = database.query("PRAGMA foreign_key_check");
    if (dangling.next())
        failDamaged("foreign key: " + dangling.text(0));
    verifyHistory(database, WithIndex::Yes, alsoEntry);
    verifyFiles(database);
}

} // namespace store
