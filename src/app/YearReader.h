#pragma once

#include "app/ScoreBook.h"
#include "core/Result.h"
#include "store/Book.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What the book holds of one unit in one assessment.
struct UnitSheet {
    core::Sheet sheet;
    std::vector<core::DossierCounters> counters;
    std::vector<std::string> attributes = {};
    engine::LastFigures last = {};
    engine::UnitFacts facts() const
    {
        engine::UnitFacts all(&sheet, counters);
        all.attributes = attributes;
        all.last = &last;
        return all;
    }
};

/// The results of an assessment at one stage, without the sheets they came from: of a country these
/// are the larger part. A snapshot, each part of which can be kept by itself.
struct YearResults {
    std::shared_ptr<const core::Assessment> assessment;
    std::shared_ptr<const core::IndexSet> set;
    std::shared_ptr<const std::vector<core::Unit>> units;
    std::shared_ptr<const Evaluation> evaluation;
};
/// Of an assessment that is in memory, which is kept with it.
YearResults resultsOf(const std::shared_ptr<const ScoreBook>& scores, core::ResultStage stage);

/// What an assessment's entries are read by: which set, which units, what surrounds these. It stays
/// as it was read.
struct YearFrame {
    core::Assessment assessment;
    core::IndexSet set;
    std::string setHash; ///< hex, of the set's text in the book
    std::vector<core::Unit> units;
    Surroundings surroundings;

    bool has(std::string_view unit) const;
};

/// The units of a book as an assessment knows them: as they were when its results were published,
/// else as they are.
core::Result<std::vector<core::Unit>> unitsKnownTo(const store::Book& book,
                                                   std::string_view assessment);

/// Reads assessments out of a book: whole, one unit, or the results alone. Keeps nothing but the
/// reference. Errors of all: those of the store; NotFound "app.no-assessment" (id); InvalidData
/// "app.set-unreadable" (set; details: its faults).
class YearReader {
public:
    explicit YearReader(const store::Book& book) : m_book(book) {}

    core::Result<core::Assessment> assessment(std::string_view id) const;
    core::Result<core::IndexSet> setOf(const core::Assessment& assessment) const;
    /// Units of the group that take part (app::takesPart), and whoever has entries.
    core::Result<std::vector<core::Unit>> unitsOf(const core::Assessment& assessment) const;
    /// One unit with the set `set`. NotFound "store.no-unit".
    core::Result<UnitSheet> unit(std::string_view assessment, std::string_view unit,
                                 const core::IndexSet& set,
                                 const Surroundings& surroundings = {}) const;
    core::Result<Surroundings> surroundingsOf(const core::Assessment& assessment,
                                              const core::IndexSet& set) const
    {
        return Surroundings::of(m_book, assessment, set);
    }
    /// All that unit() needs of an assessment, to be kept while several of its units are read.
    core::Result<std::shared_ptr<const YearFrame>> frame(std::string_view id) const;
    core::Result<std::shared_ptr<ScoreBook>> scores(const core::Assessment& assessment) const;
    /// The same without entries, counters and evidence, for who asks about some units only;
    /// readUnit() brings in what one has entered.
    core::Result<std::shared_ptr<ScoreBook>>
    scoresWithoutEntries(const core::Assessment& assessment) const;
    core::Status readUnit(ScoreBook& scores, int unit) const;
    /// The same by another set than the one that the assessment is bound to.
    core::Result<std::shared_ptr<ScoreBook>> scoresBy(core::IndexSet set,
                                                      const core::Assessment& assessment) const;
    /// Ranked unit by unit without keeping the sheets, unless a rule compares the units.
    core::Result<YearResults> results(std::string_view id, core::ResultStage stage) const;
    /// Book::check, and whether all assessments can be read: their sets, units, entries, dossiers
    /// and documents, in the same reading of the entries, and that published results come out the
    /// same. Keeps none of it.
    core::Status checkAll() const;

private:
    using CountersByUnit = std::map<std::string, std::vector<core::DossierCounters>, std::less<>>;

    static core::Result<core::IndexSet> setIn(std::string_view text,
                                              const core::Assessment& assessment);
    core::Result<CountersByUnit> countersOf(std::string_view assessment) const;
    /// Integrity "process.published-differs" (assessment) where a published result is not what the
    /// book gives today.
    core::Status publishedComesOutTheSame(const core::Assessment& assessment) const;

    const store::Book& m_book;
};

} // namespace app
