#include "app/SurveyImport.h"

#include "app/TableReading.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "engine/Explain.h"

#include <algorithm>
#include <map>

namespace app {

namespace {

using core::Param;
using core::Problem;
using core::Severity;
using exchange::TableCell;
using Row = exchange::TableFile::Row;
using Sheet = exchange::TableFile::Sheet;

enum SurveyTarget : std::size_t { SurveyUnit, Code, Percent, FirstOption };

/// One percentage is all that the rule asks for.
bool isPercent(const core::Node& node)
{
    const auto slots = core::figureSlots(*node.rule);
    return slots.size() == 1 && slots.front().kind == core::FigureSlot::Kind::Percent;
}

class SurveyPlanner : private TableReading {
public:
    SurveyPlanner(const exchange::TableFile& file, const Sheet& sheet, const SurveyLayout& layout,
                  const SheetEditor& editor, core::Stage stage, const std::string& note)
        : TableReading(file, sheet, layout.header, layout.match, editor.scores()), m_layout(layout),
          m_editor(editor), m_set(editor.scores().set()), m_stage(stage), m_note(note),
          m_targets(surveyTargets(m_set))
    {}

    SurveyPlan plan()
    {
        read();
        m_plan.faults = std::move(m_faults);
        return std::move(m_plan);
    }

private:
    void read()
    {
        if (!hasHeader())
            return;
        bool anyValue = false;
        for (std::size_t i = Percent; i < m_targets.size(); ++i)
            anyValue = anyValue || m_layout.match[i];
        if (!has(SurveyUnit))
            missing("unit");
        if (!has(Code) && m_layout.leaf < 0)
            missing("code");
        if (!anyValue)
            missing("values");
        if (!m_faults.empty())
            return;
        for (std::size_t i = m_layout.header.dataRow; i < m_sheet.rows.size(); ++i)
            readRow(m_sheet.rows[i]);
        if (m_plan.rows == 0 && m_faults.empty())
            m_faults.push_back({Severity::Error, "table.no-rows", {}, {}});
    }

    int leafOf(const Row& row)
    {
        if (!has(Code))
            return m_layout.leaf;
        const TableCell& code = cell(row, Code);
        const int leaf = m_set.findLeaf(code.text);
        if (code.kind == TableCell::Kind::Number && code.text.find('.') != std::string::npos) {
            // A program that keeps "1.10" as a number has made 1.1 of it.
            if (const std::string longer = code.text + '0'; m_set.findLeaf(longer) >= 0) {
                if (leaf < 0)
                    return surveyLeaf(row, m_set.findLeaf(longer));
                fault(row, Code, "survey.code-ambiguous", {Param::text("other", longer)});
                return -1;
            }
        }
        return surveyLeaf(row, leaf);
    }

    int surveyLeaf(const Row& row, int leaf)
    {
        if (leaf < 0 || leaf >= m_set.leafCount()) {
            fault(row, Code, "survey.unknown-code");
            return -1;
        }
        const core::Node& node = m_set.leafNode(leaf);
        if (node.by == core::ScoredBy::Survey &&
            (!core::ballotsOf(*node.rule).empty() || isPercent(node)))
            return leaf;
        fault(row, Code, "survey.not-survey");
        return -1;
    }

    void readRow(const Row& row)
    {
        bool hasValue = false;
        for (std::size_t i = Percent; i < m_targets.size(); ++i)
            hasValue = hasValue || !cell(row, i).text.empty();
        if (!hasValue) {
            ++m_plan.skipped;
            return;
        }
        ++m_plan.rows;
        const std::size_t faults = m_faults.size();
        const int unit = unitOf(row, SurveyUnit);
        const int leaf = leafOf(row);
        if (leaf < 0)
            return;
        const core::Node& node = m_set.leafNode(leaf);
        const std::span<const core::BallotOption> ballots = core::ballotsOf(*node.rule);
        const core::Figures figures =
            !ballots.empty() ? readBallots(row, node, ballots) : readPercent(row, node);
        if (m_faults.size() != faults || unit < 0)
            return;
        if (figures.empty()) {
            fault(row, !ballots.empty() ? Code : Percent, "survey.no-figures",
                  {Param::text("code", node.code)});
            return;
        }
        const std::size_t target = m_layout.match[Code] ? Code : SurveyUnit;
        const auto key = std::pair(unit, leaf);
        if (const auto first = m_seen.find(key); first != m_seen.end()) {
            fault(row, target, "survey.duplicate", {Param::text("place", first->second)});
            return;
        }
        m_seen.emplace(key, place(row, target));
        take(row, target, unit, leaf, figures);
    }

    void take(const Row& row, std::size_t target, int unit, int leaf, const core::Figures& figures)
    {
        const core::Entry& before = m_editor.scores().sheet(unit).at(m_stage, leaf);
        if (before.status == core::EntryStatus::Scored && before.figures == figures &&
            !before.points) {
            ++m_plan.unchanged;
            return;
        }
        core::Entry after = m_editor.withFigures(unit, m_stage, leaf, figures);
        auto found = m_editor.faults(unit, m_stage, leaf, after);
        if (!found.empty() && after.note.empty()) {
            after.note = m_note;
            found = m_editor.faults(unit, m_stage, leaf, after);
        }
        for (Problem& problem : found) {
            problem.place = place(row, target);
            m_faults.push_back(std::move(problem));
        }
        if (!found.empty())
            return;
        for (Problem& problem :
             m_editor.preview(unit, m_stage, leaf, after, core::Language::Vietnamese).problems) {
            if (problem.severity != Severity::Warning)
                continue;
            problem.place = place(row, target);
            m_plan.warnings.push_back(std::move(problem));
        }
        m_plan.edits.push_back(m_editor.makeEdit(unit, m_stage, leaf, std::move(after)));
        m_plan.cells.push_back({unit, leaf, place(row, target)});
    }

    core::Figures readBallots(const Row& row, const core::Node& node,
                              std::span<const core::BallotOption> options)
    {
        core::Figures figures;
        for (std::size_t i = Percent; i < m_targets.size(); ++i) {
            const TableCell& one = cell(row, i);
            if (one.text.empty())
                continue;
            const auto option =
                std::find_if(options.begin(), options.end(), [&](const core::BallotOption& each) {
                    return m_targets[i].id == "option-" + each.id;
                });
            if (i == Percent || option == options.end()) {
                fault(row, i, "survey.foreign-option", {Param::text("code", node.code)});
                continue;
            }
            if (one.kind == TableCell::Kind::Error) {
                fault(row, i, "table.error-cell");
                continue;
            }
            const bool asTyped = m_file.format == exchange::TableFile::Format::Xlsx &&
                                 one.kind == TableCell::Kind::Text &&
                                 node.rule->figureDecimals == 0;
            const auto number = core::readNumber(
                one.text, asTyped ? core::NumberField::Whole : core::NumberField::Data,
                node.rule->figureDecimals);
            if (!number || number->isNegative())
                fault(row, i, "survey.bad-ballots");
            else
                figures.set(static_cast<std::size_t>(option - options.begin()), *number);
        }
        return figures;
    }

    core::Figures readPercent(const Row& row, const core::Node& node)
    {
        core::Figures figures;
        for (std::size_t i = FirstOption; i < m_targets.size(); ++i) {
            if (!cell(row, i).text.empty())
                fault(row, i, "survey.foreign-option", {Param::text("code", node.code)});
        }
        const TableCell& one = cell(row, Percent);
        if (one.text.empty())
            return figures;
        if (one.kind == TableCell::Kind::Error) {
            fault(row, Percent, "table.error-cell");
            return figures;
        }
        std::string_view text = one.text;
        const bool hasSign = text.ends_with('%');
        if (hasSign)
            text.remove_suffix(1);
        const auto number =
            core::readNumber(text, core::NumberField::Data, core::Decimal::maxDecimals);
        if (!number || number->isNegative()) {
            fault(row, Percent, "survey.bad-percent");
            return figures;
        }
        // 0.8353 may be a share of 1 or less than one percent: it is asked for, not guessed.
        const bool isShare =
            !hasSign && !number->isZero() && core::Ratio::of(*number) <= core::Ratio(1);
        if (isShare)
            fault(row, Percent, "survey.share");
        else
            figures.set(0, *number);
        return figures;
    }

    const SurveyLayout& m_layout;
    const SheetEditor& m_editor;
    const core::IndexSet& m_set;
    core::Stage m_stage;
    const std::string& m_note;
    std::vector<ImportTarget> m_targets;
    SurveyPlan m_plan;
    std::map<std::pair<int, int>, std::string> m_seen;
};

} // namespace

std::vector<int> surveyLeaves(const core::IndexSet& set)
{
    std::vector<int> leaves;
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        const core::Node& node = set.leafNode(leaf);
        if (node.by == core::ScoredBy::Survey &&
            (!core::ballotsOf(*node.rule).empty() || isPercent(node)))
            leaves.push_back(leaf);
    }
    return leaves;
}

std::vector<ImportTarget> surveyTargets(const core::IndexSet& set)
{
    std::vector<ImportTarget> targets = {{"unit", true}, {"code", false}, {"percent", false}};
    for (const int leaf : surveyLeaves(set)) {
        const auto ballots = core::ballotsOf(*set.leafNode(leaf).rule);
        for (const core::BallotOption& option : ballots) {
            const std::string id = "option-" + option.id;
            if (std::none_of(targets.begin(), targets.end(),
                             [&id](const ImportTarget& one) { return one.id == id; }))
                targets.push_back({id, false});
        }
    }
    return targets;
}

namespace {

/// The meaning of a column's name: an option's id or title, or the words of the field.
std::string surveyMeaning(const core::IndexSet& set, std::string_view folded, std::string_view last)
{
    // A title, or an id with a word before it ("Mức a", "Phiếu A").
    for (const int leaf : surveyLeaves(set)) {
        const auto ballots = core::ballotsOf(*set.leafNode(leaf).rule);
        for (const core::BallotOption& option : ballots) {
            const std::string id = foldedWords(option.id);
            if (last == id || last == foldedWords(option.title) || last == " muc" + id ||
                last == " phieu" + id || last == " lua chon" + id || last == " phuong an" + id)
                return "option-" + option.id;
        }
    }
    if (holdsAny(last, "don vi|ten don vi|ma don vi|co quan|dia phuong|unit|office"))
        return "unit";
    if (holdsAny(last, "ma|ma tieu chi|ma so|tieu chi|code|criterion"))
        return "code";
    if (holdsAny(last,
                 "p|ty le|ti le|chi so|chi so hai long|muc do hai long|sipas|percent|ket qua") ||
        folded.find('%') != std::string_view::npos)
        return "percent";
    return {};
}

} // namespace

SurveyLayout guessSurveyLayout(const Sheet& sheet, const core::IndexSet& set)
{
    SurveyLayout layout;
    const auto targets = surveyTargets(set);
    layout.header = findHeader(
        sheet, targets,
        [&set](std::string_view folded, std::string_view last) {
            return surveyMeaning(set, folded, last);
        },
        layout.match);
    const auto leaves = surveyLeaves(set);
    // Without a code the kind of figures may tell the criterion.
    std::vector<int> fitting;
    for (const int leaf : leaves) {
        if (core::ballotsOf(*set.leafNode(leaf).rule).empty() == layout.match[Percent].has_value())
            fitting.push_back(leaf);
    }
    if (!layout.match[Code] && fitting.size() == 1)
        layout.leaf = fitting.front();
    return layout;
}

SurveyPlan planSurvey(const exchange::TableFile& file, std::size_t sheet,
                      const SurveyLayout& layout, const SheetEditor& editor, core::Stage stage,
                      const std::string& note)
{
    return SurveyPlanner(file, file.sheets[sheet], layout, editor, stage, note).plan();
}

} // namespace app
