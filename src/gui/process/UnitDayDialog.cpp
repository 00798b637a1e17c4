#include "gui/process/UnitDayDialog.h"

#include "core/DateText.h"
#include "gui/cells/DayPicker.h"
#include "gui/page/Dialogs.h"
#include "models/words/Clock.h"
#include "models/words/Text.h"

#include <QLineEdit>

#include <utility>

namespace gui {

using models::utf8;

UnitDayDialog::UnitDayDialog(Dialogs& dialogs, Words words, Take take, core::Language language,
                             QWidget* parent)
    : FormDialog(words.title, QStringLiteral("process"), parent), m_dialogs(dialogs),
      m_words(std::move(words)), m_does(std::move(take)), m_language(language),
      m_until(new QLineEdit(this)), m_reason(new QLineEdit(this))
{
    addSentence(m_words.what);
    addField(tr("&Ngày cuối cùng"), m_until);
    addField(tr("&Lý do"), m_reason);
    m_until->setPlaceholderText(m_words.needsDay ? QStringLiteral("31/12/2026")
                                                 : tr("không đặt: đến khi chốt lại"));
    auto* picker = new DayPicker(m_until, [] { return models::clockNow().date(); });
    connect(picker, &DayPicker::picked, m_until, &QLineEdit::setText);
    addButtons(m_words.verb, tr("Thôi"), 520);
    for (QLineEdit* edit : {m_until, m_reason})
        connect(edit, &QLineEdit::textChanged, this, &UnitDayDialog::update);
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
    showLack(lack);
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
