#include "gui/process/UnitDayDialog.h"

#include "core/DateText.h"
#include "gui/entry/DayPicker.h"
#include "gui/look/Look.h"
#include "gui/page/Dialogs.h"
#include "models/words/Text.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace gui {

using models::utf8;

UnitDayDialog::UnitDayDialog(Dialogs& dialogs, Words words, Take take, core::Language language,
                             QWidget* parent)
    : QDialog(parent), m_dialogs(dialogs), m_words(std::move(words)), m_does(std::move(take)),
      m_language(language), m_until(new QLineEdit(this)), m_reason(new QLineEdit(this)),
      m_missing(new QLabel(this)), m_take(new QPushButton(m_words.verb, this))
{
    setProperty("manual", QStringLiteral("process"));
    setWindowTitle(m_words.title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(8);
    auto* what = new QLabel(m_words.what, this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    column->addWidget(what);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(5);
    const auto add = [form](const QString& label, QWidget* field) {
        form->addRow(label, field);
        field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    };
    add(tr("&Ngày cuối cùng"), m_until);
    add(tr("&Lý do"), m_reason);
    m_until->setPlaceholderText(m_words.needsDay ? QStringLiteral("31/12/2026")
                                                 : tr("không đặt: đến khi chốt lại"));
    column->addLayout(form);
    column->addStretch(1);
    auto* picker = new DayPicker(m_until, [] { return QDate::currentDate(); });
    connect(picker, &DayPicker::picked, m_until, &QLineEdit::setText);
    m_missing->setWordWrap(true);
    Look::setFont(*m_missing, TextStyle::Hint);
    Look::setTextRole(*m_missing, Role::Warning);
    auto* cancel = new QPushButton(tr("Thôi"), this);
    cancel->setAutoDefault(false);
    m_take->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_missing, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    column->addLayout(buttons);
    for (QLineEdit* edit : {m_until, m_reason})
        connect(edit, &QLineEdit::textChanged, this, &UnitDayDialog::update);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &UnitDayDialog::take);
    resize(520, sizeHint().height());
    update();
}

void UnitDayDialog::update()
{
    const QString until = m_until->text().trimmed();
    QString lack;
    if (!until.isEmpty() && !core::readDate(utf8(until)))
        lack = tr("«%1» không phải ngày; viết như 15/12/2021.").arg(until);
    else if (until.isEmpty() && m_words.needsDay)
        lack = tr("Chưa có ngày cuối cùng.");
    else if (m_reason->text().trimmed().isEmpty())
        lack = tr("Cần ghi lý do.");
    m_missing->setText(lack);
    m_take->setEnabled(lack.isEmpty());
}

void UnitDayDialog::take()
{
    const core::Status done = m_does(core::readDate(utf8(m_until->text())).value_or(std::string()),
                                     utf8(m_reason->text().trimmed()));
    if (done)
        accept();
    else
        m_dialogs.showError(this, m_words.failure, done.error(), m_language);
}

} // namespace gui
