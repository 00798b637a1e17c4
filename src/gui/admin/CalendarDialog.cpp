#include "gui/admin/CalendarDialog.h"

#include "app/BookCalendar.h"
#include "app/Wording.h"
#include "core/DateText.h"
#include "exchange/CalendarCsv.h"
#include "exchange/Csv.h"
#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"
#include "gui/page/Dialogs.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace gui {

using core::CalendarDay;
using models::qt;

namespace {

QString yearOf(const CalendarDay& day)
{
    return QString::number(day.year());
}

/// The lines under the heading that the reader wants, with the separator that they have.
core::Result<std::vector<CalendarDay>> daysIn(const QString& lines)
{
    const QChar separator = lines.contains(QLatin1Char('\t'))  ? QLatin1Char('\t')
                            : lines.contains(QLatin1Char(';')) ? QLatin1Char(';')
                                                               : QLatin1Char(',');
    constexpr int columns = 3;
    QString table = QStringLiteral("day%1kind%1name\n").arg(separator);
    const QStringList list = lines.split(QLatin1Char('\n'));
    for (QString line : list) {
        // A name may be left out.
        while (!line.trimmed().isEmpty() && line.count(separator) < columns - 1)
            line += separator;
        table += line + QLatin1Char('\n');
    }
    const std::string text = models::utf8(table);
    auto rows = exchange::CsvReader::open(text);
    if (!rows)
        return std::move(rows).error();
    return exchange::readCalendar(*rows);
}

} // namespace

CalendarDialog::CalendarDialog(Dialogs& dialogs, models::Session& session,
                               std::vector<CalendarDay> days, QWidget* parent)
    : QDialog(parent), m_dialogs(dialogs), m_session(session), m_days(std::move(days))
{
    setWindowTitle(tr("Ngày nghỉ và ngày làm bù – Chỉ số CCHC"));
    setProperty("manual", QStringLiteral("admin"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    auto* yearLabel = new QLabel(tr("&Năm"), this);
    m_year = new QComboBox(this);
    m_year->setAccessibleName(tr("Năm"));
    yearLabel->setBuddy(m_year);
    QStringList years;
    for (const CalendarDay& day : m_days)
        if (const QString year = yearOf(day); years.isEmpty() || years.last() != year)
            years += year;
    if (!years.isEmpty())
        years += QString::number(years.last().toInt() + 1);
    m_year->addItems(years);
    m_found = new QLabel(this);
    Look::setTextRole(*m_found, Role::MutedText);
    head->addWidget(yearLabel);
    head->addWidget(m_year);
    head->addWidget(m_found, 1);
    column->addLayout(head);

    m_text = new QPlainTextEdit(this);
    m_text->setAccessibleName(tr("Ngày nghỉ và ngày làm bù, mỗi dòng một ngày"));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    column->addWidget(m_text, 1);

    auto* hint = new QLabel(tr("Mỗi dòng một ngày: ngày; nghỉ hoặc làm bù; tên. Dán được từ bảng "
                               "tính. Theo thông báo nghỉ lễ, Tết hằng năm; thứ Bảy, Chủ nhật đã "
                               "là ngày nghỉ, chỉ ghi khi làm bù hay trùng ngày lễ. Đợt chấm đã "
                               "lập giữ lịch lúc lập."),
                            this);
    hint->setWordWrap(true);
    Look::setFont(*hint, TextStyle::Hint);
    Look::setTextRole(*hint, Role::MutedText);
    column->addWidget(hint);

    auto* buttons = new QHBoxLayout;
    m_missing = new QLabel(this);
    m_missing->setWordWrap(true);
    Look::setFont(*m_missing, TextStyle::Hint);
    Look::setTextRole(*m_missing, Role::Warning);
    auto* cancel = new QPushButton(tr("Đóng"), this);
    cancel->setAutoDefault(false);
    m_write = new QPushButton(tr("Ghi lịch"), this);
    m_write->setDefault(true);
    buttons->addWidget(m_missing, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_write);
    column->addLayout(buttons);

    connect(m_year, &QComboBox::currentTextChanged, this, &CalendarDialog::showYear);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CalendarDialog::update);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_write, &QPushButton::clicked, this, &CalendarDialog::write);
    resizeWithin(*this, {620, 460});
    m_year->setCurrentText(QString::number(
        session.hasAssessment() ? session.scores().assessment().year : years.value(0).toInt()));
    showYear();
    m_text->setFocus();
}

void CalendarDialog::showYear()
{
    QStringList lines;
    for (const CalendarDay& day : m_days)
        if (yearOf(day) == m_year->currentText())
            lines += QStringLiteral("%1; %2; %3")
                         .arg(qt(core::dateText(core::isoDate(day.day))),
                              day.isWorked ? QStringLiteral("làm bù") : QStringLiteral("nghỉ"),
                              qt(day.name));
    m_text->setPlainText(lines.join(QLatin1Char('\n')));
}

QString CalendarDialog::faultOf(const core::Error& error) const
{
    const core::Language language = m_session.language();
    if (error.details.empty())
        return qt(app::text(error, language));
    const core::Problem& first = error.details.front();
    QString place = qt(first.place);
    // The heading is the reader's first line and none of the person's.
    constexpr QLatin1String row("row ");
    if (place.startsWith(row))
        place = row + QString::number(place.mid(row.size()).toInt() - 1);
    const QString words = qt(app::text(first, language));
    return place.isEmpty() ? words
                           : QStringLiteral("%1: %2").arg(
                                 qt(app::placeText(models::utf8(place), language)), words);
}

void CalendarDialog::update()
{
    const auto days = daysIn(m_text->toPlainText());
    m_write->setEnabled(days.ok() && !m_session.workspace().isReadOnly());
    m_missing->clear();
    m_found->clear();
    if (!days) {
        m_missing->setText(faultOf(days.error()));
        return;
    }
    const auto worked = std::count_if(days->begin(), days->end(),
                                      [](const CalendarDay& day) { return day.isWorked; });
    m_found->setText(tr("%1 ngày nghỉ, %2 ngày làm bù")
                         .arg(static_cast<qlonglong>(days->size()) - worked)
                         .arg(worked));
}

void CalendarDialog::write()
{
    const auto days = daysIn(m_text->toPlainText());
    if (!days)
        return;
    if (const core::Status written = app::putCalendarDays(m_session.workspace(), *days); !written) {
        m_dialogs.showError(this, tr("Chưa ghi được lịch"), written.error(), m_session.language());
        return;
    }
    QStringList years;
    for (const CalendarDay& day : *days)
        if (const QString year = yearOf(day); years.isEmpty() || years.last() != year)
            years += year;
    m_written = years.join(QStringLiteral(", "));
    accept();
}

} // namespace gui
