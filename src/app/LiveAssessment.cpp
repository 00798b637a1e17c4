#include "app/LiveAssessment.h"

#include <set>
#include <utility>

namespace app {

LiveAssessment::LiveAssessment(store::Book& book, std::shared_ptr<ScoreBook> scores)
    : m_scores(std::move(scores)), m_sheet(book, *m_scores), m_dossiers(book, *m_scores),
      m_evidence(book, *m_scores), m_tasks(book, *m_scores), m_surveys(book, *m_scores),
      m_charges(book, *m_scores), m_carried(book, *m_scores, m_sheet), m_steps(book, *m_scores)
{}

core::Result<Changes> LiveAssessment::commit(Command command)
{
    return std::visit([this](auto& one) { return run(std::move(one)); }, command);
}

core::Result<Changes> LiveAssessment::run(EntryCommand command)
{
    const core::Status written =
        command.isChecked
            ? m_sheet.applyChecked(command.edits, command.reason, command.label, command.typed)
            : m_sheet.apply(command.edits, command.reason, command.label, command.typed);
    if (!written)
        return written.error();
    Changes changes;
    changes.label = std::move(command.label);
    changes.edits = std::move(command.edits);
    return changes;
}

core::Result<Changes> LiveAssessment::run(CounterCommand command)
{
    std::set<int> units;
    for (const DossierChange& change : command.changes)
        units.insert(m_scores->unitIndex(change.unit));
    if (core::Status written = m_dossiers.apply(std::move(command.changes), command.label);
        !written)
        return written.error();
    Changes changes;
    changes.label = std::move(command.label);
    changes.counterUnits.assign(units.begin(), units.end());
    return changes;
}

core::Result<Changes> LiveAssessment::run(const EvidenceCommand& command)
{
    const std::vector<core::Document> before = m_scores->documents(command.unit);
    if (core::Status done = command.work(m_evidence); !done)
        return done.error();
    Changes changes;
    changes.label = command.label;
    if (m_scores->documents(command.unit) != before)
        changes.documentUnits = {command.unit};
    return changes;
}

core::Result<Changes> LiveAssessment::run(const TaskCommand& command)
{
    if (core::Status done = command.work(m_tasks); !done)
        return done.error();
    Changes changes;
    changes.label = command.label;
    changes.tasks = true;
    return changes;
}

core::Result<Changes> LiveAssessment::run(const SurveyCommand& command)
{
    if (core::Status done = command.work(m_surveys); !done)
        return done.error();
    Changes changes;
    changes.label = command.label;
    changes.surveys = true;
    return changes;
}

core::Result<Changes> LiveAssessment::run(const ChargeCommand& command)
{
    if (core::Status done = command.work(m_charges); !done)
        return done.error();
    Changes changes;
    changes.label = command.label;
    changes.charges = true;
    return changes;
}

core::Result<Changes> LiveAssessment::run(const CarriedCommand& command)
{
    return command.isConfirmed ? m_carried.confirm(command.places, command.label)
                               : m_carried.discard(command.places, command.label);
}

core::Result<Changes> LiveAssessment::run(const StepCommand& command)
{
    return command.isUndo ? m_steps.undo(command.reason) : m_steps.redo(command.reason);
}

core::Status LiveAssessment::keepDraft(const Place& place, const std::string& field,
                                       const std::string& text)
{
    return m_sheet.keepDraft(place.unit, place.stage, place.leaf, field, text);
}

core::Status LiveAssessment::dropDrafts(const Place& place)
{
    return m_sheet.dropDrafts(place.unit, place.stage, place.leaf);
}

} // namespace app
