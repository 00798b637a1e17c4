#include "store/Rows.h"

#include "core/CalendarDay.h"
#include "core/Codes.h"
#include "core/DossierCounter.h"
#include "core/Points.h"
#include "store/Canonical.h"
#include "store/Database.h"
#include "store/Words.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace store {

namespace {

constexpr std::array<std::string_view, 3> stageNames = {"self", "v1", "v2"};
constexpr std::array<std::string_view, 4> statusNames = {"", "scored", "none", "unproven"};

constexpr std::int64_t lastStage = stageNames.size() - 1;
constexpr std::int64_t lastStatus = statusNames.size() - 1;

std::optional<std::int64_t> pointsIn(const Query& row, int column)
{
    return row.optionalWithin(column, -core::Points::maxUnits, core::Points::maxUnits);
}

} // namespace

int stageNumber(std::string_view stage)
{
    for (std::size_t i = 0; i < stageNames.size(); ++i) {
        if (stageNames[i] == stage)
            return static_cast<int>(i);
    }
    fail(core::ErrorKind::InvalidData, "store.bad-stage",
         {core::Param::text("stage", std::string(stage))});
}

std::string_view stageName(std::int64_t number)
{
    if (number < 0 || number >= static_cast<std::int64_t>(stageNames.size()))
        failDamaged("stage " + std::to_string(number));
    return stageNames[static_cast<std::size_t>(number)];
}

int statusNumber(std::string_view status)
{
    const auto found = std::find(statusNames.begin(), statusNames.end(), status);
    if (found == statusNames.end())
        fail(core::ErrorKind::InvalidData, "store.bad-status",
             {core::Param::text("status", std::string(status))});
    return static_cast<int>(found - statusNames.begin());
}

std::string_view statusName(std::int64_t number)
{
    if (number < 0 || number >= static_cast<std::int64_t>(statusNames.size()))
        failDamaged("status " + std::to_string(number));
    return statusNames[static_cast<std::size_t>(number)];
}

std::optional<std::string> userOfSet(const Database& database, std::string_view set)
{
    Query user = database.query(
        "SELECT a.id FROM assessment a JOIN index_set s ON s.number = a.index_set OR EXISTS "
        "(SELECT 1 FROM set_correction c WHERE c.assessment = a.number AND s.number IN "
        "(c.set_before, c.set_after)) WHERE s.id = ?1 ORDER BY a.number LIMIT 1");
    return user.with(set).next() ? std::optional(user.text(0)) : std::nullopt;
}

std::int64_t assessmentNumber(const Database& database, std::string_view id)
{
    Query row = database.query("SELECT number FROM assessment WHERE id = ?1");
    if (!row.with(id).next())
        fail(core::ErrorKind::NotFound, "store.no-assessment",
             {core::Param::text("assessment", std::string(id))});
    return row.integer(0);
}

std::int64_t unitNumber(const Database& database, std::string_view id)
{
    Query row = database.query(unitNumberSql);
    return unitNumber(row, id);
}

std::int64_t unitNumber(Query& row, std::string_view id)
{
    if (!row.with(id).next())
        fail(core::ErrorKind::NotFound, "store.no-unit",
             {core::Param::text("unit", std::string(id))});
    return row.integer(0);
}

int yearIn(const Query& row, int column)
{
    constexpr std::int64_t last = 9999;
    return static_cast<int>(row.within(column, 0, last));
}

StoredEntry readEntry(const Query& row, int column)
{
    return {std::string(statusName(row.within(column, 0, lastStatus))), row.text(column + 1),
            pointsIn(row, column + 2), row.text(column + 3)};
}

core::DossierCounters readCounters(const Query& row, int column)
{
    core::DossierCounters counters;
    const auto level = core::dossierLevelNamed(row.view(column));
    if (!level)
        row.failValue(column);
    counters.level = *level;
    counters.field = row.text(column + 1);
    int next = column + 2;
    for (auto* counter : {&counters.carried, &counters.direct, &counters.online, &counters.postal,
                          &counters.early, &counters.onTime, &counters.late,
                          &counters.pendingInTime, &counters.pendingLate, &counters.returned})
        *counter = row.optionalWithin(next++, -core::largestCounter, core::largestCounter);
    constexpr auto lastForm = static_cast<std::int64_t>(core::dossierForms.size()) - 1;
    counters.form = core::dossierForms[static_cast<std::size_t>(row.within(next, 0, lastForm))];
    if (!core::fitsForm(counters))
        row.failValue(next);
    return counters;
}

void forEachUnit(const Database& database,
                 const std::function<void(const core::Unit&, const std::string&)>& use)
{
    Query rows = database.query(
        "SELECT id, name, unit_group, parent, valid_from, valid_to, successor, search, "
        "attributes FROM unit ORDER BY number");
    while (rows.next())
        use({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5),
             rows.text(6), attributesIn(rows, 8)},
            rows.text(7));
}

std::vector<std::pair<std::string, std::string>> attributesIn(const Query& row, int column)
{
    auto attributes = attributesFrom(row.text(column));
    if (!attributes)
        failDamaged("unit.attributes " + row.text(column));
    return *std::move(attributes);
}

void forEachSet(const Database& database,
                const std::function<void(const SetInfo&, const std::string&)>& use)
{
    Query rows =
        database.query("SELECT id, title, year, level, hash, json FROM index_set ORDER BY number");
    while (rows.next())
        use({rows.text(0), rows.text(1), yearIn(rows, 2), rows.text(3), rows.text(4)},
            rows.text(5));
}

namespace {

core::Calendar calendarIn(const Query& row, int column)
{
    const auto calendar = core::calendarFrom(row.view(column));
    if (!calendar)
        failDamaged("calendar");
    return *calendar;
}

} // namespace

void forEachAssessment(const Database& database,
                       const std::function<void(const core::Assessment&, const std::string&)>& use)
{
    Query rows = database.query(
        "SELECT a.id, a.title, s.id, a.unit_group, a.year, a.period_from, a.period_to, a.set_hash, "
        "a.calendar, a.previous "
        "FROM assessment a JOIN index_set s ON s.number = a.index_set ORDER BY a.number");
    while (rows.next())
        use({rows.text(0), rows.text(1), rows.text(2), rows.text(3), yearIn(rows, 4), rows.text(5),
             rows.text(6), calendarIn(rows, 8), rows.text(9)},
            rows.text(7));
}

void forEachDossier(const Database& database,
                    const std::function<void(const std::string&, const DossierRow&)>& use)
{
    Query rows = database.query(
        "SELECT a.id, u.id, level, field, carried, direct, online, postal, early, on_time, late, "
        "pending_in_time, pending_late, returned, form "
        "FROM dossier d JOIN assessment a ON a.number = d.assessment JOIN unit u ON u.number = "
        "d.unit");
    while (rows.next())
        use(rows.text(0), {rows.text(1), readCounters(rows, 2)});
}

void forEachEntry(const Database& database, std::int64_t assessment,
                  std::optional<std::int64_t> unit, const UseEntry& use)
{
    Query unitRow = database.query("SELECT id FROM unit WHERE number = ?1");
    Words words(database);
    struct Code {
        int number = 0;
        std::string_view text; ///< kept by `words`
    };
    std::unordered_map<std::int64_t, Code> codes;
    Query rows =
        database.query(unit ? "SELECT unit, stage, code, status, figures, points, note FROM entry "
                              "WHERE assessment = ?1 AND unit = ?2 ORDER BY stage, code"
                            : "SELECT unit, stage, code, status, figures, points, note FROM entry "
                              "WHERE assessment = ?1 ORDER BY unit, stage, code");
    if (unit)
        rows.with(assessment, *unit);
    else
        rows.with(assessment);
    std::string unitId;
    std::optional<std::int64_t> unitNumber;
    std::pair<int, std::int64_t> last(-1, 0); // of the unit: stage and code
    EntryView view;
    while (rows.next()) {
        if (const std::int64_t number = rows.integer(0); number != unitNumber) {
            // A table out of order is one in which an entry may not be found.
            if ((unitNumber && number < *unitNumber) || !unitRow.with(number).next())
                failDamaged("entry " + std::to_string(number));
            unitNumber = number;
            last = {-1, 0};
            unitId = unitRow.view(0);
            view.unit = unitId;
        }
        view.stage = static_cast<int>(rows.within(1, 0, lastStage));
        const std::pair place(view.stage, rows.integer(2));
        if (!(last < place))
            failDamaged("entry " + std::to_string(*unitNumber));
        last = place;
        const auto [found, isNew] = codes.try_emplace(place.second);
        Code& code = found->second;
        if (isNew)
            code = {static_cast<int>(codes.size()) - 1, words.textOf(place.second)};
        view.code = code.text;
        view.codeNumber = code.number;
        view.status = statusName(rows.within(3, 0, lastStatus));
        view.figures = rows.view(4);
        view.points = pointsIn(rows, 5);
        view.note = rows.view(6);
        if (!use(view))
            return;
    }
}

core::Document readDocument(const Query& row, int column)
{
    core::Document document;
    document.id = row.text(column);
    document.fileHash = row.text(column + 1);
    document.size = row.integer(column + 2);
    document.fileName = row.text(column + 3);
    document.kind = row.text(column + 4);
    document.unreadable = row.flag(column + 5);
    document.title = row.text(column + 6);
    document.number = row.text(column + 7);
    document.date = row.text(column + 8);
    document.office = row.text(column + 9);
    document.removed = row.flag(column + 10);
    document.codes = splitCodes(row.text(column + 11));
    int life = column + 12;
    for (std::string* text :
         {&document.validFrom, &document.validUntil, &document.revision, &document.replacedBy})
        *text = row.text(life++);
    return document;
}

void forEachDocument(const Database& database,
                     const std::function<void(const std::string&, const DocumentRow&)>& use)
{
    Query rows = database.query("SELECT a.id, u.id, " + std::string(documentColumns) +
                                " FROM document d JOIN assessment a ON a.number = d.assessment "
                                "JOIN unit u ON u.number = d.unit ORDER BY d.number");
    while (rows.next())
        use(rows.text(0), {rows.text(1), readDocument(rows, 2)});
}

} // namespace store
