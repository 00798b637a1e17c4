// The units as the administration page shows them.

#include "models/admin/UnitTable.h"
#include "app/Samples.h"
#include "models/book/Session.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>

TEST_CASE("Attributes of a unit are told by the set's titles, typed by their ids", "[units]")
{
    const support::TemporaryFolder folder;
    REQUIRE(app::createSample(folder / u8"hai cấp.cchc", "hai-cap-2026").ok());
    auto opened = app::Workspace::open(folder / u8"hai cấp.cchc");
    REQUIRE(opened.ok());
    models::Session session{*std::move(opened)};
    REQUIRE(session.setAssessment(QStringLiteral("xa-2026")).ok());
    models::UnitTable table;
    table.setSession(&session);
    const int row = table.find(QStringLiteral("don-cao"), 0, false, false);
    REQUIRE(row >= 0);
    const QModelIndex cell = table.index(row, models::UnitTable::AttributesColumn);
    // units.csv of the sample, titles of resources/sets/xa-2026.json
    CHECK(cell.data().toString() == QStringLiteral("Loại đơn vị: Xã; Vùng: Biên giới"));
    CHECK(cell.data(Qt::EditRole).toString() == QStringLiteral("loai=xa; vung=bien-gioi"));
    CHECK(
        cell.data(Qt::ToolTipRole)
            .toString()
            .startsWith(QStringLiteral("Loại đơn vị: Xã; Vùng: Biên giới\nloai=xa; vung=bien-gioi\n"
                                       "Vùng: vung=dong-bang (Đồng bằng, đô thị), ")));
    // A unit of the other group is told by its own set.
    const int office = table.find(QStringLiteral("vpubnd"), 0, false, false);
    REQUIRE(office >= 0);
    CHECK(table.index(office, models::UnitTable::AttributesColumn)
              .data()
              .toString()
              .startsWith(QStringLiteral("Thẩm quyền tham…: Có")));
    // What the set does not list stays as it is written.
    REQUIRE(table.setData(cell, QStringLiteral("vung=hai-dao; cu=1"), Qt::EditRole));
    CHECK(table.index(row, models::UnitTable::AttributesColumn).data().toString() ==
          QStringLiteral("cu=1; vung=hai-dao"));
}
