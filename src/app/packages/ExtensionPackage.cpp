#include "app/BookDay.h"
#include "app/ClosedWords.h"
#include "app/packages/PackageAbout.h"
#include "app/packages/PackageEntries.h"
#include "app/packages/PackageError.h"
#include "core/DateText.h"
#include "package/ExtensionPart.h"
#include "package/PartNames.h"
#include "store/Processes.h"

#include <algorithm>

namespace app {

namespace {

using core::ErrorKind;
using core::Param;
using core::Phase;
using core::UnitState;
using store::Processes;

constexpr core::Text lastDayItem = {"hạn của đơn vị", "last day of the unit"};

struct ExtensionContent final : PackageContent {
    package::Extension extension;
    core::Process process;
    core::UnitProcess before;
    core::UnitProcess after;
};

/// Another last day of one unit, from who may give it.
class ExtensionPackage final : public PackageKind {
public:
    package::Kind kind() const override { return package::Kind::Extension; }
    core::Text title() const override { return {"gia hạn", "extension"}; }
    Needs needs() const override { return {.assessment = true, .unit = true}; }
    bool isOfUnit() const override { return false; }
    bool isOfLeader() const override { return true; }
    bool isStep(const PackagePlan& /*plan*/) const override { return true; }
    package::PartList parts() const override { return {package::extensionParts}; }
    std::span<const std::string_view> keptParts() const override { return package::extensionParts; }

    core::Result<package::Parts> make(Workspace& workspace, const PackageAsk& ask,
                                      package::Envelope& envelope) const override
    {
        const store::Book& book = workspace.book();
        if (core::Status named = nameUnit(workspace, ask, envelope); !named)
            return named.error();
        const auto sheet = Processes::ofUnit(book, ask.assessment, ask.unit);
        const auto history = book.historyOf(ask.assessment, ask.unit, {});
        if (!sheet || !history)
            return sheet ? history.error() : sheet.error();
        const bool isClosed = sheet->state == UnitState::Locked && sheet->untilOf != Phase::Appeal;
        if (sheet->until.empty() || isClosed)
            return packageError(
                ErrorKind::Conflict, "package.not-extended",
                {Param::text("unit", ask.unit), Param::text("assessment", ask.assessment)});
        package::Extension extension{*sheet, {}};
        // Why, as the history has it: newest first.
        const auto why =
            std::find_if(history->begin(), history->end(),
                         [](const store::HistoryRow& row) { return row.action == "sheet"; });
        if (why != history->end())
            extension.reason = why->reason;
        package::Parts parts;
        parts.emplace(package::extensionPart, package::extensionJson(extension));
        if (const auto read = package::readExtensionJson(parts.begin()->second); !read)
            return read.error(); // what the format does not take is not sent
        return parts;
    }

    core::Result<std::vector<PackageItem>> told(std::string_view body) const override
    {
        const auto read = package::partsOf(body, parts());
        if (!read)
            return read.error();
        const auto extension =
            package::readExtensionJson(read->find(package::extensionPart)->second);
        if (!extension)
            return extension.error();
        return std::vector<PackageItem>{
            {lastDayItem, {}, {}, core::dateText(extension->sheet.until), CellFate::Take},
            {{"lý do", "reason"}, {}, {}, extension->reason, CellFate::Take}};
    }

    core::Status compare(PackagePlan& plan, Workspace& workspace,
                         const PackageBase& /*base*/) const override
    {
        if (const auto set = boundSet(plan, workspace); !set)
            return set.error();
        if (core::Status known = knowsUnit(plan); !known)
            return known;
        const store::Book& book = workspace.book();
        auto extension =
            package::readExtensionJson(plan.parts.find(package::extensionPart)->second);
        const auto process = Processes::of(book, plan.envelope.assessment);
        const auto sheet = Processes::ofUnit(book, plan.envelope.assessment, plan.envelope.unit);
        if (!extension || !process || !sheet)
            return !extension ? extension.error() : !process ? process.error() : sheet.error();
        auto content = std::make_shared<ExtensionContent>();
        content->process = *process;
        content->before = *sheet;
        content->after = extension->sheet;
        // Another day opens no sheet that its unit has closed: that is what reopening is for.
        if (extension->sheet.state != UnitState::Reopened)
            content->after.state = sheet->state;
        content->extension = *std::move(extension);
        if (content->after == content->before)
            ++plan.same;
        else
            plan.items.push_back({lastDayItem, plan.envelope.unit,
                                  core::dateText(core::deadlineOf(*process, *sheet)),
                                  core::dateText(content->after.until), CellFate::Take});
        plan.content = std::move(content);
        return {};
    }

    std::optional<core::Error> refusal(const store::Book& book,
                                       const PackagePlan& plan) const override
    {
        const auto& content = static_cast<const ExtensionContent&>(*plan.content);
        const Ask ask{core::Action::ExtendUnit, plan.envelope.assessment, plan.envelope.unit};
        if (auto closed = Gate(book).closed(ask))
            return closed;
        const bool isAppeal = content.after.untilOf == Phase::Appeal;
        if (isAppeal != (content.process.phase == Phase::Appeal))
            return closedRefusal(ask, content.process, {core::Closed::Why::Phase, {}});
        const auto today = bookDay(book);
        if (!today)
            return today.error();
        if (content.after.until < *today)
            return packageError(ErrorKind::InvalidData, "process.bad-until",
                                {Param::text("date", core::dateText(content.after.until))});
        if (isAppeal || content.after.state == UnitState::Reopened)
            return std::nullopt;
        if (content.after.state == UnitState::Locked || content.process.phase == Phase::Verify1)
            return closedRefusal(ask, content.process, {core::Closed::Why::Locked, {}});
        return std::nullopt;
    }

    core::Status write(Workspace& workspace, const PackagePlan& plan,
                       const PackageChoice& /*choice*/, const std::string& reason) const override
    {
        const auto& content = static_cast<const ExtensionContent&>(*plan.content);
        const std::string& why = content.extension.reason;
        return Processes(workspace.book())
            .putUnits(plan.envelope.assessment, {{plan.envelope.unit, content.after}},
                      why.empty() ? reason : why);
    }
};

} // namespace

const PackageKind& extensionPackage()
{
    static const ExtensionPackage kind;
    return kind;
}

} // namespace app
