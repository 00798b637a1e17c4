#pragma once

#include "app/Report.h"
#include "gui/reports/ReportPrinter.h"

#include <QList>
#include <QObject>

#include <functional>

class QAbstractButton;
class QAction;
class QGridLayout;

namespace models {
class Session;
}

namespace gui {

class Dialogs;
class Settings;

/// The files a report can be saved as (PDF, Word, Excel, CSV): an action and a button each, of
/// which those are offered that the report has.
class ReportFiles : public QObject {
    Q_OBJECT

public:
    /// What is to be saved.
    struct Shown {
        models::Session* session = nullptr;
        const app::Report* report = nullptr;
        app::ReportRequest request;
        const LaidOutReport* laidOut = nullptr; ///< nullptr: a table alone, or not laid out yet
    };

    /// `shown` is asked when something is saved; dialogs belong to `page`.
    ReportFiles(Dialogs& dialogs, Settings& settings, QWidget* page, std::function<Shown()> shown);

    const QList<QAction*>& actions() const { return m_actions; }
    /// A button for each action, two in a row, the first in `row`.
    void addButtons(QGridLayout& grid, int row);
    /// Shows the formats of `report`; they can be used once `canSave`.
    void offer(const app::Report& report, bool canSave);
    /// Asks where and writes. `format`: "pdf", "docx", "xlsx", "csv". False where the person gave
    /// up, the report has no such file, or it could not be written (said in a dialog).
    bool save(const QString& format);
    void retranslate();

Q_SIGNALS:
    void saved(const QString& message);

private:
    /// What is written; nothing where the report has no such file, or not yet.
    std::optional<core::Result<QByteArray>> contents(const QString& format, const Shown& shown);
    QString askFile(const QString& format, const Shown& shown);

    Dialogs& m_dialogs;
    Settings& m_settings;
    QWidget* m_page;
    std::function<Shown()> m_shown;
    QList<QAction*> m_actions; ///< in the order of the formats
    QList<QAbstractButton*> m_buttons;
    bool m_canSave = false;
};

} // namespace gui
