#pragma once

#include "app/packages/PackagePlan.h"
#include "models/packages/ManyPackages.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace gui {

class AdminTable;
class KeyBand;
class PackageQueue;
class PartsButton;

/// Many packages as one plan: what each brings, one rule for their conflicts, and of each new or
/// changed key the same check as of one package (KeyBand). Then all are taken in, each by itself,
/// with progress; it can be stopped after each. What comes too late goes to the holding place.
class ManyDialog : public QDialog {
    Q_OBJECT

public:
    ManyDialog(models::PackageDesk& desk, PackageQueue& queue, QWidget* parent);
    ~ManyDialog() override;

    const models::ManyPackages& plan() const { return m_plan; }
    /// Whether anything could be taken in, or held.
    static bool isWanted(const models::PackageDesk& desk);

    KeyBand& key() { return *m_key; }
    AdminTable& table() { return *m_table; }

    void done(int result) override;

private:
    void build();
    void update();
    void showKey();
    void showLine();
    void focusNext();
    void import();
    void finish();
    void showProgress();
    app::PackageChoice choice() const;
    /// What would be taken in, or held, as it is chosen now.
    QStringList chosen() const;

    models::PackageDesk& m_desk;
    PackageQueue& m_queue;
    models::ManyPackages m_plan;
    AdminTable* m_table = nullptr;
    QComboBox* m_rule = nullptr;
    KeyBand* m_key = nullptr;
    PartsButton* m_parts = nullptr;
    QLabel* m_line = nullptr; ///< the current row's words whole
    QLabel* m_said = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_close = nullptr;
    bool m_isRunning = false;
    bool m_isDone = false;
};

} // namespace gui
