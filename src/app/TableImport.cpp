#include "app/TableImport.h"

#include "app/Wording.h"
#include "core/Names.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "engine/Explain.h"
#include "engine/SurveySpread.h"

#include <algorithm>

namespace app {

namespace {

std::string sentence(const std::string& code, core::Language language,
                     std::vector<core::Param> params = {})
{
    return text(core::Problem{core::Severity::Note, code, {}, std::move(params)}, language);
}

std::string numberText(core::CounterValue value)
{
    return value ? core::toVietnamese(std::to_string(*value)) : std::string();
}

std::string figures(const core::Node& node, const core::Entry& entry, core::Language language)
{
    if (entry.isEmpty())
        return {};
    std::string line = engine::figuresText(node, entry.figures, language);
    // Ballots are told by their number and mean; the options stand in the file.
    const auto spread = engine::surveySpread(core::ballotsOf(*node.rule), entry.figures);
    if (!spread)
        return line;
    return sentence("survey.ballots", language,
                    {core::Param::num("ballots", core::formatFixed(spread->ballots, 0)),
                     core::Param::num("mean", core::formatFixed(spread->mean, 2))});
}

} // namespace

void TableImport::setSheet(std::size_t sheet)
{
    m_sheet = std::min(sheet, m_file.sheets.size() - 1);
    guess();
}

// ---- counters ----

CounterImport::CounterImport(exchange::TableFile file, const ScoreBook& scores)
    : TableImport(std::move(file), counterTargets()), m_scores(scores)
{
    // The first sheet that has a header; a cover page has none.
    for (std::size_t i = 0; i < m_file.sheets.size(); ++i) {
        m_sheet = i;
        guess();
        if (!m_layout.header.names.empty() && m_layout.match[0])
            return;
    }
    m_sheet = 0;
    guess();
}

void CounterImport::guess()
{
    const auto level = m_layout.level;
    const bool isFirst = m_layout.match.empty();
    m_layout = guessCounterLayout(m_file.sheets[m_sheet], m_scores);
    if (!isFirst)
        m_layout.level = level;
}

std::string CounterImport::targetName(std::size_t target, core::Language language) const
{
    const std::string& id = m_targets[target].id;
    const bool isCounter =
        std::any_of(core::counterFields.begin(), core::counterFields.end(),
                    [&id](const core::CounterField& field) { return field.name == id; });
    return sentence(isCounter ? "counters.name-" + id : "table.target-" + id, language);
}

std::string CounterImport::choiceName(core::Language language) const
{
    return m_layout.match[1] ? std::string() : sentence("table.choice-level", language);
}

std::vector<std::string> CounterImport::choices(core::Language language) const
{
    std::vector<std::string> names;
    names.reserve(core::dossierLevels.size());
    for (const auto level : core::dossierLevels)
        names.push_back(sentence("counters.level-" + std::string(core::name(level)), language));
    return names;
}

ImportPreview CounterImport::preview(core::Language language)
{
    m_plan = planCounters(m_file, m_sheet, m_layout, m_scores);
    ImportPreview preview;
    preview.faults = m_plan.faults;
    preview.warnings = m_plan.warnings;
    preview.rows = m_plan.rows;
    preview.unchanged = m_plan.unchanged;
    preview.skipped = m_plan.skipped;
    for (const CounterCell& cell : m_plan.cells) {
        std::string what =
            sentence("counters.level-" + std::string(core::name(cell.level)), language);
        if (!cell.field.empty())
            what += " · " + cell.field;
        what +=
            ", " + sentence("counters.name-" + std::string(core::counterFields[cell.counter].name),
                            language);
        preview.lines.push_back(
            {placeText(cell.place, language),
             core::shortUnitName(m_scores.units()[static_cast<std::size_t>(cell.unit)].name), what,
             numberText(cell.before), numberText(cell.after)});
    }
    return preview;
}

// ---- survey ----

SurveyImport::SurveyImport(exchange::TableFile file, const SheetEditor& editor, core::Stage stage,
                           std::string note)
    : TableImport(std::move(file), surveyTargets(editor.scores().set())), m_editor(editor),
      m_stage(stage == core::Stage::Self ? core::Stage::V1 : stage), m_note(std::move(note)),
      m_leaves(surveyLeaves(editor.scores().set()))
{
    for (std::size_t i = 0; i < m_file.sheets.size(); ++i) {
        m_sheet = i;
        guess();
        if (!m_layout.header.names.empty() && m_layout.match[0])
            return;
    }
    m_sheet = 0;
    guess();
}

void SurveyImport::guess()
{
    m_layout = guessSurveyLayout(m_file.sheets[m_sheet], m_editor.scores().set());
}

std::string SurveyImport::targetName(std::size_t target, core::Language language) const
{
    const std::string& id = m_targets[target].id;
    constexpr std::string_view option = "option-";
    if (!id.starts_with(option))
        return sentence("table.target-" + id, language);
    const core::IndexSet& set = m_editor.scores().set();
    for (const int leaf : m_leaves) {
        for (const core::BallotOption& one : core::ballotsOf(*set.leafNode(leaf).rule)) {
            if (one.id == id.substr(option.size()))
                return sentence("table.target-option", language,
                                {core::Param::text("title", one.title)});
        }
    }
    return id;
}

std::string SurveyImport::choiceName(core::Language language) const
{
    return m_layout.match[1] ? std::string() : sentence("table.choice-criterion", language);
}

std::vector<std::string> SurveyImport::choices(core::Language language) const
{
    std::vector<std::string> names = {sentence("table.choice-none", language)};
    for (const int leaf : m_leaves) {
        const core::Node& node = m_editor.scores().set().leafNode(leaf);
        names.push_back(node.code + ' ' + core::abbreviated(node.title));
    }
    return names;
}

int SurveyImport::choice() const
{
    const auto found = std::find(m_leaves.begin(), m_leaves.end(), m_layout.leaf);
    return found == m_leaves.end() ? 0 : static_cast<int>(found - m_leaves.begin()) + 1;
}

void SurveyImport::setChoice(int choice)
{
    m_layout.leaf = choice <= 0 ? -1 : m_leaves[static_cast<std::size_t>(choice) - 1];
}

ImportPreview SurveyImport::preview(core::Language language)
{
    m_plan = planSurvey(m_file, m_sheet, m_layout, m_editor, m_stage, m_note);
    ImportPreview preview;
    preview.faults = m_plan.faults;
    preview.warnings = m_plan.warnings;
    preview.rows = m_plan.rows;
    preview.unchanged = m_plan.unchanged;
    preview.skipped = m_plan.skipped;
    if (!m_plan.faults.empty())
        return preview;
    const core::IndexSet& set = m_editor.scores().set();
    for (std::size_t i = 0; i < m_plan.edits.size(); ++i) {
        const core::Edit& edit = m_plan.edits[i];
        const core::Node& node = set.leafNode(edit.leaf);
        preview.lines.push_back(
            {placeText(m_plan.cells[i].place, language),
             core::shortUnitName(
                 m_editor.scores().units()[static_cast<std::size_t>(m_plan.cells[i].unit)].name),
             node.code + ' ' + core::abbreviated(node.title), figures(node, edit.before, language),
             figures(node, edit.after, language)});
    }
    return preview;
}

} // namespace app
