#include "app/Unconfirmed.h"

#include "app/EntryText.h"
#include "app/ScoreBook.h"
#include "store/Canonical.h"
#include "store/Carried.h"

#include <algorithm>
#include <string>
#include <utility>

namespace app {

namespace {

core::Error unreadableRow(const store::CarriedRow& row)
{
    return {core::ErrorKind::InvalidData,
            "app.entry-unreadable",
            {core::Param::text("code", row.code), core::Param::text("text", row.value)},
            {}};
}

/// Whether the unit has made up its mind about a document that came over for a criterion.
bool isDecided(const std::vector<core::Document>& own, const core::Document& carried,
               const std::string& code)
{
    return std::any_of(own.begin(), own.end(), [&](const core::Document& one) {
        return (one.id == carried.id && one.removed) ||
               ((one.id == carried.id || one.fileHash == carried.fileHash) && one.serves(code));
    });
}

} // namespace

core::Result<std::map<int, Carried>> readCarried(const store::Book& book, const ScoreBook& scores)
{
    auto rows = store::Carried::of(book, scores.assessment().id);
    if (!rows)
        return std::move(rows).error();
    std::map<int, Carried> all;
    for (const store::CarriedRow& row : *rows) {
        const int unit = scores.unitIndex(row.unit);
        if (unit < 0)
            continue; // it has left the group since
        if (row.isDocument) {
            auto document = store::documentFrom(row.value, row.code);
            if (!document)
                return unreadableRow(row);
            all[unit].documents.push_back(*std::move(document));
            continue;
        }
        const auto stored = store::storedEntryFrom(row.value);
        const int leaf = scores.set().findLeaf(row.code);
        if (!stored || leaf < 0)
            return unreadableRow(row);
        auto entry = fromStored(*stored, scores.set(), leaf);
        if (!entry)
            return std::move(entry).error();
        all[unit].answers.emplace(leaf, *std::move(entry));
    }
    return all;
}

const core::Entry* unconfirmedAnswer(const ScoreBook& scores, int unit, int leaf)
{
    const Carried* carried = scores.carried(unit);
    if (carried == nullptr || !scores.sheet(unit).at(core::Stage::Self, leaf).isEmpty())
        return nullptr;
    const auto found = carried->answers.find(leaf);
    return found == carried->answers.end() ? nullptr : &found->second;
}

std::vector<core::Document> unconfirmedDocuments(const ScoreBook& scores, int unit, int leaf)
{
    std::vector<core::Document> waiting;
    const Carried* carried = scores.carried(unit);
    if (carried == nullptr)
        return waiting;
    const std::string code(scores.set().leafCode(leaf));
    for (const core::Document& document : carried->documents) {
        if (document.serves(code) && !isDecided(scores.documents(unit), document, code))
            waiting.push_back(document);
    }
    return waiting;
}

std::vector<int> unconfirmedLeaves(const ScoreBook& scores, int unit)
{
    std::vector<int> leaves;
    if (scores.carried(unit) == nullptr)
        return leaves;
    for (int leaf = 0; leaf < scores.set().entryCount(); ++leaf) {
        if (unconfirmedAnswer(scores, unit, leaf) != nullptr ||
            !unconfirmedDocuments(scores, unit, leaf).empty())
            leaves.push_back(leaf);
    }
    return leaves;
}

std::vector<core::Problem> unconfirmedProblems(const ScoreBook& scores, int unit)
{
    std::vector<core::Problem> problems;
    for (const int leaf : unconfirmedLeaves(scores, unit)) {
        core::Problem problem{core::Severity::Warning,
                              "check.unconfirmed",
                              std::string(scores.set().leafCode(leaf)),
                              {}};
        if (unconfirmedAnswer(scores, unit, leaf) != nullptr)
            problem.params.push_back(core::Param::num("answer", 1));
        const auto documents = unconfirmedDocuments(scores, unit, leaf).size();
        if (documents > 0)
            problem.params.push_back(
                core::Param::num("documents", static_cast<long long>(documents)));
        problems.push_back(std::move(problem));
    }
    return problems;
}

} // namespace app
