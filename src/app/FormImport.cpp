#include "app/FormImport.h"

#include "app/EntryText.h"
#include "app/FormCells.h"
#include "app/FormWhose.h"
#include "app/GivenWork.h"
#include "app/Permission.h"
#include "app/UnitForm.h"
#include "core/FiguresText.h"
#include "core/Fold.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "core/Trim.h"
#include "exchange/Csv.h"
#include "store/Accounts.h"
#include "store/Hash.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using core::Entry;
using core::EntryStatus;
using core::Param;
using core::Problem;
using core::Severity;
using exchange::FormColumn;
using exchange::FormFile;
using exchange::FormLine;

/// A column as the sentence of a code wants it: those of foreign tables take it as it is called
/// there, all others say "column" themselves.
std::string columnWords(std::string_view code, FormColumn column)
{
    const std::string_view heading = exchange::formHeadings[static_cast<std::size_t>(column)];
    return (code.starts_with("table.") ? "cột " : "") + std::string(heading);
}

/// The lines of a criterion.
struct FormCriterion {
    int leaf = -1;
    const FormLine* first = nullptr; ///< status and note stand here
    const FormLine* points = nullptr;
    std::vector<const FormLine*> figures; ///< by slot; nullptr: no row
    Entry entry;
    bool isFaulty = false;
    bool isSaid = false; ///< becomes a row of the entries file
};

/// What the file says of each criterion, against what it said when it was made and what the book
/// holds now.
class FormReading {
public:
    FormReading(const FormFile& form, const core::IndexSet& set, const core::Sheet& now,
                FormPlan& plan)
        : m_form(form), m_set(set), m_now(now), m_plan(plan)
    {}

    void read()
    {
        for (const FormLine& line : m_form.lines)
            take(line);
        for (FormCriterion& criterion : m_criteria) {
            readEntry(criterion);
            decide(criterion);
        }
    }

    /// The entries file of what is said without a fault, and of which criterion each of its lines
    /// is.
    std::string rows(std::map<int, FormCriterion*>& lineOf);
    std::vector<FormCriterion>& criteria() { return m_criteria; }

    /// A fault that the plan has found, at the cell that it is about.
    Problem placed(Problem problem, const FormCriterion& criterion) const;

private:
    void fault(FormCriterion& criterion, const FormLine& line, FormColumn column, core::Error error)
    {
        error.params.push_back(Param::text("column", columnWords(error.code, column)));
        m_plan.faults.push_back({Severity::Error, std::move(error.code),
                                 m_form.place(line.row, column), std::move(error.params)});
        criterion.isFaulty = true;
    }

    static bool holds(const FormLine& line)
    {
        return !isBlank(line.value) || !isBlank(line.status) || !isBlank(line.note);
    }

    void take(const FormLine& line);
    void takeFigure(FormCriterion& criterion, const FormLine& line);
    FormCriterion* criterionOf(const FormLine& line);
    void readEntry(FormCriterion& criterion);
    void readFigures(FormCriterion& criterion);
    void checkCases(FormCriterion& criterion);
    void decide(FormCriterion& criterion);
    std::optional<Entry> baseOf(int leaf) const;
    bool isSame(int leaf, const Entry& a, const Entry& b) const;
    void remark(const FormCriterion& criterion, const char* code)
    {
        m_plan.warnings.push_back(
            {Severity::Warning,
             code,
             m_form.place(criterion.first->row, FormColumn::Value),
             {Param::text("code", std::string(m_set.leafCode(criterion.leaf)))}});
    }

    const FormFile& m_form;
    const core::IndexSet& m_set;
    const core::Sheet& m_now;
    FormPlan& m_plan;
    std::vector<FormCriterion> m_criteria;
    std::map<int, std::size_t> m_byLeaf;
};

FormCriterion* FormReading::criterionOf(const FormLine& line)
{
    const int leaf = m_set.findLeaf(line.code);
    FormCriterion nobody;
    const auto refuse = [&](const char* code, std::vector<Param> params) {
        if (holds(line))
            fault(nobody, line, FormColumn::Code, formRefused(code, std::move(params)));
        return nullptr;
    };
    if (line.isNumber && line.code.find('.') != std::string::npos &&
        m_set.findLeaf(line.code + '0') >= 0)
        return refuse("table.code-ambiguous",
                      {Param::text("value", line.code), Param::text("other", line.code + '0')});
    if (leaf < 0 || !isInForm(m_set, leaf))
        return refuse(m_set.find(line.code) >= 0 ? "form.not-entered-here" : "entries.unknown-code",
                      {Param::text("value", core::shortened(line.code))});
    const auto [found, isNew] = m_byLeaf.emplace(leaf, m_criteria.size());
    if (isNew) {
        FormCriterion& criterion = m_criteria.emplace_back();
        criterion.leaf = leaf;
        criterion.first = &line;
        if (leaf < m_set.leafCount())
            criterion.figures.resize(m_set.leafNode(leaf).slots.size());
    }
    return &m_criteria[found->second];
}

void FormReading::take(const FormLine& line)
{
    FormCriterion* criterion = criterionOf(line);
    if (criterion == nullptr)
        return;
    // Without the hidden sheet the row that says something is the first.
    if (line.isFirst ||
        (line.figure.empty() && isBlank(criterion->first->status) &&
         isBlank(criterion->first->note) && (!isBlank(line.status) || !isBlank(line.note))))
        criterion->first = &line;
    takeFigure(*criterion, line);
}

void FormReading::takeFigure(FormCriterion& criterion, const FormLine& line)
{
    const bool isTold = !line.figure.empty();
    const core::Node* node =
        criterion.leaf < m_set.leafCount() ? &m_set.leafNode(criterion.leaf) : nullptr;
    const bool isPoints =
        isTold ? line.figure == exchange::formPoints
               : line.label == formPointsLabel && (node == nullptr || core::isTyped(node->rule));
    if (isPoints) {
        criterion.points = &line;
        return;
    }
    for (std::size_t slot = 0; slot < criterion.figures.size(); ++slot) {
        if (criterion.figures[slot] != nullptr || !node->slots[slot].isTyped())
            continue;
        const bool isIt = isTold ? formFigureKey(node->slots[slot]) == line.figure
                                 : core::fold(formLabel(*node, slot)) == core::fold(line.label);
        if (!isIt)
            continue;
        criterion.figures[slot] = &line;
        return;
    }
    if (!isBlank(line.value))
        fault(criterion, line, FormColumn::Label,
              formRefused(
                  "form.unknown-figure",
                  {Param::text("value",
                               core::shortened(line.label.empty() ? line.figure : line.label))}));
}

void FormReading::readFigures(FormCriterion& criterion)
{
    const core::Node& node = m_set.leafNode(criterion.leaf);
    const std::optional<Entry> base = baseOf(criterion.leaf);
    for (std::size_t slot = 0; slot < criterion.figures.size(); ++slot) {
        const FormLine* line = criterion.figures[slot];
        if (line == nullptr || line->row == 0) {
            // A row that is gone takes nothing away.
            if (base && base->figures.has(slot))
                criterion.entry.figures.set(slot, base->figures.at(slot));
            continue;
        }
        if (isBlank(line->value))
            continue;
        if (auto figure = readFormFigure(node.slots[slot], line->value, m_set.year))
            criterion.entry.figures.set(slot, *figure);
        else
            fault(criterion, *line, FormColumn::Value, std::move(figure).error());
    }
    checkCases(criterion);
}

/// Only the figures of the case that is chosen may be there.
void FormReading::checkCases(FormCriterion& criterion)
{
    const core::Node& node = m_set.leafNode(criterion.leaf);
    for (std::size_t slot = 0; slot < criterion.figures.size(); ++slot) {
        if (!criterion.entry.figures.has(slot) ||
            core::isAsked(node.slots[slot], criterion.entry.figures))
            continue;
        if (const FormLine* line = criterion.figures[slot]; line != nullptr && line->row > 0)
            fault(criterion, *line, FormColumn::Value, formRefused("form.other-case"));
        criterion.entry.figures.clear(slot);
    }
}

void FormReading::readEntry(FormCriterion& criterion)
{
    Entry& entry = criterion.entry;
    if (criterion.leaf < m_set.leafCount())
        readFigures(criterion);
    const std::optional<Entry> base = baseOf(criterion.leaf);
    if (criterion.points != nullptr && criterion.points->row == 0 && base) {
        entry.points = base->points;
    } else if (criterion.points != nullptr && !isBlank(criterion.points->value)) {
        if (auto points = readFormPoints(criterion.points->value, m_set.decimals))
            entry.points = *points;
        else
            fault(criterion, *criterion.points, FormColumn::Value, std::move(points).error());
    }
    const FormLine& first = *criterion.first;
    if (first.row == 0 && base) {
        entry.status = base->status;
        entry.note = base->note;
        return;
    }
    if (first.note.kind == exchange::TableCell::Kind::Error)
        fault(criterion, first, FormColumn::Note,
              formRefused("table.error-cell", {Param::text("value", first.note.text)}));
    else
        entry.note = first.note.text;
    if (!isBlank(first.status)) {
        if (const auto status = readFormStatus(first.status))
            entry.status = *status;
        else
            fault(criterion, first, FormColumn::Status, status.error());
    } else if (!entry.figures.empty() || entry.points) {
        entry.status = EntryStatus::Scored;
    }
}

std::optional<Entry> FormReading::baseOf(int leaf) const
{
    const auto found = m_form.base.find(std::string(m_set.leafCode(leaf)));
    if (found == m_form.base.end())
        return std::nullopt;
    Entry entry;
    const auto status = core::entryStatusNamed(found->second.status);
    if (!status)
        return std::nullopt;
    entry.status = *status;
    entry.note = found->second.note;
    if (!found->second.figures.empty()) {
        auto figures = leaf < m_set.leafCount()
                           ? core::parseFigures(found->second.figures, m_set.leafNode(leaf))
                           : core::Result<core::Figures>(formRefused("form.damaged-keys"));
        if (!figures)
            return std::nullopt;
        entry.figures = *std::move(figures);
    }
    if (!found->second.points.empty()) {
        const auto points = core::readPoints(found->second.points, core::NumberField::Data,
                                             core::Points::maxDecimals);
        if (!points)
            return std::nullopt;
        entry.points = *points;
    }
    return entry;
}

/// The same as far as the form shows it: points that the rule gives have no cell to type in, and
/// blanks of every kind are alike.
bool FormReading::isSame(int leaf, const Entry& a, const Entry& b) const
{
    const bool isTyped = leaf >= m_set.leafCount() || core::isTyped(m_set.leafNode(leaf).rule);
    return a.status == b.status && a.figures == b.figures && (!isTyped || a.points == b.points) &&
           core::plainBlanks(a.note) == core::plainBlanks(b.note);
}

void FormReading::decide(FormCriterion& criterion)
{
    if (criterion.isFaulty)
        return;
    Entry& entry = criterion.entry;
    const Entry& now = m_now.at(core::Stage::Self, criterion.leaf);
    const std::optional<Entry> base = baseOf(criterion.leaf);
    if (entry.isEmpty() && !entry.note.empty()) {
        if (!base || core::plainBlanks(base->note) != core::plainBlanks(entry.note))
            remark(criterion, "form.note-alone");
        entry.note.clear();
    }
    if (base && isSame(criterion.leaf, entry, *base)) {
        if (!now.isEmpty() && !isSame(criterion.leaf, now, *base)) {
            remark(criterion, "form.kept");
            return;
        }
        // What the rule gave stays what it gave; what is typed stays typed.
        entry = now.isEmpty() ? *base : now;
        criterion.isSaid = !entry.isEmpty();
        return;
    }
    if (entry.isEmpty() && (!base || base->isEmpty()))
        return; // never filled in
    if (base && !isSame(criterion.leaf, now, *base) && !isSame(criterion.leaf, now, entry))
        remark(criterion, "form.changed-since");
    criterion.isSaid = true;
}

std::string FormReading::rows(std::map<int, FormCriterion*>& lineOf)
{
    std::string text;
    const std::vector<std::string_view>& columns = exchange::entryColumns();
    exchange::appendCsvRow(text, std::vector<std::string>(columns.begin(), columns.end()));
    int line = 2;
    for (FormCriterion& criterion : m_criteria) {
        if (criterion.isFaulty || !criterion.isSaid)
            continue;
        const Entry& entry = criterion.entry;
        lineOf[line] = &criterion;
        const std::size_t before = text.size();
        exchange::appendCsvRow(
            text,
            {m_plan.unit, std::string(m_set.leafCode(criterion.leaf)),
             std::string(core::name(core::Stage::Self)), std::string(core::name(entry.status)),
             criterion.leaf < m_set.leafCount()
                 ? core::formatFigures(entry.figures, m_set.leafNode(criterion.leaf))
                 : std::string(),
             entry.points ? core::format(*entry.points) : std::string(), entry.note.text()});
        line += static_cast<int>(
            std::count(text.begin() + static_cast<std::ptrdiff_t>(before), text.end(), '\n'));
    }
    return text;
}

Problem FormReading::placed(Problem problem, const FormCriterion& criterion) const
{
    const FormLine* line = criterion.first;
    FormColumn column = FormColumn::Value;
    std::string_view named;
    for (const Param& param : problem.params) {
        if (param.name == "column")
            named = param.value;
    }
    if (named == "status")
        column = FormColumn::Status;
    else if (named == "note")
        column = FormColumn::Note;
    else if (named == "points" && criterion.points != nullptr)
        line = criterion.points;
    else if (const auto found = std::find_if(criterion.figures.begin(), criterion.figures.end(),
                                             [](const FormLine* one) { return one != nullptr; });
             found != criterion.figures.end())
        line = *found;
    for (Param& param : problem.params) {
        if (param.name == "column")
            param.value = columnWords(problem.code, column);
        if (param.name != "key" || criterion.leaf >= m_set.leafCount())
            continue;
        const core::Node& node = m_set.leafNode(criterion.leaf);
        const std::size_t slot = core::slotOf(node, param.value, criterion.entry.figures);
        if (slot >= criterion.figures.size())
            continue;
        param.value = formLabel(node, slot);
        if (criterion.figures[slot] != nullptr)
            line = criterion.figures[slot];
    }
    problem.place = m_form.place(std::max(line->row, criterion.first->row), column);
    if (line->row > 0)
        problem.place = m_form.place(line->row, column);
    return problem;
}

/// "row 12" → 12
int lineNumber(const std::string& place)
{
    int line = 0;
    for (const char c : place)
        line = c >= '0' && c <= '9' ? line * 10 + (c - '0') : line;
    return line;
}

} // namespace

core::Result<FormPlan> planForm(Workspace& workspace, const exchange::TableFile& file,
                                const FormAsk& ask)
{
    const auto form = exchange::readForm(file);
    if (!form)
        return form.error();
    FormPlan plan;
    plan.sheet = form->sheet;
    auto whose = formWhose(*form, ask);
    if (!whose)
        return std::move(whose).error();
    plan.assessment = std::move(whose->assessment);
    plan.unit = std::move(whose->unit);
    const YearReader reader(workspace.book());
    const auto assessment = reader.assessment(plan.assessment);
    if (!assessment)
        return formRefused("form.no-such-assessment", {Param::text("value", plan.assessment)});
    plan.title = assessment->title;
    plan.year = assessment->year;
    const auto work = GivenWork::of(workspace.book(), plan.assessment);
    if (!work)
        return work.error();
    if (auto refused = work->refusal(core::Action::EnterSelf, {}))
        return *std::move(refused);
    const auto units = reader.unitsOf(*assessment);
    if (!units)
        return units.error();
    const auto unit = std::find_if(units->begin(), units->end(),
                                   [&plan](const core::Unit& one) { return one.id == plan.unit; });
    if (unit == units->end())
        return formRefused("form.no-such-unit", {Param::text("value", plan.unit),
                                                 Param::text("assessment", plan.assessment)});
    if (const auto self = store::Accounts(workspace.book()).signedIn()) {
        if (auto refused = seeRefusal(self->holder, plan.unit))
            return *std::move(refused);
    }
    const auto heading = headingProblem(*form, ask, workspace, *assessment, *unit);
    if (!heading)
        return heading.error();
    const auto text = workspace.exportSet(assessment->setId);
    if (!text)
        return text.error();
    if (form->hasKeys && store::hashHex(*text) != form->setHash)
        return formRefused("form.other-set", {Param::text("set", form->set)});
    const auto set = reader.setOf(*assessment);
    if (!set)
        return set.error();
    const auto now = reader.unit(plan.assessment, plan.unit, *set);
    if (!now)
        return now.error();

    plan.faults = form->faults;
    plan.warnings = form->remarks;
    if (*heading)
        plan.warnings.push_back(**heading);
    core::Sheet sheet = now->sheet;
    if (sheet.entryCount() < set->entryCount())
        sheet = core::Sheet(set->entryCount());
    FormReading reading(*form, *set, sheet, plan);
    reading.read();
    for (const FormCriterion& criterion : reading.criteria())
        plan.places[std::string(set->leafCode(criterion.leaf))] =
            form->place(criterion.first->row, FormColumn::Code);
    // Each time without those that the plan refuses: some look at others.
    for (;;) {
        std::map<int, FormCriterion*> lineOf;
        plan.rows = reading.rows(lineOf);
        auto rows = exchange::CsvReader::open(plan.rows);
        if (!rows)
            return std::move(rows).error();
        auto entries = workspace.planEntries(plan.assessment, *rows);
        if (entries) {
            plan.entries = *std::move(entries);
            for (Problem& warning : plan.entries.warnings) {
                const auto found = lineOf.find(lineNumber(warning.place));
                plan.warnings.push_back(found == lineOf.end()
                                            ? std::move(warning)
                                            : reading.placed(std::move(warning), *found->second));
            }
            break;
        }
        bool any = false;
        for (const Problem& fault : entries.error().details) {
            const auto found = lineOf.find(lineNumber(fault.place));
            if (found == lineOf.end())
                continue;
            any = true;
            found->second->isFaulty = true;
            plan.faults.push_back(reading.placed(fault, *found->second));
        }
        if (!any)
            return std::move(entries).error();
    }
    plan.faultyCriteria = static_cast<int>(
        std::count_if(reading.criteria().begin(), reading.criteria().end(),
                      [](const FormCriterion& criterion) { return criterion.isFaulty; }));
    return plan;
}

core::Result<exchange::EntriesSummary> importForm(Workspace& workspace, const FormPlan& plan,
                                                  const std::string& reason)
{
    return workspace.importEntries(plan.assessment, plan.rows, reason, reason);
}

} // namespace app
