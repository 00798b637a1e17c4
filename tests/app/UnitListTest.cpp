// Lists of units as offices paste them: understood or named, before anything is made.

#include "app/UnitList.h"
#include "app/Wording.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

app::UnitList read(std::string_view text, std::string_view group = "so",
                   const std::vector<core::Unit>& present = {})
{
    const auto file = app::readUnitTable(text);
    REQUIRE(file.ok());
    return app::readUnitList(*file, group, present);
}

/// "id|name|group" of each row, a line each.
std::string unitsOf(const app::UnitList& list)
{
    std::string text;
    for (const app::UnitList::Row& row : list.rows)
        text += row.unit.id + '|' + row.unit.name + '|' + row.unit.group + '\n';
    return text;
}

std::vector<std::string> worded(const std::vector<core::Problem>& problems)
{
    std::vector<std::string> lines;
    for (const core::Problem& one : problems)
        lines.push_back((one.place.empty()
                             ? ""
                             : app::placeText(one.place, core::Language::Vietnamese) + ": ") +
                        app::text(one, core::Language::Vietnamese));
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("A pasted list with its header row and running numbers is no unit of them", "[units]")
{
    const auto list = read("STT\tTên đơn vị\tGhi chú\n1\tSở Nội vụ\tmới\n2\tSở Tài chính\t\n");
    CHECK(list.isSound());
    CHECK(unitsOf(list) == "so-noi-vu|Sở Nội vụ|so\nso-tai-chinh|Sở Tài chính|so\n");
    CHECK(worded(list.remarks) == Lines{"dòng 1 là dòng tiêu đề", "cột «Ghi chú» không dùng đến",
                                        "cột «STT» là số thứ tự, được bỏ qua"});
}

TEST_CASE("A name typed below a pasted list needs neither its number nor its id", "[units]")
{
    const std::string three = "so-noi-vu|Sở Nội vụ|so\nso-tai-chinh|Sở Tài chính|so\n"
                              "so-y-te|Sở Y tế|so\n";
    for (const char* typed : {"Sở Y tế", "3. Sở Y tế", "3 Sở Y tế", "\tSở Y tế"}) {
        INFO(typed);
        for (const char* head : {"STT\tTên đơn vị\n", ""}) {
            const auto list =
                read(std::string(head) + "1\tSở Nội vụ\n2\tSở Tài chính\n" + typed + "\n");
            CHECK(list.isSound());
            CHECK(unitsOf(list) == three);
        }
    }
    // Among ids, too: it gets one of its own.
    const auto named = read("Mã\tTên đơn vị\nsnv\tSở Nội vụ\nSở Y tế\n");
    CHECK(named.isSound());
    CHECK(unitsOf(named) == "snv|Sở Nội vụ|so\nso-y-te|Sở Y tế|so\n");
    // The head of a group is none, nor is an id without a name.
    CHECK_FALSE(read("STT\tTên đơn vị\n1\tSở Nội vụ\nII. KHỐI HUYỆN\n").isSound());
    CHECK_FALSE(read("Mã\tTên đơn vị\nsnv\tSở Nội vụ\nsyt\n").isSound());
}

TEST_CASE("The same list as CSV, under titles, with codes and groups", "[units]")
{
    CHECK(unitsOf(read("STT;Tên đơn vị\n1;Sở Nội vụ\n2;Sở Tài chính\n")) ==
          "so-noi-vu|Sở Nội vụ|so\nso-tai-chinh|Sở Tài chính|so\n");
    const auto titled = read("DANH SÁCH CƠ QUAN\n\nTT;Mã;Đơn vị;Nhóm\n1;nari;Huyện Na Rì;huyen\n"
                             "2;snv;Sở Nội vụ;\n");
    CHECK(unitsOf(titled) == "nari|Huyện Na Rì|huyen\nsnv|Sở Nội vụ|so\n");
    CHECK(titled.groups() == Lines{"huyen", "so"});
    CHECK(worded(titled.remarks) == Lines{"1 dòng trên dòng tiêu đề được bỏ qua",
                                          "dòng 3 là dòng tiêu đề",
                                          "cột «TT» là số thứ tự, được bỏ qua"});
    // the file of the contract, commas inside a quoted name
    const auto file = read("unit,name,group\nvh,\"Sở Văn hóa, Thể thao và Du lịch\",so\n");
    CHECK(unitsOf(file) == "vh|Sở Văn hóa, Thể thao và Du lịch|so\n");
    CHECK(unitsOf(read("Tên đơn vị\nSở Nội vụ\n")) == "so-noi-vu|Sở Nội vụ|so\n");
}

TEST_CASE("A group that is called by its words is the group of that id", "[units]")
{
    const app::UnitList list = read("STT\tTên đơn vị\tNhóm\n"
                                    "1\tSở Nội vụ\tSở, ban, ngành\n"
                                    "2\tXã Nà Phặc\tXã, phường\n"
                                    "3\tTrung tâm khác\tđơn vị khác\n");
    CHECK(list.faults.empty());
    CHECK(unitsOf(list) == "so-noi-vu|Sở Nội vụ|so\n"
                           "xa-na-phac|Xã Nà Phặc|xa\n"
                           "trung-tam-khac|Trung tâm khác|đơn vị khác\n");
}

TEST_CASE("Names alone, ids with names, running numbers without a header", "[units]")
{
    const auto names = read("Sở Nội vụ\n\n  Ban Quản lý các KCN \nSở Văn hóa, Thể thao\n");
    CHECK(names.isSound());
    CHECK(names.remarks.empty());
    CHECK(unitsOf(names) == "so-noi-vu|Sở Nội vụ|so\n"
                            "ban-quan-ly-cac-kcn|Ban Quản lý các KCN|so\n"
                            "so-van-hoa-the-thao|Sở Văn hóa, Thể thao|so\n");
    CHECK(unitsOf(read("snv;Sở Nội vụ\nstc;Sở Tài chính")) ==
          "snv|Sở Nội vụ|so\nstc|Sở Tài chính|so\n");
    CHECK(unitsOf(read("Sở Nội vụ\nSở Tài chính\nstp\tSở Tư pháp\n")) ==
          "so-noi-vu|Sở Nội vụ|so\nso-tai-chinh|Sở Tài chính|so\nstp|Sở Tư pháp|so\n");
    const auto numbered = read("1\tSở Nội vụ\n2\tSở Tài chính\n");
    CHECK(unitsOf(numbered) == "so-noi-vu|Sở Nội vụ|so\nso-tai-chinh|Sở Tài chính|so\n");
    CHECK(worded(numbered.remarks) == Lines{"cột 1 là số thứ tự, được bỏ qua"});
    const auto grouped = read("nari;Huyện Na Rì;huyen;ghi chú\nsnv;Sở Nội vụ;so;\n");
    CHECK(unitsOf(grouped) == "nari|Huyện Na Rì|huyen\nsnv|Sở Nội vụ|so\n");
    CHECK(worded(grouped.remarks) == Lines{"cột 4 không dùng đến"});
    // names that differ in marks only are two units
    CHECK(unitsOf(read("Xã Tân Lập\nXã Tân Lấp\n")) ==
          "xa-tan-lap|Xã Tân Lập|so\nxa-tan-lap-2|Xã Tân Lấp|so\n");
    CHECK(read(" \r\n\n").rows.empty());
}

TEST_CASE("Sums, group heads, signatures and notes are no units, and named", "[units]")
{
    auto list = read("STT;Tên đơn vị\nI;KHỐI SỞ\n1;Sở Nội vụ\n2;Công an tỉnh\n;Cộng: 2 đơn vị\n"
                     ";Tổng cộng\n;Người lập biểu\n;Ghi chú: không\n");
    CHECK(list.isSound());
    CHECK(unitsOf(list) == "so-noi-vu|Sở Nội vụ|so\ncong-an-tinh|Công an tỉnh|so\n");
    CHECK(worded(list.remarks).back() ==
          "5 dòng không phải đơn vị được bỏ qua: «KHỐI SỞ», «Cộng: 2 đơn vị», «Tổng cộng», «Người "
          "lập biểu», «Ghi chú: không»");
    CHECK(unitsOf(read("Sở Nội vụ\nTổng cộng\n")) == "so-noi-vu|Sở Nội vụ|so\n");
    // An id of its own, or the book, says that it is one.
    CHECK(read("Mã;Tên\nkhoi-dang;Khối Đảng\n").rows.size() == 1);
    core::Unit known;
    known.id = "kd";
    known.name = "Khối Đảng";
    known.group = "so";
    CHECK(read("Khối Đảng\n", "so", {known}).rows.size() == 1);
}

TEST_CASE("Equal names and other faults are named with their rows", "[units]")
{
    const auto twice = read("Huyện Ba Bể\nHuyện Na Rì\nHUYỆN  Ba Bể\n");
    CHECK_FALSE(twice.isSound());
    CHECK(worded(twice.allFaults()) == Lines{"dòng 3: tên «HUYỆN  Ba Bể» đã có ở dòng 1"});
    CHECK(worded(read("snv\tSở Nội vụ\nsnv\tSở khác\nsở\tSở có dấu\nstc\t\n").allFaults()) ==
          Lines{"dòng 2: đơn vị «snv» đã có ở dòng 1",
                "dòng 3: mã đơn vị «sở» không hợp lệ: chỉ dùng chữ không dấu, số, dấu chấm, - và _",
                "dòng 4: cột tên đơn vị để trống"});
    CHECK(worded(read("Mã;Đơn vị\nsnv;Sở Nội vụ\n;Sở Tài chính\n").allFaults()) ==
          Lines{"dòng 3: cột mã để trống"});
    CHECK(worded(read("STT;Đơn vị\n1;Sở Nội vụ\n2;\n").allFaults()) ==
          Lines{"dòng 3: cột tên đơn vị để trống"});
    CHECK(worded(read("Mã;Nhóm\nsnv;so\n").allFaults()) ==
          Lines{"Không thấy cột tên đơn vị: đặt tên cột là «Tên đơn vị»."});
    // communes of two districts may share a name
    CHECK(read("Mã;Tên xã;Nhóm;Thuộc\na;Xã Tân Lập;xa;h1\nb;Xã Tân Lập;xa;h2\n").isSound());
    CHECK_FALSE(app::readUnitTable("Sở \xff\n").ok());
}

TEST_CASE("A made id is a unit of the book only where that is the same unit", "[units]")
{
    const std::vector<core::Unit> book = {{"xa-tan-lap", "Xã Tân Lập", "xa", "h1", "", "", ""},
                                          {"snv", "Sở Nội vụ", "so", "", "", "", ""}};
    // the commune of another district: a unit of its own
    const auto other = read("Tên xã;Thuộc\nXã Tân Lập;h2\n", "xa", book);
    CHECK(other.isSound());
    CHECK(other.units() ==
          std::vector<core::Unit>{{"xa-tan-lap-2", "Xã Tân Lập", "xa", "h2", "", "", ""}});
    CHECK(read("Tên xã;Thuộc\nXã Tân Lập;\n", "xa", book).units().front().id == "xa-tan-lap-2");
    // both districts in one list
    CHECK(unitsOf(read("Tên xã;Thuộc\nXã Tân Lập;h2\nXã Tân Lập;h1\n", "xa", book)) ==
          "xa-tan-lap-2|Xã Tân Lập|xa\nxa-tan-lap|Xã Tân Lập|xa\n");
    // another name with the same letters, and the same name in another group
    CHECK(read("Xã Tân Lấp\n", "xa", book).units().front().id == "xa-tan-lap-2");
    CHECK(read("Xã Tân Lập\n", "phuong", book).units().front().id == "xa-tan-lap-2");

    // nothing parts them: the unit of the book, whatever its id is made of
    CHECK(read("xã  Tân Lập\n", "xa", book).units() ==
          std::vector<core::Unit>{{"xa-tan-lap", "xã  Tân Lập", "xa", "h1", "", "", ""}});
    CHECK(unitsOf(read("SỞ NỘI VỤ\n", "so", book)) == "snv|SỞ NỘI VỤ|so\n");
    // a row of the list has that id already
    CHECK(read("snv;Sở Khác\nSở Nội vụ\n", "so", book).units().back().id == "so-noi-vu");

    // two that it could be: none of them
    std::vector<core::Unit> two = book;
    two.push_back({"xa-tan-lap-2", "Xã Tân Lập", "xa", "h2", "", "", ""});
    CHECK(read("Xã Tân Lập\n", "xa", two).units().front().id == "xa-tan-lap-3");
    CHECK(read("Tên xã;Thuộc\nXã Tân Lập;h2\n", "xa", two).units().front().id == "xa-tan-lap-2");
}

TEST_CASE("Units of the book keep what the list has no column for", "[units]")
{
    const core::Unit known = {"a", "Xã A", "xa", "h1", "2010-01-01", "2030-12-31", "b"};
    const std::vector<core::Unit> book = {known};
    core::Unit renamed = known;
    renamed.name = "Xã Mới";
    // the box names another group: it is for units that have none
    CHECK(read("a;Xã Mới\nc;Xã C\n", "so", book).units() ==
          std::vector<core::Unit>{renamed, {"c", "Xã C", "so", "", "", "", ""}});
    CHECK(read("Mã;Tên;Nhóm\na;Xã Mới;\n", "so", book).units().front() == renamed);
    // a column that is there counts, empty cells too
    core::Unit moved = renamed;
    moved.group = "phuong";
    moved.parent.clear();
    moved.validTo = "2025-06-30";
    CHECK(read("Mã;Tên;Nhóm;Thuộc;Hiệu lực đến\na;Xã Mới;phuong;;2025-06-30\n", "so", book)
              .units()
              .front() == moved);
    // what is kept is checked with what is new
    CHECK(worded(read("Mã;Tên;Hiệu lực đến\na;Xã A;2009-01-01\n", "so", book).allFaults()).size() ==
          1);
}

TEST_CASE("Attributes come with the columns of the units file, and stay without them", "[units]")
{
    core::Unit known;
    known.id = "dong-van";
    known.name = "Xã Đồng Văn";
    known.group = "xa";
    known.attributes = {{"bien-gioi", "co"}, {"vung", "mien-nui"}};
    const auto attributes = [](const app::UnitList& list) {
        std::string text;
        for (const auto& [attribute, value] : list.rows.front().unit.attributes)
            text += attribute + '=' + value + ';';
        return text;
    };
    // A list without them takes none away.
    CHECK(attributes(read("Mã\tTên đơn vị\ndong-van\tXã Đồng Văn\n", "xa", {known})) ==
          "bien-gioi=co;vung=mien-nui;");
    const auto list = read("Mã\tTên đơn vị\tattr:vung\ndong-van\tXã Đồng Văn\tdong-bang\n"
                           "lung-cu\tXã Lũng Cú\t\n",
                           "xa", {known});
    CHECK(list.isSound());
    CHECK(worded(list.remarks) == Lines{"dòng 1 là dòng tiêu đề"});
    CHECK(attributes(list) == "bien-gioi=co;vung=dong-bang;");
    CHECK(list.rows.back().unit.attributes.empty());
    // An empty cell says that the unit has none.
    CHECK(attributes(read("Mã\tTên đơn vị\tattr:vung\ndong-van\tXã Đồng Văn\t\n", "xa", {known})) ==
          "bien-gioi=co;");
    CHECK_FALSE(read("Mã\tTên đơn vị\tattr:vung\nlung-cu\tXã Lũng Cú\tmiền núi\n", "xa").isSound());
}
