#include "gui/admin/UnitListDialog.h"

#include "app/UnitEditor.h"
#include "core/UnitGroups.h"
#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"
#include "gui/page/Dialogs.h"
#include "gui/page/UnitListFile.h"
#include "models/book/Session.h"
#include "models/words/GroupText.h"
#include "models/words/Text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace gui {

UnitListDialog::UnitListDialog(Dialogs& dialogs, models::Session& session,
                               std::vector<core::Unit> present, const QString& folder,
                               const QStringList& groups, QWidget* parent)
    : QDialog(parent), m_dialogs(dialogs), m_session(session), m_present(std::move(present)),
      m_folder(folder)
{
    setWindowTitle(tr("Nhập danh sách đơn vị – Chỉ số CCHC"));
    setProperty("manual", QStringLiteral("admin"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    auto* groupLabel = new QLabel(tr("&Nhóm của đơn vị không ghi nhóm"), this);
    m_group = new QComboBox(this);
    m_group->setEditable(true);
    for (const QString& group : groups)
        m_group->addItem(models::groupText(models::utf8(group), session.language()));
    m_group->setAccessibleName(tr("Nhóm của đơn vị không ghi nhóm"));
    groupLabel->setBuddy(m_group);
    auto* file = new QPushButton(tr("Đọc từ tệp…"), this);
    head->addWidget(groupLabel);
    head->addWidget(m_group);
    head->addStretch(1);
    head->addWidget(file);
    column->addLayout(head);

    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_text = new QPlainTextEdit(this);
    m_text->setAccessibleName(tr("Danh sách đơn vị, mỗi dòng một đơn vị"));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_table = new QTableView(this);
    m_table->setModel(&m_preview);
    m_table->setAccessibleName(tr("Danh sách như đã đọc"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->setDefaultSectionSize(Look::rowHeight());
    row->addWidget(m_text, 1);
    row->addWidget(m_table, 1);
    column->addLayout(row, 1);

    m_hint = new QLabel(this);
    m_hint->setWordWrap(true);
    Look::setFont(*m_hint, TextStyle::Hint);
    Look::setTextRole(*m_hint, Role::MutedText);
    column->addWidget(m_hint);
    auto* buttons = new QHBoxLayout;
    m_missing = new QLabel(this);
    m_missing->setWordWrap(true);
    Look::setFont(*m_missing, TextStyle::Hint);
    Look::setTextRole(*m_missing, Role::Warning);
    auto* cancel = new QPushButton(tr("Thôi, không nhập"), this);
    m_write = new QPushButton(this);
    for (QPushButton* button : {file, cancel})
        button->setAutoDefault(false);
    m_write->setDefault(true);
    buttons->addWidget(m_missing, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_write);
    column->addLayout(buttons);

    connect(file, &QPushButton::clicked, this, &UnitListDialog::readFile);
    connect(m_text, &QPlainTextEdit::textChanged, this, &UnitListDialog::update);
    connect(m_group, &QComboBox::editTextChanged, this, &UnitListDialog::update);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_write, &QPushButton::clicked, this, &UnitListDialog::write);
    resizeWithin(*this, {780, 460});
    m_text->setFocus();
    update();
}

void UnitListDialog::readFile()
{
    if (const auto text = chooseUnitList(m_dialogs, this, m_folder, m_session.language()))
        m_text->setPlainText(*text);
}

void UnitListDialog::update()
{
    m_preview.read(m_text->toPlainText(),
                   models::qt(core::groupTitled(models::utf8(m_group->currentText().trimmed()))),
                   m_session.language(), m_session.workspace().book(), m_present);
    fitUnitList(*m_table, m_preview, true);
    const QString remarks = m_preview.remarks();
    m_hint->setText(remarks.isEmpty()
                        ? tr("Mỗi dòng một đơn vị: tên, hoặc mã; tên. Dán được từ bảng tính, có "
                             "dòng tiêu đề và số thứ tự cũng được. Đơn vị đã có trong sổ (cùng "
                             "mã; không ghi mã thì cùng tên và nhóm): chỉ sửa những gì danh sách "
                             "có cột.")
                        : remarks);
    const QStringList faults = m_preview.faults();
    m_missing->setText(faultLines(faults));
    const int changed = m_preview.changedRows();
    m_write->setText(tr("Nhập %n đơn vị", nullptr, changed));
    m_write->setEnabled(faults.isEmpty() && changed > 0);
    if (faults.isEmpty() && changed == 0 && m_preview.rowCount() > 0)
        m_missing->setText(tr("Danh sách giống hệt sổ, không có gì để nhập."));
}

void UnitListDialog::write()
{
    const core::Status written = app::importUnitList(
        m_session.workspace(), m_preview.list().units(), models::utf8(m_session.assessmentId()));
    if (written) {
        accept();
        return;
    }
    m_dialogs.showError(this, tr("Chưa nhập được danh sách đơn vị"), written.error(),
                        m_session.language());
}

} // namespace gui
