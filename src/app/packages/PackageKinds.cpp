#include "app/packages/PackageError.h"
#include "app/packages/PackageKind.h"

#include <algorithm>
#include <array>

namespace app {

std::span<const PackageKind* const> packageKinds()
{
    static const std::array all = {
        &assignPackage(),        &selfPackage(),   &verifyAssignPackage(), &verifyPackage(),
        &appealRequestPackage(), &appealPackage(), &extensionPackage(),    &resultPackage(),
        &setPackage(),           &surveyPackage(), &dossiersPackage(),     &tasksPackage(),
        &taskResultsPackage()};
    return all;
}

const PackageKind& packageKind(package::Kind kind)
{
    const auto all = packageKinds();
    return **std::find_if(all.begin(), all.end(),
                          [kind](const PackageKind* one) { return one->kind() == kind; });
}

namespace {

/// In PackageRow::records beside the parts: what was left out, "left=evidence+units".
constexpr std::string_view leftName = "left";

} // namespace

std::set<PackagePart> leftOf(const store::PackageRow& row)
{
    std::set<PackagePart> left;
    std::string_view rest = row.records;
    while (!rest.empty()) {
        std::string_view one = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
        if (!one.starts_with(leftName) || one.substr(leftName.size(), 1) != "=")
            continue;
        one.remove_prefix(leftName.size() + 1);
        while (!one.empty()) {
            const std::string_view word = one.substr(0, one.find('+'));
            one.remove_prefix(std::min(one.size(), word.size() + 1));
            if (const auto part = packagePartNamed(word))
                left.insert(*part);
        }
    }
    return left;
}

std::string withLeft(std::string records, const std::set<PackagePart>& left)
{
    if (left.empty())
        return records;
    records.append(records.empty() ? "" : ";").append(leftName).append("=");
    bool isFirst = true;
    for (const PackagePart part : left) {
        records.append(isFirst ? "" : "+").append(name(part));
        isFirst = false;
    }
    return records;
}

core::Result<PackageBase> keptOf(const store::Book& book, const store::PackageRow& row)
{
    PackageBase base;
    std::string_view rest = row.records;
    while (!rest.empty()) {
        const std::string_view one = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
        const std::size_t at = one.find('=');
        if (at == std::string_view::npos)
            return packageError(core::ErrorKind::Integrity, "store.damaged");
        if (one.substr(0, at) == leftName)
            continue;
        auto content = book.fileContent(one.substr(at + 1));
        if (!content)
            return std::move(content).error();
        base.emplace(one.substr(0, at), *std::move(content));
    }
    return base;
}

core::Result<std::string> keepParts(store::Book& book, const package::Parts& parts,
                                    std::span<const std::string_view> names)
{
    std::string records;
    for (const std::string_view name : names) {
        const auto hash = book.addFile(parts.find(name)->second);
        if (!hash)
            return hash.error();
        records.append(records.empty() ? "" : ";").append(name).append("=").append(*hash);
    }
    return records;
}

bool PackageKind::isAboutTheSame(const store::Book& /*book*/, const store::PackageRow& earlier,
                                 const PackagePlan& plan) const
{
    return earlier.assessment == plan.envelope.assessment && earlier.unit == plan.envelope.unit;
}

core::Result<PackageBase> PackageKind::base(const store::Book& book,
                                            const store::PackageRow* earlier,
                                            const PackagePlan& /*plan*/) const
{
    return earlier != nullptr ? keptOf(book, *earlier) : core::Result<PackageBase>(PackageBase());
}

} // namespace app
