#pragma once

#include "gui/packages/ExchangeTabs.h"
#include "gui/page/Page.h"
#include "models/packages/PackageDesk.h"

#include <memory>

class QAction;

namespace gui {

namespace Ui {
class ExchangePage;
}

class ArrivalPane;
class Dialogs;
class HeldPane;
class PackageCommands;
class PackageQueue;
class PlanPane;
class ResultPane;
class Settings;

/// Trao đổi: packages that go out and come in. At the left how far each unit is, and the log; at
/// the right the plan of the chosen file, and what became of those before. Nothing is written until
/// the plan's button.
class ExchangePage : public Page {
    Q_OBJECT

public:
    ExchangePage(Dialogs& dialogs, Settings& settings, QWidget* parent = nullptr);
    ~ExchangePage() override;

    void setSession(models::Session* session) override;
    QList<QAction*> pageActions() const override;
    QString menuTitle() const override;
    QString findHint() const override;
    bool find(const QString& text) override;
    Place place() const override;
    void comeFrom(const Place& place) override;
    /// A package that came is looked at.
    bool showPlace(const Place& place) override;
    QList<QWidget*> panes() const override;
    void saveState(SettingsGroup& settings) const override;
    void restoreState(const SettingsGroup& settings) override;

    models::PackageDesk& desk() { return m_desk; }
    PlanPane& plan() { return *m_plan; }
    ArrivalPane& arrivals() { return *m_arrivals; }
    HeldPane& held() { return *m_held; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildActions();
    void retranslate();
    void arrange();
    void refresh();
    void showCurrent();
    void showArrival(const QString& file);
    void showHead();
    void showProgress();
    void openUnit(const ExchangeTabs::Traffic& traffic, int row);
    void importPlan();
    void importMany();

    std::unique_ptr<Ui::ExchangePage> m_ui;
    models::Session* m_session = nullptr;
    models::PackageDesk m_desk;
    PackageQueue* m_queue;
    PackageCommands* m_commands;
    HeldPane* m_held = nullptr;
    ResultPane* m_result = nullptr;
    ExchangeTabs* m_tabs = nullptr;
    PlanPane* m_plan = nullptr;
    ArrivalPane* m_arrivals = nullptr;
    bool m_isNarrow = false;
    QAction* m_make = nullptr;
    QAction* m_import = nullptr;
    QAction* m_folder = nullptr;
    QAction* m_inspect = nullptr;
    QAction* m_fingerprint = nullptr;
    QAction* m_line = nullptr;
    QAction* m_take = nullptr;
    QAction* m_undo = nullptr;
};

} // namespace gui
