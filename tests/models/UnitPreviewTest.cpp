#include "models/book/UnitPreview.h"

#include <catch2/catch.hpp>

using models::UnitPreview;

namespace {

QString shown(const UnitPreview& preview, int row)
{
    QStringList cells;
    for (int column = 0; column < UnitPreview::ColumnCount; ++column)
        cells += preview.index(row, column).data().toString();
    return cells.join(QLatin1Char('|'));
}

} // namespace

TEST_CASE("A list of units is shown as it was read, with what is wrong beside its row")
{
    UnitPreview preview;
    preview.read(QStringLiteral("STT\tTên đơn vị\tGhi chú\n1\tSở Nội vụ\t\n2\tSở Nội vụ\tx\n"),
                 QStringLiteral("so"), core::Language::Vietnamese);
    REQUIRE(preview.rowCount() == 2);
    CHECK(shown(preview, 0) == QStringLiteral("so-noi-vu|Sở Nội vụ|so|"));
    CHECK(shown(preview, 1) ==
          QStringLiteral("so-noi-vu-2|Sở Nội vụ|so|tên «Sở Nội vụ» đã có ở dòng 2"));
    CHECK(preview.headerData(1, Qt::Vertical).toInt() == 3);
    CHECK(preview.firstFaultyRow() == 1);
    CHECK(preview.faults() ==
          QStringList{QStringLiteral("dòng 3: tên «Sở Nội vụ» đã có ở dòng 2")});
    CHECK(preview.remarks() ==
          QStringLiteral("Dòng 1 là dòng tiêu đề · cột «Ghi chú» không dùng đến · cột «STT» là số "
                         "thứ tự, được bỏ qua"));

    preview.read(QStringLiteral("Huyện Na Rì\n"), QStringLiteral("huyen"), core::Language::English);
    CHECK(shown(preview, 0) == QStringLiteral("huyen-na-ri|Huyện Na Rì|huyen|"));
    CHECK(preview.faults().isEmpty());
    CHECK(preview.remarks().isEmpty());
    CHECK(preview.hasGroup(QStringLiteral("huyen")));
    CHECK_FALSE(preview.hasGroup(QStringLiteral("so")));
    preview.read({}, QStringLiteral("so"), core::Language::Vietnamese);
    CHECK(preview.rowCount() == 0);
}
