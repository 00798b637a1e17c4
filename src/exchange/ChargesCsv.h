#pragma once

#include "core/Charge.h"

#include <span>
#include <string>
#include <vector>

namespace exchange {

/// Who is in charge of a place of a unit, for a file: unit, name (of the unit), code (empty: the
/// whole unit), title (of the criterion), head, person, duty, phone.
struct ChargeLine {
    std::string unit;
    std::string unitName;
    std::string code;
    std::string title;
    core::Charge charge;
};
std::string writeCharges(std::span<const ChargeLine> lines);

/// A person with what they are in charge of: person, duty, phone, units (ids, parted by a blank),
/// criteria (how many), lost (points), open, overdue, done (tasks).
struct PersonLine {
    std::string person;
    std::string duty;
    std::string phone;
    std::vector<std::string> units;
    int criteria = 0;
    std::string lost;
    int open = 0;
    int overdue = 0;
    int done = 0;
};
std::string writePeople(std::span<const PersonLine> lines);

} // namespace exchange
