#pragma once

#include "app/Accounts.h"
#include "gui/people/PeopleForm.h"

#include <optional>

class QComboBox;

namespace gui {

/// One person: a new one with a password, or what is said of one that is there.
class AccountDialog : public PeopleForm {
    Q_OBJECT

public:
    enum class Kind { First, New, Change, Reset };

    /// `account`: of Change and Reset.
    AccountDialog(Kind kind, store::Book& book, const store::Account& account,
                  core::Language language, QWidget* parent);

private:
    void fill(const store::Account& account);
    void showRole();
    void finish() override;
    core::Status write(const app::FreshKey* key);
    app::Person person() const;

    Kind m_kind;
    store::Book& m_book;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_shown = nullptr;
    QComboBox* m_role = nullptr;
    QComboBox* m_unit = nullptr;
    QLineEdit* m_areas = nullptr;
    QLineEdit* m_criteria = nullptr;
    QLineEdit* m_password = nullptr;
    QLineEdit* m_again = nullptr;
};

} // namespace gui
