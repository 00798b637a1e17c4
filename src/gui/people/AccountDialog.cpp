#include "gui/people/AccountDialog.h"

#include "app/Wording.h"
#include "gui/people/Background.h"
#include "models/admin/AccountTable.h"
#include "models/words/Text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>

namespace gui {

using models::qt;

namespace {

std::vector<std::string> codesOf(const QLineEdit& field)
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    std::vector<std::string> codes;
    for (const QString& code : field.text().split(between, Qt::SkipEmptyParts))
        codes.push_back(models::utf8(code.normalized(QString::NormalizationForm_C)));
    return codes;
}

QString codesText(const std::vector<std::string>& codes)
{
    QStringList texts;
    for (const std::string& code : codes)
        texts += qt(code);
    return texts.join(QStringLiteral(", "));
}

} // namespace

AccountDialog::AccountDialog(Kind kind, store::Book& book, const store::Account& account,
                             core::Language language, QWidget* parent)
    : PeopleForm(language, parent), m_kind(kind), m_book(book)
{
    m_name = new QLineEdit(this);
    addField(tr("&Tên đăng nhập"), m_name);
    const QString giveUp = tr("Thôi");
    switch (kind) {
    case Kind::First:
        setWords(tr("Tài khoản đầu tiên – Chỉ số CCHC"),
                 tr("Từ nay sổ này có tài khoản: ai mở cũng phải đăng nhập, và không trở lại được. "
                    "Người đầu tiên là quản trị. Quên mật khẩu này thì chỉ phục hồi được ở dòng "
                    "lệnh, có để lại dấu."),
                 tr("Lập tài khoản"), giveUp);
        break;
    case Kind::New:
        setWords(tr("Thêm tài khoản – Chỉ số CCHC"), {}, tr("Thêm tài khoản"), giveUp);
        break;
    case Kind::Change:
        setWords(tr("Sửa tài khoản – Chỉ số CCHC"), {}, tr("Ghi"), giveUp);
        break;
    case Kind::Reset:
        setWords(tr("Đặt lại mật khẩu – Chỉ số CCHC"),
                 tr("«%1» sẽ có mật khẩu và khóa ký mới; nhật ký ghi lại ai đã đặt lại.")
                     .arg(qt(account.shown)),
                 tr("Đặt lại mật khẩu"), giveUp);
        break;
    }
    if (kind != Kind::Reset) {
        m_shown = new QLineEdit(this);
        m_role = new QComboBox(this);
        m_unit = new QComboBox(this);
        m_areas = new QLineEdit(this);
        m_criteria = new QLineEdit(this);
        addField(tr("&Họ tên"), m_shown);
        addField(tr("&Vai trò"), m_role);
        addField(tr("Đơ&n vị"), m_unit);
        addField(tr("&Lĩnh vực"), m_areas);
        addField(tr("Tiêu &chí"), m_criteria);
        for (QLineEdit* field : {m_areas, m_criteria})
            field->setPlaceholderText(tr("để trống cả hai: tất cả"));
    }
    if (kind != Kind::Change) {
        m_password = addPassword(tr("&Mật khẩu"));
        m_password->setPlaceholderText(
            tr("ít nhất %n ký tự", nullptr, static_cast<int>(app::shortestPassword)));
        m_again = addPassword(tr("Gõ lại mật &khẩu"));
    }
    fill(account);
}

void AccountDialog::fill(const store::Account& account)
{
    m_name->setText(qt(account.name));
    m_name->setReadOnly(!account.name.empty());
    if (m_role == nullptr)
        return;
    m_shown->setText(qt(account.shown));
    for (const core::Role role : core::roles)
        m_role->addItem(models::AccountTable::roleText(role, language()), static_cast<int>(role));
    const core::Role role = m_kind == Kind::First ? core::Role::Administrator
                            : m_kind == Kind::New ? core::Role::UnitOfficer
                                                  : account.holder.role;
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(role)));
    m_role->setEnabled(m_kind != Kind::First);
    if (const auto units = m_book.units()) {
        for (const core::Unit& unit : *units)
            m_unit->addItem(qt(unit.name), qt(unit.id));
    }
    m_unit->setCurrentIndex(m_unit->findData(qt(account.holder.unit)));
    m_areas->setText(codesText(account.holder.areas));
    m_criteria->setText(codesText(account.holder.criteria));
    connect(m_role, &QComboBox::currentIndexChanged, this, &AccountDialog::showRole);
    showRole();
}

void AccountDialog::showRole()
{
    const auto role = static_cast<core::Role>(m_role->currentData().toInt());
    const bool isOfficer = role == core::Role::UnitOfficer;
    m_unit->setEnabled(isOfficer);
    for (QLineEdit* field : {m_areas, m_criteria})
        field->setEnabled(isOfficer || role == core::Role::Verifier);
}

app::Person AccountDialog::person() const
{
    const auto text = [](const QLineEdit& field) {
        return models::utf8(field.text().simplified().normalized(QString::NormalizationForm_C));
    };
    app::Person person{text(*m_name), text(*m_shown), {}};
    person.holder.role = static_cast<core::Role>(m_role->currentData().toInt());
    if (m_unit->isEnabled())
        person.holder.unit = models::utf8(m_unit->currentData().toString());
    if (m_areas->isEnabled()) {
        person.holder.areas = codesOf(*m_areas);
        person.holder.criteria = codesOf(*m_criteria);
    }
    return person;
}

core::Status AccountDialog::write(const app::FreshKey* key)
{
    app::AccountEditor people(m_book);
    switch (m_kind) {
    case Kind::First:
        return people.addFirst(person(), *key);
    case Kind::New:
        return people.add(person(), *key);
    case Kind::Change:
        return people.change(person());
    case Kind::Reset:
        break;
    }
    return people.reset(models::utf8(m_name->text()), *key);
}

void AccountDialog::finish()
{
    if (isBusy())
        return;
    std::optional<app::FreshKey> key;
    if (m_password != nullptr) {
        if (m_password->text() != m_again->text()) {
            setMessage(tr("Hai lần gõ mật khẩu không giống nhau."));
            m_again->setFocus();
            return;
        }
        setMessage({});
        setBusy(true);
        std::string password = passwordIn(*m_password);
        auto made = inBackground([&] { return app::freshKey(password); });
        store::wipe(password);
        setBusy(false);
        if (!made) {
            setMessage(qt(app::text(made.error(), language())));
            m_password->setFocus();
            return;
        }
        key = *std::move(made);
    }
    if (const core::Status done = write(key ? &*key : nullptr); !done)
        setMessage(qt(app::text(done.error(), language())));
    else
        accept();
}

} // namespace gui
