#include "exchange/SampleManifest.h"

#include <nlohmann/json.hpp>

namespace exchange {

core::Result<SampleManifest> readSampleManifest(std::string_view json)
{
    // The manifest is a file of our own: a fault in it is one plain error, not a list for a person
    // to mend.
    try {
        const auto root = nlohmann::json::parse(json);
        SampleManifest manifest;
        root.at("id").get_to(manifest.id);
        root.at("title").get_to(manifest.title);
        root.at("name").get_to(manifest.name);
        root.at("about").get_to(manifest.about);
        root.at("notice").get_to(manifest.notice);
        auto facts = readOfficeJson(root.value("facts", nlohmann::json::object()).dump());
        if (!facts)
            return std::move(facts).error();
        manifest.facts = *std::move(facts);
        root.at("units").get_to(manifest.units);
        manifest.dossiers = root.value("dossiers", std::string());
        manifest.documents = root.value("documents", std::string());
        root.at("sets").get_to(manifest.sets);
        for (const auto& item : root.at("assessments")) {
            SampleManifest::Assessment entry;
            item.at("id").get_to(entry.assessment.id);
            item.at("title").get_to(entry.assessment.title);
            item.at("set").get_to(entry.assessment.setId);
            item.at("group").get_to(entry.assessment.group);
            item.at("year").get_to(entry.assessment.year);
            entry.assessment.periodFrom = item.value("period_from", std::string());
            entry.assessment.periodTo = item.value("period_to", std::string());
            item.at("entries").get_to(entry.entries);
            manifest.assessments.push_back(std::move(entry));
        }
        return manifest;
    } catch (const nlohmann::json::exception& fault) {
        return core::Error{core::ErrorKind::InvalidData,
                           "sample.manifest",
                           {core::Param::text("what", fault.what())},
                           {}};
    }
}

} // namespace exchange
