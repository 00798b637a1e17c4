#include "app/CounterHeadings.h"

#include "app/CounterLayout.h"

#include <algorithm>
#include <array>

namespace app {

const std::vector<ImportTarget>& counterTargets()
{
    static const std::vector<ImportTarget> targets = [] {
        std::vector<ImportTarget> all = {{"unit", true},
                                         {"level", false},
                                         {"field", false},
                                         {"assessment", false},
                                         {"form", false}};
        for (const core::CounterField& field : core::counterFields)
            all.push_back({std::string(field.name), false});
        for (const char* sum :
             {"sum-received", "sum-total", "sum-finished", "sum-pending", "direct-postal"})
            all.push_back({sum, false});
        return all;
    }();
    return targets;
}

namespace {

constexpr std::string_view pendingWords =
    "dang giai quyet|dang xu ly|chua giai quyet|chua xu ly|dang thuc hien|pending";
constexpr std::string_view lateWords = "qua han|tre han|tre hen|cham han|cham tien do|late|overdue";

constexpr std::string_view totalWords = "tong|tong so|tong cong|tong tiep nhan|total";

/// What a number under "Đang giải quyết" is.
std::string pendingMeaning(std::string_view last)
{
    if (holdsAny(last, "chua qua han|khong qua han"))
        return "pending_intime";
    if (holdsAny(last, lateWords) && holdsAny(last, "trong han|chua den han|con han|dung han"))
        return "?pending_intime|pending_late";
    if (holdsAny(last, lateWords))
        return "pending_late";
    if (holdsAny(last, "trong han|chua den han|con han|dung han|in time"))
        return "pending_intime";
    return holdsAny(last, totalWords) || holdsAny(last, pendingWords) ? "sum-pending"
                                                                      : std::string();
}

bool isJoint(std::string_view last)
{
    return holdsAny(last, "truc tiep|direct") && holdsAny(last, "buu chinh|post|postal");
}

/// What the words of a column's name stand for, Vietnamese or English, as one-stop systems and our
/// own file write it.
std::string wordedMeaning(const ColumnName& name)
{
    const std::string_view folded = name.folded;
    const std::string_view last = name.last;
    // Our own names first: "pending_late" folds to "pending late".
    for (const ImportTarget& target : counterTargets()) {
        if (last == foldedWords(target.id) && !target.id.starts_with("sum-"))
            return target.id;
    }
    if (name.isRate)
        return {};
    if (last == " cap " || holdsAny(last, "cap giai quyet|cap thuc hien|cap don vi|cap hanh chinh"))
        return "level";
    if (last == " bieu mau " || last == " mau bieu ")
        return "form";
    if (holdsAny(last, "linh vuc|ten linh vuc") && !holdsAny(last, "don vi"))
        return "field";
    if (holdsAny(last, "don vi|ma don vi|co quan|dia phuong|phong ban|so ban nganh|unit|office") &&
        !holdsAny(last, "don vi tinh|cap tren|truc thuoc|chu quan|ho so|tiep nhan truc tiep|qua "
                        "han|dung han|so luong"))
        return "unit";
    if (holdsAny(folded, pendingWords))
        return pendingMeaning(last);
    if (isJoint(last))
        return "direct-postal";
    if (holdsAny(folded, "tra lai|rut|rut ho so|tu choi|khong giai quyet|returned|withdrawn"))
        return "returned";
    if (holdsAny(
            folded,
            "ton|ton ky truoc|ky truoc|tu ky truoc|chuyen qua|chuyen sang|ton dau ky|carried over"))
        return "carried";
    if (holdsAny(last, "truc tuyen|online"))
        return "online";
    if (holdsAny(last, "buu chinh|buu chinh cong ich|postal|by post"))
        return "postal";
    if (holdsAny(last, "truc tiep|direct"))
        return "direct";
    if (holdsAny(last, "truoc han|truoc thoi han|som han|early"))
        return "early";
    if (holdsAny(last, "dung han|dung thoi han|on time|in time"))
        return "ontime";
    if (holdsAny(last, lateWords))
        return "late";
    const bool isTotal = holdsAny(last, totalWords);
    if (holdsAny(last, "da giai quyet|da xu ly|ket qua giai quyet|finished") ||
        (isTotal && holdsAny(folded, "giai quyet|xu ly|finished") &&
         !holdsAny(folded, "tiep nhan")))
        return "sum-finished";
    if (holdsAny(last, "tiep nhan moi|moi tiep nhan|nhan moi|trong ky|received"))
        return "sum-received";
    if (isTotal || holdsAny(last, "tiep nhan"))
        return "sum-total";
    return {};
}

/// The meanings that a name holds of those that are counted apart: how dossiers came, or when they
/// were finished.
std::string namedTogether(std::string_view last)
{
    struct Words {
        std::string_view id;
        std::string_view words;
    };
    static constexpr std::array<Words, 6> known = {
        {{"direct", "truc tiep|direct"},
         {"online", "truc tuyen|online"},
         {"postal", "buu chinh|postal"},
         {"early", "truoc han|truoc thoi han|som han|som va|som hoac|truoc va|truoc hoac|early"},
         {"ontime", "dung han|dung thoi han|on time"},
         {"late", lateWords}}};
    std::string ids;
    for (const Words& one : known) {
        if (holdsAny(last, one.words))
            ids.append(ids.empty() ? "?" : "|").append(one.id);
    }
    return ids;
}

/// Whether a name tells of days, letters, fees, plans or another period, though it holds the words
/// of a counter.
bool isOtherMatter(const ColumnName& name, std::string_view id)
{
    const std::string_view last = name.last;
    if (holdsAny(last,
                 "so ngay|ngay qua han|ngay tre|so thu|thu xin loi|xin loi|le phi|thu phi|nop "
                 "phi|phi thu|phi le phi|chi tieu|ke hoach|muc tieu|uoc|uoc thuc hien|uoc "
                 "tinh|du kien"))
        return true;
    if (holdsAny(last, "tthc|thu tuc|thu tuc hanh chinh|dvc|dich vu cong") &&
        holdsAny(last, "so tthc|so thu tuc|so dvc|so dich vu cong") && !holdsAny(last, "ho so"))
        return true;
    if ((id == "direct" || id == "online" || id == "postal" || id == "direct-postal") &&
        holdsAny(name.folded, "thanh toan|tra ket qua|tra kq") &&
        !holdsAny(name.folded, "tiep nhan"))
        return true;
    if (holdsAny(name.folded, "cung ky"))
        return true;
    if (id != "carried")
        return holdsAny(name.folded, "ky truoc|nam truoc|thang truoc|quy truoc") &&
               id != "pending_intime" && id != "pending_late";
    return holdsAny(last, "cuoi ky|cuoi nam|cuoi thang|cuoi quy|ky sau|nam sau") ||
           (namedTogether(last).size() > 1 && !holdsAny(last, "ton"));
}

/// The meaning of a name that says it beyond doubt; else what it may mean.
std::string counterMeaning(const ColumnName& name)
{
    std::string id = wordedMeaning(name);
    const bool isCounter =
        id == "direct-postal" ||
        std::any_of(core::counterFields.begin(), core::counterFields.end(),
                    [&id](const core::CounterField& field) { return field.name == id; });
    // Our own names are what they are.
    if (!isCounter || name.last == foldedWords(id))
        return id;
    constexpr std::string_view meant = "chua giai quyet|chua xu ly|chua den han|khong giai "
                                       "quyet|khong du dieu kien|khong du|khong "
                                       "hop le|khong dung quy dinh|khong thuoc tham quyen";
    const bool isPendingInTime = id == "pending_intime" && !holdsAny(name.last, "sap");
    if (isOtherMatter(name, id) || (!isPendingInTime && isDenied(name.last, meant)))
        return id == "direct-postal" ? "?direct|postal" : '?' + id;
    if (id.starts_with("pending") || id == "returned" || id == "carried")
        return id;
    const std::string together = namedTogether(name.last);
    if (together == "?direct|postal")
        return "direct-postal";
    return together.find('|') != std::string::npos ? together : id;
}

/// Parts of what was returned, or of what came online: each column another one.
bool areCounterParts(std::string_view id, std::span<const ColumnName> names)
{
    static constexpr std::array<std::string_view, 2> returned = {
        "tu choi|khong giai quyet|khong du dieu kien", "rut"};
    static constexpr std::array<std::string_view, 2> online = {"muc 3|muc do 3|mot phan",
                                                               "muc 4|muc do 4|toan trinh"};
    if ((id != "returned" && id != "online") || names.size() != 2)
        return false;
    const auto& parts = id == "returned" ? returned : online;
    // What stands above must be the same: a month and a year are no parts.
    const auto holds = [&](std::size_t name, std::size_t part) {
        return holdsAny(names[name].last, parts[part]) &&
               !holdsAny(names[name].last, parts[1 - part]);
    };
    const auto above = [](const ColumnName& name) {
        return name.folded.substr(0, name.folded.size() -
                                         std::min(name.folded.size(), name.last.size()));
    };
    return above(names[0]) == above(names[1]) &&
           ((holds(0, 0) && holds(1, 1)) || (holds(0, 1) && holds(1, 0)));
}

} // namespace

ColumnMeanings counterMeanings()
{
    return {counterMeaning, areCounterParts};
}

} // namespace app
