#pragma once

#include <memory>

namespace app {

/// A part of something shared that keeps the whole alive.
template<typename Whole, typename Part>
std::shared_ptr<const Part> part(const std::shared_ptr<Whole>& whole, const Part& of)
{
    return std::shared_ptr<const Part>(whole, &of);
}

} // namespace app
