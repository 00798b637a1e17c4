#pragma once

#include "app/PackageImport.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Many packages at once: each by itself, one in memory at a time.
namespace app {

/// The files that are meant: of a folder its packages (*.cchcx, in capitals too, as sticks write
/// names), those of the folders in it as well; what is hidden or in a system's own folder (the
/// recycle bin of a stick) is nobody's package. In the order in which their senders made them (key,
/// then number); what is no package comes last. NotFound "cli.no-file" (file),
/// "package.empty-folder" (file): a folder without a package.
core::Result<std::vector<std::filesystem::path>>
packageFiles(const std::vector<std::filesystem::path>& named);

/// The same files as a batch is shown and taken in: the senders by the order of the book's units,
/// those of no unit and those that are no packages behind them; each sender's by their numbers. Of
/// a unit that the book does not have by its id. Errors: those of store::Book::units.
core::Result<std::vector<std::filesystem::path>>
byUnits(const store::Book& book, const std::vector<std::filesystem::path>& files);

/// What became of a package.
enum class PackageFate {
    Taken,
    Same,   ///< it was taken in before
    Held,   ///< it came too late and waits (app/HoldingPlace.h)
    Refused ///< nothing was written
};
struct PackageResult {
    std::string name;                ///< of the file
    std::optional<PackagePlan> plan; ///< where it could be read
    PackageFate fate = PackageFate::Refused;
    core::Status status;   ///< why not, where it was refused or waits
    std::int64_t held = 0; ///< its number in the holding place
};

/// Takes packages in, one after the other. What they are compared with beside the sheets is read
/// once, so that of a country's packages each costs no more than one of a few.
class PackageInbox {
public:
    explicit PackageInbox(Workspace& workspace) : m_workspace(workspace) {}

    /// Plans and applies one package; one that came too late is put into the holding place. Of a
    /// dry run what would become of it. Pre: between two calls nobody else changes the book.
    PackageResult take(std::string_view bytes, std::string name, const PackageChoice& choice,
                       bool isDryRun);

private:
    Workspace& m_workspace;
    std::shared_ptr<const YearFrame> m_year; ///< of the last plan, where it is still true
};

} // namespace app
