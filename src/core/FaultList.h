#pragma once

#include "core/Result.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace core {

/// Faults found in a file. A file that is wrong from end to end has as many as it has cells: the
/// first ones are kept, the others counted.
class FaultList {
public:
    static constexpr std::size_t kept = 1000;

    void push_back(Problem fault)
    {
        ++m_count;
        if (m_faults.size() < kept)
            m_faults.push_back(std::move(fault));
    }
    /// All that were found, those that are not kept too.
    std::size_t size() const { return m_count; }
    bool empty() const { return m_count == 0; }

    /// Those kept, for a caller that puts them in order.
    std::vector<Problem>& problems() { return m_faults; }
    /// Those kept and, where there were more, a last one "table.more-faults" (count). The list is
    /// empty then.
    std::vector<Problem> take()
    {
        if (m_count > m_faults.size())
            m_faults.push_back(
                {Severity::Error,
                 "table.more-faults",
                 {},
                 {Param::num("count", static_cast<long long>(m_count - m_faults.size()))}});
        m_count = 0;
        return std::exchange(m_faults, {});
    }

private:
    std::vector<Problem> m_faults;
    std::size_t m_count = 0;
};

} // namespace core
