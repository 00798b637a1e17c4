#include "core/IndexSet.h"

#include "core/Trim.h"

#include <algorithm>

namespace core {

namespace {

std::string_view nextLine(std::string_view& rest)
{
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

/// The figure key that a line of the guide labels ("n: …"), empty for a line of wording. Only
/// figures that have no title of their own take one from the guide.
std::string_view labelledKey(std::string_view line, const Node& node)
{
    const auto colon = line.find(':');
    if (colon == std::string_view::npos)
        return {};
    const auto key = trimmed(line.substr(0, colon));
    for (const auto& slot : node.slots) {
        if (slot.title.empty() && slot.kind != FigureSlot::Kind::Option && slot.key == key)
            return key;
    }
    return {};
}

} // namespace

void IndexSet::buildIndex()
{
    areas.clear();
    leaves.clear();
    m_byCode.clear();
    m_byCode.reserve(nodes.size());

    const int count = static_cast<int>(nodes.size());
    for (int i = 0; i < count; ++i) {
        Node& node = nodes[static_cast<std::size_t>(i)];
        node.end = i + 1;
        node.leaf = -1;
        node.slots.clear();
        if (node.isArea())
            areas.push_back(i);
        if (node.rule) {
            node.leaf = static_cast<int>(leaves.size());
            leaves.push_back(i);
            node.slots = figureSlots(*node.rule);
        }
        // The other sections are no criteria: their codes are the program's.
        if (!node.isRoot() || node.isArea())
            m_byCode.emplace(node.code, i);
        if (node.isRoot() && node.section == Section::Bonus)
            bonus.root = i;
        if (node.isRoot() && node.section == Section::Penalty)
            penalty.root = i;
    }
    m_figureCount = static_cast<int>(std::count_if(leaves.begin(), leaves.end(), [this](int node) {
        return nodes[static_cast<std::size_t>(node)].section == Section::Figures;
    }));
    connectShared();
    addItemSlots();
    for (int i = count - 1; i >= 0; --i) {
        const Node& node = nodes[static_cast<std::size_t>(i)];
        if (!node.isRoot()) {
            Node& parent = nodes[static_cast<std::size_t>(node.parent)];
            parent.end = std::max(parent.end, node.end);
        }
    }
}

/// Where each figure that is not typed is entered. Parents stand before their children.
void IndexSet::connectShared()
{
    for (Node& node : nodes) {
        node.isScaled = node.scale.has_value() ||
                        (!node.isRoot() && nodes[static_cast<std::size_t>(node.parent)].isScaled);
        node.takesShared = false;
        node.isSharedOnly = !node.slots.empty();
        node.draws = std::any_of(node.slots.begin(), node.slots.end(),
                                 [](const FigureSlot& slot) { return slot.drawnFrom.has_value(); });
        for (FigureSlot& slot : node.slots) {
            node.isSharedOnly = node.isSharedOnly && !slot.isTyped();
            if (slot.isTyped())
                continue;
            node.takesShared = true;
            slot.fromLeaf = figureLeaf(slot.from.figure);
            if (slot.fromLeaf < 0)
                continue; // a faulty draft
            const auto& there = leafNode(slot.fromLeaf).slots;
            const auto found =
                std::find_if(there.begin(), there.end(), [&slot](const FigureSlot& one) {
                    return slot.fromKey.empty() || one.key == slot.fromKey;
                });
            slot.fromSlot = found == there.end() ? -1 : static_cast<int>(found - there.begin());
        }
    }
}

int IndexSet::figureLeaf(std::string_view figure) const
{
    const int leaf = figure.empty() ? -1 : findLeaf(std::string(figurePrefix).append(figure));
    return leaf < m_figureCount ? leaf : -1;
}

void IndexSet::addItemSlots()
{
    std::shared_ptr<std::vector<NamedFigure>> criteria;
    for (Node& node : nodes) {
        if (!node.namesItem() || !node.rule)
            continue;
        if (!criteria) {
            criteria = std::make_shared<std::vector<NamedFigure>>();
            for (const int leaf : leaves) {
                const Node& each = nodes[static_cast<std::size_t>(leaf)];
                if (each.section == Section::Areas)
                    criteria->push_back({each.code, each.title});
            }
        }
        FigureSlot slot;
        slot.key = itemKey;
        slot.title = "Tiêu chí bị mất điểm";
        slot.kind = FigureSlot::Kind::Option;
        slot.options = criteria;
        node.slots.push_back(std::move(slot));
    }
}

bool IndexSet::takesAmount(int leaf) const
{
    const ExtraSection& section = leaf == bonusLeaf() ? bonus : penalty;
    const Points cap = leaf == bonusLeaf() ? bonusCap : penaltyCap;
    return section.isFree && (!cap.isZero() || !section.isCapped);
}

int IndexSet::findClass(std::string_view classId) const
{
    const auto found = std::find_if(classes.begin(), classes.end(),
                                    [&](const UnitClass& each) { return each.id == classId; });
    return found == classes.end() ? -1 : static_cast<int>(found - classes.begin());
}

int IndexSet::quotaLeaf(std::string_view classId) const
{
    return findLeaf(std::string(quotaPrefix) + std::string(classId));
}

int IndexSet::scoredCount() const
{
    return static_cast<int>(std::count_if(leaves.begin(), leaves.end(), [this](int node) {
        return nodes[static_cast<std::size_t>(node)].section == Section::Areas;
    }));
}

int IndexSet::criterionCount() const
{
    return static_cast<int>(std::count_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.section == Section::Areas && !node.isArea();
    }));
}

int IndexSet::find(std::string_view code) const
{
    const auto found = m_byCode.find(std::string(code));
    return found == m_byCode.end() ? -1 : found->second;
}

int IndexSet::findLeaf(std::string_view code) const
{
    if (code == bonusCode)
        return bonusLeaf();
    if (code == penaltyCode)
        return penaltyLeaf();
    const int node = find(code);
    return node < 0 ? -1 : nodes[static_cast<std::size_t>(node)].leaf;
}

std::string_view IndexSet::leafCode(int leaf) const
{
    if (leaf == bonusLeaf())
        return bonusCode;
    if (leaf == penaltyLeaf())
        return penaltyCode;
    return leafNode(leaf).code;
}

std::string_view IndexSet::verifierOf(int node) const
{
    for (int i = node; i >= 0; i = nodes[static_cast<std::size_t>(i)].parent) {
        if (!nodes[static_cast<std::size_t>(i)].verifier.empty())
            return nodes[static_cast<std::size_t>(i)].verifier;
    }
    return {};
}

std::string figureLabel(const Node& node, std::string_view key)
{
    std::string_view rest = node.guide;
    while (!rest.empty()) {
        const auto line = nextLine(rest);
        if (labelledKey(line, node) == key && !key.empty())
            return std::string(trimmed(line.substr(line.find(':') + 1)));
    }
    return {};
}

std::string guideWording(const Node& node)
{
    std::string wording;
    std::string_view rest = node.guide;
    while (!rest.empty()) {
        const auto line = nextLine(rest);
        if (!labelledKey(line, node).empty())
            continue;
        wording.append(line);
        wording += '\n';
    }
    wording.erase(wording.find_last_not_of(" \t\r\n") + 1);
    return wording;
}

} // namespace core
