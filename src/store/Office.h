#pragma once

#include "store/Book.h"
#include "store/Keys.h"

#include <memory>
#include <optional>
#include <string>

namespace store {

/// The office that keeps a book, as its packages name it (docs/exchange-format.md).
struct Office {
    std::string name;
    PublicKey publicKey{};

    bool operator==(const Office&) const = default;
};

/// "name|public key", the key in hex; the empty text where there is none.
std::string canonicalText(const Office& office);

/// The office of a book and its pair of keys. The secret lies in the book: as it is while there are
/// no accounts, else sealed for each administrator.
class Offices {
public:
    /// Nothing where none has been named.
    static core::Result<std::optional<Office>> of(const Book& book);
    /// The pair that signs. NotFound "office.none"; NotPermitted "office.sealed" where who is
    /// signed in has no share of it.
    static core::Result<std::shared_ptr<const SigningKey>> key(const Book& book);
    /// Names it; the first time, or where `isFresh`, with a new pair of keys. InvalidData
    /// "office.no-name".
    static core::Status put(Book& book, const std::string& name, bool isFresh);
};

} // namespace store
