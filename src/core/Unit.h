#pragma once

#include <string>

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

    bool operator==(const Unit&) const = default;
};

} // namespace core
