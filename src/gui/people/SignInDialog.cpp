#include "gui/people/SignInDialog.h"

#include "app/Wording.h"
#include "core/Codes.h"
#include "gui/page/Settings.h"
#include "gui/people/Background.h"
#include "models/words/Text.h"

#include <QDateTime>
#include <QLineEdit>
#include <QPushButton>

namespace gui {

SignInDialog::SignInDialog(store::Book& book, core::Language language, const QString& title,
                           const QString& name, QWidget* parent, Clock clock)
    : PeopleForm(language, parent), m_book(book)
{
    setWords(tr("Đăng nhập – Chỉ số CCHC"), tr("Sổ «%1» có tài khoản. Bạn là ai?").arg(title),
             tr("Đăng nhập"), tr("Thôi, không mở"));
    build(name, false, std::move(clock));
}

SignInDialog::SignInDialog(store::Book& book, core::Language language,
                           const store::Account& account, Clock clock)
    : PeopleForm(language, nullptr), m_book(book)
{
    setWords(tr("Chỉ số CCHC"),
             tr("Màn hình đã khóa. Gõ mật khẩu để làm tiếp; những gì đang gõ vẫn còn."),
             tr("Mở khóa"), tr("Đóng sổ"));
    build(models::qt(account.name), true, std::move(clock));
}

void SignInDialog::build(const QString& name, bool isFixed, Clock clock)
{
    m_clock = clock ? std::move(clock) : [] { return QDateTime::currentMSecsSinceEpoch(); };
    m_name = new QLineEdit(name, this);
    m_name->setReadOnly(isFixed);
    addField(tr("&Tên đăng nhập"), m_name);
    m_password = addPassword(tr("&Mật khẩu"));
    (name.isEmpty() ? m_name : m_password)->setFocus();
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &SignInDialog::count);
}

bool SignInDialog::ask(store::Book& book, const store::BookInfo& info, Settings& settings,
                       core::Language language, QWidget* parent)
{
    const auto any = store::Accounts(book).any();
    if (!any || !*any)
        return any.ok();
    SettingsGroup memory(settings, QStringLiteral("people"), models::qt(info.id));
    SignInDialog dialog(book, language, models::qt(info.title), memory.ofBook("user").toString(),
                        parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    memory.setOfBook("user", models::qt(dialog.account().name));
    return true;
}

void SignInDialog::finish()
{
    if (m_left > 0 || isBusy())
        return;
    const std::string name =
        models::utf8(m_name->text().simplified().normalized(QString::NormalizationForm_C));
    const auto attempt = app::beginSignIn(m_book, name, m_clock());
    if (!attempt) {
        refuse(attempt.error());
        return;
    }
    setMessage({});
    setBusy(true);
    std::string password = passwordIn(*m_password);
    const auto key = inBackground([&] { return app::tryPassword(*attempt, password); });
    store::wipe(password);
    setBusy(false);
    const auto account = app::finishSignIn(m_book, *attempt, key, m_clock());
    if (!account) {
        refuse(account.error());
        return;
    }
    m_account = *account;
    m_password->clear();
    accept();
}

void SignInDialog::refuse(const core::Error& error)
{
    m_password->clear();
    m_password->setFocus();
    setMessage(models::qt(app::text(error, language())));
    if (error.code == core::codes::signInWait)
        waitSeconds(std::stoi(error.params.front().value));
}

void SignInDialog::waitSeconds(int seconds)
{
    m_left = seconds;
    doneButton().setEnabled(false);
    m_second.start();
}

void SignInDialog::count()
{
    if (--m_left > 0) {
        setMessage(models::qt(app::text(core::Error{core::ErrorKind::NotPermitted,
                                                    core::codes::signInWait,
                                                    {core::Param::num("seconds", m_left)},
                                                    {}},
                                        language())));
        return;
    }
    m_second.stop();
    doneButton().setEnabled(true);
    setMessage({});
}

} // namespace gui
