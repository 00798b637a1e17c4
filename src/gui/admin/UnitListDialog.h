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
/// read, and nothing is made before it fits. Units whose id is in the book already are changed.
class UnitListDialog : public QDialog {
    Q_OBJECT

public:
    UnitListDialog(Dialogs& dialogs, models::Session& session, const QString& folder,
                   const QStringList& groups, QWidget* parent);

    /// Units that were written.
    int count() const { return m_preview.rowCount(); }

private:
    void readFile();
    void update();
    void write();

    Dialogs& m_dialogs;
    models::Session& m_session;
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
