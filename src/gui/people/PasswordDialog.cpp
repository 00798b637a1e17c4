#include "gui/people/PasswordDialog.h"

#include "app/Accounts.h"
#include "app/Wording.h"
#include "gui/people/Background.h"
#include "models/words/Text.h"

#include <QLineEdit>

namespace gui {

PasswordDialog::PasswordDialog(store::Book& book, core::Language language, QWidget* parent)
    : PeopleForm(language, parent), m_book(book)
{
    setWords(tr("Đổi mật khẩu – Chỉ số CCHC"), tr("Mật khẩu mới có hiệu lực ngay, ở sổ này."),
             tr("Đổi mật khẩu"), tr("Thôi, giữ mật khẩu cũ"));
    m_old = addPassword(tr("Mật khẩu đang &dùng"));
    m_new = addPassword(tr("Mật khẩu &mới"));
    m_again = addPassword(tr("Gõ &lại mật khẩu mới"));
}

void PasswordDialog::refuse(const core::Error& error, QLineEdit& field)
{
    setMessage(models::qt(app::text(error, language())));
    field.clear();
    field.setFocus();
}

void PasswordDialog::finish()
{
    if (isBusy())
        return;
    if (m_new->text() != m_again->text()) {
        setMessage(tr("Hai lần gõ mật khẩu mới không giống nhau."));
        m_again->setFocus();
        return;
    }
    const auto self = store::Accounts(m_book).signedIn();
    const auto own = self ? store::Accounts(m_book).sealedKey(self->name)
                          : core::Result<store::SealedKey>(
                                core::Error{core::ErrorKind::NotPermitted, "gate.sign-in", {}, {}});
    if (!own) {
        refuse(own.error(), *m_old);
        return;
    }
    setMessage({});
    setBusy(true);
    std::string old = passwordIn(*m_old);
    std::string fresh = passwordIn(*m_new);
    const auto opened = inBackground([&] { return store::SigningKey::open(*own, old); });
    const auto key = opened ? inBackground([&] { return app::underPassword(*opened, fresh); })
                            : core::Result<app::FreshKey>(opened.error());
    store::wipe(old);
    store::wipe(fresh);
    setBusy(false);
    if (!key) {
        refuse(key.error(), opened ? *m_new : *m_old);
        return;
    }
    if (const core::Status done = app::AccountEditor(m_book).setOwnPassword(*key); !done)
        refuse(done.error(), *m_old);
    else
        accept();
}

} // namespace gui
