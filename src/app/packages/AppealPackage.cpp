#include "app/Gate.h"
#include "app/ProcessDesk.h"
#include "app/packages/PackageAbout.h"
#include "app/packages/PackageEntries.h"
#include "app/packages/PackageError.h"
#include "package/AppealParts.h"
#include "package/PartJson.h"
#include "package/PartNames.h"
#include "store/Processes.h"

#include <map>
#include <set>

namespace app {

namespace {

using core::ErrorKind;
using core::Param;
using store::Processes;

constexpr core::Text answerItem = {"giải trình", "answer"};
constexpr core::Text complaintItem = {"khiếu nại", "complaint"};

/// The unit's half of what is said of a criterion.
struct Said {
    std::string answer;
    bool isComplaint = false;

    bool operator==(const Said&) const = default;
};
using SaidByCode = std::map<std::string, Said>;

Said saidAt(const SaidByCode& all, const std::string& code)
{
    const auto found = all.find(code);
    return found == all.end() ? Said() : found->second;
}

SaidByCode saidIn(const std::vector<package::AppealAnswer>& answers)
{
    SaidByCode all;
    for (const package::AppealAnswer& one : answers)
        all.emplace(one.code, Said{one.answer, one.isComplaint});
    return all;
}

struct AnswersContent final : PackageContent {
    struct Answer {
        std::string code;
        core::Appeal before;
        core::Appeal after; ///< with the question of this book
        CellFate fate = CellFate::Take;
        bool isContestable = false;
    };
    std::vector<Answer> answers;
    int complaints = 0; ///< of the unit in this book
    int most = -1;      ///< as of core::Process
};

/// Why what is taken cannot all stand together: ProcessDesk::answer asks the same of one.
std::optional<core::Error> complaintRefusal(const AnswersContent& content,
                                            const package::Envelope& envelope,
                                            const PackageChoice& choice)
{
    int complaints = content.complaints;
    std::vector<core::Problem> notCut;
    for (const AnswersContent::Answer& one : content.answers) {
        if (!isFateTaken(one.fate, choice))
            continue;
        complaints += (one.after.isComplaint ? 1 : 0) - (one.before.isComplaint ? 1 : 0);
        if (one.after.isComplaint && !one.before.isComplaint && !one.isContestable)
            notCut.push_back({core::Severity::Error,
                              "process.not-cut",
                              one.code,
                              {Param::text("code", one.code)}});
    }
    const Param unit = Param::text("unit", envelope.unit);
    if (!notCut.empty()) {
        core::Error error =
            packageError(ErrorKind::Conflict, "package.not-cut",
                         {unit, Param::num("count", static_cast<long long>(notCut.size()))});
        error.details = std::move(notCut);
        return error;
    }
    if (content.most >= 0 && complaints > content.most && complaints > content.complaints)
        return packageError(
            ErrorKind::Conflict, "package.too-many-complaints",
            {unit, Param::num("count", complaints), Param::num("most", content.most)});
    return std::nullopt;
}

/// A unit's answers and complaints with its evidence, to who asked.
class AppealPackage final : public PackageKind {
public:
    package::Kind kind() const override { return package::Kind::Appeal; }
    core::Text title() const override { return {"giải trình", "answers of a unit"}; }
    Needs needs() const override { return {.assessment = true, .unit = true}; }
    bool isOfUnit() const override { return true; }
    bool isStep(const PackagePlan& /*plan*/) const override { return true; }
    bool keepsYear() const override { return true; }
    package::PartList parts() const override { return {package::appealParts}; }
    std::span<const std::string_view> keptParts() const override { return package::appealParts; }

    core::Result<package::Parts> make(Workspace& workspace, const PackageAsk& ask,
                                      package::Envelope& envelope) const override
    {
        const store::Book& book = workspace.book();
        if (core::Status named = nameUnit(workspace, ask, envelope); !named)
            return named.error();
        const auto appeals = Processes::appeals(book, ask.assessment);
        if (!appeals)
            return appeals.error();
        std::vector<package::AppealAnswer> answers;
        for (const store::AppealRow& row : *appeals) {
            if (row.unit == ask.unit && !row.appeal.answer.empty())
                answers.push_back({row.code, row.appeal.answer, row.appeal.isComplaint});
        }
        package::Parts parts;
        parts.emplace(package::answersPart, package::answersJson(answers));
        // What the format does not take is not sent.
        if (const auto read = package::readAnswersJson(parts.find(package::answersPart)->second);
            !read)
            return read.error();
        if (core::Status added = addDocuments(parts, book, ask); !added)
            return added.error();
        return parts;
    }

    core::Result<std::vector<PackageItem>> told(std::string_view body) const override
    {
        const auto read = package::partsOf(body, parts());
        if (!read)
            return read.error();
        const auto answers = package::readAnswersJson(read->find(package::answersPart)->second);
        if (!answers)
            return answers.error();
        std::vector<PackageItem> items;
        for (const package::AppealAnswer& one : *answers)
            items.push_back({one.isComplaint ? complaintItem : answerItem,
                             one.code,
                             {},
                             one.answer,
                             CellFate::Take});
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
        auto content = std::make_shared<AnswersContent>();
        if (core::Status compared = compareAnswers(plan, *content, workspace, *set, base);
            !compared)
            return compared;
        plan.content = std::move(content);
        std::set<std::string> files;
        if (core::Status compared = compareDocuments(
                plan, workspace, *set, base, plan.envelope.unit, package::documentsPart, files);
            !compared)
            return compared;
        return namesAllFiles(plan, files);
    }

    std::optional<core::Error> refusal(const store::Book& book,
                                       const PackagePlan& plan) const override
    {
        return Gate(book).closed(
            {core::Action::Answer, plan.envelope.assessment, plan.envelope.unit});
    }

    std::optional<core::Error> choiceRefusal(const PackagePlan& plan,
                                             const PackageChoice& choice) const override
    {
        return complaintRefusal(static_cast<const AnswersContent&>(*plan.content), plan.envelope,
                                choice);
    }

    core::Status write(Workspace& workspace, const PackagePlan& plan, const PackageChoice& choice,
                       const std::string& reason) const override
    {
        const auto& content = static_cast<const AnswersContent&>(*plan.content);
        std::vector<store::AppealRow> rows;
        for (const AnswersContent::Answer& one : content.answers) {
            if (isFateTaken(one.fate, choice))
                rows.push_back({plan.envelope.unit, one.code, one.after});
        }
        if (core::Status put =
                Processes(workspace.book()).putAppeals(plan.envelope.assessment, rows, reason);
            !put)
            return put;
        return writeDocuments(workspace, plan, choice, reason);
    }

private:
    static core::Status compareAnswers(PackagePlan& plan, AnswersContent& content,
                                       Workspace& workspace, const core::IndexSet& set,
                                       const PackageBase& base)
    {
        const std::string& assessment = plan.envelope.assessment;
        const auto read = package::readAnswersJson(plan.parts.find(package::answersPart)->second);
        if (!read)
            return read.error();
        for (std::size_t i = 0; i < read->size(); ++i) {
            if (set.findLeaf((*read)[i].code) < 0)
                return package::badPart(package::answersPart, i + 1, "code");
        }
        SaidByCode last;
        if (const auto said = base.find(package::answersPart); said != base.end()) {
            if (const auto before = package::readAnswersJson(said->second))
                last = saidIn(*before);
        }
        const auto process = Processes::of(workspace.book(), assessment);
        const auto appeals = Processes::appeals(workspace.book(), assessment);
        const auto scores = workspace.load(assessment);
        if (!process || !appeals || !scores)
            return !process ? process.error() : !appeals ? appeals.error() : scores.error();
        content.most = process->complaints;
        const SaidByCode theirs = saidIn(*read);
        SaidByCode all = theirs;
        std::map<std::string, core::Appeal> ours;
        for (const store::AppealRow& row : *appeals) {
            if (row.unit != plan.envelope.unit)
                continue;
            ours.emplace(row.code, row.appeal);
            content.complaints += row.appeal.isComplaint ? 1 : 0;
            if (!row.appeal.answer.empty())
                all.emplace(row.code, Said());
        }
        const int unit = (*scores)->unitIndex(plan.envelope.unit);
        for (const auto& [code, unused] : all) {
            const auto present = ours.find(code);
            const core::Appeal before = present == ours.end() ? core::Appeal() : present->second;
            const Said own{before.answer, before.isComplaint};
            const Said sent = saidAt(theirs, code);
            if (own == sent) {
                ++plan.same;
                continue;
            }
            const Said known = saidAt(last, code);
            const CellFate fate = fateOf(known == own, known == sent);
            core::Appeal after = before;
            after.answer = sent.answer;
            after.isComplaint = sent.isComplaint;
            plan.items.push_back({sent.isComplaint ? complaintItem : answerItem, code, own.answer,
                                  sent.answer, fate});
            content.answers.push_back({code, before, std::move(after), fate,
                                       isContestable(**scores, unit, set.findLeaf(code))});
        }
        return {};
    }
};

} // namespace

const PackageKind& appealPackage()
{
    static const AppealPackage kind;
    return kind;
}

} // namespace app
