#pragma once

#include "app/CellBlock.h"
#include "app/LastYear.h"
#include "app/LiveAssessment.h"
#include "app/Place.h"
#include "app/Viewer.h"
#include "app/Workspace.h"
#include "models/book/Appeals.h"
#include "models/book/CounterDrafts.h"
#include "models/book/PublishedPoints.h"
#include "models/book/UnitDrafts.h"

#include <QMap>
#include <QObject>
#include <QString>

#include <compare>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

namespace models {

/// An open book as the window sees it: the current assessment and stage (global: they change every
/// page), the one way to edit, and undo.
///
/// Whatever changes takes this way: app::LiveAssessment::commit (gate, checks, one step, memory) →
/// app::Changes → changed(), the one signal that says so. Undo and redo take steps that the book
/// keeps, also those of another day, as new edits. Models listen to the signals and announce just
/// the cells that differ.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(std::unique_ptr<app::Workspace> workspace, QObject* parent = nullptr);
    ~Session() override;

    app::Workspace& workspace() { return *m_workspace; }
    /// Those that the person may see.
    const std::vector<core::Assessment>& assessments() const { return m_assessments; }
    /// What the person who is signed in may see. Whoever shows units asks it.
    const app::Viewer& viewer() const { return m_viewer; }
    bool sees(int unit) const
    {
        return m_viewer.sees(scores().units()[static_cast<std::size_t>(unit)]);
    }
    /// Indexes of the units that the person may see, in order.
    std::vector<int> seenUnits() const { return m_viewer.seen(scores().units()); }
    int firstUnit() const; ///< of these; −1: none

    /// False in a book without any assessment: then scores() and editor() must not be called.
    bool hasAssessment() const { return m_live != nullptr; }
    const app::ScoreBook& scores() const { return m_live->scores(); }
    const app::SheetEditor& editor() const { return m_live->sheet(); }
    /// To look at; it changes by editEvidence.
    const app::EvidenceEditor& evidence() const { return m_live->evidence(); }
    const app::TaskEditor& tasks() const { return m_live->tasks(); }
    const app::SurveyEditor& surveys() const { return m_live->surveys(); }
    const app::ChargeEditor& charges() const { return m_live->charges(); }
    QString assessmentId() const { return m_assessmentId; }
    /// Shows another assessment.
    core::Status setAssessment(const QString& id);
    /// Units, sets or assessments of the book differ: everything is read anew. The current
    /// assessment stays where it is still there.
    core::Status reload();
    /// For a book that another process writes: shows what it has written since, announced like
    /// edits of this window. Errors of the storage; then what is shown stays, and the next call
    /// tries again.
    core::Status follow();
    /// The same group one year before; read when it is first asked for.
    const app::LastYear& lastYear() const;
    /// What was published of units, as packages have brought it.
    const PublishedPoints& published() const;

    core::Stage stage() const { return m_stage; }
    core::ResultStage resultStage() const { return app::resultStageOf(m_stage); }
    std::shared_ptr<const app::Evaluation> evaluation() const
    {
        return scores().evaluation(resultStage());
    }
    void setStage(core::Stage stage);

    core::Language language() const { return m_language; }
    void setLanguage(core::Language language);

    /// What undo and redo would take, as it was called when it was made; empty where there is
    /// nothing.
    QString undoText() const { return words(m_undoText); }
    QString redoText() const { return words(m_redoText); }
    void undo();
    void redo();

    /// Applies the edits as one step; drafts of these entries are done with. On refusal nothing has
    /// changed, there is no step, and the error is returned for the place that asked. `what` names
    /// the step for the menu and the status bar; where it is empty, app::editLabel does. `reason`
    /// goes to the history of each cell ("dán từ bảng tính"); empty for typing.
    core::Status edit(std::vector<core::Edit> edits, const QString& what = {},
                      const QString& reason = {});
    /// The same of edits that an import plan has found sound, which asks for no reasons.
    core::Status editPlanned(std::vector<core::Edit> edits, const QString& what,
                             const QString& reason);
    /// Writes an entry that app::readEntry has found sound just now, as one step.
    core::Status enter(const app::Place& place, core::Entry entry);
    /// A pasted block at the current stage: one step, or nothing and the cells that were refused. A
    /// fault of the storage comes as the error of the plan's place: Status.
    core::Status paste(std::vector<app::CellText> cells, app::BlockPlan& plan);

    /// Writes dossier counters as one step called `what`. Errors as app::DossierEditor::apply.
    core::Status editCounters(std::vector<app::DossierChange> changes, const QString& what);
    /// What `work` does to the evidence of a unit, as one step called `what`; `work` gives the same
    /// label to the editor. Errors are those of the work.
    core::Status editEvidence(int unit, const QString& what,
                              std::function<core::Status(app::EvidenceEditor&)> work);

    /// What `work` does to the tasks, likewise.
    core::Status editTasks(const QString& what, std::function<core::Status(app::TaskEditor&)> work);

    /// What `work` does to the batches of ballots, likewise.
    core::Status editSurveys(const QString& what,
                             std::function<core::Status(app::SurveyEditor&)> work);
    /// Any other change, as one step called `what`; the same label is the command's.
    core::Status commit(app::Command command, const QString& what);

    /// A reason or label as the book keeps it (app/StepText.h) in words: "3.4.1, Sở TN và MT: 3 →
    /// 2,5".
    QString words(const QString& step) const;
    /// What an entry is worth, in a word: "2,5", "chưa chấm", "không phát sinh".
    QString valueText(int unit, core::Stage stage, int leaf, const core::Entry& entry) const;

    /// Before something else is shown (unit, criterion, stage, assessment, page, book, language,
    /// theme): what is being typed is entered at its own place where it is sound, stays a draft
    /// there otherwise, and its editor is closed. Whoever moves something calls it, or a setter
    /// here that does.
    void finishTyping() { Q_EMIT aboutToMove(); }

    /// What is typed but not entered, by field ("points", "note", a figure's key). Kept in the
    /// book: a killed program loses nothing that was on the screen. An empty text is a draft, too,
    /// as long as the program runs.
    using Drafts = QMap<QString, QString>;
    const Drafts& drafts(int unit, core::Stage stage, int leaf) const;
    core::Status keepDraft(int unit, core::Stage stage, int leaf, const QString& field,
                           const QString& text);
    core::Status dropDrafts(int unit, core::Stage stage, int leaf);

    /// The same of dossier counters.
    CounterDrafts& counterDrafts() { return m_counterDrafts; }
    /// The same of the units themselves, of the whole book.
    UnitDrafts& unitDrafts() { return m_unitDrafts; }

    /// Giải trình: what is typed, and how it is written. Nothing else changes by it.
    Appeals& appeals() { return m_appeals; }

    /// A cell that is typed but not written: of an entry, a dossier counter, or of a unit.
    struct Waiting {
        std::optional<app::UnitPlace> ofBook;
        std::optional<app::CounterPlace> counter;
        app::Place entry;

        auto operator<=>(const Waiting&) const = default;
    };
    /// Those of the current assessment and of the units, in order; how many another one has in the
    /// book.
    std::vector<Waiting> waiting() const;
    int waitingIn(const QString& assessment) const;

Q_SIGNALS:
    /// Around reload(): indexes of units and criteria may mean others afterwards.
    void aboutToReload();
    void reloaded();
    void aboutToMove();       ///< see finishTyping
    void assessmentChanged(); ///< another one is current, or its data was loaded anew
    void stageChanged();
    void languageChanged();
    /// What was written, by this window or another program: entries, dossier counters, evidence.
    /// Totals, ranks and (by `best` rules) other units' results may differ, too.
    void changed(const app::Changes& changes);
    void undoChanged(); ///< undoText, redoText
    void draftsChanged(int unit, core::Stage stage, int leaf);
    /// A question, answer or complaint: what is typed of it, what is written.
    void appealTyped(int unit, int leaf);
    void appealWritten(int unit, int leaf);
    /// After undo and redo: the cell to show.
    void jumpRequested(int unit, int leaf, core::Stage stage);
    /// What was written last, for the status bar.
    void written(const QString& what);
    /// What another process has written, in the same words; it is shown already.
    void followed(const QString& what);
    /// Who keeps this window from writing has closed the book, or another one has it now: what is
    /// said of that is another sentence.
    void writerChanged();
    /// Another process has written anything, shown here or not: the history has another end.
    void historyFollowed();
    /// An edit that the disk did not take (full, read-only, gone): the value typed stays a draft.
    void notWritten(const core::Error& error);
    /// An undo or redo that could not be written.
    void failed(const core::Error& error);

private:
    core::Status readAssessments();
    void readDrafts();
    core::Status write(std::vector<core::Edit> edits, const QString& what, const QString& reason,
                       bool isChecked);
    std::vector<app::Place> typedPlaces(const std::vector<core::Edit>& edits) const;
    void take(app::StepCommand step, std::string_view code);
    void announce(const app::Changes& changes, const QString& what);
    void say(const QString& what);
    void updateUndo();

    std::unique_ptr<app::Workspace> m_workspace;
    app::Viewer m_viewer;
    std::vector<core::Assessment> m_assessments;
    QString m_assessmentId;
    std::unique_ptr<app::LiveAssessment> m_live;
    std::map<std::tuple<int, core::Stage, int>, Drafts> m_drafts;
    CounterDrafts m_counterDrafts;
    UnitDrafts m_unitDrafts;
    Appeals m_appeals;
    core::Stage m_stage = core::Stage::V1;
    core::Language m_language = core::Language::Vietnamese;
    mutable std::unique_ptr<app::LastYear> m_lastYear;
    mutable std::unique_ptr<PublishedPoints> m_published;
    bool m_isStale = false; ///< another process has changed what only reload() reads
    QString m_undoText;     ///< as the book keeps it (app/StepText.h)
    QString m_redoText;
};

} // namespace models
