#pragma once

#include "store/Accounts.h"
#include "store/History.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

/// Goes along the history and asks of each batch whether it is signed by somebody who was entitled
/// to write it at that point, by the keys that the history itself has named so far.
///
/// Before the first account nothing is signed. That one signs its own making. From then on each
/// batch carries the signature of its author, who has to be an active account; accounts are written
/// by administrators, but for one's own password. An administrator's recovery stands alone in its
/// batch and is signed by the key that it brings: it proves nothing but shows.
///
/// Throws Failure: Integrity "store.signature-missing", "store.signature-wrong",
/// "store.not-entitled", with `row`, the first of the batch, and `user`.
class SignatureCheck {
public:
    explicit SignatureCheck(const Database& database);
    /// A row of the batch that close() will end.
    void take(const HistoryFacts& facts);
    void close(std::int64_t first, std::string_view author, const Digest& hash);
    /// No signature is left over.
    void finish();

private:
    struct Change {
        Account before;
        Account after;
    };
    /// The key that has to have signed the batch, before its changes are taken over.
    const PublicKey& keyFor(std::int64_t first, std::string_view author) const;
    /// The signature of that batch; none before it is left over.
    std::optional<Signature> signatureOf(std::int64_t first);
    void readNext();

    Query m_rows;
    std::int64_t m_next = 0; ///< batch of the next signature; 0 for none
    Signature m_signature{};
    std::map<std::string, Account, std::less<>> m_accounts;
    std::vector<Change> m_changes; ///< of the batch that is being read
};

} // namespace store
