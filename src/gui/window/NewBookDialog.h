#pragma once

#include "app/Workspace.h"
#include "core/Language.h"
#include "models/book/NewUnits.h"

#include <QDialog>

#include <memory>

namespace gui {

namespace Ui {
class NewBookDialog;
}

class Dialogs;

/// What a new book is made from.
struct NewBook {
    QString title;
    QString file;
    std::string setJson;
    std::vector<core::Unit> units;
    core::Assessment assessment;
};

/// One form for a new book: its name and file, the index set, the units, group and year. What is
/// missing stands beside the button that waits for it.
class NewBookDialog : public QDialog {
    Q_OBJECT

public:
    NewBookDialog(Dialogs& dialogs, const QString& folder, core::Language language,
                  QWidget* parent);
    ~NewBookDialog() override;

    NewBook book() const;

private:
    struct Set {
        std::string id;
        std::string json;
        QString level;
        int year = 0;
        int areas = 0;
        int criteria = 0;
    };
    void readSets();
    void setChosen();
    void titleEdited();
    void chooseFile();
    void readUnitsFile();
    void update();
    QString missing() const;
    QString group() const;

    std::unique_ptr<Ui::NewBookDialog> m_ui;
    Dialogs& m_dialogs;
    QString m_folder;
    core::Language m_language;
    std::vector<Set> m_sets;
    models::NewUnits m_units;
    bool m_ownFile = false; ///< the file was typed or chosen, no longer made from the title
};

} // namespace gui
