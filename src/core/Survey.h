#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace core {

/// What the ballots of a batch say of one unit at one criterion: how many chose each option, how
/// many chose none (phiếu bỏ trống).
struct SurveyLine {
    struct Count {
        std::string option; ///< id of an option of the criterion's survey rule
        std::int64_t ballots = 0;

        bool operator==(const Count&) const = default;
    };
    std::string unit;
    std::string code;
    std::vector<Count> counts; ///< by id, each once, above 0; an option that is not there: 0
    std::int64_t blank = 0;

    std::int64_t of(std::string_view option) const
    {
        for (const Count& count : counts)
            if (count.option == option)
                return count.ballots;
        return 0;
    }
    std::int64_t sum() const
    {
        std::int64_t sum = blank;
        for (const Count& count : counts)
            sum += count.ballots;
        return sum;
    }
    bool operator==(const SurveyLine&) const = default;
};

/// A batch as one person has keyed it.
struct SurveyKeying {
    std::string person; ///< who keyed it; empty: nobody yet
    std::optional<std::int64_t> sent;
    std::optional<std::int64_t> returned;
    std::optional<std::int64_t> valid; ///< of the returned ones, those that are counted
    std::vector<SurveyLine> lines;     ///< by unit and code, each pair once

    bool isEmpty() const { return person.empty(); }
    const SurveyLine* line(std::string_view unit, std::string_view code) const
    {
        for (const SurveyLine& one : lines)
            if (one.unit == unit && one.code == code)
                return &one;
        return nullptr;
    }
    bool operator==(const SurveyKeying&) const = default;
};

/// Ballots of a survey (phiếu điều tra xã hội học) of one form, filled in by one group of people,
/// that came and were counted together (đợt phiếu). It is keyed twice, by two people, from the
/// paper.
struct SurveyBatch {
    std::string id;       ///< unique in the assessment
    std::string form;     ///< mẫu phiếu: "03"
    std::string audience; ///< nhóm đối tượng: "lãnh đạo sở"
    std::string counter;  ///< who counted the ballots
    std::string note;
    std::string dropped; ///< why it is not to be counted at all; empty: it is
    SurveyKeying first;
    SurveyKeying second;

    bool operator==(const SurveyBatch&) const = default;
};

/// The most that one number of a batch may be.
inline constexpr std::int64_t mostBallots = 1'000'000'000;

/// Lines and counts in their order, counts of 0 and lines that say nothing left out: the form in
/// which keyings are kept and compared.
inline void arrange(SurveyKeying& keying)
{
    for (SurveyLine& line : keying.lines) {
        std::erase_if(line.counts, [](const auto& count) { return count.ballots == 0; });
        std::sort(line.counts.begin(), line.counts.end(),
                  [](const auto& a, const auto& b) { return a.option < b.option; });
    }
    std::erase_if(keying.lines,
                  [](const SurveyLine& line) { return line.counts.empty() && line.blank == 0; });
    std::sort(keying.lines.begin(), keying.lines.end(),
              [](const SurveyLine& a, const SurveyLine& b) {
                  return std::tie(a.unit, a.code) < std::tie(b.unit, b.code);
              });
}

} // namespace core
