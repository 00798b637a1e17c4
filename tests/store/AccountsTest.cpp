// People: keys under a password, accounts with their history, signatures.
#include "people.h"

#include "store/Accounts.h"
#include "store/Canonical.h"
#include "store/Guard.h"
#include "store/Hash.h"
#include "store/History.h"
#include "store/Keys.h"

using namespace support;
using core::Holder;
using core::Role;
using store::Account;
using store::AccountChanges;
using store::Accounts;
using store::Book;
using store::Database;
using store::OpenMode;
using store::SealedKey;
using store::SigningKey;

TEST_CASE("A key opens under its password and under no other", "[accounts]")
{
    const Key key = newKey();
    SealedKey sealed = sealedBy(key, "mật khẩu");
    const auto opened = SigningKey::open(sealed, "mật khẩu");
    REQUIRE_OK(opened);
    CHECK((*opened)->publicKey() == key->publicKey());
    CHECK(store::isSignedBy(key->publicKey(), "x", (*opened)->sign("x")));
    CHECK_FALSE(store::isSignedBy(key->publicKey(), "y", (*opened)->sign("x")));
    CHECK_FALSE(store::isSignedBy(newKey()->publicKey(), "x", key->sign("x")));
    CHECK(codeOf(SigningKey::open(sealed, "Mật khẩu")) == "sign-in.wrong");
    CHECK(codeOf(SigningKey::open(sealed, "")) == "sign-in.wrong");
    // Two seals of one key under one password share nothing.
    const SealedKey again = sealedBy(key, "mật khẩu");
    CHECK((again.salt != sealed.salt && again.box != sealed.box));
    SECTION("another salt, a changed box")
    {
        (GENERATE(true, false) ? sealed.salt[0] : sealed.box[71]) ^= 1U;
        CHECK(codeOf(SigningKey::open(sealed, "mật khẩu")) == "sign-in.wrong");
    }
    SECTION("another public key")
    {
        sealed.publicKey[0] ^= 1U;
        CHECK(codeOf(SigningKey::open(sealed, "mật khẩu")) == "store.key-damaged");
    }
    SECTION("a cost that would hold the program up")
    {
        sealed.cost = GENERATE(store::KeyCost{17, 8}, store::KeyCost{1, 256 * 1024 + 1},
                               store::KeyCost{0, 8}, store::KeyCost{1, 7});
        CHECK(codeOf(SigningKey::open(sealed, "mật khẩu")) == "store.key-cost");
    }
}

TEST_CASE("What a password opened is wiped", "[accounts]")
{
    std::string secret = "mật khẩu";
    store::wipe(secret);
    CHECK(secret.empty());
}

TEST_CASE("An account's canonical text is read back", "[accounts]")
{
    Account account = person("lan", {Role::Verifier, "u|1", {"1", "2"}, {"3.1"}}, newKey());
    account.recoveries = 2;
    account.isActive = false;
    const std::string text = store::canonicalText(account);
    CHECK(store::accountFrom(text, "lan") == account);
    CHECK(store::accountFrom("", "lan")->name.empty());
    CHECK_FALSE(store::accountFrom(text + "|x", "lan"));
    CHECK_FALSE(store::accountFrom("a|b", "lan"));
}

TEST_CASE("Accounts and their keys come back from the book", "[accounts]")
{
    Peopled people;
    REQUIRE_OK(AccountChanges(*people.book).setFailures("an", {4, 1'700'000'000'000}));
    const auto book = [&] {
        const fs::path file = people.close();
        return openBook(file);
    }();
    const Accounts accounts(*book);
    CHECK(*accounts.any());
    CHECK(*accounts.all() == std::vector<Account>{people.lanAccount, people.anAccount});
    CHECK(*accounts.find("LAN") == people.lanAccount); // folded
    CHECK_FALSE(accounts.find("lan2")->has_value());
    CHECK(*accounts.failures("an") == store::Failures{4, 1'700'000'000'000});
    CHECK(codeOf(accounts.sealedKey("x")) == "accounts.unknown");
    REQUIRE_OK(SigningKey::open(*accounts.sealedKey("an"), "mật khẩu 2"));
    CHECK_FALSE(accounts.signedIn());
    REQUIRE_OK(book->check());
}

TEST_CASE("Names are one without marks and case", "[accounts]")
{
    Peopled people;
    const std::string name = GENERATE("LAN", "Lân", "an");
    const Key key = newKey();
    CHECK(codeOf(AccountChanges(*people.book).add(person(name, {}, key), sealedBy(key, "x"))) ==
          "accounts.exists");
    CHECK(codeOf(AccountChanges(*people.book).add(person("", {}, key), sealedBy(key, "x"))) ==
          "accounts.no-name");
    CHECK(codeOf(AccountChanges(*people.book).addFirst(person("b", {}, key), {}, key)) ==
          "accounts.not-first");
}

TEST_CASE("A book with accounts is written by who is signed in, alone", "[accounts][gate]")
{
    Peopled people;
    REQUIRE_OK(people.write());
    CHECK(people.book->history(1, 100)->back().author == "lan");
    people.book->setAuthor("khác"); // means nothing while somebody is signed in
    REQUIRE_OK(people.write("1.2"));
    CHECK(people.book->history(1, 100)->back().author == "lan");
    AccountChanges(*people.book).signOut();
    const std::string head = *people.book->historyHead();
    const core::Status refused = people.write("1.3");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "gate.sign-in");
    CHECK(refused.error().kind == core::ErrorKind::NotPermitted);
    CHECK(codeOf(people.book->setTitle("x")) == "gate.sign-in");
    CHECK(codeOf(people.book->putUnits({{"u9", "Sở", "so", "", "", "", ""}})) == "gate.sign-in");
    CHECK(*people.book->historyHead() == head);
    // A key that the account does not have is none.
    AccountChanges(*people.book).signIn(people.lanAccount, newKey());
    CHECK(codeOf(people.write("1.3")) == "gate.sign-in");
    AccountChanges(*people.book).signIn(person("khác", {}, people.lan), people.lan);
    CHECK(codeOf(people.write("1.3")) == "gate.sign-in");
    REQUIRE_OK(people.book->check());
}

TEST_CASE("A change of an account is a row that says no secret", "[accounts][history]")
{
    Peopled people;
    AccountChanges changes(*people.book);
    Account after = people.anAccount;
    after.holder = {Role::Verifier, "", {"1"}, {}};
    REQUIRE_OK(changes.change(people.anAccount, after));
    const store::HistoryRow row = people.book->history(1, 100)->back();
    CHECK(row.action == "account");
    CHECK(row.code == "an");
    CHECK(row.author == "lan");
    CHECK(row.after.find("Tên an|verifier||1||1|") == 0);
    CHECK(codeOf(changes.change(people.anAccount, after)) == "accounts.changed");
    // Another password under the same key.
    Account again = after;
    ++again.passwords;
    const SealedKey sealed = sealedBy(people.an, "mật khẩu 3");
    REQUIRE_OK(changes.change(after, again, &sealed));
    REQUIRE_OK(SigningKey::open(*Accounts(*people.book).sealedKey("an"), "mật khẩu 3"));
    const std::string box(sealed.box.begin(), sealed.box.end());
    const auto rows = people.book->history(1, 100);
    for (const store::HistoryRow& one : *rows)
        CHECK(one.after.find(store::toHex(sealed.box).substr(48)) == std::string::npos);
    REQUIRE_OK(people.book->check());
}

TEST_CASE("A recovery signs with the key that it brings and leaves its mark", "[accounts][history]")
{
    Peopled people;
    const Key key = newKey();
    AccountChanges(*people.book).signOut();
    REQUIRE_OK(AccountChanges(*people.book)
                   .recover(people.lanAccount, sealedBy(key, "mới"), key, "@account.recovered"));
    const auto found = Accounts(*people.book).find("lan");
    CHECK((*found)->recoveries == 1);
    CHECK((*found)->publicKey == key->publicKey());
    CHECK(people.book->history(1, 100)->back().reason == "@account.recovered");
    AccountChanges(*people.book).signIn(people.lanAccount, people.lan);
    CHECK(codeOf(people.write()) == "gate.sign-in"); // the old key is worth nothing any more
    AccountChanges(*people.book).signIn(person("lan", {}, key), key);
    REQUIRE_OK(people.write());
    REQUIRE_OK(people.book->check());
}

namespace {

core::Error verified(const fs::path& file)
{
    const auto book = openBook(file, OpenMode::ReadOnly);
    const core::Status whole = book->verifyHistory();
    return whole ? core::Error{core::ErrorKind::Internal, "", {}, {}} : whole.error();
}

const std::string lastBatch = "(SELECT max(first_row) FROM batch)";

} // namespace

TEST_CASE("Tampering with accounts and signatures is found", "[accounts][history]")
{
    struct Case {
        const char* what;
        std::string sql;
        bool isChained;
        const char* code;
    };
    const std::string anKey = "(SELECT public_key FROM account WHERE name = 'an')";
    const auto tampering = GENERATE_COPY(
        Case{"nothing", "", true, ""},
        Case{"a signature removed", "DELETE FROM signature WHERE batch = " + lastBatch, false,
             "store.signature-missing"},
        Case{"all removed", "DELETE FROM signature", false, "store.signature-missing"},
        Case{"one changed",
             "UPDATE signature SET signature = zeroblob(64) WHERE batch = " + lastBatch, false,
             "store.signature-wrong"},
        Case{"one of another batch",
             "UPDATE signature SET signature = (SELECT signature FROM signature ORDER BY batch "
             "LIMIT 1) WHERE batch = " +
                 lastBatch,
             false, "store.signature-wrong"},
        Case{"one too many", "INSERT INTO signature SELECT 9999, signature FROM signature LIMIT 1",
             false, "store.signature-wrong"},
        Case{"one before the first account",
             "INSERT INTO signature SELECT 1, signature FROM signature LIMIT 1", false,
             "store.signature-wrong"},
        Case{"a role raised", "UPDATE account SET role = 'admin', unit = '' WHERE name = 'an'",
             false, "store.history-mismatch"},
        Case{"a key put in place of another",
             "UPDATE account SET public_key = " + anKey + " WHERE name = 'lan'", false,
             "store.history-mismatch"},
        Case{"an account closed", "UPDATE account SET active = 0 WHERE name = 'an'", false,
             "store.history-mismatch"},
        Case{"an account removed", "DELETE FROM account WHERE name = 'an'", false,
             "store.history-mismatch"},
        Case{"a name changed", "UPDATE account SET name = 'ann' WHERE name = 'an'", false,
             "store.bad-value"},
        Case{"points changed and the chain computed anew",
             "UPDATE history SET after = replace(after, '|5000|', '|9000|'); UPDATE entry SET "
             "points = 9000 WHERE points = 5000",
             true, "store.signature-wrong"},
        Case{"another author and the chain anew",
             "UPDATE batch SET author = (SELECT author FROM batch ORDER BY first_row LIMIT 1) "
             "WHERE first_row = " +
                 lastBatch,
             true, "store.not-entitled"},
        Case{"a role raised in the history, too, and the chain anew",
             "UPDATE history SET after = replace(after, '|unit|u0|', '|admin||'); UPDATE account "
             "SET role = 'admin', unit = '' WHERE name = 'an'",
             true, "store.signature-wrong"},
        Case{"another day and the chain anew", "UPDATE batch SET time = time + 86400000", true,
             "store.signature-wrong"});
    Peopled people;
    REQUIRE_OK(people.write());
    const fs::path file = people.close();
    if (!tampering.sql.empty())
        tamper(file, tampering.sql);
    if (tampering.isChained) {
        const Database raw(file, Database::Access::Write);
        withoutTriggers(raw, [&raw] { chainAnew(raw); });
    }
    INFO(tampering.what);
    const core::Error error = verified(file);
    CHECK(error.code == tampering.code);
    CHECK((error.code.empty() || error.kind == core::ErrorKind::Integrity));
}

TEST_CASE("Who has a key of the book writes no more by it than was theirs", "[accounts][history]")
{
    Peopled people;
    REQUIRE_OK(people.write());
    // An officer with a program of their own: rows and signatures are right, but not theirs.
    AccountChanges changes(*people.book);
    changes.signIn(people.anAccount, people.an);
    SECTION("makes an administrator of themselves")
    {
        Account raised = people.anAccount;
        raised.holder = {Role::Administrator, "", {}, {}};
        REQUIRE_OK(changes.change(people.anAccount, raised));
    }
    SECTION("makes another account")
    {
        const Key key = newKey();
        REQUIRE_OK(changes.add(person("b", {}, key), sealedBy(key, "x")));
    }
    SECTION("recovers, who is no administrator")
    {
        const Key key = newKey();
        REQUIRE_OK(changes.recover(people.anAccount, sealedBy(key, "x"), key, ""));
    }
    SECTION("resets the administrator")
    {
        const Key key = newKey();
        Account reset = people.lanAccount;
        reset.publicKey = key->publicKey();
        ++reset.passwords;
        const SealedKey sealed = sealedBy(key, "x");
        REQUIRE_OK(changes.change(people.lanAccount, reset, &sealed));
    }
    const core::Status found = people.book->verifyHistory();
    REQUIRE_FALSE(found);
    CHECK(found.error().code == "store.not-entitled");
    CHECK(paramOf(found.error(), "user") == "an");
}

TEST_CASE("A closed account signs nothing any more", "[accounts][history]")
{
    Peopled people;
    Account closed = people.anAccount;
    closed.isActive = false;
    REQUIRE_OK(AccountChanges(*people.book).change(people.anAccount, closed));
    AccountChanges(*people.book).signIn(people.anAccount, people.an);
    REQUIRE_OK(people.write()); // the store looks at the key alone; the gate is before it
    CHECK(codeOf(people.book->verifyHistory()) == "store.not-entitled");
}

TEST_CASE("One's own password is one's own to change", "[accounts][history]")
{
    Peopled people;
    AccountChanges changes(*people.book);
    changes.signIn(people.anAccount, people.an);
    Account after = people.anAccount;
    ++after.passwords;
    const SealedKey sealed = sealedBy(people.an, "khác");
    REQUIRE_OK(changes.change(people.anAccount, after, &sealed));
    REQUIRE_OK(people.write());
    REQUIRE_OK(people.book->check());
}

TEST_CASE("What the window asks for each cell is true after each writing, and as before after none",
          "[accounts]")
{
    const Folder folder;
    std::int64_t now = 1'640'970'000'000; // 31/12/2021
    const auto book = newBook(folder.book(), {.clock = [&now] { return now; }});
    fill(*book);
    const auto reader = openBook(folder.book(), OpenMode::ReadOnly);
    const auto rows = [](const Book& one) { return one.historyLength().value(); };
    const auto hasAccounts = [](const Book& one) { return Accounts(one).any().value(); };
    const auto moment = [&book] { return store::BookClock::moment(*book).value(); };
    const auto write = [&book](std::int64_t points) {
        return book->writeEntries("a", {change("u0", "1.1", {}, scored(points))}, "");
    };
    const Key key = newKey();
    const Account lan = person("lan", {Role::Administrator, "", {}, {}}, key);
    const SealedKey sealed = sealedBy(key, "mật khẩu 1");

    const std::int64_t length = rows(*book);
    const std::int64_t begun = moment();
    REQUIRE_FALSE(hasAccounts(*book));
    // Seen while it is being written, gone with what takes it back.
    now += 1000;
    const core::Status refused = book->inOneTransaction([&]() -> core::Status {
        REQUIRE_OK(write(5000));
        REQUIRE_OK(AccountChanges(*book).addFirst(lan, sealed, key));
        now -= 1000;
        CHECK(rows(*book) == length + 2);
        CHECK(moment() == begun + 1000);
        CHECK(hasAccounts(*book));
        CHECK(rows(*reader) == length);
        return core::Error{core::ErrorKind::Conflict, "test.refused", {}, {}};
    });
    REQUIRE(codeOf(refused) == "test.refused");
    CHECK(rows(*book) == length);
    CHECK(moment() == begun);
    CHECK_FALSE(hasAccounts(*book));

    now += 1000;
    REQUIRE_OK(write(5000));
    CHECK(rows(*book) == length + 1);
    CHECK(rows(*reader) == length + 1);
    now -= 1000;
    CHECK(moment() == begun + 1000); // the clock was set back
    now += 2000;
    CHECK(moment() == begun + 2000);
    REQUIRE_OK(AccountChanges(*book).addFirst(lan, sealed, key));
    CHECK(hasAccounts(*book));
    CHECK(hasAccounts(*reader));
    CHECK(rows(*book) == length + 2);
}
