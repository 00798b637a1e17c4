// Forms at the command line: out, back, and what is refused.

#include "cli/Run.h"
#include "support/TemporaryFolder.h"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

#include <sstream>

namespace {

struct FormFolder {
    support::TemporaryFolder folder;
    std::string book = utf8(folder.path() / "mau.cchc");

    FormFolder() { sampleBook(book); }
    std::string write(const std::string& unit, const std::string& from) const
    {
        const std::string file = utf8(folder.path() / (unit + ".xlsx"));
        REQUIRE(
            run({"form", "export", from, "--assessment", "so-2021", "--unit", unit, "--out", file})
                .code == 0);
        return file;
    }
    std::string ranking(const std::string& of) const
    {
        return run({"rank", of, "--assessment", "so-2021", "--stage", "self", "--json"}).out;
    }
    /// A copy of the book without self-assessments.
    std::string emptied() const
    {
        std::string copy = utf8(folder.path() / "trong.cchc");
        REQUIRE(run({"backup", book, "--to", copy}).code == 0);
        std::istringstream rows(run({"entries", "export", book, "--assessment", "so-2021"}).out);
        const std::string gone = utf8(folder.path() / "bo.csv");
        std::ofstream out(folder.path() / "bo.csv");
        std::string line;
        std::getline(rows, line);
        out << line << '\n';
        while (std::getline(rows, line)) {
            const auto at = line.find(",self,");
            if (at != std::string::npos)
                out << line.substr(0, at) << ",self,,,,\n";
        }
        out.close();
        REQUIRE(run({"entries", "import", copy, gone, "--assessment", "so-2021"}).code == 0);
        return copy;
    }
};

} // namespace

TEST_CASE("nineteen forms bring an emptied book to the same ranking", "[cli][form]")
{
    const FormFolder f;
    const std::string wanted = f.ranking(f.book);
    const std::string copy = f.emptied();
    const bool isEmptied = f.ranking(copy) != wanted;
    CHECK(isEmptied);
    int count = 0;
    const auto ranked = nlohmann::json::parse(wanted);
    for (const auto& unit : ranked.at("units")) {
        const std::string file = f.write(unit.at("unit"), f.book);
        const Outcome same = run({"form", "import", f.book, file, "--lang", "en"});
        CHECK(same.code == 0);
        CHECK(same.messages.find("Changed 0 entries") != std::string::npos);
        CHECK(run({"form", "import", copy, file}).code == 0);
        ++count;
    }
    CHECK(count == 19); // domain, section 4: 19 sở, ban, ngành
    const bool isSame = f.ranking(copy) == wanted;
    CHECK(isSame);
    // In any order and again: nothing changes any more.
    const Outcome again =
        run({"form", "import", copy, utf8(f.folder.path() / "stnmt.xlsx"), "--json"});
    CHECK(again.code == 0);
    CHECK(nlohmann::json::parse(again.out).at("entries").empty());
}

TEST_CASE("a form of another unit, or no form, changes nothing and says what to do", "[cli][form]")
{
    const FormFolder f;
    const std::string file = f.write("stnmt", f.book);
    const Outcome other = run({"form", "import", f.book, file, "--unit", "vpubnd"});
    CHECK(other.code == 4);
    CHECK(other.messages.find("stnmt") != std::string::npos);
    CHECK(run({"form", "import", f.book, file, "--assessment", "so-2020"}).code == 4);
    const std::string report = utf8(f.folder.path() / "xep-hang.xlsx");
    REQUIRE(run({"report", "ranking", f.book, "--assessment", "so-2021", "--out", report}).code ==
            0);
    const Outcome none = run({"form", "import", f.book, report});
    CHECK(none.code == 4);
    CHECK(none.messages.find("không phải phiếu tự chấm") != std::string::npos);
    // A form is a workbook, whatever ending was asked for.
    CHECK(run({"form", "export", f.book, "--assessment", "so-2021", "--unit", "stnmt", "--out",
               utf8(f.folder.path() / "phieu.pdf")})
              .code == 2);
    CHECK(run({"form", "export", f.book, "--assessment", "so-2021", "--unit", "khong-co", "--out",
               file})
              .code == 3);
    CHECK(run({"form", "import", f.book, utf8(f.folder.path() / "khong-co.xlsx")}).code == 3);
}
