#include "app/DossierImport.h"

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

constexpr std::string_view pendingWords =
    "dang giai quyet|dang xu ly|chua giai quyet|chua xu ly|dang thuc hien|pending";
constexpr std::string_view lateWords = "qua han|tre han|tre hen|cham han|cham tien do|late|overdue";

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
            return;
        }
        m_hasJoint = true;
        set(row, planned, unit, directNumber, joint, Joint);
        set(row, planned, unit, postalNumber, 0, Joint);
    }

    /// Two rows of one unit, level and field: neither is taken.
    void keep(const Row& row, int unit, PlannedRow planned, std::size_t faultsBefore)
    {
        const auto key =
            std::tuple(unit, planned.change.after.level, fieldKey(planned.change.after.field));
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

    /// The field as the book writes it.
    std::string fieldNow(int unit, Level level, const std::string& field) const
    {
        for (const DossierCounters& one : m_scores.counters(unit)) {
            if (one.level == level && fieldKey(one.field) == fieldKey(field))
                return one.field;
        }
        return field;
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

const std::vector<ImportTarget>& counterTargets()
{
    static const std::vector<ImportTarget> targets = [] {
        std::vector<ImportTarget> all = {
            {"unit", true}, {"level", false}, {"field", false}, {"assessment", false}};
        for (const core::CounterField& field : core::counterFields)
            all.push_back({std::string(field.name), false});
        for (const char* sum :
             {"sum-received", "sum-total", "sum-finished", "sum-pending", "direct-postal"})
            all.push_back({sum, false});
        return all;
    }();
    return targets;
}

namespace {

constexpr std::string_view totalWords = "tong|tong so|tong cong|tong tiep nhan|total";

/// What a number under "Đang giải quyết" is.
std::string pendingMeaning(std::string_view last)
{
    if (holdsAny(last, lateWords))
        return "pending_late";
    if (holdsAny(last, "trong han|chua den han|con han|dung han|in time"))
        return "pending_intime";
    return holdsAny(last, totalWords) || holdsAny(last, pendingWords) ? "sum-pending"
                                                                      : std::string();
}

bool isJoint(std::string_view last)
{
    return holdsAny(last, "truc tiep|direct") && holdsAny(last, "buu chinh|post|postal");
}

/// The meaning of a column's name, Vietnamese or English, as one-stop systems and our own file
/// write it.
std::string counterMeaning(const ColumnName& name)
{
    const std::string_view folded = name.folded;
    const std::string_view last = name.last;
    // Our own names first: "pending_late" folds to "pending late".
    for (const ImportTarget& target : counterTargets()) {
        if (last == foldedWords(target.id) && !target.id.starts_with("sum-"))
            return target.id;
    }
    if (name.isRate)
        return {};
    if (last == " cap " || holdsAny(last, "cap giai quyet|cap thuc hien|cap don vi|cap hanh chinh"))
        return "level";
    if (holdsAny(last, "linh vuc|ten linh vuc") && !holdsAny(last, "don vi"))
        return "field";
    if (holdsAny(last, "don vi|ma don vi|co quan|dia phuong|phong ban|so ban nganh|unit|office") &&
        !holdsAny(last, "don vi tinh|cap tren|truc thuoc|chu quan|ho so|tiep nhan truc tiep|qua "
                        "han|dung han|so luong"))
        return "unit";
    if (holdsAny(folded, pendingWords))
        return pendingMeaning(last);
    if (isJoint(last))
        return "direct-postal";
    if (holdsAny(folded, "tra lai|rut|rut ho so|tu choi|khong giai quyet|returned|withdrawn"))
        return "returned";
    if (holdsAny(
            folded,
            "ton|ton ky truoc|ky truoc|tu ky truoc|chuyen qua|chuyen sang|ton dau ky|carried over"))
        return "carried";
    if (holdsAny(last, "truc tuyen|online"))
        return "online";
    if (holdsAny(last, "buu chinh|buu chinh cong ich|postal|by post"))
        return "postal";
    if (holdsAny(last, "truc tiep|direct"))
        return "direct";
    if (holdsAny(last, "truoc va dung han|truoc han va dung han|truoc han dung han|som va dung han|"
                       "som han va dung han"))
        return "ontime";
    if (holdsAny(last, "truoc han|truoc thoi han|som han|early"))
        return "early";
    if (holdsAny(last, "dung han|dung thoi han|on time|in time"))
        return "ontime";
    if (holdsAny(last, lateWords))
        return "late";
    const bool isTotal = holdsAny(last, totalWords);
    if (holdsAny(last, "da giai quyet|da xu ly|ket qua giai quyet|finished") ||
        (isTotal && holdsAny(folded, "giai quyet|xu ly|finished") &&
         !holdsAny(folded, "tiep nhan")))
        return "sum-finished";
    if (holdsAny(last, "tiep nhan moi|moi tiep nhan|nhan moi|trong ky|received"))
        return "sum-received";
    if (isTotal || holdsAny(last, "tiep nhan"))
        return "sum-total";
    return {};
}

/// Parts of what was returned, or of what came online: each column another one.
bool areCounterParts(std::string_view id, std::span<const ColumnName> names)
{
    static constexpr std::array<std::string_view, 2> returned = {
        "tu choi|khong giai quyet|khong du dieu kien", "rut"};
    static constexpr std::array<std::string_view, 2> online = {"muc 3|muc do 3|mot phan",
                                                               "muc 4|muc do 4|toan trinh"};
    if ((id != "returned" && id != "online") || names.size() != 2)
        return false;
    const auto& parts = id == "returned" ? returned : online;
    // What stands above must be the same: a month and a year are no parts.
    const auto holds = [&](std::size_t name, std::size_t part) {
        return holdsAny(names[name].last, parts[part]) &&
               !holdsAny(names[name].last, parts[1 - part]);
    };
    const auto above = [](const ColumnName& name) {
        return name.folded.substr(0, name.folded.size() -
                                         std::min(name.folded.size(), name.last.size()));
    };
    return above(names[0]) == above(names[1]) &&
           ((holds(0, 0) && holds(1, 1)) || (holds(0, 1) && holds(1, 0)));
}

} // namespace

CounterLayout guessCounterLayout(const Sheet& sheet, const ScoreBook& scores,
                                 const UnitNames& names)
{
    CounterLayout layout;
    layout.header =
        findHeader(sheet, counterTargets(), {counterMeaning, areCounterParts}, layout.match);
    if (!layout.header.names.empty())
        chooseUnitColumn(sheet, Unit, names, layout.header, layout.match);
    const std::string& group = scores.assessment().group;
    layout.level = group == "so"   ? Level::Province
                   : group == "xa" ? Level::Commune
                                   : Level::District;
    const core::IndexSet& set = scores.set();
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        if (const auto& source = set.leafNode(leaf).rule->source) {
            layout.level = source->level;
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
