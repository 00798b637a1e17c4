#include "gui/dossiers/TextCellDelegate.h"

#include <QEvent>

namespace gui {

QWidget* TextCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* editor = new CellEdit(parent);
    editor->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    editor->setMaxLength(100);
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    editor->setText(index.data(Qt::EditRole).toString());
    editor->selectAll();
    Q_EMIT editorOpened(editor, index);
    return editor;
}

void TextCellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const auto* edit = static_cast<const CellEdit*>(editor);
    if (edit->isModified())
        model->setData(index, edit->text(), Qt::EditRole);
}

void TextCellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(option.rect);
}

bool TextCellDelegate::eventFilter(QObject* watched, QEvent* event)
{
    // Enter, Tab and Esc belong to the editor: a refused value keeps it open.
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
        return false;
    return RowDelegate::eventFilter(watched, event);
}

} // namespace gui
