#pragma once

#include "models/book/UnitPreview.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace models {
class Session;
}

namespace gui {

class Dialogs;

/// A list of units for an open book, pasted or from a file: at the right stands how each line is
/// read, and nothing is made before it fits. Of units that the book has already what the list has
/// columns for is changed.
class UnitListDialog : public QDialog {
    Q_OBJECT

public:
    /// `present`: the units of the book.
    UnitListDialog(Dialogs& dialogs, models::Session& session, std::vector<core::Unit> present,
                   const QString& folder, const QStringList& groups, QWidget* parent);

    /// Units that were written.
    int count() const { return m_preview.rowCount(); }

private:
    void readFile();
    void update();
    void write();

    Dialogs& m_dialogs;
    models::Session& m_session;
    std::vector<core::Unit> m_present;
    QString m_folder;
    models::UnitPreview m_preview;
    QComboBox* m_group = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_hint = nullptr;
    QLabel* m_missing = nullptr;
    QPushButton* m_write = nullptr;
};

} // namespace gui
