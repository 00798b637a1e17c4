#include "app/Blanks.h"

namespace app {

std::vector<std::string> blankCodes(const core::IndexSet& set, const engine::UnitResult& result)
{
    std::vector<std::string> codes;
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        const auto node = static_cast<std::size_t>(set.leaves[static_cast<std::size_t>(leaf)]);
        if (result.nodes[node].missing > 0)
            codes.emplace_back(set.leafCode(leaf));
    }
    return codes;
}

core::Problem blankRemark(const std::vector<std::string>& codes)
{
    constexpr std::size_t named = 8;
    std::string first;
    for (std::size_t i = 0; i < codes.size() && i < named; ++i)
        first.append(first.empty() ? "" : ", ").append(codes[i]);
    if (codes.size() > named)
        first += ", …";
    return {core::Severity::Warning,
            "package.blanks",
            {},
            {core::Param::num("count", static_cast<long long>(codes.size())),
             core::Param::text("codes", first)}};
}

} // namespace app
