#include "store/Processes.h"

#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/ProcessColumns.h"
#include "store/RecordKinds.h"
#include "store/Rows.h"

#include <charconv>
#include <optional>

namespace store {

namespace {

using core::ErrorKind;
using core::Phase;
using core::Process;
using core::UnitProcess;

constexpr std::string_view processColumns =
    "phase, self_from, self_until, verify1_until, appeal_until, verify2_until, complaints, "
    "decision_number, decision_date, corrects";

Process processIn(const Query& row, int column)
{
    Process process;
    process.phase = static_cast<Phase>(row.within(column, 1, 7));
    process.dates = {dateIn(row, column + 1), dateIn(row, column + 2), dateIn(row, column + 3),
                     dateIn(row, column + 4), dateIn(row, column + 5)};
    process.complaints = numberIn(row, column + 6, -1);
    process.decisionNumber = row.text(column + 7);
    process.decisionDate = dateIn(row, column + 8);
    process.corrects = numberIn(row, column + 9, 0);
    return process;
}

std::string keptText(const Process& process)
{
    if (process.phase == Phase::None)
        return {};
    const core::ProcessDates& dates = process.dates;
    return joinFields({core::name(process.phase), dates.selfFrom, dates.selfUntil,
                       dates.verify1Until, dates.appealUntil, dates.verify2Until,
                       std::to_string(process.complaints), process.decisionNumber,
                       process.decisionDate, std::to_string(process.corrects)});
}

UnitProcess unitIn(const Query& row, int column)
{
    UnitProcess unit;
    unit.state = static_cast<core::UnitState>(row.within(column, 0, 2));
    unit.until = dateIn(row, column + 1);
    unit.untilOf = static_cast<Phase>(row.within(column + 2, 0, 3));
    return unit;
}

std::string keptText(const UnitProcess& unit)
{
    if (unit == UnitProcess())
        return {};
    return joinFields({core::name(unit.state), unit.until, core::name(unit.untilOf)});
}

core::Appeal appealIn(const Query& row, int column)
{
    return {row.text(column), row.text(column + 1), row.flag(column + 2)};
}

std::string keptText(const core::Appeal& appeal)
{
    if (appeal.isEmpty())
        return {};
    return joinFields({appeal.question, appeal.answer, appeal.isComplaint ? "1" : "0"});
}

Process processAt(const Database& database, std::int64_t assessment)
{
    Query row = database.query("SELECT " + std::string(processColumns) +
                               " FROM process WHERE assessment = ?1");
    return row.with(assessment).next() ? processIn(row, 0) : Process();
}

UnitProcess unitAt(const Database& database, std::int64_t assessment, std::int64_t unit)
{
    Query row = database.query("SELECT state, until, until_of FROM unit_process WHERE assessment = "
                               "?1 AND unit = ?2");
    return row.with(assessment, unit).next() ? unitIn(row, 0) : UnitProcess();
}

core::Appeal appealAt(const Database& database, std::int64_t assessment, std::int64_t unit,
                      std::string_view code)
{
    Query row = database.query("SELECT question, answer, is_complaint FROM appeal WHERE assessment "
                               "= ?1 AND unit = ?2 AND code = ?3");
    return row.with(assessment, unit, code).next() ? appealIn(row, 0) : core::Appeal();
}

std::optional<int> smallNumber(std::string_view text)
{
    int number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

// What keptText() wrote, of an undone or redone step.

std::optional<Process> processFrom(std::string_view kept)
{
    if (kept.empty())
        return Process();
    const auto fields = splitFields(kept);
    constexpr std::size_t fieldCount = 10;
    if (!fields || fields->size() != fieldCount)
        return std::nullopt;
    const auto phase = core::phaseNamed((*fields)[0]);
    const auto complaints = smallNumber((*fields)[6]);
    const auto corrects = smallNumber((*fields)[9]);
    if (!phase || !complaints || !corrects)
        return std::nullopt;
    Process process;
    process.phase = *phase;
    process.dates = {(*fields)[1], (*fields)[2], (*fields)[3], (*fields)[4], (*fields)[5]};
    process.complaints = *complaints;
    process.decisionNumber = (*fields)[7];
    process.decisionDate = (*fields)[8];
    process.corrects = *corrects;
    return process;
}

std::optional<UnitProcess> unitProcessFrom(std::string_view kept)
{
    if (kept.empty())
        return UnitProcess();
    const auto fields = splitFields(kept);
    if (!fields || fields->size() != 3)
        return std::nullopt;
    const auto state = core::unitStateNamed((*fields)[0]);
    const auto untilOf = core::phaseNamed((*fields)[2]);
    if (!state || !untilOf)
        return std::nullopt;
    return UnitProcess{*state, (*fields)[1], *untilOf};
}

std::optional<core::Appeal> appealFrom(std::string_view kept)
{
    if (kept.empty())
        return core::Appeal();
    const auto fields = splitFields(kept);
    if (!fields || fields->size() != 3)
        return std::nullopt;
    return core::Appeal{(*fields)[0], (*fields)[1], (*fields)[2] == "1"};
}

// Each writes one value with its history; one that is there already is no change.

void putProcess(const Database& database, HistoryWriter& history, std::string_view assessment,
                const Process& process)
{
    const std::int64_t number = assessmentNumber(database, assessment);
    const Process present = processAt(database, number);
    const std::string before = keptText(present);
    const std::string after = keptText(process);
    if (before == after)
        return;
    if (process.decisionNumber != present.decisionNumber)
        refuseHidden(process.decisionNumber, "text.decision-number");
    for (const std::string* date : process.dates.inOrder())
        dateOrNothing(*date);
    if (process.phase == Phase::None) {
        database.query("DELETE FROM process WHERE assessment = ?1").with(number).run();
    } else {
        database
            .query("INSERT OR REPLACE INTO process (assessment, " + std::string(processColumns) +
                   ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
            .with(number, static_cast<int>(process.phase), process.dates.selfFrom,
                  process.dates.selfUntil, process.dates.verify1Until, process.dates.appealUntil,
                  process.dates.verify2Until, process.complaints, process.decisionNumber,
                  dateOrNothing(process.decisionDate), process.corrects)
            .run();
    }
    history.append(
        {.action = "process", .assessment = assessment, .before = before, .after = after});
}

void putUnitProcess(const Database& database, HistoryWriter& history, std::string_view assessment,
                    std::string_view id, const UnitProcess& unit)
{
    const std::int64_t number = assessmentNumber(database, assessment);
    const std::int64_t unitKey = unitNumber(database, id);
    const std::string before = keptText(unitAt(database, number, unitKey));
    const std::string after = keptText(unit);
    if (before == after)
        return;
    if (after.empty()) {
        database.query("DELETE FROM unit_process WHERE assessment = ?1 AND unit = ?2")
            .with(number, unitKey)
            .run();
    } else {
        database
            .query("INSERT OR REPLACE INTO unit_process (assessment, unit, state, until, "
                   "until_of) VALUES (?1, ?2, ?3, ?4, ?5)")
            .with(number, unitKey, static_cast<int>(unit.state), dateOrNothing(unit.until),
                  static_cast<int>(unit.untilOf))
            .run();
    }
    history.append({.action = "sheet",
                    .assessment = assessment,
                    .unit = id,
                    .before = before,
                    .after = after});
}

void putAppeal(const Database& database, HistoryWriter& history, std::string_view assessment,
               const AppealRow& row)
{
    const std::int64_t number = assessmentNumber(database, assessment);
    const std::int64_t unitKey = unitNumber(database, row.unit);
    const core::Appeal present = appealAt(database, number, unitKey, row.code);
    const std::string before = keptText(present);
    const std::string after = keptText(row.appeal);
    if (before == after)
        return;
    if (present.question != row.appeal.question)
        refuseHidden(row.appeal.question, "text.question", core::TextLines::Several);
    if (present.answer != row.appeal.answer)
        refuseHidden(row.appeal.answer, "text.answer", core::TextLines::Several);
    if (after.empty()) {
        database.query("DELETE FROM appeal WHERE assessment = ?1 AND unit = ?2 AND code = ?3")
            .with(number, unitKey, row.code)
            .run();
    } else {
        database
            .query("INSERT OR REPLACE INTO appeal (assessment, unit, code, question, answer, "
                   "is_complaint) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
            .with(number, unitKey, row.code, row.appeal.question, row.appeal.answer,
                  row.appeal.isComplaint ? 1 : 0)
            .run();
    }
    history.append({.action = "appeal",
                    .assessment = assessment,
                    .unit = row.unit,
                    .code = row.code,
                    .before = before,
                    .after = after});
}

/// Undo finds what the step left, or is refused.
void mustBe(const HistoryRow& row, const std::string& present)
{
    if (row.before != present)
        fail(ErrorKind::Conflict, "store.process-changed",
             {core::Param::text("unit", row.unit), core::Param::text("code", row.code)});
}

} // namespace

// Of the table of kinds (Record.cpp).

RecordKind processKind()
{
    RecordKind kind{
        .name = "process", .forEach = [](const Database& database, const auto& use) {
            Query rows =
                database.query("SELECT a.id, " + std::string(processColumns) +
                               " FROM process p JOIN assessment a ON a.number = p.assessment");
            while (rows.next())
                use({.kind = "process", .assessment = rows.view(0)}, keptText(processIn(rows, 1)));
        }};
    kind.put = [](const Database& database, HistoryWriter& history, std::string_view assessment,
                  std::span<const HistoryRow> rows) {
        for (const HistoryRow& row : rows) {
            const auto process = processFrom(row.after);
            if (!process)
                failUnreadable(row);
            mustBe(row, keptText(processAt(database, assessmentNumber(database, assessment))));
            putProcess(database, history, assessment, *process);
        }
    };
    return kind;
}

RecordKind unitProcessKind()
{
    RecordKind kind{
        .name = "sheet", .forEach = [](const Database& database, const auto& use) {
            Query rows = database.query(
                "SELECT a.id, u.id, p.state, p.until, p.until_of FROM unit_process p JOIN "
                "assessment a ON a.number = p.assessment JOIN unit u ON u.number = p.unit");
            while (rows.next())
                use({.kind = "sheet", .assessment = rows.view(0), .unit = rows.view(1)},
                    keptText(unitIn(rows, 2)));
        }};
    kind.put = [](const Database& database, HistoryWriter& history, std::string_view assessment,
                  std::span<const HistoryRow> rows) {
        for (const HistoryRow& row : rows) {
            const auto unit = unitProcessFrom(row.after);
            if (!unit)
                failUnreadable(row);
            mustBe(row, keptText(unitAt(database, assessmentNumber(database, assessment),
                                        unitNumber(database, row.unit))));
            putUnitProcess(database, history, assessment, row.unit, *unit);
        }
    };
    return kind;
}

RecordKind appealKind()
{
    RecordKind kind{
        .name = "appeal", .forEach = [](const Database& database, const auto& use) {
            Query rows = database.query(
                "SELECT a.id, u.id, p.code, p.question, p.answer, p.is_complaint FROM appeal p "
                "JOIN assessment a ON a.number = p.assessment JOIN unit u ON u.number = "
                "p.unit");
            while (rows.next())
                use({.kind = "appeal",
                     .assessment = rows.view(0),
                     .unit = rows.view(1),
                     .code = rows.view(2)},
                    keptText(appealIn(rows, 3)));
        }};
    kind.put = [](const Database& database, HistoryWriter& history, std::string_view assessment,
                  std::span<const HistoryRow> rows) {
        for (const HistoryRow& row : rows) {
            const auto appeal = appealFrom(row.after);
            if (!appeal)
                failUnreadable(row);
            mustBe(row, keptText(appealAt(database, assessmentNumber(database, assessment),
                                          unitNumber(database, row.unit), row.code)));
            putAppeal(database, history, assessment, {row.unit, row.code, *appeal});
        }
    };
    return kind;
}

core::UnitState unitStateIn(std::string_view kept)
{
    return core::unitStateNamed(kept.substr(0, kept.find('|'))).value_or(core::UnitState::Open);
}

core::Result<Process> Processes::of(const Book& book, std::string_view assessment)
{
    return guarded([&] {
        const Database& database = book.m_impl->db();
        return processAt(database, assessmentNumber(database, assessment));
    });
}

core::Result<UnitProcess> Processes::ofUnit(const Book& book, std::string_view assessment,
                                            std::string_view unit)
{
    return guarded([&] {
        const Database& database = book.m_impl->db();
        return unitAt(database, assessmentNumber(database, assessment), unitNumber(database, unit));
    });
}

core::Result<std::map<std::string, UnitProcess, std::less<>>>
Processes::ofUnits(const Book& book, std::string_view assessment)
{
    return guarded([&] {
        const Database& database = book.m_impl->db();
        std::map<std::string, UnitProcess, std::less<>> units;
        Query rows = database.query("SELECT u.id, p.state, p.until, p.until_of FROM unit_process p "
                                    "JOIN unit u ON u.number = p.unit WHERE p.assessment = ?1");
        rows.with(assessmentNumber(database, assessment));
        while (rows.next())
            units.emplace(rows.text(0), unitIn(rows, 1));
        return units;
    });
}

core::Result<std::vector<AppealRow>> Processes::appeals(const Book& book,
                                                        std::string_view assessment)
{
    return guarded([&] {
        const Database& database = book.m_impl->db();
        std::vector<AppealRow> all;
        Query rows = database.query(
            "SELECT u.id, p.code, p.question, p.answer, p.is_complaint FROM appeal p JOIN unit u "
            "ON u.number = p.unit WHERE p.assessment = ?1 ORDER BY u.id, p.code");
        rows.with(assessmentNumber(database, assessment));
        while (rows.next())
            all.push_back({rows.text(0), rows.text(1), appealIn(rows, 2)});
        return all;
    });
}

core::Result<core::Appeal> Processes::appeal(const Book& book, std::string_view assessment,
                                             std::string_view unit, std::string_view code)
{
    return guarded([&] {
        const Database& database = book.m_impl->db();
        return appealAt(database, assessmentNumber(database, assessment),
                        unitNumber(database, unit), code);
    });
}

core::Status Processes::put(std::string_view assessment, const Process& process,
                            const std::string& reason)
{
    return guarded([&] {
        Write write(*m_book.m_impl);
        refuseHidden(reason, reasonField);
        HistoryWriter history = m_book.m_impl->historyWriter(reason);
        putProcess(m_book.m_impl->db(), history, assessment, process);
        history.finish();
        write.commit();
    });
}

core::Status Processes::putUnits(std::string_view assessment,
                                 const std::map<std::string, UnitProcess, std::less<>>& units,
                                 const std::string& reason)
{
    return guarded([&] {
        Write write(*m_book.m_impl);
        refuseHidden(reason, reasonField);
        HistoryWriter history = m_book.m_impl->historyWriter(reason);
        for (const auto& [id, unit] : units)
            putUnitProcess(m_book.m_impl->db(), history, assessment, id, unit);
        history.finish();
        write.commit();
    });
}

core::Status Processes::putAppeals(std::string_view assessment, const std::vector<AppealRow>& rows,
                                   const std::string& reason)
{
    return guarded([&] {
        Write write(*m_book.m_impl);
        HistoryWriter history = m_book.m_impl->historyWriter(reason);
        for (const AppealRow& row : rows)
            putAppeal(m_book.m_impl->db(), history, assessment, row);
        history.finish();
        write.commit();
    });
}

} // namespace store
