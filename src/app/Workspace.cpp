#include "app/Workspace.h"

#include "app/EntryText.h"
#include "app/Gate.h"
#include "app/Log.h"
#include "app/SampleDocuments.h"
#include "app/SheetEditor.h"
#include "app/Shipped.h"
#include "exchange/DocumentsCsv.h"
#include "exchange/DossiersCsv.h"
#include "exchange/UnitsCsv.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

namespace app {

namespace {

core::Error notFound(std::string code, std::string_view id)
{
    return {
        core::ErrorKind::NotFound, std::move(code), {core::Param::text("id", std::string(id))}, {}};
}

std::string_view fileName(std::string_view path)
{
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

/// A shipped set is named in a manifest by its file alone: it lies beside the manifest or with the
/// sets.
std::string_view shippedSetText(std::string_view folder, std::string_view path)
{
    const std::string own = std::string(folder) + std::string(fileName(path));
    const std::string_view text = shippedText(own);
    return text.empty() ? shippedText("sets/" + std::string(fileName(path))) : text;
}

} // namespace

std::string systemUser()
{
    for (const char* name : {"USER", "USERNAME", "LOGNAME"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0')
            return value;
    }
    return "user";
}

std::string_view shippedText(std::string_view path)
{
    const auto& all = embeddedResources();
    const auto found = std::find_if(
        all.begin(), all.end(), [path](const auto& resource) { return resource.first == path; });
    return found == all.end() ? std::string_view() : found->second;
}

Workspace::Workspace(std::unique_ptr<store::Book> book, store::BookInfo info)
    : m_book(std::move(book)), m_info(std::move(info))
{}

core::Result<std::unique_ptr<Workspace>> Workspace::create(const std::filesystem::path& file,
                                                           const std::string& title)
{
    store::BookInfo info;
    info.title = title;
    auto book = store::Book::create(file, info, systemUser());
    if (!book)
        return std::move(book).error();
    auto stored = (*book)->info();
    if (!stored)
        return std::move(stored).error();
    return std::unique_ptr<Workspace>(new Workspace(*std::move(book), *std::move(stored)));
}

core::Result<std::unique_ptr<Workspace>> Workspace::open(const std::filesystem::path& file,
                                                         store::OpenMode mode)
{
    auto book = store::Book::open(file, mode, systemUser());
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

std::vector<std::string> Workspace::sampleNames()
{
    std::vector<std::string> names;
    constexpr std::string_view folder = "samples/";
    constexpr std::string_view manifest = "/sample.json";
    for (const auto& [path, text] : embeddedResources()) {
        if (path.starts_with(folder) && path.ends_with(manifest))
            names.emplace_back(
                path.substr(folder.size(), path.size() - folder.size() - manifest.size()));
    }
    return names;
}

std::vector<ShippedSet> Workspace::shippedSets()
{
    std::vector<ShippedSet> sets;
    for (const auto& [path, text] : embeddedResources()) {
        if (!path.starts_with("sets/"))
            continue;
        if (const auto read = exchange::readIndexSet(text); read && read->sound())
            sets.push_back({read->set.id, read->set.title, std::string(text)});
    }
    return sets;
}

core::Result<std::unique_ptr<Workspace>> Workspace::createSample(const std::filesystem::path& file,
                                                                 std::string_view sample)
{
    const std::vector<std::string> names = sampleNames();
    if (std::find(names.begin(), names.end(), sample) == names.end())
        return notFound("app.no-sample", sample);
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored)) {
        return core::Error{core::ErrorKind::Conflict,
                           "store.exists",
                           {core::Param::text("file", std::string(reinterpret_cast<const char*>(
                                                          file.u8string().c_str())))},
                           {}};
    }

    const std::string folder = "samples/" + std::string(sample) + "/";
    auto manifest = exchange::readSampleManifest(shippedText(folder + "sample.json"));
    if (!manifest)
        return std::move(manifest).error();

    // The sample is filled under another name and takes its own when it is whole: a program killed
    // half-way leaves no half-filled book.
    std::filesystem::path partial = file;
    partial += ".part";
    std::filesystem::remove(partial, ignored);
    store::BookInfo info;
    info.title = manifest->title;
    info.sample = true;
    info.notice = manifest->notice;
    {
        auto book = store::Book::create(partial, info, systemUser());
        if (!book)
            return std::move(book).error();
        Workspace workspace(*std::move(book), info);
        const core::Status filled = workspace.m_book->inOneTransaction(
            [&] { return workspace.fillSample(folder, *manifest); });
        if (!filled) {
            workspace.m_book.reset();
            std::filesystem::remove(partial, ignored);
            return filled.error();
        }
    }
    std::error_code failure;
    std::filesystem::rename(partial, file, failure);
    if (failure) {
        std::filesystem::remove(partial, ignored);
        return core::Error{core::ErrorKind::Storage,
                           "store.cannot-create",
                           {core::Param::text("reason", failure.message())},
                           {}};
    }
    return open(file);
}

core::Status Workspace::fillSample(const std::string& folder,
                                   const exchange::SampleManifest& manifest)
{
    for (const std::string& path : manifest.sets) {
        const auto stored = importSet(shippedSetText(folder, path));
        if (!stored)
            return stored.error();
    }
    const auto units = importUnits(shippedText(folder + manifest.units));
    if (!units)
        return units.error();

    std::vector<exchange::DossierLine> dossiers;
    if (!manifest.dossiers.empty()) {
        auto lines = exchange::readDossiers(shippedText(folder + manifest.dossiers));
        if (!lines)
            return std::move(lines).error();
        dossiers = *std::move(lines);
    }
    std::vector<exchange::DocumentLine> documents;
    if (!manifest.documents.empty()) {
        auto lines = exchange::readDocuments(shippedText(folder + manifest.documents));
        if (!lines)
            return std::move(lines).error();
        documents = *std::move(lines);
    }
    for (const exchange::SampleManifest::Assessment& part : manifest.assessments) {
        if (core::Status added = addAssessment(part.assessment); !added)
            return added;
        std::vector<store::DossierRow> rows;
        for (const exchange::DossierLine& line : dossiers) {
            if (line.assessment == part.assessment.id)
                rows.push_back({line.unit, line.counters});
        }
        if (core::Status put = m_book->putDossiers(part.assessment.id, rows); !put)
            return put;
        if (core::Status put = addSampleDocuments(*m_book, part.assessment.id, documents); !put)
            return put;
        const auto imported =
            importEntries(part.assessment.id, shippedText(folder + part.entries), "sổ mẫu");
        if (!imported)
            return imported.error();
    }
    return {};
}

core::Result<std::shared_ptr<ScoreBook>> Workspace::load(std::string_view assessment)
{
    if (const auto loaded = m_loaded.find(assessment); loaded != m_loaded.end())
        return loaded->second;
    const auto all = m_book->assessments();
    if (!all)
        return all.error();
    const auto found =
        std::find_if(all->begin(), all->end(),
                     [assessment](const core::Assessment& one) { return one.id == assessment; });
    if (found == all->end())
        return notFound("app.no-assessment", assessment);
    auto scores = read(*found);
    if (!scores)
        return std::move(scores).error();
    return m_loaded.emplace(std::string(assessment), *std::move(scores)).first->second;
}

core::Result<std::shared_ptr<ScoreBook>> Workspace::read(const core::Assessment& assessment) const
{
    const auto text = m_book->setText(assessment.setId);
    if (!text)
        return text.error();
    auto set = exchange::readIndexSet(*text);
    if (!set || !set->sound()) {
        return core::Error{core::ErrorKind::InvalidData,
                           "app.set-unreadable",
                           {core::Param::text("set", assessment.setId)},
                           set ? std::move(set->faults) : std::vector<core::Problem>()};
    }
    auto units = m_book->units();
    if (!units)
        return std::move(units).error();
    std::erase_if(*units,
                  [&assessment](const core::Unit& unit) { return unit.group != assessment.group; });

    auto scores = std::make_shared<ScoreBook>(assessment, std::move(set->set), *std::move(units));
    const auto entries = m_book->entries(assessment.id);
    if (!entries)
        return entries.error();
    for (const store::EntryRow& row : *entries) {
        const int unit = scores->unitIndex(row.unit);
        const int leaf = scores->set().findLeaf(row.code);
        const auto stage = core::stageNamed(row.stage);
        // A unit that has left the group keeps its entries in the book; they are not part of this
        // assessment's results.
        if (unit < 0)
            continue;
        if (leaf < 0 || !stage) {
            return core::Error{
                core::ErrorKind::InvalidData,
                "app.entry-unreadable",
                {core::Param::text("code", row.code), core::Param::text("text", row.stage)},
                {}};
        }
        auto entry = fromStored(row.entry, scores->set(), leaf);
        if (!entry)
            return std::move(entry).error();
        scores->setEntry(unit, *stage, leaf, *std::move(entry));
    }

    const auto dossiers = m_book->dossiers(assessment.id);
    if (!dossiers)
        return dossiers.error();
    std::map<int, std::vector<core::DossierCounters>> counters;
    for (const store::DossierRow& row : *dossiers) {
        if (const int unit = scores->unitIndex(row.unit); unit >= 0)
            counters[unit].push_back(row.counters);
    }
    for (auto& [unit, rows] : counters)
        scores->setCounters(unit, std::move(rows));

    auto documents = m_book->documents(assessment.id);
    if (!documents)
        return std::move(documents).error();
    std::map<int, std::vector<core::Document>> evidence;
    for (store::DocumentRow& row : *documents) {
        if (const int unit = scores->unitIndex(row.unit); unit >= 0)
            evidence[unit].push_back(std::move(row.document));
    }
    for (auto& [unit, all] : evidence)
        scores->setDocuments(unit, std::move(all));
    return scores;
}

core::Result<std::string> Workspace::importSet(std::string_view json)
{
    if (auto refused = Gate(*m_book).refusal())
        return *std::move(refused);
    auto read = exchange::readIndexSet(json);
    if (!read)
        return std::move(read).error();
    if (!read->sound()) {
        return core::Error{core::ErrorKind::InvalidData,
                           "set.faulty",
                           {core::Param::text("id", read->set.id)},
                           std::move(read->faults)};
    }
    const store::SetInfo info{read->set.id, read->set.title, read->set.year, read->set.level, {}};
    if (core::Status stored = m_book->putSet(info, exchange::writeIndexSet(read->set)); !stored)
        return stored.error();
    return read->set.id;
}

core::Result<int> Workspace::importUnits(std::string_view csv)
{
    if (auto refused = Gate(*m_book).refusal())
        return *std::move(refused);
    const auto units = exchange::readUnits(csv);
    if (!units)
        return units.error();
    if (core::Status stored = m_book->putUnits(*units); !stored)
        return stored.error();
    m_loaded.clear();
    return static_cast<int>(units->size());
}

core::Status Workspace::addAssessment(const core::Assessment& assessment)
{
    if (auto refused = Gate(*m_book).refusal())
        return *std::move(refused);
    const auto units = m_book->units();
    if (!units)
        return units.error();
    const bool any =
        std::any_of(units->begin(), units->end(), [&assessment](const core::Unit& unit) {
            return unit.group == assessment.group;
        });
    if (!any)
        return notFound("app.no-units-in-group", assessment.group);
    return m_book->addAssessment(assessment);
}

namespace {

/// An entries file is checked against what is in memory now.
struct PlanContext {
    explicit PlanContext(const ScoreBook& scores)
    {
        context.set = &scores.set();
        for (int i = 0; i < scores.unitCount(); ++i) {
            const std::string& id = scores.units()[static_cast<std::size_t>(i)].id;
            context.units.push_back(id);
            sheets.emplace(id, scores.sheet(i));
            const engine::Counters rows = scores.counters(i);
            counters.emplace(id, std::vector<core::DossierCounters>(rows.begin(), rows.end()));
        }
        context.current = &sheets;
        context.counters = &counters;
    }

    std::map<std::string, core::Sheet> sheets;
    std::map<std::string, std::vector<core::DossierCounters>> counters;
    exchange::EntriesContext context;
};

} // namespace

core::Result<exchange::EntriesPlan> Workspace::planEntries(std::string_view assessment,
                                                           std::string_view csv)
{
    const auto scores = load(assessment);
    if (!scores)
        return scores.error();
    const PlanContext plan(**scores);
    return exchange::planEntries(csv, plan.context);
}

core::Result<exchange::EntriesPlan> Workspace::importEntries(std::string_view assessment,
                                                             std::string_view csv,
                                                             const std::string& reason,
                                                             const std::string& label)
{
    auto plan = planEntries(assessment, csv);
    if (!plan || plan->edits.empty())
        return plan;
    SheetEditor editor(*m_book, **load(assessment));
    if (core::Status written = editor.applyChecked(plan->edits, reason, label); !written)
        return written.error();
    return plan;
}

core::Result<std::string> Workspace::exportEntries(std::string_view assessment)
{
    const auto scores = load(assessment);
    if (!scores)
        return scores.error();
    const PlanContext plan(**scores);
    return exchange::writeEntries(plan.context);
}

} // namespace app
