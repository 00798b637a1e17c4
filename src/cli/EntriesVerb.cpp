#include "app/Gate.h"
#include "app/Permission.h"
#include "app/ScoreMoves.h"
#include "app/StepText.h"
#include "app/Wording.h"
#include "cli/EntryLine.h"
#include "cli/OpenBook.h"
#include "cli/TableRows.h"
#include "core/NumberText.h"

#include <algorithm>

namespace cli {

namespace {

/// What shared figures of the set would move: "na-ri 1.1 v1: 3.5 → 4.5".
core::Status tellMoves(const ImportRequest& request, const std::vector<core::Edit>& edits,
                       const core::IndexSet& set, std::ostream& out)
{
    const bool anyShared = std::any_of(edits.begin(), edits.end(), [&set](const core::Edit& edit) {
        return edit.leaf < set.figureCount();
    });
    if (!anyShared)
        return {};
    const auto scores = request.workspace->load(request.assessment);
    if (!scores)
        return scores.error();
    const auto text = [](const std::optional<core::Points>& points) {
        return points ? core::format(*points) : std::string("–");
    };
    for (const app::ScoreMove& move : app::movesBy(**scores, edits))
        out << "  " << (*scores)->units()[static_cast<std::size_t>(move.unit)].id << ' '
            << set.leafNode(move.leaf).code << ' ' << core::name(move.stage) << ": "
            << text(move.before) << " → " << text(move.after) << '\n';
    return {};
}

core::Status importEntries(const Arguments& arguments, Streams streams)
{
    const auto request = openImport(arguments);
    if (!request)
        return request.error();
    const auto rows =
        rowsIn(request->bytes, exchange::entryColumns(), arguments.language(), streams.messages);
    if (!rows)
        return rows.error();
    core::Result<exchange::EntriesPlan> plan = exchange::EntriesPlan();
    if (request->isDryRun) {
        plan = request->workspace->planEntries(request->assessment, **rows);
        if (!plan)
            return plan.error();
    } else {
        const std::string origin =
            app::stepText("step.import", {core::Param::text("file", request->name)});
        auto done = request->workspace->importEntries(request->assessment, **rows, origin, origin);
        if (!done)
            return done.error();
        static_cast<exchange::EntriesSummary&>(*plan) = *std::move(done);
    }

    const core::Language language = arguments.language();
    const bool vietnamese = language == core::Language::Vietnamese;
    tell(plan->warnings, language, streams.messages);
    if (request->isDryRun) {
        const app::YearReader reader(request->workspace->book());
        const auto found =
            reader.assessment(request->assessment).andThen([&reader](const auto& one) {
                return reader.setOf(one);
            });
        if (!found)
            return found.error();
        const core::IndexSet& set = *found;
        // What the import would be refused for is not shown either.
        const app::Roles roles(request->workspace->book());
        for (const core::Edit& edit : plan->edits) {
            if (auto refused = roles.refusal({app::enteringAction(edit.stage), request->assessment,
                                              edit.unit, set.leafCode(edit.leaf)}))
                return *std::move(refused);
        }
        for (const core::Edit& edit : plan->edits) {
            streams.out << edit.unit << ' ' << set.leafCode(edit.leaf) << ' '
                        << core::name(edit.stage) << ": " << entryLine(edit.before, set, edit.leaf)
                        << " → " << entryLine(edit.after, set, edit.leaf) << '\n';
        }
        if (core::Status told = tellMoves(*request, plan->edits, set, streams.out); !told)
            return told;
    }
    streams.messages << (request->isDryRun ? (vietnamese ? "Sẽ thay đổi " : "Would change ")
                                           : (vietnamese ? "Đã thay đổi " : "Changed "))
                     << plan->changed << (vietnamese ? " ô, " : " entries, ") << plan->unchanged
                     << (vietnamese ? " dòng không đổi.\n" : " rows unchanged.\n");
    return {};
}

core::Status exportEntries(const Arguments& arguments, Streams streams)
{
    return openToSee(arguments)
        .andThen([&](const auto& workspace) {
            return workspace->exportEntries(arguments["--assessment"]);
        })
        .andThen([&](const std::string& csv) { return print(csv, streams); });
}

} // namespace

Verb entriesVerb()
{
    return {"entries",
            {{"import BOOK FILE",
              {assessmentOption(), dryRunOption()},
              {"Nhập số liệu và điểm (CSV, XLSX hoặc ODS), tất cả hoặc không dòng nào.",
               "Imports entries (CSV, XLSX or ODS), all of them or none."},
              importEntries},
             {"export BOOK",
              {assessmentOption()},
              {"In số liệu và điểm (CSV).", "Prints the entries (CSV)."},
              exportEntries}}};
}

} // namespace cli
