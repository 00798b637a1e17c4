#include "app/StepLog.h"

#include "app/EntryText.h"
#include "app/Gate.h"
#include "app/StepText.h"
#include "app/UnitEditor.h"
#include "store/Canonical.h"
#include "store/Packages.h"
#include "store/Record.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

std::optional<std::string> labelOf(core::Result<std::optional<store::Step>> step)
{
    return step && *step ? std::optional((*step)->label) : std::nullopt;
}

void addOnce(std::vector<int>& units, int unit)
{
    if (std::find(units.begin(), units.end(), unit) == units.end())
        units.push_back(unit);
}

core::Result<core::Entry> entryFrom(const store::HistoryRow& row, const std::string& canonical,
                                    const core::IndexSet& set, int leaf)
{
    const auto stored = store::storedEntryFrom(canonical);
    if (!stored) {
        return core::Error{core::ErrorKind::Integrity,
                           "store.history-broken",
                           {core::Param::num("row", row.number)},
                           {}};
    }
    return fromStored(*stored, set, leaf);
}

/// The label of a step that was taken, and what became of keys with it: who undoes an import is to
/// know whose packages are asked about again.
std::string withKeys(std::string label, const std::vector<store::HistoryRow>& rows, bool isUndo)
{
    std::string office;
    bool isOldBack = false;
    for (const store::HistoryRow& row : rows) {
        if (row.action != "partner")
            continue;
        const auto before = store::partnerFrom(row.before, row.code);
        const auto after = store::partnerFrom(row.after, row.code);
        if (!before || !after || before->isConfirmed == after->isConfirmed)
            continue;
        if (after->isConfirmed == isUndo)
            isOldBack = true;
        else
            office = (isUndo ? before : after)->name;
    }
    if (office.empty())
        return label;
    return stepText(isUndo ? "step.undone-key" : "step.redone-key",
                    {core::Param::text("what", std::move(label)),
                     core::Param::text("office", office),
                     core::Param::text("old", isOldBack ? "1" : "")});
}

bool isOfBook(const store::HistoryRow& row)
{
    return store::partOf(row.action) == store::BookPart::Book;
}

} // namespace

std::optional<std::string> StepLog::undoLabel() const
{
    return labelOf(m_book.nextUndo(m_scores.assessment().id));
}

std::optional<std::string> StepLog::redoLabel() const
{
    return labelOf(m_book.nextRedo(m_scores.assessment().id));
}

core::Result<Changes> StepLog::undo(const std::string& reason)
{
    return takeStep(reason, true);
}

core::Result<Changes> StepLog::redo(const std::string& reason)
{
    return takeStep(reason, false);
}

core::Result<Changes> StepLog::takeStep(const std::string& reason, bool isUndo)
{
    if (auto refused = Gate(m_book).refusal())
        return *std::move(refused);
    const std::string& id = m_scores.assessment().id;
    const auto label = labelOf(isUndo ? m_book.nextUndo(id) : m_book.nextRedo(id));
    const auto units = m_book.units();
    if (!units)
        return units.error();
    std::optional<core::Result<std::vector<store::HistoryRow>>> rows;
    const core::Status done = m_book.inOneTransaction([&]() -> core::Status {
        rows = isUndo ? m_book.undo(id, reason) : m_book.redo(id, reason);
        // A step that cannot be taken any more is closed: that is to stay.
        if (!*rows || std::ranges::none_of(**rows, isOfBook))
            return {};
        return checkUnits(m_book, *units);
    });
    if (!done)
        return done.error();
    if (!*rows)
        return rows->error();
    auto changes = take(**rows);
    if (changes)
        changes->label = withKeys(label.value_or(std::string()), **rows, isUndo);
    return changes;
}

core::Status StepLog::takeEntry(const store::HistoryRow& row, int unit, Changes& changes)
{
    const core::IndexSet& set = m_scores.set();
    const auto stage = core::stageNamed(row.stage);
    const int leaf = set.findLeaf(row.code);
    if (!stage || leaf < 0)
        return {};
    auto before = entryFrom(row, row.before, set, leaf);
    auto after = entryFrom(row, row.after, set, leaf);
    if (!before || !after)
        return before ? std::move(after).error() : std::move(before).error();
    m_scores.setEntry(unit, *stage, leaf, *after);
    changes.edits.push_back({row.unit, *stage, leaf, *std::move(before), *std::move(after)});
    return {};
}

core::Result<Changes> StepLog::take(const std::vector<store::HistoryRow>& rows)
{
    Changes changes;
    for (const store::HistoryRow& row : rows) {
        changes.units = changes.units || isOfBook(row);
        if (row.assessment != m_scores.assessment().id)
            continue;
        changes.charges = changes.charges || store::partOf(row.action) == store::BookPart::Charges;
        changes.tasks = changes.tasks || store::partOf(row.action) == store::BookPart::Tasks;
        changes.surveys = changes.surveys || store::partOf(row.action) == store::BookPart::Surveys;
        const int unit = m_scores.unitIndex(row.unit);
        if (unit < 0)
            continue; // it has left the group since: in the book, but no part of these results
        switch (store::partOf(row.action)) {
        case store::BookPart::Entries:
            if (auto taken = takeEntry(row, unit, changes); !taken)
                return std::move(taken).error();
            break;
        case store::BookPart::Counters:
            addOnce(changes.counterUnits, unit);
            break;
        case store::BookPart::Documents:
            addOnce(changes.documentUnits, unit);
            break;
        case store::BookPart::Carried:
            addOnce(changes.carriedUnits, unit);
            break;
        case store::BookPart::Tasks:
        case store::BookPart::Surveys:
        case store::BookPart::Charges:
        case store::BookPart::Book:
            break;
        }
    }
    if (!changes.counterUnits.empty()) {
        const auto all = m_book.dossiers(m_scores.assessment().id);
        if (!all)
            return all.error();
        for (const int unit : changes.counterUnits) {
            std::vector<core::DossierCounters> own;
            for (const store::DossierRow& row : *all) {
                if (m_scores.unitIndex(row.unit) == unit)
                    own.push_back(row.counters);
            }
            m_scores.setCounters(unit, std::move(own));
        }
    }
    if (!changes.documentUnits.empty()) {
        const auto all = m_book.documents(m_scores.assessment().id);
        if (!all)
            return all.error();
        for (const int unit : changes.documentUnits) {
            std::vector<core::Document> own;
            for (const store::DocumentRow& row : *all) {
                if (m_scores.unitIndex(row.unit) == unit)
                    own.push_back(row.document);
            }
            m_scores.setDocuments(unit, std::move(own));
        }
    }
    if (!changes.carriedUnits.empty()) {
        auto all = readCarried(m_book, m_scores);
        if (!all)
            return std::move(all).error();
        for (const int unit : changes.carriedUnits)
            m_scores.setCarried(unit, std::move((*all)[unit]));
    }
    return changes;
}

} // namespace app
