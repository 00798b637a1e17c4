#include "exchange/SetDifference.h"

#include "exchange/IndexSetJson.h"
#include "exchange/JsonTree.h"
#include "exchange/JsonWriter.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace exchange {

namespace {

using Kind = SetChange::Kind;

JsonValue treeOf(const core::IndexSet& set)
{
    // A set that was read is within the bounds of reading; its text is not to fall out of them.
    constexpr std::size_t any = std::numeric_limits<std::size_t>::max();
    auto tree = parseJson(writeIndexSet(set), "set", {any, any, any});
    return tree ? *std::move(tree) : JsonValue(JsonValue::Kind::Object);
}

std::string memberText(const JsonValue& object, std::string_view key)
{
    const JsonValue* member = object.find(key);
    return member == nullptr ? std::string() : member->text;
}

/// A value in one line: "id: a; title: …; points: 1".
std::string oneLine(const JsonValue& value)
{
    switch (value.kind) {
    case JsonValue::Kind::Null:
        return "null";
    case JsonValue::Kind::Boolean:
        return value.boolean ? "true" : "false";
    case JsonValue::Kind::Integer:
        return std::to_string(value.integer);
    case JsonValue::Kind::Fraction: // written by nobody: numbers are texts
    case JsonValue::Kind::Text:
        return value.text;
    case JsonValue::Kind::List:
    case JsonValue::Kind::Object:
        break;
    }
    const bool isObject = value.is(JsonValue::Kind::Object);
    std::string line;
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        const JsonValue& item = value.items[i];
        line.append(i == 0 ? "" : isObject ? "; " : ", ");
        if (isObject)
            line.append(value.keys[i]).append(": ");
        const bool isInner = !item.items.empty();
        line.append(isInner ? "(" : "").append(oneLine(item)).append(isInner ? ")" : "");
    }
    return line;
}

bool isSame(const JsonValue& a, const JsonValue& b)
{
    return a.kind == b.kind && a.boolean == b.boolean && a.integer == b.integer &&
           a.text == b.text && a.keys == b.keys &&
           std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), isSame);
}

/// The ids of a list of objects; nothing where it is another list, or an id is not its only one.
std::optional<std::vector<std::string>> idsOf(const JsonValue& list)
{
    std::vector<std::string> ids;
    std::set<std::string> seen;
    for (const JsonValue& item : list.items) {
        ids.push_back(memberText(item, "id"));
        if (ids.back().empty() || !seen.insert(ids.back()).second)
            return std::nullopt;
    }
    return ids;
}

/// Of one node or of the set itself: its own members, compared.
class MemberComparison {
public:
    MemberComparison(std::vector<SetChange>& changes, std::string code, std::string title)
        : m_changes(changes), m_code(std::move(code)), m_title(std::move(title))
    {}

    void compare(const std::string& path, const JsonValue* before, const JsonValue* after)
    {
        if (before == nullptr || after == nullptr) {
            if (before != after)
                tell(path, before ? std::optional(oneLine(*before)) : std::nullopt,
                     after ? std::optional(oneLine(*after)) : std::nullopt);
        } else if (before->is(JsonValue::Kind::Object) && after->is(JsonValue::Kind::Object)) {
            objects(path, *before, *after, {});
        } else if (before->is(JsonValue::Kind::List) && after->is(JsonValue::Kind::List)) {
            lists(path, *before, *after);
        } else if (!isSame(*before, *after)) {
            tell(path, oneLine(*before), oneLine(*after));
        }
    }

    /// All members but those of `without`.
    void objects(const std::string& path, const JsonValue& before, const JsonValue& after,
                 const std::set<std::string_view>& without)
    {
        const auto inner = [&](const std::string& key) {
            return path.empty() ? key : path + '.' + key;
        };
        for (std::size_t i = 0; i < after.keys.size(); ++i) {
            if (!without.contains(after.keys[i]))
                compare(inner(after.keys[i]), before.find(after.keys[i]), &after.items[i]);
        }
        for (std::size_t i = 0; i < before.keys.size(); ++i) {
            if (!without.contains(before.keys[i]) && after.find(before.keys[i]) == nullptr)
                compare(inner(before.keys[i]), &before.items[i], nullptr);
        }
    }

private:
    void tell(const std::string& path, std::optional<std::string> before,
              std::optional<std::string> after)
    {
        m_changes.push_back(
            {Kind::Changed, m_code, m_title, path, std::move(before), std::move(after)});
    }

    void lists(const std::string& path, const JsonValue& before, const JsonValue& after)
    {
        const auto idsBefore = idsOf(before);
        const auto idsAfter = idsOf(after);
        if (idsBefore && idsAfter)
            return byId(path, before, *idsBefore, after, *idsAfter);
        const auto isPlain = [](const JsonValue& item) { return item.items.empty(); };
        if (std::ranges::all_of(before.items, isPlain) &&
            std::ranges::all_of(after.items, isPlain)) {
            if (!isSame(before, after))
                tell(path, oneLine(before), oneLine(after));
            return;
        }
        byPlace(path, before.items, after.items);
    }

    void byId(const std::string& path, const JsonValue& before,
              const std::vector<std::string>& idsBefore, const JsonValue& after,
              const std::vector<std::string>& idsAfter)
    {
        const auto at = [](const JsonValue& list, const std::vector<std::string>& ids,
                           const std::string& id) -> const JsonValue* {
            const auto found = std::find(ids.begin(), ids.end(), id);
            return found == ids.end() ? nullptr
                                      : &list.items[static_cast<std::size_t>(found - ids.begin())];
        };
        std::string orderBefore;
        std::string orderAfter;
        const auto add = [](std::string& order, const std::string& id) {
            order.append(order.empty() ? "" : ", ").append(id);
        };
        for (const std::string& id : idsAfter) {
            const JsonValue* old = at(before, idsBefore, id);
            compare(element(path, id), old, at(after, idsAfter, id));
            if (old != nullptr)
                add(orderAfter, id);
        }
        for (const std::string& id : idsBefore) {
            if (at(after, idsAfter, id) != nullptr)
                add(orderBefore, id);
            else
                compare(element(path, id), at(before, idsBefore, id), nullptr);
        }
        if (orderBefore != orderAfter)
            tell(path, orderBefore, orderAfter);
    }

    /// The name of an element of a list.
    static std::string element(std::string text, std::string_view id)
    {
        return text.append("[").append(id).append("]");
    }

    /// What both begin or end with is no difference; between them place by place.
    void byPlace(const std::string& path, const std::vector<JsonValue>& before,
                 const std::vector<JsonValue>& after)
    {
        const std::size_t least = std::min(before.size(), after.size());
        std::size_t first = 0;
        while (first < least && isSame(before[first], after[first]))
            ++first;
        std::size_t behind = 0;
        while (behind < least - first &&
               isSame(before[before.size() - 1 - behind], after[after.size() - 1 - behind]))
            ++behind;
        const std::size_t endBefore = before.size() - behind;
        const std::size_t endAfter = after.size() - behind;
        for (std::size_t i = first; i < std::max(endBefore, endAfter); ++i)
            compare(element(path, std::to_string(i)), i < endBefore ? &before[i] : nullptr,
                    i < endAfter ? &after[i] : nullptr);
    }

    std::vector<SetChange>& m_changes;
    std::string m_code;
    std::string m_title;
};

/// A node of the tree with where it hangs.
struct SetNode {
    const JsonValue* value = nullptr;
    std::string parent;
    std::size_t place = 0; ///< among its neighbours, from 1
};

/// Areas, criteria, items and shared figures of a set in its order, by their codes.
class SetNodes {
public:
    explicit SetNodes(const JsonValue& root)
    {
        if (const JsonValue* figures = root.find("figures")) {
            for (std::size_t i = 0; i < figures->items.size(); ++i)
                add(std::string(core::figurePrefix) + memberText(figures->items[i], "id"),
                    {&figures->items[i], "figures", i + 1});
        }
        if (const JsonValue* areas = root.find("areas"))
            addAll(*areas, {});
        for (const std::string_view section : {core::bonusCode, core::penaltyCode}) {
            const JsonValue* own = root.find(section);
            if (const JsonValue* items = own ? own->find("items") : nullptr)
                addAll(*items, std::string(section));
        }
    }

    const std::vector<std::string>& order() const { return m_order; }
    const SetNode* find(const std::string& code) const
    {
        const auto found = m_nodes.find(code);
        return found == m_nodes.end() ? nullptr : &found->second;
    }

private:
    void addAll(const JsonValue& items, const std::string& parent)
    {
        for (std::size_t i = 0; i < items.items.size(); ++i) {
            const JsonValue& item = items.items[i];
            const std::string code = add(memberText(item, "code"), {&item, parent, i + 1});
            if (const JsonValue* inner = item.find("items"))
                addAll(*inner, code);
        }
    }

    /// A draft may have a code twice.
    std::string add(const std::string& code, SetNode node)
    {
        std::string unique = code;
        for (int number = 2; m_nodes.contains(unique); ++number)
            unique = code + " (" + std::to_string(number) + ')';
        m_order.push_back(unique);
        m_nodes.emplace(unique, std::move(node));
        return unique;
    }

    std::vector<std::string> m_order;
    std::map<std::string, SetNode> m_nodes;
};

/// Which of `places` have to go elsewhere so that the rest rises: all but a longest rising part.
std::vector<bool> outOfOrder(const std::vector<std::size_t>& places)
{
    std::vector<std::size_t> ends; // by length: the index of the lowest end of such a part
    std::vector<std::size_t> before(places.size(), places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto spot =
            std::lower_bound(ends.begin(), ends.end(), i,
                             [&](std::size_t a, std::size_t b) { return places[a] < places[b]; });
        if (spot != ends.begin())
            before[i] = *(spot - 1);
        if (spot == ends.end())
            ends.push_back(i);
        else
            *spot = i;
    }
    std::vector<bool> isOut(places.size(), true);
    for (std::size_t i = ends.empty() ? places.size() : ends.back(); i < places.size();
         i = before[i])
        isOut[i] = false;
    return isOut;
}

/// Codes that stay below their parent but among their neighbours in another order.
std::set<std::string> reordered(const SetNodes& before, const SetNodes& after)
{
    std::map<std::string, std::vector<std::string>> neighbours;
    for (const std::string& code : after.order()) {
        const SetNode* old = before.find(code);
        if (old != nullptr && old->parent == after.find(code)->parent)
            neighbours[old->parent].push_back(code);
    }
    std::set<std::string> moved;
    for (const auto& [parent, codes] : neighbours) {
        std::vector<std::size_t> places;
        places.reserve(codes.size());
        for (const std::string& code : codes)
            places.push_back(before.find(code)->place);
        const std::vector<bool> isOut = outOfOrder(places);
        for (std::size_t i = 0; i < codes.size(); ++i) {
            if (isOut[i])
                moved.insert(codes[i]);
        }
    }
    return moved;
}

} // namespace

std::string_view name(SetChange::Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return "added";
    case Kind::Removed:
        return "removed";
    case Kind::Moved:
        return "moved";
    case Kind::Changed:
        break;
    }
    return "changed";
}

std::vector<SetChange> setDifference(const core::IndexSet& before, const core::IndexSet& after)
{
    const JsonValue rootBefore = treeOf(before);
    const JsonValue rootAfter = treeOf(after);
    std::vector<SetChange> changes;
    // The format follows from the rest.
    MemberComparison own(changes, {}, {});
    own.objects({}, rootBefore, rootAfter, {"format", "areas", "figures", "bonus", "penalty"});
    const JsonValue nothing(JsonValue::Kind::Object);
    for (const std::string_view section : {core::bonusCode, core::penaltyCode}) {
        const JsonValue* old = rootBefore.find(section);
        const JsonValue* now = rootAfter.find(section);
        own.objects(std::string(section), old ? *old : nothing, now ? *now : nothing, {"items"});
    }

    const SetNodes nodesBefore(rootBefore);
    const SetNodes nodesAfter(rootAfter);
    const auto maximum = [](const SetNode& node) -> std::optional<std::string> {
        const JsonValue* max = node.value->find("max");
        return max ? std::optional(max->text) : std::nullopt;
    };
    for (const std::string& code : nodesBefore.order()) {
        const SetNode& old = *nodesBefore.find(code);
        if (nodesAfter.find(code) == nullptr)
            changes.push_back({Kind::Removed,
                               code,
                               memberText(*old.value, "title"),
                               {},
                               maximum(old),
                               std::nullopt});
    }
    const std::set<std::string> moved = reordered(nodesBefore, nodesAfter);
    for (const std::string& code : nodesAfter.order()) {
        const SetNode& now = *nodesAfter.find(code);
        const SetNode* old = nodesBefore.find(code);
        const std::string title = memberText(*now.value, "title");
        if (old == nullptr) {
            changes.push_back({Kind::Added, code, title, {}, std::nullopt, maximum(now)});
            continue;
        }
        if (old->parent != now.parent)
            changes.push_back({Kind::Moved, code, title, "parent", old->parent, now.parent});
        else if (moved.contains(code))
            changes.push_back({Kind::Moved, code, title, "order", std::to_string(old->place),
                               std::to_string(now.place)});
        MemberComparison(changes, code, title)
            .objects({}, *old->value, *now.value, {"code", "id", "items"});
    }
    return changes;
}

void writeChanges(JsonWriter& out, const std::vector<SetChange>& changes)
{
    const auto optional = [&out](std::string_view key, const std::optional<std::string>& value) {
        if (value)
            out.text(key, *value);
        else
            out.null(key);
    };
    out.beginList("changes");
    for (const SetChange& change : changes) {
        out.beginObject();
        out.text("kind", name(change.kind));
        out.text("code", change.code);
        out.text("title", change.title);
        out.text("member", change.member);
        optional("before", change.before);
        optional("after", change.after);
        out.endObject();
    }
    out.endList();
}

std::string differenceJson(const core::IndexSet& before, const core::IndexSet& after)
{
    JsonWriter out;
    out.beginObject();
    out.integer("schema", 1);
    out.text("before", before.id);
    out.text("after", after.id);
    writeChanges(out, setDifference(before, after));
    out.endObject();
    return out.take();
}

} // namespace exchange
