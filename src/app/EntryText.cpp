#include "app/EntryText.h"

#include "core/FiguresText.h"

#include <string>

namespace app {

store::StoredEntry toStored(const core::Entry& entry, const core::IndexSet& set, int leaf)
{
    store::StoredEntry stored;
    stored.status = core::name(entry.status);
    if (leaf < set.leafCount())
        stored.figures = core::formatFigures(entry.figures, set.leafNode(leaf));
    if (entry.points)
        stored.points = entry.points->units();
    stored.note = entry.note;
    return stored;
}

core::Result<core::Entry> fromStored(const store::StoredEntry& stored, const core::IndexSet& set,
                                     int leaf)
{
    const auto unreadable = [&](std::string what) {
        return core::Error{core::ErrorKind::InvalidData,
                           "app.entry-unreadable",
                           {core::Param::text("code", std::string(set.leafCode(leaf))),
                            core::Param::text("text", std::move(what))},
                           {}};
    };
    core::Entry entry;
    const auto status = core::entryStatusNamed(stored.status);
    if (!status)
        return unreadable(stored.status);
    entry.status = *status;
    if (!stored.figures.empty()) {
        if (leaf >= set.leafCount())
            return unreadable(stored.figures);
        auto figures = core::parseFigures(stored.figures, set.leafNode(leaf));
        if (!figures)
            return unreadable(stored.figures);
        entry.figures = *std::move(figures);
    }
    if (stored.points)
        entry.points = core::Points::fromUnits(*stored.points);
    entry.note = stored.note;
    return entry;
}

} // namespace app
