#include "app/PackageInbox.h"

#include "app/HoldingPlace.h"
#include "app/packages/PackageKind.h"
#include "core/Fold.h"
#include "core/PathText.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <tuple>
#include <utility>

namespace app {

namespace {

/// Where a file comes in the order of taking in.
struct Queued {
    bool isUnknown = true;
    std::size_t place = 0; ///< of the sender, where it is known
    std::string unit;      ///< that sends it, or empty
    store::PublicKey key{};
    std::int64_t sequence = 0;
    std::filesystem::path path;

    auto order() const { return std::tie(isUnknown, place, unit, key, sequence, path); }
};

Queued queued(const std::filesystem::path& path)
{
    Queued one;
    one.path = path;
    std::string head(package::headBytesToRead, '\0');
    std::ifstream stream(path, std::ios::binary);
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    if (const auto envelope = package::unverifiedEnvelope(head)) {
        one.isUnknown = false;
        one.key = envelope->key;
        one.sequence = envelope->sequence;
        if (packageKind(envelope->kind).isOfUnit())
            one.unit = envelope->unit;
    }
    return one;
}

/// What is deleted or kept by a system: the bins of Windows, macOS and Linux, and hidden files.
bool isOfSystem(const std::filesystem::path& entry)
{
    const std::string name = core::fold(core::pathText(entry.filename()));
    return name.starts_with('.') || name == "$recycle.bin" || name == "recycler" ||
           name == "system volume information";
}

std::vector<std::filesystem::path> packagesBelow(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> found;
    std::error_code fault;
    auto entry = std::filesystem::recursive_directory_iterator(
        folder, std::filesystem::directory_options::skip_permission_denied, fault);
    for (; !fault && entry != std::filesystem::recursive_directory_iterator();
         entry.increment(fault)) {
        std::error_code ignored;
        if (isOfSystem(entry->path()))
            entry.disable_recursion_pending();
        else if (entry->is_regular_file(ignored) &&
                 core::fold(core::pathText(entry->path().extension())) == ".cchcx")
            found.push_back(entry->path());
    }
    return found;
}

std::vector<std::filesystem::path> sortedPaths(std::vector<Queued> all)
{
    std::sort(all.begin(), all.end(),
              [](const Queued& a, const Queued& b) { return a.order() < b.order(); });
    std::vector<std::filesystem::path> files;
    files.reserve(all.size());
    for (Queued& one : all)
        files.push_back(std::move(one.path));
    return files;
}

} // namespace

core::Result<std::vector<std::filesystem::path>>
packageFiles(const std::vector<std::filesystem::path>& named)
{
    std::vector<Queued> all;
    std::error_code fault;
    for (const std::filesystem::path& path : named) {
        if (!std::filesystem::is_directory(path, fault)) {
            if (!std::filesystem::exists(path, fault))
                return core::Error{core::ErrorKind::NotFound,
                                   "cli.no-file",
                                   {core::Param::text("file", core::pathText(path))},
                                   {}};
            all.push_back(queued(path));
            continue;
        }
        const std::vector<std::filesystem::path> found = packagesBelow(path);
        if (found.empty())
            return core::Error{core::ErrorKind::NotFound,
                               "package.empty-folder",
                               {core::Param::text("file", core::pathText(path))},
                               {}};
        for (const std::filesystem::path& file : found)
            all.push_back(queued(file));
    }
    // By key and number alone: what units there are only a book says.
    for (Queued& one : all)
        one.unit.clear();
    return sortedPaths(std::move(all));
}

core::Result<std::vector<std::filesystem::path>>
byUnits(const store::Book& book, const std::vector<std::filesystem::path>& files)
{
    const auto units = book.units();
    if (!units)
        return units.error();
    const auto placeOf = [&units](const std::string& unit) {
        const auto found = std::find_if(units->begin(), units->end(),
                                        [&unit](const core::Unit& one) { return one.id == unit; });
        return static_cast<std::size_t>(found - units->begin()) + (unit.empty() ? 1 : 0);
    };
    std::vector<Queued> all;
    // All of a sender stand together, by the first of its units: its numbers are in order.
    std::map<store::PublicKey, std::pair<std::size_t, std::string>> senders;
    for (const std::filesystem::path& file : files) {
        const Queued& one = all.emplace_back(queued(file));
        if (one.isUnknown)
            continue;
        const std::pair place(placeOf(one.unit), one.unit);
        const auto [sender, isNew] = senders.emplace(one.key, place);
        if (!isNew)
            sender->second = std::min(sender->second, place);
    }
    for (Queued& one : all) {
        if (!one.isUnknown)
            std::tie(one.place, one.unit) = senders[one.key];
    }
    return sortedPaths(std::move(all));
}

PackageResult PackageInbox::take(std::string_view bytes, std::string name,
                                 const PackageChoice& choice, bool isDryRun)
{
    PackageResult result;
    result.name = name;
    auto plan = planPackage(m_workspace, bytes, std::move(name), m_year);
    if (!plan) {
        result.status = std::move(plan).error();
        return result;
    }
    result.plan = *std::move(plan);
    m_year = isDryRun || packageKind(result.plan->envelope.kind).keepsYear() ? result.plan->year
                                                                             : nullptr;
    if (!isDryRun)
        result.status = applyPackage(m_workspace, *result.plan, choice);
    else if (auto refused = packageRefusal(m_workspace.book(), *result.plan, choice))
        result.status = *std::move(refused); // what the import would end with
    if (result.status) {
        result.fate = result.plan->isDone(choice) ? PackageFate::Same : PackageFate::Taken;
        return result;
    }
    if (!isToWait(m_workspace.book(), *result.plan, result.status.error()))
        return result;
    if (!isDryRun) {
        const auto held = holdPackage(m_workspace, *result.plan, bytes, result.status.error().code);
        if (!held) {
            result.status = held.error();
            return result;
        }
        result.held = *held;
    }
    result.fate = PackageFate::Held;
    return result;
}

} // namespace app
