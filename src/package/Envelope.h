#pragma once

#include "core/Result.h"
#include "store/Keys.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Files instead of a network: what one office sends another, signed (docs/exchange-format.md).
namespace package {

/// What a package brings.
enum class Kind {
    Set,
    Self,
    Assign,
    VerifyAssign,
    Verify,
    AppealRequest,
    Appeal,
    Extension,
    Result,
    Survey,
    Dossiers,
    Tasks,
    TaskResults
};
/// The names of the contract, section 4: "set", "self", "assign", "verify-assign" …
std::string_view name(Kind kind);
std::optional<Kind> kindNamed(std::string_view name);

/// What a package says of itself; all of it is signed.
struct Envelope {
    Kind kind = Kind::Set;
    std::string office;     ///< who sends, as the office calls itself
    std::string account;    ///< the person who made it, as shown; empty in a book without accounts
    store::PublicKey key{}; ///< of the office, that has signed
    /// The office that alone can read the body, which is sealed then (package/Sealing.h).
    std::optional<store::PublicKey> receiver;
    std::string book;          ///< id of the sender's book
    std::string assessment;    ///< empty where it belongs to none
    std::string unit;          ///< empty where it is of none
    std::string set;           ///< id of the index set
    std::string setHash;       ///< hex, of the set's text
    std::int64_t sequence = 0; ///< 1, 2, … of the sender's book, whatever the kind
    std::string made;          ///< by the sender's clock, "YYYY-MM-DDTHH:MM:SS+07:00"
    std::int64_t historyRows = 0;
    std::string historyHead;   ///< hex, of the sender's history when it was made
    std::int64_t bodySize = 0; ///< as it lies in the file
    std::string bodyHash;      ///< hex, of the same

    bool operator==(const Envelope&) const = default;
};

/// A number that is so much above the last one is odd: an office of a country that writes to 3 321
/// units in each of a dozen rounds makes 40 000 packages a year (docs/exchange-format.md).
inline constexpr std::int64_t farAhead = 100'000;

/// "package.far-ahead" (sequence, newest: the last one of this key, empty where none is known).
core::Problem farAheadRemark(std::int64_t sequence, std::int64_t newest);

/// A key of 64 hex digits; nothing where the text is something else.
std::optional<store::PublicKey> keyFrom(std::string_view hex);

/// The JSON that a package holds; the same envelope gives the same bytes.
std::string envelopeJson(const Envelope& envelope);
/// Integrity "package.bad-envelope" (member: the first that is missing, of another type or out of
/// bounds; empty where the text is no JSON object). Members that it does not know are refused, too:
/// another format has another number.
core::Result<Envelope> readEnvelope(std::string_view json);

} // namespace package
