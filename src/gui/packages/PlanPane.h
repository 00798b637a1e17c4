#pragma once

#include "models/overview/CountModel.h"
#include "models/packages/PlanTable.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace gui {

class EmptyHint;
class KeyBand;
class PartsButton;
class PaneHead;
class PlanView;

/// What the current package would do to the book: who sends it, what differs, which side counts in
/// a conflict, whose key it is, and the button that takes it in, with the reason beside it while it
/// is off.
class PlanPane : public QWidget {
    Q_OBJECT

public:
    PlanPane(models::PackageDesk& desk, QWidget* parent);
    ~PlanPane() override;

    void retranslate();
    PlanView& table() { return *m_table; }
    QTableView& parts() { return *m_parts; }
    KeyBand& key() { return *m_key; }
    QPushButton& importButton() { return *m_import; }
    /// Why it cannot be taken in now; empty where it can.
    QString lack() const;
    models::PlanTable& plan() { return m_plan; }
    QList<QWidget*> panes() const;
    /// To what is to be done next: type the fingerprint, choose sides, take it in.
    void focusNext();

Q_SIGNALS:
    void importAsked();
    /// The plan of this file was put away.
    void left(const QString& file);

private:
    void build();
    void buildFacts(QWidget& parent);
    void buildTables(QWidget& parent);
    void buildFoot(QWidget& parent);
    void showPlan();
    void showFacts();
    /// What is odd about a package, and no reason to refuse it.
    QString remarksText(const app::PackagePlan& plan) const;
    void showParts();
    void showPart();
    void showChoice();
    void choose(int row, app::Side side);
    void leave();
    QString partName(models::PlanTable::Part part) const;
    QString documentsText() const;
    QString leftOut() const;

    models::PackageDesk& m_desk;
    models::PlanTable m_plan;
    models::CountModel m_counts;
    PaneHead* m_head = nullptr;
    EmptyHint* m_empty = nullptr;
    QWidget* m_body = nullptr;
    QLabel* m_facts = nullptr;
    QTableView* m_parts = nullptr;
    QLabel* m_documents = nullptr;
    QLabel* m_partTitle = nullptr;
    QLabel* m_allOurs = nullptr;
    QLabel* m_allTheirs = nullptr;
    PlanView* m_table = nullptr;
    QLabel* m_lack = nullptr;
    PartsButton* m_chosen = nullptr; ///< which parts of the package
    QPushButton* m_close = nullptr;
    QPushButton* m_import = nullptr;
    KeyBand* m_key = nullptr;
};

} // namespace gui
