#pragma once

#include "core/Result.h"

#include <utility>
#include <vector>

namespace app {

/// What a package is refused for.
inline core::Error packageError(core::ErrorKind kind, const char* code,
                                std::vector<core::Param> params = {})
{
    return {kind, code, std::move(params), {}};
}

} // namespace app
