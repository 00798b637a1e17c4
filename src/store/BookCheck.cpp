#include "store/BookImpl.h"

namespace store {

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
