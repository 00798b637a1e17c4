#include "app/EntryReader.h"
#include "app/UnitForm.h"
#include "app/Wording.h"
#include "core/Fold.h"
#include "core/RuleKind.h"
#include "core/Trim.h"
#include "engine/RuleTable.h"

#include <algorithm>
#include <set>

namespace app {

namespace {

using core::FigureSlot;

/// What a figure is where nobody has given it a title.
std::string plainName(const core::Node& node, std::size_t slot)
{
    const std::string& key = node.slots[slot].key;
    const std::string own = key.substr(key.rfind('.') + 1);
    const bool isOfWhole = slot + 1 < node.slots.size() &&
                           node.slots[slot + 1].key == key.substr(0, key.size() - own.size()) + 'd';
    if (own == "n")
        return isOfWhole ? "Số đạt (tử số)" : "Số lượng";
    if (own == "d")
        return "Tổng số (mẫu số)";
    if (own == "p")
        return "Tỷ lệ";
    if (own == "x")
        return "Giá trị";
    if (own == "option")
        return "Mức đạt";
    if (own == core::itemKey)
        return "Tiêu chí bị mất điểm";
    std::string name = figureName(node, key);
    if (!name.starts_with("figure."))
        return name;
    std::string words =
        text(core::Problem{core::Severity::Note, name, {}, {}}, core::Language::Vietnamese);
    return words;
}

std::string ownName(const core::Node& node, std::size_t slot)
{
    const FigureSlot& figure = node.slots[slot];
    if (!figure.title.empty())
        return figure.title;
    std::string label = core::figureLabel(node, figure.key);
    if (!label.empty())
        return label;
    const bool isShared = node.section == core::Section::Figures;
    if (isShared && core::valueKind(*node.rule) != core::ValueOf::Ratio &&
        !figure.key.starts_with("last"))
        return node.title;
    return plainName(node, slot);
}

} // namespace

std::string formLabel(const core::Node& node, std::size_t slot)
{
    const FigureSlot& figure = node.slots[slot];
    std::string label = figure.group.empty() ? std::string() : figure.group + ": ";
    if (figure.ofCase >= 0 && node.slots.front().options) {
        const auto& cases = *node.slots.front().options;
        if (const auto own = static_cast<std::size_t>(figure.ofCase); own < cases.size())
            label = "[" + cases[own].title + "] " + label;
    }
    if (figure.key.starts_with("last"))
        label += "Năm trước: ";
    label += ownName(node, slot);
    if (figure.kind == FigureSlot::Kind::Percent)
        label += " (%)";
    if (const std::string worth = engine::figureWorth(node, slot); !worth.empty())
        label += " (" + worth + ")";
    return core::plainBlanks(label);
}

std::string formFigureKey(const FigureSlot& slot)
{
    return slot.ofCase < 0 ? slot.key : slot.key + '@' + std::to_string(slot.ofCase);
}

std::vector<std::string> formOptions(const FigureSlot& slot)
{
    std::vector<std::string> texts;
    std::set<std::string> known;
    for (const core::NamedFigure& option : *slot.options) {
        std::string text = core::plainBlanks(option.title.empty() ? option.id : option.title);
        if (!known.insert(core::fold(text)).second) {
            text += " (" + option.id + ")";
            known.insert(core::fold(text));
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

bool isInForm(const core::IndexSet& set, int leaf)
{
    if (leaf >= set.leafCount())
        return leaf == set.bonusLeaf() ? set.hasBonus() && set.takesAmount(leaf)
                                       : set.hasPenalty() && set.takesAmount(leaf);
    const core::Node& node = set.leafNode(leaf);
    return node.section != core::Section::Quotas && node.by == core::ScoredBy::Unit;
}

bool isEntered(const core::IndexSet& set, int leaf, core::ResultStage stage)
{
    if (stage == core::ResultStage::Self || leaf >= set.leafCount())
        return isInForm(set, leaf);
    return set.leafNode(leaf).section != core::Section::Quotas;
}

} // namespace app
