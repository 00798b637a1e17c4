#include "app/EditLabel.h"

#include "app/StepText.h"
#include "core/Names.h"
#include "core/NumberText.h"
#include "engine/Explain.h"

#include <algorithm>

namespace app {

using core::Param;

std::string valueText(const SheetEditor& editor, int unit, core::Stage stage, int leaf,
                      const core::Entry& entry)
{
    switch (entry.status) {
    case core::EntryStatus::Empty:
        return stepText("step.value-empty");
    case core::EntryStatus::None:
        return stepText("step.value-none");
    case core::EntryStatus::Unproven:
        return stepText("step.value-unproven");
    case core::EntryStatus::Scored:
        break;
    }
    // Figures are worth no points: they are told themselves.
    const core::IndexSet& set = editor.scores().set();
    if (leaf < set.leafCount() && !set.leafNode(leaf).bearsPoints()) {
        const std::string figures =
            engine::figuresText(set.leafNode(leaf), entry.figures, core::Language::Vietnamese);
        return figures.empty() ? stepText("step.value-unknown") : figures;
    }
    const auto points = editor.preview(unit, stage, leaf, entry, core::Language::Vietnamese).points;
    return points ? core::format(*points, core::NumberStyle::Vietnamese)
                  : stepText("step.value-unknown");
}

namespace {

/// "figure:dan-so" and "bonus" are for files.
std::string leafName(const core::IndexSet& set, int leaf)
{
    if (leaf >= set.leafCount())
        return stepText(leaf == set.bonusLeaf() ? "step.bonus" : "step.penalty");
    const core::Node& node = set.leafNode(leaf);
    return node.bearsPoints() ? node.code : node.title;
}

} // namespace

std::string editLabel(const SheetEditor& editor, std::span<const core::Edit> edits)
{
    const ScoreBook& scores = editor.scores();
    const core::Edit& first = edits.front();
    const int unit = scores.unitIndex(first.unit);
    const std::string unitName =
        unit < 0 ? first.unit
                 : core::shortUnitName(scores.units()[static_cast<std::size_t>(unit)].name);
    const std::string code = leafName(scores.set(), first.leaf);
    if (edits.size() > 1) {
        const bool oneUnit = std::all_of(edits.begin(), edits.end(), [&](const core::Edit& edit) {
            return edit.unit == first.unit;
        });
        const bool oneLeaf = std::all_of(edits.begin(), edits.end(), [&](const core::Edit& edit) {
            return edit.leaf == first.leaf;
        });
        std::vector<Param> params;
        if (oneUnit || oneLeaf)
            params.push_back(Param::text("place", oneUnit ? unitName : code));
        params.push_back(Param::num("count", static_cast<long long>(edits.size())));
        const bool isCleared = std::all_of(edits.begin(), edits.end(), [](const core::Edit& edit) {
            return edit.after.isEmpty() && !edit.before.isEmpty();
        });
        return stepText(isCleared ? "step.cells-cleared" : "step.cells", params);
    }
    std::vector<Param> params = {Param::text("code", code), Param::text("unit", unitName)};
    if (unit < 0)
        return stepText("step.cell", params);
    std::string before = valueText(editor, unit, first.stage, first.leaf, first.before);
    std::string after = valueText(editor, unit, first.stage, first.leaf, first.after);
    // Other figures of the same worth are told themselves.
    if (before == after && first.leaf < scores.set().leafCount() &&
        first.before.figures != first.after.figures) {
        const core::Node& node = scores.set().leafNode(first.leaf);
        const auto figures = [&node](const core::Figures& given) {
            const std::string text = engine::figuresText(node, given, core::Language::Vietnamese);
            return text.empty() ? stepText("step.value-blank") : text;
        };
        before = figures(first.before.figures);
        after = figures(first.after.figures);
    }
    if (before == after)
        return stepText(first.before.note != first.after.note ? "step.cell-note" : "step.cell",
                        params);
    params.push_back(Param::text("before", std::move(before)));
    params.push_back(Param::text("after", std::move(after)));
    return stepText("step.cell-value", params);
}

} // namespace app
