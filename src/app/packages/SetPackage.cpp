#include "app/SoundSet.h"
#include "app/packages/PackageError.h"
#include "app/packages/PackageKind.h"
#include "package/PartNames.h"
#include "store/Corrections.h"
#include "store/Hash.h"

namespace app {

namespace {

using core::ErrorKind;
using core::Param;

/// An index set, to whoever scores by it.
class SetPackage final : public PackageKind {
public:
    package::Kind kind() const override { return package::Kind::Set; }
    core::Text title() const override { return {"bộ chỉ số", "index set"}; }
    Needs needs() const override { return {.set = true}; }
    bool isOfUnit() const override { return false; }
    package::PartList parts() const override { return {package::setParts}; }

    core::Result<package::Parts> make(Workspace& workspace, const PackageAsk& ask,
                                      package::Envelope& envelope) const override
    {
        auto text = workspace.exportSet(ask.set);
        if (!text)
            return std::move(text).error();
        envelope.set = ask.set;
        envelope.setHash = store::hashHex(*text);
        return package::Parts{{std::string(package::setPart), *std::move(text)}};
    }

    core::Status compare(PackagePlan& plan, Workspace& workspace,
                         const PackageBase& /*base*/) const override
    {
        const std::string& text = plan.parts.find(package::setPart)->second;
        const auto read = readSoundSet(text);
        if (!read)
            return read.error();
        if (store::hashHex(text) != plan.envelope.setHash || read->set.id != plan.envelope.set)
            return packageError(ErrorKind::InvalidData, "package.wrong-content");
        const auto present = workspace.exportSet(plan.envelope.set);
        if (!present || *present != text)
            plan.items.push_back({title(), read->set.id, {}, read->set.title, CellFate::Take});
        return {};
    }

    /// A set in use is corrected, not replaced (app/SetCorrection.h).
    std::optional<core::Error> refusal(const store::Book& book,
                                       const PackagePlan& plan) const override
    {
        if (plan.items.empty())
            return std::nullopt;
        const auto user = store::Corrections::userOf(book, plan.envelope.set);
        if (!user)
            return user.error();
        if (!*user)
            return std::nullopt;
        return packageError(
            ErrorKind::Conflict, "store.set-in-use",
            {Param::text("set", plan.envelope.set), Param::text("assessment", **user)});
    }

    core::Status write(Workspace& workspace, const PackagePlan& plan, const PackageChoice& choice,
                       const std::string& /*reason*/) const override
    {
        if (!choice.takes(PackagePart::Units))
            return {};
        const auto stored = workspace.importSet(plan.parts.find(package::setPart)->second);
        return stored ? core::Status() : core::Status(stored.error());
    }
};

} // namespace

const PackageKind& setPackage()
{
    static const SetPackage kind;
    return kind;
}

} // namespace app
