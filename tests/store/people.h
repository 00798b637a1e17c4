#pragma once

#include "support.h"

#include "store/Accounts.h"
#include "store/Keys.h"

namespace support {

using Key = std::shared_ptr<const store::SigningKey>;

inline Key newKey()
{
    auto key = store::SigningKey::make();
    REQUIRE_OK(key);
    return *key;
}

inline store::SealedKey sealedBy(const Key& key, std::string_view password)
{
    auto sealed = key->sealed(password, store::leastCost);
    REQUIRE_OK(sealed);
    return *sealed;
}

inline store::Account person(const std::string& name, core::Holder holder, const Key& key)
{
    return {name, "Tên " + name, std::move(holder), true, key->publicKey(), 1, 0};
}

/// A filled book with the administrator "lan" (signed in) and the officer "an" of u0.
struct Peopled {
    Folder folder;
    std::unique_ptr<store::Book> book = newBook(folder.book());
    Key lan = newKey();
    Key an = newKey();
    store::Account lanAccount = person("lan", {core::Role::Administrator, "", {}, {}}, lan);
    store::Account anAccount = person("an", {core::Role::UnitOfficer, "u0", {}, {"1.1", "2"}}, an);

    Peopled()
    {
        fill(*book);
        store::AccountChanges changes(*book);
        REQUIRE_OK(changes.addFirst(lanAccount, sealedBy(lan, "mật khẩu 1"), lan));
        changes.signIn(lanAccount, lan);
        REQUIRE_OK(changes.add(anAccount, sealedBy(an, "mật khẩu 2")));
    }
    /// An entry of u0, by whoever is signed in.
    core::Status write(const std::string& code = "1.1", std::int64_t points = 5000)
    {
        auto written = book->writeEntries("a", {change("u0", code, {}, scored(points))}, "");
        return written ? core::Status() : core::Status(written.error());
    }
    fs::path close()
    {
        book.reset();
        return folder.book();
    }
};

} // namespace support
