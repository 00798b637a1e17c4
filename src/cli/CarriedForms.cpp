#include "cli/CarriedForms.h"

#include "app/LiveAssessment.h"
#include "app/Unconfirmed.h"
#include "cli/OpenBook.h"
#include "core/FiguresText.h"
#include "core/NumberText.h"
#include "exchange/Csv.h"

namespace cli {

namespace {

using core::ErrorKind;
using core::Param;

core::Status listUnconfirmed(const Arguments& arguments, Streams streams)
{
    const auto opened = withAssessment(openToSee(arguments), arguments);
    if (!opened)
        return opened.error();
    const app::ScoreBook& scores = *opened->scores;
    const auto named = unitOf(*opened, arguments);
    if (!named)
        return named.error();
    std::string out;
    exchange::appendCsvRow(out,
                           {"unit", "code", "status", "figures", "points", "note", "documents"});
    for (int unit = 0; unit < scores.unitCount(); ++unit) {
        if (unit != named->value_or(unit))
            continue;
        for (const int leaf : app::unconfirmedLeaves(scores, unit)) {
            const core::Entry* answer = app::unconfirmedAnswer(scores, unit, leaf);
            const core::Entry entry = answer != nullptr ? *answer : core::Entry();
            std::string documents;
            for (const core::Document& document : app::unconfirmedDocuments(scores, unit, leaf))
                documents += (documents.empty() ? "" : "; ") + document.fileName;
            exchange::appendCsvRow(
                out,
                {scores.units()[static_cast<std::size_t>(unit)].id,
                 std::string(scores.set().leafCode(leaf)), std::string(core::name(entry.status)),
                 leaf < scores.set().leafCount()
                     ? core::formatFigures(entry.figures, scores.set().leafNode(leaf))
                     : std::string(),
                 entry.points ? core::format(*entry.points) : std::string(), entry.note,
                 documents});
        }
    }
    return print(out, streams);
}

core::Status confirm(const Arguments& arguments, Streams streams)
{
    const auto opened = withAssessment(openToWrite(arguments), arguments);
    if (!opened)
        return opened.error();
    const app::ScoreBook& scores = *opened->scores;
    const auto named = unitOf(*opened, arguments);
    if (!named)
        return named.error();
    const int unit = **named;
    std::vector<app::Place> places;
    if (const auto code = arguments.value("--code")) {
        const int leaf = scores.set().findLeaf(*code);
        if (leaf < 0)
            return core::Error{
                ErrorKind::NotFound, "process.no-code", {Param::text("code", *code)}, {}};
        places.push_back({unit, core::Stage::Self, leaf});
    } else {
        for (const int leaf : app::unconfirmedLeaves(scores, unit))
            places.push_back({unit, core::Stage::Self, leaf});
    }
    const bool isConfirmed = !arguments.has("--discard");
    app::LiveAssessment live(opened->book(), opened->scores);
    const auto done = live.commit(
        app::CarriedCommand{places, isConfirmed, app::carriedLabel(scores, places, isConfirmed)});
    if (!done)
        return done.error();
    // What nobody could type today waits on: each with its reason.
    for (const int leaf : app::unconfirmedLeaves(scores, unit)) {
        const auto refused = places.size() > 1
                                 ? live.carried().refusal({unit, core::Stage::Self, leaf})
                                 : std::nullopt;
        if (!refused)
            continue;
        std::vector<core::Problem> problems = refused->details;
        if (problems.empty())
            problems.push_back({core::Severity::Warning, refused->code,
                                std::string(scores.set().leafCode(leaf)), refused->params});
        tell(problems, arguments.language(), streams.messages);
    }
    return {};
}

} // namespace

std::vector<Form> carriedForms()
{
    return {{"unconfirmed BOOK",
             {assessmentOption(), unitOption(false)},
             {"In số và tài liệu mang sang từ năm trước còn chờ xác nhận (CSV).",
              "Prints what came over from last year and waits to be confirmed (CSV)."},
             listUnconfirmed},
            {"confirm BOOK",
             {assessmentOption(),
              unitOption(true),
              {"--code",
               "CODE",
               false,
               {"một tiêu chí; không ghi: cả phiếu", "one criterion; absent: "
                                                     "the whole sheet"}},
              {"--discard", "", false, {"bỏ, không xác nhận", "give it up instead"}}},
             {"Xác nhận số và tài liệu mang sang từ năm trước: từ lúc đó mới được tính.",
              "Confirms what came over from last year: from then on it counts."},
             confirm}};
}

} // namespace cli
