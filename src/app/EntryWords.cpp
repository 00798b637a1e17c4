#include "app/EntryWords.h"

#include "core/NumberText.h"
#include "engine/Explain.h"

namespace app {

std::string entryWords(const core::IndexSet& set, int leaf, const core::Entry& entry,
                       core::Language language)
{
    const bool vietnamese = language == core::Language::Vietnamese;
    std::string text;
    const auto add = [&text](const std::string& part) {
        if (!part.empty())
            text += (text.empty() ? "" : "; ") + part;
    };
    if (entry.status == core::EntryStatus::None)
        add(vietnamese ? "không phát sinh" : "nothing arose");
    if (entry.status == core::EntryStatus::Unproven)
        add(vietnamese ? "chưa có tài liệu" : "no evidence");
    if (leaf < set.leafCount() && !entry.figures.empty())
        add(engine::figuresText(set.leafNode(leaf), entry.figures, language));
    if (entry.points)
        add(core::format(*entry.points,
                         vietnamese ? core::NumberStyle::Vietnamese : core::NumberStyle::Machine));
    if (!entry.note.empty())
        add("«" + entry.note.text() + "»");
    return text;
}

} // namespace app
