#include "exchange/Csv.h"

#include "SampleSet.h"

namespace {

using sample::Texts;

std::vector<Texts> rowsOf(std::string_view bytes)
{
    const auto table = exchange::readCsv(bytes);
    REQUIRE(table.ok());
    std::vector<Texts> rows = {table->header};
    for (const auto& row : table->rows)
        rows.push_back(row.cells);
    return rows;
}

std::string refusal(std::string_view bytes)
{
    const auto table = exchange::readCsv(bytes);
    if (table)
        return "read";
    const auto line = sample::param(table.error().params, "line");
    return table.error().code + (line.empty() ? "" : " " + line);
}

} // namespace

TEST_CASE("CSV as programs write it")
{
    const std::vector<Texts> expected = {{"unit", "name"}, {"a", "Sở Nội vụ"}, {"b", ""}};
    CHECK(rowsOf("unit,name\na,Sở Nội vụ\nb,\n") == expected);
    CHECK(rowsOf("unit;name\r\na;Sở Nội vụ\r\nb;\r\n") == expected);
    CHECK(rowsOf("\xEF\xBB\xBFunit,name\na,Sở Nội vụ\nb,") == expected); // BOM; no last line break
    CHECK(rowsOf(" Unit ,\"NAME\"\r\n\"a\",\"Sở Nội vụ\"\r\n\"b\",\"\"") ==
          expected); // names of columns as people type them
    CHECK(rowsOf("unit,name\n\na,Sở Nội vụ\n,\nb,\n\n  ,  \n") ==
          expected);                                                // rows without any text
    CHECK(exchange::readCsv("unit;name,full\n")->separator == ','); // a draw is a comma
    CHECK(exchange::readCsv("unit;name;full, long\n")->separator == ';');
    CHECK(exchange::readCsv("one\n")->header == Texts{"one"});
}

TEST_CASE("CSV quotes: separators, doubled quotes and line breaks inside a cell")
{
    CHECK(rowsOf("a,b\n\"x,y\",\"say \"\"no\"\"\"\n") ==
          std::vector<Texts>{{"a", "b"}, {"x,y", "say \"no\""}});
    CHECK(rowsOf("a,b\n\"x\r\ny\",z\r\n") == std::vector<Texts>{{"a", "b"}, {"x\r\ny", "z"}});
    CHECK(rowsOf("a,b\n5\" tall,\"\"\n") == std::vector<Texts>{{"a", "b"}, {"5\" tall", ""}});
    CHECK(rowsOf("a,b\n\"\"\"\",\"\"\"x\"\"\"\n") ==
          std::vector<Texts>{{"a", "b"}, {"\"", "\"x\""}});
    const auto table = exchange::readCsv("a,b\n\"x\ny\nz\",1\nlast,2\n");
    REQUIRE(table.ok());
    CHECK(table->rows[0].line == 2);
    CHECK(table->rows[1].line == 5); // as an editor counts
}

TEST_CASE("CSV that cannot be read is refused with its line")
{
    CHECK(refusal("") == "csv.empty");
    CHECK(refusal("\xEF\xBB\xBF") == "csv.empty");
    CHECK(refusal("\n\n") == "csv.empty");
    CHECK(refusal("a,b\nx,\xFF\n") == "csv.not-utf8 2");
    CHECK(refusal(std::string("a\0,\0b\0\n\0", 8)) == "csv.not-utf8 1"); // UTF-16
    CHECK(refusal("a,b\n1,S\xE1\xBB") == "csv.cut 2"); // inside the letter of "Sở"
    CHECK(refusal("a,b\n1,S\xE1\n") == "csv.not-utf8 2");
    CHECK(refusal("a,b\n1,S\xE1") == "csv.cut 2");
    CHECK(refusal("a,b\n1,S\x80") == "csv.not-utf8 2");
    CHECK(refusal("a,b\n1,2\n3,\"cut") == "csv.open-quote 3");
    CHECK(refusal("a,b\n1,\"2\" \n") == "csv.text-after-quote 2");
    CHECK(refusal("a,\"b") == "csv.open-quote 1");
}

TEST_CASE("CSV names every row with too few or too many cells")
{
    const auto table = exchange::readCsv("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2");
    REQUIRE_FALSE(table.ok());
    CHECK(table.error().code == "csv.cell-counts");
    CHECK(sample::brief(table.error().details) ==
          Texts{"csv.cell-count@row 3", "csv.cell-count@row 4", "csv.cell-count@row 5"});
    CHECK(sample::param(table.error().details[0].params, "cells") == "2");
    CHECK(sample::param(table.error().details[0].params, "expected") == "3");
}

TEST_CASE("What is written as CSV is read again")
{
    const Texts cells = {"plain",        "",        "a,b",  "a;b", "say \"no\"", "two\nlines",
                         "with\r\nboth", " blank ", "Na Rì"};
    for (const char separator : {',', ';'}) {
        std::string text;
        exchange::appendCsvRow(text, {"1", "2", "3", "4", "5", "6", "7", "8", "9"}, separator);
        exchange::appendCsvRow(text, cells, separator);
        CHECK(rowsOf(text).at(1) == cells);
    }
    std::string text;
    exchange::appendCsvRow(text, {"a", "b c", "d,e"});
    CHECK(text == "a,b c,\"d,e\"\n");
}
