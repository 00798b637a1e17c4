#include "app/SurveyLayout.h"

#include "app/BlockColumns.h"
#include "app/SurveyHeadings.h"
#include "app/TableNumber.h"
#include "core/RuleKind.h"
#include "core/Trim.h"

#include <algorithm>
#include <map>
#include <utility>

namespace app {

namespace {

using exchange::TableCell;
using Sheet = exchange::TableFile::Sheet;
using Target = SurveyTarget;

/// One percentage is all that the rule asks for.
bool isPercent(const core::Node& node)
{
    const auto slots = core::figureSlots(*node.rule);
    return slots.size() == 1 && slots.front().kind == core::FigureSlot::Kind::Percent;
}

/// A criterion that a heading names.
struct NamedLeaf {
    int leaf = -1;
    std::string rest; ///< of the heading, behind the code
};

/// "8.1", "TC 8.1", "1.7. Tốt", or a criterion's whole title.
NamedLeaf leafNamed(const core::IndexSet& set, std::string_view part)
{
    const auto leaves = surveyLeaves(set);
    const auto survey = [&leaves](int leaf) {
        return std::find(leaves.begin(), leaves.end(), leaf) != leaves.end() ? leaf : -1;
    };
    const std::string words = foldedWords(part);
    for (const int leaf : leaves) {
        if (words == foldedWords(set.leafNode(leaf).title))
            return {leaf, {}};
    }
    if (const int leaf = survey(set.findLeaf(criterionCode(core::trimmed(part)))); leaf >= 0)
        return {leaf, {}};
    // The code may have words before it and has a blank or a sign behind.
    std::string_view text = core::trimmed(part);
    const auto digit = text.find_first_of("0123456789");
    if (digit == std::string_view::npos)
        return {};
    const auto end = std::min(text.find_first_not_of("0123456789.", digit), text.size());
    if (end < text.size() && std::string_view(" :-)/").find(text[end]) == std::string_view::npos)
        return {};
    const int leaf = survey(set.findLeaf(criterionCode(text.substr(0, end))));
    return {leaf, leaf < 0 ? std::string() : std::string(text.substr(end))};
}

/// A program that keeps "1.10" as a number has made 1.1 of it.
bool isShortened(const Sheet& sheet, const core::IndexSet& set, const TableHeader& header,
                 const std::string& code)
{
    if (set.findLeaf(code + '0') < 0)
        return false;
    for (std::size_t row = header.firstRow; row < header.dataRow; ++row) {
        for (const TableCell& cell : sheet.rows[row].cells) {
            if (cell.kind == TableCell::Kind::Number && cell.text == code)
                return true;
        }
    }
    return false;
}

bool holdsNumbers(const Sheet& sheet, const TableHeader& header, std::size_t column)
{
    for (std::size_t row = header.dataRow; row < sheet.rows.size(); ++row) {
        if (looksLikeNumber(cellAt(sheet.rows[row], column)))
            return true;
    }
    return false;
}

SurveyBlocks readBlocks(const Sheet& sheet, const core::IndexSet& set, const TableHeader& header,
                        const ColumnMatch& match)
{
    const auto targets = surveyTargets(set);
    const auto targetOf = [&targets](const std::string& id) {
        return static_cast<std::size_t>(
            std::find_if(targets.begin(), targets.end(),
                         [&id](const ImportTarget& one) { return one.id == id; }) -
            targets.begin());
    };
    std::map<int, SurveyBlock> blocks;
    SurveyBlocks found;
    for (std::size_t column = 0; column < header.names.size(); ++column) {
        const auto holds = [column](const std::vector<std::size_t>& columns) {
            return std::find(columns.begin(), columns.end(), column) != columns.end();
        };
        if (holds(match[Target::unit]) || holds(header.leftOut) || header.names[column].empty())
            continue;
        std::vector<std::string> parts = partsOf(header.names[column]);
        int leaf = -1;
        // The lowest names it: what stands above may reach over from the left.
        for (std::size_t part = parts.size(); part-- > 0;) {
            NamedLeaf named = leafNamed(set, parts[part]);
            if (named.leaf < 0)
                continue;
            if (leaf < 0)
                leaf = named.leaf;
            parts[part] = named.leaf == leaf ? std::move(named.rest) : std::string();
        }
        std::erase_if(parts, [](const std::string& part) { return foldedWords(part).size() < 3; });
        const ColumnName name = columnName(parts);
        std::string meaning = parts.empty() ? std::string() : surveyMeaning(set, name);
        // The code above says what the words alone would not.
        if (meaning.starts_with("?option-") || (meaning == "?percent" && isPlainRate(name)))
            meaning.erase(0, 1);
        const bool isOption = meaning.starts_with("option-");
        if (leaf < 0) {
            if (isOption && holdsNumbers(sheet, header, column))
                found.open.push_back(column);
            continue;
        }
        SurveyBlock& block = blocks[leaf];
        block.leaf = leaf;
        const core::Node& node = set.leafNode(leaf);
        const auto ballots = core::ballotsOf(*node.rule);
        std::size_t target = targets.size();
        if (ballots.empty())
            target = meaning == "percent" || parts.empty() ? Target::percent : targets.size();
        else if (isOption && std::any_of(ballots.begin(), ballots.end(), [&](const auto& option) {
                     return meaning == "option-" + option.id;
                 }))
            target = targetOf(meaning);
        block.match.resize(targets.size());
        const bool isFree = target < targets.size() && block.match[target].empty();
        if (isFree && !isShortened(sheet, set, header, node.code)) {
            block.match[target].push_back(column);
            block.columns.push_back(column);
            continue;
        }
        // Sums are compared, shares of ballots say nothing new.
        const bool isBeside =
            !ballots.empty() && (name.isRate || holdsAny(name.folded, "tong|cong|total"));
        if (isBeside)
            block.columns.push_back(column);
        else if (holdsNumbers(sheet, header, column))
            found.open.push_back(column);
    }
    for (auto& [leaf, block] : blocks) {
        block.match[Target::unit] = match[Target::unit];
        if (std::any_of(block.match.begin() + Target::percent, block.match.end(),
                        [](const auto& columns) { return !columns.empty(); }))
            found.blocks.push_back(std::move(block));
    }
    if (blocks.empty())
        found.open.clear();
    return found;
}

/// Takes a table whose headings name criteria; rows above that the header does without may do so.
void findBlocks(const Sheet& sheet, const core::IndexSet& set, SurveyLayout& layout)
{
    if (!layout.match[Target::code].empty())
        return;
    const auto read = [&](const TableHeader& header) {
        return readBlocks(sheet, set, header, layout.match);
    };
    SurveyBlocks found = read(layout.header);
    if (layout.header.firstRow > 0 && !isColumnNumbers(sheet.rows[layout.header.dataRow - 1])) {
        TableHeader higher = headerAbove(sheet, layout.header.dataRow, layout.match.size());
        SurveyBlocks more = read(higher);
        if (more.blocks.size() > found.blocks.size()) {
            layout.header.firstRow = higher.firstRow;
            layout.header.names = std::move(higher.names);
            found = std::move(more);
        }
    }
    if (found.blocks.empty() && found.open.empty())
        return;
    layout.isWide = true;
    for (std::size_t target = Target::percent; target < layout.match.size(); ++target) {
        layout.match[target].clear();
        layout.header.rivals[target].clear();
        layout.header.isDoubtful[target] = false;
    }
}

/// Whether the code of a row is that of a criterion with one percentage.
bool namesPercent(const Sheet& sheet, const core::IndexSet& set, const SurveyLayout& layout)
{
    const auto leaves = surveyLeaves(set);
    for (std::size_t i = layout.header.dataRow; i < sheet.rows.size(); ++i) {
        const std::string& text =
            cellAt(sheet.rows[i], firstColumn(layout.match, Target::code)).text;
        const int leaf = text.empty() ? -1 : set.findLeaf(criterionCode(text));
        if (std::find(leaves.begin(), leaves.end(), leaf) != leaves.end() &&
            isPercent(set.leafNode(leaf)))
            return true;
    }
    return false;
}

/// A percentage beside the ballots of rows that all ask for ballots is their result, told again.
void leaveOutRate(const Sheet& sheet, const core::IndexSet& set, SurveyLayout& layout)
{
    const bool hasOptions =
        std::any_of(layout.match.begin() + Target::firstOption, layout.match.end(),
                    [](const auto& columns) { return !columns.empty(); });
    if (!hasOptions || namesPercent(sheet, set, layout))
        return;
    layout.match[Target::percent].clear();
    layout.header.rivals[Target::percent].clear();
    layout.header.isDoubtful[Target::percent] = false;
}

/// A header that only perhaps names a percentage, so that there is something to answer.
TableHeader doubtfulHeader(const Sheet& sheet, const core::IndexSet& set, ColumnMatch& match)
{
    const auto meaning = [&set](const ColumnName& name) {
        const std::string id = surveyMeaning(set, name);
        return id == "?percent" ? id.substr(1) : std::string();
    };
    TableHeader header = findHeader(sheet, surveyTargets(set), {meaning}, match);
    auto& rivals = header.rivals[Target::percent];
    rivals.insert(rivals.end(), match[Target::percent].begin(), match[Target::percent].end());
    match[Target::percent].clear();
    header.isDoubtful[Target::percent] = !rivals.empty();
    return header;
}

/// A name of nothing but a percentage, beside codes of criteria that ask for one.
void takePlainRate(const Sheet& sheet, const core::IndexSet& set, SurveyLayout& layout)
{
    std::vector<std::size_t>& rivals = layout.header.rivals[Target::percent];
    if (!layout.header.isDoubtful[Target::percent] || rivals.size() != 1 ||
        !isPlainRate(columnName(partsOf(layout.header.names[rivals.front()]))) ||
        !namesPercent(sheet, set, layout))
        return;
    layout.match[Target::percent] = std::exchange(rivals, {});
    layout.header.isDoubtful[Target::percent] = false;
}

} // namespace

std::vector<int> surveyLeaves(const core::IndexSet& set)
{
    std::vector<int> leaves;
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        const core::Node& node = set.leafNode(leaf);
        if (node.by == core::ScoredBy::Survey &&
            (!core::ballotsOf(*node.rule).empty() || isPercent(node)))
            leaves.push_back(leaf);
    }
    return leaves;
}

std::vector<ImportTarget> surveyTargets(const core::IndexSet& set)
{
    std::vector<ImportTarget> targets = {{"unit", true}, {"code", false}, {"percent", false}};
    for (const int leaf : surveyLeaves(set)) {
        const auto ballots = core::ballotsOf(*set.leafNode(leaf).rule);
        for (const core::BallotOption& option : ballots) {
            const std::string id = "option-" + option.id;
            if (std::none_of(targets.begin(), targets.end(),
                             [&id](const ImportTarget& one) { return one.id == id; }))
                targets.push_back({id, false});
        }
    }
    return targets;
}

SurveyLayout guessSurveyLayout(const Sheet& sheet, const core::IndexSet& set,
                               const UnitNames& names)
{
    SurveyLayout layout;
    const auto targets = surveyTargets(set);
    layout.header = findHeader(
        sheet, targets, {[&set](const ColumnName& name) { return surveyMeaning(set, name); }},
        layout.match);
    if (layout.header.names.empty())
        layout.header = doubtfulHeader(sheet, set, layout.match);
    if (!layout.header.names.empty())
        chooseUnitColumn(sheet, SurveyTarget::unit, names, layout.header, layout.match);
    if (!layout.header.names.empty())
        findBlocks(sheet, set, layout);
    if (!layout.isWide && !layout.header.names.empty()) {
        leaveOutRate(sheet, set, layout);
        takePlainRate(sheet, set, layout);
    }
    if (layout.isWide || !layout.match[SurveyTarget::code].empty())
        return layout;
    // Without a code the kind of figures may tell the criterion; without figures nothing does.
    const bool hasPercent = !layout.match[SurveyTarget::percent].empty();
    const bool hasFigures =
        std::any_of(layout.match.begin() + SurveyTarget::percent, layout.match.end(),
                    [](const auto& columns) { return !columns.empty(); });
    std::vector<int> fitting = surveyLeaves(set);
    std::erase_if(fitting, [&](int leaf) {
        return hasFigures && core::ballotsOf(*set.leafNode(leaf).rule).empty() != hasPercent;
    });
    if (fitting.size() == 1)
        layout.leaf = fitting.front();
    return layout;
}

SurveyBlocks surveyBlocks(const Sheet& sheet, const core::IndexSet& set, const SurveyLayout& layout)
{
    const bool isChosen = std::any_of(layout.match.begin() + Target::code, layout.match.end(),
                                      [](const auto& columns) { return !columns.empty(); });
    if (!layout.isWide || isChosen)
        return {};
    return readBlocks(sheet, set, layout.header, layout.match);
}

} // namespace app
