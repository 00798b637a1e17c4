#include "gui/page/FormDialog.h"

#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

FormDialog::FormDialog(const QString& title, const QString& manual, QWidget* parent)
    : QDialog(parent), m_column(new QVBoxLayout(this)), m_columns(new QHBoxLayout),
      m_lack(new QLabel(this))
{
    setWindowTitle(title);
    setProperty("manual", manual);
    m_column->setContentsMargins(18, 16, 18, 16);
    m_column->setSpacing(8);
    m_columns->setSpacing(24);
    m_column->addLayout(m_columns);
    addColumn();
    m_lack->setTextFormat(Qt::PlainText);
    m_lack->setWordWrap(true);
    Look::setFont(*m_lack, TextStyle::Hint);
}

void FormDialog::addColumn()
{
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(5);
    m_columns->addLayout(m_form, 1);
}

void FormDialog::addField(const QString& label, QWidget* field)
{
    if (!focusWidget() && field->focusPolicy() != Qt::NoFocus)
        field->setFocus(Qt::OtherFocusReason);
    m_form->addRow(label, field);
    if (!label.isEmpty())
        field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
}

QLineEdit* FormDialog::addLine(const QString& label, const QString& text)
{
    auto* line = new QLineEdit(text, this);
    addField(label, line);
    return line;
}

void FormDialog::addBelow(QWidget* widget, int stretch)
{
    m_column->addWidget(widget, stretch);
    m_isStretched = m_isStretched || stretch > 0;
}

void FormDialog::addSentence(const QString& text)
{
    auto* label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_column->insertWidget(0, label);
}

QLabel* FormDialog::addNote(const QString& text)
{
    auto* label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    Look::setFont(*label, TextStyle::Hint);
    Look::setTextRole(*label, Role::MutedText);
    m_column->addWidget(label);
    return label;
}

QPushButton& FormDialog::addButtons(const QString& verb, const QString& givesUp, int width)
{
    if (!m_isStretched)
        m_column->addStretch(1);
    auto* cancel = new QPushButton(givesUp, this);
    cancel->setAutoDefault(false);
    // Made here, not before the fields: Tab goes in the order in which they are made, and
    // QWidget::setTabOrder does not put the first of a chain behind its last (Qt 6.4.2).
    m_take = new QPushButton(verb, this);
    m_take->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_lack, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    m_column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &FormDialog::take);
    resizeWithin(*this, {width, sizeHint().height()});
    return *m_take;
}

QString FormDialog::filledIn() const
{
    QString all;
    const auto add = [&all](const QString& text) { all += text + QLatin1Char('\n'); };
    // Not those inside of tables, which come and go.
    for (const QWidget* widget : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (const auto* line = qobject_cast<const QLineEdit*>(widget))
            add(line->text());
        else if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
            add(text->toPlainText());
        else if (const auto* box = qobject_cast<const QComboBox*>(widget))
            add(box->currentText());
        else if (const auto* number = qobject_cast<const QAbstractSpinBox*>(widget))
            add(number->text());
        else if (const auto* tick = qobject_cast<const QAbstractButton*>(widget))
            add(tick->isChecked() ? QStringLiteral("1") : QStringLiteral("0"));
    }
    return all;
}

void FormDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (!m_opened)
        m_opened = filledIn();
}

// What was typed is not lost by one key; a question would be one more window.
void FormDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Cancel) && m_opened) {
        const QString now = filledIn();
        if (now != *m_opened && m_warned != now) {
            m_warned = now;
            showRemark(tr("Chưa ghi. Nhấn Esc lần nữa để bỏ những gì vừa nhập."));
            return;
        }
    }
    QDialog::keyPressEvent(event);
}

void FormDialog::showBeside(const QString& text, bool isFault)
{
    Look::setTextRole(*m_lack, isFault ? Role::Error : Role::Warning);
    m_lack->setText(text);
}

void FormDialog::showLack(const QString& lack)
{
    showBeside(lack, false);
    m_take->setEnabled(lack.isEmpty());
}

void FormDialog::showRemark(const QString& remark)
{
    showBeside(remark, false);
}

void FormDialog::showFault(const QString& fault)
{
    showBeside(fault, true);
}

void FormDialog::showFault(const QString& fault, QWidget& field)
{
    showFault(fault);
    field.setFocus(Qt::OtherFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(&field))
        line->selectAll();
}

void FormDialog::setFieldVisible(QWidget* field, bool isVisible)
{
    m_form->setRowVisible(field, isVisible);
}

} // namespace gui
