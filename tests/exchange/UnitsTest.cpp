#include "exchange/UnitsCsv.h"

#include "SampleSet.h"

namespace {

using sample::Texts;

Texts faultsOf(std::string_view bytes)
{
    const auto units = exchange::readUnits(bytes);
    if (units)
        return {};
    if (units.error().details.empty())
        return {units.error().code};
    CHECK(units.error().code == "units.refused");
    Texts texts;
    for (const auto& fault : units.error().details)
        texts.push_back(fault.code + "@" + fault.place + " " +
                        sample::param(fault.params, "column"));
    return texts;
}

} // namespace

TEST_CASE("Units are read from columns in any order")
{
    const auto units = exchange::readUnits("Name;GROUP;unit;successor;valid_to\n"
                                           "Huyện Na Rì ; huyen;na-ri;;\n"
                                           "\"Xã \"\"cũ\"\"\";xa;xa-cu;xa-moi;2020-02-29\n");
    REQUIRE(units.ok());
    REQUIRE(units->size() == 2);
    CHECK((*units)[0] == core::Unit{"na-ri", "Huyện Na Rì", "huyen", "", "", "", ""});
    CHECK((*units)[1] == core::Unit{"xa-cu", "Xã \"cũ\"", "xa", "", "", "2020-02-29", "xa-moi"});
}

TEST_CASE("Units: every faulty row is named at once")
{
    CHECK(faultsOf("unit,name\nu1,A\n") == Texts{"units.missing-column@row 1 group"});
    CHECK(faultsOf("unit,name,group,colour,name\n") ==
          Texts{"units.unknown-column@row 1 colour", "units.repeated-column@row 1 name"});
    CHECK(faultsOf("") == Texts{"csv.empty"});
    CHECK(faultsOf("unit,name,group,valid_from,valid_to,parent\n"
                   "u1,A,so,,,\n"
                   ",B,so,,,\n"
                   "u2,,so,,,\n"
                   "u3,C,,,,\n"
                   "u 4,D,so,,,\n"
                   "u5,E,so,2021-02-29,01/07/2021,\n"
                   "u6,F,so,2021-07-01,2021-06-30,\n"
                   "u1,G,so,,,\n"
                   "u7,H,so\n"
                   "u8,\"I\tJ\",so,,,sở\n") ==
          Texts{"units.empty@row 3 unit", "units.empty@row 4 name", "units.empty@row 5 group",
                "units.bad-id@row 6 unit", "units.bad-date@row 7 valid_from",
                "units.bad-date@row 7 valid_to", "units.dates-reversed@row 8 valid_to",
                "units.duplicate@row 9 unit", "csv.cell-count@row 10 ",
                "units.control-character@row 11 name", "units.bad-id@row 11 parent"});
    CHECK(faultsOf("unit,name,group\nu1,\"A,so\nu2,B,so\n") == Texts{"csv.open-quote@row 2 "});
}

TEST_CASE("A second row of a unit names the first")
{
    const auto units = exchange::readUnits("unit,name,group\nu1,A,so\nu1,B,so\n");
    REQUIRE_FALSE(units.ok());
    CHECK(sample::param(units.error().details.at(0).params, "first") == "2");
}

TEST_CASE("Units are written and read again")
{
    const std::vector<core::Unit> plain = {{"a", "Sở Nội vụ", "so", "", "", "", ""},
                                           {"b", "Sở \"X\", Y", "so", "", "", "", ""}};
    const std::string text = exchange::writeUnits(plain);
    CHECK(text == "unit,name,group\na,Sở Nội vụ,so\nb,\"Sở \"\"X\"\", Y\",so\n");
    CHECK(exchange::readUnits(text).value() == plain);

    const std::vector<core::Unit> full = {
        {"a", "A", "xa", "na-ri", "2020-01-01", "2020-12-31", "b"},
        {"b", "B", "xa", "", "", "", ""}};
    CHECK(exchange::readUnits(exchange::writeUnits(full)).value() == full);
}
