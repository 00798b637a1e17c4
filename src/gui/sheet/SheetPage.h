#pragma once

#include "gui/page/Page.h"
#include "gui/sheet/SheetActions.h"
#include "models/book/UnitListModel.h"
#include "models/sheet/ProblemModel.h"
#include "models/sheet/SheetFilter.h"
#include "models/sheet/SheetModel.h"

#include <functional>
#include <memory>
#include <optional>

class QAction;

namespace gui {

namespace Ui {
class SheetPage;
}

class CriterionPanel;
class Dialogs;
class ProblemPane;
class SheetClipboard;
class SheetColumns;
class SheetEvidence;
class SheetFilterBar;
class SheetFinder;
class SheetPanes;
class SheetTree;
class TotalsBar;

/// Phiếu chấm: units at the left, the sheet of one in the middle, the current criterion at the
/// right.
///
/// In a narrow window the criterion goes below the tree as a tab, in a narrower one the units
/// become a combo box.
class SheetPage : public Page {
    Q_OBJECT

public:
    explicit SheetPage(Dialogs& dialogs, QWidget* parent = nullptr);
    ~SheetPage() override;

    void setSession(models::Session* session) override;
    QList<QAction*> pageActions() const override;
    QList<QAction*> contextActions(const QAbstractItemView& view) const override;
    QString menuTitle() const override;
    QString findHint() const override;
    bool find(const QString& text) override;
    void findNext(bool backward) override;
    bool nextProblem(bool backward) override;
    QString noProblem() const override;
    bool canPrint() const override;
    void print() override;
    QList<QWidget*> panes() const override;
    void saveState(SettingsGroup& settings) const override;
    void restoreState(const SettingsGroup& settings) override;
    Place place() const override;
    bool showPlace(const Place& place) override;
    void showUnit(int unit) { m_sheet.setUnit(unit); }

    int unit() const { return m_sheet.unit(); }
    SheetTree& tree();
    CriterionPanel& panel();
    TotalsBar& totals();
    ProblemPane& problems() { return *m_problemPane; }
    SheetColumns& columns() { return *m_columns; }
    SheetFilterBar& filterBar();
    models::SheetModel& sheet() { return m_sheet; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void connectActions();
    void connectParts();
    void retranslate();
    void showUnitBox();
    void onUnitChanged();
    void onCurrentChanged();
    void stepCriterion(bool backward);
    using Command = std::function<models::StepTaken(const QModelIndexList&)>;
    /// A command for the chosen rows; of a single one it may go on to the next.
    void apply(const Command& command, bool stepsOn = false);
    void say(const std::optional<models::StepTaken::Refusal>& refusal);
    void accept();
    void showLeaf(int leaf);
    void showHistory();
    void showUnfiltered(const QModelIndex& sheetIndex);
    void updateActions();
    void askReason();
    void leavePanel(bool isEntered);

    std::unique_ptr<Ui::SheetPage> m_ui;
    Dialogs& m_dialogs;
    models::Session* m_session = nullptr;
    models::SheetModel m_sheet;
    models::SheetFilter m_filter;
    models::UnitListModel m_units;
    models::ProblemModel m_problems;
    ProblemPane* m_problemPane = nullptr;
    SheetPanes* m_panes = nullptr;
    SheetFinder* m_finder = nullptr;
    SheetColumns* m_columns = nullptr;
    SheetClipboard* m_clipboard = nullptr;
    SheetEvidence* m_evidence = nullptr;
    SheetActions m_actions;
    QString m_firstUnit; ///< id of the unit that was shown last time
};

} // namespace gui
