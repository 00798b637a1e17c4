#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <future>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace store {

/// BLAKE2b with 32 bytes of output, the only hash of the book.
using Digest = std::array<unsigned char, 32>;

Digest digestOf(std::string_view bytes);
std::string toHex(std::span<const unsigned char> bytes);
/// digestOf in hex: the hash of an index set's text.
std::string hashHex(std::string_view bytes);
/// 16 random bytes in hex.
std::string randomIdentity();

/// Appends the length in 8 bytes, the lowest first, then the text: so that no two lists of fields
/// have the same bytes.
void addField(std::string& bytes, std::string_view field);

/// The digest of many fields, without holding them. What is long is hashed by a thread of its own,
/// block by block, while the next fields come.
class FieldHash {
public:
    FieldHash();
    FieldHash(const FieldHash&) = delete;
    FieldHash& operator=(const FieldHash&) = delete;
    void add(std::string_view field);
    /// Once.
    Digest finish();

private:
    void update(const char* bytes, std::size_t size);
    void flush();

    /// A field that did not fit any more is added to an empty block.
    void addLarge(std::string_view length, std::string_view field);

    static constexpr std::size_t stateSize = 384;
    alignas(64) std::array<unsigned char, stateSize> m_state{};
    std::vector<char> m_pending; ///< of which m_pendingBytes are not hashed yet
    std::size_t m_pendingBytes = 0;
    std::vector<char> m_aside;   ///< what the thread hashes
    std::future<void> m_hashing; ///< last: it must be over before the rest goes
};

/// A hash for this run alone: its key is made anew for each object, so that nobody can prepare
/// texts that have the same (SipHash-2-4).
class SecretHash {
public:
    SecretHash();
    std::uint64_t of(std::string_view bytes) const;

private:
    std::array<unsigned char, 16> m_key{};
};

} // namespace store
