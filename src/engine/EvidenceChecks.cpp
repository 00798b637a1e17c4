#include "engine/EvidenceChecks.h"

#include "core/Codes.h"
#include "core/DateText.h"
#include "core/DocumentLabel.h"
#include "core/NumberText.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace engine {

namespace {

using core::Document;
using core::Param;
using core::Problem;
using core::Severity;

/// Extracts, photographs and archives carry no number of their own.
bool carriesNumber(const Document& document)
{
    constexpr std::array<std::string_view, 15> without = {"png",  "jpeg", "gif",  "bmp", "webp",
                                                          "tiff", "xlsx", "xls",  "ods", "zip",
                                                          "rar",  "7z",   "pptx", "ppt", "csv"};
    return std::find(without.begin(), without.end(), document.kind) == without.end();
}

/// The first criterion of the set that a document serves.
std::string placeOf(const Document& document, const core::IndexSet& set)
{
    int first = -1;
    for (const std::string& code : document.codes) {
        const int leaf = set.findLeaf(code);
        if (leaf >= 0 && (first < 0 || leaf < first))
            first = leaf;
    }
    return first < 0 ? std::string() : std::string(set.leafCode(first));
}

const Document* byId(std::span<const Document> documents, std::string_view id)
{
    const auto found = std::find_if(documents.begin(), documents.end(),
                                    [id](const Document& one) { return one.id == id; });
    return found == documents.end() ? nullptr : &*found;
}

/// What stands in a document's place; nullptr where nothing does.
const Document* replacementOf(const Document& document, std::span<const Document> documents)
{
    const Document* other =
        document.replacedBy.empty() ? nullptr : byId(documents, document.replacedBy);
    return other != nullptr && !other->removed ? other : nullptr;
}

enum class Validity { InForce, Expired, NotYet, Replaced };

/// The day on which a document must be in force: the last one of the reporting period; of an
/// assessment without a period, of its year. Empty where it has neither.
std::string dayOfProof(const core::Assessment& assessment)
{
    if (core::isDate(assessment.periodTo))
        return assessment.periodTo;
    const std::string day = std::to_string(assessment.year) + "-12-31";
    return core::isDate(day) ? day : std::string();
}

Validity validityOf(const Document& document, std::span<const Document> documents,
                    const core::Assessment& assessment)
{
    if (replacementOf(document, documents) != nullptr)
        return Validity::Replaced;
    const std::string day = dayOfProof(assessment);
    if (day.empty())
        return Validity::InForce;
    if (core::isDate(document.validUntil) && document.validUntil < day)
        return Validity::Expired;
    return core::isDate(document.validFrom) && document.validFrom > day ? Validity::NotYet
                                                                        : Validity::InForce;
}

/// Without a place; nothing for what is in force.
std::optional<Problem> problemOfLife(const Document& document, std::span<const Document> documents,
                                     const core::Assessment& assessment)
{
    Problem problem{
        Severity::Warning, {}, {}, {Param::text("document", core::documentLabel(document))}};
    const auto told = [&](const char* code, std::vector<Param> params) {
        problem.code = code;
        std::move(params.begin(), params.end(), std::back_inserter(problem.params));
        return problem;
    };
    const std::string day = core::dateText(dayOfProof(assessment));
    switch (validityOf(document, documents, assessment)) {
    case Validity::InForce:
        break;
    case Validity::Expired:
        return told(
            core::codes::evidenceExpired,
            {Param::text("until", core::dateText(document.validUntil)), Param::text("to", day)});
    case Validity::NotYet:
        return told(
            core::codes::evidenceNotYet,
            {Param::text("from", core::dateText(document.validFrom)), Param::text("to", day)});
    case Validity::Replaced:
        return told(
            "evidence.replaced",
            {Param::text("other", core::documentLabel(*replacementOf(document, documents)))});
    }
    return std::nullopt;
}

/// The criteria of the set that rest on a document whose time is over, in its order.
std::vector<std::string> restingOn(const Document& document, std::span<const Document> documents,
                                   const core::Assessment& assessment, const core::IndexSet& set)
{
    std::vector<std::pair<int, std::string>> resting;
    for (const std::string& code : document.codes) {
        const int leaf = set.findLeaf(code);
        if (leaf >= 0 && restsOnStale(document, code, documents, assessment))
            resting.emplace_back(leaf, code);
    }
    std::sort(resting.begin(), resting.end());
    std::vector<std::string> codes;
    codes.reserve(resting.size());
    for (auto& [leaf, code] : resting)
        codes.push_back(std::move(code));
    return codes;
}

} // namespace

bool restsOnStale(const Document& document, std::string_view code,
                  std::span<const Document> documents, const core::Assessment& assessment)
{
    if (!document.serves(code) || validityOf(document, documents, assessment) == Validity::InForce)
        return false;
    // Along the line of those that replaced it; a line that runs in a circle ends.
    const Document* next = replacementOf(document, documents);
    for (std::size_t steps = 0;
         next != nullptr && next->id != document.id && steps < documents.size(); ++steps) {
        if (next->serves(code))
            return false;
        next = replacementOf(*next, documents);
    }
    return true;
}

std::vector<Problem> staleEvidence(std::span<const Document> documents,
                                   const core::Assessment& assessment, const core::IndexSet& set)
{
    std::vector<Problem> found;
    for (const Document& document : documents) {
        if (document.removed)
            continue;
        const auto problem = problemOfLife(document, documents, assessment);
        if (!problem)
            continue;
        for (std::string& code : restingOn(document, documents, assessment, set)) {
            found.push_back(*problem);
            found.back().place = std::move(code);
        }
    }
    return found;
}

bool isOfLife(const Problem& problem)
{
    return problem.code == core::codes::evidenceExpired ||
           problem.code == core::codes::evidenceNotYet ||
           problem.code == core::codes::evidenceReplaced;
}

InPeriod inPeriod(const Document& document, const core::Assessment& assessment)
{
    if (!core::isDate(document.date))
        return InPeriod::Unknown;
    if (core::isDate(assessment.periodFrom) && document.date < assessment.periodFrom)
        return InPeriod::Before;
    if (!core::isDate(assessment.periodTo))
        return core::isDate(assessment.periodFrom) ? InPeriod::Inside : InPeriod::Unknown;
    if (document.date <= assessment.periodTo)
        return InPeriod::Inside;
    return core::daysBetween(assessment.periodTo, document.date) <= reportingDays
               ? InPeriod::ShortlyAfter
               : InPeriod::After;
}

void FileUses::add(std::string_view unit, std::span<const Document> documents)
{
    for (const Document& document : documents) {
        if (document.removed)
            continue;
        auto& units = m_units[document.fileHash];
        if (units.empty() || units.back() != unit)
            units.emplace_back(unit);
    }
}

const std::vector<std::string>& FileUses::unitsWith(const std::string& hash) const
{
    static const std::vector<std::string> none;
    const auto found = m_units.find(hash);
    return found == m_units.end() ? none : found->second;
}

std::vector<Problem> documentProblems(const Document& document, std::span<const Document> documents,
                                      std::string_view unit, const core::Assessment& assessment,
                                      const core::IndexSet& set, const FileUses& uses)
{
    std::vector<Problem> found;
    if (document.removed)
        return found;
    const std::string place = placeOf(document, set);
    const auto add = [&](Severity severity, std::string code, std::vector<Param> params = {}) {
        params.insert(params.begin(), Param::text("document", core::documentLabel(document)));
        found.push_back({severity, std::move(code), place, std::move(params)});
    };
    if (document.unreadable)
        add(Severity::Warning, "evidence.unreadable");
    const bool hasNumber = !document.number.empty() || !carriesNumber(document);
    const bool hasDate = !document.date.empty() || !carriesNumber(document);
    if (!hasNumber && !hasDate)
        add(Severity::Warning, "evidence.no-number-date");
    else if (!hasNumber)
        add(Severity::Warning, "evidence.no-number");
    else if (!hasDate)
        add(Severity::Warning, "evidence.no-date");
    if (auto life = problemOfLife(document, documents, assessment)) {
        const auto resting = restingOn(document, documents, assessment, set);
        life->place = resting.empty() ? place : resting.front();
        if (resting.empty())
            life->severity = Severity::Note;
        found.push_back(*std::move(life));
    }
    switch (inPeriod(document, assessment)) {
    case InPeriod::Before:
        add(Severity::Warning, "evidence.before-period",
            {Param::text("date", core::dateText(document.date)),
             Param::text("from", core::dateText(assessment.periodFrom))});
        break;
    case InPeriod::After:
        add(Severity::Warning, "evidence.after-period",
            {Param::text("date", core::dateText(document.date)),
             Param::text("to", core::dateText(assessment.periodTo))});
        break;
    case InPeriod::Unknown:
    case InPeriod::Inside:
    case InPeriod::ShortlyAfter:
        break;
    }
    for (const Document& other : documents) {
        if (other.id == document.id)
            break;
        if (!other.removed && other.fileHash == document.fileHash) {
            add(Severity::Warning, "evidence.duplicate",
                {Param::text("other", core::documentLabel(other))});
            break;
        }
    }
    const auto& units = uses.unitsWith(document.fileHash);
    const auto others = std::count_if(units.begin(), units.end(),
                                      [unit](const std::string& one) { return one != unit; });
    if (others > 0) {
        const auto first = std::find_if(units.begin(), units.end(),
                                        [unit](const std::string& one) { return one != unit; });
        std::vector<Param> params = {Param::text("unit", *first)};
        if (others > 1)
            params.push_back(Param::num("more", static_cast<long long>(others) - 1));
        add(Severity::Note, "evidence.other-unit", std::move(params));
    }
    return found;
}

bool lacksEvidence(const core::Node& node, const core::Entry& self, const NodeResult& result,
                   bool hasDocument)
{
    if (node.by != core::ScoredBy::Unit || hasDocument)
        return false;
    if (self.status == core::EntryStatus::Unproven)
        return true;
    // That nothing arose is told by its reason.
    return self.status == core::EntryStatus::Scored && !node.evidence.empty() && result.scored &&
           result.points > core::Points();
}

std::vector<Problem> missingEvidence(std::span<const Document> documents, const core::Sheet& sheet,
                                     const UnitResult& self, const core::IndexSet& set)
{
    std::vector<Problem> found;
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        const core::Node& node = set.leafNode(leaf);
        const core::Entry& entry = sheet.at(core::Stage::Self, leaf);
        const NodeResult& result =
            self.nodes[static_cast<std::size_t>(set.leaves[static_cast<std::size_t>(leaf)])];
        const bool hasDocument =
            std::any_of(documents.begin(), documents.end(),
                        [&node](const Document& document) { return document.serves(node.code); });
        // What the unit says itself is a flag of its entry, and no question any more.
        if (entry.status != core::EntryStatus::Scored ||
            !lacksEvidence(node, entry, result, hasDocument))
            continue;
        const core::Points points = result.points;
        found.push_back({Severity::Warning,
                         "evidence.missing",
                         node.code,
                         {Param::num("points", core::format(points, core::NumberStyle::Machine))}});
    }
    const bool hasAny = std::any_of(documents.begin(), documents.end(),
                                    [](const Document& document) { return !document.removed; });
    if (found.empty() || hasAny)
        return found;
    return {{Severity::Warning,
             "evidence.none",
             found.front().place,
             {Param::num("count", static_cast<long long>(found.size()))}}};
}

} // namespace engine
