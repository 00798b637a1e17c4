#include "core/UnitGroups.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

// The words of a list have changed with the two-tier government: communes alone, with townships
// until 2025, with special zones since.
constexpr std::array<std::string_view, 1> agencies{" so ban nganh "};
constexpr std::array<std::string_view, 1> districts{" huyen thanh pho "};
constexpr std::array<std::string_view, 4> communes{
    " xa phuong ", " xa phuong dac khu ", " xa phuong thi tran ", " xa phuong thi tran dac khu "};

constexpr std::array groups{
    UnitGroup{"so", "Sở, ban, ngành", "Departments and agencies", agencies},
    UnitGroup{"huyen", "Huyện, thành phố", "Districts and cities", districts},
    UnitGroup{"xa", "Xã, phường, thị trấn, đặc khu", "Communes, wards, townships and special zones",
              communes},
};

} // namespace

std::span<const UnitGroup> unitGroups()
{
    return groups;
}

const UnitGroup* unitGroup(std::string_view id)
{
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [id](const UnitGroup& group) { return group.id == id; });
    return found == groups.end() ? nullptr : &*found;
}

std::string groupTitle(std::string_view id, Language language)
{
    const UnitGroup* known = unitGroup(id);
    return std::string(known ? known->title(language) : id);
}

std::string groupTitled(std::string_view text)
{
    const auto found = std::find_if(groups.begin(), groups.end(), [text](const UnitGroup& group) {
        return group.vietnamese == text || group.english == text;
    });
    return std::string(found == groups.end() ? text : found->id);
}

} // namespace core
