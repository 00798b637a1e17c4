#pragma once

#include "core/Result.h"
#include "store/Keys.h"

#include <string>
#include <string_view>

/// Bodies that only the receiver can read (docs/exchange-format.md, "A sealed body").
namespace package {

/// `plain` for `receiver` alone. Each call gives other bytes. InvalidData "store.key-damaged" where
/// `receiver` is no key.
core::Result<std::string> seal(std::string_view plain, const store::PublicKey& receiver);

/// The reverse. NotPermitted "office.sealed" where it was sealed for another key; Integrity
/// "package.damaged" where it is not what seal() has made, whole.
core::Result<std::string> unseal(std::string_view sealed, const store::SigningKey& receiver);

} // namespace package
