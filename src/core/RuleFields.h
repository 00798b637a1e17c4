#pragma once

#include "core/Rule.h"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace core {

/// The members of a rule as its kind lists them (RuleBody::describe), in the order of the contract.
/// One list serves reading, writing and whoever asks which keys there are: each of them is a class
/// of this kind.
class RuleFields {
public:
    virtual ~RuleFields() = default;

    virtual void text(std::string_view key, std::string& value) = 0;
    virtual void points(std::string_view key, Points& value) = 0;
    /// Left out where it is not set.
    virtual void points(std::string_view key, std::optional<Points>& value) = 0;
    /// Left out where it is 0.
    virtual void pointsOrZero(std::string_view key, Points& value) = 0;
    virtual void decimal(std::string_view key, Decimal& value) = 0;
    /// Left out where it is not set.
    virtual void decimal(std::string_view key, std::optional<Decimal>& value) = 0;
    /// The member "of"; a word that is not allowed is read as the first of those that are.
    virtual void of(ValueOf& value, std::span<const ValueOf> allowed) = 0;
    /// Left out where it is empty.
    virtual void optionalText(std::string_view key, std::string& value) = 0;
    /// A whole number, as a number of the file; left out where it is not set.
    virtual void whole(std::string_view key, std::optional<int>& value) = 0;
    /// A date; left out where it is not set.
    virtual void date(std::string_view key, std::optional<int>& day) = 0;
    /// One of `words`, its index; left out where it is the first.
    virtual void word(std::string_view key, std::size_t& value,
                      std::span<const std::string_view> words) = 0;
    /// A rule inside the rule.
    virtual void rule(std::string_view key, std::optional<Rule>& value) = 0;
    /// An object that may be left out; `describe` lists its members.
    virtual void object(std::string_view key, bool& isThere,
                        const std::function<void(RuleFields& fields)>& describe) = 0;
    /// Members that only format 2 knows: `describe` is not asked where an older one is read.
    virtual void sinceFormat2(const std::function<void(RuleFields& fields)>& describe) = 0;
    /// An id with its title; an id alone is its own title. `from` is where it is taken from.
    virtual void figure(std::string_view key, NamedFigure& value, FigureRef& from) = 0;
    /// "figure": ID or "last": ID; left out where it is not set. Format 2.
    virtual void from(FigureRef& value) = 0;

    /// `describe(RuleFields&, Item&)` lists the members of one item.
    template<typename Item, typename Describe>
    void list(std::string_view key, std::vector<Item>& items, Describe describe)
    {
        elements(
            key, items.size(), true, [&](std::size_t count) { items.resize(count); },
            [&](RuleFields& fields, std::size_t i) { describe(fields, items[i]); });
    }

    /// The same where the list may be left out: it is, where it is empty.
    template<typename Item, typename Describe>
    void optionalList(std::string_view key, std::vector<Item>& items, Describe describe)
    {
        elements(
            key, items.size(), false, [&](std::size_t count) { items.resize(count); },
            [&](RuleFields& fields, std::size_t i) { describe(fields, items[i]); });
    }

protected:
    using Resize = std::function<void(std::size_t count)>;
    using DescribeOne = std::function<void(RuleFields& fields, std::size_t i)>;
    virtual void elements(std::string_view key, std::size_t count, bool required,
                          const Resize& resize, const DescribeOne& describe) = 0;
};

} // namespace core
