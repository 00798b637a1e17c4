#include "exchange/IndexSetJson.h"

#include "core/Codes.h"
#include "core/DateText.h"
#include "core/NumberText.h"
#include "engine/Check.h"
#include "engine/kinds/DecisionRule.h"
#include "engine/kinds/ManualRule.h"
#include "exchange/BetweenJson.h"
#include "exchange/JsonFields.h"
#include "exchange/RuleJson.h"
#include "exchange/TotalsJson.h"

#include <algorithm>
#include <initializer_list>

namespace exchange {

namespace {

using core::IndexSet;
using core::Node;
using core::Param;
using core::Points;

constexpr std::string_view formatName = "cchc-index-set/"; ///< before the number
constexpr int newestFormat = 2;
constexpr std::size_t longestShown = 64;
constexpr int maxYear = 999'999; ///< which years make sense is judged by engine::checkSet

constexpr Word<core::ScoredBy> scoredByWords[] = {{"unit", core::ScoredBy::Unit},
                                                  {"survey", core::ScoredBy::Survey},
                                                  {"office", core::ScoredBy::Office}};
constexpr Word<core::Ties> tiesWords[] = {{"skip", core::Ties::Skip}, {"dense", core::Ties::Dense}};

class SetReader {
public:
    SetReader(const engine::RuleKinds& kinds, int format) : m_format{kinds, format, &m_set}
    {
        m_set.format = format;
    }

    ReadSet read(const JsonValue& root)
    {
        readHead(root);
        readBetween();
        if (const JsonValue* areas = m_root->list("areas", Need::Required)) {
            for (std::size_t i = 0; i < areas->items.size() && !m_truncated; ++i)
                readNode(areas->items[i], JsonPlace{"areas[" + std::to_string(i) + "]", {}}, -1, 0);
        }
        if (m_format.number >= 2) {
            readItems(core::Section::Bonus);
            readItems(core::Section::Penalty);
        }
        fillMaxima();
        engine::addDecisions(m_set);
        m_set.buildIndex();
        return finish();
    }

private:
    void readHead(const JsonValue& root)
    {
        std::vector<std::string_view> keys = {
            "format",   "id",   "title",   "year",       "level", "decision", "sample", "max",
            "decimals", "ties", "classes", "classRules", "bonus", "penalty",  "areas"};
        if (m_format.number >= 2) {
            keys.insert(keys.end(), {"holidays", "workdays", "figures", "attributes"});
            keys.insert(keys.end(), totalsKeys().begin(), totalsKeys().end());
        }
        m_root.emplace(root, JsonPlace{}, m_faults, keys);
        m_set.id = m_root->text("id", Need::Required);
        m_set.title = m_root->text("title", Need::Required);
        m_set.year = m_root->integer("year", -maxYear, maxYear, 0, Need::Required);
        m_set.level = m_root->text("level", Need::Optional);
        m_set.decision = m_root->text("decision", Need::Optional);
        m_set.sample = m_root->boolean("sample", false);
        readInto(m_set.max, m_root->points("max", Need::Required));
        m_set.decimals = m_root->integer("decimals", 0, Points::maxDecimals, 2);
        m_set.ties =
            m_root->word<core::Ties>("ties", Need::Optional, tiesWords).value_or(core::Ties::Skip);
        m_set.hasCalendar = m_root->has("holidays") || m_root->has("workdays");
        if (m_format.number >= 2)
            m_set.calendar = core::Calendar(readDays("holidays"), readDays("workdays"));
        readTotals(*m_root, m_format.number, m_set);
    }

    /// What criteria refer to comes before them.
    void readBetween()
    {
        if (m_format.number < 2)
            return;
        m_set.nodes = readFigures(*m_root);
        m_maxGiven.resize(m_set.nodes.size(), true);
        m_sumKnown.resize(m_set.nodes.size(), true);
        m_set.attributes = readAttributes(*m_root);
    }

    std::vector<int> readDays(std::string_view key)
    {
        std::vector<int> days;
        const JsonValue* list = m_root->list(key, Need::Optional);
        for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
            const JsonValue& day = list->items[i];
            if (day.is(JsonValue::Kind::Text) && core::isDate(day.text))
                days.push_back(core::dayNumber(day.text));
            else
                m_root->unread(
                    "set.bad-date", key,
                    {Param::text("value", day.is(JsonValue::Kind::Text) ? day.text : "")});
        }
        return days;
    }

    static bool readInto(Points& target, std::optional<Points> value)
    {
        target = value.value_or(Points());
        return value.has_value();
    }

    /// Reads an area or item and what hangs below it. `place` is its path; its own code replaces it
    /// where there is one.
    void readNode(const JsonValue& value, JsonPlace place, int parent, int depth)
    {
        const std::string path = place.owner;
        useCode(value, place);
        if (isFull(place))
            return;
        if (depth > IndexSet::maxDepth) {
            addFault(m_faults, place, "set.too-deep", {Param::num("limit", IndexSet::maxDepth)});
            sumUnknownAbove(parent);
            return;
        }
        std::vector<std::string_view> keys = {"code",     "title", "max",  "verifier",
                                              "evidence", "guide", "items"};
        if (depth > 0)
            keys.insert(keys.end(), {"by", "ifNone", "rule"});
        if (depth > 0 && m_format.number >= 2)
            keys.push_back("roundTo");
        if (m_format.number >= 2)
            keys.push_back("scale");
        const JsonFields fields(value, place, m_faults, keys);
        const int index = static_cast<int>(m_set.nodes.size());
        const bool composite = depth == 0 || fields.has("items");
        Node node = readOwn(fields, parent, depth, composite);
        const bool isGiven =
            readInto(node.max, fields.points("max", composite ? Need::Optional : Need::Required));
        addNode(std::move(node), isGiven);
        if (!composite) {
            if (!m_maxGiven.back())
                sumUnknownAbove(parent);
            return;
        }
        const JsonValue* items = fields.list("items", Need::Required);
        if (items == nullptr) {
            sumUnknownAbove(index);
            return;
        }
        for (std::size_t i = 0; i < items->items.size() && !m_truncated; ++i)
            readNode(items->items[i], JsonPlace{path + ".items[" + std::to_string(i) + "]", {}},
                     index, depth + 1);
    }

    /// The items of bonus or penalty: scored items below a root of their own, outside the areas.
    void readItems(core::Section section)
    {
        const JsonValue* items = sectionItems(*m_root, section);
        if (items == nullptr || m_truncated)
            return;
        const bool isBonus = section == core::Section::Bonus;
        const int root = static_cast<int>(m_set.nodes.size());
        Node own;
        own.code = sectionName(section);
        own.title = isBonus ? "Điểm thưởng" : "Điểm trừ";
        own.section = section;
        own.max = isBonus ? m_set.bonusCap : m_set.penaltyCap;
        addNode(std::move(own), (isBonus ? m_set.bonus : m_set.penalty).isCapped);
        std::vector<std::string_view> keys = {"code",     "title",   "max",  "verifier",
                                              "evidence", "guide",   "by",   "ifNone",
                                              "rule",     "roundTo", "scale"};
        const auto more = extraKeys(section);
        keys.insert(keys.end(), more.begin(), more.end());
        for (std::size_t i = 0; i < items->items.size() && !m_truncated; ++i) {
            JsonPlace place{std::string(sectionName(section)) + ".items[" + std::to_string(i) + "]",
                            {}};
            useCode(items->items[i], place);
            if (isFull(place))
                return;
            const JsonFields fields(items->items[i], place, m_faults, keys);
            Node node = readOwn(fields, root, 1, false);
            node.section = section;
            node.extra = readExtra(fields, section);
            const bool isGiven = readInto(node.max, fields.points("max", Need::Required));
            addNode(std::move(node), isGiven);
        }
    }

    void addNode(Node node, bool isMaxGiven)
    {
        m_set.nodes.push_back(std::move(node));
        m_maxGiven.push_back(isMaxGiven);
        m_sumKnown.push_back(true);
    }

    bool isFull(const JsonPlace& place)
    {
        if (m_set.nodes.size() < IndexSet::maxNodes)
            return false;
        addFault(m_faults, place, "set.too-many-nodes",
                 {Param::num("limit", static_cast<long long>(IndexSet::maxNodes))});
        m_truncated = true;
        return true;
    }

    static void useCode(const JsonValue& value, JsonPlace& place)
    {
        for (std::size_t i = 0; i < value.keys.size(); ++i) {
            if (value.keys[i] != "code")
                continue;
            if (value.items[i].is(JsonValue::Kind::Text) && !value.items[i].text.empty())
                place.owner = value.items[i].text;
            return;
        }
    }

    Node readOwn(const JsonFields& fields, int parent, int depth, bool composite)
    {
        Node node;
        node.parent = parent;
        node.depth = depth;
        node.code = fields.text("code", Need::Required);
        node.title = fields.text("title", Need::Required);
        node.verifier = fields.text("verifier", Need::Optional);
        node.evidence = fields.text("evidence", Need::Optional);
        node.guide = fields.text("guide", Need::Optional);
        if (m_format.number >= 2)
            node.scale = readScale(fields, m_set);
        if (composite) {
            // Sound, but without meaning for a sum: whoever wrote it expects an effect that it does
            // not have.
            for (const std::string_view key : {"by", "ifNone", "roundTo"}) {
                if (depth > 0 && fields.has(key))
                    fields.fault("set.key-without-rule", key, {}, core::Severity::Warning);
            }
            if (depth > 0 && fields.has("rule"))
                fields.unread("set.items-and-rule", "rule");
            return node;
        }
        node.by = fields.word<core::ScoredBy>("by", Need::Optional, scoredByWords)
                      .value_or(core::ScoredBy::Unit);
        if (const JsonValue* ifNone = fields.find("ifNone");
            ifNone != nullptr && ifNone->is(JsonValue::Kind::Object) && m_format.number >= 2)
            node.ifNoneWhen = readIfNoneWhen(fields);
        else if (ifNone != nullptr && !ifNone->is(JsonValue::Kind::Null))
            node.ifNone = fields.word<core::IfNone>("ifNone", Need::Optional, ifNoneWords);
        if (m_format.number >= 2)
            node.roundTo = fields.points("roundTo", Need::Optional);
        if (const JsonValue* rule = fields.find("rule")) {
            node.rule = readRule(*rule, fields.place().inner("rule"), m_format, m_faults);
        } else {
            node.rule = core::Rule(engine::ManualRule());
            // An item that is no object has been reported already.
            if (fields.isObject())
                fields.unread("set.neither-items-nor-rule", "rule");
        }
        return node;
    }

    void sumUnknownAbove(int node)
    {
        for (; node >= 0; node = m_set.nodes[static_cast<std::size_t>(node)].parent)
            m_sumKnown[static_cast<std::size_t>(node)] = false;
        m_totalKnown = false;
    }

    /// A composite's maximum may be left to the program: the sum of its children.
    void fillMaxima()
    {
        std::vector<Points> sums(m_set.nodes.size());
        for (std::size_t i = m_set.nodes.size(); i-- > 0;) {
            Node& node = m_set.nodes[i];
            if (!m_maxGiven[i])
                node.max = sums[i];
            if (node.parent >= 0)
                sums[static_cast<std::size_t>(node.parent)] += node.max;
        }
    }

    ReadSet finish();
    bool isConsequence(const core::Problem& problem) const;

    RuleFormat m_format;
    IndexSet m_set;
    FaultList m_faults;
    std::optional<JsonFields> m_root;
    std::vector<bool> m_maxGiven; ///< by node: the maximum was read
    std::vector<bool> m_sumKnown; ///< by node: every maximum below it was read
    bool m_totalKnown = true;
    bool m_truncated = false;
};

/// A fault of meaning and the keys that it judges: it says nothing where one of them could not be
/// read.
struct Judged {
    std::string_view code;
    std::initializer_list<std::string_view> keys;
};

bool judgesUnread(const core::Problem& problem, const FaultList& faults)
{
    const Judged table[] = {
        {"set.title-empty", {"title"}},
        {"set.id-malformed", {"id", "total"}},
        {"set.code-malformed", {"code"}},
        {"set.year", {"year"}},
        {"set.no-areas", {"areas"}},
        {core::codes::setMaxMismatch, {"max"}},
        {"set.max-not-positive", {"max"}},
        {"set.max-unreachable", {"max", "points", "percent", "options", "items", "tiers", "rule"}},
        {"set.points-above-max", {"max"}},
        {"set.step", {"max", "step"}},
        {"set.empty-list", {"items", "options", "events", "terms", "variables"}},
        {"set.option-value", {"points", "percent", "options"}},
        {"set.percent-range", {"percent"}},
        {"set.tiers-empty", {"tiers"}},
        {"set.tiers-gap", {"from", "above", "tiers"}},
        {"set.tiers-overlap", {"from", "above", "tiers"}},
        {"set.tiers-order", {"from", "above", "tiers"}},
        {"set.interpolate-range", {"low", "high"}},
        {"set.each-not-positive", {"each"}},
        {"set.formula", {"expression", "variables", "id"}},
        {"set.variable-unused", {"expression", "variables", "id"}},
        {"set.source-not-ratio", {"of"}},
        {"set.class-empty", {"classes"}},
        {"set.class-gap", {"from"}},
        {"set.class-overlap", {"from"}},
        {"set.class-order", {"from"}},
        {"set.class-rule-unknown", {"class", "area", "item", "classes", "areas"}},
        {"set.quota-unknown", {"class", "atLeast", "classes", "areas"}},
        {"set.effect-unknown", {"to", "classes"}},
        {"set.cap-exceeded", {"cap", "max"}},
    };
    for (const auto& each : table) {
        if (each.code != problem.code)
            continue;
        return std::any_of(each.keys.begin(), each.keys.end(), [&](std::string_view key) {
            return faults.isUnread(problem.place, key);
        });
    }
    return false;
}

bool SetReader::isConsequence(const core::Problem& problem) const
{
    if (problem.code == core::codes::setSumMismatch) {
        const int node = m_set.find(problem.place);
        return node >= 0 && !m_sumKnown[static_cast<std::size_t>(node)];
    }
    if (problem.code == core::codes::setMaxMismatch && !m_totalKnown)
        return true;
    return judgesUnread(problem, m_faults);
}

ReadSet SetReader::finish()
{
    // A file with thousands of faults in its form is not worth looking at for its meaning.
    if (!m_truncated && !m_faults.isFull()) {
        for (auto& problem : engine::checkSet(m_set)) {
            if (!isConsequence(problem))
                m_faults.add(std::move(problem));
        }
    }
    return {std::move(m_set), m_faults.take()};
}

core::Error formatError(std::string found)
{
    return {
        core::ErrorKind::InvalidData, "set.format", {Param::text("found", std::move(found))}, {}};
}

// ---- writing ----

void writeItems(JsonWriter& out, const IndexSet& set, int index, bool& isFormat2);

void writeNode(JsonWriter& out, const IndexSet& set, int index, bool& isFormat2)
{
    const Node& node = set.nodes[static_cast<std::size_t>(index)];
    out.beginObject();
    out.text("code", node.code);
    out.text("title", node.title);
    out.text("max", core::format(node.max));
    if (!node.verifier.empty())
        out.text("verifier", node.verifier);
    if (node.rule) {
        out.text("by", wordFor(node.by, scoredByWords));
        if (node.ifNoneWhen) {
            isFormat2 = true;
            writeIfNoneWhen(out, *node.ifNoneWhen);
        } else if (node.ifNone) {
            out.text("ifNone", wordFor(*node.ifNone, ifNoneWords));
        } else {
            out.null("ifNone");
        }
    }
    if (!node.evidence.empty())
        out.text("evidence", node.evidence);
    if (!node.guide.empty())
        out.text("guide", node.guide);
    if (node.roundTo) {
        isFormat2 = true;
        out.text("roundTo", core::format(*node.roundTo));
    }
    if (node.scale) {
        isFormat2 = true;
        writeScale(out, *node.scale);
    }
    if (node.extra)
        writeExtra(out, *node.extra);
    if (node.rule) {
        out.key("rule");
        writeRule(out, *node.rule, isFormat2);
    } else {
        writeItems(out, set, index, isFormat2);
    }
    out.endObject();
}

void writeItems(JsonWriter& out, const IndexSet& set, int index, bool& isFormat2)
{
    const int end = set.nodes[static_cast<std::size_t>(index)].end;
    out.beginList("items");
    for (int child = index + 1; child < end; child = set.nodes[static_cast<std::size_t>(child)].end)
        writeNode(out, set, child, isFormat2);
    out.endList();
}

void writeDays(JsonWriter& out, std::string_view key, const std::vector<int>& days)
{
    out.beginList(key);
    for (const int day : days)
        out.text(core::isoDate(day));
    out.endList();
}

} // namespace

bool ReadSet::sound() const
{
    return std::none_of(faults.begin(), faults.end(), [](const core::Problem& fault) {
        return fault.severity == core::Severity::Error;
    });
}

namespace {

std::optional<int> formatNumber(std::string_view text)
{
    for (int number = 1; number <= newestFormat; ++number) {
        if (text == std::string(formatName) + std::to_string(number))
            return number;
    }
    return std::nullopt;
}

} // namespace

core::Result<ReadSet> readIndexSet(std::string_view json, const engine::RuleKinds& kinds)
{
    auto tree = parseJson(json, "set");
    if (!tree)
        return std::move(tree).error();
    const JsonValue root = std::move(*tree);
    // What does not call itself an index set is another file, not an index set full of faults.
    const JsonValue* format = root.find("format");
    if (format == nullptr)
        return formatError({});
    const auto number =
        format->is(JsonValue::Kind::Text) ? formatNumber(format->text) : std::nullopt;
    if (!number)
        return formatError(format->text.size() <= longestShown ? format->text : "…");
    return SetReader(kinds, *number).read(root);
}

std::string writeIndexSet(const core::IndexSet& set)
{
    JsonWriter out;
    bool isFormat2 = false;
    out.beginObject();
    out.text("format", std::string(formatName) + '1');
    out.text("id", set.id);
    out.text("title", set.title);
    out.integer("year", set.year);
    out.text("level", set.level);
    out.text("decision", set.decision);
    out.boolean("sample", set.sample);
    out.text("max", core::format(set.max));
    out.integer("decimals", set.decimals);
    out.text("ties", wordFor(set.ties, tiesWords));
    if (set.hasCalendar) {
        isFormat2 = true;
        writeDays(out, "holidays", set.calendar.holidays());
        writeDays(out, "workdays", set.calendar.workdays());
    }
    if (set.figureCount() > 0) {
        isFormat2 = true;
        writeFigures(out, set);
    }
    if (!set.attributes.empty()) {
        isFormat2 = true;
        writeAttributes(out, set);
    }
    writeTotals(out, set, isFormat2, [&](const core::ExtraSection& section) {
        writeItems(out, set, section.root, isFormat2);
    });
    out.beginList("areas");
    for (const int area : set.areas)
        writeNode(out, set, area, isFormat2);
    out.endList();
    out.endObject();
    std::string text = out.take();
    // The lowest format that says all; which one that is, is known when all is said.
    if (isFormat2)
        text.replace(text.find(formatName) + formatName.size(), 1, "2");
    return text;
}

} // namespace exchange
