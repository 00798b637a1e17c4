// Figures of each kind of criterion: what was read, written, reads the same; and the entry is
// checked and scored.

#include "Fuzz.h"

#include "core/FiguresText.h"
#include "engine/Check.h"
#include "engine/Explain.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const core::IndexSet& set = fuzz::setOfAllKinds();
    const int leaf = data[0] % set.leafCount();
    const core::Node& node =
        set.nodes[static_cast<std::size_t>(set.leaves[static_cast<std::size_t>(leaf)])];
    const auto figures = core::parseFigures(fuzz::textOf(data + 2, size - 2), node);
    if (!figures)
        return 0;
    const auto again = core::parseFigures(core::formatFigures(*figures, node), node);
    fuzz::require(again.ok() && *again == *figures);

    core::Sheet sheet(set.entryCount());
    core::Entry& entry = sheet.at(core::Stage::Self, leaf);
    entry.status = core::EntryStatus::Scored;
    entry.figures = *figures;
    const std::vector<engine::UnitFacts> group = {{&sheet, {}}};
    static_cast<void>(engine::evaluateGroup(set, group, core::ResultStage::Self));
    return 0;
}
