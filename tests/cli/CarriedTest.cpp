#include "cli/Run.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

#include <algorithm>

TEST_CASE("last year's answers come over, are listed, confirmed and given up", "[cli][carried]")
{
    const support::TemporaryFolder folder;
    const std::string book = utf8(support::sampleBook(folder)->book().file());
    const auto assessment = [&](const std::string& verb, std::vector<std::string> options) {
        std::vector<std::string> words{"assessment", verb, book};
        words.insert(words.end(), options.begin(), options.end());
        return run(words);
    };
    REQUIRE(assessment("copy",
                       {"--from", "so-2021", "--id", "so-2022", "--year", "2022", "--with-answers"})
                .code == 0);
    const auto list = [&] {
        return assessment("unconfirmed", {"--assessment", "so-2022", "--unit", "stnmt"}).out;
    };
    const auto lines = [](const std::string& text) {
        return std::count(text.begin(), text.end(), '\n');
    };
    const std::string all = list();
    CHECK(all.starts_with("unit,code,status,figures,points,note,documents\nstnmt,"));
    CHECK(all.find("\nstnmt,1.1.1,") != std::string::npos);
    // No unit is scored by what is unconfirmed.
    const std::string rank =
        run({"rank", book, "--assessment", "so-2022", "--stage", "self", "--json"}).out;
    CHECK(rank.find(R"("rank": 1)") == std::string::npos);

    const auto confirm = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"--assessment", "so-2022", "--unit", "stnmt"});
        return assessment("confirm", std::move(options)).code;
    };
    CHECK(confirm({"--code", "9.9.9"}) == 3);
    CHECK(confirm({"--code", "1.1.1"}) == 0);
    CHECK(lines(list()) == lines(all) - 1);
    CHECK(confirm({"--code", "1.1.1"}) == 4);
    CHECK(confirm({"--code", "1.1.2", "--discard"}) == 0);
    CHECK(lines(list()) == lines(all) - 2);
    CHECK(confirm({}) == 0);
    const std::string after =
        run({"rank", book, "--assessment", "so-2022", "--stage", "self", "--json"}).out;
    CHECK(after.find(R"("unit": "stnmt")") != std::string::npos);
    CHECK(run({"check", book}).code == 0);
}
