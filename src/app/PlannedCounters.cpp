#include "app/PlannedCounters.h"

#include "app/CounterFields.h"
#include "core/Names.h"
#include "core/Trim.h"
#include "engine/CounterSum.h"
#include "engine/DossierChecks.h"

#include <algorithm>
#include <map>
#include <utility>

namespace app {

namespace {

using core::DossierCounters;
using core::Param;
using Level = core::DossierSource::Level;

/// The rows that the table has of one unit and level.
struct Group {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t whole = none;
    std::vector<std::size_t> parts;

    bool hasWhole() const { return whole != none; }
};

class Settling {
public:
    Settling(std::span<const PlannedCounters> rows, const ScoreBook& scores)
        : m_rows(rows), m_scores(scores)
    {}

    WholesAndParts run()
    {
        std::map<std::pair<int, Level>, Group> groups;
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            const DossierCounters& after = m_rows[row].change.after;
            Group& group = groups[{m_rows[row].unit, after.level}];
            if (isWholeField(after.field))
                group.whole = row;
            else
                group.parts.push_back(row);
        }
        for (auto& [key, group] : groups) {
            if (!group.hasWhole() || group.parts.empty() || isSum(group))
                compareWithBook(key.first, key.second, group);
            else
                leaveOut(group);
        }
        return std::move(m_settled);
    }

private:
    void leaveOut(const Group& group)
    {
        if (group.hasWhole())
            m_settled.leftOut.push_back(group.whole);
        m_settled.leftOut.insert(m_settled.leftOut.end(), group.parts.begin(), group.parts.end());
    }

    bool isTaken(std::size_t row) const { return m_rows[row].isTaken; }

    /// Whether the whole is the sum of its parts: then these stand alone. What is wrong in one part
    /// is told already, and leaves no sum to compare.
    bool isSum(Group& group)
    {
        const PlannedCounters& whole = m_rows[group.whole];
        if (!whole.isTaken || !std::all_of(group.parts.begin(), group.parts.end(),
                                           [this](std::size_t row) { return isTaken(row); }))
            return false;
        const std::size_t before = m_settled.faults.size();
        // Told after both forms, they are compared in what both can tell.
        const auto is06a = [this](std::size_t row) {
            return m_rows[row].read.form == core::DossierForm::Form06a;
        };
        const auto form =
            is06a(group.whole) || std::any_of(group.parts.begin(), group.parts.end(), is06a)
                ? core::DossierForm::Form06a
                : core::DossierForm::TenCounters;
        const DossierCounters all = engine::inForm(whole.read, form);
        for (std::size_t i = 0; i < core::counterCount; ++i) {
            const core::CounterField& counter = core::counterFields[i];
            const core::CounterValue own = all.*counter.value;
            core::CounterValue sum = 0;
            bool anyPart = false;
            for (const std::size_t part : group.parts) {
                const core::CounterValue one =
                    engine::inForm(m_rows[part].read, form).*counter.value;
                sum = engine::plus(sum, one);
                anyPart = anyPart || one.has_value();
            }
            if (own ? sum == own : !anyPart)
                continue;
            const auto shown = [](const char* name, core::CounterValue value) {
                return value ? Param::num(name, *value) : Param::text(name, "–");
            };
            m_settled.faults.push_back(
                {group.whole,
                 static_cast<int>(i),
                 "counters.whole-differs",
                 {Param::text("field", fieldName(whole.field)),
                  Param::text("counter", engine::counterNameCode(form, i)), shown("whole", own),
                  shown("sum", sum), Param::text("parts", namesOf(group.parts))}});
        }
        if (m_settled.faults.size() != before)
            return false;
        m_settled.sums.push_back(group.whole);
        group.whole = Group::none;
        return true;
    }

    /// What the book has already of a unit and level decides whether fields are told apart.
    void compareWithBook(int unit, Level level, const Group& group)
    {
        std::string others;
        bool isWholeThere = false;
        for (const DossierCounters& one : m_scores.counters(unit)) {
            if (one.level != level || core::isEmpty(one))
                continue;
            const bool isWhole = isWholeField(one.field);
            if (isWhole ? group.parts.empty() : !group.hasWhole())
                continue;
            isWholeThere = isWholeThere || isWhole;
            others += (others.empty() ? "«" : ", «") + fieldName(one.field) + "»";
        }
        if (others.empty() || (isWholeThere ? group.parts.empty() : !group.hasWhole()))
            return;
        const std::size_t first = isWholeThere ? group.parts.front() : group.whole;
        if (!isTaken(first))
            return;
        m_settled.faults.push_back(
            {first,
             -1,
             isWholeThere ? "counters.parts-beside-whole" : "counters.whole-beside-parts",
             {Param::text("unit", m_scores.units()[static_cast<std::size_t>(unit)].name),
              Param::text("level", "counters.level-" + std::string(core::name(level))),
              Param::text("there", core::shortened(others, 200))}});
        leaveOut(group);
    }

    std::string namesOf(const std::vector<std::size_t>& parts) const
    {
        std::string names;
        for (const std::size_t part : parts)
            names += (names.empty() ? "" : ", ") + m_rows[part].change.after.field;
        constexpr std::size_t shown = 200;
        return core::shortened(names, shown);
    }

    std::span<const PlannedCounters> m_rows;
    const ScoreBook& m_scores;
    WholesAndParts m_settled;
};

} // namespace

WholesAndParts settleWholes(std::span<const PlannedCounters> rows, const ScoreBook& scores)
{
    return Settling(rows, scores).run();
}

} // namespace app
