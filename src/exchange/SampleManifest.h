#pragma once

#include "core/Assessment.h"
#include "core/Result.h"
#include "exchange/OfficeJson.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// What a shipped sample consists of: names of the files beside its manifest.
struct SampleManifest {
    std::string id;
    std::string title;
    std::string name; ///< a short one, such as a file is named after: "Bắc Kạn 2021"
    /// By language ("vi", "en"): what is in it, in a few words.
    std::map<std::string, std::string> about;
    std::string notice;    ///< printed on every page of the book
    OfficeFactTexts facts; ///< whose papers these are
    std::string units;
    std::string dossiers;  ///< may be empty
    std::string documents; ///< may be empty
    std::vector<std::string> sets;
    struct Assessment {
        core::Assessment assessment;
        std::string entries;
    };
    std::vector<Assessment> assessments;
};

/// Reads sample.json. Error InvalidData "sample.manifest" (params what): a shipped file is broken.
core::Result<SampleManifest> readSampleManifest(std::string_view json);

} // namespace exchange
