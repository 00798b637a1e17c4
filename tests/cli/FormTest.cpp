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

TEST_CASE("an import of a form names assessment and year, and last year's is not written",
          "[cli][form]")
{
    const FormFolder f;
    const std::string given = utf8(f.folder.path() / "giao.cchcx");
    const std::string unit = utf8(f.folder.path() / "stnmt.cchc");
    REQUIRE(run({"package", "export", f.book, "--kind", "assign", "--assessment", "so-2021",
                 "--unit", "stnmt", "--office", "UBND tỉnh", "--out", given})
                .code == 0);
    const auto key =
        nlohmann::json::parse(run({"package", "inspect", given, "--json"}).out)["fingerprint"]
            .get<std::string>();
    REQUIRE(run({"new", unit, "--from", given, "--confirm", key}).code == 0);
    const std::string last = utf8(f.folder.path() / "nam-truoc.xlsx");
    REQUIRE(
        run({"form", "export", f.book, "--assessment", "so-2020", "--unit", "stnmt", "--out", last})
            .code == 0);
    const Outcome refused = run({"form", "import", unit, last});
    CHECK(refused.code == 7);
    CHECK(refused.messages.find("năm 2020") != std::string::npos);
    CHECK(refused.messages.find("so-2021") != std::string::npos);
    CHECK(run({"form", "import", unit, last, "--dry-run"}).code == 7);
    const Outcome own = run({"form", "import", unit, f.write("stnmt", f.book), "--dry-run"});
    CHECK(own.code == 0);
    CHECK(own.messages.find("so-2021 (năm 2021)") != std::string::npos);
    // Figures as people read them, not as a file keeps them.
    CHECK(own.out.find("n=") == std::string::npos);
    CHECK(own.out.find("scored") == std::string::npos);
    const Outcome told = run({"form", "import", f.book, last, "--json"});
    CHECK(told.code == 0);
    CHECK(nlohmann::json::parse(told.out).at("year") == 2020);
}

TEST_CASE("a file that is no form is named for what it is", "[cli][form]")
{
    const FormFolder f;
    const auto said = [&](const std::string& file) {
        const Outcome outcome = run({"form", "import", f.book, file});
        CHECK(outcome.code == 4);
        return outcome.messages;
    };
    CHECK(said(f.book).find("sổ CCHC") != std::string::npos);
    CHECK(said(utf8(f.folder.path())).find("là thư mục") != std::string::npos);
    {
        // The first bytes of a gzip file (RFC 1952, section 2.3).
        std::ofstream out(f.folder.path() / "phieu.gnumeric", std::ios::binary);
        out << "\x1F\x8B\x08\x01\x02\xFF\xFE";
    }
    CHECK(said(utf8(f.folder.path() / "phieu.gnumeric")).find(".gnumeric") != std::string::npos);
}
