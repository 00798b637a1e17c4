#pragma once

#include "gui/page/Page.h"
#include "models/tasks/TaskTable.h"

#include <memory>

class QAction;

namespace gui {

namespace Ui {
class TasksPage;
}

class AdminTable;
class Dialogs;
class Settings;

/// Nhiệm vụ: what the conclusion of the conference orders of units, and who is in charge of what.
class TasksPage : public Page {
    Q_OBJECT

public:
    TasksPage(Dialogs& dialogs, Settings& settings, QWidget* parent = nullptr);
    ~TasksPage() override;

    void setSession(models::Session* session) override;
    QList<QAction*> pageActions() const override;
    QString menuTitle() const override;
    QString findHint() const override;
    bool find(const QString& text) override;
    void findNext(bool backward) override;
    Place place() const override;
    bool showPlace(const Place& place) override;
    void comeFrom(const Place& place) override;
    QList<QWidget*> panes() const override;

    models::TaskTable& tasks() { return m_tasks; }
    AdminTable& table();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void fillFilters();
    void applyFilter();
    void showHead();
    void showPeople();
    void give();
    void edit(bool ends);
    void openUnit();
    void exportFile();
    void exportPeople();
    /// To a file that is asked for; false where none is written.
    bool write(const QString& title, const QString& name, const std::string& csv);
    void goTo(const std::string& id);

    std::unique_ptr<Ui::TasksPage> m_ui;
    Dialogs& m_dialogs;
    Settings& m_settings;
    models::Session* m_session = nullptr;
    models::TaskTable m_tasks;
    models::TaskPeople m_people;
    QAction* m_add = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_done = nullptr;
    QAction* m_open = nullptr;
    QAction* m_export = nullptr;
    QAction* m_exportPeople = nullptr;
    int m_unit = -1; ///< whose task is proposed: of the page that was left
    QString m_sought;
};

} // namespace gui
