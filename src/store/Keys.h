#pragma once

#include "core/Result.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

/// Signing keys of accounts: Ed25519, kept in the book under a password (docs/storage.md,
/// "Accounts"). Nothing here needs a book, so that it can run in any thread: making a key of a
/// password takes most of a second on purpose.
namespace store {

using PublicKey = std::array<unsigned char, 32>;
using Signature = std::array<unsigned char, 64>;

/// What Argon2id is to cost: passes over so much memory.
struct KeyCost {
    std::int64_t passes = 3;
    std::int64_t kibibytes = 64 * 1024;

    bool operator==(const KeyCost&) const = default;
};
/// RFC 9106, section 4, second recommendation (3 passes, 64 MiB).
inline constexpr KeyCost everydayCost{};
/// The least that Argon2id can do: for tests.
inline constexpr KeyCost leastCost{1, 8};
/// What is accepted from a book: more would hold the program up.
inline constexpr KeyCost greatestCost{16, 256 * 1024};

/// A secret key under a password, as the book keeps it.
struct SealedKey {
    PublicKey publicKey{};
    std::array<unsigned char, 16> salt{};
    KeyCost cost;
    std::array<unsigned char, 72> box{}; ///< nonce, proof, seed of the key

    bool operator==(const SealedKey&) const = default;
};

/// A secret of 32 bytes (the seed of a pair, the key of a stream) sealed for a key: only who has
/// its secret can open it (libsodium crypto_box_seal, for the Curve25519 form of the key).
using SealedSeed = std::array<unsigned char, 80>;
using Seed = std::array<unsigned char, 32>;
/// InvalidData "store.key-damaged" where `reader` is no key.
core::Result<SealedSeed> sealSeed(const Seed& seed, const PublicKey& reader);

/// A pair of keys. The secret one lies in memory that is not swapped out, is fenced, cannot be
/// written while it lives and is wiped at its end.
class SigningKey {
public:
    /// A new pair. Internal "store.no-memory".
    static core::Result<std::shared_ptr<const SigningKey>> make();
    /// NotPermitted "sign-in.wrong" where the password does not open it; Integrity
    /// "store.key-damaged" where what it opens is not the secret of the public key; InvalidData
    /// "store.key-cost" (beyond greatestCost), Internal "store.no-memory". Slow.
    static core::Result<std::shared_ptr<const SigningKey>> open(const SealedKey& sealed,
                                                                std::string_view password);
    /// The pair of a seed. Internal "store.no-memory".
    static core::Result<std::shared_ptr<const SigningKey>> fromSeed(const Seed& seed);
    /// The pair whose seed was sealed for `reader`. NotPermitted "office.sealed" where it was
    /// sealed for another key.
    static core::Result<std::shared_ptr<const SigningKey>> unsealed(const SealedSeed& sealed,
                                                                    const SigningKey& reader);
    ~SigningKey();
    SigningKey(const SigningKey&) = delete;
    SigningKey& operator=(const SigningKey&) = delete;

    const PublicKey& publicKey() const { return m_public; }
    Signature sign(std::string_view message) const;
    /// The same pair under a password. Errors as of open(). Slow.
    core::Result<SealedKey> sealed(std::string_view password, const KeyCost& cost) const;
    /// What fromSeed() takes: the secret itself.
    Seed seed() const;
    /// What sealSeed() has sealed for this key. NotPermitted "office.sealed" where it was sealed
    /// for another one.
    core::Result<Seed> openSeed(const SealedSeed& sealed) const;
    /// For unsealed(). InvalidData "store.key-damaged" where `reader` is no key.
    core::Result<SealedSeed> sealedFor(const PublicKey& reader) const;

private:
    SigningKey() = default;
    bool takeSeed(const unsigned char* seed); ///< false without memory

    PublicKey m_public{};
    unsigned char* m_secret = nullptr; ///< seed and public key, libsodium's own
};

bool isSignedBy(const PublicKey& key, std::string_view message, const Signature& signature);

/// A password is not left in memory longer than it is used.
void wipe(std::string& secret);

} // namespace store
