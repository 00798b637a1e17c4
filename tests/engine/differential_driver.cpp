// Answers the cases of tests/reference/differential.py: one JSON case per line in, one JSON line
// out; {"check": TEXT} of tests/reference/mutations.py is answered by what the set check says. The
// case's entries bypass every check of an import on purpose: the engine must judge also what should
// never be in a book.

#include "core/DateText.h"
#include "core/FiguresText.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "engine/Between.h"
#include "engine/Rank.h"
#include "engine/Statistics.h"
#include "exchange/IndexSetJson.h"
#include "exchange/ResultsJson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>

namespace {

using nlohmann::json;

[[noreturn]] void fail(const std::string& why)
{
    std::cerr << "engine_differential_driver: " << why << '\n';
    std::exit(2);
}

/// What the generator does on purpose: edges that a set check refuses, and rounding must stand all
/// the same.
bool isWanted(const core::Problem& fault)
{
    return fault.severity != core::Severity::Error || fault.code == "set.each-not-positive" ||
           fault.code == "set.divides-by-zero";
}

core::IndexSet readSet(const json& set)
{
    auto read = exchange::readIndexSet(set.dump());
    if (!read)
        fail("the set is refused: " + read.error().code);
    for (const auto& fault : read->faults) {
        if (isWanted(fault))
            continue;
        std::string text = "the set has a fault: " + fault.code + " at " + fault.place;
        for (const auto& param : fault.params)
            text += ' ' + param.name + '=' + param.value;
        fail(text);
    }
    return std::move(read->set);
}

/// An unknown option stands as the index behind the last one.
core::Decimal optionIndex(const core::FigureSlot& slot, const std::string& id)
{
    const auto& options = *slot.options;
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const auto& option) { return option.id == id; });
    return core::Decimal::whole(found - options.begin());
}

core::Figures readFigures(const std::string& text, const core::Node& node)
{
    core::Figures figures;
    std::size_t start = 0;
    while (start < text.size()) {
        const auto end = std::min(text.find(';', start), text.size());
        const std::string part = text.substr(start, end - start);
        start = end + 1;
        const auto equals = part.find('=');
        const std::string key = part.substr(0, equals);
        // Which case is chosen says what the other figures are; it is written first.
        const auto slot =
            node.slots.begin() + static_cast<std::ptrdiff_t>(core::slotOf(node, key, figures));
        // Figures that no case asks for are refused on entry and never come to be scored.
        if (slot == node.slots.end() && !node.slots.empty() &&
            node.slots.front().key == core::caseKey)
            continue;
        if (equals == std::string::npos || slot == node.slots.end())
            fail("no such figure at " + node.code + ": " + part);
        const auto index = static_cast<std::size_t>(slot - node.slots.begin());
        const std::string value = part.substr(equals + 1);
        if (slot->kind == core::FigureSlot::Kind::Date) {
            const auto date = core::readDate(value);
            figures.set(index,
                        core::Decimal::whole(date ? core::dayNumber(*date) : core::neverDay));
            continue;
        }
        if (slot->kind == core::FigureSlot::Kind::Option) {
            figures.set(index, optionIndex(*slot, value));
            continue;
        }
        const auto number =
            core::readNumber(value, core::NumberField::Data, core::Decimal::maxDecimals);
        if (!number)
            fail("no number at " + node.code + ": " + part);
        figures.set(index, *number);
    }
    return figures;
}

core::Entry readEntry(const json& row, const core::IndexSet& set, int leaf)
{
    core::Entry entry;
    entry.status = core::entryStatusNamed(row.at("status").get<std::string>()).value();
    if (leaf < set.leafCount())
        entry.figures = readFigures(row.at("figures").get<std::string>(), set.leafNode(leaf));
    if (const auto points = row.at("points").get<std::string>(); !points.empty()) {
        const auto read =
            core::readPoints(points, core::NumberField::Data, core::Points::maxDecimals);
        if (!read)
            fail("no points: " + points);
        entry.points = *read;
    }
    entry.note = row.at("note").get<std::string>();
    return entry;
}

/// The one unknown option of random_rules.py.
constexpr std::string_view unknownOption = "khong-co";

using Keys = std::vector<std::string_view>;

/// Where a list that begins on the line before `start`, indented so, ends: behind its last line.
std::size_t endOfList(const std::string& document, std::size_t start, std::string_view indent)
{
    const std::string last = '\n' + std::string(indent) + ']';
    return document.find('\n', document.find(last, start - 1) + 1) + 1;
}

/// The document on one line, without the members that the reference does not give: wording, and
/// what format 1 does not speak of. Texts hold no raw line breaks, so a line of the file is a
/// member.
std::string onOneLine(const std::string& document, const Keys& leftOut)
{
    std::string line;
    std::size_t start = 0;
    while (start < document.size()) {
        const auto end = std::min(document.find('\n', start), document.size());
        const auto text = std::string_view(document).substr(start, end - start);
        const auto member = text.substr(std::min(text.find_first_not_of(' '), text.size()));
        start = end + 1;
        const bool isLeftOut =
            std::any_of(leftOut.begin(), leftOut.end(), [&](std::string_view key) {
                return member.starts_with('"' + std::string(key) + "\": ");
            });
        if (isLeftOut && member.ends_with('['))
            start = endOfList(document, start, text.substr(0, text.size() - member.size()));
        if (isLeftOut)
            continue;
        // A book keeps no id of an option that does not exist; the reference repeats the one of the
        // case.
        constexpr std::string_view unknown = "\": \"?\"";
        const auto place = member.find(unknown);
        if (place == std::string_view::npos)
            line += member;
        else
            line.append(member.substr(0, place + unknown.size() - 2))
                .append(unknownOption)
                .append(member.substr(place + unknown.size() - 1));
    }
    return line;
}

std::vector<int> days(const json& calendar, const char* key)
{
    std::vector<int> numbers;
    if (calendar.contains(key)) {
        for (const auto& day : calendar.at(key))
            numbers.push_back(core::dayNumber(day.get<std::string>()));
    }
    return numbers;
}

class Case {
public:
    explicit Case(const json& data) : m_set(readSet(data.at("set")))
    {
        m_assessment.id = "x";
        if (data.contains("calendar") && !m_set.hasCalendar)
            m_set.calendar = core::Calendar(days(data.at("calendar"), "holidays"),
                                            days(data.at("calendar"), "workdays"));
        for (const auto& id : data.at("units")) {
            m_ids.push_back(id.get<std::string>());
            core::Unit unit;
            unit.id = unit.name = m_ids.back();
            if (data.contains("attributes") && data.at("attributes").contains(unit.id)) {
                for (const auto& [key, value] : data.at("attributes").at(unit.id).items())
                    unit.attributes.emplace_back(key, value.get<std::string>());
            }
            m_attributes.push_back(engine::attributeValues(m_set, unit));
            m_units.push_back(std::move(unit));
            m_sheets.emplace_back(m_set.entryCount());
            m_last.push_back(lastFigures(data, m_ids.back()));
        }
        for (std::size_t i = 0; i < m_ids.size(); ++i)
            m_unitById.emplace(m_ids[i], i);
        for (const auto& row : data.at("entries")) {
            const int leaf = m_set.findLeaf(row.at("code").get<std::string>());
            if (leaf < 0)
                fail("no such criterion: " + row.at("code").get<std::string>());
            const auto stage = core::stageNamed(row.at("stage").get<std::string>()).value();
            m_sheets[m_unitById.at(row.at("unit").get<std::string>())].at(stage, leaf) =
                readEntry(row, m_set, leaf);
        }
        for (std::size_t i = 0; i < m_ids.size(); ++i) {
            engine::UnitFacts facts(&m_sheets[i], {});
            facts.attributes = m_attributes[i];
            facts.last = &m_last[i];
            m_refs.push_back(facts);
        }
    }

    /// Adds the answers of one stage to the three parts of the answer.
    void answer(core::ResultStage stage, std::string& rank, std::string& sheets,
                std::string& stats) const
    {
        const auto best = engine::bestValues(m_set, m_refs, stage);
        const auto results = engine::evaluateGroup(m_set, m_refs, stage);
        const auto ranking = engine::rankUnits(m_set, results, m_ids);
        const exchange::GroupView view{&m_assessment, &m_set,   &m_units, &m_refs,
                                       stage,         &results, &best,    &ranking};
        const std::string key =
            std::string(rank.empty() ? "" : ", ") + '"' + std::string(core::name(stage)) + "\": ";
        const Keys ofSheet = {"explain", "bonus", "penalty"};
        const Keys ofRank = m_set.format >= 2
                                ? Keys{"quotaTies"}
                                : Keys{"bonus", "penalty", "classByPoints", "classReason"};
        rank += key + onOneLine(exchange::rankJson(view), ofRank);
        stats +=
            key + onOneLine(exchange::statisticsJson(view, engine::statistics(m_set, results)), {});
        sheets += key + '{';
        for (std::size_t i = 0; i < m_ids.size(); ++i) {
            sheets += (i == 0 ? "" : ", ") + json(m_ids[i]).dump() + ": ";
            sheets += onOneLine(
                exchange::sheetJson(view, static_cast<int>(i), core::Language::Vietnamese),
                ofSheet);
        }
        sheets += '}';
    }

private:
    /// The set's figures of the year before, in the order of the stages that are asked: v2, v1,
    /// self; of the unit, else of the one that became it.
    engine::LastFigures lastFigures(const json& data, const std::string& unit) const
    {
        engine::LastFigures last;
        last.figures.resize(static_cast<std::size_t>(m_set.figureCount()));
        std::vector<std::string> ids = {unit};
        if (data.contains("predecessors") && data.at("predecessors").contains(unit)) {
            const auto before = data.at("predecessors").at(unit).get<std::vector<std::string>>();
            if (before.size() == 1)
                ids.push_back(before.front());
            else
                last.predecessors = before;
        }
        for (int leaf = 0; data.contains("previous") && leaf < m_set.figureCount(); ++leaf) {
            const core::Figures* found = nullptr;
            core::Figures figures;
            for (const auto& id : ids) {
                for (const char* stage : {"v2", "v1", "self"}) {
                    for (const auto& row : data.at("previous")) {
                        if (found != nullptr || row.at("unit") != id || row.at("stage") != stage ||
                            row.at("status") != "scored" ||
                            row.at("code") != m_set.leafNode(leaf).code)
                            continue;
                        figures =
                            readFigures(row.at("figures").get<std::string>(), m_set.leafNode(leaf));
                        found = &figures;
                    }
                }
            }
            last.figures[static_cast<std::size_t>(leaf)] = figures;
        }
        return last;
    }

    core::IndexSet m_set;
    core::Assessment m_assessment;
    std::vector<std::string> m_ids;
    std::map<std::string, std::size_t> m_unitById;
    std::vector<core::Unit> m_units;
    std::vector<core::Sheet> m_sheets;
    std::vector<std::vector<std::string>> m_attributes;
    std::vector<engine::LastFigures> m_last;
    std::vector<engine::UnitFacts> m_refs;
};

/// All that is said of the text of a set: [[code, place, whether it is a fault], …].
std::string checked(const std::string& text)
{
    json faults = json::array();
    const auto read = exchange::readIndexSet(text);
    if (!read)
        faults.push_back({read.error().code, "", true});
    else
        for (const core::Problem& fault : read->faults)
            faults.push_back({fault.code, fault.place, fault.severity == core::Severity::Error});
    return faults.dump();
}

std::string answer(const std::string& line)
{
    const json data = json::parse(line);
    if (data.contains("check"))
        return checked(data.at("check").get<std::string>());
    const Case group(data);
    std::string rank;
    std::string sheets;
    std::string stats;
    for (const auto& name : data.at("stages")) {
        const auto stage = core::resultStageNamed(name.get<std::string>()).value();
        group.answer(stage, rank, sheets, stats);
    }
    return "{\"rank\": {" + rank + "}, \"sheets\": {" + sheets + "}, \"stats\": {" + stats + "}}";
}

} // namespace

int main()
{
    std::ios::sync_with_stdio(false);
    std::string line;
    try {
        while (std::getline(std::cin, line)) {
            if (!line.empty())
                std::cout << answer(line) << std::endl;
        }
    } catch (const std::exception& error) {
        fail(error.what());
    }
    return 0;
}
