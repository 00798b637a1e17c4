#pragma once

#include "core/Decimal.h"
#include "core/Points.h"

#include <optional>
#include <string>
#include <vector>

/// What an index set says of totals and classes beyond sums and thresholds (contract, section 1b,
/// "Totals and classes").
namespace core {

/// What a penalty item does to the class of a unit that has points of it.
struct ClassEffect {
    enum class Kind {
        None,
        Demote, ///< `by` classes down
        Cap,    ///< at most `to`
        Force   ///< exactly `to`, also upwards
    };
    Kind kind = Kind::None;
    int by = 1;
    std::string to; ///< id of a class

    bool operator==(const ClassEffect&) const = default;
};

/// What a bonus or penalty item has besides what every scored item has.
struct ExtraItem {
    std::string group; ///< only the highest of a group counts; may be empty
    /// Code of the scored criterion whose points are lost, or lostTyped; penalty items only.
    std::string item;
    ClassEffect effect; ///< penalty items only

    bool namesItem() const;
    bool operator==(const ExtraItem&) const = default;
};

/// The value of `item` by which the figure `item=CODE` of each entry names the criterion.
inline constexpr std::string_view lostTyped = "typed";
/// The figure of such an entry.
inline constexpr std::string_view itemKey = "item";

inline bool ExtraItem::namesItem() const
{
    return item == lostTyped;
}

/// What holds for a section of bonus or penalty items as a whole. Its cap is IndexSet::bonusCap or
/// penaltyCap.
struct ExtraSection {
    int root = -1;        ///< node index; −1: no items
    bool isCapped = true; ///< false only with items
    bool isFree = true;   ///< an amount may be typed; false only with items

    bool hasItems() const { return root >= 0; }
};

/// How points + bonus − penalty become the total.
struct TotalRule {
    std::optional<Points> floor;
    std::optional<Points> ceiling;
    std::optional<Points> base; ///< what the index is a share of, where everything applies

    bool isSet() const { return floor || ceiling || base; }
};

/// One condition of a class.
struct ClassCondition {
    enum class Kind { Area, Item, Figure, NoZero };
    Kind kind = Kind::Area;
    std::string code;            ///< of the area or item, or the figure's id
    std::optional<Decimal> from; ///< of area and item: their index in %
    std::optional<Decimal> upTo; ///< figures only
};

/// A unit that misses one of the conditions cannot have class `unitClass`.
struct ClassRule {
    ClassRule() = default;
    /// Not with an index in `area` below `from`: all that format 1 knows.
    ClassRule(std::string ofClass, std::string area, Decimal from)
        : unitClass(std::move(ofClass)), all{{ClassCondition::Kind::Area, std::move(area), from,
                                              std::nullopt}}
    {}

    std::string unitClass;
    std::vector<ClassCondition> all;

    /// Format 1 can say it.
    bool isShort() const
    {
        return all.size() == 1 && all.front().kind == ClassCondition::Kind::Area &&
               all.front().from;
    }
};

/// At most a share of the units has a class.
struct Quota {
    enum class Of { Scored, Group, AtLeast };
    enum class Ties { Down, In, Decide };
    struct Key {
        enum class Kind { Index, Bonus, Area };
        Kind kind = Kind::Index;
        std::string area; ///< code, for Area
    };
    std::string unitClass;
    Decimal share; ///< in %
    Of of = Of::Scored;
    std::string atLeast; ///< id of the class, for Of::AtLeast
    std::vector<Key> order;
    Ties ties = Ties::Down;
};

/// The code of a decision about a tie on the border of a quota: "quota:CLASS".
inline constexpr std::string_view quotaPrefix = "quota:";

} // namespace core
