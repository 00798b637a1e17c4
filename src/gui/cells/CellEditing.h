#pragma once

#include "gui/cells/CellEntry.h"

#include <QEvent>
#include <QModelIndex>
#include <QStyleOptionViewItem>

namespace gui {

/// Gives a delegate the editor of the sheet's cells; how a cell looks stays with `Base`.
template<typename Base>
class CellEditing : public Base {
public:
    using Base::Base;

    /// Who leads each editor that opens.
    void setEntry(CellEntry& entry) { m_entry = &entry; }
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
        m_entry->open(editor, index);
        return editor;
    }

    void setEditorData(QWidget*, const QModelIndex&) const override
    {
        // The editor took its text when it was made. While it is open the cell changes with every
        // key (it is a draft); its text must not come back from there.
    }

    void setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex&) const override
    {
        m_entry->commit(static_cast<const CellEdit*>(editor));
    }

    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex&) const override
    {
        editor->setGeometry(option.rect);
    }

protected:
    /// For subclasses that make an editor of their own.
    CellEntry& entry() const { return *m_entry; }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        // Enter, Tab and Esc belong to the editor: a refused value keeps it open.
        if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
            return false;
        return Base::eventFilter(watched, event);
    }

private:
    CellEntry* m_entry = nullptr;
    Qt::Alignment m_alignment = Qt::AlignRight;
    int m_maxLength = 40;
};

} // namespace gui
