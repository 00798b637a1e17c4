#include "app/UnitNames.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>

namespace {

/// A province: offices, districts and communes as books have them.
std::vector<core::Unit> province()
{
    std::vector<core::Unit> units;
    const auto add = [&units](const char* id, const char* name, const char* group) {
        core::Unit unit;
        unit.id = id;
        unit.name = name;
        unit.group = group;
        units.push_back(unit);
    };
    add("vpubnd", "Văn phòng UBND tỉnh", "so");
    add("syt", "Sở Y tế", "so");
    add("stnmt", "Sở Tài nguyên và Môi trường", "so");
    add("sldtbxh", "Sở Lao động - Thương binh và Xã hội", "so");
    add("snnptnt", "Sở Nông nghiệp và Phát triển nông thôn", "so");
    add("tp-bac-kan", "Thành phố Bắc Kạn", "huyen");
    add("na-ri", "Huyện Na Rì", "huyen");
    add("cho-don", "Huyện Chợ Đồn", "huyen");
    add("cho-moi", "Huyện Chợ Mới", "huyen");
    add("cho-moi-cho-moi", "Thị trấn Chợ Mới", "xa");
    add("ba-be-banh-trach", "Xã Bành Trạch", "xa");
    add("quan-a", "Xã Thượng Quan", "xa");
    add("quan-b", "Xã Thượng Quân", "xa");
    return units;
}

/// What a text names among the units of a group.
std::string namedIn(const char* group, const char* text)
{
    const std::vector<core::Unit> book = province();
    std::vector<core::Unit> units;
    std::copy_if(book.begin(), book.end(), std::back_inserter(units),
                 [group](const core::Unit& unit) { return unit.group == group; });
    const app::UnitNames names(units, book);
    const app::UnitNames::Found found = names.find(text);
    if (found.unit >= 0)
        return units[static_cast<std::size_t>(found.unit)].id;
    if (found.other != nullptr)
        return "other " + found.other->id;
    std::string alike = found.alike.empty() ? "none" : "asks";
    for (const int one : found.alike)
        alike += ' ' + units[static_cast<std::size_t>(one)].id;
    return alike;
}

} // namespace

TEST_CASE("Units are named as offices name them", "[unit-names]")
{
    const auto [group, text, id] = GENERATE(table<const char*, const char*, const char*>({
        {"huyen", "na-ri", "na-ri"},
        {"huyen", "NA-RI", "na-ri"},
        {"huyen", "Huyện Na Rì", "na-ri"},
        {"huyen", "HUYEN NA RI", "na-ri"},
        {"huyen", "UBND huyện Na Rì", "na-ri"},
        {"huyen", "Ủy ban nhân dân huyện Na Rì", "na-ri"},
        {"huyen", "3. Huyện Na Rì", "na-ri"},
        {"huyen", "II. Huyện Na Rì", "na-ri"},
        {"huyen", "Na Rì", "na-ri"},
        {"so", "Sở TN&MT", "stnmt"},
        {"so", "Sở Tài nguyên & Môi trường", "stnmt"},
        {"so", "Sở LĐTBXH", "sldtbxh"},
        {"so", "Sở LĐ-TB&XH", "sldtbxh"},
        {"so", "Sở Lao động – Thương binh và Xã hội", "sldtbxh"},
        {"so", "Sở NN&PTNT", "snnptnt"},
        {"so", "VP UBND tỉnh", "vpubnd"},
        {"so", "Sở\u00A0Y tế\u00A0", "syt"},
        {"xa", "UBND xã Bành Trạch", "ba-be-banh-trach"},
        // Marks tell what is the same without them.
        {"xa", "Xã Thượng Quân", "quan-b"},
        {"xa", "XÃ THƯỢNG QUAN", "quan-a"},
    }));
    INFO(text);
    CHECK(namedIn(group, text) == id);
}

TEST_CASE("A name within a name is a question, never an answer", "[unit-names]")
{
    CHECK(namedIn("so", "Chi cục Kiểm lâm - Sở Nông nghiệp và Phát triển nông thôn") ==
          "asks snnptnt");
    CHECK(namedIn("so", "Trung tâm Y tế Sở Y tế") == "asks syt");
    CHECK(namedIn("huyen", "Huyện Chợ") == "asks cho-don cho-moi");
    // The town has the province's name; the district's name is a commune's, too.
    CHECK(namedIn("huyen", "Bắc Kạn") == "asks tp-bac-kan");
    CHECK(namedIn("huyen", "Chợ Mới") == "asks cho-moi");
    CHECK(namedIn("xa", "xa thuong quan") == "asks quan-a quan-b");
    CHECK(namedIn("so", "Sở Không Có") == "none");
    CHECK(namedIn("so", "") == "none");
    CHECK(namedIn("so", "Y") == "none");
}

TEST_CASE("Units of other groups are known for what they are", "[unit-names]")
{
    CHECK(namedIn("so", "Huyện Na Rì") == "other na-ri");
    CHECK(namedIn("so", "UBND xã Bành Trạch") == "other ba-be-banh-trach");
}

TEST_CASE("Sums and heads of groups are no units, in all their wordings", "[unit-names]")
{
    for (const char* text : {"TỔNG CỘNG", "Tổng cộng:", "Tổng số (2 đơn vị)", "TỔNG TOÀN TỈNH",
                             "Cộng khối sở", "I. KHỐI SỞ, BAN, NGÀNH", "Tổng (I+II)", "Bình quân",
                             "UBND tỉnh", "Tỉnh Bắc Kạn", "Tổng cộng cấp tỉnh", "Cấp huyện", "Cộng",
                             "CONG", "Total", "Toàn tỉnh", "Sở, ban, ngành"}) {
        INFO(text);
        CHECK(app::namesSums(text));
    }
    for (const char* text : {"Sở Y tế", "Công an tỉnh", "Tổng công ty Xây dựng", "Tỉnh ủy",
                             "Cổng thông tin", "", "Thanh tra tỉnh"}) {
        INFO(text);
        CHECK_FALSE(app::namesSums(text));
    }
}
