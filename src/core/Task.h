#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace core {

enum class TaskState { Open, Done, Dropped };

/// What the conclusion of a conference orders a unit to do (nhiệm vụ): the way from lost points to
/// next year's.
struct Task {
    std::string id;         ///< unique in the assessment
    std::string unit;       ///< whose it is; never another's afterwards
    std::string title;      ///< what is to be done
    std::string source;     ///< number of the document that orders it: "12/KL-UBND"
    std::string sourceDate; ///< "YYYY-MM-DD" or empty
    std::string head;       ///< who answers for it
    std::string person;     ///< who does it
    std::string duty;       ///< office of that person
    std::string phone;
    std::string deadline; ///< the last day, "YYYY-MM-DD", or empty
    std::string code;     ///< the criterion that it serves, or empty
    TaskState state = TaskState::Open;
    std::string result;   ///< what came of it; of a dropped one why
    std::string evidence; ///< id of a document of the unit, or empty

    bool operator==(const Task&) const = default;
};

inline constexpr std::array<std::pair<TaskState, std::string_view>, 3> taskStates{{
    {TaskState::Open, "open"},
    {TaskState::Done, "done"},
    {TaskState::Dropped, "dropped"},
}};

/// "open", "done", "dropped": as files, history and the command line call it.
constexpr std::string_view taskStateName(TaskState state)
{
    return taskStates[static_cast<std::size_t>(state)].second;
}
constexpr std::optional<TaskState> taskStateNamed(std::string_view name)
{
    for (const auto& [state, word] : taskStates)
        if (word == name)
            return state;
    return std::nullopt;
}

/// Whether it is open after its last day. `today`: "YYYY-MM-DD".
inline bool isOverdue(const Task& task, std::string_view today)
{
    return task.state == TaskState::Open && !task.deadline.empty() && task.deadline < today;
}

} // namespace core
