#pragma once

#include "gui/people/PeopleForm.h"
#include "store/Book.h"

namespace gui {

/// «Đổi mật khẩu…»: the old one, the new one twice. Accepted, it is done.
class PasswordDialog : public PeopleForm {
    Q_OBJECT

public:
    PasswordDialog(store::Book& book, core::Language language, QWidget* parent);

private:
    void finish() override;
    /// What is wrong, at the field where it is.
    void refuse(const core::Error& error, QLineEdit& field);

    store::Book& m_book;
    QLineEdit* m_old = nullptr;
    QLineEdit* m_new = nullptr;
    QLineEdit* m_again = nullptr;
};

} // namespace gui
