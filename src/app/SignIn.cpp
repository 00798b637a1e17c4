#include "app/SignIn.h"

#include "app/Log.h"
#include "app/Permission.h"
#include "core/Codes.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

constexpr std::int64_t freeFailures = 2;
constexpr std::int64_t firstWait = 5'000;
constexpr std::int64_t longestWait = 15 * 60'000;
constexpr std::int64_t second = 1'000;

/// What is left of the wait. A clock that was set back begins it anew, so that it never is longer.
std::int64_t waitLeft(const store::Failures& failures, std::int64_t now)
{
    const std::int64_t whole = waitAfter(failures.count);
    return std::clamp<std::int64_t>(failures.last + whole - now, 0, whole);
}

} // namespace

std::int64_t waitAfter(std::int64_t failures)
{
    std::int64_t wait = failures > freeFailures ? firstWait : 0;
    for (std::int64_t i = freeFailures + 1; i < failures && wait < longestWait; ++i)
        wait *= 2;
    return std::min(wait, longestWait);
}

core::Result<SignInTry> beginSignIn(const store::Book& book, std::string_view name,
                                    std::int64_t now)
{
    const store::Accounts accounts(book);
    auto found = accounts.find(name);
    if (!found)
        return std::move(found).error();
    if (!*found)
        return SignInTry{};
    const store::Account& account = **found;
    if (core::Status told = accounts.isAsTold(account); !told)
        return told.error();
    const auto failures = accounts.failures(account.name);
    if (!failures)
        return failures.error();
    if (const std::int64_t left = waitLeft(*failures, now); left > 0)
        return core::Error{core::ErrorKind::NotPermitted,
                           core::codes::signInWait,
                           {core::Param::num("seconds", (left + second - 1) / second)},
                           {}};
    auto sealed = accounts.sealedKey(account.name);
    if (!sealed)
        return std::move(sealed).error();
    return SignInTry{account, *sealed};
}

core::Result<SigningKey> tryPassword(const SignInTry& attempt, std::string_view password)
{
    return store::SigningKey::open(attempt.sealed, password);
}

core::Result<store::Account> finishSignIn(store::Book& book, const SignInTry& attempt,
                                          const core::Result<SigningKey>& key, std::int64_t now)
{
    if (!key) {
        logError("not signed in: " + key.error().code);
        if (key.error().code == core::codes::signInWrong)
            countFailure(book, attempt, now);
        return key.error();
    }
    if (!attempt.account.isActive)
        return core::Error{core::ErrorKind::NotPermitted, "sign-in.closed", {}, {}};
    const auto failures = store::Accounts(book).failures(attempt.account.name);
    if (!failures)
        return failures.error();
    if (failures->count > 0 && !book.isReadOnly()) {
        if (core::Status done = store::AccountChanges(book).setFailures(attempt.account.name, {});
            !done)
            return done.error();
    }
    store::AccountChanges(book).signIn(attempt.account, *key);
    logInfo("signed in");
    return attempt.account;
}

core::Result<store::Account> signIn(store::Book& book, std::string_view name,
                                    std::string_view password, std::int64_t now)
{
    const auto attempt = beginSignIn(book, name, now);
    if (!attempt)
        return attempt.error();
    return finishSignIn(book, *attempt, tryPassword(*attempt, password), now);
}

void countFailure(store::Book& book, const SignInTry& attempt, std::int64_t now)
{
    if (attempt.account.name.empty() || book.isReadOnly())
        return;
    const auto failures = store::Accounts(book).failures(attempt.account.name);
    if (!failures)
        return;
    if (const core::Status counted = store::AccountChanges(book).setFailures(
            attempt.account.name, {failures->count + 1, now});
        !counted)
        logError("wrong password not counted: " + counted.error().code);
}

void signOut(store::Book& book)
{
    store::AccountChanges(book).signOut();
}

} // namespace app
