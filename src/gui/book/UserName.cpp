#include "gui/book/UserName.h"

#include "app/Workspace.h"
#include "gui/page/Dialogs.h"
#include "gui/page/Settings.h"
#include "models/words/Text.h"

namespace gui {

QString UserName::shown() const
{
    const QString name = m_settings.value(Settings::Key::UserName).toString();
    return name.isEmpty() ? models::qt(app::systemUser()) : name;
}

std::string UserName::author() const
{
    return models::utf8(shown());
}

void UserName::askOnce(QWidget* parent)
{
    const bool isKnown = !m_settings.value(Settings::Key::UserName).toString().isEmpty() ||
                         app::systemUser() != app::unknownUser;
    if (isKnown || m_settings.value(Settings::Key::UserNameAsked).toBool())
        return;
    m_settings.setValue(Settings::Key::UserNameAsked, true);
    (void)ask(parent, tr("Máy này không cho biết bạn là ai. Mọi lần ghi vào sổ mang tên người ghi: "
                         "họ tên của bạn?"));
}

bool UserName::change(QWidget* parent)
{
    return ask(parent, tr("Mọi lần ghi từ nay mang tên này; những lần đã ghi giữ tên cũ. Để trống "
                          "thì lấy tên tài khoản của máy."));
}

bool UserName::ask(QWidget* parent, const QString& why)
{
    const QString now = m_settings.value(Settings::Key::UserName).toString();
    const auto name = m_dialogs.askText(parent, tr("Tên người dùng"), why, now, tr("Dùng tên này"));
    if (!name)
        return false;
    m_settings.setValue(Settings::Key::UserName, name->simplified());
    return true;
}

} // namespace gui
