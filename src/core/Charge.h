#pragma once

#include <string>

namespace core {

/// Who is in charge of something (phụ trách): who answers for it, and who does it.
struct Charge {
    std::string head;   ///< who answers for it
    std::string person; ///< who does it
    std::string duty;   ///< office of that person
    std::string phone;

    bool isEmpty() const { return head.empty() && person.empty() && duty.empty() && phone.empty(); }
    bool operator==(const Charge&) const = default;
};

} // namespace core
