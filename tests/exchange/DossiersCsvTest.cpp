#include "exchange/DossiersCsv.h"

#include <catch2/catch.hpp>

namespace {

const std::string columns =
    "unit,assessment,level,field,carried,direct,online,postal,early,ontime,late,pending_intime,"
    "pending_late,returned";

std::vector<std::string> faultsOf(const std::string& csv)
{
    std::vector<std::string> faults;
    const auto read = exchange::readDossiers(csv);
    if (read)
        return faults;
    CHECK(read.error().code == "dossiers.refused");
    for (const core::Problem& one : read.error().details) {
        std::string text = one.place + " " + one.code;
        for (const core::Param& param : one.params)
            text += " " + param.value;
        faults.push_back(std::move(text));
    }
    return faults;
}

} // namespace

TEST_CASE("What is written of counters is read again", "[dossiers]")
{
    exchange::DossierLine line{"na-ri", "huyen-2021", {}};
    line.counters = core::emptyCounters(core::DossierSource::Level::Commune, "Đất đai, \"nhà ở\"");
    line.counters.form = core::DossierForm::Form06a;
    line.counters.direct = 17340;
    line.counters.pendingLate = 0;
    const auto read = exchange::readDossiers(exchange::writeDossiers({line, {"x", "", {}}}));
    REQUIRE(read.ok());
    REQUIRE(read->size() == 2);
    CHECK(read->front().unit == line.unit);
    CHECK(read->front().assessment == line.assessment);
    CHECK(read->front().counters == line.counters);
    CHECK(core::isEmpty(read->back().counters));
}

TEST_CASE("A file of counters without the form holds ten counters", "[dossiers]")
{
    // Na Rì 2021 of domain section 4; the late ones are not known.
    const auto read = exchange::readDossiers(
        columns + "\nna-ri,huyen-2021,huyen,Tất cả,412,16466,2186,874,13287,6249,,287,0,0\n");
    REQUIRE(read.ok());
    REQUIRE(read->size() == 1);
    const core::DossierCounters& row = read->front().counters;
    CHECK(row.form == core::DossierForm::TenCounters);
    CHECK(row.postal == 874);
    CHECK_FALSE(row.late);
}

TEST_CASE("The column form tells rows of form II.06a, which have no other counter", "[dossiers]")
{
    const auto read = exchange::readDossiers(
        columns + ",form\n"
                  "na-ri,huyen-2021,huyen,Tất cả,412,17340,2186,,13287,6249,115,287,0,,06a\n"
                  "ba-be,huyen-2021,huyen,Tất cả,1,2,3,4,5,5,0,0,0,0,10\n"
                  "ba-be,huyen-2021,xa,Tất cả,1,2,3,4,5,5,0,0,0,0,\n");
    REQUIRE(read.ok());
    CHECK(read->at(0).counters.form == core::DossierForm::Form06a);
    CHECK(read->at(0).counters.direct == 17340);
    CHECK_FALSE(read->at(0).counters.postal);
    CHECK(read->at(1).counters.form == core::DossierForm::TenCounters);
    CHECK(read->at(2).counters.form == core::DossierForm::TenCounters);

    CHECK(faultsOf(columns + ",form\nna-ri,h,huyen,,1,2,3,4,5,6,7,8,9,10,06a\n"
                             "na-ri,h,xa,,1,2,3,4,5,6,7,8,9,10,06b\n") ==
          std::vector<std::string>{"row 2 dossiers.not-of-form postal 4",
                                   "row 2 dossiers.not-of-form returned 10",
                                   "row 3 dossiers.bad-form form 06b"});
    CHECK(faultsOf("unit,level,form\nna-ri,huyen,06a\n").size() == 12); // the columns, all of them
}
