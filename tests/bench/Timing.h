#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace bench {

/// Milliseconds of each of `runs` calls, after one call that is not counted.
template<typename Work>
std::vector<double> time(int runs, Work work)
{
    work();
    std::vector<double> samples;
    for (int i = 0; i < runs; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        samples.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                .count());
    }
    std::sort(samples.begin(), samples.end());
    return samples;
}

inline double median(const std::vector<double>& sorted)
{
    return sorted[sorted.size() / 2];
}

inline double percentile99(const std::vector<double>& sorted)
{
    return sorted[std::min(sorted.size() - 1, sorted.size() * 99 / 100)];
}

inline void row(const std::string& what, const std::vector<double>& sorted)
{
    std::printf("  %-58s median %9.3f ms   p99 %9.3f ms   max %9.3f ms\n", what.c_str(),
                median(sorted), percentile99(sorted), sorted.back());
}

inline void title(const std::string& text)
{
    std::printf("%s\n", text.c_str());
}

} // namespace bench
