#include "app/Reports.h"
#include "app/packages/PackageAbout.h"
#include "app/packages/PackageEntries.h"
#include "app/packages/PackageError.h"
#include "core/NumberText.h"
#include "exchange/JsonTree.h"
#include "package/PartJson.h"
#include "package/PartNames.h"
#include "package/ResultParts.h"
#include "store/Processes.h"
#include "store/Publications.h"

#include <array>

namespace app {

namespace {

using core::ErrorKind;
using core::Param;
using exchange::JsonValue;
using package::PublishedCriterion;
using package::PublishedResult;

std::string textIn(const JsonValue& object, std::string_view key)
{
    const JsonValue* value = object.find(key);
    return value != nullptr && value->is(JsonValue::Kind::Text) ? value->text : std::string();
}

/// The unit's own line of a published ranking.
void readStanding(const JsonValue& ranking, const std::string& unit, PublishedResult& result)
{
    const JsonValue* provisional = ranking.find("provisional");
    result.isProvisional = provisional != nullptr && provisional->boolean;
    const JsonValue* units = ranking.find("units");
    if (units == nullptr)
        return;
    result.units = static_cast<int>(units->items.size());
    for (const JsonValue& one : units->items) {
        if (textIn(one, "unit") != unit)
            continue;
        const JsonValue* rank = one.find("rank");
        result.rank = rank != nullptr ? static_cast<int>(rank->integer) : 0;
        result.points = textIn(one, "points");
        result.max = textIn(one, "max");
        result.index = textIn(one, "index");
        result.unitClass = textIn(one, "class");
        result.classReason = textIn(one, "classReason");
    }
}

/// What was published last, where it is published now. A correction under way says nothing.
core::Result<store::Publication> publicationOf(Workspace& workspace, const std::string& assessment)
{
    const store::Book& book = workspace.book();
    const auto process = store::Processes::of(book, assessment);
    auto all = store::Publications::of(book, assessment);
    if (!process || !all)
        return process ? all.error() : process.error();
    if (process->phase != core::Phase::Published || all->empty())
        return packageError(ErrorKind::Conflict, "package.not-published",
                            {Param::text("assessment", assessment)});
    const auto now = rankJson(workspace, assessment, core::ResultStage::Final);
    if (!now)
        return now.error();
    if (*now != all->back().result)
        return packageError(ErrorKind::Integrity, "process.published-differs",
                            {Param::text("assessment", assessment)});
    return std::move(all->back());
}

/// As a sheet shows it: nothing where nothing was scored or nothing applies.
std::string pointsOf(const ScoreBook& scores, core::ResultStage stage, int unit, int index)
{
    const auto evaluation = scores.evaluation(stage);
    const engine::NodeResult& result =
        evaluation->results[static_cast<std::size_t>(unit)].nodes[static_cast<std::size_t>(index)];
    const core::Node& node = scores.set().nodes[static_cast<std::size_t>(index)];
    const bool isOutside =
        node.isScored() && stage == core::ResultStage::Self && node.by != core::ScoredBy::Unit;
    const bool hasPoints =
        !isOutside && !result.applicable.isZero() && (result.scored || !node.isScored());
    return hasPoints ? core::format(result.points) : std::string();
}

std::vector<PublishedCriterion> criteriaOf(const ScoreBook& scores, int unit)
{
    const core::IndexSet& set = scores.set();
    const auto last = scores.evaluation(core::ResultStage::Final);
    std::vector<PublishedCriterion> all;
    for (int i = 0; i < static_cast<int>(set.nodes.size()); ++i) {
        const core::Node& node = set.nodes[static_cast<std::size_t>(i)];
        if (node.section != core::Section::Areas && !node.extra)
            continue;
        PublishedCriterion one;
        one.code = node.code;
        one.max = core::format(last->results[static_cast<std::size_t>(unit)]
                                   .nodes[static_cast<std::size_t>(i)]
                                   .applicable);
        one.self = pointsOf(scores, core::ResultStage::Self, unit, i);
        one.v1 = pointsOf(scores, core::ResultStage::V1, unit, i);
        one.v2 = pointsOf(scores, core::ResultStage::Final, unit, i);
        if (node.isScored()) {
            one.reasonV1 = scores.sheet(unit).at(core::Stage::V1, node.leaf).note;
            one.reasonV2 = scores.sheet(unit).at(core::Stage::V2, node.leaf).note;
        }
        all.push_back(std::move(one));
    }
    return all;
}

/// A published result to its unit, which can only be shown there.
class ResultPackage final : public PackageKind {
public:
    package::Kind kind() const override { return package::Kind::Result; }
    core::Text title() const override { return {"kết quả công bố", "published result"}; }
    Needs needs() const override { return {.assessment = true, .unit = true}; }
    bool isOfUnit() const override { return false; }
    bool isOfLeader() const override { return true; }
    bool isStep(const PackagePlan& /*plan*/) const override { return true; }
    package::PartList parts() const override { return {package::resultParts}; }
    std::span<const std::string_view> keptParts() const override { return package::resultParts; }

    core::Result<package::Parts> make(Workspace& workspace, const PackageAsk& ask,
                                      package::Envelope& envelope) const override
    {
        if (core::Status named = nameUnit(workspace, ask, envelope); !named)
            return named.error();
        const auto publication = publicationOf(workspace, ask.assessment);
        if (!publication)
            return publication.error();
        const auto scores = workspace.load(ask.assessment);
        const auto ranking = exchange::parseJson(publication->result, "package");
        if (!scores || !ranking)
            return scores ? ranking.error() : scores.error();
        PublishedResult result;
        result.version = publication->version;
        result.corrects = publication->corrects;
        result.decisionNumber = publication->decisionNumber;
        result.decisionDate = publication->decisionDate;
        result.reason = publication->reason;
        result.resultHash = publication->hash;
        readStanding(*ranking, ask.unit, result);
        package::Parts parts;
        parts.emplace(package::resultPart, package::resultJson(result));
        parts.emplace(package::criteriaPart,
                      package::criteriaJson(criteriaOf(**scores, (*scores)->unitIndex(ask.unit))));
        if (const auto criteria =
                package::readCriteriaJson(parts.find(package::criteriaPart)->second);
            !criteria)
            return criteria.error(); // what the format does not take is not sent
        return parts;
    }

    core::Result<std::vector<PackageItem>> told(std::string_view body) const override
    {
        const auto read = package::partsOf(body, parts());
        if (!read)
            return read.error();
        const auto result = package::readResultJson(read->find(package::resultPart)->second);
        if (!result)
            return result.error();
        PackagePlan plan;
        compareResults(plan, {}, *result);
        return std::move(plan.items);
    }

    core::Status compare(PackagePlan& plan, Workspace& workspace,
                         const PackageBase& base) const override
    {
        const auto set = boundSet(plan, workspace);
        if (!set)
            return set.error();
        if (core::Status known = knowsUnit(plan); !known)
            return known;
        const auto result = package::readResultJson(plan.parts.find(package::resultPart)->second);
        if (!result)
            return result.error();
        const auto criteria =
            package::readCriteriaJson(plan.parts.find(package::criteriaPart)->second);
        if (!criteria)
            return criteria.error();
        for (std::size_t i = 0; i < criteria->size(); ++i) {
            if (set->get().find((*criteria)[i].code) < 0)
                return package::badPart(package::criteriaPart, i + 1, "code");
        }
        PublishedResult before;
        if (const auto last = base.find(package::resultPart); last != base.end()) {
            if (auto read = package::readResultJson(last->second))
                before = *std::move(read);
        }
        compareResults(plan, before, *result);
        return {};
    }

    std::optional<core::Error> refusal(const store::Book& /*book*/,
                                       const PackagePlan& /*plan*/) const override
    {
        return std::nullopt; // it is shown, and changes nothing
    }

    /// The parts that are kept are all there is to write.
    core::Status write(Workspace& /*workspace*/, const PackagePlan& /*plan*/,
                       const PackageChoice& /*choice*/,
                       const std::string& /*reason*/) const override
    {
        return {};
    }

private:
    static void compareResults(PackagePlan& plan, const PublishedResult& before,
                               const PublishedResult& after)
    {
        const auto add = [&plan](core::Text what, const std::string& was, const std::string& is,
                                 PackageItem::Reads reads = PackageItem::Reads::Text) {
            if (was != is)
                plan.items.push_back({what, {}, was, is, CellFate::Take, reads});
        };
        const auto rank = [](const PublishedResult& one) {
            return one.rank == 0 ? std::string()
                                 : std::to_string(one.rank) + "/" + std::to_string(one.units);
        };
        add({"quyết định", "decision"}, before.decisionNumber, after.decisionNumber);
        add({"điểm", "points"}, before.points, after.points, PackageItem::Reads::Number);
        add({"chỉ số", "index"}, before.index, after.index, PackageItem::Reads::Number);
        add({"hạng", "rank"}, rank(before), rank(after));
        add({"xếp loại", "class"}, before.unitClass, after.unitClass);
    }
};

} // namespace

const PackageKind& resultPackage()
{
    static const ResultPackage kind;
    return kind;
}

} // namespace app
