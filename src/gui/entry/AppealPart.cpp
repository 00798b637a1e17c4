#include "gui/entry/AppealPart.h"

#include "gui/cells/OptionBox.h"
#include "gui/entry/ReasonEdit.h"
#include "gui/look/WrappedText.h"
#include "models/book/Session.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace gui {

using models::AppealForm;

namespace {
constexpr int fieldLines = 3;

bool isWritingKey(const QKeyEvent& key)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) &&
           key.modifiers() & Qt::ControlModifier;
}
} // namespace

AppealPart::AppealPart(QWidget* parent) : Section(parent)
{
    m_question = new WrappedText(TextStyle::Table, Role::Text);
    m_answer = new WrappedText(TextStyle::Table, Role::Text);
    m_edit = new ReasonEdit;
    m_edit->setLines(fieldLines);
    m_edit->installEventFilter(this);
    // Its sentence is longer than the panel is wide: it wraps.
    m_complaint = new OptionCheck({}, {});
    m_write = new QPushButton;
    m_write->setAutoDefault(false);
    m_result = new WrappedText(TextStyle::TableStrong, Role::Text);
    m_note = new WrappedText(TextStyle::Hint, Role::MutedText);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_write);
    buttons->addStretch(1);
    body().addWidget(m_question);
    body().addWidget(m_answer);
    body().addWidget(m_edit);
    body().addWidget(m_complaint);
    body().addWidget(m_note);
    body().addLayout(buttons);
    body().addWidget(m_result);
    connect(m_edit, &ReasonEdit::edited, this, [this](const QString& text) {
        if (m_form && !m_edit->isReadOnly())
            m_form->type(text); // comes back as appealTyped
    });
    connect(m_edit, &ReasonEdit::entered, this, &AppealPart::write);
    connect(m_write, &QPushButton::clicked, this, &AppealPart::write);
    // clicked, not toggled: only what a person does.
    connect(m_complaint, &QCheckBox::clicked, this, &AppealPart::onComplaint);
    hide();
}

void AppealPart::setSession(models::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_form.reset();
    if (m_session) {
        const auto refreshOwn = [this](int unit, int leaf) {
            if (m_form && m_form->unit() == unit && m_form->leaf() == leaf)
                refresh();
        };
        connect(m_session, &models::Session::appealTyped, this, refreshOwn);
        // How many complaints are left is told of every criterion of the unit.
        connect(m_session, &models::Session::appealWritten, this, [this](int unit) {
            if (m_form && m_form->unit() == unit)
                refresh();
        });
    }
    refresh();
}

void AppealPart::showCell(int unit, int leaf)
{
    m_form.reset();
    if (m_session && m_session->hasAssessment() && unit >= 0 && leaf >= 0)
        m_form.emplace(*m_session, unit, leaf);
    refresh();
}

void AppealPart::refresh()
{
    const AppealForm::View view = m_form ? m_form->view() : AppealForm::View();
    setVisible(view.isShown);
    if (!view.isShown)
        return;
    setTitle(tr("Giải trình"));
    setSide(view.side);
    m_question->setOptional(view.question);
    m_answer->setOptional(view.answer);
    const bool hasField = view.turn != AppealForm::Turn::None;
    m_edit->setVisible(hasField);
    m_edit->setReadOnly(view.isReadOnly);
    m_edit->setAccessibleName(view.turn == AppealForm::Turn::Ask ? tr("Câu hỏi của thẩm định")
                                                                 : tr("Trả lời của đơn vị"));
    m_edit->setPlaceholderText(view.isReadOnly ? QString() : m_edit->accessibleName());
    if (hasField && m_edit->toPlainText() != view.text) {
        const QSignalBlocker silent(m_edit);
        m_edit->setPlainText(view.text);
    }
    m_complaint->setVisible(hasField && view.offersComplaint);
    m_complaint->setText(view.complaintText);
    m_complaint->setChecked(view.isComplaint);
    m_complaint->setEnabled(view.canComplain);
    m_write->setVisible(hasField && view.isTyped && !view.isReadOnly);
    m_write->setText(view.verb);
    m_result->setOptional(view.result);
    m_note->setRole(view.isTyped ? Role::Warning : Role::MutedText);
    m_note->setOptional(view.note);
}

QString AppealPart::words() const
{
    QStringList parts;
    for (const WrappedText* text : {m_question, m_answer, m_result, m_note}) {
        if (!text->isHidden() && !text->text().isEmpty())
            parts << text->text();
    }
    return parts.join(QLatin1Char('\n'));
}

bool AppealPart::focusField()
{
    if (!m_form || isHidden())
        return false;
    setOpen(true);
    if (m_edit->isHidden() || m_edit->isReadOnly())
        return false;
    m_edit->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void AppealPart::write()
{
    if (!m_form)
        return;
    const QString refused = m_form->write();
    if (refused.isEmpty()) {
        Q_EMIT done();
        return;
    }
    m_note->setRole(Role::Error);
    m_note->setOptional(refused);
}

void AppealPart::onComplaint(bool isComplaint)
{
    if (!m_form)
        return;
    m_form->setComplaint(isComplaint);
    // A complaint without a word is none yet: the field asks for it.
    if (isComplaint && m_edit->toPlainText().trimmed().isEmpty()) {
        m_edit->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (const QString refused = m_form->write(); !refused.isEmpty()) {
        m_note->setRole(Role::Error);
        m_note->setOptional(refused);
    }
}

bool AppealPart::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_edit ||
        (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return Section::eventFilter(watched, event);
    auto& key = *static_cast<QKeyEvent*>(event);
    const bool isEscape = key.key() == Qt::Key_Escape;
    if (!isEscape && !isWritingKey(key))
        return Section::eventFilter(watched, event);
    // Ctrl+Enter is a shortcut of the page, too: here it writes what is typed here.
    key.accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (!isEscape)
        write();
    else if (m_form && m_session->appeals().isTyped(m_form->unit(), m_form->leaf()))
        m_form->drop();
    else
        Q_EMIT done();
    return true;
}

} // namespace gui
