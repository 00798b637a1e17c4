// Every code that a layer can give has its sentence in both languages.

#include "app/Wording.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>

namespace {

constexpr std::array families = {"set",      "entry",    "entries", "units", "number",   "figures",
                                 "formula",  "csv",      "store",   "app",   "cli",      "sample",
                                 "dossiers", "evidence", "xlsx",    "table", "counters", "survey",
                                 "block",    "check",    "step"};

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

std::set<std::string> codesInSources()
{
    std::set<std::string> codes;
    for (const auto& file : std::filesystem::recursive_directory_iterator(PROJECT_ROOT "/src")) {
        const auto extension = file.path().extension();
        const auto layer = file.path().lexically_relative(PROJECT_ROOT "/src").begin()->string();
        // Headers name codes in their contracts; sources make them. The tables themselves are what
        // is tested.
        if (extension != ".cpp" || file.path().filename().string().ends_with("Wording.cpp") ||
            layer == "gui" || layer == "models")
            continue;
        std::ifstream stream(file.path());
        std::stringstream text;
        text << stream.rdbuf();
        const std::string source = text.str();
        for (auto begin = source.find('"'); begin != std::string::npos;
             begin = source.find('"', begin + 1)) {
            const auto end = source.find('"', begin + 1);
            if (end == std::string::npos)
                break;
            const std::string literal = source.substr(begin + 1, end - begin - 1);
            if (isCode(literal))
                codes.insert(literal);
        }
    }
    codes.erase("sample.json"); // a file's name
    return codes;
}

} // namespace

TEST_CASE("Every code has its sentence", "[wording]")
{
    const auto codes = codesInSources();
    REQUIRE(codes.size() > 100);
    for (const std::string& code : codes) {
        INFO(code);
        CHECK(app::hasText(code));
    }
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
    CHECK(app::placeText("row 7, column 3", core::Language::Vietnamese) == "dòng 7, cột 3");
    CHECK(app::placeText("Sheet1!C7", core::Language::Vietnamese) == "Sheet1!C7");
    CHECK(app::placeText("classes[1]", core::Language::Vietnamese) == "loại thứ 2");
    CHECK(app::placeText("3.4.1", core::Language::English) == "3.4.1");
}
