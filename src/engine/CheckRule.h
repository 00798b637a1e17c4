#pragma once

#include "core/IndexSet.h"
#include "core/Result.h"

#include <string>
#include <string_view>
#include <vector>

/// Parts of checkSet. Internal to the engine.
namespace engine {

/// Collects the faults of one place.
class FaultSink {
public:
    FaultSink(std::vector<core::Problem>& problems, std::string place)
        : m_problems(problems), m_place(std::move(place))
    {}

    void error(std::string code, std::vector<core::Param> params = {})
    {
        m_problems.push_back({core::Severity::Error, std::move(code), m_place, std::move(params)});
    }
    void warning(std::string code, std::vector<core::Param> params = {})
    {
        m_problems.push_back(
            {core::Severity::Warning, std::move(code), m_place, std::move(params)});
    }

private:
    std::vector<core::Problem>& m_problems;
    std::string m_place;
};

/// "quotas[0]": where the element of a list of the head stands.
inline std::string element(const char* list, std::size_t index)
{
    return std::string(list) + '[' + std::to_string(index) + ']';
}

/// 1–64 letters, digits, '.', '-', '_', no empty segment between dots.
bool isCode(std::string_view text);
/// 1–64 letters, digits, '-', '_'.
bool isId(std::string_view text);
/// What an expression can name: a letter or '_', then letters, digits, '_'; not min, max.
bool isVariableName(std::string_view text);
bool isBlank(std::string_view text);

/// Everything that can be wrong with the rule of a scored criterion. Pre: node.rule is set.
/// `isPart`: it is a part of `sum`.
void checkRule(const core::IndexSet& set, const core::Node& node, FaultSink& faults,
               bool isPart = false);

/// Borders from the top down: each must lie below the one before it, and only the last has none.
/// `above` is true for "> x".
struct Border {
    bool given = false;
    core::Decimal value;
    bool above = false;
};
enum class BorderFault { None, Overlap, Order, Gap };
/// What is wrong with border `i` of the list.
BorderFault borderFault(const std::vector<Border>& borders, std::size_t i);

} // namespace engine
