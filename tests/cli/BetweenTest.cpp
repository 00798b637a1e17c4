// Shared figures, attributes and last year's figures from the command line: files in, results out.

#include "cli/Run.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <fstream>

namespace {

const char* const communeSet = R"json({
  "format": "cchc-index-set/2", "id": "xa", "title": "Bộ xã", "year": 2026, "level": "xa", "decision": "", "sample": true, "max": "20",
  "decimals": 2, "ties": "skip",
  "figures": [{"id": "muon", "title": "Báo cáo muộn", "of": "count"}],
  "attributes": [{"id": "vung", "title": "Vùng", "values": [{"id": "mien-nui", "title": "Miền núi"}, {"id": "khac", "title": "Khác"}]}],
  "classes": [{"id": "tot", "title": "Tốt", "from": "80"}, {"id": "yeu", "title": "Yếu"}],
  "areas": [{"code": "1", "title": "Lĩnh vực một", "max": "20", "items": [
    {"code": "1.1", "title": "Báo cáo", "max": "10", "by": "unit", "ifNone": null,
     "scale": {"by": [{"attribute": "vung", "is": "mien-nui", "times": "0.5"}]},
     "rule": {"kind": "deduct", "events": [{"id": "m", "title": "Muộn", "points": "1", "figure": "muon"}]}},
    {"code": "1.2", "title": "Giảm", "max": "10", "by": "unit", "ifNone": null,
     "rule": {"kind": "formula", "variables": [{"id": "nay", "title": "Nay", "figure": "muon"},
      {"id": "truoc", "title": "Trước", "last": "muon"}], "expression": "if(nay < truoc, 10, 0)"}}]}]
})json";

const std::string entryHeader = "unit,code,stage,status,figures,points,note\n";

struct Commune {
    support::TemporaryFolder folder;
    std::string book = path(u8"xa.cchc");

    std::string path(std::u8string_view name) const
    {
        const auto text = (folder / name).u8string();
        return {text.begin(), text.end()};
    }
    std::string write(std::u8string_view name, const std::string& text) const
    {
        std::ofstream(path(name), std::ios::binary) << text;
        return path(name);
    }
    Commune()
    {
        REQUIRE(run({"new", book}).code == 0);
        REQUIRE(run({"set", "import", book, write(u8"xa.json", communeSet)}).code == 0);
        // "cu" has become "b"; both "x" and "y" have become "c".
        REQUIRE(run({"units", "import", book,
                     write(u8"dv.csv", "unit,name,group,successor,attr:vung,attr:khac\n"
                                       "a,Xã A,xa,,mien-nui,1\nb,Xã B,xa,,,\nc,Xã C,xa,,khac,\n"
                                       "cu,Xã cũ,cu,b,,\nx,Xã X,cu,c,,\ny,Xã Y,cu,c,,\n")})
                    .code == 0);
        REQUIRE(run({"assessment", "new", book, "--id", "cu", "--set", "xa", "--group", "cu",
                     "--year", "2025"})
                    .code == 0);
        for (const char* none : {"khac", "nay"}) {
            REQUIRE(run({"assessment", "new", book, "--id", "nay", "--set", "xa", "--group", "xa",
                         "--year", "2026", "--previous", none})
                        .code == 3);
        }
        REQUIRE(run({"assessment", "new", book, "--id", "nay", "--set", "xa", "--group", "xa",
                     "--year", "2026", "--previous", "cu"})
                    .code == 0);
        REQUIRE(import("cu", "cu,figure:muon,v1,scored,n=9,,\ncu,figure:muon,self,scored,n=1,,\n"
                             "x,figure:muon,v2,scored,n=9,,\n")
                    .code == 0);
    }
    Outcome import(const char* assessment, const std::string& rows,
                   std::vector<std::string> more = {}) const
    {
        std::vector<std::string> words = {"entries",      "import",
                                          book,           write(u8"e.csv", entryHeader + rows),
                                          "--assessment", assessment};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    std::string sheet(const char* unit) const
    {
        return run({"sheet", book, "--assessment", "nay", "--unit", unit, "--json", "--stage",
                    "v1"})
            .out;
    }
};

bool isIn(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("CLI: attributes come with the units file and go out with the sheet", "[cli]")
{
    const Commune commune;
    REQUIRE(commune
                .import("nay", "a,figure:muon,v1,scored,n=2,,\nb,figure:muon,v1,scored,n=2,,\n"
                               "c,figure:muon,v1,scored,n=2,,\n")
                .code == 0);
    // 10 − 2 = 8, half of it for the mountain commune.
    CHECK(isIn(commune.sheet("a"), R"("applicable": "5")"));
    CHECK(isIn(commune.sheet("a"), "10 − 2 × 1 = 8 → 8/10 × 0,5 → 4/5; 10 × 0,5 = 5 điểm tối đa"));
    CHECK(isIn(commune.sheet("b"), "attribute-missing"));
    CHECK_FALSE(isIn(commune.sheet("c"), "attribute-missing"));
    // A file without the columns keeps them.
    REQUIRE(run({"units", "import", commune.book,
                 commune.write(u8"dv.csv", "unit,name,group\na,Xã A mới,xa\n")})
                .code == 0);
    CHECK(isIn(run({"units", "list", commune.book}).out, "Xã A mới"));
    CHECK(isIn(commune.sheet("a"), R"("applicable": "5")"));
    CHECK(run({"units", "import", commune.book,
               commune.write(u8"dv.csv", "unit,name,group,attr:vung\na,Xã A,xa,miền núi\n")})
              .code == 4);
    // What becomes of an attribute is told before it moves a score.
    const auto told = run({"units", "import", commune.book, "--dry-run",
                           commune.write(u8"dv.csv", "unit,name,group,attr:vung,attr:khac\n"
                                                     "a,Xã A mới,xa,dong-bang,\n")});
    CHECK(told.code == 0);
    CHECK(isIn(told.out, "attr:khac «1» → –; attr:vung «mien-nui» → «dong-bang»"));
    CHECK(run({"check", commune.book}).code == 0);
    CHECK(run({"audit", "verify", commune.book}).code == 0);
}

TEST_CASE("CLI: last year's figure is that of the unit or its one predecessor", "[cli]")
{
    const Commune commune;
    REQUIRE(commune
                .import("nay", "a,figure:muon,v1,scored,n=2,,\nb,figure:muon,v1,scored,n=2,,\n"
                               "c,figure:muon,v1,scored,n=2,,\n")
                .code == 0);
    CHECK(isIn(commune.sheet("b"), R"("origin": "thẩm định lần 1; năm trước 9")"));
    CHECK(isIn(commune.sheet("b"), "(nếu 2 < 9 thì 10, nếu không thì 0) = 10 → 10/10"));
    // Two units have become this one: none of theirs is its own.
    CHECK(isIn(commune.sheet("c"), "năm trước là nhiều đơn vị: Xã X, Xã Y"));
    CHECK(isIn(commune.sheet("c"), "Thiếu số liệu dùng chung «Báo cáo muộn» (năm trước)"));
    CHECK(isIn(commune.sheet("c"), "figure-missing"));
    // Typed beside the figure, with the reason.
    CHECK(commune.import("nay", "c,figure:muon,v1,scored,n=2;last=1,,\n").code == 4);
    REQUIRE(commune.import("nay", "c,figure:muon,v1,scored,n=2;last=1,,Báo cáo 2025\n").code == 0);
    CHECK(isIn(commune.sheet("c"), R"x("origin": "thẩm định lần 1; năm trước 1 (gõ lại)")x"));
}

TEST_CASE("CLI: a dry run names every score that a shared figure moves", "[cli]")
{
    const Commune commune;
    REQUIRE(commune.import("nay", "b,figure:muon,v1,scored,n=10,,\n").code == 0);
    const Outcome dry = commune.import("nay", "b,figure:muon,v1,scored,n=3,,\n", {"--dry-run"});
    CHECK(dry.code == 0);
    CHECK(dry.out == "b figure:muon v1: scored n=10 → scored n=3\n"
                     "  b 1.1 v1: 0 → 7\n  b 1.2 v1: 0 → 10\n"
                     "  b 1.1 final: 0 → 7\n  b 1.2 final: 0 → 10\n");
    CHECK(isIn(commune.sheet("b"), R"("n": "10")")); // nothing was written
    // What others take is not typed with them.
    CHECK(commune.import("nay", "b,1.1,v1,scored,m=1,,\n").code == 4);
    const std::string exported =
        run({"entries", "export", commune.book, "--assessment", "nay"}).out;
    CHECK(isIn(exported, "b,figure:muon,v1,scored,n=10,,"));
}
