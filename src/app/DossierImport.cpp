#include "app/DossierImport.h"

#include "app/TableReading.h"
#include "core/Names.h"
#include "core/NumberText.h"
#include "engine/DossierChecks.h"

#include <algorithm>
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
enum SumTarget : std::size_t { SumReceived = firstSum, SumTotal, SumFinished, SumPending };

constexpr std::string_view pendingWords =
    "dang giai quyet|dang xu ly|chua giai quyet|chua xu ly|dang thuc hien|pending";
constexpr std::string_view lateWords = "qua han|tre han|tre hen|cham han|late|overdue";

/// A number of dossiers in a cell. Text cells of a workbook are read as on a screen ("19.938");
/// numbers and CSV have a decimal sign only, so that "19.938" is no count there.
core::Result<core::Decimal> readCount(const TableCell& cell, exchange::TableFile::Format format)
{
    const bool asTyped =
        format == exchange::TableFile::Format::Xlsx && cell.kind == TableCell::Kind::Text;
    return core::readNumber(cell.text, asTyped ? core::NumberField::Whole : core::NumberField::Data,
                            0);
}

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

/// "Tổng cộng", "Cộng": a row of sums, not a unit.
bool isSums(std::string_view text)
{
    const std::string folded = foldedWords(text);
    return folded == " tong " || folded == " cong " || folded == " tong cong " ||
           folded == " tong so " || folded == " toan tinh " || folded == " total " ||
           folded == " sum ";
}

class CounterPlanner : private TableReading {
public:
    CounterPlanner(const exchange::TableFile& file, const Sheet& sheet, const CounterLayout& layout,
                   const ScoreBook& scores)
        : TableReading(file, sheet, layout.header, layout.match, scores), m_layout(layout)
    {}

    CountersPlan plan()
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
        bool anyCounter = false;
        for (std::size_t i = 0; i < core::counterCount; ++i)
            anyCounter = anyCounter || m_layout.match[FirstCounter + i];
        if (!has(Unit))
            missing("unit");
        if (!anyCounter)
            missing("counters");
        if (!m_faults.empty())
            return;
        for (std::size_t i = m_layout.header.dataRow; i < m_sheet.rows.size(); ++i)
            readRow(m_sheet.rows[i]);
        if (m_plan.rows == 0 && m_faults.empty())
            m_faults.push_back({Severity::Error, "table.no-rows", {}, {}});
        if (m_faults.empty())
            finish();
        else
            m_plan.cells.clear();
    }

    std::optional<std::int64_t> count(const Row& row, std::size_t target, bool isFault)
    {
        const TableCell& one = cell(row, target);
        if (one.text.empty())
            return std::nullopt;
        if (one.kind == TableCell::Kind::Error || one.kind == TableCell::Kind::Percent) {
            if (isFault)
                fault(row, target,
                      one.kind == TableCell::Kind::Error ? "table.error-cell"
                                                         : "counters.percent-cell");
            return std::nullopt;
        }
        const auto number = readCount(one, m_file.format);
        if (number && !number->isNegative())
            return number->mantissa();
        if (isFault)
            fault(row, target, "dossiers.bad-count");
        return std::nullopt;
    }

    void readRow(const Row& row)
    {
        const std::string& name = cell(row, Unit).text;
        const bool hasNumber = [&] {
            for (std::size_t i = 0; i < core::counterCount; ++i)
                if (!cell(row, FirstCounter + i).text.empty())
                    return true;
            return false;
        }();
        const std::string& assessment = cell(row, Assessment).text;
        if (isSums(name) || !hasNumber ||
            (!assessment.empty() && assessment != m_scores.assessment().id)) {
            ++m_plan.skipped;
            return;
        }
        ++m_plan.rows;
        const int unit = unitOf(row, Unit);
        Level level = m_layout.level;
        if (const std::string& text = cell(row, LevelTarget).text; !text.empty()) {
            if (const auto known = levelOf(text))
                level = *known;
            else
                fault(row, LevelTarget, "dossiers.bad-level");
        }
        DossierCounters after = core::emptyCounters(level, cell(row, Field).text);
        if (after.field.empty() && unit >= 0)
            after.field = onlyField(unit, level);
        const DossierCounters before = unit >= 0 ? rowNow(unit, level, after.field) : after;
        after = before;

        const std::size_t faults = m_faults.size();
        std::vector<CounterCell> cells;
        for (std::size_t i = 0; i < core::counterCount; ++i) {
            const auto value = count(row, FirstCounter + i, true);
            if (!value)
                continue;
            core::CounterValue& kept = after.*core::counterFields[i].value;
            if (kept == value)
                ++m_plan.unchanged;
            else
                cells.push_back(
                    {unit, level, after.field, i, kept, value, place(row, FirstCounter + i)});
            kept = value;
        }
        if (unit < 0)
            return;
        const auto key = std::tuple(unit, level, after.field);
        if (const auto first = m_seen.find(key); first != m_seen.end()) {
            fault(row, Unit, "counters.duplicate", {Param::text("place", first->second)});
            return;
        }
        m_seen.emplace(key, place(row, Unit));
        if (m_faults.size() != faults)
            return;
        compareSums(row, after);
        if (before != after) {
            m_plan.changes.push_back(
                {m_scores.units()[static_cast<std::size_t>(unit)].id, before, after});
            m_plan.cells.insert(m_plan.cells.end(), cells.begin(), cells.end());
        }
    }

    /// The file's own sums are compared with those of its counters; what they say is never taken
    /// over.
    void compareSums(const Row& row, const DossierCounters& counters)
    {
        const engine::DossierTotals totals = engine::dossierTotals(counters);
        const auto compare = [&](std::size_t target, core::CounterValue sum) {
            const auto own = count(row, target, false);
            if (!own || !sum || *own == *sum)
                return;
            m_plan.warnings.push_back(
                {Severity::Warning,
                 "counters.file-sum",
                 place(row, target),
                 {Param::text("column", m_layout.header.names[*m_layout.match[target]]),
                  Param::num("value", *own), Param::num("sum", *sum)}});
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
        for (const DossierChange& change : m_plan.changes) {
            for (Problem& problem : engine::checkCounters(change.after)) {
                if (problem.severity == Severity::Note)
                    continue;
                const int unit = m_scores.unitIndex(change.unit);
                problem.place = m_scores.units()[static_cast<std::size_t>(unit)].name;
                // What does not add up in the file is said, but it is the unit's to mend: the book
                // takes what was reported.
                problem.severity = Severity::Warning;
                m_plan.warnings.push_back(std::move(problem));
            }
        }
    }

    const CounterLayout& m_layout;
    CountersPlan m_plan;
    std::map<std::tuple<int, Level, std::string>, std::string> m_seen;
};

} // namespace

const std::vector<ImportTarget>& counterTargets()
{
    static const std::vector<ImportTarget> targets = [] {
        std::vector<ImportTarget> all = {
            {"unit", true}, {"level", false}, {"field", false}, {"assessment", false}};
        for (const core::CounterField& field : core::counterFields)
            all.push_back({std::string(field.name), false});
        for (const char* sum : {"sum-received", "sum-total", "sum-finished", "sum-pending"})
            all.push_back({sum, false});
        return all;
    }();
    return targets;
}

namespace {

/// The meaning of a column's name, Vietnamese or English, as one-stop systems and our own file
/// write it.
std::string counterMeaning(std::string_view folded, std::string_view last)
{
    // Our own names first: "pending_late" folds to "pending late".
    for (const ImportTarget& target : counterTargets()) {
        if (last == foldedWords(target.id) && !target.id.starts_with("sum-"))
            return target.id;
    }
    if (holdsAny(folded, "ty le|ti le|rate|percent") || folded.find('%') != std::string_view::npos)
        return {};
    if (holdsAny(last, "don vi|ten don vi|ma don vi|co quan|co quan don vi|don vi thuc hien|dia "
                       "phuong|unit|office"))
        return "unit";
    if (last == " cap " || holdsAny(last, "cap giai quyet|cap thuc hien"))
        return "level";
    if (holdsAny(last, "linh vuc|ten linh vuc"))
        return "field";
    if (holdsAny(folded, pendingWords)) {
        if (holdsAny(last, lateWords))
            return "pending_late";
        if (holdsAny(last, "trong han|chua den han|con han|dung han|in time"))
            return "pending_intime";
        return "sum-pending";
    }
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
    if (holdsAny(last, "truoc va dung han|truoc han va dung han|truoc han dung han"))
        return "ontime";
    if (holdsAny(last, "truoc han|som han|early"))
        return "early";
    if (holdsAny(last, "dung han|on time|in time"))
        return "ontime";
    if (holdsAny(last, lateWords))
        return "late";
    if (holdsAny(folded, "da giai quyet|da xu ly|giai quyet|finished|ket qua giai quyet"))
        return "sum-finished";
    if (holdsAny(last, "tiep nhan moi|moi tiep nhan|nhan moi|trong ky|received"))
        return "sum-received";
    if (holdsAny(last, "tong|tong so|tong cong|tong tiep nhan|total") ||
        holdsAny(folded, "tiep nhan"))
        return "sum-total";
    return {};
}

} // namespace

CounterLayout guessCounterLayout(const Sheet& sheet, const ScoreBook& scores)
{
    CounterLayout layout;
    layout.header = findHeader(sheet, counterTargets(), counterMeaning, layout.match);
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
                          const CounterLayout& layout, const ScoreBook& scores)
{
    return CounterPlanner(file, file.sheets[sheet], layout, scores).plan();
}

std::vector<int> unitsNamed(const ScoreBook& scores, std::string_view text)
{
    if (const int exact = scores.unitIndex(text); exact >= 0)
        return {exact};
    const std::string wanted = foldedWords(text);
    std::vector<int> same;
    std::vector<int> alike;
    constexpr std::size_t leastLetters = 5; // " na ri " has seven with its blanks
    for (int unit = 0; unit < scores.unitCount() && wanted.size() > 2; ++unit) {
        const std::string& name = scores.units()[static_cast<std::size_t>(unit)].name;
        const std::string full = foldedWords(name);
        const std::string brief = foldedWords(core::shortUnitName(name));
        if (wanted == full || wanted == brief)
            same.push_back(unit);
        else if (wanted.size() >= leastLetters &&
                 (wanted.find(full) != std::string::npos || full.find(wanted) != std::string::npos))
            alike.push_back(unit);
    }
    return same.empty() ? alike : same;
}

} // namespace app
