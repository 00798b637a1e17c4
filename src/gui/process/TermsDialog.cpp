#include "gui/process/TermsDialog.h"

#include "core/DateText.h"
#include "gui/cells/DayPicker.h"
#include "gui/page/Dialogs.h"
#include "models/words/Clock.h"
#include "models/words/Text.h"

#include <QLineEdit>
#include <QSpinBox>

namespace gui {

using models::qt;
using models::utf8;

TermsDialog::TermsDialog(Dialogs& dialogs, app::ProcessDesk& desk, const core::Process& now,
                         core::Language language, QWidget* parent)
    : FormDialog(now.phase == core::Phase::None ? tr("Mở tự chấm – Chỉ số CCHC")
                                                : tr("Mốc thời hạn – Chỉ số CCHC"),
                 QStringLiteral("process"), parent),
      m_dialogs(dialogs), m_desk(desk), m_now(now), m_language(language),
      m_complaints(new QSpinBox(this)), m_reason(new QLineEdit(this))
{
    const std::array<QString, 5> labels = {
        tr("&Bắt đầu tự chấm"), tr("&Hết hạn tự chấm"), tr("Hết hạn thẩm định lần &1"),
        tr("Hết hạn &giải trình"), tr("Hết hạn thẩm định lần &2")};
    for (std::size_t i = 0; i < m_dates.size(); ++i) {
        m_dates[i] = new QLineEdit(qt(core::dateText(*now.dates.inOrder()[i])), this);
        m_dates[i]->setPlaceholderText(tr("không đặt"));
        addField(labels[i], m_dates[i]);
        auto* picker = new DayPicker(m_dates[i], [edit = m_dates[i]] {
            const QDate typed = QDate::fromString(edit->text(), QStringLiteral("dd/MM/yyyy"));
            return typed.isValid() ? typed : models::clockNow().date();
        });
        connect(picker, &DayPicker::picked, m_dates[i], &QLineEdit::setText);
        connect(m_dates[i], &QLineEdit::textChanged, this, &TermsDialog::update);
    }
    m_complaints->setRange(-1, 200);
    m_complaints->setSpecialValueText(tr("không giới hạn"));
    m_complaints->setValue(now.complaints);
    addField(tr("Số tiêu chí mỗi đơn vị được &khiếu nại"), m_complaints);
    addField(tr("&Lý do"), m_reason);
    addNote(
        tr("Mốc «hết hạn» là ngày cuối cùng còn làm được, đến hết 24 giờ; qua ngày đó sổ tự khóa "
           "phần việc ấy. Mốc để trống thì không khóa. Mỗi thay đổi ghi vào nhật ký."));
    addButtons(now.phase == core::Phase::None ? tr("Mở tự chấm") : tr("Đặt mốc"),
               tr("Thôi, không đổi"), 560);
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
    showLack(lack);
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
