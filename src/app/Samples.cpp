#include "app/Samples.h"

#include "app/OfficeFacts.h"
#include "app/SampleDocuments.h"
#include "app/SampleSurveys.h"
#include "app/Shipped.h"
#include "app/StepText.h"
#include "exchange/DocumentsCsv.h"
#include "exchange/DossiersCsv.h"
#include "exchange/IndexSetJson.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

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

/// What a manifest lists goes through the same doors as what people import.
core::Status fillSample(Workspace& workspace, const exchange::SampleManifest& manifest)
{
    const std::string folder = "samples/" + manifest.id + "/";
    for (const std::string& path : manifest.sets) {
        const auto stored = workspace.importSet(shippedSetText(folder, path));
        if (!stored)
            return stored.error();
    }
    if (core::Status put = putOfficeFacts(workspace, manifest.facts); !put)
        return put;
    const auto units = workspace.importUnits(shippedText(folder + manifest.units));
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
        if (core::Status added = workspace.addAssessment(part.assessment); !added)
            return added;
        std::vector<store::DossierRow> rows;
        for (const exchange::DossierLine& line : dossiers) {
            if (line.assessment == part.assessment.id)
                rows.push_back({line.unit, line.counters});
        }
        if (core::Status put = workspace.book().putDossiers(part.assessment.id, rows); !put)
            return put;
        if (core::Status put = addSampleDocuments(workspace.book(), part.assessment.id, documents);
            !put)
            return put;
        const auto imported = workspace.importEntries(
            part.assessment.id, shippedText(folder + part.entries), stepText("step.sample"));
        if (!imported)
            return imported.error();
        // The years that have papers are those that are worked on.
        const bool isCurrent = std::any_of(documents.begin(), documents.end(),
                                           [&part](const exchange::DocumentLine& line) {
                                               return line.assessment == part.assessment.id;
                                           });
        if (isCurrent) {
            if (core::Status put = addSampleSurveys(workspace, part.assessment.id); !put)
                return put;
        }
    }
    return {};
}

} // namespace

std::string_view shippedText(std::string_view path)
{
    const auto& all = embeddedResources();
    const auto found = std::find_if(
        all.begin(), all.end(), [path](const auto& resource) { return resource.first == path; });
    return found == all.end() ? std::string_view() : found->second;
}

std::vector<std::string> sampleNames()
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

core::Result<exchange::SampleManifest> sample(std::string_view id)
{
    std::string all;
    for (const std::string& name : sampleNames()) {
        if (name == id)
            return exchange::readSampleManifest(shippedText("samples/" + name + "/sample.json"));
        all += (all.empty() ? "" : ", ") + name;
    }
    return core::Error{
        core::ErrorKind::NotFound,
        "app.no-sample",
        {core::Param::text("id", std::string(id)), core::Param::text("samples", std::move(all))},
        {}};
}

std::vector<ShippedSet> shippedSets()
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

core::Status createSample(const std::filesystem::path& file, std::string_view id,
                          const std::string& author, const Workspace::Fill& more)
{
    const auto manifest = app::sample(id);
    if (!manifest)
        return manifest.error();
    store::BookInfo info;
    info.title = manifest->title;
    info.sample = true;
    info.notice = manifest->notice;
    return Workspace::create(
        file, info,
        [&](Workspace& book) -> core::Status {
            core::Status filled = fillSample(book, *manifest);
            return filled && more ? more(book) : filled;
        },
        author);
}

} // namespace app
