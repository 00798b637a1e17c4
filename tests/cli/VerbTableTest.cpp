// The table of verbs: parsing, usage and help come from what a verb declares of itself.

#include "cli/Run.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>

namespace {

/// A verb that is in no other file: it says what it was given.
cli::Verb echoVerb()
{
    const auto echo = [](const cli::Arguments& arguments, cli::Streams streams) {
        streams.out << arguments["WHAT"] << '|' << arguments["--times"] << '|'
                    << arguments.value("--end").value_or("–") << '|' << arguments.has("--loud");
        return core::Status();
    };
    const auto tally = [](const cli::Arguments&, cli::Streams streams) {
        streams.out << "tally";
        return core::Status();
    };
    return {"echo",
            {{"", {{"--tally", "", true, {"đếm", "count"}}}, {"Đếm.", "Counts."}, tally},
             {"say WHAT",
              {{"--times", "N", true, {"mấy lần", "how often"}},
               {"--end", "T", false, {"cuối câu", "the end"}},
               {"--loud", "", false, {"to", "loudly"}}},
              {"Nói lại.", "Says it again."},
              echo}}};
}

} // namespace

TEST_CASE("A verb is added by declaring it: parsed, checked, told", "[cli]")
{
    const std::vector<cli::Verb> verbs = {echoVerb()};
    CHECK(run({"echo", "say", "à", "--times", "2"}, verbs).out == "à|2|–|0");
    CHECK(run({"--loud", "echo", "--times=2", "say", "--end", ".", "à"}, verbs).out == "à|2|.|1");
    CHECK(run({"echo", "--tally"}, verbs).out == "tally");

    const std::string usage = "echo say WHAT --times N [--end T] [--loud]\n";
    const std::vector<std::vector<std::string>> wrong = {
        {"echo", "say", "à"},                                // an option is missing
        {"echo", "say", "à", "--times="},                    // and this is none
        {"echo", "say", "--times", "2"},                     // a word is missing
        {"echo", "say", "à", "b", "--times", "2"},           // one too many
        {"echo", "say", "à", "--times", "2", "--soft", "x"}, // an unknown option
        {"echo", "say", "à", "--times", "2", "--tally"},     // another form's
    };
    for (const auto& words : wrong) {
        const Outcome outcome = run(words, verbs);
        INFO(outcome.messages);
        CHECK(outcome.code == 2);
        CHECK(outcome.out.empty());
    }
    CHECK(run(wrong[0], verbs).messages == "Thiếu tùy chọn --times.\n  cchc-cli " + usage);
    CHECK(run(wrong[2], verbs).messages == "Thiếu WHAT.\n  cchc-cli " + usage);
    CHECK(run({"echo", "sing"}, verbs).messages ==
          "Không có lệnh «echo sing».\n  cchc-cli echo --tally\n  cchc-cli " + usage);
    CHECK(run({"echo"}, verbs).messages ==
          "Thiếu say.\n  cchc-cli echo --tally\n  cchc-cli " + usage);
    CHECK(run({"new"}, verbs).code == 2);

    CHECK(run({"--help", "--lang", "en"}, verbs).out ==
          "Usage:\n  cchc-cli echo --tally\n  cchc-cli " + usage +
              "Every verb takes --lang vi|en. More of one: cchc-cli VERB --help.\n");
    CHECK(run({"echo", "--help", "--lang", "en"}, verbs).out == "cchc-cli echo --tally\n"
                                                                "  Counts.\n"
                                                                "    --tally  count\n"
                                                                "cchc-cli " +
                                                                    usage +
                                                                    "  Says it again.\n"
                                                                    "    --times N  how often\n"
                                                                    "    --end T    the end\n"
                                                                    "    --loud     loudly\n");
}

TEST_CASE("Every verb tells all of itself, and an option is the same everywhere", "[cli]")
{
    const std::string help = run({"--help"}).out;
    std::set<std::string> names;
    std::map<std::string, bool> flags;
    for (const cli::Verb& verb : cli::verbs()) {
        INFO(verb.name);
        CHECK(names.insert(verb.name).second);
        CHECK(help.find("\n  cchc-cli " + verb.name + ' ') != std::string::npos);
        REQUIRE_FALSE(verb.forms.empty());
        const std::string own = run({verb.name, "--help"}).out;
        for (const cli::Form& form : verb.forms) {
            INFO(form.words);
            CHECK(help.find("cchc-cli " + verb.name + ' ' + form.words) != std::string::npos);
            CHECK_FALSE(form.meaning.vietnamese.empty());
            CHECK_FALSE(form.meaning.english.empty());
            CHECK(own.find(form.meaning.vietnamese) != std::string::npos);
            for (const cli::Option& option : form.options) {
                INFO(option.name);
                CHECK(option.name.starts_with("--"));
                CHECK_FALSE(option.meaning.vietnamese.empty());
                CHECK_FALSE(option.meaning.english.empty());
                CHECK(own.find(option.meaning.vietnamese) != std::string::npos);
                // Options may stand before their verb: a flag is a flag everywhere.
                const auto [known, isNew] = flags.emplace(option.name, option.isFlag());
                CHECK((isNew || known->second == option.isFlag()));
            }
        }
    }
    // contract, section 4
    for (const char* line :
         {"new BOOK [--sample bac-kan-2021|hai-cap-2026]", "set check FILE", "set import BOOK FILE",
          "set export BOOK ID", "set list BOOK", "units import BOOK FILE", "units list BOOK",
          "assessment new BOOK --id ID --set SET --group GROUP --year YEAR [--title T]",
          "assessment rename BOOK --id ID --title T", "assessment list BOOK",
          "entries import BOOK FILE --assessment ID [--dry-run]",
          "entries export BOOK --assessment ID",
          "rank BOOK --assessment ID [--stage self|v1|final]",
          "sheet BOOK --assessment ID --unit UNIT [--stage", "stats BOOK --assessment ID [--stage",
          "report ranking BOOK --assessment ID", "audit verify BOOK", "check BOOK"}) {
        INFO(line);
        CHECK(help.find(std::string("  cchc-cli ") + line) != std::string::npos);
    }
}
