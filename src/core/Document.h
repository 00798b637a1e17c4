#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Evidence of a unit (tài liệu kiểm chứng, TL): a file with what is known of the document in it.
/// One document may serve several criteria; its content is kept once under its hash, whoever uses
/// it.
struct Document {
    std::string id;       ///< unique in the unit's documents of an assessment
    std::string fileHash; ///< BLAKE2b of the content, 64 hex digits
    std::int64_t size = 0;
    /// what the content is: "pdf", "png", "text" … (app/FileKind.h); empty where not known
    std::string fileName; ///< as it was where it came from, byte for byte
    std::string kind;
    bool unreadable = false;
    std::string title;
    std::string number; ///< số, ký hiệu: "412/BC-STNMT"
    std::string date;   ///< of issue, "YYYY-MM-DD" or empty
    std::string office; ///< that issued it
    bool removed = false;
    std::vector<std::string> codes; ///< criteria, each once
    // Its life (engine/EvidenceChecks.h says when it is over): days "YYYY-MM-DD" or empty.
    std::string validFrom{};
    std::string validUntil{}; ///< the last day
    std::string revision{}; ///< which edition it is, as people call it: "2", "sửa đổi lần 1"
    std::string replacedBy{}; ///< id of the unit's document that takes its place

    bool serves(std::string_view code) const
    {
        return !removed && std::find(codes.begin(), codes.end(), code) != codes.end();
    }
    bool operator==(const Document&) const = default;
};

} // namespace core
