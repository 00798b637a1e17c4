#include "app/CorrectionHolds.h"

#include "app/EntryText.h"
#include "app/KeyingDrafts.h"
#include "core/RuleKind.h"
#include "core/Survey.h"
#include "store/Accounts.h"
#include "store/Canonical.h"
#include "store/Carried.h"
#include "store/Charges.h"
#include "store/Processes.h"
#include "store/Surveys.h"
#include "store/Tasks.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <map>
#include <utility>

namespace app {

namespace {

using core::Param;
using core::Problem;

/// Codes of the words for self, v1, v2.
constexpr std::array<std::string_view, core::stageCount> stageCodes = {
    "phase.self", "phase.verify1", "phase.verify2"};

class Holds {
public:
    Holds(const store::Book& book, const std::string& assessment, const core::IndexSet& before,
          const core::IndexSet& after)
        : m_book(book), m_assessment(assessment), m_before(before), m_after(after)
    {
        if (const auto units = book.units()) {
            for (const core::Unit& unit : *units)
                m_names.emplace(unit.id, unit.name);
        }
    }

    core::Result<std::vector<Problem>> find()
    {
        for (const auto part :
             {&Holds::entries, &Holds::carried, &Holds::documents, &Holds::ballots, &Holds::appeals,
              &Holds::tasks, &Holds::charges, &Holds::drafts, &Holds::accounts}) {
            if (core::Status read = (this->*part)(); !read)
                return read.error();
        }
        return std::move(m_found);
    }

private:
    /// Whether a code means something now and would mean nothing.
    bool isGone(std::string_view code) const
    {
        if (m_before.findLeaf(code) >= 0)
            return m_after.findLeaf(code) < 0;
        return m_before.find(code) >= 0 && m_after.find(code) < 0;
    }

    void hold(const char* what, std::string_view code, std::vector<Param> params)
    {
        m_found.push_back({core::Severity::Error, what, std::string(code), std::move(params)});
    }

    Param ofUnit(std::string_view unit) const
    {
        const auto named = m_names.find(unit);
        return Param::text("unit", named == m_names.end() ? std::string(unit) : named->second);
    }

    core::Status entries()
    {
        return m_book.forEachEntry(m_assessment, [this](const store::EntryView& view) {
            const auto stage = static_cast<std::size_t>(view.stage);
            std::vector<Param> params = {ofUnit(view.unit),
                                         Param::text("stage", std::string(stageCodes[stage]))};
            const int leaf = m_after.findLeaf(view.code);
            if (leaf < 0) {
                hold("correction.held-entry", view.code, std::move(params));
                return true;
            }
            const store::StoredEntry stored{std::string(view.status), std::string(view.figures),
                                            view.points, std::string(view.note)};
            if (!fromStored(stored, m_after, leaf)) {
                params.push_back(Param::text("figures", stored.figures));
                hold("correction.held-figures", view.code, std::move(params));
            }
            return true;
        });
    }

    core::Status carried()
    {
        const auto rows = store::Carried::of(m_book, m_assessment);
        if (!rows)
            return rows.error();
        for (const store::CarriedRow& row : *rows) {
            if (row.isDocument) {
                if (const auto document = store::documentFrom(row.value, row.code))
                    holdDocument(row.unit, *document);
                continue;
            }
            const int leaf = m_after.findLeaf(row.code);
            const auto stored = store::storedEntryFrom(row.value);
            if (leaf < 0 || (stored && !fromStored(*stored, m_after, leaf)))
                hold("correction.held-carried", row.code, {ofUnit(row.unit)});
        }
        return {};
    }

    void holdDocument(const std::string& unit, const core::Document& document)
    {
        for (const std::string& code : document.codes) {
            if (isGone(code))
                hold("correction.held-document", code,
                     {ofUnit(unit), Param::text("title", document.title)});
        }
    }

    core::Status documents()
    {
        const auto rows = m_book.documents(m_assessment);
        if (!rows)
            return rows.error();
        for (const store::DocumentRow& row : *rows) {
            if (!row.document.removed)
                holdDocument(row.unit, row.document);
        }
        return {};
    }

    /// Whether the ballots of a line have their options in the new version.
    bool isAsked(const core::SurveyLine& line) const
    {
        const int leaf = m_after.findLeaf(line.code);
        if (leaf < 0 || leaf >= m_after.leafCount())
            return false;
        const auto options = core::ballotsOf(*m_after.leafNode(leaf).rule);
        return std::ranges::all_of(line.counts, [&](const core::SurveyLine::Count& count) {
            return std::ranges::any_of(options, [&](const core::BallotOption& option) {
                return option.id == count.option;
            });
        });
    }

    core::Status ballots()
    {
        const auto batches = store::Surveys::of(m_book, m_assessment);
        if (!batches)
            return batches.error();
        for (const core::SurveyBatch& batch : *batches) {
            for (const core::SurveyKeying* keying : {&batch.first, &batch.second}) {
                for (const core::SurveyLine& line : keying->lines) {
                    if (!isAsked(line))
                        hold("correction.held-ballots", line.code,
                             {ofUnit(line.unit), Param::text("form", batch.form)});
                }
            }
        }
        return {};
    }

    core::Status appeals()
    {
        const auto rows = store::Processes::appeals(m_book, m_assessment);
        if (!rows)
            return rows.error();
        for (const store::AppealRow& row : *rows) {
            if (isGone(row.code))
                hold("correction.held-appeal", row.code, {ofUnit(row.unit)});
        }
        return {};
    }

    core::Status tasks()
    {
        const auto rows = store::Tasks::of(m_book, m_assessment);
        if (!rows)
            return rows.error();
        for (const core::Task& task : *rows) {
            if (isGone(task.code))
                hold("correction.held-task", task.code,
                     {ofUnit(task.unit), Param::text("title", task.title)});
        }
        return {};
    }

    core::Status charges()
    {
        const auto rows = store::Charges::of(m_book, m_assessment);
        if (!rows)
            return rows.error();
        for (const store::ChargeRow& row : *rows) {
            if (isGone(row.code))
                hold("correction.held-charge", row.code, {ofUnit(row.unit)});
        }
        return {};
    }

    core::Status drafts()
    {
        const auto rows = m_book.drafts(m_assessment);
        if (!rows)
            return rows.error();
        constexpr std::string_view ofAppeal = "appeal:"; // app/AppealDrafts.h
        for (const store::Draft& draft : *rows) {
            std::string_view code = draft.code;
            if (code.starts_with(ofAppeal))
                code.remove_prefix(ofAppeal.size());
            if (isKeyingDraft(draft))
                code = keyingDraftCriterion(draft);
            if (isGone(code))
                hold("correction.held-draft", code, {ofUnit(draft.unit)});
        }
        return {};
    }

    /// Accounts are of the whole book; only codes that this set has now can get lost by it.
    core::Status accounts()
    {
        const auto all = store::Accounts(m_book).all();
        if (!all)
            return all.error();
        for (const store::Account& account : *all) {
            for (const auto* codes : {&account.holder.areas, &account.holder.criteria}) {
                for (const std::string& code : *codes) {
                    if (isGone(code))
                        hold("correction.held-account", code, {Param::text("user", account.name)});
                }
            }
        }
        return {};
    }

    const store::Book& m_book;
    const std::string& m_assessment;
    const core::IndexSet& m_before;
    const core::IndexSet& m_after;
    std::map<std::string, std::string, std::less<>> m_names; ///< of units, by id
    std::vector<Problem> m_found;
};

} // namespace

core::Result<std::vector<core::Problem>> heldPlaces(const store::Book& book,
                                                    const std::string& assessment,
                                                    const core::IndexSet& before,
                                                    const core::IndexSet& after)
{
    return Holds(book, assessment, before, after).find();
}

} // namespace app
