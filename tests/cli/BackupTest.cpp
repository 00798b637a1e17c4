#include "cli/Run.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

#include <string>

TEST_CASE("backup makes a whole copy beside a book that is being written", "[cli][backup]")
{
    const support::TemporaryFolder folder;
    const auto writer = support::sampleBook(folder);
    const auto book = utf8(writer->book().file());
    const auto copy = folder / u8"copy.cchc";
    const Outcome made = run({"backup", book, "--to", utf8(copy)});
    CHECK(made.code == 0);
    CHECK(made.out.empty());
    CHECK(run({"check", utf8(copy)}).code == 0);
    CHECK(run({"rank", utf8(copy), "--assessment", "so-2021", "--json"}).out ==
          run({"rank", book, "--assessment", "so-2021", "--json"}).out);
    // A file that is there is never replaced.
    CHECK(run({"backup", book, "--to", utf8(copy)}).code == 6);
    CHECK(run({"backup", book}).code == 2);
}
