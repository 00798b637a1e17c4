#include "engine/SharedFigures.h"

#include "core/RuleKind.h"
#include "engine/RuleValue.h"

#include <algorithm>

namespace engine {

using core::Figures;
using core::IndexSet;
using core::Node;

namespace {

/// Figures of the value itself; those typed of last year stand behind them.
std::size_t ownSlots(const IndexSet& set, int leaf)
{
    return core::valueSlots(core::valueKind(*set.leafNode(leaf).rule).value_or(core::ValueOf()),
                            {});
}

std::optional<core::Decimal> lastAt(const IndexSet& set, int leaf, std::size_t slot,
                                    const UnitFacts& unit, core::ResultStage stage)
{
    const Figures typed = sharedFigure(set, leaf, unit, stage);
    const std::size_t there = ownSlots(set, leaf) + slot;
    if (typed.has(there))
        return typed.at(there);
    const auto index = static_cast<std::size_t>(leaf);
    if (unit.last == nullptr || index >= unit.last->figures.size())
        return std::nullopt;
    return unit.last->figures[index].get(slot);
}

} // namespace

Figures sharedFigure(const IndexSet& set, int leaf, const UnitFacts& unit, core::ResultStage stage)
{
    Figures figures;
    if (unit.sheet != nullptr && unit.sheet->entryCount() >= set.entryCount()) {
        const core::Entry& entry = unit.sheet->counting(stage, leaf);
        if (entry.status == core::EntryStatus::Scored)
            figures = entry.figures;
        else if (!entry.isEmpty())
            return figures; // said not to be there
    }
    const core::Rule& rule = *set.leafNode(leaf).rule;
    if (!rule.source || figures.has(0) || figures.has(1))
        return figures;
    const Figures drawn = drawnFigures(*rule.source, unit.counters);
    for (const std::size_t slot : {0U, 1U}) {
        if (drawn.has(slot))
            figures.set(slot, drawn.at(slot));
    }
    return figures;
}

Figures lastFigure(const IndexSet& set, int leaf, const UnitFacts& unit, core::ResultStage stage)
{
    Figures figures;
    for (std::size_t slot = 0; slot < ownSlots(set, leaf); ++slot) {
        if (const auto figure = lastAt(set, leaf, slot, unit, stage))
            figures.set(slot, *figure);
    }
    return figures;
}

void fillShared(const IndexSet& set, const Node& node, const UnitFacts& unit,
                core::ResultStage stage, Figures& figures)
{
    for (std::size_t i = 0; i < node.slots.size() && i < Figures::maxSlots; ++i) {
        const core::FigureSlot& slot = node.slots[i];
        if (slot.isTyped())
            continue;
        figures.clear(i);
        if (slot.fromLeaf < 0 || slot.fromSlot < 0)
            continue; // a faulty draft
        const auto there = static_cast<std::size_t>(slot.fromSlot);
        if (slot.from.last) {
            if (const auto figure = lastAt(set, slot.fromLeaf, there, unit, stage))
                figures.set(i, *figure);
            continue;
        }
        const Figures typed = sharedFigure(set, slot.fromLeaf, unit, stage);
        if (typed.has(there))
            figures.set(i, typed.at(there));
    }
}

std::vector<int> usersOf(const IndexSet& set, int figureLeaf)
{
    const std::string id = set.leafNode(figureLeaf).code.substr(core::figurePrefix.size());
    const auto scales = [&](const Node& node) {
        return node.scale && std::any_of(node.scale->by.begin(), node.scale->by.end(),
                                         [&id](const core::ScaleFactor& factor) {
                                             return factor.figure.figure == id;
                                         });
    };
    std::vector<int> users;
    for (int leaf = set.figureCount(); leaf < set.leafCount(); ++leaf) {
        const Node& node = set.leafNode(leaf);
        bool isUser = std::any_of(
            node.slots.begin(), node.slots.end(),
            [figureLeaf](const core::FigureSlot& slot) { return slot.fromLeaf == figureLeaf; });
        for (const Node* above = &node; !isUser;
             above = &set.nodes[static_cast<std::size_t>(above->parent)]) {
            isUser = scales(*above);
            if (above->isRoot())
                break;
        }
        if (isUser)
            users.push_back(leaf);
    }
    return users;
}

bool isSharedEntered(const Node& node, const core::Sheet& sheet, core::Stage stage)
{
    return std::any_of(node.slots.begin(), node.slots.end(), [&](const core::FigureSlot& slot) {
        return slot.fromLeaf >= 0 && !sheet.at(stage, slot.fromLeaf).isEmpty();
    });
}

std::string reasonOf(const IndexSet& set, const core::Sheet& sheet, core::Stage stage, int leaf)
{
    std::string reason = sheet.at(stage, leaf).note;
    if (!reason.empty() || leaf >= set.leafCount())
        return reason;
    for (int figure = 0; figure < set.figureCount(); ++figure) {
        const std::string& note = sheet.at(stage, figure).note;
        if (note.empty())
            continue;
        const std::vector<int> users = usersOf(set, figure);
        if (std::find(users.begin(), users.end(), leaf) == users.end())
            continue;
        reason += reason.empty() ? "" : "; ";
        reason += set.leafNode(figure).title + ": " + note;
    }
    return reason;
}

} // namespace engine
