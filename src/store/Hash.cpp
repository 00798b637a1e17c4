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

void addField(std::string& bytes, std::string_view field)
{
    auto length = static_cast<std::uint64_t>(field.size());
    std::array<char, 8> digits{};
    for (char& digit : digits) {
        digit = static_cast<char>(length & 0xFFU);
        length >>= 8U;
    }
    bytes.append(digits.data(), digits.size());
    bytes += field;
}

namespace {

crypto_generichash_state* stateOf(std::span<unsigned char> bytes)
{
    return reinterpret_cast<crypto_generichash_state*>(bytes.data());
}

constexpr std::size_t pendingBytes = 8192;

} // namespace

FieldHash::FieldHash()
{
    static_assert(sizeof(crypto_generichash_state) <= stateSize);
    static_assert(alignof(crypto_generichash_state) <= 64);
    prepare();
    crypto_generichash_init(stateOf(m_state), nullptr, 0, std::tuple_size_v<Digest>);
    m_pending.reserve(2 * pendingBytes);
}

void FieldHash::add(std::string_view field)
{
    addField(m_pending, field);
    if (m_pending.size() >= pendingBytes)
        flush();
}

void FieldHash::flush()
{
    crypto_generichash_update(stateOf(m_state),
                              reinterpret_cast<const unsigned char*>(m_pending.data()),
                              m_pending.size());
    m_pending.clear();
}

Digest FieldHash::finish()
{
    flush();
    Digest digest{};
    crypto_generichash_final(stateOf(m_state), digest.data(), digest.size());
    return digest;
}

SecretHash::SecretHash()
{
    static_assert(crypto_shorthash_KEYBYTES == 16 && crypto_shorthash_BYTES == 8);
    prepare();
    crypto_shorthash_keygen(m_key.data());
}

std::uint64_t SecretHash::of(std::string_view bytes) const
{
    std::array<unsigned char, 8> out{};
    crypto_shorthash(out.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                     m_key.data());
    std::uint64_t value = 0;
    for (const unsigned char byte : out)
        value = value << 8U | byte;
    return value;
}

std::string randomIdentity()
{
    prepare();
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return toHex(bytes);
}

} // namespace store
