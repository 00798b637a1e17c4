#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace store {

/// BLAKE2b with 32 bytes of output, the only hash of the book.
using Digest = std::array<unsigned char, 32>;

Digest digestOf(std::string_view bytes);
std::string toHex(std::span<const unsigned char> bytes);
/// digestOf in hex: the hash of an index set's text.
std::string hashHex(std::string_view bytes);
/// 16 random bytes in hex.
std::string randomIdentity();

} // namespace store
