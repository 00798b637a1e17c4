#pragma once

#include "app/Accounts.h"
#include "app/Workspace.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

/// A sample province in the middle of its work: dates around today, sheets in every state, people
/// of each role. Names are made up, passwords are public.
namespace app {

/// The password of all people of a sample.
inline constexpr std::string_view samplePassword = "mau-2021";

struct SamplePerson {
    std::string_view name;  ///< what one signs in with
    std::string_view shown; ///< "Hoàng Thị Mai (Sở Nội vụ)"
    core::Role role;
    std::string_view unit;
    std::string_view areas; ///< parted by one blank
};
/// The administrator first. Empty for samples without people.
std::span<const SamplePerson> samplePeople(std::string_view sample);

/// Like createSample(), and: the first verification of one assessment is under way, ending in two
/// days, some sheets not verified yet, some partly, one reopened, with questions; people in charge;
/// and accounts, whose keys cost next to nothing, since the password is public. NotFound
/// "app.no-sample-people" (id).
core::Status createSampleWithPeople(const std::filesystem::path& file, std::string_view id);

} // namespace app
