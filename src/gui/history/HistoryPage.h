#pragma once

#include "gui/history/HistoryFilters.h"
#include "gui/history/HistoryWork.h"
#include "gui/look/Look.h"
#include "gui/page/Page.h"
#include "models/history/HistoryModel.h"

#include <memory>
#include <string>

class QAction;

namespace gui {

namespace Ui {
class HistoryPage;
}

class Dialogs;
class Settings;

/// Nhật ký: every change of the book, asked for by assessment, unit, criterion, person and day; the
/// head of its chain, and whether the chain holds.
class HistoryPage : public Page {
    Q_OBJECT

public:
    HistoryPage(Dialogs& dialogs, Settings& settings, QWidget* parent);
    ~HistoryPage() override;

    void setSession(models::Session* session) override;
    QList<QAction*> pageActions() const override;
    QString menuTitle() const override;
    QString findHint() const override;
    /// Leaves the rows whose words hold the text.
    bool find(const QString& text) override;
    QList<QWidget*> panes() const override;
    void saveState(SettingsGroup& settings) const override;
    void restoreState(const SettingsGroup& settings) override;

private:
    void build();
    void ask();
    void askLater();
    void showCount();
    void showHead();
    void showStrip(const QString& text, Role role);
    void openCurrent();
    void copyRows();
    void copyHead();
    void check();
    void exportRows();
    void endWork(const core::Status& outcome, const QString& done, const QString& title);
    void fitColumns();
    void retranslate();
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

    std::unique_ptr<Ui::HistoryPage> m_ui;
    Dialogs& m_dialogs;
    Settings& m_settings;
    models::Session* m_session = nullptr;
    models::HistoryModel m_model;
    HistoryFilters m_filters;
    HistoryWork m_work;
    QString m_working; ///< what the work does, in the words of the strip
    QString m_sought;
    QString m_head; ///< the hash, whole
    QAction* m_open = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_check = nullptr;
    QAction* m_export = nullptr;
    bool m_stale = false;
};

} // namespace gui
