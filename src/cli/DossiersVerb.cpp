#include "app/TableImport.h"
#include "app/Wording.h"
#include "cli/OpenBook.h"
#include "cli/Verb.h"
#include "core/NumberText.h"
#include "engine/DossierChecks.h"

#include <array>

namespace cli {

namespace {

std::string numberOf(core::CounterValue value)
{
    return value ? std::to_string(*value) : std::string("–");
}

void tell(const std::vector<core::Problem>& problems, core::Language language, std::ostream& out)
{
    for (const core::Problem& problem : problems)
        out << app::placeText(problem.place, language) << ": " << app::text(problem, language) << '\n';
}

core::Status import(Arguments& arguments, Streams streams)
{
    const bool dryRun = arguments.takeFlag("--dry-run");
    auto workspace = dryRun ? openToRead(arguments) : openToWrite(arguments);
    if (!workspace)
        return workspace.error();
    const auto file = arguments.word("FILE");
    if (!file)
        return file.error();
    const auto assessment = arguments.need("--assessment");
    if (!assessment)
        return assessment.error();
    if (core::Status done = arguments.finish(); !done)
        return done;
    const auto bytes = readText(*file);
    if (!bytes)
        return bytes.error();
    auto table = exchange::readTableFile(*bytes);
    if (!table)
        return std::move(table).error();
    table->changeTexts(nfc);
    const auto scores = (*workspace)->load(*assessment);
    if (!scores)
        return scores.error();

    const core::Language language = arguments.language();
    const bool vietnamese = language == core::Language::Vietnamese;
    app::CounterImport plan(*std::move(table), **scores);
    const app::ImportPreview preview = plan.preview(language);
    if (!preview.faults.empty())
        return core::Error{core::ErrorKind::InvalidData, "dossiers.refused", {}, preview.faults};
    tell(preview.warnings, language, streams.messages);
    if (dryRun) {
        for (const app::ImportLine& line : preview.lines) {
            streams.out << line.subject << ", " << line.what << ": " << (line.before.empty() ? "–" : line.before) << " → "
                        << line.after << '\n';
        }
    } else if (!plan.plan().changes.empty()) {
        const auto name = pathOf(*file).filename().u8string();
        const core::Status written = app::DossierEditor((*workspace)->book(), **scores)
                                         .apply(plan.plan().changes, "import " + std::string(name.begin(), name.end()));
        if (!written)
            return written;
    }
    streams.messages << (dryRun ? (vietnamese ? "Sẽ thay đổi " : "Would change ") : (vietnamese ? "Đã thay đổi " : "Changed "))
                     << preview.lines.size() << (vietnamese ? " ô, " : " counters, ") << preview.unchanged
                     << (vietnamese ? " ô như cũ, " : " unchanged, ") << preview.skipped
                     << (vietnamese ? " dòng bỏ qua.\n" : " rows passed over.\n");
    return {};
}

core::Status list(Arguments& arguments, Streams streams)
{
    auto workspace = openToRead(arguments);
    if (!workspace)
        return workspace.error();
    const auto assessment = arguments.need("--assessment");
    if (!assessment)
        return assessment.error();
    if (core::Status done = arguments.finish(); !done)
        return done;
    const auto scores = (*workspace)->load(*assessment);
    if (!scores)
        return scores.error();

    TextTable table("lllrrrrrrrrrrrrr");
    std::vector<std::string> head = {"unit", "level", "field"};
    for (const core::CounterField& field : core::counterFields)
        head.emplace_back(field.name);
    for (const char* sum : {"total", "finished", "rest"})
        head.emplace_back(sum);
    table.row(std::move(head));
    for (int unit = 0; unit < (*scores)->unitCount(); ++unit) {
        for (const core::DossierCounters& row : (*scores)->counters(unit)) {
            std::vector<std::string> cells = {(*scores)->units()[static_cast<std::size_t>(unit)].id,
                                              std::string(core::name(row.level)), row.field};
            for (const core::CounterField& field : core::counterFields)
                cells.push_back(numberOf(row.*field.value));
            const engine::DossierTotals totals = engine::dossierTotals(row);
            for (const core::CounterValue sum : {totals.total, totals.finished, totals.rest})
                cells.push_back(numberOf(sum));
            table.row(std::move(cells));
        }
    }
    streams.out << table.text();
    return {};
}

} // namespace

core::Status runDossiers(Arguments& arguments, Streams streams)
{
    static constexpr std::array actions = {
        Action{"import", import},
        Action{"list", list},
    };
    return runAction("dossiers", actions, arguments, streams);
}

} // namespace cli
