#pragma once

#include "core/Assessment.h"
#include "core/Language.h"
#include "core/Stage.h"
#include "report/Document.h"

#include <string>
#include <string_view>
#include <vector>

/// What all reports are put together from: sentences in two languages, cells, paragraphs, and the
/// lines of an official paper that come back on each.
namespace report {

/// One sentence in two languages, side by side where it is used.
class Say {
public:
    explicit Say(core::Language language) : m_vietnamese(language == core::Language::Vietnamese) {}
    std::string_view operator()(std::string_view vietnamese, std::string_view english) const
    {
        return m_vietnamese ? vietnamese : english;
    }
    bool isVietnamese() const { return m_vietnamese; }
    core::Language language() const
    {
        return m_vietnamese ? core::Language::Vietnamese : core::Language::English;
    }

private:
    bool m_vietnamese;
};

/// Joins pieces of text of any string type.
template<typename... Parts>
std::string join(const Parts&... parts)
{
    std::string text;
    (text.append(std::string_view(parts)), ...);
    return text;
}

/// "Kết quả tự chấm", "Thẩm định lần 1", "Kết quả cuối".
std::string_view stageTitle(core::ResultStage stage, const Say& say);

/// "các sở, ban, ngành" or "departments and agencies": the units of an assessment, as titles name
/// them.
std::string groupName(const core::Assessment& assessment, const Say& say);

/// Which data a paper was made from, as its footer tells it.
struct Origin {
    std::string notice;      ///< "Số liệu minh hoạ, …" of a sample book; empty otherwise
    std::string resultHash;  ///< short hash of the ranking's JSON
    std::string historyHead; ///< short hash of the book's history
    std::string date;        ///< see Document::date
};

/// The footer of every page: «Kết quả tạm» while anything is missing, the sample's notice and, with
/// `hashes`, the codes of result and history.
std::string footerText(const Origin& origin, bool provisional, bool hashes, const Say& say);

/// What stands in the box at the upper left of the first page: that it is a draft, that the result
/// is provisional, or both. Empty where it is neither.
std::string stampText(bool draft, bool provisional, const Say& say);

/// "2022-03-01" → "ngày 01 tháng 3 năm 2022": days below 10 and the first two months have a nought
/// before them (Nghị định 30/2020/NĐ-CP, Phụ lục I). Pre: core::isDate(iso).
std::string dayInWords(std::string_view iso);
/// "5/QĐ-UBND" → "05/QĐ-UBND": so has a number below 10.
std::string paperNumber(std::string_view number);

/// No-break spaces: blanks that the clerk's office fills in must neither shrink nor break.
std::string blank(int count);

/// The head of an official paper by Nghị định 30/2020/NĐ-CP, Phụ lục I (domain, section 6): who
/// issues it at the left, the country's name and motto at the right, then number, place and day.
struct Letterhead {
    std::string superior; ///< "Ủy ban nhân dân tỉnh …"; may be empty
    std::string issuer;   ///< "Sở Nội vụ"
    std::string place;    ///< "Bắc Kạn"; dots where empty
    int year = 0;         ///< of the day where that stays blank
    std::string symbol{}; ///< behind the number: "QĐ-UBND"
    /// "312/QĐ-UBND", with the symbol; blank for the clerk's office where empty
    std::string number{};
    std::string date{};    ///< "YYYY-MM-DD"; blank where empty
    std::string subject{}; ///< "V/v …" of a letter, under its number
};
Table letterheadTable(const Letterhead& letterhead, int textWidth, const Say& say);

Paragraph textParagraph(std::vector<Run> runs, int size, Align align = Align::Justify);
Cell textCell(std::string text, Align align = Align::Left);
Cell numberCell(std::string text);
Cell headerCell(std::string_view text);
/// The last rows stay with what follows, the sums of the table: never are these alone on a page.
void keepLastRows(Table& table);
/// A centred line of a title.
Paragraph titleParagraph(std::string text, bool bold, bool italic);

} // namespace report
