#include "core/Names.h"

#include "core/Capitals.h"

#include <span>
#include <utility>

namespace core {

namespace {

using Abbreviation = std::pair<std::string_view, std::string_view>;

// Longer phrases stand before the ones they contain. Both ways of placing the tone mark (hóa, hoá)
// are in use.
constexpr Abbreviation generalWords[] = {
    {"thủ tục hành chính", "TTHC"},
    {"Thủ tục hành chính", "TTHC"},
    {"cải cách hành chính", "CCHC"},
    {"Cải cách hành chính", "CCHC"},
    {"hành chính nhà nước", "HCNN"},
    {"văn bản quy phạm pháp luật", "VBQPPL"},
    {"Văn bản quy phạm pháp luật", "VBQPPL"},
    {"cán bộ, công chức, viên chức", "CBCCVC"},
    {"Cán bộ, công chức, viên chức", "CBCCVC"},
    {"công nghệ thông tin", "CNTT"},
    {"Công nghệ thông tin", "CNTT"},
    {"dịch vụ công trực tuyến", "DVCTT"},
    {"Dịch vụ công trực tuyến", "DVCTT"},
    {"phát triển kinh tế - xã hội", "phát triển KT-XH"},
    {"kinh tế - xã hội", "KT-XH"},
    {"tiếp nhận và trả kết quả", "TN&TKQ"},
    {"điều tra xã hội học", "điều tra XHH"},
    {"Điều tra xã hội học", "Điều tra XHH"},
    {"Ủy ban nhân dân", "UBND"},
    {"Uỷ ban nhân dân", "UBND"},
    {"Hội đồng nhân dân", "HĐND"},
};

constexpr std::string_view openingWords[] = {"Công tác ", "Nhóm ", "Lĩnh vực "};

// The eight usual areas, known by a phrase: short title, then keyword. The order decides where two
// phrases occur
// ("chỉ đạo, điều hành cải cách hành chính" is not about the effects of CCHC).
struct KnownArea {
    std::string_view phrase;
    std::string_view title; ///< empty: by the general words
    std::string_view keyword;
};
constexpr KnownArea knownAreas[] = {
    {"hỉ đạo, điều hành", "Chỉ đạo, điều hành", "Chỉ đạo"},
    {"hỉ đạo điều hành", "Chỉ đạo điều hành", "Chỉ đạo"},
    {"ác động của", "", "Tác động"},
    {"hể chế", "", "Thể chế"},
    {"hủ tục hành chính", "", "TTHC"},
    {"TTHC", "", "TTHC"},
    {"ổ chức bộ máy", "Tổ chức bộ máy", "Bộ máy"},
    {"hế độ công vụ", "Chế độ công vụ", "Công vụ"},
    {"ài chính công", "Tài chính công", "TC công"},
    {"hính quyền số", "Chính quyền số", "CQ số"},
    {"hính quyền điện tử", "Chính quyền điện tử", "CQ điện tử"},
    {"iện đại hóa", "", "Hiện đại hóa"},
    {"iện đại hoá", "", "Hiện đại hoá"},
    {"cán bộ, công chức, viên chức", "", "CBCCVC"},
};

// What is abbreviated first: the tail of a long name.
constexpr Abbreviation unitTails[] = {
    {"Ủy ban nhân dân", "UBND"},
    {"Uỷ ban nhân dân", "UBND"},
    {"Hội đồng nhân dân", "HĐND"},
    {"Phát triển nông thôn", "PTNT"},
    {"phát triển nông thôn", "PTNT"},
    {" - Thương binh và Xã hội", " – TB và XH"},
    {" – Thương binh và Xã hội", " – TB và XH"},
    {", Thương binh và Xã hội", ", TB và XH"},
    {"Thể thao", "TT"},
    {"khu công nghiệp", "KCN"},
    {"Khu công nghiệp", "KCN"},
    {"khu kinh tế", "KKT"},
    {"Khu kinh tế", "KKT"},
};

constexpr Abbreviation unitWords[] = {
    {"Lao động – TB", "LĐ–TB"},
    {"Lao động", "LĐ"},
    {"Nông nghiệp", "NN"},
    {"Tài nguyên", "TN"},
    {"Môi trường", "MT"},
    {"Kế hoạch", "KH"},
    {"Đầu tư", "ĐT"},
    {"Giao thông vận tải", "GTVT"},
    {"Giao thông Vận tải", "GTVT"},
    {"Thông tin", "TT"},
    {"Truyền thông", "TT"},
    {"Khoa học", "KH"},
    {"Công nghệ", "CN"},
    {"Giáo dục", "GD"},
    {"Đào tạo", "ĐT"},
    {"Văn hóa", "VH"},
    {"Văn hoá", "VH"},
    {"Du lịch", "DL"},
    {"Văn phòng", "VP"},
    {"Ban Quản lý", "BQL"},
    {"Ban quản lý", "BQL"},
};

// Nghị định 24/2014/NĐ-CP and 37/2014/NĐ-CP, with the mergers of 2025; short where sets are.
constexpr std::string_view officeNames[] = {
    "Văn phòng UBND tỉnh",
    "Văn phòng UBND thành phố",
    "Sở Nội vụ",
    "Sở Tư pháp",
    "Sở Tài chính",
    "Sở Kế hoạch và Đầu tư",
    "Sở Công Thương",
    "Sở Nông nghiệp và Phát triển nông thôn",
    "Sở Nông nghiệp và Môi trường",
    "Sở Tài nguyên và Môi trường",
    "Sở Giao thông vận tải",
    "Sở Xây dựng",
    "Sở Thông tin và Truyền thông",
    "Sở Khoa học và Công nghệ",
    "Sở Lao động - Thương binh và Xã hội",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Giáo dục và Đào tạo",
    "Sở Y tế",
    "Thanh tra tỉnh",
    "Ban Dân tộc",
    "Văn phòng HĐND và UBND",
    "Phòng Nội vụ",
    "Phòng Tư pháp",
    "Phòng TC – KH",
    "Phòng Văn hóa và Thông tin",
};

std::string replaced(std::string text, std::span<const Abbreviation> words)
{
    for (const auto& [phrase, abbreviation] : words) {
        for (std::size_t at = text.find(phrase); at != std::string::npos;
             at = text.find(phrase, at + abbreviation.size()))
            text.replace(at, phrase.size(), abbreviation);
    }
    return text;
}

bool contains(std::string_view text, std::string_view phrase)
{
    return text.find(phrase) != std::string_view::npos;
}

// "Sở Nội vụ tỉnh Bắc Kạn": within one province its name tells nothing. "Thanh tra tỉnh" keeps the
// word, it is part of the name.
void dropProvince(std::string& name)
{
    constexpr std::string_view province = " tỉnh ";
    const std::size_t at = name.find(province);
    if (at == std::string::npos || at == 0)
        return;
    const bool ofTheProvince =
        name.starts_with("Sở ") || name.starts_with("Ban ") || name.starts_with("BQL ");
    name.erase(ofTheProvince ? at : at + province.size() - 1);
}

} // namespace

std::string shortAreaTitle(std::string_view title)
{
    for (const KnownArea& area : knownAreas) {
        if (!area.title.empty() && contains(title, area.phrase))
            return std::string(area.title);
    }
    for (const std::string_view opening : openingWords) {
        if (title.starts_with(opening) && title.size() > opening.size())
            title.remove_prefix(opening.size());
    }
    return capitalised(replaced(std::string(title), generalWords));
}

std::string abbreviated(std::string_view title)
{
    return replaced(std::string(title), generalWords);
}

std::string areaKeyword(std::string_view title)
{
    for (const KnownArea& area : knownAreas) {
        if (contains(title, area.phrase))
            return std::string(area.keyword);
    }
    return shortAreaTitle(title);
}

std::span<const std::string_view> usualOffices()
{
    return officeNames;
}

std::string shortUnitName(std::string_view name)
{
    std::string result = replaced(replaced(std::string(name), unitTails), unitWords);
    dropProvince(result);
    return result;
}

std::array<std::string, 4> unitNameForms(std::string_view name)
{
    std::string tail = replaced(std::string(name), unitTails);
    std::string withoutProvince = tail;
    dropProvince(withoutProvince);
    return {std::string(name), std::move(tail), std::move(withoutProvince), shortUnitName(name)};
}

} // namespace core
