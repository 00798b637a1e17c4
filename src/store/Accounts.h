#pragma once

#include "core/Result.h"
#include "core/Role.h"
#include "store/Book.h"
#include "store/Keys.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The people of a book and who of them is signed in (docs/storage.md, "Accounts").
///
/// A book without accounts is a single-user book. In one with accounts every batch of the history
/// is signed by the key of its author, and nothing that history tells is written without one
/// (NotPermitted "gate.sign-in").
namespace store {

/// A person, as history keeps it. The name is what one signs in with: it never changes, and no two
/// are the same without marks and case.
struct Account {
    std::string name;
    std::string shown; ///< how the person is named on screen and paper
    core::Holder holder;
    bool isActive = true;
    PublicKey publicKey{};
    std::int64_t passwords = 1; ///< how often one was set
    /// How often one was set by whoever has the file, without the old one or an administrator.
    std::int64_t recoveries = 0;

    bool operator==(const Account&) const = default;
};

/// Wrong passwords since the last right one.
struct Failures {
    std::int64_t count = 0;
    std::int64_t last = 0; ///< UTC, milliseconds since 1970

    bool operator==(const Failures&) const = default;
};

/// Whether nothing but one's own password is another.
bool isOwnPassword(const Account& before, const Account& after);

/// Reading.
class Accounts {
public:
    explicit Accounts(const Book& book) : m_book(book) {}

    core::Result<bool> any() const;
    core::Result<std::vector<Account>> all() const; ///< in the order in which they came
    /// By name, marks and case aside; nothing where there is none.
    core::Result<std::optional<Account>> find(std::string_view name) const;
    /// NotFound "accounts.unknown" (user); the exact name.
    core::Result<SealedKey> sealedKey(std::string_view name) const;
    core::Result<Failures> failures(std::string_view name) const;
    /// Who is signed in; nothing where nobody is.
    std::optional<Account> signedIn() const;
    /// The key of who is signed in; nothing where nobody is.
    std::shared_ptr<const SigningKey> signedInKey() const;
    /// Whether the account is what the history says of it last. Integrity "store.history-mismatch".
    core::Status isAsTold(const Account& account) const;

private:
    const Book& m_book;
};

/// Changes. Each is one transaction with its history row.
class AccountChanges {
public:
    explicit AccountChanges(Book& book) : m_book(book) {}

    /// The first account of a book signs its own making. Conflict "accounts.not-first".
    core::Status addFirst(const Account& account, const SealedKey& sealed,
                          std::shared_ptr<const SigningKey> key);
    /// Conflict "accounts.exists" (user); InvalidData "accounts.no-name".
    core::Status add(const Account& account, const SealedKey& sealed);
    /// The account of that name, with another key or its old one under another password where
    /// `sealed` is given. Conflict "accounts.changed" (user) where the book does not hold `before`.
    core::Status change(const Account& before, const Account& after,
                        const SealedKey* sealed = nullptr);
    /// A new key that signs its own coming, by whoever can write the file.
    core::Status recover(const Account& before, const SealedKey& sealed,
                         std::shared_ptr<const SigningKey> key, const std::string& reason);
    /// Not part of the history.
    core::Status setFailures(std::string_view name, const Failures& failures);

    /// From now on history is written in this account's name and signed with the key.
    void signIn(const Account& account, std::shared_ptr<const SigningKey> key);
    void signOut();

private:
    Book& m_book;
};

} // namespace store
