#include "store/Keys.h"

#include "core/Codes.h"

#include <sodium.h>

#include <algorithm>

namespace store {

namespace {

constexpr std::size_t nonceSize = crypto_secretbox_NONCEBYTES;
constexpr std::size_t seedSize = crypto_sign_SEEDBYTES;
constexpr long long bytesOfKib = 1024;

static_assert(std::tuple_size_v<PublicKey> == crypto_sign_PUBLICKEYBYTES);
static_assert(std::tuple_size_v<Signature> == crypto_sign_BYTES);
static_assert(std::tuple_size_v<Seed> == crypto_sign_SEEDBYTES);
static_assert(std::tuple_size_v<SealedSeed> == crypto_sign_SEEDBYTES + crypto_box_SEALBYTES);
static_assert(std::tuple_size_v<decltype(SealedKey::salt)> == crypto_pwhash_SALTBYTES);
static_assert(std::tuple_size_v<decltype(SealedKey::box)> ==
              nonceSize + crypto_secretbox_MACBYTES + seedSize);

bool isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

core::Error noMemory()
{
    return {core::ErrorKind::Internal, "store.no-memory", {}, {}};
}

/// Bytes on the stack that are wiped when their work is done.
template<std::size_t size>
struct Secret {
    std::array<unsigned char, size> bytes{};
    Secret() = default;
    ~Secret() { sodium_memzero(bytes.data(), bytes.size()); }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
};

using BoxKey = Secret<crypto_secretbox_KEYBYTES>;

bool isWithin(const KeyCost& cost)
{
    return cost.passes >= leastCost.passes && cost.passes <= greatestCost.passes &&
           cost.kibibytes >= leastCost.kibibytes && cost.kibibytes <= greatestCost.kibibytes;
}

/// The key that a password stands for: Argon2id. Nothing in `key` where it fails.
core::Status derive(BoxKey& key, std::string_view password, const SealedKey& sealed)
{
    if (!isWithin(sealed.cost))
        return core::Error{core::ErrorKind::InvalidData, "store.key-cost", {}, {}};
    if (!isReady() ||
        crypto_pwhash(key.bytes.data(), key.bytes.size(), password.data(), password.size(),
                      sealed.salt.data(), static_cast<unsigned long long>(sealed.cost.passes),
                      static_cast<std::size_t>(sealed.cost.kibibytes * bytesOfKib),
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return noMemory();
    return {};
}

} // namespace

SigningKey::~SigningKey()
{
    sodium_free(m_secret);
}

bool SigningKey::takeSeed(const unsigned char* seed)
{
    m_secret = static_cast<unsigned char*>(sodium_malloc(crypto_sign_SECRETKEYBYTES));
    if (m_secret == nullptr)
        return false;
    crypto_sign_seed_keypair(m_public.data(), m_secret, seed);
    sodium_mprotect_readonly(m_secret);
    return true;
}

core::Result<std::shared_ptr<const SigningKey>> SigningKey::make()
{
    Secret<seedSize> seed;
    std::shared_ptr<SigningKey> key(new SigningKey);
    if (!isReady())
        return noMemory();
    randombytes_buf(seed.bytes.data(), seed.bytes.size());
    if (!key->takeSeed(seed.bytes.data()))
        return noMemory();
    return std::shared_ptr<const SigningKey>(std::move(key));
}

core::Result<std::shared_ptr<const SigningKey>> SigningKey::open(const SealedKey& sealed,
                                                                 std::string_view password)
{
    BoxKey boxKey;
    if (core::Status derived = derive(boxKey, password, sealed); !derived)
        return derived.error();
    Secret<seedSize> seed;
    if (crypto_secretbox_open_easy(seed.bytes.data(), sealed.box.data() + nonceSize,
                                   sealed.box.size() - nonceSize, sealed.box.data(),
                                   boxKey.bytes.data()) != 0)
        return core::Error{core::ErrorKind::NotPermitted, core::codes::signInWrong, {}, {}};
    std::shared_ptr<SigningKey> key(new SigningKey);
    if (!key->takeSeed(seed.bytes.data()))
        return noMemory();
    if (key->m_public != sealed.publicKey)
        return core::Error{core::ErrorKind::Integrity, "store.key-damaged", {}, {}};
    return std::shared_ptr<const SigningKey>(std::move(key));
}

core::Result<std::shared_ptr<const SigningKey>> SigningKey::fromSeed(const Seed& seed)
{
    std::shared_ptr<SigningKey> key(new SigningKey);
    if (!isReady() || !key->takeSeed(seed.data()))
        return noMemory();
    return std::shared_ptr<const SigningKey>(std::move(key));
}

core::Result<std::shared_ptr<const SigningKey>> SigningKey::unsealed(const SealedSeed& sealed,
                                                                     const SigningKey& reader)
{
    auto seed = reader.openSeed(sealed);
    if (!seed)
        return std::move(seed).error();
    auto key = fromSeed(*seed);
    sodium_memzero(seed->data(), seed->size());
    return key;
}

core::Result<Seed> SigningKey::openSeed(const SealedSeed& sealed) const
{
    Secret<crypto_box_PUBLICKEYBYTES> openKey;
    Secret<crypto_box_SECRETKEYBYTES> secretKey;
    Seed seed{};
    if (crypto_sign_ed25519_pk_to_curve25519(openKey.bytes.data(), m_public.data()) != 0 ||
        crypto_sign_ed25519_sk_to_curve25519(secretKey.bytes.data(), m_secret) != 0 ||
        crypto_box_seal_open(seed.data(), sealed.data(), sealed.size(), openKey.bytes.data(),
                             secretKey.bytes.data()) != 0)
        return core::Error{core::ErrorKind::NotPermitted, "office.sealed", {}, {}};
    return seed;
}

core::Result<SealedSeed> sealSeed(const Seed& seed, const PublicKey& reader)
{
    Secret<crypto_box_PUBLICKEYBYTES> openKey;
    SealedSeed sealed{};
    if (crypto_sign_ed25519_pk_to_curve25519(openKey.bytes.data(), reader.data()) != 0 ||
        crypto_box_seal(sealed.data(), seed.data(), seed.size(), openKey.bytes.data()) != 0)
        return core::Error{core::ErrorKind::InvalidData, "store.key-damaged", {}, {}};
    return sealed;
}

Seed SigningKey::seed() const
{
    Seed seed{};
    crypto_sign_ed25519_sk_to_seed(seed.data(), m_secret);
    return seed;
}

core::Result<SealedSeed> SigningKey::sealedFor(const PublicKey& reader) const
{
    Seed own = seed();
    auto sealed = sealSeed(own, reader);
    sodium_memzero(own.data(), own.size());
    return sealed;
}

Signature SigningKey::sign(std::string_view message) const
{
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, bytesOf(message), message.size(), m_secret);
    return signature;
}

core::Result<SealedKey> SigningKey::sealed(std::string_view password, const KeyCost& cost) const
{
    SealedKey sealed;
    sealed.publicKey = m_public;
    sealed.cost = cost;
    randombytes_buf(sealed.salt.data(), sealed.salt.size());
    randombytes_buf(sealed.box.data(), nonceSize);
    BoxKey boxKey;
    if (core::Status derived = derive(boxKey, password, sealed); !derived)
        return derived.error();
    Secret<seedSize> seed;
    crypto_sign_ed25519_sk_to_seed(seed.bytes.data(), m_secret);
    crypto_secretbox_easy(sealed.box.data() + nonceSize, seed.bytes.data(), seed.bytes.size(),
                          sealed.box.data(), boxKey.bytes.data());
    return sealed;
}

bool isSignedBy(const PublicKey& key, std::string_view message, const Signature& signature)
{
    return isReady() && crypto_sign_verify_detached(signature.data(), bytesOf(message),
                                                    message.size(), key.data()) == 0;
}

void wipe(std::string& secret)
{
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

} // namespace store
