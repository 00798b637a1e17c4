#include "app/DossierImport.h"

#include "app/CounterFields.h"
#include "app/CountersNow.h"
#include "app/PlannedCounters.h"
#include "app/TableNumber.h"
#include "core/Codes.h"
#include "core/Trim.h"
#include "engine/DossierChecks.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <tuple>

namespace app {

namespace {

using core::DossierCounters;
using core::Param;
using core::Problem;
using core::Severity;
using exchange::TableCell;
using Level = core::DossierSource::Level;
using Row = exchange::TableFile::Row;
using Sheet = exchange::TableFile::Sheet;
using Target = CounterTarget;

/// The code of a target's name.
std::string counterTargetCode(std::string_view id)
{
    const bool isCounter =
        std::any_of(core::counterFields.begin(), core::counterFields.end(),
                    [id](const core::CounterField& field) { return field.name == id; });
    return (isCounter ? "counters.name-" : "table.target-") + std::string(id);
}

bool isSameId(std::string_view a, std::string_view b)
{
    return foldedWords(a) == foldedWords(b);
}

class CounterPlanner : private TableReading {
public:
    CounterPlanner(const exchange::TableFile& file, const Sheet& sheet, const CounterLayout& layout,
                   const ScoreBook& scores, const UnitNames& names)
        : TableReading(file, sheet, layout.header, layout.match, scores, names), m_layout(layout),
          m_now(scores)
    {}

    CountersPlan plan()
    {
        read();
        static_cast<TableFindings&>(m_plan) = takeFindings();
        return std::move(m_plan);
    }

private:
    void read()
    {
        if (!hasHeader())
            return;
        bool anyCounter = has(Target::joint);
        for (std::size_t i = 0; i < core::counterCount; ++i)
            anyCounter = anyCounter || has(Target::firstCounter + i);
        if (has(Target::joint) && (has(Target::firstCounter + core::directCounter) ||
                                   has(Target::firstCounter + core::postalCounter)))
            refuseJoint();
        refuseRivals(counterTargets(), [this](const ImportTarget& target) {
            return target.id.starts_with("sum-") || (target.id == "unit" && m_layout.unit >= 0)
                       ? std::string()
                       : counterTargetCode(target.id);
        });
        if (!has(Target::unit) && m_layout.unit < 0 && m_layout.header.rivals[Target::unit].empty())
            missing("unit");
        for (std::size_t i = Target::firstCounter; i < Target::firstSum; ++i)
            anyCounter = anyCounter || !m_layout.header.rivals[i].empty();
        if (!anyCounter)
            missing("counters");
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

    void refuseJoint()
    {
        m_faults.push_back(
            {Severity::Error,
             "counters.joint-and-parts",
             {},
             {Param::text("column", m_layout.header.names[m_layout.match[Target::joint][0]])}});
        m_findings.isBlocked = true;
    }

    std::optional<std::int64_t> count(const Row& row, std::size_t target)
    {
        const auto number = whole(row, target, "dossiers.bad-count", "counters.percent-cell");
        return number ? std::optional(number->mantissa()) : std::nullopt;
    }

    /// Whether it is a row of figures, right or wrong.
    bool readRow(const Row& row)
    {
        const std::string& assessment = keyCell(row, Target::assessment).text;
        if (isPassed(row, Target::unit, {Target::firstCounter, Target::joint + 1},
                     m_layout.unit >= 0))
            return false;
        if (!assessment.empty() && !isSameId(assessment, m_scores.assessment().id)) {
            pass(row, "table.passed-assessment", assessment);
            return false;
        }
        if (const int other = namedUnit(row, Target::unit);
            m_layout.unit >= 0 && other >= 0 && other != m_layout.unit) {
            pass(row, "table.passed-unit", keyCell(row, Target::unit).text);
            return false;
        }
        ++m_findings.rows;
        const std::size_t faults = m_faults.size();
        const int unit = m_layout.unit >= 0 ? m_layout.unit : unitOf(row, Target::unit);
        Level level = m_layout.level;
        if (const std::string& text = keyCell(row, Target::level).text; !text.empty()) {
            if (const auto known = levelSaid(text))
                level = *known;
            else
                fault(row, Target::level, "dossiers.bad-level");
        }
        std::string field = fieldText(keyCell(row, Target::field).text);
        if (unit >= 0)
            field = field.empty() ? m_now.onlyField(unit, level) : m_now.field(unit, level, field);
        PlannedCounters planned;
        planned.place = place(row, Target::unit);
        planned.unit = unit;
        planned.row = &row;
        planned.field = fieldText(keyCell(row, Target::field).text);
        planned.change.before =
            unit >= 0 ? m_now.row(unit, level, field) : core::emptyCounters(level, field);
        readCounters(row, planned, formOf(row, planned.change.before));
        if (unit >= 0) {
            planned.change.unit = m_scores.units()[static_cast<std::size_t>(unit)].id;
            keep(row, unit, std::move(planned), faults);
        }
        if (m_faults.size() != faults)
            ++m_findings.faultyRows;
        return true;
    }

    /// The form after which a row of the file is told; that of the book where neither a column nor
    /// the columns together say it.
    core::DossierForm formOf(const Row& row, const DossierCounters& now)
    {
        using Form = core::DossierForm;
        if (const std::string& text = keyCell(row, Target::form).text; !text.empty()) {
            const auto said = formSaid(text);
            if (!said)
                fault(row, Target::form, "dossiers.bad-form");
            return said.value_or(now.form);
        }
        for (const std::size_t own :
             {core::directCounter, core::postalCounter, core::returnedCounter}) {
            if (has(Target::firstCounter + own))
                return Form::TenCounters;
        }
        return has(Target::joint) ? Form::Form06a : now.form;
    }

    /// What the file says of a row, and what that makes of the book's.
    void readCounters(const Row& row, PlannedCounters& planned, core::DossierForm form)
    {
        const DossierCounters& now = planned.change.before;
        planned.read = core::emptyCounters(now.level, now.field);
        planned.read.form = form;
        std::array<std::size_t, core::counterCount> given = {}; ///< targets; 0 where none
        const auto take = [&](std::size_t counter, core::CounterValue value, std::size_t target) {
            if (!value)
                return;
            if (!core::isPartOf(form, counter)) {
                fault(row, target, "dossiers.not-of-form");
                return;
            }
            planned.read.*core::counterFields[counter].value = value;
            given[counter] = target;
        };
        for (std::size_t i = 0; i < core::counterCount; ++i)
            take(i, count(row, Target::firstCounter + i), Target::firstCounter + i);
        // "Trực tiếp, dịch vụ bưu chính": in form II.06a one number, in another table one for two.
        if (const auto joint = count(row, Target::joint)) {
            if (form == core::DossierForm::TenCounters && now.direct && now.postal &&
                *now.direct + *now.postal == *joint) {
                planned.unchanged += 2;
                planned.read.direct = joint;
                planned.read.postal = 0;
            } else {
                take(core::directCounter, joint, Target::joint);
                if (form == core::DossierForm::TenCounters) {
                    m_hasJoint = true;
                    take(core::postalCounter, 0, Target::joint);
                }
            }
        }

        DossierCounters after = core::isEmpty(now) ? planned.read : engine::inForm(now, form);
        for (std::size_t i = 0; i < core::counterCount; ++i) {
            if (given[i] != 0)
                after.*core::counterFields[i].value = planned.read.*core::counterFields[i].value;
        }
        planned.isReformed = !core::isEmpty(now) && now.form != form;
        planned.told = after;
        // The same numbers in fewer columns say nothing new to a row that knows them apart, unless
        // the file asks for the form.
        if (planned.isReformed && now.postal && now.returned &&
            after == engine::inForm(now, form) && keyCell(row, Target::form).text.empty()) {
            after = now;
            planned.isReformed = false;
            planned.unchanged += given[core::directCounter] != 0 ? 1 : 0; // what came by post, too
        }
        for (std::size_t i = 0; i < core::counterCount; ++i) {
            const core::CounterValue before = now.*core::counterFields[i].value;
            const core::CounterValue value = after.*core::counterFields[i].value;
            if (before != value)
                planned.cells.push_back({planned.unit, now.level, now.field, form, i, before, value,
                                         given[i] != 0 ? place(row, given[i]) : planned.place});
            else if (given[i] != 0)
                ++planned.unchanged;
        }
        planned.change.after = std::move(after);
    }

    /// Two rows of one unit, level and field: neither is taken.
    void keep(const Row& row, int unit, PlannedCounters planned, std::size_t faultsBefore)
    {
        const auto key = std::tuple(unit, planned.change.after.level,
                                    isWholeField(planned.change.after.field)
                                        ? std::string()
                                        : fieldKey(planned.change.after.field));
        const auto [first, isNew] = m_seen.emplace(key, m_planned.size());
        if (!isNew) {
            PlannedCounters& other = m_planned[first->second];
            fault(row, has(Target::unit) ? Target::unit : Target::field, "counters.duplicate",
                  {Param::text("place", other.place)});
            m_findings.faultyRows += other.isTaken ? 1 : 0;
            other.isTaken = false;
        }
        planned.isTaken = m_faults.size() == faultsBefore;
        if (planned.isTaken)
            compareSums(row, planned.told);
        if (isNew)
            m_planned.push_back(std::move(planned));
    }

    /// The file's own sums are compared with those of its counters; what they say is never taken
    /// over.
    void compareSums(const Row& row, const DossierCounters& counters)
    {
        const engine::DossierTotals totals = engine::dossierTotals(counters);
        const auto compare = [&](std::size_t target, core::CounterValue sum) {
            const TableCell& own = cell(row, target);
            if (own.text.empty() || !sum || own.kind == TableCell::Kind::Error ||
                own.kind == TableCell::Kind::Percent)
                return;
            const auto number = readWhole(own, m_file.format);
            if (!number || number->isNegative() || number->mantissa() == *sum)
                return;
            m_findings.warnings.push_back(
                {Severity::Warning,
                 "counters.file-sum",
                 place(row, target),
                 {Param::text("column", m_layout.header.names[m_layout.match[target].front()]),
                  Param::num("value", number->mantissa()), Param::num("sum", *sum)}});
        };
        compare(Target::sumReceived, totals.received);
        compare(Target::sumTotal, totals.total);
        compare(Target::sumFinished, totals.finished);
        compare(Target::sumPending, totals.pending);
    }

    void finish()
    {
        if (m_hasJoint)
            m_findings.warnings.push_back(
                {Severity::Warning,
                 "counters.joint",
                 {},
                 {Param::text("column",
                              m_layout.header.names[m_layout.match[Target::joint].front()])}});
        settle();
        tellForms();
        for (PlannedCounters& planned : m_planned) {
            if (!planned.isTaken)
                continue;
            m_findings.unchanged += planned.unchanged;
            if (planned.change.before == planned.change.after)
                continue;
            warnOf(planned.change);
            if (planned.isReformed)
                m_plan.forms.push_back({planned.unit, planned.change.before,
                                        planned.change.after.form, planned.place});
            m_plan.changes.push_back(std::move(planned.change));
            std::move(planned.cells.begin(), planned.cells.end(), std::back_inserter(m_plan.cells));
        }
    }

    /// Whether the table is of form II.06a, and which rows of the book take a form that they had
    /// not.
    void tellForms()
    {
        bool is06a = false;
        for (const core::DossierForm form : core::dossierForms) {
            std::string rows;
            int count = 0;
            for (const PlannedCounters& planned : m_planned) {
                is06a = is06a || planned.read.form == core::DossierForm::Form06a;
                if (!planned.isTaken || !planned.isReformed || planned.change.after.form != form)
                    continue;
                ++count;
                rows += (rows.empty() ? "" : "; ") +
                        m_scores.units()[static_cast<std::size_t>(planned.unit)].name + " · " +
                        fieldName(planned.change.after.field);
            }
            if (count > 0)
                m_findings.warnings.push_back(
                    {Severity::Warning,
                     "counters.form-changed",
                     {},
                     {Param::num("count", count),
                      Param::text("form", "counters.form-" + std::string(core::name(form))),
                      Param::text("rows", core::shortened(rows, 200))}});
        }
        if (is06a)
            m_findings.warnings.insert(m_findings.warnings.begin(),
                                       {Severity::Note, "counters.form-06a-told", {}, {}});
    }

    /// A whole beside its parts would count twice, and so would one beside what the book has.
    void settle()
    {
        const WholesAndParts settled = settleWholes(m_planned, m_scores);
        for (const WholesAndParts::Fault& one : settled.faults) {
            std::size_t target = has(Target::field) ? Target::field : Target::unit;
            if (one.counter >= 0) {
                const std::size_t own =
                    Target::firstCounter + static_cast<std::size_t>(one.counter);
                target = has(own) ? own : Target::joint;
            }
            fault(*m_planned[one.row].row, target, one.code, one.params);
        }
        for (const std::size_t row : settled.leftOut) {
            m_findings.faultyRows += m_planned[row].isTaken ? 1 : 0;
            m_planned[row].isTaken = false;
        }
        for (const std::size_t row : settled.sums) {
            pass(*m_planned[row].row, "table.passed-whole", fieldName(m_planned[row].field));
            m_planned[row].isTaken = false;
            --m_findings.rows;
        }
    }

    void warnOf(const DossierChange& change)
    {
        for (Problem& problem : engine::checkCounters(change.after)) {
            if (problem.severity == Severity::Note)
                continue;
            const int unit = m_scores.unitIndex(change.unit);
            problem.place = m_scores.units()[static_cast<std::size_t>(unit)].name;
            // What does not add up in the file is said, but it is the unit's to mend: the book
            // takes what was reported.
            problem.severity = Severity::Warning;
            m_findings.warnings.push_back(std::move(problem));
        }
    }

    const CounterLayout& m_layout;
    CountersNow m_now;
    CountersPlan m_plan;
    bool m_hasJoint = false;
    std::vector<PlannedCounters> m_planned;
    std::map<std::tuple<int, Level, std::string>, std::size_t> m_seen;
};

} // namespace

CountersPlan planCounters(const exchange::TableFile& file, std::size_t sheet,
                          const CounterLayout& layout, const ScoreBook& scores,
                          const UnitNames& names)
{
    return CounterPlanner(file, file.sheets[sheet], layout, scores, names).plan();
}

} // namespace app
