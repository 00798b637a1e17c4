#pragma once

#include "gui/imports/ImportMemory.h"
#include "gui/page/Page.h"
#include "models/dossiers/DossierFactsModel.h"
#include "models/dossiers/DossierModel.h"
#include "models/dossiers/DossierUnitModel.h"

#include <QTimer>

#include <memory>

class QAction;

namespace gui {

namespace Ui {
class DossierPage;
}

class CheckPane;
class Dialogs;
class Settings;
class DossierTable;

/// Hồ sơ TTHC: the dossier counters of the units. Units at the left, the table of one in the middle
/// with what its numbers say, at the right the on-time rates and the criteria that draw them.
class DossierPage : public Page {
    Q_OBJECT

public:
    DossierPage(Dialogs& dialogs, Settings& settings, QWidget* parent = nullptr);
    ~DossierPage() override;

    void setSession(models::Session* session) override;
    QList<QAction*> pageActions() const override;
    QString menuTitle() const override;
    QString findHint() const override;
    bool find(const QString& text) override;
    void findNext(bool backward) override;
    bool nextProblem(bool backward) override;
    QString noProblem() const override;
    QList<QWidget*> panes() const override;
    void saveState(SettingsGroup& settings) const override;
    void restoreState(const SettingsGroup& settings) override;
    bool showPlace(const Place& place) override;
    void showUnit(int unit) { m_model.setUnit(unit); }

    int unit() const { return m_model.unit(); }
    DossierTable& table();
    CheckPane& checks();
    models::DossierModel& dossiers() { return m_model; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void makeActions();
    void connectParts();
    void retranslate();
    void arrange();
    void onUnitChanged();
    void onLinesChanged();
    void showLines(const std::optional<QString>& typed = {});
    void stepUnit(int by);
    void addRow();
    void removeRows();
    void clearCells();
    void copy(bool withHeaders);
    void paste();
    void importFile(bool isSurvey);
    void openCriterion();
    void updateActions();

    std::unique_ptr<Ui::DossierPage> m_ui;
    Dialogs& m_dialogs;
    Settings& m_settings;
    ImportMemory m_layouts; ///< of imported tables
    models::Session* m_session = nullptr;
    models::DossierModel m_model;
    models::DossierUnitModel m_units;
    models::DossierFactsModel m_facts;
    QTimer m_factsTimer; ///< lays the facts out anew, once per turn of the event loop
    bool m_isNarrow = false;
    QString m_found; ///< folded text that find looks for
    QString m_firstUnit;
    QAction* m_import = nullptr;
    QAction* m_importSurvey = nullptr;
    QAction* m_add = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_clear = nullptr;
    QAction* m_form = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_copyWithHeaders = nullptr;
    QAction* m_paste = nullptr;
    QAction* m_previousUnit = nullptr;
    QAction* m_nextUnit = nullptr;
};

} // namespace gui
