#pragma once

#include <cstddef>
#include <functional>

namespace engine {

/// Calls `work(first, last)` for the whole range 0…count, where `large` says that threads are worth
/// their cost in as many parts at once as the machine has processors, eight at most. Each index
/// must have its own place to write to: then the outcome does not depend on who computes it.
void forRanges(std::size_t count, bool large,
               const std::function<void(std::size_t, std::size_t)>& work);

} // namespace engine
