// The lines of bonus and penalty, of the total, and of what a penalty item takes.

#include "engine/ExplainTotals.h"
#include "core/FiguresText.h"
#include "engine/Phrases.h"

#include <algorithm>

namespace engine {

using core::ClassEffect;
using core::IndexSet;
using core::Language;
using core::Node;
using core::Points;

namespace {

const Node& nodeAt(const IndexSet& set, int index)
{
    return set.nodes[static_cast<std::size_t>(index)];
}

/// The items of a section that count, with those that are left out for a higher one of their group.
class SectionSum {
public:
    SectionSum(const IndexSet& set, int root, const UnitResult& unit)
    {
        for (int i = root + 1; i < nodeAt(set, root).end; ++i) {
            const Points points = unit.nodes[static_cast<std::size_t>(i)].points;
            if (points.isZero())
                continue;
            const std::string& group = nodeAt(set, i).extra->group;
            if (!group.empty() && isBeaten(set, root, i, unit)) {
                m_beaten += (m_beaten.empty() ? "" : ", ") + nodeAt(set, i).code;
                continue;
            }
            m_text += (m_parts == 0 ? "" : " + ") + nodeAt(set, i).code + ' ' + number(points);
            m_sum += points;
            ++m_parts;
        }
    }

    std::string line(Points counted, Language language) const
    {
        std::string text = m_text;
        if (counted > m_sum) // typed beside the items
            text += (m_parts == 0 ? "" : " + ") + say(language, "nhập riêng ", "typed ") +
                    number(counted - m_sum);
        if (text.empty())
            text = number(Points());
        else if (m_parts > 1 || counted != m_sum)
            text += " = " + number(std::max(counted, m_sum));
        if (counted < m_sum)
            text += say(language, ", tính tối đa ", ", at most ") + number(counted);
        if (!m_beaten.empty())
            text += say(language, "; không tính vì nhóm đã có mục cao hơn: ",
                        "; left out for a higher one of the group: ") +
                    m_beaten;
        return text;
    }

private:
    /// Another of its group is higher, or equal and stands before it.
    static bool isBeaten(const IndexSet& set, int root, int item, const UnitResult& unit)
    {
        const auto pointsOf = [&](int i) { return unit.nodes[static_cast<std::size_t>(i)].points; };
        for (int i = root + 1; i < nodeAt(set, root).end; ++i) {
            if (i == item || nodeAt(set, i).extra->group != nodeAt(set, item).extra->group)
                continue;
            if (pointsOf(i) > pointsOf(item) || (i < item && pointsOf(i) == pointsOf(item)))
                return true;
        }
        return false;
    }

    std::string m_text;
    std::string m_beaten;
    Points m_sum;
    int m_parts = 0;
};

std::string heldText(const core::TotalRule& total, Language language)
{
    if (total.floor && total.ceiling)
        return say(language, ", giữ trong ", ", held to ") + number(*total.floor) + "–" +
               number(*total.ceiling);
    if (total.floor)
        return say(language, ", không dưới ", ", not below ") + number(*total.floor);
    return total.ceiling ? say(language, ", không quá ", ", not above ") + number(*total.ceiling)
                         : std::string();
}

} // namespace

std::string sectionLine(const IndexSet& set, int root, const UnitResult& unit, Language language)
{
    return SectionSum(set, root, unit)
        .line(unit.nodes[static_cast<std::size_t>(root)].points, language);
}

std::string totalEnd(const IndexSet& set, const UnitResult& unit, Points sum, Language language)
{
    std::string text;
    if (set.total.floor || set.total.ceiling) {
        text = number(sum) + heldText(set.total, language);
        text += std::string(arrow) + outOf(unit.total, unit.whole());
    } else {
        text = outOf(unit.total, unit.whole());
    }
    if (set.total.base && unit.whole() != *set.total.base)
        text += say(language, " (gốc ", " (base ") + number(*set.total.base) + " − " +
                number(*set.total.base - unit.whole()) +
                say(language, " không áp dụng)", " not applicable)");
    if (const auto scaled = unit.isScored() ? scaledIndex(set, unit) : std::nullopt) {
        text += say(language, "; thang ", "; on a scale of ") + number(*set.indexScale) + ": " +
                core::formatFixed(*scaled, 2, core::NumberStyle::Vietnamese);
    }
    return text;
}

std::string effectText(const IndexSet& set, const Node& item, core::FiguresView figures,
                       Language language)
{
    std::string text;
    std::string lost = item.extra->item;
    if (item.namesItem()) {
        const auto figure = figures.get(item.slots.size() - 1);
        const core::NamedFigure* named =
            figure ? core::optionOf(item.slots.back(), *figure) : nullptr;
        lost = named != nullptr ? named->id : std::string();
    }
    if (!lost.empty())
        text += say(language, "; mất điểm tiêu chí ", "; takes the points of ") + lost;
    const std::string onClass = classEffectText(set, item.extra->effect, language);
    return onClass.empty() ? text : text + "; " + onClass;
}

std::string classEffectText(const IndexSet& set, const ClassEffect& effect, Language language)
{
    const int place = set.findClass(effect.to);
    const std::string title =
        place < 0 ? effect.to : set.classes[static_cast<std::size_t>(place)].title;
    switch (effect.kind) {
    case ClassEffect::Kind::None:
        break;
    case ClassEffect::Kind::Demote:
        return say(language, "hạ ", "") + std::to_string(effect.by) +
               say(language, " bậc xếp loại", effect.by == 1 ? " class down" : " classes down");
    case ClassEffect::Kind::Cap:
        return say(language, "xếp loại không quá ", "class at most ") + title;
    case ClassEffect::Kind::Force:
        return say(language, "xếp loại ", "class ") + title;
    }
    return {};
}

std::string withLoss(std::string line, const IndexSet& set, const UnitResult& unit, int node,
                     Language language)
{
    if (!unit.consequences)
        return line;
    for (const Loss& loss : unit.consequences->losses) {
        if (loss.node != node)
            continue;
        const Node& by = nodeAt(set, loss.by);
        line += (line.empty() ? "" : "; ") + say(language, "0 vì ", "0 because of ") + by.code +
                ": " + by.title;
    }
    return line;
}

} // namespace engine
