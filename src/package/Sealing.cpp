#include "package/Sealing.h"

#include <sodium.h>

#include <algorithm>

namespace package {

namespace {

/// libsodium's secretstream, one piece after the other; the last one says that it is.
constexpr std::size_t pieceBytes = 65'536;
constexpr std::size_t tagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t headerBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t boxBytes = std::tuple_size_v<store::SealedSeed>;
static_assert(std::tuple_size_v<store::Seed> == crypto_secretstream_xchacha20poly1305_KEYBYTES);

const unsigned char* unsignedBytes(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* unsignedBytes(std::string& text, std::size_t at)
{
    return reinterpret_cast<unsigned char*>(text.data()) + at;
}

core::Error damagedBody()
{
    return {core::ErrorKind::Integrity, "package.damaged", {}, {}};
}

} // namespace

core::Result<std::string> seal(std::string_view plain, const store::PublicKey& receiver)
{
    store::Seed key{};
    crypto_secretstream_xchacha20poly1305_keygen(key.data());
    const auto sealedKey = store::sealSeed(key, receiver);
    if (!sealedKey)
        return sealedKey.error();
    std::string out(sealedKey->begin(), sealedKey->end());
    out.resize(boxBytes + headerBytes);
    crypto_secretstream_xchacha20poly1305_state state;
    crypto_secretstream_xchacha20poly1305_init_push(&state, unsignedBytes(out, boxBytes),
                                                    key.data());
    sodium_memzero(key.data(), key.size());
    bool isLast = false;
    while (!isLast) {
        const std::string_view piece = plain.substr(0, pieceBytes);
        plain.remove_prefix(piece.size());
        isLast = plain.empty();
        const std::size_t at = out.size();
        out.resize(at + piece.size() + tagBytes);
        crypto_secretstream_xchacha20poly1305_push(
            &state, unsignedBytes(out, at), nullptr, unsignedBytes(piece), piece.size(), nullptr, 0,
            isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                   : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    }
    sodium_memzero(&state, sizeof state);
    return out;
}

core::Result<std::string> unseal(std::string_view sealed, const store::SigningKey& receiver)
{
    if (sealed.size() < boxBytes + headerBytes + tagBytes)
        return damagedBody();
    store::SealedSeed sealedKey{};
    std::copy_n(unsignedBytes(sealed), boxBytes, sealedKey.begin());
    sealed.remove_prefix(boxBytes);
    auto key = receiver.openSeed(sealedKey);
    if (!key)
        return std::move(key).error();
    crypto_secretstream_xchacha20poly1305_state state;
    const int begun =
        crypto_secretstream_xchacha20poly1305_init_pull(&state, unsignedBytes(sealed), key->data());
    sodium_memzero(key->data(), key->size());
    if (begun != 0)
        return damagedBody();
    sealed.remove_prefix(headerBytes);
    std::string out;
    out.reserve(sealed.size());
    unsigned char tag = 0;
    while (!sealed.empty()) {
        const std::string_view piece = sealed.substr(0, pieceBytes + tagBytes);
        sealed.remove_prefix(piece.size());
        if (piece.size() < tagBytes)
            return damagedBody();
        const std::size_t at = out.size();
        out.resize(at + piece.size() - tagBytes);
        if (crypto_secretstream_xchacha20poly1305_pull(&state, unsignedBytes(out, at), nullptr,
                                                       &tag, unsignedBytes(piece), piece.size(),
                                                       nullptr, 0) != 0)
            return damagedBody();
        // Only the last one ends it, and it has to.
        if ((tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) != sealed.empty())
            return damagedBody();
    }
    sodium_memzero(&state, sizeof state);
    return out;
}

} // namespace package
