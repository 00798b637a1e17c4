#include "gui/entry/CellEntry.h"

#include <QAbstractItemDelegate>
#include <QAbstractItemView>

#include <utility>

namespace gui {

CellEntry::CellEntry(QAbstractItemView& view, Calls calls)
    : QObject(&view), m_view(view), m_calls(std::move(calls))
{}

void CellEntry::open(CellEdit* editor, const QModelIndex& index)
{
    m_editor = editor;
    m_index = index;
    connect(editor, &CellEdit::submitted, this, &CellEntry::submit);
    connect(editor, &CellEdit::cancelled, this, &CellEntry::cancel);
    connect(editor, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_editor->setFault(false);
        m_calls.typed(m_index, text);
    });
}

bool CellEntry::submit(CellEdit::Then then)
{
    if (!m_editor)
        return true;
    const QPointer<CellEdit> editor = m_editor;
    const QPersistentModelIndex edited = m_index;
    Result result = Result::Entered;
    if (editor->isModified())
        result = m_calls.enter(edited, editor->text());
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

void CellEntry::cancel()
{
    if (!m_editor)
        return;
    const QPersistentModelIndex edited = m_index;
    m_calls.drop(edited);
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
