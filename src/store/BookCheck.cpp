#include "store/BookImpl.h"

namespace store {

void verifyKeys(const Database& database)
{
    for (const char* sql :
         {"PRAGMA integrity_check(book)", "PRAGMA integrity_check(unit)",
          "PRAGMA integrity_check(index_set)", "PRAGMA integrity_check(assessment)",
          "PRAGMA integrity_check(word)", "PRAGMA integrity_check(dossier)",
          "PRAGMA integrity_check(document)"}) {
        if (const std::string verdict = database.text(sql); verdict != "ok")
            failDamaged(verdict);
    }
}

void verifyBook(const Database& database)
{
    const OneReading snapshot(database);
    if (const std::string verdict = database.text("PRAGMA integrity_check(1)"); verdict != "ok")
        failDamaged(verdict);
    Query dangling = database.query("PRAGMA foreign_key_check");
    if (dangling.next())
        failDamaged("foreign key: " + dangling.text(0));
    verifyHistory(database);
    verifyFiles(database);
}

} // namespace store
