#pragma once

#include "core/RuleKind.h"

#include <string_view>
#include <vector>

namespace engine {

/// The kinds of rules that an index set can have. What reads a set looks a kind up by its name
/// here; behind that a rule is asked itself (ScoringRule), and nothing goes by names any more.
class RuleKinds {
public:
    /// Those of the program, in the order of the contract.
    static const RuleKinds& shipped();

    /// Pre: no other has its name; `kind` lives as long as the rules made of it.
    RuleKinds& add(const core::RuleKind& kind);
    const std::vector<const core::RuleKind*>& all() const { return m_kinds; }
    /// nullptr where there is none of that name.
    const core::RuleKind* find(std::string_view name) const;

private:
    std::vector<const core::RuleKind*> m_kinds;
};

} // namespace engine
