#include "exchange/TotalsJson.h"

#include "core/NumberText.h"

#include <array>

namespace exchange {

namespace {

using core::ClassCondition;
using core::ClassEffect;
using core::ExtraSection;
using core::IndexSet;
using core::Param;
using core::Points;
using core::Quota;
using core::Section;

constexpr std::string_view headKeys[] = {"total", "indexScale", "quotas"};
constexpr std::string_view bonusItemKeys[] = {"group"};
constexpr std::string_view penaltyItemKeys[] = {"group", "item", "effect"};
constexpr int farthestDown = 100;             ///< classes; no set has more
constexpr std::string_view areaKey = "area:"; ///< before the code in the order of a quota

constexpr Word<ClassEffect::Kind> effectWords[] = {{"demote", ClassEffect::Kind::Demote},
                                                   {"cap", ClassEffect::Kind::Cap},
                                                   {"force", ClassEffect::Kind::Force}};
constexpr Word<Quota::Of> ofWords[] = {{"scored", Quota::Of::Scored}, {"group", Quota::Of::Group}};
constexpr Word<Quota::Ties> tieWords[] = {
    {"down", Quota::Ties::Down}, {"in", Quota::Ties::In}, {"decide", Quota::Ties::Decide}};

class TotalsReader {
public:
    TotalsReader(const JsonFields& root, int format, IndexSet& set)
        : m_root(root), m_format(format), m_set(set)
    {}

    void read()
    {
        readClasses();
        readClassRules();
        readSection(Section::Bonus, m_set.bonusCap, m_set.bonus);
        readSection(Section::Penalty, m_set.penaltyCap, m_set.penalty);
        if (m_format < 2)
            return;
        if (const JsonValue* total = m_root.object("total", Need::Optional)) {
            const JsonFields fields(*total, JsonPlace{{}, "total"}, m_root.faults(),
                                    {"floor", "ceiling", "base"});
            m_set.total = {fields.points("floor", Need::Optional),
                           fields.points("ceiling", Need::Optional),
                           fields.points("base", Need::Optional)};
        }
        m_set.indexScale = m_root.decimal("indexScale", Need::Optional);
        const JsonValue* quotas = m_root.list("quotas", Need::Optional);
        for (std::size_t i = 0; quotas != nullptr && i < quotas->items.size(); ++i)
            readQuota(quotas->items[i], JsonPlace{}.inner("quotas", i));
    }

private:
    void readClasses()
    {
        const JsonValue* list = m_root.list("classes", Need::Required);
        for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
            const JsonFields fields(list->items[i], JsonPlace{}.inner("classes", i),
                                    m_root.faults(), {"id", "title", "from"});
            m_set.classes.push_back({fields.text("id", Need::Required),
                                     fields.text("title", Need::Required),
                                     fields.decimal("from", Need::Optional)});
        }
    }

    void readClassRules()
    {
        const JsonValue* list = m_root.list("classRules", Need::Optional);
        for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i)
            m_set.classRules.push_back(
                readClassRule(list->items[i], JsonPlace{}.inner("classRules", i)));
    }

    core::ClassRule readClassRule(const JsonValue& value, const JsonPlace& place)
    {
        if (m_format < 2 || value.find("all") == nullptr) {
            const JsonFields fields(value, place, m_root.faults(), {"class", "area", "from"});
            return {fields.text("class", Need::Required), fields.text("area", Need::Required),
                    fields.decimal("from", Need::Required).value_or(core::Decimal())};
        }
        const JsonFields fields(value, place, m_root.faults(), {"class", "all"});
        core::ClassRule rule;
        rule.unitClass = fields.text("class", Need::Required);
        const JsonValue* all = fields.list("all", Need::Required);
        for (std::size_t i = 0; all != nullptr && i < all->items.size(); ++i)
            rule.all.push_back(readCondition(all->items[i], place.inner("all", i)));
        if (all != nullptr && all->items.empty())
            fields.fault("set.empty-list", "all", {Param::text("list", "all")});
        return rule;
    }

    ClassCondition readCondition(const JsonValue& value, const JsonPlace& place)
    {
        using Kind = ClassCondition::Kind;
        static constexpr Word<Kind> kinds[] = {{"area", Kind::Area},
                                               {"item", Kind::Item},
                                               {"figure", Kind::Figure},
                                               {"noZero", Kind::NoZero}};
        const JsonFields fields(value, place, m_root.faults(),
                                {"area", "item", "figure", "noZero", "from", "upTo"});
        ClassCondition condition;
        int named = 0;
        for (const auto& [key, kind] : kinds) {
            if (!fields.has(key))
                continue;
            ++named;
            condition.kind = kind;
            if (kind != Kind::NoZero)
                condition.code = fields.text(key, Need::Required);
            else if (!fields.boolean(key, true))
                ++named;
        }
        condition.from = fields.decimal("from", Need::Optional);
        condition.upTo = fields.decimal("upTo", Need::Optional);
        const bool isFigure = condition.kind == Kind::Figure;
        const bool isWhole = condition.kind == Kind::NoZero
                                 ? !fields.has("from") && !fields.has("upTo")
                                 : fields.has("from") || (isFigure && fields.has("upTo"));
        if (fields.isObject() && (named != 1 || !isWhole || (fields.has("upTo") && !isFigure)))
            addFault(m_root.faults(), place, "set.condition", {});
        return condition;
    }

    void readSection(Section section, Points& cap, ExtraSection& extras)
    {
        const bool isBonus = section == Section::Bonus;
        const std::string name(sectionName(section));
        const JsonValue* value = m_root.object(name, Need::Optional);
        if (value == nullptr)
            return;
        std::vector<std::string_view> keys = {"cap"};
        if (isBonus)
            keys.push_back("inIndex");
        if (m_format >= 2)
            keys.insert(keys.end(), {"free", "items"});
        const JsonFields fields(*value, JsonPlace{{}, name}, m_root.faults(), keys);
        const bool hasItems = m_format >= 2 && fields.has("items");
        const auto given = fields.points("cap", hasItems ? Need::Optional : Need::Required);
        cap = given.value_or(Points());
        if (isBonus)
            m_set.bonusInIndex = fields.boolean("inIndex", true);
        if (m_format < 2)
            return;
        if (hasItems) {
            extras.isCapped = fields.has("cap");
            extras.isFree = fields.boolean("free", false);
            const JsonValue* items = fields.list("items", Need::Required);
            if (items != nullptr && items->items.empty())
                fields.fault("set.empty-list", "items", {Param::text("list", "items")});
        } else if (fields.has("free")) {
            fields.fault("set.free-without-items", "free", {}, core::Severity::Warning);
        }
    }

    void readQuota(const JsonValue& value, const JsonPlace& place)
    {
        const JsonFields fields(value, place, m_root.faults(),
                                {"class", "share", "of", "order", "ties"});
        Quota quota;
        quota.unitClass = fields.text("class", Need::Required);
        quota.share = fields.decimal("share", Need::Required).value_or(core::Decimal());
        const JsonValue* of = fields.find("of");
        if (of != nullptr && of->is(JsonValue::Kind::Object)) {
            const JsonFields least(*of, place.inner("of"), m_root.faults(), {"atLeast"});
            quota.of = Quota::Of::AtLeast;
            quota.atLeast = least.text("atLeast", Need::Required);
        } else {
            quota.of =
                fields.word<Quota::Of>("of", Need::Required, ofWords).value_or(Quota::Of::Scored);
        }
        const JsonValue* order = fields.list("order", Need::Optional);
        for (std::size_t i = 0; order != nullptr && i < order->items.size(); ++i)
            readKey(order->items[i], fields, quota);
        quota.ties =
            fields.word<Quota::Ties>("ties", Need::Optional, tieWords).value_or(Quota::Ties::Down);
        m_set.quotas.push_back(std::move(quota));
    }

    static void readKey(const JsonValue& value, const JsonFields& fields, Quota& quota)
    {
        const std::string text = value.is(JsonValue::Kind::Text) ? value.text : std::string();
        if (text == "index")
            quota.order.push_back({Quota::Key::Kind::Index, {}});
        else if (text == core::bonusCode)
            quota.order.push_back({Quota::Key::Kind::Bonus, {}});
        else if (text.starts_with(areaKey))
            quota.order.push_back({Quota::Key::Kind::Area, text.substr(areaKey.size())});
        else
            fields.fault(
                "set.bad-value", "order",
                {Param::text("value", text), Param::text("expected", "index, bonus, area:CODE")});
    }

    const JsonFields& m_root;
    int m_format;
    IndexSet& m_set;
};

void writeBound(JsonWriter& out, std::string_view key, const std::optional<Points>& points)
{
    if (points)
        out.text(key, core::format(*points));
}

void writeCondition(JsonWriter& out, const ClassCondition& condition)
{
    switch (condition.kind) {
    case ClassCondition::Kind::Area:
        out.text("area", condition.code);
        break;
    case ClassCondition::Kind::Item:
        out.text("item", condition.code);
        break;
    case ClassCondition::Kind::Figure:
        out.text("figure", condition.code);
        break;
    case ClassCondition::Kind::NoZero:
        out.boolean("noZero", true);
        break;
    }
    if (condition.from)
        out.text("from", core::format(*condition.from));
    if (condition.upTo)
        out.text("upTo", core::format(*condition.upTo));
}

void writeClasses(JsonWriter& out, const IndexSet& set, bool& isFormat2)
{
    out.beginList("classes");
    for (const auto& unitClass : set.classes) {
        out.beginObject();
        out.text("id", unitClass.id);
        out.text("title", unitClass.title);
        if (unitClass.from)
            out.text("from", core::format(*unitClass.from));
        out.endObject();
    }
    out.endList();
    out.beginList("classRules");
    for (const auto& rule : set.classRules) {
        out.beginObject();
        out.text("class", rule.unitClass);
        if (rule.isShort()) {
            writeCondition(out, rule.all.front());
        } else {
            isFormat2 = true;
            out.beginList("all");
            for (const ClassCondition& condition : rule.all) {
                out.beginObject();
                writeCondition(out, condition);
                out.endObject();
            }
            out.endList();
        }
        out.endObject();
    }
    out.endList();
}

void writeQuota(JsonWriter& out, const Quota& quota)
{
    out.beginObject();
    out.text("class", quota.unitClass);
    out.text("share", core::format(quota.share));
    if (quota.of == Quota::Of::AtLeast) {
        out.beginObject("of");
        out.text("atLeast", quota.atLeast);
        out.endObject();
    } else {
        out.text("of", wordFor(quota.of, ofWords));
    }
    if (!quota.order.empty()) {
        out.beginList("order");
        for (const Quota::Key& key : quota.order) {
            if (key.kind == Quota::Key::Kind::Area)
                out.text(std::string(areaKey) + key.area);
            else
                out.text(key.kind == Quota::Key::Kind::Index ? "index" : core::bonusCode);
        }
        out.endList();
    }
    out.text("ties", wordFor(quota.ties, tieWords));
    out.endObject();
}

} // namespace

std::span<const std::string_view> totalsKeys()
{
    return headKeys;
}

void readTotals(const JsonFields& root, int format, IndexSet& set)
{
    TotalsReader(root, format, set).read();
}

std::string_view sectionName(Section section)
{
    return section == Section::Bonus ? core::bonusCode : core::penaltyCode;
}

const JsonValue* sectionItems(const JsonFields& root, Section section)
{
    // What is wrong with it was said when the head was read.
    const JsonValue* value = root.find(sectionName(section));
    const JsonValue* items = value == nullptr ? nullptr : value->find("items");
    return items && items->is(JsonValue::Kind::List) && !items->items.empty() ? items : nullptr;
}

std::span<const std::string_view> extraKeys(Section section)
{
    if (section == Section::Bonus)
        return bonusItemKeys;
    return penaltyItemKeys;
}

core::ExtraItem readExtra(const JsonFields& fields, Section section)
{
    core::ExtraItem extra;
    extra.group = fields.text("group", Need::Optional);
    if (section != Section::Penalty)
        return extra;
    extra.item = fields.text("item", Need::Optional);
    const JsonValue* value = fields.object("effect", Need::Optional);
    if (value == nullptr)
        return extra;
    const JsonFields effect(*value, fields.place().inner("effect"), fields.faults(),
                            {"class", "by", "to"});
    extra.effect.kind = effect.word<ClassEffect::Kind>("class", Need::Required, effectWords)
                            .value_or(ClassEffect::Kind::None);
    const bool isDemote = extra.effect.kind == ClassEffect::Kind::Demote;
    if (isDemote)
        extra.effect.by = effect.integer("by", 1, farthestDown, 1);
    else if (extra.effect.kind != ClassEffect::Kind::None)
        extra.effect.to = effect.text("to", Need::Required);
    if (extra.effect.kind != ClassEffect::Kind::None && effect.has(isDemote ? "to" : "by"))
        effect.fault("set.unknown-key", isDemote ? "to" : "by");
    return extra;
}

void writeExtra(JsonWriter& out, const core::ExtraItem& extra)
{
    if (!extra.group.empty())
        out.text("group", extra.group);
    if (!extra.item.empty())
        out.text("item", extra.item);
    if (extra.effect.kind == ClassEffect::Kind::None)
        return;
    out.beginObject("effect");
    out.text("class", wordFor(extra.effect.kind, effectWords));
    if (extra.effect.kind == ClassEffect::Kind::Demote)
        out.integer("by", extra.effect.by);
    else
        out.text("to", extra.effect.to);
    out.endObject();
}

void writeTotals(JsonWriter& out, const IndexSet& set, bool& isFormat2,
                 const std::function<void(const ExtraSection& section)>& writeItems)
{
    writeClasses(out, set, isFormat2);
    for (const Section each : {Section::Bonus, Section::Penalty}) {
        const bool isBonus = each == Section::Bonus;
        const ExtraSection& section = isBonus ? set.bonus : set.penalty;
        out.beginObject(sectionName(each));
        if (section.isCapped)
            out.text("cap", core::format(isBonus ? set.bonusCap : set.penaltyCap));
        if (isBonus)
            out.boolean("inIndex", set.bonusInIndex);
        if (section.hasItems()) {
            isFormat2 = true;
            if (section.isFree)
                out.boolean("free", true);
            writeItems(section);
        }
        out.endObject();
    }
    if (set.total.isSet()) {
        isFormat2 = true;
        out.beginObject("total");
        writeBound(out, "floor", set.total.floor);
        writeBound(out, "ceiling", set.total.ceiling);
        writeBound(out, "base", set.total.base);
        out.endObject();
    }
    if (set.indexScale) {
        isFormat2 = true;
        out.text("indexScale", core::format(*set.indexScale));
    }
    if (set.quotas.empty())
        return;
    isFormat2 = true;
    out.beginList("quotas");
    for (const Quota& quota : set.quotas)
        writeQuota(out, quota);
    out.endList();
}

} // namespace exchange
