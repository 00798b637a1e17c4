#pragma once

#include "models/entry/EntryForm.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace models {
class Session;
class SheetModel;
} // namespace models

namespace gui {

namespace Ui {
class CriterionPanel;
}

class Dialogs;
class EvidencePart;
class ExplainLine;
class FigureForm;
class HistoryList;
class ReasonEdit;
class ReasonPart;
class RuleTable;
class StatusPart;
class WrappedText;

/// Everything about the criterion of the current row: wording, rule, figures with the explaining
/// line, reason, documents, history.
///
/// Each key is kept as a draft and shows what it would give; Enter, Tab and leaving a field enter
/// it as one step.
class CriterionPanel : public QWidget {
    Q_OBJECT

public:
    explicit CriterionPanel(QWidget* parent = nullptr);
    ~CriterionPanel() override;

    /// Where the panel's questions go; before setSession.
    void setDialogs(Dialogs& dialogs);
    void setModel(models::SheetModel& sheet);
    void setSession(models::Session* session);
    /// A row of the sheet: a criterion, or an area or group with its sum.
    void showRow(const QModelIndex& sheetIndex);
    QString title() const { return m_title; }

    /// Below the tree its tab says what it is.
    void setHeadVisible(bool isVisible);

    /// Before something else is shown: what is being typed in a field is entered, or waits.
    void finishTyping();
    void focusFigures();
    void focusReason();
    void nextDocument();

    FigureForm& figures() { return *m_figures; }
    ReasonEdit& reason();
    QString explanation() const;
    EvidencePart& documents() { return *m_documents; }

Q_SIGNALS:
    /// A value that waited for its reason has been entered, or the focus should go back to the
    /// cell.
    void doneToCell(bool isEntered);
    void titleChanged();
    /// Something for the status bar.
    void said(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void retranslate();
    void showContent();
    void showSum();
    void showCriterion();
    void showWording();
    void showRule(const core::Entry& entry);
    void showFigures();
    void showReason(bool isOther = false);
    void showHistory();
    void showDocumentsTitle();
    void showOutcome();
    void onEdited(int field, const QString& text);
    void onReasonEdited(const QString& text);
    void onFinished(bool byEnter);
    void onReasonFinished(bool byEnter);
    void onStatus(core::EntryStatus status);
    void refreshEntry();
    models::Session* session() const;

    std::unique_ptr<Ui::CriterionPanel> m_ui;
    models::SheetModel* m_sheet = nullptr;
    models::Session* m_session = nullptr;
    std::optional<models::EntryForm> m_form;
    int m_node = -1;
    QString m_title;
    QString m_readOnly;
    bool m_isCommitting = false;
    QTimer m_historyTimer;

    WrappedText* m_guide = nullptr;
    WrappedText* m_evidence = nullptr;
    WrappedText* m_name = nullptr;
    RuleTable* m_rule = nullptr;
    WrappedText* m_sourceNote = nullptr;
    FigureForm* m_figures = nullptr;
    ExplainLine* m_explain = nullptr;
    WrappedText* m_spread = nullptr; ///< of a survey: how many ballots, how they are divided
    StatusPart* m_status = nullptr;
    ReasonPart* m_reason = nullptr;
    EvidencePart* m_documents = nullptr;
    HistoryList* m_history = nullptr;
};

} // namespace gui
