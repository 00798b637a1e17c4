#pragma once

#include "app/Accounts.h"
#include "support/SampleBook.h"

#include <string>

namespace support {

/// Passwords of tests: quick to open.
inline app::FreshKey quickKey(std::string_view password)
{
    auto key = app::freshKey(password, store::leastCost);
    REQUIRE(key.ok());
    return *std::move(key);
}

inline std::string codeOf(const core::Status& status)
{
    return status ? "" : status.error().code;
}
template<typename T>
std::string codeOf(const core::Result<T>& result)
{
    return result ? "" : result.error().code;
}

inline constexpr std::int64_t noon = 1'796'000'000'000;
inline constexpr const char* quickPassword = "mật khẩu";

/// The sample with the administrator "lan" (signed in), and a person of each other role: "minh"
/// verifies, "nam" area 1 alone, "an" is of vpubnd, "ba" reads. One password for all.
struct PeopleBook {
    TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = sampleBook(folder);

    PeopleBook()
    {
        app::AccountEditor people(workspace->book());
        REQUIRE(
            codeOf(people.addFirst({"lan", "Trần Thị Lan", {core::Role::Administrator, "", {}, {}}},
                                   quickKey(quickPassword))) == "");
        const auto add = [&](const char* name, core::Holder holder) {
            REQUIRE(codeOf(people.add({name, "", std::move(holder)}, quickKey(quickPassword))) ==
                    "");
        };
        add("minh", {core::Role::Verifier, "", {}, {}});
        add("nam", {core::Role::Verifier, "", {"1"}, {}});
        add("an", {core::Role::UnitOfficer, "vpubnd", {}, {}});
        add("ba", {core::Role::Reader, "", {}, {}});
    }
    store::Book& book() { return workspace->book(); }
    void signIn(std::string_view name)
    {
        REQUIRE(codeOf(app::signIn(book(), name, quickPassword, noon)) == "");
    }
};

} // namespace support
