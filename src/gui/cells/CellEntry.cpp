#include "gui/cells/CellEntry.h"

#include <QAbstractItemDelegate>
#include <QAbstractItemView>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>

#include <utility>

namespace gui {

bool beginsText(const QKeyEvent& event)
{
    const QString typed = event.text();
    return !typed.isEmpty() && typed.at(0).isPrint() && typed.at(0) != QLatin1Char(' ') &&
           !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
}

CellEntry::CellEntry(QAbstractItemView& view, Calls calls)
    : QObject(&view), m_view(view), m_calls(std::move(calls))
{
    view.installEventFilter(this);
}

CellEntry::Place CellEntry::placeOf(models::EntryForm form, int field,
                                    std::function<bool(const models::EntryForm&)> isShown)
{
    return {[form, field](const QString& text) mutable { (void)form.setText(field, text); },
            [form, field, before = form.typed()]() mutable {
                // A reason belongs to the points that wait for it.
                if (field == models::EntryForm::noteField)
                    (void)form.drop();
                else
                    form.goBackTo(before);
            },
            [form, isShown = std::move(isShown)] { return isShown(form); }};
}

CellEntry::Result CellEntry::resultOf(models::EntryForm::Commit done)
{
    switch (done) {
    case models::EntryForm::Commit::Done:
    case models::EntryForm::Commit::Unchanged:
        return Result::Entered;
    case models::EntryForm::Commit::NeedsReason:
        return Result::Waiting;
    case models::EntryForm::Commit::Refused:
        break;
    }
    return Result::Refused;
}

bool CellEntry::eventFilter(QObject* watched, QEvent* event)
{
    // The view opens an editor for what an input method brings, but keeps the first letters from
    // it.
    if (event->type() == QEvent::InputMethod && !m_editor &&
        !static_cast<QInputMethodEvent*>(event)->commitString().isEmpty() &&
        m_view.currentIndex().flags() & Qt::ItemIsEditable) {
        m_view.edit(m_view.currentIndex());
        if (m_editor)
            return QCoreApplication::sendEvent(m_editor, event);
    }
    return QObject::eventFilter(watched, event);
}

void CellEntry::open(CellEdit* editor, const QModelIndex& index)
{
    m_editor = editor;
    m_index = index;
    m_place = m_calls.place(index);
    connect(editor, &CellEdit::submitted, this, &CellEntry::submit);
    connect(editor, &CellEdit::cancelled, this, &CellEntry::cancel);
    connect(editor, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_editor->setFault(false);
        m_place.keep(text);
    });
    Q_EMIT opened(editor);
}

void CellEntry::keepText()
{
    if (m_editor)
        m_editor->end(false);
}

bool CellEntry::submit(CellEdit::Then then)
{
    if (!m_editor)
        return true;
    if (!m_place.isShown()) {
        finish();
        return true;
    }
    const QPointer<CellEdit> editor = m_editor;
    const QPersistentModelIndex edited = m_index;
    Result result = Result::Entered;
    if (editor->isModified())
        result = m_calls.enter(edited, editor->text());
    else if (m_calls.isWaiting(edited))
        result = m_calls.enterWaiting(edited);
    if (result == Result::Refused && editor) {
        editor->setFault(true);
        return false;
    }
    if (editor)
        close(editor);
    m_editor = nullptr;
    if (result == Result::Waiting) {
        Q_EMIT waiting(edited);
        return true;
    }
    m_view.setFocus(Qt::OtherFocusReason);
    Q_EMIT left(then, edited);
    return true;
}

bool CellEntry::submitWaiting(const QModelIndex& index, CellEdit::Then then)
{
    if (!index.isValid() || !m_calls.isWaiting(index))
        return false;
    const QPersistentModelIndex place = index;
    switch (m_calls.enterWaiting(index)) {
    case Result::Entered:
        Q_EMIT left(then, place);
        break;
    case Result::Waiting:
        Q_EMIT waiting(place);
        break;
    case Result::Refused:
        break; // the message says why
    }
    return true;
}

void CellEntry::commit(const CellEdit* editor)
{
    // A text that was refused is not refused a second time because the focus goes.
    if (editor == m_editor && editor->isModified() && !editor->isFaulty() && m_place.isShown())
        (void)m_calls.enter(m_index, editor->text());
}

void CellEntry::finish()
{
    if (!m_editor)
        return;
    // A syllable that is still being composed belongs to the text.
    QGuiApplication::inputMethod()->commit();
    commit(m_editor);
    if (m_editor)
        close(m_editor);
    m_editor = nullptr;
}

void CellEntry::giveWay()
{
    if (!m_editor)
        return;
    const Place place = m_place;
    finish();
    place.drop();
}

void CellEntry::cancel()
{
    if (!m_editor)
        return;
    m_place.drop();
    close(m_editor);
    m_editor = nullptr;
    m_view.setFocus(Qt::OtherFocusReason);
}

void CellEntry::close(CellEdit* editor)
{
    // What is left is not entered a second time when the focus goes.
    editor->setModified(false);
    QAbstractItemDelegate* delegate = m_view.itemDelegateForIndex(m_index);
    Q_EMIT delegate->closeEditor(editor, QAbstractItemDelegate::NoHint);
}

} // namespace gui
