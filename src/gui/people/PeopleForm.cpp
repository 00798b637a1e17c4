#include "gui/people/PeopleForm.h"

#include "gui/look/Look.h"
#include "models/words/Text.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gui {

namespace {
constexpr int peopleWidth = 440;
}

PeopleForm::PeopleForm(core::Language language, QWidget* parent)
    : QDialog(parent), m_language(language), m_why(new QLabel(this)), m_fields(new QWidget(this)),
      m_form(new QFormLayout(m_fields)), m_message(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_done(new QPushButton(this)), m_giveUp(new QPushButton(this))
{
    setProperty("manual", QStringLiteral("accounts"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(10);
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    column->addWidget(m_why);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(6);
    column->addWidget(m_fields);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setObjectName(QStringLiteral("peopleMessage"));
    Look::setFont(*m_message, TextStyle::Hint);
    Look::setTextRole(*m_message, Role::Error);
    m_message->hide();
    column->addWidget(m_message);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Đang kiểm tra mật khẩu"));
    m_bar->hide();
    column->addWidget(m_bar);
    column->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    m_giveUp->setAutoDefault(false);
    m_done->setDefault(true);
    buttons->addWidget(m_giveUp);
    buttons->addWidget(m_done);
    column->addLayout(buttons);
    connect(m_done, &QPushButton::clicked, this, &PeopleForm::finish);
    connect(m_giveUp, &QPushButton::clicked, this, &PeopleForm::reject);
}

void PeopleForm::fit()
{
    // Only when it is shown all fields are there, and the sentences have their width.
    layout()->activate();
    resize(peopleWidth, std::max(layout()->heightForWidth(peopleWidth), sizeHint().height()));
}

void PeopleForm::showEvent(QShowEvent* event)
{
    fit();
    QDialog::showEvent(event);
    // Typing begins where something is wanted: in the first field that is still empty.
    for (QLineEdit* field : m_fields->findChildren<QLineEdit*>()) {
        if (field->isEnabled() && !field->isReadOnly() && field->text().isEmpty()) {
            field->setFocus();
            break;
        }
    }
}

QString PeopleForm::message() const
{
    return m_message->text();
}

void PeopleForm::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

QLineEdit* PeopleForm::addPassword(const QString& label)
{
    auto* field = new QLineEdit(m_fields);
    field->setEchoMode(QLineEdit::Password);
    addField(label, field);
    return field;
}

void PeopleForm::addField(const QString& label, QWidget* field)
{
    m_form->addRow(label, field);
    field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    // The buttons were there before the fields and come behind them.
    if (m_last != nullptr)
        setTabOrder(m_last, field);
    setTabOrder(field, m_giveUp);
    setTabOrder(m_giveUp, m_done);
    m_last = field;
}

void PeopleForm::setWords(const QString& title, const QString& why, const QString& done,
                          const QString& givenUp)
{
    setWindowTitle(title);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_done->setText(done);
    m_giveUp->setText(givenUp);
}

void PeopleForm::setMessage(const QString& text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    if (isVisible())
        fit();
}

void PeopleForm::setBusy(bool busy)
{
    m_isBusy = busy;
    m_bar->setVisible(busy);
    m_fields->setEnabled(!busy);
    m_done->setEnabled(!busy);
    m_giveUp->setEnabled(!busy);
}

std::string passwordIn(const QLineEdit& field)
{
    return models::utf8(field.text().normalized(QString::NormalizationForm_C));
}

} // namespace gui
