#include "cli/EntryLine.h"

#include "app/EntryText.h"
#include "core/NumberText.h"

namespace cli {

std::string entryLine(const core::Entry& entry, const core::IndexSet& set, int leaf)
{
    const store::StoredEntry stored = app::toStored(entry, set, leaf);
    if (stored.isEmpty())
        return "–";
    std::string text = stored.status;
    if (!stored.figures.empty())
        text += " " + stored.figures;
    if (entry.points)
        text += " " + core::format(*entry.points);
    if (!stored.note.empty())
        text += " «" + stored.note + "»";
    return text;
}

} // namespace cli
