#include "app/FormTable.h"

#include "app/EntryWords.h"
#include "core/Codes.h"

#include <utility>

namespace app {

FormTable::FormTable(exchange::TableFile file, const ScoreBook& scores,
                     std::span<const core::Unit> book, Workspace& workspace, std::string unit)
    : TableImport(std::move(file), {}, 0, scores, book), m_workspace(workspace),
      m_unit(std::move(unit))
{
    makePlan();
}

void FormTable::makePlan()
{
    m_refusal.reset();
    m_plan = {};
    const std::string& assessment = m_scores.assessment().id;
    auto plan = planForm(m_workspace, m_file, {assessment, {}});
    if (!plan && plan.error().code == core::codes::formWhose)
        plan = planForm(m_workspace, m_file, {assessment, m_unit});
    if (plan)
        m_plan = *std::move(plan);
    else
        m_refusal = std::move(plan).error();
}

std::string FormTable::destination(core::Language language) const
{
    const bool vietnamese = language == core::Language::Vietnamese;
    const int unit = m_scores.unitIndex(m_plan.unit);
    const std::string name = unit < 0 ? m_plan.unit : units()[static_cast<std::size_t>(unit)].name;
    return (vietnamese ? "Vào phiếu tự chấm của " : "Into the self-assessment of ") + name + " · " +
           m_scores.assessment().title + (vietnamese ? " (năm " : " (year ") +
           std::to_string(m_scores.assessment().year) + ")";
}

ImportPreview FormTable::preview(core::Language language)
{
    makePlan();
    ImportPreview preview;
    if (m_refusal) {
        preview.faults.push_back({core::Severity::Error, m_refusal->code, {}, m_refusal->params});
        preview.isBlocked = true;
        return preview;
    }
    preview.faults = m_plan.faults;
    preview.warnings = m_plan.warnings;
    preview.rows = static_cast<std::size_t>(m_plan.entries.rows);
    preview.unchanged = static_cast<std::size_t>(m_plan.entries.unchanged);
    preview.faultyRows = static_cast<std::size_t>(m_plan.faultyCriteria);
    const core::IndexSet& set = m_scores.set();
    for (const core::Edit& edit : m_plan.entries.edits) {
        const std::string code(set.leafCode(edit.leaf));
        const auto place = m_plan.places.find(code);
        const std::string title =
            edit.leaf < set.leafCount() ? set.leafNode(edit.leaf).title : std::string();
        preview.lines.push_back({place == m_plan.places.end() ? std::string() : place->second, code,
                                 title, entryWords(set, edit.leaf, edit.before, language),
                                 entryWords(set, edit.leaf, edit.after, language)});
    }
    return preview;
}

} // namespace app
