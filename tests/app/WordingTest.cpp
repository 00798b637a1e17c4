// Every code that a layer can give has its sentence in both languages.

#include "app/Wording.h"
#include "exchange/IndexSetJson.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>
#include <vector>

namespace {

constexpr std::array families = {"set",     "entry",        "entries",      "units",      "number",
                                 "figures", "formula",      "csv",          "store",      "app",
                                 "cli",     "sample",       "dossiers",     "evidence",   "xlsx",
                                 "table",   "counters",     "survey",       "block",      "check",
                                 "step",    "gate",         "sign-in",      "accounts",   "task",
                                 "ballots", "survey-batch", "survey-count", "correction", "text"};

bool isCodeLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/// A literal that reads "family.some-code".
bool isCode(std::string_view literal)
{
    const auto dot = literal.find('.');
    if (dot == std::string_view::npos || literal.ends_with('-') || literal.ends_with('.'))
        return false;
    const auto rest = literal.substr(dot + 1);
    return std::find(families.begin(), families.end(), literal.substr(0, dot)) != families.end() &&
           std::all_of(rest.begin(), rest.end(), isCodeLetter);
}

/// The string literals of one source, escapes as written.
std::vector<std::string> literalsOf(const std::string& source)
{
    std::vector<std::string> literals;
    for (auto begin = source.find('"'); begin != std::string::npos;
         begin = source.find('"', begin + 1)) {
        const std::size_t from = begin;
        for (++begin; begin < source.size() && source[begin] != '"' && source[begin] != '\n';
             ++begin) {
            if (source[begin] == '\\')
                ++begin;
        }
        literals.push_back(source.substr(from + 1, begin - from - 1));
    }
    return literals;
}

/// What stands in the sources, read once: codes that a layer below the window makes, the codes of
/// all sentences, and every other literal.
struct Sources {
    std::set<std::string> made;
    std::vector<std::string> sentences;
    std::set<std::string> literals;
};

Sources readSources()
{
    Sources all;
    for (const auto& file : std::filesystem::recursive_directory_iterator(PROJECT_ROOT "/src")) {
        const auto extension = file.path().extension();
        if (extension != ".cpp" && extension != ".h")
            continue;
        const auto layer = file.path().lexically_relative(PROJECT_ROOT "/src").begin()->string();
        std::ifstream stream(file.path());
        std::stringstream text;
        text << stream.rdbuf();
        const std::string source = text.str();
        const bool isTable = file.path().filename().string().ends_with("Wording.cpp");
        std::set<std::string> told; // codes that this table words
        constexpr std::string_view head = "Sentence{";
        for (auto at = isTable ? source.find(head) : std::string::npos; at != std::string::npos;
             at = source.find(head, at + 1)) {
            const auto begin = source.find_first_not_of(" \n", at + head.size());
            if (begin != std::string::npos && source[begin] == '"') {
                all.sentences.push_back(
                    source.substr(begin + 1, source.find('"', begin + 1) - begin - 1));
                told.insert(all.sentences.back());
            }
        }
        // Headers name codes in their contracts; sources make them, some by their name in Codes.h.
        // The tables themselves are what is tested.
        const bool isMaker =
            (extension == ".cpp" && !isTable && layer != "gui" && layer != "models") ||
            file.path().filename() == "Codes.h";
        for (const std::string& literal : literalsOf(source)) {
            if (isMaker && isCode(literal))
                all.made.insert(literal);
            if (!told.contains(literal))
                all.literals.insert(literal);
        }
    }
    all.made.erase("sample.json"); // a file's name
    return all;
}

/// Whether the code is a literal of the sources, or is put together there: "flag." and a name,
/// "counters.level-" and a level, a used code and "-word".
bool isSaid(const std::string& code, const std::set<std::string>& literals)
{
    if (literals.contains(code))
        return true;
    for (std::size_t i = 1; i + 1 < code.size(); ++i) {
        if (code[i] != '.' && code[i] != '-')
            continue;
        if (literals.contains(code.substr(0, i + 1)) && literals.contains(code.substr(i + 1)))
            return true;
        if (literals.contains(code.substr(i)) && isSaid(code.substr(0, i), literals))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("Every code has its sentence", "[wording]")
{
    const auto codes = readSources().made;
    REQUIRE(codes.size() > 100);
    for (const std::string& code : codes) {
        INFO(code);
        CHECK(app::hasText(code));
    }
}

TEST_CASE("Every sentence is said somewhere, and stands in one table", "[wording]")
{
    const Sources all = readSources();
    REQUIRE(all.sentences.size() > 100);
    std::set<std::string> seen;
    for (const std::string& code : all.sentences) {
        INFO(code);
        CHECK(app::hasText(code));
        CHECK(isSaid(code, all.literals));
        CHECK(seen.insert(code).second);
    }
    CHECK_FALSE(isSaid("entry.nobody-says-this", all.literals));
    CHECK_FALSE(isSaid("flag.nobody-says-this", all.literals));
}

TEST_CASE("Every flag of the evaluation has its sentences", "[wording]")
{
    for (const engine::Flag flag : engine::flagList(~engine::Flags(0) >> 1U)) {
        INFO(engine::flagName(flag));
        CHECK(app::hasText("flag." + std::string(engine::flagName(flag))));
        CHECK(app::text(flag, core::Language::Vietnamese) !=
              app::text(flag, core::Language::English));
    }
}

TEST_CASE("Parameters are filled in, numbers with a decimal comma", "[wording]")
{
    const core::Problem range{core::Severity::Error,
                              "entry.points-range",
                              "2.1.1",
                              {core::Param::num("points", "2.5"), core::Param::num("max", "2"),
                               core::Param::num("lowest", "0")}};
    CHECK(app::text(range, core::Language::Vietnamese) == "2,5 phải từ 0 đến điểm tối đa 2.");
    CHECK(app::text(range, core::Language::English) == "2,5 must be from 0 to the maximum 2.");

    const core::Problem optional{core::Severity::Error, "entry.figure-missing", {}, {}};
    CHECK(app::text(optional, core::Language::Vietnamese) == "Thiếu số liệu.");
}

TEST_CASE("A formula's fault is told inside the set's", "[wording]")
{
    const core::Problem fault{core::Severity::Error,
                              "set.formula",
                              "1.3.2",
                              {core::Param::text("code", "formula.unknown-variable"),
                               core::Param::num("position", 4), core::Param::text("name", "q")}};
    CHECK(app::text(fault, core::Language::Vietnamese) ==
          "công thức sai ở ký tự 4: không có biến «q»");
}

TEST_CASE("Details are listed with their places", "[wording]")
{
    const core::Error error{
        core::ErrorKind::InvalidData,
        "entries.refused",
        {},
        {{core::Severity::Error, "entries.duplicate", "row 12", {core::Param::num("first", 3)}}}};
    CHECK(app::fullText(error, core::Language::Vietnamese)
              .ends_with("\n  dòng 12: trùng với dòng 3"));
    const core::Problem remark{core::Severity::Warning,
                               "set.attribute-unused",
                               "attributes[0]",
                               {core::Param::text("id", "vung")}};
    CHECK(app::lineText(remark, core::Language::Vietnamese) ==
          "Lưu ý: thuộc tính thứ 1: thuộc tính «vung» không được dùng ở đâu");
    CHECK(app::placeText("row 7, column 3", core::Language::Vietnamese) == "dòng 7, cột 3");
    CHECK(app::placeText("Sheet1!C7", core::Language::Vietnamese) == "Sheet1!C7");
    CHECK(app::placeText("classes[1]", core::Language::Vietnamese) == "loại thứ 2");
    CHECK(app::placeText("3.4.1", core::Language::English) == "3.4.1");
    // Ways through an index set.
    CHECK(app::placeText("areas[0].items[2]", core::Language::Vietnamese) ==
          "lĩnh vực thứ 1, mục thứ 3");
    CHECK(app::placeText("bonus.items[11]", core::Language::English) == "bonus, item 12");
    CHECK(app::placeText("attributes[1].values[0]", core::Language::Vietnamese) ==
          "thuộc tính thứ 2, giá trị thứ 1");
    CHECK(app::placeText("penalty", core::Language::Vietnamese) == "điểm trừ");
    CHECK(app::placeText("figure:muon", core::Language::Vietnamese) == "số liệu dùng chung «muon»");
    CHECK(app::placeText("quotas[0].order[1]", core::Language::Vietnamese) == "quotas[0].order[1]");
}

TEST_CASE("A moment that the book keeps is worded as people write it", "[wording]")
{
    const core::Error locked{core::ErrorKind::NotPermitted,
                             "store.locked",
                             {core::Param::text("user", "lan"), core::Param::text("host", "m03"),
                              core::Param::text("since", "2026-11-28T18:29:12")},
                             {}};
    CHECK(app::text(locked, core::Language::Vietnamese).find("từ 18:29 28/11/2026.") !=
          std::string::npos);
    CHECK(app::text(locked, core::Language::English).find("since 18:29 28/11/2026.") !=
          std::string::npos);
}

TEST_CASE("A slip in a set's file is told in the reader's language", "[wording]")
{
    const auto told = [](const char* text) {
        const auto set = exchange::readIndexSet(text);
        REQUIRE(set.ok());
        for (const core::Problem& fault : set->faults) {
            if (fault.code == "set.wrong-type")
                return app::text(fault, core::Language::Vietnamese);
        }
        return std::string();
    };
    CHECK(told(R"({"format": "cchc-index-set/1", "max": 30})") ==
          "«max» phải là số trong dấu nháy kép, ví dụ \"12.5\", trong tệp là số nguyên, không có "
          "dấu nháy");
    CHECK(told(R"({"format": "cchc-index-set/1", "areas": "x"})") ==
          "«areas» phải là danh sách, trong tệp là văn bản trong dấu nháy kép");
    core::Problem tier{core::Severity::Error, "set.tiers-order", {}, {core::Param::num("tier", 2)}};
    CHECK(app::text(tier, core::Language::Vietnamese) == "bậc 2 sai thứ tự");
}

TEST_CASE("What an old book holds of hidden letters turns no sentence and moves no terminal",
          "[wording]")
{
    const core::Error error{core::ErrorKind::Conflict,
                            "store.assessment-exists",
                            {core::Param::text("assessment", "a\x1B[2J\u202Eb")},
                            {}};
    const std::string text = app::text(error, core::Language::English);
    CHECK(text.find("a\uFFFD[2J\uFFFDb") != std::string::npos);
}
