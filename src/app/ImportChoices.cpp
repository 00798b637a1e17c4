#include "app/ImportChoices.h"

#include "app/EscapedText.h"
#include "core/Capitals.h"
#include "core/Names.h"
#include "core/Trim.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace app {

namespace {

constexpr std::string_view leftOutId = "-";
constexpr std::string_view nameId = "name:";

/// What parts one choice from the next, and a name from what it means.
constexpr std::string_view choiceSigns = "%;=";

/// Index in the assessment; −1.
int unitWithId(const TableImport& import, std::string_view id)
{
    const auto& units = import.units();
    const auto found = std::find_if(units.begin(), units.end(),
                                    [id](const core::Unit& one) { return one.id == id; });
    return found == units.end() ? -1 : static_cast<int>(found - units.begin());
}

std::optional<std::size_t> columnNamed(const TableImport& import, std::string_view name,
                                       std::string& alike)
{
    const std::string wanted = foldedWords(name);
    std::vector<std::size_t> found;
    for (std::size_t column = 0; column < import.columnNames().size(); ++column) {
        std::string letter = exchange::cellName(static_cast<int>(column) + 1, 1);
        letter.pop_back();
        // A letter goes before a name: it is never two columns.
        if (letter == core::upperCase(core::trimmed(name)))
            return column;
        const std::string& full = import.columnNames()[column];
        const auto slash = full.rfind(" / ");
        const std::string_view last =
            slash == std::string::npos ? full : std::string_view(full).substr(slash + 3);
        if (!full.empty() && (foldedWords(full) == wanted || foldedWords(last) == wanted))
            found.push_back(column);
    }
    if (found.size() == 1)
        return found.front();
    for (const std::size_t column : found)
        alike += (alike.empty() ? "" : "; ") + import.columnName(column);
    return std::nullopt;
}

/// A unit that this assessment does not have answers nothing.
void recallName(TableImport& import, std::string_view name, std::string_view id)
{
    const int unit = id.empty() ? UnitNames::leaveOut : unitWithId(import, id);
    if (unit >= 0 || id.empty())
        import.answerName(unescaped(name), unit);
}

} // namespace

core::Status mapNames(TableImport& import, std::string_view answers)
{
    const auto usage = [](const char* code, std::string_view value) {
        return core::Error{
            core::ErrorKind::Usage, code, {core::Param::text("value", core::shortened(value))}, {}};
    };
    while (!answers.empty()) {
        const std::string_view one = answers.substr(0, answers.find(';'));
        answers.remove_prefix(std::min(answers.size(), one.size() + 1));
        if (core::trimmed(one).empty())
            continue;
        const auto equals = one.rfind('=');
        const std::string name(core::trimmed(one.substr(0, equals)));
        if (equals == std::string_view::npos || name.empty())
            return usage("table.bad-names", one);
        const std::string_view id = core::trimmed(one.substr(equals + 1));
        const int unit = id.empty() ? UnitNames::leaveOut : unitWithId(import, id);
        if (unit < 0 && !id.empty())
            return usage("table.unknown-unit", id);
        import.answerName(name, unit);
    }
    return {};
}

core::Status mapColumns(TableImport& import, std::string_view choices)
{
    const auto usage = [](const char* code, std::string_view value, const char* listName,
                          std::string list) {
        return core::Error{core::ErrorKind::Usage,
                           code,
                           {core::Param::text("value", core::shortened(value)),
                            core::Param::text(listName, std::move(list))},
                           {}};
    };
    std::vector<std::vector<std::size_t>> chosen(import.targets().size());
    std::set<std::size_t> named;
    std::vector<std::size_t> leftOut;
    while (!choices.empty()) {
        const std::string_view one = choices.substr(0, choices.find(';'));
        choices.remove_prefix(std::min(choices.size(), one.size() + 1));
        const auto equals = one.rfind('=');
        if (core::trimmed(one).empty())
            continue;
        if (equals == std::string_view::npos)
            return usage("table.bad-map", one, "known", {});
        std::string alike;
        const auto column = columnNamed(import, one.substr(0, equals), alike);
        if (!column && !alike.empty())
            return usage("table.columns-alike", one.substr(0, equals), "columns", alike);
        if (!column) {
            std::string known;
            for (std::size_t i = 0; i < import.columnNames().size(); ++i)
                known += (known.empty() ? "" : "; ") + import.columnName(i);
            return usage("table.no-column", one.substr(0, equals), "known",
                         core::shortened(known, 400));
        }
        if (!named.insert(*column).second)
            return usage("table.column-twice", one.substr(0, equals), "column",
                         import.columnName(*column));
        const std::string_view id = core::trimmed(one.substr(equals + 1));
        if (id.empty()) {
            leftOut.push_back(*column);
            continue;
        }
        const auto target = std::find_if(import.targets().begin(), import.targets().end(),
                                         [id](const ImportTarget& each) { return each.id == id; });
        if (target == import.targets().end()) {
            std::string known;
            for (const ImportTarget& each : import.targets())
                known += (known.empty() ? "" : ", ") + each.id;
            return usage("table.unknown-meaning", id, "known", known);
        }
        chosen[static_cast<std::size_t>(target - import.targets().begin())].push_back(*column);
    }
    for (std::size_t target = 0; target < import.targets().size(); ++target) {
        if (!chosen[target].empty())
            import.setColumns(target, chosen[target]);
    }
    for (const std::size_t column : leftOut)
        import.leaveOut(column);
    return {};
}

std::string layoutText(const TableImport& import)
{
    std::string text;
    for (const std::string& name : import.columnNames())
        text.append(name).append("\n");
    return text;
}

std::string choicesText(const TableImport& import)
{
    std::string text;
    for (std::size_t target = 0; target < import.targets().size(); ++target) {
        if (!import.rivalsOf(target).empty())
            continue;
        text.append(import.targets()[target].id).append("=");
        for (const std::size_t column : import.columnsOf(target))
            text.append(text.back() == '=' ? "" : "+").append(std::to_string(column));
        text += ';';
    }
    for (const std::size_t column : import.leftOut())
        text.append(leftOutId).append("=").append(std::to_string(column)).append(";");
    for (const auto& [name, unit] : import.nameAnswers()) {
        text.append(nameId).append(escaped(name, choiceSigns)).append("=");
        if (unit != UnitNames::leaveOut)
            text += import.units()[static_cast<std::size_t>(unit)].id;
        text += ';';
    }
    return text;
}

void setChoices(TableImport& import, std::string_view text)
{
    while (!text.empty()) {
        const std::string_view one = text.substr(0, text.find(';'));
        text.remove_prefix(std::min(text.size(), one.size() + 1));
        const auto equals = one.find('=');
        const std::string_view id = one.substr(0, equals);
        if (equals == std::string_view::npos)
            continue;
        if (id.starts_with(nameId)) {
            recallName(import, id.substr(nameId.size()), one.substr(equals + 1));
            continue;
        }
        const auto target = std::find_if(import.targets().begin(), import.targets().end(),
                                         [id](const ImportTarget& each) { return each.id == id; });
        if (target == import.targets().end() && id != leftOutId)
            continue;
        std::vector<std::size_t> columns;
        bool fits = true;
        for (std::string_view rest = one.substr(equals + 1); !rest.empty();) {
            std::size_t column = 0;
            const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), column);
            fits = fits && read.ec == std::errc() && column < import.columnNames().size();
            columns.push_back(column);
            rest.remove_prefix(std::min(rest.size(), rest.find('+') == std::string_view::npos
                                                         ? rest.size()
                                                         : rest.find('+') + 1));
        }
        if (fits && id == leftOutId)
            std::for_each(columns.begin(), columns.end(),
                          [&import](auto column) { import.leaveOut(column); });
        else if (fits)
            import.setColumns(static_cast<std::size_t>(target - import.targets().begin()), columns);
    }
}

} // namespace app
