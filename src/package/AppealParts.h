#pragma once

#include "core/Process.h"
#include "core/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace package {

/// What the province says of the answers that it asks for (docs/exchange-format.md,
/// "request.json").
struct AppealRequest {
    core::ProcessDates dates;
    int complaints = -1; ///< as of core::Process
    std::string until;   ///< the unit's own last day, or empty

    bool operator==(const AppealRequest&) const = default;
};

struct AppealQuestion {
    std::string code;
    std::string question;

    bool operator==(const AppealQuestion&) const = default;
};

struct AppealAnswer {
    std::string code;
    std::string answer;
    bool isComplaint = false;

    bool operator==(const AppealAnswer&) const = default;
};

std::string requestJson(const AppealRequest& request);
std::string questionsJson(const std::vector<AppealQuestion>& list);
std::string answersJson(const std::vector<AppealAnswer>& answers);
/// Integrity "package.bad-part" (part, number, member). A criterion stands once in a list.
core::Result<AppealRequest> readRequestJson(std::string_view json);
core::Result<std::vector<AppealQuestion>> readQuestionsJson(std::string_view json);
core::Result<std::vector<AppealAnswer>> readAnswersJson(std::string_view json);

} // namespace package
