#include "app/Accounts.h"

#include "app/Gate.h"
#include "app/Permission.h"
#include "app/StepText.h"
#include "core/HiddenLetter.h"
#include "core/Trim.h"
#include "core/Utf8.h"
#include "exchange/IndexSetJson.h"
#include "store/Canonical.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace app {

namespace {

using core::ErrorKind;
using core::Param;
using core::Role;

constexpr std::size_t longestAccountName = 60; // letters

core::Error refused(ErrorKind kind, const char* code, std::vector<Param> params = {})
{
    return {kind, code, std::move(params), {}};
}

std::size_t letterCount(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += core::letterAt(text, at).length)
        ++count;
    return count;
}

core::Status checkPassword(std::string_view password)
{
    if (letterCount(password) >= shortestPassword)
        return {};
    return refused(ErrorKind::InvalidData, "accounts.password-short",
                   {Param::num("least", static_cast<long long>(shortestPassword))});
}

bool isAdministrator(const store::Account& account)
{
    return account.isActive && core::mayManage(account.holder);
}

/// An administrator signed in. The guard of the store says the same of each row; this says it
/// before anything is worked out.
core::Status checkManager(const store::Book& book)
{
    if (auto refusal = Gate(book).refusal())
        return *std::move(refusal);
    const auto self = store::Accounts(book).signedIn();
    if (!self)
        return refused(ErrorKind::NotFound, "accounts.none");
    if (auto refusal = manageRefusal(self->holder))
        return *std::move(refusal);
    return {};
}

/// Places belong to verifiers and officers alone, units to officers.
core::Status checkPlaces(const store::Book& book, const core::Holder& holder)
{
    const bool isOfficer = holder.role == Role::UnitOfficer;
    const bool isHeld = !holder.areas.empty() || !holder.criteria.empty();
    if ((!isOfficer && !holder.unit.empty()) ||
        (isHeld && !isOfficer && holder.role != Role::Verifier))
        return refused(ErrorKind::InvalidData, "accounts.unit-of",
                       {Param::text("role", "role." + std::string(core::name(holder.role)))});
    if (!isOfficer)
        return {};
    if (holder.unit.empty())
        return refused(ErrorKind::InvalidData, "accounts.no-unit");
    const auto units = book.units();
    if (!units)
        return units.error();
    const bool isKnown = std::any_of(units->begin(), units->end(), [&](const core::Unit& unit) {
        return unit.id == holder.unit;
    });
    return isKnown ? core::Status()
                   : core::Status(refused(ErrorKind::NotFound, "store.no-unit",
                                          {Param::text("unit", holder.unit)}));
}

core::Result<FreshKey> sealed(SigningKey key, std::string_view password, const store::KeyCost& cost)
{
    auto box = key->sealed(password, cost);
    if (!box)
        return std::move(box).error();
    return FreshKey{std::move(key), *box};
}

} // namespace

core::Result<FreshKey> freshKey(std::string_view password, const store::KeyCost& cost)
{
    if (core::Status isLong = checkPassword(password); !isLong)
        return isLong.error();
    auto key = store::SigningKey::make();
    if (!key)
        return std::move(key).error();
    return sealed(*std::move(key), password, cost);
}

core::Result<FreshKey> underPassword(SigningKey key, std::string_view password,
                                     const store::KeyCost& cost)
{
    if (core::Status isLong = checkPassword(password); !isLong)
        return isLong.error();
    return sealed(std::move(key), password, cost);
}

core::Result<std::vector<Recovery>> recoveriesOf(const store::Book& book)
{
    const auto accounts = store::Accounts(book).all();
    if (!accounts)
        return accounts.error();
    std::vector<Recovery> recoveries;
    for (const store::Account& account : *accounts) {
        if (account.recoveries == 0)
            continue;
        auto rows = book.historyOf({}, {}, account.name);
        if (!rows)
            return rows.error();
        std::reverse(rows->begin(), rows->end());
        for (const store::HistoryRow& row : *rows) {
            const auto before = store::accountFrom(row.before, row.code);
            const auto after = store::accountFrom(row.after, row.code);
            if (row.action == "account" && before && after &&
                after->recoveries > before->recoveries)
                recoveries.push_back({account.name, row.time, row.reason});
        }
    }
    return recoveries;
}

core::Problem recoveredNote(const Recovery& recovery)
{
    return {core::Severity::Warning,
            "accounts.recovered",
            {},
            {Param::text("user", recovery.user), Param::text("since", recovery.time),
             Param::text("reason", recovery.reason)}};
}

core::Status AccountEditor::addFirst(const Person& person, const FreshKey& key)
{
    if (auto refusal = m_book.refusal())
        return *std::move(refusal);
    if (person.holder.role != Role::Administrator)
        return refused(ErrorKind::InvalidData, "accounts.first-administrator");
    auto account = accountOf(person);
    if (!account)
        return std::move(account).error();
    account->publicKey = key.sealed.publicKey;
    store::AccountChanges changes(m_book);
    if (core::Status added = changes.addFirst(*account, key.sealed, key.key); !added)
        return added;
    changes.signIn(*account, key.key);
    return {};
}

core::Status AccountEditor::add(const Person& person, const FreshKey& key)
{
    if (core::Status may = checkManager(m_book); !may)
        return may;
    auto account = accountOf(person);
    if (!account)
        return std::move(account).error();
    account->publicKey = key.sealed.publicKey;
    return store::AccountChanges(m_book).add(*account, key.sealed);
}

core::Status AccountEditor::change(const Person& person)
{
    if (core::Status may = checkManager(m_book); !may)
        return may;
    const auto before = present(person.name);
    if (!before)
        return before.error();
    const auto account = accountOf(person);
    if (!account)
        return account.error();
    store::Account after = *before;
    after.shown = account->shown;
    after.holder = account->holder;
    return put(*before, after);
}

core::Status AccountEditor::setActive(std::string_view name, bool isActive)
{
    if (core::Status may = checkManager(m_book); !may)
        return may;
    const auto before = present(name);
    if (!before)
        return before.error();
    store::Account after = *before;
    after.isActive = isActive;
    return put(*before, after);
}

core::Status AccountEditor::reset(std::string_view name, const FreshKey& key)
{
    if (core::Status may = checkManager(m_book); !may)
        return may;
    const auto before = present(name);
    if (!before)
        return before.error();
    if (store::Accounts(m_book).signedIn()->name == before->name)
        return refused(ErrorKind::Conflict, "accounts.own-reset");
    store::Account after = *before;
    after.publicKey = key.sealed.publicKey;
    ++after.passwords;
    return put(*before, after, &key);
}

core::Status AccountEditor::setOwnPassword(const FreshKey& key)
{
    if (auto refusal = m_book.refusal())
        return *std::move(refusal);
    const auto self = store::Accounts(m_book).signedIn();
    if (!self || self->publicKey != key.sealed.publicKey)
        return refused(ErrorKind::NotPermitted, "gate.sign-in");
    store::Account after = *self;
    ++after.passwords;
    return put(*self, after, &key);
}

core::Status AccountEditor::recover(std::string_view name, const FreshKey& key, std::string_view by)
{
    if (auto refusal = m_book.refusal())
        return *std::move(refusal);
    const auto all = store::Accounts(m_book).all();
    if (!all)
        return all.error();
    const auto found = store::Accounts(m_book).find(name);
    if (!found)
        return found.error();
    if (!*found || !isAdministrator(**found)) {
        std::string names;
        for (const store::Account& account : *all) {
            if (isAdministrator(account))
                names += (names.empty() ? "" : ", ") + account.name;
        }
        return refused(ErrorKind::NotPermitted, "accounts.no-recovery",
                       {Param::text("known", names)});
    }
    return store::AccountChanges(m_book).recover(
        **found, key.sealed, key.key,
        stepText("step.account-recovered", {Param::text("by", std::string(by))}));
}

core::Result<store::Account> AccountEditor::present(std::string_view name) const
{
    auto found = store::Accounts(m_book).find(name);
    if (!found)
        return std::move(found).error();
    if (!*found)
        return refused(ErrorKind::NotFound, "accounts.unknown",
                       {Param::text("user", std::string(name))});
    return **std::move(found);
}

core::Result<store::Account> AccountEditor::accountOf(const Person& person) const
{
    store::Account account;
    account.name = core::plainBlanks(person.name);
    account.shown = core::plainBlanks(person.shown);
    account.holder = person.holder;
    if (account.name.empty())
        return refused(ErrorKind::InvalidData, "accounts.no-name");
    const auto hides = [](const std::string& name) {
        return core::hiddenLetter(name, core::TextLines::Name).has_value();
    };
    if (hides(account.name) || hides(account.shown) || core::findInvalidUtf8(account.name) ||
        core::findInvalidUtf8(account.shown) || letterCount(account.name) > longestAccountName)
        return refused(ErrorKind::InvalidData, "accounts.bad-name",
                       {Param::text("value", account.name)});
    if (account.shown.empty())
        account.shown = account.name;
    if (core::Status placed = checkPlaces(m_book, account.holder); !placed)
        return placed.error();
    if (core::Status known = checkCodes(account.holder); !known)
        return known.error();
    return account;
}

core::Status AccountEditor::checkCodes(const core::Holder& holder) const
{
    std::vector<std::string> unknown = holder.areas;
    unknown.insert(unknown.end(), holder.criteria.begin(), holder.criteria.end());
    if (unknown.empty())
        return {};
    const auto sets = m_book.sets();
    if (!sets)
        return sets.error();
    for (const store::SetInfo& info : *sets) {
        const auto text = m_book.setText(info.id);
        if (!text)
            return text.error();
        const auto read = exchange::readIndexSet(*text);
        if (read)
            std::erase_if(unknown,
                          [&](const std::string& code) { return read->set.find(code) >= 0; });
    }
    if (unknown.empty())
        return {};
    return refused(ErrorKind::InvalidData, "accounts.no-code",
                   {Param::text("code", unknown.front())});
}

core::Status AccountEditor::put(const store::Account& before, const store::Account& after,
                                const FreshKey* key)
{
    const store::Accounts accounts(m_book);
    if (isAdministrator(before) && !isAdministrator(after)) {
        const auto all = accounts.all();
        if (!all)
            return all.error();
        if (std::count_if(all->begin(), all->end(), isAdministrator) == 1)
            return refused(ErrorKind::Conflict, "accounts.last-administrator");
    }
    store::AccountChanges changes(m_book);
    if (core::Status done = changes.change(before, after, key != nullptr ? &key->sealed : nullptr);
        !done)
        return done;
    if (accounts.signedIn()->name == after.name)
        changes.signIn(after, accounts.signedInKey());
    return {};
}

} // namespace app
