#include "app/TableImport.h"

#include "app/TableNumber.h"
#include "app/Wording.h"
#include "core/Names.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "core/Trim.h"
#include "engine/DossierChecks.h"
#include "engine/Explain.h"
#include "engine/SurveySpread.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

constexpr std::size_t firstSurveyValue = 2; ///< behind unit and code

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
    m_otherSheets.clear();
    guess();
}

bool TableImport::setSheet(std::string_view name)
{
    for (std::size_t i = 0; i < m_file.sheets.size(); ++i) {
        if (foldedWords(m_file.sheets[i].name) != foldedWords(name))
            continue;
        setSheet(i);
        return true;
    }
    return false;
}

std::string TableImport::sheetNames() const
{
    std::string names;
    for (const auto& sheet : m_file.sheets)
        names += (names.empty() ? "" : ", ") + sheet.name;
    return names;
}

bool TableImport::hasFigure() const
{
    const auto& rows = m_file.sheets[m_sheet].rows;
    for (std::size_t i = header().dataRow; i < rows.size(); ++i) {
        for (std::size_t target = m_firstValue; target < m_targets.size(); ++target) {
            for (const auto* columns : {&match()[target], &header().rivals[target]}) {
                for (const std::size_t column : *columns) {
                    if (looksLikeNumber(cellAt(rows[i], column)))
                        return true;
                }
            }
        }
    }
    return false;
}

void TableImport::chooseSheet()
{
    std::optional<std::size_t> best;
    std::optional<std::size_t> withFigure;
    std::optional<std::size_t> seen;
    std::vector<std::string> others;
    for (std::size_t i = 0; i < m_file.sheets.size(); ++i) {
        if (m_file.sheets[i].hidden)
            continue;
        m_sheet = i;
        guess();
        seen = seen.value_or(i);
        if (header().names.empty() || !hasFigure())
            continue;
        withFigure = withFigure.value_or(i);
        const bool hasUnits = !match()[0].empty() || !header().rivals[0].empty();
        if (hasUnits && best)
            others.push_back(m_file.sheets[i].name);
        else if (hasUnits)
            best = i;
    }
    m_sheet = best.value_or(withFigure.value_or(seen.value_or(0)));
    guess();
    m_otherSheets = std::move(others);
}

void TableImport::setColumns(std::size_t target, const std::vector<std::size_t>& columns)
{
    for (auto& others : match()) {
        for (const std::size_t column : columns)
            std::erase(others, column);
    }
    match()[target] = columns;
    for (const std::size_t column : columns)
        std::erase(header().leftOut, column);
    header().rivals[target].clear();
    // What may have meant something else is known now.
    for (std::size_t other = 0; other < m_targets.size(); ++other) {
        for (const std::size_t column : columns) {
            if (header().isDoubtful[other])
                std::erase(header().rivals[other], column);
        }
    }
}

void TableImport::leaveOut(std::size_t column)
{
    std::vector<std::size_t>& leftOut = header().leftOut;
    if (std::find(leftOut.begin(), leftOut.end(), column) == leftOut.end())
        leftOut.push_back(column);
    for (std::size_t target = 0; target < m_targets.size(); ++target) {
        std::erase(match()[target], column);
        std::vector<std::size_t>& rivals = header().rivals[target];
        if (std::erase(rivals, column) > 0 && rivals.size() == 1 && !header().isDoubtful[target])
            match()[target] = std::exchange(rivals, {});
    }
}

ImportPreview TableImport::previewOf(const TableFindings& findings) const
{
    ImportPreview preview;
    preview.faults = findings.faults;
    preview.warnings = findings.warnings;
    preview.passed = findings.passed;
    preview.rows = findings.rows;
    preview.unchanged = findings.unchanged;
    preview.skipped = findings.skipped;
    preview.faultyRows = findings.faultyRows;
    preview.isBlocked = findings.isBlocked;
    preview.names = findings.names;
    preview.unknownColumns = findings.unknownColumns;
    preview.hasLongPercents = findings.hasLongPercents;
    if (!m_otherSheets.empty()) {
        std::string others;
        for (const std::string& name : m_otherSheets)
            others += (others.empty() ? "" : ", ") + name;
        preview.warnings.insert(preview.warnings.begin(),
                                {core::Severity::Warning,
                                 "table.other-sheets",
                                 {},
                                 {core::Param::text("sheet", m_file.sheets[m_sheet].name),
                                  core::Param::text("sheets", core::shortened(others, 200))}});
    }
    return preview;
}

// ---- counters ----

CounterImport::CounterImport(exchange::TableFile file, const ScoreBook& scores,
                             std::span<const core::Unit> book)
    : TableImport(std::move(file), counterTargets(), CounterTarget::firstCounter, scores, book)
{
    chooseSheet();
}

void CounterImport::guess()
{
    const auto level = m_layout.level;
    const int unit = m_layout.unit;
    const bool isFirst = m_layout.match.empty();
    m_layout = guessCounterLayout(m_file.sheets[m_sheet], m_scores, m_names);
    m_layout.unit = unit;
    if (!isFirst)
        m_layout.level = level;
}

std::string CounterImport::destination(core::Language language) const
{
    return sentence("table.into-dossiers", language,
                    {core::Param::text("assessment", m_scores.assessment().title.empty()
                                                         ? m_scores.assessment().id
                                                         : m_scores.assessment().title)});
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
    return !m_layout.match[CounterTarget::level].empty() ? std::string()
                                                         : sentence("table.choice-level", language);
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
    m_plan = planCounters(m_file, m_sheet, m_layout, m_scores, m_names);
    ImportPreview preview = previewOf(m_plan);
    const auto add = [&](int unit, core::DossierSource::Level level, const std::string& field,
                         const std::string& place, const std::string& name, std::string before,
                         std::string after) {
        std::string what = sentence("counters.level-" + std::string(core::name(level)), language);
        if (!field.empty())
            what += " · " + field;
        preview.lines.push_back(
            {placeText(place, language),
             core::shortUnitName(m_scores.units()[static_cast<std::size_t>(unit)].name),
             what + ", " + sentence(name, language), std::move(before), std::move(after)});
    };
    const auto formText = [language](core::DossierForm form) {
        return sentence("counters.form-" + std::string(core::name(form)), language);
    };
    for (const CounterFormChange& row : m_plan.forms)
        add(row.unit, row.before.level, row.before.field, row.place, "counters.name-form",
            formText(row.before.form), formText(row.after));
    for (const CounterCell& cell : m_plan.cells)
        add(cell.unit, cell.level, cell.field, cell.place,
            engine::counterNameCode(cell.form, cell.counter), numberText(cell.before),
            numberText(cell.after));
    return preview;
}

// ---- survey ----

SurveyImport::SurveyImport(exchange::TableFile file, const SheetEditor& editor, core::Stage stage,
                           std::string note, std::span<const core::Unit> book)
    : TableImport(std::move(file), surveyTargets(editor.scores().set()), firstSurveyValue,
                  editor.scores(), book),
      m_editor(editor), m_stage(stage == core::Stage::Self ? core::Stage::V1 : stage),
      m_note(std::move(note)), m_leaves(surveyLeaves(editor.scores().set()))
{
    chooseSheet();
}

void SurveyImport::guess()
{
    const int unit = m_layout.unit;
    const bool isRounded = m_layout.isRounded;
    m_layout = guessSurveyLayout(m_file.sheets[m_sheet], m_editor.scores().set(), m_names);
    m_layout.unit = unit;
    m_layout.isRounded = isRounded;
}

std::string SurveyImport::destination(core::Language language) const
{
    const core::Assessment& assessment = m_scores.assessment();
    return sentence(m_stage == core::Stage::V2 ? "table.into-v2" : "table.into-v1", language,
                    {core::Param::text("assessment", assessment.title.empty() ? assessment.id
                                                                              : assessment.title)});
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
    const bool isSaid = !m_layout.match[SurveyTarget::code].empty() || !groups().empty();
    return isSaid ? std::string() : sentence("table.choice-criterion", language);
}

std::vector<std::string> SurveyImport::groups() const
{
    const core::IndexSet& set = m_editor.scores().set();
    std::vector<std::string> all;
    for (const SurveyBlock& block : surveyBlocks(m_file.sheets[m_sheet], set, m_layout).blocks) {
        std::string text;
        for (std::size_t target = SurveyTarget::percent; target < block.match.size(); ++target) {
            for (const std::size_t column : block.match[target]) {
                std::string letter = exchange::cellName(static_cast<int>(column) + 1, 1);
                letter.pop_back();
                text.append(text.empty() ? "" : ", ").append(letter);
            }
        }
        const core::Node& node = set.leafNode(block.leaf);
        all.push_back(node.code + ' ' + core::abbreviated(node.title) + ": " + text);
    }
    return all;
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
    m_plan = planSurvey(m_file, m_sheet, m_layout, m_editor, m_stage, m_note, m_names);
    ImportPreview preview = previewOf(m_plan);
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
