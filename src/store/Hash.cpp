#include "store/Hash.h"

#include <sodium.h>

#include <bit>
#include <cstring>
#include <utility>

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

namespace {

/// In 8 bytes, the lowest first.
std::array<char, 8> lengthOf(std::string_view field)
{
    const auto length = static_cast<std::uint64_t>(field.size());
    std::array<char, sizeof(length)> digits{};
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(digits.data(), &length, sizeof(length));
    } else {
        for (std::size_t i = 0; i < digits.size(); ++i)
            digits[i] = static_cast<char>(length >> 8U * i & 0xFFU);
    }
    return digits;
}

} // namespace

void addField(std::string& bytes, std::string_view field)
{
    const auto length = lengthOf(field);
    bytes.append(length.data(), length.size());
    bytes += field;
}

namespace {

crypto_generichash_state* stateOf(std::span<unsigned char> bytes)
{
    return reinterpret_cast<crypto_generichash_state*>(bytes.data());
}

constexpr std::size_t smallBlock = 8 * 1024;
/// A quarter of a millisecond for the thread, ten times what starting it costs.
constexpr std::size_t largeBlock = 256 * 1024;

} // namespace

FieldHash::FieldHash() : m_pending(smallBlock)
{
    static_assert(sizeof(crypto_generichash_state) <= stateSize);
    static_assert(alignof(crypto_generichash_state) <= 64);
    prepare();
    crypto_generichash_init(stateOf(m_state), nullptr, 0, std::tuple_size_v<Digest>);
}

void FieldHash::add(std::string_view field)
{
    const auto length = lengthOf(field);
    if (m_pendingBytes + length.size() + field.size() > m_pending.size())
        return addLarge({length.data(), length.size()}, field);
    char* end = m_pending.data() + m_pendingBytes;
    std::memcpy(end, length.data(), length.size());
    if (!field.empty())
        std::memcpy(end + length.size(), field.data(), field.size());
    m_pendingBytes += length.size() + field.size();
}

void FieldHash::addLarge(std::string_view length, std::string_view field)
{
    flush();
    if (length.size() + field.size() > m_pending.size()) {
        if (m_hashing.valid())
            m_hashing.get();
        update(length.data(), length.size());
        update(field.data(), field.size());
        return;
    }
    add(field);
}

void FieldHash::update(const char* bytes, std::size_t size)
{
    crypto_generichash_update(stateOf(m_state), reinterpret_cast<const unsigned char*>(bytes),
                              size);
}

void FieldHash::flush()
{
    if (m_hashing.valid())
        m_hashing.get();
    if (m_pending.size() == largeBlock) {
        std::swap(m_pending, m_aside);
        m_hashing = std::async(std::launch::async,
                               [this, size = m_pendingBytes] { update(m_aside.data(), size); });
        m_pending.resize(largeBlock);
    } else {
        update(m_pending.data(), m_pendingBytes);
        // There was one block of it, so there may be many.
        m_pending.resize(m_pending.size() == smallBlock ? 4 * smallBlock : largeBlock);
    }
    m_pendingBytes = 0;
}

Digest FieldHash::finish()
{
    if (m_hashing.valid())
        m_hashing.get();
    update(m_pending.data(), m_pendingBytes);
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
