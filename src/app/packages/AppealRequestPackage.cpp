#include "app/Gate.h"
#include "app/packages/PackageAbout.h"
#include "app/packages/PackageEntries.h"
#include "package/AppealParts.h"
#include "package/PartJson.h"
#include "package/PartNames.h"
#include "store/Processes.h"

#include <map>
#include <set>

namespace app {

namespace {

using core::Phase;
using store::Processes;

constexpr core::Text phaseItem = {"bước của đợt", "phase of the assessment"};
constexpr core::Text questionItem = {"câu hỏi", "question"};

using TextByCode = std::map<std::string, std::string>;

std::string at(const TextByCode& texts, const std::string& code)
{
    const auto found = texts.find(code);
    return found == texts.end() ? std::string() : found->second;
}

TextByCode byCode(const std::vector<package::AppealQuestion>& list)
{
    TextByCode texts;
    for (const package::AppealQuestion& one : list)
        texts.emplace(one.code, one.question);
    return texts;
}

/// What a request would change besides the scores of the first verification.
struct RequestContent final : PackageContent {
    std::vector<package::AppealQuestion> asked; ///< an empty one is taken back
    core::Process present;
    core::Process process;  ///< as it is to be
    core::UnitProcess unit; ///< the same
    bool isMoved = false;   ///< one of them differs
};

/// The province's questions to a unit, with the scores of the first verification and the last day
/// for the answers: the unit's book moves to the answers with it.
class AppealRequestPackage final : public PackageKind {
public:
    package::Kind kind() const override { return package::Kind::AppealRequest; }
    core::Text title() const override { return {"yêu cầu giải trình", "request for answers"}; }
    Needs needs() const override { return {.assessment = true, .unit = true}; }
    bool isOfUnit() const override { return false; }
    bool isOfLeader() const override { return true; }
    bool isStep(const PackagePlan& /*plan*/) const override { return true; }
    package::PartList parts() const override { return {package::appealRequestParts}; }
    std::span<const std::string_view> keptParts() const override
    {
        return package::appealRequestParts;
    }

    core::Result<package::Parts> make(Workspace& workspace, const PackageAsk& ask,
                                      package::Envelope& envelope) const override
    {
        const store::Book& book = workspace.book();
        if (core::Status named = nameUnit(workspace, ask, envelope); !named)
            return named.error();
        // Where no answer can be given, none is asked for.
        if (auto closed = Gate(book).closed({core::Action::Answer, ask.assessment, ask.unit}))
            return *std::move(closed);
        const auto process = Processes::of(book, ask.assessment);
        const auto unit = Processes::ofUnit(book, ask.assessment, ask.unit);
        const auto appeals = Processes::appeals(book, ask.assessment);
        if (!process || !unit || !appeals)
            return !process ? process.error() : !unit ? unit.error() : appeals.error();
        const auto assessed = assessedBy(workspace, ask.assessment, envelope);
        if (!assessed)
            return assessed.error();
        auto entries = workspace.exportEntries(
            ask.assessment, {{ask.unit}, {core::Stage::V1}, allCodes(assessed->set)});
        if (!entries)
            return std::move(entries).error();
        package::AppealRequest request{process->dates, process->complaints, {}};
        if (unit->untilOf == Phase::Appeal)
            request.until = unit->until;
        std::vector<package::AppealQuestion> open;
        for (const store::AppealRow& row : *appeals) {
            if (row.unit == ask.unit && !row.appeal.question.empty())
                open.push_back({row.code, row.appeal.question});
        }
        package::Parts parts;
        parts.emplace(package::requestPart, package::requestJson(request));
        parts.emplace(package::questionsPart, package::questionsJson(open));
        parts.emplace(package::entriesPart, *std::move(entries));
        // What the format does not take is not sent.
        if (const auto read =
                package::readQuestionsJson(parts.find(package::questionsPart)->second);
            !read)
            return read.error();
        return parts;
    }

    core::Result<std::vector<PackageItem>> told(std::string_view body) const override
    {
        const auto read = package::partsOf(body, parts());
        if (!read)
            return read.error();
        const auto sent = package::readQuestionsJson(read->find(package::questionsPart)->second);
        if (!sent)
            return sent.error();
        std::vector<PackageItem> items;
        for (const package::AppealQuestion& one : *sent)
            items.push_back({questionItem, one.code, {}, one.question, CellFate::Take});
        return items;
    }

    core::Status compare(PackagePlan& plan, Workspace& workspace,
                         const PackageBase& base) const override
    {
        const auto set = boundSet(plan, workspace);
        if (!set)
            return set.error();
        if (core::Status known = knowsUnit(plan); !known)
            return known;
        const exchange::EntrySelection scope{
            {plan.envelope.unit}, {core::Stage::V1}, allCodes(*set)};
        if (core::Status compared = compareEntries(plan, workspace, *set, base, scope); !compared)
            return compared;
        // What is verified and asked is the province's to say: a unit's book only repeats it.
        for (PackageCell& cell : plan.cells)
            cell.fate = CellFate::Take;
        auto content = std::make_shared<RequestContent>();
        if (core::Status compared = compareQuestions(plan, *content, workspace, *set); !compared)
            return compared;
        if (core::Status compared = compareProcess(plan, *content, workspace); !compared)
            return compared;
        plan.content = std::move(content);
        return {};
    }

    std::optional<core::Error> refusal(const store::Book& book,
                                       const PackagePlan& plan) const override
    {
        const auto& content = static_cast<const RequestContent&>(*plan.content);
        if (content.present.phase > Phase::Verify2)
            return Gate(book).closed(
                {core::Action::Answer, plan.envelope.assessment, plan.envelope.unit});
        return std::nullopt;
    }

    core::Status write(Workspace& workspace, const PackagePlan& plan, const PackageChoice& choice,
                       const std::string& reason) const override
    {
        const auto& content = static_cast<const RequestContent&>(*plan.content);
        const std::string& assessment = plan.envelope.assessment;
        const std::string& unit = plan.envelope.unit;
        Processes processes(workspace.book());
        const bool hasScores =
            std::any_of(plan.cells.begin(), plan.cells.end(),
                        [&](const PackageCell& cell) { return isTaken(cell, choice); });
        const bool hasItems =
            std::any_of(plan.items.begin(), plan.items.end(),
                        [&](const PackageItem& item) { return isTaken(item, choice); });
        if (hasScores) {
            // The book goes the way that the province has gone: the sheet is closed, the first
            // verification is entered, then answers are asked for.
            core::Process verifying = content.process;
            verifying.phase = Phase::Verify1;
            verifying.dates.verify1Until.clear();
            if (core::Status moved = processes.put(assessment, verifying, reason); !moved)
                return moved;
            if (core::Status locked = processes.putUnits(
                    assessment, {{unit, {core::UnitState::Locked, {}, Phase::None}}}, reason);
                !locked)
                return locked;
            if (core::Status written = writeEntries(workspace, plan, choice, reason); !written)
                return written;
        }
        if ((content.isMoved && hasItems) || hasScores) {
            if (core::Status moved = processes.put(assessment, content.process, reason); !moved)
                return moved;
            if (core::Status given = processes.putUnits(assessment, {{unit, content.unit}}, reason);
                !given)
                return given;
        }
        return hasItems ? putQuestions(workspace, content, plan.envelope, reason) : core::Status();
    }

private:
    static core::Status compareQuestions(PackagePlan& plan, RequestContent& content,
                                         const Workspace& workspace, const core::IndexSet& set)
    {
        const auto read =
            package::readQuestionsJson(plan.parts.find(package::questionsPart)->second);
        if (!read)
            return read.error();
        for (std::size_t i = 0; i < read->size(); ++i) {
            if (set.findLeaf((*read)[i].code) < 0)
                return package::badPart(package::questionsPart, i + 1, "code");
        }
        const auto appeals = Processes::appeals(workspace.book(), plan.envelope.assessment);
        if (!appeals)
            return appeals.error();
        TextByCode ours;
        for (const store::AppealRow& row : *appeals) {
            if (row.unit == plan.envelope.unit && !row.appeal.question.empty())
                ours.emplace(row.code, row.appeal.question);
        }
        const TextByCode theirs = byCode(*read);
        TextByCode all = theirs;
        all.insert(ours.begin(), ours.end());
        for (const auto& [code, text] : all) {
            const std::string before = at(ours, code);
            const std::string after = at(theirs, code);
            if (before == after) {
                ++plan.same;
                continue;
            }
            plan.items.push_back({questionItem, code, before, after, CellFate::Take});
            content.asked.push_back({code, after});
        }
        return {};
    }

    static core::Status compareProcess(PackagePlan& plan, RequestContent& content,
                                       const Workspace& workspace)
    {
        const store::Book& book = workspace.book();
        const std::string& assessment = plan.envelope.assessment;
        const auto request =
            package::readRequestJson(plan.parts.find(package::requestPart)->second);
        const auto process = Processes::of(book, assessment);
        const auto unit = Processes::ofUnit(book, assessment, plan.envelope.unit);
        if (!request || !process || !unit)
            return !request ? request.error() : !process ? process.error() : unit.error();
        content.present = *process;
        content.process = *process;
        content.process.phase = Phase::Appeal;
        content.process.dates = request->dates;
        content.process.complaints = request->complaints;
        content.unit = {core::UnitState::Locked, request->until,
                        request->until.empty() ? Phase::None : Phase::Appeal};
        content.isMoved = content.process != *process || content.unit != *unit;
        if (content.isMoved)
            plan.items.push_back({phaseItem, plan.envelope.unit,
                                  std::string(core::name(process->phase)),
                                  std::string(core::name(Phase::Appeal)), CellFate::Take,
                                  PackageItem::Reads::Phase});
        return {};
    }

    static core::Status putQuestions(Workspace& workspace, const RequestContent& content,
                                     const package::Envelope& envelope, const std::string& reason)
    {
        std::vector<store::AppealRow> rows;
        for (const package::AppealQuestion& one : content.asked) {
            auto appeal =
                Processes::appeal(workspace.book(), envelope.assessment, envelope.unit, one.code);
            if (!appeal)
                return appeal.error();
            appeal->question = one.question;
            rows.push_back({envelope.unit, one.code, *std::move(appeal)});
        }
        return Processes(workspace.book()).putAppeals(envelope.assessment, rows, reason);
    }
};

} // namespace

const PackageKind& appealRequestPackage()
{
    static const AppealRequestPackage kind;
    return kind;
}

} // namespace app
