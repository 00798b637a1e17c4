#include "exchange/SetDifference.h"

#include "SampleSet.h"
#include "exchange/JsonTree.h"
#include "exchange/JsonWriter.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace {

using exchange::JsonValue;
using exchange::SetChange;
using Kind = exchange::SetChange::Kind;

void writeValue(exchange::JsonWriter& out, const JsonValue& value)
{
    switch (value.kind) {
    case JsonValue::Kind::Null:
        return out.null();
    case JsonValue::Kind::Boolean:
        return out.boolean(value.boolean);
    case JsonValue::Kind::Integer:
        return out.integer(value.integer);
    case JsonValue::Kind::Fraction:
    case JsonValue::Kind::Text:
        return out.text(value.text);
    case JsonValue::Kind::List:
        out.beginList();
        for (const JsonValue& item : value.items)
            writeValue(out, item);
        return out.endList();
    case JsonValue::Kind::Object:
        out.beginObject();
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            out.key(value.keys[i]);
            writeValue(out, value.items[i]);
        }
        return out.endObject();
    }
}

/// The set that a tree says, with faults or without.
core::IndexSet setFrom(const JsonValue& tree)
{
    exchange::JsonWriter out;
    writeValue(out, tree);
    auto read = exchange::readIndexSet(out.take());
    return read ? std::move(read->set) : core::IndexSet();
}

/// Every value of a tree but its own root, to be changed one by one and put back.
void eachValue(JsonValue& value, const std::function<void(JsonValue& list, std::size_t i)>& use)
{
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        use(value, i);
        eachValue(value.items[i], use);
    }
}

/// Another value of the same type that a reader may take.
JsonValue other(JsonValue value)
{
    if (value.is(JsonValue::Kind::Boolean))
        value.boolean = !value.boolean;
    else if (value.is(JsonValue::Kind::Integer))
        ++value.integer;
    else if (!value.text.empty() &&
             value.text.find_first_not_of("0123456789.") == std::string::npos)
        value.text = value.text == "7" ? "8" : "7";
    else
        value.text += "x";
    return value;
}

JsonValue treeFrom(const std::string& file)
{
    auto tree =
        exchange::parseJson(sample::fileText(std::string(PROJECT_ROOT) + '/' + file), "set");
    REQUIRE(tree);
    return *std::move(tree);
}

std::vector<SetChange> changed(const core::IndexSet& before, JsonValue tree,
                               const std::function<void(JsonValue& tree)>& change)
{
    change(tree);
    return exchange::setDifference(before, setFrom(tree));
}

JsonValue& in(JsonValue& object, std::string_view key)
{
    const auto found = std::find(object.keys.begin(), object.keys.end(), key);
    REQUIRE(found != object.keys.end());
    return object.items[static_cast<std::size_t>(found - object.keys.begin())];
}

} // namespace

TEST_CASE("Whatever a set says differently is listed, and nothing else", "[difference]")
{
    // Every value of every file is changed, each element of a list taken away, neighbours changed
    // places; where the canonical text is another one the list must not be empty. Each
    // third or forty-first value stands for those like it.
    const std::pair<const char*, int> files[] = {{"tests/data/exchange/all-kinds.json", 3},
                                                 {"tests/data/exchange/format-2-kinds.json", 3},
                                                 {"resources/sets/so-2021.json", 41},
                                                 {"resources/sets/so-2026.json", 41}};
    for (const auto& [file, each] : files) {
        JsonValue tree = treeFrom(file);
        const core::IndexSet set = setFrom(tree);
        const std::string text = exchange::writeIndexSet(set);
        CHECK(exchange::setDifference(set, setFrom(tree)).empty());
        int told = 0;
        int silent = 0;
        const auto compare = [&, file = file] {
            const core::IndexSet now = setFrom(tree);
            if (exchange::writeIndexSet(now) == text)
                return;
            const auto changes = exchange::setDifference(set, now);
            const auto back = exchange::setDifference(now, set);
            INFO(file);
            // One value of the file may be one member, or what follows from it too.
            if (changes.empty() || back.empty())
                ++silent;
            else
                ++told;
        };
        int count = 0;
        eachValue(tree, [&, each = each](JsonValue& list, std::size_t i) {
            if (++count % each != 0)
                return;
            const JsonValue kept = list.items[i];
            if (!kept.is(JsonValue::Kind::List) && !kept.is(JsonValue::Kind::Object)) {
                list.items[i] = other(kept);
                compare();
                list.items[i] = kept;
            }
            if (!list.is(JsonValue::Kind::List))
                return;
            if (i > 0) {
                std::swap(list.items[i], list.items[i - 1]);
                compare();
                std::swap(list.items[i], list.items[i - 1]);
            }
            list.items.erase(list.items.begin() + static_cast<std::ptrdiff_t>(i));
            compare();
            list.items.insert(list.items.begin() + static_cast<std::ptrdiff_t>(i), kept);
        });
        INFO(file);
        CHECK(silent == 0);
        CHECK(told > 20);
    }
}

TEST_CASE("A changed member is named as the file names it, with both values", "[difference]")
{
    // so-2021: 1.1 «Kế hoạch CCHC»; 1.1.1 is a choice of «dung-han» and others (the file).
    const JsonValue tree = treeFrom("resources/sets/so-2021.json");
    const core::IndexSet set = setFrom(tree);
    const auto first = [](JsonValue& root) -> JsonValue& {
        return in(in(in(root, "areas").items[0], "items").items[0], "items").items[0];
    };
    JsonValue copy = tree;
    JsonValue& rule = in(first(copy), "rule");
    JsonValue& option = in(rule, "options").items[1];
    const std::string id = in(option, "id").text;
    const std::string code = in(first(copy), "code").text;
    const std::string title = in(first(copy), "title").text;

    const auto points = changed(set, tree, [&](JsonValue& root) {
        in(in(in(first(root), "rule"), "options").items[1], "points").text = "0.125";
    });
    CHECK(points ==
          std::vector<SetChange>{{Kind::Changed, code, title, "rule.options[" + id + "].points",
                                  in(option, "points").text, "0.125"}});

    const auto ofSet =
        changed(set, tree, [&](JsonValue& root) { in(root, "decimals").integer = 3; });
    CHECK(ofSet == std::vector<SetChange>{{Kind::Changed, "", "", "decimals", "2", "3"}});
}

TEST_CASE("Criteria that came, went and moved are told as such, not as changes of others",
          "[difference]")
{
    const JsonValue tree = treeFrom("resources/sets/so-2021.json");
    const core::IndexSet set = setFrom(tree);
    const auto group = [](JsonValue& root) -> JsonValue& {
        return in(in(in(root, "areas").items[0], "items").items[0], "items");
    };
    JsonValue copy = tree;
    REQUIRE(group(copy).items.size() >= 3);
    std::vector<std::string> codes;
    std::vector<std::string> titles;
    std::vector<std::string> maxima;
    for (JsonValue& item : group(copy).items) {
        codes.push_back(in(item, "code").text);
        titles.push_back(in(item, "title").text);
        maxima.push_back(in(item, "max").text);
    }

    // The last one goes to the front: it alone moved.
    const std::size_t last = codes.size() - 1;
    CHECK(changed(set, tree,
                  [&](JsonValue& root) {
                      auto& items = group(root).items;
                      std::rotate(items.begin(), items.end() - 1, items.end());
                  }) == std::vector<SetChange>{{Kind::Moved, codes[last], titles[last], "order",
                                                std::to_string(last + 1), "1"}});
    // One leaves: its neighbours stay where they are.
    const auto without = [&](JsonValue& root) {
        group(root).items.erase(group(root).items.begin());
    };
    CHECK(changed(set, tree, without) == std::vector<SetChange>{{Kind::Removed, codes[0], titles[0],
                                                                 "", maxima[0], std::nullopt}});
    copy = tree;
    without(copy);
    CHECK(exchange::setDifference(setFrom(copy), set) ==
          std::vector<SetChange>{{Kind::Added, codes[0], titles[0], "", std::nullopt, maxima[0]}});
    // To another group.
    copy = tree;
    JsonValue& other = in(in(in(copy, "areas").items[0], "items").items[1], "items");
    other.items.push_back(group(copy).items[0]);
    const std::string newParent = in(in(in(copy, "areas").items[0], "items").items[1], "code").text;
    const std::string oldParent = in(in(in(copy, "areas").items[0], "items").items[0], "code").text;
    without(copy);
    CHECK(
        exchange::setDifference(set, setFrom(copy)) ==
        std::vector<SetChange>{{Kind::Moved, codes[0], titles[0], "parent", oldParent, newParent}});
}
