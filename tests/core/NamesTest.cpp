#include "core/Names.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("areas are shortened as offices write them", "[short]")
{
    CHECK(shortAreaTitle("Cải cách thủ tục hành chính") == "Cải cách TTHC");
    CHECK(shortAreaTitle("Công tác chỉ đạo, điều hành cải cách hành chính") ==
          "Chỉ đạo, điều hành");
    CHECK(shortAreaTitle("Cải cách thể chế") == "Cải cách thể chế");
    CHECK(shortAreaTitle("Cải cách tổ chức bộ máy hành chính nhà nước") == "Tổ chức bộ máy");
    CHECK(shortAreaTitle("Cải cách chế độ công vụ") == "Chế độ công vụ");
    CHECK(shortAreaTitle("Cải cách tài chính công") == "Tài chính công");
    CHECK(shortAreaTitle("Xây dựng chính quyền điện tử, chính quyền số") == "Chính quyền số");
    CHECK(shortAreaTitle("Tác động của cải cách hành chính") == "Tác động của CCHC");
    CHECK(shortAreaTitle("công tác phối hợp").starts_with("Công tác"));
    CHECK(shortAreaTitle("Công tác phối hợp") == "Phối hợp");
    CHECK(shortAreaTitle("Công tác đôn đốc") == "Đôn đốc");
    CHECK(shortAreaTitle("").empty());

    CHECK(areaKeyword("Cải cách thủ tục hành chính") == "TTHC");
    CHECK(areaKeyword("Cải cách tài chính công") == "TC công");
    CHECK(areaKeyword("Công tác chỉ đạo, điều hành cải cách hành chính") == "Chỉ đạo");
    CHECK(areaKeyword("Tác động của cải cách hành chính") == "Tác động");
    CHECK(areaKeyword("Việc khác") == "Việc khác");
}

TEST_CASE("units are shortened as offices write them", "[short]")
{
    CHECK(shortUnitName("Sở Tài nguyên và Môi trường") == "Sở TN và MT");
    CHECK(shortUnitName("Sở Nông nghiệp và Phát triển nông thôn") == "Sở NN và PTNT");
    CHECK(shortUnitName("Văn phòng Ủy ban nhân dân tỉnh") == "VP UBND tỉnh");
    CHECK(shortUnitName("Văn phòng UBND tỉnh") == "VP UBND tỉnh");
    CHECK(shortUnitName("Văn phòng UBND tỉnh Bắc Kạn") == "VP UBND tỉnh");
    CHECK(shortUnitName("Ban Quản lý các khu công nghiệp") == "BQL các KCN");
    CHECK(shortUnitName("Ban Quản lý các khu công nghiệp tỉnh Bắc Kạn") == "BQL các KCN");
    CHECK(shortUnitName("Sở Lao động - Thương binh và Xã hội") == "Sở LĐ–TB và XH");
    CHECK(shortUnitName("Sở Văn hóa, Thể thao và Du lịch") == "Sở VH, TT và DL");
    CHECK(shortUnitName("Sở Kế hoạch và Đầu tư") == "Sở KH và ĐT");
    CHECK(shortUnitName("Sở Nội vụ tỉnh Bắc Kạn") == "Sở Nội vụ");
    CHECK(shortUnitName("Thanh tra tỉnh") == "Thanh tra tỉnh");
    CHECK(shortUnitName("Sở Công Thương") == "Sở Công Thương");
    CHECK(shortUnitName("Ủy ban nhân dân huyện Na Rì") == "UBND huyện Na Rì");
}

TEST_CASE("a name's forms go from the full one to the shortest", "[short]")
{
    const auto forms = unitNameForms("Ban Quản lý các khu công nghiệp tỉnh Bắc Kạn");
    CHECK(forms[0] == "Ban Quản lý các khu công nghiệp tỉnh Bắc Kạn");
    CHECK(forms[1] == "Ban Quản lý các KCN tỉnh Bắc Kạn");
    CHECK(forms[2] == "Ban Quản lý các KCN");
    CHECK(forms[3] == "BQL các KCN");
}
