#pragma once

#include "app/RefusalList.h"

#include <QDialog>
#include <QString>

class QTableView;

namespace models {
class Session;
}

namespace gui {

class Dialogs;

/// Why a correction of an index set was refused: the sentence, then everything that it is about as
/// a list that scrolls, is copied and saved.
class RefusalDialog : public QDialog {
    Q_OBJECT

public:
    /// `folder`: where a file is proposed.
    RefusalDialog(Dialogs& dialogs, models::Session& session, const QString& title,
                  const core::Error& error, QString folder, QWidget* parent);
    ~RefusalDialog() override;

private:
    void copyRows();
    void saveCsv();

    Dialogs& m_dialogs;
    models::Session& m_session;
    app::RefusalList m_list;
    QString m_folder;
    QTableView* m_table = nullptr;
};

} // namespace gui
