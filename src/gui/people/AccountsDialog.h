#pragma once

#include "gui/people/AccountDialog.h"
#include "models/admin/AccountTable.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace models {
class Session;
}

namespace gui {

class Dialogs;

/// «Tài khoản»: who may do what in the book. In a book without accounts it offers the first one.
class AccountsDialog : public QDialog {
    Q_OBJECT

public:
    AccountsDialog(Dialogs& dialogs, models::Session& session, QWidget* parent);

    QTableView& table() { return *m_table; }
    /// What stands under the table.
    QString notice() const;

private:
    void build();
    QPushButton* button(const QString& text, const char* name);
    void fill();
    void showButtons();
    /// The chosen one; nullptr for none.
    const store::Account* chosen() const;
    void edit(AccountDialog::Kind kind);
    void setActive();
    QString recoveredText() const;

    Dialogs& m_dialogs;
    models::Session& m_session;
    models::AccountTable m_accounts;
    QLabel* m_head = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_notice = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_change = nullptr;
    QPushButton* m_active = nullptr;
    QPushButton* m_reset = nullptr;
    QPushButton* m_coverage = nullptr;
};

} // namespace gui
