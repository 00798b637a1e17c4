#pragma once

#include "gui/page/Page.h"
#include "gui/reports/ReportMemory.h"
#include "gui/reports/ReportPrinter.h"
#include "gui/reports/ThumbnailModel.h"

#include <QTimer>

#include <memory>
#include <optional>

class QStandardItemModel;

namespace gui {

namespace Ui {
class ReportsPage;
}

class Dialogs;
class ReportFiles;
class Settings;

/// Báo cáo: kinds of documents, their pages, options, and the ways out of the program (printer,
/// PDF, CSV).
class ReportsPage : public Page {
    Q_OBJECT

public:
    /// `catalogue` outlives the page.
    ReportsPage(Dialogs& dialogs, Settings& settings, QWidget* parent,
                const app::ReportCatalogue& catalogue = app::ReportCatalogue::shipped());
    ~ReportsPage() override;

    void setSession(models::Session* session) override;
    QList<QAction*> pageActions() const override;
    QString menuTitle() const override;
    QString findHint() const override;
    bool find(const QString& text) override;
    void findNext(bool backward) override;
    bool canPrint() const override { return m_report.has_value(); }
    void print() override;
    QList<QWidget*> panes() const override;
    bool showPlace(const Place& place) override;
    void comeFrom(const Place& place) override;
    void saveState(SettingsGroup& settings) const override;
    void restoreState(const SettingsGroup& settings) override;

    int pageCount() const { return m_report ? m_report->pages.count() : 0; }
    /// Asks where, and saves as "pdf", "docx", "xlsx" or "csv".
    bool save(const QString& format);
    /// Shows a report by its name; of a unit (index in the assessment) where it is of one.
    void showReport(const QString& name, int unit = -1);

private:
    void laterLayOut();
    void layOut();
    void dropPages();
    const app::Report& report() const;
    void showKind();
    void fillUnits();
    app::ReportRequest request() const;
    void showFormats(bool canMake);
    void showPageNumber();
    bool pageHolds(int page) const;
    void tellOffice();
    void retranslate();
    void fitWidth();
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

    std::unique_ptr<Ui::ReportsPage> m_ui;
    Dialogs& m_dialogs;
    models::Session* m_session = nullptr;
    const app::ReportCatalogue& m_catalogue;
    QStandardItemModel* m_kinds = nullptr;
    ReportMemory m_memory;
    QString m_unitId;         ///< chosen last; empty: the first
    bool m_isOfAll = true;    ///< where a report may be of one unit or of all
    bool m_isDecided = false; ///< the options are those of a decided result
    QString m_cameFrom;       ///< unit at work on another page, when this one was opened last
    ThumbnailModel m_thumbnails;
    std::optional<LaidOutReport> m_report;
    QTimer m_later;
    ReportFiles* m_files = nullptr;
    QAction* m_previousPage = nullptr;
    QAction* m_nextPage = nullptr;
    QAction* m_office = nullptr;
    QString m_sought;
    bool m_stale = true;
};

} // namespace gui
