#pragma once

#include <string>

namespace core {

/// An assessment (đợt chấm điểm): one set, one group of units, one year.
struct Assessment {
    std::string id;
    std::string title;
    std::string setId;
    std::string group;
    int year = 0;
    std::string periodFrom; ///< reporting period, "YYYY-MM-DD" or empty
    std::string periodTo;

    bool operator==(const Assessment&) const = default;
};

} // namespace core
