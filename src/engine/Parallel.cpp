#include "engine/Parallel.h"

#include <future>
#include <system_error>
#include <thread>

namespace engine {

void forRanges(std::size_t count, bool large,
               const std::function<void(std::size_t, std::size_t)>& work)
{
    std::size_t half = 0;
    std::future<void> other;
    if (large && std::thread::hardware_concurrency() > 1) {
        try {
            half = count / 2;
            other = std::async(std::launch::async, [&work, half] { work(0, half); });
        } catch (const std::system_error&) {
            half = 0; // no thread to be had: this one does it all
        }
    }
    work(half, count);
    if (other.valid())
        other.get();
}

} // namespace engine
