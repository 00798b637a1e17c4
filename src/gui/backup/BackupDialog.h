#pragma once

#include "core/Language.h"
#include "gui/backup/BackupKeeper.h"
#include "models/backup/BackupTable.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace gui {

class Dialogs;

/// «Sao lưu và khôi phục…»: the dated copies of the open book (or of the books in a folder, where
/// none is open), what each holds, a copy now, the second place, and a new book from a copy. No
/// book is ever replaced.
class BackupDialog : public QDialog {
    Q_OBJECT

public:
    /// `folder`: where files were chosen last.
    BackupDialog(Dialogs& dialogs, BackupKeeper& keeper, core::Language language, QString folder,
                 QWidget* parent);

    /// Shows it until it is closed. The book that was made and is to be opened; empty: none.
    static QString ask(Dialogs& dialogs, BackupKeeper& keeper, core::Language language,
                       const QString& folder, QWidget* parent);
    const QString& restored() const { return m_restored; }

    QTableView& table() { return *m_table; }
    QString contents() const;
    QString places() const;

private:
    void build();
    void fill();
    void showContents();
    void showPlaces();
    void copyNow();
    void choosePlace();
    void restore();
    QString proposed(const app::Backup& backup) const;

    Dialogs& m_dialogs;
    BackupKeeper& m_keeper;
    core::Language m_language;
    QString m_folder;
    QStringList m_elsewhere; ///< the places that are shown while no book is open
    QString m_restored;
    models::BackupTable m_model;
    QLabel* m_title = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_empty = nullptr;
    QLabel* m_contents = nullptr;
    QLabel* m_places = nullptr;
    QPushButton* m_choosePlace = nullptr;
    QPushButton* m_dropPlace = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_restore = nullptr;
};

} // namespace gui
