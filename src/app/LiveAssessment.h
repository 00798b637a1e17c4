#pragma once

#include "app/CarriedEditor.h"
#include "app/Changes.h"
#include "app/ChargeEditor.h"
#include "app/DossierEditor.h"
#include "app/EvidenceEditor.h"
#include "app/Place.h"
#include "app/SheetEditor.h"
#include "app/StepLog.h"
#include "app/SurveyBatches.h"
#include "app/TaskEditor.h"

#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace app {

/// Entries, as SheetEditor::apply or applyChecked takes them.
struct EntryCommand {
    std::vector<core::Edit> edits;
    std::string reason;
    std::string label;
    std::vector<Place> typed; ///< drafts that have become these edits
    bool isChecked = false;   ///< found sound by app::readEntry just now
};
/// Dossier counters.
struct CounterCommand {
    std::vector<DossierChange> changes;
    std::string label;
};
/// What is done to the evidence of a unit; the work is given the editor and says how it went.
struct EvidenceCommand {
    int unit = -1;
    std::string label;
    std::function<core::Status(EvidenceEditor&)> work;
};
/// What is ordered of units.
struct TaskCommand {
    std::string label;
    std::function<core::Status(TaskEditor&)> work;
};
/// Batches of ballots; counting them is an EntryCommand.
struct SurveyCommand {
    std::string label;
    std::function<core::Status(SurveyEditor&)> work;
};
/// Who is in charge of what.
struct ChargeCommand {
    std::string label;
    std::function<core::Status(ChargeEditor&)> work;
};
/// What came over from last year is confirmed, or given up.
struct CarriedCommand {
    std::vector<Place> places;
    bool isConfirmed = true;
    std::string label;
};
/// The last step of the book, taken back or done again.
struct StepCommand {
    bool isUndo = true;
    std::string reason;
};
using Command = std::variant<EntryCommand, CounterCommand, EvidenceCommand, TaskCommand,
                             SurveyCommand, ChargeCommand, CarriedCommand, StepCommand>;

/// The assessment that is worked on: its ScoreBook, and the one path by which anything of it
/// changes. A command passes the gate and its editor's checks, is one transaction, and comes back
/// as one set of changes.
class LiveAssessment {
public:
    LiveAssessment(store::Book& book, std::shared_ptr<ScoreBook> scores);

    const ScoreBook& scores() const { return *m_scores; }
    /// For whoever shows it while another takes its place.
    std::shared_ptr<const ScoreBook> shared() const { return m_scores; }
    const SheetEditor& sheet() const { return m_sheet; }
    const EvidenceEditor& evidence() const { return m_evidence; }
    const TaskEditor& tasks() const { return m_tasks; }
    const SurveyEditor& surveys() const { return m_surveys; }
    const ChargeEditor& charges() const { return m_charges; }
    const CarriedEditor& carried() const { return m_carried; }
    const StepLog& steps() const { return m_steps; }

    /// Errors: those of the editors and of StepLog; then nothing has changed.
    core::Result<Changes> commit(Command command);

    core::Status keepDraft(const Place& place, const std::string& field, const std::string& text);
    core::Status dropDrafts(const Place& place);

private:
    core::Result<Changes> run(EntryCommand command);
    core::Result<Changes> run(CounterCommand command);
    core::Result<Changes> run(const EvidenceCommand& command);
    core::Result<Changes> run(const TaskCommand& command);
    core::Result<Changes> run(const SurveyCommand& command);
    core::Result<Changes> run(const ChargeCommand& command);
    core::Result<Changes> run(const CarriedCommand& command);
    core::Result<Changes> run(const StepCommand& command);

    std::shared_ptr<ScoreBook> m_scores;
    SheetEditor m_sheet;
    DossierEditor m_dossiers;
    EvidenceEditor m_evidence;
    TaskEditor m_tasks;
    SurveyEditor m_surveys;
    ChargeEditor m_charges;
    CarriedEditor m_carried;
    StepLog m_steps;
};

} // namespace app
