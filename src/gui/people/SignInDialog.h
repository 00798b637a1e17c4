#pragma once

#include "app/SignIn.h"
#include "gui/people/PeopleForm.h"

#include <QTimer>

#include <functional>

namespace gui {

class Settings;

/// Who works on this book? Name and password; a wrong one is said at its place, after several the
/// time that is left is counted down. Accepted, the book is signed in to.
class SignInDialog : public PeopleForm {
    Q_OBJECT

public:
    using Clock = std::function<std::int64_t()>; ///< UTC, milliseconds since 1970

    /// To open `title`; `name` is proposed.
    SignInDialog(store::Book& book, core::Language language, const QString& title,
                 const QString& name, QWidget* parent, Clock clock = {});
    /// The person comes back to a locked window: says nothing of the book.
    SignInDialog(store::Book& book, core::Language language, const store::Account& account,
                 Clock clock = {});

    /// Who has signed in.
    const store::Account& account() const { return m_account; }

    /// Asks where the book has accounts; the name used last in it is proposed. False where the
    /// person gave up.
    static bool ask(store::Book& book, const store::BookInfo& info, Settings& settings,
                    core::Language language, QWidget* parent);

private:
    void build(const QString& name, bool isFixed, Clock clock);
    void finish() override;
    void refuse(const core::Error& error);
    void waitSeconds(int seconds);
    void count();

    store::Book& m_book;
    Clock m_clock;
    store::Account m_account;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_password = nullptr;
    QTimer m_second;
    int m_left = 0;
};

} // namespace gui
