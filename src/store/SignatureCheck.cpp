#include "store/SignatureCheck.h"

#include "store/Canonical.h"

#include <algorithm>

namespace store {

namespace {

[[noreturn]] void failAt(const char* code, std::int64_t row, std::string_view user)
{
    using core::Param;
    fail(core::ErrorKind::Integrity, code,
         {Param::num("row", static_cast<long long>(row)), Param::text("user", std::string(user))});
}

bool isAdministrator(const Account& account)
{
    return core::mayManage(account.holder);
}

/// Whether nothing but what a recovery changes has changed.
bool isRecovery(const Account& before, const Account& after)
{
    Account recovered = before;
    recovered.publicKey = after.publicKey;
    ++recovered.passwords;
    ++recovered.recoveries;
    return recovered == after;
}

} // namespace

SignatureCheck::SignatureCheck(const Database& database)
    : m_rows(database.query("SELECT batch, signature FROM signature ORDER BY batch"))
{
    readNext();
}

void SignatureCheck::take(const HistoryFacts& facts)
{
    if (facts.action != "account")
        return;
    auto before = accountFrom(facts.before, facts.code);
    auto after = accountFrom(facts.after, facts.code);
    // An account never leaves, and each row goes on from what the one before left.
    const auto known = m_accounts.find(facts.code);
    const bool goesOn =
        before && (before->name.empty() ? known == m_accounts.end()
                                        : known != m_accounts.end() && known->second == *before);
    const bool isRepeated = std::ranges::any_of(
        m_changes, [&](const Change& change) { return change.after.name == facts.code; });
    if (!goesOn || isRepeated || !after || after->name.empty())
        fail(core::ErrorKind::Integrity, "store.history-broken",
             {core::Param::num("row", static_cast<long long>(facts.number))});
    m_changes.push_back({*std::move(before), *std::move(after)});
}

const PublicKey& SignatureCheck::keyFor(std::int64_t first, std::string_view author) const
{
    const auto notEntitled = [&] { failAt("store.not-entitled", first, author); };
    if (m_accounts.empty()) {
        const Account& made = m_changes.front().after;
        if (m_changes.size() != 1 || made.name != author || !made.isActive ||
            !isAdministrator(made) || made.recoveries != 0)
            notEntitled();
        return made.publicKey;
    }
    const auto self = m_accounts.find(author);
    if (self == m_accounts.end() || !self->second.isActive)
        notEntitled();
    for (const Change& change : m_changes) {
        const bool isOwn = change.after.name == author;
        if (isOwn && m_changes.size() == 1 && isAdministrator(change.before) &&
            isRecovery(change.before, change.after))
            return change.after.publicKey;
        const bool keepsCount = change.before.name.empty()
                                    ? change.after.recoveries == 0
                                    : change.after.recoveries == change.before.recoveries;
        if (!keepsCount || (!isAdministrator(self->second) &&
                            !(isOwn && isOwnPassword(change.before, change.after))))
            notEntitled();
    }
    return self->second.publicKey;
}

void SignatureCheck::close(std::int64_t first, std::string_view author, const Digest& hash)
{
    const std::optional<Signature> signature = signatureOf(first);
    if (m_accounts.empty() && m_changes.empty()) {
        if (signature)
            failAt("store.signature-wrong", first, author);
        return;
    }
    const PublicKey& key = keyFor(first, author);
    if (!signature)
        failAt("store.signature-missing", first, author);
    if (!isSignedBy(key, signedText(hash), *signature))
        failAt("store.signature-wrong", first, author);
    for (Change& change : m_changes)
        m_accounts.insert_or_assign(change.after.name, std::move(change.after));
    m_changes.clear();
}

std::optional<Signature> SignatureCheck::signatureOf(std::int64_t first)
{
    if (m_next != 0 && m_next < first)
        failAt("store.signature-wrong", m_next, {});
    if (m_next != first)
        return std::nullopt;
    const Signature signature = m_signature;
    readNext();
    return signature;
}

void SignatureCheck::finish()
{
    if (m_next != 0)
        failAt("store.signature-wrong", m_next, {});
}

void SignatureCheck::readNext()
{
    m_next = 0;
    if (!m_rows.next())
        return;
    m_next = m_rows.within(0, 1, largestNumber);
    const auto blob = m_rows.blob(1);
    if (blob.size() != m_signature.size())
        m_rows.failValue(1);
    std::copy(blob.begin(), blob.end(), m_signature.begin());
}

} // namespace store
