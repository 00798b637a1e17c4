#pragma once

#include "app/NewBook.h"
#include "core/Language.h"
#include "gui/book/NewBookDraft.h"

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
/// book is made by the form: where that fails the form stays, with all that was typed. It is kept
/// with every key and there again when the form opens the next time, until the book is made or the
/// person gives it up.
class NewBookDialog : public QDialog {
    Q_OBJECT

public:
    /// `draft`: file in which the form is kept while it is filled in.
    NewBookDialog(Dialogs& dialogs, const QString& folder, const QString& draft, std::string author,
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
    NewBookDraft::Fields fields() const;
    void putBack(const NewBookDraft::Fields& fields);
    void keep();
    /// How an unfilled form stands apart from what is missing: it was typed before, or an Esc more
    /// drops it.
    void remark(const QString& text);
    app::NewBook wanted() const;
    QString missing() const;
    QString group() const;
    QString groupText() const; ///< as it is read
    void reject() override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    std::unique_ptr<Ui::NewBookDialog> m_ui;
    Dialogs& m_dialogs;
    QString m_folder;
    std::string m_author;
    core::Language m_language;
    std::vector<Set> m_sets;
    std::unique_ptr<models::UnitPreview> m_units;
    std::unique_ptr<app::Workspace> m_made;
    NewBookDraft m_draft;
    NewBookDraft::Fields m_opened; ///< as it stands before anybody types
    QString m_remark;
    bool m_isClosing = false; ///< nobody said that what is typed is not wanted
    bool m_ownFile = false;   ///< the file was typed or chosen, no longer made from the title
};

} // namespace gui
