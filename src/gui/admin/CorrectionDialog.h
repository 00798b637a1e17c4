#pragma once

#include "app/CorrectionLists.h"
#include "app/SetCorrection.h"

#include <QDialog>
#include <QString>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTabWidget;

namespace models {
class Session;
}

namespace gui {

class Dialogs;

/// What another version of an index set in use would change, before anything is stored: a list a
/// tab, and the reason for which it is applied.
class CorrectionDialog : public QDialog {
    Q_OBJECT

public:
    CorrectionDialog(Dialogs& dialogs, models::Session& session, const QString& title,
                     app::CorrectionPlan plan, QString folder, QWidget* parent);
    ~CorrectionDialog() override;

private:
    using List = app::CorrectionLists::List;
    void addTab(List list, const QString& title);
    void addHead(const QString& title);
    QTableView* table() const; ///< of the tab that is shown
    void copyRows();
    void saveCsv();
    void update();
    void apply();

    Dialogs& m_dialogs;
    models::Session& m_session;
    app::CorrectionPlan m_plan;
    app::CorrectionLists m_lists;
    QString m_folder;
    std::vector<List> m_shown; ///< by tab
    QTabWidget* m_tabs = nullptr;
    QLineEdit* m_reason = nullptr;
    QLabel* m_lack = nullptr;
    QPushButton* m_apply = nullptr;
};

/// The way of a person: another version from a file, or `setId` of the book where that is not the
/// one in use; then the dialog. What is to be said afterwards; empty where nothing was stored.
QString correctSet(Dialogs& dialogs, models::Session& session, const QString& assessment,
                   const QString& setId, const QString& folder, QWidget* parent);

} // namespace gui
