// A thousand ways to bend a history whose writings are signed; none passes unseen.
#include "people.h"

#include <random>

using namespace support;
using store::Database;

namespace {

/// Draws what is done to which row; the same seed, the same thousand.
class Tamperer {
public:
    Tamperer(const Database& raw, std::mt19937& random) : m_raw(raw), m_random(random) {}

    /// What was done, for the message.
    std::string change()
    {
        static constexpr const char* columns[] = {"kind", "assessment", "unit",  "stage",
                                                  "code", "before",     "after", "number"};
        const std::string one = row();
        switch (below(9)) {
        case 0:
        case 1: { // a value
            const std::string column = columns[5 + below(2)];
            run("UPDATE history SET " + column + " = " + column + " || 'x' WHERE number = " + one);
            return "edit " + column;
        }
        case 2: { // a word
            const std::string column = columns[below(5)];
            run("UPDATE history SET " + column + " = (SELECT number FROM word WHERE number <> " +
                column + " ORDER BY number LIMIT 1 OFFSET " + std::to_string(below(4)) +
                ") WHERE number = " + one);
            return "edit " + column;
        }
        case 3: // a row taken out, the others moved up
            run("DELETE FROM history WHERE number = " + one);
            if (below(2) == 0) {
                run("UPDATE history SET number = -number + 1 WHERE number > " + one +
                    "; UPDATE history SET number = -number WHERE number < 0; UPDATE batch SET "
                    "last_row = last_row - 1 WHERE first_row = (SELECT max(first_row) FROM batch)");
            }
            return "delete";
        case 4: // one put in at the end, as a batch of its own
            run("INSERT INTO history SELECT (SELECT max(number) + 1 FROM history), kind, "
                "assessment, unit, stage, code, before, after || 'x' FROM history WHERE number = " +
                one +
                "; INSERT INTO batch SELECT (SELECT max(number) FROM history), (SELECT max(number) "
                "FROM history), time, author, reason, chain, hash FROM batch ORDER BY first_row "
                "DESC LIMIT 1");
            return "insert";
        case 5: { // two change places
            const std::string other = row();
            run("UPDATE history SET number = -1 WHERE number = " + one +
                "; UPDATE history SET number = " + one + " WHERE number = " + other +
                "; UPDATE history SET number = " + other + " WHERE number = -1");
            return "swap";
        }
        case 6: // the tail cut, signatures, too
            run("DELETE FROM batch WHERE last_row >= " + one +
                "; DELETE FROM history WHERE number > ifnull((SELECT max(last_row) FROM batch), "
                "0); DELETE FROM signature WHERE batch NOT IN (SELECT first_row FROM batch)");
            return "cut";
        case 7: { // a batch
            static constexpr const char* changes[] = {"time = time + 1", "author = author + 1",
                                                      "reason = reason + 1", "hash = zeroblob(32)"};
            run("UPDATE batch SET " + std::string(changes[below(4)]) +
                " WHERE first_row <= " + one + " AND last_row >= " + one);
            return "batch";
        }
        default: // a signature
            run(below(2) == 0
                    ? "DELETE FROM signature WHERE batch >= " + one
                    : "UPDATE signature SET signature = (SELECT signature FROM signature ORDER BY "
                      "batch LIMIT 1) WHERE batch > " +
                          one);
            return "signature";
        }
    }

private:
    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }
    std::string row()
    {
        const auto last =
            static_cast<int>(m_raw.number("SELECT ifnull(max(number), 1) FROM history"));
        return std::to_string(1 + below(last));
    }
    void run(const std::string& sql) { m_raw.run(sql.c_str()); }

    const Database& m_raw;
    std::mt19937& m_random;
};

/// All that the history says, so that a tampering that came to nothing is none.
std::string told(const Database& raw)
{
    std::string text;
    for (const char* sql :
         {"SELECT number || ' ' || kind || ' ' || assessment || ' ' || unit || ' ' || stage || ' ' "
          "|| code || ' ' || before || ' ' || after FROM history ORDER BY number",
          "SELECT first_row || ' ' || last_row || ' ' || time || ' ' || author || ' ' || reason || "
          "' ' || hex(hash) FROM batch ORDER BY first_row",
          "SELECT batch || ' ' || hex(signature) FROM signature ORDER BY batch"}) {
        store::Query rows = raw.query(sql);
        while (rows.next())
            text += rows.text(0) + '\n';
    }
    return text;
}

std::string headOf(const Database& raw)
{
    return raw.text("SELECT hex(hash) FROM batch ORDER BY first_row DESC LIMIT 1");
}

/// The code of what is found, "" for nothing; `row` where one is named.
std::string found(const Database& raw, std::string& row)
{
    const core::Status whole = store::guarded([&raw] { store::verifyHistory(raw); });
    if (!whole)
        row = paramOf(whole.error(), "row");
    return codeOf(whole);
}

} // namespace

TEST_CASE("A thousand random tamperings of a signed history are found", "[history][tampering]")
{
    Peopled people;
    for (int i = 0; i < 8; ++i) {
        store::AccountChanges(*people.book)
            .signIn(i % 2 == 0 ? people.lanAccount : people.anAccount,
                    i % 2 == 0 ? people.lan : people.an);
        REQUIRE_OK(people.write("1." + std::to_string(i), 1000 + i));
    }
    const Database sound(people.close(), Database::Access::Read);
    const std::string before = told(sound);
    const std::string head = headOf(sound);
    std::mt19937 random(20211215);
    int named = 0;
    int count = 0;
    while (count < 1000) {
        Database raw(":memory:", Database::Access::Write);
        sound.copyInto(raw);
        const bool isChained = count % 3 == 2;
        std::string what;
        bool isPossible = true;
        withoutTriggers(raw, [&] {
            try {
                what = Tamperer(raw, random).change();
                if (isChained)
                    chainAnew(raw);
            } catch (const SQLite::Exception&) {
                isPossible = false; // two rows of one number: the file itself refuses it
            }
        });
        if (!isPossible || told(raw) == before)
            continue;
        ++count;
        std::string row;
        const std::string code = found(raw, row);
        INFO(count << ": " << what << (isChained ? ", chained anew" : ""));
        // A tail that was cut off together with all it told is shown by a head that was noted.
        if (code.empty())
            CHECK(headOf(raw) != head);
        else
            CHECK((code == "store.history-broken" || code == "store.history-mismatch" ||
                   code.starts_with("store.signature-") || code == "store.not-entitled" ||
                   code == "store.bad-value" || code == "store.damaged"));
        if (what != "cut")
            CHECK_FALSE(code.empty());
        named += row.empty() || row == "(none)" ? 0 : 1;
    }
    CHECK(named > 800); // a cut names no row
}
