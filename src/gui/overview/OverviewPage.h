#pragma once

#include "gui/page/Page.h"
#include "models/overview/HeatModel.h"
#include "models/overview/OfficeModel.h"
#include "models/overview/OverviewData.h"

#include <QTimer>

#include <memory>
#include <vector>

class QAction;
class QLabel;
class QPushButton;
class QTableView;

namespace gui {

namespace Ui {
class OverviewPage;
}

class BackupKeeper;
class CountTable;
class PaneHead;

/// Tổng quan: how the assessment stands at the stage that is shown, each number with a way to its
/// list.
class OverviewPage : public Page {
    Q_OBJECT

public:
    OverviewPage(BackupKeeper& backups, QWidget* parent);
    ~OverviewPage() override;

    void setSession(models::Session* session) override;
    QList<QAction*> pageActions() const override;
    QList<QAction*> contextActions(const QAbstractItemView& view) const override;
    QString menuTitle() const override;
    QList<QWidget*> panes() const override;

private:
    void build();
    void buildTables();
    QTableView* makeTable(QAbstractItemModel& model);
    void refreshLater();
    void refresh();
    void showCounts();
    void showTimeline();
    void showBackup();
    void lookOn();
    void openList(const QString& title, std::vector<models::PlaceRow> rows);
    void openOffice(int row);
    void openHeat();
    void copyHeat();
    void backUpNow();
    void fitColumns();
    void arrange();
    void retranslate();
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

    std::unique_ptr<Ui::OverviewPage> m_ui;
    BackupKeeper& m_backups;
    models::Session* m_session = nullptr;
    std::unique_ptr<models::OverviewData> m_data;
    models::OfficeModel m_offices;
    models::HeatModel m_heat;
    QTimer m_looking; ///< for open problems, between the keys of the person
    bool m_stale = false;

    /// A frame with a heading.
    struct Group {
        PaneHead* head = nullptr;
        CountTable* table = nullptr;
        QAction* open = nullptr; ///< what Enter does on a row
    };
    Group m_states;
    Group m_late;
    Group m_classes;
    Group m_problems;
    PaneHead* m_officeHead = nullptr;
    PaneHead* m_heatHead = nullptr;
    PaneHead* m_backupHead = nullptr;
    QTableView* m_officeTable = nullptr;
    QTableView* m_heatTable = nullptr;
    QLabel* m_backupText = nullptr;
    QLabel* m_lateEmpty = nullptr;
    QPushButton* m_backupButton = nullptr;
    QAction* m_openOffice = nullptr;
    QAction* m_openHeat = nullptr;
    QAction* m_copyHeat = nullptr;
    QAction* m_backUp = nullptr;
};

} // namespace gui
