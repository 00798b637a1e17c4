#pragma once

#include "gui/entry/CellEdit.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QPointer>

#include <functional>

class QAbstractItemView;

namespace gui {

/// The life of the editor that is open in a cell of a table: each key is a draft, Enter enters it,
/// a refused text keeps the editor open, Esc gives it up. What entering means says the view that
/// owns it.
class CellEntry : public QObject {
    Q_OBJECT

public:
    enum class Result {
        Entered,
        Refused, ///< the editor stays open
        Waiting  ///< for a reason: the editor closes, the text stays a draft
    };
    /// What the view does with a text. Indexes are of the view's model.
    struct Calls {
        std::function<void(const QModelIndex&, const QString&)> typed;
        std::function<Result(const QModelIndex&, const QString&)> enter;
        std::function<void(const QModelIndex&)> drop;
    };

    CellEntry(QAbstractItemView& view, Calls calls);

    void open(CellEdit* editor, const QModelIndex& index);
    bool isOpen() const { return m_editor != nullptr; }
    CellEdit* editor() const { return m_editor; }
    QModelIndex index() const { return m_index; }
    /// As the key would do; false where the text was refused and the editor is still open.
    bool submit(CellEdit::Then then);
    void cancel();

Q_SIGNALS:
    /// The text was entered, or was not changed, and the editor is closed.
    void left(gui::CellEdit::Then then, const QModelIndex& index);
    void waiting(const QModelIndex& index);

private:
    void close(CellEdit* editor);

    QAbstractItemView& m_view;
    Calls m_calls;
    QPointer<CellEdit> m_editor;
    QPersistentModelIndex m_index;
};

} // namespace gui
