#include "app/Workspace.h"

#include "app/BookCalendar.h"
#include "app/EntriesAside.h"
#include "app/Gate.h"
#include "app/Log.h"
#include "app/SheetEditor.h"
#include "app/SoundSet.h"
#include "app/UnitEditor.h"
#include "core/Ascii.h"
#include "core/Codes.h"
#include "core/PathText.h"
#include "core/Trim.h"
#include "exchange/UnitsCsv.h"
#include "store/Record.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <utility>

namespace app {

namespace {

/// What another has written is taken row by row; more at once (an import) is read anew as a whole.
constexpr std::int64_t rowsTakenOneByOne = 20'000;

core::Error notFound(std::string code, std::string_view id)
{
    return {
        core::ErrorKind::NotFound, std::move(code), {core::Param::text("id", std::string(id))}, {}};
}

} // namespace

std::string systemUser()
{
    for (const char* name : {"USER", "USERNAME", "LOGNAME"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0')
            return value;
    }
    return std::string(unknownUser);
}

Workspace::Workspace(std::unique_ptr<store::Book> book, store::BookInfo info)
    : m_book(std::move(book)), m_info(std::move(info))
{
    if (const auto rows = m_book->historyLength())
        m_rows = *rows;
    Gate::guard(*m_book);
}

core::Status Workspace::create(const std::filesystem::path& file, const store::BookInfo& info,
                               const Fill& fill, const std::string& author)
{
    std::error_code ignored;
    const std::filesystem::path folder = std::filesystem::absolute(file, ignored).parent_path();
    if (!std::filesystem::is_directory(folder, ignored)) {
        return core::Error{core::ErrorKind::Storage,
                           "app.no-folder",
                           {core::Param::text("folder", core::pathText(folder))},
                           {}};
    }
    const auto fillBook = [&](std::unique_ptr<store::Book> book) {
        Workspace workspace(std::move(book), info);
        return workspace.m_book->inOneTransaction([&] { return fill(workspace); });
    };
    core::Status made = store::createBook(file, info, author, {}, fillBook);
    if (!made)
        logError("book not made: " + made.error().code);
    return made;
}

core::Status Workspace::create(const std::filesystem::path& file, const std::string& title)
{
    store::BookInfo info;
    info.title = title;
    return create(file, info, [](Workspace&) { return core::Status(); });
}

core::Result<std::unique_ptr<Workspace>>
Workspace::open(const std::filesystem::path& file, store::OpenMode mode, const std::string& author)
{
    auto book = store::Book::open(file, mode, author);
    if (!book) {
        logError("book not opened: " + book.error().code);
        return std::move(book).error();
    }
    logInfo((*book)->isReadOnly() ? "book opened for reading" : "book opened");
    auto info = (*book)->info();
    if (!info)
        return std::move(info).error();
    return std::unique_ptr<Workspace>(new Workspace(*std::move(book), *std::move(info)));
}

std::vector<core::Problem> Workspace::remarks(const std::filesystem::path& file)
{
    std::vector<core::Problem> remarks;
    if (const auto holder = store::leftOpenBy(file))
        remarks.push_back(
            {core::Severity::Warning,
             "app.left-open",
             {},
             {core::Param::text("user", holder->user), core::Param::text("host", holder->host),
              core::Param::text("since", holder->since)}});
    if (const auto version = store::earlierVersionOf(file))
        remarks.push_back({core::Severity::Note,
                           core::codes::appEarlierVersion,
                           {},
                           {core::Param::num("found", *version)}});
    return remarks;
}

core::Result<std::shared_ptr<ScoreBook>> Workspace::load(std::string_view assessment)
{
    if (const auto loaded = m_loaded.find(assessment); loaded != m_loaded.end())
        return loaded->second;
    const YearReader reader(*m_book);
    const auto found = reader.assessment(assessment);
    if (!found)
        return found.error();
    auto scores = reader.scores(*found);
    if (!scores)
        return std::move(scores).error();
    return m_loaded.emplace(std::string(assessment), *std::move(scores)).first->second;
}

std::shared_ptr<ScoreBook> Workspace::loaded(std::string_view assessment) const
{
    const auto found = m_loaded.find(assessment);
    return found == m_loaded.end() ? nullptr : found->second;
}

core::Result<YearResults> Workspace::results(std::string_view assessment, core::ResultStage stage)
{
    if (const auto loaded = m_loaded.find(assessment); loaded != m_loaded.end())
        return resultsOf(loaded->second, stage);
    return YearReader(*m_book).results(assessment, stage);
}

core::Result<Workspace::Followed> Workspace::follow()
{
    Followed followed;
    const auto version = m_book->dataVersion();
    if (!version)
        return version.error();
    if (*version == m_version)
        return followed;
    const auto length = m_book->historyLength();
    if (!length)
        return length.error();
    std::vector<store::HistoryRow> rows;
    followed.isAnew = *length - m_rows > rowsTakenOneByOne;
    if (!followed.isAnew) {
        auto read = m_book->history(m_rows + 1, std::numeric_limits<int>::max());
        if (!read)
            return std::move(read).error();
        rows = *std::move(read);
        followed.isAnew = std::any_of(rows.begin(), rows.end(), [](const store::HistoryRow& row) {
            return store::partOf(row.action) == store::BookPart::Book;
        });
    }
    followed.hasNews = followed.isAnew || !rows.empty();
    if (followed.isAnew) {
        auto info = m_book->info();
        if (!info)
            return std::move(info).error();
        m_info = *std::move(info);
        m_loaded.clear();
    } else if (!rows.empty()) {
        for (const auto& [id, scores] : m_loaded) {
            auto changes = StepLog(*m_book, *scores).take(rows);
            if (!changes)
                return std::move(changes).error();
            followed.changes.emplace(id, *std::move(changes));
        }
    }
    m_rows = rows.empty() ? *length : rows.back().number;
    m_version = *version;
    return followed;
}

core::Result<Workspace::Head> Workspace::head() const
{
    if (isReadOnly()) {
        // m_rows closes a batch, whose hash and time each of its rows names.
        const auto last = m_book->history(m_rows, 1);
        if (!last)
            return last.error();
        return last->empty() ? Head() : Head{last->front().hash, last->front().time};
    }
    auto hash = m_book->historyHead();
    auto time = m_book->lastChange();
    if (!hash || !time)
        return hash ? std::move(time).error() : std::move(hash).error();
    return Head{*std::move(hash), *std::move(time)};
}

core::Result<std::string> Workspace::importSet(std::string_view json)
{
    if (auto refused = Gate(*m_book).refusal())
        return *std::move(refused);
    auto read = readSoundSet(json);
    if (!read)
        return std::move(read).error();
    const store::SetInfo info{read->set.id, read->set.title, read->set.year, read->set.level, {}};
    std::vector<std::string> codes;
    codes.reserve(static_cast<std::size_t>(read->set.entryCount()));
    for (int leaf = 0; leaf < read->set.entryCount(); ++leaf)
        codes.emplace_back(read->set.leafCode(leaf));
    const std::string text = exchange::writeIndexSet(read->set);
    if (core::Status stored = importBy([&] { return m_book->putSet(info, text, codes); }); !stored)
        return stored.error();
    return read->set.id;
}

core::Result<int> Workspace::importUnits(std::string_view csv)
{
    if (auto refused = Gate(*m_book).refusal())
        return *std::move(refused);
    const auto present = m_book->units();
    if (!present)
        return present.error();
    const auto units = exchange::readUnits(csv, *present);
    if (!units)
        return units.error();
    if (core::Status written = importUnitList(*this, *units); !written)
        return written.error();
    return static_cast<int>(units->size());
}

bool isAssessmentId(std::string_view text)
{
    return !text.empty() && (core::isLetter(text.front()) || core::isDigit(text.front())) &&
           exchange::isUnitId(text);
}

core::Status Workspace::addAssessment(const core::Assessment& assessment)
{
    if (auto refused = Gate(*m_book).refusal())
        return *std::move(refused);
    if (!isAssessmentId(assessment.id))
        return core::Error{core::ErrorKind::InvalidData,
                           "app.bad-assessment-id",
                           {core::Param::text("id", core::shortened(assessment.id))},
                           {}};
    const auto units = m_book->units();
    if (!units)
        return units.error();
    const bool any =
        std::any_of(units->begin(), units->end(), [&assessment](const core::Unit& unit) {
            return unit.group == assessment.group;
        });
    if (!any)
        return notFound("app.no-units-in-group", assessment.group);
    const auto set = YearReader(*m_book).setOf(assessment);
    if (!set)
        return set.error();
    if (!assessment.previous.empty()) {
        // Not the new one itself either: that is not there yet.
        if (const auto before = YearReader(*m_book).assessment(assessment.previous); !before)
            return before.error();
    }
    core::Assessment made = assessment;
    if (asksForDays(*set) && !set->hasCalendar) {
        const auto days = calendarDays(*m_book);
        if (!days)
            return days.error();
        made.calendar = core::calendarOf(*days);
    }
    return m_book->addAssessment(made);
}

core::Status Workspace::renameAssessment(std::string_view id, std::string_view title)
{
    if (auto refused = Gate(*m_book).refusal())
        return *std::move(refused);
    const std::string_view bare = core::trimmed(title);
    if (bare.empty())
        return core::Error{core::ErrorKind::InvalidData, "app.no-title", {}, {}};
    core::Status renamed = m_book->setTitle(std::string(bare), id);
    if (renamed)
        forgetLoaded();
    return renamed;
}

/// What an entries file is checked against: read from the book, unit by unit.
struct Workspace::EntriesAsTheyAre {
    std::shared_ptr<const YearFrame> frame;
    UnitSheet current; ///< of the unit whose turn it is
    exchange::EntriesContext context;
    ReadUnit read;
};

core::Result<std::unique_ptr<Workspace::EntriesAsTheyAre>>
Workspace::entriesAsTheyAre(std::string_view assessment) const
{
    auto frame = YearReader(*m_book).frame(assessment);
    if (!frame)
        return std::move(frame).error();
    std::vector<std::string> units;
    units.reserve((*frame)->units.size());
    for (const core::Unit& unit : (*frame)->units)
        units.push_back(unit.id);
    return entriesAsTheyAre(*std::move(frame), std::move(units));
}

std::unique_ptr<Workspace::EntriesAsTheyAre>
Workspace::entriesAsTheyAre(std::shared_ptr<const YearFrame> frame,
                            std::vector<std::string> units) const
{
    auto all = std::make_unique<EntriesAsTheyAre>();
    all->frame = std::move(frame);
    all->context.set = &all->frame->set;
    all->context.units = std::move(units);
    EntriesAsTheyAre* now = all.get();
    all->read = [reader = YearReader(*m_book), now](int unit) {
        const YearFrame& year = *now->frame;
        return reader.unit(year.assessment.id, now->context.units[static_cast<std::size_t>(unit)],
                           year.set, year.surroundings);
    };
    all->context.current = [now](int unit) -> core::Result<engine::UnitFacts> {
        auto read = now->read(unit);
        if (!read)
            return std::move(read).error();
        now->current = *std::move(read);
        return now->current.facts();
    };
    return all;
}

core::Result<exchange::EntriesPlan> Workspace::planEntries(std::string_view assessment,
                                                           exchange::RowReader& rows)
{
    const auto all = entriesAsTheyAre(assessment);
    if (!all)
        return all.error();
    return exchange::planEntries(rows, (*all)->context);
}

core::Result<exchange::EntriesPlan>
Workspace::planEntriesOf(std::vector<std::string> units, exchange::RowReader& rows,
                         const std::shared_ptr<const YearFrame>& frame) const
{
    return exchange::planEntries(rows, entriesAsTheyAre(frame, std::move(units))->context);
}

core::Result<exchange::EntriesSummary> Workspace::importEntries(std::string_view assessment,
                                                                std::string_view csv,
                                                                const std::string& reason,
                                                                const std::string& label)
{
    auto rows = exchange::CsvReader::open(csv);
    if (!rows)
        return std::move(rows).error();
    return importEntries(assessment, *rows, reason, label);
}

core::Result<exchange::EntriesSummary> Workspace::importEntries(std::string_view assessment,
                                                                exchange::RowReader& rows,
                                                                const std::string& reason,
                                                                const std::string& label)
{
    if (auto refused = Gate(*m_book).refusal())
        return *std::move(refused);
    const auto all = entriesAsTheyAre(assessment);
    if (!all)
        return all.error();
    copyBefore(BackupCause::BeforeImport);
    std::vector<std::string> touched;
    exchange::EntriesSummary summary;
    const auto write = [&](const std::vector<store::EntryChange>& changes) -> core::Status {
        for (const store::EntryChange& change : changes) {
            if (touched.empty() || touched.back() != change.unit)
                touched.push_back(change.unit);
        }
        const auto row = m_book->writeEntries(assessment, changes, reason);
        return row ? core::Status() : core::Status(row.error());
    };
    // What a handful has written is taken back where a later row of the file is refused.
    const auto work = [&]() -> core::Status {
        auto done = importAside(rows, (*all)->context, (*all)->read, write);
        if (!done)
            return std::move(done).error();
        summary = *std::move(done);
        return {};
    };
    if (core::Status written = label.empty() ? m_book->inOneTransaction(work)
                                             : m_book->asStep(assessment, label, work);
        !written) {
        logError("entries not imported: " + written.error().code);
        return written.error();
    }
    // It is written: what cannot be read again now is read anew by the next load().
    if (!renew(assessment, touched))
        m_loaded.erase(m_loaded.find(assessment));
    return summary;
}

core::Status Workspace::renew(std::string_view assessment, const std::vector<std::string>& units)
{
    const auto loaded = m_loaded.find(assessment);
    if (loaded == m_loaded.end())
        return {};
    ScoreBook& scores = *loaded->second;
    for (const std::string& id : units) {
        auto own = YearReader(*m_book).unit(assessment, id, scores.set());
        if (!own)
            return own.error();
        if (const int unit = scores.unitIndex(id); unit >= 0)
            scores.setSheet(unit, std::move(own->sheet));
    }
    return {};
}

core::Result<std::string> Workspace::exportEntries(std::string_view assessment)
{
    const auto all = entriesAsTheyAre(assessment);
    if (!all)
        return all.error();
    return exchange::writeEntries((*all)->context);
}

core::Result<std::string> Workspace::exportEntries(std::string_view assessment,
                                                   const exchange::EntrySelection& selection)
{
    const auto all = entriesAsTheyAre(assessment);
    if (!all)
        return all.error();
    const std::vector<std::string>& units = (*all)->context.units;
    for (const std::string& unit : selection.units) {
        if (std::find(units.begin(), units.end(), unit) == units.end())
            return core::Error{core::ErrorKind::NotFound,
                               "app.no-unit",
                               {core::Param::text("unit", unit),
                                core::Param::text("assessment", std::string(assessment))},
                               {}};
    }
    return exchange::writeEntriesOf((*all)->context, selection);
}

} // namespace app
