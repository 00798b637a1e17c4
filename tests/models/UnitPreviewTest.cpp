#include "models/book/UnitPreview.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

using models::UnitPreview;

namespace {

QString shown(const UnitPreview& preview, int row)
{
    QStringList cells;
    for (const int column : {UnitPreview::IdColumn, UnitPreview::NameColumn,
                             UnitPreview::GroupColumn, UnitPreview::FaultColumn})
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
    CHECK(shown(preview, 0) == QStringLiteral("so-noi-vu|Sở Nội vụ|Sở, ban, ngành|"));
    CHECK(shown(preview, 1) ==
          QStringLiteral("so-noi-vu-2|Sở Nội vụ|Sở, ban, ngành|tên «Sở Nội vụ» đã có ở dòng 2"));
    CHECK(preview.headerData(1, Qt::Vertical).toInt() == 3);
    CHECK(preview.firstFaultyRow() == 1);
    CHECK(preview.faults() ==
          QStringList{QStringLiteral("dòng 3: tên «Sở Nội vụ» đã có ở dòng 2")});
    CHECK(preview.remarks() ==
          QStringLiteral("Dòng 1 là dòng tiêu đề · cột «Ghi chú» không dùng đến · cột «STT» là số "
                         "thứ tự, được bỏ qua"));

    preview.read(QStringLiteral("Huyện Na Rì\n"), QStringLiteral("huyen"), core::Language::English);
    CHECK(shown(preview, 0) == QStringLiteral("huyen-na-ri|Huyện Na Rì|Districts and cities|"));
    CHECK(preview.faults().isEmpty());
    CHECK(preview.remarks().isEmpty());
    CHECK(preview.hasGroup(QStringLiteral("huyen")));
    CHECK_FALSE(preview.hasGroup(QStringLiteral("so")));
    preview.read({}, QStringLiteral("so"), core::Language::Vietnamese);
    CHECK(preview.rowCount() == 0);
}

TEST_CASE("A list for an open book says what each row does, and what the book would refuse")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const auto present = *workspace->book().units();
    UnitPreview preview;
    const auto read = [&](const char* text) {
        preview.read(QString::fromUtf8(text), QStringLiteral("so"), core::Language::Vietnamese,
                     workspace->book(), present);
    };
    const auto effect = [&](int row) {
        return preview.index(row, UnitPreview::EffectColumn).data().toString();
    };
    read("Mã;Tên đơn vị;Nhóm\nstp;Sở Tư pháp tỉnh;so\nsnv;Sở Nội vụ;so\nmoi;Ban Mới;so\n");
    REQUIRE(preview.rowCount() == 3);
    CHECK(effect(0) == QStringLiteral("sửa tên"));
    CHECK(effect(1) == QStringLiteral("như trong sổ"));
    CHECK(effect(2) == QStringLiteral("thêm mới"));
    CHECK(preview.faults().isEmpty());
    CHECK(preview.remarks().endsWith(QStringLiteral("1 đơn vị mới, 1 sửa, 1 như trong sổ")));

    // Another id, the name of a unit of the book; a unit with scores that would change its group.
    read("Mã;Tên đơn vị;Nhóm\nmoi;Sở Nội vụ;so\nstp;Sở Tư pháp;huyen\n");
    REQUIRE(preview.faults().size() == 2);
    CHECK(preview.faults().at(0).startsWith(
        QStringLiteral("dòng 2: tên «Sở Nội vụ» đã là của đơn vị «snv»")));
    CHECK(preview.faults().at(1).startsWith(QStringLiteral("dòng 3: «Sở Tư pháp» đã có điểm")));
    CHECK(preview.firstFaultyRow() == 0);
    CHECK(effect(1) == QStringLiteral("sửa nhóm"));
}
