#pragma once

#include "app/NewBook.h"
#include "core/Language.h"

#include <QDialog>

#include <memory>

namespace models {
class UnitPreview;
}

namespace gui {

namespace Ui {
class NewBookDialog;
}

class Dialogs;

/// One form for a new book: its name and file, the index set, the units, group and year. What is
/// missing stands beside the button that waits for it, and beside the list how it was read. The
/// book is made by the form: where that fails the form stays, with all that was typed.
class NewBookDialog : public QDialog {
    Q_OBJECT

public:
    NewBookDialog(Dialogs& dialogs, const QString& folder, std::string author,
                  core::Language language, QWidget* parent);
    ~NewBookDialog() override;

    /// The book that was made, once.
    std::unique_ptr<app::Workspace> takeBook() { return std::move(m_made); }
    /// Its file.
    QString file() const;

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
    void create();
    void update();
    void showUnits();
    app::NewBook wanted() const;
    QString missing() const;
    QString group() const;
    QString groupText() const; ///< as it is read

    std::unique_ptr<Ui::NewBookDialog> m_ui;
    Dialogs& m_dialogs;
    QString m_folder;
    std::string m_author;
    core::Language m_language;
    std::vector<Set> m_sets;
    std::unique_ptr<models::UnitPreview> m_units;
    std::unique_ptr<app::Workspace> m_made;
    bool m_ownFile = false; ///< the file was typed or chosen, no longer made from the title
};

} // namespace gui
