#pragma once

#include "app/BookFromPackage.h"
#include "app/PackageExport.h"
#include "store/Office.h"
#include "support/PeopleBook.h"

#include <fstream>
#include <iterator>
#include <string>

namespace support {

/// The sample's book, of an office of that name.
inline std::unique_ptr<app::Workspace> officeBook(const TemporaryFolder& folder, const char* name)
{
    auto workspace = sampleBook(folder);
    REQUIRE(codeOf(store::Offices::put(workspace->book(), name, false)) == "");
    return workspace;
}

/// The bytes of a package that a book makes, and the fingerprint of its key.
struct MadePackage {
    std::string bytes;
    std::string fingerprint;
};

inline MadePackage madePackage(app::Workspace& workspace, const TemporaryFolder& folder,
                               const app::PackageAsk& ask)
{
    const auto file = folder.path() / "gói.cchcx";
    const auto made = app::exportPackage(workspace, ask, file, noon);
    REQUIRE(codeOf(made) == "");
    std::ifstream stream(file, std::ios::binary);
    return {{std::istreambuf_iterator<char>(stream), {}}, package::fingerprint(made->key)};
}

/// A book that is made of an assignment, open.
inline std::unique_ptr<app::Workspace> bookOf(const MadePackage& assignment,
                                              const std::filesystem::path& file)
{
    REQUIRE(codeOf(app::makeBookFrom(file, assignment.bytes, "giao.cchcx",
                                     {assignment.fingerprint, {}})) == "");
    auto opened = app::Workspace::open(file);
    REQUIRE(codeOf(opened) == "");
    return *std::move(opened);
}

/// Plans and applies; the code of what it is refused for, empty where it is taken.
inline std::string taken(app::Workspace& workspace, const MadePackage& made,
                         app::PackageChoice choice = {})
{
    if (choice.fingerprint.empty())
        choice.fingerprint = made.fingerprint;
    const auto plan = app::planPackage(workspace, made.bytes, "gói.cchcx");
    return plan ? codeOf(app::applyPackage(workspace, *plan, choice)) : plan.error().code;
}

} // namespace support
