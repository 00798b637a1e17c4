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

namespace {

core::Error unreadable(std::string_view code, std::string_view what)
{
    return {core::ErrorKind::InvalidData,
            "app.entry-unreadable",
            {core::Param::text("code", std::string(code)),
             core::Param::text("text", std::string(what))},
            {}};
}

core::Status read(core::Entry& entry, const core::IndexSet& set, int leaf, std::string_view status,
                  std::string_view figures, const std::optional<std::int64_t>& points,
                  std::string_view note)
{
    const auto named = core::entryStatusNamed(status);
    if (!named)
        return unreadable(set.leafCode(leaf), status);
    entry.status = *named;
    if (!figures.empty()) {
        if (leaf >= set.leafCount())
            return unreadable(set.leafCode(leaf), figures);
        auto parsed = core::parseFigures(figures, set.leafNode(leaf));
        if (!parsed)
            return unreadable(set.leafCode(leaf), figures);
        entry.figures = *std::move(parsed);
    }
    if (points)
        entry.points = core::Points::fromUnits(*points);
    if (!note.empty())
        entry.note = note;
    return {};
}

} // namespace

core::Result<core::Entry> fromStored(const store::StoredEntry& stored, const core::IndexSet& set,
                                     int leaf)
{
    core::Entry entry;
    if (core::Status done =
            read(entry, set, leaf, stored.status, stored.figures, stored.points, stored.note);
        !done)
        return done.error();
    return entry;
}

core::Status StoredEntries::put(const store::EntryView& stored, core::Sheet& sheet)
{
    const auto code = static_cast<std::size_t>(stored.codeNumber);
    if (code >= m_leaves.size())
        m_leaves.resize(code + 1, -2);
    int& leaf = m_leaves[code];
    if (leaf == -2)
        leaf = m_set.findLeaf(stored.code);
    if (leaf < 0)
        return unreadable(stored.code,
                          core::name(core::stages[static_cast<std::size_t>(stored.stage)]));
    return read(sheet.at(core::stages[static_cast<std::size_t>(stored.stage)], leaf), m_set, leaf,
                stored.status, stored.figures, stored.points, stored.note);
}

} // namespace app
