#include "store/Accounts.h"

#include "core/Fold.h"
#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/OfficeSecret.h"
#include "store/RecordKinds.h"

#include <algorithm>

namespace store {

namespace {

using core::ErrorKind;
using core::Param;

constexpr std::string_view accountColumns =
    "SELECT name, shown, role, unit, areas, criteria, active, public_key, passwords, recoveries, "
    "search FROM account ";

Account readAccount(const Query& row)
{
    Account account;
    account.name = row.text(0);
    account.shown = row.text(1);
    const auto role = core::roleNamed(row.view(2));
    if (!role)
        row.failValue(2);
    account.holder = {*role, row.text(3), splitCodes(row.view(4)), splitCodes(row.view(5))};
    account.isActive = row.flag(6);
    account.publicKey = row.bytes<std::tuple_size_v<PublicKey>>(7);
    account.passwords = row.within(8, 1, largestNumber);
    account.recoveries = row.within(9, 0, largestNumber);
    if (row.view(10) != core::fold(account.name))
        row.failValue(10);
    return account;
}

std::vector<Account> accountsIn(const Database& database)
{
    std::vector<Account> accounts;
    Query rows = database.query(std::string(accountColumns) + "ORDER BY number");
    while (rows.next())
        accounts.push_back(readAccount(rows));
    return accounts;
}

std::optional<Account> accountIn(const Database& database, std::string_view name)
{
    Query row = database.query(std::string(accountColumns) + "WHERE search = ?1");
    if (!row.with(core::fold(name)).next())
        return std::nullopt;
    return readAccount(row);
}

void requireChange(const Database& database, std::string_view name)
{
    if (database.changes() != 1)
        fail(ErrorKind::NotFound, "accounts.unknown", {Param::text("user", std::string(name))});
}

void insertAccount(const Database& database, HistoryWriter& history, const Account& account,
                   const SealedKey& sealed)
{
    if (account.name.empty() || core::fold(account.name).empty())
        fail(ErrorKind::InvalidData, "accounts.no-name");
    if (accountIn(database, account.name))
        fail(ErrorKind::Conflict, "accounts.exists", {Param::text("user", account.name)});
    database
        .query("INSERT INTO account (name, search, shown, role, unit, areas, criteria, active, "
               "passwords, recoveries, public_key, salt, passes, kibibytes, box, failures, "
               "failed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, "
               "?15, 0, 0)")
        .with(account.name, core::fold(account.name), account.shown,
              core::name(account.holder.role), account.holder.unit, joinCodes(account.holder.areas),
              joinCodes(account.holder.criteria), account.isActive ? 1 : 0, account.passwords,
              account.recoveries, std::span<const unsigned char>(sealed.publicKey),
              std::span<const unsigned char>(sealed.salt), sealed.cost.passes,
              sealed.cost.kibibytes, std::span<const unsigned char>(sealed.box))
        .run();
    const std::string after = canonicalText(account);
    history.append({.action = "account", .code = account.name, .after = after});
}

void updateAccount(const Database& database, HistoryWriter& history, const Account& before,
                   const Account& after, const SealedKey* sealed)
{
    if (accountIn(database, before.name) != before || after.name != before.name)
        fail(ErrorKind::Conflict, "accounts.changed", {Param::text("user", before.name)});
    if (before == after)
        return;
    database
        .query("UPDATE account SET shown = ?2, role = ?3, unit = ?4, areas = ?5, criteria = ?6, "
               "active = ?7, passwords = ?8, recoveries = ?9, public_key = ?10 WHERE name = ?1")
        .with(after.name, after.shown, core::name(after.holder.role), after.holder.unit,
              joinCodes(after.holder.areas), joinCodes(after.holder.criteria),
              after.isActive ? 1 : 0, after.passwords, after.recoveries,
              std::span<const unsigned char>(after.publicKey))
        .run();
    requireChange(database, after.name);
    if (sealed != nullptr) {
        database
            .query("UPDATE account SET salt = ?2, passes = ?3, kibibytes = ?4, box = ?5, failures "
                   "= 0, failed_at = 0 WHERE name = ?1")
            .with(after.name, std::span<const unsigned char>(sealed->salt), sealed->cost.passes,
                  sealed->cost.kibibytes, std::span<const unsigned char>(sealed->box))
            .run();
    }
    const std::string was = canonicalText(before);
    const std::string is = canonicalText(after);
    history.append({.action = "account", .code = after.name, .before = was, .after = is});
}

} // namespace

/// Of the table of kinds (Record.cpp).
RecordKind accountKind()
{
    return {.name = "account", .forEach = [](const Database& database, const auto& use) {
                for (const Account& account : accountsIn(database))
                    use({.kind = "account", .code = account.name}, canonicalText(account));
            }};
}

bool isOwnPassword(const Account& before, const Account& after)
{
    Account changed = before;
    ++changed.passwords;
    return changed == after;
}

core::Result<bool> Accounts::any() const
{
    const Book::Impl& book = *m_book.m_impl;
    return guarded([&] {
        return book.asked(&Book::Impl::Known::hasAccounts, [&] { return hasAccounts(book.db()); });
    });
}

core::Result<std::vector<Account>> Accounts::all() const
{
    return guarded([&] { return accountsIn(m_book.m_impl->db()); });
}

core::Result<std::optional<Account>> Accounts::find(std::string_view name) const
{
    return guarded([&] { return accountIn(m_book.m_impl->db(), name); });
}

core::Result<SealedKey> Accounts::sealedKey(std::string_view name) const
{
    return guarded([&] {
        Query row = m_book.m_impl->db().query(
            "SELECT public_key, salt, passes, kibibytes, box FROM account WHERE name = ?1");
        if (!row.with(name).next())
            fail(ErrorKind::NotFound, "accounts.unknown", {Param::text("user", std::string(name))});
        SealedKey sealed;
        sealed.publicKey = row.bytes<std::tuple_size_v<PublicKey>>(0);
        sealed.salt = row.bytes<std::tuple_size_v<decltype(sealed.salt)>>(1);
        sealed.cost = {row.within(2, leastCost.passes, greatestCost.passes),
                       row.within(3, leastCost.kibibytes, greatestCost.kibibytes)};
        sealed.box = row.bytes<std::tuple_size_v<decltype(sealed.box)>>(4);
        return sealed;
    });
}

core::Result<Failures> Accounts::failures(std::string_view name) const
{
    return guarded([&] {
        Query row =
            m_book.m_impl->db().query("SELECT failures, failed_at FROM account WHERE name = ?1");
        if (!row.with(name).next())
            fail(ErrorKind::NotFound, "accounts.unknown", {Param::text("user", std::string(name))});
        return Failures{row.within(0, 0, largestNumber), row.within(1, earliestTime, latestTime)};
    });
}

std::optional<Account> Accounts::signedIn() const
{
    const auto& signer = m_book.m_impl->signer;
    return signer ? std::optional(signer->account) : std::nullopt;
}

std::shared_ptr<const SigningKey> Accounts::signedInKey() const
{
    const auto& signer = m_book.m_impl->signer;
    return signer ? signer->key : nullptr;
}

core::Status Accounts::isAsTold(const Account& account) const
{
    const auto rows = m_book.historyOf({}, {}, account.name);
    if (!rows)
        return rows.error();
    const auto last = std::find_if(rows->begin(), rows->end(),
                                   [](const HistoryRow& row) { return row.action == "account"; });
    if (last != rows->end() && last->after == canonicalText(account))
        return {};
    return core::Error{ErrorKind::Integrity,
                       "store.history-mismatch",
                       {Param::text("action", "account"), Param::text("code", account.name)},
                       {}};
}

core::Status AccountChanges::addFirst(const Account& account, const SealedKey& sealed,
                                      std::shared_ptr<const SigningKey> key)
{
    return guarded([&] {
        Book::Impl& book = *m_book.m_impl;
        Write write(book);
        if (hasAccounts(book.db()))
            fail(ErrorKind::Conflict, "accounts.not-first");
        const Signer self{account, std::move(key)};
        HistoryWriter history(book.db(), book.now(), account.name, {}, {}, &self);
        insertAccount(book.db(), history, account, sealed);
        history.finish();
        shareOfficeKey(book.db(), &self);
        write.commit();
    });
}

core::Status AccountChanges::add(const Account& account, const SealedKey& sealed)
{
    return guarded([&] {
        Book::Impl& book = *m_book.m_impl;
        Write write(book);
        HistoryWriter history = book.historyWriter();
        insertAccount(book.db(), history, account, sealed);
        history.finish();
        shareOfficeKey(book.db(), book.signer ? &*book.signer : nullptr);
        write.commit();
    });
}

core::Status AccountChanges::change(const Account& before, const Account& after,
                                    const SealedKey* sealed)
{
    return guarded([&] {
        Book::Impl& book = *m_book.m_impl;
        Write write(book);
        HistoryWriter history = book.historyWriter();
        updateAccount(book.db(), history, before, after, sealed);
        history.finish();
        shareOfficeKey(book.db(), book.signer ? &*book.signer : nullptr);
        write.commit();
    });
}

core::Status AccountChanges::recover(const Account& before, const SealedKey& sealed,
                                     std::shared_ptr<const SigningKey> key,
                                     const std::string& reason)
{
    return guarded([&] {
        Book::Impl& book = *m_book.m_impl;
        Write write(book);
        Account after = before;
        after.publicKey = sealed.publicKey;
        ++after.passwords;
        ++after.recoveries;
        const Signer self{after, std::move(key)};
        HistoryWriter history(book.db(), book.now(), before.name, reason, {}, &self);
        updateAccount(book.db(), history, before, after, &sealed);
        history.finish();
        write.commit();
    });
}

core::Status AccountChanges::setFailures(std::string_view name, const Failures& failures)
{
    return guarded([&] {
        Book::Impl& book = *m_book.m_impl;
        Write write(book);
        book.db()
            .query("UPDATE account SET failures = ?2, failed_at = ?3 WHERE name = ?1")
            .with(name, failures.count, failures.last)
            .run();
        requireChange(book.db(), name);
        write.commit();
    });
}

void AccountChanges::signIn(const Account& account, std::shared_ptr<const SigningKey> key)
{
    m_book.m_impl->signer = Signer{account, std::move(key)};
}

void AccountChanges::signOut()
{
    m_book.m_impl->signer.reset();
}

} // namespace store
