#pragma once

#include "core/Process.h"
#include "gui/page/Page.h"
#include "gui/process/UnitDayDialog.h"
#include "models/process/ProcessTable.h"

#include <memory>
#include <optional>

class QAction;
class QPushButton;

namespace gui {

namespace Ui {
class ProcessPage;
}

class AdminTable;
class Dialogs;

/// Tiến trình: how far the assessment and each of its units have come, and what can be done next.
class ProcessPage : public Page {
    Q_OBJECT

public:
    explicit ProcessPage(Dialogs& dialogs, QWidget* parent = nullptr);
    ~ProcessPage() override;

    void setSession(models::Session* session) override;
    QList<QAction*> pageActions() const override;
    QString menuTitle() const override;
    QString findHint() const override;
    bool find(const QString& text) override;
    void findNext(bool backward) override;
    Place place() const override;
    void comeFrom(const Place& place) override;
    QList<QWidget*> panes() const override;

    AdminTable& table();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void retranslate();
    void fitColumns();
    void showState();
    void showUnitActions();
    void setTerms();
    void moveOn();
    void lock();
    void reopen();
    void extend();
    using DayStep = core::Status (app::ProcessDesk::*)(const std::string& unit,
                                                       const std::string& until,
                                                       const std::string& reason);
    /// Asks for a day and a reason for the current unit and takes the step.
    void setDay(const UnitDayDialog::Words& words, DayStep step, const QString& success);
    /// Does it, shows the error or what was done, and reads everything anew.
    void done(const core::Status& status, const QString& failure, const QString& success);
    QString unitName() const;
    std::optional<core::Error> refusal(core::Action action) const;

    std::unique_ptr<Ui::ProcessPage> m_ui;
    Dialogs& m_dialogs;
    models::Session* m_session = nullptr;
    models::ProcessTable m_units;
    QAction* m_terms = nullptr;
    QAction* m_move = nullptr;
    QAction* m_lock = nullptr;
    QAction* m_reopen = nullptr;
    QAction* m_extend = nullptr;
    QAction* m_published = nullptr;
    QString m_sought;
};

} // namespace gui
