#include "app/SurveyHeadings.h"

#include "app/CounterHeadings.h"
#include "app/CounterLayout.h"
#include "app/SurveyLayout.h"
#include "core/RuleKind.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

constexpr std::string_view satisfaction = "hai long|sipas|satisfaction";
constexpr std::string_view inquiry = "dieu tra|khao sat|xhh|xa hoi hoc|survey";
/// Words of dossiers, their ways and their time.
constexpr std::string_view dossierWords =
    "ho so|tiep nhan|giai quyet|xu ly|dung han|som han|truoc han|qua han|tre han|som va dung|dung "
    "thoi han|truoc thoi han|tra som|truc tuyen|buu chinh|thanh toan|on time|overdue|dossiers";

bool speaksOfSurvey(const ColumnName& name)
{
    return holdsAny(name.folded, satisfaction) ||
           (holdsAny(name.folded, inquiry) && !holdsAny(name.folded, dossierWords));
}

/// An option's id or title; an id in brackets may as well be the number of a column.
std::string optionMeaning(const core::IndexSet& set, const ColumnName& name, bool& isBeside)
{
    const std::string_view last = name.last;
    for (const int leaf : surveyLeaves(set)) {
        const auto ballots = core::ballotsOf(*set.leafNode(leaf).rule);
        for (const core::BallotOption& option : ballots) {
            const std::string id = foldedWords(option.id);
            const std::string title = foldedWords(option.title);
            // A title, or an id with a word before it ("Mức a", "Phiếu A").
            if (last == id || last == title || last == " muc" + id || last == " phieu" + id ||
                last == " lua chon" + id || last == " phuong an" + id) {
                isBeside = name.isRate;
                return (last == id && name.isBracketed ? "?option-" : "option-") + option.id;
            }
            // The share that stands beside the ballots of an option.
            isBeside = isBeside || (name.isRate && name.folded.starts_with(title));
        }
    }
    return {};
}

} // namespace

std::string surveyMeaning(const core::IndexSet& set, const ColumnName& name)
{
    const std::string_view last = name.last;
    bool isBeside = false;
    std::string option = optionMeaning(set, name, isBeside);
    if (isBeside || !option.empty())
        return isBeside ? std::string() : option;
    if (holdsAny(last, "don vi|ten don vi|ma don vi|co quan|dia phuong|unit|office") &&
        !holdsAny(last, "don vi tinh|cap tren|truc thuoc|chu quan"))
        return "unit";
    if (holdsAny(last, "ma|ma tieu chi|ma so|tieu chi|code|criterion"))
        return "code";
    // Our own name is what it is.
    if (last == " percent ")
        return "percent";
    if (!name.isRate && !holdsAny(last, "p|chi so|muc do hai long|sipas|ket qua"))
        return {};
    const bool isOther =
        isDenied(name.folded, "") ||
        holdsAny(name.folded, "tra loi|thu ve|phan hoi|phat ra|cung ky|nam truoc|ky truoc|chi "
                              "tieu|ke hoach|muc tieu|uoc|du kien");
    return isOther || !speaksOfSurvey(name) ? "?percent" : "percent";
}

bool isPlainRate(const ColumnName& name)
{
    constexpr std::string_view plain =
        " ty ti le % phan tram ket qua chi so dat p rate percent percentage index result ";
    for (std::string_view rest = std::string_view(name.folded).substr(1); !rest.empty();) {
        const auto end = rest.find(' ');
        if (plain.find(' ' + std::string(rest.substr(0, end)) + ' ') == std::string_view::npos)
            return false;
        rest.remove_prefix(std::min(rest.size(), end + 1));
    }
    return name.folded.size() > 1;
}

std::string dossierColumns(const exchange::TableFile::Sheet& sheet, const core::IndexSet& set,
                           const TableHeader& header, const ColumnMatch& match)
{
    const auto nameOf = [](const TableHeader& one, std::size_t column) {
        return columnName(partsOf(column < one.names.size() ? one.names[column] : std::string()));
    };
    ColumnMatch counters;
    const TableHeader dossiers = findHeader(sheet, counterTargets(), counterMeanings(), counters);
    std::vector<std::size_t> columns;
    for (std::size_t target = CounterTarget::firstCounter; target < counters.size(); ++target) {
        for (const auto* from : {&std::as_const(counters)[target], &dossiers.rivals[target]})
            columns.insert(columns.end(), from->begin(), from->end());
    }
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    std::erase_if(columns, [&](std::size_t column) {
        const ColumnName name = nameOf(dossiers, column);
        return holdsAny(name.folded, "phieu|y kien|danh gia") ||
               holdsAny(name.folded, satisfaction) || holdsAny(name.folded, inquiry);
    });
    constexpr std::size_t fewest = 2;
    if (columns.size() < fewest)
        return {};
    for (std::size_t target = SurveyTarget::percent; target < match.size(); ++target) {
        for (const std::size_t column : match[target]) {
            const ColumnName name = nameOf(header, column);
            const bool isCounter = std::binary_search(columns.begin(), columns.end(), column) ||
                                   holdsAny(name.folded, dossierWords);
            bool isBeside = false;
            const std::string option = optionMeaning(set, name, isBeside);
            const bool isOption = !option.empty() && !option.starts_with('?');
            if (!isCounter || isOption || speaksOfSurvey(name))
                return {};
        }
    }
    constexpr std::size_t shown = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, columns.size()); ++i)
        text += (i == 0 ? "" : "; ") + columnText(dossiers, columns[i]);
    return columns.size() > shown ? text + "; …" : text;
}

std::vector<std::string> partsOf(std::string_view name)
{
    constexpr std::string_view sign = " / ";
    std::vector<std::string> parts;
    while (!name.empty()) {
        const auto slash = std::min(name.find(sign), name.size());
        parts.emplace_back(name.substr(0, slash));
        name.remove_prefix(std::min(slash + sign.size(), name.size()));
    }
    return parts;
}

} // namespace app
