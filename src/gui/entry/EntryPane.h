#pragma once

#include "models/entry/EntryForm.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <tuple>

namespace models {
class Session;
}

namespace gui {

class AppealPart;
class ExplainLine;
class FigureForm;
class HistoryList;
class ReasonEdit;
class ReasonPart;
class Section;

/// One entry field by field: its figures, the line that explains the points, the reason, the
/// history. The sheet's panel and the matrix' pane derive from it and place its parts.
///
/// Each key is kept as a draft and shows what it would give; Enter, Tab and leaving a field enter
/// it as one step. Esc gives up what is typed, then goes back to the cell, as Alt+Enter does.
class EntryPane : public QWidget {
    Q_OBJECT

public:
    ~EntryPane() override;

    /// Shows none until an entry is said.
    virtual void setSession(models::Session* session);
    /// Before something else is shown: what is being typed in a field is entered, or waits.
    void finishTyping();
    virtual void focusFigures() = 0;
    virtual void focusReason();
    /// Giải trình; false where nothing can be typed there.
    virtual bool focusAppeal();

    FigureForm& figures() { return *m_figures; }
    AppealPart& appeal() { return *m_appeal; }
    ReasonEdit& reason();
    /// Empty where it is not shown.
    QString explanation() const;

Q_SIGNALS:
    /// Back to the cell; the next one is wanted where a value has been entered.
    void doneToCell(bool isEntered);

protected:
    /// The parts have no parent until they are placed: the focus goes in the order of that.
    explicit EntryPane(QWidget* parent);

    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

    void setHistorySection(Section& section);
    /// Shows what is known of the entry anew; not while it is being written.
    virtual void refresh() = 0;
    /// Figures were entered by Enter, or were entered before.
    virtual void onFiguresEntered() {}
    /// A reason was entered by Enter; `wasPending`: a value waited for it.
    virtual void onReasonEntered(bool wasPending, bool isDone) = 0;
    /// Whether blind verification hides the unit's figures and points.
    virtual bool isConcealed() const { return false; }

    void showForm();
    /// What the typed texts would give: the explaining line, faults, whether a reason is missing.
    models::EntryForm::Outcome showOutcome();
    void showReason(bool isOther);
    /// The history is read from the book once the rest is on the screen.
    void showHistorySoon() { m_historyTimer.start(); }

    models::Session* session() const { return m_session; }
    bool isCommitting() const { return m_isCommitting; }
    bool isReadOnly() const { return !m_readOnly.isEmpty(); }
    const QString& readOnlyReason() const { return m_readOnly; }
    ReasonPart& reasonPart() const { return *m_reason; }
    ExplainLine& explainLine() const { return *m_explain; }

    std::optional<models::EntryForm> m_form;

private:
    void onEdited(int field, const QString& text);
    void onFiguresFinished(bool byEnter);
    void onReasonFinished(bool byEnter);
    void onDraftsChanged(int unit, core::Stage stage, int leaf);
    void showHistory();
    /// An empty figure is no fault while the others are being typed: Enter asks for all of them.
    bool isStillToCome(int field) const;

    models::Session* m_session = nullptr;
    QString m_readOnly;
    bool m_isCommitting = false;
    /// Unit, stage and leaf whose figures were all asked for by Enter, and not given.
    std::tuple<int, core::Stage, int> m_asked = {-1, core::Stage::Self, -1};
    QTimer m_historyTimer;
    FigureForm* m_figures = nullptr;
    ExplainLine* m_explain = nullptr;
    ReasonPart* m_reason = nullptr;
    AppealPart* m_appeal = nullptr;
    HistoryList* m_history = nullptr;
    Section* m_historySection = nullptr;
};

} // namespace gui
