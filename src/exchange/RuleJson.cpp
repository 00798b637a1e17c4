#include "exchange/RuleJson.h"

#include "core/NumberText.h"

#include <initializer_list>

namespace exchange {

namespace {

using core::Decimal;
using core::DossierSource;
using core::Param;
using core::Points;
using core::ValueOf;

constexpr int maxFigureDecimals = 4;

// ---- reading ----

Points pointsOr0(const JsonFields& fields, std::string_view key, Need need)
{
    return fields.points(key, need).value_or(Points());
}

/// Reads every element of the list `key` by `readOne`.
template<typename T, typename ReadOne>
std::vector<T> readList(const JsonFields& fields, std::string_view key,
                        std::initializer_list<std::string_view> known, ReadOne readOne)
{
    std::vector<T> result;
    const JsonValue* list = fields.list(key, Need::Required);
    if (list == nullptr)
        return result;
    result.reserve(list->items.size());
    for (std::size_t i = 0; i < list->items.size(); ++i)
        result.push_back(readOne(
            JsonFields(list->items[i], fields.place().inner(key, i), fields.faults(), known)));
    return result;
}

std::vector<core::PointItem> readPointItems(const JsonFields& fields, std::string_view key)
{
    return readList<core::PointItem>(
        fields, key, {"id", "title", "points"}, [](const JsonFields& item) {
            return core::PointItem{item.text("id", Need::Required),
                                   item.text("title", Need::Required),
                                   pointsOr0(item, "points", Need::Required)};
        });
}

ValueOf readOf(const JsonFields& fields, std::span<const Word<ValueOf>> allowed)
{
    return fields.word<ValueOf>("of", Need::Required, allowed, "set.bad-of")
        .value_or(allowed.front().second);
}

constexpr Word<ValueOf> anyValue[] = {{"ratio", ValueOf::Ratio},
                                      {"percent", ValueOf::Percent},
                                      {"count", ValueOf::Count},
                                      {"number", ValueOf::Number}};
constexpr Word<ValueOf> rates[] = {{"ratio", ValueOf::Ratio}, {"percent", ValueOf::Percent}};
constexpr Word<ValueOf> comparable[] = {
    {"ratio", ValueOf::Ratio}, {"percent", ValueOf::Percent}, {"number", ValueOf::Number}};

constexpr Word<DossierSource::Formula> sourceFormulas[] = {
    {"on-time/finished", DossierSource::Formula::OnTimeOfFinished},
    {"on-time/due", DossierSource::Formula::OnTimeOfDue},
    {"not-late/all", DossierSource::Formula::NotLateOfAll},
    {"on-time/received", DossierSource::Formula::OnTimeOfReceived},
};
constexpr Word<DossierSource::Level> sourceLevels[] = {
    {"tinh", DossierSource::Level::Province},
    {"huyen", DossierSource::Level::District},
    {"xa", DossierSource::Level::Commune},
};
constexpr std::string_view sourceScheme = "dossiers:";

std::optional<DossierSource> parseSource(std::string_view text)
{
    if (text.substr(0, sourceScheme.size()) != sourceScheme)
        return std::nullopt;
    text.remove_prefix(sourceScheme.size());
    const auto colon = text.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto formula = meaningOf<DossierSource::Formula>(text.substr(0, colon), sourceFormulas);
    const auto level = meaningOf<DossierSource::Level>(text.substr(colon + 1), sourceLevels);
    if (!formula || !level)
        return std::nullopt;
    return DossierSource{*formula, *level};
}

/// Whether the rule may have a source at all is judged by engine::checkSet.
std::optional<DossierSource> readSource(const JsonFields& fields)
{
    const JsonValue* value = fields.find("source");
    const std::string text = fields.text("source", Need::Optional);
    if (value == nullptr || !value->is(JsonValue::Kind::Text))
        return std::nullopt;
    const auto source = parseSource(text);
    if (!source)
        fields.unread("set.bad-source", "source", {Param::text("source", text)});
    return source;
}

void readFigureDecimals(core::Rule& rule, const JsonFields& fields)
{
    rule.figureDecimals = fields.integer("figureDecimals", 0, maxFigureDecimals, 0);
}

core::Rule readManual(const JsonValue& value, const JsonPlace& place, FaultList& faults)
{
    const JsonFields fields(value, place, faults, {"kind", "step"});
    return {core::ManualRule{fields.points("step", Need::Optional)}, 0, {}};
}

core::Rule readChoice(const JsonValue& value, const JsonPlace& place, FaultList& faults)
{
    const JsonFields fields(value, place, faults, {"kind", "options"});
    return {core::ChoiceRule{readList<core::Choice>(
                fields, "options", {"id", "title", "points", "percent"},
                [](const JsonFields& option) {
                    return core::Choice{option.text("id", Need::Required),
                                        option.text("title", Need::Required),
                                        option.points("points", Need::Optional),
                                        option.decimal("percent", Need::Optional)};
                })},
            0,
            {}};
}

core::Rule readTiers(const JsonValue& value, const JsonPlace& place, FaultList& faults)
{
    const JsonFields fields(value, place, faults,
                            {"kind", "of", "tiers", "figureDecimals", "source"});
    core::TiersRule body;
    body.of = readOf(fields, anyValue);
    body.tiers = readList<core::Tier>(
        fields, "tiers", {"from", "above", "points"}, [](const JsonFields& tier) {
            return core::Tier{tier.decimal("from", Need::Optional),
                              tier.decimal("above", Need::Optional),
                              pointsOr0(tier, "points", Need::Required)};
        });
    core::Rule rule{std::move(body), 0, readSource(fields)};
    readFigureDecimals(rule, fields);
    return rule;
}

core::Rule readProportional(const JsonValue& value, const JsonPlace& place, FaultList& faults)
{
    const JsonFields fields(value, place, faults,
                            {"kind", "of", "floor", "figureDecimals", "source"});
    const ValueOf of = readOf(fields, rates);
    core::Rule rule{core::ProportionalRule{of, fields.decimal("floor", Need::Optional)}, 0,
                    readSource(fields)};
    readFigureDecimals(rule, fields);
    return rule;
}

core::Rule readInterpolate(const JsonValue& value, const JsonPlace& place, FaultList& faults)
{
    const JsonFields fields(value, place, faults,
                            {"kind", "of", "low", "high", "figureDecimals", "source"});
    const ValueOf of = readOf(fields, anyValue);
    const auto low = fields.decimal("low", Need::Required).value_or(Decimal());
    const auto high = fields.decimal("high", Need::Required).value_or(Decimal());
    core::Rule rule{core::InterpolateRule{of, low, high}, 0, readSource(fields)};
    readFigureDecimals(rule, fields);
    return rule;
}

core::Rule readDeduct(const JsonValue& value, const JsonPlace& place, FaultList& faults)
{
    const JsonFields fields(value, place, faults,
                            {"kind", "start", "events", "floor", "figureDecimals"});
    core::DeductRule body;
    body.start = fields.points("start", Need::Optional);
    body.events = readPointItems(fields, "events");
    body.floor = pointsOr0(fields, "floor", Need::Optional);
    core::Rule rule{std::move(body), 0, {}};
    readFigureDecimals(rule, fields);
    return rule;
}

core::Rule readCount(const JsonValue& value, const JsonPlace& place, FaultList& faults)
{
    const JsonFields fields(value, place, faults, {"kind", "each", "figureDecimals"});
    core::Rule rule{core::CountRule{pointsOr0(fields, "each", Need::Required)}, 0, {}};
    readFigureDecimals(rule, fields);
    return rule;
}

core::Rule readChecklist(const JsonValue& value, const JsonPlace& place, FaultList& faults)
{
    const JsonFields fields(value, place, faults, {"kind", "items"});
    return {core::ChecklistRule{readPointItems(fields, "items")}, 0, {}};
}

core::NamedFigure readTotal(const JsonFields& fields)
{
    const JsonValue* total = fields.find("total");
    if (total != nullptr && total->is(JsonValue::Kind::Text)) {
        // A plain text is an id that is its own title (docs/scoring.md).
        const std::string id = fields.text("total", Need::Required);
        return {id, id};
    }
    total = fields.object("total", Need::Required);
    if (total == nullptr)
        return {};
    const JsonFields inner(*total, fields.place().inner("total"), fields.faults(), {"id", "title"});
    return {inner.text("id", Need::Required), inner.text("title", Need::Required)};
}

core::Rule readWeighted(const JsonValue& value, const JsonPlace& place, FaultList& faults)
{
    const JsonFields fields(value, place, faults, {"kind", "total", "terms", "figureDecimals"});
    core::WeightedRule body;
    body.total = readTotal(fields);
    body.terms = readPointItems(fields, "terms");
    core::Rule rule{std::move(body), 0, {}};
    readFigureDecimals(rule, fields);
    return rule;
}

core::Rule readSurvey(const JsonValue& value, const JsonPlace& place, FaultList& faults)
{
    const JsonFields fields(value, place, faults, {"kind", "options", "figureDecimals"});
    core::SurveyRule body;
    body.options = readList<core::BallotOption>(
        fields, "options", {"id", "title", "percent"}, [](const JsonFields& option) {
            return core::BallotOption{
                option.text("id", Need::Required), option.text("title", Need::Required),
                option.decimal("percent", Need::Required).value_or(Decimal())};
        });
    core::Rule rule{std::move(body), 0, {}};
    readFigureDecimals(rule, fields);
    return rule;
}

core::Rule readBest(const JsonValue& value, const JsonPlace& place, FaultList& faults)
{
    const JsonFields fields(value, place, faults, {"kind", "of", "figureDecimals", "source"});
    const ValueOf of = readOf(fields, comparable);
    core::Rule rule{core::BestRule{of}, 0, readSource(fields)};
    readFigureDecimals(rule, fields);
    return rule;
}

core::Rule readFormula(const JsonValue& value, const JsonPlace& place, FaultList& faults)
{
    const JsonFields fields(value, place, faults,
                            {"kind", "variables", "expression", "figureDecimals"});
    core::FormulaRule body;
    body.variables = readList<core::NamedFigure>(
        fields, "variables", {"id", "title"}, [](const JsonFields& variable) {
            return core::NamedFigure{variable.text("id", Need::Required),
                                     variable.text("title", Need::Required)};
        });
    body.expression = fields.text("expression", Need::Required);
    std::vector<std::string> ids;
    ids.reserve(body.variables.size());
    for (const auto& variable : body.variables)
        ids.push_back(variable.id);
    // What is wrong with an expression is told by engine::checkSet, which sees that there is no
    // program.
    if (auto program = core::compileFormula(body.expression, ids))
        body.program = std::move(*program);
    core::Rule rule{std::move(body), 0, {}};
    readFigureDecimals(rule, fields);
    return rule;
}

using ReadKind = core::Rule (*)(const JsonValue&, const JsonPlace&, FaultList&);
constexpr std::pair<std::string_view, ReadKind> kinds[] = {
    {"manual", readManual},
    {"choice", readChoice},
    {"tiers", readTiers},
    {"proportional", readProportional},
    {"interpolate", readInterpolate},
    {"deduct", readDeduct},
    {"count", readCount},
    {"checklist", readChecklist},
    {"weighted", readWeighted},
    {"survey", readSurvey},
    {"best", readBest},
    {"formula", readFormula},
};

/// Its keys cannot be judged before the kind is known.
core::Rule withoutKind(const JsonValue& value, const JsonPlace& place, FaultList& faults)
{
    if (!value.is(JsonValue::Kind::Object)) {
        const JsonFields notAnObject(value, place, faults, {});
        return {core::ManualRule{}, 0, {}};
    }
    JsonValue kindOnly(JsonValue::Kind::Object);
    for (std::size_t i = 0; i < value.keys.size(); ++i) {
        if (value.keys[i] == "kind") {
            kindOnly.keys.push_back(value.keys[i]);
            kindOnly.items.push_back(value.items[i]);
        }
    }
    const JsonFields fields(kindOnly, place, faults, {"kind"});
    const std::string kind = fields.text("kind", Need::Required);
    if (const JsonValue* found = fields.find("kind");
        found != nullptr && found->is(JsonValue::Kind::Text))
        fields.unread("set.unknown-kind", "kind", {Param::text("kind", kind)});
    return {core::ManualRule{}, 0, {}};
}

// ---- writing ----

void writePointItems(JsonWriter& out, std::string_view key,
                     const std::vector<core::PointItem>& items)
{
    out.beginList(key);
    for (const auto& item : items) {
        out.beginObject();
        out.text("id", item.id);
        out.text("title", item.title);
        out.text("points", core::format(item.points));
        out.endObject();
    }
    out.endList();
}

template<typename T>
void writeIfSet(JsonWriter& out, std::string_view key, const std::optional<T>& value)
{
    if (value)
        out.text(key, core::format(*value));
}

/// Writes the keys of one kind; one overload per kind.
struct BodyWriter {
    JsonWriter& out;

    void of(ValueOf value) { out.text("of", wordFor(value, anyValue)); }

    void operator()(const core::ManualRule& rule) { writeIfSet(out, "step", rule.step); }
    void operator()(const core::ChoiceRule& rule)
    {
        out.beginList("options");
        for (const auto& option : rule.options) {
            out.beginObject();
            out.text("id", option.id);
            out.text("title", option.title);
            writeIfSet(out, "points", option.points);
            writeIfSet(out, "percent", option.percent);
            out.endObject();
        }
        out.endList();
    }
    void operator()(const core::TiersRule& rule)
    {
        of(rule.of);
        out.beginList("tiers");
        for (const auto& tier : rule.tiers) {
            out.beginObject();
            writeIfSet(out, "from", tier.from);
            writeIfSet(out, "above", tier.above);
            out.text("points", core::format(tier.points));
            out.endObject();
        }
        out.endList();
    }
    void operator()(const core::ProportionalRule& rule)
    {
        of(rule.of);
        writeIfSet(out, "floor", rule.floor);
    }
    void operator()(const core::InterpolateRule& rule)
    {
        of(rule.of);
        out.text("low", core::format(rule.low));
        out.text("high", core::format(rule.high));
    }
    void operator()(const core::DeductRule& rule)
    {
        writeIfSet(out, "start", rule.start);
        writePointItems(out, "events", rule.events);
        if (!rule.floor.isZero())
            out.text("floor", core::format(rule.floor));
    }
    void operator()(const core::CountRule& rule) { out.text("each", core::format(rule.each)); }
    void operator()(const core::ChecklistRule& rule) { writePointItems(out, "items", rule.items); }
    void operator()(const core::WeightedRule& rule)
    {
        out.beginObject("total");
        out.text("id", rule.total.id);
        out.text("title", rule.total.title);
        out.endObject();
        writePointItems(out, "terms", rule.terms);
    }
    void operator()(const core::SurveyRule& rule)
    {
        out.beginList("options");
        for (const auto& option : rule.options) {
            out.beginObject();
            out.text("id", option.id);
            out.text("title", option.title);
            out.text("percent", core::format(option.percent));
            out.endObject();
        }
        out.endList();
    }
    void operator()(const core::BestRule& rule) { of(rule.of); }
    void operator()(const core::FormulaRule& rule)
    {
        out.beginList("variables");
        for (const auto& variable : rule.variables) {
            out.beginObject();
            out.text("id", variable.id);
            out.text("title", variable.title);
            out.endObject();
        }
        out.endList();
        out.text("expression", rule.expression);
    }
};

} // namespace

core::Rule readRule(const JsonValue& value, const JsonPlace& place, FaultList& faults)
{
    for (std::size_t i = 0; i < value.keys.size(); ++i) {
        if (value.keys[i] != "kind" || !value.items[i].is(JsonValue::Kind::Text))
            continue;
        for (const auto& [name, read] : kinds) {
            if (name == value.items[i].text)
                return read(value, place, faults);
        }
        break;
    }
    return withoutKind(value, place, faults);
}

void writeRule(JsonWriter& out, const core::Rule& rule)
{
    out.beginObject();
    out.text("kind", core::kindName(rule));
    std::visit(BodyWriter{out}, rule.body);
    if (rule.source) {
        out.text("source", std::string(sourceScheme)
                               .append(wordFor(rule.source->formula, sourceFormulas))
                               .append(":")
                               .append(wordFor(rule.source->level, sourceLevels)));
    }
    if (rule.figureDecimals > 0)
        out.integer("figureDecimals", rule.figureDecimals);
    out.endObject();
}

} // namespace exchange
