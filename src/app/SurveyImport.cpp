#include "app/SurveyImport.h"

#include "app/BlockColumns.h"
#include "app/SurveyHeadings.h"
#include "app/TableNumber.h"
#include "app/WideSurvey.h"
#include "core/Codes.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "core/Trim.h"
#include "engine/Explain.h"
#include "engine/SurveySpread.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

namespace app {

namespace {

using core::Param;
using core::Problem;
using core::Severity;
using exchange::TableCell;
using Row = exchange::TableFile::Row;
using Sheet = exchange::TableFile::Sheet;

/// A percentage of more decimals than a figure has, rounded half away from zero; nothing for
/// anything else.
std::optional<core::Decimal> roundedPercent(std::string_view text)
{
    const auto sign = text.find_first_of(".,");
    constexpr std::size_t mostDigits = 9; ///< decimals that are looked at: enough to tell a half
    constexpr auto places = static_cast<std::size_t>(core::Decimal::maxDecimals);
    if (sign == std::string_view::npos || text.size() - sign - 1 <= places ||
        text.find_first_not_of("0123456789", sign + 1) != std::string_view::npos)
        return std::nullopt;
    const auto shortText = text.substr(0, sign + 1 + std::min(mostDigits, text.size() - sign - 1));
    const auto whole = core::readNumber(shortText.substr(0, sign), core::NumberField::Data, 0);
    constexpr std::int64_t mostWhole = 1'000'000;
    if (!whole || whole->isNegative() || whole->mantissa() > mostWhole)
        return std::nullopt;
    std::int64_t units = whole->mantissa();
    for (std::size_t i = 0; i < places; ++i)
        units = units * 10 + (shortText[sign + 1 + i] - '0');
    if (shortText[sign + 1 + places] >= '5')
        ++units;
    return core::Decimal(units, core::Decimal::maxDecimals);
}

class SurveyPlanner : private TableReading {
public:
    SurveyPlanner(const exchange::TableFile& file, const Sheet& sheet, const SurveyLayout& layout,
                  const SheetEditor& editor, core::Stage stage, const std::string& note,
                  const UnitNames& names)
        : TableReading(file, sheet, layout.header, layout.match, editor.scores(), names),
          m_layout(layout), m_editor(editor), m_set(editor.scores().set()), m_stage(stage),
          m_note(note), m_targets(surveyTargets(m_set)), m_leaves(surveyLeaves(m_set))
    {}

    SurveyPlan plan()
    {
        read();
        static_cast<TableFindings&>(m_plan) = takeFindings();
        return std::move(m_plan);
    }
    /// What there is to say of columns before any row is read.
    TableFindings unread() { return takeFindings(); }
    /// Numbers of rows with a fault, those that say the same twice too.
    const std::set<int>& faultyRows() const { return m_faultyRows; }

private:
    /// What a row would change, kept until it is known that no other row says something else.
    struct PlannedRow {
        std::optional<core::Edit> edit;
        SurveyCell cell;
        bool isUnchanged = false;
        bool isTaken = true;
        std::vector<Problem> warnings;
    };

    void read()
    {
        if (!hasHeader() || refuseDossiers())
            return;
        bool anyValue = false;
        for (std::size_t i = SurveyTarget::percent; i < m_targets.size(); ++i)
            anyValue = anyValue || has(i) || !m_layout.header.rivals[i].empty();
        const bool areGroups = refuseGroups();
        refuseRivals(m_targets, [&](const ImportTarget& target) {
            const bool isSaid = (target.id == "unit" && m_layout.unit >= 0) ||
                                (areGroups && target.id.starts_with("option-"));
            return isSaid ? std::string() : nameOf(target.id);
        });
        if (!has(SurveyTarget::unit) && m_layout.unit < 0 &&
            m_layout.header.rivals[SurveyTarget::unit].empty())
            missing("unit");
        if (!has(SurveyTarget::code) && m_layout.leaf < 0 &&
            m_layout.header.rivals[SurveyTarget::code].empty())
            missing("code");
        if (!anyValue)
            missing("values");
        refuseUnknownOptions();
        if (!m_faults.empty())
            return;
        std::vector<const Row*> read;
        for (std::size_t i = m_layout.header.dataRow; i < m_sheet.rows.size(); ++i) {
            if (readRow(m_sheet.rows[i]))
                read.push_back(&m_sheet.rows[i]);
        }
        if (m_findings.rows == 0 && m_faults.empty()) {
            m_faults.push_back({Severity::Error, core::codes::tableNoRows, {}, {}});
            m_findings.isBlocked = true;
        }
        warnOfHidden(read);
        finish();
    }

    /// A report of dossiers has rates, too, and none of them is a survey's.
    bool refuseDossiers()
    {
        std::string columns = dossierColumns(m_sheet, m_set, m_layout.header, m_layout.match);
        if (columns.empty())
            return false;
        m_faults.push_back({Severity::Error,
                            "survey.dossier-table",
                            {},
                            {Param::text("columns", std::move(columns))}});
        m_findings.isBlocked = true;
        return true;
    }

    /// Several groups of the same options belong to several questions. Which is which no heading
    /// says: that is told once.
    bool refuseGroups()
    {
        std::string columns;
        std::size_t options = 0;
        for (std::size_t i = SurveyTarget::firstOption; i < m_targets.size(); ++i) {
            const auto& rivals = m_layout.header.rivals[i];
            if (rivals.empty() || has(i))
                continue;
            if (++options > 1)
                continue;
            for (const std::size_t column : rivals)
                columns += (columns.empty() ? "" : "; ") + columnText(m_layout.header, column);
        }
        if (options < 2)
            return false;
        m_faults.push_back({Severity::Error,
                            "survey.questions-unnamed",
                            {},
                            {Param::text("columns", std::move(columns))}});
        m_findings.isBlocked = true;
        return true;
    }

    bool isOption(std::size_t column) const
    {
        for (std::size_t i = SurveyTarget::firstOption; i < m_targets.size(); ++i) {
            const auto& columns = m_layout.match[i];
            if (std::find(columns.begin(), columns.end(), column) != columns.end())
                return true;
        }
        return false;
    }

    /// "Tổng số phiếu": compared with the ballots and never taken.
    bool isSum(std::size_t column) const
    {
        const std::string name = foldedWords(m_layout.header.names[column]);
        return holdsAny(name, "tong|tong so|tong cong|tong phieu|tong so phieu|cong|total") &&
               !holdsAny(name, "diem|phat ra|thu ve|hop le|khong hop le");
    }

    bool isShare(std::size_t column) const
    {
        const std::string& name = m_layout.header.names[column];
        const std::string words = foldedWords(name);
        return name.find('%') != std::string::npos || holdsAny(words, "ty le|ti le|rate|percent");
    }

    /// Numbers among the options or beside them whose heading is no option of the set are ballots
    /// that nobody would count: each is a question.
    void refuseUnknownOptions()
    {
        const std::size_t width = m_layout.header.names.size();
        const auto& leftOut = m_layout.header.leftOut;
        std::vector<bool> isUnknown(width, false);
        const auto look = [&](std::size_t column) {
            if (isOption(column))
                return true;
            if (!isLeftOut(column))
                return false;
            isUnknown[column] = !isShare(column) && !isSum(column) &&
                                std::find(leftOut.begin(), leftOut.end(), column) == leftOut.end();
            return true;
        };
        // Among them, and beside each without a gap.
        std::optional<std::size_t> first;
        std::size_t last = 0;
        for (std::size_t column = 0; column < width; ++column) {
            if (!isOption(column))
                continue;
            first = first.value_or(column);
            last = column;
        }
        if (!first)
            return;
        for (std::size_t column = *first; column <= last; ++column)
            look(column);
        for (std::size_t column = *first; column > 0 && look(column - 1);)
            --column;
        for (std::size_t column = last + 1; column < width && look(column);)
            ++column;
        for (std::size_t column = 0; column < width; ++column) {
            if (!isUnknown[column])
                continue;
            m_faults.push_back({Severity::Error,
                                "survey.unknown-option",
                                {},
                                {Param::text("column", columnText(m_layout.header, column))}});
            m_findings.unknownColumns.push_back(column);
            m_findings.isBlocked = true;
        }
    }

    /// The file's own sum of the ballots of a row.
    void compareSum(const Row& row, const core::Figures& figures,
                    std::span<const core::BallotOption> options)
    {
        const auto spread = engine::surveySpread(options, figures);
        if (!spread)
            return;
        const core::Ratio sum = spread->ballots;
        for (std::size_t column = 0; column < m_layout.header.names.size(); ++column) {
            const auto& leftOut = m_layout.header.leftOut;
            if (!isSum(column) || isShare(column) || !isLeftOut(column) ||
                std::find(leftOut.begin(), leftOut.end(), column) != leftOut.end())
                continue;
            const auto own = readWhole(cellAt(row, column), m_file.format);
            if (!own || core::Ratio::of(*own) == sum)
                continue;
            fault(row, std::optional(column), "survey.sum-differs",
                  {Param::num("sum", core::formatFixed(sum, 0))});
        }
    }

    /// A target's name, or the code of it.
    std::string nameOf(const std::string& id) const
    {
        for (const int leaf : surveyLeaves(m_set)) {
            for (const core::BallotOption& option : core::ballotsOf(*m_set.leafNode(leaf).rule)) {
                if (id == "option-" + option.id)
                    return option.title;
            }
        }
        return "table.target-" + id;
    }

    void finish()
    {
        for (PlannedRow& planned : m_planned) {
            if (!planned.isTaken)
                continue;
            m_findings.unchanged += planned.isUnchanged ? 1 : 0;
            std::move(planned.warnings.begin(), planned.warnings.end(),
                      std::back_inserter(m_findings.warnings));
            if (!planned.edit)
                continue;
            m_plan.edits.push_back(*std::move(planned.edit));
            m_plan.cells.push_back(std::move(planned.cell));
        }
    }

    int leafOf(const Row& row)
    {
        if (!has(SurveyTarget::code))
            return m_layout.leaf;
        const TableCell& code = keyCell(row, SurveyTarget::code);
        const int leaf = m_set.findLeaf(criterionCode(code.text));
        if (code.kind == TableCell::Kind::Number && code.text.find('.') != std::string::npos) {
            // A program that keeps "1.10" as a number has made 1.1 of it.
            if (const std::string longer = code.text + '0'; m_set.findLeaf(longer) >= 0) {
                if (leaf < 0)
                    return surveyLeaf(row, m_set.findLeaf(longer));
                fault(row, SurveyTarget::code, "table.code-ambiguous",
                      {Param::text("other", longer)});
                return -1;
            }
        }
        return surveyLeaf(row, leaf);
    }

    int surveyLeaf(const Row& row, int leaf)
    {
        if (leaf < 0 || leaf >= m_set.leafCount()) {
            fault(row, SurveyTarget::code, "survey.unknown-code");
            return -1;
        }
        if (std::find(m_leaves.begin(), m_leaves.end(), leaf) != m_leaves.end())
            return leaf;
        fault(row, SurveyTarget::code, "survey.not-survey");
        return -1;
    }

    /// Whether it is a row of figures, right or wrong.
    bool readRow(const Row& row)
    {
        if (isPassed(row, SurveyTarget::unit, {SurveyTarget::percent, m_targets.size()},
                     m_layout.unit >= 0))
            return false;
        if (const int other = namedUnit(row, SurveyTarget::unit);
            m_layout.unit >= 0 && other >= 0 && other != m_layout.unit) {
            pass(row, "table.passed-unit", keyCell(row, SurveyTarget::unit).text);
            return false;
        }
        ++m_findings.rows;
        const std::size_t faults = m_faults.size();
        readFigures(row, faults);
        if (m_faults.size() != faults) {
            ++m_findings.faultyRows;
            m_faultyRows.insert(row.number);
        }
        return true;
    }

    void readFigures(const Row& row, std::size_t faults)
    {
        const int unit = m_layout.unit >= 0 ? m_layout.unit : unitOf(row, SurveyTarget::unit);
        const int leaf = leafOf(row);
        if (leaf < 0)
            return;
        const core::Node& node = m_set.leafNode(leaf);
        const std::span<const core::BallotOption> ballots = core::ballotsOf(*node.rule);
        m_rounded.clear();
        const core::Figures figures =
            !ballots.empty() ? readBallots(row, node, ballots) : readPercent(row, node);
        if (m_faults.size() != faults || unit < 0)
            return;
        if (figures.empty()) {
            fault(row, placeTarget(), "survey.no-figures", {Param::text("code", node.code)});
            return;
        }
        const std::size_t target = placeTarget();
        const auto [first, isNew] = m_seen.emplace(std::pair(unit, leaf), m_planned.size());
        if (!isNew) {
            PlannedRow& other = m_planned[first->second];
            fault(row, target, "survey.duplicate", {Param::text("place", other.cell.place)});
            m_findings.faultyRows += other.isTaken ? 1 : 0;
            m_faultyRows.insert(other.cell.row);
            other.isTaken = false;
            return;
        }
        PlannedRow planned;
        planned.cell = {unit, leaf, place(row, target), row.number};
        planned.warnings = m_rounded;
        take(row, target, planned, figures);
        m_planned.push_back(std::move(planned));
    }

    /// The column that stands for a row's entry: of its code, else of its figures where the heading
    /// is the code, else of its unit.
    std::size_t placeTarget() const
    {
        if (has(SurveyTarget::code))
            return SurveyTarget::code;
        for (std::size_t i = SurveyTarget::percent; m_layout.isWide && i < m_targets.size(); ++i) {
            if (has(i))
                return i;
        }
        return SurveyTarget::unit;
    }

    void take(const Row& row, std::size_t target, PlannedRow& planned, const core::Figures& figures)
    {
        const int unit = planned.cell.unit;
        const int leaf = planned.cell.leaf;
        const core::Entry& before = m_editor.scores().sheet(unit).at(m_stage, leaf);
        if (before.status == core::EntryStatus::Scored && before.figures == figures &&
            !before.points) {
            planned.isUnchanged = true;
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
        planned.isTaken = found.empty();
        if (!found.empty())
            return;
        for (Problem& problem :
             m_editor.preview(unit, m_stage, leaf, after, core::Language::Vietnamese).problems) {
            if (problem.severity != Severity::Warning)
                continue;
            problem.place = place(row, target);
            planned.warnings.push_back(std::move(problem));
        }
        planned.edit = m_editor.makeEdit(unit, m_stage, leaf, std::move(after));
    }

    core::Figures readBallots(const Row& row, const core::Node& node,
                              std::span<const core::BallotOption> options)
    {
        core::Figures figures;
        for (std::size_t i = SurveyTarget::percent; i < m_targets.size(); ++i) {
            const TableCell& one = cell(row, i);
            if (!has(i) || isNoFigure(one))
                continue;
            const auto option =
                std::find_if(options.begin(), options.end(), [&](const core::BallotOption& each) {
                    return m_targets[i].id == "option-" + each.id;
                });
            if (i == SurveyTarget::percent || option == options.end()) {
                fault(row, i, "survey.foreign-option", {Param::text("code", node.code)});
                continue;
            }
            const auto number = node.rule->figureDecimals == 0
                                    ? whole(row, i, "survey.bad-ballots", "survey.bad-ballots")
                                    : decimal(row, i, node.rule->figureDecimals);
            if (number)
                figures.set(static_cast<std::size_t>(option - options.begin()), *number);
        }
        if (!figures.empty())
            compareSum(row, figures, options);
        return figures;
    }

    std::optional<core::Decimal> decimal(const Row& row, std::size_t target, int decimals)
    {
        if (refusesCell(row, target, m_layout.match[target].front()))
            return std::nullopt;
        const auto number =
            core::readNumber(cell(row, target).text, core::NumberField::Data, decimals);
        if (m_layout.match[target].size() == 1 && number && !number->isNegative())
            return *number;
        fault(row, target, "survey.bad-ballots");
        return std::nullopt;
    }

    core::Figures readPercent(const Row& row, const core::Node& node)
    {
        core::Figures figures;
        for (std::size_t i = SurveyTarget::firstOption; i < m_targets.size(); ++i) {
            if (!isNoFigure(cell(row, i)))
                fault(row, i, "survey.foreign-option", {Param::text("code", node.code)});
        }
        const TableCell& one = cell(row, SurveyTarget::percent);
        if (!has(SurveyTarget::percent) || isNoFigure(one) ||
            refusesCell(row, SurveyTarget::percent, m_layout.match[SurveyTarget::percent].front()))
            return figures;
        std::string text = one.text;
        const bool hasSign = text.ends_with('%');
        if (hasSign)
            text = core::trimmed(std::string_view(text).substr(0, text.size() - 1));
        auto number = core::readNumber(text, core::NumberField::Data, core::Decimal::maxDecimals);
        if (!number) {
            const auto rounded = roundedPercent(text);
            m_findings.hasLongPercents = m_findings.hasLongPercents || rounded.has_value();
            if (rounded && !m_layout.isRounded) {
                fault(row, SurveyTarget::percent, "survey.long-percent",
                      {Param::num("rounded", core::format(*rounded))});
                return figures;
            }
            if (rounded) {
                number = *rounded;
                m_rounded.push_back({Severity::Warning,
                                     "survey.rounded",
                                     place(row, SurveyTarget::percent),
                                     {Param::text("value", one.text),
                                      Param::num("rounded", core::format(*rounded))}});
            }
        }
        if (m_layout.match[SurveyTarget::percent].size() > 1 || !number || number->isNegative()) {
            fault(row, SurveyTarget::percent, "survey.bad-percent");
            return figures;
        }
        // 0.8353 may be a share of 1 or less than one percent: it is asked for, not guessed.
        const bool isShare =
            !hasSign && !number->isZero() && core::Ratio::of(*number) <= core::Ratio(1);
        if (isShare)
            fault(row, SurveyTarget::percent, "survey.share");
        else if (core::Ratio::of(*number) > core::Ratio(100))
            fault(row, SurveyTarget::percent, "survey.over-hundred");
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
    std::vector<int> m_leaves;
    SurveyPlan m_plan;
    std::vector<Problem> m_rounded; ///< of the row that is read
    std::vector<PlannedRow> m_planned;
    std::map<std::pair<int, int>, std::size_t> m_seen;
    std::set<int> m_faultyRows;
};

} // namespace

SurveyPlan planSurvey(const exchange::TableFile& file, std::size_t sheet,
                      const SurveyLayout& layout, const SheetEditor& editor, core::Stage stage,
                      const std::string& note, const UnitNames& names)
{
    const Sheet& table = file.sheets[sheet];
    const SurveyBlocks blocks = surveyBlocks(table, editor.scores().set(), layout);
    if (blocks.blocks.empty() && blocks.open.empty())
        return SurveyPlanner(file, table, layout, editor, stage, note, names).plan();
    WidePlan wide(blocks);
    for (const SurveyBlock& block : blocks.blocks) {
        const SurveyLayout one = layoutOf(layout, block);
        SurveyPlanner planner(file, table, one, editor, stage, note, names);
        wide.add(planner.plan(), planner.faultyRows());
    }
    const SurveyLayout whole = layoutOf(layout, blocks);
    return wide.take(SurveyPlanner(file, table, whole, editor, stage, note, names).unread(),
                     layout.header);
}

} // namespace app
