#include "gui/people/AccountsDialog.h"

#include "app/Wording.h"
#include "gui/delegates/RowDelegate.h"
#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"
#include "gui/page/Dialogs.h"
#include "gui/people/CoverageDialog.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace gui {

using models::qt;

namespace {

constexpr QSize accountsSize(780, 440);
constexpr std::array<int, models::AccountTable::ColumnCount> accountWidths = {105, 165, 125, 190,
                                                                              140};

} // namespace

AccountsDialog::AccountsDialog(Dialogs& dialogs, models::Session& session, QWidget* parent)
    : QDialog(parent), m_dialogs(dialogs), m_session(session)
{
    setProperty("manual", QStringLiteral("accounts"));
    setWindowTitle(tr("Tài khoản – Chỉ số CCHC"));
    build();
    fill();
}

QPushButton* AccountsDialog::button(const QString& text, const char* name)
{
    auto* made = new QPushButton(text, this);
    made->setAutoDefault(false);
    made->setObjectName(QString::fromLatin1(name));
    return made;
}

void AccountsDialog::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    m_head = new QLabel(this);
    m_head->setWordWrap(true);
    m_head->setTextFormat(Qt::PlainText);
    column->addWidget(m_head);
    m_table = new QTableView(this);
    m_table->setModel(&m_accounts);
    m_table->setAccessibleName(tr("Tài khoản"));
    dressRows(*m_table);
    for (int i = 0; i < m_accounts.columnCount(); ++i)
        m_table->setColumnWidth(i, accountWidths[static_cast<std::size_t>(i)]);
    column->addWidget(m_table, 1);
    m_notice = new QLabel(this);
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    Look::setFont(*m_notice, TextStyle::Hint);
    Look::setTextRole(*m_notice, Role::Warning);
    column->addWidget(m_notice);

    m_add = button(tr("&Thêm…"), "addAccount");
    m_change = button(tr("&Sửa…"), "changeAccount");
    m_active = button(tr("&Khóa"), "activeAccount");
    m_reset = button(tr("Đặt &lại mật khẩu…"), "resetAccount");
    m_coverage = button(tr("Ai thẩm &định gì…"), "showCoverage");
    auto* close = button(tr("Đóng"), "closeAccounts");
    auto* buttons = new QHBoxLayout;
    for (QPushButton* one : {m_add, m_change, m_active, m_reset, m_coverage})
        buttons->addWidget(one);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    resizeWithin(*this, accountsSize);

    using Kind = AccountDialog::Kind;
    connect(m_add, &QPushButton::clicked, this,
            [this] { edit(m_accounts.rowCount() == 0 ? Kind::First : Kind::New); });
    connect(m_change, &QPushButton::clicked, this, [this] { edit(Kind::Change); });
    connect(m_table, &QTableView::activated, this, [this] { edit(Kind::Change); });
    connect(m_reset, &QPushButton::clicked, this, [this] { edit(Kind::Reset); });
    connect(m_active, &QPushButton::clicked, this, &AccountsDialog::setActive);
    connect(m_coverage, &QPushButton::clicked, this, [this] {
        if (const auto accounts = store::Accounts(m_session.workspace().book()).all())
            CoverageDialog(m_session, *accounts, this).exec();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AccountsDialog::showButtons);
}

void AccountsDialog::fill()
{
    const store::Book& book = m_session.workspace().book();
    const int row = std::max(0, m_table->currentIndex().row());
    auto accounts = store::Accounts(book).all();
    auto units = book.units();
    if (!accounts || !units) {
        m_dialogs.showError(this, tr("Chưa đọc được tài khoản"),
                            accounts ? units.error() : accounts.error(), m_session.language());
        return;
    }
    m_accounts.show(*std::move(accounts), *units, m_session.language());
    const bool isSingle = m_accounts.rowCount() == 0;
    m_head->setText(isSingle ? tr("Sổ này chưa có tài khoản: một người dùng, làm được mọi việc. "
                                  "Lập tài khoản đầu tiên (quản trị) thì từ đó ai mở sổ cũng phải "
                                  "đăng nhập.")
                             : tr("Ai làm được gì trong sổ này. Tài khoản không xóa, chỉ khóa."));
    m_add->setText(isSingle ? tr("&Lập tài khoản đầu tiên…") : tr("&Thêm…"));
    m_notice->setText(recoveredText());
    m_notice->setVisible(!m_notice->text().isEmpty());
    for (QPushButton* one : {m_change, m_active, m_reset, m_coverage})
        one->setVisible(!isSingle);
    m_coverage->setEnabled(m_session.hasAssessment());
    if (!isSingle)
        m_table->setCurrentIndex(m_accounts.index(std::min(row, m_accounts.rowCount() - 1), 0));
    showButtons();
}

QString AccountsDialog::recoveredText() const
{
    QStringList lines;
    if (const auto recoveries = app::recoveriesOf(m_session.workspace().book())) {
        for (const app::Recovery& one : *recoveries)
            lines += qt(app::text(app::recoveredNote(one), m_session.language()));
    }
    return lines.join(QLatin1Char('\n'));
}

QString AccountsDialog::notice() const
{
    return m_notice->text();
}

const store::Account* AccountsDialog::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 ? nullptr : &m_accounts.at(row);
}

void AccountsDialog::showButtons()
{
    const auto self = store::Accounts(m_session.workspace().book()).signedIn();
    const bool mayManage = !m_session.workspace().isReadOnly() &&
                           (m_accounts.rowCount() == 0 || (self && core::mayManage(self->holder)));
    const store::Account* account = chosen();
    const bool isSelf = self && account != nullptr && self->name == account->name;
    m_add->setEnabled(mayManage);
    m_change->setEnabled(mayManage && account != nullptr);
    m_active->setEnabled(mayManage && account != nullptr && !isSelf);
    m_reset->setEnabled(mayManage && account != nullptr && !isSelf);
    m_active->setText(account != nullptr && !account->isActive ? tr("Mở &khóa") : tr("&Khóa"));
}

void AccountsDialog::edit(AccountDialog::Kind kind)
{
    const bool isNew = kind == AccountDialog::Kind::First || kind == AccountDialog::Kind::New;
    const store::Account* account = chosen();
    if (!isNew && (account == nullptr || !m_change->isEnabled()))
        return;
    AccountDialog dialog(kind, m_session.workspace().book(), isNew ? store::Account() : *account,
                         m_session.language(), this);
    if (dialog.exec() == QDialog::Accepted)
        fill();
}

void AccountsDialog::setActive()
{
    const store::Account* account = chosen();
    const core::Status done = app::AccountEditor(m_session.workspace().book())
                                  .setActive(account->name, !account->isActive);
    if (!done)
        m_dialogs.showError(this, tr("Chưa ghi được tài khoản"), done.error(),
                            m_session.language());
    fill();
}

} // namespace gui
