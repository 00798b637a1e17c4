#include "store/Office.h"

#include "store/Accounts.h"
#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/Hash.h"
#include "store/OfficeSecret.h"
#include "store/RecordKinds.h"

#include <sodium.h>

#include <algorithm>

namespace store {

namespace {

using core::ErrorKind;
using Key = std::shared_ptr<const SigningKey>;

Office readOffice(const Query& row)
{
    return {row.text(0), row.bytes<std::tuple_size_v<PublicKey>>(1)};
}

std::optional<Office> officeIn(const Database& database)
{
    Query row = database.query("SELECT name, public_key FROM office");
    return row.next() ? std::optional(readOffice(row)) : std::nullopt;
}

/// What is opened of a share; an Error where it was sealed for another key.
core::Result<Key> openShare(const Database& database, const Signer* signer)
{
    const core::Error sealed{ErrorKind::NotPermitted, "office.sealed", {}, {}};
    Query row = database.query("SELECT box FROM office_secret WHERE account = ?1");
    if (!row.with(signer != nullptr ? std::string_view(signer->account.name) : "").next()) {
        // The first account is just being made: the secret still lies open.
        if (signer == nullptr || !row.with("").next())
            return sealed;
    }
    const auto box = row.blob(0);
    if (Seed seed{}; box.size() == seed.size()) {
        std::copy(box.begin(), box.end(), seed.begin());
        auto key = SigningKey::fromSeed(seed);
        sodium_memzero(seed.data(), seed.size());
        return key;
    }
    SealedSeed share{};
    if (signer == nullptr || box.size() != share.size())
        return sealed;
    std::copy(box.begin(), box.end(), share.begin());
    return SigningKey::unsealed(share, *signer->key);
}

/// The pair of the office, sure to be what the book says of it.
core::Result<Key> openKey(const Database& database, const Signer* signer, const Office& office)
{
    auto key = openShare(database, signer);
    if (key && (*key)->publicKey() != office.publicKey)
        return core::Error{ErrorKind::Integrity, "store.key-damaged", {}, {}};
    return key;
}

void putShare(const Database& database, std::string_view account,
              std::span<const unsigned char> box)
{
    database.query("INSERT INTO office_secret (account, box) VALUES (?1, ?2)")
        .with(account, box)
        .run();
}

/// Everybody's share anew.
void putShares(const Database& database, const SigningKey& key)
{
    struct Reader {
        std::string name;
        PublicKey key{};
    };
    std::vector<Reader> readers;
    bool hasAccounts = false;
    {
        Query rows = database.query("SELECT name, public_key, role, active FROM account");
        while (rows.next()) {
            hasAccounts = true;
            if (rows.view(2) != core::name(core::Role::Administrator) || !rows.flag(3))
                continue;
            readers.push_back({rows.text(0), rows.bytes<std::tuple_size_v<PublicKey>>(1)});
        }
    }
    database.query("DELETE FROM office_secret").run();
    if (!hasAccounts) {
        Seed seed = key.seed();
        putShare(database, "", seed);
        sodium_memzero(seed.data(), seed.size());
    }
    for (const Reader& reader : readers) {
        const auto share = key.sealedFor(reader.key);
        if (!share)
            throw Failure{share.error()};
        putShare(database, reader.name, *share);
    }
}

void putOffice(const Database& database, HistoryWriter& history,
               const std::optional<Office>& present, const Office& office)
{
    if (present == office)
        return;
    database
        .query("INSERT INTO office (number, name, public_key) VALUES (1, ?1, ?2) ON CONFLICT "
               "(number) DO UPDATE SET name = ?1, public_key = ?2")
        .with(office.name, std::span<const unsigned char>(office.publicKey))
        .run();
    const std::string before = present ? canonicalText(*present) : std::string();
    const std::string after = canonicalText(office);
    history.append({.action = "office", .before = before, .after = after});
}

} // namespace

std::string canonicalText(const Office& office)
{
    return office.name.empty() ? std::string() : joinFields({office.name, toHex(office.publicKey)});
}

/// Of the table of kinds (Record.cpp).
RecordKind officeKind()
{
    return {.name = "office", .forEach = [](const Database& database, const auto& use) {
                if (const auto office = officeIn(database))
                    use({.kind = "office"}, canonicalText(*office));
            }};
}

void shareOfficeKey(const Database& database, const Signer* signer)
{
    const auto office = officeIn(database);
    if (!office)
        return;
    const auto key = openKey(database, signer, *office);
    if (key)
        putShares(database, **key);
}

core::Result<std::optional<Office>> Offices::of(const Book& book)
{
    return guarded([&] { return officeIn(book.m_impl->db()); });
}

core::Result<Key> Offices::key(const Book& book)
{
    return guarded([&] {
        const auto office = officeIn(book.m_impl->db());
        if (!office)
            fail(ErrorKind::NotFound, "office.none");
        const auto& signer = book.m_impl->signer;
        auto key = openKey(book.m_impl->db(), signer ? &*signer : nullptr, *office);
        if (!key)
            throw Failure{key.error()};
        return *std::move(key);
    });
}

core::Status Offices::put(Book& book, const std::string& name, bool isFresh)
{
    return guarded([&] {
        if (name.empty())
            fail(ErrorKind::InvalidData, "office.no-name");
        Write write(*book.m_impl);
        const Database& database = book.m_impl->db();
        const auto present = officeIn(database);
        Office office{name, present ? present->publicKey : PublicKey()};
        if (!present || isFresh) {
            const auto key = SigningKey::make();
            if (!key)
                throw Failure{key.error()};
            office.publicKey = (*key)->publicKey();
            putShares(database, **key);
        }
        HistoryWriter history = book.m_impl->historyWriter();
        putOffice(database, history, present, office);
        history.finish();
        write.commit();
    });
}

} // namespace store
