#pragma once

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Whole programs measured as a person starts them: time from start to end, processor time, peak
/// memory, beside a goal and a peer. (What the system tells of a child's memory is never less than
/// what its parent had when it was started: who measures stays small.)
namespace bench {

struct Cost {
    double seconds = 0;
    double processor = 0;
    double megabytes = 0;
};

inline double secondsOf(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Runs a program; its output goes nowhere. Nothing where it fails.
inline std::optional<Cost> run(const std::vector<std::string>& words)
{
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, 1);
        if (std::getenv("BENCH_LOUD") == nullptr)
            dup2(nowhere, 2);
        execvp(arguments.front(), arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || wait4(child, &status, 0, &used) != child || !WIFEXITED(status) ||
        WEXITSTATUS(status) != 0)
        return std::nullopt;
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    return Cost{spent.count(), secondsOf(used.ru_utime) + secondsOf(used.ru_stime),
                static_cast<double>(used.ru_maxrss) / 1024};
}

/// The middle one of several runs; `before` makes ready for each.
inline std::optional<Cost> run(int times, const std::vector<std::string>& words,
                               const std::function<void()>& before = {})
{
    std::vector<Cost> costs;
    for (int i = 0; i < times; ++i) {
        if (before)
            before();
        const auto cost = run(words);
        if (!cost)
            return std::nullopt;
        costs.push_back(*cost);
    }
    std::sort(costs.begin(), costs.end(),
              [](const Cost& a, const Cost& b) { return a.seconds < b.seconds; });
    return costs[costs.size() / 2];
}

struct Peer {
    const char* name = "";
    std::optional<Cost> cost{};
};

/// What a job may cost at the most; 0: nothing was set.
struct Goal {
    double seconds = 0;
    double megabytes = 0;
    double times = 0; ///< the peer's time

    std::string text() const
    {
        std::string all;
        const auto add = [&all](double number, const char* unit) {
            if (number <= 0)
                return;
            char one[32];
            std::snprintf(one, sizeof one, "%s%g%s", all.empty() ? "" : ", ", number, unit);
            all += one;
        };
        add(times, "x");
        add(seconds, " s");
        add(megabytes, " MB");
        return all;
    }
    bool isMetBy(const Cost& cost, const Peer& peer) const
    {
        const double limit = peer.cost ? times * peer.cost->seconds : 0;
        return (seconds <= 0 || cost.seconds <= seconds) &&
               (megabytes <= 0 || cost.megabytes <= megabytes) &&
               (times <= 0 || cost.seconds <= limit);
    }
};

inline void print(const char* what, const Goal& goal, const std::optional<Cost>& cost,
                  const std::optional<Cost>& against, const Peer& peer = {})
{
    const auto figures = [](const std::optional<Cost>& each) {
        if (each)
            std::printf(" %8.2f s %8.2f s cpu %7.0f MB |", each->seconds, each->processor,
                        each->megabytes);
        else
            std::printf(" %8s   %8s       %7s    |", "–", "–", "–");
    };
    std::printf("%-26s | %-14s %-6s |", what, goal.text().c_str(),
                !cost                       ? ""
                : goal.isMetBy(*cost, peer) ? "met"
                                            : "missed");
    figures(cost);
    figures(against);
    if (peer.cost && cost) {
        std::printf(" %.2fx", cost->seconds / peer.cost->seconds);
        if (against)
            std::printf(" (%.2fx)", against->seconds / peer.cost->seconds);
        std::printf(" %s, %.2f s", peer.name, peer.cost->seconds);
    }
    std::printf("\n");
    std::fflush(stdout);
}

/// What follows a flag on the command line; empty where it is not there.
inline std::string wordAfter(const std::vector<std::string>& words, const char* flag)
{
    const auto found = std::find(words.begin(), words.end(), flag);
    return found == words.end() || found + 1 == words.end() ? std::string() : *(found + 1);
}

} // namespace bench
