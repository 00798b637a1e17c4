#pragma once

#include "gui/entry/EntryPane.h"

#include <memory>

namespace models {
class SheetModel;
}

namespace gui {

namespace Ui {
class CriterionPanel;
}

class CarriedPart;
class ChargePart;
class Dialogs;
class EvidencePart;
class RuleTable;
class StatusPart;
class WrappedText;

/// Everything about the criterion of the current row: wording, rule, figures with the explaining
/// line, reason, documents, history.
///
/// Each key is kept as a draft and shows what it would give; Enter, Tab and leaving a field enter
/// it as one step.
class CriterionPanel : public EntryPane {
    Q_OBJECT

public:
    explicit CriterionPanel(QWidget* parent = nullptr);
    ~CriterionPanel() override;

    /// Where the panel's questions go; before setSession.
    void setDialogs(Dialogs& dialogs);
    void setModel(models::SheetModel& sheet);
    void setSession(models::Session* session) override;
    /// A row of the sheet: a criterion, or an area or group with its sum.
    void showRow(const QModelIndex& sheetIndex);
    QString title() const { return m_title; }

    /// Below the tree its tab says what it is.
    void setHeadVisible(bool isVisible);

    void focusFigures() override;
    void focusReason() override;
    bool focusAppeal() override;
    void nextDocument();

    EvidencePart& documents() { return *m_documents; }
    CarriedPart& carried() { return *m_carried; }

Q_SIGNALS:
    void titleChanged();
    /// Something for the status bar.
    void said(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void refresh() override;
    void onReasonEntered(bool wasPending, bool isDone) override;
    /// Tab goes down the panel as the eye does: its parts and fields are made at other times.
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    void retranslate();
    void showContent();
    void showSum();
    void showCriterion();
    void showWording();
    void showRule(const core::Entry& entry);
    void showFigures();
    void showDocumentsTitle();
    void showTyped();
    void onStatus(core::EntryStatus status);
    /// Whether there is a sheet to show.
    bool hasSheet() const;

    std::unique_ptr<Ui::CriterionPanel> m_ui;
    models::SheetModel* m_sheet = nullptr;
    int m_node = -1;
    QString m_title;

    WrappedText* m_guide = nullptr;
    WrappedText* m_evidence = nullptr;
    WrappedText* m_name = nullptr;
    RuleTable* m_rule = nullptr;
    WrappedText* m_sourceNote = nullptr;
    WrappedText* m_spread = nullptr;    ///< of a survey: how many ballots, how they are divided
    WrappedText* m_published = nullptr; ///< what a package has brought of its result
    CarriedPart* m_carried = nullptr;
    ChargePart* m_charge = nullptr;
    StatusPart* m_status = nullptr;
    EvidencePart* m_documents = nullptr;
};

} // namespace gui
