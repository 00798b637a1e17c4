#include "store/Hash.h"

#include <sodium.h>

namespace store {

namespace {

// Chooses the fast implementation for this processor and seeds the random generator; repeated calls
// do nothing.
void prepare()
{
    static const int ready = sodium_init();
    static_cast<void>(ready);
}

} // namespace

Digest digestOf(std::string_view bytes)
{
    static_assert(crypto_generichash_BYTES == std::tuple_size_v<Digest>);
    prepare();
    Digest digest{};
    crypto_generichash(digest.data(), digest.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr,
                       0);
    return digest;
}

std::string toHex(std::span<const unsigned char> bytes)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const unsigned char byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    }
    return text;
}

std::string hashHex(std::string_view bytes)
{
    return toHex(digestOf(bytes));
}

std::string randomIdentity()
{
    prepare();
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return toHex(bytes);
}

} // namespace store
