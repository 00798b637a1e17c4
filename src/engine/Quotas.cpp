#include "engine/Quotas.h"

#include "engine/RuleValue.h"

#include <algorithm>
#include <numeric>

namespace engine {

using core::IndexSet;
using core::Int128;
using core::Quota;

namespace {

/// Exact order of two ratios of points; what has no denominator comes last.
std::strong_ordering compareShares(core::Points aPoints, core::Points aWhole, core::Points bPoints,
                                   core::Points bWhole)
{
    if (aWhole.isZero() || bWhole.isZero())
        return !aWhole.isZero() <=> !bWhole.isZero();
    return Int128(aPoints.units()) * bWhole.units() <=> Int128(bPoints.units()) * aWhole.units();
}

/// What the order of one quota compares; more is better.
class QuotaOrder {
public:
    QuotaOrder(const IndexSet& set, const Quota& quota)
    {
        for (const Quota::Key& key : quota.order)
            m_keys.push_back({key.kind, key.area.empty() ? -1 : set.find(key.area)});
        if (m_keys.empty())
            m_keys.push_back({});
    }

    /// The class before any quota first, then the keys.
    std::strong_ordering compare(const QuotaUnit& a, const QuotaUnit& b, int aClass,
                                 int bClass) const
    {
        if (const auto order = bClass <=> aClass; order != 0)
            return order;
        for (const Key& key : m_keys) {
            if (const auto order = compare(key, *a.result, *b.result); order != 0)
                return order;
        }
        return std::strong_ordering::equal;
    }

private:
    struct Key {
        Quota::Key::Kind kind = Quota::Key::Kind::Index;
        int node = -1;
    };

    static std::strong_ordering compare(const Key& key, const UnitResult& a, const UnitResult& b)
    {
        switch (key.kind) {
        case Quota::Key::Kind::Index:
            return compareShares(a.total, a.whole(), b.total, b.whole());
        case Quota::Key::Kind::Bonus:
            return a.bonus <=> b.bonus;
        case Quota::Key::Kind::Area:
            break;
        }
        if (key.node < 0)
            return std::strong_ordering::equal; // a faulty draft
        const NodeResult& aArea = a.nodes[static_cast<std::size_t>(key.node)];
        const NodeResult& bArea = b.nodes[static_cast<std::size_t>(key.node)];
        return compareShares(aArea.points, aArea.applicable, bArea.points, bArea.applicable);
    }

    std::vector<Key> m_keys;
};

enum class Decision { None, Out, In };

Decision decided(const UnitResult& unit, int quota)
{
    if (!unit.consequences)
        return Decision::None;
    for (const QuotaDecision& each : unit.consequences->decisions) {
        if (each.quota == quota)
            return each.isIn ? Decision::In : Decision::Out;
    }
    return Decision::None;
}

/// How many units have room. Units stand at their class before any quota.
int quotaPlaces(const IndexSet& set, const Quota& quota, std::span<const QuotaUnit> units,
                std::size_t group)
{
    std::size_t number = units.size();
    if (quota.of == Quota::Of::Group) {
        number = group;
    } else if (quota.of == Quota::Of::AtLeast) {
        const int least = set.findClass(quota.atLeast);
        number = static_cast<std::size_t>(
            std::count_if(units.begin(), units.end(),
                          [least](const QuotaUnit& each) { return each.given.place <= least; }));
    }
    // Not negative, so that cutting off is rounding down.
    const Int128 places = Int128(quota.share.mantissa()) * static_cast<std::int64_t>(number) /
                          (Int128(100) * powerOfTen(quota.share.decimals()));
    return static_cast<int>(places);
}

/// One quota after the other over the units of a group.
class Cascade {
public:
    Cascade(const IndexSet& set, std::span<QuotaUnit> units, std::size_t group)
        : m_set(set), m_units(units), m_before(units.size())
    {
        for (std::size_t i = 0; i < units.size(); ++i)
            m_before[i] = units[i].given.place;
        for (const Quota& quota : set.quotas)
            m_numbers.push_back(quotaPlaces(set, quota, units, group));
    }

    std::vector<BorderTie> run()
    {
        std::vector<int> order(m_set.quotas.size());
        std::iota(order.begin(), order.end(), 0);
        const auto placeOf = [this](int quota) {
            return m_set.findClass(m_set.quotas[static_cast<std::size_t>(quota)].unitClass);
        };
        std::stable_sort(order.begin(), order.end(),
                         [&](int a, int b) { return placeOf(a) < placeOf(b); });
        int handed = 0;
        int above = -1;
        for (const int quota : order) {
            const int place = placeOf(quota);
            // A quota of the last class is a fault of the set: nobody falls below it.
            if (place < 0 || place + 1 >= static_cast<int>(m_set.classes.size()))
                continue;
            const int own = m_numbers[static_cast<std::size_t>(quota)];
            handed = apply(quota, place, own + (above == place - 1 ? handed : 0));
            above = place;
        }
        return std::move(m_ties);
    }

private:
    /// Lets fall who has no room; returns the places that a tie leaves free.
    int apply(int quota, int place, int places)
    {
        const Quota& rule = m_set.quotas[static_cast<std::size_t>(quota)];
        const QuotaOrder order(m_set, rule);
        std::vector<int> movable;
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            if (m_units[i].given.place != place)
                continue;
            if (m_units[i].given.isForced)
                --places;
            else
                movable.push_back(static_cast<int>(i));
        }
        const auto compare = [&](int a, int b) {
            return order.compare(unit(a), unit(b), m_before[static_cast<std::size_t>(a)],
                                 m_before[static_cast<std::size_t>(b)]);
        };
        std::stable_sort(movable.begin(), movable.end(),
                         [&](int a, int b) { return compare(a, b) > 0; });
        int left = std::max(places, 0);
        int free = 0;
        bool isFull = false;
        for (auto first = movable.begin(); first != movable.end();) {
            const auto last = std::find_if(first, movable.end(),
                                           [&](int each) { return compare(*first, each) != 0; });
            const std::span<const int> tied(&*first, static_cast<std::size_t>(last - first));
            first = last;
            if (!isFull && static_cast<int>(tied.size()) <= left) {
                left -= static_cast<int>(tied.size());
                continue;
            }
            if (!isFull && left > 0)
                free = cross(quota, place, left, tied);
            else
                fall(tied, ClassStep::Quota, place, quota);
            isFull = true;
        }
        return free;
    }

    /// A tie over the border; returns the places that it leaves free.
    int cross(int quota, int place, int left, std::span<const int> tied)
    {
        BorderTie tie{quota, left, {tied.begin(), tied.end()}, BorderTie::Outcome::Down};
        const Quota::Ties ties = m_set.quotas[static_cast<std::size_t>(quota)].ties;
        if (ties == Quota::Ties::In) {
            tie.outcome = BorderTie::Outcome::In;
            m_ties.push_back(std::move(tie));
            return 0;
        }
        int staying = 0;
        bool isDecided = ties == Quota::Ties::Decide;
        for (const int each : tied) {
            const Decision decision = decided(*unit(each).result, quota);
            isDecided = isDecided && decision != Decision::None;
            staying += decision == Decision::In ? 1 : 0;
        }
        isDecided = isDecided && staying <= left;
        for (const int each : tied) {
            if (!isDecided || decided(*unit(each).result, quota) != Decision::In)
                fall({&each, 1}, ClassStep::Tie, place, quota);
        }
        if (ties == Quota::Ties::Decide)
            tie.outcome = isDecided ? BorderTie::Outcome::Decided : BorderTie::Outcome::Undecided;
        m_ties.push_back(std::move(tie));
        return left - (isDecided ? staying : 0);
    }

    void fall(std::span<const int> units, ClassStep step, int place, int quota)
    {
        for (const int each : units)
            unit(each).given.move(step, place + 1, quota);
    }

    QuotaUnit& unit(int position) { return m_units[static_cast<std::size_t>(position)]; }

    const IndexSet& m_set;
    std::span<QuotaUnit> m_units;
    std::vector<int> m_before; ///< class before any quota
    std::vector<int> m_numbers;
    std::vector<BorderTie> m_ties;
};

} // namespace

std::vector<BorderTie> applyQuotas(const IndexSet& set, std::span<QuotaUnit> units,
                                   std::size_t group)
{
    return set.quotas.empty() ? std::vector<BorderTie>() : Cascade(set, units, group).run();
}

} // namespace engine
