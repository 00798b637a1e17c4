#pragma once

#include "core/Result.h"
#include "store/Accounts.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

/// Signing in to a book with accounts: a quick beginning that reads the book, a slow middle that
/// needs nothing but what it is given and may run in any thread, a quick end that writes.
/// Passwords and names are in NFC. Times are UTC, milliseconds since 1970.
namespace app {

using SigningKey = std::shared_ptr<const store::SigningKey>;

/// What the slow part needs.
struct SignInTry {
    store::Account account; ///< without a name where the book has none such
    store::SealedKey sealed;
};

/// How long nothing is tried after so many wrong passwords: nothing before the third, then 5 s, 10,
/// 20 … to 15 minutes. In milliseconds.
std::int64_t waitAfter(std::int64_t failures);

/// NotPermitted "sign-in.wait" (seconds that are left); Integrity "store.history-mismatch" where
/// the account is not what history says. Of a name that the book does not have the same is tried,
/// so that it takes as long.
core::Result<SignInTry> beginSignIn(const store::Book& book, std::string_view name,
                                    std::int64_t now);
/// NotPermitted "sign-in.wrong"; those of store::SigningKey::open. Slow (up to a second).
core::Result<SigningKey> tryPassword(const SignInTry& attempt, std::string_view password);
/// Signs in, or counts a wrong password. NotPermitted "sign-in.closed" where the account is no
/// longer active; the error of `key`.
core::Result<store::Account> finishSignIn(store::Book& book, const SignInTry& attempt,
                                          const core::Result<SigningKey>& key, std::int64_t now);
/// All three.
core::Result<store::Account> signIn(store::Book& book, std::string_view name,
                                    std::string_view password, std::int64_t now);
/// One more wrong password, where the book can be written.
void countFailure(store::Book& book, const SignInTry& attempt, std::int64_t now);

/// The key is wiped; nothing can be changed until somebody signs in.
void signOut(store::Book& book);

} // namespace app
