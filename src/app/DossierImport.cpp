#include "app/DossierImport.h"

#include "app/CounterHeadings.h"
#include "app/TableNumber.h"
#include "app/UnitList.h"
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

enum Target : std::size_t { Unit, LevelTarget, Field, Assessment, FirstCounter };
constexpr std::size_t firstSum = FirstCounter + core::counterCount;
enum SumTarget : std::size_t { SumReceived = firstSum, SumTotal, SumFinished, SumPending, Joint };

constexpr std::size_t directNumber = 1; ///< among core::counterFields
constexpr std::size_t postalNumber = 3;
static_assert(core::counterFields[directNumber].name == "direct" &&
              core::counterFields[postalNumber].name == "postal");

std::optional<Level> levelOf(std::string_view text)
{
    const std::string folded = foldedWords(text);
    if (holdsAny(folded, "tinh|province|so|nganh"))
        return Level::Province;
    if (holdsAny(folded, "huyen|district|thanh pho|quan"))
        return Level::District;
    if (holdsAny(folded, "xa|commune|phuong|thi tran"))
        return Level::Commune;
    return std::nullopt;
}

/// A field in one line: a cell may break it.
std::string fieldText(std::string_view text)
{
    std::string line = core::plainBlanks(text);
    for (char& c : line)
        c = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    return line;
}

/// A field as it is compared: capitals and blanks do not count.
std::string fieldKey(std::string_view field)
{
    return comparableName(fieldText(field));
}

/// Whether a field's name stands for all fields together, as an empty one does: "Tổng cộng",
/// "Tất cả các lĩnh vực".
bool isWholeField(std::string_view field)
{
    const std::string words = foldedWords(core::plainBlanks(field));
    if (words.size() < 3)
        return true;
    // "Cộng" is a sum, "Công" the first word of an office: marks tell where there are any.
    if (words == " cong ")
        return fieldKey(field).starts_with("CỘNG") || fieldKey(field).starts_with("CONG");
    static constexpr std::array<std::string_view, 9> wholes = {
        " tong ",    " tong so ", " tong cong ", " tong chung ", " tat ca ",
        " toan bo ", " total ",   " all ",       " all fields "};
    static constexpr std::array<std::string_view, 6> beginnings = {
        " tong so ",           " tong cong ", " cong cac linh vuc ",
        " tong cac linh vuc ", " tat ca ",    " toan bo "};
    return std::find(wholes.begin(), wholes.end(), words) != wholes.end() ||
           std::any_of(
               beginnings.begin(), beginnings.end(),
               [&words](std::string_view beginning) { return words.starts_with(beginning); }) ||
           words == " cac linh vuc ";
}

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
        : TableReading(file, sheet, layout.header, layout.match, scores, names), m_layout(layout)
    {}

    CountersPlan plan()
    {
        read();
        static_cast<TableFindings&>(m_plan) = takeFindings();
        return std::move(m_plan);
    }

private:
    /// What a row would change, kept until it is known that no other row says something else.
    struct PlannedRow {
        DossierChange change;
        std::vector<CounterCell> cells;
        std::size_t unchanged = 0;
        std::string place;
        bool isTaken = true;
        int unit = -1;
        const Row* row = nullptr;
        DossierCounters read; ///< what the file says
        std::string field;    ///< as the file writes it
    };

    void read()
    {
        if (!hasHeader())
            return;
        bool anyCounter = has(Joint);
        for (std::size_t i = 0; i < core::counterCount; ++i)
            anyCounter = anyCounter || has(FirstCounter + i);
        if (has(Joint) && (has(FirstCounter + directNumber) || has(FirstCounter + postalNumber)))
            refuseJoint();
        refuseRivals(counterTargets(), [this](const ImportTarget& target) {
            return target.id.starts_with("sum-") || (target.id == "unit" && m_layout.unit >= 0)
                       ? std::string()
                       : counterTargetCode(target.id);
        });
        if (!has(Unit) && m_layout.unit < 0 && m_layout.header.rivals[Unit].empty())
            missing("unit");
        for (std::size_t i = FirstCounter; i < firstSum; ++i)
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
            m_faults.push_back({Severity::Error, "table.no-rows", {}, {}});
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
             {Param::text("column", m_layout.header.names[m_layout.match[Joint][0]])}});
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
        const std::string& assessment = keyCell(row, Assessment).text;
        if (isPassed(row, Unit, {FirstCounter, Joint + 1}, m_layout.unit >= 0))
            return false;
        if (!assessment.empty() && !isSameId(assessment, m_scores.assessment().id)) {
            pass(row, "table.passed-assessment", assessment);
            return false;
        }
        if (const int other = namedUnit(row, Unit);
            m_layout.unit >= 0 && other >= 0 && other != m_layout.unit) {
            pass(row, "table.passed-unit", keyCell(row, Unit).text);
            return false;
        }
        ++m_findings.rows;
        const std::size_t faults = m_faults.size();
        const int unit = m_layout.unit >= 0 ? m_layout.unit : unitOf(row, Unit);
        Level level = m_layout.level;
        if (const std::string& text = keyCell(row, LevelTarget).text; !text.empty()) {
            if (const auto known = levelOf(text))
                level = *known;
            else
                fault(row, LevelTarget, "dossiers.bad-level");
        }
        std::string field = fieldText(keyCell(row, Field).text);
        if (unit >= 0)
            field = field.empty() ? onlyField(unit, level) : fieldNow(unit, level, field);
        PlannedRow planned;
        planned.place = place(row, Unit);
        planned.unit = unit;
        planned.row = &row;
        planned.field = fieldText(keyCell(row, Field).text);
        DossierCounters& after = planned.change.after;
        after = unit >= 0 ? rowNow(unit, level, field) : core::emptyCounters(level, field);
        planned.change.before = after;
        for (std::size_t i = 0; i < core::counterCount; ++i)
            set(row, planned, unit, i, count(row, FirstCounter + i), FirstCounter + i);
        setJoint(row, planned, unit);
        if (unit >= 0) {
            planned.change.unit = m_scores.units()[static_cast<std::size_t>(unit)].id;
            keep(row, unit, std::move(planned), faults);
        }
        if (m_faults.size() != faults)
            ++m_findings.faultyRows;
        return true;
    }

    void set(const Row& row, PlannedRow& planned, int unit, std::size_t counter,
             std::optional<std::int64_t> value, std::size_t target)
    {
        if (!value)
            return;
        planned.read.*core::counterFields[counter].value = value;
        DossierCounters& after = planned.change.after;
        core::CounterValue& kept = after.*core::counterFields[counter].value;
        if (kept == value)
            ++planned.unchanged;
        else
            planned.cells.push_back(
                {unit, after.level, after.field, counter, kept, value, place(row, target)});
        kept = value;
    }

    /// "Trực tiếp, dịch vụ bưu chính": one number for two.
    void setJoint(const Row& row, PlannedRow& planned, int unit)
    {
        const auto joint = count(row, Joint);
        if (!joint)
            return;
        const DossierCounters& now = planned.change.before;
        if (now.direct && now.postal && *now.direct + *now.postal == *joint) {
            planned.unchanged += 2;
            planned.read.direct = joint;
            planned.read.postal = 0;
            return;
        }
        m_hasJoint = true;
        set(row, planned, unit, directNumber, joint, Joint);
        set(row, planned, unit, postalNumber, 0, Joint);
    }

    /// Two rows of one unit, level and field: neither is taken.
    void keep(const Row& row, int unit, PlannedRow planned, std::size_t faultsBefore)
    {
        const auto key = std::tuple(unit, planned.change.after.level,
                                    isWholeField(planned.change.after.field)
                                        ? std::string()
                                        : fieldKey(planned.change.after.field));
        const auto [first, isNew] = m_seen.emplace(key, m_planned.size());
        if (!isNew) {
            PlannedRow& other = m_planned[first->second];
            fault(row, has(Unit) ? Unit : Field, "counters.duplicate",
                  {Param::text("place", other.place)});
            m_findings.faultyRows += other.isTaken ? 1 : 0;
            other.isTaken = false;
        }
        planned.isTaken = m_faults.size() == faultsBefore;
        if (planned.isTaken)
            compareSums(row, planned.change.after);
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
        compare(SumReceived, totals.received);
        compare(SumTotal, totals.total);
        compare(SumFinished, totals.finished);
        compare(SumPending, totals.pending);
    }

    DossierCounters rowNow(int unit, Level level, const std::string& field) const
    {
        for (const DossierCounters& one : m_scores.counters(unit)) {
            if (one.level == level && one.field == field)
                return one;
        }
        return core::emptyCounters(level, field);
    }

    /// The field as the book writes it; a whole that the book does not have has no name.
    std::string fieldNow(int unit, Level level, const std::string& field) const
    {
        const bool isWhole = isWholeField(field);
        const DossierCounters* whole = nullptr;
        for (const DossierCounters& one : m_scores.counters(unit)) {
            if (one.level != level)
                continue;
            if (fieldKey(one.field) == fieldKey(field))
                return one.field;
            if (isWhole && isWholeField(one.field))
                whole = &one;
        }
        if (whole != nullptr)
            return whole->field;
        return isWhole ? std::string() : field;
    }

    std::string onlyField(int unit, Level level) const
    {
        const DossierCounters* only = nullptr;
        for (const DossierCounters& one : m_scores.counters(unit)) {
            if (one.level != level)
                continue;
            if (only != nullptr)
                return {};
            only = &one;
        }
        return only != nullptr ? only->field : std::string();
    }

    void finish()
    {
        if (m_hasJoint)
            m_findings.warnings.push_back(
                {Severity::Warning,
                 "counters.joint",
                 {},
                 {Param::text("column", m_layout.header.names[m_layout.match[Joint].front()])}});
        settleWholes();
        for (PlannedRow& planned : m_planned) {
            if (!planned.isTaken)
                continue;
            m_findings.unchanged += planned.unchanged;
            if (planned.change.before == planned.change.after)
                continue;
            warnOf(planned.change);
            m_plan.changes.push_back(std::move(planned.change));
            std::move(planned.cells.begin(), planned.cells.end(), std::back_inserter(m_plan.cells));
        }
    }

    /// The rows that the file has of one unit and level: all fields together, and each.
    struct Rows {
        PlannedRow* whole = nullptr;
        std::vector<PlannedRow*> parts;
    };

    /// A whole beside its parts would count twice: it is compared with them and passed over.
    void settleWholes()
    {
        std::map<std::pair<int, Level>, Rows> groups;
        for (PlannedRow& planned : m_planned) {
            Rows& rows = groups[{planned.unit, planned.change.after.level}];
            if (isWholeField(planned.change.after.field))
                rows.whole = &planned;
            else
                rows.parts.push_back(&planned);
        }
        for (auto& [key, rows] : groups) {
            if (rows.whole != nullptr && !rows.parts.empty())
                compareWhole(rows);
            refuseBesideBook(key.first, key.second, rows);
        }
    }

    void leaveOut(const Rows& rows)
    {
        const auto drop = [this](PlannedRow& planned) {
            m_findings.faultyRows += planned.isTaken ? 1 : 0;
            planned.isTaken = false;
        };
        if (rows.whole != nullptr)
            drop(*rows.whole);
        for (PlannedRow* part : rows.parts)
            drop(*part);
    }

    void compareWhole(Rows& rows)
    {
        // What is wrong in one part is told already, and leaves no sum to compare.
        const bool isSound = rows.whole->isTaken &&
                             std::all_of(rows.parts.begin(), rows.parts.end(),
                                         [](const PlannedRow* part) { return part->isTaken; });
        if (!isSound) {
            leaveOut(rows);
            return;
        }
        const std::size_t before = m_faults.size();
        for (std::size_t i = 0; i < core::counterCount; ++i) {
            const core::CounterField& counter = core::counterFields[i];
            const core::CounterValue whole = rows.whole->read.*counter.value;
            core::CounterValue sum = 0;
            for (const PlannedRow* part : rows.parts) {
                const core::CounterValue one = part->read.*counter.value;
                sum = sum && one ? std::optional(*sum + *one) : std::nullopt;
            }
            const bool anyPart =
                std::any_of(rows.parts.begin(), rows.parts.end(), [&](const PlannedRow* part) {
                    return (part->read.*counter.value).has_value();
                });
            if (whole ? sum == whole : !anyPart)
                continue;
            const auto shown = [](core::CounterValue value) {
                return value ? Param::num("", *value) : Param::text("", "–");
            };
            Param all = shown(whole);
            all.name = "whole";
            Param parts = shown(sum);
            parts.name = "sum";
            fault(*rows.whole->row, has(FirstCounter + i) ? FirstCounter + i : Joint,
                  "counters.whole-differs",
                  {Param::text("field", wholeName(rows.whole->field)),
                   Param::text("counter", "counters.name-" + std::string(counter.name)),
                   std::move(all), std::move(parts), Param::text("parts", namesOf(rows.parts))});
        }
        if (m_faults.size() != before) {
            leaveOut(rows);
            return;
        }
        pass(*rows.whole->row, "table.passed-whole", wholeName(rows.whole->field));
        rows.whole->isTaken = false;
        rows.whole = nullptr;
        --m_findings.rows;
    }

    /// What the book has already of a unit and level decides whether fields are told apart.
    void refuseBesideBook(int unit, Level level, const Rows& rows)
    {
        std::string others;
        bool isWholeThere = false;
        for (const DossierCounters& one : m_scores.counters(unit)) {
            if (one.level != level || core::isEmpty(one))
                continue;
            const bool isWhole = isWholeField(one.field);
            if (isWhole ? rows.parts.empty() : rows.whole == nullptr)
                continue;
            isWholeThere = isWholeThere || isWhole;
            others += (others.empty() ? "«" : ", «") + wholeName(one.field) + "»";
        }
        if (others.empty())
            return;
        const PlannedRow& first = isWholeThere ? *rows.parts.front() : *rows.whole;
        if (!first.isTaken)
            return;
        fault(*first.row, has(Field) ? Field : Unit,
              isWholeThere ? "counters.parts-beside-whole" : "counters.whole-beside-parts",
              {Param::text("unit", m_scores.units()[static_cast<std::size_t>(unit)].name),
               Param::text("level", "counters.level-" + std::string(core::name(level))),
               Param::text("there", core::shortened(others, 200))});
        leaveOut(rows);
    }

    /// A field as it is told; the whole has no name of its own.
    static std::string wholeName(const std::string& field)
    {
        return field.empty() ? std::string("Tất cả") : field;
    }

    static std::string namesOf(const std::vector<PlannedRow*>& parts)
    {
        std::string names;
        for (const PlannedRow* part : parts)
            names += (names.empty() ? "" : ", ") + part->change.after.field;
        constexpr std::size_t shown = 200;
        return core::shortened(names, shown);
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
    CountersPlan m_plan;
    bool m_hasJoint = false;
    std::vector<PlannedRow> m_planned;
    std::map<std::tuple<int, Level, std::string>, std::size_t> m_seen;
};

} // namespace

CounterLayout guessCounterLayout(const Sheet& sheet, const ScoreBook& scores,
                                 const UnitNames& names)
{
    CounterLayout layout;
    layout.header = findHeader(sheet, counterTargets(), counterMeanings(), layout.match);
    if (!layout.header.names.empty())
        chooseUnitColumn(sheet, Unit, names, layout.header, layout.match);
    const std::string& group = scores.assessment().group;
    layout.level = group == "so"   ? Level::Province
                   : group == "xa" ? Level::Commune
                                   : Level::District;
    const core::IndexSet& set = scores.set();
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        if (const auto sources = engine::sourcesOf(set.leafNode(leaf)); !sources.empty()) {
            layout.level = sources.front().level;
            break;
        }
    }
    return layout;
}

CountersPlan planCounters(const exchange::TableFile& file, std::size_t sheet,
                          const CounterLayout& layout, const ScoreBook& scores,
                          const UnitNames& names)
{
    return CounterPlanner(file, file.sheets[sheet], layout, scores, names).plan();
}

} // namespace app
