#include "engine/Parallel.h"

#include <algorithm>
#include <future>
#include <system_error>
#include <thread>
#include <vector>

namespace engine {

namespace {

/// More do not pay: what is computed is soon bound by memory.
constexpr std::size_t mostThreads = 8;

} // namespace

void forRanges(std::size_t count, bool large,
               const std::function<void(std::size_t, std::size_t)>& work)
{
    const std::size_t parts =
        large ? std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1,
                                        std::min(mostThreads, std::max<std::size_t>(count, 1)))
              : 1;
    std::vector<std::future<void>> others;
    others.reserve(parts - 1);
    std::size_t first = 0;
    try {
        for (std::size_t part = 1; part < parts; ++part) {
            const std::size_t last = count * part / parts;
            others.push_back(
                std::async(std::launch::async, [&work, first, last] { work(first, last); }));
            first = last;
        }
    } catch (const std::system_error&) {
        // No thread to be had: this one does the rest.
    }
    work(first, count);
    for (std::future<void>& other : others)
        other.get();
}

} // namespace engine
