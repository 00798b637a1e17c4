#include "cli/Run.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

TEST_CASE("units origin says where a unit comes from", "[cli][lineage]")
{
    const support::TemporaryFolder folder;
    const std::string book = utf8(support::sampleBook(folder)->book().file());
    CHECK(run({"units", "origin", book, "--unit", "stnmt", "--how", "renamed", "--old-name",
               "Sở Địa chính", "--document", "7/QĐ-UBND", "--date", "1/8/2003"})
              .code == 0);
    CHECK(run({"units", "origin", book, "--unit", "stnmt", "--how", "split"}).code == 4);
    CHECK(run({"units", "origin", book, "--unit", "stnmt", "--how", "cousin"}).code == 2);
    const Outcome without = run({"units", "origin", book, "--unit", "stnmt"});
    CHECK(without.code == 2);
    CHECK(without.messages.starts_with("Thiếu tùy chọn --how.\n"));
    CHECK(run({"units", "origin", book, "--unit", "stnmt", "--remove", ""}).code == 2);
    const std::string header = "unit,id,how,origin,old_name,document,date,effective\n";
    CHECK(run({"units", "lineage", book}).out ==
          header + "stnmt,1,renamed,,Sở Địa chính,7/QĐ-UBND,2003-08-01,\n");
    CHECK(run({"units", "origin", book, "--unit", "stnmt", "--remove", "9"}).code == 3);
    CHECK(run({"units", "origin", book, "--unit", "stnmt", "--remove", "1"}).code == 0);
    CHECK(run({"units", "lineage", book, "--unit", "stnmt"}).out == header);
    CHECK(run({"units", "lineage", book, "--unit", "nowhere"}).code == 3);
}
