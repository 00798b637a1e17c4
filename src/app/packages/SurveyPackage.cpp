#include "app/Gate.h"
#include "app/SurveyBatches.h"
#include "app/packages/PackageAbout.h"
#include "app/packages/PackageEntries.h"
#include "package/PartNames.h"
#include "package/SurveyParts.h"
#include "store/Hash.h"
#include "store/Surveys.h"

#include <algorithm>
#include <map>

namespace app {

namespace {

using core::SurveyBatch;

using BatchById = std::map<std::string, SurveyBatch>;

/// Every office counts its batches from 1: in another's book they are named after the book that
/// they come from, so that those of two offices stand beside each other.
std::string idHere(const package::Envelope& envelope, const std::string& id)
{
    constexpr std::size_t digits = 4;
    return envelope.book.substr(0, digits).append("-").append(id);
}

core::Result<BatchById> batchesIn(const package::Parts& parts, const package::Envelope& envelope)
{
    const auto list = parts.find(package::batchesPart);
    const auto rows = parts.find(package::ballotsPart);
    auto read = list == parts.end() || rows == parts.end()
                    ? core::Result<std::vector<SurveyBatch>>(std::vector<SurveyBatch>())
                    : package::readBatches(list->second, rows->second);
    if (!read)
        return std::move(read).error();
    BatchById batches;
    for (SurveyBatch& one : *read) {
        one.id = idHere(envelope, one.id);
        std::string id = one.id;
        batches.emplace(std::move(id), std::move(one));
    }
    return batches;
}

SurveyBatch batchIn(const BatchById& batches, const std::string& id)
{
    const auto found = batches.find(id);
    return found == batches.end() ? SurveyBatch() : found->second;
}

std::string batchText(const SurveyBatch& batch)
{
    if (batch.id.empty())
        return {};
    std::string text = batch.form;
    if (!batch.audience.empty())
        text.append(", ").append(batch.audience);
    for (const core::SurveyKeying* keying : {&batch.first, &batch.second}) {
        if (!keying->isEmpty())
            text.append(", ")
                .append(keying->person)
                .append(": ")
                .append(keying->valid ? std::to_string(*keying->valid) : "–");
    }
    return batch.dropped.empty() ? text : text.append(" (").append(batch.dropped).append(")");
}

struct BatchesContent final : PackageContent {
    std::vector<std::pair<store::SurveyChange, CellFate>> changes;
};

/// The batches of ballots that an office has keyed, to who counts them.
class SurveyPackage final : public PackageKind {
public:
    package::Kind kind() const override { return package::Kind::Survey; }
    core::Text title() const override { return {"phiếu khảo sát", "batches of ballots"}; }
    Needs needs() const override { return {.assessment = true}; }
    bool isOfUnit() const override { return false; }
    bool isStep(const PackagePlan& /*plan*/) const override { return true; }
    bool keepsYear() const override { return true; }
    package::PartList parts() const override { return {package::surveyParts}; }
    std::span<const std::string_view> keptParts() const override { return package::surveyParts; }

    /// Another sender's batches are others: they stand beside these.
    bool isAboutTheSame(const store::Book& book, const store::PackageRow& earlier,
                        const PackagePlan& plan) const override
    {
        return PackageKind::isAboutTheSame(book, earlier, plan) &&
               earlier.key == store::toHex(plan.envelope.key);
    }

    core::Result<package::Parts> make(Workspace& workspace, const PackageAsk& ask,
                                      package::Envelope& envelope) const override
    {
        if (core::Status named = nameAssessment(workspace, ask, envelope); !named)
            return named.error();
        const auto batches = store::Surveys::of(workspace.book(), ask.assessment);
        if (!batches)
            return batches.error();
        package::Parts parts;
        parts.emplace(package::batchesPart, package::batchesJson(*batches));
        parts.emplace(package::ballotsPart, package::ballotsCsv(*batches));
        if (const auto read = batchesIn(parts, envelope); !read)
            return read.error(); // what the format does not take is not sent
        return parts;
    }

    core::Status compare(PackagePlan& plan, Workspace& workspace,
                         const PackageBase& base) const override
    {
        const store::Book& book = workspace.book();
        const auto set = boundSet(plan, workspace);
        if (!set)
            return set.error();
        const auto theirs = batchesIn(plan.parts, plan.envelope);
        const auto last = batchesIn(base, plan.envelope);
        const auto present = store::Surveys::of(book, plan.envelope.assessment);
        if (!theirs || !last || !present)
            return !theirs ? theirs.error() : !last ? last.error() : present.error();
        BatchById ours;
        BatchById all = *theirs;
        for (const SurveyBatch& one : *present) {
            if (!one.id.starts_with(idHere(plan.envelope, {})))
                continue;
            ours.emplace(one.id, one);
            all.emplace(one.id, one);
        }
        auto content = std::make_shared<BatchesContent>();
        for (const auto& [id, unused] : all) {
            const SurveyBatch before = batchIn(ours, id);
            const SurveyBatch after = batchIn(*theirs, id);
            if (before == after) {
                ++plan.same;
                continue;
            }
            if (core::Status sound = checkBatch(plan, after); !sound)
                return sound;
            const SurveyBatch known = batchIn(*last, id);
            const CellFate fate = fateOf(known == before, known == after);
            plan.items.push_back(
                {{"đợt phiếu", "batch"}, id, batchText(before), batchText(after), fate});
            content->changes.emplace_back(store::SurveyChange{before, after}, fate);
        }
        plan.content = std::move(content);
        return {};
    }

    std::optional<core::Error> refusal(const store::Book& book,
                                       const PackagePlan& plan) const override
    {
        return Gate(book).closed({core::Action::KeySurvey, plan.envelope.assessment});
    }

    core::Status write(Workspace& workspace, const PackagePlan& plan, const PackageChoice& choice,
                       const std::string& reason) const override
    {
        const auto& content = static_cast<const BatchesContent&>(*plan.content);
        std::vector<store::SurveyChange> changes;
        for (const auto& [change, fate] : content.changes) {
            if (isFateTaken(fate, choice))
                changes.push_back(change);
        }
        return store::Surveys::write(workspace.book(), plan.envelope.assessment, changes, reason);
    }

private:
    /// Sound as a batch of its own: what this book has done with it since is no fault of it.
    static core::Status checkBatch(const PackagePlan& plan, const SurveyBatch& batch)
    {
        if (batch.id.empty())
            return {}; // taken back by who sent it
        auto fault = batchFault(batch, plan.year->set,
                                [&plan](const std::string& unit) { return plan.year->has(unit); });
        return fault ? core::Status(*std::move(fault)) : core::Status();
    }
};

} // namespace

const PackageKind& surveyPackage()
{
    static const SurveyPackage kind;
    return kind;
}

} // namespace app
