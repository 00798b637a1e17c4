#include "exchange/RuleJson.h"

#include "core/DateText.h"
#include "core/NumberText.h"
#include "engine/kinds/ManualRule.h"
#include "exchange/BetweenJson.h"

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
                                        {"number", ValueOf::Number},
                                        {"days", ValueOf::Days}};
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
    KeyNames(std::vector<std::string_view> begin, int format)
        : m_keys(std::move(begin)), m_format(format)
    {}

    void text(std::string_view key, std::string&) override { m_keys.push_back(key); }
    void points(std::string_view key, Points&) override { m_keys.push_back(key); }
    void points(std::string_view key, std::optional<Points>&) override { m_keys.push_back(key); }
    void pointsOrZero(std::string_view key, Points&) override { m_keys.push_back(key); }
    void decimal(std::string_view key, Decimal&) override { m_keys.push_back(key); }
    void decimal(std::string_view key, std::optional<Decimal>&) override { m_keys.push_back(key); }
    void of(ValueOf&, std::span<const ValueOf>) override { m_keys.push_back("of"); }
    void figure(std::string_view key, core::NamedFigure&, core::FigureRef&) override
    {
        m_keys.push_back(key);
    }
    void from(core::FigureRef&) override
    {
        if (m_format >= 2)
            m_keys.insert(m_keys.end(), {"figure", "last"});
    }
    void optionalText(std::string_view key, std::string&) override { m_keys.push_back(key); }
    void whole(std::string_view key, std::optional<int>&) override { m_keys.push_back(key); }
    void date(std::string_view key, std::optional<int>&) override { m_keys.push_back(key); }
    void word(std::string_view key, std::size_t&, std::span<const std::string_view>) override
    {
        m_keys.push_back(key);
    }
    void rule(std::string_view key, std::optional<core::Rule>&) override { m_keys.push_back(key); }
    void object(std::string_view key, bool&,
                const std::function<void(RuleFields& fields)>&) override
    {
        m_keys.push_back(key);
    }
    void sinceFormat2(const std::function<void(RuleFields& fields)>& describe) override
    {
        if (m_format >= 2)
            describe(*this);
    }

    std::vector<std::string_view>& keys() { return m_keys; }

protected:
    void elements(std::string_view key, std::size_t, bool, const Resize&,
                  const DescribeOne&) override
    {
        m_keys.push_back(key);
    }

private:
    std::vector<std::string_view> m_keys;
    int m_format;
};

/// Fills a rule with what an object of the file holds.
class RuleReader : public RuleFields {
public:
    RuleReader(const JsonFields& fields, const RuleFormat& format)
        : m_fields(fields), m_format(format)
    {}

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
        for (const ValueOf each : allowed) {
            if (each != ValueOf::Days || m_format.number >= 2)
                words.emplace_back(wordFor(each, valueWords), each);
        }
        value = m_fields.word<ValueOf>("of", Need::Required, words, "set.bad-of")
                    .value_or(allowed.front());
    }
    void figure(std::string_view key, core::NamedFigure& value, core::FigureRef& taken) override
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
        std::vector<std::string_view> keys = {"id", "title"};
        if (m_format.number >= 2)
            keys.insert(keys.end(), {"figure", "last"});
        const JsonFields inner(*member, m_fields.place().inner(key), m_fields.faults(), keys);
        value.id = inner.text("id", Need::Required);
        value.title = inner.text("title", Need::Required);
        RuleReader(inner, m_format).from(taken);
    }
    void from(core::FigureRef& value) override
    {
        if (m_format.number >= 2)
            value = readFigureRef(m_fields, m_format.set);
    }
    void optionalText(std::string_view key, std::string& value) override
    {
        value = m_fields.text(key, Need::Optional);
    }
    void whole(std::string_view key, std::optional<int>& value) override
    {
        constexpr int absent = -1;
        const int read = m_fields.integer(key, 0, largestWhole, absent);
        value = read == absent ? std::nullopt : std::optional(read);
    }
    void date(std::string_view key, std::optional<int>& value) override
    {
        const JsonValue* member = m_fields.find(key);
        const std::string text = m_fields.text(key, Need::Optional);
        if (member == nullptr || !member->is(JsonValue::Kind::Text))
            return;
        if (core::isDate(text))
            value = core::dayNumber(text);
        else
            m_fields.unread("set.bad-date", key, {Param::text("value", text)});
    }
    void word(std::string_view key, std::size_t& value,
              std::span<const std::string_view> known) override
    {
        std::vector<Word<std::size_t>> words;
        for (std::size_t i = 0; i < known.size(); ++i)
            words.emplace_back(known[i], i);
        value = m_fields.word<std::size_t>(key, Need::Optional, words).value_or(0);
    }
    void rule(std::string_view key, std::optional<core::Rule>& value) override
    {
        const JsonValue* member = m_fields.object(key, Need::Required);
        if (member != nullptr)
            value = readRule(*member, m_fields.place().inner(key), m_format, m_fields.faults());
    }
    void object(std::string_view key, bool& isThere,
                const std::function<void(RuleFields& fields)>& describe) override
    {
        const JsonValue* member = m_fields.object(key, Need::Optional);
        isThere = member != nullptr;
        if (!isThere)
            return;
        KeyNames names({}, m_format.number);
        describe(names);
        const JsonFields fields(*member, m_fields.place().inner(key), m_fields.faults(),
                                names.keys());
        RuleReader inner(fields, m_format);
        describe(inner);
    }
    void sinceFormat2(const std::function<void(RuleFields& fields)>& describe) override
    {
        if (m_format.number >= 2)
            describe(*this);
    }

protected:
    void elements(std::string_view key, std::size_t, bool required, const Resize& resize,
                  const DescribeOne& describe) override
    {
        const JsonValue* list = m_fields.list(key, required ? Need::Required : Need::Optional);
        if (list == nullptr)
            return;
        resize(list->items.size());
        for (std::size_t i = 0; i < list->items.size(); ++i) {
            KeyNames names({}, m_format.number);
            describe(names, i);
            const JsonFields fields(list->items[i], m_fields.place().inner(key, i),
                                    m_fields.faults(), names.keys());
            RuleReader inner(fields, m_format);
            describe(inner, i);
        }
    }

private:
    static constexpr int largestWhole = 1'000'000;

    const JsonFields& m_fields;
    const RuleFormat& m_format;
};

class RuleWriter : public RuleFields {
public:
    /// `isFormat2` is set where a member is written that only format 2 knows.
    RuleWriter(JsonWriter& out, bool& isFormat2) : m_out(out), m_isFormat2(isFormat2) {}

    void text(std::string_view key, std::string& value) override { put(key, value); }
    void points(std::string_view key, Points& value) override { put(key, core::format(value)); }
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
    void decimal(std::string_view key, Decimal& value) override { put(key, core::format(value)); }
    void decimal(std::string_view key, std::optional<Decimal>& value) override
    {
        if (value)
            decimal(key, *value);
    }
    void of(ValueOf& value, std::span<const ValueOf>) override
    {
        m_isFormat2 = m_isFormat2 || value == ValueOf::Days;
        put("of", wordFor(value, valueWords));
    }
    void figure(std::string_view key, core::NamedFigure& value, core::FigureRef& taken) override
    {
        note();
        m_out.beginObject(key);
        m_out.text("id", value.id);
        m_out.text("title", value.title);
        from(taken);
        m_out.endObject();
    }
    void from(core::FigureRef& value) override
    {
        if (!value.isSet())
            return;
        m_isFormat2 = true;
        m_out.text(value.last ? "last" : "figure", value.figure);
    }
    void optionalText(std::string_view key, std::string& value) override
    {
        if (!value.empty())
            put(key, value);
    }
    void whole(std::string_view key, std::optional<int>& value) override
    {
        if (!value)
            return;
        note();
        m_out.integer(key, *value);
    }
    void date(std::string_view key, std::optional<int>& value) override
    {
        if (value)
            put(key, core::isoDate(*value));
    }
    void word(std::string_view key, std::size_t& value,
              std::span<const std::string_view> known) override
    {
        if (value > 0)
            put(key, known[value]);
    }
    void rule(std::string_view key, std::optional<core::Rule>& value) override
    {
        if (!value)
            return;
        note();
        m_out.key(key);
        writeRule(m_out, *value, m_isFormat2);
    }
    void object(std::string_view key, bool& isThere,
                const std::function<void(RuleFields& fields)>& describe) override
    {
        if (!isThere)
            return;
        note();
        m_out.beginObject(key);
        describe(*this);
        m_out.endObject();
    }
    void sinceFormat2(const std::function<void(RuleFields& fields)>& describe) override
    {
        ++m_inFormat2;
        describe(*this);
        --m_inFormat2;
    }

protected:
    void elements(std::string_view key, std::size_t count, bool required, const Resize&,
                  const DescribeOne& describe) override
    {
        if (count == 0 && !required)
            return;
        note();
        m_out.beginList(key);
        for (std::size_t i = 0; i < count; ++i) {
            m_out.beginObject();
            describe(*this, i);
            m_out.endObject();
        }
        m_out.endList();
    }

private:
    void put(std::string_view key, std::string_view value)
    {
        note();
        m_out.text(key, value);
    }
    void note() { m_isFormat2 = m_isFormat2 || m_inFormat2 > 0; }

    JsonWriter& m_out;
    bool& m_isFormat2;
    int m_inFormat2 = 0;
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

} // namespace

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

std::string sourceText(const DossierSource& source)
{
    return std::string(sourceScheme)
        .append(wordFor(source.formula, sourceFormulas))
        .append(":")
        .append(wordFor(source.level, sourceLevels));
}

namespace {

core::Rule readKind(const core::RuleKind& kind, const JsonValue& value, const JsonPlace& place,
                    const RuleFormat& format, FaultList& faults)
{
    const std::shared_ptr<core::RuleBody> body = kind.make();
    KeyNames names({"kind"}, format.number);
    body->describe(names);
    if (kind.hasCounts())
        names.keys().push_back("figureDecimals");
    if (kind.mayDraw)
        names.keys().push_back("source");
    const bool hasThresholds = kind.hasThresholds && format.number >= 2;
    if (hasThresholds)
        names.keys().push_back("thresholds");

    const JsonFields fields(value, place, faults, names.keys());
    RuleReader reader(fields, format);
    body->describe(reader);
    body->complete();
    core::Rule rule(body);
    if (kind.mayDraw)
        rule.source = readSource(fields);
    if (hasThresholds)
        rule.thresholds = readThresholds(fields);
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

core::Rule readRule(const JsonValue& value, const JsonPlace& place, const RuleFormat& format,
                    FaultList& faults)
{
    for (std::size_t i = 0; i < value.keys.size(); ++i) {
        if (value.keys[i] != "kind" || !value.items[i].is(JsonValue::Kind::Text))
            continue;
        const core::RuleKind* kind = format.kinds.find(value.items[i].text);
        if (kind != nullptr && kind->format <= format.number)
            return readKind(*kind, value, place, format, faults);
        break;
    }
    return withoutKind(value, place, faults);
}

void writeRule(JsonWriter& out, const core::Rule& rule, bool& isFormat2)
{
    isFormat2 = isFormat2 || rule.body->leastFormat() > 1;
    out.beginObject();
    out.text("kind", core::kindName(rule));
    // One list of members serves reading and writing, so it wants something that may be filled.
    RuleWriter writer(out, isFormat2);
    rule.body->copy()->describe(writer);
    if (rule.source) {
        out.text("source", sourceText(*rule.source));
    }
    if (rule.figureDecimals > 0)
        out.integer("figureDecimals", rule.figureDecimals);
    if (!rule.thresholds.empty()) {
        isFormat2 = true;
        writeThresholds(out, rule.thresholds);
    }
    out.endObject();
}

} // namespace exchange
