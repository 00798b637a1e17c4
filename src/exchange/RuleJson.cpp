#include "exchange/RuleJson.h"

#include "core/NumberText.h"
#include "engine/kinds/ManualRule.h"

namespace exchange {

namespace {

using core::Decimal;
using core::DossierSource;
using core::Param;
using core::Points;
using core::RuleFields;
using core::ValueOf;

constexpr int maxFigureDecimals = 4;

constexpr Word<ValueOf> valueWords[] = {{"ratio", ValueOf::Ratio},
                                        {"percent", ValueOf::Percent},
                                        {"count", ValueOf::Count},
                                        {"number", ValueOf::Number}};
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

/// The keys that a kind lists.
class KeyNames : public RuleFields {
public:
    explicit KeyNames(std::vector<std::string_view> begin) : m_keys(std::move(begin)) {}

    void text(std::string_view key, std::string&) override { m_keys.push_back(key); }
    void points(std::string_view key, Points&) override { m_keys.push_back(key); }
    void points(std::string_view key, std::optional<Points>&) override { m_keys.push_back(key); }
    void pointsOrZero(std::string_view key, Points&) override { m_keys.push_back(key); }
    void decimal(std::string_view key, Decimal&) override { m_keys.push_back(key); }
    void decimal(std::string_view key, std::optional<Decimal>&) override { m_keys.push_back(key); }
    void of(ValueOf&, std::span<const ValueOf>) override { m_keys.push_back("of"); }
    void figure(std::string_view key, core::NamedFigure&) override { m_keys.push_back(key); }

    std::vector<std::string_view>& keys() { return m_keys; }

protected:
    void elements(std::string_view key, std::size_t, const Resize&, const DescribeOne&) override
    {
        m_keys.push_back(key);
    }

private:
    std::vector<std::string_view> m_keys;
};

/// Fills a rule with what an object of the file holds.
class RuleReader : public RuleFields {
public:
    explicit RuleReader(const JsonFields& fields) : m_fields(fields) {}

    void text(std::string_view key, std::string& value) override
    {
        value = m_fields.text(key, Need::Required);
    }
    void points(std::string_view key, Points& value) override
    {
        value = m_fields.points(key, Need::Required).value_or(Points());
    }
    void points(std::string_view key, std::optional<Points>& value) override
    {
        value = m_fields.points(key, Need::Optional);
    }
    void pointsOrZero(std::string_view key, Points& value) override
    {
        value = m_fields.points(key, Need::Optional).value_or(Points());
    }
    void decimal(std::string_view key, Decimal& value) override
    {
        value = m_fields.decimal(key, Need::Required).value_or(Decimal());
    }
    void decimal(std::string_view key, std::optional<Decimal>& value) override
    {
        value = m_fields.decimal(key, Need::Optional);
    }
    void of(ValueOf& value, std::span<const ValueOf> allowed) override
    {
        std::vector<Word<ValueOf>> words;
        for (const ValueOf each : allowed)
            words.emplace_back(wordFor(each, valueWords), each);
        value = m_fields.word<ValueOf>("of", Need::Required, words, "set.bad-of")
                    .value_or(allowed.front());
    }
    void figure(std::string_view key, core::NamedFigure& value) override
    {
        const JsonValue* member = m_fields.find(key);
        if (member != nullptr && member->is(JsonValue::Kind::Text)) {
            // A plain text is an id that is its own title (docs/scoring.md).
            value.id = value.title = m_fields.text(key, Need::Required);
            return;
        }
        member = m_fields.object(key, Need::Required);
        if (member == nullptr)
            return;
        const JsonFields inner(*member, m_fields.place().inner(key), m_fields.faults(),
                               {"id", "title"});
        value.id = inner.text("id", Need::Required);
        value.title = inner.text("title", Need::Required);
    }

protected:
    void elements(std::string_view key, std::size_t, const Resize& resize,
                  const DescribeOne& describe) override
    {
        const JsonValue* list = m_fields.list(key, Need::Required);
        if (list == nullptr)
            return;
        resize(list->items.size());
        for (std::size_t i = 0; i < list->items.size(); ++i) {
            KeyNames names({});
            describe(names, i);
            const JsonFields fields(list->items[i], m_fields.place().inner(key, i),
                                    m_fields.faults(), names.keys());
            RuleReader inner(fields);
            describe(inner, i);
        }
    }

private:
    const JsonFields& m_fields;
};

class RuleWriter : public RuleFields {
public:
    explicit RuleWriter(JsonWriter& out) : m_out(out) {}

    void text(std::string_view key, std::string& value) override { m_out.text(key, value); }
    void points(std::string_view key, Points& value) override
    {
        m_out.text(key, core::format(value));
    }
    void points(std::string_view key, std::optional<Points>& value) override
    {
        if (value)
            points(key, *value);
    }
    void pointsOrZero(std::string_view key, Points& value) override
    {
        if (!value.isZero())
            points(key, value);
    }
    void decimal(std::string_view key, Decimal& value) override
    {
        m_out.text(key, core::format(value));
    }
    void decimal(std::string_view key, std::optional<Decimal>& value) override
    {
        if (value)
            decimal(key, *value);
    }
    void of(ValueOf& value, std::span<const ValueOf>) override
    {
        m_out.text("of", wordFor(value, valueWords));
    }
    void figure(std::string_view key, core::NamedFigure& value) override
    {
        m_out.beginObject(key);
        m_out.text("id", value.id);
        m_out.text("title", value.title);
        m_out.endObject();
    }

protected:
    void elements(std::string_view key, std::size_t count, const Resize&,
                  const DescribeOne& describe) override
    {
        m_out.beginList(key);
        for (std::size_t i = 0; i < count; ++i) {
            m_out.beginObject();
            describe(*this, i);
            m_out.endObject();
        }
        m_out.endList();
    }

private:
    JsonWriter& m_out;
};

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

core::Rule readKind(const core::RuleKind& kind, const JsonValue& value, const JsonPlace& place,
                    FaultList& faults)
{
    const std::shared_ptr<core::RuleBody> body = kind.make();
    KeyNames names({"kind"});
    body->describe(names);
    if (kind.hasCounts())
        names.keys().push_back("figureDecimals");
    if (kind.mayDraw)
        names.keys().push_back("source");

    const JsonFields fields(value, place, faults, names.keys());
    RuleReader reader(fields);
    body->describe(reader);
    body->complete();
    core::Rule rule(body);
    if (kind.mayDraw)
        rule.source = readSource(fields);
    if (kind.hasCounts())
        rule.figureDecimals = fields.integer("figureDecimals", 0, maxFigureDecimals, 0);
    return rule;
}

/// Its keys cannot be judged before the kind is known.
core::Rule withoutKind(const JsonValue& value, const JsonPlace& place, FaultList& faults)
{
    if (!value.is(JsonValue::Kind::Object)) {
        const JsonFields notAnObject(value, place, faults, {});
        return engine::ManualRule();
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
    return engine::ManualRule();
}

} // namespace

core::Rule readRule(const JsonValue& value, const JsonPlace& place, const engine::RuleKinds& kinds,
                    FaultList& faults)
{
    for (std::size_t i = 0; i < value.keys.size(); ++i) {
        if (value.keys[i] != "kind" || !value.items[i].is(JsonValue::Kind::Text))
            continue;
        if (const core::RuleKind* kind = kinds.find(value.items[i].text))
            return readKind(*kind, value, place, faults);
        break;
    }
    return withoutKind(value, place, faults);
}

void writeRule(JsonWriter& out, const core::Rule& rule)
{
    out.beginObject();
    out.text("kind", core::kindName(rule));
    // One list of members serves reading and writing, so it wants something that may be filled.
    RuleWriter writer(out);
    rule.body->copy()->describe(writer);
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
