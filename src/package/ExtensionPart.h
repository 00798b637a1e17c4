#pragma once

#include "core/Process.h"
#include "core/Result.h"

#include <string>
#include <string_view>

namespace package {

/// Another last day for one unit's sheet (docs/exchange-format.md, "extension.json").
struct Extension {
    core::UnitProcess sheet; ///< open or reopened, with the last day and whose work it is of
    std::string reason;

    bool operator==(const Extension&) const = default;
};

std::string extensionJson(const Extension& extension);
/// Integrity "package.bad-part" (part, member).
core::Result<Extension> readExtensionJson(std::string_view json);

} // namespace package
