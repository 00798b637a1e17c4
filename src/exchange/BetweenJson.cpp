#include "exchange/BetweenJson.h"

#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "engine/kinds/FigureRule.h"
#include "exchange/RuleJson.h"

#include <algorithm>

namespace exchange {

namespace {

using core::Node;

constexpr int mostDecimals = 4;

constexpr Word<core::ValueOf> figureWords[] = {{"ratio", core::ValueOf::Ratio},
                                               {"percent", core::ValueOf::Percent},
                                               {"count", core::ValueOf::Count},
                                               {"number", core::ValueOf::Number}};
constexpr Word<bool> combineWords[] = {{"multiply", false}, {"add", true}};
constexpr Word<core::EntryStatus> whenWords[] = {{"scored", core::EntryStatus::Scored},
                                                 {"none", core::EntryStatus::None},
                                                 {"unproven", core::EntryStatus::Unproven}};

template<typename Use>
void eachObject(const JsonFields& fields, std::string_view key, Need need,
                std::initializer_list<std::string_view> keys, Use use)
{
    const JsonValue* list = fields.list(key, need);
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i)
        use(JsonFields(list->items[i], fields.place().inner(key, i), fields.faults(), keys));
}

/// The member "id" of an object, empty where it is no text.
std::string idOf(const JsonValue& object)
{
    for (std::size_t i = 0; i < object.keys.size(); ++i) {
        if (object.keys[i] == "id" && object.items[i].is(JsonValue::Kind::Text))
            return object.items[i].text;
    }
    return {};
}

std::optional<core::IfNone> readWorth(const JsonFields& fields, std::string_view key)
{
    const JsonValue* value = fields.find(key);
    if (value != nullptr && value->is(JsonValue::Kind::Null))
        return std::nullopt;
    return fields.word<core::IfNone>(key, Need::Required, ifNoneWords);
}

void writeWorth(JsonWriter& out, std::string_view key, const std::optional<core::IfNone>& worth)
{
    if (worth)
        out.text(key, wordFor(*worth, ifNoneWords));
    else
        out.null(key);
}

} // namespace

core::FigureRef readFigureRef(const JsonFields& fields, const core::IndexSet* set)
{
    core::FigureRef ref;
    ref.figure = fields.text("figure", Need::Optional);
    const std::string last = fields.text("last", Need::Optional);
    if (!ref.figure.empty() && !last.empty())
        fields.fault("set.two-readings", "last",
                     {core::Param::text("figure", ref.figure), core::Param::text("last", last)});
    if (ref.figure.empty()) {
        ref.figure = last;
        ref.last = !last.empty();
    }
    for (std::size_t i = 0; set != nullptr && ref.isSet() && i < set->nodes.size(); ++i) {
        const Node& node = set->nodes[i];
        if (node.section == core::Section::Figures && node.rule &&
            node.code == std::string(core::figurePrefix) + ref.figure)
            ref.of = core::valueKind(*node.rule);
    }
    return ref;
}

std::vector<Node> readFigures(const JsonFields& root)
{
    std::vector<Node> nodes;
    const JsonValue* list = root.list("figures", Need::Optional);
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
        // Its place is its code, as everything else tells it.
        const std::string id = idOf(list->items[i]);
        const JsonPlace place{id.empty() ? "figures[" + std::to_string(i) + ']'
                                         : std::string(core::figurePrefix) + id,
                              {}};
        const JsonFields fields(list->items[i], place, root.faults(),
                                {"id", "title", "of", "figureDecimals", "source"});
        if (nodes.empty()) {
            Node section;
            section.code = "figure";
            section.title = "Số liệu dùng chung";
            section.section = core::Section::Figures;
            nodes.push_back(std::move(section));
        }
        Node node;
        node.section = core::Section::Figures;
        node.parent = 0;
        node.depth = 1;
        node.code = std::string(core::figurePrefix) + fields.text("id", Need::Required);
        node.title = fields.text("title", Need::Required);
        const auto of = fields.word<core::ValueOf>("of", Need::Required, figureWords, "set.bad-of");
        core::Rule rule(engine::FigureRule(of.value_or(core::ValueOf::Count)));
        rule.figureDecimals = fields.integer("figureDecimals", 0, mostDecimals, 0);
        rule.source = readSource(fields);
        node.rule = std::move(rule);
        nodes.push_back(std::move(node));
    }
    return nodes;
}

void writeFigures(JsonWriter& out, const core::IndexSet& set)
{
    out.beginList("figures");
    for (int leaf = 0; leaf < set.figureCount(); ++leaf) {
        const Node& node = set.leafNode(leaf);
        out.beginObject();
        out.text("id", node.code.substr(core::figurePrefix.size()));
        out.text("title", node.title);
        out.text("of", wordFor(*core::valueKind(*node.rule), figureWords));
        if (node.rule->figureDecimals > 0)
            out.integer("figureDecimals", node.rule->figureDecimals);
        if (node.rule->source)
            out.text("source", sourceText(*node.rule->source));
        out.endObject();
    }
    out.endList();
}

std::vector<core::Attribute> readAttributes(const JsonFields& root)
{
    std::vector<core::Attribute> attributes;
    eachObject(root, "attributes", Need::Optional, {"id", "title", "values"},
               [&](const JsonFields& fields) {
                   core::Attribute attribute;
                   attribute.id = fields.text("id", Need::Required);
                   attribute.title = fields.text("title", Need::Required);
                   eachObject(fields, "values", Need::Required, {"id", "title"},
                              [&](const JsonFields& value) {
                                  attribute.values.push_back({value.text("id", Need::Required),
                                                              value.text("title", Need::Required)});
                              });
                   attributes.push_back(std::move(attribute));
               });
    return attributes;
}

void writeAttributes(JsonWriter& out, const core::IndexSet& set)
{
    out.beginList("attributes");
    for (const core::Attribute& attribute : set.attributes) {
        out.beginObject();
        out.text("id", attribute.id);
        out.text("title", attribute.title);
        out.beginList("values");
        for (const core::NamedFigure& value : attribute.values) {
            out.beginObject();
            out.text("id", value.id);
            out.text("title", value.title);
            out.endObject();
        }
        out.endList();
        out.endObject();
    }
    out.endList();
}

std::vector<core::Threshold> readThresholds(const JsonFields& rule)
{
    std::vector<core::Threshold> thresholds;
    eachObject(rule, "thresholds", Need::Optional, {"attribute", "is", "times"},
               [&](const JsonFields& fields) {
                   thresholds.push_back(
                       {fields.text("attribute", Need::Required), fields.text("is", Need::Required),
                        fields.decimal("times", Need::Required).value_or(core::Decimal::whole(1))});
               });
    return thresholds;
}

void writeThresholds(JsonWriter& out, const std::vector<core::Threshold>& thresholds)
{
    out.beginList("thresholds");
    for (const core::Threshold& each : thresholds) {
        out.beginObject();
        out.text("attribute", each.attribute);
        out.text("is", each.is);
        out.text("times", core::format(each.times));
        out.endObject();
    }
    out.endList();
}

std::optional<core::Scale> readScale(const JsonFields& item, const core::IndexSet& set)
{
    const JsonValue* member = item.object("scale", Need::Optional);
    if (member == nullptr)
        return std::nullopt;
    const JsonFields fields(*member, item.place().inner("scale"), item.faults(),
                            {"by", "combine", "atLeast"});
    core::Scale scale;
    scale.adds = fields.word<bool>("combine", Need::Optional, combineWords).value_or(false);
    scale.atLeast = fields.points("atLeast", Need::Optional);
    const JsonValue* list = fields.list("by", Need::Required);
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
        const auto& keys = list->items[i].keys;
        const bool isFigure = std::find(keys.begin(), keys.end(), "figure") != keys.end();
        const JsonFields one(
            list->items[i], fields.place().inner("by", i), fields.faults(),
            isFigure ? std::initializer_list<std::string_view>{"figure", "least"}
                     : std::initializer_list<std::string_view>{"attribute", "is", "times"});
        core::ScaleFactor factor;
        if (isFigure) {
            factor.figure = readFigureRef(one, &set);
            factor.least = one.decimal("least", Need::Optional);
        } else {
            factor.attribute = one.text("attribute", Need::Required);
            factor.is = one.text("is", Need::Required);
            factor.times = one.decimal("times", Need::Required).value_or(core::Decimal::whole(1));
        }
        scale.by.push_back(std::move(factor));
    }
    return scale;
}

void writeScale(JsonWriter& out, const core::Scale& scale)
{
    out.beginObject("scale");
    out.beginList("by");
    for (const core::ScaleFactor& factor : scale.by) {
        out.beginObject();
        if (factor.figure.isSet()) {
            out.text("figure", factor.figure.figure);
            if (factor.least)
                out.text("least", core::format(*factor.least));
        } else {
            out.text("attribute", factor.attribute);
            out.text("is", factor.is);
            out.text("times", core::format(factor.times));
        }
        out.endObject();
    }
    out.endList();
    if (scale.adds)
        out.text("combine", "add");
    if (scale.atLeast)
        out.text("atLeast", core::format(*scale.atLeast));
    out.endObject();
}

core::IfNoneWhen readIfNoneWhen(const JsonFields& item)
{
    const JsonFields fields(*item.find("ifNone"), item.place().inner("ifNone"), item.faults(),
                            {"when", "status", "then", "else"});
    core::IfNoneWhen when;
    when.code = fields.text("when", Need::Required);
    when.status = fields.word<core::EntryStatus>("status", Need::Required, whenWords)
                      .value_or(core::EntryStatus::Scored);
    when.then = readWorth(fields, "then");
    when.otherwise = readWorth(fields, "else");
    return when;
}

void writeIfNoneWhen(JsonWriter& out, const core::IfNoneWhen& when)
{
    out.beginObject("ifNone");
    out.text("when", when.code);
    out.text("status", wordFor(when.status, whenWords));
    writeWorth(out, "then", when.then);
    writeWorth(out, "else", when.otherwise);
    out.endObject();
}

} // namespace exchange
