#pragma once

#include "package/Envelope.h"
#include "package/PartNames.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

/// The file itself (docs/exchange-format.md): what its first bytes are, what is signed, what may be
/// in its body. Nothing here writes anything.
namespace package {

/// What a package may cost before anyone has looked at it.
struct Limits {
    std::size_t fileBytes = std::size_t{512} << 20U;
    std::size_t parts = 4096;
    std::size_t partBytes = std::size_t{128} << 20U;
};

/// The parts of a body by their names.
using Parts = std::map<std::string, std::string, std::less<>>;

/// A package as a file. `envelope` gets the key that signs, and size and hash of the body; where it
/// names a receiver, the body is sealed. Internal "zip.not-packed"; InvalidData
/// "store.key-damaged".
core::Result<std::string> writePackage(Envelope envelope, const store::SigningKey& key,
                                       const Parts& parts);

/// What a file says of itself, sure to be what was signed. Every bit of the file has been looked
/// at: InvalidData "package.not-one" (no package), "package.newer" and "package.earlier"
/// (found, known), "package.too-large" (limit, in bytes); Integrity "package.cut" (found, expected:
/// bytes), "package.bad-envelope" (member), "package.wrong-signature", "package.body-changed".
core::Result<Envelope> inspectPackage(std::string_view bytes, const Limits& limits = {});

/// What the first bytes of a file say, whoever wrote them: nothing but to put files in an order,
/// before each is inspected. Needs at most `headBytesToRead` of it; errors as of inspectPackage().
core::Result<Envelope> unverifiedEnvelope(std::string_view firstBytes);
inline constexpr std::size_t headBytesToRead = std::size_t{80} << 10U;

/// The archive of a package: a part of the file, that must outlive it, or what was opened of it.
class Body {
public:
    explicit Body(std::string_view inFile) : m_inFile(inFile) {}
    explicit Body(std::string opened) : m_opened(std::move(opened)), m_isOpened(true) {}
    operator std::string_view() const { return m_isOpened ? std::string_view(m_opened) : m_inFile; }

private:
    std::string_view m_inFile;
    std::string m_opened;
    bool m_isOpened = false;
};

/// The archive of a file that inspectPackage() has passed: as it lies there, or opened by the
/// receiver's `key` where it is sealed. InvalidData "package.for-another" (fingerprint of the
/// receiver) where that is not the receiver's, or nothing; Integrity "package.damaged".
core::Result<Body> bodyOf(std::string_view bytes, const store::SigningKey* key,
                          const Limits& limits = {});

/// The parts of an archive: those of `list`, and those called `files/` and the hash of what they
/// hold. InvalidData "package.odd-part" (part: another name, or one twice), "package.part-missing"
/// (part), "package.damaged" (part where known), "package.too-large"; Integrity
/// "package.body-changed" where a file is not what its name says.
core::Result<Parts> partsOf(std::string_view body, const PartList& list, const Limits& limits = {});

/// The digest of the whole file in hex, by which it is known again.
std::string identityOf(std::string_view bytes);

/// What people compare to know a key: six groups of four letters and digits, "7F3A 19C2 …".
std::string fingerprint(const store::PublicKey& key);
/// The same with two groups left out ("7F3A 19C2 ____ …"): who types the fingerprint has to read it
/// from the sender's paper, not from this screen.
std::string fingerprintWithGaps(const store::PublicKey& key);
/// Whether a typed fingerprint is that of the key, blanks, dashes and case aside.
bool isFingerprint(std::string_view typed, const store::PublicKey& key);
/// The same of one that is known already.
bool isFingerprint(std::string_view typed, std::string_view fingerprint);

} // namespace package
