#pragma once

#include <string>
#include <utility>
#include <vector>

namespace core {

/// A unit that is scored (sở, huyện, xã). Dates are "YYYY-MM-DD" or empty.
struct Unit {
    std::string id;
    std::string name;
    std::string group;
    std::string parent;
    std::string validFrom;
    std::string validTo;
    std::string successor;
    /// What it differs by (contract, section 1b): attribute id and value id, in the order of ids,
    /// no empty value.
    std::vector<std::pair<std::string, std::string>> attributes = {};

    bool operator==(const Unit&) const = default;
};

} // namespace core
