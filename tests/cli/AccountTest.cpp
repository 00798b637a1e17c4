// Accounts on the command line: who may run which verb, and what a refusal says (contract, section
// 4: exit 7).
#include "cli/Run.h"
#include "support/PeopleBook.h"

#include <nlohmann/json.hpp>

namespace {

/// The sample with people, closed; words of a command line on it.
struct ClosedBook {
    support::PeopleBook people;
    std::string book = utf8(people.book().file());
    std::string passwords = write(u8"mật khẩu.txt", std::string(support::quickPassword) + "\r\nx");
    std::string wrong = write(u8"sai.txt", "sai hẳn rồi\n");
    std::string fresh = write(u8"mới.txt", "hoàn toàn mới\n");

    ClosedBook() { people.workspace.reset(); }
    std::string write(std::u8string_view name, const std::string& bytes) const
    {
        std::ofstream(people.folder / name, std::ios::binary) << bytes;
        return utf8(people.folder / name);
    }
    Outcome as(const std::string& user, std::vector<std::string> words, bool isAdmin = false) const
    {
        if (!user.empty()) {
            for (const std::string& word : {std::string(isAdmin ? "--as" : "--user"), user,
                                            std::string("--password-file"), passwords})
                words.push_back(word);
        }
        words.insert(words.end(), {"--lang", "en"});
        return run(words);
    }
};

} // namespace

TEST_CASE("A book with accounts wants a name and a password from every verb", "[cli][accounts]")
{
    const ClosedBook closed;
    const std::string& book = closed.book;
    const std::string out = utf8(closed.people.folder / u8"ra.csv");
    const std::vector<std::vector<std::string>> verbs = {
        {"units", "list", book},
        {"set", "list", book},
        {"set", "export", book, "so-2021"},
        {"assessment", "list", book},
        {"assessment", "rename", book, "--id", "so-2021", "--title", "Đợt năm 2021"},
        {"calendar", "list", book},
        {"entries", "export", book, "--assessment", "so-2021"},
        {"dossiers", "list", book, "--assessment", "so-2021"},
        {"dossiers", "export", book, "--assessment", "so-2021"},
        {"rank", book, "--assessment", "so-2021"},
        {"sheet", book, "--assessment", "so-2021", "--unit", "snv"},
        {"stats", book, "--assessment", "so-2021"},
        {"evidence", "list", book, "--assessment", "so-2021"},
        {"survey", "batch", "list", book, "--assessment", "so-2021"},
        {"survey", "batch", "count", book, "--assessment", "so-2021"},
        {"report", "ranking", book, "--assessment", "so-2021", "--out", out},
        {"audit", "verify", book},
        {"check", book},
        {"account", "list", book},
        {"backup", book, "--to", utf8(closed.people.folder / u8"bản sao.cchc")},
    };
    for (const auto& words : verbs) {
        INFO(words[0] << ' ' << words[1]);
        const Outcome nobody = closed.as("", words);
        CHECK(nobody.code == 7);
        CHECK(nobody.out.empty());
        CHECK(nobody.messages.find("sign in") != std::string::npos);
        const Outcome somebody = closed.as("lan", words);
        INFO(somebody.messages);
        CHECK(somebody.code == 0);
    }
}

TEST_CASE("Wrong passwords are refused, counted, and make one wait", "[cli][accounts]")
{
    const ClosedBook closed;
    const std::vector<std::string> wrong = {"units",      "list",   closed.book,
                                            "--user",     "lan",    "--password-file",
                                            closed.wrong, "--lang", "en"};
    for (int i = 0; i < 3; ++i) {
        const Outcome outcome = run(wrong);
        CHECK(outcome.code == 7);
        CHECK(outcome.messages.find("the name or the password is wrong") != std::string::npos);
    }
    const Outcome waiting = closed.as("lan", {"units", "list", closed.book});
    CHECK(waiting.code == 7);
    CHECK(waiting.messages.find("Too many wrong passwords") != std::string::npos);
    CHECK(closed.as("minh", {"units", "list", closed.book}).code == 0);
    CHECK(
        run({"units", "list", closed.book, "--user", "minh", "--password-file", "không có"}).code ==
        3);
    CHECK(run({"units", "list", closed.book, "--user", "minh", "--password-file",
               closed.write(u8"trống.txt", "\n")})
              .code == 4);
}

TEST_CASE("What a role does not allow is refused with exit 7 and its reason", "[cli][accounts]")
{
    const ClosedBook closed;
    const std::string& book = closed.book;
    const auto entries = [&](const char* unit, const char* stage, const char* code) {
        const std::string file = closed.write(
            u8"điểm.csv", "unit,code,stage,status,figures,points,note\n" + std::string(unit) + ',' +
                              code + ',' + stage + ",unproven,,,thiếu báo cáo quý\n");
        return std::vector<std::string>{"entries", "import", book, file, "--assessment", "so-2021"};
    };
    struct Row {
        const char* user;
        const char* unit;
        const char* stage;
        const char* code;
        const char* reason; ///< "" where it is done
    };
    const Row rows[] = {
        {"an", "vpubnd", "self", "1.1.1", ""},
        {"an", "vpubnd", "v1", "1.1.1", "the role unit officer does not do this"},
        {"an", "snv", "self", "1.1.1", "cannot enter anything for another unit"},
        {"minh", "snv", "v1", "1.1.1", ""},
        {"minh", "snv", "v2", "2.1.1", ""},
        {"minh", "snv", "self", "1.1.1", "the role verifier does not do this"},
        {"nam", "snv", "v1", "2.1.1", "is not assigned to you"},
        {"nam", "snv", "v1", "1.1.2", ""},
        {"ba", "snv", "v1", "1.1.3", "A reader can only read"},
        {"lan", "vpubnd", "v2", "1.1.1", ""},
    };
    for (const Row& row : rows) {
        INFO(row.user << ' ' << row.unit << ' ' << row.stage << ' ' << row.code);
        const bool isDone = *row.reason == '\0';
        // A dry run shows nobody what they may not write.
        std::vector<std::string> dryRun = entries(row.unit, row.stage, row.code);
        dryRun.emplace_back("--dry-run");
        const Outcome looked = closed.as(row.user, dryRun);
        CHECK(looked.code == (isDone ? 0 : 7));
        CHECK(looked.out.empty() == !isDone);
        const Outcome outcome = closed.as(row.user, entries(row.unit, row.stage, row.code));
        INFO(outcome.messages);
        CHECK(outcome.code == (isDone ? 0 : 7));
        CHECK((isDone || outcome.messages.find(row.reason) != std::string::npos));
    }
    const std::string units = closed.write(u8"dv.csv", "unit,name,group\nx,Sở X,so\n");
    CHECK(closed.as("minh", {"units", "import", book, units}).code == 7);
    CHECK(closed.as("lan", {"units", "import", book, units}).code == 0);
    CHECK(closed.as("lan", {"check", book}).code == 0);
}

TEST_CASE("Ballots are keyed by two people who are signed in", "[cli][accounts][survey]")
{
    const ClosedBook closed;
    const auto batch = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"survey", "batch"};
        words.push_back(more.front());
        words.insert(words.end(), {closed.book, "--assessment", "so-2021"});
        words.insert(words.end(), more.begin() + 1, more.end());
        return words;
    };
    const auto keyed = [&](const char* verb, const char* option, const char* value) {
        const std::string lines =
            closed.write(u8"phiếu.csv", "unit,code,a,b\nsnv,1.7,30,10\nsnv,8.2,40,\n");
        return batch({verb, option, value, "--sent", "50", "--returned", "45", "--valid", "40",
                      "--lines", lines, "--by", "ai khác"});
    };
    CHECK(closed.as("an", keyed("add", "--form", "02")).code == 7);
    CHECK(closed.as("ba", keyed("add", "--form", "02")).code == 7);
    CHECK(closed.as("minh", keyed("add", "--form", "02")).out == "6\n");
    const Outcome same = closed.as("minh", keyed("second", "--batch", "6"));
    CHECK(same.code == 4);
    CHECK(same.messages.find("another person's: minh") != std::string::npos);
    CHECK(closed.as("nam", keyed("second", "--batch", "6")).code == 0);
    const std::string list = closed.as("ba", batch({"list"})).out;
    CHECK(list.find(",minh,nam,sound,") != std::string::npos); // whatever --by says
    CHECK(closed.as("an", batch({"list"})).code == 7);
    // Who is held to area 1 does not write 8.2, so nothing is written.
    const Outcome refused = closed.as("nam", batch({"count"}));
    CHECK(refused.code == 7);
    CHECK(refused.messages.find("8.2") != std::string::npos);
    CHECK(closed.as("minh", batch({"count"})).code == 0);
    CHECK(closed.as("lan", {"audit", "verify", closed.book}).code == 0);
}

TEST_CASE("A unit officer sees the own sheet and no other", "[cli][accounts]")
{
    const ClosedBook closed;
    const auto sheet = [&](const char* unit) {
        return std::vector<std::string>{"sheet",  closed.book, "--assessment", "so-2021",
                                        "--unit", unit,        "--json"};
    };
    CHECK(closed.as("an", sheet("vpubnd")).code == 0);
    CHECK(closed.as("an", sheet("snv")).code == 7);
    CHECK(closed.as("an", {"rank", closed.book, "--assessment", "so-2021"}).code == 7);
    CHECK(closed.as("an", {"entries", "export", closed.book, "--assessment", "so-2021"}).code == 7);
    CHECK(closed.as("an", {"units", "list", closed.book}).code == 0);
    CHECK(closed.as("ba", sheet("snv")).code == 0);
}

TEST_CASE("A unit that is not there is answered alike by every verb", "[cli][accounts]")
{
    const ClosedBook closed;
    const std::string& book = closed.book;
    const std::vector<std::string> rest = {book, "--assessment", "so-2021", "--unit"};
    const std::vector<std::vector<std::string>> verbs = {
        {"sheet"},
        {"charge", "list"},
        {"charge", "set"},
        {"task", "list"},
        {"task", "add", "--title", "x"},
        {"evidence", "list"},
        {"evidence", "edit", "--document", "tl-1"},
        {"account", "coverage"},
        {"assessment", "unconfirmed"},
        {"assessment", "confirm"},
    };
    for (std::vector<std::string> words : verbs) {
        words.insert(words.end(), rest.begin(), rest.end());
        words.emplace_back("zz");
        CAPTURE(words);
        // contract, section 4: 3 not found; an officer of one unit is not told which others are.
        const Outcome all = closed.as("lan", words);
        CHECK(all.code == 3);
        CHECK(all.messages.find("zz") != std::string::npos);
        CHECK(closed.as("an", words).code == 7);
        words.back() = "snv";
        CHECK(closed.as("an", words).code == 7);
    }
}

TEST_CASE("Who reads the history signs in with --as, since --user is whose rows are meant",
          "[cli][accounts]")
{
    const ClosedBook closed;
    const std::vector<std::string> list = {"history", "list", closed.book, "--user", "lan"};
    CHECK(closed.as("", list).code == 7);
    const Outcome read = closed.as("ba", list, true);
    CHECK(read.code == 0);
    CHECK(read.out.find("lan") != std::string::npos);
    CHECK(
        closed.as("ba", {"history", "list", closed.book, "--user", "minh"}, true).out.find("lan") ==
        std::string::npos);
}

TEST_CASE("Accounts are made, changed, closed and listed by an administrator", "[cli][accounts]")
{
    const ClosedBook closed;
    const std::string& book = closed.book;
    const std::vector<std::string> add = {"account",    "add",
                                          book,         "--user",
                                          "hoa",        "--role",
                                          "verifier",   "--name",
                                          "Lê Thị Hoa", "--areas",
                                          "1,2",        "--criteria",
                                          "3.1.1",      "--new-password-file",
                                          closed.fresh};
    CHECK(closed.as("minh", add, true).code == 7);
    CHECK(closed.as("", add).code == 7);
    CHECK(closed.as("lan", add, true).code == 0);
    CHECK(closed.as("lan", add, true).code == 6); // there is one now
    const auto accountOf = [&](const std::string& user) {
        const Outcome list = closed.as("lan", {"account", "list", book, "--json"});
        REQUIRE(list.code == 0);
        const auto all = nlohmann::json::parse(list.out);
        for (const auto& account : all["accounts"]) {
            if (account["user"] == user)
                return account;
        }
        return nlohmann::json();
    };
    CHECK(accountOf("hoa") == nlohmann::json{{"user", "hoa"},
                                             {"name", "Lê Thị Hoa"},
                                             {"role", "verifier"},
                                             {"unit", ""},
                                             {"areas", {"1", "2"}},
                                             {"criteria", {"3.1.1"}},
                                             {"active", true},
                                             {"passwords", 1},
                                             {"recoveries", 0}});
    const Outcome cover =
        closed.as("lan", {"account", "coverage", book, "--assessment", "so-2021"});
    const std::string header = "code,title,verifiers,officers\n";
    CHECK(cover.out.starts_with(header + "1.1.1,"));
    const auto isHers = [&cover](const std::string& code) {
        const auto line = cover.out.find('\n' + code + ',') + 1;
        return cover.out.substr(line, cover.out.find('\n', line) - line).find(" hoa") !=
               std::string::npos;
    };
    CHECK(isHers("2.1.1"));
    CHECK(isHers("3.1.1"));
    CHECK_FALSE(isHers("3.4.1"));
    CHECK(closed.as("lan", {"account", "coverage", book, "--assessment", "so-2021", "--uncovered"})
              .out == header); // "minh" verifies all
    CHECK(closed
              .as("lan",
                  {"account", "change", book, "--user", "hoa", "--role", "unit", "--unit", "snv",
                   "--active", "no"},
                  true)
              .code == 0);
    CHECK(accountOf("hoa")["unit"] == "snv");
    CHECK(accountOf("hoa")["areas"].empty());
    CHECK(accountOf("hoa")["active"] == false);
    CHECK(closed.as("lan", {"account", "change", book, "--user", "lan", "--active", "no"}, true)
              .code == 6);
    CHECK(closed.as("lan", {"account", "change", book, "--user", "x"}, true).code == 3);
    CHECK(closed.as("lan", {"account", "change", book, "--user", "an", "--active", "có"}, true)
              .code == 2);
    CHECK(closed
              .as("lan",
                  {"account", "add", book, "--user", "y", "--role", "chủ", "--new-password-file",
                   closed.fresh},
                  true)
              .code == 2);
    const Outcome list = closed.as("ba", {"account", "list", book});
    CHECK(list.out.find("verifier") != std::string::npos);
    CHECK(list.out.find("closed") != std::string::npos);
    CHECK(closed.as("an", {"account", "list", book}).code == 7);
}

TEST_CASE("Passwords on the command line: one's own, a reset, a recovery that shows",
          "[cli][accounts]")
{
    const ClosedBook closed;
    const std::string& book = closed.book;
    const auto withFresh = [&](const char* user) {
        return run({"units", "list", book, "--user", user, "--password-file", closed.fresh}).code;
    };
    CHECK(
        closed.as("an", {"account", "password", book, "--new-password-file", closed.fresh}).code ==
        0);
    CHECK(withFresh("an") == 0);
    CHECK(closed
              .as("lan",
                  {"account", "reset", book, "--user", "minh", "--new-password-file", closed.fresh},
                  true)
              .code == 0);
    CHECK(withFresh("minh") == 0);
    CHECK(closed.as("lan", {"audit", "verify", book}).out.find("Recovered") == std::string::npos);
    CHECK(run({"account", "recover", book, "--admin", "an", "--new-password-file", closed.fresh})
              .code == 7);
    CHECK(run({"account", "recover", book, "--admin", "lan", "--new-password-file", closed.fresh})
              .code == 0);
    CHECK(withFresh("lan") == 0);
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"audit", "verify", book}, {"account", "list", book}}) {
        const Outcome outcome = closed.as("ba", words);
        CHECK(outcome.code == 0);
        CHECK(outcome.out.find("Recovered: the administrator's password of “lan”") !=
              std::string::npos);
    }
}

TEST_CASE("The first account makes a book one with accounts", "[cli][accounts]")
{
    const support::TemporaryFolder folder;
    const std::string book = utf8(folder / u8"sổ.cchc");
    const std::string password = utf8(folder / u8"mk.txt");
    std::ofstream(folder / u8"mk.txt") << "mật khẩu một\n";
    REQUIRE(run({"new", book}).code == 0);
    // Nobody need be named in a book without accounts, and who is named is nobody.
    CHECK(run({"units", "list", book, "--user", "ai", "--password-file", password}).code == 0);
    const auto add = [&](const char* role) {
        return run({"account", "add", book, "--user", "lan", "--role", role, "--new-password-file",
                    password})
            .code;
    };
    CHECK(add("reader") == 4);
    CHECK(add("admin") == 0);
    CHECK(run({"units", "list", book}).code == 7);
    CHECK(run({"units", "list", book, "--user", "LAN", "--password-file", password}).code == 0);
    CHECK(run({"account", "password", utf8(folder / u8"không.cchc"), "--user", "lan",
               "--password-file", password, "--new-password-file", password})
              .code == 3);
}

TEST_CASE("Help says once how a book with accounts is opened", "[cli][accounts]")
{
    const std::string help = run({"--help", "--lang", "en"}).out;
    CHECK(help.find("A book with accounts: add --user NAME") != std::string::npos);
    CHECK(run({"account", "add", "--help", "--lang", "en"}).out.find("--as ADMIN") !=
          std::string::npos);
    // Options of a verb that works on no book are its own.
    CHECK(run({"set", "check", "x.json", "--user", "lan"}).code == 2);
}

TEST_CASE("The set in use is corrected by the administrator alone, with exit 7 for all others",
          "[cli][accounts][correction]")
{
    const ClosedBook closed;
    nlohmann::ordered_json set = nlohmann::ordered_json::parse(
        bytesOf(std::string(PROJECT_ROOT) + "/resources/sets/so-2021.json"));
    set["areas"][0]["items"][2]["items"][0]["rule"]["tiers"][0]["from"] = "50";
    const std::string file = closed.write(u8"bộ sửa.json", set.dump());
    const std::vector<std::string> plan = {"assessment", "correct", closed.book, "--assessment",
                                           "so-2021",    "--set",   file};
    for (const bool isDryRun : {true, false}) {
        auto words = plan;
        if (isDryRun)
            words.emplace_back("--dry-run");
        else
            words.insert(words.end(), {"--reason", "QĐ 15"});
        for (const char* user : {"minh", "nam", "an", "ba"}) {
            const Outcome refused = closed.as(user, words);
            INFO(user << ": " << refused.messages);
            CHECK(refused.code == 7);
            CHECK(refused.out.empty());
            const bool isReader = user == std::string("ba");
            CHECK(refused.messages.find(isReader ? "can only read" : "dministrator") !=
                  std::string::npos);
        }
        CHECK(closed.as("", words).code == 7);
        CHECK(closed.as("lan", words).code == 0);
    }
    CHECK(closed.as("lan", {"assessment", "list", closed.book}).out.find("so-2021-2") !=
          std::string::npos);

    // «nam» is held to area 1, «mai» to the group 2.1: a version that calls either otherwise would
    // leave them held to nothing.
    REQUIRE(closed
                .as("lan",
                    {"account", "add", closed.book, "--user", "mai", "--role", "verifier",
                     "--criteria", "2.1", "--new-password-file", closed.fresh},
                    true)
                .code == 0);
    set["areas"][1]["items"][0]["code"] = "2.9";
    closed.write(u8"bộ sửa.json", set.dump());
    const Outcome held = closed.as("lan", {"assessment", "correct", closed.book, "--assessment",
                                           "so-2021", "--set", file, "--reason", "đổi mã"});
    INFO(held.messages);
    CHECK(held.code == 6);
    CHECK(held.messages.find("2.1: account mai is held to it") != std::string::npos);
    REQUIRE(closed
                .as("lan",
                    {"account", "change", closed.book, "--user", "mai", "--criteria", "2.1.1"},
                    true)
                .code == 0);
    const Outcome done = closed.as("lan", {"assessment", "correct", closed.book, "--assessment",
                                           "so-2021", "--set", file, "--reason", "đổi mã"});
    INFO(done.messages);
    CHECK(done.code == 0);
}
