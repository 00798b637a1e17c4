#pragma once

#include "gui/imports/ImportMemory.h"
#include "gui/matrix/MatrixActions.h"
#include "gui/page/Page.h"
#include "models/matrix/CriterionList.h"
#include "models/matrix/MatrixModel.h"
#include "models/matrix/MatrixTotals.h"

#include <QPersistentModelIndex>
#include <QSet>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace gui {

namespace Ui {
class MatrixPage;
}

class CellPane;
class CriterionPopup;
class Dialogs;
class EvidencePane;
class MatrixTable;

/// Thẩm định theo tiêu chí: one criterion over all units. The table with its frozen totals above,
/// the unit at work and its documents below.
class MatrixPage : public Page {
    Q_OBJECT

public:
    MatrixPage(Dialogs& dialogs, Settings& settings, QWidget* parent = nullptr);
    ~MatrixPage() override;

    void setSession(models::Session* session) override;
    QList<QAction*> pageActions() const override;
    QString menuTitle() const override;
    QString findHint() const override;
    bool find(const QString& text) override;
    void findNext(bool backward) override;
    bool nextProblem(bool backward) override;
    QString noProblem() const override;
    QList<QWidget*> panes() const override;
    void saveState(SettingsGroup& settings) const override;
    void restoreState(const SettingsGroup& settings) override;
    Place place() const override;
    bool showPlace(const Place& place) override;

    EvidencePane& evidence() { return *m_evidence; }

    void showLeaf(int leaf);
    int leaf() const { return m_matrix.leaf(); }
    void showCell(int unit, int leaf);
    MatrixTable& table();
    CellPane& cell();
    CriterionPopup& criterionList() { return *m_popup; }
    models::MatrixModel& matrix() { return m_matrix; }
    models::MatrixTotalsModel& totals() { return m_totals; }
    models::CriterionList& criteria() { return m_criteria; }
    MatrixActions& actions() { return m_actions; }
    void setBlind(bool isBlind);
    /// Shows or hides a column that is used; remembered.
    void setColumnWanted(models::MatrixColumn column, bool isWanted);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// A place that find has found: a unit, or a criterion.
    struct Found {
        int leaf = -1;
        int unit = -1;
    };

    void build();
    void connectActions();
    void connectParts();
    void retranslate();
    void onAssessment();
    void onLeafChanged();
    void onCurrentUnit();
    void showHead();
    void fillVerifiers();
    void stepLeaf(int by);
    void showFound();
    void say(const std::optional<models::StepTaken::Refusal>& refusal);

    // Steps (MatrixSteps.cpp).
    void accept();
    void setStatus(core::EntryStatus status);
    void paste();
    void showHistory();

    // Columns (MatrixPageColumns.cpp).
    void fitColumns();
    void stretchReason();
    void syncTotals();
    void showColumnMenu(const QPoint& at);
    void arrange();

    std::unique_ptr<Ui::MatrixPage> m_ui;
    Dialogs& m_dialogs;
    ImportMemory m_layouts; ///< of imported tables
    models::Session* m_session = nullptr;
    models::CriterionList m_criteria;
    models::MatrixModel m_matrix;
    models::MatrixTotalsModel m_totals;
    MatrixActions m_actions;
    CriterionPopup* m_popup = nullptr;
    EvidencePane* m_evidence = nullptr; ///< at the lower right
    std::vector<Found> m_found;
    std::size_t m_foundNow = 0;
    int m_foundFrom = -1; ///< the criterion that was shown when finding began
    QString m_firstCode;  ///< criterion that was shown last time
    QString m_firstVerifier;
    std::array<int, models::matrixColumnCount> m_widths = {}; ///< chosen by hand; 0: as it comes
    QSet<int> m_unwanted;                                     ///< columns hidden by hand
    bool m_isNarrow = false;
    bool m_isLow = false;
    bool m_isFitting = false;
};

} // namespace gui
