#pragma once

#include "gui/imports/ImportMemory.h"
#include "gui/page/Page.h"
#include "gui/survey/BatchDialog.h"
#include "models/survey/BatchTable.h"

#include <memory>

class QAction;

namespace gui {

namespace Ui {
class SurveyPage;
}

class AdminTable;
class Dialogs;
class Settings;

/// Phiếu điều tra: the batches of ballots, keyed twice, those that are set aside with their
/// reasons, and how the sound ones become figures of the survey criteria. A finished table of
/// results is imported from here, too.
class SurveyPage : public Page {
    Q_OBJECT

public:
    SurveyPage(Dialogs& dialogs, Settings& settings, QWidget* parent = nullptr);
    ~SurveyPage() override;

    void setSession(models::Session* session) override;
    QList<QAction*> pageActions() const override;
    QString menuTitle() const override;
    QString findHint() const override;
    bool find(const QString& text) override;
    void findNext(bool backward) override;
    void comeFrom(const Place& place) override;
    QList<QWidget*> panes() const override;

    models::BatchTable& batches() { return m_batches; }
    AdminTable& table();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void showHead();
    void showReasons();
    const core::SurveyBatch* current() const;
    void add();
    void edit(BatchDialog::Keying which);
    void drop();
    void count();
    void importFile();
    void goTo(const std::string& id);

    std::unique_ptr<Ui::SurveyPage> m_ui;
    Dialogs& m_dialogs;
    Settings& m_settings;
    ImportMemory m_layouts;
    models::Session* m_session = nullptr;
    models::BatchTable m_batches;
    models::BatchReasons m_reasons;
    QAction* m_add = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_second = nullptr;
    QAction* m_drop = nullptr;
    QAction* m_count = nullptr;
    QAction* m_import = nullptr;
    QString m_sought;
};

} // namespace gui
