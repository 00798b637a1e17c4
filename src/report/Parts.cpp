#include "report/Parts.h"

#include "core/Capitals.h"
#include "core/DateText.h"
#include "core/Names.h"

#include "report/TextWidth.h"

#include <algorithm>

namespace report {

namespace {

/// "5f3c9a17d2e4…" → "5f3c 9a17 d2e4": short enough to be compared by eye.
std::string grouped(std::string_view hash)
{
    constexpr std::size_t shown = 12;
    constexpr std::size_t group = 4;
    if (hash.find(' ') != std::string_view::npos)
        return std::string(hash);
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, hash.size()); ++i) {
        if (i > 0 && i % group == 0)
            text += ' ';
        text += hash[i];
    }
    return text;
}

Cell headCell(std::string text, bool bold, bool italic)
{
    Cell cell;
    cell.runs.push_back({std::move(text), bold, italic});
    cell.align = Align::Center;
    return cell;
}

} // namespace

std::string_view stageTitle(core::ResultStage stage, const Say& say)
{
    switch (stage) {
    case core::ResultStage::Self:
        return say("Kết quả tự chấm", "Self-scored result");
    case core::ResultStage::V1:
        return say("Thẩm định lần 1", "First verification");
    case core::ResultStage::Final:
        break;
    }
    return say("Kết quả cuối", "Final result");
}

std::string groupName(const core::Assessment& assessment, const Say& say)
{
    // From 1/7/2025 on there are no townships, but special zones (Luật số 72/2025/QH15, article 1).
    constexpr int twoTierYear = 2025;
    const std::string& group = assessment.group;
    if (group == "so")
        return std::string(say("các sở, ban, ngành", "departments and agencies"));
    if (group == "huyen")
        return std::string(
            say("UBND các huyện, thành phố", "people's committees of districts and cities"));
    if (group == "xa" && assessment.year >= twoTierYear)
        return std::string(say("UBND các xã, phường, đặc khu",
                               "people's committees of communes, wards and special zones"));
    if (group == "xa")
        return std::string(say("UBND các xã, phường, thị trấn",
                               "people's committees of communes, wards and townships"));
    return join(say("nhóm ", "group "), group);
}

std::string footerText(const Origin& origin, bool provisional, bool hashes, const Say& say)
{
    std::vector<std::string> parts;
    if (provisional)
        parts.emplace_back(say("Kết quả tạm", "Provisional result"));
    if (!origin.notice.empty())
        parts.push_back(origin.notice);
    if (hashes && !origin.resultHash.empty())
        parts.push_back(join(say("Mã kết quả ", "Result code "), grouped(origin.resultHash)));
    if (hashes && !origin.historyHead.empty())
        parts.push_back(join(say("Nhật ký ", "History "), grouped(origin.historyHead)));
    std::string text;
    for (const std::string& part : parts)
        text += text.empty() ? part : join(" · ", part);
    return text;
}

std::string stampText(bool draft, bool provisional, const Say& say)
{
    if (draft && provisional)
        return std::string(say("DỰ THẢO – KẾT QUẢ TẠM", "DRAFT – PROVISIONAL RESULT"));
    if (provisional)
        return std::string(say("KẾT QUẢ TẠM", "PROVISIONAL RESULT"));
    return draft ? std::string(say("DỰ THẢO", "DRAFT")) : std::string();
}

std::string dayInWords(std::string_view iso)
{
    std::string_view month = iso.substr(5, 2);
    if (month > "02" && month.front() == '0')
        month.remove_prefix(1);
    return join("ngày ", iso.substr(8, 2), " tháng ", month, " năm ", iso.substr(0, 4));
}

std::string paperNumber(std::string_view number)
{
    const bool isOneDigit = !number.empty() && number.front() >= '1' && number.front() <= '9' &&
                            (number.size() == 1 || number[1] < '0' || number[1] > '9');
    return join(isOneDigit ? "0" : "", number);
}

std::string blank(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "\u00A0";
    return text;
}

Table letterheadTable(const Letterhead& letterhead, int width, const Say& say)
{
    constexpr int size = 26;
    constexpr std::string_view country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    constexpr std::string_view motto = "Độc lập - Tự do - Hạnh phúc";
    Table table;
    table.ruled = false;
    table.size = size;
    table.cellPadding = 40;
    table.rowPadding = 0;
    // The country's name is never broken; who issues the paper has the rest.
    const int right = textWidth(country, size, true) + 2 * table.cellPadding + 60;
    table.columns = {{std::max(width - right, width / 3), 0, false}, {0, 1, false}};

    const auto row = [&table](Cell left, Cell atRight, int below) {
        Row one;
        one.cells = {std::move(left), std::move(atRight)};
        one.keepWithNext = true;
        one.below = below;
        table.rows.push_back(std::move(one));
    };
    Cell issuer = headCell(core::upperCase(letterhead.issuer), true, false);
    if (!letterhead.superior.empty()) {
        // In full where it fits in a line, else as offices shorten it: "UBND TỈNH BẮC KẠN".
        std::string above = core::upperCase(letterhead.superior);
        if (textWidth(above, size) > table.columns.front().width - 2 * table.cellPadding)
            above = core::upperCase(core::abbreviated(letterhead.superior));
        issuer.runs.insert(issuer.runs.begin(), {above + "\n"});
    }
    issuer.ruleBelow =
        std::clamp(textWidth(issuer.runs.back().text, size, true) * 2 / 5, 1200, 2600);
    Cell nation = headCell(join(country, "\n", motto), true, false);
    nation.ruleBelow = textWidth(motto, size, true);
    row(std::move(issuer), std::move(nation), 200);
    const std::string place =
        letterhead.place.empty() ? std::string("…………") : std::string(letterhead.place);
    const std::string year = std::to_string(letterhead.year);
    std::string day = say.isVietnamese() ? join("ngày", blank(6), "tháng", blank(6), "năm ", year)
                                         : join(blank(14), year);
    if (core::isDate(letterhead.date))
        day = say.isVietnamese() ? dayInWords(letterhead.date) : core::dateText(letterhead.date);
    constexpr int sixPoints = 212;
    const bool isLetter = !letterhead.subject.empty();
    row(headCell(letterhead.number.empty()
                     ? join(say("Số:", "No.:"), blank(8), "/", letterhead.symbol)
                     : join(say("Số: ", "No. "), paperNumber(letterhead.number)),
                 false, false),
        headCell(join(place, ", ", day), false, true), isLetter ? sixPoints : 300);
    if (isLetter)
        row(headCell(letterhead.subject, false, false), headCell({}, false, false), 300);
    return table;
}

Paragraph textParagraph(std::vector<Run> runs, int size, Align align)
{
    Paragraph paragraph;
    paragraph.runs = std::move(runs);
    paragraph.size = size;
    paragraph.align = align;
    return paragraph;
}

Cell textCell(std::string text, Align align)
{
    Cell cell;
    cell.runs.push_back({std::move(text)});
    cell.align = align;
    return cell;
}

Cell numberCell(std::string text)
{
    return textCell(std::move(text), Align::Right);
}

Cell headerCell(std::string_view text)
{
    Cell cell;
    cell.runs.push_back({std::string(text), true});
    cell.align = Align::Center;
    return cell;
}

void keepLastRows(Table& table)
{
    constexpr std::size_t rowsWithSums = 3;
    const std::size_t count = table.rows.size();
    for (std::size_t i = count - std::min(count, rowsWithSums); i < count; ++i)
        table.rows[i].keepWithNext = true;
}

Paragraph titleParagraph(std::string text, bool bold, bool italic)
{
    Paragraph paragraph;
    paragraph.runs.push_back({std::move(text), bold, italic});
    paragraph.align = Align::Center;
    paragraph.size = 28;
    paragraph.keepWithNext = true;
    return paragraph;
}

} // namespace report
