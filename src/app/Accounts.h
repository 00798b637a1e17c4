#pragma once

#include "app/SignIn.h"
#include "core/Result.h"
#include "store/Accounts.h"

#include <string>
#include <string_view>
#include <vector>

/// The people of a book: adding, changing and closing accounts, passwords (docs/storage.md,
/// "Accounts"). Only an administrator who is signed in may do it, but for the first account of a
/// book, one's own password, and the recovery. Texts are in NFC.
namespace app {

/// A password has at least so many letters.
inline constexpr std::size_t shortestPassword = 8;

/// A key for an account under its password, made before the book is touched.
struct FreshKey {
    SigningKey key;
    store::SealedKey sealed;
};
/// A new pair. InvalidData "accounts.password-short" (least), those of store::SigningKey. Slow: any
/// thread may do it.
core::Result<FreshKey> freshKey(std::string_view password,
                                const store::KeyCost& cost = store::everydayCost);
/// The same pair under another password; as freshKey().
core::Result<FreshKey> underPassword(SigningKey key, std::string_view password,
                                     const store::KeyCost& cost = store::everydayCost);

/// An administrator's password that was set without the old one.
struct Recovery {
    std::string user;
    std::string time;   ///< UTC, "YYYY-MM-DDTHH:MM:SS.mmmZ"
    std::string reason; ///< a stored text (StepText.h)
};
/// All of them, account by account, the oldest first.
core::Result<std::vector<Recovery>> recoveriesOf(const store::Book& book);
/// The sentence for it: "accounts.recovered" (user, since, reason).
core::Problem recoveredNote(const Recovery& recovery);

/// What is said of a person.
struct Person {
    std::string name;  ///< what one signs in with
    std::string shown; ///< how the person is named; empty: as the name
    core::Holder holder;
};

/// Errors of all: those of the store and of Gate::refusal(); InvalidData "accounts.no-name",
/// "accounts.bad-name" (value), "accounts.no-unit" (an officer without a unit), "accounts.unit-of"
/// (a unit, areas or criteria where the role has none), "accounts.no-code" (code: in no set of the
/// book); NotFound "store.no-unit" (unit), "accounts.unknown" (user), "accounts.none" where
/// the book has no accounts.
class AccountEditor {
public:
    explicit AccountEditor(store::Book& book) : m_book(book) {}

    /// Makes the book one with accounts; the person is its administrator and is signed in
    /// afterwards. Conflict "accounts.not-first"; InvalidData "accounts.first-administrator" where
    /// another role is asked for.
    core::Status addFirst(const Person& person, const FreshKey& key);
    /// Conflict "accounts.exists" (user).
    core::Status add(const Person& person, const FreshKey& key);
    /// Shown name, role and place of the account that has the person's name. Conflict
    /// "accounts.last-administrator".
    core::Status change(const Person& person);
    /// Closes an account or opens it again. Conflict "accounts.last-administrator".
    core::Status setActive(std::string_view name, bool isActive);
    /// A new key under a new password, for somebody else. Conflict "accounts.own-reset".
    core::Status reset(std::string_view name, const FreshKey& key);
    /// One's own: the key of underPassword(). NotPermitted "gate.sign-in".
    core::Status setOwnPassword(const FreshKey& key);
    /// A new key for an administrator, by whoever can write the file; leaves its mark. NotPermitted
    /// "accounts.no-recovery" (names: of the administrators) for all others. `by`: who does it, for
    /// the history.
    core::Status recover(std::string_view name, const FreshKey& key, std::string_view by);

private:
    core::Result<store::Account> present(std::string_view name) const;
    core::Result<store::Account> accountOf(const Person& person) const;
    core::Status checkCodes(const core::Holder& holder) const;
    /// Writes, and goes on as signed in where it is oneself.
    core::Status put(const store::Account& before, const store::Account& after,
                     const FreshKey* key = nullptr);

    store::Book& m_book;
};

} // namespace app
