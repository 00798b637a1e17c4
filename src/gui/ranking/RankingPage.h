#pragma once

#include "gui/page/Page.h"
#include "models/ranking/RankingModel.h"

#include <memory>

class QTableView;

namespace gui {

namespace Ui {
class RankingPage;
}

class BarDelegate;
class Dialogs;
class RankingHeader;

/// Xếp hạng: ranks, classes and areas of all units, with the bars of the index as last column.
class RankingPage : public Page {
    Q_OBJECT

public:
    RankingPage(Dialogs& dialogs, QWidget* parent);
    ~RankingPage() override;

    void setSession(models::Session* session) override;
    QList<QAction*> pageActions() const override;
    QString menuTitle() const override;
    QString findHint() const override;
    bool find(const QString& text) override;
    void findNext(bool backward) override;
    bool canPrint() const override;
    void print() override;
    bool showPlace(const Place& place) override;
    QList<QWidget*> panes() const override;
    void saveState(SettingsGroup& settings) const override;
    void restoreState(const SettingsGroup& settings) override;

private:
    void refresh();
    void refreshLater();
    void showSummary();
    int tableWidth() const;
    void fitColumns();
    void fitTable();
    void setAreasHidden(bool hidden);
    void sortBy(int column, Qt::SortOrder order);
    /// The selected rows, or all, as text with tabs between the columns.
    QString asTable(bool headers, bool all) const;
    void copy(bool headers);
    void copyAll();
    void openCurrent();
    bool select(int row);
    void retranslate();
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

    std::unique_ptr<Ui::RankingPage> m_ui;
    Dialogs& m_dialogs;
    models::Session* m_session = nullptr;
    models::RankingModel m_model;
    RankingHeader* m_header = nullptr;
    BarDelegate* m_bars = nullptr;
    QAction* m_open = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_copyWithHeaders = nullptr;
    QAction* m_copyAll = nullptr;
    QAction* m_published = nullptr;
    QString m_sought;
    bool m_stale = false;
};

} // namespace gui
