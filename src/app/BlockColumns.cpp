#include "app/BlockColumns.h"

#include "app/ColumnMatch.h"
#include "app/UnitNames.h"
#include "core/Ascii.h"
#include "core/NumberText.h"
#include "core/Trim.h"

#include <algorithm>
#include <charconv>

namespace app {

namespace {

const std::string& textAt(const TextBlock& block, std::size_t row, std::size_t column)
{
    static const std::string none;
    return column < block[row].size() ? block[row][column] : none;
}

std::size_t blockWidth(const TextBlock& block)
{
    std::size_t width = 0;
    for (const auto& row : block)
        width = std::max(width, row.size());
    return width;
}

/// "1.2.10" as numbers; empty for what is no code.
std::vector<int> codeNumbers(std::string_view code)
{
    std::vector<int> numbers;
    while (!code.empty()) {
        int number = 0;
        const auto read = std::from_chars(code.data(), code.data() + code.size(), number);
        if (read.ec != std::errc() || !core::isDigit(code.front()))
            return {};
        numbers.push_back(number);
        code.remove_prefix(static_cast<std::size_t>(read.ptr - code.data()));
        if (code.empty())
            break;
        if (code.front() != '.' || code.size() == 1)
            return {};
        code.remove_prefix(1);
    }
    return numbers;
}

/// Whether the cells of a column are codes, right or wrong: points go up and down and repeat, codes
/// go up as in the set. A code of three levels is no number and tells by itself.
bool areCodes(const TextBlock& block, std::size_t column, const core::IndexSet& set)
{
    std::size_t filled = 0;
    std::size_t shaped = 0;
    std::size_t known = 0;
    bool isSure = false;
    bool hasLevels = false;
    bool goesUp = true;
    std::vector<int> last;
    for (std::size_t row = 0; row < block.size(); ++row) {
        const std::string& text = textAt(block, row, column);
        if (text.empty() || namesSums(text))
            continue;
        ++filled;
        const std::string code = criterionCode(text);
        const std::vector<int> numbers = codeNumbers(code);
        if (numbers.empty())
            continue;
        ++shaped;
        goesUp = goesUp && last < numbers;
        last = numbers;
        hasLevels = hasLevels || numbers.size() > 1;
        if (set.find(code) < 0)
            continue;
        ++known;
        isSure = isSure || numbers.size() > 2 || (numbers.size() > 1 && !isNumberAlone(text));
    }
    if (isSure && shaped * 2 >= filled)
        return true;
    constexpr std::size_t least = 2;
    return hasLevels && goesUp && shaped == filled && known >= least && known * 2 >= filled;
}

bool areRunning(const TextBlock& block, std::size_t column)
{
    int next = 1;
    for (std::size_t row = 0; row < block.size(); ++row) {
        const std::string& text = textAt(block, row, column);
        if (text.empty())
            continue;
        int number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        if (read.ec != std::errc() || read.ptr != text.data() + text.size() || number != next++)
            return false;
    }
    return next > 1;
}

/// The criterion of a row by its code; null for groups, sums and unknown codes.
const core::Node* criterionAt(const TextBlock& block, std::size_t row, std::size_t codes,
                              const core::IndexSet& set)
{
    const int leaf = set.findLeaf(criterionCode(textAt(block, row, codes)));
    return leaf >= 0 && leaf < set.leafCount() ? &set.leafNode(leaf) : nullptr;
}

bool areTitles(const TextBlock& block, std::size_t column, std::size_t codes,
               const core::IndexSet& set)
{
    bool any = false;
    for (std::size_t row = 0; row < block.size(); ++row) {
        const core::Node* node = criterionAt(block, row, codes, set);
        const std::string& text = textAt(block, row, column);
        if (node == nullptr || text.empty())
            continue;
        const std::string words = foldedWords(text);
        const std::string title = foldedWords(node->title);
        constexpr std::size_t least = 6; ///< letters: "x" is no title
        if (words.size() < least || (!title.starts_with(words.substr(0, words.size() - 1)) &&
                                     !words.starts_with(title.substr(0, title.size() - 1))))
            return false;
        any = true;
    }
    return any;
}

/// How many words of a text stand in a title, of a hundred; short words count as others do.
std::size_t sharedWords(const std::string& words, const std::string& title)
{
    std::size_t all = 0;
    std::size_t shared = 0;
    for (std::size_t at = 1; at < words.size();) {
        const std::size_t end = words.find(' ', at);
        ++all;
        shared += title.find(words.substr(at - 1, end - at + 2)) != std::string::npos ? 1 : 0;
        at = end + 1;
    }
    return all == 0 ? 0 : shared * 100 / all;
}

/// The same of titles that somebody shortened or wrote anew: no number among them, and most of them
/// mostly of words of the set's own.
bool areAlikeTitles(const TextBlock& block, std::size_t column, std::size_t codes,
                    const core::IndexSet& set)
{
    constexpr std::size_t least = 50; ///< of a hundred words
    std::size_t all = 0;
    std::size_t alike = 0;
    for (std::size_t row = 0; row < block.size(); ++row) {
        const std::string& text = textAt(block, row, column);
        if (isNumberAlone(text))
            return false;
        const core::Node* node = criterionAt(block, row, codes, set);
        if (node == nullptr || text.empty())
            continue;
        ++all;
        alike += sharedWords(foldedWords(text), foldedWords(node->title)) >= least ? 1 : 0;
    }
    return alike > 0 && alike * 2 > all;
}

bool areMaxima(const TextBlock& block, std::size_t column, std::size_t codes,
               const core::IndexSet& set)
{
    bool any = false;
    for (std::size_t row = 0; row < block.size(); ++row) {
        const core::Node* node = criterionAt(block, row, codes, set);
        if (node == nullptr)
            continue;
        const auto points =
            core::readPoints(textAt(block, row, column), core::NumberField::Screen, 4);
        if (!points || *points != node->max)
            return false;
        any = true;
    }
    return any;
}

bool areNumbers(const TextBlock& block, std::size_t column)
{
    bool any = false;
    for (std::size_t row = 0; row < block.size(); ++row) {
        const std::string& text = textAt(block, row, column);
        if (text.empty())
            continue;
        if (!isNumberAlone(text))
            return false;
        any = true;
    }
    return any;
}

} // namespace

std::string criterionCode(std::string_view text)
{
    std::string code = core::plainBlanks(text);
    const auto digit = code.find_first_of("0123456789");
    if (digit != std::string::npos && digit > 0) {
        const std::string words = foldedWords(std::string_view(code).substr(0, digit));
        if (words == " tc " || words == " tieu chi " || words == " ma ")
            code.erase(0, digit);
    }
    while (code.ends_with('.'))
        code.pop_back();
    if (code.find('.') == std::string::npos)
        std::replace(code.begin(), code.end(), ',', '.');
    return code;
}

bool isNumberAlone(std::string_view text)
{
    std::string number = core::plainBlanks(text);
    if (number.ends_with('%'))
        number = core::trimmed(std::string_view(number).substr(0, number.size() - 1));
    std::erase(number, ' ');
    if (number.starts_with('-') || number.starts_with('+'))
        number.erase(0, 1);
    return !number.empty() && core::isDigit(number.front()) &&
           number.find_first_not_of("0123456789.,") == std::string::npos;
}

BlockColumns blockColumns(const TextBlock& block, const core::IndexSet& set)
{
    BlockColumns found;
    const std::size_t width = blockWidth(block);
    found.columns.assign(width, BlockColumn::Value);
    if (width < 2)
        return found;
    if (areRunning(block, 0) && areCodes(block, 1, set)) {
        found.columns[0] = BlockColumn::Running;
        found.code = 1;
        found.hasCodes = width > 2;
    } else {
        // One row says little: its first cell is a code where it is exactly one.
        const bool isOneRow = block.size() == 1;
        found.hasCodes =
            isOneRow ? set.findLeaf(textAt(block, 0, 0)) >= 0 : areCodes(block, 0, set);
    }
    if (!found.hasCodes)
        return found;
    found.columns[found.code] = BlockColumn::Code;
    std::size_t numbers = 0;
    std::size_t firstNumbers = width;
    for (std::size_t column = found.code + 1; column < width; ++column) {
        if (areTitles(block, column, found.code, set)) {
            found.columns[column] = BlockColumn::Title;
        } else if (areNumbers(block, column)) {
            ++numbers;
            firstNumbers = std::min(firstNumbers, column);
        }
    }
    // Between code and numbers stand names; behind the points words are a reason.
    for (std::size_t column = found.code + 1; firstNumbers < width && column < firstNumbers;
         ++column) {
        if (areAlikeTitles(block, column, found.code, set))
            found.columns[column] = BlockColumn::Title;
    }
    for (std::size_t column = found.code + 1; column < width && numbers > 1; ++column) {
        if (found.columns[column] != BlockColumn::Value ||
            !areMaxima(block, column, found.code, set))
            continue;
        found.columns[column] = BlockColumn::Maximum;
        break;
    }
    return found;
}

} // namespace app
