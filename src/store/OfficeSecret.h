#pragma once

namespace store {

class Database;
struct Signer;

/// Whose the office's secret is follows the accounts: whenever one changes, each active
/// administrator gets a share, sealed for the key that the account has now, and everybody else's
/// goes, the open one too. Where `signer` cannot open it all stays as it is: who can will share it
/// the next time. Inside the caller's transaction; nothing of it is history. Throws Failure.
void shareOfficeKey(const Database& database, const Signer* signer);

} // namespace store
