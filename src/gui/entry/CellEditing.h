#pragma once

#include "gui/entry/CellEdit.h"

#include <QEvent>
#include <QModelIndex>
#include <QStyleOptionViewItem>

#include <functional>

namespace gui {

/// Gives a delegate the editor of the sheet's cells; how a cell looks stays with `Base`.
template<typename Base>
class CellEditing : public Base {
public:
    using Base::Base;

    /// Told of each editor that opens.
    void setOpened(std::function<void(CellEdit*, const QModelIndex&)> opened)
    {
        m_opened = std::move(opened);
    }
    /// For columns of text.
    void setAlignment(Qt::Alignment alignment, int maxLength)
    {
        m_alignment = alignment;
        m_maxLength = maxLength;
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex& index) const override
    {
        auto* editor = new CellEdit(parent);
        editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
        editor->setAlignment(m_alignment);
        editor->setMaxLength(m_maxLength);
        editor->setText(index.data(Qt::EditRole).toString());
        editor->selectAll();
        tellOpened(editor, index);
        return editor;
    }

    void setEditorData(QWidget*, const QModelIndex&) const override
    {
        // The editor took its text when it was made. While it is open the cell changes with every
        // key (it is a draft); its text must not come back from there.
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override
    {
        const auto* edit = static_cast<const CellEdit*>(editor);
        if (edit->isModified())
            model->setData(index, edit->text(), Qt::EditRole);
    }

    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex&) const override
    {
        editor->setGeometry(option.rect);
    }

protected:
    /// For subclasses that make an editor of their own.
    void tellOpened(CellEdit* editor, const QModelIndex& index) const
    {
        if (m_opened)
            m_opened(editor, index);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        // Enter, Tab and Esc belong to the editor: a refused value keeps it open.
        if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
            return false;
        return Base::eventFilter(watched, event);
    }

private:
    std::function<void(CellEdit*, const QModelIndex&)> m_opened;
    Qt::Alignment m_alignment = Qt::AlignRight;
    int m_maxLength = 40;
};

} // namespace gui
