#include "app/packages/PackageKind.h"

#include <algorithm>
#include <array>

namespace app {

std::span<const PackageKind* const> packageKinds()
{
    static const std::array<const PackageKind*, 2> all = {&selfPackage(), &setPackage()};
    return all;
}

const PackageKind& packageKind(package::Kind kind)
{
    const auto all = packageKinds();
    return **std::find_if(all.begin(), all.end(),
                          [kind](const PackageKind* one) { return one->kind() == kind; });
}

} // namespace app
