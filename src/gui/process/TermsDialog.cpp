#include "gui/process/TermsDialog.h"

#include "app/Wording.h"
#include "core/DateText.h"
#include "gui/entry/DayPicker.h"
#include "gui/look/Look.h"
#include "gui/page/Dialogs.h"
#include "models/words/Text.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace gui {

using models::qt;
using models::utf8;

TermsDialog::TermsDialog(Dialogs& dialogs, app::ProcessDesk& desk, const core::Process& now,
                         core::Language language, QWidget* parent)
    : QDialog(parent), m_dialogs(dialogs), m_desk(desk), m_now(now), m_language(language),
      m_complaints(new QSpinBox(this)), m_reason(new QLineEdit(this)), m_missing(new QLabel(this)),
      m_take(new QPushButton(this))
{
    setProperty("manual", QStringLiteral("process"));
    const bool isNew = now.phase == core::Phase::None;
    setWindowTitle(isNew ? tr("Mở tự chấm – Chỉ số CCHC") : tr("Mốc thời hạn – Chỉ số CCHC"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(8);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(5);
    const auto add = [form](const QString& label, QWidget* field) {
        form->addRow(label, field);
        field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    };
    const std::array<QString, 5> labels = {
        tr("&Bắt đầu tự chấm"), tr("&Hết hạn tự chấm"), tr("Hết hạn thẩm định lần &1"),
        tr("Hết hạn &giải trình"), tr("Hết hạn thẩm định lần &2")};
    for (std::size_t i = 0; i < m_dates.size(); ++i) {
        m_dates[i] = new QLineEdit(qt(core::dateText(*now.dates.inOrder()[i])), this);
        m_dates[i]->setPlaceholderText(tr("không đặt"));
        add(labels[i], m_dates[i]);
        auto* picker = new DayPicker(m_dates[i], [edit = m_dates[i]] {
            const QDate typed = QDate::fromString(edit->text(), QStringLiteral("dd/MM/yyyy"));
            return typed.isValid() ? typed : QDate::currentDate();
        });
        connect(picker, &DayPicker::picked, m_dates[i], &QLineEdit::setText);
        connect(m_dates[i], &QLineEdit::textChanged, this, &TermsDialog::update);
    }
    m_complaints->setRange(-1, 200);
    m_complaints->setSpecialValueText(tr("không giới hạn"));
    m_complaints->setValue(now.complaints);
    add(tr("Số tiêu chí mỗi đơn vị được &khiếu nại"), m_complaints);
    add(tr("&Lý do"), m_reason);
    column->addLayout(form);
    auto* note = new QLabel(
        tr("Mốc «hết hạn» là ngày cuối cùng còn làm được, đến hết 24 giờ; qua ngày đó sổ tự khóa "
           "phần việc ấy. Mốc để trống thì không khóa. Mỗi thay đổi ghi vào nhật ký."),
        this);
    note->setWordWrap(true);
    Look::setFont(*note, TextStyle::Hint);
    Look::setTextRole(*note, Role::MutedText);
    column->addWidget(note);
    column->addStretch(1);
    m_missing->setWordWrap(true);
    Look::setFont(*m_missing, TextStyle::Hint);
    Look::setTextRole(*m_missing, Role::Warning);
    auto* cancel = new QPushButton(tr("Thôi, không đổi"), this);
    cancel->setAutoDefault(false);
    m_take->setText(isNew ? tr("Mở tự chấm") : tr("Đặt mốc"));
    m_take->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_missing, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &TermsDialog::take);
    resize(560, sizeHint().height());
    update();
}

core::ProcessDates TermsDialog::dates() const
{
    const auto date = [](const QLineEdit* edit) {
        const std::string typed = utf8(edit->text().trimmed());
        return core::readDate(typed).value_or(typed);
    };
    return {date(m_dates[0]), date(m_dates[1]), date(m_dates[2]), date(m_dates[3]),
            date(m_dates[4])};
}

void TermsDialog::update()
{
    const core::ProcessDates wanted = dates();
    QString lack;
    if (const auto faulty = core::faultyDate(wanted)) {
        const std::string& date = *wanted.inOrder()[*faulty];
        lack = core::isDate(date)
                   ? tr("%1: sớm hơn mốc đứng trước.").arg(m_dates[*faulty]->accessibleName())
                   : tr("«%1» không phải ngày; viết như 15/12/2021.").arg(qt(date));
    }
    m_missing->setText(lack);
    m_take->setEnabled(lack.isEmpty());
}

void TermsDialog::take()
{
    const core::Status set =
        m_desk.setTerms(dates(), m_complaints->value(), utf8(m_reason->text().trimmed()));
    if (set)
        accept();
    else
        m_dialogs.showError(this, tr("Chưa đặt được mốc thời hạn"), set.error(), m_language);
}

} // namespace gui
