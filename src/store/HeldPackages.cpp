#include "store/HeldPackages.h"

#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/RecordKinds.h"

#include <array>
#include <charconv>
#include <limits>

namespace store {

namespace {

using core::ErrorKind;
using core::Param;

constexpr std::int64_t mostHeld = std::numeric_limits<std::int64_t>::max();
constexpr std::array<std::string_view, 3> heldStates = {"waiting", "admitted", "dropped"};

constexpr std::string_view heldColumns =
    "number, state, why, kind, assessment, unit, key, sender, sequence, identity, made, name FROM "
    "held_package";

HeldPackage readHeld(const Query& row)
{
    HeldPackage held;
    int column = 0;
    held.number = row.within(column++, 1, mostHeld);
    held.state = static_cast<HeldState>(row.within(column++, 0, 2));
    for (std::string* text :
         {&held.why, &held.kind, &held.assessment, &held.unit, &held.key, &held.sender})
        *text = row.text(column++);
    held.sequence = row.within(column++, 1, mostHeld);
    for (std::string* text : {&held.identity, &held.made, &held.name})
        *text = row.text(column++);
    return held;
}

std::vector<HeldPackage> heldIn(const Database& database)
{
    std::vector<HeldPackage> all;
    Query rows = database.query("SELECT " + std::string(heldColumns) + " ORDER BY number");
    while (rows.next())
        all.push_back(readHeld(rows));
    return all;
}

HeldPackage heldAt(const Database& database, std::int64_t number)
{
    Query row = database.query("SELECT " + std::string(heldColumns) + " WHERE number = ?1");
    return row.with(number).next() ? readHeld(row) : HeldPackage();
}

std::optional<HeldPackage> heldWith(const Database& database, std::string_view identity)
{
    Query row = database.query("SELECT " + std::string(heldColumns) + " WHERE identity = ?1");
    return row.with(identity).next() ? std::optional(readHeld(row)) : std::nullopt;
}

std::optional<std::int64_t> heldNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// What canonicalText() wrote; one without a number for the empty text.
std::optional<HeldPackage> heldFrom(std::string_view canonical, std::string_view code)
{
    HeldPackage held;
    if (canonical.empty())
        return held;
    const auto fields = splitFields(canonical);
    constexpr std::size_t fieldCount = 11;
    if (!fields || fields->size() != fieldCount)
        return std::nullopt;
    const auto number = heldNumber(code);
    const auto sequence = heldNumber((*fields)[7]);
    const auto state = std::find(heldStates.begin(), heldStates.end(), (*fields)[0]);
    if (!number || !sequence || state == heldStates.end())
        return std::nullopt;
    held.number = *number;
    held.state = static_cast<HeldState>(state - heldStates.begin());
    std::size_t field = 1;
    for (std::string* text :
         {&held.why, &held.kind, &held.assessment, &held.unit, &held.key, &held.sender})
        *text = (*fields)[field++];
    held.sequence = *sequence;
    ++field;
    for (std::string* text : {&held.identity, &held.made, &held.name})
        *text = (*fields)[field++];
    return held;
}

/// Writes `after` where the book holds `before` under the number; taken away where it has none.
void putHeld(const Database& database, HistoryWriter& history, std::int64_t number,
             std::string_view expected, const HeldPackage& after)
{
    const std::string before = canonicalText(heldAt(database, number));
    if (before != expected)
        fail(ErrorKind::Conflict, "store.held-changed",
             {Param::num("number", static_cast<long long>(number))});
    const std::string now = canonicalText(after);
    if (before == now)
        return;
    database.query("DELETE FROM held_package WHERE number = ?1").with(number).run();
    if (after.number != 0)
        database
            .query("INSERT INTO held_package (number, state, why, kind, assessment, unit, key, "
                   "sender, sequence, identity, made, name) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
                   "?8, ?9, ?10, ?11, ?12)")
            .with(number, static_cast<int>(after.state), after.why, after.kind, after.assessment,
                  after.unit, after.key, after.sender, after.sequence, after.identity, after.made,
                  after.name)
            .run();
    const std::string code = std::to_string(number);
    history.append({.action = "held", .code = code, .before = before, .after = now});
}

} // namespace

std::string canonicalText(const HeldPackage& held)
{
    if (held.number == 0)
        return {};
    return joinFields({std::string(heldStates[static_cast<std::size_t>(held.state)]), held.why,
                       held.kind, held.assessment, held.unit, held.key, held.sender,
                       std::to_string(held.sequence), held.identity, held.made, held.name});
}

/// Of the table of kinds (Record.cpp).
RecordKind heldKind()
{
    RecordKind kind{.name = "held", .isNumbered = true};
    kind.forEach = [](const Database& database, const auto& use) {
        for (const HeldPackage& held : heldIn(database)) {
            const std::string code = std::to_string(held.number);
            use({.kind = "held", .code = code}, canonicalText(held));
        }
    };
    kind.put = [](const Database& database, HistoryWriter& history, std::string_view,
                  std::span<const HistoryRow> rows) {
        for (const HistoryRow& row : rows) {
            const auto after = heldFrom(row.after, row.code);
            const auto number = heldNumber(row.code);
            if (!after || !number)
                failUnreadable(row);
            putHeld(database, history, *number, row.before, *after);
        }
    };
    return kind;
}

core::Result<std::vector<HeldPackage>> HeldPackages::of(const Book& book)
{
    return guarded([&] { return heldIn(book.m_impl->db()); });
}

core::Result<std::optional<HeldPackage>> HeldPackages::find(const Book& book,
                                                            std::string_view identity)
{
    return guarded([&] { return heldWith(book.m_impl->db(), identity); });
}

core::Result<std::int64_t> HeldPackages::add(Book& book, HeldPackage held, std::string_view content,
                                             const std::string& reason)
{
    if (const auto kept = book.addFile(content); !kept)
        return kept.error();
    return guarded([&] {
        Write write(*book.m_impl);
        const Database& database = book.m_impl->db();
        const HeldPackage present = heldWith(database, held.identity).value_or(HeldPackage());
        held.number = present.number;
        if (held.number == 0) {
            Query last = database.query("SELECT ifnull(max(number), 0) FROM held_package");
            last.next();
            held.number = last.integer(0) + 1;
        }
        HistoryWriter history = book.m_impl->historyWriter(reason);
        putHeld(database, history, held.number, canonicalText(present), held);
        history.finish();
        write.commit();
        return held.number;
    });
}

core::Status HeldPackages::setState(Book& book, std::int64_t number, HeldState state,
                                    const std::string& reason)
{
    return guarded([&] {
        Write write(*book.m_impl);
        const Database& database = book.m_impl->db();
        HeldPackage held = heldAt(database, number);
        if (held.number == 0)
            fail(ErrorKind::NotFound, "store.no-held",
                 {Param::num("number", static_cast<long long>(number))});
        const std::string before = canonicalText(held);
        held.state = state;
        HistoryWriter history = book.m_impl->historyWriter(reason);
        putHeld(database, history, number, before, held);
        history.finish();
        write.commit();
    });
}

} // namespace store
