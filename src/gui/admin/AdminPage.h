#pragma once

#include "gui/page/Page.h"
#include "models/admin/AssessmentTable.h"
#include "models/admin/SetTable.h"
#include "models/admin/UnitTable.h"

#include <memory>

class QAction;
class QPushButton;

namespace gui {

namespace Ui {
class AdminPage;
}

class AdminTable;
class Dialogs;
class Settings;

/// Đợt và đơn vị: what the book is made of. Above the units, edited in place; below the assessments
/// and the index sets.
class AdminPage : public Page {
    Q_OBJECT

public:
    AdminPage(Dialogs& dialogs, Settings& settings, QWidget* parent = nullptr);
    ~AdminPage() override;

    void setSession(models::Session* session) override;
    QList<QAction*> pageActions() const override;
    QList<QAction*> contextActions(const QAbstractItemView& view) const override;
    QString menuTitle() const override;
    QString findHint() const override;
    bool find(const QString& text) override;
    void findNext(bool backward) override;
    bool showPlace(const Place& place) override;
    QList<QWidget*> panes() const override;
    void saveState(SettingsGroup& settings) const override;
    void restoreState(const SettingsGroup& settings) override;

    models::UnitTable& units() { return m_units; }
    AdminTable& table();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void retranslate();
    void showHead();
    void addUnit();
    void endUnit();
    void tellOrigin();
    void importUnits();
    void newAssessment();
    void renameAssessment();
    void openAssessment(int row);
    void importSet();
    void exportSet();
    void correctSet();
    void editCalendar();
    void editAccounts();
    QString folder() const;

    std::unique_ptr<Ui::AdminPage> m_ui;
    Dialogs& m_dialogs;
    Settings& m_settings;
    models::Session* m_session = nullptr;
    models::UnitTable m_units;
    models::AssessmentTable m_assessments;
    models::SetTable m_sets;
    QAction* m_add = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_end = nullptr;
    QAction* m_origin = nullptr;
    QAction* m_importUnits = nullptr;
    QAction* m_newAssessment = nullptr;
    QAction* m_renameAssessment = nullptr;
    QAction* m_importSet = nullptr;
    QAction* m_exportSet = nullptr;
    QAction* m_correctSet = nullptr;
    QAction* m_calendar = nullptr;
    QAction* m_accounts = nullptr;
    QPushButton* m_newAssessmentButton = nullptr;
    QPushButton* m_importSetButton = nullptr;
    QPushButton* m_exportSetButton = nullptr;
    QPushButton* m_correctSetButton = nullptr;
    QPushButton* m_calendarButton = nullptr;
    QPushButton* m_accountsButton = nullptr;
    QString m_sought;
};

} // namespace gui
